import type { Writable } from 'node:stream'
import type { Instant, IsoDate } from '../calendar/dates.ts'
import type { Language } from '../plan/language.ts'
import type { Plan } from '../plan/plan.ts'

/** A start-up report is about the plan; a half-year and a yearly one put what has come of it first. */
export type ReportForm = 'startUp' | 'halfYear' | 'yearly'

/** A report of one project. To a coordinator the figures of small units are left out (small-units.ts). */
export type ReportOrder = {
  readonly plan: Plan
  readonly form: ReportForm
  /** A date in Norway. */
  readonly today: IsoDate
  readonly language: Language
  /** What the programme is called, where the project is in one. */
  readonly programme?: string
  readonly for: 'group' | 'coordinator'
  /** What the last delivered report told of: its plan, and its day. */
  readonly before?: { readonly plan: Plan; readonly today: IsoDate }
}

/** Something that was sent to a project or to somebody in it. `what` and `outcome` are in words already. */
export type Delivery = {
  readonly what: string
  readonly to: string
  readonly at: Instant
  readonly outcome: string
}

/** `ref` is what others call the project: nobody can read the conversation from it. */
export type WorkbookProject = {
  readonly plan: Plan
  readonly ref: string
  readonly deliveries: readonly Delivery[]
}

/** All projects of a programme. They are read once, one by one, and none is held on to. */
export type WorkbookOrder = {
  readonly programme: string
  /** A date in Norway. */
  readonly today: IsoDate
  readonly language: Language
  readonly projects: AsyncIterable<WorkbookProject>
}

/** Files to open in Word and Excel. */
export type Documents = {
  /** A Word document (.docx). */
  readonly report: (order: ReportOrder) => Promise<Uint8Array>
  /** An Excel workbook (.xlsx), written as it comes; `to` is ended with it, and destroyed when it fails. */
  readonly workbook: (order: WorkbookOrder, to: Writable) => Promise<void>
}
