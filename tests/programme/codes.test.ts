import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newCode, readCode, writtenCode } from '../../src/programme/codes.ts'

const codes = fc.uint8Array({ minLength: 8, maxLength: 12 }).map(newCode)

/** What people do to a code on its way: capitals or not, spaces and dashes, letters for the digits that they look like. */
const spellings = fc.record({
  small: fc.boolean(),
  between: fc.constantFrom('', ' ', '-', '–', ' - ', '\u2011', '.', '\u00a0'),
  zero: fc.constantFrom('0', 'O', 'o'),
  one: fc.constantFrom('1', 'I', 'i', 'L', 'l'),
  around: fc.constantFrom('', ' ', '\n'),
})

describe('a join code', () => {
  it('is read as it was written, however somebody spells it', () => {
    fc.assert(
      fc.property(codes, spellings, (code, { small, between, zero, one, around }) => {
        const spelt = [...code].join(between).replaceAll('0', zero).replaceAll('1', one)
        expect(readCode(`${around}${small ? spelt.toLowerCase() : spelt}${around}`)).toBe(code)
        expect(readCode(writtenCode(code))).toBe(code)
      }),
    )
  })

  it('is shown in two halves, and has no letter that could be another', () => {
    const shape = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/
    fc.assert(fc.property(codes, (code) => shape.test(writtenCode(code))))
  })

  it.each(['', 'ABCD', 'ABCD-12345', 'ABCD-123', 'ABCD-123U', 'ABCD-123Å', '../../etc', 'ABCD 1234 join'])(
    'is none when it can’t be one: “%s”',
    (typed) => {
      expect(readCode(typed)).toBeUndefined()
    },
  )

  it('takes as much chance as it has symbols', () => {
    expect(() => newCode(new Uint8Array(7))).toThrow(RangeError)
  })
})
