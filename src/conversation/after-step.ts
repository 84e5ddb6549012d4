import { osloDate } from '../calendar/dates.ts'
import type { View } from '../cards/view.ts'
import type { Calculation, Gap, PlanElement } from '../plan/element.ts'
import { elementOfPart } from '../plan/elements/index.ts'
import type { Part, Step } from '../plan/parts.ts'
import { findEntry, type Plan } from '../plan/plan.ts'
import { nextOpenStep } from '../plan/progress.ts'
import { readings } from '../plan/readings.ts'
import { setup } from '../plan/setup.ts'
import { formFor, without } from './forms.ts'
import { joiningStep } from './joining.ts'
import type { Scene } from './scene.ts'

/** What follows a step that was passed: the one after it, whatever it holds. */
export function passing(scene: Scene, part: Part, step: Step, entry: string): Promise<View> {
  return onwards(scene, part, step, part.steps[part.steps.indexOf(step) + 1], entry)
}

/** What follows a step that is done: the next with something empty in it, else the element it belongs to, else the board. */
export function afterStep(scene: Scene, part: Part, step: Step, entry: string): Promise<View> {
  return onwards(scene, part, step, scene.plan && nextOpenStep(scene.plan, part, step, entry), entry)
}

async function onwards(scene: Scene, part: Part, step: Step, next: Step | undefined, entry: string): Promise<View> {
  const calculation = calculationOf(part, step)
  // Somebody who passed all of a calculation has no result to meet.
  if (calculation && !calculation.steps.includes(next?.id ?? '') && scene.plan && calculation.begun(scene.plan))
    return { view: calculation.view }
  const there = !part.many || (scene.plan && findEntry(scene.plan, part.id, entry))
  if (next && there) return formFor(scene, part, next, entry)
  if (part.id === readings.id) return whereRead(scene, entry)
  const last = part.id === setup.id && part.steps.at(-1) === step
  return (last ? joiningStep(scene) : undefined) ?? without(part)
}

/** The series that a reading is part of, with what it now shows. */
function whereRead({ plan }: Scene, entry: string): View {
  const indicator = plan && findEntry(plan, readings.id, entry)?.values.indicator
  return typeof indicator === 'string' ? { view: 'series', indicator, page: 0 } : without(readings)
}

/** The calculation that a step asks for numbers to. */
function calculationOf(part: Part, step: Step): Calculation | undefined {
  const element = elementOfPart(part.id)
  return element?.record?.id === part.id && element.calculation?.steps.includes(step.id)
    ? element.calculation
    : undefined
}

/**
 * What follows a step that was just saved: first what it still lacks, if it does. Between steps only what the step
 * itself asked for counts; after the last one, all that the element lacks. A calculation says itself what it lacks.
 */
export async function afterSaving(scene: Scene, part: Part, step: Step, entry: string): Promise<View> {
  if (part.keyed) return without(part, entry)
  const element = elementOfPart(part.id)
  const { plan } = scene
  if (!element || !plan || part.id === readings.id || calculationOf(part, step))
    return afterStep(scene, part, step, entry)
  if (part.asides.includes(step)) return afterAside(scene, plan, element, part, entry)
  const [first] = part.steps
  const saved = findEntry(plan, part.id, entry)
  // Saved as new from a later step, since somebody had removed it: it has no name yet.
  if (part.many && first && saved && saved.values[part.title] === undefined) return formFor(scene, part, first, entry)
  const listed = plan.entries.filter((one) => one.part === part.id).length
  // What another element closes (measures that came before the purpose) is said after the first item, not after each.
  const all = element
    .gaps(plan, osloDate(scene.deps.now()))
    .filter((gap) => listed <= 1 || elementOfPart(gap.where.part) === element)
  const more = nextOpenStep(plan, part, step, entry)
  const gaps = more ? all.flatMap((gap) => ofThisStep(gap, part, step, entry)) : all
  return gaps.length > 0 ? { view: 'lacking', element, gaps, part, step, entry } : afterStep(scene, part, step, entry)
}

/** A step beside the guide's way: back to where the guide had come with a new item, else to the assessment. */
async function afterAside(scene: Scene, plan: Plan, element: PlanElement, part: Part, entry: string): Promise<View> {
  const held = findEntry(plan, part.id, entry)?.values ?? {}
  const unbegun = part.many && part.steps.find(({ fields }) => fields.every((name) => held[name] === undefined))
  return unbegun ? formFor(scene, part, unbegun, entry) : { view: 'criterion', element }
}

/** The gap as far as it is about what was just saved. */
function ofThisStep(gap: Gap, part: Part, step: Step, entry: string): readonly Gap[] {
  if (gap.where.part !== part.id || gap.where.step !== step.id) return []
  if (!part.many) return [gap]
  const place = gap.entries.indexOf(entry)
  const name = gap.names[place]
  return name === undefined ? [] : [{ ...gap, names: [name], entries: [entry], where: { ...gap.where, entry } }]
}
