import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elementIds, elements, partsOf } from '../../src/plan/elements/index.ts'
import { milestones } from '../../src/plan/elements/milestones.ts'
import { purpose } from '../../src/plan/elements/purpose.ts'
import type { Part } from '../../src/plan/parts.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { firstLacking, nextOpenStep, progressOf, unfinishedSetup } from '../../src/plan/progress.ts'
import { setup } from '../../src/plan/setup.ts'
import type { Values } from '../../src/plan/values.ts'
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

describe('an unfinished set-up', () => {
  const needed: Values = {
    language: 'nb',
    municipality: '5006',
    name: 'Nærvær i hjemmetjenesten',
    theme: 'sickLeave',
    from: '2026-12-01',
    to: '2028-06-30',
  }
  const lacking = (values: Values) => {
    const found = unfinishedSetup(planWith(entry('setup', 'setup', values)))
    return found && { step: found.step.id, fields: found.fields }
  }
  const but = (...names: readonly string[]) =>
    Object.fromEntries(Object.entries(needed).filter(([name]) => !names.includes(name)))

  it('is one where nothing is written, and lacks all that is required', () => {
    expect(lacking({})).toEqual({ step: 'place', fields: Object.keys(needed) })
    expect(unfinishedSetup(emptyPlan)?.fields).toEqual(Object.keys(needed))
  })

  it.each([
    ['place', 'language'],
    ['place', 'municipality'],
    ['project', 'name'],
    ['project', 'theme'],
    ['period', 'from'],
    ['period', 'to'],
  ])('goes on at %s when it lacks %s', (step, name) => {
    expect(lacking(but(name))).toEqual({ step, fields: [name] })
  })

  it('goes on at the first step that lacks something, and names what the others lack too', () => {
    expect(lacking(but('theme', 'from', 'to'))).toEqual({ step: 'project', fields: ['theme', 'from', 'to'] })
  })

  it('is none when what is required is there: cohort, owner and leader can wait', () => {
    expect(lacking(needed)).toBeUndefined()
    expect(Object.keys(setup.fields).filter((name) => !(name in needed))).toEqual(['cohort', 'owner', 'leader'])
  })
})

describe('the next open step', () => {
  const openAfter = (plan: Plan, part: Part, step: string, id: string) => {
    const place = part.steps.find((one) => one.id === step)
    if (!place) throw new Error(`No step ${step}`)
    return nextOpenStep(plan, part, place, id)?.id
  }
  const following = (step: string, values: Values) =>
    openAfter(planWith(entry('milestone', 'm1', values)), milestones, step, 'm1')
  const when = { date: '2027-03-01', owner: { name: 'HR' } }
  const status = { type: 'delivery', progress: 'planned' }

  it('is the one after, when nothing else is written', () => {
    expect(following('state', { name: 'Kartlegging' })).toBe('when')
    expect(openAfter(emptyPlan, milestones, 'state', 'm1')).toBe('when')
  })

  it('is not one that is written already', () => {
    expect(following('state', { name: 'Kartlegging', ...when })).toBe('status')
  })

  it('is one that is half written', () => {
    expect(following('state', { name: 'Kartlegging', date: '2027-03-01', ...status })).toBe('when')
  })

  it('is none when all after it is written, whatever lies before', () => {
    expect(following('state', { name: 'Kartlegging', ...when, ...status })).toBeUndefined()
    expect(following('when', { name: 'Kartlegging', ...status })).toBeUndefined()
    expect(following('status', { name: 'Kartlegging' })).toBeUndefined()
  })

  it('is found by what this entry holds, not by what another does', () => {
    const plan = planWith(
      entry('milestone', 'm1', { name: 'Kartlegging' }),
      entry('milestone', 'm2', { name: 'Oppstart', ...when }),
    )
    expect(openAfter(plan, milestones, 'state', 'm1')).toBe('when')
    expect(openAfter(plan, milestones, 'state', 'm2')).toBe('status')
  })

  it('is found in a record as in an item', () => {
    const plan = planWith(entry('purpose', 'purpose', { challenge: 'Fraværet er 9,4 %.', desired: 'Det er 7 %.' }))
    expect(openAfter(plan, purpose, 'challenge', 'purpose')).toBe('effects')
  })
})
