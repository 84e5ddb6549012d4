import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterChasingDays,
  firstWorkingDay,
  isChasingDay,
  isHoliday,
  isShortDay,
  isWorkingDay,
  nextChasingDay,
} from '../../src/calendar/working-days.ts'

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a public holiday', () => {
  it.each([
    ['2026-04-02', 'Maundy Thursday'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-14', 'Ascension Day'],
    ['2026-05-25', 'Whit Monday'],
    ['2026-05-01', '1 May, a Friday'],
    ['2027-05-17', '17 May, a Monday, which is Whit Monday too'],
    ['2026-12-25', 'Christmas Day'],
    ['2027-01-01', 'New Year’s Day'],
  ])('%s: %s', (date) => {
    expect([isHoliday(date), isWorkingDay(date)]).toEqual([true, false])
  })

  it.each(['2026-12-24', '2026-12-31', '2026-04-01', '2028-02-29'])('is not %s, which is a working day', (date) => {
    expect([isHoliday(date), isWorkingDay(date)]).toEqual([false, true])
  })
})

describe('a day on which nobody is reminded', () => {
  it.each([
    ['2026-11-21', 'a Saturday'],
    ['2026-11-22', 'a Sunday'],
    ['2026-12-28', 'romjul'],
    ['2026-12-30', 'romjul'],
    ['2026-07-06', 'the first day of fellesferie'],
    ['2026-07-24', 'the last Friday of fellesferie'],
  ])('%s: %s', (date) => {
    expect(isChasingDay(date)).toBe(false)
  })

  it.each(['2026-07-03', '2026-07-27', '2026-12-31', '2026-12-23'])('is not %s', (date) => {
    expect(isChasingDay(date)).toBe(true)
  })

  it('fellesferie is three whole weeks, all in July, whichever year', () => {
    for (let year = 2024; year < 2045; year += 1) {
      const weekdays = Array.from({ length: 31 }, (_, n) => `${year}-07-${String(n + 1).padStart(2, '0')}`).filter(
        (date) => isWorkingDay(date) && !isChasingDay(date),
      )
      expect(weekdays).toHaveLength(15)
    }
  })

  it('is half of the Wednesday before Maundy Thursday, and of no other', () => {
    expect(isShortDay('2026-04-01')).toBe(true)
    expect(['2026-03-25', '2026-04-08', '2026-05-13'].map(isShortDay)).toEqual([false, false, false])
  })
})

describe('the first working day of a month', () => {
  it.each([
    ['2026-12-15', '2026-12-01'],
    ['2027-01-31', '2027-01-04'],
    ['2026-05-20', '2026-05-04'],
    ['2026-11-30', '2026-11-02'],
    ['2029-04-10', '2029-04-03'],
  ])('of %s: %s', (date, first) => {
    expect(firstWorkingDay(date)).toBe(first)
  })
})

describe('so many days later, of which only those count on which somebody may be reminded', () => {
  it.each([
    ['2026-12-01', 3, '2026-12-04'],
    ['2026-12-01', 9, '2026-12-14'],
    ['2026-12-23', 2, '2026-12-31'],
    ['2026-03-31', 2, '2026-04-07'],
    ['2026-07-03', 1, '2026-07-27'],
    ['2026-12-01', 0, '2026-12-01'],
  ])('%s and %d: %s', (date, count, then) => {
    expect(afterChasingDays(date, count)).toBe(then)
  })

  it('is always such a day, and never earlier than one counted less', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 15 }), (date, count) => {
        const then = afterChasingDays(date, count)
        expect(isChasingDay(then)).toBe(true)
        expect(then > afterChasingDays(date, count - 1)).toBe(true)
        expect(nextChasingDay(then)).toBe(then)
      }),
    )
  })
})
