import type { Action } from '../cards/action.ts'
import { overrides } from '../plan/overrides.ts'
import type { Person } from '../plan/values.ts'

/** Who somebody is to a project: one of its group, or a coordinator of the programme, whom the settings name. */
export const roles = ['member', 'coordinator'] as const
export type Role = (typeof roles)[number]

/** What only some may do. Everything else is everybody's who is in the conversation. */
const reserved: ReadonlyMap<string, readonly Role[]> = new Map<Action['do'], readonly Role[]>([
  ['programme', ['coordinator']],
  ['waiting', ['coordinator']],
  ['judge', ['coordinator']],
])
/** Parts of a plan that only some may write. */
const reservedParts: ReadonlyMap<string, readonly Role[]> = new Map([[overrides.id, ['coordinator']]])

/** Whether a role may do this. What a card says of who pressed it counts for nothing: the token says who it is. */
export function may(role: Role, action: Action): boolean {
  const needed = [reserved.get(action.do), 'part' in action ? reservedParts.get(action.part) : undefined]
  return needed.every((allowed) => allowed === undefined || allowed.includes(role))
}

/** Ids are the directory's; a name is a claim. */
export const roleOf = ({ id }: Person, coordinators: readonly string[]): Role =>
  id !== undefined && coordinators.includes(id.toLowerCase()) ? 'coordinator' : 'member'
