import type { Entry, Plan } from '../../src/plan/plan.ts'
import type { Values } from '../../src/plan/values.ts'

const started = '2026-08-24T08:00:00Z'

/** An entry as it would be stored: `entry('resultGoal', 'g1', { statement: 'Lavere sykefravær' })`. */
export const entry = (part: string, id: string, values: Values): Entry => ({
  id,
  part,
  values,
  made: 1,
  changed: Object.fromEntries(Object.keys(values).map((field) => [field, 1])),
  by: { name: 'Kari Nordli', id: 'user-1' },
  at: started,
})

/** A plan that holds these entries and nothing else. */
export const planWith = (...entries: readonly Entry[]): Plan => ({ id: 'plan-1', rev: 1, startedAt: started, entries })
