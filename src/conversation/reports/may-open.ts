import { membershipOf } from '../../plan/membership.ts'
import { smallUnits } from '../../plan/small-units.ts'
import { coordinatesAs } from '../../programme/programme.ts'
import { most, type ProjectSummary } from '../../programme/summary.ts'
import { refIn } from '../ask.ts'
import type { FrozenReport, Shelf } from '../files-port.ts'
import type { Deps, ProjectKey } from '../ports.ts'
import type { Who } from '../programmes-port.ts'
import type { Scene } from '../scene.ts'
import { readAhead } from './ahead.ts'

/**
 * Whether a report may be opened. 'no': it is not this reader's, or there is none. 'left': a project in a workbook is in
 * the programme no more, and has taken back what its coordinators may read. 'small': it shows figures of a unit that has
 * become so small since that they are shown to nobody outside the group. A file can't be cut: a new one has to be made.
 */
export type MayOpen = 'yes' | 'no' | 'left' | 'small'

type Asking = Pick<Deps, 'programmes' | 'files' | 'store'>
type Coordinators = Exclude<Shelf, { of: 'group' }>

/** Whether whoever pressed may open a report that stands here: as group, or as coordinator of the programme it was made for. */
export async function mayOpen({ deps, turn, coordinated }: Scene, { id, shelf }: FrozenReport): Promise<MayOpen> {
  if (!coordinated) return shelf.of === 'group' && isSame(shelf.key, turn.key) ? 'yes' : 'no'
  if (shelf.of === 'group' || shelf.programme !== coordinated.programme.id) return 'no'
  return stillShows(deps, id, shelf)
}

/**
 * Whether somebody who was let in may still open it, when they come with what they were given. Of a group's own it was
 * given a quarter of an hour ago to somebody in the conversation, and nobody can be asked who is there now.
 */
export async function mayStillOpen(deps: Asking, { id, shelf }: FrozenReport, who: Who): Promise<MayOpen> {
  if (shelf.of === 'group') return 'yes'
  const found = await deps.programmes.find(shelf.programme)
  return found && coordinatesAs(found.programme, who) ? stillShows(deps, id, shelf) : 'no'
}

/** Whether coordinators may read today all that it showed them then. */
async function stillShows(deps: Asking, id: string, shelf: Coordinators): Promise<MayOpen> {
  if (shelf.of === 'project') return stillShowsOne(deps, id, shelf.programme, shelf.key)
  const [then, now] = await Promise.all([deps.files.projects(id), smallOfAll(deps, shelf.programme)])
  if (!then || then.some(({ ref }) => !now.has(ref))) return 'left'
  return then.some(({ ref, without }) => isMore(now.get(ref) ?? new Set(), new Set(without))) ? 'small' : 'yes'
}

async function stillShowsOne(deps: Asking, id: string, programme: string, key: ProjectKey): Promise<MayOpen> {
  const [member, then, now] = await Promise.all([
    deps.programmes.member(programme, key),
    deps.files.plan(id),
    smallOf(deps, programme, key),
  ])
  if (!member || !then || !now) return 'no'
  return isMore(now, smallUnits(then)) ? 'small' : 'yes'
}

const isMore = (now: ReadonlySet<string>, then: ReadonlySet<string>) =>
  [...now].some((indicator) => !then.has(indicator))

/** So many plans are read at once. */
const mostAhead = 4

/** The small units of today, by ref: one query of what the programme knows of its projects; the plans only of those with more indicators than it knows of. */
async function smallOfAll(deps: Asking, programme: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const all = new Map<string, ReadonlySet<string>>()
  const read = async ({ key, summary }: { readonly key: ProjectKey; readonly summary: ProjectSummary }) => {
    const known = summary.indicators.length < most.indicators ? knownSmall(summary) : undefined
    return { ref: refIn(programme, key), small: known ?? (await smallOf(deps, programme, key)) }
  }
  for await (const { ref, small } of readAhead(await deps.programmes.members(programme, []), mostAhead, read))
    if (small) all.set(ref, small)
  return all
}

const knownSmall = ({ indicators }: ProjectSummary): ReadonlySet<string> =>
  new Set(indicators.flatMap(({ id, small }) => (small ? [id] : [])))

async function smallOf({ store }: Asking, programme: string, key: ProjectKey) {
  const stored = await store.load(key)
  return stored && membershipOf(stored.plan)?.programme === programme ? smallUnits(stored.plan) : undefined
}

const isSame = (one: { tenant: string; conversation: string }, other: { tenant: string; conversation: string }) =>
  one.tenant === other.tenant && one.conversation === other.conversation
