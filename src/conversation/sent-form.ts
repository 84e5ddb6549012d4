import { osloDate } from '../calendar/dates.ts'
import type { Action } from '../cards/action.ts'
import type { FormView, View } from '../cards/view.ts'
import { type Answers, otherInput, readAnswers, type Typed } from '../plan/answers.ts'
import { findElement, findPart } from '../plan/elements/index.ts'
import type { Language } from '../plan/language.ts'
import { type Part, type Step, stepOf } from '../plan/parts.ts'
import { type Entry, findEntry, type Plan } from '../plan/plan.ts'
import type { Values } from '../plan/values.ts'
import { drawnValues, membersFor } from './forms.ts'
import { idFrom } from './ids.ts'
import type { Outcome, Scene } from './scene.ts'

/** A button that sends what was typed in a form. */
export type SentAction = Extract<Action, { do: 'save' | 'keep' }>

/** A form as it came back: how it looks when it is shown again, and what the person did to it. */
export type SentForm = {
  readonly form: FormView
  /** Only of fields that the person did something to. The rest may be somebody else's change since the form was drawn. */
  readonly answers: Answers
  /** Whether the member list could not be fetched, so that nobody can tell who is on it. */
  readonly noMembers: boolean
}

/** Reads a form against what the plan holds now, which may be more than when it was drawn. */
export async function readForm(
  scene: Scene,
  action: SentAction,
  part: Part,
  step: Step,
  typed: Typed,
): Promise<SentForm> {
  const { plan, language } = scene
  const { members, failed } = await membersFor(scene, part, step)
  const entry = ownEntry(scene, action, part)
  const held = (plan && findEntry(plan, part.id, entry)?.values) ?? {}
  const form: FormView = { ...asSent(action, part, step, typed), entry, members }
  const asked = step.fields.filter(
    (name) => touched(form, name) || (part.fields[name]?.required && held[name] === undefined),
  )
  const answers = readAnswers(part, { ...step, fields: asked }, typed, held, {
    plan,
    language,
    today: osloDate(scene.deps.now()),
    members: [...members, ...formerPeople(held)],
    // Two people may have the same card open, and name different new things on it.
    newId: (field, title) => idFrom(action.nonce, field, title),
    titleField: (id) => findPart(id)?.title ?? 'name',
  })
  return { form, answers, noMembers: failed }
}

/**
 * A card for something new may be open before several people, who each write their own. So the id of what is made depends
 * on who makes it; the same person's press delivered twice makes one.
 */
function ownEntry({ turn: { by } }: Scene, { entry, fresh }: SentAction, part: Part): string {
  return fresh && part.many && !part.keyed && !entry.startsWith(ownMark)
    ? `${ownMark}${idFrom(entry, by.id ?? by.name)}`
    : entry
}
const ownMark = 'own-'

function asSent(action: SentAction, part: Part, step: Step, typed: Typed): FormView {
  const { entry, fresh, seen, nonce, drawn } = action
  return { view: 'form', part, step, entry, fresh, seen, nonce, typed, drawn, faults: [], members: [] }
}

const touched = ({ typed, drawn }: FormView, name: string) =>
  [name, otherInput(name)].some((input) => (typed[input] ?? '') !== (drawn[input] ?? ''))

/** Somebody who was chosen and has since left stays a valid answer. */
function formerPeople(values: Values) {
  return Object.values(values).flatMap((value) =>
    typeof value === 'object' && 'name' in value && value.id !== undefined ? [{ id: value.id, name: value.name }] : [],
  )
}

/** Both versions: theirs as it stands, and in the form what the person had changed put on top of it. */
export function conflictForm(form: FormView, theirs: Entry, plan: Plan | undefined, language: Language): FormView {
  const { part, step, typed } = form
  const drawn = drawnValues(part, step, theirs.values, plan, language)
  const own = step.fields
    .filter((name) => touched(form, name))
    .flatMap((name) => [name, otherInput(name)].map((input) => [input, typed[input] ?? ''] as const))
  return {
    ...form,
    typed: { ...drawn, ...Object.fromEntries(own) },
    drawn,
    // Having seen the other version, the person may let their own count: the form now stands on what is there.
    seen: plan?.rev ?? form.seen,
    entry: theirs.id,
    fresh: false,
    trouble: { kind: 'conflict', theirs },
  }
}

/** What was written for something that has been removed: all of it can be saved as new. */
export const goneForm = (form: FormView): FormView => ({ ...form, drawn: {}, trouble: { kind: 'gone' } })

/**
 * A form whose save could not even be tried, as it was sent, with the reason. Whoever wrote it keeps every word, also in
 * a client that draws the card anew for each answer.
 */
export function formAgain(action: Action, typed: Typed, sentence: string): Outcome | undefined {
  const view = viewAgain(action, typed, sentence)
  return view && { kind: 'showPresser', view }
}

function viewAgain(action: Action, typed: Typed, trouble: string): View | undefined {
  switch (action.do) {
    case 'save':
    case 'keep': {
      const part = findPart(action.part)
      const step = part && stepOf(part, action.step)
      return part && step && { ...asSent(action, part, step, typed), trouble: { kind: 'told', sentence: trouble } }
    }
    case 'askGroup':
      return { view: 'groupForm', ...unread(action), nonce: action.nonce, typed, faults: [], trouble }
    case 'overrule': {
      const element = findElement(action.element)
      const { seen } = action
      if (!element) return undefined
      return {
        view: 'overruleForm',
        ...unread(action),
        criterion: { element },
        given: false,
        seen,
        typed,
        faults: [],
        trouble,
      }
    }
    case 'makeProgramme':
      return { view: 'programmeForm', of: { nonce: action.nonce }, typed, faults: [], trouble }
    case 'saveProgramme':
      return { view: 'programmeForm', of: { programme: action.programme }, typed, faults: [], trouble }
    default:
      return undefined
  }
}

/** Of a project and its programme that nobody could read, what the button says. */
const unread = ({ programme, project }: { readonly programme: string; readonly project: string }) => ({
  programme: { id: programme, name: '' },
  project: { ref: project, name: '' },
})
