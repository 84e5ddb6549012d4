import type { Instant } from '../calendar/dates.ts'
import type { Round } from '../calendar/rounds.ts'
import type { Fault, Typed } from '../plan/answers.ts'
import type { Criterion } from '../plan/assessment.ts'
import type { Plan } from '../plan/plan.ts'
import type { Week, WeekCounts } from '../programme/answers/week.ts'
import type { ToLookAt } from '../programme/missing.ts'
import type { Question, Remindable } from '../programme/questions/question.ts'
import type { Unreachable } from '../programme/unreachable.ts'
import type { AskedOf } from './asking-view.ts'

/** A project as a coordinator's card knows it. `name` tells namesakes apart; it is empty where nobody could read it. */
export type ProjectRef = { readonly ref: string; readonly name: string }
/** Who says something to a group, and for which programme. */
export type SaidBy = { readonly name: string; readonly programme: string }
/** `lost`: it did not reach whoever asked. */
export type QuestionAnswer = {
  readonly by: string
  readonly at: Instant
  readonly text: string
  readonly lost?: boolean
}

/** What coordinators do to those whom they follow up. `due`: from when it goes out, where that is later than now. */
export type ActingView =
  /** What a reminder to many would be, before it is sent. */
  | {
      readonly view: 'remindPreview'
      readonly programme: AskedOf
      readonly question: Question
      readonly missing: Remindable
      readonly round: Round
      /** All whom it would go to, by name, and those of them that can't be reached now. */
      readonly groups: readonly string[]
      readonly outOfReach: readonly string[]
      /**
       * Left out, though the same is missing there. `already`: are reminded of it that day as it is. `noConversation`: nobody
       * knows where they are.
       */
      readonly already: readonly string[]
      readonly noConversation: readonly string[]
      readonly resting: number
      readonly ended: number
      readonly nonce: string
      readonly due?: Instant | undefined
    }
  /** What a coordinator writes to one group. */
  | {
      readonly view: 'groupForm'
      readonly programme: AskedOf
      readonly project: ProjectRef
      readonly nonce: string
      readonly typed: Typed
      readonly faults: readonly Fault[]
      readonly trouble?: string
    }
  /** What a leader would be asked to look at, before it is sent. */
  | {
      readonly view: 'leaderPreview'
      readonly programme: AskedOf
      readonly project: ProjectRef
      readonly leader: string
      /** What the button calls the leader: nobody can read from it who that is. */
      readonly asked: string
      /** Somebody else led when the card before this one was drawn. */
      readonly changed?: boolean
      readonly what: ToLookAt
      readonly nonce: string
      readonly due?: Instant | undefined
    }
  /** A coordinator's own verdict on a criterion of a project. */
  | {
      readonly view: 'overruleForm'
      readonly programme: AskedOf
      readonly project: ProjectRef
      /** As it is judged; where nobody could read that, which one it is. */
      readonly criterion: Criterion | Pick<Criterion, 'element'>
      /** Whether they are known to have given a verdict that counts, which they can take back. */
      readonly given: boolean
      readonly seen: number
      readonly typed: Typed
      readonly faults: readonly Fault[]
      readonly trouble?: string
    }
  /** What was done, or why it was not, in sentences; and the way on, to the project where it was about one. */
  | {
      readonly view: 'acted'
      readonly programme: AskedOf
      readonly title?: string
      readonly sentences: readonly string[]
      readonly project?: ProjectRef
    }
  /** In a group's conversation: a coordinator reminds of what is missing, or asks something. */
  | { readonly view: 'missing'; readonly from: SaidBy; readonly missing: Remindable; readonly round: Round }
  | {
      readonly view: 'question'
      readonly from: SaidBy
      readonly asked: string
      readonly text: string
      readonly answers: readonly QuestionAnswer[]
      readonly typed?: Typed
      readonly faults?: readonly Fault[]
      /** What was just done, or what stands in the way, in a sentence. */
      readonly told?: string
    }
  /** In a leader's own chat. */
  | {
      readonly view: 'look'
      readonly from: SaidBy
      readonly plan: Plan
      readonly what: ToLookAt
      readonly link: string
    }
  /** In a coordinator's own chat: a group's answer, what came of a reminder, what did not arrive, and the week. */
  | {
      readonly view: 'groupAnswer'
      readonly programme: AskedOf
      readonly project: ProjectRef
      readonly question: string
      readonly by: string
      readonly text: string
    }
  | {
      readonly view: 'remindResult'
      readonly programme: AskedOf
      readonly missing: Remindable
      readonly round: Round
      /** Which it was about; left out: of the whole programme. */
      readonly question?: Question | undefined
      readonly groups: number
      readonly came: {
        readonly sent: number
        readonly already: number
        readonly needless: number
        readonly resting: number
        readonly gone: number
        readonly noConversation: number
        readonly failed: number
        readonly unreachable: readonly string[]
      }
      readonly waiting: number
    }
  | {
      readonly view: 'notArrived'
      readonly programme: AskedOf
      readonly said: 'question' | 'look'
      readonly project: ProjectRef
      readonly person?: string | undefined
      readonly why: Unreachable | 'noConversation' | 'failed' | 'outOfProgramme' | 'otherLeader'
    }
  | {
      readonly view: 'week'
      readonly programme: AskedOf
      readonly week: Week
      readonly before?: WeekCounts | undefined
    }
