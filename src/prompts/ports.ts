import type { Instant } from '../calendar/dates.ts'
import type { Card } from '../cards/template.ts'
import type { GroupAnswer, NotReached, Sender } from '../conversation/acting/port.ts'
import type { ProjectKey } from '../conversation/ports.ts'
import type { Person } from '../plan/values.ts'
import type { Question, Remindable } from '../programme/questions/question.ts'
import type { Unreachable } from '../programme/unreachable.ts'

/**
 * What Saman says unasked, by kind.
 *
 * - `ask`: the round's card in a project's channel. `nudge`: the same card brought forward.
 * - `leader`, `owner`, `coordinator`: the ladder's further steps for a round of a project.
 * - `reminder`: a leader's card in the personal chat, at most one a week.
 * - `told`: something that the channel should know: an acknowledgement, or that somebody could not be reached.
 * - `asked`: a coordinator's reminder to a group, among others. `question`: one group is asked something.
 * - `look`: a leader is asked by a coordinator to look at a project, at most once a day.
 * - `answer`, `result`: told to a coordinator: what a group answers, and what came of a reminder or why something did not
 *   arrive. `weekly`: the summary of a week.
 */
export const promptKinds = [
  ...(['ask', 'nudge', 'leader', 'owner', 'coordinator', 'reminder', 'told'] as const),
  ...(['asked', 'question', 'look', 'answer', 'result', 'weekly'] as const),
] as const
export type PromptKind = (typeof promptKinds)[number]

/**
 * What makes a prompt this one: it is created once. `about` is a conversation, or for what is told to one person alone
 * (`reminder`, `answer`, `result`, `weekly`) that person's id in the directory.
 */
export type PromptId = {
  readonly tenant: string
  readonly kind: PromptKind
  readonly about: string
  /**
   * A round ("2026-11"), a week ("2026-W49", for a summary with its programme's id behind it), a day ("2026-11-23", for an
   * `asked` with what is missing behind it), or an id of its own.
   */
  readonly period: string
}

/** Why nothing had to be sent. */
export const needlesses = [
  'answered',
  'nothingDue',
  'acknowledged',
  'noPlan',
  'ended',
  'reminded',
  'listed',
  'nobody',
  'rests',
  'outOfProgramme',
  'noConversation',
  'notCoordinating',
  'unsubscribed',
] as const
export type Needless = (typeof needlesses)[number]

export type PromptState =
  /** Waits for its time, or for its place. */
  | { readonly state: 'due' }
  /** Somebody is at it; after `until` somebody else may be. */
  | { readonly state: 'claimed'; readonly by: string; readonly until: Instant }
  /** A delivery: to whom, when, and as which message. */
  | {
      readonly state: 'sent'
      readonly at: Instant
      readonly to: string
      readonly conversation: string
      readonly activity: string
    }
  | { readonly state: 'needless'; readonly at: Instant; readonly why: Needless }
  | { readonly state: 'unreachable'; readonly at: Instant; readonly to: string; readonly why: Unreachable }
  /** Failed too often, or was refused as it is: an operator's to look at and to try again. */
  | { readonly state: 'poison'; readonly at: Instant; readonly why: string }

/** What the channel is told, kept as it was when it happened. */
export type Told =
  | { readonly what: 'acknowledged'; readonly by: Person; readonly matters: readonly string[] }
  | { readonly what: 'delegated'; readonly by: Person; readonly to: Person; readonly matters: readonly string[] }
  | { readonly what: 'notReached'; readonly person: Person; readonly why: Unreachable }

/** What coordinators say and are told, kept as it was when it was said. */
export type Word =
  | { readonly what: 'missing'; readonly from: Sender; readonly missing: Remindable; readonly round: string }
  | {
      readonly what: 'question'
      readonly from: Sender
      readonly project: string
      readonly text: string
      /** When it was asked, whenever it goes out. */
      readonly at?: Instant | undefined
    }
  | {
      readonly what: 'look'
      readonly from: Sender
      readonly project: string
      readonly leader: Person
      /** The press that it comes of. */
      readonly nonce: string
    }
  | {
      readonly what: 'answer'
      readonly from: Sender
      readonly key: ProjectKey
      readonly project: string
      readonly question: string
      /** The question's id among those that were put to the group. */
      readonly asked?: string | undefined
      readonly by: Person
      readonly text: string
    }
  | {
      readonly what: 'result'
      readonly from: Sender
      readonly missing: Remindable
      readonly round: string
      /** What it was an answer to; left out: of the whole programme. */
      readonly question?: Question | undefined
      readonly groups: number
      readonly came: Tally
      /** Not settled when it was reported. */
      readonly waiting: number
    }
  /** Something that was said to one group, or to whoever leads it, and did not arrive. */
  | {
      readonly what: 'notArrived'
      readonly from: Sender
      readonly said: 'question' | 'look'
      readonly key: ProjectKey
      readonly project: string
      /** Whom it was for, where it was one person. */
      readonly person?: string | undefined
      readonly why: NotReached | 'failed' | 'outOfProgramme' | 'otherLeader'
    }
  | { readonly what: 'weekly'; readonly programme: string }

/**
 * What came of a reminder to many. `already`: had the same that day before. `needless`: nothing was missing by then.
 * `resting`: rest by then, or have ended. `gone`: in the programme no more. `noConversation`: nobody knows where they are.
 * The names are of projects.
 */
export type Tally = {
  readonly sent: number
  readonly already: number
  readonly needless: number
  readonly resting: number
  readonly gone: number
  readonly noConversation: number
  readonly failed: number
  readonly unreachable: readonly string[]
}

/**
 * A reminder to many groups: kept before anything is sent, so that none is forgotten. `round`: the one that was shown when
 * it was asked for, whichever month it goes out in. `due`: not before; `at`: when it was asked for.
 */
export type Batch = {
  readonly id: string
  readonly from: Sender
  readonly missing: Remindable
  readonly round: string
  /** What it was an answer to; left out: of the whole programme. */
  readonly question?: Question | undefined
  readonly groups: number
  readonly due: Instant
  readonly at: Instant
}
/** Some of a batch's projects: those that are not settled, what came of the others, and whether their prompts are made. */
export type BatchPart = {
  readonly part: number
  readonly made: boolean
  readonly left: readonly ProjectKey[]
  readonly came: Tally
}
export type StoredPart = BatchPart & { readonly etag: string }
/** Where a batch is, since when, and how often it has been looked at without anything new. */
export type BatchPlace = {
  readonly id: string
  readonly programme: string
  readonly since: Instant
  readonly looks: number
}

/** Batches that are under way. Methods throw a `Fault` with the code 'storage' when the storage does not answer. */
export type Batches = {
  /** Keeps it with its projects, all of it or nothing. Gives what is kept under that id: pressed twice, the first. */
  readonly keep: (batch: Batch, projects: readonly ProjectKey[]) => Promise<Batch>
  /** Those to be looked at by now. */
  readonly open: (now: Instant) => Promise<readonly BatchPlace[]>
  readonly load: (
    place: Pick<BatchPlace, 'id' | 'programme'>,
  ) => Promise<{ readonly batch: Batch; readonly parts: readonly StoredPart[] } | undefined>
  /** 'lost' when somebody else has changed it since it was read: theirs counts. */
  readonly keepPart: (place: BatchPlace, part: StoredPart) => Promise<'done' | 'lost'>
  readonly lookAgain: (place: BatchPlace, at: Instant, looks: number) => Promise<void>
  /** Nobody looks at it any more. What it was stays. */
  readonly close: (place: BatchPlace) => Promise<void>
}

export type Prompt = PromptId & {
  /** Not before. */
  readonly due: Instant
  /** How often it has failed. Being asked to wait is no failure. */
  readonly failures: number
  /** How often in a row it was asked to wait without being told how long: left out, not at all. */
  readonly waits?: number
  readonly state: PromptState
  readonly told?: Told
  readonly word?: Word
}
export type NewPrompt = PromptId & { readonly due: Instant; readonly told?: Told; readonly word?: Word }
/** One that waits, and until when: enough to find its timer. */
export type DuePrompt = PromptId & { readonly due: Instant }
export type StoredPrompt = { readonly prompt: Prompt; readonly etag: string }

/** A project that is followed up by a coordinator: the last step of the ladder, or because somebody can't be reached. */
export type ListedProject = {
  readonly key: ProjectKey
  /**
   * A round that nobody has answered, or word that the project's channel can't be reached (`who` is empty) or a person:
   * then `who` is the name, and `person` the id in the directory.
   */
  readonly matter:
    | { readonly kind: 'readings'; readonly round: string }
    | {
        readonly kind: 'unreachable'
        readonly who: string
        readonly person?: string | undefined
        readonly why: Unreachable
      }
  readonly since: Instant
}

/**
 * The rows of what is to be said, and of what was. Methods throw a `Fault` with the code 'storage' when the storage does
 * not answer. 'lost' when somebody else has changed the row since it was read: theirs counts.
 */
export type Outbox = {
  /** Creates those that are not there yet, each with its timer, and says how many were new. */
  readonly create: (prompts: readonly NewPrompt[]) => Promise<number>
  readonly find: (id: PromptId) => Promise<StoredPrompt | undefined>
  /** Those whose time has come by `now` and that have not been handed out since `handedBefore`; so many at most. */
  readonly due: (tenant: string, now: Instant, handedBefore: Instant, most: number) => Promise<readonly DuePrompt[]>
  /**
   * Notes that they have been handed to the queue, so that the next tick leaves them alone for a while. Those that have
   * been concluded or postponed meanwhile are left as they are.
   */
  readonly handed: (prompts: readonly DuePrompt[], at: Instant) => Promise<void>
  /**
   * Takes one that is due, or whose claim has run out by `now`; 'lost' when it is neither. Whether its time has come is for
   * the caller to see.
   */
  readonly claim: (stored: StoredPrompt, by: string, now: Instant, until: Instant) => Promise<StoredPrompt | 'lost'>
  /**
   * In one transaction: what came of it, its timer taken away, what follows created (where it is not there), and what is
   * put on the coordinators' list (what stands there already keeps its `since`). 'lost' also when it has been concluded
   * before. At most 40 that follow and 10 for the list.
   */
  readonly conclude: (
    stored: StoredPrompt,
    state: Exclude<PromptState, { state: 'due' | 'claimed' }>,
    then?: { readonly next?: readonly NewPrompt[]; readonly list?: readonly ListedProject[] },
  ) => Promise<'done' | 'lost'>
  /** Gives it back for later: not before `due`. 'lost' also when it has been concluded. `waits` left out: none. */
  readonly postpone: (stored: StoredPrompt, due: Instant, failures: number, waits?: number) => Promise<'done' | 'lost'>
  /**
   * Takes up again one that came to nothing, its failures forgotten: the app is back, there is something to tell after all,
   * or an operator has asked for it. 'lost' when it has been sent, or is not concluded. `word`: said anew, by somebody else
   * perhaps; left out, as it was.
   */
  readonly reopen: (id: PromptId, due: Instant, word?: Word) => Promise<'done' | 'lost'>
  /**
   * What a group has answered to a question, the oldest first; and one more, once by its id: of one that is there, only
   * whether it was lost is kept.
   */
  readonly answers: (key: ProjectKey, question: string) => Promise<readonly GroupAnswer[]>
  readonly keepAnswer: (key: ProjectKey, question: string, answer: GroupAnswer) => Promise<void>
  /** Whether this replica may plan and hand out for a tenant until then: one at a time, though any of them. Asked at each tick. */
  readonly lead: (tenant: string, by: string, now: Instant, until: Instant) => Promise<boolean>
  /** Lets another replica do so at once; nothing happens where it is another's already. */
  readonly resign: (tenant: string, by: string) => Promise<void>
  /** Whether a round or a week has been planned for a tenant, and that it now is. */
  readonly isPlanned: (tenant: string, period: string) => Promise<boolean>
  readonly setPlanned: (tenant: string, period: string) => Promise<void>
  /** The coordinators' list: of a tenant, or of one of its conversations. */
  readonly listed: (tenant: string, conversation?: string) => Promise<readonly ListedProject[]>
  /** Puts a project on the coordinators' list without a prompt; what stands there already stays as it is. */
  readonly list: (listed: ListedProject) => Promise<void>
  /** Takes a project's matter off the coordinators' list: a round, or who could not be reached. Left out: all of them. */
  readonly unlist: (key: ProjectKey, what?: { readonly round: string } | { readonly who: string }) => Promise<void>
  /** How many processes are at work, this one included, by what each said of itself at its last tick. */
  readonly replicas: (by: string, now: Instant, aliveSince: Instant) => Promise<number>
  /** Every prompt of a kind that is about a conversation, or about a person. */
  readonly about: (tenant: string, kind: PromptKind, about: string) => Promise<readonly Prompt[]>
  /** Every prompt of a tenant in one of these states, for operators. */
  readonly inState: (tenant: string, state: PromptState['state'], most: number) => Promise<readonly Prompt[]>
}

/** A project that can be asked: where it is and who leads it. */
export type ProjectReach = {
  readonly key: ProjectKey
  readonly kind: 'channel' | 'groupChat'
  readonly serviceUrl: string
  /** The team's group in the directory, for links into a channel. */
  readonly group?: string
  /** The team that the channel is in. */
  readonly team?: string
  readonly name: string
  readonly leader?: Person
  readonly owner?: Person
  readonly unreachable?: { readonly why: Unreachable; readonly since: Instant }
}

/** A person's own chat with Saman, where there is one, and whether they can be reached. */
export type PersonReach = {
  readonly tenant: string
  readonly person: string
  readonly conversation?: string
  readonly serviceUrl?: string
  readonly lastReminded?: Instant
  readonly snoozedUntil?: Instant
  readonly unreachable?: { readonly why: Unreachable; readonly since: Instant }
}

/** Where projects and people can be reached. Methods throw a `Fault` with the code 'storage' when the storage does not answer. */
export type Reach = {
  readonly projects: (tenant: string) => AsyncIterable<readonly ProjectReach[]>
  readonly project: (key: ProjectKey) => Promise<ProjectReach | undefined>
  /**
   * In step with the plan at revision `rev`, never over a newer one; undefined: there is nothing to ask (any more). That it
   * could not be reached stays as it is: only `heardFrom` ends it.
   */
  readonly keepProject: (key: ProjectKey, rev: number, reach: ProjectReach | undefined) => Promise<void>
  /** Those that a person leads or owns, and those in which something was given to them. */
  readonly ledBy: (tenant: string, person: string) => Promise<readonly ProjectReach[]>
  /** Something in a project is given to a person who may not lead it: it is among theirs from now on. */
  readonly entrust: (key: ProjectKey, person: string) => Promise<void>
  /** Heard from: where it now is, and that it can be reached. Says whether it could not be before, or was not known at all. */
  readonly heardFrom: (
    key: ProjectKey,
    serviceUrl: string,
    group: string | undefined,
  ) => Promise<'back' | 'asBefore' | 'unknown'>
  /** It can't be reached, since then or since before. Nothing happens where the project isn't known. */
  readonly lost: (key: ProjectKey, why: Unreachable, at: Instant) => Promise<void>
  readonly person: (tenant: string, person: string) => Promise<PersonReach | undefined>
  /** Merges what is given into what is known of a person; null takes it away. */
  readonly keepPerson: (
    tenant: string,
    person: string,
    known: {
      readonly conversation?: string
      readonly serviceUrl?: string
      readonly lastReminded?: Instant
      readonly snoozedUntil?: Instant | null
      readonly unreachable?: PersonReach['unreachable'] | null
    },
  ) => Promise<void>
}

/** What came of one try to send. */
export type Sent =
  /** `activity` is empty where the channel took the message without saying which it became. */
  | { readonly outcome: 'sent'; readonly conversation: string; readonly activity: string }
  /**
   * Not now: the channel asks to wait, or no place under its limits comes soon enough. `afterMs` when it is known for how
   * long. Nothing was sent.
   */
  | { readonly outcome: 'throttled'; readonly afterMs?: number }
  /** Something that may pass. `unsure` when the message may have arrived all the same. */
  | { readonly outcome: 'failed'; readonly why: string; readonly unsure: boolean }
  | { readonly outcome: 'unreachable'; readonly why: Unreachable }
  /** The message that was to be replied to or replaced is not there any more. Nothing is wrong with the conversation. */
  | { readonly outcome: 'gone' }
  /** Not to be tried again unless somebody has looked at it: the message as it is, or the channel with it, is at fault. */
  | { readonly outcome: 'refused'; readonly why: string }

/** Sends what nobody has asked for, within the channel's limits. Never throws for what the channel answers. */
export type Messenger = {
  /** A new message: in a channel a thread of its own. */
  readonly post: (to: ProjectReach, card: Card) => Promise<Sent>
  /** Below a message that was sent: in its thread in a channel, after all others in a chat. */
  readonly reply: (to: ProjectReach, activity: string, card: Card) => Promise<Sent>
  /** In a message's place. */
  readonly update: (to: ProjectReach, activity: string, card: Card) => Promise<Sent>
  /** In a person's own chat with Saman: the known one, else one that is begun, found through a project they are in. */
  readonly tell: (to: PersonReach, through: readonly ProjectReach[], card: Card) => Promise<Sent>
  /** How many share the channel's limits. */
  readonly share: (replicas: number) => void
}

/** A message of the queue: which prompt to look at, and how often it has been taken. */
export type Handed = { readonly id: PromptId; readonly receipt: unknown; readonly times: number }
/** A message that nobody here can read: to be logged, and done with. */
export type Unreadable = { readonly id: undefined; readonly receipt: unknown; readonly times: number }

/**
 * An Azure Storage Queue: at least once, in no order. A message that is not deleted comes again. Methods throw a `Fault`
 * with the code 'storage' when the storage does not answer.
 */
export type Queue = {
  readonly hand: (id: PromptId) => Promise<void>
  /** Up to 32, hidden from others for `hiddenMs`. */
  readonly take: (hiddenMs: number) => Promise<readonly (Handed | Unreadable)[]>
  /** Nothing happens when somebody else has it by now. */
  readonly done: (message: Handed | Unreadable) => Promise<void>
  /** Hides it for so long from now, seven days at most. What is given back takes its place; 'lost' when somebody else has it. */
  readonly backAfter: (handed: Handed, ms: number) => Promise<Handed | 'lost'>
}

/** After how many working days each step of the ladder is taken; a step that is left out is not. */
export type Ladder = {
  readonly nudge?: number
  readonly leader?: number
  readonly owner?: number
  readonly coordinator?: number
}
