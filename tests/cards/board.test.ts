import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { setup } from '../../src/plan/setup.ts'
import { texts } from '../../src/texts/index.ts'
import { faultsOf } from '../support/card-check.ts'
import { emptyPlan, halfPlan, planOf } from '../support/plan-sizes.ts'
import { asked, buttonsOn, wordsOn } from '../support/shown.ts'
import { stageFor } from '../support/views.ts'

const completePlan = planOf(2)
const without = (...fields: readonly string[]): Plan => ({
  ...completePlan,
  entries: completePlan.entries.map((one) =>
    one.part === setup.id
      ? { ...one, values: Object.fromEntries(Object.entries(one.values).filter(([name]) => !fields.includes(name))) }
      : one,
  ),
})

const board = (plan: Plan, language: Language = 'nb') => draw({ view: 'board' }, stageFor(language, plan))
/** The buttons below the ten parts. */
const below = (plan: Plan, language: Language = 'nb') =>
  buttonsOn(board(plan, language)).flatMap((button) => {
    const action = asked(button)
    return action.do === 'element' ? [] : [[button.title, action.do]]
  })

describe('the board of a plan whose set-up is unfinished', () => {
  it.each([
    ['nb', 'Oppstarten er ikke ferdig. Det mangler navn, startdato og sluttdato.'],
    ['nn', 'Oppstarten er ikkje ferdig. Det manglar namn, startdato og sluttdato.'],
    ['en', 'The set-up is not finished. It lacks name, start date and end date.'],
  ] as const)('says what it lacks: %s', (language, sentence) => {
    expect(wordsOn(board(without('name', 'from', 'to'), language))).toContain(sentence)
  })

  it('says it of one thing, and of everything', () => {
    expect(wordsOn(board(without('theme')))).toContain('Det mangler tema.')
    expect(wordsOn(board(emptyPlan))).toContain('Det mangler språk, kommune, navn, tema, startdato og sluttdato.')
  })

  it.each([
    ['nb', 'Fullfør oppstarten'],
    ['nn', texts.nn.buttons.finishSetup],
    ['en', 'Finish the set-up'],
  ] as const)('leads to it, and nowhere else first: %s', (language, title) => {
    for (const plan of [without('name'), emptyPlan])
      expect(below(plan, language)).toEqual([
        [title, 'continue'],
        [texts[language].buttons.help, 'help'],
      ])
  })

  it.each(languages)('never says that all is in place: %s', (language) => {
    const { allThere, progress } = texts[language].board
    const words = wordsOn(board(without('to'), language))
    expect(words).toContain(progress(10, 10))
    expect(words).not.toContain(allThere)
    expect(wordsOn(board(completePlan, language))).toContain(allThere)
  })

  it('can be shown and pressed', () => {
    for (const language of languages)
      expect(faultsOf(board(without('name'), language), { plan: 'plan-1', language })).toEqual([])
  })
})

describe('the board of a plan that is set up', () => {
  const { buttons } = texts.nb
  const unfinished = texts.nb.board.setupLacks('')

  it('leads on while a part lacks something, and to the set-up beside', () => {
    expect(below(halfPlan)).toEqual([
      [buttons.continue, 'continue'],
      [buttons.setup, 'setup'],
      [buttons.help, 'help'],
    ])
    expect(wordsOn(board(halfPlan))).not.toContain(unfinished.slice(0, 20))
  })

  it('leads nowhere on when nothing is lacking', () => {
    expect(below(completePlan)).toEqual([
      [buttons.setup, 'setup'],
      [buttons.help, 'help'],
    ])
    expect(wordsOn(board(completePlan))).not.toContain(unfinished.slice(0, 20))
  })

  it('is set up without cohort, owner and leader', () => {
    expect(below(without('cohort', 'owner', 'leader')).map(([title]) => title)).toContain(buttons.setup)
  })
})
