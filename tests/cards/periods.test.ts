import { describe, expect, it } from 'vitest'
import { periodOf } from '../../src/calendar/periods.ts'
import { periodWords, roundWords } from '../../src/cards/periods.ts'

describe('a period', () => {
  it.each([
    ['monthly', '2026-11-30', 'november 2026', 'november 2026', 'November 2026'],
    ['quarterly', '2026-03-31', '1. kvartal 2026', '1. kvartal 2026', 'first quarter of 2026'],
    ['quarterly', '2026-09-30', '3. kvartal 2026', '3. kvartal 2026', 'third quarter of 2026'],
    ['quarterly', '2026-12-31', '4. kvartal 2026', '4. kvartal 2026', 'fourth quarter of 2026'],
    ['halfYearly', '2026-06-30', 'første halvår 2026', 'første halvår 2026', 'first half of 2026'],
    ['halfYearly', '2026-12-31', 'andre halvår 2026', 'andre halvår 2026', 'second half of 2026'],
    ['yearly', '2026-12-31', '2026', '2026', '2026'],
  ] as const)('is called as people say it: %s at %s', (frequency, date, nb, nn, en) => {
    const period = periodOf(frequency, date)
    expect([periodWords(period, 'nb'), periodWords(period, 'nn'), periodWords(period, 'en')]).toEqual([nb, nn, en])
  })

  it('of a round is its month', () => {
    expect([roundWords('2026-01', 'nb'), roundWords('2027-12', 'en')]).toEqual(['januar 2026', 'December 2027'])
  })
})
