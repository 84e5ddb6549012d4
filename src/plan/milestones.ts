import { daysBetween, type IsoDate } from '../calendar/dates.ts'
import { milestones } from './elements/milestones.ts'
import type { ValuesOf } from './fields.ts'
import { type Entry, entriesOf, type Plan, recordOf } from './plan.ts'
import { setup } from './setup.ts'
import { type Silence, silencesIn } from './silences.ts'
import type { Person } from './values.ts'

type Milestone = Entry<ValuesOf<typeof milestones.fields>>

/** Days are whole and counted from today: how long ago it fell due, how long until it does. */
export type MilestoneState =
  | { readonly state: 'done' }
  | { readonly state: 'overdue'; readonly days: number }
  | { readonly state: 'planned'; readonly days: number }
  | { readonly state: 'undated' }

/** How its people say that it goes. */
export type Outlook = 'ahead' | 'onPlan' | 'minorDelay' | 'delayed'

/** From the date it was first given to the one it has; `days` is more than none. */
export type Moved = { readonly from: IsoDate; readonly to: IsoDate; readonly days: number; readonly later: boolean }

export type TimelineRow =
  | {
      readonly kind: 'milestone'
      readonly id: string
      readonly name: string
      readonly date: IsoDate | undefined
      readonly owner: Person | undefined
      readonly state: MilestoneState
      readonly outlook: Outlook | undefined
      readonly moved: Moved | undefined
    }
  /** When the project starts and ends, and today. */
  | { readonly kind: 'start' | 'today' | 'end'; readonly date: IsoDate }
  | ({ readonly kind: 'silence' } & Silence)

export type MilestoneRow = Extract<TimelineRow, { kind: 'milestone' }>

/**
 * The milestones in the order of their dates, those without one last, with the project's period, today and long
 * silences among them. What it shows does not depend on the order in which they were written.
 */
export function timeline(plan: Plan, today: IsoDate): readonly TimelineRow[] {
  const all = entriesOf(plan, milestones).toSorted(inOrder)
  const rows = all.map((one) => rowOf(one, today))
  const { from, to } = recordOf(plan, setup)
  const dates = all.flatMap(({ values }) => values.date ?? [])
  const marks: readonly TimelineRow[] = [
    ...(from ? [{ kind: 'start', date: from } as const] : []),
    { kind: 'today', date: today },
    ...(to ? [{ kind: 'end', date: to } as const] : []),
    ...silencesIn(dates, { from, to }).map((silence) => ({ kind: 'silence', ...silence }) as const),
  ]
  return [...[...rows.filter(({ date }) => date), ...marks].sort(byDate), ...rows.filter(({ date }) => !date)]
}

export const isMilestone = (row: TimelineRow): row is MilestoneRow => row.kind === 'milestone'

function rowOf({ id, values }: Milestone, today: IsoDate): MilestoneRow {
  const { name = '', date, owner } = values
  const state = stateOf(values, today)
  return { kind: 'milestone', id, name, date, owner, state, outlook: outlookOf(values, state), moved: movedOf(values) }
}

/** A milestone is overdue from the day after its date, as the finding about it says too. */
export function stateOf({ date, progress }: Milestone['values'], today: IsoDate): MilestoneState {
  if (progress === 'done') return { state: 'done' }
  if (!date) return { state: 'undated' }
  const days = daysBetween(today, date)
  return days < 0 ? { state: 'overdue', days: -days } : { state: 'planned', days }
}

/** What was said of how it goes, as long as it can be true: nothing overdue is on plan, and what is done is done. */
function outlookOf({ progress }: Milestone['values'], { state }: MilestoneState): Outlook | undefined {
  if (progress === undefined || progress === 'planned' || progress === 'done') return undefined
  return state === 'overdue' && (progress === 'ahead' || progress === 'onPlan') ? undefined : progress
}

function movedOf({ firstDate, date }: Milestone['values']): Moved | undefined {
  if (!firstDate || !date || firstDate === date) return undefined
  const days = daysBetween(firstDate, date)
  return { from: firstDate, to: date, days: Math.abs(days), later: days > 0 }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const inOrder = (a: Milestone, b: Milestone) =>
  compare(a.values.date ?? '', b.values.date ?? '') || a.made - b.made || compare(a.id, b.id)

/** On one and the same day: the project has started, it is today, then what is due, and the end after all of it. */
const ranks = { start: 0, today: 1, milestone: 2, end: 3, silence: 4 } as const
const dayOf = (row: TimelineRow) => ('date' in row ? row.date : row.kind === 'silence' ? row.from : undefined) ?? ''
const byDate = (a: TimelineRow, b: TimelineRow) => compare(dayOf(a), dayOf(b)) || ranks[a.kind] - ranks[b.kind]
