import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { elements, findElement } from '../../src/plan/elements/index.ts'
import { milestones } from '../../src/plan/elements/milestones.ts'
import { mostEntries } from '../../src/plan/parts.ts'
import { texts } from '../../src/texts/index.ts'
import { aslak, conversationUpdate, guest, ingrid, kari, ola, type Person } from '../support/activities.ts'
import { testTables } from '../support/azurite.ts'
import { type Answered, type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import type { Message } from '../support/connector.ts'
import { asked, buttonsOn, faultAt, findButton, inputsOn, typedOn, wordsOn } from '../support/shown.ts'
import { type StorageDoor, saving, startStorageDoor } from '../support/storage-door.ts'
import { adds, fills, goesTo, hasPlan, itemsOf, opensNew, opensRecord, partOf, setupAnswers } from '../support/walk.ts'

/** Many items, many presses, many people. Each describe is a row of the table. */

const everybody: readonly Person[] = [
  kari,
  ola,
  ingrid,
  aslak,
  guest,
  { ...kari, id: '29:1person9', aadObjectId: '5a3a0000-0000-4000-8000-0000000000a9', name: 'Berit Moe' },
]

let bot: TestBot
let room: Room
let me: Speaker
let other: Speaker
let door: StorageDoor
beforeAll(async () => {
  door = await startStorageDoor(testTables().connectionString)
  bot = await startTestBot({ connectionString: door.connectionString })
})
afterAll(async () => {
  await bot[Symbol.asyncDispose]()
  await door[Symbol.asyncDispose]()
})
beforeEach(async () => {
  room = bot.room('channel', everybody)
  me = room.as(kari)
  other = room.as(ola)
  await hasPlan(bot, room)
})

const saved = (answer: Answered) => answer.status === 200 && inputsOn(answer.card).length === 0
const eventsOf = async (type: string) =>
  (await room.rows()).filter(({ change }) => String(change).startsWith(`{"type":"${type}"`)).length

describe('the 101st item', () => {
  it('is not begun in a full list: a clear limit, and nothing lost', async () => {
    await fills(bot, room, milestones, mostEntries)
    const rows = await room.rows()
    await me.says('milepæler')
    const { sentence } = await me.presses({ do: 'form', part: 'milestone', entry: undefined })

    expect(sentence).toBe(texts.nb.limit(100))
    expect(await room.rows()).toEqual(rows)
    expect(await itemsOf(room, 'milestone')).toHaveLength(100)
  })

  it('that was being written when the list became full keeps its text, and is saved once there is room', async () => {
    await opensNew(me, 'milestones')
    const form = room.last()
    await fills(bot, room, milestones, mostEntries)
    const rows = await room.rows()
    await me.presses({ do: 'save' }, { name: 'Nummer 101', deliverables: 'Mye tekst' }, { on: form })

    expect(wordsOn(me.sees(form))).toContain(texts.nb.limit(100))
    expect(typedOn(me.sees(form))).toEqual({ name: 'Nummer 101', deliverables: 'Mye tekst' })
    expect(await room.rows()).toEqual(rows)

    await me.says('milepæler')
    await me.presses({ do: 'askRemove' })
    await me.presses({ do: 'remove' })
    await me.presses({ do: 'save' }, {}, { on: form })
    const items = await itemsOf(room, 'milestone')
    expect(items).toHaveLength(100)
    expect(items.at(-1)).toEqual({ name: 'Nummer 101', deliverables: 'Mye tekst' })
  })

  it('is not made from beside either: a full list of indicators, and a goal that names a new one', async () => {
    await adds(me, 'resultGoals', { statement: 'Sykefravær 6,5 % i 2028' })
    await goesTo(me, partOf('resultGoal'), 'measured')
    await fills(bot, room, partOf('indicator'), mostEntries)
    const rows = await room.rows()
    await me.presses({ do: 'save' }, { 'indicator.other': 'Sykefravær', target: '6,5' })

    expect(wordsOn(me.lastCard())).toContain(texts.nb.limit(100))
    expect(typedOn(me.lastCard())).toMatchObject({ 'indicator.other': 'Sykefravær', target: '6,5' })
    expect(await room.rows()).toEqual(rows)
  })

  it('a full list is still shown, page by page, and every item can be changed', async () => {
    await fills(bot, room, milestones, mostEntries)
    await me.says('milepæler')
    const names = new Set<string>()
    for (let page = 1; ; page++) {
      for (const name of wordsOn(me.lastCard()).match(/^Nummer \d+$/gm) ?? []) names.add(name)
      if (!findButton(me.lastCard(), { do: 'element', page })) break
      await me.presses({ do: 'element', page })
    }

    expect(names.size).toBe(100)
    await me.presses({ do: 'form', entry: 'milestone-99' })
    await me.presses({ do: 'save' }, { name: 'Den siste' })
    expect((await itemsOf(room, 'milestone')).at(-1)).toEqual({ name: 'Den siste' })
  })

  it.each(elements.flatMap(({ list }) => (list ? [[list.id, list] as const] : [])))(
    'is refused in every list: %s',
    async (id, list) => {
      await fills(bot, room, list, mostEntries)
      await me.says(elements.find((element) => element.list === list)?.texts.nb.name ?? '')

      expect(await me.presses({ do: 'form', part: id, entry: undefined })).toMatchObject({
        sentence: texts.nb.limit(100),
      })
    },
  )
})

describe('a double click, or the same press delivered twice', () => {
  type Twice = (activity: unknown) => Promise<readonly Answered[]>
  const ways: Record<string, Twice> = {
    'at the same moment': (activity) => Promise.all([me.delivers(activity), me.delivers(activity)]),
    'one after the other': async (activity) => [await me.delivers(activity), await me.delivers(activity)],
    'five times at once': (activity) => Promise.all(Array.from({ length: 5 }, () => me.delivers(activity))),
  }

  describe.each(Object.entries(ways))('%s', (_, twice) => {
    it('saves a new item once, and posts one next message', async () => {
      await opensNew(me, 'milestones')
      const [form, count, events] = [room.last(), room.messages().length, await eventsOf('saved')]
      const answers = await twice(me.pressing({ do: 'save' }, { name: 'Kartlagt' }))

      expect(answers.every(saved)).toBe(true)
      expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlagt' }])
      expect(await eventsOf('saved')).toBe(events + 1)
      expect(room.messages()).toHaveLength(count + 1)
      expect(wordsOn(other.sees(form))).toContain('Kartlagt · Kari Nordmann')
    })

    it('saves a record once', async () => {
      await opensRecord(me, 'purpose', 'challenge')
      const [count, events] = [room.messages().length, await eventsOf('saved')]
      await twice(me.pressing({ do: 'save' }, { challenge: 'Fraværet er høyt' }))

      expect(await eventsOf('saved')).toBe(events + 1)
      expect(room.messages()).toHaveLength(count + 1)
    })

    it('begins one plan', async () => {
      room = bot.room('groupChat', everybody)
      me = room.as(kari)
      await me.says('start')
      const answers = await twice(me.pressing({ do: 'save' }, setupAnswers.place))

      expect(answers.every(saved)).toBe(true)
      expect(await eventsOf('begun')).toBe(1)
      expect(await eventsOf('saved')).toBe(1)
      expect(room.messages()).toHaveLength(2)
    })

    it('makes one indicator of a title that was typed', async () => {
      await adds(me, 'resultGoals', { statement: 'Lavere sykefravær' })
      await goesTo(me, partOf('resultGoal'), 'measured')
      await twice(me.pressing({ do: 'save' }, { 'indicator.other': 'Sykefravær', target: '6,5' }))

      expect(await itemsOf(room, 'indicator')).toEqual([{ name: 'Sykefravær' }])
      expect(await itemsOf(room, 'resultGoal')).toHaveLength(1)
    })

    it('removes once', async () => {
      await adds(me, 'milestones', { name: 'A' })
      await adds(me, 'milestones', { name: 'B' })
      await me.says('milepæler')
      await me.presses({ do: 'askRemove' })
      const count = room.messages().length
      await twice(me.pressing({ do: 'remove' }))

      expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'B' }])
      expect(await eventsOf('removed')).toBe(1)
      expect(room.messages()).toHaveLength(count + 1)
    })

    it('of a submit saves once too', async () => {
      await opensNew(me, 'milestones')
      const count = room.messages().length
      await twice(me.pressing({ do: 'save' }, { name: 'Kartlagt' }, { how: 'submit' }))

      expect(await itemsOf(room, 'milestone')).toHaveLength(1)
      expect(room.messages()).toHaveLength(count + 1)
    })
  })
})

describe('people who save different things at the same moment', () => {
  it('all get theirs saved: six new items', async () => {
    const presses = []
    for (const person of everybody) {
      await opensNew(room.as(person), 'milestones')
      presses.push({ by: room.as(person), activity: room.as(person).pressing({ do: 'save' }, { name: person.name }) })
    }
    const count = room.messages().length
    const answers = await Promise.all(presses.map(({ by, activity }) => by.delivers(activity)))

    expect(answers.every(saved)).toBe(true)
    const items = await itemsOf(room, 'milestone')
    expect(items).toHaveLength(6)
    expect(items).toEqual(expect.arrayContaining(everybody.map(({ name }) => ({ name }))))
    expect(room.messages()).toHaveLength(count + 6)
  })

  it('all get theirs saved: six steps of two records', async () => {
    for (const [element, first] of [
      ['purpose', { challenge: 'Fraværet er høyt' }],
      ['organisation', { projectGroup: 'Fem personer' }],
    ] as const) {
      await opensRecord(me, element, Object.keys(first)[0] === 'challenge' ? 'challenge' : 'groups')
      await me.presses({ do: 'save' }, first)
    }
    const steps: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
      ['purpose', 'challenge', { challenge: 'Fraværet er 9,4 %' }],
      ['purpose', 'desired', { desired: 'Flere er på jobb' }],
      ['purpose', 'effects', { effectsText: 'Bedre tjenester' }],
      ['organisation', 'groups', { projectGroup: 'Seks personer' }],
      ['organisation', 'parties', { unions: 'Fagforbundet' }],
      ['organisation', 'anchoring', { political: 'Vedtatt i kommunestyret' }],
    ]
    const presses = []
    for (const [index, [element, step, typed]] of steps.entries()) {
      const by = room.as(everybody[index] ?? kari)
      await opensRecord(by, element, step)
      presses.push(by.pressing({ do: 'save' }, typed))
    }
    const answers = await Promise.all(presses.map((activity) => bot.deliver(activity)))

    expect(answers.every(saved)).toBe(true)
    const records = [...(await itemsOf(room, 'purpose')), ...(await itemsOf(room, 'organisation'))]
    expect(Object.assign({}, ...records)).toEqual(Object.assign({}, ...steps.map(([, , typed]) => typed)))
  })

  it('lose nothing of what one of them wrote a minute earlier', async () => {
    await adds(me, 'milestones', { name: 'A', deliverables: 'Rapport' })
    await goesTo(me, milestones, 'when')
    const mine = me.pressing({ do: 'save' }, { date: '2027-01-01' })
    await other.says('milepæler')
    await other.presses({ do: 'form', step: 'state', part: 'milestone', entry: entryOn(other.lastCard()) })
    await other.presses({ do: 'save' }, { name: 'A, omdøpt' })
    await me.delivers(mine)

    expect(await itemsOf(room, 'milestone')).toEqual([
      { name: 'A, omdøpt', deliverables: 'Rapport', date: '2027-01-01' },
    ])
  })

  it.each(['at the same moment', 'one after the other'])(
    'may start %s: one plan, and neither’s answer lost',
    async (how) => {
      room = bot.room('groupChat', everybody)
      ;[me, other] = [room.as(kari), room.as(ola)]
      await me.says('start')
      const form = room.last()
      const held = how === 'at the same moment' ? door.hold(saving) : undefined
      const mine = me.pressing({ do: 'save' }, { language: 'nb', municipality: '5006' })
      await other.says('start')
      const theirs = other.pressing({ do: 'save' }, { language: 'nb', municipality: '1818' })
      const late = held ? me.delivers(mine) : undefined
      await held?.arrived
      await other.delivers(theirs)
      held?.letIn()
      await (late ?? me.delivers(mine))

      expect(await eventsOf('begun')).toBe(1)
      expect(await itemsOf(room, 'setup')).toEqual([{ language: 'nb', municipality: '1818' }])
      expect(wordsOn(me.sees(form))).toContain(texts.nb.conflict.title)
      expect(wordsOn(me.sees(form))).toContain('Herøy (Nordland)')
      expect(typedOn(me.sees(form))).toEqual({ language: 'nb', municipality: '5006' })
      await me.presses(texts.nb.conflict.useMine, {}, { on: form })
      expect(await itemsOf(room, 'setup')).toEqual([{ language: 'nb', municipality: '5006' }])
    },
  )
})

describe('two people who change the same', () => {
  const mine = 'Fraværet er høyt i hjemmetjenesten'
  const theirs = 'Fraværet er høyt overalt'

  let form: Message
  /** Both have the form open; Ola saves first, and Kari is answered with both versions. */
  async function collide(): Promise<void> {
    await opensRecord(me, 'purpose', 'challenge')
    form = room.last()
    const activity = me.pressing({ do: 'save' }, { challenge: mine })
    await other.presses({ do: 'save' }, { challenge: theirs }, { on: form })
    await me.delivers(activity)
  }

  it('the second sees both versions, and nothing is changed yet', async () => {
    await collide()

    expect(wordsOn(me.sees(form))).toContain(texts.nb.conflict.title)
    expect(wordsOn(me.sees(form))).toContain('Ola Hansen')
    expect(wordsOn(me.sees(form))).toContain(theirs)
    expect(typedOn(me.sees(form))).toEqual({ challenge: mine })
    expect(await itemsOf(room, 'purpose')).toEqual([{ challenge: theirs }])
  })

  it('the second may let their own count: the other is in the history', async () => {
    await collide()
    await me.presses(texts.nb.conflict.useMine, {}, { on: form })

    expect(await itemsOf(room, 'purpose')).toEqual([{ challenge: mine }])
    await me.says('historikk')
    expect(wordsOn(me.lastCard())).toContain(mine)
    expect(wordsOn(me.lastCard())).toContain(theirs)
  })

  it('the second may let the other’s stand: their own is in the history', async () => {
    await collide()
    await me.presses(texts.nb.conflict.keepTheirs, {}, { on: form })

    expect(await itemsOf(room, 'purpose')).toEqual([{ challenge: theirs }])
    await me.says('historikk')
    expect(wordsOn(me.lastCard())).toContain(theirs)
    expect(wordsOn(me.lastCard())).toContain(mine)
  })

  it('at the very same moment: exactly one is saved, and the other is asked', async () => {
    await opensRecord(me, 'purpose', 'challenge')
    const form = room.last()
    const presses = everybody.map((person) => {
      const by = room.as(person)
      return by.delivers(by.pressing({ do: 'save' }, { challenge: `Sett av ${person.name}` }, { on: form }))
    })
    const answers = await Promise.all(presses)

    expect(answers.filter(saved)).toHaveLength(1)
    const [kept] = await itemsOf(room, 'purpose')
    for (const answer of answers.filter((one) => !saved(one))) {
      expect(wordsOn(answer.card)).toContain(texts.nb.conflict.title)
      expect(typedOn(answer.card)).not.toEqual(kept)
    }
  })

  it('to the same words are not asked anything', async () => {
    await opensRecord(me, 'purpose', 'challenge')
    const form = room.last()
    const activity = me.pressing({ do: 'save' }, { challenge: theirs })
    await other.presses({ do: 'save' }, { challenge: theirs }, { on: form })

    expect(saved(await me.delivers(activity))).toBe(true)
  })

  it('when one of them removes it: the other’s text is kept, and may be saved as new', async () => {
    await adds(me, 'milestones', { name: 'Kartlagt', deliverables: 'Rapport' })
    await me.says('milepæler')
    const entry = entryOn(me.lastCard())
    await me.presses({ do: 'form', step: 'state', entry })
    const form = room.last()
    await other.says('milepæler')
    await other.presses({ do: 'askRemove' })
    await other.presses({ do: 'remove' })
    await me.presses({ do: 'save' }, { name: 'Kartlagt nærvær' }, { on: form })

    expect(wordsOn(me.sees(form))).toContain(texts.nb.gone.explain)
    expect(typedOn(me.sees(form))).toEqual({ name: 'Kartlagt nærvær', deliverables: 'Rapport' })
    expect(await itemsOf(room, 'milestone')).toEqual([])
    await me.presses(texts.nb.gone.saveAsNew, {}, { on: form })
    expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlagt nærvær', deliverables: 'Rapport' }])
  })

  it('when one of them removes it and the other is at a later step: what is saved as new is asked for its name', async () => {
    await adds(me, 'milestones', { name: 'Kartlagt' })
    await goesTo(me, milestones, 'when')
    const form = room.last()
    await other.says('milepæler')
    await other.presses({ do: 'askRemove' })
    await other.presses({ do: 'remove' })
    await me.presses({ do: 'save' }, { date: '2027-03-01' }, { on: form })
    await me.presses(texts.nb.gone.saveAsNew, {}, { on: form })

    expect(inputsOn(me.lastCard()).map(({ id }) => id)).toContain('name')
    await me.presses({ do: 'save' }, { name: 'Kartlagt' })
    expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlagt', date: '2027-03-01' }])
  })

  it('when one of them removes it, the other’s buttons for it lead to what is there', async () => {
    await adds(me, 'milestones', { name: 'Kartlagt' })
    const receipt = room.messages().at(-2) ?? room.last()
    await other.says('milepæler')
    await other.presses({ do: 'askRemove' })
    await other.presses({ do: 'remove' })
    const rows = await room.rows()

    const { card } = await me.presses({ do: 'form' }, {}, { on: receipt })
    expect(inputsOn(card)).toEqual([])
    expect(wordsOn(card)).toContain(elements[7].texts.nb.name)
    expect(await room.rows()).toEqual(rows)
  })

  it('when one of them changes it, the other is asked again before removing it', async () => {
    await adds(me, 'milestones', { name: 'Kartlagt' })
    await other.says('milepæler')
    const entry = entryOn(other.lastCard())
    await other.presses({ do: 'askRemove' })
    const question = room.last()
    await me.says('milepæler')
    await me.presses({ do: 'form', step: 'state', entry })
    await me.presses({ do: 'save' }, { name: 'Kartlagt nærvær' })
    await other.presses({ do: 'remove' }, {}, { on: question })

    expect(wordsOn(other.sees(question))).toContain(texts.nb.remove.title('Kartlagt nærvær'))
    expect(await itemsOf(room, 'milestone')).toHaveLength(1)
  })

  it('when one of them begins the plan again: the other’s text is kept, and not put into the new plan unasked', async () => {
    await opensNew(me, 'milestones')
    const form = room.last()
    const { arrived, letIn } = door.hold(saving)
    const mine = me.presses({ do: 'save' }, { name: 'Kartlagt' })
    await arrived
    await other.says('start')
    await other.presses({ do: 'askRestart' })
    await other.presses({ do: 'restart' })
    letIn()
    await mine

    expect(await itemsOf(room, 'milestone')).toEqual([])
    expect(wordsOn(me.sees(form))).toContain(texts.nb.gone.explain)
    expect(typedOn(me.sees(form))).toMatchObject({ name: 'Kartlagt' })
    // Into the new one it goes when they say so.
    await me.presses(texts.nb.gone.saveAsNew, {}, { on: form })
    expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlagt' }])
  })
})

/** Theirs is saved first; mine was sent from a card that was drawn before it. */
const orders: Record<string, (mine: unknown, theirs: unknown) => Promise<Answered>> = {
  'one after the other': async (mine, theirs) => {
    await other.delivers(theirs)
    return me.delivers(mine)
  },
  'at the same moment': async (mine, theirs) => {
    const held = door.hold(saving)
    const late = me.delivers(mine)
    await held.arrived
    await other.delivers(theirs)
    held.letIn()
    return late
  },
}

describe.each(Object.entries(orders))('two people at the same step, %s', (_, inOrder) => {
  const there = { name: 'Kartlagt', deliverables: 'Rapport' }
  const renamed = { name: 'Kartlagt nærvær' }
  const longer = { deliverables: 'En rapport på to sider' }

  beforeEach(async () => {
    await adds(me, 'milestones', there)
    await opensItem(me, 'milestones')
  })

  it('who change different fields are both saved, and nobody is asked', async () => {
    const answer = await inOrder(me.pressing({ do: 'save' }, longer), other.pressing({ do: 'save' }, renamed))

    expect(saved(answer)).toBe(true)
    expect(await itemsOf(room, 'milestone')).toEqual([{ ...renamed, ...longer }])
    expect((await changes('saved')).slice(0, 2)).toMatchObject([
      { before: { deliverables: 'Rapport' }, after: longer },
      { before: { name: 'Kartlagt' }, after: renamed },
    ])
  })

  it('who change a field to the same and another each: nobody is asked', async () => {
    const [mine, theirs] = [{ ...renamed, ...longer }, renamed]
    const answer = await inOrder(me.pressing({ do: 'save' }, mine), other.pressing({ do: 'save' }, theirs))

    expect(saved(answer)).toBe(true)
    expect(await itemsOf(room, 'milestone')).toEqual([mine])
  })

  it('who change it all to the same: nobody is asked, and it is saved once', async () => {
    const count = (await changes('saved')).length
    const both = { ...renamed, ...longer }
    const answer = await inOrder(me.pressing({ do: 'save' }, both), other.pressing({ do: 'save' }, both))

    expect(saved(answer)).toBe(true)
    expect(await itemsOf(room, 'milestone')).toEqual([both])
    expect(await changes('saved')).toHaveLength(count + 1)
  })

  it('of whom one empties a field that the other left: it is emptied, and the other’s is kept', async () => {
    await inOrder(me.pressing({ do: 'save' }, { deliverables: '' }), other.pressing({ do: 'save' }, renamed))

    expect(await itemsOf(room, 'milestone')).toEqual([renamed])
  })

  it('who fill in different fields of a record that nobody has written in yet are both saved', async () => {
    await opensRecord(me, 'purpose', 'challenge')
    await goesTo(me, partOf('purpose'), 'effects')
    const [mine, theirs] = [{ effectsText: 'Bedre tjenester' }, { effects: 'economy' }]
    const answer = await inOrder(me.pressing({ do: 'save' }, mine), other.pressing({ do: 'save' }, theirs))

    expect(saved(answer)).toBe(true)
    expect(await itemsOf(room, 'purpose')).toEqual([{ effectsText: 'Bedre tjenester', effects: ['economy'] }])
  })

  it('whose dates would come in the wrong order together: the second is told, and keeps what was typed', async () => {
    await me.says('start')
    await me.presses({ do: 'setup' })
    await goesTo(me, partOf('setup'), 'period')
    const form = room.last()
    const [mine, theirs] = [{ from: '2027-06-01' }, { to: '2027-03-01' }]
    await inOrder(me.pressing({ do: 'save' }, mine), other.pressing({ do: 'save' }, theirs))

    expect(await itemsOf(room, 'setup')).toMatchObject([{ from: '2026-12-01', to: '2027-03-01' }])
    expect(typedOn(me.sees(form))).toMatchObject({ from: '2027-06-01' })
  })
})

it('a form that was only opened and saved changes nothing: what another wrote meanwhile stands', async () => {
  await adds(me, 'milestones', { name: 'Kartlagt', deliverables: 'Rapport' })
  await opensItem(me, 'milestones')
  const mine = me.pressing({ do: 'save' })
  await other.presses({ do: 'save' }, { name: 'Kartlagt nærvær' })
  const rows = await room.rows()
  const { card } = await me.delivers(mine)

  expect(wordsOn(card)).not.toContain(texts.nb.conflict.title)
  expect(await room.rows()).toEqual(rows)
})

describe('the choice between two versions', () => {
  const mine = { name: 'Kartlagt nærvær' }
  const theirs = { name: 'Kartlagt fravær', deliverables: 'Tall for hver enhet' }

  let form: Message
  let third: Speaker
  /** Ola and Kari have the same form open and name the same item; Ola saves first, and Kari has both versions. */
  beforeEach(async () => {
    third = room.as(ingrid)
    await adds(me, 'milestones', { name: 'Kartlagt', deliverables: 'Rapport' })
    await opensItem(me, 'milestones')
    form = room.last()
    const activity = me.pressing({ do: 'save' }, mine)
    await other.presses({ do: 'save' }, theirs)
    await me.delivers(activity)
  })

  it('shows theirs also in the fields that one had not touched', async () => {
    expect(wordsOn(me.sees(form))).toContain('Tall for hver enhet')
    expect(typedOn(me.sees(form))).toEqual({ ...theirs, ...mine })
    expect(await itemsOf(room, 'milestone')).toEqual([theirs])
  })

  it('for one’s own saves that and nothing else', async () => {
    await me.presses(texts.nb.conflict.useMine, {}, { on: form })

    expect(await itemsOf(room, 'milestone')).toEqual([{ ...theirs, ...mine }])
    expect((await changes('saved'))[0]).toMatchObject({ before: { name: theirs.name }, after: mine })
    expect(await changes('setAside')).toEqual([])
  })

  it('for theirs puts one’s own in the history, and changes nothing', async () => {
    const rows = await itemsOf(room, 'milestone')
    await me.presses(texts.nb.conflict.keepTheirs, {}, { on: form })

    expect(await itemsOf(room, 'milestone')).toEqual(rows)
    expect(await changes('setAside')).toMatchObject([{ title: theirs.name, values: mine }])
    await me.says('historikk')
    expect(wordsOn(me.lastCard())).toContain(mine.name)
  })

  it.each(['at the same moment', 'one after the other'])(
    'for theirs, delivered twice %s, is in the history once',
    async (how) => {
      const activity = me.pressing(texts.nb.conflict.keepTheirs, {}, { on: form })
      const first = me.delivers(activity)
      if (how === 'one after the other') await first
      const answers = await Promise.all([first, me.delivers(activity)])

      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      expect(await changes('setAside')).toMatchObject([{ values: mine }])
    },
  )

  it('for one’s own is asked again when a third has changed the same meanwhile', async () => {
    await changesItem(third, { name: 'Undersøkelse' })
    await me.presses(texts.nb.conflict.useMine, {}, { on: form })

    expect(wordsOn(me.sees(form))).toContain(texts.nb.conflict.title)
    expect(wordsOn(me.sees(form))).toContain('Ingrid Vik')
    expect(wordsOn(me.sees(form))).toContain('Undersøkelse')
    expect(typedOn(me.sees(form))).toEqual({ ...theirs, ...mine })
    expect(await itemsOf(room, 'milestone')).toEqual([{ ...theirs, name: 'Undersøkelse' }])

    await me.presses(texts.nb.conflict.useMine, {}, { on: form })
    expect(await itemsOf(room, 'milestone')).toEqual([{ ...theirs, ...mine }])
  })

  it('for one’s own leaves a third’s change of another field', async () => {
    await changesItem(third, { deliverables: 'Tall og samtaler' })
    await me.presses(texts.nb.conflict.useMine, {}, { on: form })

    expect(await itemsOf(room, 'milestone')).toEqual([{ ...mine, deliverables: 'Tall og samtaler' }])
  })

  it('for theirs keeps a third’s change, and says of nobody that they wrote what they did not', async () => {
    await changesItem(third, { deliverables: 'Tall og samtaler' })
    await me.presses(texts.nb.conflict.keepTheirs, {}, { on: form })

    expect(await itemsOf(room, 'milestone')).toEqual([{ ...theirs, deliverables: 'Tall og samtaler' }])
    expect((await changes('setAside')).map(valuesOf)).toEqual([mine])
  })

  it('for theirs by two people, who wrote on the same card, has both their versions in the history', async () => {
    const [twice, form] = [room.as(aslak), await opensItem(me, 'milestones')]
    const activities = [third, twice].map((by) => by.pressing({ do: 'save' }, { name: `Sett av ${by.person.name}` }))
    await other.presses({ do: 'save' }, { name: 'Undersøkelse' })
    for (const [index, activity] of activities.entries()) await [third, twice][index]?.delivers(activity)
    const choices = [third, twice].map((by) => by.pressing(texts.nb.conflict.keepTheirs, {}, { on: form }))
    for (const choice of choices) await bot.deliver(choice)

    expect((await changes('setAside')).map(valuesOf)).toEqual([
      { name: 'Sett av Aslak Sara' },
      { name: 'Sett av Ingrid Vik' },
    ])
  })

  it.each([texts.nb.conflict.keepTheirs, texts.nb.conflict.useMine])(
    'says what is wrong with what is typed, keeps it, and saves nothing: %s',
    async (button) => {
      const typed = { name: 'Nærvær '.repeat(40), deliverables: theirs.deliverables }
      const rows = await room.rows()
      await me.presses(button, typed, { on: form })

      expect(faultAt(me.sees(form), 'name')).toBe(texts.nb.faults.tooLong({ max: '200', length: '279' }))
      expect(typedOn(me.sees(form))).toEqual(typed)
      expect(await room.rows()).toEqual(rows)
    },
  )

  it('with something wrong in what is typed is still a choice, and made once that is mended', async () => {
    await me.presses(texts.nb.conflict.keepTheirs, { name: 'Nærvær '.repeat(40) }, { on: form })
    expect(wordsOn(me.sees(form))).toContain(texts.nb.conflict.title)
    expect(wordsOn(me.sees(form))).toContain(theirs.name)
    await me.presses(texts.nb.conflict.keepTheirs, { name: 'Nærvær' }, { on: form })

    expect(await itemsOf(room, 'milestone')).toEqual([theirs])
    expect((await changes('setAside')).map(valuesOf)).toEqual([{ name: 'Nærvær' }])
  })

  it('for theirs, when that was removed meanwhile: one’s own is not lost', async () => {
    await third.says('milepæler')
    await third.presses({ do: 'askRemove' })
    await third.presses({ do: 'remove' })
    await me.presses(texts.nb.conflict.keepTheirs, {}, { on: form })
    const typed = Object.values(typedOn(me.sees(form)))
    await me.says('historikk')

    expect([...typed, wordsOn(me.lastCard())].join('\n')).toContain(mine.name)
  })
})

describe('a reference, when two people are at it', () => {
  const goal = partOf('resultGoal')
  const title = (name: string) => ({ 'indicator.other': name })

  beforeEach(async () => {
    await adds(me, 'resultGoals', { statement: 'Lavere sykefravær' })
    await goesTo(me, goal, 'measured')
  })

  it('to something new that is then set aside has the title that was typed in the history', async () => {
    const form = room.last()
    const mine = me.pressing({ do: 'save' }, title('Vikarbruk'))
    await opensItem(other, 'resultGoals')
    await goesTo(other, goal, 'measured')
    await other.presses({ do: 'save' }, title('Sykefravær'))
    await me.delivers(mine)
    expect(wordsOn(me.sees(form))).toContain(texts.nb.conflict.title)
    await me.presses(texts.nb.conflict.keepTheirs, {}, { on: form })

    expect(await itemsOf(room, 'indicator')).toEqual([{ name: 'Sykefravær' }])
    expect((await changes('setAside')).map(valuesOf)).toEqual([{ indicator: 'Vikarbruk' }])
    await me.says('historikk')
    expect(wordsOn(me.lastCard())).toContain('Vikarbruk')
  })

  it('to something new, named differently on the same card: the second is asked, and may let their own count', async () => {
    const form = room.last()
    const mine = me.pressing({ do: 'save' }, title('Vikarbruk'))
    await other.presses({ do: 'save' }, title('Sykefravær'))
    await me.delivers(mine)

    expect(wordsOn(me.sees(form))).toContain(texts.nb.conflict.title)
    expect(typedOn(me.sees(form))).toMatchObject(title('Vikarbruk'))
    await me.presses(texts.nb.conflict.useMine, {}, { on: form })
    expect(await itemsOf(room, 'indicator')).toEqual([{ name: 'Sykefravær' }, { name: 'Vikarbruk' }])
    await me.says('resultatmål')
    expect(wordsOn(me.lastCard())).toContain('Vikarbruk')
  })
})

describe('a reference to what was removed', () => {
  const benefit = partOf('benefit')
  const removesIndicator = async () => {
    await other.says('indikatorer')
    await other.presses({ do: 'askRemove' })
    await other.presses({ do: 'remove' })
  }
  const opensMeasured = async (by: Speaker) => {
    await opensItem(by, 'benefits')
    await goesTo(by, benefit, 'measured')
    return room.last()
  }

  beforeEach(async () => {
    await adds(me, 'benefits', { name: 'Mindre vikarbruk' })
    await goesTo(me, benefit, 'measured')
    await me.presses({ do: 'save' }, { 'indicator.other': 'Vikartimer', realised: '2027-06-30' })
  })

  it('does not stand in the way of saving the same step', async () => {
    await removesIndicator()
    await opensMeasured(me)
    const answer = await me.presses({ do: 'save' }, { realised: '2027-12-31' })

    expect(saved(answer)).toBe(true)
    expect(await itemsOf(room, 'benefit')).toMatchObject([{ name: 'Mindre vikarbruk', realised: '2027-12-31' }])
  })

  it('gives way to another', async () => {
    await removesIndicator()
    await opensMeasured(me)
    await me.presses({ do: 'save' }, { 'indicator.other': 'Innleie' })

    await me.says('gevinster')
    expect(wordsOn(me.lastCard())).toContain('Innleie')
    expect(wordsOn(me.lastCard())).not.toContain(texts.nb.element.goneReference)
  })

  it('does not stand in the way when it was removed while the form was open, and left as it was', async () => {
    await opensMeasured(me)
    const mine = me.pressing({ do: 'save' }, { realised: '2027-12-31' })
    await removesIndicator()

    expect(saved(await me.delivers(mine))).toBe(true)
    expect(await itemsOf(room, 'benefit')).toMatchObject([{ realised: '2027-12-31' }])
  })

  describe('does not stand in the way of a choice between two versions', () => {
    let form: Message
    beforeEach(async () => {
      await removesIndicator()
      form = await opensMeasured(me)
      const mine = me.pressing({ do: 'save' }, { realised: '2027-12-31' })
      await other.presses({ do: 'save' }, { realised: '2028-03-31' })
      await me.delivers(mine)
    })

    it('for one’s own', async () => {
      expect(saved(await me.presses(texts.nb.conflict.useMine, {}, { on: form }))).toBe(true)
      expect(await itemsOf(room, 'benefit')).toMatchObject([{ realised: '2027-12-31' }])
    })

    it('for theirs', async () => {
      await me.presses(texts.nb.conflict.keepTheirs, {}, { on: form })

      expect(await itemsOf(room, 'benefit')).toMatchObject([{ realised: '2028-03-31' }])
      expect((await changes('setAside')).map(valuesOf)).toEqual([{ realised: '2027-12-31' }])
    })
  })
})

describe('somebody who was removed from the conversation', () => {
  it('is turned away with the form that was open, and those who stayed can use it', async () => {
    await opensNew(me, 'milestones')
    const theirs = other.pressing({ do: 'save' }, { name: 'Utenfra' })
    await other.says('plan')
    const form = room.messages().at(-2) ?? room.last()
    const rows = await room.rows()
    for (const id of [room.conversation.id, room.conversation.team?.id ?? '']) bot.connector.setMembers(id, [kari])
    const at = { from: kari, conversation: room.conversation, serviceUrl: bot.connector.url }
    await bot.deliver(conversationUpdate({ ...at, removed: [ola] }))

    expect((await other.delivers(theirs)).sentence).toBe(texts.nb.trouble.notMember)
    expect(await room.rows()).toEqual(rows)
    await me.presses({ do: 'save' }, { name: 'Kartlagt' }, { on: form })
    expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlagt' }])
  })
})

const changeRow = z.object({ change: z.string() })
const changeSchema = z.looseObject({ type: z.string(), values: z.unknown().optional() })
type Change = z.infer<typeof changeSchema>
const valuesOf = ({ values }: Change) => values

/** What the history holds of one kind, the latest first. */
async function changes(type: string): Promise<readonly Change[]> {
  return (await room.rows()).flatMap((row) => {
    const { data } = changeRow.safeParse(row)
    const change = data && changeSchema.parse(JSON.parse(data.change))
    return change?.type === type ? [change] : []
  })
}

/** Opens the first item of a list at its first step: the last message is the form. */
async function opensItem(by: Speaker, elementId: string): Promise<Message> {
  const element = findElement(elementId)
  await by.says(element?.texts.nb.name ?? '')
  await by.presses({ do: 'form', part: element?.list?.id, entry: entryOn(by.lastCard()) })
  return room.last()
}

async function changesItem(by: Speaker, typed: Readonly<Record<string, string>>): Promise<void> {
  await opensItem(by, 'milestones')
  await by.presses({ do: 'save' }, typed)
}

/** The item whose change a card offers first. */
function entryOn(card: unknown): string {
  const action = buttonsOn(card)
    .map(asked)
    .find((one) => one.do === 'askRemove')
  if (action?.do !== 'askRemove') throw new Error('no item on the card')
  return action.entry
}
