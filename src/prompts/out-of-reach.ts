import type { Instant } from '../calendar/dates.ts'
import type { ProjectKey } from '../conversation/ports.ts'
import type { Unreachable } from '../programme/unreachable.ts'
import { leadersOf } from './led.ts'
import type { NewPrompt, Outbox, ProjectReach, Reach } from './ports.ts'
import { ensureReminder, reminderOf } from './remind.ts'

// Nobody there to be told: those who can be reached are told instead, and a coordinator has it on the list until that is
// over. Done twice it is done once.

type Places = { readonly outbox: Outbox; readonly reach: Reach }

/** A project's channel or chat that can't be reached, as its row says: those who lead it get their card. */
export async function channelOutOfReach(
  key: ProjectKey,
  why: Unreachable,
  at: Instant,
  { outbox, reach }: Places,
): Promise<void> {
  const project = await reach.project(key)
  if (!project) return
  await outbox.list({ key, matter: { kind: 'unreachable', who: '', why }, since: at })
  for (const person of leadersOf(project)) await ensureReminder(outbox, key.tenant, person, at)
}

/** Somebody's own chat that can't be reached: their projects' channels are told, and the others who lead those get a card. */
export async function personOutOfReach(
  { tenant, person, name }: { readonly tenant: string; readonly person: string; readonly name: string },
  through: readonly ProjectReach[],
  why: Unreachable,
  at: Instant,
  { outbox, reach }: Places,
): Promise<void> {
  const known = await reach.person(tenant, person)
  const told = through.filter(({ unreachable }) => !unreachable)
  // Said once, not every week.
  if (!known?.unreachable) await outbox.create(told.map(({ key }) => notReached(key, { person, name }, why, at)))
  for (const { key } of through)
    await outbox.list({ key, matter: { kind: 'unreachable', who: name, person, why }, since: at })
  const others = new Set(through.flatMap((project) => [...leadersOf(project)]).filter((id) => id !== person))
  for (const other of others) {
    // Two who can't be reached would have each other tried without end.
    if (!(await reach.person(tenant, other))?.unreachable) await ensureReminder(outbox, tenant, other, at)
  }
  await reach.keepPerson(tenant, person, { unreachable: { why, since: known?.unreachable?.since ?? at } })
}

const notReached = (
  { tenant, conversation }: ProjectKey,
  { person, name }: { readonly person: string; readonly name: string },
  why: Unreachable,
  at: Instant,
): NewPrompt => ({
  tenant,
  kind: 'told',
  about: conversation,
  period: `${reminderOf(tenant, person, at).period}-${person}`,
  due: at,
  told: { what: 'notReached', person: { id: person, name }, why },
})
