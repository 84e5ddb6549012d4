import type { Instant, IsoDate } from '../calendar/dates.ts'
import type { ProjectKey, Store, Stored } from '../conversation/ports.ts'
import type { Programmes, StoredProgramme } from '../conversation/programmes-port.ts'
import type { PlanEvent } from '../plan/decide.ts'
import { evolve } from '../plan/evolve.ts'
import type { Plan } from '../plan/plan.ts'
import { newCode } from '../programme/codes.ts'
import { type Coordinator, type Programme, withCoordinator } from '../programme/programme.ts'
import { diceOf } from './dice.ts'
import { type History, historyOf, summaryOn } from './history.ts'
import { isMadeUp } from './people.ts'
import { writtenBy } from './plan-of.ts'
import { projects } from './projects.ts'

/** Where the demo is put. */
export type Places = {
  readonly store: Store
  readonly programmes: Programmes
  /** Takes away all that is kept of a project, and what a programme knows of it. */
  readonly clear: (programme: string, key: ProjectKey) => Promise<void>
}

export type Order = {
  /** In Norway: everything is told from this day. */
  readonly today: IsoDate
  readonly now: Instant
  readonly tenant: string
  readonly coordinator: Coordinator
  /** Another seed is another demo: other people, figures and words. */
  readonly seed?: string
}

/** What has become of the projects: made, there as they should be, or left alone for somebody has written in them. */
export type Filled = {
  readonly programme: Programme
  readonly projects: number
  readonly municipalities: number
  readonly made: number
  readonly asBefore: number
  readonly left: number
}

const usualSeed = 'saman'
/** The demo's projects are in conversations that no Teams has. */
export const keysIn = (tenant: string): readonly ProjectKey[] =>
  projects.map((_, number) => ({ tenant, conversation: `19:demo-${number + 1}@thread.tacv2` }))

/** The demo's programme as it is made. */
export function programmeOf({ coordinator, seed = usualSeed }: Pick<Order, 'coordinator' | 'seed'>): Programme {
  const dice = diceOf(seed, 'code')
  return {
    id: 'demo',
    name: 'Saman om ein betre kommune',
    themes: ['sickLeave', 'fullTime', 'competence', 'reputation'],
    cohorts: ['Pulje 1', 'Pulje 2', 'Pulje 3'],
    code: newCode(Uint8Array.from({ length: 8 }, () => dice.whole(0, 255))),
    coordinators: [coordinator],
  }
}

/** Everything that the demo's projects have written until a day: the same each time. */
export function demoPlans({ today, coordinator, seed = usualSeed }: Omit<Order, 'now' | 'tenant'>): readonly History[] {
  const programme = programmeOf({ coordinator, seed })
  return projects.map((project, number) =>
    historyOf(writtenBy(project, number, { plan: `demo-${today}-${number + 1}`, programme, today, seed })),
  )
}

/**
 * Puts the demo into the storage, or brings it up to a new day. What a person has written in one of its projects stays, and
 * the whole project with it; nothing outside the demo is touched.
 */
export async function fill(order: Order, places: Places): Promise<Filled> {
  const programme = await makeProgramme(order, places.programmes)
  const keys = keysIn(order.tenant)
  const came = { made: 0, asBefore: 0, left: 0 }
  for (const [number, history] of demoPlans(order).entries()) {
    const key = keys[number]
    if (!key) continue
    const what = await keep(programme.id, key, history, places)
    came[what] += 1
    if (what !== 'left') await tell(programme.id, key, history, order, places.programmes)
  }
  const municipalities = new Set(projects.map(({ municipality }) => municipality)).size
  return { programme, projects: projects.length, municipalities, ...came }
}

async function makeProgramme(order: Order, programmes: Programmes): Promise<Programme> {
  const wanted = programmeOf(order)
  const { tenant, id } = order.coordinator
  const found = await programmes.find(wanted.id)
  if (!found) {
    await programmes.make(wanted, order.now)
    return wanted
  }
  // Its code and its coordinators may have been changed since: they stay. Whoever wants the demo coordinates it.
  const programme = await coordinated(found, order, programmes)
  await programmes.keepSeat({ tenant, id }, programme.id, { name: programme.name, chosen: order.now })
  return programme
}

async function coordinated(found: StoredProgramme, { coordinator }: Order, programmes: Programmes): Promise<Programme> {
  const changed = withCoordinator(found.programme, coordinator)
  if (changed.outcome !== 'changed') return found.programme
  await programmes.save(found, changed.programme)
  return changed.programme
}

async function keep(programme: string, key: ProjectKey, history: History, { store, clear }: Places) {
  const { stored, events } = await store.history(key, 1)
  const latest = events[0]
  if (stored && (!latest || !isMadeUp(latest.by))) return 'left'
  if (stored?.plan.id === history.plan.id && stored.plan.rev === history.plan.rev) return 'asBefore'
  if (stored) await clear(programme, key)
  await saveAll(key, history.events, store)
  return 'made'
}

/** A transaction holds a hundred rows: the plan's, and two for each event. */
const mostAtOnce = 45

async function saveAll(key: ProjectKey, events: readonly PlanEvent[], store: Store): Promise<void> {
  let stored: Stored | undefined
  let plan: Plan | undefined
  for (let from = 0; from < events.length; from += mostAtOnce) {
    const some = events.slice(from, from + mostAtOnce)
    plan = some.reduce(evolve, plan)
    if (!plan) return
    if ((await store.save(key, stored, plan, some)) === 'stale') throw new Error('somebody else is writing the demo')
    stored = await store.load(key)
  }
}

/** The programme's own row of the project. */
async function tell(
  programme: string,
  key: ProjectKey,
  history: History,
  { today, now }: Order,
  programmes: Programmes,
): Promise<void> {
  const { rev } = history.plan
  const summary = summaryOn(history, today)
  await programmes.keepSummary(programme, key, { rev, marked: now }, () => summary)
}
