import { distance } from 'fastest-levenshtein'
import { commandNames } from '../cards/commands.ts'
import type { CommandName, Suggestion } from '../cards/view.ts'
import type { PlanElement } from '../plan/element.ts'
import { elements } from '../plan/elements/index.ts'
import { type Language, languages } from '../plan/language.ts'
import { texts } from '../texts/index.ts'
import { type Wish, wishIn } from './wish.ts'

/** What a typed message asks for, in whichever of the three languages it was typed. */
export type Intent =
  | { readonly kind: 'command'; readonly command: CommandName }
  | { readonly kind: 'element'; readonly element: PlanElement }
  | { readonly kind: 'example'; readonly element: PlanElement }
  | { readonly kind: 'language'; readonly language: Language }
  | Wish
  | { readonly kind: 'nothing' }
  | Unknown

export type Unknown = {
  readonly kind: 'unknown'
  readonly said: string
  readonly nearest: readonly Suggestion[]
}

type Phrase = {
  readonly words: string
  readonly intent: Extract<Intent, { kind: 'command' | 'element' | 'example' | 'language' }>
}

/** What can be asked for is a few words long; of a longer message the beginning is enough to guess by. */
const longestHeard = 200

/** What was said, without the mention that calls Saman and the markup that some clients send. */
const spoken = (text: string) =>
  text
    .trim()
    .slice(0, longestHeard)
    .replace(/<at\b[^>]*>[^<]*<\/at>|<\/?\p{L}[^>]*>|&nbsp;/giu, ' ')
    .trim()

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^saman(?: |$)/, '')

const languageWords: Record<Language, readonly string[]> = {
  nb: ['bokmål', 'norsk', 'norwegian', 'norsk bokmål'],
  nn: ['nynorsk', 'norsk nynorsk'],
  en: ['engelsk', 'english'],
}

const elementWords = (element: PlanElement) =>
  languages.flatMap((language) => [element.texts[language].name, ...element.texts[language].words].map(plain))
const commandWords = (command: CommandName) =>
  languages.flatMap((language) => [...texts[language].commands[command].words].map(plain))

// A command wins over an element where both claim a word, and the first element over later ones.
const phrases: readonly Phrase[] = [
  ...commandNames.flatMap((command) =>
    commandWords(command).map((words): Phrase => ({ words, intent: { kind: 'command', command } })),
  ),
  ...languages.flatMap((language) =>
    languageWords[language]
      .flatMap((word) => [word, ...commandWords('languages').map((ask) => `${ask} ${word}`)])
      .map((words): Phrase => ({ words, intent: { kind: 'language', language } })),
  ),
  ...elements.flatMap((element) =>
    elementWords(element).map((words): Phrase => ({ words, intent: { kind: 'element', element } })),
  ),
  ...elements.flatMap((element) =>
    elementWords(element).flatMap((word) =>
      commandWords('examples').map(
        (ask): Phrase => ({ words: `${ask} ${word}`, intent: { kind: 'example', element } }),
      ),
    ),
  ),
]

const known = new Map(phrases.toReversed().map(({ words, intent }) => [words, intent]))

const smallWords: readonly string[] = ['på', 'for', 'of', 'on', 'om', 'til', 'to']

/** The message without one of its small words: "eksempel på risiko" asks for what "eksempel risiko" does. */
function withoutOneSmallWord(said: string): readonly string[] {
  const words = said.split(' ')
  return words.flatMap((word, place) => (smallWords.includes(word) ? [words.toSpliced(place, 1).join(' ')] : []))
}

/** Whether a message is just the words for something, without a slip. */
export function saysExactly(text: string): boolean {
  const said = plain(spoken(text))
  return exactly(said) !== undefined
}

const exactly = (said: string) =>
  known.get(said) ?? withoutOneSmallWord(said).flatMap((words) => known.get(words) ?? [])[0]

/** Reads a message. One slip of the finger in a longer word is forgiven; anything further off gets the nearest commands. */
export function understand(text: string): Intent {
  const heard = spoken(text)
  const said = plain(heard)
  if (said === '') return { kind: 'nothing' }
  const exact = exactly(said)
  if (exact) return exact
  const near = phrases
    .map((phrase) => ({ phrase, off: distance(said.slice(0, 60), phrase.words) }))
    .sort((a, b) => a.off - b.off)
  const [closest] = near
  if (closest && closest.off === 1 && closest.phrase.words.length >= 5) return closest.phrase.intent
  const unknown: Unknown = { kind: 'unknown', said: heard, nearest: suggestions(said, near) }
  return wishIn(heard, plain, unknown) ?? unknown
}

const mostSuggestions = 4

/** What to offer when nothing is near: what most people come for. */
const usual: readonly Pick<Phrase, 'intent'>[] = [
  { intent: { kind: 'command', command: 'plan' } },
  { intent: { kind: 'command', command: 'continue' } },
  { intent: { kind: 'command', command: 'examples' } },
  { intent: { kind: 'command', command: 'start' } },
]

/** The nearest things that Saman can do: first those whose word is in the message, then those that look like it. */
function suggestions(said: string, near: readonly { readonly phrase: Phrase; readonly off: number }[]) {
  const words = said.split(' ')
  const mentioned = near.filter(
    ({ phrase }) =>
      phrase.words.length >= 4 &&
      words.some((word) => word === phrase.words || (word.length >= 5 && distance(word, phrase.words) <= 2)),
  )
  const alike = near.filter(({ phrase, off }) => off <= phrase.words.length / 2)
  const found: Suggestion[] = []
  for (const { intent } of [...[...mentioned, ...alike].map(({ phrase }) => phrase), ...usual]) {
    const suggestion: Suggestion | undefined =
      intent.kind === 'command'
        ? intent
        : intent.kind === 'language'
          ? { kind: 'command', command: 'languages' }
          : intent.kind === 'element'
            ? intent
            : undefined
    if (suggestion && !found.some((one) => sameSuggestion(one, suggestion))) found.push(suggestion)
    if (found.length === mostSuggestions) break
  }
  return found
}

const sameSuggestion = (a: Suggestion, b: Suggestion) =>
  a.kind === 'command'
    ? b.kind === 'command' && a.command === b.command
    : b.kind === 'element' && a.element === b.element
