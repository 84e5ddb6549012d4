import { describe, expect, it } from 'vitest'
import { assessElement } from '../../src/plan/assessment.ts'
import type { PlanElement } from '../../src/plan/element.ts'
import { baseline, indicators } from '../../src/plan/elements/baseline.ts'
import { driverGoals } from '../../src/plan/elements/driver-goals.ts'
import { criteriaOf, elements, partsOf } from '../../src/plan/elements/index.ts'
import { measureGoalsElement } from '../../src/plan/elements/measure-goals.ts'
import { measures, measuresElement } from '../../src/plan/elements/measures.ts'
import { milestones, milestonesElement } from '../../src/plan/elements/milestones.ts'
import { organisationElement } from '../../src/plan/elements/organisation.ts'
import { givenBy, overrides } from '../../src/plan/overrides.ts'
import { readings } from '../../src/plan/readings.ts'
import { setup } from '../../src/plan/setup.ts'
import { begin, type Given, given, kari, monday, ola, remove, save, tuesday } from '../support/given.ts'

const today = '2026-11-23'
const coordinator = { name: 'Berit Vik', id: 'user-9' }
const reason = 'Milepælene står i et vedlegg som jeg har lest.'

const overrules = (element: PlanElement, verdict: 'largelyMet' | 'toImprove') =>
  save(overrides, element.id, { verdict, reason, ...givenBy(coordinator, '2026-11-20') }, { seen: 99 })
const criterionOf = ({ plan }: Given, element: PlanElement) => {
  if (!plan) throw new Error('no plan')
  return assessElement(element, plan, today)
}

const written = given(begin, save(milestones, 'm1', { name: 'Turnusen er vedtatt' }))
const overruled = written.when(overrules(milestonesElement, 'largelyMet'), coordinator)

describe('given a plan whose milestones the rules would have better', () => {
  it('a coordinator’s word counts, and what the rules say stands beside it, with who and when', () => {
    expect(criterionOf(written, milestonesElement).verdict).toBe('toImprove')
    expect(criterionOf(overruled, milestonesElement)).toMatchObject({
      verdict: 'largelyMet',
      byRules: 'toImprove',
      override: { verdict: 'largelyMet', reason, reviewer: coordinator, given: '2026-11-20' },
    })
  })

  it('hides no finding', () => {
    const codes = (at: Given) => criterionOf(at, milestonesElement).findings.map(({ code }) => code)
    expect(codes(overruled)).toEqual(codes(written))
  })

  it('can also be less than the rules say', () => {
    const none = given(begin)
    const stricter = none.when(overrules(baseline, 'toImprove'), coordinator)
    expect(criterionOf(stricter, baseline).verdict).toBe('toImprove')
  })
})

describe('when the element changes', () => {
  const seen = { seen: 99 }
  it.each([
    ['an item is changed', save(milestones, 'm1', { date: '2027-03-01' }, seen)],
    ['an item is added', save(milestones, 'm2', { name: 'Evalueringen er ferdig' }, seen)],
    ['an item is removed', remove(milestones, 'm1', 99)],
  ])('%s: the word falls away and stays to be seen, and the history says when', (_what, command) => {
    const changed = overruled.when(command, ola, tuesday)
    const on = tuesday.slice(0, 10)
    expect(criterionOf(changed, milestonesElement)).toMatchObject({
      verdict: 'toImprove',
      override: { verdict: 'largelyMet', reviewer: coordinator, lapsed: on },
    })
    expect(changed.events.at(-1)).toMatchObject({
      by: ola,
      change: { type: 'saved', part: 'override', entry: 'milestones', title: reason, after: { lapsed: on } },
    })
  })

  it('it falls away once: the next change says nothing of it', () => {
    const once = overruled.when(save(milestones, 'm1', { date: '2027-03-01' }, seen))
    const twice = once.when(save(milestones, 'm1', { date: '2027-04-01' }, seen), ola, tuesday)
    expect(twice.events.filter(({ change }) => change.type === 'saved' && change.part === 'override')).toHaveLength(2)
  })

  it('the same word can be given again, and counts', () => {
    const lapsed = overruled.when(save(milestones, 'm1', { date: '2027-03-01' }, seen))
    const again = lapsed.when(overrules(milestonesElement, 'largelyMet'), coordinator)
    expect(again.decision.outcome).toBe('changed')
    expect(criterionOf(again, milestonesElement).verdict).toBe('largelyMet')
    expect(criterionOf(again, milestonesElement).override).not.toHaveProperty('lapsed')
  })

  it('another element’s change leaves it', () => {
    const other = overruled.when(save(driverGoals, 'd1', { statement: 'De ansatte er med på å bestemme' }))
    expect(criterionOf(other, milestonesElement).verdict).toBe('largelyMet')
  })

  it('a new measure is a change to the goals that every measure shall have', () => {
    const goals = given(begin).when(overrules(measureGoalsElement, 'largelyMet'), coordinator)
    const more = goals.when(save(measures, 't1', { name: 'Langturnus' }), kari, monday)
    expect(criterionOf(more, measureGoalsElement)).toMatchObject({ override: { lapsed: monday.slice(0, 10) } })
  })

  it('what the set-up says of owner and leader is the organisation’s affair, and what it is called is not', () => {
    const judged = given(begin).when(overrules(organisationElement, 'toImprove'), coordinator)
    const named = judged.when(save(setup, 'setup', { name: 'Nærvær' }))
    expect(criterionOf(named, organisationElement).verdict).toBe('toImprove')
    expect(criterionOf(named.when(save(setup, 'setup', { owner: ola }, seen)), organisationElement)).toMatchObject({
      override: { lapsed: monday.slice(0, 10) },
    })
  })

  it('to remove what an item points at is a change to the item', () => {
    const linked = given(
      begin,
      save(driverGoals, 'd1', { statement: 'De ansatte er med' }),
      save(measures, 't1', { name: 'Langturnus', serves: 'd1' }),
    )
    const judged = linked.when(overrules(measuresElement, 'largelyMet'), coordinator)
    expect(criterionOf(judged.when(remove(driverGoals, 'd1', 99)), measuresElement)).toMatchObject({
      override: { lapsed: monday.slice(0, 10) },
    })
  })

  it('a verdict on what has changed since it was read is put to the coordinator again', () => {
    const changed = written.when(save(milestones, 'm2', { name: 'Evalueringen er ferdig' }))
    const verdict = save(overrides, 'milestones', { verdict: 'largelyMet', reason }, { seen: written.plan?.rev ?? 0 })
    expect(changed.when(verdict, coordinator).decision).toEqual({
      outcome: 'refused',
      refusal: { code: 'planChanged' },
    })
  })

  it('a verdict is not taken back from a plan that has changed since it was read: it may not be theirs any more', () => {
    const judged = written.when(overrules(milestonesElement, 'largelyMet'), coordinator)
    const seen = judged.plan?.rev ?? 0
    const changed = judged.when(save(measures, 't9', { name: 'Kurs' }))
    expect(changed.when(remove(overrides, 'milestones', seen), coordinator).decision).toEqual({
      outcome: 'refused',
      refusal: { code: 'planChanged' },
    })
    expect(judged.when(remove(overrides, 'milestones', seen), coordinator).decision).toMatchObject({
      outcome: 'changed',
    })
  })

  it('a reading is no change to the baseline', () => {
    const read = given(begin, save(indicators, 'i1', { name: 'Sykefravær' }))
      .when(overrules(baseline, 'largelyMet'), coordinator)
      .when(save(readings, 'r1', { indicator: 'i1', value: 7.9, date: '2026-10-31' }))
    expect(criterionOf(read, baseline).verdict).toBe('largelyMet')
  })
})

it('a coordinator’s word can be taken back', () => {
  const back = overruled.when(remove(overrides, 'milestones', 99), coordinator)
  expect(criterionOf(back, milestonesElement)).not.toHaveProperty('override')
})

it('every part of an element is a change to its criterion', () => {
  for (const element of elements)
    for (const part of partsOf(element)) expect(criteriaOf(part.id, [])).toContain(element.id)
})

it('two criteria may be judged with the same words', () => {
  const both = overruled.when(overrules(baseline, 'largelyMet'), coordinator)
  expect(both.plan?.entries.filter(({ part }) => part === 'override').map(({ id }) => id)).toEqual([
    'milestones',
    'baseline',
  ])
})
