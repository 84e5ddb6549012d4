import { Temporal } from 'temporal-polyfill'
import type { Frequency } from '../../calendar/periods.ts'
import { roundPeriod, roundsBefore } from '../../calendar/rounds.ts'
import { byUse } from '../indicator-names.ts'
import { most, type ProjectSummary, type SummaryIndicator } from '../summary.ts'
import type { Period } from './months.ts'
import type { Chosen } from './scope.ts'
import { meanOf, sameMeasure } from './trend.ts'

/** What an indicator showed at the end of the last of its own periods that has a figure. Never of a small unit. */
export type Figure = Pick<SummaryIndicator, 'name' | 'unit'> & { readonly value: number }

/** The mean of an indicator over the projects that measure it in the same unit, where they are two or more. */
export type Mean = {
  readonly indicator: string
  readonly unit: NonNullable<SummaryIndicator['unit']>
  readonly value: number
  readonly projects: number
  /** Of how many small units there is such an indicator too, left out of it. */
  readonly small: number
}

/** The periods that ended in each month of a time, up to the month that was asked about last: the newest first. */
export type Ended = Readonly<Record<Frequency, readonly Period[]>>

export function endedIn({ from, to }: Period, latest: Period): Ended {
  const last = (to < latest.to ? to : latest.to).slice(0, 7)
  const months = Temporal.PlainYearMonth.from(from.slice(0, 7)).until(last, { largestUnit: 'months' }).months + 1
  const rounds = roundsBefore(last, Math.max(0, Math.min(months, most.rounds)))
  const of = (frequency: Frequency) => rounds.flatMap((round) => roundPeriod(round, frequency) ?? [])
  return {
    monthly: of('monthly'),
    quarterly: of('quarterly'),
    halfYearly: of('halfYearly'),
    yearly: of('yearly'),
  }
}

/** The figures of a project, in the order of its indicators. */
export const figuresIn = ({ indicators }: Pick<ProjectSummary, 'indicators'>, ended: Ended): readonly Figure[] =>
  indicators.flatMap((one) => {
    const value = one.small ? undefined : valueIn(one, ended[one.frequency])
    return value === undefined ? [] : [{ name: one.name, ...(one.unit ? { unit: one.unit } : {}), value }]
  })

/** The last figure of the last period that has one: as a round counts what was given (plan/rounds.ts). */
function valueIn({ readings }: SummaryIndicator, periods: readonly Period[]): number | undefined {
  for (const { from, to } of periods) {
    const found = readings.findLast(({ date, value }) => value !== undefined && from <= date && date <= to)
    if (found) return found.value
  }
  return undefined
}

/** The means of what several projects measure, those that most have first. */
export function meansOf(some: readonly (Chosen & { readonly figures: readonly Figure[] })[]): readonly Mean[] {
  const all = some.flatMap(({ ref, figures }) => figures.map((figure) => ({ ref, figure })))
  const small = Map.groupBy(
    some.flatMap(({ summary }) => summary.indicators.filter((one) => one.small)),
    sameMeasure,
  )
  return [...Map.groupBy(all, ({ figure }) => sameMeasure(figure))]
    .flatMap(([key, group]): readonly Mean[] => {
      const projects = new Set(group.map(({ ref }) => ref)).size
      const [first] = group
      if (first?.figure.unit === undefined || projects < 2) return []
      const { name, unit } = first.figure
      const [indicator = name] = byUse(group.map(({ figure }) => figure.name))
      const value = meanOf(group.map(({ figure }) => figure.value))
      return [{ indicator, unit, value, projects, small: small.get(key)?.length ?? 0 }]
    })
    .sort((a, b) => b.projects - a.projects || a.indicator.localeCompare(b.indicator, 'nb'))
}
