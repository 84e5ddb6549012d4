import { distance } from 'fastest-levenshtein'
import type { Instant, IsoDate } from '../calendar/dates.ts'
import { againstDirection, type Indicator, indicators, outOfDate } from './elements/baseline.ts'
import { entriesOf, inOrder, type Plan } from './plan.ts'
import {
  type AnyReading,
  achieved,
  correctedFrom,
  type Reading,
  readings,
  readingsByIndicator,
  whyMissing,
} from './readings.ts'
import type { Person } from './values.ts'

/** What stands between an indicator and a share: said, never counted as zero. */
export type Missing = 'startValue' | 'target' | 'reading'

export type Achievement =
  /** Whole percent of the way from start to target, rounded down so that 100 is there; below zero is the wrong way. */
  | { readonly kind: 'percent'; readonly percent: number; readonly reached: boolean }
  | { readonly kind: 'missing'; readonly missing: readonly Missing[] }
  /** The target is where it began. */
  | { readonly kind: 'noWay' }
  /** The target lies where nobody wants to go. */
  | { readonly kind: 'wrongWay' }

/** Which way the latest reading went from the one before it. */
export type Trend = {
  readonly went: 'towards' | 'away' | 'nowhere'
  readonly from: Reading
  readonly to: Reading
}

export type Measured = {
  readonly id: string
  readonly values: Indicator['values']
  readonly latest: Reading | undefined
  readonly achievement: Achievement
  /** Undefined with fewer than two days read, or when nobody has said which way is good. */
  readonly trend: Trend | undefined
  readonly stale: boolean
  /** Newest first. */
  readonly recent: readonly Reading[]
}

/** So many readings tell where it is going, and can be put right. */
const shownReadings = 3

/** Every indicator in the order they were made, with where it stands. */
export function measuredIndicators(plan: Plan, today: IsoDate): readonly Measured[] {
  const read = readingsByIndicator(plan)
  const stale = new Set(outOfDate(plan, today).map(({ id }) => id))
  return entriesOf(plan, indicators)
    .toSorted(inOrder)
    .map((one) => measured(one, read.get(one.id) ?? [], stale.has(one.id)))
}

function measured({ id, values }: Indicator, read: readonly Reading[], stale: boolean): Measured {
  // What it showed before the start is history: the start value is where it is measured from.
  const own = read.filter((one) => one.values.date >= (values.startDate ?? ''))
  const latest = own.at(-1)
  return {
    id,
    values,
    latest,
    achievement: achievementOf(values, latest),
    trend: trendOf(values, own),
    stale,
    recent: own.slice(-shownReadings).reverse(),
  }
}

/**
 * What was said of an indicator for one day: a value, or why there is none. `firstValue` is what was first reported, where
 * that was something else; `by` and `at` are of the one who said it last.
 */
export type SeriesRow = {
  readonly id: string
  readonly date: IsoDate
  readonly firstValue: number | undefined
  readonly comment: string | undefined
  readonly by: Person
  readonly at: Instant
} & ({ readonly kind: 'value'; readonly value: number } | { readonly kind: 'missing'; readonly why: string })

/**
 * All of an indicator: where it stands, as in `measuredIndicators`, and every row of it, the oldest first, those from
 * before its start too. Where it begins and shall be are among its values.
 */
export type Series = Measured & { readonly rows: readonly SeriesRow[] }

/** Everything that was ever read of every indicator, in the order they were made. One pass: a plan may hold hundreds. */
export function allSeries(plan: Plan, today: IsoDate): readonly Series[] {
  const sorted = entriesOf(plan, readings).toSorted((a, b) => compare(a.values.date, b.values.date) || inOrder(a, b))
  const read = Map.groupBy(sorted, ({ values }) => values.indicator)
  return measuredIndicators(plan, today).map((one) => ({ ...one, rows: (read.get(one.id) ?? []).flatMap(rowOf) }))
}

/** The same of one; undefined when there is no such indicator (any more). */
export const seriesOf = (plan: Plan, indicatorId: string, today: IsoDate): Series | undefined =>
  allSeries(plan, today).find(({ id }) => id === indicatorId)

function rowOf(one: AnyReading): readonly SeriesRow[] {
  const { date, value, comment } = one.values
  if (date === undefined) return []
  const row = { id: one.id, date, firstValue: correctedFrom(one), comment, by: one.by, at: one.at }
  if (value !== undefined) return [{ ...row, kind: 'value', value }]
  const why = whyMissing(one)
  return why === undefined ? [] : [{ ...row, kind: 'missing', why }]
}

const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The indicators that somebody may mean: the one called just that, else those whose name begins with it, else those that
 * have it in their name, else those that come nearest with a slip or two of the finger. None, one, or several to choose
 * among, in the order they were made.
 */
export function indicatorNamed(plan: Plan, text: string): readonly Indicator[] {
  const said = plain(text.slice(0, longestName))
  if (said === '') return []
  const all = entriesOf(plan, indicators)
    .toSorted(inOrder)
    .map((indicator) => ({ indicator, name: plain(indicator.values.name ?? '') }))
    .filter(({ name }) => name !== '')
  const ways: readonly ((name: string) => boolean)[] = [
    (name) => name === said,
    (name) => name.startsWith(said),
    (name) => name.includes(said),
  ]
  const found = ways.map((fits) => all.filter(({ name }) => fits(name))).find((some) => some.length > 0)
  return (found ?? nearest(all, said)).map(({ indicator }) => indicator)
}

/** Longer than any name is. */
const longestName = 200

const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function nearest<T extends { readonly name: string }>(all: readonly T[], said: string): readonly T[] {
  const forgiven = said.length < 4 ? 0 : said.length < 6 ? 1 : 2
  const near = all.map((one) => ({ one, off: slipsFrom(one.name, said) })).filter(({ off }) => off <= forgiven)
  const least = Math.min(...near.map(({ off }) => off))
  return near.filter(({ off }) => off === least).map(({ one }) => one)
}

/** How many letters are off from the name, or from any part of it of as many words as were said. */
function slipsFrom(name: string, said: string): number {
  const words = name.split(' ')
  const count = said.split(' ').length
  const runs = words.map((_, place) => words.slice(place, place + count).join(' '))
  return Math.min(...[name, ...runs].map((run) => distance(run, said)))
}

function achievementOf(values: Indicator['values'], latest: Reading | undefined): Achievement {
  if (againstDirection(values)) return { kind: 'wrongWay' }
  const share = achieved(values, latest?.values.value)
  if (share !== undefined) {
    const percent = wholePercent(share)
    return { kind: 'percent', percent, reached: percent >= 100 }
  }
  const missing: readonly Missing[] = [
    ...(values.startValue === undefined ? (['startValue'] as const) : []),
    ...(values.target === undefined ? (['target'] as const) : []),
    ...(latest === undefined ? (['reading'] as const) : []),
  ]
  return values.target !== undefined && values.target === values.startValue
    ? { kind: 'noWay' }
    : { kind: 'missing', missing }
}

// Seven tenths minus six is not one tenth to a computer: what is off by less than a millionth is not off.
const wholePercent = (share: number) => Math.floor(Number((share * 100).toFixed(6)))

/** A day read twice counts with what was entered last. */
function trendOf(values: Indicator['values'], own: readonly Reading[]): Trend | undefined {
  const to = own.at(-1)
  const from = own.findLast(({ values: { date } }) => to && date < to.values.date)
  const good = wishedWay(values)
  if (!to || !from || good === 0) return undefined
  const way = Math.sign(to.values.value - from.values.value)
  return { went: way === 0 ? 'nowhere' : way === good ? 'towards' : 'away', from, to }
}

/** 1 is up, −1 down, 0 unknown: from start to target, else the direction that was wished. */
function wishedWay({ startValue, target, direction }: Indicator['values']): number {
  if (startValue !== undefined && target !== undefined && startValue !== target) return Math.sign(target - startValue)
  return direction === undefined ? 0 : direction === 'up' ? 1 : -1
}
