import Holidays from 'date-holidays'
import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from './dates.ts'

const norwegian = new Holidays('NO', { types: ['public'] })

// Working out where Easter falls takes a while; a year's holidays never change.
const byYear = new Map<number, ReadonlySet<IsoDate>>()

function holidaysIn(year: number): ReadonlySet<IsoDate> {
  const known = byYear.get(year) ?? new Set(norwegian.getHolidays(year).map(({ date }) => date.slice(0, 10)))
  byYear.set(year, known)
  return known
}

/** Whether a date is a Norwegian public holiday, the movable ones of Easter included. */
export const isHoliday = (date: IsoDate): boolean => holidaysIn(Temporal.PlainDate.from(date).year).has(date)

/** Monday to Friday, and no Norwegian public holiday (domain reference, "Calendar"). */
export const isWorkingDay = (date: IsoDate): boolean => Temporal.PlainDate.from(date).dayOfWeek <= 5 && !isHoliday(date)

/** 27 to 30 December, between Christmas and New Year. */
const isRomjul = (date: IsoDate) => {
  const { month, day } = Temporal.PlainDate.from(date)
  return month === 12 && day >= 27 && day <= 30
}

/** The general staff holiday: the last three whole weeks, Monday to Sunday, that July has. */
function isFellesferie(date: IsoDate): boolean {
  const { year } = Temporal.PlainDate.from(date)
  const last = Temporal.PlainDate.from({ year, month: 7, day: 31 })
  const end = last.subtract({ days: last.dayOfWeek % 7 })
  const start = end.subtract({ days: 3 * 7 - 1 })
  return start.toString() <= date && date <= end.toString()
}

/** Whether it is a day on which somebody may be reminded of something: a working day outside romjul and fellesferie. */
export const isChasingDay = (date: IsoDate): boolean => isWorkingDay(date) && !isRomjul(date) && !isFellesferie(date)

/** Whether it is the Wednesday before Maundy Thursday: people go home at noon, and nobody is reminded after that. */
export function isShortDay(date: IsoDate): boolean {
  const wednesday = Temporal.PlainDate.from(date)
  const fridayAfter = wednesday.add({ days: 2 }).toString()
  return wednesday.dayOfWeek === 3 && isHoliday(wednesday.add({ days: 1 }).toString()) && isHoliday(fridayAfter)
}

const dayAfter = (date: IsoDate): IsoDate => Temporal.PlainDate.from(date).add({ days: 1 }).toString()

/** The first working day on or after a date. */
export function nextWorkingDay(date: IsoDate): IsoDate {
  let day = date
  while (!isWorkingDay(day)) day = dayAfter(day)
  return day
}

/** The first chasing day on or after a date. */
export function nextChasingDay(date: IsoDate): IsoDate {
  let day = date
  while (!isChasingDay(day)) day = dayAfter(day)
  return day
}

/** The first working day of the month that a date lies in: when the month before is asked about. */
export function firstWorkingDay(date: IsoDate): IsoDate {
  let day = `${date.slice(0, 7)}-01`
  while (!isWorkingDay(day)) day = dayAfter(day)
  return day
}

/** The date so many chasing days after another: days of rest don't count. */
export function afterChasingDays(date: IsoDate, count: number): IsoDate {
  let day = date
  for (let left = count; left > 0; left -= 1) day = nextChasingDay(dayAfter(day))
  return day
}
