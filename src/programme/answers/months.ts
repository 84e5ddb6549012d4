import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '../../calendar/dates.ts'
import { type Round, roundIn } from '../../calendar/rounds.ts'
import type { ProjectSummary } from '../summary.ts'

export type Period = { readonly from: IsoDate; readonly to: IsoDate }

/** The month that the latest round asks about: what is meant where nobody says which. */
export function latestMonth(today: IsoDate): Period {
  const month = Temporal.PlainYearMonth.from(roundIn(today))
  return {
    from: month.toPlainDate({ day: 1 }).toString(),
    to: month.toPlainDate({ day: month.daysInMonth }).toString(),
  }
}

/** Figures that were asked for in a period, by the months that they tell of. */
export type Given = { readonly asked: number; readonly given: number; readonly without: number; readonly left: number }

const isIn = (round: Round, { from, to }: Period) => `${round}-31` >= from && `${round}-01` <= to

export function givenIn({ rounds }: Pick<ProjectSummary, 'rounds'>, period: Period): Given {
  const some = rounds.filter(({ round }) => isIn(round, period))
  const sum = (of: 'asked' | 'given' | 'without') => some.reduce((total, one) => total + one[of], 0)
  const [asked, given, without] = [sum('asked'), sum('given'), sum('without')]
  return { asked, given, without, left: asked - given - without }
}
