import type { Action } from '../cards/action.ts'
import { readAnswers, type Typed } from '../plan/answers.ts'
import { findPart } from '../plan/elements/index.ts'
import type { Part, Step } from '../plan/parts.ts'
import { findEntry } from '../plan/plan.ts'
import type { Value, Values } from '../plan/values.ts'
import { afterStep } from './after-step.ts'
import { change } from './change.ts'
import { membersFor } from './forms.ts'
import { formerPeople, sceneWith, type Turned } from './save-step.ts'
import { type Scene, show } from './scene.ts'

type Keep = Extract<Action, { do: 'keep' }>

/** Lets the version that is there stand, and puts the one that was typed in the history: neither is lost. */
export async function keepTheirs(scene: Scene, action: Keep, part: Part, step: Step, typed: Typed): Promise<Turned> {
  const { stored, language } = scene
  const current = (stored && findEntry(stored.plan, part.id, action.entry)?.values) ?? {}
  const { members } = await membersFor(scene, part, step)
  const answers = readAnswers(part, step, typed, current, {
    plan: stored?.plan,
    language,
    members: [...members, ...formerPeople(current)],
    newId: (field) => `${action.nonce}-${field}`,
    titleField: (id) => findPart(id)?.title ?? 'name',
  })
  const values = answers.ok ? given(answers.values) : {}
  const changed = await change(scene, [{ do: 'setAside', part, entry: action.entry, values }])
  const after = sceneWith(scene, changed.plan)
  return { outcome: show(await afterStep(after, part, step, action.entry)), scene: after }
}

const given = (values: Readonly<Record<string, Value | null>>): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  )
