import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { opening } from '../../src/calendar/office.ts'
import {
  askingDay,
  latestRound,
  latestRoundOn,
  reminderDay,
  roundIn,
  roundOf,
  roundPeriod,
  summaryDay,
  weekOf,
} from '../../src/calendar/rounds.ts'
import { firstWorkingDay, isChasingDay, isWorkingDay } from '../../src/calendar/working-days.ts'

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const rounds = days.map((date) => date.slice(0, 7))
const frequencies = ['monthly', 'quarterly', 'halfYearly', 'yearly'] as const
const roundsOf = (year: number) => Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`)

describe('the round that a day belongs to', () => {
  it.each([
    ['2026-12-01', '2026-11'],
    ['2026-12-31', '2026-11'],
    ['2027-01-01', '2026-12'],
    ['2028-03-01', '2028-02'],
  ])('%s: it asks about the month before, %s', (date, round) => {
    expect(roundIn(date)).toBe(round)
  })
})

describe('the round that asks about a day’s figure', () => {
  it.each([
    ['monthly', '2026-10-31', '2026-10'],
    ['monthly', '2026-11-01', '2026-11'],
    ['quarterly', '2026-10-31', '2026-12'],
    ['halfYearly', '2027-01-01', '2027-06'],
    ['yearly', '2026-02-28', '2026-12'],
  ] as const)('%s, %s: %s', (frequency, date, round) => {
    expect(roundOf(frequency, date)).toBe(round)
  })

  it('has the day in its period', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...frequencies), (date, frequency) => {
        const period = roundPeriod(roundOf(frequency, date), frequency)
        expect(period && period.from <= date && date <= period.to).toBe(true)
      }),
    )
  })
})

describe('the latest round that has asked', () => {
  it.each([
    ['2026-11-01T12:00:00Z', '2026-09', 'a Sunday'],
    ['2026-11-02T07:59:59Z', '2026-09', 'an hour before'],
    ['2026-11-02T08:00:00Z', '2026-10', 'at nine in Norway'],
    ['2026-12-31T22:59:59Z', '2026-11', 'the last hour of a year'],
    ['2027-01-03T12:00:00Z', '2026-11', 'New Year’s weekend'],
    ['2027-01-04T08:00:00Z', '2026-12', 'the first working day'],
  ])('%s: %s, %s', (now, round) => {
    expect(latestRound(now)).toBe(round)
  })

  it('is known from its asking day on where nobody knows the hour', () => {
    expect(['2026-11-01', '2026-11-02'].map(latestRoundOn)).toEqual(['2026-09', '2026-10'])
  })
})

describe('a round asks', () => {
  it.each([
    ['2026-11', '2026-12-01', 'a Tuesday'],
    ['2026-10', '2026-11-02', 'after a Sunday'],
    ['2026-12', '2027-01-04', 'after New Year’s Day and its weekend'],
    ['2027-12', '2028-01-03', 'after New Year’s Day, a Saturday'],
    ['2026-04', '2026-05-04', '1 May is a Friday'],
    ['2028-04', '2028-05-02', '1 May is a Monday'],
    ['2026-06', '2026-07-01', 'before fellesferie begins'],
    ['2027-06', '2027-07-01', 'before fellesferie begins, which it does early that year'],
    ['2026-07', '2026-08-03', 'after fellesferie'],
    ['2027-03', '2027-04-01', 'the Thursday after Easter'],
    ['2026-03', '2026-04-01', 'on the short Wednesday before Maundy Thursday'],
    ['2029-03', '2029-04-03', 'after Easter Monday, 2 April'],
    ['2028-02', '2028-03-01', 'the day after 29 February'],
    ['2028-01', '2028-02-01', 'in the month that has 29 days'],
  ])('%s on %s: %s', (round, day) => {
    expect(askingDay(round)).toBe(day)
  })

  it.each([
    ['2026-02', '2026-03-02T08:00:00Z', 'before the clocks go on, 29 March 2026'],
    ['2026-03', '2026-04-01T07:00:00Z', 'after it'],
    ['2026-09', '2026-10-01T07:00:00Z', 'before the clocks go back, 25 October 2026'],
    ['2026-10', '2026-11-02T08:00:00Z', 'after it'],
    ['2027-02', '2027-03-01T08:00:00Z', 'before the clocks go on, 28 March 2027, which is Easter Sunday'],
    ['2027-03', '2027-04-01T07:00:00Z', 'after it'],
    ['2027-09', '2027-10-01T07:00:00Z', 'before the clocks go back, 31 October 2027'],
    ['2027-10', '2027-11-01T08:00:00Z', 'on the day after'],
  ])('%s at nine in Norway, %s: %s', (round, moment) => {
    expect(opening(askingDay(round))).toBe(moment)
  })

  it('always on a day when somebody may be asked, in the month after, its first working day', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        const day = askingDay(round)
        expect(isChasingDay(day)).toBe(true)
        expect(roundIn(day)).toBe(round)
        expect(day).toBe(firstWorkingDay(day))
      }),
    )
  })
})

describe('the period that a round asks about', () => {
  it.each([
    ['2026-11', 'monthly', '2026-11-01', '2026-11-30'],
    ['2028-02', 'monthly', '2028-02-01', '2028-02-29'],
    ['2026-12', 'monthly', '2026-12-01', '2026-12-31'],
    ['2026-12', 'quarterly', '2026-10-01', '2026-12-31'],
    ['2026-06', 'halfYearly', '2026-01-01', '2026-06-30'],
    ['2026-12', 'yearly', '2026-01-01', '2026-12-31'],
  ] as const)('%s, %s: from %s to %s', (round, frequency, from, to) => {
    expect(roundPeriod(round, frequency)).toEqual({ from, to })
  })

  it.each([
    ['2026-11', 'quarterly'],
    ['2026-09', 'halfYearly'],
    ['2026-06', 'yearly'],
  ] as const)('%s is in the middle of one that is %s: nothing is asked', (round, frequency) => {
    expect(roundPeriod(round, frequency)).toBeUndefined()
  })

  it('covers a year in every rhythm: each day in one period of one round', () => {
    fc.assert(
      fc.property(fc.constantFrom(...frequencies), days, (frequency, day) => {
        const asking = roundsOf(Number(day.slice(0, 4))).flatMap((round) => roundPeriod(round, frequency) ?? [])
        expect(asking.filter(({ from, to }) => from <= day && day <= to)).toHaveLength(1)
        expect(asking).toHaveLength({ monthly: 12, quarterly: 4, halfYearly: 2, yearly: 1 }[frequency])
      }),
    )
  })
})

describe('a week', () => {
  it.each([
    ['2026-12-01', '2026-W49'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2028-02-29', '2028-W09'],
    ['2029-12-31', '2030-W01'],
  ])('%s is in %s', (date, week) => {
    expect(weekOf(date)).toBe(week)
  })
})

describe('the day of a week on which leaders are reminded', () => {
  it.each([
    ['2026-11-25', '2026-11-23', 'its Monday'],
    ['2026-11-29', '2026-11-23', 'its Monday, seen from Sunday'],
    ['2027-03-31', '2027-03-30', 'the Tuesday after Easter Monday'],
    ['2027-05-17', '2027-05-18', 'the day after 17 May'],
    ['2026-12-30', '2026-12-31', 'what romjul leaves of it'],
    ['2026-12-21', '2026-12-21', 'the week before Christmas'],
  ])('%s: %s, %s', (date, day) => {
    expect(reminderDay(date)).toBe(day)
  })

  it.each(['2026-07-06', '2026-07-15', '2026-07-26'])('is none in the week of rest that %s lies in', (date) => {
    expect(reminderDay(date)).toBeUndefined()
  })

  it('is one at most: the same for each day of the week, in it, and a day on which somebody may be reminded', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const day = reminderDay(one)
        if (day) expect([weekOf(day), isChasingDay(day)]).toEqual([weekOf(one), true])
        if (weekOf(one) === weekOf(other)) expect(reminderDay(other)).toBe(day)
        if (day) expect(reminderDay(day)).toBe(day)
      }),
    )
  })
})

describe('the day of a week’s summary', () => {
  it.each([
    ['2026-11-25', '2026-11-23', 'its Monday'],
    ['2027-03-31', '2027-03-30', 'the Tuesday after Easter Monday'],
    ['2027-07-15', '2027-07-12', 'also in fellesferie'],
    ['2028-12-28', '2028-12-27', 'after both days of Christmas'],
  ])('%s: %s, %s', (date, day) => {
    expect(summaryDay(date)).toBe(day)
  })

  it('is a working day of that very week, whichever year it is', () => {
    fc.assert(
      fc.property(days, (date) => {
        expect([weekOf(summaryDay(date)), isWorkingDay(summaryDay(date))]).toEqual([weekOf(date), true])
      }),
    )
  })
})
