import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Field, holds, suits } from '../../src/plan/fields.ts'
import { definePart } from '../../src/plan/parts.ts'
import { entriesOf, findEntry, recordOf } from '../../src/plan/plan.ts'
import { isList, isPerson, sameValue, type Value } from '../../src/plan/values.ts'
import { entry, planWith } from '../support/plans.ts'

const person = fc.record({ name: fc.string(), id: fc.string() }, { requiredKeys: ['name'] })
const anyValue: fc.Arbitrary<Value> = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true }),
  person,
  fc.array(fc.string(), { maxLength: 3 }),
)

describe('two values', () => {
  it.each<[string, Value | undefined, Value | undefined]>([
    ['texts', 'a', 'a'],
    ['numbers', 8.1, 8.1],
    ['nothing', undefined, undefined],
    ['people of one id and name', { id: 'user-1', name: 'Kari' }, { name: 'Kari', id: 'user-1' }],
    ['names', { name: 'Kari' }, { name: 'Kari' }],
    ['lists', ['a', 'b'], ['a', 'b']],
    ['empty lists', [], []],
  ])('are the same: %s', (_what, a, b) => {
    expect(sameValue(a, b)).toBe(true)
  })

  it.each<[string, Value | undefined, Value | undefined]>([
    ['a text and nothing', '', undefined],
    ['nothing and zero', undefined, 0],
    ['a number and its text', 8, '8'],
    ['namesakes', { id: 'user-1', name: 'Kari' }, { id: 'user-2', name: 'Kari' }],
    ['a member and somebody of the same name', { id: 'user-1', name: 'Kari' }, { name: 'Kari' }],
    ['lists in another order', ['a', 'b'], ['b', 'a']],
    ['a list and the beginning of it', ['a', 'b'], ['a']],
    ['a list and a text', ['a'], 'a'],
  ])('are not: %s', (_what, a, b) => {
    expect(sameValue(a, b)).toBe(false)
  })

  it('are the same either way round, also as copies', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(sameValue(a, structuredClone(a))).toBe(true)
        expect(sameValue(a, b)).toBe(sameValue(b, a))
      }),
    )
  })
})

describe('a value', () => {
  it('is known for what it is', () => {
    expect([isList(['a']), isList([]), isList([1]), isList('a'), isList(undefined)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect([isPerson({ name: 'Kari' }), isPerson({ id: 'user-1' }), isPerson(null), isPerson('Kari')]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  const fields: readonly (readonly [Field, Value, readonly Value[]])[] = [
    [{ kind: 'text', max: 10 }, 'Langturnus', [8, { name: 'Kari' }, ['a']]],
    [{ kind: 'number' }, 8.1, ['8,1', Number.NaN, Infinity]],
    [{ kind: 'number', least: 1, whole: true }, 4, [0, 4.5]],
    [{ kind: 'date' }, '2026-12-01', [20261201, '1.12.2026', '2026-02-31', '2026-13-01', '']],
    [{ kind: 'date' }, '2028-02-29', ['2027-02-29']],
    [{ kind: 'date' }, '0026-12-01', ['026-12-01', '+002026-12-01']],
    [{ kind: 'choice', options: ['up', 'down'] }, 'up', ['sideways', ['up']]],
    [{ kind: 'choices', options: ['red', 'blue'] }, ['blue'], ['blue', ['pink']]],
    [{ kind: 'municipality' }, '4203', [4203]],
    [{ kind: 'person' }, { id: 'user-1', name: 'Kari' }, ['user-1']],
    [{ kind: 'reference', to: ['goal'] }, 'g1', [{ name: 'g1' }]],
  ]

  it.each(fields)('is held by a field of its own kind alone: %o', (field, right, wrong) => {
    expect(holds(field, right)).toBe(true)
    expect(wrong.filter((value) => holds(field, value))).toEqual([])
  })
})

describe('entries', () => {
  const goals = definePart({
    id: 'goal',
    many: true,
    title: 'statement',
    fields: { statement: { kind: 'text', max: 100 }, target: { kind: 'number' } },
    steps: [{ id: 'goal', fields: ['statement', 'target'] }],
  })
  const record = definePart({
    id: 'record',
    many: false,
    title: 'text',
    fields: { text: { kind: 'text', max: 100 } },
    steps: [{ id: 'text', fields: ['text'] }],
  })
  const plan = planWith(
    entry('goal', 'g1', { statement: 'Lavere sykefravær' }),
    entry('record', 'record', { text: 'Én tekst' }),
    entry('goal', 'g2', { statement: 'Flere i heltid', target: 80 }),
    entry('goal', 'g3', { statement: 'Som tekst', target: '80' }),
    entry('goal', 'g4', { statement: 'Med noe ukjent', somethingElse: 'x' }),
  )

  it('of a part are those whose values its fields can hold, in the order they were made', () => {
    expect(entriesOf(plan, goals).map(({ id }) => id)).toEqual(['g1', 'g2'])
    expect(suits(goals.fields, { target: 80 })).toBe(true)
    expect(suits(goals.fields, { target: '80' })).toBe(false)
  })

  it('of a record are what it holds, or nothing yet', () => {
    expect(recordOf(plan, record)).toEqual({ text: 'Én tekst' })
    expect(recordOf(planWith(), record)).toEqual({})
  })

  it('are found by part and id together', () => {
    expect(findEntry(plan, 'goal', 'g2')?.values.target).toBe(80)
    expect(findEntry(plan, 'record', 'g2')).toBeUndefined()
  })
})
