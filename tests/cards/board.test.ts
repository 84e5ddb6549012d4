import { describe, expect, it } from 'vitest'
import { restingWords } from '../../src/cards/board.ts'
import { draw } from '../../src/cards/draw.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { setup } from '../../src/plan/setup.ts'
import { texts } from '../../src/texts/index.ts'
import { faultsOf } from '../support/card-check.ts'
import { emptyPlan, halfPlan, planOf } from '../support/plan-sizes.ts'
import { entry } from '../support/plans.ts'
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

describe('a project that rests', () => {
  it.each([
    ['nb', 'Hviler til 1. februar 2027. Fram til da spør jeg ikke om tall og minner ingen om noe.'],
    ['nn', 'Kviler til 1. februar 2027. Fram til då spør eg ikkje om tal og minner ingen om noko.'],
    ['en', 'Resting until 1 February 2027. Until then I ask for no figures and remind nobody.'],
  ] as const)('is said to, and until when: %s', (language, sentence) => {
    expect(restingWords('2027-02-01', language)).toBe(sentence)
  })

  const resting: Plan = {
    ...halfPlan,
    entries: [...halfPlan.entries, { ...entry('pause', 'pause', { until: '2027-02-01' }), at: '2026-11-20T08:00:00Z' }],
  }

  it.each(languages)('says so at the top of its board: %s', (language) => {
    const sentence = restingWords('2027-02-01', language)
    const words = wordsOn(board(resting, language))
    expect(words.indexOf(sentence)).toBeGreaterThan(0)
    expect(words.indexOf(sentence)).toBeLessThan(words.indexOf(texts[language].board.progress(0, 10).slice(1)))
    expect(faultsOf(board(resting, language), { plan: resting.id, language })).toEqual([])
  })

  it('ends by itself on that day', () => {
    const on = (today: string) => wordsOn(draw({ view: 'board' }, { ...stageFor('nb', resting), today }))
    expect(on('2027-01-31')).toContain('Hviler til 1. februar 2027')
    expect(on('2027-02-01')).not.toContain('Hviler')
  })

  it('is not said to when it does not', () => {
    expect(restingWords(undefined, 'nb')).toBe('')
    expect(wordsOn(board(halfPlan))).not.toContain('Hviler')
  })
})
