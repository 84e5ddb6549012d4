import { z } from 'zod'
import { languages } from '../plan/language.ts'
import { themes } from '../plan/setup.ts'
import { verdicts } from '../plan/verdict.ts'
import type { LongList, ProjectSummary, SummaryReading } from '../programme/summary.ts'
import { column } from './rows.ts'

/** What the programme knows of a project, as JSON in a few columns, each smaller than a string may be. */
const text = z.string()
const date = text
const frequency = z.enum(['monthly', 'quarterly', 'halfYearly', 'yearly'])
const units = z.enum(['percent', 'count', 'kroner', 'hours', 'fullTimeEquivalents', 'points'])
const count = z.number()
const point = z.object({ value: z.number(), date: date.exactOptional() })

/** There are many: a day, and the value where there is one. */
const reading = z
  .tuple([date, z.number().optional()])
  .transform(([day, value]) => (value === undefined ? { date: day } : { date: day, value }))

const news = z.intersection(
  z.object({ at: text }),
  z.discriminatedUnion('what', [
    z.object({ what: z.literal('joined') }),
    z.object({ what: z.literal('verdict'), criterion: text, verdict: z.enum(verdicts) }),
    z.object({ what: z.literal('reading'), id: text, indicator: text, date, value: z.number().exactOptional() }),
    z.object({ what: z.enum(['milestoneDone', 'milestoneOverdue', 'redRisk', 'redRiskGone']), name: text }),
    z.object({ what: z.literal('paused'), until: date }),
    z.object({ what: z.literal('resumed') }),
  ]),
)

const indicator = z.object({
  id: text,
  name: text,
  unit: units.exactOptional(),
  direction: z.enum(['up', 'down']).exactOptional(),
  frequency,
  small: z.literal(true).exactOptional(),
  start: point.exactOptional(),
  target: point.exactOptional(),
  readings: z.array(reading).default([]),
})

const summarySchema = z.object({
  project: text,
  municipality: text.exactOptional(),
  theme: z.enum(themes).exactOptional(),
  cohort: text.exactOptional(),
  from: date.exactOptional(),
  to: date.exactOptional(),
  language: z.enum(languages).exactOptional(),
  leader: text.exactOptional(),
  owner: text.exactOptional(),
  pausedUntil: date.exactOptional(),
  verdicts: z.record(text, z.enum(verdicts)),
  milestones: z.object({
    total: count,
    done: count,
    open: z.array(z.object({ id: text, name: text, date })),
    // Rows of before don't say what they leave out; they are made anew within a day.
    cut: z.object({ overdue: count, upcoming: count }).exactOptional(),
  }),
  risks: z.object({
    red: count,
    orange: count,
    yellow: count,
    green: count,
    unscored: count,
    untreated: count.exactOptional(),
    worst: z.array(z.object({ id: text, name: text, acted: z.boolean() })),
  }),
  indicators: z.array(indicator),
  rounds: z.array(z.object({ round: text, asked: count, given: count, without: count })),
  news: z.array(news),
  joined: text,
  updated: text,
  asOf: date,
}) satisfies z.ZodType<ProjectSummary>

/** Which of a summary's lists have a column of their own; all else is in `core`. */
const lists = ['milestones', 'risks', 'indicators', 'rounds', 'news'] as const
const columnsSchema = z.object({
  core: text,
  milestones: text,
  risks: text,
  indicators: text,
  rounds: text,
  readings: text.default('{}'),
  news: text.default('[]'),
})
const readingsSchema = z.record(text, z.array(reading))

/** What is read of a row: all but the long lists that nobody asked for. */
export const columnsWith = (long: readonly LongList[]): readonly string[] => [
  ...['tenant', 'conversation', 'core', 'milestones', 'risks', 'indicators', 'rounds'],
  ...long,
]

/** `name` and `asOf` are for whoever looks into the table, and for the query of what is behind. */
export function summaryColumns({ milestones, risks, indicators, rounds, news: latest, ...core }: ProjectSummary) {
  return {
    name: core.project,
    asOf: core.asOf,
    core: column(core),
    milestones: column(milestones),
    risks: column(risks),
    indicators: column(indicators.map(({ readings: _, ...one }) => one)),
    // Most of the row, by the indicators' ids.
    readings: column(Object.fromEntries(indicators.map(({ id, readings }) => [id, readings.map(packed)]))),
    rounds: column(rounds),
    news: column(latest),
  }
}

const packed = ({ date: day, value }: SummaryReading) => (value === undefined ? [day] : [day, value])

const withReadings = (
  summary: ProjectSummary,
  readings: Readonly<Record<string, readonly SummaryReading[]>>,
): ProjectSummary => ({
  ...summary,
  indicators: summary.indicators.map((one) => ({ ...one, readings: readings[one.id] ?? one.readings })),
})

/** Undefined when this version can't read it. Columns of long lists that were not read are empty lists. */
export function readSummary(row: unknown): ProjectSummary | undefined {
  const columns = columnsSchema.safeParse(row).data
  if (!columns) return undefined
  try {
    const read = Object.fromEntries(lists.map((name) => [name, JSON.parse(columns[name])]))
    const summary = summarySchema.safeParse({ ...JSON.parse(columns.core), ...read }).data
    const readings = readingsSchema.safeParse(JSON.parse(columns.readings)).data
    return summary && readings && withReadings(summary, readings)
  } catch {
    return undefined
  }
}
