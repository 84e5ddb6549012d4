import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { elements } from '../../src/plan/elements/index.ts'
import { milestones } from '../../src/plan/elements/milestones.ts'
import { mostEntries } from '../../src/plan/parts.ts'
import { texts } from '../../src/texts/index.ts'
import { aslak, guest, ingrid, kari, ola, type Person } from '../support/activities.ts'
import { testTables } from '../support/azurite.ts'
import { type Answered, type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import type { Message } from '../support/connector.ts'
import { asked, buttonsOn, findButton, inputsOn, typedOn, wordsOn } from '../support/shown.ts'
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
      const answers = await twice(me.pressing({ do: 'save' }, { name: 'Kartlegging' }))

      expect(answers.every(saved)).toBe(true)
      expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlegging' }])
      expect(await eventsOf('saved')).toBe(events + 1)
      expect(room.messages()).toHaveLength(count + 1)
      expect(wordsOn(other.sees(form))).toContain('Kartlegging · Kari Nordmann')
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
      await twice(me.pressing({ do: 'save' }, { name: 'Kartlegging' }, { how: 'submit' }))

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
    await adds(me, 'milestones', { name: 'Kartlegging', deliverables: 'Rapport' })
    await me.says('milepæler')
    const entry = entryOn(me.lastCard())
    await me.presses({ do: 'form', step: 'state', entry })
    const form = room.last()
    await other.says('milepæler')
    await other.presses({ do: 'askRemove' })
    await other.presses({ do: 'remove' })
    await me.presses({ do: 'save' }, { name: 'Kartlegging av nærvær' }, { on: form })

    expect(wordsOn(me.sees(form))).toContain(texts.nb.gone.explain)
    expect(typedOn(me.sees(form))).toEqual({ name: 'Kartlegging av nærvær', deliverables: 'Rapport' })
    expect(await itemsOf(room, 'milestone')).toEqual([])
    await me.presses(texts.nb.gone.saveAsNew, {}, { on: form })
    expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlegging av nærvær', deliverables: 'Rapport' }])
  })

  it('when one of them removes it and the other is at a later step: what is saved as new is asked for its name', async () => {
    await adds(me, 'milestones', { name: 'Kartlegging' })
    await goesTo(me, milestones, 'when')
    const form = room.last()
    await other.says('milepæler')
    await other.presses({ do: 'askRemove' })
    await other.presses({ do: 'remove' })
    await me.presses({ do: 'save' }, { date: '2027-03-01' }, { on: form })
    await me.presses(texts.nb.gone.saveAsNew, {}, { on: form })

    expect(inputsOn(me.lastCard()).map(({ id }) => id)).toContain('name')
    await me.presses({ do: 'save' }, { name: 'Kartlegging' })
    expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlegging', date: '2027-03-01' }])
  })

  it('when one of them removes it, the other’s buttons for it lead to what is there', async () => {
    await adds(me, 'milestones', { name: 'Kartlegging' })
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
    await adds(me, 'milestones', { name: 'Kartlegging' })
    await other.says('milepæler')
    const entry = entryOn(other.lastCard())
    await other.presses({ do: 'askRemove' })
    const question = room.last()
    await me.says('milepæler')
    await me.presses({ do: 'form', step: 'state', entry })
    await me.presses({ do: 'save' }, { name: 'Kartlegging av nærvær' })
    await other.presses({ do: 'remove' }, {}, { on: question })

    expect(wordsOn(other.sees(question))).toContain(texts.nb.remove.title('Kartlegging av nærvær'))
    expect(await itemsOf(room, 'milestone')).toHaveLength(1)
  })

  it('when one of them begins the plan again: the other’s text is kept, and not put into the new plan unasked', async () => {
    await opensNew(me, 'milestones')
    const form = room.last()
    const { arrived, letIn } = door.hold(saving)
    const mine = me.presses({ do: 'save' }, { name: 'Kartlegging' })
    await arrived
    await other.says('start')
    await other.presses({ do: 'askRestart' })
    await other.presses({ do: 'restart' })
    letIn()
    await mine

    expect(await itemsOf(room, 'milestone')).toEqual([])
    expect(wordsOn(me.sees(form))).toContain(texts.nb.gone.explain)
    expect(typedOn(me.sees(form))).toMatchObject({ name: 'Kartlegging' })
    // Into the new one it goes when they say so.
    await me.presses(texts.nb.gone.saveAsNew, {}, { on: form })
    expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlegging' }])
  })
})

/** The item whose change a card offers first. */
function entryOn(card: unknown): string {
  const action = buttonsOn(card)
    .map(asked)
    .find((one) => one.do === 'askRemove')
  if (action?.do !== 'askRemove') throw new Error('no item on the card')
  return action.entry
}
