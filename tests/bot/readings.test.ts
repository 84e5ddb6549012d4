import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Action, pressKey } from '../../src/cards/action.ts'
import type { Values } from '../../src/plan/values.ts'
import { texts } from '../../src/texts/index.ts'
import { type Inbound, kari, ola } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import type { Message } from '../support/connector.ts'
import { cardIn, faultAt, findButton, heading, inputsOn, typedOn, wordsOn } from '../support/shown.ts'
import { type Memory, remembering } from '../support/unasked.ts'
import { happens, hasPlan, itemsOf } from '../support/walk.ts'

/** A round's card over HTTP: December 2026, in the first week of January. */

const round = '2026-12'
const ids = { absence: 'i-absence', temps: 'i-temps' }
const [absence, temps] = [`value.${ids.absence}`, `value.${ids.temps}`]

let bot: TestBot
let memory: Memory
let room: Room
let me: Speaker
let other: Speaker
/** The round's card, as it lies in the channel. */
let asked: Message
/** How often it had been drawn anew when it was first looked at. */
let drawn: number

beforeAll(async () => {
  memory = remembering()
  bot = await startTestBot({ unasked: memory })
})
afterAll(() => bot[Symbol.asyncDispose]())
beforeEach(async () => {
  bot.now = '2027-01-05T09:00:00Z'
  room = bot.room('channel', [kari, ola])
  me = room.as(kari)
  other = room.as(ola)
  await hasPlan(bot, room)
  await happens(bot, room, [
    made('indicator', ids.absence, { name: 'Sykefravær', unit: 'percent', startValue: 8.1, target: 6.5 }),
    made('indicator', ids.temps, { name: 'Vikartimer', unit: 'hours', startValue: 400 }),
  ])
  asked = await asks()
  drawn = asked.edits
})

const made = (part: string, entry: string, after: Values) =>
  ({ type: 'saved', part, entry, title: String(after.name ?? ''), before: {}, after }) as const

const carrying = z.looseObject({
  value: z.looseObject({
    action: z.looseObject({ data: z.looseObject({ [pressKey]: z.looseObject({ action: z.unknown() }) }) }),
  }),
})

/** A press on a button that no card here has: on a nudge, or on a card of long ago. */
function pressingOn(speaker: Speaker, action: Action, more: object = {}): Inbound {
  const activity = speaker.pressing({ do: 'help' })
  const { data } = carrying.parse(activity).value.action
  const press = { ...data[pressKey], action }
  return {
    ...activity,
    value: { action: { type: 'Action.Execute', verb: action.do, data: { ...more, [pressKey]: press } } },
  }
}

/** The round's card comes, as it does from a nudge. */
async function asks(): Promise<Message> {
  await me.says('plan')
  await me.delivers(pressingOn(me, { do: 'prompt', round }))
  return room.last()
}

/** Presses save with what is typed, and with a cross at those that there is no figure for. */
async function saves(speaker: Speaker, typed: Readonly<Record<string, string>>, none: readonly string[] = []) {
  const activity = speaker.pressing({ do: 'report' }, typed, { on: asked })
  const { action } = carrying.parse(activity).value
  const crosses = Object.fromEntries(none.map((id) => [`none.${id}`, 'true']))
  return speaker.delivers({ ...activity, value: { action: { ...action, data: { ...action.data, ...crosses } } } })
}

const everybody = () => cardIn(asked.activity)
const inputs = (card: unknown) => inputsOn(card).map(({ id }) => id)

describe('a round’s card', () => {
  it('takes the place of the word that brought it forward, and asks for what is due', () => {
    expect(heading(everybody())).toBe('Nærvær i hjemmetjenesten')
    expect(wordsOn(everybody())).toContain('desember 2026')
    expect(inputs(everybody())).toEqual(expect.arrayContaining([absence, temps]))
  })

  it('partly answered shows everybody what was answered, by whom, and what is left', async () => {
    await saves(me, { [absence]: '7,9 %', [`comment.${ids.absence}`]: 'Færre forkjølelser' })

    expect(asked.edits).toBe(drawn + 1)
    expect(inputs(everybody())).not.toContain(absence)
    expect(inputs(everybody())).toContain(temps)
    expect(wordsOn(everybody())).toContain('Kari Nordmann')
    expect(await itemsOf(room, 'reading')).toEqual([
      { indicator: ids.absence, value: 7.9, date: '2026-12-31', comment: 'Færre forkjølelser' },
    ])

    await saves(other, { [temps]: '350' })
    expect(wordsOn(everybody())).toContain(texts.nb.prompt.allIn('desember 2026'))
    expect(findButton(everybody(), { do: 'report' })).toBeUndefined()
  })

  it('with one right and one wrong saves the one for everybody, and keeps the other before whoever typed it', async () => {
    await saves(me, { [absence]: '7,9', [temps]: 'mange' })

    expect(faultAt(me.sees(asked), temps)).toBe(texts.nb.faults.notANumber({ text: 'mange' }))
    expect(typedOn(me.sees(asked))[temps]).toBe('mange')
    expect(wordsOn(me.sees(asked))).toContain('7,9')
    expect(typedOn(everybody())).toMatchObject({ [temps]: '' })
    expect(wordsOn(everybody())).toContain('7,9')

    await saves(me, { [temps]: '350' })
    expect(await itemsOf(room, 'reading')).toHaveLength(2)
  })

  it('asks once about a figure that looks wrong', async () => {
    await saves(me, { [absence]: '63' })
    expect(await itemsOf(room, 'reading')).toEqual([])
    expect(wordsOn(me.sees(asked))).toMatch(/Dere skrev 63/)
    expect(asked.edits).toBe(drawn)

    await saves(me, {})
    expect(await itemsOf(room, 'reading')).toMatchObject([{ value: 63 }])
  })

  it('takes no figure for an answer, with why', async () => {
    await saves(me, {}, [ids.temps])
    expect(wordsOn(me.sees(asked))).toContain(texts.nb.prompt.faults.noReason)
    await saves(me, { [`comment.${ids.temps}`]: 'Nytt lønnssystem' }, [ids.temps])
    expect(await itemsOf(room, 'reading')).toEqual([
      { indicator: ids.temps, date: '2026-12-31', missing: 'Nytt lønnssystem' },
    ])
    expect(wordsOn(everybody())).toContain('Nytt lønnssystem')
  })

  it('answered by two at once keeps both', async () => {
    const [mine, theirs] = [
      me.pressing({ do: 'report' }, { [absence]: '7,9' }, { on: asked }),
      other.pressing({ do: 'report' }, { [temps]: '350' }, { on: asked }),
    ]
    await Promise.all([me.delivers(mine), other.delivers(theirs)])
    expect(await itemsOf(room, 'reading')).toHaveLength(2)
  })

  it('answered twice by one press, and again on another card of the round, is one reading', async () => {
    const press = me.pressing({ do: 'report' }, { [absence]: '7,9' }, { on: asked })
    await Promise.all([me.delivers(press), me.delivers(press)])
    await me.delivers(press)
    expect(await itemsOf(room, 'reading')).toEqual([{ indicator: ids.absence, value: 7.9, date: '2026-12-31' }])
    expect((await room.rows()).filter(({ change }) => String(change).includes('"reading"'))).toHaveLength(1)
  })

  it('that did not show another’s answer leaves it standing, and says where one’s own went', async () => {
    const mine = me.pressing({ do: 'report' }, { [absence]: '7,4' }, { on: asked })
    await saves(other, { [absence]: '7,9' })
    await me.delivers(mine)
    expect(await itemsOf(room, 'reading')).toMatchObject([{ value: 7.9 }])
    expect(wordsOn(me.sees(asked))).toMatch(/Ola Hansen har allerede meldt inn 7,9.*7,4/)
  })

  it('where a client cannot execute is answered the same, and nothing typed is lost', async () => {
    const press = { on: asked, how: 'submit' } as const
    await me.presses({ do: 'report' }, { [absence]: '7,9', [temps]: 'mange' }, press)
    expect(typedOn(me.sees(asked))[temps]).toBe('mange')
    await me.presses({ do: 'report' }, { [temps]: '350' }, press)
    expect(await itemsOf(room, 'reading')).toHaveLength(2)
  })

  it('tells what goes on beside', async () => {
    const from = memory.reportedIn.length
    await saves(me, { [absence]: '7,9' })
    const own = memory.reportedIn.slice(from)
    expect(own.map(({ key }) => key.conversation)).toEqual([room.conversation.id])
  })
})

describe('a figure', () => {
  it('is put right from the round’s card: the old one stays, and is seen', async () => {
    await saves(me, { [absence]: '7,9', [temps]: '350' })
    const from = memory.reportedIn.length
    const answer = await other.presses({ do: 'form', part: 'reading' }, {}, { on: asked })
    const form = room.last()
    // The form lies below: the round's card stays where it is, for whoever has yet to answer.
    expect(answer).toMatchObject({ card: undefined, sentence: texts.nb.below })
    expect(form.id).not.toBe(asked.id)
    expect(heading(other.sees(asked))).toBe(heading(me.sees(asked)))
    await other.presses({ do: 'save' }, { value: '7,4' }, { on: form })

    expect(await itemsOf(room, 'reading')).toEqual(
      expect.arrayContaining([expect.objectContaining({ value: 7.4, firstValue: 7.9 })]),
    )
    expect(memory.reportedIn.slice(from)).toHaveLength(1)
    await me.says('indikator sykefravær')
    expect(wordsOn(me.lastCard())).toMatch(/7,4[\s\S]*7,9/)
    await me.says('historikk')
    expect(wordsOn(me.lastCard())).toMatch(/7,9[\s\S]*7,4|7,4[\s\S]*7,9/)
  })

  it('is reported early or for another period by whoever wants to', async () => {
    await other.says('avlesning sykefravær')
    await other.presses({ do: 'save' }, { value: '8,0', date: '2026-12-15' })
    expect(await itemsOf(room, 'reading')).toEqual([{ indicator: ids.absence, value: 8, date: '2026-12-15' }])
  })

  it('that looks wrong in the form is asked about once there too', async () => {
    await me.says('avlesning sykefravær')
    const form = room.last()
    await me.presses({ do: 'save' }, { value: '81' })
    expect(wordsOn(me.sees(form))).toMatch(/Dere skrev 81/)
    expect(await itemsOf(room, 'reading')).toEqual([])
    await me.presses({ do: 'save' }, {}, { on: form })
    expect(await itemsOf(room, 'reading')).toMatchObject([{ value: 81 }])
  })
})

describe('a pause', () => {
  it('is asked for in a word, is seen on the board, and is ended in another', async () => {
    await me.says('pause til 1.3.2027')
    expect(wordsOn(me.lastCard())).toBe(texts.nb.pause.saved('1. mars 2027'))
    await other.says('plan')
    expect(wordsOn(other.lastCard())).toContain(texts.nb.pause.board('1. mars 2027'))
    await other.says('avslutt pausen')
    expect(wordsOn(other.lastCard())).toBe(texts.nb.pause.ended)
    await me.says('plan')
    expect(wordsOn(me.lastCard())).not.toContain('1. mars 2027')
  })

  it('for more than a year is refused in a sentence', async () => {
    await me.says('pause til 1.3.2029')
    expect(wordsOn(me.lastCard())).toMatch(/ett år/)
  })
})
