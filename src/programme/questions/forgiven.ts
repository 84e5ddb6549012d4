import type { Evidence } from './evidence.ts'
import type { Mark } from './marks.ts'
import type { Intent } from './question.ts'
import type { Said } from './said.ts'
import { sensesOf } from './segments.ts'

/**
 * How many words nobody needs to know: with what is lacking named, the verb after "not" or "without" may be any ("har ikke
 * forankret organiseringen"), and so may that before "without" ("har rast av gårde uten en milepælsplan").
 */
export function forgiven(intent: Intent, said: Said, { criteria, indicators, marks }: Evidence): number {
  if (intent === 'trend') return indicators.length > 0 && marks.some((_, place) => isMoving(marks, place)) ? 1 : 0
  if ((intent !== 'lacking' && intent !== 'remind') || criteria.length === 0) return 0
  const named = marks.findIndex(isCriterion)
  const denied = marks.findIndex((mark, place) => place < named && isDenial(said, mark))
  const asked = marks.findIndex((mark) => asking.some((sense) => sensesOf(mark).has(sense)))
  const between = denied === -1 ? 0 : Math.min(mostVerbs, strange(marks.slice(denied, named)))
  const before =
    denied > asked && asked !== -1 && isWithout(said, marks[denied])
      ? Math.min(mostVerbs, strange(marks.slice(asked, denied)))
      : 0
  return between + before
}

/** "Has crept up": up and down say enough. */
const isMoving = (marks: readonly Mark[], place: number) =>
  marks[place]?.kind === 'unknown' && sensesOf(marks[place + 1]).has('cue:moved')

const mostVerbs = 2
const asking = ['cue:who', 'cue:which', 'cue:project'] as const
const strange = (marks: readonly Mark[]) => marks.filter(({ kind }) => kind === 'unknown').length
const isCriterion = (mark: Mark) => [...sensesOf(mark)].some((sense) => sense.startsWith('criterion:'))
const isDenial = (said: Said, mark: Mark) => sensesOf(mark).has('cue:not') || isWithout(said, mark)
const isWithout = (said: Said, mark: Mark | undefined) => without.has(said.words[mark?.from ?? -1]?.plain ?? '')
const without: ReadonlySet<string> = new Set(['uten', 'utan', 'without'])
