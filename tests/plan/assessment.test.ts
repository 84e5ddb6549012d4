import { describe, expect, it } from 'vitest'
import { assess, assessElement, catalogue } from '../../src/plan/assessment.ts'
import { elementIds, elements, findElement } from '../../src/plan/elements/index.ts'
import { languages } from '../../src/plan/language.ts'
import { entry, planWith } from '../support/plans.ts'

const today = '2026-11-23'
const measures = (owners: readonly (string | undefined)[]) =>
  planWith(
    entry('purpose', 'purpose', { challenge: 'Mange i ufrivillig deltid' }),
    entry('indicator', 'i1', { name: 'Sykefravær', startValue: 8 }),
    entry('resultGoal', 'r1', { statement: 'Lavere sykefravær' }),
    ...owners.map((name, n) =>
      entry('measure', `m${n}`, {
        name: `Tiltak ${n}`,
        from: '2027-01-01',
        to: '2027-06-30',
        serves: 'r1',
        ...(name === undefined ? {} : { responsible: { name } }),
      }),
    ),
  )
const judged = (owners: readonly (string | undefined)[]) => {
  const element = findElement('measures')
  if (!element) throw new Error('no measures')
  return assessElement(element, measures(owners), today)
}

describe('the assessment', () => {
  it('judges the ten criteria, in their order', () => {
    expect(assess(planWith(), today).map(({ element }) => element.id)).toEqual(elementIds)
  })

  it('of an empty plan sees room for improvement everywhere, and says that there was nothing to look at', () => {
    for (const { verdict, looked } of assess(planWith(), today)) {
      expect(verdict).toBe('toImprove')
      expect(looked).toMatchObject({ answers: 0, items: 0 })
    }
  })

  it('says which two of five measures have nobody responsible', () => {
    const { findings, verdict, looked } = judged(['Kari', undefined, 'Ola', undefined, 'Ingrid'])
    expect(findings).toMatchObject([{ code: 'noOwner', names: ['Tiltak 1', 'Tiltak 3'], total: 5 }])
    expect(verdict).toBe('toImprove')
    expect(looked.items).toBe(5)
  })

  it('still calls it largely met when it holds for one of four, and says it all the same', () => {
    const { findings, verdict } = judged(['Kari', undefined, 'Ola', 'Ingrid'])
    expect(findings).toMatchObject([{ code: 'noOwner', names: ['Tiltak 1'] }])
    expect(verdict).toBe('largelyMet')
  })

  it('has nothing to say where nothing lacks', () => {
    expect(judged(['Kari'])).toMatchObject({ verdict: 'largelyMet', findings: [] })
  })
})

describe('the catalogue of findings', () => {
  it('has a rule for every gap that an element can report, and no other', () => {
    for (const { id, texts } of elements)
      expect(
        catalogue
          .filter(({ criterion }) => criterion === id)
          .map(({ code }) => code)
          .sort(),
      ).toEqual(Object.keys(texts.nb.gaps).sort())
  })

  it('says each rule in a sentence, in three languages', () => {
    for (const { says } of catalogue) {
      for (const language of languages) expect(says[language]).toMatch(/^[\p{Lu}].*\.$/u)
      expect(new Set(Object.values(says)).size).toBe(3)
    }
  })
})
