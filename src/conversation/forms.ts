import { osloDate } from '../calendar/dates.ts'
import { lastEnded } from '../calendar/periods.ts'
import { typedValues } from '../cards/form.ts'
import type { FormView, View } from '../cards/view.ts'
import type { Member, Typed } from '../plan/answers.ts'
import { indicators } from '../plan/elements/baseline.ts'
import { elementOfPart, findElement } from '../plan/elements/index.ts'
import type { Language } from '../plan/language.ts'
import { dangles } from '../plan/links.ts'
import type { Part, Step } from '../plan/parts.ts'
import { entriesOf, findEntry, type Plan } from '../plan/plan.ts'
import { readings } from '../plan/readings.ts'
import { setup } from '../plan/setup.ts'
import type { Values } from '../plan/values.ts'
import { texts } from '../texts/index.ts'
import { type Outcome, type Scene, show, tell } from './scene.ts'

/** Opens the form of a step: of an entry, or of something new. */
export async function openForm(
  scene: Scene,
  part: Part,
  step: Step,
  entry: string | undefined,
  about?: string,
): Promise<Outcome> {
  const { plan, language } = scene
  if (!plan && part.id !== setup.id) return tell(texts[language].trouble.noPlan, true)
  const listed = plan?.entries.filter((one) => one.part === part.id).length ?? 0
  if (part.many && entry === undefined && listed >= part.most) return tell(texts[language].limit(part.most))
  if (part.many && !part.keyed && entry !== undefined && !(plan && findEntry(plan, part.id, entry)))
    return show(without(part))
  // Without an indicator there is nothing to read: the picture says so, and where to begin.
  if (part.id === readings.id && entry === undefined && !plan?.entries.some((one) => one.part === indicators.id))
    return show(without(part))
  const form = await formFor(scene, part, step, entry)
  const chosen = about === undefined ? {} : pointingAt(part, step, about, plan)
  return show({ ...form, typed: { ...chosen, ...(form.fresh ? likely(scene, part, chosen) : {}), ...form.typed } })
}

/** What is most likely meant in a form for a new figure: the last day of the period that ended last. */
function likely({ deps, plan }: Scene, part: Part, chosen: Typed): Typed {
  if (part.id !== readings.id || !plan) return {}
  const indicator = entriesOf(plan, indicators).find(({ id }) => id === chosen.indicator)
  return { date: lastEnded(indicator?.values.frequency ?? 'monthly', osloDate(deps.now())).to }
}

/** What is chosen beforehand in a form for something new about this entry: the fields that can point to it. */
function pointingAt(part: Part, step: Step, about: string, plan: Plan | undefined): Typed {
  const target = plan?.entries.find((one) => one.id === about)
  return Object.fromEntries(
    step.fields.flatMap((name) => {
      const field = part.fields[name]
      return target && field?.kind === 'reference' && field.to.includes(target.part) ? [[name, about] as const] : []
    }),
  )
}

/** Where to go when an item is no longer there, or done with: to what it belongs to. */
export function without(part: Part, entry?: string): View {
  const criterion = part.keyed && entry !== undefined ? findElement(entry) : undefined
  if (criterion) return { view: 'criterion', element: criterion }
  // What indicators showed is seen among them.
  if (part.id === readings.id) return { view: 'indicators' }
  const element = elementOfPart(part.id)
  return element ? { view: 'element', element, page: 0 } : { view: 'board' }
}

/** The form of a step as the plan has it now. */
export async function formFor(scene: Scene, part: Part, step: Step, entry: string | undefined): Promise<FormView> {
  const { deps, plan, language } = scene
  const id = entry ?? (part.many ? deps.newId() : part.id)
  const found = plan && findEntry(plan, part.id, id)
  const typed = drawnValues(part, step, found?.values ?? {}, plan, language)
  const roster = await membersFor(scene, part, step)
  return {
    view: 'form',
    part,
    step,
    entry: id,
    fresh: !found,
    seen: plan?.rev ?? 0,
    nonce: deps.newId(),
    typed: part.id === setup.id && !found && step === setup.steps[0] ? { language, ...typed } : typed,
    drawn: typed,
    faults: [],
    members: roster.members,
    ...(roster.failed ? { trouble: { kind: 'told', sentence: texts[language].form.noMembers } } : {}),
  }
}

/** What a form shows of an entry. A reference to what has been removed is none: it must be chosen anew. */
export const drawnValues = (part: Part, step: Step, values: Values, plan: Plan | undefined, language: Language) =>
  typedValues(step.fields, leadingSomewhere(part, values, plan), { language })

function leadingSomewhere(part: Part, values: Values, plan: Plan | undefined): Values {
  if (!plan) return values
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !dangles(plan, part.fields[name], value)))
}

/** Those in the conversation, when a step asks for people. Without the roster one can still save, and choose later. */
export async function membersFor(
  { deps, turn }: Scene,
  part: Part,
  step: Step,
): Promise<{ members: readonly Member[]; failed: boolean }> {
  if (!step.fields.some((name) => part.fields[name]?.kind === 'person')) return { members: [], failed: false }
  try {
    return { members: await turn.members(), failed: false }
  } catch (cause) {
    deps.log.warn({ code: 'roster-failed', cause }, 'the member list could not be fetched')
    return { members: [], failed: true }
  }
}
