import type { Action } from '../cards/action.ts'
import { membershipOf } from '../plan/membership.ts'
import { coordinates } from '../programme/programme.ts'
import { Fault } from './ports.ts'
import type { Seat, StoredProgramme, Who } from './programmes-port.ts'
import { type Refusal, type Role, refusalUnder, rolesInPlan, rulesFor } from './roles.ts'
import type { Scene } from './scene.ts'

/** The scene with what the check has read, or why somebody may not. */
export type Admitted =
  | { readonly refused: Refusal; readonly scene: Scene }
  | { readonly refused?: never; readonly scene: Scene }

/**
 * Checks who may, at each answer, by what the signed request says and what the storage has now. What is reserved for
 * coordinators costs a read of the programme, and in a personal chat one of which programme they ask about; nothing else
 * costs anything.
 */
export async function admit(scene: Scene, action: Action): Promise<Admitted> {
  const { deps, turn, plan } = scene
  const rules = rulesFor(action)
  if (rules.length === 0) return { scene }
  const { roles, vacant } = rolesInPlan(plan, turn.by.id)
  const held = new Set<Role>(['member', ...roles])
  if (turn.by.id !== undefined && deps.founders.includes(turn.by.id)) held.add('founder')
  const who = { roles: held, vacant: new Set<Role>(vacant), personal: turn.personal }
  if (!rules.some((rule) => rule.for.includes('coordinator'))) return admitted(scene, refusalUnder(rules, who))
  // Where it may not be shown at all, nobody needs to be looked up.
  const misplaced = refusalUnder(rules, { ...who, roles: new Set<Role>([...held, 'coordinator']) })
  if (misplaced) return admitted(scene, misplaced)
  const coordinated = await coordinatedBy(scene, 'programme' in action ? action.programme : undefined)
  return admitted({ ...scene, coordinated }, coordinated ? undefined : 'coordinatorOnly')
}

const admitted = (scene: Scene, refused: Refusal | undefined): Admitted => (refused ? { refused, scene } : { scene })

/** Whom the signed request is from; undefined for somebody whom the directory does not know. */
export const whoIn = ({ turn: { by, key } }: Pick<Scene, 'turn'>): Who | undefined =>
  by.id === undefined ? undefined : { tenant: key.tenant, id: by.id }

/**
 * The programme that somebody coordinates: in a project's conversation the project's own, in a personal chat the one that
 * is asked about or else the one that they chose last. What a card asks for is a claim like any other.
 */
export async function coordinatedBy(scene: Scene, asked?: string): Promise<StoredProgramme | undefined> {
  const { deps, turn, plan } = scene
  const who = whoIn(scene)
  if (!who) return undefined
  const own = plan && membershipOf(plan)?.programme
  if (!turn.personal) return own === undefined ? undefined : coordinatedOf(scene, own)
  if (asked !== undefined) return coordinatedOf(scene, asked)
  for (const { programme } of scene.seats ?? latestFirst(await deps.programmes.seats(who))) {
    const found = await coordinatedOf(scene, programme)
    // A seat may be left of a programme that somebody was taken off in the meantime.
    if (found) return found
  }
  return undefined
}

async function coordinatedOf({ deps, turn }: Scene, id: string): Promise<StoredProgramme | undefined> {
  const found = await deps.programmes.find(id)
  return found && coordinates(found.programme, turn.key.tenant, turn.by) ? found : undefined
}

export const latestFirst = (seats: readonly Seat[]): readonly Seat[] =>
  seats.toSorted((a, b) => Date.parse(b.chosen ?? never) - Date.parse(a.chosen ?? never))
const never = '1970-01-01T00:00:00Z'

/** The same for a card that only shows a button more to a coordinator: when the storage does not answer, it is not there. */
export async function withReviewer(scene: Scene): Promise<Scene> {
  if (scene.coordinated || !scene.plan || !membershipOf(scene.plan)) return scene
  try {
    return { ...scene, coordinated: await coordinatedBy(scene) }
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    scene.deps.log.warn({ code: 'programme-unread', cause: cause.cause }, 'nobody can tell who coordinates the project')
    return scene
  }
}
