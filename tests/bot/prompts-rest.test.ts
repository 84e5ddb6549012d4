import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ingrid, kari, ola } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { answers, cardOf, chatOf, isMeasured, morning, plainly, saidIn, sentAs } from '../support/rounds.ts'
import { isBoard } from '../support/shown.ts'
import { happens } from '../support/walk.ts'

/** Days on which nobody is written to: those that a group chooses, and those that the calendar has. */

let bot: TestBot
let room: Room
let me: Speaker
beforeEach(async () => {
  bot = await startTestBot({ prompts: true })
  bot.now = '2026-11-23T09:00:00Z'
  room = bot.room('channel', [kari, ola, ingrid])
  me = room.as(kari)
  await isMeasured(bot, room)
})
afterEach(() => bot[Symbol.asyncDispose]())

const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)

const daysFrom = (from: string, to: string): readonly string[] =>
  from > to ? [] : [from, ...daysFrom(dayAfter(from), to)]

/** Every day from one to another comes, or every so manieth; gives those on which something was said to somebody. */
async function live(from: string, to: string, every = 1): Promise<readonly string[]> {
  const said: string[] = []
  const all = () =>
    bot.connector.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/activities'))
  for (const day of daysFrom(from, to).filter((one, place) => place % every === 0 || one === to)) {
    const before = all().length
    await bot.at(morning(day))
    if (all().length > before) said.push(day)
  }
  return said
}

describe('a pause', () => {
  it('until a day: no question until then, and one when it ends', async () => {
    await me.says('pause til 10.12.2026')
    expect(await live('2026-11-30', '2026-12-09')).toEqual([])
    expect(await live('2026-12-10', '2026-12-10')).toEqual(['2026-12-10'])
    expect(await sentAs(bot, room, 'ask')).toBeDefined()
  })

  it('moves the rest of the ladder along', async () => {
    await me.says('pause til 10.12.2026')
    expect(await live('2026-12-10', '2026-12-23')).toEqual(['2026-12-10', '2026-12-15', '2026-12-18', '2026-12-23'])
    expect(saidIn(chatOf(bot, kari))).toHaveLength(1)
    expect(saidIn(chatOf(bot, ingrid))).toHaveLength(1)
  })

  it('that ends on a day of rest: the question comes on the next day of work', async () => {
    await me.says('pause til 12.12.2026')
    expect(await live('2026-12-11', '2026-12-14')).toEqual(['2026-12-14'])
  })

  it('over a whole month: that month is not asked for', async () => {
    await me.says('pause til 10.1.2027')
    expect(await live('2026-11-30', '2027-01-10', 7)).toEqual([])
    expect(await live('2027-01-11', '2027-01-11')).toEqual(['2027-01-11'])
    expect(await sentAs(bot, room, 'ask', '2026-12')).toBeDefined()
    expect(await sentAs(bot, room, 'ask')).toBeUndefined()
  })

  it('keeps the leader’s card from coming', async () => {
    await happens(bot, room, [
      {
        type: 'saved',
        part: 'milestone',
        entry: 'm1',
        title: 'Vedtatt',
        before: {},
        after: { name: 'Vedtatt', date: '2026-12-02' },
      },
    ])
    await me.says('pause til 11.12.2026')
    expect(await live('2026-12-07', '2026-12-10')).toEqual([])
    await live('2026-12-11', '2026-12-14')
    expect(saidIn(chatOf(bot, kari))).toHaveLength(1)
  })

  it('is on the board, and gone from it by itself', async () => {
    await me.says('pause til 10.12.2026')
    expect(plainly(me.lastCard())).toContain('hviler til 10. desember 2026')
    bot.now = '2026-12-09T22:59:00Z'
    await me.says('plan')
    expect(plainly(me.lastCard())).toContain('Hviler til 10. desember 2026')
    bot.now = '2026-12-09T23:00:00Z'
    await me.says('plan')
    expect(isBoard(me.lastCard())).toBe(true)
    expect(plainly(me.lastCard())).not.toContain('Hviler')
  })

  it('does not keep anybody from reporting', async () => {
    await me.says('pause til 10.12.2026')
    bot.now = '2026-12-02T09:00:00Z'
    await me.says('avlesning sykefravær')
    await me.presses({ do: 'save' }, { value: '7,9', date: '2026-11-30' })
    expect(await live('2026-12-10', '2026-12-11')).toEqual([])
  })

  it('that is ended before its day: the question is asked on the next day of work', async () => {
    await me.says('pause til 20.12.2026')
    await live('2026-12-01', '2026-12-02')
    await me.says('pause slutt')
    expect(await live('2026-12-03', '2026-12-03')).toEqual(['2026-12-03'])
    expect(await sentAs(bot, room, 'ask')).toBeDefined()
  })

  it('that is shortened ends on its new day', async () => {
    await me.says('pause til 20.12.2026')
    await live('2026-12-01', '2026-12-02')
    await me.says('pause til 8.12.2026')
    expect(await live('2026-12-03', '2026-12-08')).toEqual(['2026-12-08'])
  })
})

describe('the calendar’s own rest', () => {
  it('weekends: the ladder counts working days alone', async () => {
    const steps = ['2026-12-01', '2026-12-04', '2026-12-09', '2026-12-14']
    expect(await live('2026-12-01', '2026-12-15')).toEqual(steps)
  })

  it('New Year’s Day and the weekend after it: the question comes on the Monday', async () => {
    await live('2026-12-01', '2026-12-01')
    await answers(me, await cardOf(bot, room), { i1: '7,9' })
    expect(await live('2027-01-01', '2027-01-03')).toEqual([])
    expect(await live('2027-01-04', '2027-01-04')).toEqual(['2027-01-04'])
  })

  it('Christmas and romjul: nothing from the 24th of December to the 30th', async () => {
    await me.says('pause til 22.12.2026')
    expect(await live('2026-12-22', '2027-01-01')).toEqual(['2026-12-22', '2026-12-31'])
  })

  it('Easter: nothing from the noon before Maundy Thursday to Easter Monday', async () => {
    bot.now = '2027-03-20T09:00:00Z'
    await me.says('pause til 22.3.2027')
    const said = await live('2027-03-22', '2027-03-30')
    expect(said[0]).toBe('2027-03-22')
    expect(said.filter((day) => '2027-03-25' <= day && day <= '2027-03-29')).toEqual([])
    expect(said).toContain('2027-03-30')
  })

  it('the Wednesday before Easter ends at noon: what falls due after that waits till Easter is over', async () => {
    bot.now = '2027-03-20T09:00:00Z'
    await me.says('pause til 23.3.2027')
    await bot.at('2027-03-24T11:30:00Z')
    expect(await sentAs(bot, room, 'ask', '2027-02')).toBeUndefined()
    expect(await live('2027-03-25', '2027-03-30')).toEqual(['2027-03-30'])
  })

  it('fellesferie: nothing in the last three weeks of July', async () => {
    bot.now = '2027-06-30T09:00:00Z'
    const said = await live('2027-07-01', '2027-07-02')
    expect(await live('2027-07-05', '2027-07-25', 4)).toEqual([])
    expect(await sentAs(bot, room, 'ask', '2027-06')).toBeDefined()
    expect(said).toContain('2027-07-01')
    expect(await live('2027-07-26', '2027-07-27')).toContain('2027-07-27')
    await live('2027-08-02', '2027-08-02')
    expect(await sentAs(bot, room, 'ask', '2027-07')).toBeDefined()
  })

  it('1 May, 17 May and Ascension Day on weekdays', async () => {
    bot.now = '2026-04-15T09:00:00Z'
    const said = await live('2026-04-30', '2026-05-18')
    expect(said).toContain('2026-05-04')
    for (const day of ['2026-05-01', '2026-05-14', '2026-05-17']) expect(said).not.toContain(day)
  })
})

describe('the clocks', () => {
  it.each([
    ['in winter', '2026-12-01', '2026-12-01T08:00:00Z'],
    ['the first working day after they went forward', '2027-04-01', '2027-04-01T07:00:00Z'],
    ['the first working day after they went back', '2027-11-01', '2027-11-01T08:00:00Z'],
    ['after a 29 February', '2028-03-01', '2028-03-01T08:00:00Z'],
  ])('it is nine in Norway: %s', async (_, day, nine) => {
    if (day > '2028')
      await happens(bot, room, [
        { type: 'saved', part: 'setup', entry: 'setup', title: '', before: {}, after: { to: '2028-12-31' } },
      ])
    const asks = () => saidIn(room).filter((words) => words.includes('Tall for')).length
    await bot.at(new Date(Date.parse(nine) - 1_000).toISOString())
    expect(asks()).toBe(0)
    await bot.at(nine)
    expect(asks()).toBe(1)
  })
})
