import type { Instant, IsoDate } from '../../calendar/dates.ts'
import type { News } from '../news.ts'
import { answerTo, type Listed } from './answer.ts'
import { type Given, isCounted } from './months.ts'
import type { Chosen } from './scope.ts'

/** How a programme stands, in the few numbers that can be held against those of a week ago. */
export type WeekCounts = {
  readonly projects: number
  readonly active: number
  readonly paused: number
  readonly ended: number
  /** Criteria that are largely met, of all that were judged: ten for each project. */
  readonly met: number
  readonly judged: number
  readonly overdue: number
  readonly red: number
}

/** A programme's week: how it stands, what is new since then, and the figures of the latest month. */
export type Week = {
  readonly counts: WeekCounts
  readonly since: Instant
  readonly news: readonly Listed<News>[]
  /**
   * Figures of the month: asked for, given, said not to be there; `left`: the projects that have not answered all of theirs.
   * `counted`: whether anybody has counted since they were asked for.
   */
  readonly figures: Pick<Given, 'asked' | 'given' | 'without'> & {
    readonly month: IsoDate
    readonly left: number
    readonly counted: boolean
  }
}

const nothing: WeekCounts = { projects: 0, active: 0, paused: 0, ended: 0, met: 0, judged: 0, overdue: 0, red: 0 }

const noFigures = { asked: 0, given: 0, without: 0, left: 0, counted: true }

/** What there is to tell of a programme since somebody was told the last time; of the last week, where they never were. Pure. */
export function programmeWeek(
  all: readonly Chosen[],
  { today, now, told }: { readonly today: IsoDate; readonly now: Instant; readonly told: Instant | undefined },
): Week {
  const asked = { today, now, seen: told }
  const status = answerTo({ intent: 'status', of: {} }, all, asked)
  const news = answerTo({ intent: 'news', of: {} }, all, asked)
  const unanswered = answerTo({ intent: 'unanswered', of: {} }, all, asked)
  const left = unanswered.kind === 'unanswered' ? unanswered.rows.length : 0
  const { since, rows } = news.kind === 'news' ? news : { since: told ?? now, rows: [] }
  if (status.kind !== 'glance') return { counts: nothing, since, news: rows, figures: { ...noFigures, month: today } }
  const { states, table, overdue, red, given, period, scope } = status
  const sum = (of: 'met' | 'toImprove') => table.reduce((total, row) => total + row[of], 0)
  return {
    counts: { projects: all.length, ...states, met: sum('met'), judged: sum('met') + sum('toImprove'), overdue, red },
    since,
    news: rows,
    figures: {
      month: period.from,
      asked: given.asked,
      given: given.given,
      without: given.without,
      left,
      counted: isCounted(period, scope.asOf),
    },
  }
}
