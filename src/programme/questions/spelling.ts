import type { Language } from '../../plan/language.ts'
import { words } from './lexicon/index.ts'
import { isSwapped, slips } from './slips.ts'

/** Which of several words that are as near was meant; undefined where nobody can tell. */
export function likeliest(typed: string, found: readonly string[], language: Language): string | undefined {
  const likely = found.filter((word) => !isMisheard(typed, word) && beginsAlike(typed, word))
  const own = likely.filter((word) => isOf(word, language))
  const all = own.length > 0 ? own : likely
  const swapped = all.filter((word) => isSwapped(typed, word))
  const meant = swapped.some(tells) || !all.some(tells) ? (swapped.length > 0 ? swapped : all) : all
  const sure = meant.filter((word) => tells(word) || (isOf(word, language) && isSureSlip(typed, word)))
  // What is a word of its own goes before what only stands in a phrase.
  const alone = sure.filter((word) => words.phrases.has(word))
  const left = alone.length > 0 ? alone : sure
  return left.length > 0 && agree(left) ? left[0] : undefined
}

/** The first letter is the one people watch, in short words at least. */
const beginsAlike = (typed: string, word: string) => typed[0] === word[0] || typed.length >= 8 || isSwapped(typed, word)

/**
 * Whether a word of a few letters has quite another letter in it than was typed: more often another word ("passet", "pauset")
 * than a slip.
 */
export function isMisheard(typed: string, word: string): boolean {
  if (typed.length !== word.length || typed.length >= 8 || isSwapped(typed, word)) return false
  const place = [...typed].findIndex((letter, at) => letter !== word[at])
  if (place === 0) return true
  const [a, b] = [typed[place] ?? '', word[place] ?? '']
  return !(vowels.includes(a) && vowels.includes(b)) && !areNeighbours(a, b)
}
export const vowels = 'aeiouy'

const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const keyOf = (letter: string) => {
  const row = keyboard.findIndex((keys) => keys.includes(letter))
  return { row, column: keyboard[row]?.indexOf(letter) ?? -9 }
}

/** Whether two letters lie side by side on a keyboard. */
export function areNeighbours(a: string, b: string): boolean {
  const [one, other] = [keyOf(a), keyOf(b)]
  // Å lies beside p, and is an a when folded.
  if ((a === 'p' && b === 'a') || (a === 'a' && b === 'p')) return true
  return Math.abs(one.row - other.row) <= 1 && Math.abs(one.column - other.column) <= 1
}

/** Whether a word tells what is asked for; one that only stands in phrases may. */
export function tells(word: string): boolean {
  const entry = words.phrases.get(word)
  return entry === undefined || [...entry.senses].some((sense) => !silent.test(sense))
}
const silent = /^(?:elsewhere$|small:|cue:(?:doing|making|teaching|cause|me|saman|where)$)/

/**
 * A word that tells nothing is near to many others, so only what is plainly a slip makes one: a swap, a doubled letter, or one
 * slip in a long word ("invented" is not "intended").
 */
export const isSureSlip = (typed: string, word: string): boolean =>
  isSwapped(typed, word) ||
  single(typed) === single(word) ||
  (typed.length >= 7 && (typed.length >= 9 || typed.length !== word.length) && slips(typed, word, 2) <= 1)
const single = (word: string) => word.replace(/(.)\1+/g, '$1')

/** Whether a word is of the language that the rest of the message is written in; the two Norwegian ones are mixed by all. */
export function isOf(word: string, language: Language): boolean {
  const languages = words.phrases.get(word)?.languages
  return (
    languages === undefined || (language === 'en' ? languages.has('en') : languages.has('nb') || languages.has('nn'))
  )
}

/** Words that mean the same, in one inflection or another. */
function agree(found: readonly string[]): boolean {
  const [first, ...rest] = found.map(contentOf)
  return rest.every((one) => one === first)
}
const contentOf = (word: string) =>
  [...(words.phrases.get(word)?.senses ?? [])]
    .filter((sense) => !sense.startsWith('small:'))
    .sort()
    .join(' ') || 'small'
