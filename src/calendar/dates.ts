import { Temporal } from 'temporal-polyfill'
import type { Language } from '../plan/language.ts'

/** A calendar date, "2026-12-01". Plain strings compare and sort as the dates do. */
export type IsoDate = string
/** A moment, "2026-11-23T08:00:00Z". */
export type Instant = string

const typed = /^(\d{1,2})[.\s/]+(\d{1,2})[.\s/]+(\d{4})$/
// A year of another century is a slip: a browser's date field makes "0026" of a typed "26".
const isoDate = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/

/**
 * A date as a client sends it ("2026-12-01") or as a person types it ("1.12.2026").
 * Undefined when there is no such day: 31 February is nobody's date.
 */
export function parseDate(text: string): IsoDate | undefined {
  const parts = typed.exec(text.trim())
  const iso = parts
    ? `${parts[3]}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`
    : text.trim()
  if (!isoDate.test(iso)) return undefined
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

/** The date in Norway at a moment: the calendar that every project lives by. */
export function osloDate(now: Instant): IsoDate {
  return Temporal.Instant.from(now).toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString()
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
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

/** "1. desember", "1 December": where the year stands beside it. */
export const dayAndMonth = (date: IsoDate, language: Language): string =>
  longDate(date, language).replace(/ \d{4}$/, '')

/** "1.12.2026" in Norwegian, "1 Dec 2026" in English. */
export function shortDate(date: IsoDate, language: Language): string {
  const { day, month, year } = Temporal.PlainDate.from(date)
  return language === 'en' ? `${day} ${months.en[month - 1]?.slice(0, 3)} ${year}` : `${day}.${month}.${year}`
}

/** "23.11.2026 09:05" in Norwegian time. */
export function shortMoment(at: Instant, language: Language): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Oslo')
  const clock = `${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`
  return `${shortDate(local.toPlainDate().toString(), language)} ${clock}`
}
