import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import { chainOf } from '../../src/plan/chain.ts'
import { measuresElement } from '../../src/plan/elements/measures.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import type { Entry, Plan } from '../../src/plan/plan.ts'
import { texts } from '../../src/texts/index.ts'
import { faultsOf } from '../support/card-check.ts'
import { bareFullPlan, emptyPlan, fullPlan, halfPlan } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'
import { shareSaid } from '../support/said.ts'
import { asked, buttonsOn, findButton, wordsOn } from '../support/shown.ts'
import { stageFor } from '../support/views.ts'

const cardOf = (plan: Plan, language: Language = 'nb', page = 0) =>
  draw({ view: 'chain', page }, stageFor(language, plan))
const lines = (plan: Plan, language: Language = 'nb', page = 0) => wordsOn(cardOf(plan, language, page)).split('\n')

const purpose = entry('purpose', 'purpose', { challenge: 'Fraværet er høyt', effects: ['serviceQuality', 'economy'] })
const indicator = entry('indicator', 'i1', { name: 'Sykefravær', startValue: 8.1 })
const goal = entry('resultGoal', 'g1', { statement: 'Fravær på 6,5 %', indicator: 'i1', effect: 'serviceQuality' })
const driver = entry('driverGoal', 'd1', { statement: 'Innflytelse på egen turnus', resultGoal: 'g1' })
const measure = entry('measure', 'm1', { name: 'Langturnus', serves: 'd1' })
const whole = [
  { ...purpose, values: { ...purpose.values, effects: ['serviceQuality'] } },
  indicator,
  goal,
  driver,
  measure,
]
const half: readonly Entry[] = [
  purpose,
  indicator,
  goal,
  driver,
  { ...measure, values: { name: 'Langturnus', serves: 'gone' } },
  entry('measure', 'm2', { name: 'Kompetansekartlegging' }),
]

describe('the card of the chain', () => {
  it('shows each effect, and under it what leads there, by signs that are told apart by shape', () => {
    const card = cardOf(planWith(...whole))
    expect(lines(planWith(...whole)).slice(0, 12)).toEqual([
      'Kjeden: Prosjektplanen',
      'Alt henger sammen, fra tiltak til effekt.',
      'Fra det dere gjør, til det dere vil oppnå. Trykk på en linje for å endre den.',
      '▲\u00a0effekt   ■\u00a0resultatmål   ◆\u00a0drivermål   ▸\u00a0tiltak',
      '▲',
      'Tjenestekvalitet',
      '■',
      'Fravær på 6,5 %',
      'Måles med Sykefravær',
      '◆',
      'Innflytelse på egen turnus',
      '▸',
    ])
    expect(wordsOn(card)).not.toContain(texts.nb.chain.missing)
  })

  it('leads from each line to its form', () => {
    const leads = buttonsOn(cardOf(planWith(...whole))).map((button) => [button.title, asked(button)])
    expect(leads).toEqual([
      ['Effekt: Tjenestekvalitet', { do: 'form', part: 'purpose', step: 'effects', entry: 'purpose' }],
      ['Resultatmål: Fravær på 6,5 %', { do: 'form', part: 'resultGoal', step: 'goal', entry: 'g1' }],
      ['Drivermål: Innflytelse på egen turnus', { do: 'form', part: 'driverGoal', step: 'driver', entry: 'd1' }],
      ['Tiltak: Langturnus', { do: 'form', part: 'measure', step: 'what', entry: 'm1' }],
      ['Til planen', { do: 'board' }],
    ])
  })

  it.each([
    [
      'nb',
      [
        'Koblinger som mangler',
        'Peker på noe som er fjernet',
        '«Langturnus» peker på et mål som er fjernet.',
        'Tiltak som ikke bidrar til noe mål',
      ],
    ],
    [
      'nn',
      [
        'Koplingar som manglar',
        'Peikar på noko som er fjerna',
        '«Langturnus» peikar på eit mål som er fjerna.',
        'Tiltak som ikkje hjelper fram noko mål',
      ],
    ],
    [
      'en',
      [
        'Missing links',
        'Linked to something that has been removed',
        '“Langturnus” is linked to a goal that has been removed.',
        'Measures that serve no goal',
      ],
    ],
  ] as const)('says what is missing, by its kind: %s', (language, expected) => {
    const words = lines(planWith(...half), language)
    expect(expected.filter((line) => !words.includes(line))).toEqual([])
  })

  it.each([
    ['nb', 'Velg mål', 'Ta bort koblingen', 'Legg til resultatmål', 'Legg til tiltak'],
    ['nn', 'Vel mål', 'Ta bort koplinga', 'Legg til resultatmål', 'Legg til tiltak'],
    ['en', 'Choose goal', 'Remove the link', 'Add result goal', 'Add measure'],
  ] as const)('leads from each to what closes it: %s', (language, choose, unlink, goals, measures) => {
    const card = cardOf(planWith(...half), language)
    const leads = buttonsOn(card)
      .filter(({ title }) => [choose, unlink, goals, measures].some((label) => label === title))
      .map((button) => [button.title, asked(button)])
    expect(leads).toEqual([
      [choose, { do: 'form', part: 'measure', step: 'serves', entry: 'm1' }],
      [unlink, { do: 'unlink', part: 'measure', entry: 'm1', field: 'serves', seen: 1 }],
      [goals, { do: 'form', part: 'resultGoal', step: 'goal' }],
      [choose, { do: 'form', part: 'measure', step: 'serves', entry: 'm2' }],
      [measures, { do: 'form', part: 'measure', step: 'what' }],
    ])
  })

  it('cannot let go of what must be chosen', () => {
    const card = cardOf(planWith(...whole, entry('measureGoal', 'mg1', { statement: '90 %', measure: 'gone' })))
    expect(findButton(card, 'Velg tiltak')).toBeDefined()
    expect(findButton(card, { do: 'unlink' })).toBeUndefined()
  })

  it('says which measures lie under a driver goal that leads nowhere', () => {
    const loose = entry('driverGoal', 'd2', { statement: 'Lagfølelse' })
    const under = entry('measure', 'm2', { name: 'Fagdager', serves: 'd2' })
    expect(lines(planWith(...whole, loose, under))).toContain('Tiltak under: Fagdager')
  })

  it.each([
    [0, 'Ingen av tiltakene fører fram til en effekt ennå.'],
    [1, '1 av 2 tiltak fører helt fram til en effekt.'],
    [2, 'Alle tiltakene fører helt fram til en effekt.'],
  ])('says how many measures lead all the way: %i of two', (count, sentence) => {
    const serves = (n: number) => (n < count ? { serves: 'd1' } : {})
    const tasks = [0, 1].map((n) => entry('measure', `m${n}`, { name: `Tiltak ${n}`, ...serves(n) }))
    expect(lines(planWith(purpose, indicator, goal, driver, ...tasks))).toContain(sentence)
  })
})

describe('a measure-driven plan', () => {
  it.each(languages)('is told so once, kindly, in the head of the card: %s', (language) => {
    const words = lines(planWith(measure), language)
    const { what = '', close = '' } =
      measuresElement.texts[language].gaps.measureDriven?.({
        names: '',
        ...shareSaid(0, 0, language),
        counted: '',
        facts: { challenges: '0', startValues: '0' },
      }) ?? {}
    expect(words.filter((line) => line.includes(what))).toEqual([`${what} ${close}`])
    expect(words.indexOf(`${what} ${close}`)).toBeLessThan(4)
    expect(findButton(cardOf(planWith(measure), language), texts[language].buttons.fix)).toBeDefined()
  })

  it('is told so on the first page alone', () => {
    const tasks = Array.from({ length: 20 }, (_, n) => entry('measure', `m${n + 10}`, { name: `Nr. ${n}` }))
    const fix = (page: number) => findButton(cardOf(planWith(...tasks), 'nb', page), texts.nb.buttons.fix) !== undefined
    expect([fix(0), fix(1)]).toEqual([true, false])
  })

  it('is not told of one that began with its purpose and baseline', () => {
    expect(findButton(cardOf(planWith(...half)), texts.nb.buttons.fix)).toBeUndefined()
  })
})

describe('a chain that is only begun', () => {
  it.each(languages)('is told what a chain is, and where to begin, and no fault: %s', (language) => {
    const said = texts[language].chain
    const words = lines(emptyPlan, language)
    expect(words).toContain(said.begin)
    expect(words).not.toContain(said.missing)
    expect(words).toEqual(expect.arrayContaining(Object.values(said.empty)))
  })
})

describe('a chain of as much as there is room for', () => {
  /** What Teams’ documentation gives a card, in bytes as they are sent. */
  const most = 28 * 1024
  /** Ids as they are made in storage: longer than those of these plans. */
  const withLongIds = (plan: Plan): Plan => {
    const long = (id: string) => `own-${id.padEnd(32, '0')}`
    const ids = new Map(plan.entries.map(({ id }) => [id, long(id)]))
    const values = (held: Entry['values']) =>
      Object.fromEntries(
        Object.entries(held).map(([name, value]) => [name, (typeof value === 'string' && ids.get(value)) || value]),
      )
    return {
      ...plan,
      id: plan.id.padEnd(32, '0'),
      entries: plan.entries.map((one) =>
        one.part === 'purpose' || one.part === 'setup' ? one : { ...one, id: long(one.id), values: values(one.values) },
      ),
    }
  }
  /** A hundred of everything, each tied to something that has been removed. */
  const dangling: Plan = {
    ...fullPlan,
    entries: fullPlan.entries.filter(({ part }) => !['indicator', 'driverGoal'].includes(part)),
  }
  const pages = (plan: Plan, language: Language) => {
    const found: unknown[] = []
    let next: number | undefined = 0
    while (next !== undefined) {
      const card = cardOf(plan, language, next)
      found.push(card)
      const on = findButton(card, texts[language].buttons.next)
      const action = on && asked(on)
      next = action?.do === 'chain' ? action.page : undefined
    }
    return found
  }

  describe.each([
    ['tied together', withLongIds(fullPlan)],
    ['loose', withLongIds(bareFullPlan)],
    ['tied to what has been removed', withLongIds(dangling)],
  ])('%s', (_what, plan) => {
    it.each(languages)('fits in a message on every page: %s', (language) => {
      const cards = pages(plan, language)
      expect(cards.length).toBeGreaterThan(1)
      expect(
        cards
          .filter((card) => Buffer.byteLength(JSON.stringify(card)) > most)
          .map((card) => JSON.stringify(card).length),
      ).toEqual([])
    })

    it('has everything on one page or another', () => {
      const titles = new Set(
        pages(plan, 'nb').flatMap((card) => buttonsOn(card).map((button) => JSON.stringify(asked(button)))),
      )
      const { missing, tree } = chainOf(plan)
      const wanted = [
        ...tree.flatMap(({ goals }) => goals.map(({ goal: one }) => one.id)),
        ...missing.flatMap((one) => (one.where?.entry === undefined ? [] : [one.where.entry])),
      ]
      expect(wanted.filter((id) => ![...titles].some((title) => title.includes(`"entry":"${id}"`)))).toEqual([])
    })
  })

  it('says again what the first line of a page hangs under', () => {
    const tasks = Array.from({ length: 20 }, (_, n) =>
      entry('measure', `m${n + 10}`, { name: `Nr. ${n}`, serves: 'd1' }),
    )
    const words = lines(planWith(purpose, indicator, goal, driver, ...tasks), 'nb', 1)
    expect(words).toEqual(expect.arrayContaining(['Tjenestekvalitet', 'Fravær på 6,5 %', 'Innflytelse på egen turnus']))
    expect(words).toContain('Nr. 19')
    expect(words).not.toContain('Nr. 0')
    expect(words).toContain('Viser 13–24 av 24')
  })
})

describe('the way to the chain', () => {
  const leads = (card: unknown) => findButton(card, { do: 'chain' }) !== undefined

  it.each(languages)('is on the assessment, and on the cards of what it is made of: %s', (language) => {
    const stage = stageFor(language, halfPlan)
    expect(leads(draw({ view: 'assessment' }, stage))).toBe(true)
    expect(leads(draw({ view: 'element', element: measuresElement, page: 0 }, stage))).toBe(true)
    expect(faultsOf(draw({ view: 'assessment' }, stage), { plan: 'plan-1', language })).toEqual([])
  })

  it('is on the receipt of what was removed, while something points there', () => {
    const removed = (plan: Plan) =>
      draw(
        { view: 'removed', part: measuresElement.list ?? never(), entry: 'x1', title: 'x', by: 'Kari' },
        stageFor('nb', plan),
      )
    expect(leads(removed(planWith(...half)))).toBe(true)
    expect(leads(removed(planWith(...whole)))).toBe(false)
  })
})

function never(): never {
  throw new Error('Measures are a list')
}
