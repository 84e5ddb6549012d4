import { coordinatesAs } from '../../programme/programme.ts'
import type { FrozenReport, Shelf } from '../files-port.ts'
import type { Deps } from '../ports.ts'
import type { Who } from '../programmes-port.ts'
import type { Scene } from '../scene.ts'

/** Whether whoever pressed may open a report that stands here: as group, or as coordinator of the programme it was made for. */
export async function mayOpen({ deps, turn, coordinated }: Scene, { shelf }: FrozenReport): Promise<boolean> {
  if (!coordinated) return shelf.of === 'group' && isSame(shelf.key, turn.key)
  return shelf.of !== 'group' && shelf.programme === coordinated.programme.id && isStillThere(deps, shelf)
}

/**
 * Whether somebody who was let in may still open it, when they come with what they were given. Of a group's own it was
 * given a quarter of an hour ago to somebody in the conversation, and nobody can be asked who is there now.
 */
export async function mayStillOpen(
  deps: Pick<Deps, 'programmes'>,
  { shelf }: FrozenReport,
  who: Who,
): Promise<boolean> {
  if (shelf.of === 'group') return true
  const found = await deps.programmes.find(shelf.programme)
  return found !== undefined && coordinatesAs(found.programme, who) && isStillThere(deps, shelf)
}

/** A project that has left the programme has taken back what its coordinators may read. */
const isStillThere = async ({ programmes }: Pick<Deps, 'programmes'>, shelf: Exclude<Shelf, { of: 'group' }>) =>
  shelf.of === 'programme' || (await programmes.member(shelf.programme, shelf.key)) !== undefined

const isSame = (one: { tenant: string; conversation: string }, other: { tenant: string; conversation: string }) =>
  one.tenant === other.tenant && one.conversation === other.conversation
