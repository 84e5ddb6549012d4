import type { Language, PerLanguage } from '../plan/language.ts'
import { en } from './en.ts'
import { nb, type Texts } from './nb.ts'
import { nn } from './nn.ts'

export type { Texts }
export const texts: PerLanguage<Texts> = { nb, nn, en }

/** A name among other words: «A», “A”. */
export const quoted = (name: string, language: Language): string => (language === 'en' ? `“${name}”` : `«${name}»`)

/** "A", "A og B", "A, B og C". */
export function joined(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`
}
