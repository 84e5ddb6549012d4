import type { IsoDate } from '../calendar/dates.ts'
import { type Indicator, indicators, type units } from './elements/baseline.ts'
import { referenced } from './links.ts'
import type { Plan } from './plan.ts'
import { readingsByIndicator } from './readings.ts'

/** Why a figure looks wrong: it may be right all the same, so it is asked about once. */
export type Doubt =
  /** Several times as much, or a fraction, of what it was last (or at the start). `instead`: what may have been meant, a decimal mark slipped. */
  | { readonly code: 'muchMore' | 'muchLess'; readonly last: number; readonly instead?: number }
  /** Less or more than the unit allows: a share below 0 or above 100, a count below 0. */
  | { readonly code: 'outside'; readonly least?: number; readonly most?: number }

type Unit = (typeof units)[number]
type Bounds = { readonly least?: number; readonly most?: number }

/** What a figure can be. A result in kroner can be a loss, and a score may have any scale. */
const bounds: Readonly<Record<Unit, Bounds>> = {
  percent: { least: 0, most: 100 },
  count: { least: 0 },
  hours: { least: 0 },
  fullTimeEquivalents: { least: 0 },
  kroner: {},
  points: {},
}

/**
 * Changes below this are never asked about, however many times as much they are: from 0,2 % to 1,0 %, from one applicant
 * to six. A slip of the decimal mark in a figure that is not tiny is far larger. Kroner may be written in millions and
 * points on any scale, so there the size alone says nothing.
 */
const smallChange: Readonly<Record<Unit, number>> = {
  percent: 2,
  count: 10,
  hours: 2,
  fullTimeEquivalents: 2,
  kroner: 0,
  points: 0,
}

const [muchMore, muchLess] = [5, 1 / 5]
const slips = [10, 100, 1000] as const
/** What was meant lies within a factor of two of what it was last. */
const likeTheLast = 2

/**
 * What is strange about a figure for an indicator; undefined when nothing is. It is held against the latest reading of a
 * day before `date` (the last day that the figure tells of), or against the start value where that is newer. Without a
 * date, against the latest of all. Bounds that the last figure was outside too are no news: somebody has confirmed it.
 */
export function doubtAbout(plan: Plan, indicator: string, value: number, date?: IsoDate): Doubt | undefined {
  const found = referenced(plan, indicators, indicator)
  return found && doubt(value, lastBefore(plan, found, date), found.values.unit)
}

function doubt(value: number, last: number | undefined, unit: Unit | undefined): Doubt | undefined {
  const allowed: Bounds = unit ? bounds[unit] : {}
  const side = sideOf(value, allowed)
  if (side !== 'within') return last !== undefined && sideOf(last, allowed) === side ? undefined : outside(allowed)
  if (last === undefined || last === 0 || value === 0 || Math.sign(last) !== Math.sign(value)) return undefined
  if (Math.abs(value - last) < (unit ? smallChange[unit] : 0)) return undefined
  const times = exact(value / last)
  if (times < muchMore && times > muchLess) return undefined
  const instead = slips
    .map((slip) => exact(times > 1 ? value / slip : value * slip))
    .find((meant) => isLike(meant, last) && sideOf(meant, allowed) === 'within')
  return { code: times > 1 ? 'muchMore' : 'muchLess', last, ...(instead === undefined ? {} : { instead }) }
}

const outside = (allowed: Bounds): Doubt => ({ code: 'outside', ...allowed })

const sideOf = (value: number, { least = -Infinity, most = Infinity }: Bounds) =>
  value < least ? 'below' : value > most ? 'above' : 'within'

const isLike = (value: number, last: number) => value / last <= likeTheLast && value / last >= 1 / likeTheLast

/** As exact as figures are kept (numbers.ts): 0,57 times a hundred is 57, whatever a computer makes of it. */
const exact = (value: number) => Number(value.toFixed(6))

function lastBefore(plan: Plan, { id, values }: Indicator, date: IsoDate | undefined): number | undefined {
  const { startValue, startDate = '' } = values
  const before = readingsByIndicator(plan)
    .get(id)
    ?.findLast((one) => date === undefined || one.values.date < date)
  const fromStart = startValue !== undefined && (!before || before.values.date < startDate)
  return fromStart ? startValue : before?.values.value
}
