import { type Instant, isLater, osloDate } from '../calendar/dates.ts'
import { morning, summaryFrom } from '../calendar/office.ts'
import { summaryDay, weekOf } from '../calendar/rounds.ts'
import { draw } from '../cards/draw.ts'
import { refIn } from '../conversation/ask.ts'
import type { Programmes } from '../conversation/programmes-port.ts'
import { seenAt } from '../programme/answers/since.ts'
import { programmeWeek } from '../programme/answers/week.ts'
import type { NewPrompt, Outbox, Prompt } from './ports.ts'
import type { Looking, Prepared } from './prepare.ts'
import { ownStage } from './stage.ts'
import { needless, stillCoordinates } from './word.ts'

/** The summary that a moment calls for: from 08:00 of the week's Monday on, or of the next working day after a holiday. */
export function summaryAhead(now: Instant): { readonly period: string; readonly due: Instant } | undefined {
  const day = summaryDay(osloDate(now))
  const due = morning(day)
  return isLater(due, now) ? undefined : { period: weekOf(day), due }
}

/** Every subscriber of a tenant gets one for each programme; made any number of times, it is one. */
export async function summariesFor(
  tenant: string,
  { period, due }: { readonly period: string; readonly due: Instant },
  programmes: Pick<Programmes, 'subscribers'>,
): Promise<readonly NewPrompt[]> {
  return (await programmes.subscribers(tenant)).map(({ id, programme }) => ({
    tenant,
    kind: 'weekly',
    about: id,
    period: `${period}-${programme}`,
    due,
    word: { what: 'weekly', programme },
  }))
}

/** Plans a week's summaries of a tenant, once; gives how many are new. */
export async function planSummaries(
  tenant: string,
  now: Instant,
  { outbox, programmes }: { readonly outbox: Outbox; readonly programmes: Pick<Programmes, 'subscribers'> },
): Promise<number> {
  const ahead = summaryAhead(now)
  if (!ahead || (await outbox.isPlanned(tenant, plannedAs(ahead.period)))) return 0
  const made = await outbox.create(await summariesFor(tenant, ahead, programmes))
  await outbox.setPlanned(tenant, plannedAs(ahead.period))
  return made
}

/** The leaders' cards of a week are planned under its bare name. */
export const plannedAs = (period: string) => `summary-${period}`

/** A coordinator's summary, of the programme as it is now; needless when they want none, or coordinate it no more. */
export async function prepareWeekly(prompt: Prompt, programme: string, looking: Looking): Promise<Prepared> {
  const { tenant, about: id, period } = prompt
  const { programmes, reach, now } = looking
  const today = osloDate(now)
  // The next one tells of this week too.
  if (!period.startsWith(weekOf(today))) return needless('ended')
  const from = summaryFrom(now)
  if (from !== now) return { act: 'postpone', due: from, why: 'hours' }
  const coordinated = await stillCoordinates({ tenant, id, programme }, looking)
  if (!coordinated) return needless('notCoordinating')
  const who = { tenant, id }
  const seat = (await programmes.seats(who)).find((one) => one.programme === programme)
  if (!seat?.weekly) return needless('unsubscribed')
  const all = (await programmes.members(programme, ['news'])).map(({ key, summary }) => ({
    ref: refIn(programme, key),
    summary,
  }))
  const week = programmeWeek(all, { today, now, told: seat.told?.at })
  const to = (await reach.person(tenant, id)) ?? { tenant, person: id }
  const card = draw(
    { view: 'week', programme: { id: programme, name: coordinated.name }, week, before: seat.told?.counts },
    ownStage(seat.language ?? 'nb', today, looking),
  )
  const name = coordinated.coordinators.find((one) => one.tenant === tenant && one.id === id)?.name ?? id
  const keeps = { who, programme, told: { at: seenAt(now), counts: week.counts } }
  return { act: 'tell', to, name, tells: [], through: [], card, keeps }
}
