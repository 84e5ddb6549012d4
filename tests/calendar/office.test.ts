import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { osloDate } from '../../src/calendar/dates.ts'
import { morning, opening, summaryFrom, writableFrom } from '../../src/calendar/office.ts'
import { isChasingDay, isWorkingDay } from '../../src/calendar/working-days.ts'

const moments = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const later = (a: string, b: string) => Date.parse(a) - Date.parse(b)

describe('nine in the morning in Norway', () => {
  it.each([
    ['2026-12-01', '2026-12-01T08:00:00Z', 'in winter'],
    ['2026-07-01', '2026-07-01T07:00:00Z', 'in summer'],
    ['2026-03-28', '2026-03-28T08:00:00Z', 'the day before the clocks go on'],
    ['2026-03-29', '2026-03-29T07:00:00Z', 'the day they go on'],
    ['2026-10-24', '2026-10-24T07:00:00Z', 'the day before they go back'],
    ['2026-10-25', '2026-10-25T08:00:00Z', 'the day they go back'],
    ['2027-03-28', '2027-03-28T07:00:00Z', 'the day they go on, a year later'],
    ['2027-10-31', '2027-10-31T08:00:00Z', 'the day they go back, a year later'],
    ['2028-02-29', '2028-02-29T08:00:00Z', 'on the leap day'],
  ])('%s is %s: %s', (date, moment) => {
    expect(opening(date)).toBe(moment)
  })
})

describe('somebody may be written to', () => {
  it.each([
    ['2026-12-01T08:00:00Z', 'at nine'],
    ['2026-12-01T14:59:59Z', 'until four'],
    ['2026-07-01T13:59:59Z', 'until four in summer'],
    ['2026-04-01T09:59:59Z', 'until noon on the Wednesday before Maundy Thursday'],
    ['2026-12-31T10:00:00Z', 'on New Year’s Eve'],
    ['2028-02-29T12:00:00Z', 'on the leap day'],
  ])('now, %s: %s', (now) => {
    expect(writableFrom(now)).toBe(now)
  })

  it.each([
    ['2026-12-01T07:59:59Z', '2026-12-01T08:00:00Z', 'a second too early'],
    ['2026-11-30T23:30:00Z', '2026-12-01T08:00:00Z', 'it is the next day in Norway already'],
    ['2026-12-01T15:00:00Z', '2026-12-02T08:00:00Z', 'at four'],
    ['2026-11-20T20:00:00Z', '2026-11-23T08:00:00Z', 'Friday evening'],
    ['2026-03-27T16:00:00Z', '2026-03-30T07:00:00Z', 'over the weekend when the clocks go on'],
    ['2026-10-23T16:00:00Z', '2026-10-26T08:00:00Z', 'over the weekend when they go back'],
    ['2027-10-29T16:00:00Z', '2027-11-01T08:00:00Z', 'over the weekend when they go back, a year later'],
    ['2026-04-01T10:00:00Z', '2026-04-07T07:00:00Z', 'from noon before Easter to the Tuesday after it'],
    ['2027-03-24T11:00:00Z', '2027-03-30T07:00:00Z', 'the same at Easter 2027, with the clocks going on meanwhile'],
    ['2026-04-30T15:00:00Z', '2026-05-04T07:00:00Z', '1 May is a Friday'],
    ['2026-12-23T16:00:00Z', '2026-12-24T08:00:00Z', 'Christmas Eve is a working day'],
    ['2026-12-24T16:00:00Z', '2026-12-31T08:00:00Z', 'Christmas and romjul'],
    ['2026-12-31T16:00:00Z', '2027-01-04T08:00:00Z', 'New Year'],
    ['2026-07-03T16:00:00Z', '2026-07-27T07:00:00Z', 'fellesferie'],
    ['2028-02-28T16:00:00Z', '2028-02-29T08:00:00Z', 'the leap day comes first'],
  ])('not at %s but from %s: %s', (now, from) => {
    expect(writableFrom(now)).toBe(from)
  })

  it('never before now, always on a day of work, and as well then as now', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const from = writableFrom(now)
        expect(later(from, now)).toBeGreaterThanOrEqual(0)
        expect(isChasingDay(osloDate(from))).toBe(true)
        expect(later(from, opening(osloDate(from)))).toBeGreaterThanOrEqual(0)
        expect(writableFrom(from)).toBe(from)
      }),
    )
  })

  it('no later for one who asks earlier', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 60 * 24 * 20 }), (now, minutes) => {
        const then = new Date(Date.parse(now) + minutes * 60_000).toISOString()
        expect(later(writableFrom(then), writableFrom(now))).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('a summary that somebody has asked for may come', () => {
  it.each([
    ['2026-11-30T06:59:00Z', '2026-11-30T07:00:00Z', 'from eight o’clock'],
    ['2026-11-30T15:00:00Z', '2026-12-01T07:00:00Z', 'not after four'],
    ['2026-11-28T10:00:00Z', '2026-11-30T07:00:00Z', 'not at a weekend'],
    ['2027-03-29T10:00:00Z', '2027-03-30T06:00:00Z', 'not on Easter Monday; the clocks have gone forward'],
    ['2026-10-26T06:30:00Z', '2026-10-26T07:00:00Z', 'the day after they have gone back'],
    ['2026-07-13T05:00:00Z', '2026-07-13T06:00:00Z', 'in fellesferie too: whoever asked for it wants it'],
  ])('%s: %s, %s', (now, from) => {
    expect(summaryFrom(now)).toBe(from)
  })

  it('never before now, always on a working day, and as well then as now', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const from = summaryFrom(now)
        expect(later(from, now)).toBeGreaterThanOrEqual(0)
        expect(isWorkingDay(osloDate(from))).toBe(true)
        expect(later(from, morning(osloDate(from)))).toBeGreaterThanOrEqual(0)
        expect(summaryFrom(from)).toBe(from)
      }),
    )
  })
})
