import { z } from 'zod'
import { pageParts, questionSchema, reportForms } from '../programme/questions/question.ts'
import { count, id, round } from './packed.ts'

// What a programme's coordinators ask for, from chats of their own. Which programme is a claim: the storage says whether
// they coordinate it. A project goes by a ref that nobody can read its conversation from.

/** What a project's page can show. */
export const projectParts = ['overview', ...pageParts] as const
export type ProjectPart = (typeof projectParts)[number]

export const askingActions = [
  /** A question, complete: `page` of its list, `part` of a project's page. */
  z.object({
    do: z.literal('ask'),
    programme: id,
    question: questionSchema,
    page: count.optional(),
    part: z.enum(projectParts).optional(),
  }),
] as const

export const actingActions = [
  /** What a reminder to all of these would be: whom it goes to, and its words. */
  z.object({ do: z.literal('askRemindAll'), programme: id, question: questionSchema }),
  /** `nonce` is the preview's own: pressed twice, each group is reminded once. */
  z.object({
    do: z.literal('remindAll'),
    programme: id,
    question: questionSchema,
    nonce: id,
    /** To how many groups the preview said that it goes: told when it is another number by now. */
    groups: count.optional(),
    /** The month whose figures the preview named: shown anew when another is meant by now. */
    round: round.optional(),
  }),
  /** A question to one group, written on a form. */
  z.object({ do: z.literal('writeGroup'), programme: id, project: id }),
  z.object({ do: z.literal('askGroup'), programme: id, project: id, nonce: id }),
  /** A group answers such a question: in its own conversation, so the project is that one. */
  z.object({ do: z.literal('answerCoordinator'), asked: id }),
  z.object({ do: z.literal('askRemindLeader'), programme: id, project: id }),
  /** `leader`: follows from whom the preview named, so that nobody else is asked. */
  z.object({ do: z.literal('remindLeader'), programme: id, project: id, leader: id, nonce: id }),
  /** A summary every Monday, or no more of them. */
  z.object({ do: z.literal('weekly'), programme: id, on: z.boolean() }),
  /** A coordinator's own verdict on a criterion of a project: the form, and what was filled in. */
  z.object({ do: z.literal('overruleForm'), programme: id, project: id, element: id }),
  z.object({ do: z.literal('overrule'), programme: id, project: id, element: id, seen: count }),
  z.object({ do: z.literal('takeBackVerdict'), programme: id, project: id, element: id, seen: count }),
] as const

export const reportActions = [
  /** Which report, and those that were delivered before. Without a programme, of the conversation's own project. */
  z.object({ do: z.literal('reports'), programme: id.optional(), project: id.optional(), page: count.optional() }),
  z.object({
    do: z.literal('orderReport'),
    programme: id.optional(),
    project: id.optional(),
    form: z.enum(reportForms),
    nonce: id,
  }),
  /** One that was delivered, as it was then. */
  z.object({ do: z.literal('openReport'), programme: id.optional(), report: id }),
] as const
