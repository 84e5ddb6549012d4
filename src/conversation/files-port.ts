import type { Instant, IsoDate } from '../calendar/dates.ts'
import type { Stage, View } from '../cards/view.ts'
import type { Language } from '../plan/language.ts'
import type { Plan } from '../plan/plan.ts'
import type { Person } from '../plan/values.ts'
import type { ReportForm } from '../programme/questions/question.ts'
import type { Delivery } from './documents-port.ts'
import type { ProjectKey, Stored, Turn } from './ports.ts'
import type { Trial, Who } from './programmes-port.ts'

/**
 * Where a report stands, and so who may open it: a group's own, one of a project that was made for a programme's
 * coordinators, or a workbook of the programme. Their figures differ, and none is for the others' readers.
 */
export type Shelf =
  | { readonly of: 'group'; readonly key: ProjectKey }
  | { readonly of: 'project'; readonly programme: string; readonly key: ProjectKey }
  | { readonly of: 'programme'; readonly programme: string }

/** A report that is to be made, and what will be known of it. */
export type NewReport = {
  /** Of Saman's own making: the same press makes the same. */
  readonly id: string
  readonly shelf: Shelf
  readonly form: ReportForm
  /** The project's name, or the programme's. */
  readonly subject: string
  /** What the file is called, safe as a name everywhere. */
  readonly name: string
  readonly language: Language
  /** The date in Norway that it tells of. */
  readonly day: IsoDate
  readonly at: Instant
  readonly by: Person
}

/** A report as it was delivered. */
export type FrozenReport = NewReport & {
  /** In bytes. */
  readonly size: number
  readonly sha256: string
  /** How many projects nobody could read, in a workbook. */
  readonly missing: number
}

/** A row of the storage's own. */
type Row = { readonly partitionKey: string; readonly rowKey: string; readonly etag?: string }

/**
 * What makes a report one's own to make: for a while, and for nobody else. `making`: while it is there nobody else makes one
 * of the same form for the same shelf. `begun`: that bytes of it may lie there.
 */
export type Claim = {
  readonly id: string
  readonly mark: string
  readonly etag: string
  readonly making: Row
  readonly begun: Row
}

/** A project that a workbook tells of, and the indicators whose figures it leaves out: those of small units. */
export type Told = { readonly ref: string; readonly without: readonly string[] }

/** No file is larger than this. In bytes. */
export const mostBytes = 60 * 1024 * 1024

/**
 * Reports as they were delivered. Methods throw a `Fault` with the code 'storage' when the storage does not answer, or when
 * what it gives back is not what it was given.
 */
export type Files = {
  /**
   * Whether a report is to be made now: not when it has been, nor while somebody is at it or at another of the same form for
   * the same shelf. After `until` they are not.
   */
  readonly begin: (
    order: Pick<NewReport, 'id' | 'shelf' | 'form'>,
    now: Instant,
    until: Instant,
  ) => Promise<
    | { readonly is: 'mine'; readonly claim: Claim }
    | { readonly is: 'underWay' }
    | { readonly is: 'made'; readonly report: FrozenReport }
  >
  /**
   * Keeps a file as it comes, and with it the plan or the projects that it tells of; it is nobody's until all of it is there.
   * `missing` and `projects` are asked when the file has ended. 'tooLarge': it was not read to its end. 'lost': the claim had run out, and somebody
   * else has taken it over.
   */
  readonly keep: (
    claim: Claim,
    report: NewReport,
    file: AsyncIterable<Uint8Array>,
    beside?: {
      readonly plan?: Plan
      readonly projects?: () => readonly Told[]
      readonly missing?: () => number
    },
  ) => Promise<FrozenReport | 'tooLarge' | 'lost'>
  /** It came to nothing: whoever presses again may begin at once. */
  readonly giveUp: (claim: Claim) => Promise<void>
  /** Takes away what is left of orders of a shelf that were begun before then and came to no end: the process was killed. */
  readonly sweep: (shelf: Shelf, before: Instant) => Promise<void>
  /** Notes that somebody orders it, and says how many different reports they have ordered since then, this one included. */
  readonly ordered: (by: Who, id: string, at: Instant, since: Instant) => Promise<Trial>
  readonly find: (id: string) => Promise<FrozenReport | undefined>
  /** Those of a shelf, newest first: so many at most. */
  readonly list: (shelf: Shelf, most: number) => Promise<readonly FrozenReport[]>
  /** The file, a piece at a time: each is what was kept, to the byte, or it is a fault. */
  readonly bytes: (id: string) => AsyncIterable<Uint8Array>
  /** The plan that a report tells of. */
  readonly plan: (id: string) => Promise<Plan | undefined>
  /** The projects that a workbook tells of; undefined where nobody has noted it. */
  readonly projects: (id: string) => Promise<readonly Told[] | undefined>
  /** Notes that it was opened, by whom and when, and says how often it has been. */
  readonly opened: (id: string, by: Who, at: Instant, how: 'link' | 'oneDrive') => Promise<number>
}

/** Where a file is to go, as the client says: whoever uses it checks it first. */
export type Upload = {
  readonly uploadUrl: string
  readonly contentUrl: string
  readonly uniqueId: string
  readonly fileType: string
  readonly name: string
}

/** How files and news of them reach people, outside the turn that asked for them. Nothing throws for what a channel answers. */
export type Handing = {
  /** Whether the client takes files in personal chats: Teams does, the playground does not. */
  readonly takesFiles: boolean
  /** An address where this person can fetch a file for a quarter of an hour. */
  readonly link: (file: string, who: Who) => string
  /** A message in the conversation, in the thread where it was asked for. False when it did not get through. */
  readonly say: (turn: Turn, view: View, stage: Stage) => Promise<boolean>
  /** The pressed card anew, for everybody. */
  readonly redraw: (turn: Turn, view: View, stage: Stage) => Promise<void>
  /** Asks a person, in their own chat, whether a file may be put in their OneDrive. False when it did not get through. */
  readonly offer: (turn: Turn, report: FrozenReport, about: string, who: Who) => Promise<boolean>
  /** Which file a consent is about, if that was offered to this very person and is not too long ago. */
  readonly offered: (context: unknown, who: Who) => string | undefined
  readonly upload: (
    to: Upload,
    size: number,
    file: AsyncIterable<Uint8Array>,
  ) => Promise<'uploaded' | 'refused' | 'failed'>
  /** Shows the file that was put there. */
  readonly show: (turn: Turn, upload: Upload) => Promise<boolean>
}

/** What reports need of the rest of the house: by those who have time to wait for it. */
export type Sources = {
  readonly load: (key: ProjectKey) => Promise<Stored | undefined>
  /** What Saman has sent to a project, in words. */
  readonly deliveries: (key: ProjectKey, language: Language) => Promise<readonly Delivery[]>
}
