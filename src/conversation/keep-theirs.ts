import type { Action } from '../cards/action.ts'
import { type NewEntry, readAnswers, type Typed } from '../plan/answers.ts'
import { findPart } from '../plan/elements/index.ts'
import type { Part, Step } from '../plan/parts.ts'
import { findEntry } from '../plan/plan.ts'
import { sameValue, type Value, type Values } from '../plan/values.ts'
import { afterStep } from './after-step.ts'
import { change } from './change.ts'
import { membersFor } from './forms.ts'
import { conflictForm, formerPeople, sentForm, type Turned } from './save-step.ts'
import { type Scene, sceneAfter, show } from './scene.ts'

type Keep = Extract<Action, { do: 'keep' }>

/** Lets the version that is there stand, and puts the one that was typed in the history: neither is lost. */
export async function keepTheirs(scene: Scene, action: Keep, part: Part, step: Step, typed: Typed): Promise<Turned> {
  const { plan, language } = scene
  const theirs = plan && findEntry(plan, part.id, action.entry)
  const { members } = await membersFor(scene, part, step)
  const current = theirs?.values ?? {}
  const answers = readAnswers(part, step, typed, current, {
    plan,
    language,
    members: [...members, ...formerPeople(current)],
    newId: (field) => `${action.nonce}-${field}`,
    titleField: (id) => findPart(id)?.title ?? 'name',
  })
  if (!answers.ok && theirs) {
    const form = conflictForm(sentForm(action, part, step, typed, members), theirs, action.seen, language)
    return { outcome: { kind: 'showPresser', view: { ...form, faults: answers.faults } }, scene }
  }
  const values = answers.ok ? notKept(answers.values, current, answers.make) : {}
  const changed = await change(scene, [{ do: 'setAside', part, entry: action.entry, nonce: action.nonce, values }])
  const after = sceneAfter(scene, changed.plan)
  return { outcome: show(await afterStep(after, part, step, action.entry)), scene: after }
}

/** What was typed and differs from what stands. A new entry that was named but never made is kept by its name. */
function notKept(values: Readonly<Record<string, Value | null>>, current: Values, make: readonly NewEntry[]): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === null || sameValue(value, current[name])) return []
      return [[name, make.find((one) => one.id === value)?.title ?? value] as const]
    }),
  )
}
