import { type Language, languages } from '../plan/language.ts'

/** Small words that are written so in one of the three languages alone. */
const telling: Readonly<Record<Language, readonly string[]>> = {
  nb: [
    'hvem',
    'hva',
    'hvor',
    'hvordan',
    'hvilke',
    'hvilken',
    'ikke',
    'siden',
    'fra',
    'jeg',
    'noen',
    'mangler',
    'viser',
  ],
  nn: ['kven', 'kva', 'kor', 'korleis', 'ikkje', 'sidan', 'frå', 'eg', 'nokon', 'manglar', 'dei', 'ein', 'eit'],
  en: [
    'who',
    'what',
    'which',
    'how',
    'when',
    'not',
    'the',
    'has',
    'have',
    'since',
    'are',
    'is',
    'does',
    'lacks',
    'in',
    'me',
  ],
}

/** In which language something is written, where its small words say so; undefined where they don't, or say two things. */
export function spokenLanguage(text: string): Language | undefined {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu))
  const [first, ...others] = languages
    .map((language) => ({ language, count: telling[language].filter((word) => words.has(word)).length }))
    .sort((a, b) => b.count - a.count)
  return first && first.count > (others[0]?.count ?? 0) ? first.language : undefined
}
