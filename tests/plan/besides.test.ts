import { describe, expect, it } from 'vitest'
import { partTexts } from '../../src/cards/words.ts'
import { besides, elementOfPart, elements, findPart, parts } from '../../src/plan/elements/index.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import { pauseFaultTexts } from '../../src/plan/pause.ts'
import { bokmalOnly, nynorskOnly, wordsIn } from '../support/norms.ts'

/** Parts beside an element's own: readings, verdicts, the pause, follow-ups. */
const sides = [...elements.flatMap((element) => ('side' in element ? [element.side] : [])), ...besides]
  .filter((side) => side !== undefined)
  .map((side) => [side.part.id, side] as const)

/** Everything that people read, by the path to it. */
function said(of: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof of === 'string') return [[path, of]]
  return Object.entries(of ?? {}).flatMap(([key, value]) => said(value, `${path}.${key}`))
}

describe('what stands beside the elements', () => {
  it('is in the plan, and belongs to none of them', () => {
    for (const { part } of besides) {
      expect(parts).toContain(part)
      expect(findPart(part.id)).toBe(part)
      expect(elementOfPart(part.id)).toBeUndefined()
    }
  })

  describe.each(sides)('%s', (_id, { part, texts }) => {
    it.each(languages)('has its own words for each field, option and step (%s)', (language) => {
      const own = texts[language]
      expect(partTexts(part, language)).toBe(own)
      expect(Object.keys(own.fields).sort()).toEqual(Object.keys(part.fields).sort())
      const options = Object.entries(part.fields).flatMap(([name, field]) =>
        field.kind === 'choice' ? [[name, [...field.options].sort()] as const] : [],
      )
      const labelled = Object.entries(own.options).map(([name, labels]) => [name, Object.keys(labels).sort()] as const)
      expect(labelled).toEqual(options)
      expect(Object.keys(own.steps)).toEqual([...part.steps, ...part.asides].map(({ id }) => `${part.id}.${id}`))
      expect(own.list !== undefined).toBe(part.many)
    })

    it.each(languages)('neither shouts nor begs, and leaves nothing empty (%s)', (language) => {
      const wrong = said(texts[language]).filter(
        ([, text]) => text.trim() === '' || /!|vennligst|venlegast|\bplease\b|undefined/i.test(text),
      )
      expect(wrong).toEqual([])
    })

    it('is written in each language, not copied', () => {
      const { nb, nn, en } = texts
      expect(new Set([nb.why, nn.why, en.why]).size).toBe(3)
    })
  })
})

const day = '1. januar 2027'
const pauseFaults = (language: Language) => Object.values(pauseFaultTexts[language]).map((sentence) => sentence(day))

describe('the words beside the elements', () => {
  const all = (language: (typeof languages)[number]) => [
    ...sides.flatMap(([, { texts }]) => said(texts[language])),
    ...said(pauseFaults(language)),
  ]
  const foreign = (language: 'nb' | 'nn', words: ReadonlySet<string>) =>
    all(language).flatMap(([path, text]) =>
      wordsIn(text).flatMap((word) => (words.has(word) ? [`${path}: ${word}`] : [])),
    )

  it('are nynorsk in nynorsk, and bokmål in bokmål', () => {
    expect(foreign('nn', bokmalOnly)).toEqual([])
    expect(foreign('nb', nynorskOnly)).toEqual([])
  })

  it('say in whole sentences why a pause can’t be had, and until which day', () => {
    for (const language of languages)
      for (const sentence of pauseFaults(language)) {
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
        expect(sentence).toContain(day)
      }
  })
})
