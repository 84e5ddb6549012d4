import type { Instant } from '../../calendar/dates.ts'
import type { Round } from '../../calendar/rounds.ts'
import type { Language } from '../../plan/language.ts'
import type { Person } from '../../plan/values.ts'
import type { Question, Remindable } from '../../programme/questions/question.ts'
import type { Unreachable } from '../../programme/unreachable.ts'
import type { ProjectKey } from '../ports.ts'
import type { Who } from '../programmes-port.ts'

/** A coordinator who says something to groups, for which programme, and in which language they are told what came of it. */
export type Sender = Who & {
  readonly name: string
  readonly language: Language
  readonly programme: string
  readonly programmeName: string
}

/** The same to many groups, chosen by a question. `round`: the figures that are meant, where it is about figures. */
export type GroupReminder = {
  readonly id: string
  readonly from: Sender
  readonly missing: Remindable
  readonly round: Round
  readonly question: Question
  readonly projects: readonly ProjectKey[]
}

/** What a group has answered to a coordinator's question. */
export type GroupAnswer = {
  readonly id: string
  readonly by: Person
  readonly at: Instant
  readonly text: string
  /** It did not reach whoever asked. */
  readonly lost?: boolean
}

/** So many questions a programme may put to a group in a day. */
export const mostQuestions = 5

/** A coordinator's question to a group, with what has been answered, the oldest first. */
export type GroupQuestion = {
  readonly id: string
  readonly from: Sender
  readonly project: string
  readonly text: string
  readonly answers: readonly GroupAnswer[]
}

/**
 * What coordinators say to those whom they follow up. It goes through the queue, with its limits and delivery rows, and is
 * looked at again before it is sent. What did not arrive is told to whoever said it. Methods throw a `Fault` with the code
 * 'storage' when the storage does not answer.
 */
export type Acting = {
  /** Which of these projects can't be reached, as far as is known. */
  readonly outOfReach: (projects: readonly ProjectKey[]) => Promise<readonly OutOfReach[]>
  /** Which of these have been reminded of this, or are about to be, on the day on which a reminder would go out now. */
  readonly reminded: (projects: readonly ProjectKey[], missing: Remindable) => Promise<readonly ProjectKey[]>
  /** Why somebody's own chat could not be reached the last time; undefined: as far as is known it can. */
  readonly lostTouch: (person: Who) => Promise<Unreachable | undefined>
  /** To how many groups a reminder with this id goes; undefined: nobody has asked for it. */
  readonly underWay: (programme: string, id: string) => Promise<number | undefined>
  /**
   * Reminds groups, each once, and tells what came of it. With an id that was used before nothing new begins. Gives to how
   * many groups it goes.
   */
  readonly remind: (reminder: GroupReminder) => Promise<number>
  /** 'tooMany' when the programme has asked this group as much as it may in a day: then nothing is sent. */
  readonly ask: (to: ProjectKey, question: Omit<GroupQuestion, 'answers'>) => Promise<'sent' | 'tooMany'>
  /** A question that was put to the group of this conversation: of another's, nothing is known here. */
  readonly asked: (in_: ProjectKey, id: string) => Promise<GroupQuestion | undefined>
  /** Gives a group's answer to whoever asked, once by its id; gives the question with all its answers. */
  readonly answer: (in_: ProjectKey, question: GroupQuestion, answer: GroupAnswer) => Promise<GroupQuestion>
  /**
   * Asks a project's leader to look at it: once a day. `nonce`: the press that it comes of; pressed twice it is 'sent' both
   * times. 'already' when somebody has asked today.
   */
  readonly remindLeader: (
    of: ProjectKey,
    what: { readonly from: Sender; readonly leader: Person; readonly project: string; readonly nonce: string },
  ) => Promise<'sent' | 'already'>
}

/** `noConversation`: it was never heard from, so nobody knows where it is. */
export type NotReached = Unreachable | 'noConversation'
export type OutOfReach = { readonly key: ProjectKey; readonly why: NotReached }
