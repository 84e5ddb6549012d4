import { words } from './lexicon/index.ts'
import type { Sense } from './lexicon/sense.ts'
import { namesFrom } from './names.ts'
import { nameKey } from './places.ts'
import { digitsAt, endOf, numbered, type Said } from './said.ts'
import { ordinalFrom, type TimeSaid, timeFrom } from './spoken-times.ts'
import { turned } from './turned.ts'
import { withoutUrging } from './urging.ts'
import type { Indexed } from './vocabulary.ts'

/** What a stretch of a message is taken for. */
export type Mark = { readonly from: number; readonly to: number; readonly slipped: boolean } & Taken
export type Taken =
  /** `plainly`: the name is an everyday word or words too, so the sentence may mean those. */
  | { readonly kind: 'project'; readonly refs: readonly string[]; readonly plainly: boolean; readonly partly?: true }
  | { readonly kind: 'indicator'; readonly names: readonly string[]; readonly senses: ReadonlySet<Sense> }
  | { readonly kind: 'municipality'; readonly numbers: readonly string[] }
  | { readonly kind: 'county'; readonly county: string; readonly whole: boolean }
  | { readonly kind: 'cohort'; readonly cohort: string }
  | { readonly kind: 'time'; readonly time: TimeSaid }
  | { readonly kind: 'words'; readonly senses: ReadonlySet<Sense> }
  | { readonly kind: 'unknown' }

/** Names go before words, and what says more before what says less, where both are as long. */
const rank: Readonly<Record<Taken['kind'], number>> = {
  project: 0,
  cohort: 1,
  time: 2,
  municipality: 3,
  indicator: 4,
  county: 5,
  words: 6,
  unknown: 7,
}

/** Splits a message into marks from its beginning to its end, the longest first. Without names, only words are seen. */
export function marksIn(said: Said, vocabulary: Indexed, withProjects = true): readonly Mark[] {
  const names = said.words.flatMap((_, from) => [...namesFrom(said, vocabulary, from, withProjects)])
  const found = said.words.flatMap((_, from) => [
    ...names.filter((mark) => mark.from === from && !isNameAndMore(said, mark, names)),
    ...cohortFrom(said, vocabulary, from),
    ...timesFrom(said, from),
    ...clockFrom(said, from),
    ...(said.phrases[from] ?? []).map(
      ({ to, entry, slipped }): Mark => ({ from, to, slipped, kind: 'words', senses: entry.senses }),
    ),
    ...partsFrom(said, vocabulary, from),
    { from, to: from + 1, slipped: false, kind: 'unknown' } satisfies Mark,
  ])
  found.sort(
    (a, b) =>
      b.to - b.from - (a.to - a.from) ||
      Number(a.kind === 'unknown') - Number(b.kind === 'unknown') ||
      Number(a.slipped) - Number(b.slipped) ||
      rank[a.kind] - rank[b.kind] ||
      a.from - b.from,
  )
  const taken: (true | undefined)[] = []
  const kept: Mark[] = []
  for (const mark of found) {
    const places = Array.from({ length: mark.to - mark.from }, (_, off) => mark.from + off)
    // Two words written as one have two marks in one place.
    if (places.some((place) => taken[place])) continue
    kept.push(mark)
    for (const place of places) taken[place] = true
  }
  const marks = kept.flatMap((mark) => secondOf(said, asVerb(said, mark))).sort((a, b) => a.from - b.from)
  const meant = marks.map((mark, place) => asFaring(said, marks, place) ?? asAhead(said, marks, place) ?? mark)
  return withoutUrging(said, turned(said, meant))
}

/** "Hvordan gjør Arendal det" asks how it is going there, and "hvordan gjør jeg det" for a lesson. */
function asFaring(said: Said, marks: readonly Mark[], place: number): Mark | undefined {
  const mark = marks[place]
  if (mark?.kind !== 'words' || !mark.senses.has('cue:teaching') || !makes.has(said.words[mark.to - 1]?.plain ?? ''))
    return undefined
  const [name, it] = marks.slice(place + 1).filter((one) => !(one.kind === 'words' && one.senses.has('small:place')))
  if (!name || name.kind === 'unknown' || said.words[it?.from ?? 0]?.plain !== 'det') return undefined
  const isAbout = name.kind !== 'words' || [...name.senses].some((sense) => /^(?:theme:|cue:project$)/.test(sense))
  return isAbout ? { ...mark, senses: new Set(['cue:asks', 'cue:how', 'cue:goes']) } : undefined
}
const makes: ReadonlySet<string> = new Set(['gjor', 'gjer'])

/** "What milestones shall Hamar reach": what is to come. */
function asAhead(said: Said, marks: readonly Mark[], place: number): Mark | undefined {
  const mark = marks[place]
  if (mark?.kind === 'unknown' || mark === undefined || !reaching.has(said.words[mark.from]?.plain ?? ''))
    return undefined
  if (coming.has(said.words[mark.from]?.plain ?? '') && !(mark.kind === 'words' && mark.senses.has('state:ended')))
    return undefined
  const before = marks.slice(Math.max(0, place - 4), place).map(({ from }) => said.words[from]?.plain ?? '')
  return before.some((word) => willing.has(word))
    ? { from: mark.from, to: mark.to, slipped: false, kind: 'words', senses: new Set(['cue:upcoming']) }
    : undefined
}
/** "Kome i mål med". */
const coming: ReadonlySet<string> = new Set(['kome', 'komme'])
const reaching: ReadonlySet<string> = new Set(
  'na rekke kome komme reach hit meet passere innfri fullfore oppna'.split(' '),
)
const willing: ReadonlySet<string> = new Set('skal vil ma will shall must supposed due going'.split(' '))

/** "What did Bodø report" asks for no report. */
function asVerb(said: Said, mark: Mark): Mark {
  if (mark.kind !== 'words' || !mark.senses.has('cue:report') || !mark.senses.has('cue:answered')) return mark
  const before = said.words.slice(Math.max(0, mark.from - 5), mark.from).map(({ plain }) => plain)
  if (!before.some((word) => auxiliary.has(word)) || articles.has(before.at(-1) ?? '')) return mark
  return { ...mark, senses: new Set([...mark.senses].filter((sense) => sense !== 'cue:report')) }
}
const auxiliary: ReadonlySet<string> = new Set('did do does didnt dont doesnt'.split(' '))
const articles: ReadonlySet<string> = new Set('a the an our my this that for yearly annual'.split(' '))

/** "Kystpuls nå" looks like "Kystpuls" with two slips, but is the name and a word. */
function isNameAndMore(said: Said, mark: Mark, names: readonly Mark[]): boolean {
  const letters = ({ from, to }: Mark) => said.words.slice(from, to).reduce((sum, { plain }) => sum + plain.length, 0)
  return (
    mark.slipped &&
    names.some(
      (one) =>
        !one.slipped &&
        one.from >= mark.from &&
        one.to <= mark.to &&
        (letters(one) + 2 >= letters(mark) ||
          (one.kind === 'municipality' &&
            one.to < mark.to &&
            said.words.slice(one.to, mark.to).every(({ known }) => known))),
    )
  )
}

function* timesFrom(said: Said, from: number): Generator<Mark> {
  const time = timeFrom(said, from)
  if (time) yield { from, to: time.to, slipped: false, kind: 'time', time }
}

/** "Klokka tre", "kl 12": when somebody has to be somewhere. */
function* clockFrom(said: Said, from: number): Generator<Mark> {
  if (!clocks.has(said.words[from]?.plain ?? '')) return
  const at = halves.has(said.words[from + 1]?.plain ?? '') ? from + 2 : from + 1
  const to = digitsAt(said, at) === undefined ? numbered(said, at, 'number')?.to : at + 1
  if (to !== undefined) yield { from, to, slipped: false, kind: 'words', senses: new Set(['small:aside']) }
}
const clocks: ReadonlySet<string> = new Set(['kl', 'klokka', 'klokken'])
const halves: ReadonlySet<string> = new Set(['halv', 'kvart', 'ca'])

/** "Pulje 2", "andre pulja", "2027-pulja", "cohort one", and cohorts that have a name. */
function* cohortFrom(said: Said, vocabulary: Indexed, from: number): Generator<Mark> {
  const mark = (to: number, cohort: string): Mark => ({
    from,
    // "Cohort 1's projects".
    to: said.words[to]?.plain === 's' ? to + 1 : to,
    slipped: false,
    kind: 'cohort',
    cohort: vocabulary.cohorts.get(nameKey(cohort)) ?? cohort,
  })
  const head = endOf(said, from, 'cohort')
  if (head !== undefined) {
    const at = ['nr', 'nummer', 'number', 'no'].includes(said.words[head]?.plain ?? '') ? head + 1 : head
    const digits = digitsAt(said, at)
    const number = numbered(said, at, 'number')
    if (digits !== undefined) yield mark(at + 1, String(digits))
    else if (twos.has(said.words[at]?.plain ?? '')) yield mark(at + 1, '2')
    else if (number) yield mark(number.to, String(number.numbers[0]))
  }
  const ordinal = ordinalFrom(said, from)
  const after = ordinal && endOf(said, ordinal.to, 'cohort')
  if (ordinal && after !== undefined) yield mark(after, String(ordinal.value))
  let key = ''
  for (let to = from + 1; to <= Math.min(said.words.length, from + 5); to++) {
    key += said.words[to - 1]?.plain ?? ''
    const cohort = /\p{L}/u.test(key) ? vocabulary.cohorts.get(key) : undefined
    if (cohort !== undefined) yield mark(endOf(said, to, 'cohort') ?? to, cohort)
  }
}

/** "Cohort to", as Norwegians count, and "cohort too". */
const twos: ReadonlySet<string> = new Set(['to', 'too'])

const sensesOf = (said: Said, from: number): ReadonlySet<Sense> =>
  said.phrases[from]?.find(({ to }) => to === from + 1)?.entry.senses ?? new Set()

/** The first of two words written as one; what stands second is added when the marks are chosen. */
function* partsFrom(said: Said, vocabulary: Indexed, from: number): Generator<Mark> {
  const parts = said.words[from]?.parts
  if (!parts) return
  const place = { from, to: from + 1, slipped: false }
  const [lead] = parts
  const refs = vocabulary.names.get(lead)
  const numbers = vocabulary.places.get(lead)
  if (refs) yield { ...place, kind: 'project', refs, plainly: false }
  else if (numbers) yield { ...place, kind: 'municipality', numbers }
  else {
    const alone = leadOf(lead)
    const month = numbered(alone, 0, 'month')?.numbers[0]
    if (month !== undefined)
      yield {
        ...place,
        kind: 'time',
        time: { to: from + 1, since: false, times: [{ kind: 'part', unit: 'month', number: month }] },
      }
    // "Fredagsmøtet" tells no more than "møtet".
    else
      yield { ...place, kind: 'words', senses: sensesOf(numbered(alone, 0, 'weekday') ? leadOf(parts[1]) : alone, 0) }
  }
}

function secondOf(said: Said, mark: Mark): readonly Mark[] {
  const parts = mark.to - mark.from === 1 ? said.words[mark.from]?.parts : undefined
  if (!parts || mark.kind === 'unknown') return [mark]
  return [mark, { from: mark.from, to: mark.to, slipped: false, kind: 'words', senses: sensesOf(leadOf(parts[1]), 0) }]
}

/** One word alone, as if it were a message. */
function leadOf(word: string): Said {
  const entry = words.phrases.get(word)
  return {
    words: [{ raw: word, plain: word, meant: [word], known: true }],
    phrases: [entry ? [{ to: 1, entry, slipped: false }] : []],
    language: 'nb',
    few: true,
  }
}
