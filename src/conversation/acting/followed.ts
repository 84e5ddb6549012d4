import { calledIn, projectName } from '../../cards/acting/words.ts'
import type { ProjectRef } from '../../cards/acting-view.ts'
import type { Programme } from '../../programme/programme.ts'
import { actingTexts } from '../../texts/acting.ts'
import { whoIn } from '../admit.ts'
import { askedOf, type Followed, followedIn, storedIn } from '../ask.ts'
import type { Stored, Turn } from '../ports.ts'
import { type Outcome, type Scene, show } from '../scene.ts'
import type { Sender } from './port.ts'

/** A project that a coordinator acts on, as its plan is now. */
export type There = { readonly followed: Followed; readonly stored: Stored; readonly project: ProjectRef }

/**
 * The project that a button names, if it is in the programme: by its row there and by its own plan. Undefined for one that
 * has left, as for one that never was: nobody can tell them apart.
 */
export async function projectIn(scene: Scene, { id }: Programme, ref: string): Promise<There | undefined> {
  const followed = (await followedIn(scene, id, [])).find((one) => one.ref === ref)
  const stored = followed && (await storedIn(scene, id, followed))
  if (!followed || !stored) {
    scene.deps.log.warn({ code: 'project-refused' })
    return undefined
  }
  return { followed, stored, project: { ref, name: calledIn(followed.summary) } }
}

/** Whoever says something to a group, as those who get it will know them. */
export function senderIn(scene: Scene, programme: Programme): Sender | undefined {
  const who = whoIn(scene)
  if (!who) return undefined
  const { by } = scene.turn
  const known = programme.coordinators.find((one) => one.tenant === who.tenant && one.id === who.id)
  return {
    ...who,
    name: by.name === '' ? (known?.name ?? '') : by.name,
    language: scene.language,
    programme: programme.id,
    programmeName: programme.name,
  }
}

export const acted = (
  programme: Programme,
  sentences: readonly string[],
  more: { readonly title?: string; readonly project?: ProjectRef } = {},
): Outcome => show({ view: 'acted', programme: askedOf(programme), sentences, ...more })

/** The same for what is not there any more and what never was. */
export const gone = ({ language }: Scene, programme: Programme): Outcome =>
  acted(programme, [actingTexts[language].gone])

/** A project in which nobody has written to Saman since it came to be: what is said to it would go nowhere. */
export function noConversation({ language }: Scene, project: ProjectRef): readonly string[] {
  const said = actingTexts[language].noConversation
  return [said.project(projectName(project)), said.how]
}

/** The turn as it is in a project that it changes, which is not where it came from. Where that is reached is known already. */
export function sceneThere(
  { deps, turn }: Pick<Scene, 'deps' | 'turn'>,
  key: Turn['key'],
  stored: Stored,
): Pick<Scene, 'deps' | 'turn' | 'stored'> {
  const there: Turn = { ...turn, key, personal: false, kind: 'channel', group: undefined, team: undefined }
  return { deps, turn: there, stored }
}
