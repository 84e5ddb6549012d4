import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testTables } from '../support/azurite.ts'
import { type Connector, startConnector } from '../support/connector.ts'
import { OUTBOUND, type Prompting, startPrompting } from '../support/prompting.ts'
import type { Order } from '../support/prompting-orders.ts'
import { endProcesses, loadProcess, type Process } from '../support/prompting-processes.ts'
import { type Seed, seed, seedOf } from '../support/seed.ts'

/** Three processes at once over a thousand projects: ten tenants, so that the channel's limits are not what takes the time. */

const december = '2026-12-01T08:00:01.000Z'
const january = '2027-01-04T08:00:01.000Z'
const projects = 1_000
const tenants = 10

let connector: Connector
let processes: readonly Process[]
let seeds: readonly Seed[]
let seen: Prompting
let order: Omit<Order, 'by' | 'begins'>
beforeAll(async () => {
  connector = await startConnector({ requireToken: OUTBOUND })
  processes = ['a', 'b', 'c'].map(() => loadProcess())
  const { connectionString, prefix: name } = testTables()
  const names = Array.from({ length: tenants }, (_, n) => `tenant-${n}-${name}`)
  seeds = Array.from({ length: projects }, (_, n) => seedOf(names[n % tenants] ?? '', n, connector.url))
  // A look at what is due once a second is enough and leaves the storage to the rest. December's nudges are not January's matter.
  order = { connectionString, name, tenants: names, leaseMs: 4_000, pace: { tickMs: 1_000 }, ladder: {} }
  seen = await startPrompting({ ...order, by: 'test' }, { now: () => december })
  await seed(seeds, seen)
})
afterAll(async () => {
  endProcesses()
  await connector.close()
})

/** How many prompts the channel has been sent for each project. */
function counts(): readonly number[] {
  const posts = Map.groupBy(connector.requests, ({ path }) => path)
  return seeds.map(({ key }) => posts.get(`/v3/conversations/${key.conversation}/activities`)?.length ?? 0)
}

/** How many questions of a round have come to what. */
async function askedIn(round: string): Promise<Readonly<Record<string, number>>> {
  const states = ['due', 'claimed', 'sent', 'poison'] as const
  const found = await Promise.all(
    states.map(async (state) => {
      const rows = await Promise.all(order.tenants.map((tenant) => seen.outbox.inState(tenant, state, projects)))
      return [state, rows.flat().filter(({ kind, period }) => kind === 'ask' && period === round).length] as const
    }),
  )
  return Object.fromEntries(found.filter(([, count]) => count > 0))
}

describe('three processes at once over a thousand projects', { timeout: 120_000 }, () => {
  it('ask each of them once', async () => {
    for (const [n, process] of processes.entries()) process.begin({ ...order, by: `december-${n}`, begins: december })

    await expect.poll(() => connector.requests.length, { timeout: 90_000, interval: 100 }).toBe(projects)
    await expect.poll(() => askedIn('2026-11'), { timeout: 10_000 }).toEqual({ sent: projects })
    await Promise.all(processes.map((one) => one.rest()))

    expect(counts().filter((count) => count !== 1)).toEqual([])
  })

  it('and when one of them is killed midway, the others do its part', async () => {
    const [first, ...others] = processes
    first?.begin({ ...order, by: 'january-0', begins: january, kill: { at: 'claimed', after: 50 } })
    for (const [n, other] of others.entries()) other.begin({ ...order, by: `january-${n + 1}`, begins: january })

    expect(await first?.ended).toBe('SIGKILL')
    await expect.poll(() => askedIn('2026-12'), { timeout: 90_000, interval: 1_000 }).toEqual({ sent: projects })
    await Promise.all(others.map((one) => one.rest()))

    const all = counts().map((count) => count - 1)
    expect(all.filter((count) => count === 0)).toEqual([])
    // Killed with messages on the wire: what the channel had taken and nobody recorded is asked again, and no more than that.
    expect(Math.max(...all)).toBeLessThanOrEqual(2)
    expect(all.filter((count) => count > 1).length).toBeLessThanOrEqual(20)
  })
})
