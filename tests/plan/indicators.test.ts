import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Achievement, type Measured, measuredIndicators } from '../../src/plan/indicators.ts'
import type { Values } from '../../src/plan/values.ts'
import { entry, planWith } from '../support/plans.ts'

const today = '2026-11-23'
const reading = (date: string, value: number, id = `r-${date}`) =>
  entry('reading', id, { indicator: 'i1', date, value })

function measured(values: Values, ...read: readonly ReturnType<typeof reading>[]): Measured {
  const plan = planWith(entry('indicator', 'i1', { name: 'Sykefravær', ...values }), ...read)
  const [one] = measuredIndicators(plan, today)
  if (!one) throw new Error('no indicator')
  return one
}

const goingDown = { startValue: 8.1, target: 6.5, direction: 'down' }

describe('how far an indicator has come', () => {
  it.each<[string, Values, number, Achievement]>([
    ['part of the way', goingDown, 7.5, { kind: 'percent', percent: 37, reached: false }],
    ['all the way', goingDown, 6.5, { kind: 'percent', percent: 100, reached: true }],
    ['beyond', { startValue: 0, target: 80 }, 84, { kind: 'percent', percent: 105, reached: true }],
    ['the wrong way', goingDown, 8.9, { kind: 'percent', percent: -50, reached: false }],
    ['nowhere', goingDown, 8.1, { kind: 'percent', percent: 0, reached: false }],
    [
      'very nearly there, and so not there',
      { startValue: 0, target: 1000 },
      999,
      { kind: 'percent', percent: 99, reached: false },
    ],
    [
      'as far as it is, not what a computer makes of it',
      { startValue: 8.1, target: 0.1 },
      5.7,
      { kind: 'percent', percent: 30, reached: false },
    ],
  ])('is said in whole percent, rounded down: %s', (_what, values, latest, achievement) => {
    expect(measured(values, reading('2026-10-31', latest)).achievement).toEqual(achievement)
  })

  it.each<[Values, readonly number[], readonly string[]]>([
    [{ startValue: 8.1, target: 6.5 }, [], ['reading']],
    [{ startValue: 8.1 }, [7.5], ['target']],
    [{ target: 6.5 }, [7.5], ['startValue']],
    [{}, [], ['startValue', 'target', 'reading']],
  ])('is unknown, never zero, while something is missing: %j', (values, read, missing) => {
    expect(measured(values, ...read.map((value) => reading('2026-10-31', value))).achievement).toEqual({
      kind: 'missing',
      missing,
    })
  })

  it('cannot be said when the target is the start', () => {
    expect(measured({ startValue: 6.5, target: 6.5 }, reading('2026-10-31', 6)).achievement).toEqual({ kind: 'noWay' })
    expect(measured({ startValue: 6.5, target: 6.5 }).achievement).toEqual({ kind: 'noWay' })
  })

  it('is a whole number or nothing, whatever was measured', () => {
    const value = fc.maxSafeInteger().map((n) => n / 1e6)
    fc.assert(
      fc.property(value, value, value, (startValue, target, latest) => {
        const { achievement } = measured({ startValue, target }, reading('2026-10-31', latest))
        if (achievement.kind !== 'percent') expect(startValue === target).toBe(true)
        else expect(Number.isFinite(achievement.percent) && Number.isInteger(achievement.percent)).toBe(true)
      }),
    )
  })
})

describe('which way it went', () => {
  const between = (values: Values, before: number, after: number) =>
    measured(values, reading('2026-09-30', before), reading('2026-10-31', after)).trend?.went

  it('is towards the target, away from it, or nowhere', () => {
    expect(between(goingDown, 7.9, 7.5)).toBe('towards')
    expect(between(goingDown, 7.5, 7.9)).toBe('away')
    expect(between(goingDown, 7.5, 7.5)).toBe('nowhere')
  })

  it('is judged by the wished direction while there is no target', () => {
    expect(between({ direction: 'up' }, 60, 70)).toBe('towards')
    expect(between({ direction: 'down' }, 60, 70)).toBe('away')
  })

  it('is unknown with one reading, or when nobody has said what is good', () => {
    expect(measured(goingDown, reading('2026-10-31', 7.5)).trend).toBeUndefined()
    expect(between({}, 60, 70)).toBeUndefined()
  })

  it('counts a day that was read twice with what was entered last', () => {
    const again = { ...reading('2026-10-31', 7.5, 'r-again'), made: 2 }
    const { trend, latest } = measured(goingDown, again, reading('2026-10-31', 75), reading('2026-09-30', 7.9))
    expect(latest?.values.value).toBe(7.5)
    expect([trend?.from.values.value, trend?.to.values.value]).toEqual([7.9, 7.5])
  })
})

describe('an indicator', () => {
  it('has its three latest readings, the newest first', () => {
    const read = ['2026-07-31', '2026-10-31', '2026-08-31', '2026-09-30'].map((date) => reading(date, 7))
    expect(measured(goingDown, ...read).recent.map(({ values }) => values.date)).toEqual([
      '2026-10-31',
      '2026-09-30',
      '2026-08-31',
    ])
  })

  it('is out of date exactly when its element says so', () => {
    const setup = entry('setup', 'setup', { from: '2026-01-12', to: '2027-12-31' })
    const started = entry('indicator', 'i1', { name: 'Sykefravær', startValue: 8.1, startDate: '2025-12-31' })
    const stale = (...more: readonly ReturnType<typeof reading>[]) =>
      measuredIndicators(planWith(setup, started, ...more), today).map((one) => one.stale)
    expect(stale(reading('2026-09-30', 7.9))).toEqual([true])
    expect(stale(reading('2026-10-31', 7.5))).toEqual([false])
  })
})
