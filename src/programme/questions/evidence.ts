import type { Cue, Sense } from './lexicon/sense.ts'
import type { Mark } from './marks.ts'
import type { Criterion, PagePart, ProjectState, ReportForm, Theme } from './question.ts'
import { sensesOf } from './segments.ts'
import type { TimeSaid } from './spoken-times.ts'
import type { Indexed } from './vocabulary.ts'

/** What a stretch of a message tells, gathered. */
export type Evidence = {
  readonly marks: readonly Mark[]
  readonly has: (...cues: readonly Cue[]) => boolean
  /** Whether the first word of one kind stands before the first of another. */
  readonly inOrder: (first: Cue, then: Cue) => boolean
  readonly criteria: readonly (Criterion | 'goals' | 'plan')[]
  readonly themes: readonly Theme[]
  readonly states: readonly ProjectState[]
  readonly forms: readonly ReportForm[]
  readonly parts: readonly PagePart[]
  /** Each a list of the indicators that one phrase may mean; `theme` where it is the word for a theme too. */
  readonly indicators: readonly { readonly names: readonly string[]; readonly theme?: Theme }[]
  readonly times: readonly TimeSaid[]
  /** Words that nobody knows, or that nobody can tell the meaning of here. */
  readonly unexplained: number
}

export function evidenceIn(marks: readonly Mark[], vocabulary: Indexed): Evidence {
  const all = new Set(marks.flatMap((mark) => [...sensesOf(mark)]))
  return {
    marks,
    has: (...cues) => cues.some((cue) => all.has(`cue:${cue}`)),
    inOrder: (first, then) => place(marks, first) < place(marks, then),
    criteria: after(marks, 'criterion:') as Evidence['criteria'],
    themes: after(marks, 'theme:') as Evidence['themes'],
    states: after(marks, 'state:') as Evidence['states'],
    forms: after(marks, 'form:') as Evidence['forms'],
    parts: after(marks, 'part:') as Evidence['parts'],
    indicators: marks.flatMap((mark) => indicatorsOf(mark, vocabulary)),
    times: marks.flatMap((mark) => (mark.kind === 'time' ? mark.time : [])),
    unexplained: marks.filter((mark) => !isExplained(mark, marks, vocabulary)).length,
  }
}

const place = (marks: readonly Mark[], cue: Cue) => {
  const found = marks.findIndex((mark) => sensesOf(mark).has(`cue:${cue}`))
  return found === -1 ? marks.length : found
}

const after = (marks: readonly Mark[], prefix: string): readonly string[] => [
  ...new Set(
    marks.flatMap((mark) =>
      [...sensesOf(mark)].flatMap((sense) => (sense.startsWith(prefix) ? sense.slice(prefix.length) : [])),
    ),
  ),
]

function indicatorsOf(mark: Mark, vocabulary: Indexed): Evidence['indicators'] {
  const [theme] = after([mark], 'theme:') as readonly Theme[]
  const names =
    mark.kind === 'indicator'
      ? mark.names
      : [...sensesOf(mark)].flatMap((sense) => vocabulary.measured.get(sense) ?? [])
  return names.length === 0 ? [] : [{ names: [...new Set(names)], ...(theme ? { theme } : {}) }]
}

/** Words that say something in a place where nothing was made of them: "summer", a month's unit, a figure nobody measures. */
function isExplained(mark: Mark, marks: readonly Mark[], vocabulary: Indexed): boolean {
  if (mark.kind === 'unknown') return false
  if (mark.kind === 'county')
    return mark.whole || marks.some(({ kind }) => kind === 'municipality' || kind === 'project')
  if (mark.kind !== 'words') return true
  if (isCount(mark) && isCounted(marks[marks.indexOf(mark) + 1])) return true
  return [...mark.senses].some((sense) => explains(sense, vocabulary)) && ![...mark.senses].every(isOrderOnly)
}

/** "The three worst risks". */
const isCount = (mark: Mark) => [...sensesOf(mark)].some((sense) => sense.startsWith('number:'))
const isCounted = (mark: Mark | undefined) =>
  (['cue:grave', 'cue:upcoming'] as const).some((sense) => sensesOf(mark).has(sense))

/** A verb of doing that is no order here tells of something else. */
const isOrderOnly = (sense: Sense) => sense === 'cue:doing'

const explains = (sense: Sense, vocabulary: Indexed) =>
  sense.startsWith('measure:')
    ? vocabulary.measured.has(sense)
    : !/^(?:elsewhere$|small:(?:joins|person)$|time:(?!today|until|of$|from|latest|previous|this|next)|number:|ordinal:|month:|weekday:)/.test(
        sense,
      )
