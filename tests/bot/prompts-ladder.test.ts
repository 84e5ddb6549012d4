import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { texts } from '../../src/texts/index.ts'
import { aslak, ingrid, kari, ola, TENANT_ID } from '../support/activities.ts'
import { type BotOptions, type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { hasProgramme, joins } from '../support/programmes.ts'
import {
  answers,
  asksFor,
  cardOf,
  chatOf,
  indicator,
  isMeasured,
  led,
  morning,
  personOf,
  plainly,
  saidIn,
  saved,
  sentAs,
  wordsIn,
} from '../support/rounds.ts'
import { findButton, heading } from '../support/shown.ts'
import { happens } from '../support/walk.ts'

/** When nobody answers: the channel again, the leader, the owner, and at last a coordinator. And where it stops. */

let bot: TestBot
let room: Room
let me: Speaker

/** Each step's day when the question was asked on 1 December 2026. */
const days = { ask: '2026-12-01', nudge: '2026-12-04', leader: '2026-12-09', owner: '2026-12-14', list: '2026-12-17' }

async function starts(options: BotOptions = {}, kind: 'channel' | 'groupChat' = 'channel', setUp = {}) {
  bot = await startTestBot({ prompts: true, ...options })
  bot.now = '2026-11-23T09:00:00Z'
  room = bot.room(kind, [kari, ola, ingrid])
  me = room.as(kari)
  await isMeasured(bot, room, { setUp: { ...led, ...setUp } })
  await joins(bot, room, await hasProgramme(bot, [aslak]))
}
afterEach(() => bot[Symbol.asyncDispose]())

/** Lets each of these days come. */
async function live(...until: readonly string[]): Promise<void> {
  for (const day of until) await bot.at(morning(day))
}
const cards = (of: typeof kari) => saidIn(chatOf(bot, of))
const listed = () => bot.unasked.outbox.listed(TENANT_ID)

describe('after three working days', () => {
  it('a word in the channel’s thread brings the card forward, with who is to report and the way to the card', async () => {
    await starts()
    await happens(bot, room, [indicator('i1', { responsible: personOf(ola) })])
    await live(days.ask, '2026-12-02', '2026-12-03')
    const asked = await cardOf(bot, room)
    expect(await sentAs(bot, room, 'nudge')).toBeUndefined()

    await live(days.nudge)
    const nudge = await sentAs(bot, room, 'nudge')
    expect(nudge?.conversationId).toBe(asked.conversationId)
    expect(nudge && wordsIn(nudge)).toMatch(/Ett tall for november 2026 gjenstår\nSykefravær: Ola Hansen/)

    await me.presses({ do: 'prompt' }, {}, nudge ? { on: nudge } : {})
    expect(asksFor(room.last())).toEqual(['i1'])
    expect(room.last().conversationId).toBe(asked.conversationId)
  })

  it('in a group chat the card itself is moved down, and a word stays where it was', async () => {
    await starts({}, 'groupChat')
    await live(days.ask, days.nudge)
    const [asked, moved] = [await cardOf(bot, room), await sentAs(bot, room, 'nudge')]
    expect(moved && asksFor(moved)).toEqual(['i1'])
    expect(asksFor(asked)).toEqual([])
    expect(wordsIn(asked)).toContain('Ett tall for november 2026 gjenstår')
    expect(room.last()).toBe(moved)
  })

  it('where somebody has deleted the card it is there again, and is the one that is drawn anew', async () => {
    await starts()
    await live(days.ask)
    const asked = await cardOf(bot, room)
    bot.connector.failNext({
      status: 404,
      body: { error: { code: 'ActivityNotFoundInConversation', message: 'gone' } },
      match: ({ method, path }) => method === 'POST' && path.includes(asked.conversationId),
    })
    await live(days.nudge)
    const again = await sentAs(bot, room, 'nudge')
    expect(again && asksFor(again)).toEqual(['i1'])
    expect(again?.conversationId).not.toBe(asked.conversationId)

    await me.says('avlesning sykefravær')
    await me.presses({ do: 'save' }, { value: '7,9', date: '2026-11-30' })
    expect(again && wordsIn(again)).toContain(texts.nb.prompt.allIn('november 2026'))
  })

  it('speaks of what is left alone where a part is answered', async () => {
    await starts()
    await happens(bot, room, [indicator('i2', { name: 'Vikartimer', unit: 'hours' })])
    await live(days.ask)
    await answers(me, await cardOf(bot, room), { i1: '7,9' })
    await live(days.nudge)
    const nudge = await sentAs(bot, room, 'nudge')
    expect(nudge && wordsIn(nudge)).toMatch(/Ett tall for november 2026 gjenstår\nVikartimer/)
    expect(nudge && wordsIn(nudge)).not.toContain('Sykefravær')
  })
})

describe('when nobody answers that either', () => {
  it('the leader is told in person after six days, the owner after nine, and a coordinator has it on the list after twelve', async () => {
    await starts()
    await live(days.ask, days.nudge, '2026-12-07', '2026-12-08')
    expect([cards(kari), cards(ingrid)]).toEqual([[], []])

    await live(days.leader)
    expect(cards(kari)).toHaveLength(1)
    expect(cards(kari)[0]).toMatch(
      /Dette venter på deg\nNærvær i hjemmetjenesten[\s\S]*Mangler tall for november 2026: Sykefravær/,
    )
    expect(cards(ingrid)).toEqual([])

    await live('2026-12-10', '2026-12-11', days.owner)
    expect(cards(ingrid)).toHaveLength(1)
    expect(cards(ingrid)[0]).toContain('Mangler tall for november 2026')
    expect(await listed()).toEqual([])

    await live('2026-12-15', days.list)
    const coordinator = chatOf(bot, aslak).as(aslak)
    await coordinator.says('oppfølging')
    expect(plainly(coordinator.lastCard())).toMatch(
      /Nærvær i hjemmetjenesten\nTallene for november 2026 mangler fortsatt\.\nPå lista siden 17\.12\.2026/,
    )
    await coordinator.says('follow up')
    expect(plainly(coordinator.lastCard())).toContain('Nærvær i hjemmetjenesten')
  })

  it('nobody else sees that list, nor does a coordinator in a channel', async () => {
    await starts()
    await live(...Object.values(days))
    const own = chatOf(bot, kari).as(kari)
    await own.says('oppfølging')
    expect(plainly(own.lastCard())).toBe(texts.nb.trouble.coordinatorOnly)
    const there = bot.room('channel', [aslak]).as(aslak)
    await there.says('oppfølging')
    expect(plainly(there.lastCard())).toBe(texts.nb.trouble.personalOnly)
  })

  it('an answer after that takes it off the list, also one for a round that is over', async () => {
    await starts()
    await live(...Object.values(days))
    expect(await listed()).toMatchObject([{ matter: { kind: 'readings', round: '2026-11' } }])
    await live('2027-01-04')
    await me.says('avlesning sykefravær')
    await me.presses({ do: 'save' }, { value: '7,9', date: '2026-11-30' })
    expect(await listed()).toEqual([])
  })

  it('the next round asks for itself, and its ladder takes over', async () => {
    await starts()
    await live(days.ask, '2027-01-04')
    expect(await sentAs(bot, room, 'nudge')).toBeUndefined()
    await live('2027-01-07')
    expect(await sentAs(bot, room, 'nudge', '2026-12')).toBeDefined()
  })

  it('nobody gets two cards for it when one is both leader and owner', async () => {
    await starts({}, 'channel', { owner: led.leader })
    await live(days.ask, days.nudge, days.leader, days.owner, '2026-12-15')
    expect(cards(kari)).toHaveLength(1)
    await live(days.list)
    expect(await listed()).toHaveLength(1)
  })

  it.each([
    ['a leader, the owner is told at once', { leader: undefined }, [0, 1]],
    ['an owner, only the leader is', { owner: undefined }, [1, 0]],
  ] as const)('without %s', async (_, setUp, [mine, hers]) => {
    await starts({}, 'channel', setUp)
    await live(days.ask, days.nudge, days.leader)
    expect(cards(kari)).toHaveLength(mine)
    expect(cards(ingrid)).toHaveLength(hers)
    await live(days.owner)
    expect(await listed()).toHaveLength(1)
  })

  it('without either it is a coordinator’s at once', async () => {
    await starts({}, 'channel', { leader: undefined, owner: undefined })
    await live(days.ask, days.nudge, days.leader)
    expect(await listed()).toHaveLength(1)
  })
})

describe('it stops', () => {
  beforeEach(() => starts())
  const after = {
    nudge: [days.ask],
    leader: [days.ask, days.nudge],
    owner: [days.ask, days.nudge, days.leader],
  } as const
  const left = [days.nudge, days.leader, days.owner, days.list]

  /** What was said to anybody, and what is on the list, after all of the days that are left. */
  async function saidAfter(day: string): Promise<unknown> {
    await live(...left.filter((one) => one > day))
    return {
      nudged: await sentAs(bot, room, 'nudge'),
      cards: [cards(kari).length, cards(ingrid).length],
      listed: await listed(),
    }
  }

  it('before the channel is nudged, when it is answered', async () => {
    await live(...after.nudge)
    await answers(me, await cardOf(bot, room), { i1: '7,9' })
    expect(await saidAfter(days.ask)).toEqual({ nudged: undefined, cards: [0, 0], listed: [] })
  })

  it('before the leader is told, when it is answered in another way', async () => {
    await live(...after.leader)
    await me.says('avlesning sykefravær')
    await me.presses({ do: 'save' }, { value: '7,9', date: '2026-11-30' })
    expect(await saidAfter(days.nudge)).toMatchObject({ cards: [0, 0], listed: [] })
  })

  it('before the owner is told, when the leader takes care of it', async () => {
    await live(...after.owner)
    const own = chatOf(bot, kari).as(kari)
    await own.presses({ do: 'acknowledge' })
    expect(await saidAfter(days.leader)).toMatchObject({ cards: [1, 0], listed: [] })
  })

  it('when what was asked for is no longer measured', async () => {
    await live(...after.nudge)
    await me.says('utgangspunkt')
    await me.presses({ do: 'askRemove' })
    await me.presses({ do: 'remove' })
    expect(await saidAfter(days.ask)).toEqual({ nudged: undefined, cards: [0, 0], listed: [] })
  })

  it('when the project turns out to have ended before', async () => {
    await live(...after.nudge)
    await happens(bot, room, [saved('setup', 'setup', { to: '2026-10-31' })])
    expect(await saidAfter(days.ask)).toEqual({ nudged: undefined, cards: [0, 0], listed: [] })
  })

  it('while the project rests, and goes on from there when it ends', async () => {
    await live(...after.nudge)
    await me.says('pause til 15.12.2026')
    await live(days.nudge, days.leader, days.owner)
    expect(await sentAs(bot, room, 'nudge')).toBeUndefined()
    await live('2026-12-15')
    expect(await sentAs(bot, room, 'nudge')).toBeDefined()
    await live(days.list)
    expect(cards(kari)).toEqual([])
    await live('2026-12-18')
    expect(cards(kari)).toHaveLength(1)
  })
})

describe('with other settings', () => {
  it('steps that are left out are not taken, and the days are as they say', async () => {
    await starts({ ladder: { leader: 2, coordinator: 4 } })
    await live(days.ask, '2026-12-02', '2026-12-03')
    expect(await sentAs(bot, room, 'nudge')).toBeUndefined()
    expect(cards(kari)).toHaveLength(1)
    await live(days.nudge)
    expect(await listed()).toEqual([])
    await live('2026-12-07')
    expect(await listed()).toHaveLength(1)
    expect(cards(ingrid)).toEqual([])
  })

  it('none of them: the question is asked, and that is all', async () => {
    await starts({ ladder: {} })
    await live(...Object.values(days), '2026-12-18')
    expect(heading(me.sees(await cardOf(bot, room)))).toBe('Nærvær i hjemmetjenesten')
    expect([cards(kari), cards(ingrid), await listed(), await sentAs(bot, room, 'nudge')]).toEqual([
      [],
      [],
      [],
      undefined,
    ])
    expect(findButton(me.sees(await cardOf(bot, room)), { do: 'report' })).toBeDefined()
  })
})
