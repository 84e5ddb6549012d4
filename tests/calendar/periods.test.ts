import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBefore, lastEnded, periodOf } from '../../src/calendar/periods.ts'

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const frequencies = ['monthly', 'quarterly', 'halfYearly', 'yearly'] as const

describe('the period that a date lies in', () => {
  it.each([
    ['monthly', '2026-11-23', '2026-11-01', '2026-11-30'],
    ['monthly', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['quarterly', '2026-11-23', '2026-10-01', '2026-12-31'],
    ['halfYearly', '2026-06-30', '2026-01-01', '2026-06-30'],
    ['halfYearly', '2026-07-01', '2026-07-01', '2026-12-31'],
    ['yearly', '2026-11-23', '2026-01-01', '2026-12-31'],
  ] as const)('%s, %s: from %s to %s', (frequency, date, from, to) => {
    expect(periodOf(frequency, date)).toEqual({ from, to })
  })

  it('holds the date, and is the same for every date in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...frequencies), days, (frequency, date) => {
        const { from, to } = periodOf(frequency, date)
        expect(from <= date && date <= to).toBe(true)
        expect([periodOf(frequency, from), periodOf(frequency, to)]).toEqual([
          { from, to },
          { from, to },
        ])
      }),
    )
  })
})

describe('the last period that has ended', () => {
  it.each([
    ['monthly', '2026-11-23', '2026-10-01', '2026-10-31'],
    ['monthly', '2027-01-01', '2026-12-01', '2026-12-31'],
    ['quarterly', '2026-12-30', '2026-07-01', '2026-09-30'],
    ['yearly', '2026-12-30', '2025-01-01', '2025-12-31'],
    ['yearly', '2026-12-31', '2026-01-01', '2026-12-31'],
    ['monthly', '2026-10-31', '2026-10-01', '2026-10-31'],
  ] as const)('%s, on %s: from %s to %s', (frequency, date, from, to) => {
    expect(lastEnded(frequency, date)).toEqual({ from, to })
  })
})

it('days before a date cross months and years', () => {
  expect(daysBefore('2027-01-10', 14)).toBe('2026-12-27')
})
