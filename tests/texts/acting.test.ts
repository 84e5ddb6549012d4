import { describe, expect, it } from 'vitest'
import { type Language, languages } from '../../src/plan/language.ts'
import { actingTexts } from '../../src/texts/acting.ts'
import { bokmalOnly, nynorskOnly, wordsIn } from '../support/norms.ts'

/** Every sentence, by its path; those that are made from something are made from one and from several. */
function said(of: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof of === 'string') return [[path, of]]
  if (typeof of === 'function') return [1, 7].flatMap((count) => said(of(...standing(count)), `${path}(${count})`))
  if (typeof of !== 'object' || of === null) throw new Error(`${path} is no text`)
  return Object.entries(of).flatMap(([key, value]) => said(value, `${path}.${key}`))
}
/** What stands for every name and count: it reads as the count, and counts as it. */
const standing = (count: number) => [count, count, count]
const all = (language: Language) => said(actingTexts[language])

describe('what coordinators say and are told', () => {
  it('is the same in all three languages, and written in each', () => {
    const paths = (language: Language) => all(language).map(([path]) => path)
    expect(paths('nn')).toEqual(paths('nb'))
    expect(paths('en')).toEqual(paths('nb'))
    const long = new Map(all('nb').filter(([, text]) => text.length > 30))
    for (const language of ['nn', 'en'] as const)
      expect(all(language).filter(([path, text]) => long.get(path) === text)).toEqual([])
  })

  it.each(languages)('neither shouts, begs nor smiles, and has no gaps: %s', (language) => {
    const wrong = /!|vennligst|venlegast|\bplease\b|undefined|\p{Extended_Pictographic}/iu
    expect(all(language).filter(([, text]) => wrong.test(text) || text.trim() !== text || text === '')).toEqual([])
  })

  it.each([
    ['nn', bokmalOnly],
    ['nb', nynorskOnly],
  ] as const)('is %s where it says so', (language, foreign) => {
    expect(
      all(language).flatMap(([path, text]) =>
        wordsIn(text).flatMap((word) => (foreign.has(word) ? [`${path}: ${word}`] : [])),
      ),
    ).toEqual([])
  })
})
