import type { Chosen } from '../../src/programme/answers/scope.ts'
import type { ProjectSummary, SummaryIndicator } from '../../src/programme/summary.ts'

/** A project as a programme knows it: nothing but a name, and what is given. */
export const summaryWith = (project: string, more: Partial<ProjectSummary> = {}): ProjectSummary => ({
  project,
  verdicts: {},
  milestones: { total: 0, done: 0, open: [] },
  risks: { red: 0, orange: 0, yellow: 0, green: 0, unscored: 0, worst: [] },
  indicators: [],
  rounds: [],
  news: [],
  joined: '2026-09-01T08:00:00Z',
  updated: '2026-11-20T12:00:00Z',
  asOf: '2026-11-23',
  ...more,
})

export const chosenWith = (project: string, more: Partial<ProjectSummary> = {}): Chosen => ({
  ref: `ref-${project}`,
  summary: summaryWith(project, more),
})

/** Sick leave in per cent, read every month: the start value at the end of August, then September and on. */
export const sickLeave = (
  start: number,
  values: readonly number[],
  more: Partial<SummaryIndicator> = {},
): SummaryIndicator => ({
  id: 'i1',
  name: 'Sykefravær',
  unit: 'percent',
  direction: 'down',
  frequency: 'monthly',
  start: { value: start, date: '2026-08-31' },
  readings: values.map((value, place) => ({ date: ['2026-09-30', '2026-10-31', '2026-11-30'][place] ?? '', value })),
  ...more,
})
