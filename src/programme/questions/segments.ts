import type { Sense } from './lexicon/sense.ts'
import type { Mark } from './marks.ts'
import type { Said } from './said.ts'

/** A message in two: what is asked, and what only tells why or when somebody asks ("I meet the mayor tomorrow and …"). */
export type Segments = { readonly asked: readonly Mark[]; readonly aside: readonly Mark[] }

const none: ReadonlySet<Sense> = new Set()
export const sensesOf = (mark: Mark | undefined): ReadonlySet<Sense> =>
  mark?.kind === 'words' || mark?.kind === 'indicator' ? mark.senses : none
const plainOf = (said: Said, mark: Mark | undefined) => (mark ? (said.words[mark.from]?.plain ?? '') : '')

/** Tells them apart by the words that a question or a wish begins with, and those that a story begins with. */
export function segmentsOf(said: Said, marks: readonly Mark[]): Segments {
  const asked: Mark[] = []
  const aside: Mark[] = []
  let into = asked
  for (const [place, taken] of marks.entries()) {
    const mark =
      isComplement(said, marks, place) || isBound(said, marks, place)
        ? ({ ...taken, kind: 'unknown' } satisfies Mark)
        : taken
    if (isReceiver(said, marks, place)) {
      aside.push(mark)
      continue
    }
    if (
      (opensQuestion(mark) && !isReason(said, marks, place)) ||
      (into === aside && (turnsToAsk(said, marks, place) || isRequest(said, marks, place)))
    )
      into = asked
    else if (mark.kind !== 'unknown' && opensAside(said, marks, place)) into = aside
    into.push(into === aside && isVenue(said, marks, place) ? { ...mark, kind: 'unknown' } : mark)
  }
  const prelude = asked.findIndex(
    (mark, place) => contrasts.has(plainOf(said, mark)) && asked.slice(0, place).every(isEmpty),
  )
  return prelude < 1 ? { asked, aside } : { asked: asked.slice(prelude), aside: [...asked.slice(0, prelude), ...aside] }
}

/** "It has surely been said before, but …" */
const contrasts: ReadonlySet<string> = new Set(['men', 'but'])
const isEmpty = (mark: Mark) => mark.kind === 'unknown' || (isNoQuestion(mark) && !opensQuestion(mark))

/**
 * "A report from the meeting" asks for what Saman knows nothing of; "on holiday" only tells of the one who asks.
 */
function isComplement(said: Said, marks: readonly Mark[], place: number): boolean {
  const senses = sensesOf(marks[place])
  if ([...senses].some(isContent)) return false
  const first = plainOf(said, marks[place])
  // "Status på bussen": the phrase has its own preposition.
  if (senses.has('small:aside') && within.has(first)) return [...sensesOf(marks[place - 1])].some(isContent)
  const before = prepositionBefore(said, marks, place)
  // "Summarise the meeting".
  const told = marks[place - (articles.has(plainOf(said, marks[place - 1])) ? 2 : 1)]
  if (senses.has('small:aside') && sensesOf(told).has('cue:overview') && !said.words[(told?.to ?? 1) - 1]?.ends)
    return true
  return senses.has('small:aside') && (topical.has(before) || (within.has(before) && isAboutThat(said, marks, place)))
}

/** "The gathering in Bodø" is held there, and is not about it, unless the question goes on to say "there". */
const isVenue = (said: Said, marks: readonly Mark[], place: number) =>
  marks[place]?.kind === 'municipality' &&
  isAside(marks[place - 2]) &&
  ['i', 'pa', 'in', 'at'].includes(plainOf(said, marks[place - 1])) &&
  !isAside(marks[place - 1]) &&
  !marks.some((mark) => sensesOf(mark).has('small:there'))

/** "For the mayor". */
const isReceiver = (said: Said, marks: readonly Mark[], place: number) =>
  sensesOf(marks[place]).has('small:person') && receiving.has(prepositionBefore(said, marks, place))
/** "Before October" and "by Friday" are times that no question has a place for. */
const isBound = (said: Said, marks: readonly Mark[], place: number) =>
  marks[place]?.kind === 'time' &&
  bounds.has(said.words[(marks[place]?.from ?? 0) - 1]?.raw ?? '') &&
  !sensesOf(marks[place + 1]).has('small:aside')
const bounds: ReadonlySet<string> = new Set(['før', 'before', 'innen', 'innan', 'by'])

const topical: ReadonlySet<string> = new Set(['fra', 'om', 'from', 'about', 'of', 'av'])
const within: ReadonlySet<string> = new Set(['pa', 'i', 'in', 'on'])
/** "Status på møtet": what a preposition binds to the thing that is asked for. */
const isAboutThat = (said: Said, marks: readonly Mark[], place: number) =>
  [...sensesOf(marks[place - (articles.has(plainOf(said, marks[place - 1])) ? 3 : 2)])].some(isContent)
const receiving: ReadonlySet<string> = new Set(['til', 'for', 'to', 'med', 'with'])
const articles: ReadonlySet<string> = new Set(
  'the a an en et ein eit my our their min mitt var vart det den de dei nye new'.split(' '),
)

export function prepositionBefore(said: Said, marks: readonly Mark[], place: number): string {
  const [last, before] = [plainOf(said, marks[place - 1]), plainOf(said, marks[place - 2])]
  return articles.has(last) ? before : last
}

/** Somebody telling of themselves, and asking for nothing. */
export const isStatement = (said: Said, { asked, aside }: Segments): boolean =>
  !asked.some(opensQuestion) &&
  ![...asked, ...aside].some((mark) => begged.has(plainOf(said, mark)) && sensesOf(mark).has('small:polite')) &&
  (sensesOf(aside[0]).has('small:subject') || isSaid(said, asked))

/** "…, because I need to send them something." */
const isReason = (said: Said, marks: readonly Mark[], place: number) =>
  sensesOf(marks[place]).has('cue:wants') && place > 3 && because.has(plainOf(said, marks[place - 1]))
const because: ReadonlySet<string> = new Set(['because', 'fordi', 'ettersom', 'since', 'as'])

/** "…, can you please …" */
const isRequest = (said: Said, marks: readonly Mark[], place: number) => {
  const mark = marks[place]
  if (mark === undefined || !sensesOf(mark).has('small:polite')) return false
  const before = plainOf(said, marks[place - 1])
  return mark.to - mark.from > 1
    ? requesting.has(plainOf(said, mark))
    : plainOf(said, mark) === 'please' && !requesting.has(before) && [...sensesOf(marks[place + 1])].some(isContent)
}
const requesting: ReadonlySet<string> = new Set(['kan', 'kunne', 'can', 'could'])

/** "…, so please get it for me." */
const begged: ReadonlySet<string> = new Set(['please', 'kan', 'kunne', 'can', 'could'])

/** "…, but has sick leave fallen": a verb after a "but" asks. */
const turnsToAsk = (said: Said, marks: readonly Mark[], place: number) =>
  contrasts.has(plainOf(said, marks[place])) &&
  turning.has(plainOf(said, marks[place + 1])) &&
  !sensesOf(marks[place + 2]).has('small:subject')

/** "The report is done" tells of it, where "is the report done" asks, and "projects that are done" names them. */
function isSaid(said: Said, asked: readonly Mark[]): boolean {
  const first = asked.findIndex((mark) => !isNoQuestion(mark))
  const verb = asked.findIndex((mark) => being.has(plainOf(said, mark)) && !sensesOf(mark).has('small:polite'))
  const before = said.words.slice(asked[0]?.from, asked[verb]?.from)
  return first !== -1 && verb > first && !before.some(({ plain }) => relating.has(plain))
}
const relating: ReadonlySet<string> = new Set(
  'som that which who whose where der de dei they vi we du you dere'.split(' '),
)
const being: ReadonlySet<string> = new Set(
  'er var ble vart blei blir har hadde is are was were has have had'.split(' '),
)

const openers: readonly Sense[] = ['cue:asks', 'cue:wants', 'cue:who', 'cue:which', 'cue:how', 'cue:howMany']
export const opensQuestion = (mark: Mark | undefined) => openers.some((sense) => sensesOf(mark).has(sense))

function opensAside(said: Said, marks: readonly Mark[], place: number): boolean {
  const mark = marks[place]
  const senses = sensesOf(mark)
  if (isAfterthought(said, marks, place)) return true
  if (isAside(mark) || (senses.has('small:person') && isAside(marks[place + 1]))) return true
  if (senses.has('small:aside')) return false
  // "Før" joins, "for" does not.
  if (senses.has('small:joins'))
    return (
      (said.words[mark?.from ?? 0]?.raw !== 'for' || (place === 0 && sensesOf(marks[1]).has('small:subject'))) &&
      (tells(said, marks, place + 1) || [1, 2].some((off) => isAside(marks[place + off])))
    )
  return tells(said, marks, place) && !isTurned(said, marks[place - 1]) && isStory(marks, place)
}

/** "An update on Havblikk, they have been so quiet": what is said of them after the question asks for nothing more. */
const isAfterthought = (said: Said, marks: readonly Mark[], place: number) =>
  place > 1 &&
  said.words[(marks[place]?.from ?? 0) - 1]?.ends === true &&
  thirds.has(plainOf(said, marks[place])) &&
  ((['small:verb', 'small:be'] as const).some((sense) => sensesOf(marks[place + 1]).has(sense)) ||
    turning.has(plainOf(said, marks[place + 1]))) &&
  marks.slice(0, place).some(opensQuestion) &&
  marks.slice(0, place).some((mark) => mark.kind !== 'unknown' && !isNoQuestion(mark)) &&
  !marks.slice(place).some(opensQuestion)
const thirds: ReadonlySet<string> = new Set('de dei they han hun ho he she det it'.split(' '))

/** Whether somebody begins to tell of themselves or of a third: "I have …", "the mayor asks …". */
function tells(said: Said, marks: readonly Mark[], place: number): boolean {
  const mark = marks[place]
  if (sensesOf(mark).has('small:person')) return marks.slice(0, place).every(isNoQuestion)
  return (
    sensesOf(mark).has('small:subject') && isPronoun(said, mark, marks[place + 1]) && !opensQuestion(marks[place + 1])
  )
}

const isNoQuestion = (mark: Mark) => mark.kind === 'words' && ![...mark.senses].some(isContent)

/** Whether what follows is not only more of the question: "the figures we got in October" is. */
function isStory(marks: readonly Mark[], place: number): boolean {
  if (
    marks.slice(0, place).every(isNoQuestion) ||
    opensQuestion(marks[place + 1]) ||
    sensesOf(marks[place]).has('small:person')
  )
    return true
  const next = marks.findIndex((mark, at) => at > place && opensQuestion(mark))
  const stretch = marks.slice(place + 1, next === -1 ? undefined : next)
  // "The risks we ought to know of in full-time" goes on asking.
  return stretch.some(isTold) || !stretch.some(asksMore)
}
const isTold = (mark: Mark) =>
  (['small:aside', 'small:person', 'cue:doing'] as const).some((sense) => sensesOf(mark).has(sense)) ||
  // "Bør" is "bor" when folded.
  (sensesOf(mark).has('elsewhere') && !sensesOf(mark).has('small:verb'))
const asksMore = (mark: Mark) => mark.kind !== 'words' || [...mark.senses].some(isContent)

const isAside = (mark: Mark | undefined) => sensesOf(mark).has('small:aside') && ![...sensesOf(mark)].some(isContent)

const isContent = (sense: Sense) =>
  sense !== 'cue:doing' && sense !== 'cue:soon' && /^(?:cue|criterion|theme|state|form|measure):/.test(sense)

/** "I" is no pronoun in a Norwegian sentence. */
const isPronoun = (said: Said, mark: Mark | undefined, next: Mark | undefined) =>
  plainOf(said, mark) !== 'i' || (said.language === 'en' && next !== undefined && next.kind !== 'unknown')

/** "Fikk vi", "have we": the verb before its subject asks. */
const isTurned = (said: Said, before: Mark | undefined) =>
  sensesOf(before).has('cue:awaited') ||
  (before !== undefined && turning.has(said.words[before.to - 1]?.plain ?? '') && before.kind === 'words')
const turning: ReadonlySet<string> = new Set(
  (
    'har skal kan ma bor er far fikk fekk hadde kunne skulle vil ville star ligger ligg gar kommer kjem venter ventar trenger treng mangler manglar ' +
    'have has had did do does can could shall should must may might are am is was were will would'
  ).split(' '),
)
