import type { Instant } from '../calendar/dates.ts'
import type { Log } from '../log.ts'
import type { Member } from '../plan/answers.ts'
import type { PlanEvent } from '../plan/decide.ts'
import type { Plan } from '../plan/plan.ts'
import type { Person } from '../plan/values.ts'
import type { Example } from '../programme/examples.ts'
import type { ProjectSummary } from '../programme/summary.ts'
import type { Later } from './later.ts'

/** Which project: the tenant and conversation that the channel says, never what a card says. */
export type ProjectKey = { readonly tenant: string; readonly conversation: string }

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
 * What the projects of a programme have in common. Every method throws a `Fault` with the code 'storage' when the storage
 * does not answer. 'stale' when somebody changed it since it was read.
 */
export type Programme = {
  readonly summaries: () => Promise<readonly ProjectSummary[]>
  /** Keeps what is known of a project in step with its plan at revision `rev`: none where it has no place in the programme. */
  readonly keepSummary: (key: ProjectKey, rev: number, summary: ProjectSummary | undefined) => Promise<void>
  /** Those of an element, or all. */
  readonly examples: (element: string | undefined) => Promise<readonly Example[]>
  readonly example: (of: ExampleKey) => Promise<{ readonly example: Example; readonly etag: string } | undefined>
  /** Without a tag, it is new. */
  readonly putExample: (example: Example, etag: string | undefined) => Promise<'saved' | 'stale'>
  /** Without a tag, whatever it has become. */
  readonly removeExample: (of: ExampleKey, etag: string | undefined) => Promise<'saved' | 'stale'>
}

/** A fault with a code: what failed, never told apart by its message. */
export class Fault extends Error {
  readonly code: 'storage' | 'roster'
  constructor(code: Fault['code'], cause: unknown) {
    super(code, { cause })
    this.code = code
  }
}

/** Whom this turn is from and where, as the signed request says. */
export type Turn = {
  readonly key: ProjectKey
  readonly by: Person
  readonly locale: string | undefined
  readonly personal: boolean
  /** Whether the person is in the conversation, by its roster. */
  readonly isMember: () => Promise<boolean>
  readonly members: () => Promise<readonly Member[]>
}

export type Deps = {
  readonly store: Store
  readonly programme: Programme
  readonly now: () => Instant
  /** Milliseconds since some moment, for how long something takes. */
  readonly elapsed: () => number
  readonly newId: () => string
  readonly log: Log
  /** Does something beside the answer, which does not wait for it. */
  readonly later: Later['run']
  /** Whether a tenant is one that this bot serves. */
  readonly serves: (tenant: string) => boolean
  readonly typeahead: boolean
  /** The programme's coordinators: ids in the directory, lower case. */
  readonly coordinators: readonly string[]
}
