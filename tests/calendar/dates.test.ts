import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, isDate, longDate, osloDate, parseDate, shortDate, shortMoment } from '../../src/calendar/dates.ts'
import { languages } from '../../src/plan/language.ts'

/** Every day that a project can have anything to do with. */
const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a stored date', () => {
  it('is a day of the calendar, of whatever century, and nothing else', () => {
    const two = fc.integer({ min: 0, max: 40 }).map((number) => String(number).padStart(2, '0'))
    const texts = fc.tuple(fc.integer({ min: 1000, max: 9999 }), two, two).map((parts) => parts.join('-'))
    fc.assert(
      fc.property(fc.oneof(days, texts), (text) => {
        const read = new Date(`${text}T00:00:00Z`)
        expect(isDate(text)).toBe(!Number.isNaN(read.getTime()) && read.toISOString().startsWith(text))
      }),
    )
  })

  it.each(['', 'uke 40', '1.12.2026', '2026-12-01T00:00:00Z', '2026-1-1', '+002026-12-01', '2026-12-01 '])(
    '“%s” is none',
    (text) => {
      expect(isDate(text)).toBe(false)
    },
  )
})

describe('a typed date', () => {
  it.each([
    ['1.12.2026', '2026-12-01'],
    ['01.12.2026', '2026-12-01'],
    ['1. 12. 2026', '2026-12-01'],
    ['1/12/2026', '2026-12-01'],
    ['1 12 2026', '2026-12-01'],
    [' 31.12.2027 ', '2027-12-31'],
    ['2026-12-01', '2026-12-01'],
    ['29.2.2028', '2028-02-29'],
  ])('“%s” is %s', (text, date) => {
    expect(parseDate(text)).toBe(date)
  })

  it.each(['31.2.2026', '2026-02-31', '31. 2. 2028', '30.2.2028', '31.4.2026', '0.1.2026', '1.13.2026', '2026-13-01'])(
    '“%s” is no day of any calendar',
    (text) => {
      expect(parseDate(text)).toBeUndefined()
    },
  )

  it('29 February is a day in leap years alone', () => {
    expect(parseDate('29.2.2028')).toBe('2028-02-29')
    expect(parseDate('29.2.2027')).toBeUndefined()
    expect(parseDate('2100-02-29')).toBeUndefined()
  })

  it.each([
    '',
    'snart',
    'mars',
    '12.2026',
    '1.12.26',
    '2026',
    '1.12.2026 kl. 12',
    '2026-12-01T00:00:00Z',
    '+12026-12-01',
  ])('“%s” is no date', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })

  it.each(['0026-12-01', '0202-12-01', '9999-12-31'])('“%s” is a slip in the year', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })

  it('is read back from how Norwegian writes it', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDate(day)).toBe(day)
        expect(parseDate(shortDate(day, 'nb'))).toBe(day)
        expect(parseDate(shortDate(day, 'nn'))).toBe(day)
      }),
    )
  })

  it('of any shape never crashes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseDate(text) ?? '').toMatch(/^(\d{4}-\d\d-\d\d)?$/)
      }),
    )
  })
})

describe('a date in text', () => {
  it.each([
    ['2026-12-01', '1. desember 2026', '1 December 2026'],
    ['2027-05-17', '17. mai 2027', '17 May 2027'],
    ['2028-02-29', '29. februar 2028', '29 February 2028'],
  ])('%s is written in full', (date, norwegian, english) => {
    expect(languages.map((language) => longDate(date, language))).toEqual([norwegian, norwegian, english])
  })

  it.each([
    ['2026-12-01', '1.12.2026', '1 Dec 2026'],
    ['2027-05-17', '17.5.2027', '17 May 2027'],
  ])('%s is written short', (date, norwegian, english) => {
    expect(languages.map((language) => shortDate(date, language))).toEqual([norwegian, norwegian, english])
  })

  it('with the time is Norwegian time, summer and winter', () => {
    expect(languages.map((language) => shortMoment('2026-11-23T08:05:00Z', language))).toEqual([
      '23.11.2026 09:05',
      '23.11.2026 09:05',
      '23 Nov 2026 09:05',
    ])
    expect(shortMoment('2026-06-23T22:30:00Z', 'nb')).toBe('24.6.2026 00:30')
  })
})

describe('the date in Norway', () => {
  it.each([
    ['2026-11-23T22:59:59Z', '2026-11-23', 'a second before midnight in winter'],
    ['2026-11-23T23:00:00Z', '2026-11-24', 'midnight in winter'],
    ['2026-06-23T21:59:59Z', '2026-06-23', 'a second before midnight in summer'],
    ['2026-06-23T22:00:00Z', '2026-06-24', 'midnight in summer'],
    ['2026-03-28T23:00:00Z', '2026-03-29', 'midnight before the clocks go forward'],
    ['2026-03-29T21:59:59Z', '2026-03-29', 'the end of the day that has 23 hours'],
    ['2026-03-29T22:00:00Z', '2026-03-30', 'midnight after it'],
    ['2026-10-24T22:00:00Z', '2026-10-25', 'midnight before the clocks go back'],
    ['2026-10-25T22:59:59Z', '2026-10-25', 'the end of the day that has 25 hours'],
    ['2026-10-25T23:00:00Z', '2026-10-26', 'midnight after it'],
    ['2026-12-31T23:00:00Z', '2027-01-01', 'the new year'],
  ])('at %s is %s: %s', (now, date) => {
    expect(osloDate(now)).toBe(date)
  })
})

describe('days between dates', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2026-11-24', '2026-11-23', -1],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2027-12-31', '2028-12-31', 366],
    ['2026-12-31', '2027-12-31', 365],
  ])('from %s to %s are %d', (from, to, between) => {
    expect(daysBetween(from, to)).toBe(between)
  })

  it('are as many back as forth, and add up over a day between', () => {
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0)
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c))
      }),
    )
  })
})
