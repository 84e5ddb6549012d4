import { Temporal } from 'temporal-polyfill'
import type { Language } from '../plan/language.ts'

/** A calendar date, "2026-12-01". Plain strings compare and sort as the dates do. */
export type IsoDate = string
/** A moment, "2026-11-23T08:00:00Z". */
export type Instant = string

const typed = /^(\d{1,2})[.\s/]+(\d{1,2})[.\s/]+(\d{4})$/
// A year of another century is a slip: a browser's date field makes "0026" of a typed "26".
const ofOurTime = /^(?:19|20|21)/
const isoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const dayInMs = 86_400_000

/** Whether a text is a day in the calendar, of whatever century, as dates are stored: "2026-02-31" is none. */
export function isDate(text: string): boolean {
  if (!isoDate.test(text)) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  return day <= daysInMonth(year, month)
}

/** How long a month is; January is 1. */
export const daysInMonth = (year: number, month: number): number =>
  (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / dayInMs

/**
 * A date as a client sends it ("2026-12-01") or as a person types it ("1.12.2026").
 * Undefined when there is no such day: 31 February is nobody's date.
 */
export function parseDate(text: string): IsoDate | undefined {
  const parts = typed.exec(text.trim())
  const iso = parts
    ? `${parts[3]}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`
    : text.trim()
  return ofOurTime.test(iso) && isDate(iso) ? iso : undefined
}

/** The date in Norway at a moment: the calendar that every project lives by. */
export function osloDate(now: Instant): IsoDate {
  return Temporal.Instant.from(now).toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString()
}

/** Minutes since midnight by the clock in Norway. */
export function osloMinute(at: Instant): number {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Oslo')
  return hour * 60 + minute
}

/** Whether one moment is later than another. Their texts need not sort: "…00.5Z" stands before "…00Z". */
export const isLater = (a: Instant, b: Instant): boolean => Date.parse(a) > Date.parse(b)

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  // A date alone is read as midnight in UTC, where every day is as long. An assessment asks this of a hundred dates.
  return (Date.parse(to) - Date.parse(from)) / dayInMs
}

const months: Record<Language, readonly string[]> = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  nn: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** "1. desember 2026" in Norwegian, "1 December 2026" in English. */
export function longDate(date: IsoDate, language: Language): string {
  const { day, month, year } = Temporal.PlainDate.from(date)
  return `${day}${language === 'en' ? '' : '.'} ${months[language][month - 1]} ${year}`
}

/** "november 2026", "November 2026": the month of "2026-11", or of a date in it. */
export const monthAndYear = (month: string, language: Language): string =>
  `${months[language][Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`

/** "1. desember", "1 December": where the year stands beside it. */
export const dayAndMonth = (date: IsoDate, language: Language): string =>
  longDate(date, language).replace(/ \d{4}$/, '')

/** "1.12.2026" in Norwegian, "1 Dec 2026" in English. */
export function shortDate(date: IsoDate, language: Language): string {
  const { day, month, year } = Temporal.PlainDate.from(date)
  return language === 'en' ? `${day} ${months.en[month - 1]?.slice(0, 3)} ${year}` : `${day}.${month}.${year}`
}

/** "1.12." in Norwegian, "1 Dec" in English: where nobody can mistake the year. */
export const shortDay = (date: IsoDate, language: Language): string =>
  shortDate(date, language).replace(language === 'en' ? / \d{4}$/ : /\d{4}$/, '')

/** "23.11.2026 09:05" in Norwegian time. */
export function shortMoment(at: Instant, language: Language): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Oslo')
  const clock = `${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`
  return `${shortDate(local.toPlainDate().toString(), language)} ${clock}`
}
