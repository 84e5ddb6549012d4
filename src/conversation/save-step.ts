import { type IsoDate, longDate, osloDate } from '../calendar/dates.ts'
import type { FormView } from '../cards/view.ts'
import type { Typed } from '../plan/answers.ts'
import { type Command, entryOf, type Refusal } from '../plan/decide.ts'
import { doubtAbout } from '../plan/doubts.ts'
import type { Language } from '../plan/language.ts'
import { givenBy, overrides } from '../plan/overrides.ts'
import type { Part, Step } from '../plan/parts.ts'
import { pause, pauseFault, pauseFaultTexts } from '../plan/pause.ts'
import { findEntry, type Plan } from '../plan/plan.ts'
import { readings } from '../plan/readings.ts'
import { setup } from '../plan/setup.ts'
import type { Person, Value } from '../plan/values.ts'
import { texts } from '../texts/index.ts'
import { afterSaving, passing } from './after-step.ts'
import { change } from './change.ts'
import { planBegunBy } from './ids.ts'
import { Fault } from './ports.ts'
import { type Outcome, type Scene, sceneAfter, show, tell } from './scene.ts'
import { conflictForm, goneForm, readForm, type SentAction } from './sent-form.ts'

type Said = Readonly<Record<string, Value | null>>

/** What came of it, and the scene as it then is. */
export type Turned = { readonly outcome: Outcome; readonly scene: Scene }

/** Saves a step: a receipt for everybody and the next step below it, or the form again with what stands in the way. */
export async function saveStep(
  scene: Scene,
  action: SentAction,
  part: Part,
  step: Step,
  typed: Typed,
): Promise<Turned> {
  const { deps, turn, plan, language } = scene
  const { form, answers, noMembers } = await readForm(scene, action, part, step, typed)
  const again = (more: Partial<FormView>, at = scene): Turned => ({
    outcome: { kind: 'showPresser', view: { ...form, ...more } },
    scene: at,
  })
  // Without the list nobody can tell whether somebody is on it.
  if (!answers.ok && noMembers && answers.faults.some((fault) => fault.code === 'notAMember'))
    return again({
      faults: answers.faults.filter((fault) => fault.code !== 'notAMember'),
      trouble: { kind: 'told', sentence: texts[language].form.noMembers },
    })
  if (!answers.ok) return again({ faults: answers.faults })
  if (!plan && part.id !== setup.id) return { outcome: tell(texts[language].trouble.noPlan, true), scene }
  const objection = objectionTo(scene, action, form, answers.values)
  if (objection) return again({ trouble: objection })

  const begin: readonly Command[] = plan ? [] : [{ do: 'begin', plan: planBegunBy(action.nonce, null) }]
  const { values: answered, make } = answers
  const values = { ...answered, ...besides(part, answered, turn.by, osloDate(deps.now())) }
  const save: Command = {
    do: 'save',
    part,
    entry: form.entry,
    fresh: action.fresh,
    seen: action.seen,
    values,
    make,
  }
  try {
    const changed = await change(scene, [...begin, save])
    const after = sceneAfter(scene, changed.plan)
    if (changed.outcome === 'refused') return again(refused(changed.refusal, changed.plan, form, language), after)
    const saved = changed.outcome === 'unchanged' ? undefined : changed.plan && entryOf(changed.plan, save)
    const entry = saved?.id ?? form.entry
    // Who saves a step as it was written is on the way to another; who saves an empty one is told what it lacks.
    const written = Object.values(form.drawn).some((text) => text !== '')
    const onTheWay = (action.do === 'save' && action.pass) || (changed.outcome === 'unchanged' && written)
    const next = await (onTheWay ? passing : afterSaving)(after, part, step, entry)
    if (!saved) return { outcome: show(next), scene: after }
    const twice = changed.outcome === 'again'
    const receipt = { view: 'receipt', part, step, entry: saved, onward: twice } as const
    return { outcome: { kind: 'receipt', view: receipt, next: twice ? undefined : next }, scene: after }
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    deps.log.error({ code: cause.code, cause: cause.cause }, 'a step was not saved')
    return again({ trouble: { kind: 'told', sentence: texts[language].trouble.notSaved } })
  }
}

/** What is saved along with an answer that nobody types: whose verdict it is, that a figure takes the place of why there was none. */
function besides(part: Part, answered: Said, by: Person, today: IsoDate): Said {
  if (part === overrides) return givenBy(by, today)
  return part.id === readings.id && typeof answered.value === 'number' ? { missing: null } : {}
}

/** What stands in the way of what can be read but hardly is meant: a strange figure, a pause that is over or lasts for long. */
function objectionTo(
  { deps, plan, language }: Scene,
  action: SentAction,
  { part, entry, typed }: FormView,
  values: Said,
): FormView['trouble'] {
  const today = osloDate(deps.now())
  if (part.id === pause.id && typeof values.until === 'string') {
    const fault = pauseFault(values.until, today)
    return fault && { kind: 'told', sentence: pauseFaultTexts[language][fault](longDate(values.until, language)) }
  }
  if (part.id !== readings.id || typeof values.value !== 'number' || !plan) return undefined
  const held = findEntry(plan, part.id, entry)?.values ?? {}
  const [indicator, date] = [values.indicator ?? held.indicator, values.date ?? held.date]
  const text = (typed.value ?? '').trim()
  if (typeof indicator !== 'string' || (action.do === 'save' && action.sure === text)) return undefined
  const doubt = doubtAbout(plan, indicator, values.value, typeof date === 'string' ? date : undefined)
  return doubt && { kind: 'doubt', doubt, text }
}

function refused(refusal: Refusal, plan: Plan | undefined, form: FormView, language: Language): Partial<FormView> {
  switch (refusal.code) {
    case 'noPlan':
    case 'gone':
      return goneForm(form)
    case 'planChanged':
      // Said once: whoever has looked again can save.
      return { seen: plan?.rev ?? form.seen, trouble: { kind: 'told', sentence: texts[language].trouble.planChanged } }
    case 'limit':
      return { trouble: { kind: 'told', sentence: texts[language].limit(refusal.most) } }
    case 'conflict':
      return conflictForm(form, refusal.theirs, plan, language)
    default:
      return refusal satisfies never
  }
}
