import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicators } from '../../src/plan/elements/baseline.ts'
import { entriesOf, type Plan } from '../../src/plan/plan.ts'
import { hidesFigures, smallUnits, withoutSmallUnits } from '../../src/plan/small-units.ts'
import { plans } from '../support/generated.ts'
import { entry, planWith } from '../support/plans.ts'

const of = (plan: Plan, id: string) => plan.entries.find((one) => one.id === id)?.values

describe('figures', () => {
  it('are hidden when they are about fewer than five people', () => {
    expect([1, 4, 5, 500].map((people) => hidesFigures({ people }))).toEqual([true, true, false, false])
  })

  it('are shown when nobody has said how many they are about', () => {
    expect(hidesFigures({})).toBe(false)
  })
})

describe('a plan as others may read it', () => {
  const home = { name: 'Sykefravær', unit: 'percent', startValue: 8.1, target: 6.5, source: 'Lønnssystemet' } as const
  const plan = planWith(
    entry('indicator', 'small', { ...home, people: 4 }),
    entry('indicator', 'large', { ...home, people: 40 }),
    entry('reading', 'r1', { indicator: 'small', date: '2026-10-31', value: 25, comment: 'Én er syk' }),
    entry('reading', 'r2', { indicator: 'large', date: '2026-10-31', value: 7.5, comment: 'Høst' }),
    entry('resultGoal', 'g1', { statement: 'Lavere fravær', indicator: 'small', target: 6 }),
  )

  it('has an indicator of a small unit without its figures, and all else of it', () => {
    expect(of(withoutSmallUnits(plan), 'small')).toEqual({
      name: 'Sykefravær',
      unit: 'percent',
      source: 'Lønnssystemet',
    })
  })

  it('has readings of it by their dates alone, and the goals that it measures without their targets', () => {
    expect(of(withoutSmallUnits(plan), 'r1')).toEqual({ indicator: 'small', date: '2026-10-31' })
    expect(of(withoutSmallUnits(plan), 'g1')).toEqual({ statement: 'Lavere fravær', indicator: 'small' })
  })

  it('has all that is about five or more as it was', () => {
    expect(of(withoutSmallUnits(plan), 'large')).toEqual(of(plan, 'large'))
    expect(of(withoutSmallUnits(plan), 'r2')).toEqual(of(plan, 'r2'))
  })

  it('never holds a figure of a small unit, whatever the plan', () => {
    fc.assert(
      fc.property(plans, (any) => {
        const small = smallUnits(any)
        const shown = withoutSmallUnits(any)
        expect(shown.entries.map(({ id }) => id)).toEqual(any.entries.map(({ id }) => id))
        const figures = shown.entries.filter(
          ({ id, part, values }) =>
            (part === indicators.id ? small.has(id) : small.has(String(values.indicator))) &&
            Object.values(values).some((value) => typeof value === 'number'),
        )
        expect(figures).toEqual([])
        expect(entriesOf(shown, indicators)).toHaveLength(entriesOf(any, indicators).length)
      }),
    )
  })
})
