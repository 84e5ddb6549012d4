import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Doubt, doubtAbout } from '../../src/plan/doubts.ts'
import { units } from '../../src/plan/elements/baseline.ts'
import type { Values } from '../../src/plan/values.ts'
import { entry, planWith } from '../support/plans.ts'

const indicator = (values: Values) => entry('indicator', 'i1', { name: 'Sykefravær', ...values })
const reading = (date: string, value: number) => entry('reading', `r-${date}`, { indicator: 'i1', date, value })
/** What is strange about a figure of an indicator in this unit that was this last. */
const doubtOf = (unit: string | undefined, last: number, value: number): Doubt | undefined =>
  doubtAbout(planWith(indicator(unit ? { unit } : {}), reading('2026-10-31', last)), 'i1', value, '2026-11-30')

describe('a figure is asked about', () => {
  it.each<[string, number, number, Doubt]>([
    ['percent', 6.3, 63, { code: 'muchMore', last: 6.3, instead: 6.3 }],
    ['percent', 6.3, 0.64, { code: 'muchLess', last: 6.3, instead: 6.4 }],
    ['kroner', 4_250_000, 4_310, { code: 'muchLess', last: 4_250_000, instead: 4_310_000 }],
    ['kroner', 4_310, 4_250_000, { code: 'muchMore', last: 4_310, instead: 4_250 }],
    ['hours', 57.2, 0.57, { code: 'muchLess', last: 57.2, instead: 57 }],
    ['points', 4.2, 42, { code: 'muchMore', last: 4.2, instead: 4.2 }],
    ['count', 12, 120, { code: 'muchMore', last: 12, instead: 12 }],
    ['kroner', -1_000, -12_000, { code: 'muchMore', last: -1_000, instead: -1_200 }],
  ])('%s, last %d, now %d: a slip of the mark would explain it', (unit, last, value, doubt) => {
    expect(doubtOf(unit, last, value)).toEqual(doubt)
  })

  it.each<[string, number, number, Doubt]>([
    ['percent', 3, 90, { code: 'muchMore', last: 3 }],
    ['kroner', 1_000, 30_000, { code: 'muchMore', last: 1_000 }],
    ['kroner', 30_000, 1_000, { code: 'muchLess', last: 30_000 }],
    ['percent', 80, 13, { code: 'muchLess', last: 80 }],
  ])(
    '%s, last %d, now %d: so many times as much, or a fraction, and no slip explains it',
    (unit, last, value, doubt) => {
      expect(doubtOf(unit, last, value)).toEqual(doubt)
    },
  )

  it('from five times as much, or a fifth', () => {
    expect(doubtOf('kroner', 1_000, 5_000)).toMatchObject({ code: 'muchMore' })
    expect(doubtOf('kroner', 1_000, 4_999)).toBeUndefined()
    expect(doubtOf('kroner', 5_000, 1_000)).toMatchObject({ code: 'muchLess' })
    expect(doubtOf('kroner', 5_000, 1_001)).toBeUndefined()
  })

  it.each<[string, number, Doubt]>([
    ['percent', -0.1, { code: 'outside', least: 0, most: 100 }],
    ['percent', 100.1, { code: 'outside', least: 0, most: 100 }],
    ['count', -1, { code: 'outside', least: 0 }],
    ['hours', -1, { code: 'outside', least: 0 }],
    ['fullTimeEquivalents', -1, { code: 'outside', least: 0 }],
  ])('%s, %d: the unit does not allow it', (unit, value, doubt) => {
    expect(doubtOf(unit, 50, value)).toEqual(doubt)
    expect(doubtAbout(planWith(indicator({ unit })), 'i1', value)).toEqual(doubt)
  })
})

describe('a figure is taken as it is', () => {
  it.each<[string | undefined, number, number, string]>([
    ['percent', 6.3, 7.9, 'like the last'],
    ['percent', 10, 49.9, 'less than five times as much'],
    ['percent', 0.2, 1, 'five times as much, but less than two percentage points'],
    ['percent', 2, 0.3, 'a fraction, but less than two percentage points'],
    ['count', 1, 6, 'five applicants more'],
    ['fullTimeEquivalents', 0.2, 1, 'less than two full-time equivalents more'],
    ['percent', 0, 100, 'nothing is so many times nothing'],
    ['percent', 80, 0, 'nothing is no fraction'],
    ['kroner', -100, 50_000, 'a loss has become a profit'],
    ['kroner', 100, -400, 'kroner may be fewer than none'],
    ['points', 3, -2, 'points may be fewer than none'],
    ['percent', 100, 100, 'all of it'],
    [undefined, 100, 101, 'nobody has said in what it is measured'],
  ])('%s, last %d, now %d: %s', (unit, last, value) => {
    expect(doubtOf(unit, last, value)).toBeUndefined()
  })

  it('that is outside what the unit allows, when the last was so too: somebody has confirmed it', () => {
    expect(doubtOf('percent', 105, 108)).toBeUndefined()
    expect(doubtOf('percent', -20, -18)).toBeUndefined()
    expect(doubtOf('percent', -20, 108)).toMatchObject({ code: 'outside' })
  })

  it('of an indicator that is not there, and the first of one without a start value', () => {
    expect(doubtAbout(planWith(), 'i1', 63)).toBeUndefined()
    expect(doubtAbout(planWith(indicator({ unit: 'percent' })), 'i1', 63)).toBeUndefined()
  })
})

describe('a figure is held against', () => {
  const started = indicator({ unit: 'percent', startValue: 8.1, startDate: '2026-06-30' })
  const of = (value: number, date: string | undefined, ...read: readonly ReturnType<typeof reading>[]) => {
    const doubt = doubtAbout(planWith(started, ...read), 'i1', value, date)
    return doubt && 'last' in doubt ? doubt.last : undefined
  }

  it('the start value, while nothing has been read after it', () => {
    expect(of(81, '2026-11-30')).toBe(8.1)
    expect(of(81, '2026-11-30', reading('2026-05-31', 70))).toBe(8.1)
  })

  it('the latest reading before the day that it tells of: a correction is not held against what it corrects', () => {
    const read = [reading('2026-09-30', 7), reading('2026-10-31', 70), reading('2026-11-30', 7.2)]
    expect(of(70, '2026-10-31', ...read)).toBe(7)
    expect(of(7, '2026-10-31', ...read)).toBeUndefined()
  })

  it('the latest of all, when it tells of no certain day', () => {
    expect(of(70, undefined, reading('2026-09-30', 7), reading('2026-10-31', 7.2))).toBe(7.2)
  })
})

describe('whatever was measured', () => {
  const unit = fc.constantFrom(undefined, ...units)
  // As exact as figures are kept.
  const figure = fc.oneof(
    fc.integer({ min: -9_999, max: 99_999 }).map((n) => n / 100),
    fc.integer({ min: -1_000_000, max: 10_000_000 }),
  )

  it('the same again is never asked about', () => {
    fc.assert(
      fc.property(unit, figure, (of, value) => {
        expect(doubtOf(of, value, value)).toBeUndefined()
      }),
    )
  })

  it('what may have been meant is never asked about', () => {
    let offered = 0
    fc.assert(
      fc.property(
        unit,
        figure,
        fc.constantFrom(0.001, 0.01, 0.1, 1, 10, 100, 1000),
        figure,
        (of, last, slip, other) => {
          for (const value of [Number((last * slip).toFixed(6)), other]) {
            const doubt = doubtOf(of, last, value)
            if (!doubt || doubt.code === 'outside' || doubt.instead === undefined) continue
            offered += 1
            expect(doubtOf(of, last, doubt.instead)).toBeUndefined()
            expect([10, 100, 1000, 0.1, 0.01, 0.001].map((times) => Number((value * times).toFixed(6)))).toContain(
              doubt.instead,
            )
          }
        },
      ),
    )
    expect(offered).toBeGreaterThan(10)
  })

  it('more is asked about as more, less as less, and only from five times or a fifth', () => {
    fc.assert(
      fc.property(unit, figure, figure, (of, last, value) => {
        const doubt = doubtOf(of, last, value)
        if (!doubt || doubt.code === 'outside') return
        const times = value / last
        expect(doubt.code === 'muchMore' ? times >= 4.999 : times > 0 && times <= 0.2001).toBe(true)
      }),
    )
  })
})
