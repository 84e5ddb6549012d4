import { Temporal } from 'temporal-polyfill'
import { type Instant, type IsoDate, osloDate } from './dates.ts'
import { isChasingDay, isShortDay, nextChasingDay, nextWorkingDay } from './working-days.ts'

const opens = 9
/** A summary that somebody has asked for lies there when their day begins. */
const begins = 8
const closes = 16
/** On the Wednesday before Maundy Thursday people go home at noon. */
const closesEarly = 12

const at = (date: IsoDate, hour: number): Instant =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: { hour } }).toInstant().toString()

/** 09:00 in Norway on a date, whatever the clocks have been set to. */
export const opening = (date: IsoDate): Instant => at(date, opens)

/** 08:00 in Norway on a date. */
export const morning = (date: IsoDate): Instant => at(date, begins)

/** When a summary may come that somebody has asked for: now, when it is between 08:00 and 16:00 on a working day, else at the next 08:00 of one. */
export function summaryFrom(now: Instant): Instant {
  const today = osloDate(now)
  const day = nextWorkingDay(today)
  const passed = (moment: Instant) => Date.parse(moment) <= Date.parse(now)
  if (day !== today || !passed(morning(today))) return morning(day)
  return passed(at(today, closes))
    ? morning(nextWorkingDay(Temporal.PlainDate.from(today).add({ days: 1 }).toString()))
    : now
}

/**
 * When somebody may be written to unasked: now, when it is between 09:00 and 16:00 on a chasing day in Norway, else at
 * the next 09:00 of one.
 */
export function writableFrom(now: Instant): Instant {
  const today = osloDate(now)
  if (isChasingDay(today)) {
    const moment = Temporal.Instant.from(now)
    if (Temporal.Instant.compare(moment, Temporal.Instant.from(opening(today))) < 0) return opening(today)
    const end = Temporal.Instant.from(at(today, isShortDay(today) ? closesEarly : closes))
    if (Temporal.Instant.compare(moment, end) < 0) return now
  }
  return opening(nextChasingDay(Temporal.PlainDate.from(today).add({ days: 1 }).toString()))
}
