import { z } from 'zod'
import { isDate } from '../../calendar/dates.ts'
import { themes } from '../../plan/setup.ts'

export type Theme = (typeof themes)[number]
export const states = ['active', 'paused', 'ended'] as const
export type ProjectState = (typeof states)[number]
/** The ten criteria of the review, by the names that the plan's elements have. */
export const criteria = [
  'purpose',
  'baseline',
  'resultGoals',
  'driverGoals',
  'measures',
  'measureGoals',
  'organisation',
  'milestones',
  'risks',
  'benefits',
] as const
export type Criterion = (typeof criteria)[number]
export const reportForms = ['startUp', 'halfYear', 'yearly', 'workbook'] as const
export type ReportForm = (typeof reportForms)[number]

/** What can be seen of one project by itself. */
export const pageParts = ['findings', 'timeline', 'matrix', 'indicators'] as const
export type PagePart = (typeof pageParts)[number]

/**
 * What groups can be reminded of: figures that nobody has given, a criterion, milestones that have passed, red risks, and
 * those of them that have no action.
 */
export const remindable = ['readings', ...criteria, 'overdue', 'redRisks', 'untreatedRisks'] as const
export type Remindable = (typeof remindable)[number]

const date = z.string().refine(isDate)
const period = z.strictObject({ from: date, to: date })
const since = z.union([z.literal('start'), z.literal('last'), date])
/** Of news also the exact moment: the next page is of the same news as the first. No words lead to one. */
const sinceMoment = z.union([since, z.iso.datetime()])
/** Which projects: all that hold. A project by its ref, a municipality and a county by their official numbers. */
const of = z.strictObject({
  municipality: z.string().regex(/^\d{4}$/),
  county: z.string().regex(/^\d{2}$/),
  project: z.string().min(1).max(200),
  theme: z.enum(themes),
  cohort: z.string().min(1).max(40),
  state: z.enum(states),
})
const asked = { of: of.partial() }

/** What a coordinator can ask for. Small, for it is packed on buttons. */
export const questionSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('status'), part: z.enum(pageParts).optional(), ...asked }),
  z.strictObject({ intent: z.literal('projects'), ...asked }),
  z.strictObject({ intent: z.literal('lacking'), criterion: z.enum(criteria), ...asked }),
  z.strictObject({ intent: z.literal('readings'), period: period.optional(), ...asked }),
  z.strictObject({ intent: z.literal('unanswered'), period: period.optional(), ...asked }),
  /** `without`: only those that nobody does anything about. `by`: how many each project has. */
  z.strictObject({
    intent: z.literal('risks'),
    without: z.literal('action').optional(),
    by: z.literal('project').optional(),
    ...asked,
  }),
  z.strictObject({
    intent: z.literal('milestones'),
    state: z.enum(['overdue', 'upcoming']),
    period: period.optional(),
    ...asked,
  }),
  z.strictObject({
    intent: z.literal('trend'),
    indicator: z.string().min(1).max(200).optional(),
    since: since.optional(),
    ...asked,
  }),
  z.strictObject({ intent: z.literal('news'), since: sinceMoment.optional(), ...asked }),
  z.strictObject({ intent: z.literal('who'), role: z.enum(['leader', 'owner']), ...asked }),
  z.strictObject({ intent: z.literal('remind'), missing: z.enum(remindable), ...asked }),
  z.strictObject({ intent: z.literal('report'), form: z.enum(reportForms).optional(), ...asked }),
])

export type Question = z.infer<typeof questionSchema>
export type Intent = Question['intent']
export const intents: readonly Intent[] = questionSchema.options.map(({ shape }) => shape.intent.value)
export type Of = Question['of']
export type Since = z.infer<typeof since>

/** What has to be asked about before there is one question to answer. */
export type Slot = 'municipality' | 'project' | 'criterion' | 'period' | 'state' | 'indicator'

export type Understood =
  | { readonly kind: 'certain'; readonly question: Question }
  /** Every one of `among` is a complete question, for a button each: at most twelve. */
  | { readonly kind: 'ambiguous'; readonly slot: Slot; readonly among: readonly Question[] }
  /** The nearest things that can be asked for: at most four, the most likely first. */
  | { readonly kind: 'unknown'; readonly nearest: readonly Question[] }
