import type { Action } from '../cards/action.ts'
import { typedValues } from '../cards/form.ts'
import type { FormView } from '../cards/view.ts'
import { type Member, otherInput, readAnswers, type Typed } from '../plan/answers.ts'
import type { Command, Refusal } from '../plan/decide.ts'
import { findPart } from '../plan/elements/index.ts'
import type { Language } from '../plan/language.ts'
import type { Part, Step } from '../plan/parts.ts'
import { type Entry, findEntry, type Plan } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import { texts } from '../texts/index.ts'
import { afterSaving } from './after-step.ts'
import { change } from './change.ts'
import { membersFor } from './forms.ts'
import { Fault } from './ports.ts'
import { type Outcome, type Scene, sceneAfter, show, tell } from './scene.ts'

/** What came of it, and the scene as it then is. */
export type Turned = { readonly outcome: Outcome; readonly scene: Scene }

type Save = Extract<Action, { do: 'save' }>

/** Saves a step: a receipt for everybody and the next step below it, or the form again with what stands in the way. */
export async function saveStep(scene: Scene, action: Save, part: Part, step: Step, typed: Typed): Promise<Turned> {
  const { deps, plan, language } = scene
  const { members, failed } = await membersFor(scene, part, step)
  const current = (plan && findEntry(plan, part.id, action.entry)?.values) ?? {}
  const form = sentForm(action, part, step, typed, members)
  const again = (more: Partial<FormView>, at = scene): Turned => ({
    outcome: { kind: 'showPresser', view: { ...form, ...more } },
    scene: at,
  })

  const answers = readAnswers(part, step, typed, current, {
    plan,
    language,
    members: [...members, ...formerPeople(current)],
    newId: (field) => `${action.nonce}-${field}`,
    titleField: (id) => findPart(id)?.title ?? 'name',
  })
  // Without the list nobody can tell whether somebody is on it.
  if (!answers.ok && failed && answers.faults.some((fault) => fault.code === 'notAMember'))
    return again({
      faults: answers.faults.filter((fault) => fault.code !== 'notAMember'),
      trouble: { kind: 'told', sentence: texts[language].form.noMembers },
    })
  if (!answers.ok) return again({ faults: answers.faults })

  const begin: readonly Command[] = plan ? [] : [{ do: 'begin', plan: action.nonce }]
  if (!plan && part.id !== setup.id) return { outcome: tell(texts[language].trouble.noPlan, true), scene }
  const save: Command = {
    do: 'save',
    part,
    entry: action.entry,
    fresh: action.fresh,
    seen: action.seen,
    values: plan && findEntry(plan, part.id, action.entry) ? touched(answers.values, form) : answers.values,
    make: answers.make,
  }
  try {
    const changed = await change(scene, [...begin, save])
    const after = sceneAfter(scene, changed.plan)
    if (changed.outcome === 'refused') return again(refused(changed.refusal, changed.plan, form, language), after)
    const entry = changed.plan && findEntry(changed.plan, part.id, action.entry)
    const next = await afterSaving(after, part, step, action.entry)
    if (changed.outcome === 'unchanged' || !entry) return { outcome: show(next), scene: after }
    const receipt = { view: 'receipt', part, step, entry } as const
    return {
      outcome: { kind: 'receipt', view: receipt, next: changed.outcome === 'again' ? undefined : next },
      scene: after,
    }
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    deps.log.error({ code: cause.code, cause: cause.cause }, 'a step was not saved')
    return again({ trouble: { kind: 'told', sentence: texts[language].trouble.notSaved } })
  }
}

/** The form that a save came from, as it was sent. */
export function sentForm(
  { entry, fresh, seen, nonce, drawn }: Omit<Save, 'do'>,
  part: Part,
  step: Step,
  typed: Typed,
  members: readonly Member[],
): FormView {
  return { view: 'form', part, step, entry, fresh, seen, nonce, typed, drawn, faults: [], members }
}

const sameText = (form: Pick<FormView, 'typed' | 'drawn'>, name: string) =>
  [name, otherInput(name)].every((input) => (form.typed[input] ?? '') === (form.drawn[input] ?? ''))

/** The values of fields that the person did something to. The rest may have been somebody else's change meanwhile. */
function touched<T>(values: Readonly<Record<string, T>>, form: FormView): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !sameText(form, name)))
}

/** Both versions: theirs as it stands, and the form with what the person had changed put on top of it. */
export function conflictForm(form: FormView, theirs: Entry, seen: number, language: Language): FormView {
  const drawn = typedValues(form.step.fields, theirs.values, { language })
  const own = Object.entries(form.typed).filter(([input]) => !sameText(form, input.replace(/\.other$/, '')))
  return {
    ...form,
    typed: { ...drawn, ...Object.fromEntries(own) },
    drawn,
    seen,
    fresh: false,
    trouble: { kind: 'conflict', theirs },
  }
}

/**
 * A save that could not even be tried: the form as it was sent, with the reason. Whoever wrote it keeps every word,
 * also in a client that draws the card anew for each answer.
 */
export function formAgain(action: Save, typed: Typed, sentence: string): Outcome | undefined {
  const part = findPart(action.part)
  const step = part?.steps.find((one) => one.id === action.step)
  if (!part || !step) return undefined
  const view: FormView = { ...sentForm(action, part, step, typed, []), trouble: { kind: 'told', sentence } }
  return { kind: 'showPresser', view }
}

/** Somebody who was chosen and has since left stays a valid answer: leaving the field alone must not stop a save. */
export function formerPeople(values: Plan['entries'][number]['values']) {
  return Object.values(values).flatMap((value) =>
    typeof value === 'object' && 'name' in value && value.id !== undefined ? [{ id: value.id, name: value.name }] : [],
  )
}

function refused(refusal: Refusal, plan: Plan | undefined, form: FormView, language: Language): Partial<FormView> {
  switch (refusal.code) {
    case 'noPlan':
    case 'gone':
      return { trouble: { kind: 'gone' } }
    case 'limit':
      return { trouble: { kind: 'told', sentence: texts[language].limit(refusal.most) } }
    case 'conflict':
      // Having seen the other version, the person may let their own count: the form now stands on what is there.
      return conflictForm(form, refusal.theirs, plan?.rev ?? form.seen, language)
    default:
      return refusal satisfies never
  }
}
