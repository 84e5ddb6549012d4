import { type Instant, osloDate } from '../calendar/dates.ts'
import type { NewEntry } from './answers.ts'
import { titleOf } from './element.ts'
import { criteriaOf, findPart } from './elements/index.ts'
import { pointsAt } from './links.ts'
import { lapses, overrides } from './overrides.ts'
import type { Part } from './parts.ts'
import { type Entry, findEntry, type Plan } from './plan.ts'
import { type Person, sameValue, type Value, type Values } from './values.ts'

/** What a person asks for. `seen` is the plan's revision on the card that was pressed. */
export type Command =
  | { readonly do: 'begin'; readonly plan: string }
  | {
      readonly do: 'save'
      readonly part: Part
      readonly entry: string
      /** The card was for something new: it may be made. Otherwise it must still be there. */
      readonly fresh: boolean
      readonly seen: number
      readonly values: Readonly<Record<string, Value | null>>
      readonly make: readonly NewEntry[]
    }
  /** The version that was typed and not chosen, when two people changed the same: it goes into the history. */
  | {
      readonly do: 'setAside'
      readonly part: Part
      readonly entry: string
      readonly nonce: string
      readonly values: Values
    }
  | { readonly do: 'remove'; readonly part: Part; readonly entry: string; readonly seen: number }

/** What changed: only the fields that did, with what they held before and hold after. */
export type Change =
  | { readonly type: 'begun'; readonly plan: string }
  | (Touched & { readonly type: 'saved'; readonly before: Values; readonly after: Values })
  | (Touched & { readonly type: 'removed'; readonly before: Values })
  | (Touched & { readonly type: 'setAside'; readonly nonce: string; readonly values: Values })

/** `title` is what the entry was called then: the history can say it without the rest of the plan. */
type Touched = { readonly part: string; readonly entry: string; readonly title: string }

/** One change in a plan's history: who, when, what. `rev` and `order` give it its place. */
export type PlanEvent = {
  readonly rev: number
  readonly order: number
  readonly at: Instant
  readonly by: Person
  readonly change: Change
}

export type Refusal =
  | { readonly code: 'noPlan' }
  /** The list is full. */
  | { readonly code: 'limit'; readonly most: number }
  /** What is judged may have changed while the card was open: the verdict would be of something else. */
  | { readonly code: 'planChanged' }
  /** The entry was removed while the card was open. */
  | { readonly code: 'gone' }
  /** Somebody else changed the same fields while the card was open. */
  | { readonly code: 'conflict'; readonly theirs: Entry; readonly fields: readonly string[] }

/**
 * Nothing to change is an answer of its own: `again` when this very thing has just been saved (a double click, a
 * second delivery), `unchanged` when the card was saved as it was.
 */
export type Decision =
  | { readonly outcome: 'changed'; readonly events: readonly PlanEvent[] }
  | { readonly outcome: 'again' | 'unchanged' }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

export type Circumstances = { readonly at: Instant; readonly by: Person }

/** Decides what a command changes in a plan. Pure: the same plan, command and circumstances give the same answer. */
export function decide(plan: Plan | undefined, command: Command, circumstances: Circumstances): Decision {
  const refused = (refusal: Refusal): Decision => ({ outcome: 'refused', refusal })
  const changed = (changes: readonly Change[]): Decision => ({
    outcome: 'changed',
    events: [...changes, ...lapsing(plan, changes, circumstances.at)].map((change, order) => ({
      rev: (plan?.rev ?? 0) + 1,
      order,
      ...circumstances,
      change,
    })),
  })
  if (command.do === 'begin')
    return plan?.id === command.plan ? { outcome: 'again' } : changed([{ type: 'begun', plan: command.plan }])
  if (!plan) return refused({ code: 'noPlan' })
  const entry = command.do === 'save' ? entryOf(plan, command) : findEntry(plan, command.part.id, command.entry)
  switch (command.do) {
    case 'setAside':
      if (!entry) return refused({ code: 'gone' })
      if (entry.aside === command.nonce) return { outcome: 'again' }
      return changed([
        {
          type: 'setAside',
          nonce: command.nonce,
          part: entry.part,
          entry: entry.id,
          title: titleOf(command.part, entry),
          values: command.values,
        },
      ])
    case 'remove':
      if (!entry) return { outcome: 'again' }
      if (latestChange(entry) > command.seen)
        return refused({ code: 'conflict', theirs: entry, fields: Object.keys(entry.values) })
      if (command.part.keyed && plan.rev > command.seen) return refused({ code: 'planChanged' })
      return changed([
        {
          type: 'removed',
          part: entry.part,
          entry: entry.id,
          title: titleOf(command.part, entry),
          before: entry.values,
        },
      ])
    case 'save': {
      if (!entry && !command.fresh) return refused({ code: 'gone' })
      const differing = Object.keys(command.values).filter(
        (name) => !sameValue(entry?.values[name], command.values[name] ?? undefined),
      )
      const since = Object.keys(command.values).filter((name) => (entry?.changed[name] ?? 0) > command.seen)
      if (entry && differing.length === 0) return { outcome: since.length > 0 ? 'again' : 'unchanged' }
      if (command.part.keyed && plan.rev > command.seen) return refused({ code: 'planChanged' })
      const disputed = [
        ...differing.filter((name) => since.includes(name)),
        ...(entry ? crossing(command.part, entry, command.values) : []),
      ]
      if (entry && disputed.length > 0) return refused({ code: 'conflict', theirs: entry, fields: disputed })
      const make = command.make.filter((one) => !findEntry(plan, one.part, one.id))
      const added = [...make.map((one) => one.part), ...(entry ? [] : [command.part.id])]
      const full = overfull(plan, added)
      if (full) return refused({ code: 'limit', most: full.most })
      if (!entry && differing.length === 0) return { outcome: 'unchanged' }
      return changed([
        ...make.map(
          ({ part, id, title, values }): Change => ({
            type: 'saved',
            part,
            entry: id,
            title,
            before: {},
            after: values,
          }),
        ),
        {
          type: 'saved',
          part: command.part.id,
          entry: entry?.id ?? command.entry,
          title: titleAfter(command, entry),
          before: only(differing, entry?.values ?? {}),
          after: { ...firstHeld(command.part, entry, differing), ...only(differing, command.values) },
        },
      ])
    }
    default:
      return command satisfies never
  }
}

/**
 * The entry that a save is about. Something new that somebody has just made under the very same name is that: two people
 * may have the same in mind at the same moment. Where two can't be without being the same (a figure of one indicator for
 * one day), something new is the one that is there, whenever that was made: a correction.
 */
export function entryOf(
  plan: Plan,
  { part, entry: id, fresh, seen, values }: Extract<Command, { do: 'save' }>,
): Entry | undefined {
  const by = part.sameBy ?? [part.title]
  const told = by.every((name) => (values[name] ?? undefined) !== undefined)
  const twin = (one: Entry) =>
    one.part === part.id &&
    (part.sameBy !== undefined || one.made > seen) &&
    by.every((name) => sameValue(one.values[name], values[name] ?? undefined))
  return (
    findEntry(plan, part.id, id) ?? (fresh && part.many && !part.keyed && told ? plan.entries.find(twin) : undefined)
  )
}

function titleAfter(
  { part, values }: { part: Part; values: Readonly<Record<string, Value | null>> },
  entry: Entry | undefined,
): string {
  const title = values[part.title]
  return typeof title === 'string' ? title : entry ? titleOf(part, entry) : ''
}

/**
 * Fields that would come in the wrong order with what the entry holds. Each form is checked when it is read, so this is
 * two people's changes that do not go together.
 */
function crossing(part: Part, entry: Entry, values: Readonly<Record<string, Value | null>>): readonly string[] {
  const after = (name: string) => (name in values ? values[name] : entry.values[name])
  return part.order.flatMap(([first, second]) => {
    const [from, to] = [after(first), after(second)]
    return typeof from === 'string' && typeof to === 'string' && from > to && (first in values || second in values)
      ? [first, second]
      : []
  })
}

/** What fields held when they were first answered, where that is kept and they now change for the first time. */
function firstHeld(part: Part, entry: Entry | undefined, differing: readonly string[]): Values {
  return Object.fromEntries(
    part.firsts.flatMap(([name, kept]) => {
      const held = entry?.values[name]
      return differing.includes(name) && held !== undefined && entry?.values[kept] === undefined
        ? [[kept, held] as const]
        : []
    }),
  )
}

/** What coordinators have said of elements that now change: it no longer counts, and the history says so. */
function lapsing(plan: Plan | undefined, changes: readonly Change[], at: Instant): readonly Change[] {
  if (!plan) return []
  const criteria = changes.flatMap((change) => {
    if (change.type === 'saved') return criteriaOf(change.part, Object.keys({ ...change.before, ...change.after }))
    if (change.type !== 'removed') return []
    // What pointed at it has changed too: it points at nothing.
    const pointing = plan.entries.filter((one) => pointsAt(findPart(one.part), one, change.entry))
    return [change.part, ...pointing.map((one) => one.part)].flatMap((part) => criteriaOf(part, []))
  })
  return lapses(plan, [...new Set(criteria)], osloDate(at)).map(({ id, reason, after }) => ({
    type: 'saved',
    part: overrides.id,
    entry: id,
    title: reason,
    before: {},
    after,
  }))
}

const latestChange = (entry: Entry) => Math.max(0, ...Object.values(entry.changed))

/** The list that would hold too many with one more entry of each of these parts. */
function overfull(plan: Plan, added: readonly string[]): Part | undefined {
  const after = [...plan.entries.map((one) => one.part), ...added]
  return added
    .map(findPart)
    .find((part) => part !== undefined && after.filter((one) => one === part.id).length > part.most)
}

function only(names: readonly string[], values: Readonly<Record<string, Value | null>>): Values {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = values[name]
      return value === undefined || value === null ? [] : [[name, value] as const]
    }),
  )
}
