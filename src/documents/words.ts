import type { Language } from '../plan/language.ts'
import type { Part } from '../plan/parts.ts'
import { shortLabel } from '../texts/words.ts'

/** What a column of a field is called. */
export const headOf = (part: Part, name: string, language: Language): string => shortLabel(part, name, language)

/** As it stands: outside a card nothing is markup. */
export const asIs = (text: string): string => text
