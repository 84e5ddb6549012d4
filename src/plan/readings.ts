import type { IsoDate } from '../calendar/dates.ts'
import { daysBefore, type Frequency, lastEnded } from '../calendar/periods.ts'
import type { PartTexts, SideList } from './element.ts'
import type { ValuesOf } from './fields.ts'
import { definePart } from './parts.ts'
import { type Entry, entriesOf, type Plan } from './plan.ts'

/**
 * What indicators showed. `date` is the last day that the value tells of. Ten indicators read every month for ten years
 * are 1,200, which is why the list may hold more than others.
 *
 * `missing` says why a period has no value: nobody forgot it. A value that comes later is a correction of the same entry,
 * and counts whether or not the reason still stands beside it.
 */
export const readings = definePart({
  id: 'reading',
  many: true,
  title: 'date',
  // Many figures are of the last day of a month: it is another reading when it is of another indicator.
  sameBy: ['indicator', 'date'],
  fields: {
    indicator: { kind: 'reference', to: ['indicator'], required: true },
    value: { kind: 'number', required: true },
    date: { kind: 'date', required: true, past: true },
    comment: { kind: 'text', max: 300 },
    missing: { kind: 'text', max: 300 },
    firstValue: { kind: 'number' },
  },
  // Whoever corrects a figure or says that there is none does so on the card that asks for it.
  steps: [{ id: 'value', fields: ['indicator', 'value', 'date', 'comment'] }],
  firsts: [['value', 'firstValue']],
  most: 1200,
})

export type AnyReading = Entry<ValuesOf<typeof readings.fields>>
export type Reading = AnyReading & {
  readonly values: { readonly indicator: string; readonly value: number; readonly date: IsoDate }
}

/** Every complete reading by its indicator, the oldest first. One pass: a plan may hold hundreds. */
export function readingsByIndicator(plan: Plan): ReadonlyMap<string, readonly Reading[]> {
  const complete = (one: AnyReading): one is Reading =>
    one.values.indicator !== undefined && one.values.value !== undefined && one.values.date !== undefined
  const sorted = entriesOf(plan, readings)
    .filter(complete)
    .sort((a, b) => (a.values.date < b.values.date ? -1 : a.values.date > b.values.date ? 1 : a.made - b.made))
  return Map.groupBy(sorted, (one) => one.values.indicator)
}

/** Why a reading has no value; undefined where it has one, and where nobody has said. */
export const whyMissing = ({ values: { value, missing } }: AnyReading): string | undefined =>
  value === undefined ? missing : undefined

/** What was first reported, where it has been corrected to something else since. */
export const correctedFrom = ({ values: { value, firstValue } }: AnyReading): number | undefined =>
  firstValue === value ? undefined : firstValue

/** Those whose indicator has been removed: nobody sees them until they get another, or are removed too. */
export const strayReadings = (plan: Plan): readonly AnyReading[] => {
  const known = new Set(plan.entries.flatMap(({ part, id }) => (part === 'indicator' ? [id] : [])))
  return entriesOf(plan, readings).filter(({ values }) => !values.indicator || !known.has(values.indicator))
}

/** A fortnight after a period's last day its value may still be on its way. */
const daysToCollect = 15

/** What had ended on this day should have its value by now; after the project's own end nothing is due. */
export function dueBy(today: IsoDate, end: IsoDate | undefined): IsoDate {
  const day = daysBefore(today, daysToCollect)
  return end && end < day ? end : day
}

/**
 * Whether the latest value is from before the last period that should have one (*utdatert*): the last that had ended on
 * the day `due`. `since` is the first day that is read about: nothing is missing from before the project began.
 *
 * A period for which somebody has said why there is no value is not asked about again (rounds.ts), but the indicator is
 * out of date all the same: whoever reads the plan has no newer figure, whatever the reason.
 */
export function isStale(
  { frequency = 'monthly', startDate }: { frequency?: Frequency; startDate?: IsoDate },
  latest: IsoDate | undefined,
  since: IsoDate,
  due: IsoDate,
): boolean {
  const period = lastEnded(frequency, due)
  const known = [latest, startDate]
    .flatMap((date) => date ?? [])
    .sort()
    .at(-1)
  return period.from >= since && (known === undefined || known < period.from)
}

/** How far towards the target, 1 being there; undefined (never infinite, never zero) when a part is missing or there is no way to go. */
export function achieved(
  { startValue, target }: { readonly startValue?: number; readonly target?: number },
  latest: number | undefined,
): number | undefined {
  if (latest === undefined || startValue === undefined || target === undefined || target === startValue)
    return undefined
  return (latest - startValue) / (target - startValue)
}

const nb = {
  name: 'Avlesninger',
  why: 'Et tall sier lite alene. Flere etter hverandre viser om dere er på vei.',
  fields: {
    indicator: { label: 'Hvilken indikator?', short: 'Indikator' },
    value: { label: 'Hva er tallet?', short: 'Verdi', hint: 'Skriv tallet slik dere pleier, for eksempel 7,6.' },
    date: {
      label: 'Hva er siste dag tallet gjelder for?',
      short: 'Til og med',
      hint: 'Tallet for oktober gjelder til og med 31. oktober.',
    },
    comment: { label: 'Kommentar', hint: 'Noe som forklarer tallet, om det trengs.' },
    missing: { label: 'Hvorfor er det ikke noe tall denne gangen?', short: 'Uten tall fordi' },
    firstValue: { label: 'Først meldt inn som', short: 'Først meldt' },
  },
  options: {},
  steps: { 'reading.value': 'Avlesning' },
  list: { add: 'Legg inn avlesning', heading: 'Avlesninger', one: 'avlesning' },
}

const nn: typeof nb = {
  name: 'Avlesingar',
  why: 'Eitt tal seier lite åleine. Fleire etter kvarandre viser om de er på veg.',
  fields: {
    indicator: { label: 'Kva indikator?', short: 'Indikator' },
    value: { label: 'Kva er talet?', short: 'Verdi', hint: 'Skriv talet slik de plar, til dømes 7,6.' },
    date: {
      label: 'Kva er den siste dagen talet gjeld for?',
      short: 'Til og med',
      hint: 'Talet for oktober gjeld til og med 31. oktober.',
    },
    comment: { label: 'Kommentar', hint: 'Noko som forklarer talet, om det trengst.' },
    missing: { label: 'Kvifor er det ikkje noko tal denne gongen?', short: 'Utan tal fordi' },
    firstValue: { label: 'Først meldt inn som', short: 'Først meldt' },
  },
  options: {},
  steps: { 'reading.value': 'Avlesing' },
  list: { add: 'Legg inn avlesing', heading: 'Avlesingar', one: 'avlesing' },
}

const en: typeof nb = {
  name: 'Readings',
  why: 'One figure says little on its own. Several in a row show whether you are getting there.',
  fields: {
    indicator: { label: 'Which indicator?', short: 'Indicator' },
    value: { label: 'What is the figure?', short: 'Value', hint: 'Write it as you usually do, for example 7.6.' },
    date: {
      label: 'What is the last day the figure covers?',
      short: 'Up to',
      hint: 'The figure for October runs up to and including 31 October.',
    },
    comment: { label: 'Comment', hint: 'Anything that explains the figure, if it needs explaining.' },
    missing: { label: 'Why is there no figure this time?', short: 'No figure because' },
    firstValue: { label: 'First reported as', short: 'First reported' },
  },
  options: {},
  steps: { 'reading.value': 'Reading' },
  list: { add: 'Enter a reading', heading: 'Readings', one: 'reading' },
}

const texts: SideList['texts'] = { nb, nn, en } satisfies Record<string, PartTexts>

export const readingList: SideList = { part: readings, texts }
