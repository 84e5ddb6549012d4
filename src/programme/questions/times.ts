import { Temporal } from 'temporal-polyfill'
import { daysInMonth, type IsoDate, isDate } from '../../calendar/dates.ts'
import { daysAfter, daysBefore, type Period, periodOf } from '../../calendar/periods.ts'

export type Unit = 'month' | 'quarter' | 'half' | 'year' | 'week' | 'day'

/** A time as it was said; what days it is depends on today and on whether it is asked about what was or what comes. */
export type Time =
  /** The `number`th month, quarter, half or week of a year; without a year the latest begun, or the next to end. */
  | {
      readonly kind: 'part'
      readonly unit: 'month' | 'quarter' | 'half' | 'week'
      readonly number: number
      readonly year?: YearSaid
    }
  | { readonly kind: 'months'; readonly first: number; readonly last: number; readonly year?: YearSaid }
  | { readonly kind: 'year'; readonly year: YearSaid }
  /** So many units from the present one: −1 is the previous, 1 the next. */
  | { readonly kind: 'relative'; readonly unit: Unit; readonly off: number }
  /** So long until today, or from today: "the last six months", "the next three weeks". */
  | { readonly kind: 'span'; readonly unit: Unit; readonly count: number; readonly ahead: boolean }
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year?: number }
  | { readonly kind: 'weekday'; readonly number: number }
  | { readonly kind: 'newYear' }

export type YearSaid = { readonly year: number } | { readonly off: number }
/** Which of several it is that bear a name: the latest that has begun, or the next that has not ended. */
export type Direction = 'past' | 'future'

const yearOf = (date: IsoDate) => Number(date.slice(0, 4))
const two = (number: number) => String(number).padStart(2, '0')
const lengths = { month: 1, quarter: 3, half: 6 } as const

/** The days of a time; undefined where there are none, as of month 13. */
export function periodIn(time: Time, today: IsoDate, direction: Direction): Period | undefined {
  switch (time.kind) {
    case 'part':
      return chosen(time.year, today, direction, (year) => partOf(time.unit, time.number, year))
    case 'months':
      return chosen(time.year, today, direction, (year) => monthsOf(time.first, time.last, year))
    case 'year':
      return wholeYear(saidYear(time.year, today))
    case 'relative':
      return relative(time.unit, time.off, today)
    case 'span':
      if (time.ahead) return { from: today, to: moved(today, time.unit, time.count) }
      return time.count === 1
        ? relative(time.unit, -1, today)
        : { from: moved(today, time.unit, -time.count), to: today }
    case 'date':
    case 'weekday':
    case 'newYear': {
      const day = dayIn(time, today, direction)
      return day === undefined ? undefined : { from: day, to: day }
    }
    default:
      return time satisfies never
  }
}

/** The day from which on something is asked about: "since October" is since its first day. */
export const sinceIn = (time: Time, today: IsoDate): IsoDate | undefined =>
  time.kind === 'span' ? moved(today, time.unit, -time.count) : periodIn(time, today, 'past')?.from

const saidYear = (said: YearSaid, today: IsoDate) => ('year' in said ? said.year : yearOf(today) + said.off)

function chosen(
  said: YearSaid | undefined,
  today: IsoDate,
  direction: Direction,
  inYear: (year: number) => Period | undefined,
): Period | undefined {
  if (said) return inYear(saidYear(said, today))
  const year = yearOf(today)
  const candidates = [year - 1, year, year + 1].flatMap((one) => inYear(one) ?? [])
  return direction === 'past'
    ? candidates.findLast(({ from }) => from <= today)
    : candidates.find(({ to }) => to >= today)
}

function partOf(unit: 'month' | 'quarter' | 'half' | 'week', number: number, year: number): Period | undefined {
  if (unit === 'week') return weekOf(number, year)
  const length = lengths[unit]
  return number < 1 || number > 12 / length ? undefined : monthsOf((number - 1) * length + 1, number * length, year)
}

function monthsOf(first: number, last: number, year: number): Period {
  // "November to January" begins in the year before.
  const from = first > last ? year - 1 : year
  return { from: `${from}-${two(first)}-01`, to: `${year}-${two(last)}-${two(daysInMonth(year, last))}` }
}

const wholeYear = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` })

/** ISO week: the first is the one with 4 January in it. */
function weekOf(number: number, year: number): Period | undefined {
  if (number < 1 || number > 53) return undefined
  const from = daysAfter(mondayOf(`${year}-01-04`), (number - 1) * 7)
  return { from, to: daysAfter(from, 6) }
}

const mondayOf = (date: IsoDate) => daysBefore(date, Temporal.PlainDate.from(date).dayOfWeek - 1)

function relative(unit: Unit, off: number, today: IsoDate): Period {
  const there = moved(today, unit, off)
  switch (unit) {
    case 'day':
      return { from: there, to: there }
    case 'week':
      return { from: mondayOf(there), to: daysAfter(mondayOf(there), 6) }
    case 'month':
      return periodOf('monthly', moved(`${today.slice(0, 7)}-01`, unit, off))
    case 'quarter':
      return periodOf('quarterly', moved(`${today.slice(0, 7)}-01`, unit, off))
    case 'half':
      return periodOf('halfYearly', moved(`${today.slice(0, 7)}-01`, unit, off))
    case 'year':
      return wholeYear(yearOf(today) + off)
    default:
      return unit satisfies never
  }
}

const inMonths = { month: 1, quarter: 3, half: 6, year: 12 } as const

const moved = (date: IsoDate, unit: Unit, count: number): IsoDate =>
  Temporal.PlainDate.from(date)
    .add(
      unit === 'day' || unit === 'week'
        ? { days: unit === 'week' ? count * 7 : count }
        : { months: inMonths[unit] * count },
    )
    .toString()

type Day = Extract<Time, { kind: 'date' | 'weekday' | 'newYear' }>

function dayIn(time: Day, today: IsoDate, direction: Direction): IsoDate | undefined {
  if (time.kind === 'newYear') return `${yearOf(today) + (direction === 'future' ? 1 : 0)}-01-01`
  if (time.kind === 'weekday') {
    const ahead = (time.number - Temporal.PlainDate.from(today).dayOfWeek + 7) % 7
    return direction === 'future' ? daysAfter(today, ahead) : daysBefore(today, ahead === 0 ? 7 : 7 - ahead)
  }
  const { day, month, year } = time
  const dates = (year === undefined ? [-1, 0, 1].map((off) => yearOf(today) + off) : [year])
    .map((one) => `${one}-${two(month)}-${two(day)}`)
    .filter(isDate)
  if (year !== undefined) return dates[0]
  return direction === 'past' ? dates.findLast((date) => date <= today) : dates.find((date) => date >= today)
}
