import { describe, expect, it } from 'vitest'
import { gapText } from '../../src/cards/words.ts'
import type { Gap, PlanElement } from '../../src/plan/element.ts'
import { driverGoals, driverGoalsElement } from '../../src/plan/elements/driver-goals.ts'
import { measureGoals, measureGoalsElement } from '../../src/plan/elements/measure-goals.ts'
import { measures, measuresElement } from '../../src/plan/elements/measures.ts'
import { resultGoals, resultGoalsElement } from '../../src/plan/elements/result-goals.ts'
import { hasFigure } from '../../src/plan/figures.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import type { Part } from '../../src/plan/parts.ts'
import { type Entry, entriesOf, type Plan } from '../../src/plan/plan.ts'
import { entry, planWith } from '../support/plans.ts'
import { shareSaid } from '../support/said.ts'

const today = '2026-11-23'
const elements: readonly { readonly id: string; readonly element: PlanElement; readonly part: Part }[] = [
  { id: 'resultGoals', element: resultGoalsElement, part: resultGoals },
  { id: 'driverGoals', element: driverGoalsElement, part: driverGoals },
  { id: 'measures', element: measuresElement, part: measures },
  { id: 'measureGoals', element: measureGoalsElement, part: measureGoals },
]

const codes = (element: PlanElement, plan: Plan) => element.gaps(plan, today).map((gap) => gap.code)
const find = (element: PlanElement, code: string, plan: Plan) =>
  element.gaps(plan, today).find((gap) => gap.code === code)

/** What people would read. */
const said = (gap: Gap | undefined, language: Language = 'nb') => gap && gapText(gap, language, (name) => name)

const sickLeave = entry('indicator', 'i1', {
  name: 'Sykefravær i hjemmetjenesten',
  unit: 'percent',
  direction: 'down',
  startValue: 8.1,
})
const sickLeaveWithTarget = entry('indicator', 'i1', { ...sickLeave.values, target: 6.5, targetDate: '2027-12-31' })
const fullGoal = entry('resultGoal', 'g1', {
  statement: 'Lavere sykefravær',
  indicator: 'i1',
  target: 6.5,
  deadline: '2027-12-31',
  effect: 'serviceQuality',
})

describe('result goals (criterion 3)', () => {
  describe('given no result goals', () => {
    it('is told so, and begins with a new one', () => {
      expect(resultGoalsElement.gaps(planWith(sickLeave), today)).toEqual([
        expect.objectContaining({ code: 'none', where: { part: 'resultGoal', step: 'goal' } }),
      ])
    })
  })

  describe('given the goal «Lavere sykefravær» and nothing else', () => {
    const plan = planWith(entry('resultGoal', 'g1', { statement: 'Lavere sykefravær' }))

    it.each([
      ['nb', 'Målet «Lavere sykefravær» har verken tall eller frist. Kan det få begge deler?'],
      ['nn', 'Målet «Lavere sykefravær» har verken tal eller frist. Kan det få begge delar?'],
      ['en', 'The goal “Lavere sykefravær” has neither a figure nor a date. Can it be given both?'],
    ] as const)('is told in one sentence that it is neither quantified nor dated (%s)', (language, sentence) => {
      const gap = find(resultGoalsElement, 'neitherQuantifiedNorDated', plan)
      expect(said(gap, language)?.what).toBe(sentence)
    })

    it('is not told the same twice', () => {
      expect(codes(resultGoalsElement, plan)).toEqual(['neitherQuantifiedNorDated', 'noIndicator'])
    })

    it('is led to the card that asks for figure and deadline', () => {
      expect(find(resultGoalsElement, 'neitherQuantifiedNorDated', plan)?.where).toEqual({
        part: 'resultGoal',
        step: 'measured',
        entry: 'g1',
      })
    })
  })

  it('has no gap when a goal has indicator, target and deadline', () => {
    expect(codes(resultGoalsElement, planWith(sickLeave, fullGoal))).toEqual([])
  })

  it('takes target and deadline from the indicator when the goal has none of its own', () => {
    const goal = entry('resultGoal', 'g1', { statement: 'Lavere sykefravær', indicator: 'i1' })
    expect(codes(resultGoalsElement, planWith(sickLeaveWithTarget, goal))).toEqual([])
  })

  it('counts a target of zero as a target', () => {
    const goal = entry('resultGoal', 'g1', { ...fullGoal.values, target: 0 })
    expect(codes(resultGoalsElement, planWith(sickLeave, goal))).toEqual([])
  })

  it('asks only for the deadline when the wording has the figure', () => {
    const goal = entry('resultGoal', 'g1', { statement: 'Sykefraværet ned fra 8,1 % til 6,5 %', indicator: 'i1' })
    expect(codes(resultGoalsElement, planWith(sickLeave, goal))).toEqual(['noDeadline'])
  })

  it('asks only for the figure when there is a deadline', () => {
    const goal = entry('resultGoal', 'g1', {
      statement: 'Lavere sykefravær',
      indicator: 'i1',
      deadline: '2027-12-31',
    })
    expect(codes(resultGoalsElement, planWith(sickLeave, goal))).toEqual(['notQuantified'])
  })

  it('does not call a goal undated when its wording names a year, but still asks for the date', () => {
    const goal = entry('resultGoal', 'g1', { statement: 'Lavere sykefravær i 2027', indicator: 'i1' })
    expect(codes(resultGoalsElement, planWith(sickLeave, goal))).toEqual(['notQuantified', 'noDeadline'])
  })

  it('names in each finding only the goals that it is about', () => {
    const plan = planWith(
      sickLeave,
      fullGoal,
      entry('resultGoal', 'g2', { statement: 'Større stillinger', indicator: 'i1', deadline: '2027-12-31' }),
      entry('resultGoal', 'g3', { statement: 'Mindre bruk av vikarer' }),
      entry('resultGoal', 'g4', { statement: 'Bedre omdømme' }),
    )
    const gaps = resultGoalsElement.gaps(plan, today)
    expect(gaps.map(({ code, names, total }) => ({ code, names, total }))).toEqual([
      { code: 'neitherQuantifiedNorDated', names: ['Mindre bruk av vikarer', 'Bedre omdømme'], total: 4 },
      { code: 'notQuantified', names: ['Større stillinger'], total: 4 },
      { code: 'noIndicator', names: ['Mindre bruk av vikarer', 'Bedre omdømme'], total: 4 },
    ])
    expect(said(gaps[0])?.what).toBe(
      'To av fire resultatmål har verken tall eller frist: «Mindre bruk av vikarer» og «Bedre omdømme». Kan de få begge deler?',
    )
  })

  it('takes an indicator that has been removed for no indicator', () => {
    expect(codes(resultGoalsElement, planWith(fullGoal))).toEqual(['noIndicator'])
  })

  it('says when the target is where the indicator started', () => {
    const goal = entry('resultGoal', 'g1', { ...fullGoal.values, target: 8.1 })
    expect(codes(resultGoalsElement, planWith(sickLeave, goal))).toEqual(['targetIsStart'])
  })

  it('says when the target goes against the wished direction', () => {
    const goal = entry('resultGoal', 'g1', { ...fullGoal.values, target: 9 })
    expect(codes(resultGoalsElement, planWith(sickLeave, goal))).toEqual(['wrongWay'])
  })

  it('does not judge a target against a start value that is missing', () => {
    const unmeasured = entry('indicator', 'i1', { name: 'Sykefravær', direction: 'down' })
    expect(codes(resultGoalsElement, planWith(unmeasured, fullGoal))).toEqual([])
  })

  it('leaves the indicator’s own target to the baseline, so that it is said once', () => {
    const standingStill = entry('indicator', 'i1', { ...sickLeaveWithTarget.values, target: 8.1 })
    const goal = entry('resultGoal', 'g1', { statement: 'Lavere sykefravær', indicator: 'i1' })
    expect(codes(resultGoalsElement, planWith(standingStill, goal))).toEqual([])
  })

  describe('a figure in the wording', () => {
    it.each([
      'Sykefraværet ned 20 %',
      'Sykefraværet ned til 6.5 %',
      'Sykefravær på 6,5 % i 2015',
      'Fra 8 til 6. Deretter holder vi nivået',
      'Alle vakter er på 7,5 timer',
      'Vikarbruken ned med 1 200 000 kroner',
      'Deltidsstillingene ned 30–50 %',
      '8 junior positions filled by 31 December 2027',
    ])('is there: %s', (statement) => expect(hasFigure(statement)).toBe(true))

    it.each([
      '',
      'Lavere sykefravær',
      'Halvere sykefraværet',
      'Lavere sykefravær i 2027',
      'Lavere sykefravær i perioden 2026–2028',
      'Lavere sykefravær innen 31.12.2027',
      'Lavere sykefravær innen 31/12-27',
      'Lavere sykefravær innen 2027-12-31',
      'Lavere sykefravær innen 31. desember 2027',
      'Lavere sykefravær innen 1 desember',
      'Lavere sykefravær fra 3. kvartal',
      'Lower sick leave by 31 December 2027',
      'Lower sick leave from the 2nd quarter',
      'Lower sick leave by Q3',
    ])('is not there: %s', (statement) => expect(hasFigure(statement)).toBe(false))
  })
})

const influence = entry('driverGoal', 'd1', {
  driver: 'wellbeing',
  statement: 'De ansatte har innflytelse på egen turnus',
  criterion: 'Åtte av ti svarer ja i medarbeiderundersøkelsen',
  resultGoal: 'g1',
})

describe('driver goals (criterion 4)', () => {
  it('says that there are none', () => {
    expect(driverGoalsElement.gaps(planWith(fullGoal), today)).toEqual([
      expect.objectContaining({ code: 'none', where: { part: 'driverGoal', step: 'driver' } }),
    ])
  })

  it('has no gap when driver, criterion and result goal are there', () => {
    expect(codes(driverGoalsElement, planWith(fullGoal, influence))).toEqual([])
  })

  it('says what a goal with nothing but its wording lacks, and where each is closed', () => {
    const plan = planWith(fullGoal, entry('driverGoal', 'd1', { statement: 'Mer yrkesstolthet' }))
    expect(driverGoalsElement.gaps(plan, today).map(({ code, where }) => [code, where.step, where.entry])).toEqual([
      ['noCriterion', 'criterion', 'd1'],
      ['noResultGoal', 'serves', 'd1'],
      ['noDriver', 'driver', 'd1'],
    ])
  })

  it('takes a result goal that has been removed for no result goal', () => {
    expect(codes(driverGoalsElement, planWith(influence))).toEqual(['noResultGoal'])
  })

  it('names only the goals that lack something', () => {
    const plan = planWith(fullGoal, influence, entry('driverGoal', 'd2', { ...influence.values, resultGoal: 'gone' }))
    expect(find(driverGoalsElement, 'noResultGoal', plan)).toMatchObject({
      names: ['De ansatte har innflytelse på egen turnus'],
      total: 2,
      where: { entry: 'd2' },
    })
  })
})

const purpose = entry('purpose', 'purpose', { challenge: 'Én av tolv er borte fra jobb hver dag' })
const longShifts = entry('measure', 'm1', {
  name: 'Langturnus',
  audience: 'Ansatte i bofellesskapene',
  responsible: { name: 'Per Haugen' },
  from: '2026-09-01',
  to: '2027-06-30',
  serves: 'd1',
})
const analysed = [purpose, sickLeave, fullGoal, influence]

describe('measures (criterion 5)', () => {
  it('says that there are none, also when nothing else is there', () => {
    expect(measuresElement.gaps(planWith(), today)).toEqual([
      expect.objectContaining({ code: 'none', where: { part: 'measure', step: 'what' } }),
    ])
  })

  it('has no gap when owner, period and what it serves are there', () => {
    expect(codes(measuresElement, planWith(...analysed, longShifts))).toEqual([])
  })

  it.each([
    ['a driver goal', 'd1', []],
    ['a result goal', 'g1', []],
    ['a goal that has been removed', 'gone', ['servesNothing']],
    ['something that is no goal', 'i1', ['servesNothing']],
  ])('given a measure that serves %s', (_what, serves, expected) => {
    const measure = entry('measure', 'm1', { ...longShifts.values, serves })
    expect(codes(measuresElement, planWith(...analysed, measure))).toEqual(expected)
  })

  it('says what a measure with only a name lacks', () => {
    const plan = planWith(...analysed, entry('measure', 'm1', { name: 'Langturnus' }))
    expect(codes(measuresElement, plan)).toEqual(['noOwner', 'noPeriod', 'servesNothing'])
  })

  it.each(['from', 'to'])('asks for the period when only one end of it is there: no %s', (missing) => {
    const values = Object.fromEntries(Object.entries(longShifts.values).filter(([name]) => name !== missing))
    expect(codes(measuresElement, planWith(...analysed, entry('measure', 'm1', values)))).toEqual(['noPeriod'])
  })

  it('names the two measures of three that have no owner', () => {
    const plan = planWith(
      ...analysed,
      longShifts,
      entry('measure', 'm2', { name: 'Kompetansekartlegging' }),
      entry('measure', 'm3', { name: 'Lederkurs' }),
    )
    expect(said(find(measuresElement, 'noOwner', plan))?.what).toBe(
      'To av tre tiltak mangler ansvarlig: «Kompetansekartlegging» og «Lederkurs».',
    )
  })

  describe('a measure-driven plan', () => {
    const emptyPurpose = entry('purpose', 'purpose', { desired: 'Flere på jobb' })
    const unmeasured = entry('indicator', 'i2', { name: 'Sykefravær' })

    it.each([
      ['no purpose', [sickLeave], { part: 'purpose', step: 'challenge' }],
      ['a purpose without a challenge', [emptyPurpose, sickLeave], { part: 'purpose', step: 'challenge' }],
      ['neither purpose nor baseline', [], { part: 'purpose', step: 'challenge' }],
      ['no indicator', [purpose], { part: 'indicator', step: 'what' }],
      ['no start value', [purpose, unmeasured], { part: 'indicator', step: 'start', entry: 'i2' }],
    ])('given measures and %s › is told once, first, and led to what closes it', (_what, before, where) => {
      const two = entry('measure', 'm2', { name: 'Lederkurs' })
      const gaps = measuresElement.gaps(planWith(...before, longShifts, two), today)
      expect(gaps[0]).toMatchObject({ code: 'measureDriven', where })
      expect(gaps.filter((gap) => gap.code === 'measureDriven')).toHaveLength(1)
    })

    it('is not said of a plan with a challenge and one start value, zero included', () => {
      const fromZero = entry('indicator', 'i1', { name: 'Ansatte i langturnus', startValue: 0 })
      expect(codes(measuresElement, planWith(purpose, unmeasured, fromZero, longShifts))).not.toContain('measureDriven')
    })

    it('says only what is missing', () => {
      const what = (...before: readonly Entry[]) =>
        said(find(measuresElement, 'measureDriven', planWith(...before, longShifts)))?.what
      expect(what(sickLeave)).toBe('Planen har tiltak, men sier ikke hvilken utfordring de skal løse.')
      expect(what(purpose)).toBe('Planen har tiltak, men ikke noe tall for hvor kommunen står før de virker.')
      expect(what()).toBe(
        'Planen har tiltak, men verken utfordringen de skal løse, eller et tall for hvor kommunen står.',
      )
    })
  })
})

const offered = entry('measureGoal', 'mg1', {
  measure: 'm1',
  statement: '90 % av de ansatte har fått tilbud om langturnus',
  deadline: '2027-06-30',
  indicator: 'i1',
})

describe('goals and indicators for measures (criterion 6)', () => {
  it('says that measures come first when there are none', () => {
    const gaps = measureGoalsElement.gaps(planWith(), today)
    expect(gaps).toEqual([expect.objectContaining({ code: 'none', where: { part: 'measure', step: 'what' } })])
    expect(said(gaps[0])?.close).toBe('Legg til det første tiltaket. Så kan det få et mål.')
  })

  it('says that no measure has a goal when there are measures', () => {
    const gaps = measureGoalsElement.gaps(planWith(longShifts), today)
    expect(gaps).toEqual([expect.objectContaining({ code: 'none', where: { part: 'measureGoal', step: 'goal' } })])
    expect(said(gaps[0])?.what).toBe('Ingen av tiltakene har et mål.')
  })

  it('has no gap when every measure has a goal with figure, deadline and indicator', () => {
    expect(codes(measureGoalsElement, planWith(sickLeave, longShifts, offered))).toEqual([])
  })

  it('names the measures without a goal, and leads to a new goal', () => {
    const plan = planWith(
      sickLeave,
      longShifts,
      entry('measure', 'm2', { name: 'Kompetansekartlegging' }),
      entry('measure', 'm3', { name: 'Lederkurs' }),
      offered,
    )
    const gap = find(measureGoalsElement, 'measureWithout', plan)
    expect(gap?.where).toEqual({ part: 'measureGoal', step: 'goal' })
    expect(said(gap)?.what).toBe('To av tre tiltak har ikke noe mål: «Kompetansekartlegging» og «Lederkurs».')
  })

  it('says what a goal with nothing but measure and wording lacks', () => {
    const goal = entry('measureGoal', 'mg1', { measure: 'm1', statement: 'Tilbud om langturnus' })
    expect(codes(measureGoalsElement, planWith(longShifts, goal))).toEqual([
      'notQuantified',
      'noDeadline',
      'noIndicator',
    ])
  })

  it('takes target and deadline from the indicator when the goal has none of its own', () => {
    const goal = entry('measureGoal', 'mg1', { measure: 'm1', statement: 'Tilbud om langturnus', indicator: 'i1' })
    expect(codes(measureGoalsElement, planWith(sickLeaveWithTarget, longShifts, goal))).toEqual([])
  })

  it('counts all and none as figures, as in Arendal’s goals', () => {
    const quantified = (statement: string) =>
      !codes(
        measureGoalsElement,
        planWith(longShifts, entry('measureGoal', 'mg1', { measure: 'm1', statement })),
      ).includes('notQuantified')
    expect(quantified('Alle ledere med personalansvar har vært på verksted i 2012')).toBe(true)
    expect(quantified('All leaders have been through the workshop')).toBe(true)
    expect(quantified('Lederne har vært på verksted i 2012')).toBe(false)
    expect(quantified('Lederne er på balletten')).toBe(false)
  })

  it('takes an indicator that has been removed for no indicator', () => {
    expect(codes(measureGoalsElement, planWith(longShifts, offered))).toEqual(['noIndicator'])
  })

  it('says when the measure of a goal has been removed', () => {
    const plan = planWith(sickLeave, offered)
    expect(codes(measureGoalsElement, plan)).toEqual(['noMeasure'])
    expect(find(measureGoalsElement, 'noMeasure', plan)?.where).toEqual({
      part: 'measureGoal',
      step: 'goal',
      entry: 'mg1',
    })
  })
})

describe.each(elements)('$id', ({ id, element, part }) => {
  it.each(languages)(
    'has typed words in lower case, and neither exclamation marks nor «vennligst» (%s)',
    (language) => {
      const texts = element.texts[language]
      expect(texts.words).toEqual(texts.words.map((word) => word.toLowerCase()))
      const gaps = Object.values(texts.gaps).flatMap((sentence) =>
        [1, 2].map((count) => sentence({ names: 'A, B', ...shareSaid(count, 3, language), counted: 'To', facts: {} })),
      )
      expect(JSON.stringify([texts, gaps])).not.toMatch(/!|vennligst|venlegst|please|undefined/i)
    },
  )

  it('is known by its id and holds its part', () => {
    expect(element).toMatchObject({ id, list: { id: part.id } })
  })
})

it('the entries of these tests are ones that the plan would hold', () => {
  const plan = planWith(...analysed, longShifts, offered)
  for (const { part } of elements) expect(entriesOf(plan, part)).toHaveLength(1)
})

it.each(languages)('no word leads to two of these elements (%s)', (language) => {
  const words = elements.flatMap(({ element }) => element.texts[language].words)
  expect(new Set(words).size).toBe(words.length)
})
