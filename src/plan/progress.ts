import type { IsoDate } from '../calendar/dates.ts'
import type { Gap, PlanElement } from './element.ts'
import type { Plan } from './plan.ts'

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
