import fc, { type Arbitrary } from 'fast-check'
import { withoutControlCharacters } from '../../src/plan/answers.ts'
import type { Command } from '../../src/plan/decide.ts'
import { parts } from '../../src/plan/elements/index.ts'
import type { Field } from '../../src/plan/fields.ts'
import type { Part } from '../../src/plan/parts.ts'
import type { Entry, Plan } from '../../src/plan/plan.ts'
import type { Person, Value, Values } from '../../src/plan/values.ts'
import { begin, type Given, given, remove, save } from './given.ts'

/**
 * Plans that nobody would think of, made from what the parts say of themselves: a new element, field or kind of field is in
 * them from the day it is there. Ids are few, so that references meet, miss and pile up.
 */

/** As long as a text may be: what is longer, no form lets through. */
const longest = (max: number) =>
  'Langturnus i bofellesskapene, čáŋŋalanvuohki ja 😀 '.repeat(Math.ceil(max / 50)).slice(0, max)

/** Words in the scripts and shapes that people type, some of which the word rules ask about. */
const words = [
  'Áčči lea Deanus, ja bargu álgá dál: čđŋšŧž ÁČĐŊŠŦŽ',
  'Dearvvašvuođa- ja fuolahusbálvalus',
  'Vi skal innføre langturnus',
  'Jobbe med turnus',
  'Lite tid',
  'Lavere sykefravær',
  'Sykefraværet går ned fra 8,1 % til 6,5 % innen 2027',
  'Turnusen er vedtatt',
  '👨‍👩‍👧‍👦 Familien 😀',
  'שלום עולם, مرحبا بالعالم',
  '**b** [a](https://example.org) <at>Kari</at> `x` | # _y_',
  '‮snudd',
  'x',
]

/** What a form lets through: words, however strange, and nothing that nobody can see. */
const saysSomething = (text: string) => /[\p{L}\p{N}]/u.test(text) && withoutControlCharacters(text) === text

const texts = (max: number): Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words).map((text) => text.slice(0, max)) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(max, 30) }).filter(saysSomething),
    },
    { weight: 1, arbitrary: fc.constant(longest(max)) },
  )

const numbers = fc.oneof(
  // Nobody can type a larger one (numbers.ts).
  fc.constantFrom(0, 8.1, 6.5, -3, 1e15, -1e15, 5e-324, Number.MAX_SAFE_INTEGER),
  fc.integer({ min: -100, max: 100 }),
)

const first = Date.UTC(1900, 0, 1)
const days = (Date.UTC(2199, 11, 31) - first) / 86_400_000
const day = (count: number) => new Date(first + count * 86_400_000).toISOString().slice(0, 10)
/** Any day that a form takes, most of them near the others. */
export const dates: Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('2026-08-24', '2026-11-01', '2026-11-23', '2026-11-24', '2027-02-28', '2027-12-31'),
  },
  { weight: 2, arbitrary: fc.integer({ min: 46_000, max: 47_000 }).map(day) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: days }).map(day) },
  { weight: 1, arbitrary: fc.constantFrom(day(0), day(days)) },
)

const moments = fc.constantFrom(
  '2026-08-24T08:00:00Z',
  '2026-11-23T23:30:00Z',
  '1970-01-01T00:00:00Z',
  '2199-12-31T23:59:59.999Z',
)

const people: Arbitrary<Person> = fc.constantFrom<Person>(
  { id: 'user-1', name: 'Kari Nordli' },
  { id: 'user-2', name: 'Elle Márjá Eira' },
  { name: 'Hovedverneombudet' },
  { name: '😀' },
)

/** So many of each list: fewer than references can point at. */
const most = 3
const idOf = (part: string, index: number) => `${part}-${index}`
/** Ids that entries can have, and some that none has. */
const idsOf = (part: string) => Array.from({ length: most + 1 }, (_, index) => idOf(part, index))

/** To what is there, to what is not, to itself, or to something else altogether. */
const references = (part: Part, to: readonly string[]): Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...to.flatMap(idsOf)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('gone', '', part.id, ...idsOf(part.id), 'setup', 'purpose', ...idsOf('milestone')),
    },
  )

/** Anything that a field can hold. */
export function valueFor(part: Part, field: Field): Arbitrary<Value> {
  switch (field.kind) {
    case 'text':
      return texts(field.max)
    case 'number':
      return numbers.filter((one) => one >= (field.least ?? one) && (!field.whole || Number.isInteger(one)))
    case 'date':
      return dates
    case 'choice':
      return fc.constantFrom(...field.options)
    case 'choices':
      return fc.subarray([...field.options])
    case 'municipality':
      return fc.constantFrom('4203', '5006', '5628', '5406')
    case 'person':
      return people
    case 'reference':
      return references(part, field.to)
    default:
      return field satisfies never
  }
}

/** Some of a part's fields, filled. */
const valuesOf = (part: Part): Arbitrary<Values> =>
  fc
    .record<Record<string, Value>, never>(
      Object.fromEntries(Object.entries(part.fields).map(([name, field]) => [name, valueFor(part, field)])),
      { requiredKeys: [] },
    )
    .map((some) =>
      Object.fromEntries(Object.entries(some).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    )

const entryOf = (part: Part): Arbitrary<Entry> =>
  fc
    .record({
      index: fc.nat({ max: most - 1 }),
      values: valuesOf(part),
      made: fc.integer({ min: 1, max: 40 }),
      later: fc.nat({ max: 1_000 }),
      by: people,
      at: moments,
    })
    .map(({ index, values, made, later, by, at }) => ({
      id: part.many ? idOf(part.id, index) : part.id,
      part: part.id,
      values,
      made,
      // Which field changed last is as good as any: each field has its own revision, some of them the same.
      changed: Object.fromEntries(Object.keys(values).map((name, place) => [name, made + ((later >> place) % 3)])),
      by,
      at,
    }))

const anyEntry = fc.oneof(...parts.map((part) => ({ weight: part.many ? most : 1, arbitrary: entryOf(part) })))

/** Up to thirty entries of any part: from an empty plan to several of each, each with a moment and a person of its own. */
export const plans: Arbitrary<Plan> = fc
  .uniqueArray(anyEntry, { maxLength: 30, size: 'max', selector: ({ part, id }) => `${part}/${id}` })
  .map((entries) => ({ id: 'plan-1', rev: 50, startedAt: '2026-08-24T08:00:00Z', entries }))

/** What one person asks for, of any part: to save some fields, to empty some, or to take it all away. */
const commandOf = (part: Part): Arbitrary<Command> => {
  const id = part.many ? fc.nat({ max: most - 1 }).map((index) => idOf(part.id, index)) : fc.constant(part.id)
  const emptied = fc.uniqueArray(fc.constantFrom(...Object.keys(part.fields)), { maxLength: 2 })
  const values = fc
    .tuple(valuesOf(part), emptied)
    .map(([some, none]) => ({ ...some, ...Object.fromEntries(none.map((name) => [name, null])) }))
  const saved = fc.tuple(id, values).map(([entry, some]) => save(part, entry, some, { seen: latest }))
  return part.many
    ? fc.oneof(
        { weight: 5, arbitrary: saved },
        { weight: 1, arbitrary: id.map((entry) => remove(part, entry, latest)) },
      )
    : saved
}

/** A card that has seen everything: nothing stands between two people's changes. */
const latest = Number.MAX_SAFE_INTEGER

const anyCommand = fc.oneof(...parts.map((part) => ({ weight: part.many ? most : 1, arbitrary: commandOf(part) })))

/** Plans that have come to be: what people asked for, one thing after the other, as far as it was not refused. */
export const histories: Arbitrary<Given> = fc
  .array(anyCommand, { maxLength: 25, size: 'max' })
  .map((commands) => commands.reduce<Given>((now, command) => now.when(command), given(begin)))

/** A plan, and what one person adds to it: an answer to a field that is empty, of an entry that is there or of a new one. */
export type Addition = {
  readonly plan: Plan
  readonly part: Part
  readonly entry: string
  readonly field: string
  readonly value: Value
}

export const additions: Arbitrary<Addition> = plans.chain((plan) =>
  fc
    .constantFrom(...emptyFields(plan))
    .chain(({ part, entry, name, field }) =>
      answerTo(plan, part, field).map((value) => ({ plan, part, entry, field: name, value })),
    ),
)

/** Every field that is empty and can be answered: a reference needs something to point at. */
const emptyFields = (plan: Plan) =>
  parts.flatMap((part) => {
    const there = plan.entries.filter((one) => one.part === part.id)
    const fresh = part.many || there.length === 0 ? [{ id: part.many ? idOf(part.id, most) : part.id, values: {} }] : []
    return [...there, ...fresh].flatMap(({ id, values }) =>
      Object.entries(part.fields).flatMap(([name, field]) => {
        const empty = !(name in values) && (field.kind !== 'reference' || targets(plan, field.to).length > 0)
        return empty ? [{ part, entry: id, name, field }] : []
      }),
    )
  })

const targets = (plan: Plan, to: readonly string[]) => plan.entries.filter(({ part }) => to.includes(part))

/** An answer as a form lets it through: something is chosen, and a reference leads somewhere. */
function answerTo(plan: Plan, part: Part, field: Field): Arbitrary<Value> {
  if (field.kind === 'reference') return fc.constantFrom(...targets(plan, field.to).map(({ id }) => id))
  if (field.kind === 'choices') return fc.subarray([...field.options], { minLength: 1 })
  return valueFor(part, field)
}

/** A plan, and one of its items; one that others point at, where there is any such. */
export const removals: Arbitrary<{ readonly plan: Plan; readonly item: Entry }> = plans
  .map((plan) => ({
    plan,
    items: plan.entries.filter(({ part }) => parts.some(({ id, many }) => many && id === part)),
  }))
  .filter(({ items }) => items.length > 0)
  .chain(({ plan, items }) => {
    const pointedAt = items.filter((item) => pointingAt(plan, item).length > 0)
    return fc.constantFrom(...(pointedAt.length > 0 ? pointedAt : items)).map((item) => ({ plan, item }))
  })

/** Who points at an item, and with which field. */
export const pointingAt = (plan: Plan, item: Entry) =>
  plan.entries.flatMap((entry) => {
    const fields = Object.entries(parts.find(({ id }) => id === entry.part)?.fields ?? {})
    return fields.flatMap(([name, field]) => {
      const points = field.kind === 'reference' && field.to.includes(item.part) && entry.values[name] === item.id
      return points ? [{ entry, field: name }] : []
    })
  })

/** The same things in any order. */
export const inAnyOrder = <T>(things: readonly T[]): Arbitrary<readonly T[]> =>
  fc.shuffledSubarray([...things], { minLength: things.length, maxLength: things.length })
