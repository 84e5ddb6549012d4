import type { Field, Fields, ValuesOf } from './fields.ts'
import type { Part } from './parts.ts'
import { type Entry, findEntry, fits, type Plan } from './plan.ts'
import type { Value } from './values.ts'

/** The entry that a reference points at. Undefined when nothing is chosen, and when the entry has been removed since. */
export function referenced<F extends Fields>(
  plan: Plan,
  part: Part<F>,
  id: string | undefined,
): Entry<ValuesOf<F>> | undefined {
  const entry = id === undefined ? undefined : findEntry(plan, part.id, id)
  return entry && fits(part, entry) ? entry : undefined
}

/** Whether a reference that may point into several parts points at an entry that is there. */
export function leadsSomewhere(plan: Plan, parts: readonly string[], id: string | undefined): boolean {
  return id !== undefined && parts.some((part) => findEntry(plan, part, id) !== undefined)
}

/** Whether a field holds a reference that leads nowhere: what it points at has been removed since. */
export function dangles(plan: Plan, field: Field | undefined, value: Value | undefined): boolean {
  return field?.kind === 'reference' && typeof value === 'string' && !leadsSomewhere(plan, field.to, value)
}

/** Whether an entry points at this id in any of its fields. */
export const pointsAt = (part: Part | undefined, { values }: Entry, id: string): boolean =>
  Object.entries(part?.fields ?? {}).some(([name, field]) => field.kind === 'reference' && values[name] === id)
