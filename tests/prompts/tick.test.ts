import { randomUUID } from 'node:crypto'
import { QueueClient } from '@azure/storage-queue'
import { describe, expect, inject, it } from 'vitest'
import { later } from '../../src/prompts/patience.ts'
import { type Ticking, tick } from '../../src/prompts/tick.ts'
import { type Asking, november, startAsking } from '../support/asking.ts'

/** Several processes that tick over the same rows, on real storage. */

const leaseMs = 60_000

/** A process: how it ticks, which share of the limits it took, and what it handed out. */
function replica({ prompting: { ticking }, now }: Asking, by: string, ahead = 0) {
  const shares: number[] = []
  const handed: string[] = []
  const own: Ticking = {
    ...ticking,
    by,
    now: () => later(now(), ahead),
    messenger: { ...ticking.messenger, share: (replicas) => void shares.push(replicas) },
    queue: {
      ...ticking.queue,
      hand: async (id) => {
        handed.push(id.about)
        await ticking.queue.hand(id)
      },
    },
  }
  return { shares, handed, tick: (signal?: AbortSignal, restMs?: number) => tick(own, signal, restMs) }
}

describe('three processes', () => {
  it('that look at the same moment: one of them plans and hands out, each project once', async () => {
    await using asking = await startAsking({ projects: 5 })
    const all = ['a', 'b', 'c'].map((by) => replica(asking, by))
    await Promise.all(all.map((one) => one.tick()))

    const worked = all.filter(({ handed }) => handed.length > 0)
    expect(worked).toHaveLength(1)
    expect(worked[0]?.handed.toSorted()).toEqual(asking.seeds.map(({ key }) => key.conversation).toSorted())
    expect(await asking.prompting.queue.take(1_000)).toHaveLength(5)
    expect(await asking.prompting.outbox.isPlanned(asking.tenant, november)).toBe(true)
  })

  it('share the channel’s limits, and those that have gone are not counted for long', async () => {
    await using asking = await startAsking()
    const [a, b, c] = [replica(asking, 'a'), replica(asking, 'b'), replica(asking, 'c')]
    for (const one of [a, b, c, a]) await one.tick()
    expect([a.shares, b.shares, c.shares]).toEqual([[1, 3], [2], [3]])

    asking.pass(3 * 60_000 + 1)
    await a.tick()
    expect(a.shares.at(-1)).toBe(1)
  })

  it('when the one that planned has gone, another does after as long as a claim lasts', async () => {
    await using asking = await startAsking()
    const [a, b] = [replica(asking, 'a'), replica(asking, 'b')]
    asking.pass('2026-12-01T07:59:00.000Z')
    await a.tick()
    expect(a.handed).toEqual([])
    asking.pass('2026-12-01T08:00:00.000Z')
    // Its time runs out at this very moment.
    asking.pass(-1)
    await b.tick()
    expect(b.handed).toEqual([])
    asking.pass(leaseMs)
    await b.tick()
    expect(b.handed).toHaveLength(1)
  })

  it('a process whose clock was weeks ahead keeps nobody out, and is not counted', async () => {
    await using asking = await startAsking()
    await replica(asking, 'strange', 40 * 86_400_000).tick()
    const a = replica(asking, 'a')
    await a.tick()

    expect(a.shares).toEqual([1])
    expect(a.handed).toContain(asking.seeds[0]?.key.conversation)
  })
})

describe('a tick', () => {
  it('that is told to end hands out nothing more, and the next goes on', async () => {
    await using asking = await startAsking({ projects: 3 })
    const a = replica(asking, 'a')
    const over = new AbortController()
    over.abort()
    await a.tick(over.signal)
    expect(a.handed).toEqual([])

    await a.tick()
    expect(a.handed).toHaveLength(3)
  })

  it('hands out no more of a tenant’s than is sent before the next: nobody waits behind another tenant’s thousands', async () => {
    await using asking = await startAsking({ projects: 10, tenants: [randomUUID(), randomUUID()] })
    const a = replica(asking, 'a')
    await a.tick(undefined, 50)
    const [one, other] = [0, 1].map((n) =>
      asking.seeds.filter((_, at) => at % 2 === n).map(({ key }) => key.conversation),
    )
    const handedOf = (tenant: readonly string[] = []) => a.handed.filter((about) => tenant.includes(about)).length
    expect([handedOf(one), handedOf(other)]).toEqual([3, 3])

    await a.tick(undefined, 50)
    expect(a.handed.toSorted()).toEqual(asking.seeds.map(({ key }) => key.conversation).toSorted())
  })

  it('hands out once what waits for an answer, and again after ten minutes: its message may be lost', async () => {
    await using asking = await startAsking()
    const a = replica(asking, 'a')
    await a.tick()
    asking.pass(10 * 60_000)
    await a.tick()
    expect(a.handed).toHaveLength(1)
    asking.pass(1)
    await a.tick()
    expect(a.handed).toHaveLength(2)
  })

  it('a message that nobody can read is taken away, and holds up nothing', async () => {
    await using asking = await startAsking()
    await new QueueClient(inject('azurite'), asking.name).sendMessage('no JSON')
    await asking.tick()

    expect(asking.codes()).toEqual(['message-unreadable'])
    expect(await asking.states()).toEqual({ sent: 1 })
    expect(await asking.prompting.queue.take(1_000)).toEqual([])
  })
})
