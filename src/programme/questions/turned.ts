import type { Sense } from './lexicon/sense.ts'
import type { Mark } from './marks.ts'
import type { Said } from './said.ts'
import { sensesOf } from './segments.ts'

/** Words that mean something else together than each alone, with other words between them: "lot the risk analysis lie". */
export function turned(said: Said, marks: readonly Mark[]): readonly Mark[] {
  const turns = [asWholePlan, asGone, asLeft, asAsked]
  return marks.map((mark, place) => {
    for (const turn of turns) {
      const senses = turn(said, marks, place)
      if (senses) return { from: mark.from, to: mark.to, slipped: mark.slipped, kind: 'words', senses: new Set(senses) }
    }
    return mark
  })
}

const hasAny = (mark: Mark | undefined, ...among: readonly Sense[]) => among.some((sense) => sensesOf(mark).has(sense))
const wordsOf = (said: Said, mark: Mark | undefined) =>
  mark ? said.words.slice(mark.from, mark.to).map(({ plain }) => plain) : []
const isNamed = (mark: Mark | undefined) => mark?.kind === 'project' || mark?.kind === 'municipality'

/**
 * "What is missing in the plan of Tertitten" asks for what Saman found in all of it, where "lacks a plan" is about one of two.
 * The same is asked by "what is missing from Tertitten", if no figure or month is named.
 */
function asWholePlan(said: Said, marks: readonly Mark[], place: number): readonly Sense[] | undefined {
  const mark = marks[place]
  if (marks.filter(isNamed).length !== 1 || marks.some(isOther)) return undefined
  if (isMissingFrom(said, marks, mark)) return ['cue:lacks']
  const isLacking = marks.some((one) => hasAny(one, 'cue:lacks') || isMissingFrom(said, marks, one))
  return isLacking && hasAny(mark, 'criterion:plan') && isTheOne(said, marks, place) ? ['part:findings'] : undefined
}

/** "The plan of the council in Tana", and the projects that lack it. */
const isOther = (mark: Mark) => hasAny(mark, 'cue:who', 'cue:project', 'cue:remind', 'small:person', 'small:aside')

/** "The plan", "planen", "in Tana's plan". */
function isTheOne(said: Said, marks: readonly Mark[], place: number): boolean {
  const [word] = wordsOf(said, marks[place])
  const before = marks[place - 1]
  if (word === 'planen' || word === 'prosjektplanen' || wordsOf(said, before).at(-1) === 'the') return true
  return isNamed(before) && inside.has(wordsOf(said, marks[place - 2]).at(-1) ?? '')
}
const inside: ReadonlySet<string> = new Set(['i', 'ved', 'med', 'in', 'from', 'with', 'at', 'on'])

const isMissingFrom = (said: Said, marks: readonly Mark[], mark: Mark | undefined): boolean =>
  wordsOf(said, mark).join(' ') === 'missing from' &&
  marks.some((one) => whats.has(wordsOf(said, one)[0] ?? '')) &&
  !marks.some((one) => one.kind === 'time' || hasAny(one, 'cue:reading', 'cue:answered', 'small:subject'))
const whats: ReadonlySet<string> = new Set(['what', 'whats'])

/**
 * "The deadlines have passed", "let the deadlines go by": one that goes is only overdue when it has gone. A deadline for
 * figures is no milestone's, and one alone may be anything's.
 */
function asGone(said: Said, marks: readonly Mark[], place: number): readonly Sense[] | undefined {
  const mark = marks[place]
  const near = marks.slice(Math.max(0, place - 3), place).flatMap((one) => wordsOf(said, one))
  const isOurs =
    near.some((word) => several.test(word)) ||
    (near.some((word) => deadlines.test(word)) && marks.some((one) => isPlaced(one) || hasAny(one, 'cue:milestone')))
  if (!isOurs || marks.some((one) => hasAny(one, 'cue:answered', 'cue:reading', 'cue:report'))) return undefined
  const own = wordsOf(said, mark)
  const next = said.words[mark?.to ?? 0]
  const isOver = next === undefined || said.words[(mark?.to ?? 1) - 1]?.ends === true || ways.has(next.plain)
  if (isOver && gone.has(own.at(-1) ?? '')) return ['cue:overdue']
  return going.has(own.at(-1) ?? '') && marks.slice(0, place).some((one) => isLetting(said, one))
    ? ['cue:overdue']
    : undefined
}
const isPlaced = (mark: Mark) => isNamed(mark) || mark.kind === 'county' || mark.kind === 'cohort'
const several = /(?:^|s)frist(?:er|ar|ene|ane|a)$|^deadlines$/
/** Where a deadline goes, and what may follow it: "gone well" is none. */
const ways: ReadonlySet<string> = new Set('ut fra forbi over by past i in for at without uten utan'.split(' '))
const deadlines = /(?:^|s)frist(?:en|er|ar|ene|ane|a)?$|^deadlines?$/
const gone: ReadonlySet<string> = new Set('gatt gikk gjekk passed lapsed gone'.split(' '))
const going: ReadonlySet<string> = new Set('ga fare slip slide pass go lapse'.split(' '))

/** "Has let the risk analysis lie". */
const asLeft = (said: Said, marks: readonly Mark[], place: number): readonly Sense[] | undefined => {
  if (!isLetting(said, marks[place])) return undefined
  const named = marks.findIndex(
    (mark, at) => at > place && [...sensesOf(mark)].some((sense) => sense.startsWith('criterion:')),
  )
  const lies = marks.slice(named + 1, named + 3).some((mark) => wordsOf(said, mark).some((word) => lying.has(word)))
  return named !== -1 && named - place <= 3 && lies ? ['cue:not'] : undefined
}
const isLetting = (said: Said, mark: Mark | undefined) => wordsOf(said, mark).some((word) => letting.has(word))
const letting: ReadonlySet<string> = new Set('latt late latt lot let'.split(' '))
const lying: ReadonlySet<string> = new Set('ligge liggje ligga slide lie rest'.split(' '))

/** "What does Tana have to reach next" asks for no lesson. */
const asAsked = (said: Said, marks: readonly Mark[], place: number): readonly Sense[] | undefined =>
  /^what do(?:e)?s$/.test(wordsOf(said, marks[place]).join(' ')) &&
  isNamed(marks[place + 1]) &&
  marks.slice(place).some((mark) => hasAny(mark, 'cue:milestone')) &&
  marks.slice(place).some((mark) => hasAny(mark, 'cue:upcoming'))
    ? ['cue:asks']
    : undefined
