import type { Sense } from './lexicon/sense.ts'
import type { Mark } from './marks.ts'
import type { Said } from './said.ts'
import { opensQuestion, sensesOf } from './segments.ts'

/** A stretch of a message that may be the question by itself; the rest is the story around it. */
export type Stretch = { readonly asked: readonly Mark[]; readonly story: readonly Mark[] }

/** Of fewer words than this nobody tells a story. */
const shortestStory = 3
const mostStretches = 24

/**
 * The stretches that a chatty message may hold its question in, the longest first: from where somebody begins to ask or wish,
 * to where a clause ends. What is left out must be told, and ask for or order nothing of its own.
 */
export function stretchesOf(said: Said, marks: readonly Mark[]): readonly Stretch[] {
  const begins = marks.flatMap((_, place) => (place === 0 || isBeginning(said, marks, place) ? [place] : []))
  const ends = marks.flatMap((mark, place) =>
    place === marks.length - 1 || said.words[mark.to - 1]?.ends ? [place + 1] : [],
  )
  return begins
    .flatMap((from) => ends.filter((to) => to > from).map((to) => [from, to] as const))
    .filter(([from, to]) => from > 0 || to < marks.length)
    .sort(([a, b], [c, d]) => d - c - (b - a) || a - c)
    .slice(0, mostStretches)
    .map(([from, to]) => ({ asked: marks.slice(from, to), before: marks.slice(0, from), after: marks.slice(to) }))
    .filter(
      ({ asked, before, after }) =>
        isTold(said, before) && isTold(said, after) && !isAboutTopic(said, asked, clausesOf(said, before).at(-1) ?? []),
    )
    .map(({ asked, before, after }) => ({ asked, story: [...before, ...after] }))
}

/** Whether somebody begins to ask at a place: with a wish anywhere, with a question word only where a clause begins. */
function isBeginning(said: Said, marks: readonly Mark[], place: number): boolean {
  const mark = marks[place]
  if (mark === undefined) return false
  const first = said.words[mark.from]?.plain ?? ''
  if (requests.has(first) && !isAfter(said, marks, place, nouns)) return true
  const before = marks[place - 1]
  const fresh =
    before !== undefined &&
    (said.words[before.to - 1]?.ends === true || joining.has(said.words[mark.from - 1]?.plain ?? ''))
  if (isReported(said, marks.slice(place))) return opensQuestion(mark)
  if (!fresh)
    return (
      opensQuestion(mark) &&
      (sensesOf(mark).has('cue:wants') ||
        interrogative.has(first) ||
        knowing.has(said.words[mark.from - 1]?.plain ?? ''))
    )
  return opensQuestion(mark) || turning.has(first) || mark.kind !== 'unknown'
}

/** "The secretariat keeps asking for …": what others ask is asked here too. */
const isReported = (said: Said, [first]: readonly Mark[]) =>
  first !== undefined && reporting.has(said.words[first.from]?.plain ?? '')
const reporting: ReadonlySet<string> = new Set(
  'maser masar spor spurte spurde etterlyser etterlyste gnaler gnalar krever krev lurer lurte asks asked wants wanted keeps keep'.split(
    ' ',
  ),
)

const requests: ReadonlySet<string> = new Set(
  'kan kunne can could please vis show gi gje give fortell fortel tell minn remind purr nudge'.split(' '),
)
const nouns: ReadonlySet<string> = new Set(
  'som vi jeg eg dei de they we i you that which who ikke ikkje som'.split(' '),
)
const isAfter = (said: Said, marks: readonly Mark[], place: number, those: ReadonlySet<string>) =>
  those.has(said.words[(marks[place]?.from ?? 0) - 1]?.plain ?? '')
const joining: ReadonlySet<string> = new Set('og sa men and so but'.split(' '))
/** What joins no clause to another in Norwegian, as "who" and "which" do in English. */
const interrogative: ReadonlySet<string> = new Set('hvem hvilke hvilken hvordan kven korleis'.split(' '))
/** "It would be good to have seen which …" */
const knowing: ReadonlySet<string> = new Set(
  'vite vita visst sett se sja hore hoyre sjekke sjekka sjekket finne ut funne funnet know see seen hear check checking finding showing telling seeing knowing asking out find ask sporre om if whether lurer lurar pa'.split(
    ' ',
  ),
)
const turning: ReadonlySet<string> = new Set(
  'har er finnes fins finst have has are is did does do was were any noen nokon'.split(' '),
)

/** Whether what is left out only tells: no clause of it asks, and none orders anything. */
function isTold(said: Said, marks: readonly Mark[]): boolean {
  if (marks.length === 0) return true
  const clauses = clausesOf(said, marks)
  return clauses.every((clause) => !isOwnQuestion(clause) && !isOrder(clause))
}

function clausesOf(said: Said, marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const clauses: Mark[][] = [[]]
  for (const mark of marks) {
    clauses.at(-1)?.push(mark)
    if (said.words[mark.to - 1]?.ends) clauses.push([])
  }
  return clauses.filter((clause) => clause.length > 0)
}

/** Whether a question is about what was said before it: with a pronoun, or with nothing of its own to be about. */
const pointsTo = (said: Said, asked: readonly Mark[]) =>
  asked.some(({ from, to }) => said.words.slice(from, to).some(({ plain }) => pronouns.has(plain))) ||
  (asked.every(isBare) && !asked.some((mark) => sensesOf(mark).has('small:there')))
const pronouns: ReadonlySet<string> = new Set(
  'it they them this that det den dei de dem han ho disse dette denne desse'.split(' '),
)
const isBare = (mark: Mark) =>
  mark.kind === 'words' && ![...sensesOf(mark)].some((sense) => /^(?:theme|criterion|measure|form):/.test(sense))

/**
 * "House prices in Trondheim, how have they developed" and "my application was sent in May, what is the status": no story,
 * but what the question is about.
 */
function isAboutTopic(said: Said, asked: readonly Mark[], clause: readonly Mark[]): boolean {
  const strange = clause.some((mark) => mark.kind === 'unknown' || sensesOf(mark).has('elsewhere'))
  if (!strange) return false
  const own = isOwned(said, clause)
  if (own ? asked.every(isBare) : isVague(asked)) return true
  if (isReported(said, asked) || clause.some((mark) => telling.some((sense) => sensesOf(mark).has(sense)))) return false
  return own || !begins(said, asked[0]) || pointsTo(said, asked)
}
/** "I need a lawyer in Kinn, who do I contact": nothing in the question is the programme's own. */
export const isVague = (asked: readonly Mark[]) =>
  asked.every((mark) => isBare(mark) && !programmes.some((sense) => sensesOf(mark).has(sense)))
const programmes: readonly Sense[] = [
  'small:there',
  'cue:project',
  'cue:municipality',
  'cue:risk',
  'cue:alarming',
  'cue:milestone',
  'cue:overdue',
  'cue:reading',
  'cue:answered',
  'cue:awaited',
  'cue:remind',
  'cue:report',
  'cue:trend',
  'cue:moved',
]
/** "My application", "huset mitt". */
export const isOwned = (said: Said, clause: readonly Mark[]): boolean =>
  clause.some(({ from }) => owning.has(said.words[from]?.plain ?? ''))
const owning: ReadonlySet<string> = new Set('min mitt mi mine var vart my our ours'.split(' '))
const begins = (said: Said, first: Mark | undefined) => {
  const word = said.words[first?.from ?? 0]?.plain ?? ''
  return opensQuestion(first) || requests.has(word) || turning.has(word)
}
const telling: readonly Sense[] = [
  'small:subject',
  'small:person',
  'small:verb',
  'small:be',
  'small:aside',
  'small:polite',
  'cue:wants',
  'cue:goes',
  'small:joins',
]

/** "Can you check that for me" asks for nothing of its own, nor does "when you have time"; "what does it cost" does. */
const isOwnQuestion = (clause: readonly Mark[]): boolean =>
  opensQuestion(clause[0]) &&
  !sensesOf(clause[0]).has('cue:wants') &&
  !sensesOf(clause[0]).has('small:joins') &&
  !clause.every(isEmpty)
const isEmpty = (mark: Mark) =>
  [...sensesOf(mark)].every(
    (sense: Sense) => sense.startsWith('small:') || sense === 'cue:asks' || sense === 'cue:wants',
  )
const isOrder = (clause: readonly Mark[]) => {
  const first = clause.find((mark) => !sensesOf(mark).has('small:polite'))
  return (
    first !== undefined &&
    !sensesOf(first).has('small:joins') &&
    (['cue:doing', 'cue:making', 'cue:teaching', 'cue:cause', 'cue:saman'] as const).some((sense) =>
      sensesOf(first).has(sense),
    )
  )
}

/** Whether a message is so long that some of it may be a story. */
export const isLong = (said: Said): boolean => said.words.length >= shortestStory + 3
