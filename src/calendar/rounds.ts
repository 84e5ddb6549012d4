import { Temporal } from 'temporal-polyfill'
import { type Instant, type IsoDate, isLater, osloDate } from './dates.ts'
import { opening } from './office.ts'
import { type Frequency, type Period, periodOf } from './periods.ts'
import { firstWorkingDay, nextChasingDay, nextWorkingDay } from './working-days.ts'

/** A monthly round, by the month that it asks about: "2026-11". */
export type Round = string

const monthOf = (date: IsoDate): Temporal.PlainYearMonth => Temporal.PlainYearMonth.from(date.slice(0, 7))

/** The round of the month that a date lies in: it asks about the month before (domain reference, "Calendar"). */
export const roundIn = (date: IsoDate): Round => monthOf(date).subtract({ months: 1 }).toString()

/** So many rounds, the given one first and each before the last. */
export const roundsBefore = (round: Round, count: number): readonly Round[] =>
  Array.from({ length: count }, (_, months) => Temporal.PlainYearMonth.from(round).subtract({ months }).toString())

/** The day on which a round asks: the first working day of the month after, or the next on which somebody may be asked. */
export const askingDay = (round: Round): IsoDate =>
  nextChasingDay(firstWorkingDay(monthOf(round).add({ months: 1 }).toPlainDate({ day: 1 }).toString()))

/** The latest round that has asked, when a moment has come: it asks at nine o'clock on its asking day. */
export const latestRound = (now: Instant): Round =>
  latestOf(roundIn(osloDate(now)), (round) => !isLater(opening(askingDay(round)), now))

/** The latest round that asks on a day or has asked before it: where nobody knows the hour. */
export const latestRoundOn = (date: IsoDate): Round => latestOf(roundIn(date), (round) => askingDay(round) <= date)

/** A round asks in the month after its own, so the one before this month's has always asked. */
const latestOf = (round: Round, hasAsked: (round: Round) => boolean): Round =>
  hasAsked(round) ? round : (roundsBefore(round, 2).at(-1) ?? round)

/** The period that ended with the round's month: none for a quarter in the middle of which it is. */
export function roundPeriod(round: Round, frequency: Frequency): Period | undefined {
  const month = monthOf(round)
  const last = month.toPlainDate({ day: month.daysInMonth }).toString()
  const period = periodOf(frequency, last)
  return period.to === last ? period : undefined
}

/** The round that asks about a day's figure: that of the last month of the period that the day lies in. */
export const roundOf = (frequency: Frequency, date: IsoDate): Round => monthOf(periodOf(frequency, date).to).toString()

/** The week that a date lies in, Monday to Sunday: "2026-W49". The year is the one that holds its Thursday (ISO 8601). */
export function weekOf(date: IsoDate): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date)
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`
}

/** The day of a date's week on which leaders are reminded: its first chasing day; none in a week of rest. */
export function reminderDay(date: IsoDate): IsoDate | undefined {
  const day = Temporal.PlainDate.from(date)
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  const found = nextChasingDay(monday.toString())
  return found <= monday.add({ days: 6 }).toString() ? found : undefined
}

/**
 * The day of a date's week on which a programme's summary comes: Monday, or after a public holiday the next working day.
 * Every week has one.
 */
export function summaryDay(date: IsoDate): IsoDate {
  const day = Temporal.PlainDate.from(date)
  return nextWorkingDay(day.subtract({ days: day.dayOfWeek - 1 }).toString())
}
