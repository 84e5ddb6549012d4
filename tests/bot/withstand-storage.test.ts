import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { milestones } from '../../src/plan/elements/milestones.ts'
import { texts } from '../../src/texts/index.ts'
import { kari, ola } from '../support/activities.ts'
import { testTables } from '../support/azurite.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import type { Message } from '../support/connector.ts'
import { inputsOn, typedOn, wordsOn } from '../support/shown.ts'
import { loading, type StorageDoor, saving, startStorageDoor, type Trouble } from '../support/storage-door.ts'
import { adds, goesTo, hasPlan, itemsOf, opensNew, setupAnswers } from '../support/walk.ts'

/** The storage is down or slow: the last row of the table. */

const said = texts.nb.trouble
/** Short, so that the tests are quick, and long enough for a busy machine to answer in. */
const callMs = 500
/** Teams waits five seconds for the answer to a press. */
const teamsWaitsMs = 5_000

let door: StorageDoor
let bot: TestBot
let room: Room
let me: Speaker
let form: Message
beforeAll(async () => {
  door = await startStorageDoor(testTables().connectionString)
  bot = await startTestBot({ connectionString: door.connectionString, callMs })
})
afterAll(async () => {
  await bot[Symbol.asyncDispose]()
  await door[Symbol.asyncDispose]()
})
beforeEach(async () => {
  room = bot.room('channel', [kari, ola])
  me = room.as(kari)
  await hasPlan(bot, room)
  await opensNew(me, 'milestones')
  form = room.last()
  bot.logged.length = 0
})
afterEach(() => door.open())

const typed = { name: 'Kartlagt', deliverables: 'En rapport på\nto sider' }
const whens: Record<string, Parameters<StorageDoor['meet']>[1]> = { 'while reading': loading, 'while saving': saving }
const troubles: Record<string, Trouble> = { down: 'cut', busy: 'busy', slow: 'hang' }
const ways = ['execute', 'submit'] as const
const cases = Object.entries(whens).flatMap(([when, which]) =>
  Object.entries(troubles).flatMap(([what, trouble]) =>
    // How a press arrives makes no difference to the storage: one trouble is enough to see that both are met the same.
    ways.slice(0, trouble === 'cut' ? 2 : 1).map((how) => [what, when, how, trouble, which] as const),
  ),
)

describe('a storage that is down or slow', () => {
  it.each(cases)(
    '%s %s, at an %s: nothing is saved, it is said, and every word is kept',
    async (_, __, how, trouble, which) => {
      const [rows, messages, edits] = [await room.rows(), room.messages().length, form.edits]
      const activity = me.pressing({ do: 'save' }, typed, { how })
      door.meet(trouble, which)
      const began = performance.now()
      const { status } = await me.delivers(activity)

      expect(status).toBe(200)
      expect(performance.now() - began).toBeLessThan(teamsWaitsMs)
      expect(wordsOn(me.sees(form))).toContain(said.notSaved)
      expect(typedOn(me.sees(form))).toEqual(typed)
      expect(await room.rows()).toEqual(rows)
      expect(room.messages()).toHaveLength(messages)
      expect(form.edits).toBe(how === 'execute' ? edits : edits + 1)
      expect(bot.logged.map(({ level, code }) => [level, code])).toEqual([['error', 'storage']])

      // When it is back, the same card saves, once.
      door.open()
      await me.presses({ do: 'save' }, {}, { on: form, how })
      expect(await itemsOf(room, 'milestone')).toEqual([typed])
      expect(inputsOn(me.sees(form))).toEqual([])
    },
  )

  it.each(Object.entries(troubles))('is told of to who asks for something: %s', async (_, trouble) => {
    const [rows, count] = [await room.rows(), room.messages().length]
    door.meet(trouble)
    const asked = ['plan', 'historikk', 'start', 'tiltak', 'hjelp']
    await Promise.all(asked.map((text) => me.says(text)))
    door.open()

    const told = room.messages().slice(count)
    expect(told.map((message) => wordsOn(me.sees(message)))).toEqual(asked.map(() => said.notRead))
    expect(await room.rows()).toEqual(rows)
  })

  it.each(Object.entries(troubles))(
    'removes nothing, begins nothing again, keeps the language: %s',
    async (_, trouble) => {
      await adds(me, 'milestones', { name: 'A' })
      await me.says('milepæler')
      await me.presses({ do: 'askRemove' })
      const remove = me.pressing({ do: 'remove' })
      await me.says('start')
      await me.presses({ do: 'askRestart' })
      const restart = me.pressing({ do: 'restart' })
      await me.says('språk')
      const language = me.pressing({ do: 'language', language: 'en' })
      const rows = await room.rows()
      door.meet(trouble, saving)
      const answers = await Promise.all([remove, restart, language].map((activity) => me.delivers(activity)))

      expect(answers.map(({ sentence }) => sentence)).toEqual(answers.map(() => said.notDone))
      expect(await room.rows()).toEqual(rows)
    },
  )

  it('at the very first step keeps the words, and begins no half plan', async () => {
    const own = bot.room('groupChat')
    const writer = own.as(kari)
    await writer.says('start')
    door.meet('cut', saving)
    await writer.presses({ do: 'save' }, setupAnswers.place)

    expect(wordsOn(writer.lastCard())).toContain(said.notSaved)
    expect(typedOn(writer.lastCard())).toEqual(setupAnswers.place)
    expect(await own.rows()).toEqual([])
    door.open()
    await writer.presses({ do: 'save' })
    expect(await itemsOf(own, 'setup')).toEqual([setupAnswers.place])
  })

  it('that saves, but whose answer is lost, is asked again: one item, a receipt, and one next message', async () => {
    const count = room.messages().length
    door.meet('lose', saving, 1)
    await me.presses({ do: 'save' }, typed)

    expect(await itemsOf(room, 'milestone')).toEqual([typed])
    expect(inputsOn(me.sees(form))).toEqual([])
    expect(room.messages()).toHaveLength(count + 1)
  })

  it('that saves without ever answering: pressing again saves nothing twice', async () => {
    door.meet('lose', saving)
    await me.presses({ do: 'save' }, typed)
    expect(wordsOn(me.sees(form))).toContain(said.notSaved)
    door.open()
    await me.presses({ do: 'save' }, {}, { on: form })

    expect(await itemsOf(room, 'milestone')).toEqual([typed])
    expect(inputsOn(me.sees(form))).toEqual([])
  })

  it('once or twice is not noticed by anybody', async () => {
    door.meet('busy', loading, 1)
    door.meet('cut', saving, 1)
    await me.presses({ do: 'save' }, typed)

    expect(await itemsOf(room, 'milestone')).toEqual([typed])
    expect(bot.logged).toEqual([])
  })
})

describe('a choice between two versions, when the storage is down', () => {
  it.each([texts.nb.conflict.keepTheirs, texts.nb.conflict.useMine])(
    '%s: nothing is changed, it is said, and every word is kept',
    async (button) => {
      await me.presses({ do: 'save' }, { name: 'Kartlagt' })
      await me.says('milepæler')
      await me.presses(texts.nb.buttons.change)
      const form = room.last()
      const theirs = me.pressing({ do: 'save' }, { name: 'Kartlagt fravær' })
      const other = room.as(ola)
      const mine = other.pressing({ do: 'save' }, { name: 'Kartlagt nærvær' })
      await me.delivers(theirs)
      await other.delivers(mine)
      const rows = await room.rows()
      door.meet('cut')
      const written = { name: 'Kartlagt nærvær i hjemmetjenesten', deliverables: '' }
      const { card, sentence } = await other.presses(button, written, { on: form })

      expect(sentence ?? wordsOn(card)).toContain(said.notSaved)
      expect(typedOn(other.sees(form))).toEqual(written)
      expect(await room.rows()).toEqual(rows)
    },
  )
})

describe('what another version of Saman has stored', () => {
  /** Puts into the only milestone what this version has no field or no option for. */
  async function writes(strange: Readonly<Record<string, unknown>>): Promise<void> {
    const { partitionKey, rowKey } = entryRow(await milestoneRow())
    const values = JSON.stringify({ ...typed, ...strange })
    await bot.table.updateEntity({ partitionKey, rowKey, values }, 'Merge', { etag: '*' })
  }
  const milestoneRow = async () => (await room.rows()).find((row) => row.part === 'milestone')
  const entryRow = (row: unknown) =>
    z.object({ partitionKey: z.string(), rowKey: z.string(), values: z.string() }).parse(row)
  const held = async (): Promise<unknown> => JSON.parse(entryRow(await milestoneRow()).values)

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['a field that this one does not have', { colour: 'blå', places: [{ unit: 'Nord' }] }],
    ['a choice that this one does not have', { type: 'revolution' }],
    ['a value of another kind', { date: { from: '2027-01-01', to: '2027-02-01' } }],
  ])('stays when something else is saved: %s', async (_, strange) => {
    await me.presses({ do: 'save' }, typed)
    await writes(strange)
    await goesTo(me, milestones, 'status')
    await me.presses({ do: 'save' }, { progress: 'onPlan' })
    await me.says('milepæler')
    await me.presses({ do: 'form', part: 'milestone', step: 'state' })
    await me.presses({ do: 'save' }, { name: 'Kartlagt nærvær' })

    expect(await held()).toEqual({ ...typed, ...strange, name: 'Kartlagt nærvær', progress: 'onPlan' })
  })
})

describe('a channel that fails after the plan is saved', () => {
  it.each([
    ['the receipt cannot be put up', (method: string) => method === 'PUT'],
    ['the next message cannot be sent', (method: string) => method === 'POST'],
  ])('%s: the person still gets the receipt, and it is logged', async (_, match) => {
    bot.connector.failNext({ status: 403, match: ({ method }) => match(method) })
    const { card } = await me.presses({ do: 'save' }, typed)

    expect(wordsOn(card)).toContain('Kartlagt')
    expect(inputsOn(card)).toEqual([])
    expect(await itemsOf(room, 'milestone')).toEqual([typed])
    expect(bot.logged).toMatchObject([{ level: 'error', code: 'send-failed' }])
  })
})
