import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import { benefitsElement, economics } from '../../src/plan/elements/benefits.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Values } from '../../src/plan/values.ts'
import { texts } from '../../src/texts/index.ts'
import { entry, planWith } from '../support/plans.ts'
import { asked, buttonsOn, findButton, wordsOn } from '../support/shown.ts'
import { stageFor } from '../support/views.ts'

const all = {
  tempHoursNow: 6000,
  tempHoursWanted: 2000,
  overtimeHoursNow: 1500,
  overtimeHoursWanted: 1499,
  tempHourCost: 420,
  overtimeHourCost: 600,
  trainingCost: 350_000,
  sickDaysSaved: 120,
  sickDayCost: 2100,
}
const { tempHourCost: _, sickDayCost: __, ...twoShort } = all

const planOf = (values: Values, theme = 'fullTime') =>
  planWith(entry('setup', 'setup', { theme }), entry(economics.id, economics.id, values))
const cardOf = (plan: Plan, language: Language = 'nb') => draw({ view: 'economics' }, stageFor(language, plan))
/** With common spaces, as a person sees them. */
const said = (card: unknown) => wordsOn(card).replaceAll(/[\u00a0\u202f]/g, ' ')
const form = (step: string) => ({ do: 'form', part: economics.id, step, entry: economics.id })
const leads = (card: unknown) => buttonsOn(card).map(asked)

describe('the calculation, with all its numbers', () => {
  it.each([
    ['nb', 'Dere sparer om lag 1 930 000 kroner i året', 'sparer dere om lag 1 580 000 kroner.'],
    [
      'nn',
      'De sparer om lag 1 930 000 kroner i året',
      'sparer de om lag 1 580 000 kroner, også når opplæringa er trekt frå.',
    ],
    ['en', 'You save about 1,930,000 kroner a year', 'you save about 1,580,000 kroner.'],
  ] as const)('says what a year saves, and what the first one does: %s', (language, yearly, first) => {
    const card = cardOf(planOf(all), language)
    expect(said(card)).toContain(yearly)
    expect(said(card)).toContain(first)
  })

  it('shows each part with its arithmetic in words, and the sum', () => {
    const words = said(cardOf(planOf(all)))
    for (const line of [
      'Vikarer\n6 000 − 2 000 = 4 000 timer × 420 kr = 1 680 000 kr',
      'Overtid\n1 500 − 1 499 = 1 time × 600 kr = 600 kr',
      'Sykefravær\n120 dager færre × 2 100 kr = 252 000 kr',
      'Opplæring\n350 000 kr, bare det første året',
      'Sum i året\n1 680 000 + 600 + 252 000 = 1 932 600 kr',
    ])
      expect(words).toContain(line)
  })

  it.each(languages)('shows what it rests on: %s', (language) => {
    for (const assumption of texts[language].economics.assumptions)
      expect(said(cardOf(planOf(all), language))).toContain(assumption)
  })

  it('leads to each step, to the element, and to the plan', () => {
    expect(leads(cardOf(planOf(all)))).toEqual([
      form('hours'),
      form('costs'),
      form('sickLeave'),
      form('assessment'),
      { do: 'element', element: 'benefits' },
      { do: 'board' },
    ])
  })

  it('shows the assessment in words where there is one', () => {
    const card = cardOf(planOf({ ...all, assessment: 'Tallene er fra *lønn*.' }))
    expect(said(card)).toContain('Dette har dere skrevet om økonomien\nTallene er fra *lønn*.')
    expect(findButton(card, 'Endre vurderingen')).toBeDefined()
    expect(findButton(cardOf(planOf(all)), 'Skriv vurderingen')).toBeDefined()
  })

  it.each([
    ['nb', 'Dette koster om lag 1 430 000 kroner mer i året enn nå', 'koster det om lag 1 780 000 kroner mer enn nå.'],
    ['nn', 'Dette kostar om lag 1 430 000 kroner meir i året enn no', 'om lag 1 780 000 kroner meir enn no'],
    ['en', 'This costs about 1,430,000 kroner more a year than now', 'about 1,780,000 kroner more than now'],
  ] as const)('says plainly that it costs more, when it does: %s', (language, yearly, first) => {
    const card = cardOf(planOf({ ...all, tempHoursNow: 2000, tempHoursWanted: 6000 }), language)
    expect(said(card)).toContain(yearly)
    expect(said(card)).toContain(first)
    expect(said(card)).toContain(texts[language].economics.rises)
    expect(said(card)).toMatch(/= −1.680.000 kr/)
  })

  it('says so when it saves every year but the first', () => {
    const words = said(cardOf(planOf({ ...all, trainingCost: 3_000_000 })))
    expect(words).toContain('Dere sparer om lag 1 930 000 kroner i året')
    expect(words).toContain('koster det om lag 1 070 000 kroner mer enn nå.')
  })

  it('says so when nothing changes, and when the training is free', () => {
    const same = { tempHoursWanted: 6000, overtimeHoursWanted: 1500, sickDaysSaved: 0, trainingCost: 0 }
    const words = said(cardOf(planOf({ ...all, ...same })))
    expect(words).toContain(texts.nb.economics.even)
    expect(words).toContain(texts.nb.economics.firstYear.same)
  })
})

describe('the calculation, with something missing', () => {
  it('says how much, shows what is ready, and gives no sum', () => {
    const words = said(cardOf(planOf(twoShort)))
    expect(words).toContain('2 tall mangler før dere har en sum')
    expect(words).toContain('Overtid\n1 500 − 1 499 = 1 time × 600 kr = 600 kr')
    expect(words).not.toContain('Vikarer\n')
    expect(words).not.toContain(texts.nb.economics.sum)
  })

  it('names what it is, with a button straight to its step', () => {
    const card = cardOf(planOf(twoShort))
    expect(said(card)).toContain('Kostnad per vikartime.\nKostnad per sykedag.')
    expect(leads(card).slice(0, 3)).toEqual([form('costs'), form('sickLeave'), form('hours')])
    expect(buttonsOn(card).map(({ title }) => title)).toEqual([
      'Fyll inn kostnadene',
      'Fyll inn sykefraværet',
      'Endre timene',
      'Skriv vurderingen',
      'Til gevinstrealiseringen',
      'Til planen',
    ])
  })

  it.each(languages)('asks for all nine before anything is written, in any theme: %s', (language) => {
    const card = cardOf(planWith(entry('setup', 'setup', { theme: 'sickLeave' })), language)
    expect(said(card)).toContain(texts[language].economics.missing(9))
    expect(leads(card).slice(0, 3)).toEqual([form('hours'), form('costs'), form('sickLeave')])
  })
})

describe('the element’s card', () => {
  const elementCard = (plan: Plan) => draw({ view: 'element', element: benefitsElement, page: 0 }, stageFor('nb', plan))
  const button = (plan: Plan) => findButton(elementCard(plan), { do: 'economics' })?.title

  it('has the way to the calculation where the theme asks for it, or somebody has begun', () => {
    expect(button(planWith(entry('setup', 'setup', { theme: 'fullTime' })))).toBe('Regn på økonomien')
    expect(button(planOf({ trainingCost: 0 }, 'sickLeave'))).toBe('Vis regnestykket')
    expect(button(planOf({ assessment: 'Om lag null.' }, 'sickLeave'))).toBeUndefined()
    expect(button(planWith())).toBeUndefined()
  })

  it('tells in a line what it comes to, not number by number', () => {
    expect(said(elementCard(planOf(all)))).toContain(
      'Økonomien i heltidskultur\nDere sparer om lag 1 930 000 kroner i året.',
    )
    expect(said(elementCard(planOf(twoShort)))).toContain('2 tall mangler før dere har en sum.')
    expect(said(elementCard(planOf(all)))).not.toContain('Ønskede vikartimer')
  })
})

describe('the receipt of a step of numbers', () => {
  it('says which number is which', () => {
    const plan = planOf(all)
    const [step] = economics.steps
    const [, saved] = plan.entries
    if (!step || !saved) throw new Error('There is a first step, and it is saved')
    const words = said(draw({ view: 'receipt', part: economics, step, entry: saved }, stageFor('nb', plan)))
    expect(words).toContain('Vikartimer nå: 6 000, Ønskede vikartimer: 2 000')
  })
})
