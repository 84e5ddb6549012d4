import type { IsoDate } from '../calendar/dates.ts'
import { againstDirection, indicators, outOfDate } from './elements/baseline.ts'
import type { ValuesOf } from './fields.ts'
import { type Entry, entriesOf, inOrder, type Plan } from './plan.ts'
import { achieved, type Reading, readingsByIndicator } from './readings.ts'

type Indicator = Entry<ValuesOf<typeof indicators.fields>>

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
    .map(({ id, values }) => {
      // What it showed before the start is history: the start value is where it is measured from.
      const own = (read.get(id) ?? []).filter((one) => one.values.date >= (values.startDate ?? ''))
      const latest = own.at(-1)
      return {
        id,
        values,
        latest,
        achievement: achievementOf(values, latest),
        trend: trendOf(values, own),
        stale: stale.has(id),
        recent: own.slice(-shownReadings).reverse(),
      }
    })
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
