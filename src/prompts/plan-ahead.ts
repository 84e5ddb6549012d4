import { type Instant, isLater, osloDate } from '../calendar/dates.ts'
import { opening } from '../calendar/office.ts'
import { askingDay, type Round, reminderDay, roundIn, weekOf } from '../calendar/rounds.ts'
import type { Programmes } from '../conversation/programmes-port.ts'
import type { NewPrompt, Outbox, ProjectReach, Reach } from './ports.ts'
import { reminderOf } from './remind.ts'
import { planSummaries } from './weekly.ts'

/** What a moment calls for in every project: the month's round once its asking day has come, the week's reminders likewise. */
export type Ahead =
  | { readonly kind: 'round'; readonly period: Round; readonly due: Instant }
  | { readonly kind: 'week'; readonly period: string; readonly due: Instant }

/** What should have been planned by now. A round or a week that was missed altogether is not made up for. */
export function aheadOf(now: Instant): readonly Ahead[] {
  const today = osloDate(now)
  const round = roundIn(today)
  const day = reminderDay(today)
  const all: readonly Ahead[] = [
    { kind: 'round', period: round, due: opening(askingDay(round)) },
    ...(day ? [{ kind: 'week', period: weekOf(day), due: opening(day) } as const] : []),
  ]
  return all.filter(({ due }) => !isLater(due, now))
}

/** The prompts that some projects get: a question for each, or a card for each of those who lead them. */
export function promptsFor({ kind, period, due }: Ahead, projects: readonly ProjectReach[]): readonly NewPrompt[] {
  switch (kind) {
    case 'round':
      return projects.map(({ key }) => ({ tenant: key.tenant, kind: 'ask', about: key.conversation, period, due }))
    case 'week':
      return [
        ...new Map(
          projects.flatMap(({ key, leader }) =>
            leader?.id === undefined ? [] : [[leader.id, reminderOf(key.tenant, leader.id, due)] as const],
          ),
        ).values(),
      ]
    default:
      return kind satisfies never
  }
}

/**
 * Creates the prompts that a moment calls for, of one tenant, a page of projects at a time; gives how many of each page
 * are new. Those that are there already stay as they are: it may be done any number of times, by any number of processes,
 * and after a crash halfway.
 */
export async function* planAhead(
  tenant: string,
  now: Instant,
  {
    outbox,
    reach,
    programmes,
  }: {
    readonly outbox: Outbox
    readonly reach: Pick<Reach, 'projects'>
    readonly programmes: Pick<Programmes, 'subscribers'>
  },
): AsyncGenerator<number> {
  for (const ahead of aheadOf(now)) {
    if (await outbox.isPlanned(tenant, ahead.period)) continue
    for await (const page of reach.projects(tenant)) yield await outbox.create(promptsFor(ahead, page))
    await outbox.setPlanned(tenant, ahead.period)
  }
  yield await planSummaries(tenant, now, { outbox, programmes })
}
