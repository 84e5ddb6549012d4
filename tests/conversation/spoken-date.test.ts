import { describe, expect, it } from 'vitest'
import { spokenDate } from '../../src/conversation/spoken-date.ts'

const today = '2026-11-23'

describe('a date in a message', () => {
  it.each([
    ['1 2 2027', '2027-02-01'],
    ['01 02 2027', '2027-02-01'],
    ['1 2 27', '2027-02-01'],
    ['2027 02 01', '2027-02-01'],
    ['1 februar 2027', '2027-02-01'],
    ['1 feb 2027', '2027-02-01'],
    ['1st february 2027', '2027-02-01'],
    ['february 1 2027', '2027-02-01'],
    ['17 mai 2027', '2027-05-17'],
    ['17 may 2027', '2027-05-17'],
    ['29 februar 2028', '2028-02-29'],
  ])('is read as people write it: %s', (text, date) => {
    expect(spokenDate(text, today)).toBe(date)
  })

  it.each([
    ['1 februar', '2027-02-01'],
    ['24 desember', '2026-12-24'],
    ['23 november', '2027-11-23'],
    ['1 2', '2027-02-01'],
  ])('without a year is the next such day: %s', (text, date) => {
    expect(spokenDate(text, today)).toBe(date)
  })

  it.each(['', 'jul', '31 2 2027', '29 februar 2027', '1', '1 2 227', 'februar', '1 x 2027', '1 2 2027 4', '40 mai'])(
    'is none when there is no such day: %s',
    (text) => {
      expect(spokenDate(text, today)).toBeUndefined()
    },
  )
})
