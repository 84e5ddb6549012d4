import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLimits, type Place, type Window } from '../../src/bot/limits.ts'
import { fakeClock } from '../support/clock.ts'
import { createQuotas } from '../support/quotas.ts'

/** Written again from Microsoft's page, so that a slip in the code is not one in the test as well. */
const tenantWindows: readonly Window[] = [{ most: 50, ms: 1_000 }]
const threadWindows: readonly Window[] = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
  { most: 1_800, ms: 3_600_000 },
]
const never = Number.POSITIVE_INFINITY
const place = (thread: number | string, tenant = 'tinn'): Place => ({ tenant, thread: `${thread}` })

/** Asks for places, and keeps when each was given. A request has its answer after `answerMs`. */
function asking(clock = fakeClock(), answerMs = 50) {
  const limits = createLimits(clock)
  const went: { readonly at: number; readonly place: Place; readonly n: number }[] = []
  const put: { readonly afterMs: number; readonly n: number }[] = []
  let asked = 0
  const ask = (of: Place, deadline = never) => {
    const n = ++asked
    void limits.take(of, deadline).then((turn) => {
      if (turn.turn === 'go') {
        went.push({ at: clock.elapsed(), place: of, n })
        clock.after(answerMs, () => limits.answered(of))
      } else put.push({ afterMs: turn.afterMs, n })
    })
  }
  const times = (of?: Place) =>
    went
      .filter(({ place: { thread, tenant } }) => !of || (of.thread === thread && of.tenant === tenant))
      .map((w) => w.at)
  return { clock, limits, ask, went, put, times }
}

/** Whether any stretch of time has more than it may. */
const isHeld = (times: readonly number[], windows: readonly Window[]) =>
  windows.every(({ most, ms }) => times.every((at, i) => (times[i + most] ?? never) - at >= ms))

const perSecond = (times: readonly number[]) => ((times.length - 1) * 1_000) / ((times.at(-1) ?? 0) - (times[0] ?? 0))

describe('a tenant’s limit', () => {
  it.each([
    ['has its answer', 80, 102],
    ['has waited half a second for it', 15_000, 500],
  ])('lets the first go alone until it %s, then the others evenly', async (_, answerMs, second) => {
    const { clock, ask, times } = asking(fakeClock(), answerMs)
    for (let n = 0; n < 200; n++) ask(place(n))
    await clock.run()

    expect(times()).toHaveLength(200)
    expect(isHeld(times(), tenantWindows)).toBe(true)
    expect(times().slice(0, 2)).toEqual([0, second])
    expect(perSecond(times().slice(1))).toBeCloseTo(46.5, 0)
  })

  it.each([
    ['in time', 0],
    ['10 ms late', 10],
    ['40 ms late', 40],
  ])('is used to more than nine tenths, with timers that are %s', async (_, lateMs) => {
    const { clock, ask, times } = asking(fakeClock(() => lateMs))
    for (let n = 0; n < 2_000; n++) ask(place(n))
    await clock.run()

    expect(perSecond(times())).toBeGreaterThan(0.9 * 50)
    expect(isHeld(times(), tenantWindows)).toBe(true)
  })

  it('is each tenant’s own', async () => {
    const { clock, ask, times } = asking()
    for (let n = 0; n < 50; n++) for (const tenant of ['tinn', 'hjartdal']) ask(place(n, tenant))
    await clock.run()

    expect(times()).toHaveLength(100)
    expect(times().at(-1)).toBeLessThan(1_350)
  })

  it.each([2, 3, 7, 26, 50, 80])('is shared by %i replicas', async (replicas) => {
    const clock = fakeClock()
    const all = Array.from({ length: replicas }, () => asking(clock))
    for (const { limits, ask } of all) {
      limits.share(replicas)
      for (let n = 0; n < 60; n++) ask(place(n))
    }
    await clock.pass(3_000)

    for (const { times } of all)
      expect(isHeld(times(), [{ most: Math.max(1, Math.floor(50 / replicas)), ms: 1_000 }])).toBe(true)
    const together = all.flatMap(({ times }) => times()).sort((a, b) => a - b)
    if (replicas <= 50) expect(isHeld(together, tenantWindows)).toBe(true)
  })

  it.each([1, 2, 3, 4, 5, 8])('is used to more than nine tenths by %i replicas together', async (replicas) => {
    const clock = fakeClock(() => 2)
    const all = Array.from({ length: replicas }, () => asking(clock))
    for (const { limits, ask } of all) {
      limits.share(replicas)
      for (let n = 0; n < 1_000 / replicas; n++) ask(place(n))
    }
    await clock.run()

    expect(perSecond(all.flatMap(({ times }) => times()).sort((a, b) => a - b))).toBeGreaterThan(0.9 * 50)
  })

  it('takes into account what has gone already when the share changes', async () => {
    const { clock, limits, ask, times } = asking()
    for (let n = 0; n < 100; n++) ask(place(n))
    await clock.pass(500)
    const before = times().length
    limits.share(5)
    await clock.pass(750)

    expect(before).toBeGreaterThan(10)
    expect(times()).toHaveLength(before)
  })

  it('has room for requests that are late on their way: fewer than one in a hundred meets a full window', async () => {
    const { clock, ask, times } = asking(fakeClock(() => 1))
    for (let n = 0; n < 3_000; n++) ask(place(n))
    await clock.run()
    // One in twenty takes 60 to 400 ms more than the 30 to 60 ms of the others. Always the same.
    let seed = 7
    const chance = () => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed / 2_147_483_647
    }
    const arrivals = times()
      .map((at) => at + 30 + 30 * chance() + (chance() < 0.05 ? 60 + 340 * chance() : 0))
      .sort((a, b) => a - b)
    let now = 0
    const quotas = createQuotas({ elapsed: () => now })
    arrivals.forEach((at, n) => {
      now = at
      quotas.refuses({ method: 'POST', path: `/v3/conversations/${n}`, query: {}, body: {}, authorization: undefined })
    })

    expect(quotas.throttled.tenant / arrivals.length).toBeLessThan(0.01)
  })
})

describe('a thread’s limits', () => {
  it('hold in each of their windows, the hour’s too', async () => {
    const { clock, ask, times } = asking()
    for (let n = 0; n < 1_900; n++) ask(place('samme'))
    await clock.run()

    expect(times()).toHaveLength(1_900)
    expect(isHeld(times(), threadWindows)).toBe(true)
    expect(times()[1_799]).toBeLessThan(16 * 60_000)
    expect(times()[1_800]).toBeGreaterThanOrEqual(3_600_000)
  })

  it('hold nobody else up', async () => {
    const { clock, ask, times } = asking()
    for (let n = 0; n < 20; n++) ask(place('full'))
    ask(place('annen'))
    await clock.pass(1_000)

    expect(times(place('full'))).toHaveLength(7)
    expect(times(place('annen'))).toHaveLength(1)
  })

  it('give places in the order they were asked for', async () => {
    const { clock, ask, went } = asking()
    for (let n = 0; n < 12; n++) ask(place('samme'))
    await clock.run()

    expect(went.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })
})

describe('whatever comes whenever', () => {
  type Step = { readonly gap: number; readonly thread: number; readonly tenant: number; readonly event: number }
  const steps = fc.array(
    fc.record({
      gap: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.nat(50), fc.nat(3_000)),
      thread: fc.oneof(fc.nat(3), fc.nat(500)),
      tenant: fc.nat(1),
      event: fc.nat(60),
    }),
    { minLength: 1, maxLength: 300 },
  )
  const late = fc.infiniteStream(fc.nat(30))

  it('no window ever holds too many, and everybody gets an answer', async () => {
    const holds = async (given: readonly Step[], lateness: Iterator<number>) => {
      const { clock, limits, ask, went, put, times } = asking(fakeClock(() => lateness.next().value ?? 0))
      for (const { gap, thread, tenant, event } of given) {
        await clock.pass(gap)
        const where = place(thread, `${tenant}`)
        if (event < 4) limits.share(event + 1)
        if (event === 5) limits.throttled(where, 700)
        if (event === 6) limits.hold(where, 5_000)
        ask(where, event < 30 ? never : clock.elapsed() + event * 20)
      }
      await clock.run()

      expect(went.length + put.length).toBe(given.length)
      for (const tenant of ['0', '1']) {
        const ofTenant = went.filter(({ place: of }) => of.tenant === tenant)
        expect(
          isHeld(
            ofTenant.map(({ at }) => at),
            tenantWindows,
          ),
        ).toBe(true)
        for (const thread of new Set(ofTenant.map(({ place: of }) => of.thread)))
          expect(isHeld(times(place(thread, tenant)), threadWindows)).toBe(true)
      }
    }
    await fc.assert(fc.asyncProperty(steps, late, holds), { numRuns: 150 })
  })
})

describe('a wait that is too long', () => {
  it('is told at once, with how long it would be', async () => {
    const { clock, limits, ask, put, times } = asking()
    limits.hold(place('a'), 60_000)
    ask(place('a'), 20_000)
    ask(place('b'), 20_000)
    await clock.pass(0)

    expect(put).toEqual([{ afterMs: 60_000, n: 1 }])
    expect(times()).toEqual([0])
  })

  it('is told when it turns out to be so, while others are served', async () => {
    const { clock, ask, put, times } = asking()
    for (let n = 0; n < 100; n++) ask(place(n), 1_000)
    await clock.run()

    expect(times()).toHaveLength(45)
    expect(times().every((at) => at <= 1_000)).toBe(true)
    expect(put.length).toBe(100 - times().length)
  })
})

describe('a channel that asks to wait', () => {
  it('sends away at once those who would not wait so long, and keeps the others', async () => {
    const { clock, limits, ask, put, times } = asking()
    limits.hold(place('a'), 1_000)
    ask(place('a'), 20_000)
    ask(place('a'))
    await clock.pass(500)
    for (const thread of ['b', 'c', 'd']) limits.throttled(place(thread), 30_000)
    await clock.pass(0)

    expect(put).toEqual([{ afterMs: 30_000, n: 1 }])
    await clock.run()
    expect(times()).toEqual([30_500])
  })

  it('is left alone in that thread, until the time has passed', async () => {
    const { clock, limits, ask, times } = asking()
    expect(limits.throttled(place('a'), 3_000)).toBe('thread')
    ask(place('a'))
    ask(place('b'))
    await clock.run()

    expect(times(place('a'))).toEqual([3_000])
    expect(times(place('b'))).toEqual([0])
  })

  it('is left alone for a second where it does not say how long', async () => {
    const { clock, limits, ask, times } = asking()
    limits.throttled(place('a'), undefined)
    ask(place('a'))
    await clock.run()

    expect(times()).toEqual([1_000])
  })

  it('is left alone in the whole tenant when it says so in three threads within seconds', async () => {
    const { clock, limits, ask, times } = asking()
    const held = ['a', 'b', 'b', 'c'].map((thread) => limits.throttled(place(thread), 3_000))
    for (const tenant of ['tinn', 'hjartdal']) ask(place('d', tenant))
    await clock.run()

    expect(held).toEqual(['thread', 'thread', 'thread', 'tenant'])
    expect(times(place('d'))).toEqual([3_000])
    expect(times(place('d', 'hjartdal'))).toEqual([0])
  })

  it('does not hold a tenant up for one or two threads that always say so', async () => {
    const { clock, limits, ask, times } = asking()
    for (let n = 0; n < 20; n++) {
      limits.throttled(place(n % 2), 3_600_000)
      await clock.pass(100)
    }
    ask(place('c'))
    await clock.pass(0)

    expect(times()).toEqual([2_000])
  })

  it('holds a tenant for half a minute at the most, whatever it says', async () => {
    const { clock, limits, ask, times } = asking()
    for (const thread of ['a', 'b', 'c']) limits.throttled(place(thread), 3_600_000)
    ask(place('d'))
    await clock.pass(60_000)

    expect(times()).toEqual([30_000])
  })
})

it('an end sends away who waits and who comes', async () => {
  const { clock, limits, ask, put, times } = asking()
  for (let n = 0; n < 5; n++) ask(place(n))
  limits.close()
  ask(place('sen'))
  await clock.run()

  expect(times()).toHaveLength(1)
  expect(put).toEqual([2, 3, 4, 5, 6].map((n) => ({ afterMs: 0, n })))
})
