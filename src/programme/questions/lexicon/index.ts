import type { Language } from '../../../plan/language.ts'
import { fold } from '../fold.ts'
import { type Near, nearIndex } from '../slips.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'
import type { Lexicon, Sense } from './sense.ts'

/** `norwegian` and `english` are the senses that a phrase has in those; "over" is done with in one and above in the other. */
export type Entry = {
  readonly senses: ReadonlySet<Sense>
  readonly norwegian: ReadonlySet<Sense>
  readonly english: ReadonlySet<Sense>
  readonly languages: ReadonlySet<Language>
}
type Filling = {
  readonly senses: Set<Sense>
  readonly norwegian: Set<Sense>
  readonly english: Set<Sense>
  readonly languages: Set<Language>
}

/** All that is known of words: by phrase (folded words with a blank between), with what finds a word through slips. */
export type Words = {
  readonly phrases: ReadonlyMap<string, Entry>
  /** Every word that stands in a phrase. */
  readonly single: ReadonlySet<string>
  readonly near: Near
  /** How many words the longest phrase has. */
  readonly longest: number
  /** The figures that are measured, by the phrases for them, written together. */
  readonly measured: readonly (readonly [string, Sense])[]
}

const lexicons: Readonly<Record<Language, Lexicon>> = { nb, nn, en }

/** "milepæl -en -er" is three phrases, "oppdatering på/om" two. */
export function formsOf(entry: string): readonly string[] {
  const parts = entry.split(' ')
  const endings = parts.filter((part) => part.startsWith('-')).map((part) => part.slice(1))
  const bases = parts
    .filter((part) => !part.startsWith('-'))
    .reduce<readonly string[]>(
      (begun, part) => part.split('/').flatMap((one) => begun.map((before) => `${before} ${one}`.trim())),
      [''],
    )
  return bases.flatMap((base) => [base, ...endings.map((ending) => base + ending)])
}

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .flatMap(formsOf)

/** "Beskrive" is also said as "beskriver", "beskrives" and "beskrivast". */
const inflected = (verbs: string): string =>
  listed(verbs)
    .filter((verb) => /^\p{L}{3,}e$/u.test(verb))
    .flatMap((verb) => [`${verb}r`, `${verb}s`, `${verb.slice(0, -1)}ast`])
    .join(', ')

function* sensesIn(lexicon: Lexicon): Generator<readonly [Sense, string]> {
  for (const [cue, text] of entriesOf(lexicon.cues)) yield [`cue:${cue}`, text]
  for (const [word, text] of entriesOf(lexicon.small))
    yield [`small:${word}`, word === 'verb' && lexicon !== en ? `${text}, ${inflected(text)}` : text]
  for (const [criterion, text] of entriesOf(lexicon.criteria)) yield [`criterion:${criterion}`, text]
  for (const [theme, text] of entriesOf(lexicon.themes)) yield [`theme:${theme}`, text]
  for (const [state, text] of entriesOf(lexicon.states)) yield [`state:${state}`, text]
  for (const [form, text] of entriesOf(lexicon.forms)) yield [`form:${form}`, text]
  for (const [part, text] of entriesOf(lexicon.parts)) yield [`part:${part}`, text]
  for (const [measure, text] of entriesOf(lexicon.measures)) yield [`measure:${measure}`, text]
  for (const [word, text] of entriesOf(lexicon.time)) yield [`time:${word}`, text]
  yield ['cohort', lexicon.cohort]
  yield ['elsewhere', lexicon.elsewhere]
  for (const [place, text] of lexicon.months.entries()) yield [`month:${place + 1}`, text]
  for (const [place, text] of lexicon.weekdays.entries()) yield [`weekday:${place + 1}`, text]
  for (const [place, text] of lexicon.ordinals.entries()) yield [`ordinal:${place + 1}`, text]
  for (const [place, text] of lexicon.numbers.entries()) yield [`number:${place + 1}`, text]
}

function* entriesOf<Key extends string>(record: Readonly<Record<Key, string>>): Generator<readonly [Key, string]> {
  for (const key in record) yield [key, record[key]]
}

/** Words that others are put before to make one word of two: "heltidsprosjekt", "oktobertall", "førstepulja". */
const heads: readonly Sense[] = ['cue:project', 'cue:reading', 'cue:report', 'cue:milestone', 'cue:risk', 'cue:trend']
const isHead = (word: string, entry: Entry) =>
  heads.some((head) => entry.senses.has(head)) || entry.senses.has('small:aside') || sides.has(word)
/** "Omdømmefronten" and "heltidsbiten" are no more than their themes. */
const sides: ReadonlySet<string> = new Set(
  'fronten biten delen siden sida sporet omradet feltet gjengen gruppa gruppen'.split(' '),
)

/** What stands first in a word made of two, and means as much there as alone. */
const leads = (sense: Sense) => /^(?:theme|month|measure|state|weekday):/.test(sense)

/** The two words that one is made of, with or without an "s" between them; undefined when it is not made of two known ones. */
export function compound(
  word: string,
  words: Words,
  isName: (name: string) => boolean,
): readonly [string, string] | undefined {
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)]
    const head = words.phrases.get(second)
    if (!head || !isHead(second, head)) continue
    for (const lead of first.endsWith('s') ? [first, first.slice(0, -1)] : [first])
      if (isName(lead) || [...(words.phrases.get(lead)?.senses ?? [])].some(leads)) return [lead, second]
  }
  return undefined
}

function readLexicons(): Words {
  const phrases = new Map<string, Filling>()
  const add = (phrase: string, senses: Iterable<Sense>, language: Language) => {
    const key = keyOf(phrase)
    const entry = phrases.get(key) ?? {
      senses: new Set(),
      norwegian: new Set(),
      english: new Set(),
      languages: new Set(),
    }
    for (const sense of senses) {
      entry.senses.add(sense)
      entry[language === 'en' ? 'english' : 'norwegian'].add(sense)
    }
    entry.languages.add(language)
    phrases.set(key, entry)
  }
  for (const language of ['nb', 'nn', 'en'] as const)
    for (const [sense, text] of sensesIn(lexicons[language]))
      for (const form of listed(text)) add(form, sense === 'elsewhere' ? [sense] : [sense, ...askedBy(form)], language)
  for (const language of ['nb', 'nn'] as const)
    for (const [theme, text] of entriesOf(lexicons[language].themes))
      for (const lead of listed(text).filter((one) => !one.includes(' ')))
        for (const head of listed(lexicons[language].cues.project).filter((one) => one.startsWith('prosjekt')))
          for (const between of ['', 's']) add(lead + between + head, [`theme:${theme}`, 'cue:project'], language)
  const single = new Set([...phrases.keys()].flatMap((phrase) => phrase.split(' ')))
  return {
    phrases,
    single,
    near: nearIndex(single),
    longest: Math.max(...[...phrases.keys()].map((phrase) => phrase.split(' ').length)),
    measured: [...phrases].flatMap(([phrase, { senses }]) =>
      [...senses]
        .filter((sense) => sense.startsWith('measure:'))
        .map((sense) => [phrase.replaceAll(' ', ''), sense] as const),
    ),
  }
}

const whos = /^(?:hvem|kven|whos?) | (?:hvem|kven|who)$/
const asks = /^(?:hva|hvor|hvilk\w+|hvordan|kva|kor|korleis|whats?|hows?|which) /
const hows = / (?:hvordan|korleis|how)$/
const whiches = / (?:hvilke|which)$/
/** A phrase that begins with such a word begins a question: "what's new". */
const askedBy = (phrase: string): readonly Sense[] =>
  whos.test(phrase)
    ? ['cue:asks', 'cue:who']
    : hows.test(phrase)
      ? ['cue:asks', 'cue:how']
      : whiches.test(phrase)
        ? ['cue:asks', 'cue:which']
        : asks.test(phrase)
          ? ['cue:asks']
          : []

const keyOf = (phrase: string) => (fold(phrase.replace(/['’]/g, '')).match(/\p{L}+|\p{Nd}+/gu) ?? []).join(' ')

export const words: Words = readLexicons()
