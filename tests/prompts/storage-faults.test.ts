import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ticking } from '../../src/prompts/tick.ts'
import { inKey } from '../../src/storage/rows.ts'
import { kari, personalChatId } from '../support/activities.ts'
import { type Asking, type AskingOptions, startAsking } from '../support/asking.ts'
import { testTables } from '../support/azurite.ts'
import { type StorageDoor, startStorageDoor, type Trouble } from '../support/storage-door.ts'

/** Storage that fails in the middle of a tick: at every call that a question takes on its way, in every way. */

const projects = 4
const callMs = 1_000
/** By then every claim has run out, and what was handed out and not concluded is handed out again. */
const longAfterMs = 11 * 60_000

let tables: StorageDoor
let queues: StorageDoor
beforeEach(async () => {
  ;[tables, queues] = await doors()
})
afterEach(async () => {
  await queues[Symbol.asyncDispose]()
  await tables[Symbol.asyncDispose]()
})

/** In front of the tables, and in front of the queue, one after the other: the second leads through both. */
async function doors(): Promise<readonly [StorageDoor, StorageDoor]> {
  const table = await startStorageDoor(testTables().connectionString)
  return [table, await startStorageDoor(table.connectionString, 'Queue')]
}

function open(): void {
  tables.open()
  queues.open()
}

const start = (options: AskingOptions = {}) =>
  startAsking({ projects, connectionString: queues.connectionString, callMs, ...options })

/** As many requests as make one call give up: then the storage is well again. Those that hand out go side by side. */
const requestsOf = (call: string, trouble: Trouble) => (trouble === 'hang' ? 1 : call === 'hand' ? 2 * projects + 1 : 3)

type Port = 'outbox' | 'reach' | 'store' | 'queue' | 'batches' | 'programmes'
type Point = readonly [port: Port, call: string, which: number]
/** In the order of the way. The number: which call of them it is that fails. */
const points: readonly Point[] = [
  ['outbox', 'replicas', 1],
  ['outbox', 'lead', 1],
  ['batches', 'open', 1],
  ['outbox', 'lead', 2],
  ['outbox', 'isPlanned', 1],
  ['reach', 'projects', 1],
  ['outbox', 'create', 1],
  ['outbox', 'due', 1],
  ['queue', 'hand', 2],
  ['outbox', 'handed', 1],
  ['outbox', 'setPlanned', 1],
  ['programmes', 'subscribers', 1],
  ['queue', 'take', 1],
  ['outbox', 'find', 2],
  ['outbox', 'claim', 2],
  ['reach', 'project', 2],
  ['store', 'load', 2],
  ['outbox', 'conclude', 2],
  ['queue', 'done', 2],
]

describe('a storage that is cut off, busy, silent, or whose answers are lost, for one call on the way', () => {
  it.each(points)('%s %s: nothing is lost, nothing is said twice, and the next tick carries on', async (...point) => {
    await Promise.all((['cut', 'busy', 'hang', 'lose'] as const).map((trouble) => passes(trouble, point)))
  })

  async function passes(trouble: Trouble, [port, call, which]: Point): Promise<void> {
    const [table, queue] = await doors()
    await using _table = table
    await using _queue = queue
    const meet = () => (port === 'queue' ? queue : table).meet(trouble, undefined, requestsOf(call, trouble))
    await using asking = await start({
      connectionString: queue.connectionString,
      atOnce: 1,
      between: (ticking) => meeting(ticking, port, call, which, meet),
    })

    await asking.tick()
    asking.pass(longAfterMs)
    await asking.tick()

    expect(await asking.states(), trouble).toEqual({ sent: projects })
    const sent = asking.seeds.map((_, n) => asking.wire(n).length)
    // Taken by the channel, and the storage does not take the record of it: asked again, and answering both is one reading.
    const twice = call === 'conclude' && trouble !== 'lose' ? 1 : 0
    expect(sent.toSorted(), trouble).toEqual([...Array(projects - twice).fill(1), ...Array(twice).fill(2)])
    // It was told of once, as what it is.
    expect(asking.codes(), trouble).toEqual([expect.stringMatching(/^(storage|tick-failed)$/)])
  }
})

describe('a leader’s own card that the storage does not take the record of', () => {
  it('is not sent again: they have had their card of this week', async () => {
    const leader = { ...kari, aadObjectId: 'leader-1' }
    let told = false
    await using asking = await start({
      projects: 1,
      atOnce: 1,
      seedAs: (one) => ({
        ...one,
        reach: { ...one.reach, leader: { id: leader.aadObjectId, name: leader.name } },
      }),
      between: (ticking) =>
        meeting(ticking, 'reach', 'keepPerson', 1, () => {
          told = true
        }),
    })
    asking.connector.setMembers(asking.seeds[0]?.key.conversation ?? '', [leader])
    tables.meet('cut', ({ path }) => path.endsWith('/$batch') && told, 3)

    await asking.tick()
    open()
    asking.pass(longAfterMs)
    await asking.tick()
    expect(asking.codes()).toEqual(['storage'])
    expect(asking.connector.messages(personalChatId(leader.id))).toHaveLength(1)
  })
})

describe('a service that is down', () => {
  it('the queue, while the tables answer: what is due waits, and is asked when the queue is back', async () => {
    await using asking = await start()
    queues.meet('cut')
    await asking.tick()
    expect(await asking.states()).toEqual({ due: projects })
    expect(asking.connector.requests).toEqual([])

    open()
    await asking.tick()
    expect(await asking.states()).toEqual({ sent: projects })
    expect(asking.connector.requests).toHaveLength(projects)
  })

  it('the tables, while the queue answers: what was handed out comes again', async () => {
    await using asking = await start({
      // Down from when the messages are there.
      between: (ticking) => meeting(ticking, 'queue', 'take', 1, () => tables.meet('cut')),
    })
    await asking.tick()
    expect(asking.connector.requests).toEqual([])
    open()

    await expect
      .poll(
        async () => {
          await asking.tick()
          return asking.states()
        },
        { timeout: 10_000, interval: 200 },
      )
      .toEqual({ sent: projects })
    expect(asking.connector.requests).toHaveLength(projects)
  })

  it('both: a tick ends, and the next asks', async () => {
    await using asking = await start()
    tables.meet('cut')
    queues.meet('cut')
    await asking.tick()

    open()
    await asking.tick()
    expect(await asking.states()).toEqual({ sent: projects })
  })

  it('for long: a message that has come five times is thrown away, and its timer brings the next', async () => {
    const done: number[] = []
    await using asking = await start({
      between: (ticking) => {
        const { queue } = ticking
        return {
          ...meeting(ticking, 'outbox', 'find', 1, () => tables.meet('cut')),
          queue: {
            ...queue,
            take: async (hiddenMs) => (await queue.take(hiddenMs)).map((message, n) => ({ ...message, times: n + 3 })),
            done: async (message) => {
              done.push(message.times)
              await queue.done(message)
            },
          },
        }
      },
    })
    await asking.tick()
    expect(done.toSorted()).toEqual([5, 6])

    open()
    asking.pass(longAfterMs)
    await asking.tick()
    expect(await asking.states()).toEqual({ sent: projects })
  })
})

describe('one tenant’s fault', () => {
  const pair = ['tenant-of-the-fault', 'tenant-of-the-others'] as const
  const [first, other] = pair

  it.each(['cut', 'hang'] as const)('is not another’s: rows that do not answer (%s)', async (trouble) => {
    await using asking = await start({ tenants: pair })
    tables.meet(trouble, ({ path }) => decodeURIComponent(path).includes(inKey(first)))
    await asking.tick()
    expect(askedOf(asking, first)).toBe(0)
    expect(askedOf(asking, other)).toBe(2)

    open()
    await asking.tick()
    expect(askedOf(asking, first)).toBe(2)
    expect(askedOf(asking, other)).toBe(2)
  })

  it('is not another’s: rows that Saman stumbles over', async () => {
    let stumbles = true
    await using asking = await start({
      tenants: pair,
      between: (ticking) => ({
        ...ticking,
        outbox: {
          ...ticking.outbox,
          due: async (tenant, ...rest) => {
            if (tenant === first && stumbles) throw new TypeError('rows that no version has written')
            return ticking.outbox.due(tenant, ...rest)
          },
        },
      }),
    })
    await asking.tick()
    expect(askedOf(asking, other)).toBe(2)
    expect(asking.prompting.logged[0]).toMatchObject({ level: 'error', code: 'tick-fault', tenant: first })
    expect(new Set(asking.codes())).toEqual(new Set(['tick-fault']))

    stumbles = false
    await asking.tick()
    expect(askedOf(asking, first)).toBe(2)
  })

  const askedOf = (asking: Asking, tenant: string) =>
    asking.seeds.filter(({ key }, n) => key.tenant === tenant && asking.wire(n).length === 1).length
})

describe('stopping', () => {
  it.each(['cut', 'hang', 'busy'] as const)('ends while the storage is in trouble (%s)', async (trouble) => {
    await using asking = await start()
    tables.meet(trouble)
    queues.meet(trouble)
    asking.prompter.start()
    await expect.poll(() => asking.codes().length, { interval: 20, timeout: 20 * callMs }).toBeGreaterThan(2)

    const began = performance.now()
    await asking.prompter.stop()
    expect(performance.now() - began).toBeLessThan(10 * callMs)
  })

  it('gives back what has not been begun, and what that takes is lost on nobody', async () => {
    await using asking = await start({ atOnce: 1 })
    const held = asking.connector.hold(() => true)
    const ticking = asking.tick()
    await held.arrived
    const stopped = asking.prompter.stop()
    await held.letGo()
    await Promise.all([ticking, stopped])
    expect(await asking.states()).toEqual({ sent: 1, due: projects - 1 })

    // Another process, at once: nothing is hidden from it any more.
    const handed = await asking.prompting.queue.take(1_000)
    expect(handed).toHaveLength(projects - 1)
  })
})

/** The same, but something happens before a call of a port, the `which`th of its name. */
function meeting(ticking: Ticking, port: Port, call: string, which: number, happens: () => void): Ticking {
  let calls = 0
  const watched = <T extends object>(one: T): T =>
    new Proxy(one, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name)
        if (name !== call || typeof found !== 'function') return found
        return (...given: readonly unknown[]): unknown => {
          calls += 1
          if (calls === which) happens()
          return Reflect.apply(found, target, given)
        }
      },
    })
  return { ...ticking, [port]: watched<object>(ticking[port]) }
}
