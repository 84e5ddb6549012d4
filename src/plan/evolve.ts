import type { PlanEvent } from './decide.ts'
import type { Entry, Plan } from './plan.ts'

/** The plan after a change. Pure; a plan is nothing but its events so far. */
export function evolve(plan: Plan | undefined, event: PlanEvent): Plan {
  const { change, rev } = event
  if (change.type === 'begun') return { id: change.plan, rev, startedAt: event.at, entries: [] }
  if (!plan) throw new Error('An event without a plan that has begun')
  switch (change.type) {
    case 'setAside':
      return {
        ...plan,
        rev,
        entries: plan.entries.map((entry) =>
          entry.part === change.part && entry.id === change.entry ? { ...entry, aside: change.nonce } : entry,
        ),
      }
    case 'removed':
      return {
        ...plan,
        rev,
        removedAt: event.at,
        entries: plan.entries.filter((entry) => entry.part !== change.part || entry.id !== change.entry),
      }
    case 'saved': {
      const old = plan.entries.find((entry) => entry.part === change.part && entry.id === change.entry)
      const touched = new Set([...Object.keys(change.before), ...Object.keys(change.after)])
      const kept = Object.entries(old?.values ?? {}).filter(([name]) => !touched.has(name))
      const entry: Entry = {
        ...old,
        id: change.entry,
        part: change.part,
        values: { ...Object.fromEntries(kept), ...change.after },
        made: old?.made ?? rev,
        changed: { ...old?.changed, ...Object.fromEntries([...touched].map((name) => [name, rev])) },
        by: event.by,
        at: event.at,
      }
      return {
        ...plan,
        rev,
        entries: old ? plan.entries.map((one) => (one === old ? entry : one)) : [...plan.entries, entry],
      }
    }
    default:
      return change satisfies never
  }
}
