import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { shortMoment } from '../../src/calendar/dates.ts'
import { packPress } from '../../src/cards/action.ts'
import { texts } from '../../src/texts/index.ts'
import { kari, ola } from '../support/activities.ts'
import { testTables } from '../support/azurite.ts'
import { type Answered, type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import type { Message } from '../support/connector.ts'
import { asked, buttonsOn, faultAt, findButton, heading, isBoard, typedOn, wordsOn } from '../support/shown.ts'
import { type StorageDoor, saving, startStorageDoor } from '../support/storage-door.ts'
import { adds, hasPlan, itemsOf, opensNew, setupAnswers } from '../support/walk.ts'

/** A form that is passed, left, shared by two or saved without an answer; and a plan or an item that is to go. */

const { buttons, form: said } = texts.nb
const ways = ['execute', 'submit'] as const
let door: StorageDoor
let bot: TestBot
let room: Room
let me: Speaker
let other: Speaker
beforeAll(async () => {
  door = await startStorageDoor(testTables().connectionString)
  bot = await startTestBot({ connectionString: door.connectionString, callMs: 500 })
})
afterAll(() => bot[Symbol.asyncDispose]().then(() => door[Symbol.asyncDispose]()))
beforeEach(async () => {
  room = bot.room('channel', [kari, ola])
  ;[me, other] = [room.as(kari), room.as(ola)]
  await hasPlan(bot, room)
})

/** Theirs is saved first; mine is of a card that was drawn before it. */
const orders: Record<string, (mine: unknown, theirs: unknown) => Promise<Answered>> = {
  'one after the other': (mine, theirs) => other.delivers(theirs).then(() => me.delivers(mine)),
  'at the same moment': async (mine, theirs) => {
    const [held, late] = [door.hold(saving), me.delivers(mine)]
    await held.arrived
    await other.delivers(theirs)
    held.letIn()
    return late
  },
}

const state = async () => ({ rows: await room.rows(), messages: room.messages().length })

const passes: readonly [string, () => Promise<unknown>, Readonly<Record<string, string>>, readonly string[]][] = [
  [buttons.nextStep, () => opensFilled(), { deliverables: 'To rapporter' }, ['date', 'owner', 'owner.other']],
  [buttons.skip, () => adds(me, 'milestones', { name: 'Kartlagt' }), { date: '2027-03-01' }, ['type', 'progress']],
]

describe.each(ways)('a step that is passed, by %s', (how) => {
  it.each(passes)(
    'with “%s” saves what was typed, and goes to the very next step',
    async (button, opens, typed, next) => {
      await opens()
      const [form, count] = [room.last(), room.messages().length]
      await me.presses(button, typed, { how })

      expect(await itemsOf(room, 'milestone')).toMatchObject([{ name: 'Kartlagt', ...typed }])
      expect(wordsOn(other.sees(form))).toContain('· Kari Nordmann')
      expect(room.messages()).toHaveLength(count + 1)
      expect(Object.keys(typedOn(me.lastCard()))).toEqual(next)
    },
  )

  it.each(passes)(
    'with “%s” as it was saves nothing: the next step takes its place',
    async (button, opens, _, next) => {
      await opens()
      const [form, before] = [room.last(), await state()]
      await me.presses(button, {}, { how })

      expect(await state()).toEqual(before)
      expect(Object.keys(typedOn(other.sees(form)))).toEqual(next)
    },
  )

  it('with faults stays where it is, and saves nothing', async () => {
    const [form, before] = [await opensFilled(), await state()]
    await me.presses(buttons.nextStep, { name: '', deliverables: '-' }, { how })

    expect(faultAt(me.sees(form), 'name')).toBe(texts.nb.faults.required())
    expect(faultAt(me.sees(form), 'deliverables')).toBe(texts.nb.faults.notWords())
    expect(typedOn(me.sees(form))).toEqual({ name: '', deliverables: '-' })
    expect(await state()).toEqual(before)
  })
})

describe.each(ways)('a form that is left, by %s', (how) => {
  it.each<[string, () => Promise<unknown>, string, (card: unknown) => boolean]>([
    ['the element', () => opensNew(me, 'milestones'), 'name', (card) => heading(card) === 'Milepælsplan'],
    ['the board', () => me.says('oppstart'), 'municipality', isBoard],
  ])('stays as it was for everybody, and %s comes below it', async (_, opens, field, arrived) => {
    await opens()
    const [form, { rows, messages }] = [room.last(), await state()]
    await me.presses({ do: 'save' }, { [field]: '' })
    const [before, mine] = [structuredClone(form), me.sees(form)]
    const answer = await me.presses({ do: 'leave' }, {}, { how })

    // Only a press is answered to its presser; after a submit, the new message is all there is.
    expect(answer).toMatchObject({ status: 200, sentence: how === 'execute' ? said.stays : undefined })
    expect(form).toEqual(before)
    expect(me.sees(form)).toBe(mine)
    expect(arrived(other.lastCard())).toBe(true)
    expect(await state()).toEqual({ rows, messages: messages + 1 })
  })
})

describe.each(Object.entries(orders))('two people with the same “Legg til milepæl” card, %s', (_, inOrder) => {
  beforeEach(() => opensNew(me, 'milestones'))
  const adding = (by: Speaker, name: string) => by.pressing({ do: 'save' }, { name })

  it('who add different items both get theirs, once, and each goes on with their own', async () => {
    const [count, mine] = [room.messages().length, adding(me, 'Kartlagt')]
    const first = await inOrder(mine, adding(other, 'Fulgt opp'))
    const again = await Promise.all([me.delivers(mine), me.delivers(mine)])

    for (const { card } of [first, ...again]) expect(wordsOn(card)).toContain('Kartlagt · Kari Nordmann')
    expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Fulgt opp' }, { name: 'Kartlagt' }])
    expect(room.messages()).toHaveLength(count + 2)
    await me.presses({ do: 'save' }, { date: '2027-02-02' })
    expect((await itemsOf(room, 'milestone'))[1]).toEqual({ name: 'Kartlagt', date: '2027-02-02' })
  })

  it('who add the same have added one, and nobody is asked', async () => {
    const { card } = await inOrder(adding(me, 'Kartlagt'), adding(other, 'Kartlagt'))

    expect(wordsOn(card)).toContain('Kartlagt · Ola Hansen')
    expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlagt' }])
  })
})

describe('a storage that saved without answering', () => {
  let form: Message
  beforeEach(async () => {
    await opensNew(me, 'milestones')
    form = room.last()
    door.meet('lose', saving)
    await me.presses({ do: 'save' }, { name: 'Kartlagt' })
    door.open()
  })

  it.each(ways)('is said not to have saved; pressed again, there is a receipt that leads on, by %s', async (how) => {
    expect(wordsOn(me.sees(form))).toContain(texts.nb.trouble.notSaved)
    await me.presses({ do: 'save' }, {}, { on: form, how })

    expect(wordsOn(me.sees(form))).toContain('Kartlagt · Kari Nordmann')
    await me.presses(buttons.continue, {}, { on: form, how })
    expect(findButton(me.lastCard(), { do: 'save', part: 'milestone', step: 'when' })).toBeDefined()
    expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlagt' }])
  })

  it('gets no second item when it is pressed again after another has renamed the first', async () => {
    await opensItem(other)
    await other.presses({ do: 'save' }, { name: 'Kartlagt nærvær' })
    await me.presses({ do: 'save' }, {}, { on: form })

    expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlagt nærvær' }])
  })
})

describe('beginning again', () => {
  let first: { readonly plan: string; readonly nonce: string }
  /** A plan begun by its first step, as a group does it, with a milestone; then begun again, and so far empty. */
  beforeEach(async () => {
    room = bot.room('groupChat', [kari, ola])
    me = room.as(kari)
    await me.says('start')
    const { nonce } = z.object({ nonce: z.string() }).parse(buttonsOn(me.lastCard()).map(asked)[0])
    await me.presses({ do: 'save' }, setupAnswers.place)
    first = { plan: await planId(), nonce }
    await adds(me, 'milestones', { name: 'Kartlagt' })
    await me.says('start')
    await me.presses({ do: 'askRestart' })
  })

  it.each<[string, (current: string) => { plan: string | null; nonce: string }]>([
    ['with the earlier plan’s id', (plan) => ({ plan, nonce: first.plan })],
    ['as for the earlier plan', () => first],
    ['as for no plan, with the earlier plan’s id', () => ({ plan: null, nonce: first.plan })],
    ['as for no plan, with the nonce that the earlier plan began by', () => ({ plan: null, nonce: first.nonce })],
  ])('by a forged press brings nothing of an earlier plan back: %s', async (_, forged) => {
    const real = me.pressing({ do: 'restart' })
    await me.delivers(real)
    const { plan, nonce } = forged(await planId())
    const data = packPress({ plan, language: 'nb', action: { do: 'restart', nonce } })
    await me.delivers({ ...real, value: { action: { data } } })

    await me.says('milepæler')
    expect(wordsOn(me.lastCard())).not.toContain('Kartlagt')
    expect(await planId()).not.toBe(first.plan)
  })

  it('delivered twice begins once, and what was saved stands', async () => {
    const restart = me.pressing({ do: 'restart' })
    await Promise.all([me.delivers(restart), me.delivers(restart)])
    await me.presses({ do: 'save' }, setupAnswers.place)
    const rows = await room.rows()
    await me.delivers(restart)

    expect(rows.filter(({ change }) => String(change).startsWith('{"type":"begun"'))).toHaveLength(2)
    expect(await room.rows()).toEqual(rows)
  })

  const planId = async () => z.string().parse((await room.rows()).find(({ rowKey }) => rowKey === '0plan')?.plan)
})

describe.each(Object.entries(orders))('what is changed after one asked to remove it, %s', (_, inOrder) => {
  it('is not removed; one is told by whom and how it stands, asked again, and then it is', async () => {
    await adds(me, 'milestones', { name: 'Kartlagt' })
    await me.says('milepæler')
    await me.presses({ do: 'askRemove' })
    const [question, removal] = [room.last(), me.pressing({ do: 'remove' })]
    await opensItem(other)
    const changed = { name: 'Kartlagt nærvær', deliverables: 'Rapport' }
    await inOrder(removal, other.pressing({ do: 'save' }, changed))

    expect(await itemsOf(room, 'milestone')).toEqual([changed])
    const words = wordsOn(me.sees(question))
    expect(words).toContain(texts.nb.remove.changed('Ola Hansen', shortMoment(bot.now, 'nb')))
    expect(words).toContain('Leveranser: Rapport')
    await me.presses({ do: 'remove' }, {}, { on: question })
    expect(await itemsOf(room, 'milestone')).toEqual([])
    expect(wordsOn(other.sees(question))).toContain('fjernet: Kartlagt nærvær · Kari Nordmann')
  })
})

it.each(['oppstart', 'Oppstart!', 'set-up'])('“%s” leads to the set-up, with and without a plan', async (word) => {
  await me.says(word)
  expect(typedOn(me.lastCard())).toEqual(setupAnswers.place)
  const empty = bot.room('groupChat')
  await empty.as(kari).says(word)
  await empty.as(kari).presses({ do: 'save' }, setupAnswers.place)
  expect(await itemsOf(empty, 'setup')).toEqual([setupAnswers.place])
})

async function opensFilled(): Promise<Message> {
  await adds(me, 'milestones', { name: 'Kartlagt', deliverables: 'Rapport' })
  await me.presses({ do: 'save' }, { date: '2027-03-01', 'owner.other': 'HR' })
  return opensItem(me)
}

async function opensItem(by: Speaker): Promise<Message> {
  await by.says('milepæler')
  await by.presses(buttons.change)
  return room.last()
}
