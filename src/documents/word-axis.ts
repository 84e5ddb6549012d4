import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** So many dates under a chart can be read beside each other. */
const mostDates = 9
const spaces = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200]
const daysOfMonth = 365.25 / 12

/**
 * A Word file whose charts have a date under them every so many months. The library that makes the charts can't be told how
 * many, and then every month is written: thirty dates on top of each other.
 */
export function withFewerDates(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file)
  const charts = Object.keys(parts).filter((path) => /^word\/charts\/[^/]+\.xml$/.test(path))
  if (charts.length === 0) return file
  return zipSync({
    ...parts,
    ...Object.fromEntries(charts.map((path) => [path, strToU8(spaced(strFromU8(parts[path] ?? new Uint8Array())))])),
  })
}

/** The order of an axis's elements: ECMA-376, 21.2.2.39 (dateAx) and 21.2.2.160 (scaling). */
function spaced(chart: string): string {
  const days = daysIn(chart)
  if (days.length === 0) return chart
  const from = firstOfMonth(Math.min(...days))
  const months = (Math.max(...days) - from) / daysOfMonth
  const space = spaces.find((one) => months / one < mostDates) ?? Math.ceil(months / mostDates)
  return chart
    .replace(/(?<=<c:dateAx>.*?<c:scaling><c:orientation val="minMax"\/>)/s, `<c:min val="${from}"/>`)
    .replace(
      /<c:baseTimeUnit val="\w+"\/>(?=<\/c:dateAx>)/,
      `<c:baseTimeUnit val="days"/><c:majorUnit val="${space}"/><c:majorTimeUnit val="months"/>`,
    )
}

/** The days that a chart is of, as Excel counts them. */
const daysIn = (chart: string): readonly number[] =>
  [...(/<c:cat>(.*?)<\/c:cat>/s.exec(chart)?.[1] ?? '').matchAll(/<c:v>(\d+)<\/c:v>/g)].map(([, day]) => Number(day))

/** The first of 1970, as Excel counts. */
const day1970 = 25_569
const dayMs = 86_400_000

/** Counted from the last of a month, a month on is now and then two: June has no 31st. */
function firstOfMonth(day: number): number {
  const date = new Date((day - day1970) * dayMs)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / dayMs + day1970
}
