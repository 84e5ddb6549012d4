import type { TimeWord } from './lexicon/sense.ts'
import { digitsAt, endOf, numbered, type Said } from './said.ts'
import type { Time, Unit, YearSaid } from './times.ts'

/** A time found in a message. `times` are several where a slip leaves it open which month it is. */
export type TimeSaid =
  | { readonly to: number; readonly since: 'start' | 'last' }
  | { readonly to: number; readonly since: false | true; readonly times: readonly Time[] }

type Found<T> = { readonly to: number; readonly value: T } | undefined

const units: readonly Unit[] = ['month', 'quarter', 'half', 'year', 'week', 'day']
const time = (said: Said, from: number, word: TimeWord) => endOf(said, from, `time:${word}`)
const skip = (said: Said, from: number, ...among: readonly string[]) =>
  among.includes(said.words[from]?.plain ?? '') ? from + 1 : from

/** The longest time that begins at a place. */
export function timeFrom(said: Said, from: number): TimeSaid | undefined {
  const last = time(said, from, 'sinceLast')
  const start = time(said, from, 'sinceStart')
  const since = time(said, from, 'since')
  const after =
    since === undefined
      ? undefined
      : (plainTime(said, since) ?? plainTime(said, skip(said, since, 'the', 'den', 'det', 'i', 'pa')))
  const days = plainTime(said, from)
  const found: readonly (TimeSaid | undefined)[] = [
    after && { to: after.to, since: true, times: after.value },
    last === undefined ? undefined : { to: last, since: 'last' },
    start === undefined ? undefined : { to: start, since: 'start' },
    days && { to: days.to, since: false, times: days.value },
  ]
  return found.flatMap((one) => one ?? []).sort((a, b) => b.to - a.to)[0]
}

function plainTime(said: Said, from: number): Found<readonly Time[]> {
  const found = [
    dates(said, from),
    months(said, from),
    partOfYear(said, from),
    week(said, from),
    nearby(said, from),
    yearAlone(said, from),
    named(said, from),
  ]
  return found.flatMap((one) => one ?? []).sort((a, b) => b.to - a.to)[0]
}

/** A month's name, with its year or with the month that it goes on to. */
function months(said: Said, from: number): Found<readonly Time[]> {
  const begin = time(said, from, 'from') ?? from
  const first = numbered(said, begin, 'month')
  // "Økt" is grown, "okt" is October.
  if (!first || isModalVerb(said, begin) || said.words[begin]?.raw === 'økt') return undefined
  const until = numbered(said, time(said, first.to, 'until') ?? first.to, 'month')
  const [one, other] = [first.numbers[0], until?.numbers[0]]
  if (until && one !== undefined && other !== undefined && first.numbers.length === 1) {
    const { to, value: year } = withYear(said, until.to)
    return { to, value: [{ kind: 'months', first: one, last: other, ...year }] }
  }
  const single = begin === from ? first : numbered(said, from, 'month')
  if (!single) return undefined
  const { to, value: year } = withYear(said, single.to)
  return { to, value: single.numbers.map((number) => ({ kind: 'part', unit: 'month', number, ...year })) }
}

/** "May I see" asks for leave. */
const isModalVerb = (said: Said, at: number) =>
  said.words[at]?.plain === 'may' && ['i', 'we', 'you', 'be', 'have'].includes(said.words[at + 1]?.plain ?? '')

function withYear(said: Said, from: number): { readonly to: number; readonly value: { readonly year?: YearSaid } } {
  const year = yearFrom(said, from) ?? yearFrom(said, skip(said, from, 'of', 'in', 'i', 'av', 'for'))
  return year ? { to: year.to, value: { year: year.value } } : { to: from, value: {} }
}

function yearFrom(said: Said, from: number): Found<YearSaid> {
  const digits = said.words[from]?.plain ?? ''
  if (/^20\d\d$/.test(digits)) return { to: from + 1, value: { year: Number(digits) } }
  const last = time(said, from, 'lastYear')
  if (last !== undefined) return { to: last, value: { off: -1 } }
  const current = time(said, from, 'thisYear')
  return current === undefined ? undefined : { to: current, value: { off: 0 } }
}

const yearAlone = (said: Said, from: number): Found<readonly Time[]> => {
  const year = yearFrom(said, from)
  return year && { to: year.to, value: [{ kind: 'year', year: year.value }] }
}

/** "Tredje kvartal", "3. kvartal 2026", "Q3", "second half of 2025", "H1". */
function partOfYear(said: Said, from: number): Found<readonly Time[]> {
  const part = counted(said, from) ?? lettered(said, from)
  if (!part) return undefined
  const { to, value: year } = withYear(said, part.to)
  return { to, value: [{ kind: 'part', ...part.value, ...year }] }
}

type Part = { readonly unit: 'quarter' | 'half'; readonly number: number }

function counted(said: Said, from: number): Found<Part> {
  const number = ordinalFrom(said, from)
  if (number)
    for (const unit of ['quarter', 'half'] as const) {
      const to = time(said, number.to, unit)
      if (to !== undefined) return { to, value: { unit, number: number.value } }
    }
  for (const unit of ['quarter', 'half'] as const) {
    const end = time(said, from, unit)
    const digits = end === undefined ? undefined : digitsAt(said, end)
    if (end !== undefined && digits !== undefined && digits <= 4)
      return { to: end + 1, value: { unit, number: digits } }
  }
  return undefined
}

/** "Første", "1.", "1st". */
export function ordinalFrom(said: Said, from: number): Found<number> {
  const digits = digitsAt(said, from)
  if (digits !== undefined) return { to: time(said, from + 1, 'ordinalMark') ?? from + 1, value: digits }
  const word = numbered(said, from, 'ordinal')
  return word && word.numbers[0] !== undefined ? { to: word.to, value: word.numbers[0] } : undefined
}

function lettered(said: Said, from: number): Found<Part> {
  const letter = said.words[from]?.plain
  const number = digitsAt(said, from + 1)
  if (number === undefined || (letter !== 'q' && letter !== 'k' && letter !== 'h')) return undefined
  return { to: from + 2, value: { unit: letter === 'h' ? 'half' : 'quarter', number } }
}

function week(said: Said, from: number): Found<readonly Time[]> {
  const end = time(said, from, 'week')
  const number = end === undefined ? undefined : digitsAt(said, end)
  if (end === undefined || number === undefined || number > 53) return undefined
  const { to, value: year } = withYear(said, end + 1)
  return { to, value: [{ kind: 'part', unit: 'week', number, ...year }] }
}

/** "Forrige måned", "this week", "the last six months", "siste året". */
function nearby(said: Said, from: number): Found<readonly Time[]> {
  const span = time(said, from, 'latest') ?? time(said, from, 'previous')
  const count = span === undefined ? undefined : countFrom(said, span)
  const long = span === undefined ? undefined : unitFrom(said, count?.to ?? span)
  if (long && (count || time(said, from, 'latest') !== undefined))
    return { to: long.to, value: [{ kind: 'span', unit: long.value, count: count?.value ?? 1, ahead: false }] }
  const ahead = time(said, from, 'next')
  const counted = ahead === undefined ? undefined : countFrom(said, ahead)
  const units = counted && unitFrom(said, counted.to)
  if (counted && units)
    return { to: units.to, value: [{ kind: 'span', unit: units.value, count: counted.value, ahead: true }] }
  for (const [word, off] of [
    ['previous', -1],
    ['this', 0],
    ['next', 1],
  ] as const) {
    const end = time(said, from, word)
    const unit = end === undefined ? undefined : unitFrom(said, end)
    if (unit) return { to: unit.to, value: [{ kind: 'relative', unit: unit.value, off }] }
  }
  return undefined
}

function countFrom(said: Said, from: number): Found<number> {
  const digits = digitsAt(said, from)
  if (digits !== undefined && digits <= 99) return { to: from + 1, value: digits }
  const word = numbered(said, from, 'number')
  return word && word.numbers[0] !== undefined ? { to: word.to, value: word.numbers[0] } : undefined
}

function unitFrom(said: Said, from: number): Found<Unit> {
  for (const unit of units) {
    const to = time(said, from, unit)
    if (to !== undefined) return { to, value: unit }
  }
  return undefined
}

/** "1. oktober", "October 1st", "1.10.2026", "2026-10-01", "2026-10". */
function dates(said: Said, from: number): Found<readonly Time[]> {
  const digits = [0, 1, 2].map((off) => digitsAt(said, from + off))
  const [first, second, third] = digits
  if (first !== undefined && first > 1900 && second !== undefined && second <= 12)
    return third !== undefined && third <= 31
      ? { to: from + 3, value: [{ kind: 'date', year: first, month: second, day: third }] }
      : { to: from + 2, value: [{ kind: 'part', unit: 'month', number: second, year: { year: first } }] }
  if (first !== undefined && second !== undefined && third !== undefined && third > 1900 && second <= 12 && first <= 31)
    return { to: from + 3, value: [{ kind: 'date', day: first, month: second, year: third }] }
  return dayAndMonth(said, from)
}

function dayAndMonth(said: Said, from: number): Found<readonly Time[]> {
  const day = ordinalFrom(said, from)
  const after = day && numbered(said, skip(said, day.to, 'of'), 'month')
  const before = numbered(said, from, 'month')
  const dayAfter = before && digitsAt(said, before.to) !== undefined ? ordinalFrom(said, before.to) : undefined
  const [date, to, month] = after ? [day, after.to, after.numbers[0]] : [dayAfter, dayAfter?.to, before?.numbers[0]]
  if (!date || to === undefined || month === undefined || date.value > 31) return undefined
  const year = digitsAt(said, to)
  return year !== undefined && year > 1900
    ? { to: to + 1, value: [{ kind: 'date', day: date.value, month, year }] }
    : { to, value: [{ kind: 'date', day: date.value, month }] }
}

function named(said: Said, from: number): Found<readonly Time[]> {
  const newYear = time(said, from, 'newYear')
  if (newYear !== undefined) return { to: newYear, value: [{ kind: 'newYear' }] }
  const yesterday = time(said, from, 'yesterday')
  if (yesterday !== undefined) return { to: yesterday, value: [{ kind: 'relative', unit: 'day', off: -1 }] }
  // "Last Monday" is the latest one.
  const weekday = numbered(said, from, 'weekday') ?? numbered(said, time(said, from, 'previous') ?? from, 'weekday')
  const number = weekday?.numbers[0]
  return weekday && number !== undefined ? { to: weekday.to, value: [{ kind: 'weekday', number }] } : undefined
}
