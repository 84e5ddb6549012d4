import PQueue from 'p-queue'
import { type Instant, osloDate } from '../calendar/dates.ts'
import type { FollowUpRow } from '../cards/view.ts'
import { isUnreadable, type ProjectKey, placeOf, type Store } from '../conversation/ports.ts'
import { isFollowedUp } from '../plan/follow-ups.ts'
import { readingsMatter } from '../plan/matters.ts'
import { membershipOf } from '../plan/membership.ts'
import type { Plan } from '../plan/plan.ts'
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
 * What a coordinator has to follow up as things are now: a project may be gone since, have answered, have another leader,
 * or have left the programme. Its plan says whether it is in it.
 */
export async function followUpsOf(
  programme: string,
  projects: readonly ProjectKey[],
  now: Instant,
  places: Places,
): Promise<readonly FollowUpRow[]> {
  const working = new PQueue({ concurrency: atOnce })
  const members = new Set(projects.map(placeOf))
  const tenants = [...new Set(projects.map(({ tenant }) => tenant))]
  const listed = (await Promise.all(tenants.map((tenant) => places.outbox.listed(tenant)))).flat()
  const rows = await working.addAll(
    listed
      .filter(({ key }) => members.has(placeOf(key)))
      .map((one) => async (): Promise<readonly FollowUpRow[]> => {
        const project = await places.reach.project(one.key)
        if (!project) return []
        const plan = await readable(one.key, places)
        if (!plan || membershipOf(plan)?.programme !== programme) return []
        if (!(await isStillTrue(one, project, plan, now, places))) return []
        return [{ project: project.name, matter: one.matter, since: one.since }]
      }),
  )
  return rows.flat()
}

async function isStillTrue(
  { matter }: ListedProject,
  { key, unreachable }: ProjectReach,
  plan: Plan,
  now: Instant,
  { reach }: Places,
): Promise<boolean> {
  if (matter.kind === 'readings') {
    if (leftIn(plan, matter.round).length === 0) return false
    return !isFollowedUp(plan, readingsMatter(matter.round), osloDate(now))
  }
  if (matter.person === undefined) return unreachable !== undefined
  const person = await reach.person(key.tenant, matter.person)
  if (!person?.unreachable) return false
  return (await reach.ledBy(key.tenant, matter.person)).some((one) => one.key.conversation === key.conversation)
}

/** A plan that nobody can read says nothing of whether it is in the programme, and does not hold up the rest. */
async function readable(key: ProjectKey, { store }: Places): Promise<Plan | undefined> {
  try {
    return (await store.load(key))?.plan
  } catch (cause) {
    if (!isUnreadable(cause)) throw cause
    return undefined
  }
}
