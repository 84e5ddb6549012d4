import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  about,
  calculate,
  type Economics,
  type EconomicsInput,
  type EconomicsInputs,
  economicsInputs,
  hasBegun,
} from '../../src/plan/economics.ts'
import { economics } from '../../src/plan/elements/benefits.ts'
import { suits } from '../../src/plan/fields.ts'
import type { Part } from '../../src/plan/parts.ts'

const all = {
  tempHoursNow: 6000,
  tempHoursWanted: 2000,
  overtimeHoursNow: 1500,
  overtimeHoursWanted: 900,
  tempHourCost: 420,
  overtimeHourCost: 600,
  trainingCost: 350_000,
  sickDaysSaved: 120,
  sickDayCost: 2100,
} as const satisfies EconomicsInputs

const but = (...names: readonly EconomicsInput[]): EconomicsInputs =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.some((one) => one === name)))
const missing = (result: Economics) => (result.state === 'missing' ? result.missing : [])
const figure = (inputs: EconomicsInputs) => {
  const result = calculate(inputs)
  if (result.state !== 'figure') throw new Error(`missing ${result.missing.join(', ')}`)
  return result
}

describe('the record', () => {
  it('asks for every input, in this order, and for no other number', () => {
    const part: Part = economics
    const numbers = part.steps.flatMap(({ fields }) => fields.filter((name) => part.fields[name]?.kind === 'number'))
    expect(numbers).toEqual(economicsInputs)
  })
})

describe('given every input', () => {
  it('each line is worked out from what it rests on', () => {
    expect(figure(all).lines).toEqual([
      { kind: 'temps', now: 6000, wanted: 2000, hours: 4000, cost: 420, amount: 1_680_000 },
      { kind: 'overtime', now: 1500, wanted: 900, hours: 600, cost: 600, amount: 360_000 },
      { kind: 'sickLeave', days: 120, cost: 2100, amount: 252_000 },
      { kind: 'training', amount: 350_000 },
    ])
  })

  it('the year saves the sum of what comes every year, and the first pays for the training', () => {
    expect(figure(all)).toMatchObject({ yearly: 2_292_000, firstYear: 1_942_000 })
  })

  it('hours may go up: then it costs', () => {
    const more = figure({ ...all, tempHoursNow: 2000, tempHoursWanted: 6000 })
    expect(more.lines[0]).toMatchObject({ hours: -4000, amount: -1_680_000 })
    expect(more).toMatchObject({ yearly: -1_068_000, firstYear: -1_418_000 })
  })

  it('zero is an answer, everywhere', () => {
    const nothing = Object.fromEntries(economicsInputs.map((name) => [name, 0]))
    expect(figure(nothing)).toMatchObject({ yearly: 0, firstYear: 0 })
  })

  it('the lines are whole kroner, and add up to the sum', () => {
    const odd = figure({ ...all, tempHourCost: 419.9999, overtimeHoursNow: 1500.3, sickDayCost: 0.333 })
    const [temps, overtime, sickLeave] = odd.lines
    expect([temps?.amount, overtime?.amount, sickLeave?.amount]).toEqual([1_680_000, 360_180, 40])
    expect(odd.yearly).toBe(1_680_000 + 360_180 + 40)
  })
})

describe('given less', () => {
  it('an empty record lacks all, in the order it is asked for', () => {
    expect(calculate({})).toEqual({ state: 'missing', missing: economicsInputs, lines: [] })
  })

  it.each(economicsInputs)('without %s there is no figure, and that alone is missing', (name) => {
    expect(missing(calculate(but(name)))).toEqual([name])
  })

  it('a line with its hours and no cost is not worked out; the others are', () => {
    const result = calculate(but('tempHourCost'))
    expect(result.lines.map(({ kind }) => kind)).toEqual(['overtime', 'sickLeave', 'training'])
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('%d is no answer: the plan does not hold it', (value) => {
    expect(suits(economics.fields, { sickDaysSaved: value })).toBe(false)
  })

  it('has begun with the first answer, also when it is zero', () => {
    expect(hasBegun({})).toBe(false)
    expect(hasBegun({ trainingCost: 0 })).toBe(true)
  })
})

describe('whatever is answered', () => {
  const amount = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 1_000_000 }),
    fc.double({ min: 0, max: 1e7, noNaN: true }),
  )
  const names = fc.oneof(fc.constant([...economicsInputs]), fc.shuffledSubarray([...economicsInputs]))
  const inputs = fc
    .tuple(names, fc.array(amount, { minLength: economicsInputs.length, maxLength: economicsInputs.length }))
    .map(([some, amounts]): EconomicsInputs => Object.fromEntries(some.map((one, place) => [one, amounts[place] ?? 0])))
  const name = fc.constantFrom(...economicsInputs)

  it('one answer more never makes a complete result incomplete, nor anything else missing', () => {
    fc.assert(
      fc.property(inputs, name, amount, (held, one, value) => {
        const [before, after] = [calculate(held), calculate({ ...held, [one]: value })]
        if (before.state === 'figure') expect(after.state).toBe('figure')
        expect(missing(after)).toEqual(missing(before).filter((lacking) => lacking !== one))
      }),
    )
  })

  it('the order of entry does not matter', () => {
    fc.assert(
      fc.property(inputs, (held) => {
        expect(calculate(Object.fromEntries(Object.entries(held).toReversed()))).toEqual(calculate(held))
      }),
    )
  })

  it('missing is never zero: there is a figure only when every input is answered', () => {
    fc.assert(
      fc.property(inputs, (held) => {
        const lacking = economicsInputs.filter((one) => held[one] === undefined)
        const result = calculate(held)
        expect(missing(result)).toEqual(lacking)
        expect(result.state).toBe(lacking.length === 0 ? 'figure' : 'missing')
      }),
    )
  })

  it('what is wanted instead of now turns each line of hours around', () => {
    fc.assert(
      fc.property(amount, amount, (now, wanted) => {
        const there = figure({ ...all, tempHourCost: 1000, tempHoursNow: now, tempHoursWanted: wanted })
        const back = figure({ ...all, tempHourCost: 1000, tempHoursNow: wanted, tempHoursWanted: now })
        expect(Math.abs((there.lines[0]?.amount ?? 0) + (back.lines[0]?.amount ?? 0))).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('an estimate', () => {
  it.each([
    [1_243_500, 1_240_000],
    [-1_246_000, -1_250_000],
    [999_600, 1_000_000],
    [987, 987],
    [0, 0],
  ])('of %d is said as about %d', (kroner, said) => {
    expect(about(kroner)).toBe(said)
  })
})
