import { describe, expect, it } from 'vitest'
import { type Language, languages } from '../../src/plan/language.ts'
import { answers } from '../../src/texts/answers.ts'
import { documents } from '../../src/texts/documents.ts'
import { bokmalOnly, nynorskOnly, wordsIn } from '../support/norms.ts'

/** Every sentence with the path to it; those that count are said of one, of two and of many. */
function said(of: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof of === 'string') return [[path, of]]
  if (typeof of === 'function')
    return [1, 2, 1234].flatMap((count) => said(of(...argumentsFor(of, count)), `${path}(${count})`))
  if (Array.isArray(of)) return of.flatMap((item) => said(item, `${path}[]`))
  if (typeof of !== 'object' || of === null) throw new Error(`${path} is no text`)
  return Object.entries(of).flatMap(([key, value]) => said(value, path === '' ? key : `${path}.${key}`))
}

/** A count that reads as a name where one is wanted. */
const argumentsFor = (of: { readonly length: number }, count: number) =>
  Array.from({ length: of.length }, () => new Counted(count))
class Counted extends Number {
  toLowerCase() {
    return String(this)
  }
}

const shape = (language: Language) => said(answers[language]).map(([path]) => path.replace(/\[\]|\(\d+\)/g, ''))

describe.each(languages)('answers in %s', (language) => {
  it('say the same things as in the others', () => {
    expect([...new Set(shape(language))].sort()).toEqual([...new Set(shape('nb'))].sort())
  })

  it('are all there, with nothing where a count should be', () => {
    const wrong = said(answers[language]).filter(
      ([, text]) => text.trim() === '' || text !== text.trim() || /undefined|null|NaN|\[object|\$\{/.test(text),
    )
    expect(wrong).toEqual([])
  })

  it('neither shout nor beg', () => {
    const loud = said(answers[language]).filter(([, text]) => /[^ ]!|vennligst|venlegast|\bplease\b/iu.test(text))
    expect(loud).toEqual([])
  })

  it('write large numbers as the language does', () => {
    expect(answers[language].projects(1234, 5678)).toContain(language === 'en' ? '1,234' : '1\u202f234')
  })
})

it.each([
  ['nb', ['1 av 2 tall meldt inn for mai', 'Tallet for mai er meldt inn', 'Begge tallene for mai er meldt inn']],
  ['nn', ['1 av 2 tal melde inn for mai', 'Talet for mai er meldt inn', 'Begge tala for mai er melde inn']],
  ['en', ['1 of 2 figures in for mai', 'The figure for mai is in', 'Both figures for mai are in']],
] as const)('say all and both where it is all: %s', (language, sentences) => {
  const { figures } = answers[language].page
  expect([figures(1, 2, 'mai'), figures(1, 1, 'mai'), figures(2, 2, 'mai')]).toEqual(sentences)
})

it.each([
  ['nb', ['Tallet er meldt inn.', 'Begge tallene er meldt inn.', 'Alle de 3 tallene er meldt inn.']],
  ['nn', ['Talet er meldt inn.', 'Begge tala er melde inn.', 'Alle dei 3 tala er melde inn.']],
  ['en', ['The figure has come in.', 'Both figures have come in.', 'All 3 figures have come in.']],
] as const)('say one and both of figures that have come in: %s', (language, sentences) => {
  expect([1, 2, 3].map((count) => answers[language].lists.readings(count, count, 0))).toEqual(sentences)
})

it('say in English what is left of one figure, and of both projects', () => {
  const { left, unanswered } = answers.en.lists
  expect([left(1, 1), left(2, 2)]).toEqual(['No figure yet', 'Both figures left'])
  expect(unanswered(2, 2)).toBe('Both projects that were asked for figures have some left to report.')
})

it.each([
  ['nb', ['Ingen av dem har indikator.', '2 av dem har indikator.', 'Alle har indikator.'], 'Begge har indikator.'],
  ['nn', ['Ingen av dei har indikator.', '2 av dei har indikator.', 'Alle har indikator.'], 'Begge har indikator.'],
  [
    'en',
    ['None of them have an indicator.', '2 of them have an indicator.', 'All of them have an indicator.'],
    'Both of them have an indicator.',
  ],
] as const)('say in a report how many benefits are measured: %s', (language, sentences, both) => {
  const { benefitCount } = documents[language].summary
  const ends = (text: string) => text.slice(text.indexOf('. ') + 2)
  expect([0, 2, 3].map((measured) => ends(benefitCount(3, measured)))).toEqual(sentences)
  expect(ends(benefitCount(2, 2))).toBe(both)
})

it('are nynorsk in nynorsk, and bokmål in bokmål', () => {
  const foreign = (language: Language, words: ReadonlySet<string>) =>
    said(answers[language]).flatMap(([path, text]) =>
      wordsIn(text).flatMap((word) => (words.has(word) ? [`${path}: ${word}`] : [])),
    )
  expect(foreign('nn', bokmalOnly)).toEqual([])
  expect(foreign('nb', nynorskOnly)).toEqual([])
})
