import type { Instant, IsoDate } from '../calendar/dates.ts'
import type { Language } from '../plan/language.ts'
import type { WeekCounts } from '../programme/answers/week.ts'
import type { Coordinator, Programme } from '../programme/programme.ts'
import type { LongList, ProjectSummary } from '../programme/summary.ts'
import type { ProjectKey } from './ports.ts'

/** A programme as it was read, with the tag that guards it against somebody else's save. */
export type StoredProgramme = { readonly programme: Programme; readonly etag: string }

/** A project in a programme: where it is, and what the programme knows of it. */
export type Member = { readonly key: ProjectKey; readonly summary: ProjectSummary }

/** A person of a tenant, by the directory's id. */
export type Who = Pick<Coordinator, 'tenant' | 'id'>

/** What a coordinator has to do with a programme, beside being named by it. */
export type Seat = {
  readonly programme: string
  /** The programme's name when they came. */
  readonly name: string
  /** When they last chose it: their questions are about the latest. */
  readonly chosen?: Instant
  /** When they last asked what is new in all of it, and the time before. */
  readonly seen?: Instant
  readonly seenBefore?: Instant
  /** Whether they get a summary each week, and in which language. */
  readonly weekly: boolean
  readonly language?: Language
  /** They said which language they want; otherwise it is the one that they last wrote in. */
  readonly languageChosen?: boolean
  /** When they had the last one, and how things stood then. */
  readonly told?: { readonly at: Instant; readonly counts: WeekCounts }
}

/** Somebody who gets a programme's summary each week. An index: their seat says whether they still do. */
export type Subscriber = Who & { readonly programme: string }

/** A code that somebody tries, noted before anybody knows whether it is right: many at the same moment are counted too. */
export type Trial = {
  /** How many there have been since some time, this one included. */
  readonly count: number
  /** It was right, or not looked at: it does not count. */
  readonly takeBack: () => Promise<void>
}

/**
 * Programmes: who follows them up, which projects are in them, and the codes that lead there. Methods throw a `Fault` with
 * the code 'storage' when the storage does not answer. 'stale' when somebody changed it since it was read.
 */
export type Programmes = {
  readonly make: (programme: Programme, at: Instant) => Promise<void>
  readonly find: (id: string) => Promise<StoredProgramme | undefined>
  /** Its name, themes, cohorts, code and coordinators, as they shall be. A code that it had before leads nowhere. */
  readonly save: (before: StoredProgramme, after: Programme) => Promise<'saved' | 'stale'>
  /** The programme that a join code leads to now. */
  readonly withCode: (code: string) => Promise<StoredProgramme | undefined>
  /** Lets whoever has the code become a coordinator, once, until then. */
  readonly invite: (code: string, programme: string, until: Instant) => Promise<void>
  /** The programme that an invitation leads to, before its time has run out. It is not used up. */
  readonly invitation: (code: string, now: Instant) => Promise<string | undefined>
  /** Uses up an invitation: gives its programme the first time, and before its time has run out. */
  readonly useInvitation: (code: string, now: Instant) => Promise<string | undefined>
  /** Programmes that a person may coordinate. An index: the programme itself says whether they do. */
  readonly seats: (person: Who) => Promise<readonly Seat[]>
  readonly keepSeat: (person: Who, programme: string, known: Partial<Omit<Seat, 'programme'>>) => Promise<void>
  /** Those of a tenant who get a summary each week. */
  readonly subscribers: (tenant: string) => Promise<readonly Subscriber[]>
  readonly tries: (person: Who, at: Instant, since: Instant) => Promise<Trial>

  /** A programme's projects: one query, a page for every thousand. `long`: which of the long lists to read; left out: all. */
  readonly members: (id: string, long?: readonly LongList[]) => Promise<readonly Member[]>
  /** Where they are and nothing more. */
  readonly memberKeys: (id: string) => Promise<readonly ProjectKey[]>
  readonly member: (id: string, key: ProjectKey) => Promise<Member | undefined>
  /** A member's plan is about to change: until its summary is kept, the row is known to be behind. */
  readonly isChanging: (id: string, key: ProjectKey, at: Instant) => Promise<void>
  /**
   * Keeps what is known of a member in step with its plan at revision `rev`, never over a newer one. `make` is given what
   * was known before. A change that began after `marked` is still under way.
   */
  readonly keepSummary: (
    id: string,
    key: ProjectKey,
    of: { readonly rev: number; readonly marked: Instant },
    make: (before: ProjectSummary | undefined) => ProjectSummary,
  ) => Promise<void>
  /**
   * The project is in the programme no more, as of its plan's revision `rev` ('any': there is no plan): nothing is known of
   * it there. `leaving`: it
   * is about to leave, which may yet come to nothing; until that is certain, the row is known to be behind.
   */
  readonly forget: (id: string, key: ProjectKey, rev: number | 'any', leaving?: Instant) => Promise<void>
  /**
   * Members whose summary is from before that day, or whose plan began to change before `changingBefore` and was not
   * followed up: so many at most, in the order of their keys, those after `after`.
   */
  readonly behind: (
    id: string,
    today: IsoDate,
    changingBefore: Instant,
    page: { readonly most: number; readonly after?: ProjectKey },
  ) => Promise<readonly ProjectKey[]>
  /** Every programme there is. */
  readonly all: () => Promise<readonly string[]>
}
