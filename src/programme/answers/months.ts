import { Temporal } from 'temporal-polyfill'
import type { Instant, IsoDate } from '../../calendar/dates.ts'
import { askingDay, latestRound, type Round } from '../../calendar/rounds.ts'
import type { ProjectSummary } from '../summary.ts'

export type Period = { readonly from: IsoDate; readonly to: IsoDate }

/** The month that was asked about last: what is meant where nobody says which. */
export function latestMonth(now: Instant): Period {
  const month = Temporal.PlainYearMonth.from(latestRound(now))
  return {
    from: month.toPlainDate({ day: 1 }).toString(),
    to: month.toPlainDate({ day: month.daysInMonth }).toString(),
  }
}

/** Figures that were asked for in a period, by the months that they tell of. */
export type Given = { readonly asked: number; readonly given: number; readonly without: number; readonly left: number }

const isIn = (round: Round, { from, to }: Period) => `${round}-31` >= from && `${round}-01` <= to

/** `latest`: the month that was asked about last. What is asked later counts as not asked. */
export function givenIn({ rounds }: Pick<ProjectSummary, 'rounds'>, period: Period, latest: Period): Given {
  const some = rounds.filter(({ round }) => isIn(round, period) && `${round}-01` <= latest.from)
  const sum = (of: 'asked' | 'given' | 'without') => some.reduce((total, one) => total + one[of], 0)
  const [asked, given, without] = [sum('asked'), sum('given'), sum('without')]
  return { asked, given, without, left: asked - given - without }
}

/**
 * Whether what is known of projects as of a day can tell of a time's figures: a month's are counted from the day on which
 * they are asked for. Before that nothing says whether any were.
 */
export const isCounted = ({ to }: Period, asOf: IsoDate | undefined): boolean =>
  asOf === undefined || asOf >= askingDay(to.slice(0, 7))
