import { z } from 'zod'
import type { IsoDate } from '../../calendar/dates.ts'
import { type Question, questionSchema, type Understood } from './question.ts'
import { understand } from './understand.ts'
import type { Indexed } from './vocabulary.ts'

/**
 * What a language model takes a sentence for: a question as there are, without places and projects, and in `about` the
 * words of the sentence that name those. It never sees what is in a programme, and never writes an answer.
 */
export const mappedSchema = z.object({ question: questionSchema, about: z.string().max(120).default('') })
export type Mapped = z.infer<typeof mappedSchema>

/**
 * The question that was mapped, over the projects that its words name. What is named is looked up here and nowhere else:
 * where nothing is found, nothing is understood, for an answer about everything would be another one.
 */
export function fromMapped({ question, about }: Mapped, vocabulary: Indexed, today: IsoDate): Understood {
  const { theme, state, ...named } = question.of
  const asked: Question = { ...question, of: { ...(theme ? { theme } : {}), ...(state ? { state } : {}) } }
  // A place that the model has filled in is looked up by the sentence's own words, or nothing is understood.
  if (about.trim() === '') return Object.keys(named).length > 0 ? nothing : { kind: 'certain', question: asked }
  const found = understand(`status ${about}`, vocabulary, today)
  const over = (one: Question): Question => ({ ...asked, of: { ...asked.of, ...one.of } })
  switch (found.kind) {
    case 'certain':
      return found.question.intent === 'status' ? { kind: 'certain', question: over(found.question) } : nothing
    case 'ambiguous':
      return { ...found, among: found.among.map(over) }
    case 'unknown':
      return nothing
    default:
      return found satisfies never
  }
}

const nothing: Understood = { kind: 'unknown', nearest: [] }
