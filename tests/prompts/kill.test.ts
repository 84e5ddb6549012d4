import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testTables } from '../support/azurite.ts'
import { type Connector, startConnector } from '../support/connector.ts'
import { OUTBOUND, type Prompting, startPrompting } from '../support/prompting.ts'
import type { Order } from '../support/prompting-orders.ts'
import { endProcesses, loadProcess, type Process } from '../support/prompting-processes.ts'
import { type Seed, seed, seedOf } from '../support/seed.ts'

/** Processes of their own that end at every point of the way, by `kill -9` or as asked, on real storage and a real wire. */

const morning = '2026-12-01T08:00:01.000Z'
/** When the next one begins: the claims of the one that was killed have run out. */
const soonAfter = '2026-12-01T08:00:11.000Z'
/** Longer than a test lasts: on a slow machine nobody takes over what is under way. */
const patient = { leaseMs: 60_000, pace: { hiddenMs: 120_000 } }
const projects = 8
/** Killed when it has come to the point for the third time: some are done, one is halfway, the rest not begun. */
const third = 3

let connector: Connector
/** Lives on from test to test, and is a new process in each as far as anybody can see. */
let survivor: Process
/** The next test's, loaded while this one's is at work. */
let spare: Process
beforeAll(async () => {
  connector = await startConnector({ requireToken: OUTBOUND })
  survivor = loadProcess()
  spare = loadProcess()
})
afterAll(async () => {
  endProcesses()
  await connector.close()
})

function begin(order: Order): Process {
  const process = spare
  spare = loadProcess()
  process.begin(order)
  return process
}

type Way = { readonly seeds: readonly Seed[]; readonly order: Order; readonly seen: Prompting }

async function ready(size = projects): Promise<Way> {
  const { connectionString, prefix: name } = testTables()
  const tenant = `tenant-${name}`
  const seeds = Array.from({ length: size }, (_, n) => seedOf(tenant, n, connector.url)).map((one) => {
    // Each test's projects are its own, though they share the connector.
    const conversation = one.key.conversation.replace('19:', `19:${name}-`)
    const key = { tenant, conversation }
    return { ...one, key, reach: { ...one.reach, key } }
  })
  // One at a time, so that it is known which was under way. What it had taken and not given back is there again after a
  // second, the least that the queue knows.
  const pace = { hiddenMs: 1_000, atOnce: 1 }
  const order = { connectionString, name, tenants: [tenant], by: 'first', leaseMs: 3_000, pace, begins: morning }
  const seen = await startPrompting({ ...order, by: 'test' }, { now: () => morning })
  await seed(seeds, seen)
  return { seeds, order, seen }
}

/** How many prompts each project has in its channel. */
const prompts = ({ seeds }: Way) => seeds.map(({ key }) => connector.messages(key.conversation).length)

async function allAsked({ seeds, seen }: Way): Promise<boolean> {
  const states = await Promise.all(
    seeds.map(({ key }) =>
      seen.outbox.find({ tenant: key.tenant, kind: 'ask', about: key.conversation, period: '2026-11' }),
    ),
  )
  return states.every((stored) => stored?.prompt.state.state === 'sent')
}

describe('a process that is killed', () => {
  it.each([
    ['when the prompts have been created', 'created', 1, 0],
    ['when some have been handed to the queue', 'handed', third, 0],
    ['when it has claimed one', 'claimed', third, 0],
    ['when the channel has taken one, before that is recorded', 'sent', third, 1],
    ['when one has been recorded, before its message is deleted', 'concluded', third, 0],
  ] as const)(
    '%s: the next one asks every project, and asks none twice but what was taken and not recorded',
    async (_, at, after, twice) => {
      const way = await ready()
      expect(await begin({ ...way.order, kill: { at, after } }).ended).toBe('SIGKILL')
      expect(await allAsked(way)).toBe(false)

      survivor.begin({ ...way.order, by: 'second', begins: soonAfter, ...patient })
      await expect.poll(() => allAsked(way), { timeout: 20_000, interval: 50 }).toBe(true)
      await survivor.rest()

      // A send that was acknowledged and not recorded is the only one that appears twice.
      expect(prompts(way).toSorted()).toEqual([...Array(projects - twice).fill(1), ...Array(twice).fill(2)])
    },
  )
})

describe('a process that is asked to stop', () => {
  it('finishes what it is at and gives the rest back: the other goes on at once, and asks none twice', async () => {
    const way = await ready(30)
    // Only what is given back can be had by the other: all else is hidden for longer than this test lasts.
    const order = { ...way.order, ...patient, pace: { hiddenMs: 120_000, atOnce: 4 } }
    const first = begin(order)
    const isOurs = ({ path }: { readonly path: string }) => path.includes(way.order.name)
    await connector.waitFor(isOurs)

    await first.stop()
    expect(await first.ended).toBeNull()
    const done = prompts(way).filter((count) => count === 1).length
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(way.seeds.length)

    survivor.begin({ ...order, by: 'second', begins: soonAfter })
    await expect.poll(() => allAsked(way), { timeout: 20_000, interval: 50 }).toBe(true)
    await survivor.rest()
    expect(prompts(way)).toEqual(way.seeds.map(() => 1))
  })
})
