import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { milestones } from '../../src/plan/elements/milestones.ts'
import { texts } from '../../src/texts/index.ts'
import { kari, ola } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { wordsOn } from '../support/shown.ts'
import { adds, goesTo, hasPlan, opensRecord, setupAnswers } from '../support/walk.ts'

/** Who, when, what before and after: for every change there is a row, and `history` shows the latest. */

let bot: TestBot
let room: Room
let me: Speaker
let other: Speaker
beforeAll(async () => {
  bot = await startTestBot()
})
afterAll(() => bot[Symbol.asyncDispose]())
beforeEach(async () => {
  bot.now = '2026-11-23T09:00:00Z'
  room = bot.room('channel', [kari, ola])
  me = room.as(kari)
  other = room.as(ola)
  await hasPlan(bot, room)
})

/** The history as it is stored, the latest first. */
const stored = async () =>
  (await room.rows())
    .filter(({ change }) => typeof change === 'string')
    .map(({ at, by, change }) => ({ at, by: JSON.parse(String(by)), change: JSON.parse(String(change)) }))

const latest = async () => (await stored())[0]
const [byKari, byOla] = [kari, ola].map(({ aadObjectId, name }) => ({ id: aadObjectId, name }))

describe('the history', () => {
  it('begins with who began the plan, and has every step of the set-up', async () => {
    room = bot.room('groupChat')
    await room.as(kari).says('start')
    for (const typed of Object.values(setupAnswers)) await room.as(kari).presses({ do: 'save' }, typed)
    const changes = (await stored())
      .toReversed()
      .map(({ by, change }) => [by, change.type, Object.keys(change.after ?? {})])

    expect(changes).toEqual([
      [byKari, 'begun', []],
      [byKari, 'saved', ['language', 'municipality']],
      [byKari, 'saved', ['name', 'theme', 'cohort']],
      [byKari, 'saved', ['from', 'to']],
    ])
  })

  it('holds an item that was added, by whom and when', async () => {
    bot.now = '2026-11-24T07:30:00Z'
    await adds(other, 'milestones', { name: 'Kartlagt', deliverables: 'Rapport' })

    expect(await latest()).toEqual({
      at: '2026-11-24T07:30:00Z',
      by: byOla,
      change: {
        type: 'saved',
        part: 'milestone',
        entry: expect.any(String),
        title: 'Kartlagt',
        before: {},
        after: { name: 'Kartlagt', deliverables: 'Rapport' },
      },
    })
    await me.says('historikk')
    const words = wordsOn(me.lastCard())
    expect(words).toContain('Ola Hansen la til milepæl «Kartlagt»')
    // In Norwegian time.
    expect(words).toContain('24.11.2026 08:30')
    expect(words).toContain('Rapport')
  })

  it('holds what a field was before and is after: only those that changed', async () => {
    await opensRecord(me, 'purpose', 'challenge')
    const form = room.last()
    await me.presses({ do: 'save' }, { challenge: 'Fraværet er høyt' })
    await other.presses({ do: 'form' }, {}, { on: form })
    await other.presses({ do: 'save' }, { challenge: 'Fraværet er 9,4 %' }, { on: form })

    expect(await latest()).toMatchObject({
      by: byOla,
      change: { before: { challenge: 'Fraværet er høyt' }, after: { challenge: 'Fraværet er 9,4 %' } },
    })
    await me.says('history')
    const words = wordsOn(me.lastCard())
    expect(words.indexOf('Fraværet er høyt')).toBeGreaterThan(-1)
    expect(words.indexOf('Fraværet er 9,4 %')).toBeGreaterThan(-1)
    expect(words).toContain('Ola Hansen endret')
  })

  it('holds a field that was emptied', async () => {
    await adds(me, 'milestones', { name: 'Kartlagt', deliverables: 'Rapport' })
    await me.says('milepæler')
    await me.presses({ do: 'form', step: 'state', part: 'milestone' })
    await me.presses({ do: 'save' }, { deliverables: '' })

    expect((await latest())?.change).toMatchObject({ before: { deliverables: 'Rapport' }, after: {} })
    await me.says('historikk')
    expect(wordsOn(me.lastCard())).toContain(texts.nb.history.nothing)
  })

  it('holds everything of an item that was removed', async () => {
    await adds(me, 'milestones', { name: 'Kartlagt' })
    await goesTo(me, milestones, 'when')
    await me.presses({ do: 'save' }, { date: '2027-03-01', 'owner.other': 'HR' })
    await other.says('milepæler')
    await other.presses({ do: 'askRemove' })
    await other.presses({ do: 'remove' })

    expect(await latest()).toMatchObject({
      by: byOla,
      change: {
        type: 'removed',
        title: 'Kartlagt',
        before: { name: 'Kartlagt', date: '2027-03-01', owner: { name: 'HR' } },
      },
    })
    await me.says('historikk')
    expect(wordsOn(me.lastCard())).toContain('Ola Hansen fjernet milepæl «Kartlagt»')
    expect(wordsOn(me.lastCard())).toContain('1.3.2027')
  })

  it('holds an indicator that came into being because its name was typed', async () => {
    await adds(me, 'benefits', { name: 'Færre vikarer' })
    await me.says('gevinster')
    await me.presses({ do: 'form', part: 'benefit', step: 'measured' })
    await me.presses({ do: 'save' }, { 'indicator.other': 'Vikarbruk' })

    const [second, first] = await stored()
    expect([first?.change, second?.change]).toMatchObject([
      { part: 'indicator', title: 'Vikarbruk', before: {}, after: { name: 'Vikarbruk' } },
      { part: 'benefit', after: { indicator: expect.any(String) } },
    ])
    await me.says('historikk')
    expect(wordsOn(me.lastCard())).toContain('Vikarbruk')
  })

  it('holds a change of language', async () => {
    await other.says('nynorsk')

    expect(await latest()).toMatchObject({
      by: byOla,
      change: { before: { language: 'nb' }, after: { language: 'nn' } },
    })
  })

  it('holds nothing for what changed nothing', async () => {
    const before = await stored()
    await me.says('plan')
    await me.presses({ do: 'setup' })
    await me.presses({ do: 'save' })
    await me.says('plan')
    await me.presses({ do: 'setup' })
    await me.presses({ do: 'save', pass: true })
    await me.presses({ do: 'save' }, { name: '' })

    expect(await stored()).toEqual(before)
  })

  it('shows the latest first, in the plan’s language, and no more than a card can hold', async () => {
    for (let n = 1; n <= 12; n++) await adds(me, 'milestones', { name: `Milepæl ${n}`, deliverables: 'x '.repeat(400) })
    await me.says('english')
    await me.says('history')

    const words = wordsOn(me.lastCard())
    expect(words).toContain(texts.en.history.title)
    expect(words.indexOf('Milepæl 12')).toBeGreaterThan(-1)
    expect(words.indexOf('Milepæl 12')).toBeLessThan(words.indexOf('Milepæl 11'))
    expect(JSON.stringify(me.lastCard()).length * 2).toBeLessThan(80 * 1024)
  })
})
