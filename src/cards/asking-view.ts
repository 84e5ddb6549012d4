import type { Instant } from '../calendar/dates.ts'
import type { Criterion } from '../plan/assessment.ts'
import type { Plan } from '../plan/plan.ts'
import type { Answer } from '../programme/answers/answer.ts'
import type { Chosen } from '../programme/answers/scope.ts'
import type { Question, Slot } from '../programme/questions/question.ts'
import type { ProjectPart } from './coordinator-actions.ts'

/** The programme that a coordinator asks about. */
export type AskedOf = { readonly id: string; readonly name: string }

/** The projects that questions name by their refs, so that they can be said in words. */
export type Named = ReadonlyMap<string, Chosen>

/** What coordinators get for their questions. */
export type AskingView =
  /** What can be asked and done. */
  | { readonly view: 'coordinatorHelp'; readonly programme: AskedOf }
  /** A question and its answer; of a list, a page. */
  | {
      readonly view: 'answer'
      readonly programme: AskedOf
      readonly question: Question
      readonly answer: Answer
      readonly named: Named
      readonly page: number
    }
  /** A project's page. The plan comes without the figures of small units; it was judged with them. */
  | {
      readonly view: 'projectPage'
      readonly programme: AskedOf
      readonly question: Question
      readonly project: Chosen
      readonly plan: Plan
      readonly judged: readonly Criterion[]
      readonly part: ProjectPart
      readonly page: number
      /** When it was asked for. */
      readonly now: Instant
    }
  /** What was said may mean several things. */
  | {
      readonly view: 'which'
      readonly programme: AskedOf
      readonly slot: Slot
      readonly among: readonly Question[]
      readonly named: Named
    }
  /** What was said is nothing that Saman can answer: the nearest that it can. */
  | {
      readonly view: 'unsure'
      readonly programme: AskedOf
      readonly said: string
      readonly nearest: readonly Question[]
      readonly named: Named
    }
