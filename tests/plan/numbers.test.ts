import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Language, languages } from '../../src/plan/language.ts'
import { formatNumber, noneInWords, parseNumber, shareInWords, typedNumber } from '../../src/plan/numbers.ts'

const read = (text: string, language: Language = 'nb') => {
  const parsed = parseNumber(text, language)
  return parsed.ok ? parsed.value : parsed.fault
}

/** Every number that an answer can hold: up to six decimals, as far as they can be told apart. */
const numbers = fc
  .tuple(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -999_999, max: 999_999 })), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => Number((digits / 10 ** decimals).toFixed(decimals)) + 0)

describe('a typed number', () => {
  it.each([
    ['8', 8],
    ['8,1', 8.1],
    ['8.1', 8.1],
    ['8,1 %', 8.1],
    ['8,1%', 8.1],
    ['8,1 prosent', 8.1],
    ['8.1 per cent', 8.1],
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234,5', 1234.5],
    ['1’234,5', 1234.5],
    ['1 234 567', 1234567],
    ['1.234.567', 1234567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1234,5', 1234.5],
    ['12 000 kr', 12000],
    ['100,-', 100],
    ['3,2 årsverk', 3.2],
    ['7,5 timer', 7.5],
    ['7,5 timar', 7.5],
    ['12 dager', 12],
    ['12 dagar', 12],
    ['12 days', 12],
    ['−3', -3],
    ['–3', -3],
    ['-3', -3],
    ['- 3', -3],
    ['−1 234,5', -1234.5],
    ['+3', 3],
    ['0,123', 0.123],
    ['0.123', 0.123],
    [',5', 0.5],
    ['  8,1\t', 8.1],
    ['-0', 0],
    ['0,12345678', 0.123457],
  ])('“%s” is %d, whichever language the plan is in', (text, value) => {
    expect(languages.map((language) => read(text, language))).toEqual([value, value, value])
  })

  it.each([
    'ca. 8',
    'åtte',
    'circa 8 %',
    '8-10',
    '8,1,2',
    '12 34',
    '1 2345',
    '%',
    '-',
    '1e5',
    'Infinity',
    'NaN',
    '0x10',
    '٣',
    '99999999999999999999',
    `1${' '.repeat(10_000)}x`,
    '1'.repeat(10_000),
  ])('“%.20s” is no number', (text) => {
    expect(languages.map((language) => read(text, language))).toEqual(['notANumber', 'notANumber', 'notANumber'])
  })

  describe('given a mark that stands for thousands to some and for decimals to others', () => {
    it.each(['1.234', '12.345', '−1.234', '1.234 %'])('“%s” is asked about in Norwegian', (text) => {
      expect(read(text, 'nb')).toBe('ambiguousNumber')
      expect(read(text, 'nn')).toBe('ambiguousNumber')
    })

    it.each(['1,234', '12,345', '−1,234', '1,234 %'])('“%s” is asked about in English', (text) => {
      expect(read(text, 'en')).toBe('ambiguousNumber')
    })

    it('is a decimal mark where the language has it so', () => {
      expect(read('1,234', 'nb')).toBe(1.234)
      expect(read('1,234', 'nn')).toBe(1.234)
      expect(read('1.234', 'en')).toBe(1.234)
    })
  })

  it('of any shape is read or refused, never a crash, and what is read is shown as it is kept', () => {
    const shapes = fc.stringMatching(/^[-−+]?[\d .,'’\u00a0\u202f]{0,14}( ?%| kr)?$/)
    fc.assert(
      fc.property(fc.oneof(fc.string(), shapes), fc.constantFrom(...languages), (text, language) => {
        const parsed = parseNumber(text, language)
        if (parsed.ok) expect(read(typedNumber(parsed.value, language), language)).toBe(parsed.value)
      }),
    )
  })
})

describe('a number in text', () => {
  it.each([
    [1234.5, '1\u202f234,5', '1,234.5'],
    [1234567, '1\u202f234\u202f567', '1,234,567'],
    [8.1, '8,1', '8.1'],
    [-3, '−3', '−3'],
    [-1234.5, '−1\u202f234,5', '−1,234.5'],
    [0, '0', '0'],
    [-0, '0', '0'],
    [-0.0000001, '0', '0'],
    [0.1 + 0.2, '0,3', '0.3'],
    [999, '999', '999'],
    [1000, '1\u202f000', '1,000'],
  ])('%d is written as each language does', (value, norwegian, english) => {
    expect(languages.map((language) => formatNumber(value, language))).toEqual([norwegian, norwegian, english])
  })

  it.each(['nb', 'nn'] as const)('is read back as what it was (%s)', (language) => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect(read(formatNumber(value, language), language)).toBe(value)
      }),
    )
  })

  it('is read back in English as what it was, or is asked about; never as another number', () => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect([value, 'ambiguousNumber']).toContain(read(formatNumber(value, 'en'), 'en'))
      }),
    )
  })
})

describe('how many of how many, in words', () => {
  it.each([
    ['nb', 'To av fem mål', 'Begge målene', 'Alle fem målene'],
    ['nn', 'To av fem mål', 'Begge målene', 'Alle fem målene'],
    ['en', 'Two of five mål', 'Both målene', 'All five målene'],
  ] as const)('is all where it is all, of those that are known: %s', (language, some, both, all) => {
    const share = (count: number, total: number) => shareInWords(count, total, language, 'mål', 'målene')
    expect([share(2, 5), share(2, 2), share(5, 5)]).toEqual([some, both, all])
  })

  it.each([
    ['nb', 'To av fem er ikke', 'Ingen av de to er', 'Ingen av de fem er'],
    ['nn', 'To av fem er ikke', 'Ingen av dei to er', 'Ingen av dei fem er'],
    ['en', 'Two of five er ikke', 'Neither of the two er', 'None of the five er'],
  ] as const)('is none, and never all that are not: %s', (language, some, neither, none) => {
    const lacking = (count: number, total: number) => noneInWords(count, total, language, 'er ikke', 'er')
    expect([lacking(2, 5), lacking(2, 2), lacking(5, 5)]).toEqual([some, neither, none])
  })
})

describe('a number in an input that shows it again', () => {
  it('has no mark for thousands, so that nobody is asked about what Saman wrote', () => {
    expect(languages.map((language) => typedNumber(-1234.5, language))).toEqual(['-1234,5', '-1234,5', '-1234.5'])
    expect(languages.map((language) => typedNumber(1234, language))).toEqual(['1234', '1234', '1234'])
  })

  it.each(languages)('is read back as what it was (%s)', (language) => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect(read(typedNumber(value, language), language)).toBe(value)
      }),
    )
  })
})
