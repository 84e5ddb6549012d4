import { daysBetween, type IsoDate } from '../calendar/dates.ts'
import type { Frequency, Period } from '../calendar/periods.ts'
import { type Round, roundOf, roundPeriod } from '../calendar/rounds.ts'
import type { PlanEvent } from './decide.ts'
import { type Indicator, indicators } from './elements/baseline.ts'
import { entriesOf, findEntry, inOrder, type Plan, recordOf } from './plan.ts'
import { type AnyReading, readings, whyMissing } from './readings.ts'
import { setup } from './setup.ts'
import type { Values } from './values.ts'

/** An indicator that a round asks about, for which period, and what has been said of it: a value, or why there is none. */
export type Asked = {
  readonly indicator: Indicator
  readonly period: Period
  readonly given: AnyReading | undefined
}

/** Every indicator that a round asks about, in the order they were made. */
export const askedIn = (plan: Plan, round: Round): readonly Asked[] => asking(plan)(round)

/** What a round asks about and nobody has answered. */
export const leftIn = (plan: Plan, round: Round): readonly Asked[] => askedIn(plan, round).filter(({ given }) => !given)

/** The same for several rounds: the plan is read once. */
export function asking(plan: Plan): (round: Round) => readonly Asked[] {
  const { from, to } = recordOf(plan, setup)
  const read = Map.groupBy(entriesOf(plan, readings).filter(isAnswer), ({ values }) => values.indicator)
  const all = entriesOf(plan, indicators).toSorted(inOrder)
  return (round) => {
    const periods = periodsOf(round, from, to)
    return all.flatMap((indicator) => {
      const period = periods[indicator.values.frequency ?? 'monthly']
      if (!period || startsIn(period, indicator)) return []
      return [{ indicator, period, given: answerIn(period, read.get(indicator.id) ?? []) }]
    })
  }
}

/**
 * The rounds whose answers were touched by events that made the plan what it is, the latest first: those that ask about
 * the days that the readings were of, and are.
 */
export function roundsTouched(plan: Plan, events: readonly PlanEvent[]): readonly Round[] {
  const frequencies = new Map(entriesOf(plan, indicators).map(({ id, values }) => [id, values.frequency]))
  const roundsFor = ({ indicator, date }: Values): readonly Round[] =>
    typeof date === 'string' ? [roundOf(frequencies.get(String(indicator)) ?? 'monthly', date)] : []
  const touched = events.flatMap(({ change }) => {
    if ((change.type !== 'saved' && change.type !== 'removed') || change.part !== readings.id) return []
    const now = findEntry(plan, readings.id, change.entry)?.values ?? {}
    return [...roundsFor({ ...now, ...change.before }), ...roundsFor(now)]
  })
  return [...new Set(touched)].sort().reverse()
}

/** The plan as it had been read by the end of a round: without the figures of later days. */
export const readBy = (plan: Plan, round: Round): Plan => ({
  ...plan,
  entries: plan.entries.filter(({ part, values: { date } }) => {
    return part !== readings.id || typeof date !== 'string' || date.slice(0, 7) <= round
  }),
})

/** What a round asks about in each rhythm: a period that ended with it and lies in the project, or none. */
function periodsOf(round: Round, from: IsoDate | undefined, to: IsoDate | undefined) {
  const inProject = (frequency: Frequency): Period | undefined => {
    const period = roundPeriod(round, frequency)
    return period && isMostlyInside(period, from, to) ? period : undefined
  }
  return {
    monthly: inProject('monthly'),
    quarterly: inProject('quarterly'),
    halfYearly: inProject('halfYearly'),
    yearly: inProject('yearly'),
  } satisfies Record<Frequency, Period | undefined>
}

/** A period counts when at least half of it lies in the project: one that begins on the 28th is not asked about that month. */
function isMostlyInside(period: Period, from: IsoDate | undefined, to: IsoDate | undefined): boolean {
  if (!from || !to) return false
  const first = from > period.from ? from : period.from
  const last = to < period.to ? to : period.to
  return (daysBetween(first, last) + 1) * 2 >= daysBetween(period.from, period.to) + 1
}

/** The start value is this period's own figure, or a later one: there is nothing to ask. One from the middle of it is not. */
const startsIn = ({ to }: Period, { values: { startValue, startDate } }: Indicator): boolean =>
  startValue !== undefined && startDate !== undefined && startDate >= to

const isAnswer = (one: AnyReading): boolean => one.values.value !== undefined || whyMissing(one) !== undefined

/** What was said of a period: the latest value, the last entered of one day; only where there is none, why not. */
const answerIn = ({ from, to }: Period, all: readonly AnyReading[]): AnyReading | undefined =>
  all
    .filter(({ values: { date } }) => date !== undefined && from <= date && date <= to)
    .toSorted((a, b) => rank(a) - rank(b) || compare(a.values.date, b.values.date) || inOrder(a, b))
    .at(-1)

const rank = ({ values }: AnyReading) => (values.value === undefined ? 0 : 1)
const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)
