import type { IsoDate } from '../calendar/dates.ts'
import type { Gap, PlanElement } from './element.ts'
import { dangles } from './links.ts'
import type { Part, Step } from './parts.ts'
import { findEntry, type Plan, recordOf } from './plan.ts'
import { setup } from './setup.ts'

/** How far an element has come: nothing written yet, something lacking, or all in place. */
export type Progress =
  | { readonly state: 'empty'; readonly gaps: readonly Gap[] }
  | { readonly state: 'lacking'; readonly gaps: readonly Gap[] }
  | { readonly state: 'complete'; readonly gaps: readonly [] }

export function progressOf(element: PlanElement, plan: Plan, today: IsoDate): Progress {
  const gaps = element.gaps(plan, today)
  if (gaps.length === 0) return { state: 'complete', gaps: [] }
  const own = [element.record?.id, element.list?.id]
  const written = plan.entries.some((entry) => own.includes(entry.part) && Object.keys(entry.values).length > 0)
  return { state: written ? 'lacking' : 'empty', gaps }
}

/** The first element, in the review's order, that lacks something: where *Continue* goes. */
export function firstLacking<E extends PlanElement>(elements: readonly E[], plan: Plan, today: IsoDate): E | undefined {
  return elements.find((element) => element.gaps(plan, today).length > 0)
}

/** What the set-up must have and has not, and the first step that asks for it; undefined when it is all there. */
export function unfinishedSetup(plan: Plan): { readonly step: Step; readonly fields: readonly string[] } | undefined {
  const part: Part = setup
  const held: Readonly<Record<string, unknown>> = recordOf(plan, setup)
  const lacking = (name: string) => part.fields[name]?.required === true && held[name] === undefined
  const step = part.steps.find((one) => one.fields.some(lacking))
  return step && { step, fields: Object.keys(part.fields).filter(lacking) }
}

/**
 * The next step of an entry that still has something empty, or a reference to what has been removed: what is written
 * already is not asked for again.
 */
export function nextOpenStep(plan: Plan, part: Part, step: Step, id: string): Step | undefined {
  const held = findEntry(plan, part.id, id)?.values ?? {}
  const open = (name: string) => held[name] === undefined || dangles(plan, part.fields[name], held[name])
  return part.steps.slice(part.steps.indexOf(step) + 1).find((one) => one.fields.some(open))
}
