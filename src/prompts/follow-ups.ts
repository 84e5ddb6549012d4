import PQueue from 'p-queue'
import { type Instant, osloDate } from '../calendar/dates.ts'
import type { FollowUpRow } from '../cards/view.ts'
import { isUnreadable, type Store } from '../conversation/ports.ts'
import { isFollowedUp } from '../plan/follow-ups.ts'
import { readingsMatter } from '../plan/matters.ts'
import { leftIn } from '../plan/rounds.ts'
import type { ListedProject, Outbox, ProjectReach, Reach } from './ports.ts'

type Places = {
  readonly outbox: Pick<Outbox, 'listed'>
  readonly reach: Pick<Reach, 'project' | 'person' | 'ledBy'>
  readonly store: Pick<Store, 'load'>
}

/** A programme may have hundreds of rows here, and somebody waits for the answer. */
const atOnce = 24

/**
 * What a coordinator has to follow up as things are now: a project may be gone since, have answered, or have another leader.
 */
export async function followUpsOf(tenant: string, now: Instant, places: Places): Promise<readonly FollowUpRow[]> {
  const working = new PQueue({ concurrency: atOnce })
  const rows = await working.addAll(
    (await places.outbox.listed(tenant)).map((listed) => async (): Promise<readonly FollowUpRow[]> => {
      const project = await places.reach.project(listed.key)
      if (!project || !(await isStillTrue(listed, project, now, places))) return []
      return [{ project: project.name, matter: listed.matter, since: listed.since }]
    }),
  )
  return rows.flat()
}

async function isStillTrue(
  { matter }: ListedProject,
  { key, unreachable }: ProjectReach,
  now: Instant,
  { reach, store }: Places,
): Promise<boolean> {
  if (matter.kind === 'readings') {
    const stored = await store.load(key).catch(unreadable)
    if (stored === 'unreadable') return true
    const plan = stored?.plan
    if (!plan || leftIn(plan, matter.round).length === 0) return false
    return !isFollowedUp(plan, readingsMatter(matter.round), osloDate(now))
  }
  if (matter.person === undefined) return unreachable !== undefined
  const person = await reach.person(key.tenant, matter.person)
  if (!person?.unreachable) return false
  return (await reach.ledBy(key.tenant, matter.person)).some((one) => one.key.conversation === key.conversation)
}

/** What stands on the list stays there while nobody can say otherwise, and does not hold up the rest. */
function unreadable(cause: unknown): 'unreadable' {
  if (!isUnreadable(cause)) throw cause
  return 'unreadable'
}
