import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { delegateInput } from '../../src/cards/reminder.ts'
import type { Change } from '../../src/plan/decide.ts'
import { texts } from '../../src/texts/index.ts'
import { ingrid, kari, ola, TENANT_ID } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { mentionsOf } from '../support/card-check.ts'
import {
  chatOf,
  indicator,
  isMeasured,
  led,
  morning,
  names,
  personOf,
  plainly,
  saidIn,
  saved,
  sentAs,
  wordsIn,
} from '../support/rounds.ts'
import { asked, buttonsOn, cardIn, findButton } from '../support/shown.ts'
import { happens, itemsOf } from '../support/walk.ts'

/** The leader's own card, from the whole bot: when it comes, what it holds, and what its buttons lead to. */

let bot: TestBot
let room: Room
let own: Room
let me: Speaker

const milestone = (entry: string, name: string, date: string, more = {}): Change =>
  saved('milestone', entry, { name, date, ...more })
/** Nobody is asked for figures here but where a test says so. */
const overdue = [milestone('m1', 'Turnusen er vedtatt', '2026-12-01', { owner: personOf(ola) })]
const [monday, tuesday, nextMonday] = ['2026-12-07', '2026-12-08', '2026-12-14']

beforeEach(async () => {
  bot = await startTestBot({ prompts: true, typeahead: true })
  bot.now = '2026-11-23T09:00:00Z'
  room = bot.room('channel', [kari, ola, ingrid])
  await isMeasured(bot, room, { has: overdue })
  own = chatOf(bot, kari)
  me = own.as(kari)
})
afterEach(() => bot[Symbol.asyncDispose]())

async function live(...days: readonly string[]): Promise<void> {
  for (const day of days) await bot.at(morning(day))
}
const cards = (of = kari) => saidIn(chatOf(bot, of))

describe('once a week', () => {
  it('on its first day at nine, in the leader’s own chat', async () => {
    await bot.at('2026-12-07T07:59:00Z')
    expect(cards()).toEqual([])
    await live(monday)
    expect(cards()).toEqual([expect.stringMatching(/^Dette venter på deg\nNærvær i hjemmetjenesten/)])
    await live(tuesday, '2026-12-09', '2026-12-11')
    expect(cards()).toHaveLength(1)
    await live(nextMonday)
    expect(cards()).toHaveLength(2)
  })

  it('with all the projects that somebody leads', async () => {
    const second = bot.room('groupChat', [kari])
    const other = bot.room('channel', [kari, ola])
    await isMeasured(bot, second, {
      setUp: { ...led, name: 'Heltid i Steinkjer' },
      has: [milestone('m1', 'Grunnturnusen er tegnet', '2026-12-10')],
    })
    await isMeasured(bot, other, { setUp: { leader: personOf(ola), name: 'Omdømme' }, has: overdue })
    await live(monday)
    expect(cards()).toHaveLength(1)
    expect(cards()[0]).toMatch(/Nærvær i hjemmetjenesten[\s\S]*Heltid i Steinkjer|Heltid i Steinkjer[\s\S]*Nærvær/)
    expect(cards()[0]).not.toContain('Omdømme')
    expect(cards(ola)).toEqual([expect.stringContaining('Omdømme')])
  })

  it('and not at all where there is nothing to tell', async () => {
    const calm = bot.room('channel', [kari, ola])
    await isMeasured(bot, calm, { setUp: { leader: personOf(ola) }, has: [] })
    await live(monday)
    expect(cards(ola)).toEqual([])
  })

  it('however it is asked for: what the ladder adds waits for the next', async () => {
    await happens(bot, room, [indicator('i1')])
    await live('2026-11-30', '2026-12-01', '2026-12-04', monday)
    expect(cards()).toHaveLength(2)
    await live('2026-12-09', '2026-12-10', '2026-12-11')
    expect(cards()).toHaveLength(2)
    await live(nextMonday)
    expect(cards()).toHaveLength(3)
    expect(cards()[2]).toContain('Mangler tall for november 2026')
  })

  it('also where two have come to fall due at the same moment', async () => {
    const reminder = { tenant: TENANT_ID, kind: 'reminder', about: kari.aadObjectId, due: morning(nextMonday) } as const
    await bot.unasked.outbox.create([
      { ...reminder, period: '2026-W50' },
      { ...reminder, period: '2026-W51' },
    ])
    await live(nextMonday)
    expect(cards()).toHaveLength(1)
  })

  it('beside what a leader asks for, which is there at once and counts for nothing', async () => {
    bot.now = '2026-12-04T09:00:00Z'
    await me.says('påminnelse')
    expect(cards()).toHaveLength(1)
    await live(monday)
    expect(cards()).toHaveLength(2)
  })
})

describe('it holds', () => {
  it('what is overdue or soon due, red risks that nobody does anything about, late figures, and old gaps', async () => {
    await happens(bot, room, [
      indicator('i1'),
      milestone('m2', 'Halvårsrapporten er sendt', '2027-01-18'),
      milestone('m3', 'Kurset er holdt', '2027-04-01'),
      milestone('m4', 'Kartlagt', '2026-11-30', { progress: 'done' }),
      saved('risk', 'k1', { event: 'Nattevaktene får ikke vite det', probability: '4', consequence: '5' }),
    ])
    await live('2027-01-04', '2027-01-13')
    const [card] = cards().slice(-1)
    for (const words of [
      'Mangler tall for desember 2026: Sykefravær',
      'Milepæl forfalt for 43 dager siden: Turnusen er vedtatt',
      'Rød risiko uten tiltak: Nattevaktene får ikke vite det',
    ])
      expect(card).toContain(words)
    expect(card).not.toContain('Kurset er holdt')
    expect(card).not.toContain('Kartlagt')
  })

  it('the way to each channel', async () => {
    await live(monday)
    const { id, team } = room.conversation
    const link = JSON.stringify(cardIn(own.last().activity)).match(/https:\/\/teams\.microsoft\.com[^"]*/)?.[0] ?? ''
    const url = new URL(link)
    expect(decodeURIComponent(url.pathname)).toBe(`/l/channel/${id}/Nærvær i hjemmetjenesten`)
    expect(Object.fromEntries(url.searchParams)).toEqual({ groupId: team?.aadGroupId, tenantId: TENANT_ID })
  })
})

describe('whoever takes care of something', () => {
  beforeEach(() => live(monday))

  it('is named in the channel, and is not reminded of it for four weeks', async () => {
    await me.presses({ do: 'acknowledge' })
    await live(monday)
    expect(wordsIn(room.last())).toBe(
      `${texts.nb.told.acknowledged('Kari Nordmann', 'milepælen «Turnusen er vedtatt»')} ${texts.nb.told.meanwhile}`,
    )
    await live(nextMonday, '2026-12-21')
    expect(cards()).toHaveLength(1)
    await live('2027-01-04')
    expect(cards()[1]).toContain('Turnusen er vedtatt')
  })

  it('in the evening too: what somebody has just said is told at once', async () => {
    bot.now = '2026-12-07T20:00:00Z'
    await me.presses({ do: 'acknowledge' })
    await bot.at(bot.now)
    expect(wordsIn(room.last())).toContain(texts.nb.told.meanwhile)
  })

  it('is told so once, in the thread of the round’s card where there is one', async () => {
    await happens(bot, room, [indicator('i1')])
    await live('2027-01-04')
    const round = await sentAs(bot, room, 'ask', '2026-12')
    await live('2027-01-11')
    await me.presses({ do: 'acknowledge' })
    await live('2027-01-11', '2027-01-12')
    const told = room.messages().filter((message) => wordsIn(message).includes(texts.nb.told.meanwhile))
    expect(told).toHaveLength(1)
    expect(told[0]?.conversationId).toBe(round?.conversationId)
  })

  it('has it off the owner’s view too', async () => {
    const owner = chatOf(bot, ingrid).as(ingrid)
    await owner.says('påminnelse')
    expect(plainly(owner.lastCard())).toContain('Turnusen er vedtatt')
    await me.presses({ do: 'acknowledge' })
    await owner.says('påminnelse')
    expect(plainly(owner.lastCard())).toBe(texts.nb.reminder.nothing)
  })
})

describe('in a week', () => {
  it('means not before then, and then one', async () => {
    await live(monday)
    bot.now = '2026-12-09T12:00:00Z'
    await me.presses({ do: 'snooze' })
    expect(plainly(me.lastCard())).toContain(texts.nb.reminder.snoozed('16. desember 2026'))
    await live(nextMonday, '2026-12-15')
    expect(cards()).toHaveLength(1)
    await live('2026-12-16', '2026-12-17', '2026-12-21')
    expect(cards()).toHaveLength(2)
  })

  it('counts from the day itself where that is a day of rest: the next on which somebody may be told', async () => {
    await live(monday, nextMonday, '2026-12-21')
    bot.now = '2026-12-22T12:00:00Z'
    const before = cards().length
    await me.presses({ do: 'snooze' })
    await live('2026-12-28', '2026-12-29', '2026-12-30')
    expect(cards()).toHaveLength(before)
    await live('2026-12-31', '2027-01-04')
    expect(cards()).toHaveLength(before + 1)
  })
})

describe('what is given on', () => {
  const to = async () => {
    const card = me.lastCard()
    const button = buttonsOn(card).find((one) => asked(one).do === 'delegate')
    const action = button && asked(button)
    return action?.do === 'delegate' ? delegateInput(action.project) : ''
  }
  beforeEach(async () => {
    await live(monday)
    await me.presses({ do: 'delegate' }, { [await to()]: ola.aadObjectId })
  })

  it('is told in the channel, with a mention of whoever has it now', async () => {
    await live(monday)
    expect(mentionsOf(cardIn(room.last().activity))).toEqual(['<at>Ola Hansen</at>'])
    expect(wordsIn(room.last())).toContain(
      'Kari Nordmann har bedt Ola Hansen følge opp: milepælen «Turnusen er vedtatt»',
    )
  })

  it('is on a card of theirs the week after, if it is still there; and no longer on the leader’s', async () => {
    await live(tuesday, '2026-12-11')
    expect(cards(ola)).toEqual([])
    await live(nextMonday)
    expect(cards(ola)).toEqual([expect.stringContaining('Turnusen er vedtatt')])
    expect(cards()).toHaveLength(1)
    const reminded = await bot.unasked.outbox.find({
      tenant: TENANT_ID,
      kind: 'reminder',
      about: ola.aadObjectId,
      period: '2026-W51',
    })
    expect(reminded?.prompt.state).toMatchObject({ state: 'sent', to: 'Ola Hansen' })
  })

  it('and done in the meantime is on nobody’s', async () => {
    await happens(bot, room, [saved('milestone', 'm1', { progress: 'done' })])
    await live(nextMonday)
    expect(cards(ola)).toEqual([])
  })

  it('may be taken by whoever got it', async () => {
    await live(nextMonday)
    const his = chatOf(bot, ola).as(ola)
    await his.presses({ do: 'acknowledge' })
    await live(nextMonday)
    expect(wordsIn(room.last())).toContain('Ola Hansen følger opp: milepælen «Turnusen er vedtatt»')
    expect(await itemsOf(room, 'followUp')).toMatchObject([{ how: 'acknowledged' }])
  })
})

describe('a leader who no longer leads', () => {
  it('pressing an old card changes nothing, and gets no more of them', async () => {
    await live(monday)
    const card = own.last()
    bot.now = '2026-12-08T09:00:00Z'
    await names(room.as(ola), { leader: ola })
    const pressed = await me.presses({ do: 'acknowledge' }, {}, { on: card })
    expect(pressed.sentence).toBe(texts.nb.reminder.notLeading)
    expect(await itemsOf(room, 'followUp')).toEqual([])
    await live(nextMonday)
    expect(cards()).toHaveLength(1)
    expect(cards(ola)).toHaveLength(1)
  })
})

describe('a second leader', () => {
  it('sees their own projects alone, and can press nothing of another’s', async () => {
    const second = bot.room('channel', [kari, ola])
    await isMeasured(bot, second, { setUp: { leader: personOf(ola), name: 'Heltid i Steinkjer' }, has: overdue })
    await live(monday)
    expect(cards(ola)).toEqual([expect.not.stringContaining('Nærvær i hjemmetjenesten')])
    const his = chatOf(bot, ola).as(ola)
    const stolen = me.pressing({ do: 'acknowledge' }, {}, { on: own.last() })
    const answer = await bot.deliver({ ...stolen, ...from(his, bot) })
    expect(answer.sentence).toBe(texts.nb.reminder.notLeading)
    expect(await itemsOf(room, 'followUp')).toEqual([])
    expect(findButton(me.sees(own.last()), { do: 'acknowledge' })).toBeDefined()
  })
})

/** As somebody else's client would send it, from their own chat. */
const from = ({ person }: Speaker, { connector }: TestBot) => ({
  from: { id: person.id, aadObjectId: person.aadObjectId, name: person.name },
  conversation: { id: `a:${person.id}`, conversationType: 'personal', tenantId: TENANT_ID },
  serviceUrl: connector.url,
})
