import type { Instant } from '../calendar/dates.ts'
import { type Fields, suits, type ValuesOf } from './fields.ts'
import type { Part } from './parts.ts'
import type { Person, Values } from './values.ts'

/**
 * One thing in a plan: a record ("purpose") or one item of a list (a milestone).
 * `changed` holds, for each field, the plan's revision when it last changed: it tells two people's changes apart.
 */
export type Entry<V extends Values = Values> = {
  readonly id: string
  readonly part: string
  readonly values: V
  /** The revision that made it: the order in which a list shows its items. */
  readonly made: number
  readonly changed: Readonly<Record<string, number>>
  /** The form whose version was last set aside: the same press delivered twice is one. */
  readonly aside?: string
  /** Values of fields that this version of Saman does not know. Another may have written them, and gets them back. */
  readonly unknown?: Readonly<Record<string, unknown>>
  readonly by: Person
  readonly at: Instant
}

/** A project's plan. `rev` grows by one with every change. */
export type Plan = {
  readonly id: string
  readonly rev: number
  readonly startedAt: Instant
  /** When an entry was last removed: of the others, each says itself when it was changed. */
  readonly removedAt?: Instant
  readonly entries: readonly Entry[]
}

/** When anybody last changed anything in it. */
export const lastChanged = ({ entries, startedAt, removedAt = startedAt }: Plan): Instant =>
  entries.reduce((latest, { at }) => (Date.parse(at) > Date.parse(latest) ? at : latest), removedAt)

/** Whether an entry is one of this part, and holds what its fields say. */
export const fits = <F extends Fields>(part: Part<F>, entry: Entry): entry is Entry<ValuesOf<F>> =>
  entry.part === part.id && suits(part.fields, entry.values)

/** The entries of one part, typed as its fields say, in the order they were made. */
export const entriesOf = <F extends Fields>(plan: Plan, part: Part<F>): readonly Entry<ValuesOf<F>>[] =>
  plan.entries.filter((entry) => fits(part, entry))

/** What a record holds; nothing yet is an empty record. */
export function recordOf<F extends Fields>(plan: Plan, part: Part<F>): Partial<ValuesOf<F>> {
  return entriesOf(plan, part)[0]?.values ?? {}
}

export const findEntry = (plan: Plan, part: string, id: string): Entry | undefined =>
  plan.entries.find((entry) => entry.part === part && entry.id === id)

/** The order in which entries were made, whichever way they lie. */
export const inOrder = (a: Pick<Entry, 'made' | 'id'>, b: Pick<Entry, 'made' | 'id'>): number =>
  a.made - b.made || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
