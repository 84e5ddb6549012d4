import type { AskingView } from '../asking-view.ts'
import type { ProjectPart } from '../coordinator-actions.ts'

export type ProjectPage = Extract<AskingView, { view: 'projectPage' }>

/** Where a part of a project's page is asked for, or a page of it. */
export const partOf = ({ programme, question }: ProjectPage, part: ProjectPart, page = 0) =>
  ({ do: 'ask', programme: programme.id, question, part, ...(page > 0 ? { page } : {}) }) as const
