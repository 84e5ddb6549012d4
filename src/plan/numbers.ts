import type { Language, PerLanguage } from './language.ts'

export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly fault: 'notANumber' | 'ambiguousNumber' }

// What people write after a number when the unit is clear from the field; the unit itself is the indicator's.
const trailingUnit =
  /\s*(%|prosent|percent|per cent|kr\.?|kroner|nok|poeng|points?|tim[ea]r|hours?|dag[ea]r|days?|årsverk|stk\.?|,-)$/i
const notANumber: ParsedNumber = { ok: false, fault: 'notANumber' }

// Nobody measures finer than this, and what is stored shall be what is shown.
const mostDecimals = 6
const longestNumber = 60

/**
 * Reads a number the way people in Norway write one: "8,1", "8.1", "8,1 %", "1 234,5", "−3".
 * "1.234" can be read two ways in Norwegian, so the person is asked; "ca. 8" is no number.
 */
export function parseNumber(text: string, language: Language): ParsedNumber {
  if (text.length > longestNumber) return notANumber
  const compact = text.trim().replace(trailingUnit, '').replace(/[−–]/g, '-').replace(/^\+/, '')
  // A space, also a narrow or unbreakable one, or an apostrophe separates thousands only between groups of three.
  const grouped = /^-?\d{1,3}(?:[\s\u00a0\u202f'’]\d{3})+(?:[.,]\d+)?$/
  const digits = grouped.test(compact) ? compact.replace(/[\s\u00a0\u202f'’]/g, '') : compact.replace(/^-\s+/, '-')
  if (/^-?\d+$/.test(digits)) return finite(digits)
  if (/^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) return finite(digits.replace(/\./g, '').replace(',', '.'))
  if (/^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(digits)) return finite(digits.replace(/,/g, ''))
  if (/^-?\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return finite(digits.replace(/\./g, ''))
  if (/^-?\d{1,3}(?:,\d{3}){2,}$/.test(digits)) return finite(digits.replace(/,/g, ''))
  const thousandsMark = language === 'en' ? ',' : '.'
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(digits) && digits.includes(thousandsMark))
    return { ok: false, fault: 'ambiguousNumber' }
  if (/^-?\d*[.,]\d+$/.test(digits)) return finite(digits.replace(',', '.'))
  return notANumber
}

function finite(digits: string): ParsedNumber {
  // Adding nothing turns −0 into 0.
  const value = Number(Number(digits).toFixed(mostDecimals)) + 0
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? { ok: true, value } : notANumber
}

/** A number as each language writes it: "1 234,5" with a narrow no-break space, "1,234.5" in English. */
export function formatNumber(value: number, language: Language): string {
  const groups = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u202f')
  return written(value, language, groups, '−')
}

/** A number as one types it, for an input that shows it again: without marks that could be read in two ways. */
export const typedNumber = (value: number, language: Language): string =>
  written(value, language, (whole) => whole, '-')

function written(value: number, language: Language, groups: (whole: string) => string, minus: string): string {
  const [whole = '0', fraction] = Math.abs(value)
    .toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: mostDecimals })
    .split('.')
  const sign = value < 0 && (whole !== '0' || fraction) ? minus : ''
  return `${sign}${groups(whole)}${fraction ? (language === 'en' ? '.' : ',') + fraction : ''}`
}

const words: Record<Language, readonly string[]> = {
  nb: 'null én to tre fire fem seks sju åtte ni ti elleve tolv'.split(' '),
  nn: 'null éin to tre fire fem seks sju åtte ni ti elleve tolv'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
}

/** A small number as a word, a larger one in figures: "fem", "13". */
export const numberWord = (value: number, language: Language): string =>
  words[language][value] ?? formatNumber(value, language)

const shareWords: PerLanguage<{ of: string; both: string; all: string; none: string; neither: string }> = {
  nb: { of: 'av', both: 'Begge', all: 'Alle', none: 'Ingen av de', neither: 'Ingen av de' },
  nn: { of: 'av', both: 'Begge', all: 'Alle', none: 'Ingen av dei', neither: 'Ingen av dei' },
  en: { of: 'of', both: 'Both', all: 'All', none: 'None of the', neither: 'Neither of the' },
}

/**
 * "To av fem tiltak", "Begge tiltakene", "Alle fem tiltakene", at the beginning of a sentence: `some` and `all` are what
 * follows the number. One of one is a sentence of its own.
 */
export function shareInWords(count: number, total: number, language: Language, some: string, all = some): string {
  const said = shareWords[language]
  if (count === total && total === 2) return `${said.both} ${all}`
  if (count === total && total > 2) return `${said.all} ${numberWord(total, language)} ${all}`
  const share = `${numberWord(count, language)} ${said.of} ${numberWord(total, language)} ${some}`
  return share.charAt(0).toUpperCase() + share.slice(1)
}

/**
 * The same of what is not so: "To av fem tiltak har ikke …", and of all "Ingen av de fem tiltakene har …", since "Alle har
 * ikke" can be heard as "Ikke alle har". `some` and `none` are what follows the number.
 */
export function noneInWords(count: number, total: number, language: Language, some: string, none: string): string {
  if (count < total || total < 2) return shareInWords(count, total, language, some)
  const { neither, none: noneOf } = shareWords[language]
  return `${total === 2 ? neither : noneOf} ${numberWord(total, language)} ${none}`
}
