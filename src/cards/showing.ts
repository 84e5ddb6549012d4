import type { PlanElement } from '../plan/element.ts'
import type { Plan } from '../plan/plan.ts'
import type { Action } from './action.ts'
import { projectName } from './board.ts'
import { type Button, press } from './button.ts'
import { escapeMarkdown } from './escape.ts'
import { type Page, pictureButtons } from './pages.ts'
import type { Stage } from './view.ts'

/**
 * For whom a picture of a plan is shown: to the group, who press what they want to change, or to somebody who only reads.
 * `name` and `about` come escaped.
 */
export type Showing = {
  readonly edits: boolean
  readonly name: string
  /** A small line below the heading; empty: none. */
  readonly about: string
  readonly buttons: (page: Page) => readonly Button[]
}

/** To the group: with buttons to the pages, to the list that it is a picture of, and to the plan. */
export const toGroup = (element: PlanElement, plan: Plan, stage: Stage, ask: (page: number) => Action): Showing => ({
  edits: true,
  name: escapeMarkdown(projectName(plan, stage)),
  about: '',
  buttons: (page) => pictureButtons(element, page, stage, ask),
})

/** What is pressed to change something, where it can be, and the colour that says so. */
export const opening = ({ edits }: Showing, button: Button) =>
  edits ? { opens: [press(button)], nameColor: 'Accent' } : { opens: [], nameColor: 'Default' }
