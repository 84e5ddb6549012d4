import type { Instant, IsoDate } from '../calendar/dates.ts'
import { decide, type PlanEvent } from '../plan/decide.ts'
import { evolve } from '../plan/evolve.ts'
import { membership, membershipOf } from '../plan/membership.ts'
import type { Plan } from '../plan/plan.ts'
import { withNews } from '../programme/news.ts'
import { type ProjectSummary, summaryOf } from '../programme/summary.ts'
import { plus } from './calendar.ts'
import type { Asked } from './writing.ts'

/** A plan, and how it came to be. */
export type History = { readonly plan: Plan; readonly events: readonly PlanEvent[] }

/**
 * The plan that comes of what was asked for, by the plan's own rules.
 *
 * @throws Error when they refuse any of it
 */
export function historyOf(all: readonly Asked[]): History {
  let plan: Plan | undefined
  const events: PlanEvent[] = []
  for (const { at, by, commands } of all) {
    for (const command of commands) {
      const decision = decide(plan, command, { at, by })
      if (decision.outcome === 'refused') throw new Error(`The plan refuses: ${decision.refusal.code}`)
      if (decision.outcome !== 'changed') continue
      for (const event of decision.events) {
        plan = evolve(plan, event)
        events.push(event)
      }
    }
  }
  if (!plan) throw new Error('nobody has begun')
  return { plan, events }
}

/** As it was before a day began. */
function planBefore({ events }: History, day: IsoDate): Plan | undefined {
  const until = events.filter(({ at }) => at.slice(0, 10) < day)
  return until.length === 0 ? undefined : until.reduce<Plan | undefined>(evolve, undefined)
}

/** So many days back the programme has followed along, day by day: of what was before, it knows only how it stood. */
const followedDays = 21

/** What a programme knows of the project on a day, with what was news in the weeks before. */
export function summaryOn(history: History, today: IsoDate): ProjectSummary {
  const joined = joinedAt(history)
  const days = Array.from({ length: followedDays }, (_, ago) => plus(today, ago - followedDays))
  const early = days.reduce<ProjectSummary | undefined>((before, day) => {
    const plan = planBefore(history, day)
    if (!plan || !membershipOf(plan)) return before
    return withNews(before, summaryOf(plan, day, joined), before ? `${day}T05:00:00Z` : joined)
  }, undefined)
  return withNews(early, summaryOf(history.plan, today, joined), early ? `${today}T05:00:00Z` : joined)
}

const joinedAt = ({ plan, events }: History): Instant =>
  events.find(({ change }) => change.type === 'saved' && change.part === membership.id)?.at ?? plan.startedAt
