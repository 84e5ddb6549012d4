import { expect, it } from 'vitest'
import { understand } from '../../../src/programme/questions/understand.ts'

const project = (cohort: string, place: number) => ({ ref: `r${place}`, name: `Lyngblomst ${place}`, cohort })
const asked = (text: string, cohorts: readonly string[]) =>
  understand(text, { indicators: [], projects: cohorts.map(project) }, '2026-11-23')

it.each([
  ['status pulje 2', ['Pulje 1', 'Pulje 2'], 'Pulje 2'],
  ['status andre pulje', ['Pulje 1', 'Pulje 2'], 'Pulje 2'],
  ['status for 2026-pulja', ['Høsten 2026', 'Våren 2027'], 'Høsten 2026'],
  ['status pulje 2', ['2', 'Pulje 2'], '2'],
  // Two with the same number are told apart by their names alone.
  ['status pulje 2026', ['Høsten 2026', 'Våren 2026'], '2026'],
  ['status høsten 2026', ['Høsten 2026', 'Våren 2026'], 'Høsten 2026'],
])('“%s” finds the cohort among %j', (text, cohorts, cohort) => {
  expect(asked(text, cohorts)).toEqual({ kind: 'certain', question: { intent: 'status', of: { cohort } } })
})
