import { describe, expect, it } from 'vitest'
import { elementIds } from '../../src/plan/elements/index.ts'
import { type ProjectSummary, summaryOf } from '../../src/programme/summary.ts'
import { cohortsOf, selected } from '../../src/programme/table.ts'
import { fullPlan } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'

const today = '2026-11-23'

describe('what a programme knows of a project', () => {
  it('is where it belongs and how each criterion was judged', () => {
    const setup = { name: 'Nærvær', municipality: '4026', theme: 'sickLeave', cohort: '2' }
    const summary = summaryOf(planWith(entry('setup', 'setup', setup)), today)
    expect(summary).toMatchObject({ project: 'Nærvær', municipality: '4026', theme: 'sickLeave', cohort: '2' })
    expect(Object.keys(summary.verdicts)).toEqual(elementIds)
  })

  it('holds no word that anybody wrote in the plan but the project’s name and cohort', () => {
    const { project, cohort, ...rest } = summaryOf(fullPlan, today)
    expect([project, cohort].every((text) => text !== '')).toBe(true)
    expect(JSON.stringify(rest).length).toBeLessThan(500)
  })

  it('counts a coordinator’s word where there is one', () => {
    const word = { verdict: 'largelyMet', reason: 'Lest', reviewer: { name: 'Berit' }, given: '2026-11-20' }
    const plan = planWith(entry('override', 'milestones', word))
    expect(summaryOf(plan, today).verdicts.milestones).toBe('largelyMet')
  })
})

describe('cohorts', () => {
  const of = (...cohorts: readonly string[]): readonly ProjectSummary[] =>
    cohorts.map((cohort) => ({ project: cohort, cohort, verdicts: {} }))

  it('are each there once, however it was typed, and in order', () => {
    expect(cohortsOf(of('10', 'Høsten 2026', '2', 'høsten  2026 ', '1'))).toEqual(['1', '2', '10', 'Høsten 2026'])
  })

  it('are chosen however they were typed', () => {
    const all = of('Høsten 2026', 'høsten  2026 ', '2')
    expect(selected(all, { cohort: 'Høsten 2026' }).map(({ project }) => project)).toEqual([
      'Høsten 2026',
      'høsten  2026 ',
    ])
  })
})
