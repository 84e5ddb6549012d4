import type { PlanElement } from '../plan/element.ts'
import { texts } from '../texts/index.ts'
import type { Action } from './action.ts'
import { type Button, buttonsOf } from './button.ts'
import type { Stage } from './view.ts'

/** One page of a list: which it is of how many, and which of its items it has, from `from` to before `to`. */
export type Page = {
  readonly shown: number
  readonly last: number
  readonly from: number
  readonly to: number
  readonly total: number
}

/** The page that was asked for, or the last one where there are not so many. */
export function pageOf(total: number, size: number, wanted: number): Page {
  const last = Math.max(0, Math.ceil(total / size) - 1)
  const shown = Math.min(wanted, last)
  return { shown, last, from: shown * size, to: Math.min((shown + 1) * size, total), total }
}

/** "Viser 11–20 av 43"; nothing where all is shown. */
export const pageWords = ({ last, from, to, total }: Page, { language }: Stage): string =>
  last === 0 ? '' : texts[language].element.pages(from + 1, to, total)

/** Below a picture of a list: the way to its first item while there is none, back and on, to the list and to the plan. */
export function pictureButtons(
  element: PlanElement,
  { shown, last, total }: Page,
  stage: Stage,
  ask: (page: number) => Action,
): readonly Button[] {
  const button = buttonsOf(stage)
  const said = texts[stage.language].buttons
  const { the, list } = element.texts[stage.language]
  const step = element.list?.steps[0]
  return [
    ...(total === 0 && element.list && list && step
      ? [button(list.add, { do: 'form', part: element.list.id, step: step.id }, 'positive')]
      : []),
    ...(shown > 0 ? [button(said.previous, ask(shown - 1))] : []),
    ...(shown < last ? [button(said.next, ask(shown + 1))] : []),
    button(said.toElement(the), { do: 'element', element: element.id }),
    button(said.toPlan, { do: 'board' }),
  ]
}
