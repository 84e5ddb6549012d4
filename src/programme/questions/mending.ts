import type { Language } from '../../plan/language.ts'
import { words } from './lexicon/index.ts'
import type { Mark } from './marks.ts'
import type { Said } from './said.ts'
import { isSwapped, slips } from './slips.ts'
import { areNeighbours, isOf, isSureSlip, tells, vowels } from './spelling.ts'
import type { Indexed } from './vocabulary.ts'

/** Words to read in place of those that nobody knows. */
export type Mending = ReadonlyMap<number, string>
type Candidate = { readonly word: string; readonly cost: number }

/** With more strange words than this a message is about something else; then no more slips are looked for. */
const mostStrange = 4
const mostCandidates = 5
const mostTried = 14
/** What it costs to leave a word strange: more than any slip, for it must then be part of a story. */
const left = 3.5

/**
 * Other ways to read a message in which some words are strange, the likeliest first. Bolder than what is taken for a slip at
 * first sight, also in short words, since the whole question must come out as one that is understood.
 */
export function mendings(said: Said, marks: readonly Mark[], vocabulary: Indexed): readonly (readonly Mending[])[] {
  const strange = marks.filter((mark) => mark.kind === 'unknown' || isForeign(said, mark)).map(({ from }) => from)
  if (strange.length === 0 || strange.length > mostStrange) return []
  const found = strange.map((place) => [place, candidatesFor(said, place, vocabulary)] as const)
  const all = found.reduce<readonly { readonly cost: number; readonly mending: Mending }[]>(
    (begun, [place, candidates]) =>
      begun.flatMap(({ cost, mending }) => [
        { cost: cost + left, mending },
        ...candidates.map((one) => ({ cost: cost + one.cost, mending: new Map([...mending, [place, one.word]]) })),
      ]),
    [{ cost: 0, mending: new Map() }],
  )
  const likeliest = all
    .filter(({ mending }) => mending.size > 0)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, mostTried)
  return [...Map.groupBy(likeliest, ({ cost }) => cost).values()].map((alike) => alike.map(({ mending }) => mending))
}

/** An English word in a Norwegian message, or the other way, may be a slip: "sidan sits". */
const isForeign = (said: Said, { kind, from, to }: Mark) =>
  kind === 'words' && to - from === 1 && !isOf(said.words[from]?.plain ?? '', said.language)

function candidatesFor({ words: all, language }: Said, place: number, vocabulary: Indexed): readonly Candidate[] {
  const typed = all[place]?.plain ?? ''
  if (typed.length < 2 || /\d/.test(typed)) return []
  const most = typed.length >= 11 ? 3 : typed.length >= 5 ? 2 : 1
  const known = words.near.within(typed, most).filter((word) => isLikelyWord(typed, word, language))
  const names = vocabulary.near.within(typed, most).filter((name) => isLikelyName(typed, name))
  return [...new Set([...known, ...names])]
    .map((word) => ({ word, cost: costOf(typed, word) }))
    .filter(({ word, cost }) => cost <= dearest(typed.length) && !isInflected(typed, word))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, mostCandidates)
}

const dearest = (length: number) => (length >= 11 ? 3.4 : length >= 8 ? 2.6 : length >= 5 ? 2 : 1.5)

/** What only has another ending is another word: "nyttig" is not "nytt". A doubled or a single letter left out may be a slip. */
const isInflected = (typed: string, word: string) =>
  (typed.startsWith(word) && typed.at(-1) !== word.at(-1)) || (word.startsWith(typed) && word.length - typed.length > 1)

const isLikelyWord = (typed: string, word: string, language: Language) =>
  (word.length >= 3 || typed.length === 2 || isDoubled(typed, word)) &&
  (tells(word) ? typed.length >= 5 || isOf(word, language) : isOf(word, language) && isPlainSlip(typed, word)) &&
  (typed.length > 4 || typed.length === 2 || isSwapped(typed, word) || isFramed(typed, word) || isFunctionWord(word)) &&
  (typed.length >= 5 ||
    isConnecting(typed, word) ||
    isDoubled(typed, word) ||
    (isSwapped(typed, word) && typed[0] === word[0]) ||
    (words.phrases.has(word) && (isSwapped(typed, word) || tells(word))))

/** "Ann" for "an", "ful" for "full". */
const isDoubled = (typed: string, word: string) => typed.length !== word.length && single(typed) === single(word)

/** A word that tells nothing is near to many others, so only what is plainly a slip makes one. */
const isPlainSlip = (typed: string, word: string) => typed.length < 5 || isSureSlip(typed, word)

/** What begins and ends as it should: "utn" is "uten". */
const isFramed = (typed: string, word: string) =>
  typed.length !== word.length && typed[0] === word[0] && typed.at(-1) === word.at(-1)

/** Of the shortest words, those that hold a sentence together are slipped on; others are more often other words. */
const isFunctionWord = (word: string) =>
  [...(words.phrases.get(word)?.senses ?? [])].some((sense) =>
    /^(?:small:verb|cue:(?:who|not|which|how|asks|goes))$/.test(sense),
  )

/** "Fo" is "for" or "of". */
const isConnecting = (typed: string, word: string) =>
  typed.length === 2 && word.length <= 3 && (words.phrases.get(word)?.senses.has('small:place') ?? false)

/** A name of few letters is known again when its letters changed places, or one was left out or doubled. */
const isLikelyName = (typed: string, name: string) =>
  name.length >= 4 &&
  (typed.length >= 6 || typed.length !== name.length || isSwapped(typed, name) || single(typed) === single(name))

/** What each slip costs: fingers in the wrong order least, a quite other letter most. */
function costOf(typed: string, word: string): number {
  const off = slips(typed, word, 3)
  const begins = typed[0] === word[0] ? 0 : isSwapped(typed, word) ? 0.4 : 1.5
  if (isSwapped(typed, word)) return begins + off
  // The wrong letter doubled: "tiin".
  if (typed.length === word.length && single(typed) === single(word)) return 1.2
  if (isSwapped(single(typed), single(word))) return begins + 2
  if (isAbridged(typed, word)) return begins + 0.9 * off
  if (typed.length !== word.length) return begins + 1.2 * off - (single(typed) === single(word) ? 0.2 : 0)
  const wrong = [...typed].flatMap((letter, at) => (letter === word[at] ? [] : [[letter, word[at] ?? ''] as const]))
  return (
    begins + (wrong.length === off ? wrong.reduce((sum, [a, b]) => sum + (isNearby(a, b) ? 1.4 : 2.2), 0) : 1.4 * off)
  )
}

/** Letters left out within a word: "riskar" for "risikoar". */
function isAbridged(typed: string, word: string): boolean {
  if (typed.length < 6 || typed.length >= word.length || typed.at(-1) !== word.at(-1)) return false
  let place = 0
  for (const letter of word) if (letter === typed[place]) place++
  return place === typed.length
}

const single = (word: string) => word.replace(/(.)\1+/g, '$1')
const isNearby = (a: string, b: string) => areNeighbours(a, b) || (vowels.includes(a) && vowels.includes(b))
