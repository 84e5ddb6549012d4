import { QueueClient } from '@azure/storage-queue'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Handed, PromptId, Unreadable } from '../../src/prompts/ports.ts'
import { createQueue, type StorageQueue } from '../../src/storage/queue.ts'
import { freePort, testTables } from '../support/azurite.ts'
import { type StorageDoor, startStorageDoor, type Trouble } from '../support/storage-door.ts'

const { connectionString } = testTables()
const soon = { retryOptions: { maxTries: 3, retryDelayInMs: 10, maxRetryDelayInMs: 20 } }
const minute = 60_000

let name: string
let queue: StorageQueue
let raw: QueueClient
const queueAt = (address: string, callMs = 2_000) =>
  createQueue(
    { kind: 'connectionString', connectionString: address },
    { name, callMs, startMs: callMs, pipeline: soon },
  )
beforeEach(async () => {
  name = `${testTables().prefix}-prompts`
  queue = queueAt(connectionString)
  raw = new QueueClient(connectionString, name)
  await queue.prepare()
})

const prompt = (about = '19:a@thread.tacv2'): PromptId => ({
  tenant: 'tenant-1',
  kind: 'ask',
  about,
  period: '2026-11',
})
const ids = (messages: readonly (Handed | Unreadable)[]) => messages.map(({ id }) => id)

async function takeOne(from = queue): Promise<Handed> {
  const [message] = await from.take(minute)
  if (!message?.id) throw new Error('a message')
  return message
}

describe('a queue', () => {
  it('can be prepared where it is there', async () => {
    await queue.prepare()

    expect(await queue.take(minute)).toEqual([])
    expect(await queue.waiting()).toBe(0)
  })

  it.each(['19:a@thread.tacv2', '<a>&"\'', '😀👩‍👩‍👧 æøå', '\u0001\n\t', ''])(
    'gives what was handed to it, and nothing more: %j',
    async (about) => {
      const more = { ...prompt(about), due: '2026-12-01T08:00:00Z' }
      await queue.hand(more)

      expect(await takeOne()).toEqual({ id: prompt(about), receipt: expect.anything(), times: 1 })
    },
  )

  it('hides what was taken from everybody else, and gives 32 at most', async () => {
    const all = Array.from({ length: 40 }, (_, index) => prompt(`19:${index}`))
    await Promise.all(all.map((one) => queue.hand(one)))

    const [first, second, third] = [await queue.take(minute), await queue.take(minute), await queue.take(minute)]

    expect([first.length, second.length, third.length]).toEqual([32, 8, 0])
    expect(new Set(ids([...first, ...second]).map((id) => id?.about)).size).toBe(40)
    expect(await queue.waiting()).toBe(40)
  })

  it('lets go of what is done', async () => {
    await queue.hand(prompt())
    const taken = await takeOne()

    await queue.done(taken)

    expect(await queue.waiting()).toBe(0)
    await queue.done(taken)
  })

  it('gives back what is to come again, and counts how often', async () => {
    await queue.hand(prompt())

    const first = await takeOne()
    expect(await queue.backAfter(first, 0)).toMatchObject({ id: prompt(), times: 1 })
    const second = await takeOne()

    expect([first.times, second.times]).toEqual([1, 2])
  })

  it('hides what is to come later, and who hid it can still be done with it', async () => {
    await queue.hand(prompt())
    const hidden = await queue.backAfter(await takeOne(), minute)
    expect(await queue.take(minute)).toEqual([])

    if (hidden === 'lost') throw new Error('nobody else has it')
    const again = await queue.backAfter(hidden, 400 * 86_400_000)
    if (again === 'lost') throw new Error('nobody else has it')
    await queue.done(again)

    expect(await queue.waiting()).toBe(0)
  })

  it('keeps a message for as long as it takes: one that is hidden for days does not run out', async () => {
    await queue.hand(prompt())

    const [message] = (await raw.peekMessages()).peekedMessageItems
    expect(message?.expiresOn.getUTCFullYear()).toBe(9999)
  })

  it('leaves alone what somebody else has by now', async () => {
    await queue.hand(prompt())
    const slow = await takeOne()
    await queue.backAfter(slow, 0)
    const theirs = await takeOne()

    expect(await queue.backAfter(slow, 0)).toBe('lost')
    await queue.done(slow)
    expect(await queue.waiting()).toBe(1)

    await queue.done(theirs)
    expect(await queue.backAfter(theirs, 0)).toBe('lost')
  })

  it.each(['', 'not JSON', '{}', '{"tenant":"t","kind":"poem","about":"a","period":"p"}', 'null'])(
    'gives a message that nobody can read as such, to be done with: %j',
    async (text) => {
      await raw.sendMessage(text)
      await queue.hand(prompt())

      const taken = await queue.take(minute)

      expect(ids(taken)).toEqual([undefined, prompt()])
      for (const one of taken) await queue.done(one)
      expect(await queue.waiting()).toBe(0)
    },
  )

  it('gives each to one of those who take at the same moment', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, index) => queue.hand(prompt(`19:${index}`))))

    const taken = await Promise.all([1, 2, 3].map(() => queueAt(connectionString).take(minute)))

    const all = ids(taken.flat()).map((id) => id?.about)
    expect(all).toHaveLength(60)
    expect(new Set(all).size).toBe(60)
  })
})

describe('a storage that fails now and then', () => {
  let door: StorageDoor
  beforeAll(async () => {
    door = await startStorageDoor(connectionString, 'Queue')
  })
  afterAll(() => door[Symbol.asyncDispose]())
  beforeEach(() => door.open())

  it.each(['cut', 'busy'] as const)('is asked again: %s once', async (trouble) => {
    door.meet(trouble, undefined, 1)

    await queueAt(door.connectionString).hand(prompt())

    expect(ids(await queue.take(minute))).toEqual([prompt()])
  })

  it('may have a message twice when the answer was lost, never none', async () => {
    door.meet('lose', undefined, 1)
    await queueAt(door.connectionString).hand(prompt())
    expect(ids(await queue.take(minute))).toEqual([prompt(), prompt()])
  })

  it('is done with a message though the answer was lost', async () => {
    await queue.hand(prompt())
    const taken = await takeOne()
    door.meet('lose', undefined, 1)

    await queueAt(door.connectionString).done(taken)

    expect(await queue.waiting()).toBe(0)
  })

  const taken: Handed = { id: prompt(), receipt: { messageId: 'm', popReceipt: 'p' }, times: 1 }
  const methods: Readonly<Record<keyof StorageQueue, (one: StorageQueue) => Promise<unknown>>> = {
    prepare: (one) => one.prepare(),
    waiting: (one) => one.waiting(),
    hand: (one) => one.hand(prompt()),
    take: (one) => one.take(minute),
    done: (one) => one.done(taken),
    backAfter: (one) => one.backAfter(taken, minute),
  }
  const troubles: readonly Trouble[] = ['cut', 'busy', 'hang']

  it.each(Object.entries(methods).flatMap(([name, call]) => troubles.map((trouble) => [name, trouble, call] as const)))(
    'is a fault with a code, soon: %s, %s',
    async (_, trouble, call) => {
      door.meet(trouble)

      await expect(call(queueAt(door.connectionString, 200))).rejects.toMatchObject({ code: 'storage' })
    },
  )

  it.each(Object.entries(methods))('is a fault with a code where there is nobody: %s', async (_, call) => {
    const nobody = connectionString.replace(
      /QueueEndpoint=http:\/\/[^/]+/,
      `QueueEndpoint=http://127.0.0.1:${await freePort()}`,
    )

    await expect(call(queueAt(nobody))).rejects.toMatchObject({ code: 'storage' })
  })

  it('is a fault where there is no such queue: nothing is taken for somebody else’s', async () => {
    await raw.delete()

    for (const call of [methods.take, methods.hand, methods.done, methods.backAfter, methods.waiting])
      await expect(call(queue)).rejects.toMatchObject({ code: 'storage' })
  })
})
