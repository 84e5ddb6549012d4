import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import type { Change, PlanEvent } from '../../src/plan/decide.ts'
import { elements } from '../../src/plan/elements/index.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { kari, monday } from '../support/given.ts'
import { halfPlan } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'
import { asked, buttonsOn, wordsOn } from '../support/shown.ts'
import { stageFor } from '../support/views.ts'

describe('a card beside the plan', () => {
  const views = [
    { view: 'languages' },
    { view: 'examples' },
    { view: 'history', events: [] },
    ...elements.map((element) => ({ view: 'example', element, shelf: [] }) as const),
  ] as const
  const leads = (view: (typeof views)[number], language: Language, plan: Plan | undefined) =>
    buttonsOn(draw(view, stageFor(language, plan))).map(asked)

  it.each(languages)('leads back to the plan when there is one, last of all: %s', (language) => {
    for (const view of views) {
      const actions = leads(view, language, halfPlan)
      expect(actions.at(-1), view.view).toEqual({ do: 'board' })
      expect(actions.filter((action) => action.do === 'board')).toHaveLength(1)
    }
  })

  it('leads to no plan when there is none', () => {
    for (const view of views) expect(leads(view, 'nb', undefined)).not.toContainEqual({ do: 'board' })
  })
})

describe('the history', () => {
  const told = (change: Change, plan = planWith(), language: Language = 'nb') => {
    const event: PlanEvent = { rev: 2, order: 0, at: monday, by: kari, change }
    return wordsOn(draw({ view: 'history', events: [event] }, stageFor(language, plan)))
  }
  const touched = { part: 'milestone', entry: 'm1', title: 'Kartlegging' }
  const moved: Change = {
    type: 'saved',
    ...touched,
    before: { date: '2027-03-01' },
    after: { date: '2027-04-15', owner: { name: 'HR' } },
  }

  it.each([
    ['nb', 'Dato: før 1.3.2027, nå 15.4.2027', 'Ansvarlig: HR'],
    ['nn', 'Dato: før 1.3.2027, no 15.4.2027', 'Ansvarleg: HR'],
    ['en', 'Date: before 1 Mar 2027, now 15 Apr 2027', 'Responsible: HR'],
  ] as const)('asks nothing: its labels are short, and so are its dates: %s', (language, date, owner) => {
    const words = told(moved, planWith(), language)
    expect(words).toContain(date)
    expect(words).toContain(owner)
    expect(words).not.toContain('?')
  })

  it('says which indicator a reading is of: month ends are the same for all', () => {
    const plan = planWith(
      entry('indicator', 'i1', { name: 'Sykefravær', unit: 'percent' }),
      entry('reading', 'r1', { indicator: 'i1', date: '2026-12-31', value: 6.1 }),
    )
    const change = { type: 'saved', part: 'reading', entry: 'r1', title: '2026-12-31' } as const
    expect(told({ ...change, before: { value: 6.4 }, after: { value: 6.1 } }, plan)).toContain(
      'endret avlesning «Sykefravær, 31.12.2026»',
    )
  })

  it('shows a target in its indicator’s unit, though the indicator did not change', () => {
    const plan = planWith(
      entry('indicator', 'i1', { name: 'Sykefravær', unit: 'percent' }),
      entry('resultGoal', 'g1', { statement: 'Lavere', indicator: 'i1', target: 6.5 }),
    )
    const change = { type: 'saved', part: 'resultGoal', entry: 'g1', title: 'Lavere' } as const
    expect(told({ ...change, before: { target: 7 }, after: { target: 6.5 } }, plan)).toContain(
      'Målverdi: før 7\u00a0%, nå 6,5\u00a0%',
    )
  })

  it('shows the target of a goal that is removed in the unit it had', () => {
    const plan = planWith(entry('indicator', 'i1', { name: 'Sykefravær', unit: 'percent' }))
    const removed = { part: 'resultGoal', entry: 'g1', title: 'Lavere', before: { indicator: 'i1', target: 6.5 } }
    expect(told({ type: 'removed', ...removed }, plan)).toContain('Målverdi: før 6,5\u00a0%, nå tomt')
  })
})

describe('help', () => {
  const words = (personal: boolean, language: Language = 'nb') =>
    buttonsOn(draw({ view: 'help' }, { ...stageFor(language, halfPlan), personal })).map(({ title }) => title)

  it.each([
    ['nb', 'bli med', 'pause', 'program'],
    ['nn', 'bli med', 'pause', 'program'],
    ['en', 'join', 'pause', 'programme'],
  ] as const)(
    'has in a conversation the way into a programme, and in somebody’s own chat the programme itself: %s',
    (language, join, pause, programme) => {
      expect(words(false, language)).toEqual(expect.arrayContaining([join, pause]))
      expect(words(false, language)).not.toContain(programme)
      expect(words(true, language)).toEqual(expect.arrayContaining([programme, pause]))
      expect(words(true, language)).not.toContain(join)
    },
  )

  it('leads to a figure’s form, to that of a pause, and to a programme', () => {
    const actions = buttonsOn(draw({ view: 'help' }, stageFor('nb', halfPlan))).map(asked)
    expect(actions).toEqual(
      expect.arrayContaining([
        { do: 'form', part: 'reading', step: 'value' },
        { do: 'form', part: 'pause', step: 'until' },
        { do: 'programme' },
      ]),
    )
  })
})
