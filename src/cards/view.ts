import type { IsoDate } from '../calendar/dates.ts'
import type { Fault, Member, Typed } from '../plan/answers.ts'
import type { PlanEvent } from '../plan/decide.ts'
import type { Gap, Picture, PlanElement } from '../plan/element.ts'
import type { Language } from '../plan/language.ts'
import type { Part, Step } from '../plan/parts.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import type { Example } from '../programme/examples.ts'
import type { Selection, TableRow } from '../programme/table.ts'
import type { Texts } from '../texts/index.ts'

export type CommandName = keyof Texts['commands']

/** What one step's form shows: what is typed in it, what is wrong with it, what it may choose among. */
export type FormView = {
  readonly view: 'form'
  readonly part: Part
  readonly step: Step
  readonly entry: string
  readonly fresh: boolean
  readonly seen: number
  readonly nonce: string
  readonly typed: Typed
  /** What the fields held when the form was first drawn, as text. */
  readonly drawn: Typed
  readonly faults: readonly Fault[]
  readonly members: readonly Member[]
  /** A trouble to tell at the top; `theirs` is the other version when two people changed the same. */
  readonly trouble?:
    | { readonly kind: 'told'; readonly sentence: string }
    | { readonly kind: 'gone' }
    | { readonly kind: 'conflict'; readonly theirs: Entry }
}

/**
 * A picture of the plan: at a page, or at the one with this entry. Without either, the timeline begins around today and
 * the others at the top.
 */
export type PictureView = { readonly view: Picture; readonly page?: number | undefined; readonly about?: string }

/** What Saman can show. Everything that a card says comes from here and from texts; templates only lay it out. */
export type View =
  | { readonly view: 'greeting'; readonly personal: boolean }
  | { readonly view: 'board' }
  | { readonly view: 'element'; readonly element: PlanElement; readonly page: number }
  | FormView
  /** `onward` where the next card may never have come: the receipt itself leads on. */
  | {
      readonly view: 'receipt'
      readonly part: Part
      readonly step: Step
      readonly entry: Entry
      readonly onward?: boolean
    }
  | {
      readonly view: 'lacking'
      readonly element: PlanElement
      readonly gaps: readonly Gap[]
      readonly part: Part
      readonly step: Step
      readonly entry: string
    }
  /** Without a page, the one around today. */
  | PictureView
  | { readonly view: 'assessment' }
  | { readonly view: 'criterion'; readonly element: PlanElement }
  | { readonly view: 'example'; readonly element: PlanElement; readonly shelf: readonly Example[] }
  | {
      readonly view: 'offers'
      readonly element: PlanElement
      readonly page: number
      readonly shared: readonly Example[]
    }
  | { readonly view: 'offer'; readonly part: Part; readonly entry: string; readonly draft: Example }
  | { readonly view: 'offered'; readonly example: Example }
  | { readonly view: 'waiting'; readonly examples: readonly Example[]; readonly page: number }
  /** The programme's table over so many projects, and the cohorts that there are to choose among. */
  | {
      readonly view: 'programme'
      readonly selection: Selection
      readonly cohorts: readonly string[]
      readonly projects: number
      readonly rows: readonly TableRow[]
    }
  | { readonly view: 'examples' }
  /** `changed` when somebody did so after the question was asked. */
  | {
      readonly view: 'confirmRemove'
      readonly part: Part
      readonly entry: Entry
      readonly linked: number
      readonly changed: boolean
    }
  | {
      readonly view: 'removed'
      readonly part: Part
      readonly entry: string
      readonly title: string
      readonly by: string
    }
  | { readonly view: 'alreadyStarted' }
  | { readonly view: 'confirmRestart'; readonly nonce: string }
  | { readonly view: 'languages' }
  | { readonly view: 'history'; readonly events: readonly PlanEvent[] }
  | { readonly view: 'help'; readonly said?: string; readonly nearest?: readonly Suggestion[] }
  | { readonly view: 'notice'; readonly sentence: string; readonly start: boolean }

export type Suggestion =
  | { readonly kind: 'command'; readonly command: CommandName }
  | { readonly kind: 'element'; readonly element: PlanElement }

/** What every view needs besides itself. */
export type Stage = {
  readonly language: Language
  readonly plan: Plan | undefined
  /** Which plan a card's buttons are for: the one shown, or, when it could not be read, the one that the card was for. */
  readonly planId: string | null
  readonly today: IsoDate
  /** Whether the client can search in a list while one types; where it can't, the list itself must do. */
  readonly typeahead: boolean
  /** Whether the one whom this is drawn for reviews plans: a coordinator. */
  readonly reviews: boolean
  /** Whether it is drawn for a coordinator alone, in a personal chat. */
  readonly coordinates: boolean
}
