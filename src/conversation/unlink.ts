import type { Action } from '../cards/action.ts'
import { dangles } from '../plan/links.ts'
import type { Part } from '../plan/parts.ts'
import { findEntry } from '../plan/plan.ts'
import { change } from './change.ts'
import type { Turned } from './save-step.ts'
import { type Scene, sceneAfter, show } from './scene.ts'

type Unlink = Pick<Extract<Action, { do: 'unlink' }>, 'entry' | 'field' | 'seen'>

/**
 * Takes away a reference to something that has been removed. One that leads somewhere is left as it is: somebody has
 * chosen anew since the card was drawn. The chain as it then is takes the card's place.
 */
export async function unlink(scene: Scene, part: Part, { entry: id, field, seen }: Unlink): Promise<Turned> {
  const { plan } = scene
  const entry = plan && findEntry(plan, part.id, id)
  const chain = show({ view: 'chain' })
  if (!entry || !dangles(plan, part.fields[field], entry.values[field])) return { outcome: chain, scene }
  const cleared = { [field]: null }
  const changed = await change(scene, [{ do: 'save', part, entry: id, fresh: false, seen, values: cleared, make: [] }])
  return { outcome: chain, scene: sceneAfter(scene, changed.plan) }
}
