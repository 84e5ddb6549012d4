import { describe, expect, it } from 'vitest'
import { elementIds } from '../../src/plan/elements/index.ts'

import { cohortMeant, criteriaTable, type Judged, selected } from '../../src/programme/table.ts'

const project = (
  name: string,
  theme: string,
  cohort: string,
  met: readonly string[],
): Judged & { project: string } => ({
  project: name,
  theme,
  cohort,
  verdicts: Object.fromEntries(elementIds.map((id) => [id, met.includes(id) ? 'largelyMet' : 'toImprove'])),
})
const projects = [
  project('A', 'sickLeave', '1', ['purpose', 'risks']),
  project('B', 'sickLeave', '2', ['purpose']),
  project('C', 'fullTime', '1', []),
]

describe('the programme’s table', () => {
  it('counts for each criterion how many largely meet it and how many have room to improve', () => {
    const table = criteriaTable(projects)
    expect(table.map(({ criterion }) => criterion)).toEqual(elementIds)
    expect(table.find(({ criterion }) => criterion === 'purpose')).toEqual({
      criterion: 'purpose',
      met: 2,
      toImprove: 1,
    })
  })

  it('is of a theme, a cohort, or both', () => {
    const names = (selection: Parameters<typeof selected>[1]) => selected(projects, selection).map((one) => one.project)
    expect([names({}), names({ theme: 'sickLeave' }), names({ cohort: '1' })]).toEqual([
      ['A', 'B', 'C'],
      ['A', 'B'],
      ['A', 'C'],
    ])
    expect(names({ theme: 'sickLeave', cohort: '1' })).toEqual(['A'])
  })

  it('leaves out of a criterion the projects that were not judged by it', () => {
    expect(criteriaTable([{ verdicts: {} }])[0]).toEqual({ criterion: 'purpose', met: 0, toImprove: 0 })
  })
})

describe('the cohort that a group means', () => {
  it.each([
    ['1', ['Pulje 1', 'Pulje 2', 'Pulje 10'], 'Pulje 1'],
    ['2. pulje', ['Pulje 1', 'Pulje 2'], 'Pulje 2'],
    ['Pulje 2', ['1', '2'], '2'],
    ['høsten  2026 ', ['Høsten 2026', 'Våren 2026'], 'Høsten 2026'],
    ['2026', ['Høsten 2026', 'Våren 2027'], 'Høsten 2026'],
    // Two have the number, another season is another cohort, and nothing is none.
    ['2026', ['Høsten 2026', 'Våren 2026'], undefined],
    ['høsten 2026', ['Våren 2026'], undefined],
    ['', ['Pulje 1'], undefined],
  ] as const)('“%s” among %j', (typed, cohorts, cohort) => {
    expect(cohortMeant(typed, cohorts)).toBe(cohort)
  })
})
