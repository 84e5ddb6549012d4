import { type Instant, osloDate } from '../calendar/dates.ts'
import { opening } from '../calendar/office.ts'
import { daysAfter } from '../calendar/periods.ts'
import { reminderDay, weekOf } from '../calendar/rounds.ts'
import { nextChasingDay } from '../calendar/working-days.ts'
import type { NewPrompt, Outbox } from './ports.ts'

/** A person's card in the week that a moment lies in. */
export const reminderOf = (tenant: string, person: string, due: Instant): NewPrompt => ({
  tenant,
  kind: 'reminder',
  about: person,
  period: weekOf(osloDate(due)),
  due,
})

/**
 * Sees to it that a person gets a card: this week's, where none has been sent, else next week's. Done twice it is done
 * once.
 */
export async function ensureReminder(
  outbox: Pick<Outbox, 'find' | 'create' | 'reopen'>,
  tenant: string,
  person: string,
  now: Instant,
): Promise<void> {
  const own = reminderOf(tenant, person, now)
  const there = await outbox.find(own)
  if (!there) return void (await outbox.create([own]))
  const { state } = there.prompt.state
  if (state === 'due' || state === 'claimed') return
  if (state !== 'sent') return void (await outbox.reopen(own, now))
  await outbox.create([reminderOf(tenant, person, weekAfter(now))])
}

/** When the cards of the week after a moment come: whoever has one of their own that week gets it then, and not later. */
export function weekAfter(now: Instant): Instant {
  const nextWeek = daysAfter(osloDate(now), 7)
  return opening(reminderDay(nextWeek) ?? nextChasingDay(nextWeek))
}
