import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elementIds, elements, partsOf } from '../../src/plan/elements/index.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { firstLacking, progressOf } from '../../src/plan/progress.ts'
import { emptyPlan, halfPlan, planOf, today } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'

const completePlan = planOf(2)
const states = (plan: Plan) => Object.fromEntries(elements.map((one) => [one.id, progressOf(one, plan, today).state]))

/** The plan without what some of its elements hold. */
const without = (plan: Plan, ids: readonly string[]): Plan => {
  const gone = elements.filter(({ id }) => ids.includes(id)).flatMap((one) => partsOf(one).map(({ id }) => id))
  return { ...plan, entries: plan.entries.filter(({ part }) => !gone.includes(part)) }
}

describe('an element', () => {
  it('is empty while nothing is written in it, and says what it lacks', () => {
    for (const element of elements) {
      const progress = progressOf(element, emptyPlan, today)
      expect(progress.state, element.id).toBe('empty')
      expect(progress.gaps, element.id).toEqual(element.gaps(emptyPlan, today))
    }
  })

  it('is lacking something once something is written', () => {
    expect(states(halfPlan)).toEqual({
      purpose: 'lacking',
      baseline: 'lacking',
      resultGoals: 'lacking',
      driverGoals: 'empty',
      measures: 'lacking',
      measureGoals: 'empty',
      organisation: 'empty',
      milestones: 'empty',
      risks: 'lacking',
      benefits: 'empty',
    })
  })

  it('is complete when it lacks nothing', () => {
    for (const element of elements)
      expect(progressOf(element, completePlan, today), element.id).toEqual({ state: 'complete', gaps: [] })
  })

  it('is still empty when all that was written has been emptied', () => {
    const [purpose] = elements
    expect(progressOf(purpose, planWith(entry('purpose', 'purpose', {})), today).state).toBe('empty')
  })

  it('with a list is not empty when only its record is written', () => {
    const benefits = elements[9]
    const assessed = planWith(entry('economics', 'economics', { assessment: 'Om lag null.' }))
    expect(progressOf(benefits, assessed, today).state).toBe('lacking')
  })

  it('is complete exactly when it has no gaps, whatever the plan holds', () => {
    fc.assert(
      fc.property(fc.subarray([...completePlan.entries]), (entries) => {
        const plan = { ...completePlan, entries }
        for (const element of elements) {
          const { state, gaps } = progressOf(element, plan, today)
          expect(state === 'complete', element.id).toBe(gaps.length === 0)
        }
      }),
    )
  })
})

describe('continue', () => {
  const next = (plan: Plan) => firstLacking(elements, plan, today)?.id

  it('begins at the beginning', () => {
    expect(next(emptyPlan)).toBe('purpose')
  })

  it.each(elementIds)('goes to %s when all before it is in place, whatever comes after', (id) => {
    const place = elementIds.indexOf(id)
    expect(next(without(completePlan, [id]))).toBe(id)
    expect(next(without(completePlan, elementIds.slice(place)))).toBe(id)
  })

  it('goes nowhere when the plan lacks nothing', () => {
    expect(next(completePlan)).toBeUndefined()
  })
})
