import type { Language } from '../../plan/language.ts'
import { type Token, tokens } from './fold.ts'
import { compound, type Entry, words } from './lexicon/index.ts'
import type { Sense } from './lexicon/sense.ts'
import { forgiven, isSwapped } from './slips.ts'
import { likeliest } from './spelling.ts'
import { type Heard, heard, together } from './spoken.ts'
import type { Indexed } from './vocabulary.ts'

/** One place in a message: the words that may be meant there. Several where a slip leaves it open. */
export type Word = Token & {
  /** As the lexicon writes it; as it was typed where the lexicon has it not. */
  readonly meant: readonly string[]
  readonly known: boolean
  /** Two words written as one: "oktobertallene". */
  readonly parts?: readonly [string, string]
}

/** A message as a row of words, with what the lexicon says of them. */
export type Said = {
  readonly words: readonly Word[]
  /** What each phrase that begins at a place may mean, the longest first. */
  readonly phrases: readonly (readonly Phrase[])[]
  readonly language: Language
  /** Whether so few of the words are strange that they may be known ones with slips in them. */
  readonly few: boolean
}
export type Phrase = { readonly to: number; readonly entry: Entry; readonly slipped: boolean }

/** Longer messages are no questions; what is said in them is not read to the end. */
export const longestRead = 90
/** With more strange words than this, it is no question with slips in it. */
const mostStrange = 12

export const read = (text: string, vocabulary: Indexed): Said =>
  saidIn(tokens(text.slice(0, 1_000)).slice(0, longestRead), vocabulary)

/** The same message with other words in some places. */
export const reread = (said: Said, instead: ReadonlyMap<number, string>, vocabulary: Indexed): Said =>
  saidIn(
    said.words.map(({ raw, plain, ends = false }, place) => {
      const word = instead.get(place)
      return word === undefined ? { raw, plain, ends } : { raw: word, plain: word, ends }
    }),
    vocabulary,
  )

/** "Harikke": two short words that a space is missing between. */
function apart(token: Token, vocabulary: Indexed): readonly Token[] {
  const { plain, raw, ends = false } = token
  if (
    plain.length < 5 ||
    raw.length !== plain.length ||
    words.single.has(plain) ||
    vocabulary.places.has(plain) ||
    vocabulary.names.has(plain)
  )
    return [token]
  for (let cut = 2; cut <= plain.length - 2; cut++) {
    const [first, second] = [plain.slice(0, cut), plain.slice(cut)]
    if (leading.has(first) && following.has(second))
      return [
        { raw: raw.slice(0, cut), plain: first, ends: false },
        { raw: raw.slice(cut), plain: second, ends },
      ]
  }
  return [token]
}
const leading: ReadonlySet<string> = new Set(
  'som det vi har er star gar kan kva kven hva hvem hvor korleis hvordan ligger ligg what who how is are has have hvilke kom kommer kjem'.split(
    ' ',
  ),
)
const following: ReadonlySet<string> = new Set(
  'ikke ikkje det de dei du vi er har med til som is are has leads owns not nt leder leiar eier eig mangler manglar svart'.split(
    ' ',
  ),
)

function saidIn(tokens: readonly Token[], vocabulary: Indexed): Said {
  const typed = tokens.flatMap((token) => apart(token, vocabulary))
  const language = languageOf(typed)
  const all: readonly Heard[] = together(language === 'en' ? typed : heard(typed))
  const few = all.filter(({ plain }) => !words.single.has(plain)).length <= mostStrange
  const read = all.map((token, place) => wordOf(token, all[place - 1], vocabulary, few ? language : undefined))
  return { words: read, phrases: read.map((_, from) => phrasesFrom(read, from, language)), language, few }
}

function wordOf(token: Heard, before: Token | undefined, vocabulary: Indexed, language: Language | undefined): Word {
  const { plain } = token
  if (token.meant) return { ...token, meant: token.meant, known: true }
  if (words.single.has(plain) || /\d/.test(plain)) return { ...token, meant: [plain], known: true }
  if (vocabulary.names.has(plain) || vocabulary.places.has(plain) || vocabulary.indicators.has(plain))
    return { ...token, meant: [plain], known: false }
  const parts = compound(plain, words, (name) => vocabulary.places.has(name) || vocabulary.names.has(name))
  if (parts) return { ...token, meant: [plain], known: false, parts }
  const month = monthWithSlip(plain, before)
  if (month.length > 0) return { ...token, meant: month, known: true }
  if (!language) return { ...token, meant: [plain], known: false }
  // "Prjoect" is no "ø".
  const typed = /^[a-z]+$/.test(token.raw) && token.raw !== plain ? words.near.nearest(token.raw, 1).words : []
  if (typed.length === 1 && isSwapped(token.raw, typed[0] ?? '')) return { ...token, meant: typed, known: true }
  const near = words.near.nearest(plain, forgiven(plain.length + 1))
  const rivals = vocabulary.near.nearest(plain, Math.min(near.off, forgiven(plain.length + 1)))
  // Where a name is as near as a word, neither is taken for the other.
  if (near.words.length === 0 || rivals.words.length > 0) return { ...token, meant: [plain], known: false }
  const meant = likeliest(plain, near.words, language)
  return meant === undefined ? { ...token, meant: [plain], known: false } : { ...token, meant: [meant], known: true }
}

const beforeMonths: ReadonlySet<string> = new Set(
  'for i fra siden sidan since in from of til til to tal tall tala figures readings avlesninger avlesingar'.split(' '),
)
const monthNames = [...words.phrases]
  .filter(([phrase, { senses }]) => phrase.length >= 3 && [...senses].some((sense) => sense.startsWith('month:')))
  .map(([phrase]) => phrase)

/** Months are few, so even a short one is known again where a month can stand; "jui" may be two of them. */
function monthWithSlip(plain: string, before: Token | undefined): readonly string[] {
  if (plain.length < 3 || plain.length > 4 || !before || !beforeMonths.has(before.plain)) return []
  const near = monthNames.filter((name) => name.length >= 4 && plain.length < name.length && isWithout(name, plain))
  return near
}

/** Whether one letter was left out. */
const isWithout = (whole: string, part: string) =>
  whole.length === part.length + 1 &&
  [...whole].some((_, place) => whole.slice(0, place) + whole.slice(place + 1) === part)

function phrasesFrom(read: readonly Word[], from: number, language: Language): readonly Phrase[] {
  const found: Phrase[] = []
  for (let to = Math.min(read.length, from + words.longest); to > from; to--) {
    const span = read.slice(from, to)
    const entries = spellings(span).flatMap((phrase) => words.phrases.get(phrase) ?? [])
    const [entry] = entries
    if (!entry) continue
    const senses = new Set(entries.flatMap((one) => [...sensesIn(one, language)]))
    found.push({ to, entry: { ...entry, senses }, slipped: span.some(({ plain, meant }) => meant[0] !== plain) })
  }
  return found
}

/** What a phrase means in the language of the message; what it means in another where it is none of that one. */
function sensesIn({ senses, norwegian, english }: Entry, language: Language): ReadonlySet<Sense> {
  const own = language === 'en' ? english : norwegian
  return own.size > 0 ? own : senses
}

const spellings = (span: readonly Word[]): readonly string[] =>
  span.reduce<readonly string[]>(
    (begun, { meant }) => meant.flatMap((one) => begun.map((before) => (before === '' ? one : `${before} ${one}`))),
    [''],
  )

/** Which language most of the words are of: an "i" is a pronoun in English and a preposition in Norwegian. */
function languageOf(all: readonly Token[]): Language {
  const count = { nb: 0, nn: 0, en: 0 }
  for (const { plain } of all) {
    const languages = words.phrases.get(plain)?.languages
    if (languages) for (const language of languages) count[language]++
  }
  return count.en > Math.max(count.nb, count.nn) ? 'en' : count.nn > count.nb ? 'nn' : 'nb'
}

/** Where a phrase with a sense ends that begins at a place: the longest such. */
export const endOf = (said: Said, from: number, sense: Sense): number | undefined =>
  said.phrases[from]?.find(({ entry }) => entry.senses.has(sense))?.to

/** The number that a sense like "month:10" tells of, with where its phrase ends. */
export function numbered(
  said: Said,
  from: number,
  of: 'month' | 'weekday' | 'ordinal' | 'number',
): { readonly to: number; readonly numbers: readonly number[] } | undefined {
  for (const { to, entry } of said.phrases[from] ?? []) {
    const numbers = [...entry.senses].flatMap((sense) =>
      sense.startsWith(`${of}:`) ? Number(sense.slice(of.length + 1)) : [],
    )
    if (numbers.length > 0) return { to, numbers: numbers.sort((a, b) => a - b) }
  }
  return undefined
}

export const digitsAt = (said: Said, place: number): number | undefined => {
  const plain = said.words[place]?.plain ?? ''
  return /^\d{1,4}$/.test(plain) ? Number(plain) : undefined
}
