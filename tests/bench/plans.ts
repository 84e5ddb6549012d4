import { parts } from '../../src/plan/elements/index.ts'
import type { Field } from '../../src/plan/fields.ts'
import type { Part } from '../../src/plan/parts.ts'
import type { Entry, Plan } from '../../src/plan/plan.ts'
import type { Value } from '../../src/plan/values.ts'
import { seen } from '../plan/sentences/seen.ts'
import { entry, planWith } from '../support/plans.ts'

/** How many items each list has, by the id of its part; records are there once, and what is not named is not there. */
type Sizes = Readonly<Record<string, number>>

/** As much as the larger of the plans that the programme's reviewers read. */
export const reviewSizes: Sizes = {
  indicator: 5,
  reading: 5 * 12,
  resultGoal: 4,
  driverGoal: 4,
  measure: 8,
  measureGoal: 8,
  milestone: 10,
  risk: 6,
  benefit: 4,
}

/** A full plan: every list long, and two years of monthly readings of every indicator. */
export const fullSizes: Sizes = {
  indicator: 10,
  reading: 10 * 24,
  resultGoal: 10,
  driverGoal: 10,
  measure: 30,
  measureGoal: 30,
  milestone: 40,
  risk: 40,
  benefit: 10,
}

/** Every seventh item lacks every third of its fields: a plan has findings of most kinds, as plans do. */
const lacks = (index: number, field: number) => index % 7 === 6 && field % 3 === 1

/** A plan of this size, in words that groups write. */
export const planOfSizes = (sizes: Sizes): Plan =>
  planWith(
    ...parts.flatMap((part) =>
      Array.from({ length: part.many ? (sizes[part.id] ?? 0) : 1 }, (_, index) => written(part, index, sizes)),
    ),
  )

function written(part: Part, index: number, sizes: Sizes): Entry {
  const values = Object.entries(part.fields).flatMap(([name, field], place) =>
    part.many && !field.required && lacks(index, place)
      ? []
      : [[name, exceptions[`${part.id}.${name}`] ?? valueFor(field, index, place, sizes)] as const],
  )
  return entry(part.id, part.many ? `${part.id}-${index}` : part.id, Object.fromEntries(values))
}

const exceptions: Readonly<Record<string, Value>> = {
  'setup.theme': 'fullTime',
  'setup.from': '2026-01-01',
  'setup.to': '2028-12-31',
}

function valueFor(field: Field, index: number, place: number, sizes: Sizes): Value {
  const of = <T>(all: readonly T[]): T => {
    const one = all[(index + place) % all.length]
    if (one === undefined) throw new Error('Nothing to choose among')
    return one
  }
  switch (field.kind) {
    case 'text':
      return of(seen).text.slice(0, field.max)
    case 'number':
      return field.whole ? 12 + index : 8.1 - index / 10
    case 'date':
      return `${2026 + (Math.floor(index / 12) % 3)}-${String((index % 12) + 1).padStart(2, '0')}-15`
    case 'choice':
      return of(field.options)
    case 'choices':
      return field.options
    case 'municipality':
      return '5006'
    case 'person':
      return { id: `user-${index}`, name: 'Kari Nordli' }
    case 'reference': {
      const to = of(field.to)
      return `${to}-${index % (sizes[to] ?? 1)}`
    }
    default:
      return field satisfies never
  }
}
