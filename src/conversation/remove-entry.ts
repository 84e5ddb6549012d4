import { titleOf } from '../plan/element.ts'
import { findPart } from '../plan/elements/index.ts'
import { pointsAt } from '../plan/links.ts'
import type { Part } from '../plan/parts.ts'
import { findEntry } from '../plan/plan.ts'
import { change } from './change.ts'
import { without } from './forms.ts'
import type { Turned } from './save-step.ts'
import { type Outcome, type Scene, sceneAfter, show } from './scene.ts'

/** Asks before an item is removed, and says how many others point to it. */
export function askRemove({ plan }: Scene, part: Part, id: string, changed = false): Outcome {
  const entry = plan && findEntry(plan, part.id, id)
  if (!plan || !entry) return show(without(part, id))
  const linked = plan.entries.filter((one) => pointsAt(findPart(one.part), one, id)).length
  return show({ view: 'confirmRemove', part, entry, linked, changed })
}

/** Removes an item. What it held stays in the history; what pointed to it says that it is gone. */
export async function removeEntry(scene: Scene, part: Part, id: string, seen: number): Promise<Turned> {
  const { turn, plan } = scene
  const entry = plan && findEntry(plan, part.id, id)
  if (!entry) return { outcome: show(without(part, id)), scene }
  const changed = await change(scene, [{ do: 'remove', part, entry: id, seen }])
  const after = sceneAfter(scene, changed.plan)
  if (changed.outcome === 'refused') return { outcome: askRemove(after, part, id, true), scene: after }
  return {
    outcome: {
      kind: 'receipt',
      view: { view: 'removed', part, entry: id, title: titleOf(part, entry), by: turn.by.name },
      next: changed.outcome === 'changed' ? without(part, id) : undefined,
    },
    scene: after,
  }
}
