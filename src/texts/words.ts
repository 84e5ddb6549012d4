import { type IsoDate, isDate, longDate, shortDate } from '../calendar/dates.ts'
import type { Gap, GapText, PartTexts } from '../plan/element.ts'
import { titleOf } from '../plan/element.ts'
import { besides, elementOfPart, findElement, findPart } from '../plan/elements/index.ts'
import type { Field } from '../plan/fields.ts'
import type { Language } from '../plan/language.ts'
import { findMunicipality } from '../plan/municipalities.ts'
import { formatNumber, noneInWords, numberWord, shareInWords } from '../plan/numbers.ts'
import type { Part, Step } from '../plan/parts.ts'
import { findEntry, type Plan } from '../plan/plan.ts'
import { setup, setupTexts } from '../plan/setup.ts'
import { isList, isPerson, type Value, type Values } from '../plan/values.ts'
import { joined, quoted, texts } from './index.ts'
import { shortened } from './shortened.ts'

/** The texts that a part's fields are asked with: its element's, the set-up's, or its own. */
export function partTexts(part: Part, language: Language): PartTexts {
  if (part.id === setup.id) return setupTexts[language]
  const beside = besides.find((one) => one.part.id === part.id)
  if (beside) return beside.texts[language]
  const element = elementOfPart(part.id)
  if (!element) throw new Error(`No element has the part ${part.id}`)
  return element.side?.part.id === part.id ? element.side.texts[language] : element.texts[language]
}

export const stepTitle = (part: Part, step: Step, language: Language) =>
  partTexts(part, language).steps[`${part.id}.${step.id}`] ?? ''

export const fieldLabel = (part: Part, field: string, language: Language) =>
  partTexts(part, language).fields[field]?.label ?? field

export const optionLabel = (part: Part, field: string, option: string, language: Language) =>
  partTexts(part, language).options[field]?.[option] ?? option

/** What a field is called where nobody asks: in a list, in the history. */
export const shortLabel = (part: Part, field: string, language: Language) =>
  partTexts(part, language).fields[field]?.short ?? fieldLabel(part, field, language)

type Reader = {
  readonly language: Language
  readonly plan: Plan | undefined
  /** How a date is written; in full unless said otherwise. */
  readonly date?: typeof longDate
}

/** What one kind of entry is called in running text: "milepæl", or the element's name for a record. */
export function partNoun(part: Part, language: Language): string {
  const { list, name } = partTexts(part, language)
  return part.many && list ? list.one : name
}

/** A value as people read it, unescaped: dates and numbers as the language writes them, references by their titles. */
export function shownValue(part: Part, name: string, value: Value, values: Values, reader: Reader): string {
  const { language, plan, date = longDate } = reader
  const field: Field | undefined = part.fields[name]
  if (typeof value === 'number') {
    const counts = field?.kind === 'number' && field.whole
    return `${formatNumber(value, language)}${counts ? '' : unitOf(part, values, reader)}`
  }
  if (isPerson(value)) return value.name
  if (isList(value)) return value.map((option) => optionLabel(part, name, option, language)).join(', ')
  switch (field?.kind) {
    case 'date':
      // The history has what was stored, also what no version of Saman would store today.
      return isDate(value) ? date(value, language) : value
    case 'choice':
      return optionLabel(part, name, value, language)
    case 'municipality':
      return findMunicipality(value)?.label ?? value
    case 'reference':
      return referenceTitle(value, plan) ?? texts[language].element.goneReference
    default:
      return value
  }
}

/** The unit that a number is in: the entry's own, or that of the indicator it points to. */
function unitOf(part: Part, values: Values, { language, plan }: Reader): string {
  const pointed = plan?.entries.find((entry) => entry.id === values.indicator)
  const holder = pointed && findPart(pointed.part)
  const unit = values.unit ?? pointed?.values.unit
  // A count needs no unit word: what is counted stands in the indicator's name.
  if (typeof unit !== 'string' || unit === 'count') return ''
  if (unit === 'percent') return language === 'en' ? '%' : '\u00a0%'
  return `\u00a0${optionLabel(holder ?? part, 'unit', unit, language).toLowerCase()}`
}

/** The title of the entry that a reference points to; none when it has been removed. */
export function referenceTitle(id: string, plan: Plan | undefined): string | undefined {
  const entry = plan?.entries.find((one) => one.id === id)
  const part = entry && findPart(entry.part)
  return entry && part ? titleOf(part, entry) : undefined
}

/** A gap in words. `name` says how an entry's name is written there: escaped on a card, as it is elsewhere. */
export function gapText(gap: Gap, language: Language, name: (text: string) => string): GapText {
  const sentence = findElement(gap.element)?.texts[language].gaps[gap.code]
  if (!sentence) throw new Error(`No sentence for the gap ${gap.element}.${gap.code}`)
  const called = namesOf(gap, language)
  const many = called.length > 1
  const shown = called.slice(0, mostNames).map((text) => {
    const one = name(many ? shortened(text, 60) : text)
    // Commas are in names too. What a field is called is no name of anybody's.
    return many && !gap.fields ? quoted(one, language) : one
  })
  const hidden = called.length - shown.length
  return sentence({
    names:
      hidden > 0 ? `${shown.join(', ')} ${texts[language].nudge.more(hidden)}` : joined(shown, texts[language].and),
    count: called.length,
    total: gap.total,
    share: (some, all) => shareInWords(called.length, gap.total, language, some, all),
    noneOf: (some, none) => noneInWords(called.length, gap.total, language, some, none),
    counted: capital(numberWord(called.length, language)),
    facts: shownFacts(gap.facts, language, longDate),
  })
}

/** What a gap names: entries by their titles, empty fields by what they are called. */
function namesOf({ names, fields, where }: Gap, language: Language): readonly string[] {
  const part = fields && findPart(where.part)
  return part ? fields.map((field) => shortLabel(part, field, language).toLowerCase()) : names
}

/** More names than this in one sentence nobody reads; the rest are counted. */
const mostNames = 6

/** Facts in words: numbers and dates as the language writes them. */
export const shownFacts = (
  facts: Readonly<Record<string, string | number>>,
  language: Language,
  date: (date: IsoDate, language: Language) => string,
) =>
  Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => [
      key,
      typeof fact === 'number'
        ? formatNumber(fact, language)
        : key !== 'text' && isDate(fact)
          ? date(fact, language)
          : fact,
    ]),
  )

/** A step's answers in one line: "1. desember 2026, Kari Nordli". Several numbers are told apart by what they are called. */
export function stepSummary(
  part: Part,
  step: Step,
  entry: { readonly id: string; readonly values: Values },
  reader: Reader,
): string {
  const numbers = step.fields.filter((name) => part.fields[name]?.kind === 'number')
  return step.fields
    .flatMap((name) => {
      const value = entry.values[name]
      if (value === undefined) return []
      const shown = shownValue(part, name, value, entry.values, reader)
      return numbers.length > 1 ? [`${shortLabel(part, name, reader.language)}: ${shown}`] : [shown]
    })
    .join(', ')
}

/** What an entry was called at a moment: what it is about where it is keyed, and a date as people write it. */
export function calledThen(part: Part, id: string, title: string, language: Language): string {
  if (part.keyed) return findElement(id)?.texts[language].name ?? title
  return part.fields[part.title]?.kind === 'date' && isDate(title) ? shortDate(title, language) : title
}

export const entryTitle = (plan: Plan | undefined, part: Part, id: string, language: Language): string => {
  const entry = plan && findEntry(plan, part.id, id)
  return part.keyed || entry ? calledThen(part, id, entry ? titleOf(part, entry) : '', language) : ''
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
