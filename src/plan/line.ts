import type { IsoDate } from '../calendar/dates.ts'
import type { Series, SeriesRow } from './indicators.ts'

/** What an indicator showed on a day, or shall show. */
export type Point = { readonly x: IsoDate; readonly y: number }

/** From the start value on, in the order of the days; a day that was read twice counts with what was entered last. */
export function pointsOf({ startValue, startDate }: Series['values'], rows: readonly SeriesRow[]): readonly Point[] {
  const read = rows.flatMap((row) => (row.kind === 'value' ? [[row.date, row.value] as const] : []))
  const start = startValue !== undefined && startDate !== undefined ? [[startDate, startValue] as const] : []
  const byDay = new Map<IsoDate, number>([...start, ...read])
  return [...byDay].map(([x, y]) => ({ x, y })).toSorted((a, b) => (a.x < b.x ? -1 : 1))
}

/** The target, all the way to the day that it shall be reached. */
export function targetLine(
  target: number,
  from: IsoDate,
  last: IsoDate,
  targetDate: IsoDate | undefined,
): readonly Point[] {
  const to = targetDate !== undefined && targetDate > last ? targetDate : last
  return [
    { x: from, y: target },
    { x: to, y: target },
  ]
}
