import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Action } from '../../../src/cards/action.ts'
import type { Documents } from '../../../src/conversation/documents-port.ts'
import type { Programme } from '../../../src/programme/programme.ts'
import { createProgrammes } from '../../../src/storage/programmes.ts'
import { texts } from '../../../src/texts/index.ts'
import { ingrid, kari, ola } from '../../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../../support/bot.ts'
import { documentText } from '../../support/office-files.ts'
import { type OneDrive, startOneDrive } from '../../support/one-drive.ts'
import { hasProgramme } from '../../support/programmes.ts'
import {
  answersOffer,
  fetched,
  filesShown,
  forged,
  lastCardIn,
  linkOn,
  nobodyHasOrdered,
  offerIn,
} from '../../support/reporting.ts'
import { wordsOn } from '../../support/shown.ts'
import { hasPlan } from '../../support/walk.ts'

/** In Teams itself a report is offered in the personal chat, and put in OneDrive when its reader agrees. */

let bot: TestBot
let drive: OneDrive
let room: Room
let me: Speaker
const said = texts.nb.reports
/** What becomes of a file is the same whoever's it is: each form is made once. */
const files = new Map<string, Promise<Uint8Array>>()
const madeOnce = (documents: Documents): Documents => ({
  ...documents,
  report: (order) => {
    const file = files.get(order.form) ?? documents.report(order)
    files.set(order.form, file)
    return file
  },
})
beforeAll(async () => {
  drive = await startOneDrive()
  bot = await startTestBot({ oneDrive: drive.rule, typeahead: true, documents: madeOnce })
})
afterAll(async () => {
  await bot[Symbol.asyncDispose]()
  await drive[Symbol.asyncDispose]()
})
beforeEach(async () => {
  await nobodyHasOrdered(bot)
  bot.now = '2026-11-23T09:00:00Z'
  bot.logged.length = 0
  drive.clear()
  room = bot.room('personal', [kari])
  me = room.as(kari)
  await hasPlan(bot, room)
})

async function orders(form = 'yearly') {
  await me.says('rapport')
  await me.presses({ do: 'orderReport', form })
  return offerIn(room)
}
const words = (where = room, who = me) => wordsOn(who.sees(lastCardIn(where)))
const codes = () => bot.logged.map(({ code }) => code)
const accepts = (offer: ReturnType<typeof offerIn>, uploadInfo: object = drive.uploadInfo(offer.name)) =>
  answersOffer(bot, room, me, { action: 'accept', context: offer.acceptContext, uploadInfo }, offer.on.id)

describe('a report in a personal chat', () => {
  it('is offered by its name, its size and what it is, and nothing is sent before its reader agrees', async () => {
    const offer = await orders()
    expect(offer.name).toBe('Årsrapport Nærvær i hjemmetjenesten 2026-11-23.docx')
    expect(offer.description).toBe(
      'Årsrapport for Nærvær i hjemmetjenesten. Sier du ja, legges den i din egen OneDrive.',
    )
    expect(offer.sizeInBytes).toBeGreaterThan(5_000)
    expect(drive.file(offer.name)).toBeUndefined()
    expect(JSON.stringify(room.messages().map(({ activity }) => activity))).not.toContain('/files/')
  })

  it('is put in OneDrive when they agree, and shown there', async () => {
    const offer = await orders('halfYear')
    expect(await accepts(offer)).toMatchObject({ status: 200, body: '' })
    const file = drive.file(offer.name)
    expect(file?.length).toBe(offer.sizeInBytes)
    expect(documentText(file ?? new Uint8Array())).toContain('Halvårsrapport')
    expect(drive.parts.at(-1)).toEqual({
      range: `bytes 0-${offer.sizeInBytes - 1}/${offer.sizeInBytes}`,
      length: offer.sizeInBytes,
      authorization: undefined,
    })
    const { contentUrl, uniqueId, fileType } = drive.uploadInfo(offer.name)
    expect(filesShown(room)).toEqual([
      expect.objectContaining({ name: offer.name, contentUrl, content: { uniqueId, fileType } }),
    ])
    expect(bot.logged).toContainEqual(
      expect.objectContaining({ code: 'file-opened', how: 'oneDrive', id: kari.aadObjectId, times: 1 }),
    )
  })

  it('is no offer any more when it has been taken', async () => {
    const offer = await orders()
    await accepts(offer)
    expect(words()).toContain(said.uploaded)
    expect(() => offerIn(room)).toThrow('no file was offered')
  })

  it('comes by a link when they decline', async () => {
    const offer = await orders()
    await answersOffer(bot, room, me, { action: 'decline', context: offer.declineContext }, offer.on.id)
    expect(words()).toContain(said.declined)
    expect(documentText(await fetched(linkOn(me.sees(lastCardIn(room)))))).toContain('Årsrapport')
    expect(drive.file(offer.name)).toBeUndefined()
  })

  it('can be asked for again afterwards, and is offered again', async () => {
    const offer = await orders()
    await accepts(offer)
    await me.says('rapport')
    const { sentence } = await me.presses('Åpne årsrapporten fra 23.11.2026')
    expect(sentence).toBe(said.comes)
    const again = offerIn(room)
    expect(again.sizeInBytes).toBe(offer.sizeInBytes)
    await accepts(again, drive.uploadInfo('igjen.docx'))
    expect(drive.file('igjen.docx')).toEqual(drive.file(offer.name))
  })
})

describe('OneDrive', () => {
  it.each([
    ['is busy for a moment', { status: 503, headers: { 'retry-after': '0' } }, 1],
    ['asks to wait', { status: 429, headers: { 'retry-after': '1' } }, 1],
  ] as const)('gets the file all the same when it %s', async (_, refusal, times) => {
    const offer = await orders()
    drive.refuse(refusal, times)
    await accepts(offer, drive.uploadInfo(`${times}-${refusal.status}.docx`))
    expect(drive.file(`${times}-${refusal.status}.docx`)?.length).toBe(offer.sizeInBytes)
  })

  it.each([
    ['has no such session any more', { status: 404 }, 1],
    ['is full', { status: 507 }, 3],
    ['sends the file on to somewhere else', { status: 307, headers: { location: 'http://127.0.0.1:1/' } }, 1],
  ] as const)('that %s is told, and there is a link instead', async (name, refusal, times) => {
    const offer = await orders()
    drive.refuse(refusal, times)
    await accepts(offer, drive.uploadInfo(`${name}.docx`))
    expect(drive.file(`${name}.docx`)).toBeUndefined()
    expect(words()).toContain(said.notUploaded)
    expect(await fetched(linkOn(me.sees(lastCardIn(room))))).toHaveLength(offer.sizeInBytes)
    expect(codes()).toContain('upload-failed')
    expect(filesShown(room)).toEqual([])
  })

  it.each([
    ['another machine', { uploadUrl: 'https://evil.example/upload' }],
    ['a name that only looks like it', { uploadUrl: 'http://127.0.0.1.evil.example/upload' }],
    ['the cloud’s own address within', { uploadUrl: 'http://169.254.169.254/metadata/identity' }],
    ['another port', { uploadUrl: 'http://127.0.0.1:1/upload' }],
    ['with a name and a password', { user: true }],
    ['what is no address', { uploadUrl: 'file:///etc/passwd' }],
    ['a file that is shown from elsewhere', { contentUrl: 'https://evil.example/report.docx' }],
  ])('is the only place that a file is sent to: not %s', async (_, more) => {
    const offer = await orders()
    const there = drive.uploadInfo(offer.name)
    const sent = drive.parts.length
    const { uploadUrl = '' } = there
    const info =
      'user' in more ? { ...there, uploadUrl: uploadUrl.replace('//', '//kari:hush@') } : { ...there, ...more }
    await accepts(offer, info)
    expect(drive.parts).toHaveLength(sent)
    expect(codes()).toContain('upload-refused')
    expect(words()).toContain(said.notUploaded)
  })
})

describe('an offer', () => {
  it('is that person’s alone: with another’s context nobody gets anything', async () => {
    const offer = await orders()
    const other = bot.room('personal', [ola])
    await other.as(ola).says('hjelp')
    const uploadInfo = drive.uploadInfo('stolen.docx')
    await answersOffer(bot, other, other.as(ola), { action: 'accept', context: offer.acceptContext, uploadInfo })
    expect(drive.file('stolen.docx')).toBeUndefined()
    expect(words(other, other.as(ola))).toBe(said.oldOffer)
    expect(codes()).toContain('consent-unknown')
  })

  it.each([
    ['nothing', undefined],
    ['a file’s id, unsigned', { saman: '0123456789abcdef0123456789abcdef' }],
    ['something else', { file: ['x'] }],
    ['a number', 7],
  ])('is what Saman has signed, not %s', async (_, context) => {
    await orders()
    await answersOffer(bot, room, me, { action: 'accept', context, uploadInfo: drive.uploadInfo('forged.docx') })
    expect(drive.file('forged.docx')).toBeUndefined()
    expect(words()).toBe(said.oldOffer)
  })

  it('is no link, and a link is no offer', async () => {
    const offer = await orders()
    const { saman } = JSON.parse(JSON.stringify(offer.acceptContext))
    expect((await fetch(`${bot.url}/files/${saman}`)).status).toBe(404)
    await answersOffer(bot, room, me, { action: 'decline', context: offer.declineContext }, offer.on.id)
    const link = linkOn(me.sees(lastCardIn(room)))
      .split('/')
      .at(-1)
    const uploadInfo = drive.uploadInfo('by-link.docx')
    await answersOffer(bot, room, me, { action: 'accept', context: { saman: link }, uploadInfo })
    expect(drive.file('by-link.docx')).toBeUndefined()
  })

  it('holds for a week', async () => {
    const offer = await orders()
    bot.now = '2026-11-30T09:00:01Z'
    await accepts(offer, drive.uploadInfo('late.docx'))
    expect(drive.file('late.docx')).toBeUndefined()
    expect(words()).toBe(said.oldOffer)
  })

  it('that can’t be read is refused', async () => {
    const offer = await orders()
    const answered = await answersOffer(bot, room, me, { action: 'accept', context: offer.acceptContext })
    expect(answered.status).toBe(400)
    expect(codes()).toContain('consent-unread')
  })
})

describe('a programme’s workbook that was offered', () => {
  let programme: Programme
  let chat: Room
  let olas: Speaker
  beforeEach(async () => {
    programme = await hasProgramme(bot, [ola, ingrid], { name: 'Nærvær i nord' })
    chat = bot.room('personal', [ola])
    olas = chat.as(ola)
    await olas.says('hjelp')
    const order: Action = { do: 'orderReport', programme: programme.id, form: 'workbook', nonce: 'n' }
    await olas.delivers(forged(bot, chat, olas, order))
  })
  const accepts = (name: string) =>
    answersOffer(bot, chat, olas, {
      action: 'accept',
      context: offerIn(chat).acceptContext,
      uploadInfo: drive.uploadInfo(name),
    })

  it('is put in OneDrive as the Excel file that it is', async () => {
    await accepts('bok.xlsx')
    expect(offerInName(chat)).toBeUndefined()
    expect(drive.file('bok.xlsx')?.slice(0, 2)).toEqual(new TextEncoder().encode('PK'))
  })

  it('is not given to somebody who no longer coordinates the programme', async () => {
    const stored = await createProgrammes(bot.table).find(programme.id)
    if (!stored) throw new Error('no programme')
    const left = stored.programme.coordinators.filter(({ id }) => id !== ola.aadObjectId)
    await createProgrammes(bot.table).save(stored, { ...stored.programme, coordinators: left })
    await accepts('former.xlsx')
    expect(drive.file('former.xlsx')).toBeUndefined()
    expect(wordsOn(olas.sees(lastCardIn(chat)))).toBe(said.oldOffer)
  })
})

function offerInName(room: Room): string | undefined {
  try {
    return offerIn(room).name
  } catch {
    return undefined
  }
}
