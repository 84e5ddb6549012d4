import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { later, msUntil, waitAfter } from '../../src/prompts/patience.ts'

const second = 1_000
const minute = 60 * second
const times = fc.integer({ min: 1, max: 60 })
const chance = fc.double({ min: 0, max: 1, noNaN: true })
const what = fc.constantFrom('throttled' as const, 'failed' as const)

describe('how long it waits', () => {
  it('twice as long each time, of which half is left to chance', () => {
    expect([1, 2, 3].map((n) => waitAfter('throttled', n, 0))).toEqual([5 * second, 10 * second, 20 * second])
    expect([1, 2, 3].map((n) => waitAfter('throttled', n, 1))).toEqual([10 * second, 20 * second, 40 * second])
  })

  it('long enough that a fault which passes within seven minutes is outlived by the five tries', () => {
    const shortest = [1, 2, 3, 4].map((failures) => waitAfter('failed', failures, 0))
    expect(shortest.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(7 * minute)
  })

  it('never less than the time before, and a quarter of an hour at most', () => {
    fc.assert(
      fc.property(what, times, chance, (why, n, some) => {
        const wait = waitAfter(why, n, some)
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(15 * minute)
        expect(waitAfter(why, n + 1, some)).toBeGreaterThanOrEqual(wait)
        expect(waitAfter(why, n, 0)).toBeLessThanOrEqual(wait)
      }),
    )
  })
})

it('a moment so much later is that far away, over a change of the clocks too', () => {
  expect(later('2026-10-25T00:30:00Z', 60 * minute)).toBe('2026-10-25T01:30:00Z')
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), (ms) => {
      expect(msUntil('2026-12-01T08:00:00Z', later('2026-12-01T08:00:00Z', ms))).toBe(ms)
    }),
  )
})
