import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Chain, chainOf, danglingIn, type Missing } from '../../src/plan/chain.ts'
import { parts } from '../../src/plan/elements/index.ts'
import { effects } from '../../src/plan/elements/purpose.ts'
import type { Entry, Plan } from '../../src/plan/plan.ts'
import { bareFullPlan, emptyPlan, fullPlan } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'

const purpose = entry('purpose', 'purpose', { challenge: 'Én av tolv er borte hver dag', effects: ['serviceQuality'] })
const indicator = entry('indicator', 'i1', { name: 'Sykefravær', startValue: 8.1 })
const goal = entry('resultGoal', 'g1', { statement: 'Fravær på 6,5 %', indicator: 'i1', effect: 'serviceQuality' })
const driver = entry('driverGoal', 'd1', { statement: 'Innflytelse på egen turnus', resultGoal: 'g1' })
const measure = entry('measure', 'm1', { name: 'Langturnus', serves: 'd1' })
const whole = [purpose, indicator, goal, driver, measure]

/** The tree in a few words: "serviceQuality: g1(d1(m1) m2)". */
const drawn = ({ tree }: Chain) =>
  tree.map(({ effect, goals }) => {
    const under = goals.map(({ goal: { id }, drivers, measures }) => {
      const through = drivers.map((one) => `${one.driver.id}(${one.measures.map((task) => task.id).join(' ')})`)
      return `${id}(${[...through, ...measures.map((task) => task.id)].join(' ')})`
    })
    return `${effect ?? 'none'}: ${under.join(' ')}`
  })

/** What is missing in a few words: "measureServesNothing m1 → measure.serves m1". */
const told = (one: Missing) => {
  const what = one.kind === 'empty' ? one.link : one.kind === 'effectsUnled' ? one.effects.join(' ') : one.entry.id
  const where = one.where && ` → ${[`${one.where.part.id}.${one.where.step}`, one.where.entry ?? 'new'].join(' ')}`
  return `${one.kind} ${what}${where ?? ''}`
}
const missing = (...entries: readonly Entry[]) => chainOf(planWith(...entries)).missing.map(told)
const but = (one: Entry, values: Entry['values']) => entry(one.part, one.id, { ...one.values, ...values })
const without = (one: Entry, name: string) =>
  entry(one.part, one.id, Object.fromEntries(Object.entries(one.values).filter(([key]) => key !== name)))

describe('the chain of a plan where everything is tied together', () => {
  it('goes from each effect down to its measures', () => {
    expect(drawn(chainOf(planWith(...whole)))).toEqual(['serviceQuality: g1(d1(m1))'])
  })

  it('has a measure that serves a result goal directly beside the driver goals', () => {
    const direct = entry('measure', 'm2', { name: 'Verksted', serves: 'g1' })
    expect(drawn(chainOf(planWith(...whole, direct)))).toEqual(['serviceQuality: g1(d1(m1) m2)'])
  })

  it('lacks nothing', () => {
    expect(missing(...whole)).toEqual([])
    expect(chainOf(planWith(...whole))).toMatchObject({
      loose: { drivers: [], measures: [] },
      reach: { whole: 1, measures: 1 },
      measureDriven: undefined,
    })
  })

  it('has effects in the review’s order, and last the goals that have none', () => {
    const plan = planWith(
      entry('resultGoal', 'g1', { statement: 'A' }),
      entry('resultGoal', 'g2', { statement: 'B', effect: 'economy' }),
      entry('resultGoal', 'g3', { statement: 'C', effect: 'serviceQuality' }),
    )
    expect(drawn(chainOf(plan))).toEqual(['serviceQuality: g3()', 'economy: g2()', 'none: g1()'])
  })
})

describe('a link that was never chosen', () => {
  it.each<[string, readonly Entry[], readonly string[]]>([
    [
      'a measure that serves nothing',
      [purpose, indicator, goal, driver, measure, entry('measure', 'm2', { name: 'Kurs' })],
      ['measureServesNothing m2 → measure.serves m2'],
    ],
    [
      'a driver goal that leads to no result goal',
      [...whole, entry('driverGoal', 'd2', { statement: 'Lagfølelse' }), entry('measure', 'm2', { serves: 'd2' })],
      ['driverServesNothing d2 → driverGoal.serves d2'],
    ],
    [
      'a result goal without an effect',
      [entry('purpose', 'purpose', {}), indicator, without(goal, 'effect'), driver, measure],
      ['goalWithoutEffect g1 → resultGoal.effect g1'],
    ],
    [
      'a result goal without an indicator',
      [purpose, indicator, without(goal, 'indicator'), driver, measure],
      ['goalWithoutIndicator g1 → resultGoal.measured g1'],
    ],
    [
      'effects that no goal leads to, said once',
      [but(purpose, { effects: ['serviceQuality', 'economy', 'attractiveness'] }), indicator, goal, driver, measure],
      ['effectsUnled economy attractiveness → resultGoal.goal new'],
    ],
    [
      'a result goal that nothing serves',
      [...whole, entry('resultGoal', 'g2', goal.values)],
      ['goalUnserved g2 → driverGoal.driver new'],
    ],
    [
      'a driver goal that no measure serves',
      [...whole, entry('driverGoal', 'd2', driver.values)],
      ['driverUnserved d2 → measure.what new'],
    ],
  ])('is %s', (_what, entries, expected) => {
    expect(missing(...entries)).toEqual(expected)
  })

  it('does not count as whole, also where the measure itself is tied', () => {
    const loose = entry('driverGoal', 'd2', { statement: 'Lagfølelse' })
    const under = entry('measure', 'm2', { name: 'Fagdager', serves: 'd2' })
    const chain = chainOf(planWith(...whole, loose, under, entry('measure', 'm3', { name: 'Kurs' })))
    expect(chain.reach).toEqual({ whole: 1, measures: 3 })
    expect(chain.loose.drivers.map((one) => [one.driver.id, one.measures.map(({ id }) => id)])).toEqual([
      ['d2', ['m2']],
    ])
    expect(chain.loose.measures.map(({ id }) => id)).toEqual(['m3'])
  })
})

describe('a plan that is only begun', () => {
  it('is told which links it has nothing of, from why to what', () => {
    expect(missing()).toEqual([
      'empty effect → purpose.effects purpose',
      'empty resultGoal → resultGoal.goal new',
      'empty driverGoal → driverGoal.driver new',
      'empty measure → measure.what new',
    ])
  })

  it('is not told of every goal that nothing serves it yet', () => {
    const second = entry('resultGoal', 'g2', goal.values)
    expect(missing(purpose, indicator, goal, second)).toEqual([
      'empty driverGoal → driverGoal.driver new',
      'empty measure → measure.what new',
    ])
    expect(missing(purpose, indicator, goal, driver)).toEqual(['empty measure → measure.what new'])
  })

  it('is not asked to choose among what is not there', () => {
    expect(missing(purpose, without(measure, 'serves'), without(driver, 'resultGoal'))).toEqual([
      'empty resultGoal → resultGoal.goal new',
      'driverServesNothing d1',
      'measureServesNothing m1 → measure.serves m1',
      'driverUnserved d1 → measure.what new',
    ])
    expect(missing(purpose, without(measure, 'serves'))).toContain('measureServesNothing m1')
  })

  it('has effects also where they are said in its own words', () => {
    expect(missing(entry('purpose', 'purpose', { effectsText: 'Tryggere innbyggere' }))).not.toContain(
      'empty effect → purpose.effects purpose',
    )
  })
})

describe('a reference to something that has been removed', () => {
  it.each<[string, readonly Entry[], readonly string[]]>([
    [
      'of a measure',
      [purpose, indicator, goal, driver, measure, entry('measure', 'm2', { serves: 'gone' })],
      ['gone m2 → measure.serves m2'],
    ],
    [
      'of a driver goal',
      [...whole, entry('driverGoal', 'd2', { resultGoal: 'gone' }), entry('measure', 'm2', { serves: 'd2' })],
      ['gone d2 → driverGoal.serves d2'],
    ],
    [
      'of a result goal',
      [purpose, but(goal, { indicator: 'gone' }), driver, measure],
      ['gone g1 → resultGoal.measured g1'],
    ],
    [
      'of a goal for a measure, beside the chain',
      [...whole, entry('measureGoal', 'mg1', { measure: 'gone', indicator: 'i1' })],
      ['gone mg1 → measureGoal.goal mg1'],
    ],
    ['of a benefit', [...whole, entry('benefit', 'b1', { indicator: 'gone' })], ['gone b1 → benefit.measured b1']],
  ])('%s is told apart from one never chosen, and said once', (_what, entries, expected) => {
    expect(missing(...entries)).toEqual(expected)
  })

  it('is what points at itself, or at something of another kind, too', () => {
    const itself = entry('measure', 'm2', { serves: 'm2' })
    const another = entry('driverGoal', 'd2', { resultGoal: 'i1' })
    expect(danglingIn(planWith(...whole, itself, another)).map((one) => [one.entry.id, one.field])).toEqual([
      ['d2', 'resultGoal'],
      ['m2', 'serves'],
    ])
  })

  it('can be let go where nothing has to be chosen', () => {
    const plan = planWith(entry('measureGoal', 'mg1', { measure: 'gone', indicator: 'gone' }))
    expect(danglingIn(plan).map((one) => [one.field, one.required])).toEqual([
      ['measure', true],
      ['indicator', false],
    ])
  })
})

describe('a circle', () => {
  it('cannot be stored: every reference leads from one kind of entry to another, and none leads back', () => {
    const to = (id: string) =>
      Object.values(parts.find((part) => part.id === id)?.fields ?? {}).flatMap((field) =>
        field.kind === 'reference' ? field.to : [],
      )
    const reached = (id: string, steps: number): readonly string[] =>
      steps === 0 ? [] : to(id).flatMap((next) => [next, ...reached(next, steps - 1)])
    for (const { id } of parts) expect(reached(id, parts.length), id).not.toContain(id)
  })
})

describe('a measure-driven plan', () => {
  it('is one finding for the whole chain', () => {
    const chain = chainOf(planWith(measure, entry('measure', 'm2', { name: 'Kurs' })))
    expect(chain.measureDriven).toMatchObject({ code: 'measureDriven', where: { part: 'purpose', step: 'challenge' } })
  })

  it('has measures', () => {
    expect(chainOf(planWith(goal)).measureDriven).toBeUndefined()
  })
})

describe('whatever a plan holds', () => {
  const ids = ['a', 'b', 'c', 'd']
  const reference = fc.option(fc.constantFrom(...ids, 'purpose', 'gone', ''), { nil: undefined })
  const optional = (values: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
  const listOf = (part: string, values: fc.Arbitrary<Readonly<Record<string, string | undefined>>>) =>
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...ids), values), { selector: ([id]) => id, maxLength: 4 })
      .map((all) => all.map(([id, held]) => entry(part, id, optional(held))))
  const effect = fc.option(fc.constantFrom(...effects, 'no such effect'), { nil: undefined })
  const entries = fc
    .tuple(
      fc.subarray([...effects]).map((chosen) => [entry('purpose', 'purpose', { effects: chosen })]),
      listOf('indicator', fc.record({ indicator: reference })),
      listOf('resultGoal', fc.record({ indicator: reference, effect })),
      listOf('driverGoal', fc.record({ resultGoal: reference })),
      listOf('measure', fc.record({ serves: reference })),
      listOf('measureGoal', fc.record({ measure: reference, indicator: reference })),
    )
    .map((lists) => lists.flat())
  /** Entries whose values are of their fields' kinds: others are not of the plan. */
  const known = (plan: Plan) =>
    plan.entries.filter(
      ({ part, values }) =>
        ['resultGoal', 'driverGoal', 'measure'].includes(part) && values.effect !== 'no such effect',
    )

  it('every goal and measure is there once: in the tree, or beside it', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const plan = planWith(...all)
        const { tree, loose } = chainOf(plan)
        const goals = tree.flatMap((branch) => branch.goals)
        const drivers = [...goals.flatMap((branch) => branch.drivers), ...loose.drivers]
        const measures = [...goals, ...drivers].flatMap((branch) => branch.measures)
        const placed = [
          ...goals.map((branch) => branch.goal),
          ...drivers.map((branch) => branch.driver),
          ...measures,
          ...loose.measures,
        ].map(({ part, id }) => `${part} ${id}`)
        expect(placed.toSorted()).toEqual(
          known(plan)
            .map(({ part, id }) => `${part} ${id}`)
            .toSorted(),
        )
      }),
    )
  })

  it('what is beside the tree is missing something of its own, and nothing is missing twice', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { loose, missing: found } = chainOf(planWith(...all))
        const said = found.flatMap((one) =>
          one.kind === 'gone' || one.kind === 'measureServesNothing' || one.kind === 'driverServesNothing'
            ? [one.entry]
            : [],
        )
        for (const { driver: one } of loose.drivers) expect(said).toContain(one)
        for (const one of loose.measures) expect(said).toContain(one)
        const keys = found.map((one) => [told(one), one.kind === 'gone' ? `${one.part.id}.${one.field}` : ''].join())
        expect(new Set(keys.map((key, place) => `${key} ${partOf(found[place])}`)).size).toBe(found.length)
      }),
    )
  })

  it('the order that entries are stored in never matters', () => {
    fc.assert(
      fc.property(
        entries.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(chainOf(planWith(...shuffled))).toEqual(chainOf(planWith(...all)))
        },
      ),
    )
  })

  it.each([
    ['nothing', emptyPlan],
    ['a hundred of everything', fullPlan],
    ['a hundred of everything that lacks everything', bareFullPlan],
  ])('it is a chain: of %s', (_what, plan) => {
    const { tree, missing: found } = chainOf(plan)
    expect(tree.flatMap((branch) => branch.goals)).toHaveLength(
      plan.entries.filter(({ part }) => part === 'resultGoal').length,
    )
    expect(found.every((one) => one.kind !== 'gone')).toBe(true)
  })
})

const partOf = (one: Missing | undefined) => (one && 'part' in one ? one.part.id : '')
