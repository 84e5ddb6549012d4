import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { texts } from '../../src/texts/index.ts'
import { ingrid, kari, ola } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { mentionsOf } from '../support/card-check.ts'
import type { Message } from '../support/connector.ts'
import {
  answers,
  asksFor,
  cardOf,
  indicator,
  isMeasured,
  led,
  morning,
  personOf,
  plainly,
  reading,
  saidIn,
  saved,
  sentAs,
  wordsIn,
} from '../support/rounds.ts'
import { cardIn, findButton, heading, inputsOn, wordsOn } from '../support/shown.ts'
import { happens, itemsOf, setupAnswers } from '../support/walk.ts'

/** The month's question, from the whole bot: who is asked for what, when, and what becomes of the answers. */

let bot: TestBot
let room: Room
let me: Speaker
let other: Speaker
/** What had been said before anybody was asked. */
let before: number

const december = morning('2026-12-01')
const everybody = (message: Message) => cardIn(message.activity)
const said = () => saidIn(room, before)

beforeEach(async () => {
  bot = await startTestBot({ prompts: true })
  bot.now = '2026-11-23T09:00:00Z'
  room = bot.room('channel', [kari, ola, ingrid])
  me = room.as(kari)
  other = room.as(ola)
})
afterEach(() => bot[Symbol.asyncDispose]())

/** A project with these, known and not asked yet. */
async function measures(...has: readonly Parameters<typeof happens>[2][number][]): Promise<void> {
  await isMeasured(bot, room, has.length > 0 ? { has } : {})
  before = room.messages().length
}

describe('on the first working day of the month at nine', () => {
  it.each(['channel', 'groupChat'] as const)('one card asks in the project’s %s', async (kind) => {
    room = bot.room(kind, [kari, ola])
    await measures()
    await bot.at('2026-12-01T07:59:59Z')
    expect(said()).toEqual([])

    await bot.at(december)
    expect(said()).toHaveLength(1)
    const asked = await cardOf(bot, room)
    expect(asked.conversationId.split(';')[0]).toBe(room.conversation.id)
    expect(heading(everybody(asked))).toBe(setupAnswers.project.name)
    expect(wordsIn(asked)).toContain(texts.nb.prompt.title('november 2026'))
    expect(asksFor(asked)).toEqual(['i1'])
  })

  it('with the last readings, the start and the target of each', async () => {
    await measures(indicator('i1'), reading('i1', '2026-09-30', 7.9), reading('i1', '2026-10-31', 7.5))
    await bot.at(december)
    expect(wordsIn(await cardOf(bot, room))).toMatch(
      /Sist: 7,5 % \(31\.10\.\) · 7,9 % \(30\.9\.\)\nStart 8,1 % · Mål 6,5 % innen 31\.12\.2027/,
    )
  })

  it('once: not again at the next ticks, nor the day after', async () => {
    await measures()
    for (const moment of [december, '2026-12-01T08:00:20Z', '2026-12-01T08:11:00Z', '2026-12-02T08:00:00Z'])
      await bot.at(moment)
    expect(said()).toHaveLength(1)
  })

  it('also when Saman was down on the first: on the second, once', async () => {
    await measures()
    await bot.at('2026-12-02T10:12:00Z')
    await bot.at('2026-12-02T10:12:20Z')
    expect(said()).toHaveLength(1)
  })

  it('not outside the hours in which people work: the next morning', async () => {
    await measures()
    await bot.at('2026-12-01T20:00:00Z')
    expect(said()).toEqual([])
    await bot.at(morning('2026-12-02'))
    expect(said()).toHaveLength(1)
  })

  it('in the project’s language', async () => {
    await isMeasured(bot, room, { setUp: { ...led, language: 'nn' } })
    await bot.at(december)
    expect(wordsIn(await cardOf(bot, room))).toContain(texts.nn.prompt.title('november 2026'))
  })

  it('nobody where nothing is due', async () => {
    await measures(indicator('i1', { frequency: 'yearly' }))
    await bot.at(december)
    expect(said()).toEqual([])
  })

  it('nobody without an indicator, nor where the set-up is not all there', async () => {
    await measures(saved('milestone', 'm1', { name: 'Kartlagt' }))
    const half = bot.room('channel', [kari])
    await half.as(kari).says('start')
    await half.as(kari).presses({ do: 'save' }, setupAnswers.place)
    const there = half.messages().length
    await bot.at(december)
    expect(said()).toEqual([])
    expect(half.messages()).toHaveLength(there)
  })

  it('nobody in a personal chat: a plan there is somebody trying', async () => {
    room = bot.room('personal')
    await measures()
    await bot.at(december)
    expect(said()).toEqual([])
  })
})

describe('each indicator in its own rhythm', () => {
  const rhythms = [
    indicator('month', { name: 'Fravær', frequency: 'monthly' }),
    indicator('quarter', { name: 'Overtid', frequency: 'quarterly' }),
    indicator('half', { name: 'Heltid', frequency: 'halfYearly' }),
    indicator('year', { name: 'Trivsel', frequency: 'yearly' }),
  ]

  it('over a year', async () => {
    await measures(...rhythms)
    const asked: Record<string, readonly string[]> = {}
    // The first working day of each month of 2027, and for July and January what the holidays make of it.
    for (const [round, day] of [
      ['2026-12', '2027-01-04'],
      ['2027-01', '2027-02-01'],
      ['2027-02', '2027-03-01'],
      ['2027-03', '2027-04-01'],
      ['2027-04', '2027-05-03'],
      ['2027-05', '2027-06-01'],
      ['2027-06', '2027-07-01'],
      ['2027-07', '2027-08-02'],
      ['2027-08', '2027-09-01'],
      ['2027-09', '2027-10-01'],
      ['2027-10', '2027-11-01'],
      ['2027-11', '2027-12-01'],
    ] as const) {
      await bot.at(morning(day))
      asked[round] = asksFor(await cardOf(bot, room, round))
    }
    const [monthly, quarterly] = [['month'], ['month', 'quarter']]
    expect(asked).toEqual({
      '2026-12': ['month', 'quarter', 'half', 'year'],
      '2027-01': monthly,
      '2027-02': monthly,
      '2027-03': quarterly,
      '2027-04': monthly,
      '2027-05': monthly,
      '2027-06': ['month', 'quarter', 'half'],
      '2027-07': monthly,
      '2027-08': monthly,
      '2027-09': quarterly,
      '2027-10': monthly,
      '2027-11': monthly,
    })
  })

  it('says of which period where it is not the month', async () => {
    await measures(...rhythms)
    await bot.at(morning('2027-01-04'))
    expect(wordsIn(await cardOf(bot, room, '2026-12'))).toContain('4. kvartal 2026')
  })

  it('a rhythm that is changed counts from the next round', async () => {
    await measures(indicator('i1'))
    await bot.at(december)
    expect(asksFor(await cardOf(bot, room))).toEqual(['i1'])
    await happens(bot, room, [saved('indicator', 'i1', { frequency: 'quarterly' }, { frequency: 'monthly' })])
    await bot.at(morning('2027-01-04'))
    expect(wordsIn(await cardOf(bot, room, '2026-12'))).toContain('4. kvartal 2026')
    await bot.at(morning('2027-02-01'))
    expect(await sentAs(bot, room, 'ask', '2027-01')).toBeUndefined()
  })
})

describe('what has been said already', () => {
  const reports = async (value: string) => {
    await me.says('avlesning sykefravær')
    await me.presses({ do: 'save' }, { value, date: '2026-11-30' })
  }

  it('is not asked for: a figure reported early', async () => {
    await measures(indicator('i1'), indicator('i2', { name: 'Vikartimer', unit: 'hours' }))
    bot.now = '2026-11-30T12:00:00Z'
    await reports('7,9')
    await bot.at(december)
    const asked = await cardOf(bot, room)
    expect(asksFor(asked)).toEqual(['i2'])
    expect(wordsIn(asked)).toMatch(/Meldt inn[\s\S]*7,9 %/)
  })

  it('is all there is to ask: then nobody is asked', async () => {
    await measures()
    bot.now = '2026-11-30T12:00:00Z'
    await reports('7,9')
    before = room.messages().length
    await bot.at(december)
    expect(said()).toEqual([])
  })

  it('on the form takes the question off the card in the channel, which stays where it is', async () => {
    await measures()
    await bot.at(december)
    const asked = await cardOf(bot, room)
    await reports('7,9')
    expect(asksFor(asked)).toEqual([])
    expect(wordsIn(asked)).toMatch(new RegExp(`${texts.nb.prompt.allIn('november 2026')}[\\s\\S]*7,9 %`))
    expect(asked.edits).toBeGreaterThan(0)
  })
})

describe('an answer', () => {
  let asked: Message
  const two = [indicator('i1'), indicator('i2', { name: 'Vikartimer', unit: 'hours', startValue: 400, target: 300 })]
  beforeEach(async () => {
    await measures(...two)
    await bot.at(december)
    asked = await cardOf(bot, room)
  })

  it('to a part of it shows everybody what is answered, by whom, and what is left', async () => {
    await answers(me, asked, { i1: '7,3' })
    expect(asksFor(asked)).toEqual(['i2'])
    expect(wordsIn(asked)).toMatch(/Meldt inn[\s\S]*Sykefravær[\s\S]*7,3 %[\s\S]*Kari Nordmann/)

    await answers(other, asked, { i2: '350' })
    expect(asksFor(asked)).toEqual([])
    expect(wordsIn(asked)).toMatch(/Vikartimer[\s\S]*350[\s\S]*Ola Hansen/)
    expect(findButton(everybody(asked), { do: 'report' })).toBeUndefined()
    // All of it in the one message.
    expect(said()).toHaveLength(1)
  })

  it('shows how far it is to the target, the trend, and a line', async () => {
    await happens(bot, room, [reading('i1', '2026-09-30', 7.9), reading('i1', '2026-10-31', 7.7)])
    await answers(me, asked, { i1: '7,3' })
    expect(wordsIn(asked)).toContain('50 %')
    expect(JSON.stringify(everybody(asked))).toContain('Chart.Line')
  })

  it.each(['8,1', '8.1', '8,1 %', ' 8,1% '])('“%s” is read as it is meant', async (typed) => {
    await answers(me, asked, { i1: typed })
    expect(await itemsOf(room, 'reading')).toMatchObject([{ indicator: 'i1', value: 8.1, date: '2026-11-30' }])
  })

  it('from two at once leaves both on the card', async () => {
    const presses = [
      me.pressing({ do: 'report' }, { 'value.i1': '7,3' }, { on: asked }),
      other.pressing({ do: 'report' }, { 'value.i2': '350' }, { on: asked }),
    ]
    await Promise.all(presses.map((press) => bot.deliver(press)))
    expect(wordsIn(asked)).toContain(texts.nb.prompt.allIn('november 2026'))
  })

  it('that looks wrong is asked about once, and kept when it is meant', async () => {
    await happens(bot, room, [reading('i1', '2026-10-31', 6.3)])
    await answers(me, asked, { i1: '63' })
    expect(await itemsOf(room, 'reading')).toHaveLength(1)
    expect(wordsOn(me.sees(asked))).toContain('63')
    await me.presses({ do: 'report' }, {}, { on: asked })
    expect(await itemsOf(room, 'reading')).toMatchObject([{}, { value: 63 }])
    expect(asksFor(asked)).toEqual(['i2'])
  })

  it('may be that there is none, with why', async () => {
    await me.presses({ do: 'report' }, { 'none.i1': 'true' }, { on: asked })
    expect(wordsOn(me.sees(asked))).toContain(texts.nb.prompt.faults.noReason)
    await me.presses({ do: 'report' }, { 'none.i1': 'true', 'comment.i1': 'Nytt lønnssystem' }, { on: asked })
    expect(asksFor(asked)).toEqual(['i2'])
    expect(wordsIn(asked)).toContain(texts.nb.prompt.noFigure('Nytt lønnssystem'))
  })

  it('put right says so on the card, to everybody', async () => {
    await answers(me, asked, { i1: '7,9' })
    await other.presses(texts.nb.prompt.correct, {}, { on: asked })
    await other.presses({ do: 'save' }, { value: '7,4' })
    expect(wordsIn(asked)).toMatch(/7,4 % · rettet fra 7,9 %\nMeldt inn av Ola Hansen/)
    await me.says('historikk')
    expect(plainly(me.lastCard())).toMatch(/7,9[\s\S]*7,4|7,4[\s\S]*7,9/)
  })

  it('lets in what comes later than that there was none', async () => {
    await me.presses({ do: 'report' }, { 'none.i1': 'true', 'comment.i1': 'Nytt lønnssystem' }, { on: asked })
    await answers(me, asked, { i2: '350' })
    await me.presses(texts.nb.prompt.enter, {}, { on: asked })
    await me.presses({ do: 'save' }, { value: '7,4' })
    expect(wordsIn(asked)).toContain('7,4 %')
    expect(wordsIn(asked)).not.toContain('Nytt lønnssystem')
  })

  it('in a group chat after the card was moved down is drawn where it now is', async () => {
    const chat = bot.room('groupChat', [kari, ola])
    await isMeasured(bot, chat, { has: two })
    await bot.at('2026-12-01T09:00:00Z')
    // The round was planned before the chat was known: it is asked the next time.
    expect(await sentAs(bot, chat, 'ask')).toBeUndefined()
    await bot.at(morning('2027-01-04'))
    await bot.at(morning('2027-01-07'))
    const [first, moved] = [await cardOf(bot, chat, '2026-12'), await sentAs(bot, chat, 'nudge', '2026-12')]
    expect(asksFor(first)).toEqual([])
    await chat.as(kari).says('avlesning sykefravær')
    await chat.as(kari).presses({ do: 'save' }, { value: '7,2', date: '2026-12-31' })
    expect(moved && asksFor(moved)).toEqual(['i2'])
    expect(asksFor(first)).toEqual([])
  })
})

describe('an older month’s card', () => {
  let asked: Message
  beforeEach(async () => {
    await measures()
    await bot.at(december)
    asked = await cardOf(bot, room)
  })
  /** Another month is asked about, and answered. */
  const goesOn = async () => {
    await bot.at(morning('2027-01-04'))
    await answers(me, await cardOf(bot, room, '2026-12'), { i1: '6,4' })
  }

  it('says so when its figure is put right, and judges it by no later one', async () => {
    await answers(me, asked, { i1: '7,9' })
    await goesOn()
    await other.presses(texts.nb.prompt.correct, {}, { on: asked })
    await other.presses({ do: 'save' }, { value: '6,3' })
    expect(wordsIn(asked)).toMatch(/6,3 % · rettet fra 7,9 %\nMeldt inn av Ola Hansen/)
    expect(wordsIn(asked)).not.toContain('6,4 %')
    // The month after is held up to what was put right.
    expect(wordsIn(await cardOf(bot, room, '2026-12'))).toContain(
      'Målet er nådd (106 % av veien), men siden sist gikk det feil vei: fra 6,3 % til 6,4 %.',
    )
  })

  it('is answered late on the form, and asks no more', async () => {
    await goesOn()
    await me.says('avlesning sykefravær')
    await me.presses({ do: 'save' }, { value: '7,9', date: '2026-11-30' })
    expect(asksFor(asked)).toEqual([])
    expect(wordsIn(asked)).toMatch(/Alt er meldt inn for november 2026[\s\S]*7,9 %/)
  })

  it('stays as it is when a figure comes in for a month that was never asked about', async () => {
    await goesOn()
    const { edits } = asked
    await me.says('avlesning sykefravær')
    await me.presses({ do: 'save' }, { value: '7,9', date: '2026-03-31' })
    expect(asked.edits).toBe(edits)
  })

  it('goes on telling of a figure whose indicator was removed, by its name, until it is all there', async () => {
    await happens(bot, room, [indicator('i2', { name: 'Overtid' }), indicator('i3', { name: 'Heltid' })])
    await me.says('avlesning heltid')
    await me.presses({ do: 'save' }, { value: '50', date: '2026-10-31' })
    await me.presses({ do: 'report' }, {}, { on: asked })
    const press = me.pressing({ do: 'report' }, { 'value.i2': '250' }, { on: asked })
    await happens(bot, room, [{ type: 'removed', part: 'indicator', entry: 'i2', title: 'Overtid', before: {} }])
    await me.delivers(press)
    const told = texts.nb.report.gone('Overtid', '250')
    expect(plainly(me.sees(asked))).toContain(told)

    await me.presses({ do: 'report' }, { 'value.i1': 'mye' }, { on: asked })
    expect(plainly(me.sees(asked))).toContain(told)
    await me.presses({ do: 'report' }, { 'value.i1': '7,9' }, { on: asked })
    expect(plainly(me.sees(asked))).toContain(told)
    expect(wordsIn(asked)).not.toContain('Overtid')
  })
})

describe('who is to report', () => {
  const withResponsible = indicator('i1', { responsible: personOf(ola) })

  it('is mentioned on the card in Teams', async () => {
    await bot[Symbol.asyncDispose]()
    bot = await startTestBot({ prompts: true, typeahead: true })
    room = bot.room('channel', [kari, ola])
    await measures(withResponsible)
    await bot.at(december)
    const asked = await cardOf(bot, room)
    expect(mentionsOf(everybody(asked))).toEqual(['<at>Ola Hansen</at>'])

    // Drawn anew when a figure came in another way: still mentioned for what is left.
    await happens(bot, room, [indicator('i2', { name: 'Vikartimer', unit: 'hours' })])
    await room.as(kari).says('avlesning vikartimer')
    await room.as(kari).presses({ do: 'save' }, { value: '350', date: '2026-11-30' })
    expect(asksFor(asked)).toEqual(['i1'])
    expect(mentionsOf(everybody(asked))).toEqual(['<at>Ola Hansen</at>'])

    await bot.at(morning('2026-12-04'))
    const nudge = await sentAs(bot, room, 'nudge')
    expect(nudge && mentionsOf(everybody(nudge))).toEqual(['<at>Ola Hansen</at>'])
  })

  it('is named in bold where the client shows no mentions', async () => {
    await measures(withResponsible)
    await bot.at(december)
    const asked = await cardOf(bot, room)
    expect(mentionsOf(everybody(asked))).toEqual([])
    expect(JSON.stringify(everybody(asked))).toContain('**Ola Hansen**')
  })
})

describe('a project', () => {
  it('that ended before the middle of the month is not asked for it; after the middle it is', async () => {
    await isMeasured(bot, room, { setUp: { ...led, to: '2026-11-10' } })
    const late = bot.room('channel', [kari])
    await isMeasured(bot, late, { setUp: { ...led, to: '2026-11-20' } })
    await bot.at(december)
    expect(await sentAs(bot, room, 'ask')).toBeUndefined()
    expect(asksFor(await cardOf(bot, late))).toEqual(['i1'])
    await bot.at(morning('2027-01-04'))
    expect(await sentAs(bot, late, 'ask', '2026-12')).toBeUndefined()
  })

  it('that began after the middle of the month is first asked for the next', async () => {
    await isMeasured(bot, room, { setUp: { ...led, from: '2026-11-20' } })
    await bot.at(december)
    expect(await sentAs(bot, room, 'ask')).toBeUndefined()
    await bot.at(morning('2027-01-04'))
    expect(asksFor(await cardOf(bot, room, '2026-12'))).toEqual(['i1'])
  })

  it('begun anew since it was asked is left in peace till the next round, and then asked for what it now has', async () => {
    await measures()
    await bot.at(december)
    const asked = await cardOf(bot, room)
    bot.now = '2026-12-02T09:00:00Z'
    await me.says('start')
    await me.presses({ do: 'askRestart' })
    await me.presses({ do: 'restart' })
    for (const typed of [setupAnswers.place, setupAnswers.project, { from: '2026-06-01', to: '2027-12-31' }])
      await me.presses({ do: 'save' }, typed)
    await happens(bot, room, [indicator('new', { name: 'Heltid' })])
    before = room.messages().length

    await answers(me, asked, { i1: '7,9' })
    expect(await itemsOf(room, 'reading')).toEqual([])
    for (const day of ['2026-12-04', '2026-12-09', '2026-12-14', '2026-12-17']) await bot.at(morning(day))
    expect(said()).toEqual([])

    await bot.at(morning('2027-01-04'))
    expect(asksFor(await cardOf(bot, room, '2026-12'))).toEqual(['new'])
  })

  it('is one in each channel: two of one team are asked, and answered, by themselves', async () => {
    const { team } = room.conversation
    const second = bot.room('channel', [kari, ola], team ? { team } : {})
    await measures()
    await isMeasured(bot, second, { setUp: { ...led, name: 'Heltid i Steinkjer' } })
    await bot.at(december)
    const [mine, theirs] = [await cardOf(bot, room), await cardOf(bot, second)]
    expect(heading(everybody(theirs))).toBe('Heltid i Steinkjer')
    await answers(me, mine, { i1: '7,9' })
    expect(asksFor(mine)).toEqual([])
    expect(asksFor(theirs)).toEqual(['i1'])
    await bot.at(morning('2026-12-04'))
    expect(await sentAs(bot, room, 'nudge')).toBeUndefined()
    expect(await sentAs(bot, second, 'nudge')).toBeDefined()
  })

  it('known from before Saman asked anybody is known from its first turn on', async () => {
    await measures()
    const reach = await bot.unasked.reach.project({
      tenant: room.conversation.tenantId,
      conversation: room.conversation.id,
    })
    expect(reach).toMatchObject({
      kind: 'channel',
      serviceUrl: bot.connector.url,
      group: room.conversation.team?.aadGroupId,
      team: room.conversation.team?.id,
      name: setupAnswers.project.name,
      leader: personOf(kari),
      owner: personOf(ingrid),
    })
  })

  it('with many indicators is asked for six at a time', async () => {
    await measures(...Array.from({ length: 8 }, (_, n) => indicator(`i${n}`, { name: `Indikator ${n}` })))
    await bot.at(december)
    const asked = await cardOf(bot, room)
    expect(asksFor(asked)).toHaveLength(6)
    await answers(me, asked, Object.fromEntries(asksFor(asked).map((id) => [id, '7,9'])))
    expect(asksFor(asked)).toEqual(['i6', 'i7'])
    expect(inputsOn(everybody(asked)).length).toBeLessThanOrEqual(24)
  })
})
