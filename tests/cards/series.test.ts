import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { draw } from '../../src/cards/draw.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Values } from '../../src/plan/values.ts'
import { bytesOf, faultsOf, mostBytes, nodesOf } from '../support/card-check.ts'
import { entry, planWith } from '../support/plans.ts'
import { underWay } from '../support/project.ts'
import { asked, buttonsOn, findButton, stays, wordsOn } from '../support/shown.ts'
import { stageFor } from '../support/views.ts'

const card = (plan: Plan, indicator: string, page = 0, language: Language = 'nb') =>
  draw({ view: 'series', indicator, page }, stageFor(language, plan))
const words = (...of: Parameters<typeof card>) => wordsOn(card(...of)).split('\n')
const reading = (id: string, values: Values) => entry('reading', id, { indicator: 'i1', ...values })
const also = (...values: readonly Values[]): Plan => ({
  ...underWay,
  entries: [...underWay.entries, ...values.map((one, index) => reading(`more-${index}`, one))],
})

const chartSchema = z.looseObject({
  type: z.literal('Chart.Line'),
  yMin: z.number(),
  yMax: z.number(),
  data: z.array(z.looseObject({ values: z.array(z.unknown()) })),
})
const chartOn = (of: unknown) => nodesOf(of).flatMap(({ node }) => chartSchema.safeParse(node).data ?? [])[0]

describe('a series', () => {
  it.each([
    [
      'nb',
      'Hver måned · Skal ned',
      '37\u00a0% av veien til målet',
      'Riktig vei siden sist: fra 7,9\u00a0% til 7,5\u00a0%.',
    ],
    [
      'nn',
      'Kvar månad · Skal ned',
      '37\u00a0% av vegen til målet',
      'Rett veg sidan sist: frå 7,9\u00a0% til 7,5\u00a0%.',
    ],
    [
      'en',
      'Every month · Should go down',
      '37% of the way to the target',
      'The right way since last time: from 7.9% to 7.5%.',
    ],
  ] as const)(
    'says what it measures, how far it has come and which way it goes: %s',
    (language, about, achieved, trend) => {
      const said = words(underWay, 'i1', 0, language)
      expect(said.slice(0, 3)).toEqual(['Nærvær i Arendal', 'Sykefravær i hjemmetjenesten', about])
      expect(said).toEqual(expect.arrayContaining([achieved, trend]))
    },
  )

  it('has every reading, the newest first, with who and what they said of it', () => {
    const said = words(underWay, 'i1')
    expect(said.slice(said.indexOf('Avlesninger') + 1)).toEqual([
      '31.10.2026: 7,5\u00a0%',
      'Meldt inn av Kari Nordli 24.8.2026',
      'Endre',
      '30.9.2026: 7,9\u00a0%',
      'Meldt inn av Kari Nordli 24.8.2026 · Mye forkjølelse i september',
      'Endre',
      '31.8.2026: 7,8\u00a0%',
      'Meldt inn av Kari Nordli 24.8.2026',
      'Endre',
    ])
  })

  it('shows what was corrected, and why there was no figure', () => {
    const plan = also(
      { date: '2026-07-31', value: 7.6, firstValue: 18 },
      { date: '2026-06-30', missing: 'Lønnssystemet var nede' },
    )
    expect(words(plan, 'i1')).toEqual(
      expect.arrayContaining([
        '31.7.2026: 7,6\u00a0% · rettet fra 18\u00a0%',
        '30.6.2026: Ikke noe tall: Lønnssystemet var nede',
      ]),
    )
  })

  it('leads to a new reading of its indicator, and to change each', () => {
    const shown = card(underWay, 'i1')
    expect(buttonsOn(shown).map(asked)).toEqual([
      ...['2026-10-31', '2026-09-30', '2026-08-31'].map((date) => ({
        do: 'form',
        part: 'reading',
        step: 'value',
        entry: `r-i1-${date}`,
      })),
      { do: 'form', part: 'reading', step: 'value', about: 'i1' },
      { do: 'indicators' },
      { do: 'board' },
    ])
    // Everybody looks at it: nothing takes its place.
    expect(buttonsOn(shown).every(stays)).toBe(true)
  })

  it('says how to begin where there is nothing yet', () => {
    expect(words(underWay, 'i5')).toContain('Ingen avlesninger ennå. Legg inn den første, så begynner serien her.')
    expect(chartOn(card(underWay, 'i5'))).toBeUndefined()
  })

  it('says that its indicator is gone when it is, and leads to those that are there', () => {
    expect(words(underWay, 'gone')[0]).toBe('Denne indikatoren er fjernet fra planen.')
    expect(findButton(card(underWay, 'gone'), { do: 'indicators' })).toBeDefined()
  })
})

describe('a series of 1,200 readings', () => {
  const day = (index: number) => new Date(Date.UTC(1990, index, 28)).toISOString().slice(0, 10)
  const plan = planWith(
    entry('indicator', 'i1', { name: 'Sykefravær', unit: 'percent', target: 6.5 }),
    ...Array.from({ length: 1200 }, (_, index) =>
      reading(`r${index}`, { date: day(index), value: 5 + (index % 7), comment: 'x'.repeat(300) }),
    ),
  )

  it('has twelve on each page, and the first page is of the newest', () => {
    expect(words(plan, 'i1')).toEqual(expect.arrayContaining([`28.12.2089: 7\u00a0%`, 'Viser 1–12 av 1200']))
    expect(words(plan, 'i1', 99)).toEqual(expect.arrayContaining(['28.1.1990: 5\u00a0%', 'Viser 1189–1200 av 1200']))
    expect(words(plan, 'i1', 1000)).toContain('Viser 1189–1200 av 1200')
    // Another page is the same card.
    const turning = buttonsOn(card(plan, 'i1', 4)).filter((button) => asked(button).do === 'series')
    expect(turning.map((button) => [asked(button), stays(button)])).toEqual([
      [{ do: 'series', indicator: 'i1', page: 3 }, false],
      [{ do: 'series', indicator: 'i1', page: 5 }, false],
    ])
  })

  it('fits in a message on every page, with a line from the first to the last', () => {
    for (const language of languages)
      for (const page of [0, 50, 99]) {
        const shown = card(plan, 'i1', page, language)
        expect(faultsOf(shown, { plan: plan.id, language })).toEqual([])
        expect(bytesOf(shown)).toBeLessThan(mostBytes)
      }
    const values = chartOn(card(plan, 'i1'))?.data[0]?.values ?? []
    expect([values.length, values[0], values.at(-1)]).toEqual([
      120,
      { x: '1990-01-28', y: 5 },
      { x: '2089-12-28', y: 7 },
    ])
  })
})

describe('a line to a target', () => {
  const planOf = (indicator: Values, ...figures: readonly (readonly [date: string, value: number])[]): Plan =>
    planWith(
      entry('indicator', 'i1', { name: 'Sykefravær', unit: 'percent', ...indicator }),
      ...figures.map(([date, value], index) => reading(`r${index}`, { date, value })),
    )
  const lines = (plan: Plan) => chartOn(card(plan, 'i1'))?.data.map(({ values }) => values)

  it('is none where there is but one day', () => {
    expect(lines(planOf({ target: 6 }))).toBeUndefined()
    expect(lines(planOf({ target: 6 }, ['2026-10-31', 8], ['2026-10-31', 7]))).toBeUndefined()
    expect(lines(planOf({ target: 6, startValue: 8, startDate: '2026-01-31' }, ['2026-10-31', 7]))).toHaveLength(2)
  })

  it('is alone where there is no target', () => {
    expect(lines(planOf({}, ['2026-09-30', 8], ['2026-10-31', 7]))).toHaveLength(1)
  })

  it('counts a day that was read twice with what was entered last', () => {
    expect(lines(planOf({}, ['2026-10-31', 8], ['2026-09-30', 9], ['2026-10-31', 7]))).toEqual([
      [
        { x: '2026-09-30', y: 9 },
        { x: '2026-10-31', y: 7 },
      ],
    ])
  })

  it('tells the same in a table where a client draws no line', () => {
    const [table] = nodesOf(card(underWay, 'i1')).flatMap(({ key, node }) =>
      key === 'fallback' && node.type === 'Table' ? [node] : [],
    )
    const cells = nodesOf(table).flatMap(({ node }) => (node.type === 'TextBlock' ? [node.text] : []))
    expect(cells).toEqual([
      ...['Til og med', 'Verdi'],
      ...['31.12.2025', '8,1\u00a0%'],
      ...['31.8.2026', '7,8\u00a0%'],
      ...['30.9.2026', '7,9\u00a0%'],
      ...['31.10.2026', '7,5\u00a0%'],
      ...['Mål innen 31.12.2027', '6,5\u00a0%'],
    ])
  })

  it.each([
    [[8.1, 7.5, 6.5], 6.4, 8.4],
    [[0, 84, 80], 0, 100],
    [[4_250_000, 4_400_000, 3_000_000], 2_800_000, 4_800_000],
    // From a thousand on Teams says two digits of each: none lies between two of those.
    [[1234.5, 1100, 900], 800, 1300],
    [[12_400, 12_900], 12_000, 17_000],
    [[-3, 2], -4, 4],
    [[7, 7], 6, 11],
    [[0, 0], 0, 0.4],
  ])('goes from somewhat below to above its figures, in round steps: %j', (figures, yMin, yMax) => {
    const plan = planOf({}, ...figures.map((value, index) => [`2026-0${index + 1}-28`, value] as const))
    expect(chartOn(card(plan, 'i1'))).toMatchObject({ yMin, yMax })
  })

  it('has room for any figures', () => {
    const figure = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
      fc.integer({ min: -100, max: 100 }),
    )
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 8 }), (figures) => {
        const plan = planOf(
          {},
          ...figures.map((value, index) => [`2026-0${index + 1}-28`, Number(value.toFixed(6))] as const),
        )
        expect(faultsOf(card(plan, 'i1'), { plan: plan.id, language: 'nb' })).toEqual([])
      }),
    )
  })
})
