import type { IsoDate } from '../calendar/dates.ts'
import type { ReportForm } from '../programme/questions/question.ts'

/** Whose reports: the conversation's own project's, a project's in a programme, or the programme's. */
export type ReportsOf =
  | { readonly of: 'group'; readonly subject: string }
  | { readonly of: 'project'; readonly programme: string; readonly project: string; readonly subject: string }
  | { readonly of: 'programme'; readonly programme: string; readonly subject: string }

/** A report that was made, as a list shows it. */
export type MadeReport = {
  readonly id: string
  readonly form: ReportForm
  readonly day: IsoDate
  readonly by: string
}

export type ReportsView =
  /** What can be ordered, and what was made before, newest first. */
  | {
      readonly view: 'reports'
      readonly about: ReportsOf
      readonly made: readonly MadeReport[]
      readonly page: number
      readonly nonce: string
    }
  | { readonly view: 'reportMaking'; readonly about: ReportsOf; readonly form: ReportForm }
  /**
   * One is there. With a `link`, for the one person who sees it; without, each gets one by pressing. `told`: what was done
   * with it before.
   */
  | {
      readonly view: 'reportReady'
      readonly id: string
      readonly form: ReportForm
      readonly subject: string
      /** Of whose projects it is, where it is not the group's own. */
      readonly programme?: string
      /** Projects that nobody could read. */
      readonly missing: number
      readonly link?: string
      readonly told?: string
    }
