import type { Instant, IsoDate } from '../calendar/dates.ts'
import { elementIds } from '../plan/elements/index.ts'
import type { Verdict } from '../plan/verdict.ts'
import { most, type ProjectSummary } from './summary.ts'

/** Something that a coordinator would want to hear of a project. `at` is when the programme came to know of it. */
export type News = { readonly at: Instant } & (
  | { readonly what: 'joined' }
  | { readonly what: 'verdict'; readonly criterion: string; readonly verdict: Verdict }
  /** A figure, or word that there is none. */
  | {
      readonly what: 'reading'
      readonly id: string
      readonly indicator: string
      readonly date: IsoDate
      readonly value?: number
    }
  | { readonly what: 'milestoneDone' | 'milestoneOverdue' | 'redRisk' | 'redRiskGone'; readonly name: string }
  | { readonly what: 'paused'; readonly until: IsoDate }
  | { readonly what: 'resumed' }
)

/** So much is remembered of a project: what is older is in its plan. */
const mostKept = 30

/**
 * The summary with its news: what is other than it was, the newest first, before what was news already. Nothing of it is
 * of figures that the summary itself leaves out: of small units, of indicators that were removed or are beyond its list.
 */
export function withNews(before: ProjectSummary | undefined, after: ProjectSummary, at: Instant): ProjectSummary {
  if (!before) return { ...after, news: [{ at, what: 'joined' }] }
  const shown = new Set(after.indicators.flatMap((one) => (one.small ? [] : [one.id])))
  const kept = before.news.filter((one) => one.what !== 'reading' || shown.has(one.id))
  const news = changes(before, after).map((one): News => ({ at, ...one }))
  return { ...after, news: [...news, ...kept].slice(0, mostKept) }
}

type Change = News extends infer One ? (One extends News ? Omit<One, 'at'> : never) : never

function changes(before: ProjectSummary, after: ProjectSummary): readonly Change[] {
  return [
    ...verdictChanges(before, after),
    ...readingChanges(before, after),
    ...milestoneChanges(before, after),
    ...riskChanges(before, after),
    ...pauseChanges(before, after),
  ]
}

const verdictChanges = (before: ProjectSummary, after: ProjectSummary): readonly Change[] =>
  elementIds.flatMap((criterion) => {
    const verdict = after.verdicts[criterion]
    return verdict && before.verdicts[criterion] && verdict !== before.verdicts[criterion]
      ? [{ what: 'verdict', criterion, verdict }]
      : []
  })

function readingChanges(before: ProjectSummary, after: ProjectSummary): readonly Change[] {
  const known = new Map(before.indicators.map((one) => [one.id, one]))
  return after.indicators.flatMap(({ id, name, readings }) => {
    const was = known.get(id)
    // What only came in because something else went out, or may be shown from now on, is as old as it is.
    if (was ? was.small : before.indicators.length >= most.indicators) return []
    const first = was && was.readings.length >= most.readings ? was.readings[0]?.date : undefined
    return readings
      .filter((one) => first === undefined || one.date >= first)
      .filter((one) => !was?.readings.some(({ date, value }) => date === one.date && value === one.value))
      .map((one): Change => ({ what: 'reading', id, indicator: name, ...one }))
      .toReversed()
  })
}

function milestoneChanges(before: ProjectSummary, after: ProjectSummary): readonly Change[] {
  const were = new Map(before.milestones.open.map((one) => [one.id, one]))
  const isOpen = new Set(after.milestones.open.map(({ id }) => id))
  const isWhole = after.milestones.cut === undefined
  const done = after.milestones.done - before.milestones.done
  return [
    // Gone from those that are left, and as many more are done: it has been reached, not removed.
    ...before.milestones.open
      .filter(({ id }) => isWhole && !isOpen.has(id))
      .slice(0, Math.max(0, done))
      .map(({ name }): Change => ({ what: 'milestoneDone', name })),
    // Whoever moves a date into the past knows it already.
    ...after.milestones.open
      .filter(({ id, date }) => date < after.asOf && were.get(id)?.date === date && date >= before.asOf)
      .map(({ name }): Change => ({ what: 'milestoneOverdue', name })),
  ]
}

/** Of a list that is cut nobody knows what came into it, or went. */
const isWhole = ({ worst, red }: ProjectSummary['risks']) => worst.length >= red

function riskChanges({ risks: before }: ProjectSummary, { risks: after }: ProjectSummary): readonly Change[] {
  const without = (one: ProjectSummary['risks'], other: ProjectSummary['risks']) => {
    const there = new Set(other.worst.map(({ id }) => id))
    return isWhole(other) ? one.worst.filter(({ id }) => !there.has(id)) : []
  }
  return [
    ...without(after, before).map(({ name }): Change => ({ what: 'redRisk', name })),
    ...without(before, after).map(({ name }): Change => ({ what: 'redRiskGone', name })),
  ]
}

function pauseChanges(before: ProjectSummary, { pausedUntil: until }: ProjectSummary): readonly Change[] {
  if (until === before.pausedUntil) return []
  return [until === undefined ? { what: 'resumed' } : { what: 'paused', until }]
}
