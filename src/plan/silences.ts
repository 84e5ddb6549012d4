import { daysBetween, type IsoDate } from '../calendar/dates.ts'

/** More days than this with no milestone inside the project period is a gap (domain reference, criterion 8). */
const longestSilence = 90

export type Silence = { readonly from: IsoDate; readonly to: IsoDate; readonly days: number }

/** Where the project goes on for long with no milestone: between two, after its start, or before its end. */
export function silencesIn(
  dates: readonly IsoDate[],
  { from, to }: { readonly from?: IsoDate | undefined; readonly to?: IsoDate | undefined },
): readonly Silence[] {
  if (!from || !to) return []
  const points = [from, ...dates.filter((date) => from <= date && date <= to).sort(), to]
  return points.flatMap((start, index) => {
    const end = points[index + 1]
    const days = end ? daysBetween(start, end) : 0
    return end && days > longestSilence ? [{ from: start, to: end, days }] : []
  })
}
