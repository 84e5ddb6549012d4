import { elements, parts } from '../../src/plan/elements/index.ts'
import type { Field } from '../../src/plan/fields.ts'
import { mostEntries, type Part } from '../../src/plan/parts.ts'
import type { Entry, Plan } from '../../src/plan/plan.ts'
import { setup } from '../../src/plan/setup.ts'
import type { Value } from '../../src/plan/values.ts'
import { entry, planWith } from './plans.ts'

/** Plans from nothing to as much as there is room for. Most worked for is the last: every list full, every text as long as it may be. */

export const today = '2026-11-23'

export const emptyPlan: Plan = planWith()

/** Set up and begun: a purpose without its desired situation, an indicator without a value, a risk that is red. */
export const halfPlan: Plan = planWith(
  entry('setup', 'setup', {
    language: 'nb',
    municipality: '4203',
    name: 'Nærvær i Arendal',
    theme: 'sickLeave',
    from: '2026-08-24',
    to: '2027-12-31',
    leader: { id: 'user-1', name: 'Kari Nordli' },
  }),
  entry('purpose', 'purpose', { challenge: 'Sykefraværet er 8,1 % i hjemmetjenesten.' }),
  entry('indicator', 'i1', { name: 'Sykefravær', unit: 'percent', direction: 'down' }),
  entry('resultGoal', 'g1', { statement: 'Lavere sykefravær', indicator: 'i1' }),
  entry('measure', 'm1', { name: 'Langturnus', responsible: { name: 'Avdelingslederen' } }),
  entry('risk', 'r1', { event: 'For få vikarer', probability: '5', consequence: '4' }),
)

/**
 * What costs most to show: letters that Markdown escapes, among words (so that a text is words), and none of them wide
 * enough to count double in UTF-16.
 */
export const longText = (max: number) =>
  'Langturnus_i_*bofellesskap* [se <vedlegg>] '
    .repeat(Math.ceil(max / 43))
    .slice(0, max - 1)
    .concat('x')

const longName = 'Kari Anne-Margrethe Nordli Vestby-Solbakken'

/** The first entry of a list is what references point at; numbers and dates are such that nothing is lacking. */
function longest(part: Part, name: string, field: Field, index: number): Value | undefined {
  const own = exceptions[`${part.id}.${name}`]
  if (own !== undefined) return own
  switch (field.kind) {
    case 'text':
      return `${index}${longText(field.max - String(index).length)}`
    case 'number':
      return field.whole ? 1234567 : 1234567.25
    case 'date':
      return field.past ? '2026-10-15' : '2027-10-15'
    case 'choice':
      return field.options[0]
    case 'choices':
      return field.options
    case 'municipality':
      return '1820'
    case 'person':
      return { id: 'user-1', name: longName }
    case 'reference':
      return `${field.to[0]}-0`
    default:
      return field satisfies never
  }
}

const exceptions: Readonly<Record<string, Value>> = {
  'setup.language': 'nb',
  'setup.theme': 'fullTime',
  'setup.from': '2027-08-01',
  'setup.to': '2027-12-31',
  'indicator.startDate': '2026-06-30',
  'indicator.startValue': 1,
  'risk.probability': '5',
  'risk.consequence': '5',
  'risk.reviewed': '2026-11-01',
}

const filled = (part: Part, index: number): Entry =>
  entry(
    part.id,
    part.many ? `${part.id}-${index}` : part.id,
    Object.fromEntries(
      Object.entries(part.fields).flatMap(([name, field]) => {
        const value = longest(part, name, field, index)
        return value === undefined ? [] : [[name, value] as const]
      }),
    ),
  )

const filledPart = (part: Part, count: number) =>
  Array.from({ length: part.many ? count : 1 }, (_, index) => filled(part, index))

/** A plan with so many items in every list. It lacks nothing but what `lackingOf` reads from it. */
export const planOf = (count: number): Plan => ({
  ...planWith(...parts.flatMap((part) => filledPart(part, count)).map((one) => asOneOfEach(one))),
})

/** Every measure has a goal of its own, and one milestone is a report: only then do the elements lack nothing. */
function asOneOfEach(one: Entry): Entry {
  const index = one.id.split('-').at(-1) ?? '0'
  if (one.part === 'measureGoal') return { ...one, values: { ...one.values, measure: `measure-${index}` } }
  if (one.id === 'milestone-0') return { ...one, values: { ...one.values, type: 'report' } }
  return one
}

export const fullPlan: Plan = planOf(mostEntries)

/** The full plan, with everything taken out of its items but what they are called: a hundred of everything is lacking. */
export const bareFullPlan: Plan = {
  ...fullPlan,
  entries: fullPlan.entries.flatMap((one) => {
    const part = elements.flatMap(({ record, list }) => [record, list]).find((known) => known?.id === one.part)
    if (!part?.many) return one.part === setup.id ? [one] : []
    const title = one.values[part.title]
    return [{ ...one, values: title === undefined ? {} : { [part.title]: title } }]
  }),
}
