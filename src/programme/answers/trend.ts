import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '../../calendar/dates.ts'
import { byUse, indicatorKey } from '../indicator-names.ts'
import type { SummaryIndicator } from '../summary.ts'
import type { Chosen } from './scope.ts'

type Point = { readonly date: IsoDate; readonly value: number }

/**
 * How one indicator has developed in some projects that measure it in the same unit: the mean of those that have both a
 * figure to begin with and a newer one, as many in each point, so that nothing seems to change because somebody came or
 * went. A figure counts until the next.
 */
export type Development = {
  readonly indicator: string
  readonly unit: NonNullable<SummaryIndicator['unit']>
  /** 1 when up is wished, −1 when down is, by most of them; 0 when they do not agree or do not say. */
  readonly wished: -1 | 0 | 1
  readonly projects: number
  /** Those that measure it, too, and are left out: too few people, or no two figures to compare. */
  readonly small: number
  readonly without: number
  readonly from: Point
  readonly to: Point
  /** At the end of each month that any of them has a figure of, the oldest first; the latest such months. */
  readonly line: readonly Point[]
}

/** So many months make a line that can be read on a phone. */
const mostMonths = 24

/** The same for what can be held together: an indicator by its name, however it is written, and its unit. */
export const sameMeasure = ({ name, unit }: Pick<SummaryIndicator, 'name' | 'unit'>) =>
  `${indicatorKey(name)}\n${unit ?? ''}`

/**
 * The development of an indicator, or of each that there is, in the units that it is measured in; those that most projects
 * have first. `since`: figures before that day count only as what was known then.
 */
export function developments(
  some: readonly Chosen[],
  indicator: string | undefined,
  since: IsoDate | undefined,
): readonly Development[] {
  const all = some.flatMap(({ summary }) =>
    summary.indicators.flatMap((one) =>
      one.unit !== undefined && (indicator === undefined || indicatorKey(one.name).includes(indicatorKey(indicator)))
        ? [[sameMeasure(one), one] as const]
        : [],
    ),
  )
  return [...Map.groupBy(all, ([key]) => key).values()]
    .flatMap(
      (group) =>
        development(
          group.map(([, one]) => one),
          since,
        ) ?? [],
    )
    .sort((a, b) => b.projects - a.projects || a.indicator.localeCompare(b.indicator, 'nb'))
}

function development(group: readonly SummaryIndicator[], since: IsoDate | undefined): Development | undefined {
  const [first] = group
  if (first?.unit === undefined) return undefined
  const ones = group.map((one) => ({ ...one, points: pointsOf(one, since) }))
  const compared = ones.filter(({ points }) => points.length > 1)
  const small = group.filter((one) => one.small).length
  const counted = { small, without: group.length - small - compared.length }
  const [begin, end] = [firstDay(compared), lastDay(compared)]
  if (begin === undefined || end === undefined) return undefined
  const line = monthEnds(compared).map((date) => ({ date, value: meanAt(compared, date) }))
  const mean = (of: readonly (Point | undefined)[]) => meanOf(of.flatMap((one) => one?.value ?? []))
  return {
    indicator: byUse(group.map(({ name }) => name))[0] ?? first.name,
    unit: first.unit,
    wished: wishedBy(group),
    projects: compared.length,
    ...counted,
    from: { date: begin, value: mean(compared.map(({ points }) => points[0])) },
    to: { date: end, value: mean(compared.map(({ points }) => points.at(-1))) },
    line,
  }
}

/** What was known of an indicator, the oldest first; before `since` only what stood then. */
function pointsOf({ start, readings }: SummaryIndicator, since: IsoDate | undefined): readonly Point[] {
  const read = readings.flatMap(({ date, value }) => (value === undefined ? [] : [{ date, value }]))
  const begun = start?.date === undefined ? [] : [{ date: start.date, value: start.value }]
  const all = [...begun, ...read.filter(({ date }) => date > (start?.date ?? ''))]
  if (since === undefined) return all
  const before = all.findLast(({ date }) => date <= since)
  return [...(before ? [{ ...before, date: since }] : []), ...all.filter(({ date }) => date > since)]
}

type Pointed = { readonly points: readonly Point[] }
const firstDay = (some: readonly Pointed[]) => some.flatMap(({ points }) => points[0]?.date ?? []).sort()[0]
const lastDay = (some: readonly Pointed[]) =>
  some
    .flatMap(({ points }) => points.at(-1)?.date ?? [])
    .sort()
    .at(-1)

/** The mean of what stood on a day; of those that had not begun, what they began with. */
const meanAt = (some: readonly Pointed[], date: IsoDate): number =>
  meanOf(some.flatMap(({ points }) => (points.findLast((one) => one.date <= date) ?? points[0])?.value ?? []))

/** As exact as figures are kept. */
export const meanOf = (values: readonly number[]): number =>
  Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(6))

function monthEnds(some: readonly Pointed[]): readonly IsoDate[] {
  const months = new Set(some.flatMap(({ points }) => points.map(({ date }) => date.slice(0, 7))))
  return [...months]
    .sort()
    .slice(-mostMonths)
    .map((text) => {
      const month = Temporal.PlainYearMonth.from(text)
      return month.toPlainDate({ day: month.daysInMonth }).toString()
    })
}

function wishedBy(group: readonly SummaryIndicator[]): -1 | 0 | 1 {
  const [up, down] = (['up', 'down'] as const).map((way) => group.filter(({ direction }) => direction === way).length)
  return (up ?? 0) > (down ?? 0) ? 1 : (down ?? 0) > (up ?? 0) ? -1 : 0
}
