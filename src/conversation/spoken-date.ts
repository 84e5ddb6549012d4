import { type IsoDate, parseDate } from '../calendar/dates.ts'

/** Months by how they begin, in all three languages: "mai" and "may", "oktober" and "October". */
const months: readonly (readonly string[])[] = [
  ['januar', 'january'],
  ['februar', 'february'],
  ['mars', 'march'],
  ['april'],
  ['mai', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['desember', 'december'],
]
const shortest = 3

function monthCalled(word: string): number | undefined {
  const place = months.findIndex((names) => names.some((name) => word.length >= shortest && name.startsWith(word)))
  return place < 0 ? undefined : place + 1
}

const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/
const dateOf = (day: string, month: string | number, year: string) =>
  parseDate(`${day}.${month}.${year.length === 2 ? `20${year}` : year}`)

/**
 * A date as people write one in a message, marks taken away and in lower case: "1 2 2027", "2027 02 01", "1 februar 2027",
 * "february 1 2027", "1 feb". Without a year it is the next such day after `today`. Undefined when there is no such day.
 */
export function spokenDate(plain: string, today: IsoDate): IsoDate | undefined {
  const [first = '', second = '', third, ...rest] = plain.split(' ').map((word) => word.replace(ordinal, '$1'))
  if (rest.length > 0) return undefined
  if (/^\d{4}$/.test(first) && third !== undefined) return parseDate(`${first}-${second}-${third}`)
  const [day, named] = /^\d/.test(first) ? [first, second] : [second, first]
  const month = /^\d{1,2}$/.test(named) ? named : monthCalled(named)
  if (!/^\d{1,2}$/.test(day) || month === undefined) return undefined
  if (third !== undefined) return /^(?:\d{2}|\d{4})$/.test(third) ? dateOf(day, month, third) : undefined
  const year = Number(today.slice(0, 4))
  return [year, year + 1].map((one) => dateOf(day, month, `${one}`)).find((date) => date !== undefined && date > today)
}
