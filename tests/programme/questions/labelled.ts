import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Understood } from '../../../src/programme/questions/question.ts'
import { understand } from '../../../src/programme/questions/understand.ts'
import { type Indexed, indexed } from '../../../src/programme/questions/vocabulary.ts'

/** The day that the labelled questions were asked on. */
export const today = '2026-11-23'

const here = (file: string) => new URL(`labelled/${file}`, import.meta.url)
const labelledSchema = z.array(
  z.object({
    id: z.string(),
    lang: z.enum(['nb', 'nn', 'en']),
    q: z.string(),
    want: z.record(z.string(), z.unknown()),
    kind: z.string(),
  }),
)
const vocabularySchema = z.object({
  indicators: z.array(z.object({ name: z.string() })),
  projects: z.array(
    z.object({ ref: z.string(), name: z.string(), municipality: z.string(), theme: z.string(), cohort: z.string() }),
  ),
})
export type Labelled = z.infer<typeof labelledSchema>[number]

const { indicators, projects } = vocabularySchema.parse(JSON.parse(readFileSync(here('vocabulary.json'), 'utf8')))
export const labelledVocabulary: Indexed = indexed({ projects, indicators: indicators.map(({ name }) => name) })

/** A labelled half. Both must be there: what is not judged is not known to be right. */
export function labelledIn(file: string): readonly Labelled[] {
  if (!existsSync(here(file)))
    throw new Error(`tests/programme/questions/labelled/${file} is missing: put the labelled questions there`)
  return labelledSchema.parse(JSON.parse(readFileSync(here(file), 'utf8')))
}

const nameOf = new Map(projects.map(({ ref, name }) => [ref, name]))

/** What was understood, in the words of the labels. */
export function asLabel(understood: Understood): Record<string, unknown> {
  if (understood.kind === 'unknown') return { intent: 'none' }
  const questions = understood.kind === 'certain' ? [understood.question] : understood.among
  const flat = questions.map(({ of: { project, ...of }, ...own }) => {
    const name = project === undefined ? undefined : nameOf.get(project)
    return { ...own, ...of, ...(name ? { project: name } : {}) } as Record<string, unknown>
  })
  const [first = {}] = flat
  if (understood.kind === 'certain') return first
  const slot = understood.slot
  const among = [...new Set(questions.map((question) => choiceOf(question, slot)))]
  const asked = first.intent === 'remind' && slot === 'criterion' ? 'missing' : slot
  // The rest is what is certain: what all of them say.
  const rest = Object.entries(first).filter(
    ([key, value]) => key !== asked && flat.every((one) => JSON.stringify(one[key]) === JSON.stringify(value)),
  )
  return { ask: slot, among, ...Object.fromEntries(rest) }
}

function choiceOf(question: Extract<Understood, { kind: 'certain' }>['question'], slot: string): unknown {
  if (slot === 'municipality') return question.of.municipality
  if (slot === 'project') return question.of.project
  if (slot === 'state') return question.intent === 'milestones' ? question.state : ''
  if (slot === 'indicator') return question.intent === 'trend' ? question.indicator : ''
  if (slot === 'criterion')
    return question.intent === 'lacking' ? question.criterion : question.intent === 'remind' ? question.missing : ''
  if (slot === 'period' && 'period' in question && question.period)
    return `${question.period.from}/${question.period.to}`
  return slot
}

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value
        .map(sorted)
        .map((one) => JSON.stringify(one))
        .sort()
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, sorted(one)]),
        )
      : value

/** One text for one meaning, whatever order its parts are written in. */
export const meaning = (label: Record<string, unknown>): string => JSON.stringify(sorted(label))

export type Judged = Labelled & {
  readonly got: Record<string, unknown>
  readonly right: boolean
  readonly certain: boolean
}

export const judged = (set: readonly Labelled[]): readonly Judged[] =>
  set.map((one) => {
    const understood = understand(one.q, labelledVocabulary, today)
    const got = asLabel(understood)
    return { ...one, got, right: meaning(got) === meaning(one.want), certain: understood.kind === 'certain' }
  })

/** Right of how many, by what `of` tells: language, kind. */
export function figures(all: readonly Judged[], of: (one: Judged) => string): Record<string, string> {
  const groups = Map.groupBy(all, of)
  return Object.fromEntries(
    [...groups].map(([key, ones]) => [key, `${ones.filter(({ right }) => right).length} of ${ones.length}`]),
  )
}
