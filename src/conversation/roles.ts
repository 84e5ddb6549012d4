import type { Action } from '../cards/action.ts'
import { overrides } from '../plan/overrides.ts'
import type { Person } from '../plan/values.ts'

/** Who somebody is to a project: one of its group, or a coordinator of the programme, whom the settings name. */
export type Role = 'member' | 'coordinator'

/** Ids are the directory's; a name is a claim. */
export const roleOf = ({ id }: Person, coordinators: readonly string[]): Role =>
  id !== undefined && coordinators.includes(id) ? 'coordinator' : 'member'

/**
 * What only some may do: an action, or anything with a part of a plan. All else is everybody's who is in the conversation.
 * `alone`: only in a personal chat, for what it shows is nobody else's to see.
 */
type Reserved = {
  readonly what: { readonly action: Action['do'] } | { readonly part: string }
  readonly for: readonly Role[]
  readonly alone?: true
}
const everybody: readonly Role[] = ['member', 'coordinator']
/** What is somebody's own, as leader or owner of projects: the plans say who that is. */
const own = ['reminder', 'acknowledge', 'delegate', 'snooze'] as const
export const reserved: readonly Reserved[] = [
  { what: { part: overrides.id }, for: ['coordinator'] },
  { what: { action: 'programme' }, for: ['coordinator'], alone: true },
  { what: { action: 'waiting' }, for: ['coordinator'], alone: true },
  { what: { action: 'judge' }, for: ['coordinator'], alone: true },
  { what: { action: 'followUps' }, for: ['coordinator'], alone: true },
  ...own.map((action): Reserved => ({ what: { action }, for: everybody, alone: true })),
]

/** Why somebody may not do this here; undefined when they may. What a card says of who pressed it counts for nothing. */
export function refusalFor(
  action: Action,
  { role, personal }: { readonly role: Role; readonly personal: boolean },
): 'coordinatorOnly' | 'personalOnly' | undefined {
  const rules = reserved.filter(({ what }) =>
    'action' in what ? what.action === action.do : 'part' in action && what.part === action.part,
  )
  if (rules.some((rule) => !rule.for.includes(role))) return 'coordinatorOnly'
  return rules.some(({ alone }) => alone && !personal) ? 'personalOnly' : undefined
}
