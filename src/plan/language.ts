/** The three languages that Saman speaks: bokmål, nynorsk and English. */
export const languages = ['nb', 'nn', 'en'] as const
export type Language = (typeof languages)[number]

/**
 * A client's locale ("nb-NO", "nn", "en-US", "no") as one of the three languages.
 * Other Scandinavian readers are served better by bokmål than by English; everybody else gets English.
 */
export function languageOf(locale: string | undefined): Language {
  const tag = (locale ?? '').toLowerCase().split(/[-_]/)[0] ?? ''
  if (tag === 'nn') return 'nn'
  return ['', 'nb', 'no', 'da', 'sv', 'se'].includes(tag) ? 'nb' : 'en'
}

export type PerLanguage<T> = Readonly<Record<Language, T>>
