import { z } from 'zod'
import type { Instant, IsoDate } from '../calendar/dates.ts'
import type { Round } from '../calendar/rounds.ts'
import type { FollowUpRow } from '../cards/view.ts'
import type { Log } from '../log.ts'
import type { Member } from '../plan/answers.ts'
import type { PlanEvent } from '../plan/decide.ts'
import type { Plan } from '../plan/plan.ts'
import type { Person } from '../plan/values.ts'
import type { Example } from '../programme/examples.ts'
import type { Mapped } from '../programme/questions/mapped.ts'
import type { Unreachable } from '../programme/unreachable.ts'
import type { Acting } from './acting/port.ts'
import type { Documents } from './documents-port.ts'
import type { Files, Handing, Sources } from './files-port.ts'
import type { Later } from './later.ts'
import type { Programmes } from './programmes-port.ts'

/** Which project: the tenant and conversation that the channel says, never what a card says. */
export type ProjectKey = { readonly tenant: string; readonly conversation: string }
/** The same as one text, to look it up by. */
export const placeOf = ({ tenant, conversation }: ProjectKey): string => `${tenant}\n${conversation}`

/** A plan as it was read, with the tag that guards it against somebody else's save. */
export type Stored = { readonly plan: Plan; readonly etag: string }

/** Where plans are kept. Every method throws a `Fault` with the code 'storage' when the storage does not answer. */
export type Store = {
  /** One query of one partition. */
  readonly load: (key: ProjectKey) => Promise<Stored | undefined>
  /** One transaction: what changed, the events, and the plan's own row. 'stale' when somebody saved in the meantime. */
  readonly save: (
    key: ProjectKey,
    before: Stored | undefined,
    after: Plan,
    events: readonly PlanEvent[],
  ) => Promise<'saved' | 'stale'>
  /** The plan and its latest events, newest first. */
  readonly history: (
    key: ProjectKey,
    most: number,
  ) => Promise<{ readonly stored: Stored | undefined; readonly events: readonly PlanEvent[] }>
}

export type ExampleKey = Pick<Example, 'element' | 'id'>

/**
 * What groups have shared, on shelves: a programme's id, or `openShelf` for projects in none. Every method throws a `Fault`
 * with the code 'storage' when the storage does not answer. 'stale' when somebody changed it since it was read.
 */
export type Library = {
  /** Those of an element, or all. */
  readonly examples: (shelf: string, element: string | undefined) => Promise<readonly Example[]>
  readonly example: (
    shelf: string,
    of: ExampleKey,
  ) => Promise<{ readonly example: Example; readonly etag: string } | undefined>
  /** Without a tag, it is new. */
  readonly putExample: (shelf: string, example: Example, etag: string | undefined) => Promise<'saved' | 'stale'>
  /** Without a tag, whatever it has become. */
  readonly removeExample: (shelf: string, of: ExampleKey, etag: string | undefined) => Promise<'saved' | 'stale'>
}

/** The shelf of projects that are in no programme. No programme has this id. */
export const openShelf = 'default'

/** A fault with a code: what failed, never told apart by its message. */
export class Fault extends Error {
  readonly code: 'storage' | 'roster'
  constructor(code: Fault['code'], cause: unknown) {
    super(code, { cause })
    this.code = code
  }
}

/** The storage answered with rows that nobody can read: it will the next time too. */
export const isUnreadable = (cause: unknown): boolean =>
  cause instanceof Fault && cause.cause instanceof z.core.$ZodError

/** A project that somebody leads or owns, for their reminders. `link` opens its channel or chat. */
export type LedProject = {
  readonly key: ProjectKey
  /** What a card calls it: nobody can read the conversation from it. */
  readonly ref: string
  readonly link: string
  readonly unreachable: Unreachable | undefined
}

/** What goes on beside conversations: where people can be reached, and what Saman says unasked. */
export type Unasked = {
  /**
   * Where a conversation was heard from: kept when it is new, or when it could not be reached before. `of` when the channel
   * itself says so: of a team, all that was lost with the turn's `team` can be reached again too. With the plan that is kept
   * there, a project that nobody knew how to reach (a crash, an older version of Saman) is known from now on.
   */
  readonly heardFrom: (turn: Turn, of?: 'team' | 'conversation', plan?: Plan) => Promise<void>
  /**
   * Saman was taken away from a conversation, or it is gone. With a `team` it is all of that team: `key` is its General
   * channel's.
   */
  readonly lost: (turn: Pick<Turn, 'key' | 'by' | 'personal' | 'team'>, why: Unreachable) => Promise<void>
  /** What the prompts need of a project: written when its set-up has changed. Undefined: nothing to ask. */
  readonly keepProject: (turn: Turn, rev: number, plan: Plan | undefined) => Promise<void>
  /**
   * Readings came in, were put right or taken away: the cards of the `rounds` that they answer are drawn anew, and that of
   * the present one, and what was only waiting for them ends. `shown`: the round whose card the turn itself has drawn, with
   * something to say on it that must stay.
   */
  readonly reported: (key: ProjectKey, plan: Plan, rounds: readonly Round[], shown?: Round) => Promise<void>
  /** Told in a project's channel, through the queue. `id` makes it once. */
  readonly announce: (
    key: ProjectKey,
    id: string,
    said: {
      readonly by: Person
      /** Left out: acknowledged by the one who says so. */
      readonly to?: Person
      readonly matters: readonly string[]
    },
  ) => Promise<void>
  readonly ledBy: (tenant: string, person: string) => Promise<readonly LedProject[]>
  /** So many working days after a round has asked, a leader is told of it; left out: never. */
  readonly leaderAfter?: number
  /** Not before then, unless the person asks. */
  readonly snooze: (tenant: string, person: string, until: Instant) => Promise<void>
  /** What there is to follow up of these projects, as far as they are in that programme: what a row says of another is nobody's. */
  readonly followUps: (programme: string, projects: readonly ProjectKey[]) => Promise<readonly FollowUpRow[]>
  /** What coordinators say to groups and to those who lead them. */
  readonly acting: Acting
  /** Plays a day, where that can be done: on somebody's own machine. */
  readonly simulate?: (date: string) => Promise<readonly Played[]>
}

/** What people saw of a day that was played: `to` is a project's name, or a person's. */
export type Played = {
  /** `word`: something that a coordinator is told in their own chat. */
  readonly what: 'ask' | 'nudge' | 'reminder' | 'told' | 'word' | 'listed' | 'unreachable'
  readonly to: string
}

/** Whom this turn is from and where, as the signed request says. */
export type Turn = {
  readonly key: ProjectKey
  readonly by: Person
  readonly locale: string | undefined
  readonly personal: boolean
  /** Where the channel wants its answers. It may change from one activity to the next. */
  readonly serviceUrl: string
  /** The team's group in the directory, where the conversation is a channel. */
  readonly group: string | undefined
  /** The team itself, where the conversation is a channel: what happens to it happens to all of its channels. */
  readonly team: string | undefined
  readonly kind: 'personal' | 'channel' | 'groupChat'
  /** In a channel the message that its thread begins with. */
  readonly thread?: string | undefined
  /** The message whose button was pressed. */
  readonly pressed?: string | undefined
  /** Whether the person is in the conversation, by its roster. */
  readonly isMember: () => Promise<boolean>
  readonly members: () => Promise<readonly Member[]>
}

export type Deps = {
  readonly store: Store
  readonly programmes: Programmes
  readonly library: Library
  readonly unasked: Unasked
  readonly documents: Documents
  readonly files: Files
  readonly handing: Handing
  readonly sources: Sources
  readonly now: () => Instant
  /** Milliseconds since some moment, for how long something takes. */
  readonly elapsed: () => number
  readonly newId: () => string
  readonly log: Log
  /** Does something beside the answer, which does not wait for it. */
  readonly later: Later['run']
  /** Whether a tenant is one that this bot serves. */
  readonly serves: (tenant: string) => boolean
  /** Whether the client is Teams itself: it can search in a list while one types, and show a mention. */
  readonly typeahead: boolean
  /** Who may make a programme: ids in the directory, lower case. */
  readonly founders: readonly string[]
  /** Which question a sentence asks, by a language model, where there is one; undefined where it can't tell. Never throws. */
  readonly mapped?: (sentence: string, today: IsoDate) => Promise<Mapped | undefined>
}
