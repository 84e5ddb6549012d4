import type { Instant, IsoDate } from '../calendar/dates.ts'
import type { Round } from '../calendar/rounds.ts'
import type { Fault, FaultCode, Member, Typed } from '../plan/answers.ts'
import type { PlanEvent } from '../plan/decide.ts'
import type { Doubt } from '../plan/doubts.ts'
import type { Gap, Picture, PlanElement } from '../plan/element.ts'
import type { Language } from '../plan/language.ts'
import type { Matter } from '../plan/matters.ts'
import type { Part, Step } from '../plan/parts.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import type { Person } from '../plan/values.ts'
import type { Example } from '../programme/examples.ts'
import type { Programme } from '../programme/programme.ts'
import type { Selection, TableRow } from '../programme/table.ts'
import type { Unreachable } from '../programme/unreachable.ts'
import type { Texts } from '../texts/index.ts'
import type { ActingView } from './acting-view.ts'
import type { GoneAnswer } from './action.ts'
import type { AskingView } from './asking-view.ts'
import type { ReportsView } from './reports-view.ts'

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
    /** A figure that looks wrong, asked about once. `text` is what was typed. */
    | { readonly kind: 'doubt'; readonly doubt: Doubt; readonly text: string }
}

/** A picture of the plan. Without a page, the timeline begins around today and the others at the top. */
export type PictureView = { readonly view: Picture; readonly page?: number | undefined }

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
  | PromptView
  /** A round's card brought forward: what is left, and those who are to report it. */
  | { readonly view: 'nudge'; readonly round: Round }
  /** All readings of an indicator. */
  | { readonly view: 'series'; readonly indicator: string; readonly page: number }
  /** A leader's own card. `done` is what was just done about it, in a sentence. */
  | { readonly view: 'reminder'; readonly projects: readonly ReminderProject[]; readonly done?: string }
  /** In a channel: somebody takes care of something, or somebody could not be reached. */
  | {
      readonly view: 'acknowledged'
      readonly by: Person
      /** To whom it was delegated. */
      readonly to?: Person
      readonly matters: readonly string[]
    }
  | { readonly view: 'notReached'; readonly person: Person; readonly why: Unreachable }
  /** What a coordinator has to follow up. */
  | { readonly view: 'followUps'; readonly rows: readonly FollowUpRow[]; readonly page: number }
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
  /** The table of a programme over so many projects, and the cohorts that there are to choose among. */
  | {
      readonly view: 'table'
      readonly name: string
      readonly selection: Selection
      readonly cohorts: readonly string[]
      readonly projects: number
      readonly rows: readonly TableRow[]
    }
  | ProgrammeView
  | AskingView
  | ActingView
  | ReportsView
  | JoiningView
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

/** What coordinators see of their programmes, in chats of their own. */
export type ProgrammeView =
  /** Somebody who coordinates none: `makes` when they may make one. */
  | { readonly view: 'noProgramme'; readonly makes: boolean }
  /** `of`: the programme that is to be changed; left out, a new one is made, with the form's own nonce. */
  | {
      readonly view: 'programmeForm'
      readonly of: { readonly nonce: string } | { readonly programme: string }
      readonly typed: Typed
      readonly faults: readonly Fault[]
      readonly trouble?: string
    }
  | {
      readonly view: 'programme'
      readonly programme: Programme
      readonly projects: number
      /** The others that the one who looks coordinates. */
      readonly others: readonly { readonly id: string; readonly name: string }[]
      readonly makes: boolean
      /** Whether the one who looks gets a summary each week. */
      readonly weekly: boolean
      /** What was just done, in a sentence. */
      readonly done?: string
    }
  | { readonly view: 'coordinators'; readonly programme: Programme; readonly refs: readonly CoordinatorRef[] }
  | { readonly view: 'confirmRenew'; readonly programme: Programme }
  | { readonly view: 'confirmDismiss'; readonly programme: Programme; readonly whom: CoordinatorRef }
  /** `until`: from when the code is of no use. */
  | { readonly view: 'invited'; readonly programme: Programme; readonly code: string; readonly until: Instant }

/** A coordinator as a card knows them: nobody can read the person from `ref`. */
export type CoordinatorRef = { readonly ref: string; readonly name: string; readonly self: boolean }

/** A project on its way into a programme, or out of it. `setUp`: as the last step of the set-up, which can be skipped. */
export type JoiningView =
  | { readonly view: 'joinForm'; readonly setUp: boolean; readonly code: string; readonly trouble?: string }
  | {
      readonly view: 'consent'
      readonly setUp: boolean
      readonly code: string
      readonly programme: Programme
      /** The cohort that is chosen beforehand. */
      readonly cohort?: string | undefined
      /** Who may say yes; nobody named: anybody in the conversation. */
      readonly deciders: readonly string[]
      readonly leaves?: string | undefined
    }
  /** Which programme the project is in; undefined: none. */
  | { readonly view: 'membership'; readonly name: string | undefined }
  | { readonly view: 'confirmQuit'; readonly programme: string; readonly name: string }
  | { readonly view: 'joined' | 'quitted'; readonly name: string; readonly by: string }

/** What is wrong with what was typed for an indicator on a round's card. */
export type ReportFault = {
  readonly indicator: string
  readonly field: 'value' | 'comment'
  readonly code: FaultCode | 'noReason' | 'noFigure' | 'both'
  readonly facts: Readonly<Record<string, string | number>>
}

/**
 * A round's card. Those that have answered are shown with what they show; those left, with their inputs:
 * `value.<indicator>`, `comment.<indicator>`, `none.<indicator>` ("true" when there is no figure this time).
 */
export type PromptView = {
  readonly view: 'prompt'
  readonly round: Round
  readonly typed?: Typed
  readonly faults?: readonly ReportFault[]
  /** Figures that are asked about once, by their indicator. `text` is what was typed. */
  readonly doubts?: Readonly<Record<string, { readonly doubt: Doubt; readonly text: string }>>
  readonly told?: string
  /** Answers that could not be saved, since what they are of has been removed: told as long as this card is filled in. */
  readonly gone?: readonly GoneAnswer[]
}

/** A project on a leader's card, with what there is to know of it. */
export type ReminderProject = {
  readonly ref: string
  readonly link: string
  readonly plan: Plan
  readonly matters: readonly Matter[]
  readonly unreachable: Unreachable | undefined
  /** To whom the leader can delegate. */
  readonly people: readonly Person[]
}

export type Suggestion =
  | { readonly kind: 'command'; readonly command: CommandName }
  | { readonly kind: 'element'; readonly element: PlanElement }

export type FollowUpRow = {
  readonly project: string
  readonly matter:
    | { readonly kind: 'readings'; readonly round: Round }
    | { readonly kind: 'unreachable'; readonly who: string; readonly why: Unreachable }
  readonly since: Instant
}

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
  /** Whether it is drawn in somebody's own chat. */
  readonly personal: boolean
}
