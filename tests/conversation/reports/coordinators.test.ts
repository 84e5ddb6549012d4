import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Action } from '../../../src/cards/action.ts'
import { refIn } from '../../../src/conversation/ask.ts'
import type { Documents } from '../../../src/conversation/documents-port.ts'
import type { Programme } from '../../../src/programme/programme.ts'
import { createProgrammes } from '../../../src/storage/programmes.ts'
import { texts } from '../../../src/texts/index.ts'
import { aslak, ingrid, kari, ola } from '../../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../../support/bot.ts'
import { documentText, type OpenSheet, rowsOf, sheetsOf } from '../../support/office-files.ts'
import { hasProgramme, joins, knows } from '../../support/programmes.ts'
import { fetched, forged, lastCardIn, linkOn, nobodyHasOrdered, titlesOn } from '../../support/reporting.ts'
import { heading, wordsOn } from '../../support/shown.ts'
import { happens, hasPlan } from '../../support/walk.ts'

/** Coordinators order reports in chats of their own. Ola and Ingrid coordinate; Aslak coordinates another programme. */

let bot: TestBot
let programme: Programme
let other: Programme
let group: Room
let chat: Room
let me: Speaker
const making = { bookFails: false }
const between = (documents: Documents): Documents => ({
  ...documents,
  workbook: async (order, to) => {
    if (making.bookFails) {
      to.destroy()
      throw new Error('the disk is full')
    }
    await documents.workbook(order, to)
  },
})
beforeAll(async () => {
  bot = await startTestBot({ prompts: true, documents: between })
})
afterAll(() => bot[Symbol.asyncDispose]())
beforeEach(async () => {
  await nobodyHasOrdered(bot)
  making.bookFails = false
  bot.now = '2026-11-23T09:00:00Z'
  programme = await hasProgramme(bot, [ola, ingrid], { name: 'Nærvær i nord' })
  other = await hasProgramme(bot, [aslak], { name: 'Heltid i sør' })
  group = await project('Nærvær i hjemmetjenesten', programme)
  chat = bot.room('personal', [ola])
  me = chat.as(ola)
  await me.says('hjelp')
})

async function project(name: string, into?: Programme): Promise<Room> {
  const room = bot.room('channel', [kari])
  await hasPlan(bot, room, { name })
  if (into) await joins(bot, room, into)
  return room
}
const keyOf = ({ conversation }: Room) => ({ tenant: conversation.tenantId, conversation: conversation.id })
const refOf = (room: Room, of = programme) => refIn(of.id, keyOf(room))
/** What the group measures, of so many people; the programme knows of it at once. */
async function measures(people: { readonly people: number }, before: object = {}, entry = 'i1') {
  const name = `Sykefravær ${entry}`
  const after = { name, unit: 'percent', direction: 'down', startValue: 41.7, startDate: '2025-12-31', ...people }
  const was = 'people' in before ? { ...after, ...before } : {}
  await happens(bot, group, [{ type: 'saved', part: 'indicator', entry, title: name, before: was, after }])
  await knows(createProgrammes(bot.table), bot, group, programme.id)
}
/** Asks for what a card of another part of Saman asks for. */
const asks = (action: Action, who = me, where = chat) => who.delivers(forged(bot, where, who, action))
const words = (where = chat, who = me) => wordsOn(who.sees(lastCardIn(where)))
async function orders(action: Omit<Extract<Action, { do: 'orderReport' }>, 'do' | 'nonce'>, nonce = 'nonce-1') {
  await asks({ do: 'orderReport', nonce, ...action })
  return lastCardIn(chat)
}
const gets = () => fetched(linkOn(me.sees(lastCardIn(chat))))
const said = texts.nb.reports

describe('a report on one project of the programme', () => {
  it('can be ordered in all three forms, and comes with a link in the coordinator’s own chat', async () => {
    const { card } = await asks({ do: 'reports', programme: programme.id, project: refOf(group) })
    expect(heading(card)).toBe('Rapporter: Nærvær i hjemmetjenesten')
    expect(titlesOn(card)).toEqual(['Lag oppstartsrapport', 'Lag halvårsrapport', 'Lag årsrapport'])
    await orders({ programme: programme.id, project: refOf(group), form: 'halfYear' })
    expect(words()).toContain('Halvårsrapporten for Nærvær i hjemmetjenesten er klar')
    const text = documentText(await gets())
    expect(text).toContain('Halvårsrapport')
    expect(text).toContain('Nærvær i nord')
  })

  it('leaves out the figures of small units, which the group’s own has', async () => {
    const indicator = {
      name: 'Sykefravær på natt',
      unit: 'percent',
      direction: 'down',
      people: 3,
      startValue: 41.7,
      startDate: '2025-12-31',
      source: 'Lønn',
      target: 33.3,
      targetDate: '2027-12-31',
    }
    await happens(bot, group, [
      { type: 'saved', part: 'indicator', entry: 'i1', title: indicator.name, before: {}, after: indicator },
    ])
    await orders({ programme: programme.id, project: refOf(group), form: 'yearly' })
    const theirs = documentText(await gets())
    expect(theirs).toContain('Sykefravær på natt')
    expect(theirs).not.toContain('41,7')
    await group.as(kari).says('rapport')
    await group.as(kari).presses({ do: 'orderReport', form: 'yearly' })
    const { card } = await group.as(kari).presses({ do: 'openReport' }, {}, { on: lastCardIn(group) })
    expect(documentText(await fetched(linkOn(card)))).toContain('41,7')
  })

  it('stands beside those of the programme’s coordinators, and not beside the group’s own', async () => {
    await orders({ programme: programme.id, project: refOf(group), form: 'yearly' })
    const ingrids = bot.room('personal', [ingrid])
    await ingrids.as(ingrid).says('hjelp')
    const list: Action = { do: 'reports', programme: programme.id, project: refOf(group) }
    const { card } = await asks(list, ingrids.as(ingrid), ingrids)
    expect(titlesOn(card)).toContain('Åpne årsrapporten fra 23.11.2026')
    expect(wordsOn(card)).toContain('bestilt av Ola Hansen')
    await group.as(kari).says('rapport')
    expect(wordsOn(group.as(kari).lastCard())).toContain(said.none)
  })

  it.each(['reports', 'orderReport'] as const)(
    'is the same sentence for a project elsewhere, one that has left, and none at all: %s',
    async (asked) => {
      const elsewhere = await project('Heltid', other)
      const left = await project('Ute igjen', programme)
      await createProgrammes(bot.table).forget(programme.id, keyOf(left), 'any')
      for (const ref of [refOf(elsewhere, other), refOf(elsewhere), refOf(left), 'nothing']) {
        const more = asked === 'orderReport' ? ({ form: 'yearly', nonce: 'n' } as const) : {}
        const action = { do: asked, programme: programme.id, project: ref, ...more }
        const { sentence, card } = await me.delivers(forged(bot, chat, me, action))
        expect(sentence).toBe(said.noProject)
        expect(card).toBeUndefined()
      }
    },
  )

  it('is opened no more when a unit in it has become small; the group’s own is, and a new one', async () => {
    await measures({ people: 9 })
    await orders({ programme: programme.id, project: refOf(group), form: 'yearly' })
    const link = linkOn(lastCard())
    expect(documentText(await fetched(link))).toContain('41,7')
    const [report = ''] = await reportRows()
    await group.as(kari).says('rapport')
    await group.as(kari).presses({ do: 'orderReport', form: 'yearly' })

    await measures({ people: 3 }, { people: 9 })
    const opened = await asks({ do: 'openReport', programme: programme.id, report })
    expect(opened.sentence).toBe(said.shut.small('yearly'))
    expect((await fetch(link)).status).toBe(404)
    const { card } = await group.as(kari).presses({ do: 'openReport' }, {}, { on: lastCardIn(group) })
    expect(documentText(await fetched(linkOn(card)))).toContain('41,7')
    await orders({ programme: programme.id, project: refOf(group), form: 'yearly' }, 'nonce-2')
    expect(documentText(await gets())).not.toContain('41,7')
  })

  it('is opened as before when its small unit has grown, or another is as small as it was', async () => {
    await measures({ people: 3 })
    await measures({ people: 4 }, {}, 'i2')
    await orders({ programme: programme.id, project: refOf(group), form: 'yearly' })
    const [report = ''] = await reportRows()
    await measures({ people: 9 }, { people: 3 })
    await asks({ do: 'openReport', programme: programme.id, report })
    expect(documentText(await gets())).not.toContain('41,7')
  })

  it('of a project that leaves while it is made is not made', async () => {
    // The plan says so first; the programme's row comes after it.
    const after = { programme: '', name: '' }
    const gone = { type: 'saved', part: 'membership', entry: 'membership', title: '', before: {}, after } as const
    await happens(bot, group, [gone])
    await orders({ programme: programme.id, project: refOf(group), form: 'yearly' })
    expect(words()).toContain(said.noProject)
    expect(titlesOn(lastCard()).filter((title) => title.startsWith('Åpne'))).toEqual([])
  })

  it('that was made for one programme is nobody’s in the next', async () => {
    await orders({ programme: programme.id, project: refOf(group), form: 'yearly' })
    const [report = ''] = await reportRows()
    await createProgrammes(bot.table).forget(programme.id, keyOf(group), 'any')
    await joins(bot, group, other)
    const aslaks = bot.room('personal', [aslak])
    await aslaks.as(aslak).says('hjelp')
    const { card } = await asks(
      { do: 'reports', programme: other.id, project: refOf(group, other) },
      aslaks.as(aslak),
      aslaks,
    )
    expect(wordsOn(card)).toContain(said.none)
    const theirs = await asks({ do: 'openReport', programme: other.id, report }, aslaks.as(aslak), aslaks)
    expect(theirs.sentence).toBe(said.noReport)
    const ours = await asks({ do: 'openReport', programme: programme.id, report })
    expect(ours.sentence).toBe(said.noReport)
  })

  const lastCard = () => me.sees(lastCardIn(chat))
  const reportRows = async (): Promise<readonly string[]> =>
    (await bot.rows()).flatMap(({ rowKey, shelf, id }) =>
      String(rowKey).startsWith('5report|') && String(shelf).includes(programme.id) ? [String(id)] : [],
    )
})

describe('the workbook of a programme', () => {
  const sheetNames = texts.nb.documents.workbook.sheets
  const sheet = (file: Uint8Array, name: string): OpenSheet => {
    const found = sheetsOf(file).find((one) => one.name === name)
    if (!found) throw new Error(`no sheet ${name}`)
    return found
  }
  const column = (file: Uint8Array, name: string, head: string) =>
    rowsOf(sheet(file, name)).map((row) => row[head]?.value)

  it('is ordered from the programme’s own list, and holds its projects and no other', async () => {
    await project('Langturnus', programme)
    await project('Et annet sted', other)
    await project('Alene')
    const { card } = await asks({ do: 'reports', programme: programme.id })
    expect(heading(card)).toBe('Rapporter: Nærvær i nord')
    expect(titlesOn(card)).toEqual(['Lag Excel-fil'])
    await orders({ programme: programme.id, form: 'workbook' })
    expect(words()).toContain('Excel-fila for Nærvær i nord er klar')
    const file = await gets()
    expect(column(file, sheetNames.projects, 'Prosjekt')).toEqual(['Langturnus', 'Nærvær i hjemmetjenesten'])
    expect(column(file, sheetNames.projects, texts.nb.documents.workbook.ref)).toContain(refOf(group))
  })

  it('says what was sent to each project, and what came of it', async () => {
    const indicator = {
      name: 'Sykefravær',
      unit: 'percent',
      direction: 'down',
      frequency: 'monthly',
      startValue: 8.1,
      startDate: '2026-01-31',
      target: 6.5,
      targetDate: '2027-12-31',
    }
    await happens(bot, group, [
      { type: 'saved', part: 'indicator', entry: 'i1', title: 'Sykefravær', before: {}, after: indicator },
    ])
    const [at, due] = ['2026-12-01T08:00:00.000Z', '2026-12-01T08:00:00.000Z']
    const about = { tenant: keyOf(group).tenant, about: group.conversation.id }
    const { outbox } = bot.unasked
    await outbox.create([
      { ...about, kind: 'ask', period: '2026-11', due },
      { ...about, kind: 'nudge', period: '2026-11', due },
      { ...about, kind: 'ask', period: '2026-12', due: '2027-01-04T08:00:00.000Z' },
    ])
    for (const [kind, state] of [
      ['ask', { state: 'sent', at, to: 'Nærvær', conversation: 'c', activity: 'a' }],
      ['nudge', { state: 'unreachable', at, to: 'Nærvær', why: 'removed' }],
    ] as const) {
      const stored = await outbox.find({ ...about, kind, period: '2026-11' })
      if (stored) await outbox.conclude(stored, state)
    }
    bot.now = '2026-12-02T09:00:00Z'
    await orders({ programme: programme.id, form: 'workbook' })
    const file = await gets()
    const rows = rowsOf(sheet(file, sheetNames.deliveries)).map((row) => [
      row[texts.nb.documents.workbook.delivered]?.value,
      row[texts.nb.documents.workbook.outcome]?.value,
    ])
    expect(rows).toEqual([
      ['Spørsmål om tallene for november 2026', 'Levert'],
      ['Påminnelse om tallene for november 2026', 'Ikke levert, fordi appen er fjernet derfra'],
    ])
    expect(Buffer.from(file).includes(group.conversation.id)).toBe(false)
  })

  it('of a programme with no projects is a workbook all the same', async () => {
    const empty = await hasProgramme(bot, [ola], { name: 'Tomt' })
    await orders({ programme: empty.id, form: 'workbook' })
    expect(column(await gets(), sheetNames.projects, 'Kommune')).toEqual(['Ingen prosjekter er med i programmet.'])
  })

  it('leaves out a project that nobody can read, and says so', async () => {
    const broken = await project('Ødelagt', programme)
    const [row] = (await broken.rows()).filter(({ rowKey }) => String(rowKey).startsWith('1entry|'))
    const [partitionKey, rowKey] = [String(row?.partitionKey), String(row?.rowKey)]
    await bot.table.updateEntity({ partitionKey, rowKey, values: 'no JSON' }, 'Merge')
    await orders({ programme: programme.id, form: 'workbook' })
    expect(words()).toContain('Ett prosjekt kunne ikke leses og er ikke med.')
    expect(column(await gets(), sheetNames.projects, 'Prosjekt')).toEqual(['Nærvær i hjemmetjenesten'])
  })

  it('that fails half way is told, nothing of it is kept, and it can be ordered again', async () => {
    making.bookFails = true
    await orders({ programme: programme.id, form: 'workbook' })
    expect(words()).toContain('Excel-fila ble ikke laget, og ingenting er levert.')
    const { card } = await asks({ do: 'reports', programme: programme.id })
    expect(wordsOn(card)).toContain(said.none)
    making.bookFails = false
    await orders({ programme: programme.id, form: 'workbook' })
    expect(words()).toContain('Excel-fila for Nærvær i nord er klar')
  })

  it('is opened no more when a project in it has left the programme; a new one is', async () => {
    const leaves = await project('Ute igjen', programme)
    const report = await bookMade()
    expect((await asks({ do: 'openReport', programme: programme.id, report })).sentence).not.toBe(said.shut.left)
    const link = linkOn(lastCard())
    await createProgrammes(bot.table).forget(programme.id, keyOf(leaves), 'any')
    expect((await asks({ do: 'openReport', programme: programme.id, report })).sentence).toBe(said.shut.left)
    expect((await fetch(link)).status).toBe(404)
    await orders({ programme: programme.id, form: 'workbook' }, 'nonce-2')
    expect(column(await gets(), sheetNames.projects, 'Prosjekt')).toEqual(['Nærvær i hjemmetjenesten'])
  })

  it('is opened as before when a project has joined since', async () => {
    const report = await bookMade()
    await project('Ny i klassen', programme)
    await asks({ do: 'openReport', programme: programme.id, report })
    expect(column(await gets(), sheetNames.projects, 'Prosjekt')).toEqual(['Nærvær i hjemmetjenesten'])
  })

  it('is opened no more when a unit in it has become small; a new one is, without its figures', async () => {
    await measures({ people: 9 })
    const report = await bookMade()
    await measures({ people: 3 }, { people: 9 })
    expect((await asks({ do: 'openReport', programme: programme.id, report })).sentence).toBe(
      said.shut.small('workbook'),
    )
    await orders({ programme: programme.id, form: 'workbook' }, 'nonce-2')
    const anew = await lastBook()
    await asks({ do: 'openReport', programme: programme.id, report: anew })
    expect(linkOn(lastCard())).toContain('/files/')
  })

  it('is opened no more either where the unit is one of more than a summary holds', async () => {
    for (let n = 0; n < 21; n += 1) await measures({ people: 9 }, {}, `i${n}`)
    const report = await bookMade()
    const opens = async () => (await asks({ do: 'openReport', programme: programme.id, report })).sentence
    expect(await opens()).not.toBe(said.shut.small('workbook'))
    await measures({ people: 3 }, { people: 9 }, 'i20')
    expect(await opens()).toBe(said.shut.small('workbook'))
  })

  const lastCard = () => me.sees(lastCardIn(chat))
  const lastBook = async () =>
    String(
      (await bot.rows()).find(({ partitionKey }) => partitionKey === `reports|programme|${programme.id}`)?.id ?? '',
    )
  const bookMade = async () => {
    await orders({ programme: programme.id, form: 'workbook' })
    return lastBook()
  }

  it('is nobody’s who does not coordinate the programme', async () => {
    await orders({ programme: programme.id, form: 'workbook' })
    for (const action of [
      { do: 'reports', programme: programme.id },
      { do: 'orderReport', programme: programme.id, form: 'workbook', nonce: 'n' },
      { do: 'openReport', programme: programme.id, report: 'r' },
    ] as const) {
      const aslaks = bot.room('personal', [aslak])
      await aslaks.as(aslak).says('hjelp')
      const { sentence } = await asks(action, aslaks.as(aslak), aslaks)
      expect(sentence).toBe(texts.nb.trouble.coordinatorOnly)
      const together = await asks(action, group.as(kari), await afterHelp(group))
      expect(together.sentence).toBe(texts.nb.trouble.personalOnly)
    }
  })

  const afterHelp = async (room: Room) => {
    await room.as(kari).says('hjelp')
    return room
  }
})

describe('the word for reports in a chat of one’s own', () => {
  it('is a question about the programme for who coordinates one, though a plan of their own lies there', async () => {
    await hasPlan(bot, chat, { name: 'Bare en prøve' })
    for (const word of ['rapport', 'rapporter']) {
      await me.says(word)
      expect(JSON.stringify(me.lastCard())).not.toContain('Bare en prøve')
      expect(titlesOn(me.lastCard())).not.toContain('Lag oppstartsrapport')
    }
  })

  it('leads a button that names no programme to the one that was chosen last', async () => {
    const { card } = await asks({ do: 'reports' })
    expect(heading(card)).toBe('Rapporter: Nærvær i nord')
  })

  it('is about the plan in that chat for everybody else', async () => {
    const alone = bot.room('personal', [kari])
    await alone.as(kari).says('rapport')
    expect(wordsOn(alone.as(kari).lastCard())).toContain(texts.nb.trouble.noPlan)
    await hasPlan(bot, alone, { name: 'Bare en prøve' })
    await alone.as(kari).says('rapport')
    expect(heading(alone.as(kari).lastCard())).toBe('Rapporter: Bare en prøve')
  })
})

describe('what no card of Saman’s asks for', () => {
  it.each([
    ['a yearly report of a whole programme', { form: 'yearly' }],
    ['a workbook of one project', { form: 'workbook', project: 'own' }],
  ] as const)('is told as such: %s', async (_, { form, ...more }) => {
    const project = 'project' in more ? { project: refOf(group) } : {}
    const { sentence } = await asks({ do: 'orderReport', programme: programme.id, ...project, form, nonce: 'n' })
    expect(sentence).toBe(texts.nb.trouble.card)
  })
})
