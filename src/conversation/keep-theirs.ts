import { referenceTitle } from '../cards/words.ts'
import type { NewEntry, Typed } from '../plan/answers.ts'
import type { Part, Step } from '../plan/parts.ts'
import { type Entry, findEntry, type Plan } from '../plan/plan.ts'
import { sameValue, type Value, type Values } from '../plan/values.ts'
import { afterStep } from './after-step.ts'
import { change } from './change.ts'
import type { Turned } from './save-step.ts'
import { type Scene, sceneAfter, show } from './scene.ts'
import { conflictForm, goneForm, readForm, type SentAction } from './sent-form.ts'

/** Lets the version that is there stand, and puts the one that was typed in the history: neither is lost. */
export async function keepTheirs(
  scene: Scene,
  action: SentAction,
  part: Part,
  step: Step,
  typed: Typed,
): Promise<Turned> {
  const { plan, language } = scene
  const theirs = plan && findEntry(plan, part.id, action.entry)
  const { form, answers } = await readForm(scene, action, part, step, typed)
  const gone = (at = scene): Turned => ({
    outcome: { kind: 'showPresser', view: goneForm(form) },
    scene: at,
  })
  // There is no other version any more that could stand.
  if (!theirs) return gone()
  if (!answers.ok) {
    const again = conflictForm(form, theirs, plan, language)
    return { outcome: { kind: 'showPresser', view: { ...again, faults: answers.faults } }, scene }
  }
  const values = notKept(part, answers.values, theirs, answers.make, plan)
  if (Object.keys(values).length === 0)
    return { outcome: show(await afterStep(scene, part, step, action.entry)), scene }
  // Two people may have the same card open, and set aside each their own version.
  const { id, name } = scene.turn.by
  const nonce = `${action.nonce} ${id ?? name}`
  const changed = await change(scene, [{ do: 'setAside', part, entry: action.entry, nonce, values }])
  const after = sceneAfter(scene, changed.plan)
  if (changed.outcome === 'refused') return gone(after)
  return { outcome: show(await afterStep(after, part, step, action.entry)), scene: after }
}

/**
 * What was typed and differs from what stands, as it will be read in the history: what it points to by its title, which
 * may belong to something that was never made, and a field that was emptied as no text.
 */
function notKept(
  part: Part,
  values: Readonly<Record<string, Value | null>>,
  theirs: Entry,
  make: readonly NewEntry[],
  plan: Plan,
): Values {
  const titled = (name: string, value: Value): Value =>
    part.fields[name]?.kind === 'reference' && typeof value === 'string'
      ? (make.find((one) => one.id === value)?.title ?? referenceTitle(value, plan) ?? '')
      : value
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      sameValue(value ?? undefined, theirs.values[name])
        ? []
        : [[name, value === null ? '' : titled(name, value)] as const],
    ),
  )
}
