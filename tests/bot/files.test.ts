import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { disposition } from '../../src/bot/files.ts'
import { createTickets, type Ticket } from '../../src/bot/tickets.ts'
import { refIn } from '../../src/conversation/ask.ts'
import type { Files, NewReport, Shelf } from '../../src/conversation/files-port.ts'
import { languages } from '../../src/plan/language.ts'
import { createFiles } from '../../src/storage/files.ts'
import { rowBytes } from '../../src/storage/pieces.ts'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { createTableStore } from '../../src/storage/tables.ts'
import { texts } from '../../src/texts/index.ts'
import { FOREIGN_TENANT_ID, kari, ola, TENANT_ID } from '../support/activities.ts'
import { linkKey, startTestBot, type TestBot } from '../support/bot.ts'
import { hasProgramme, joins } from '../support/programmes.ts'
import { hasPlan } from '../support/walk.ts'

/** Links to reports, as a browser follows them. */

let bot: TestBot
beforeAll(async () => {
  bot = await startTestBot()
})
afterAll(() => bot[Symbol.asyncDispose]())
beforeEach(() => {
  bot.now = '2026-11-23T09:00:00Z'
  bot.logged.length = 0
})

const karis = { tenant: TENANT_ID, id: kari.aadObjectId }
const olas = { tenant: TENANT_ID, id: ola.aadObjectId }
const tickets = createTickets(linkKey)
const group: Shelf = { of: 'group', key: { tenant: TENANT_ID, conversation: '19:a@thread.tacv2' } }
const inAQuarter = '2026-11-23T09:15:00.000Z'
const linkTo = (file: string, more: Partial<Ticket> = {}, key = tickets) =>
  `${bot.url}/files/${key.seal({ use: 'fetch', file, who: karis, until: inAQuarter, ...more })}`

let made = 0
/** A report that was made before, of some bytes. */
async function has(
  bytes = new TextEncoder().encode('PK of some report'),
  more: Partial<NewReport> = {},
  beside: Parameters<Files['keep']>[3] = {},
) {
  const files = createFiles(bot.table)
  made += 1
  const report: NewReport = {
    id: `report-${made}`,
    shelf: group,
    form: 'yearly',
    subject: 'Nærvær',
    name: 'Årsrapport Nærvær på øya 2026-11-23.docx',
    language: 'nb',
    day: '2026-11-23',
    at: bot.now,
    by: { name: kari.name, id: kari.aadObjectId },
    ...more,
  }
  const begun = await files.begin(report, bot.now, '2026-11-23T10:00:00Z')
  if (begun.is !== 'mine') throw new Error(begun.is)
  await files.keep(
    begun.claim,
    report,
    (async function* () {
      yield bytes
    })(),
    beside,
  )
  return report.id
}
const opened = () => bot.logged.filter(({ code }) => code === 'file-opened')

/** What every link that leads nowhere gets. */
async function isGone(url: string) {
  const answer = await fetch(url)
  const body = await answer.text()
  expect(answer.status).toBe(404)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  for (const language of languages) {
    expect(body).toContain(`<section lang="${language}">`)
    expect(body).toContain(texts[language].reports.page.gone.title)
  }
  return body
}

describe('a link', () => {
  it('gives the file to the byte, however long it is', async () => {
    const bytes = new Uint8Array(2 * rowBytes + 77).map((_, at) => at % 251)
    const answer = await fetch(linkTo(await has(bytes)))
    expect(answer.status).toBe(200)
    expect(Buffer.compare(new Uint8Array(await answer.arrayBuffer()), bytes)).toBe(0)
    expect(answer.headers.get('content-length')).toBe(String(bytes.length))
  })

  it('is to be saved under its name, and kept by nobody on the way', async () => {
    const answer = await fetch(linkTo(await has()))
    await answer.arrayBuffer()
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="Arsrapport Naervaer pa oya 2026-11-23.docx"; filename*=UTF-8''${encodeURIComponent('Årsrapport Nærvær på øya 2026-11-23.docx')}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    })
  })

  it('to a workbook is to an Excel file', async () => {
    const programme = await hasProgramme(bot, [ola])
    const shelf: Shelf = { of: 'programme', programme: programme.id }
    const answer = await fetch(
      linkTo(await has(undefined, { form: 'workbook', shelf }, { projects: () => [] }), { who: olas }),
    )
    expect(answer.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  })

  it('works as often as it is used while it holds, and each use is noted and counted', async () => {
    const id = await has()
    for (const times of [1, 2]) {
      expect((await fetch(linkTo(id))).status).toBe(200)
      expect(opened().at(-1)).toMatchObject({
        level: 'info',
        how: 'link',
        report: id,
        form: 'yearly',
        ...karis,
        at: '2026-11-23T09:00:00Z',
        times,
      })
    }
    expect((await fetch(linkTo(id, { who: olas }))).status).toBe(200)
    expect(opened().at(-1)).toMatchObject({ ...olas, times: 3 })
  })

  it('can be looked at without being used', async () => {
    const id = await has()
    const answer = await fetch(linkTo(id), { method: 'HEAD' })
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '17', ''])
    expect(opened()).toEqual([])
    expect((await fetch(linkTo('nothing'), { method: 'HEAD' })).status).toBe(404)
  })

  it('holds for its quarter of an hour by the bot’s clock, and not a moment longer', async () => {
    const link = linkTo(await has())
    bot.now = '2026-11-23T09:14:59.999Z'
    expect((await fetch(link)).status).toBe(200)
    bot.now = inAQuarter
    await isGone(link)
  })

  it('is logged without giving it away', async () => {
    const link = linkTo(await has())
    await fetch(link)
    await isGone(`${link}x`)
    expect(JSON.stringify(bot.logged)).not.toContain(link.split('/').at(-1)?.slice(0, 40))
  })
})

describe('a link that leads nowhere', () => {
  it('gets the same page, whatever is wrong with it', async () => {
    const id = await has()
    const good = linkTo(id)
    const [payload = '', mac = ''] = (good.split('/').at(-1) ?? '').split('.')
    const swapped = (text: string, at: number) =>
      text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
    const other = createTickets(new TextEncoder().encode('a key that this bot has never seen before'))
    const bad = {
      unknown: linkTo('report-0'),
      old: linkTo(id, { until: '2026-11-23T08:59:59.000Z' }),
      'for another use': linkTo(id, { use: 'consent' }),
      'signed by another': linkTo(id, {}, other),
      'with a changed payload': `${bot.url}/files/${swapped(payload, 12)}.${mac}`,
      'with a changed signature': `${bot.url}/files/${payload}.${swapped(mac, 5)}`,
      'with another’s signature': `${bot.url}/files/${payload}.${linkTo('x').split('.').at(-1)}`,
      'without a signature': `${bot.url}/files/${payload}.`,
      'cut short': good.slice(0, -4),
      'made longer': `${good}AAAA`,
      empty: `${bot.url}/files/`,
      'of another tenant': linkTo(id, { who: { ...karis, tenant: FOREIGN_TENANT_ID } }),
      'no ticket': `${bot.url}/files/0123456789abcdef`,
      'a path within': `${bot.url}/files/${payload}/${mac}`,
      encoded: `${bot.url}/files/%2e%2e%2f%2e%2e%2fetc%2fpasswd`,
      'far too long': `${bot.url}/files/${'A'.repeat(9_000)}.${mac}`,
    }
    const pages = new Set<string>()
    for (const [what, url] of Object.entries(bad)) {
      expect(url, what).not.toBe(good)
      pages.add(await isGone(url))
    }
    expect(pages.size).toBe(1)
    expect(opened()).toEqual([])
  })

  it.each([
    '/files/../../etc/passwd',
    '/files/..%2f..%2fetc%2fpasswd',
    '/files/%2e%2e/%2e%2e/etc/passwd',
    '/files//etc/passwd',
    '/files/..\\..\\etc',
    '/files/%00',
    '/files/%',
  ])('finds no way out of it: %s', async (path) => {
    const { port } = new URL(bot.url)
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect([400, 404]).toContain(status)
  })

  it('is one whose reader coordinates the programme no more, and one to a project that has left it', async () => {
    const programme = await hasProgramme(bot, [ola, kari])
    const room = bot.room('channel', [kari])
    await hasPlan(bot, room)
    await joins(bot, room, programme)
    const key = { tenant: TENANT_ID, conversation: room.conversation.id }
    const stored = await createTableStore(bot.table).load(key)
    if (!stored) throw new Error('no plan')
    const { plan } = stored
    const ofAll = { shelf: { of: 'programme', programme: programme.id }, form: 'workbook' } as const
    const ofProject = await has(undefined, { shelf: { of: 'project', programme: programme.id, key } }, { plan })
    const withIt = await has(undefined, ofAll, { projects: () => [{ ref: refIn(programme.id, key), without: [] }] })
    const withNone = await has(undefined, ofAll, { projects: () => [] })
    for (const id of [ofProject, withIt, withNone]) expect((await fetch(linkTo(id, { who: olas }))).status).toBe(200)
    await createProgrammes(bot.table).forget(programme.id, key, 'any')
    for (const id of [ofProject, withIt]) await isGone(linkTo(id, { who: olas }))
    expect((await fetch(linkTo(withNone, { who: olas }))).status).toBe(200)
    const found = await createProgrammes(bot.table).find(programme.id)
    if (!found) throw new Error('no programme')
    const left = found.programme.coordinators.filter(({ id }) => id !== ola.aadObjectId)
    await createProgrammes(bot.table).save(found, { ...found.programme, coordinators: left })
    await isGone(linkTo(withNone, { who: olas }))
    expect((await fetch(linkTo(withNone))).status).toBe(200)
  })
})

describe('a file that is not what was kept', () => {
  async function spoil(id: string, rowKey: string) {
    const row = (await bot.rows()).find(
      (one) => String(one.partitionKey).startsWith(`file|${id}|`) && one.rowKey === rowKey,
    )
    await bot.table.updateEntity({ partitionKey: String(row?.partitionKey), rowKey, p00: new Uint8Array(9) }, 'Merge')
  }

  it('is not given at all where it begins wrong', async () => {
    const id = await has()
    await spoil(id, 'bytes|0000')
    const answer = await fetch(linkTo(id))
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain(texts.nn.reports.page.away.title)
    expect(opened()).toEqual([])
    expect(bot.logged).toContainEqual(expect.objectContaining({ code: 'file-not-given', level: 'error' }))
  })

  it('breaks off where it goes wrong, so that nobody takes it for whole', async () => {
    const id = await has(new Uint8Array(2 * rowBytes).fill(7))
    await spoil(id, 'bytes|0001')
    const answer = await fetch(linkTo(id))
    expect(answer.status).toBe(200)
    await expect(answer.arrayBuffer()).rejects.toThrow()
  })
})

describe('the name of a file', () => {
  it.each([
    ['Årsrapport Kárášjohka.docx', 'Arsrapport Karasjohka.docx'],
    ['Rapport "x"; filename=y.exe.docx', 'Rapport _x__ filename_y.exe.docx'],
    ['Rapport\r\nSet-Cookie: a=b.docx', 'Rapport__Set-Cookie_ a_b.docx'],
    ['汉字.docx', '__.docx'],
  ])('is in letters that every client takes, and as it is: %j', (name, plain) => {
    const header = disposition(name)
    expect(header).toContain(`filename="${plain}"`)
    expect(header).not.toMatch(/[\r\n]/)
    expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name)
  })
})
