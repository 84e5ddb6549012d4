import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import type { PlanElement } from '../../src/plan/element.ts'
import { elements } from '../../src/plan/elements/index.ts'
import { measureGoalsElement } from '../../src/plan/elements/measure-goals.ts'
import { milestones, milestonesElement } from '../../src/plan/elements/milestones.ts'
import { resultGoalsElement } from '../../src/plan/elements/result-goals.ts'
import { risksElement } from '../../src/plan/elements/risks.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Values } from '../../src/plan/values.ts'
import { nodesOf } from '../support/card-check.ts'
import { bareFullPlan, emptyPlan, halfPlan, today } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'
import { shareSaid } from '../support/said.ts'
import { asked, buttonsOn, findButton, read, textsOn, wordsOn } from '../support/shown.ts'
import { stageFor } from '../support/views.ts'

const cardOf = (element: PlanElement, plan: Plan, language: Language = 'nb') =>
  draw({ view: 'element', element, page: 0 }, stageFor(language, plan))

/** Each block of what is lacking: its sentences, and where its buttons lead. */
const blocksOn = (card: unknown) =>
  nodesOf(card).flatMap(({ node }) =>
    node.style === 'emphasis' ? [{ said: textsOn(node).map(read), leads: buttonsOn(node).map(asked) }] : [],
  )
const headlines = (card: unknown) => blocksOn(card).map(({ said }) => said.filter((_, place) => place % 3 === 0))

describe('what is lacking', () => {
  const name = { name: 'Turnusen er vedtatt' }

  it('is one block with one button where one step closes it all', () => {
    const card = cardOf(milestonesElement, planWith(entry('milestone', 'm1', { ...name, type: 'report' })))
    expect(headlines(card)).toEqual([
      ['Milepælen «Turnusen er vedtatt» mangler dato.', 'Milepælen «Turnusen er vedtatt» mangler ansvarlig.'],
    ])
    expect(blocksOn(card).map(({ leads }) => leads)).toEqual([
      [{ do: 'form', part: 'milestone', step: 'when', entry: 'm1' }],
    ])
  })

  it('says of each what it is, why it matters and what would close it', () => {
    const card = cardOf(milestonesElement, planWith(entry('milestone', 'm1', { ...name, type: 'report' })))
    const { noDate, noOwner } = milestonesElement.texts.nb.gaps
    const about = { names: 'Turnusen er vedtatt', ...shareSaid(1, 1), counted: 'Én', facts: {} }
    const said = [noDate?.(about), noOwner?.(about)].flatMap((gap) => (gap ? [gap.what, gap.why, gap.close] : []))
    expect(blocksOn(card).map((block) => block.said)).toEqual([said])
  })

  it('is a block of its own where another step, or another item, closes it', () => {
    const plan = planWith(
      entry('milestone', 'm1', { ...name, owner: { name: 'HR' } }),
      entry('milestone', 'm2', { name: 'Oppstart', date: '2027-03-01' }),
    )
    expect(blocksOn(cardOf(milestonesElement, plan)).map(({ leads }) => leads)).toEqual([
      [{ do: 'form', part: 'milestone', step: 'when', entry: 'm1' }],
      [{ do: 'form', part: 'milestone', step: 'when', entry: 'm2' }],
      [{ do: 'form', part: 'milestone', step: 'state' }],
    ])
  })

  it.each(languages)('has every gap once, and no two buttons to the same place: %s', (language) => {
    for (const plan of [halfPlan, bareFullPlan])
      for (const element of elements) {
        const gaps = element.gaps(plan, today)
        const blocks = blocksOn(cardOf(element, plan, language))
        if (blocks.length === 0) continue
        expect(blocks.flatMap(({ said }) => said).length, element.id).toBe(gaps.length * 3)
        const places = blocks.map(({ leads }) => JSON.stringify(leads))
        expect(new Set(places).size, element.id).toBe(places.length)
      }
  })

  it('can be left as it is, where it is a question about words', () => {
    const plan = planWith(
      entry('milestone', 'm1', { name: 'Jobbe med turnus', date: '2027-03-01', owner: { name: 'HR' } }),
    )
    const [question] = blocksOn(cardOf(milestonesElement, plan))
    expect(question?.said[0]).toBe('Er «Jobbe med turnus» en aktivitet, eller noe som er på plass?')
    expect(question?.leads).toEqual([
      { do: 'form', part: 'milestone', step: 'state', entry: 'm1' },
      { do: 'form', part: 'milestone', step: 'asItIs', entry: 'm1' },
    ])
  })

  it('shares its button also right after a step was saved', () => {
    const plan = planWith(entry('milestone', 'm1', { ...name, progress: 'planned' }))
    const gaps = milestonesElement.gaps(plan, today)
    const step = milestones.steps.find(({ id }) => id === 'status')
    if (!step) throw new Error('Milestones have a status')
    const view = { view: 'lacking', element: milestonesElement, gaps, part: milestones, step, entry: 'm1' } as const
    expect(headlines(draw(view, stageFor('nb', plan))).map((said) => said.length)).toEqual([2, 1])
  })
})

describe('an element that builds on another list', () => {
  it.each([
    ['nb', 'Legg til tiltak', 'Legg til det første tiltaket. Så kan det få et mål.'],
    ['nn', 'Legg til tiltak', 'Legg til det første tiltaket. Så kan det få eit mål.'],
    ['en', 'Add measure', 'Add the first measure. Then it can be given a goal.'],
  ] as const)('sends one there first, while there is nothing to build on: %s', (language, title, close) => {
    const card = cardOf(measureGoalsElement, emptyPlan, language)
    const add = findButton(card, title)
    expect(add && asked(add)).toEqual({ do: 'form', part: 'measure', step: 'what' })
    expect(findButton(card, { part: 'measureGoal' })).toBeUndefined()
    expect(wordsOn(card)).toContain(close)
  })

  it('adds to its own list once there is', () => {
    const card = cardOf(measureGoalsElement, planWith(entry('measure', 'm1', { name: 'Langturnus' })))
    const add = findButton(card, 'Legg til mål for tiltak')
    expect(add && asked(add)).toEqual({ do: 'form', part: 'measureGoal', step: 'goal' })
    expect(findButton(card, { part: 'measure' })).toBeUndefined()
  })

  it('is no other than it: all lists else are begun where they are', () => {
    for (const element of elements.filter(({ list, id }) => list && id !== measureGoalsElement.id))
      expect(
        buttonsOn(cardOf(element, emptyPlan)).flatMap((button) => {
          const action = asked(button)
          return action.do === 'form' && action.part !== element.record?.id ? [action.part] : []
        }),
        element.id,
      ).toEqual([element.list?.id])
  })
})

/** The line below each item's name. */
const detailsOn = (card: unknown) => textsOn(card).filter((text) => text.includes(' · ') || /^\*\*|: /.test(text))

describe('a list', () => {
  const scored = (probability: string, consequence: string): Values => ({
    event: 'For få vikarer',
    probability,
    consequence,
  })
  const riskLine = (values: Values, language: Language = 'nb') =>
    detailsOn(cardOf(risksElement, planWith(entry('risk', 'r1', values)), language))[0] ?? ''

  it.each([
    ['nb', 'Rød', 'Sannsynlighet: 5 – svært stor'],
    ['nn', risksElement.texts.nn.badges?.red, `${risksElement.texts.nn.fields.probability?.label}: `],
    ['en', 'Red', 'Probability: '],
  ] as const)('of risks says first, in words, how serious each is: %s', (language, level, rest) => {
    const line = riskLine(scored('5', '4'), language)
    expect(line.startsWith(`**${level}** · ${rest}`), line).toBe(true)
  })

  it.each([
    ['Grønn', '1', '1'],
    ['Gul', '1', '4'],
    ['Oransje', '5', '1'],
    ['Rød', '3', '5'],
  ])('of risks tells them apart: %s', (level, probability, consequence) => {
    expect(riskLine(scored(probability, consequence))).toMatch(new RegExp(`^\\*\\*${level}\\*\\* · `))
  })

  it('of risks says no level of one that is half scored', () => {
    expect(riskLine({ event: 'For få vikarer', probability: '5' })).toBe('Sannsynlighet: 5 – svært stor')
  })

  it.each([
    ['nb', 'Tiltak: Ring vikarbyrået · Tiltaksansvarlig: HR · Frist: 1.3.2027 · Gjennomgått: 2.11.2026'],
    ['en', 'Action: Ring vikarbyrået · Action owner: HR · Deadline: 1 Mar 2027 · Reviewed: 2 Nov 2026'],
  ] as const)('asks nothing: its labels are short, and so are its dates: %s', (language, line) => {
    const values = {
      event: 'For få vikarer',
      action: 'Ring vikarbyrået',
      actionOwner: { name: 'HR' },
      deadline: '2027-03-01',
      reviewed: '2026-11-02',
    }
    expect(read(riskLine(values, language))).toBe(line)
  })

  it.each(languages)('has no question for a label, whatever it lists: %s', (language) => {
    const plan = planWith(...bareFullPlan.entries.filter((one) => one.id.endsWith('-0') || one.part === 'setup'))
    for (const element of elements)
      expect(
        detailsOn(cardOf(element, plan, language)).filter((line) => line.includes('?:')),
        element.id,
      ).toEqual([])
  })

  const goalLine = (unit: string, target: number, language: Language = 'nb') => {
    const goal = entry('resultGoal', 'g1', { statement: 'Lavere sykefravær', indicator: 'i1', target })
    const plan = planWith(entry('indicator', 'i1', { name: 'Sykefravær', unit }), goal)
    return wordsOn(cardOf(resultGoalsElement, plan, language))
  }

  it.each([
    ['percent', 6.5, 'nb', 'Målverdi: 6,5\u00a0%\n'],
    ['percent', 6.5, 'nn', 'Målverdi: 6,5\u00a0%\n'],
    ['percent', 6.5, 'en', 'Target: 6.5%\n'],
    ['kroner', 1_250_000, 'nb', 'Målverdi: 1\u202f250\u202f000\u00a0kroner\n'],
    ['fullTimeEquivalents', 16, 'nb', 'Målverdi: 16\u00a0årsverk\n'],
    ['count', 16, 'nb', 'Målverdi: 16\n'],
  ] as const)('shows a target in its indicator’s unit: %s, %d, %s', (unit, target, language, shown) => {
    expect(goalLine(unit, target, language)).toContain(shown)
  })

  it('shows a target bare when its indicator is gone', () => {
    const alone = planWith(entry('resultGoal', 'g1', { statement: 'Lavere', target: 6.5, indicator: 'gone' }))
    expect(wordsOn(cardOf(resultGoalsElement, alone))).toContain('Målverdi: 6,5\n')
  })
})
