import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import type { PromptView, Stage } from '../../src/cards/view.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import type { Entry, Plan } from '../../src/plan/plan.ts'
import type { Person, Values } from '../../src/plan/values.ts'
import { bytesOf, faultsOf, inputsOf, mentionsOf, mostBytes, nodesOf } from '../support/card-check.ts'
import { longText } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'
import { underWay } from '../support/project.ts'
import { asked, buttonsOn, faultAt, findButton, inputsOn, stays, textsOn, typedOn, wordsOn } from '../support/shown.ts'
import { stageFor } from '../support/views.ts'

const round = '2026-11'
/** What those that a card asks about are called, for when they are removed while it lies there. */
const names = {
  i1: 'Sykefravær i hjemmetjenesten',
  i3: 'Utgifter til vikarer',
  i5: 'Trivsel i medarbeiderundersøkelsen',
}
const ola: Person = { id: 'user-2', name: 'Ola Aune' }

/** The project under way, with what else has been read. */
const withReadings = (...readings: readonly Entry[]): Plan => ({
  ...underWay,
  entries: [...underWay.entries, ...readings],
})
const reading = (indicator: string, values: Values, at = '2026-12-01T09:20:00Z'): Entry => ({
  ...entry('reading', `${indicator}-november`, { indicator, date: '2026-11-30', ...values }),
  by: ola,
  at,
})

const sickLeave = reading('i1', { value: 7.2, comment: 'Færre korte fravær' })
const temps = reading('i3', { missing: 'Regnskapet er ikke avsluttet' }, '2026-12-02T09:00:00Z')
const wellBeing = reading('i5', { value: 4.2 }, '2026-12-02T10:00:00Z')
const partly = withReadings(sickLeave)
const all = withReadings(sickLeave, temps, wellBeing)

const card = (plan: Plan, view: Partial<PromptView> = {}, language: Language = 'nb', stage: Partial<Stage> = {}) =>
  draw({ view: 'prompt', round, ...view }, { ...stageFor(language, plan), ...stage })
const words = (...of: Parameters<typeof card>) => wordsOn(card(...of)).split('\n')
const charts = (of: unknown) => nodesOf(of).filter(({ node }) => node.type === 'Chart.Line')

describe('a round’s card that nobody has answered', () => {
  it.each([
    ['nb', 'Tall for november 2026', '3 tall denne gangen.'],
    ['nn', 'Tal for november 2026', '3 tal denne gongen.'],
    ['en', 'Figures for November 2026', '3 figures this time.'],
  ] as const)(
    'says of which project and month it is, why it asks, and that some of it is fine: %s',
    (language, title, left) => {
      const [project, heading, lead] = words(underWay, {}, language)
      expect(project).toBe('Nærvær i Arendal')
      expect(heading).toBe(title)
      expect(lead).toContain(left)
    },
  )

  it('has three inputs for each, with the unit in the label of the figure', () => {
    expect(inputsOn(card(underWay)).map(({ id, label, title }) => [id, label ?? title])).toEqual([
      ['value.i1', 'Sykefravær i hjemmetjenesten, i prosent'],
      ['comment.i1', 'Kommentar'],
      ['none.i1', 'Ikke noe tall denne gangen'],
      ['value.i3', 'Utgifter til vikarer, i kroner'],
      ['comment.i3', 'Kommentar'],
      ['none.i3', 'Ikke noe tall denne gangen'],
      ['value.i5', 'Trivsel i medarbeiderundersøkelsen, i poeng'],
      ['comment.i5', 'Kommentar'],
      ['none.i5', 'Ikke noe tall denne gangen'],
    ])
  })

  it.each([
    [
      'nb',
      'Sist: 7,5\u00a0% (31.10.) · 7,9\u00a0% (30.9.) · 7,8\u00a0% (31.8.)',
      'Start 8,1\u00a0% · Mål 6,5\u00a0% innen 31.12.2027',
    ],
    [
      'nn',
      'Sist: 7,5\u00a0% (31.10.) · 7,9\u00a0% (30.9.) · 7,8\u00a0% (31.8.)',
      'Start 8,1\u00a0% · Mål 6,5\u00a0% innan 31.12.2027',
    ],
    ['en', 'Latest: 7.5% (31 Oct) · 7.9% (30 Sep) · 7.8% (31 Aug)', 'Start 8.1% · Target 6.5% by 31 Dec 2027'],
  ] as const)('says what a figure can be held up to: %s', (language, latest, way) => {
    const said = words(underWay, {}, language)
    expect(said).toContain(latest)
    expect(said).toContain(way)
  })

  it('says what there is nothing to hold up to', () => {
    expect(words(underWay)).toEqual(expect.arrayContaining(['Ingen tall ennå', 'Ingen startverdi · ingen målverdi']))
  })

  it('says the year of a reading from another year than the period', () => {
    expect(words(underWay, { round: '2027-01' })).toContain(
      'Sist: 7,5\u00a0% (31.10.2026) · 7,9\u00a0% (30.9.2026) · 7,8\u00a0% (31.8.2026)',
    )
  })

  it('asks about a quarter and a year when they end, and says which', () => {
    const said = words(underWay, { round: '2026-12' })
    expect(said).toContain('4. kvartal 2026')
    expect(said).toContain('2026')
  })

  it('mentions who reports a figure where the client can show it, else has the name in bold', () => {
    const teams = card(underWay, {}, 'nb', { typeahead: true })
    expect(mentionsOf(teams)).toEqual(['<at>Kari Nordli</at>'])
    expect(wordsOn(teams)).toContain('Kari Nordli melder inn tallet.')
    expect(mentionsOf(card(underWay))).toEqual([])
    expect(wordsOn(card(underWay))).toContain('Kari Nordli melder inn tallet.')
  })

  it('saves the figures of its own round, and leads nowhere else', () => {
    expect(buttonsOn(card(underWay)).map(asked)).toEqual([{ do: 'report', round, sure: {}, names }])
  })
})

describe('a round’s card that came back', () => {
  const came: Partial<PromptView> = {
    typed: { 'value.i1': '72', 'comment.i1': 'Mye snø', 'none.i3': 'true', 'value.i5': 'ca. 4' },
    faults: [
      { indicator: 'i3', field: 'comment', code: 'noReason', facts: {} },
      { indicator: 'i5', field: 'value', code: 'notANumber', facts: { text: 'ca. 4' } },
    ],
    doubts: { i1: { doubt: { code: 'muchMore', last: 7.5, instead: 7.2 }, text: '72' } },
  }

  it('has all that was typed in it', () => {
    expect(typedOn(card(underWay, came))).toMatchObject({
      'value.i1': '72',
      'comment.i1': 'Mye snø',
      'none.i1': 'false',
      'none.i3': 'true',
      'value.i5': 'ca. 4',
    })
  })

  it('says what is wrong at the field where it is', () => {
    const shown = card(underWay, came)
    expect(faultAt(shown, 'comment.i3')).toBe('Skriv i kommentaren hvorfor det ikke er noe tall.')
    expect(faultAt(shown, 'value.i5')).toBe('«ca. 4» er ikke et tall. Skriv bare tallet, for eksempel 8,1.')
    expect(faultAt(shown, 'value.i1')).toBeUndefined()
  })

  it.each(languages)('says of a comment alone what to do, with the words of the box to tick: %s', (language) => {
    const alone = { faults: [{ indicator: 'i1', field: 'comment', code: 'noFigure', facts: {} } as const] }
    const shown = card(underWay, alone, language)
    const box = inputsOn(shown).find(({ id }) => id === 'none.i1')?.title ?? 'a box'
    expect(faultAt(shown, 'comment.i1')).toContain(box)
  })

  it('says that there can’t be both a figure and none', () => {
    const both = { faults: [{ indicator: 'i1', field: 'value', code: 'both', facts: {} } as const] }
    expect(faultAt(card(underWay, both), 'value.i1')).toContain('Ta bort det ene.')
  })

  it.each([
    [
      'nb',
      'Dere skrev 72. Tallet vi har fra før, er 7,5\u00a0%. Mente dere 7,2\u00a0%? Er 72 riktig, lagrer dere en gang til.',
    ],
    [
      'nn',
      'De skreiv 72. Talet vi har frå før, er 7,5\u00a0%. Meinte de 7,2\u00a0%? Er 72 rett, lagrar de ein gong til.',
    ],
    [
      'en',
      'You wrote 72. The last figure before this one was 7.5%. Did you mean 7.2%? If 72 is right, save once more.',
    ],
  ] as const)('asks about a strange figure, and keeps it when it is saved again: %s', (language, sentence) => {
    const shown = card(underWay, came, language)
    expect(wordsOn(shown).split('\n')).toContain(sentence)
    expect(buttonsOn(shown).map(asked)).toEqual([{ do: 'report', round, sure: { i1: '72' }, names }])
  })

  it.each([
    [
      { code: 'outside', least: 0, most: 100 },
      'Dere skrev 120. Slike tall ligger vanligvis mellom 0\u00a0% og 100\u00a0%.',
    ],
    [{ code: 'outside', least: 0 }, 'Dere skrev 120. Slike tall er vanligvis ikke under 0\u00a0%.'],
    [{ code: 'outside', most: 100 }, 'Dere skrev 120. Slike tall er vanligvis ikke over 100\u00a0%.'],
    [{ code: 'muchLess', last: 7.5 }, 'Dere skrev 120. Tallet vi har fra før, er 7,5\u00a0%.'],
  ] as const)('says why a figure is strange: %j', (doubt, sentence) => {
    expect(wordsOn(card(underWay, { doubts: { i1: { doubt, text: '120' } } }))).toContain(
      `${sentence} Er 120 riktig, lagrer dere en gang til.`,
    )
  })

  it('says at the top what happened', () => {
    const told = 'Dette ble ikke lagret. Teksten deres står fortsatt i kortet. Prøv igjen om litt.'
    expect(words(underWay, { told })[2]).toBe(told)
  })

  describe('with an answer for what has been removed', () => {
    const gone = [{ id: 'i9', name: 'Overtid', text: '250' }]

    it.each([
      [
        'nb',
        '«Overtid» ble fjernet fra planen mens kortet lå her. Måler dere det fortsatt, legg det til igjen. Dette er ikke lagret: 250',
      ],
      [
        'nn',
        '«Overtid» vart fjerna frå planen medan kortet låg her. Måler de det framleis, legg det til igjen. Dette er ikkje lagra: 250',
      ],
      [
        'en',
        '“Overtid” was removed from the plan while this card was open. If you still measure it, add it again. This has not been saved: 250',
      ],
    ] as const)('says what it was called, and what was typed last: %s', (language, sentence) => {
      expect(words(underWay, { gone }, language)[2]).toBe(sentence)
    })

    it('says so below what happened, and without a name where nobody knows it', () => {
      const [, , told, ...more] = words(underWay, { told: 'Dette skjedde.', gone: [{ id: 'i9', text: '250' }] })
      expect([told, ...more].join('\n')).toMatch(/^Dette skjedde\.\n+Indikatoren ble fjernet.*: 250$/m)
    })

    it('carries it along, so that the next press knows of it', () => {
      expect(buttonsOn(card(underWay, { gone })).map(asked)).toEqual([{ do: 'report', round, sure: {}, names, gone }])
    })

    it('shows a client’s word as the text that it is, and no more than there is room for', () => {
      const claim = [
        { id: 'i9', name: `[her](https://ond.example) ${'x'.repeat(5_000)}`, text: '**fet**'.repeat(1_000) },
      ]
      const told = textsOn(card(underWay, { gone: claim })).find((text) => text.includes('fjernet')) ?? ''
      expect(told).toContain('\\[her\\]')
      expect(told).toContain('\\*\\*fet')
      expect(told.length).toBeLessThan(1_000)
    })
  })
})

describe('a round’s card that is partly answered', () => {
  it('asks for what is left, and says what has been answered, by whom and when', () => {
    const said = words(partly)
    // Why it asks, it has said when it came.
    expect(said.slice(0, 3)).toEqual(['Nærvær i Arendal', 'Tall for november 2026', '2 tall gjenstår.'])
    expect(said.slice(said.indexOf('Meldt inn'))).toEqual([
      'Meldt inn',
      'Sykefravær i hjemmetjenesten',
      '7,2\u00a0%',
      'Meldt inn av Ola Aune 1.12.2026',
      'Færre korte fravær',
      '56\u00a0% av veien til målet',
      'Riktig vei siden sist: fra 7,5\u00a0% til 7,2\u00a0%.',
      'Se hele serien',
      'Rett tallet',
    ])
    expect(inputsOn(card(partly)).map(({ id }) => id)).not.toContain('value.i1')
  })

  it('draws all its readings from the start value on, with the target as a line to its day', () => {
    const [chart, ...others] = charts(card(partly))
    expect(others).toEqual([])
    expect(chart?.node.data).toEqual([
      {
        legend: 'Avlesninger',
        color: 'categoricalBlue',
        values: [
          { x: '2025-12-31', y: 8.1 },
          { x: '2026-08-31', y: 7.8 },
          { x: '2026-09-30', y: 7.9 },
          { x: '2026-10-31', y: 7.5 },
          { x: '2026-11-30', y: 7.2 },
        ],
      },
      {
        legend: 'Mål',
        color: 'categoricalGreen',
        values: [
          { x: '2025-12-31', y: 6.5 },
          { x: '2027-12-31', y: 6.5 },
        ],
      },
    ])
  })

  it('leads to the whole series, and to correct the answer', () => {
    const leads = (title: string) => {
      const button = findButton(card(partly), title)
      return button && asked(button)
    }
    expect(leads('Se hele serien')).toEqual({ do: 'series', indicator: 'i1', page: undefined })
    expect(leads('Rett tallet')).toEqual({ do: 'form', part: 'reading', step: 'value', entry: 'i1-november' })
    // The card itself stays: others have yet to answer on it.
    const staying = buttonsOn(card(partly)).map((button) => [button.title, stays(button)])
    expect(staying).toEqual([
      ['Lagre tallene', false],
      ['Se hele serien', true],
      ['Rett tallet', true],
    ])
  })

  it('says the unit of a figure only where its name does not', () => {
    const named = (name: string): Plan => ({
      ...underWay,
      entries: underWay.entries.map((one) =>
        one.id === 'i1' ? { ...one, values: { ...one.values, name, unit: 'hours' } } : one,
      ),
    })
    const label = (name: string) => inputsOn(card(named(name)))[0]?.label
    expect(label('Vikarbruk')).toBe('Vikarbruk, i timer')
    expect(label('Timer med vikar')).toBe('Timer med vikar')
  })

  it('shows what a figure was corrected from', () => {
    expect(words(withReadings(reading('i1', { value: 7.2, firstValue: 72 })))).toContain(
      '7,2\u00a0% · rettet fra 72\u00a0%',
    )
    expect(words(withReadings(reading('i1', { value: 7.2, firstValue: 7.2 })))).toContain('7,2\u00a0%')
  })

  it('says why there is no figure, and leads to entering it all the same', () => {
    const shown = card(withReadings(temps))
    expect(wordsOn(shown)).toContain('Ikke noe tall: Regnskapet er ikke avsluttet')
    expect(findButton(shown, 'Legg inn tallet')).toBeDefined()
    expect(charts(shown)).toEqual([])
  })

  it('says why nobody can tell how far it has come', () => {
    expect(words(all)).toContain('Framgangen kan ikke regnes ut. Det mangler startverdi og målverdi.')
  })

  it('keeps every indicator in its place, so that no client takes one input for another', () => {
    /** Where an input lies on the card, as indexes from the top down. */
    const placeOf = (of: unknown, id: string): string | undefined => {
      if (Array.isArray(of)) {
        const found = of
          .map((one, index) => [index, placeOf(one, id)] as const)
          .find(([, place]) => place !== undefined)
        return found && `${found[0]}.${found[1]}`
      }
      if (typeof of !== 'object' || of === null) return undefined
      if ('id' in of && of.id === id) return ''
      return Object.values(of)
        .map((one) => placeOf(one, id))
        .find((place) => place !== undefined)
    }
    expect(placeOf(card(partly), 'value.i5')).toBe(placeOf(card(underWay), 'value.i5'))
    expect(placeOf(card(partly), 'value.i3')).not.toBe(placeOf(card(underWay), 'value.i1'))
  })
})

describe('an older round’s card', () => {
  const december = entry('reading', 'i1-december', { indicator: 'i1', date: '2026-12-31', value: 8.4 })
  const later = withReadings(sickLeave, december)

  it('judges its figure by those that there were when its period ended', () => {
    expect(words(later)).toEqual(words(partly))
    expect(words(later)).toContain('Riktig vei siden sist: fra 7,5\u00a0% til 7,2\u00a0%.')
  })

  it('draws its line no further than to its own figure', () => {
    expect(charts(card(later))).toEqual(charts(card(partly)))
  })

  it('holds what it still asks for up to what had been read by then', () => {
    expect(words(withReadings(december))).toEqual(words(underWay))
  })

  it('leaves the next round’s card its own', () => {
    expect(words(later, { round: '2026-12' })).toContain('Feil vei siden sist: fra 7,2\u00a0% til 8,4\u00a0%.')
  })
})

describe('a figure that reached the target, and goes the wrong way', () => {
  const october = (value: number) => entry('reading', 'i1-october', { indicator: 'i1', date: '2026-10-31', value })
  const back = (language: Language, from: number, to: number) =>
    words(withReadings(october(from), reading('i1', { value: to })), {}, language)

  it.each([
    ['nb', 'Målet er nådd (106\u00a0% av veien), men siden sist gikk det feil vei: fra 6,3\u00a0% til 6,4\u00a0%.'],
    ['nn', 'Målet er nådd (106\u00a0% av vegen), men sidan sist gjekk det feil veg: frå 6,3\u00a0% til 6,4\u00a0%.'],
    ['en', 'Target reached (106% of the way), but it has gone the wrong way since last time: from 6.3% to 6.4%.'],
  ] as const)('is told of in one sentence: %s', (language, sentence) => {
    const said = back(language, 6.3, 6.4)
    expect(said).toContain(sentence)
    expect(said.join('\n')).not.toMatch(/^(?:Feil ve[ig] |The wrong way)/m)
  })

  it('has not reached it any more when it is back behind it: two things to say', () => {
    const said = back('nb', 6.3, 6.7)
    expect(said).toEqual(
      expect.arrayContaining(['87\u00a0% av veien til målet', 'Feil vei siden sist: fra 6,3\u00a0% til 6,7\u00a0%.']),
    )
  })
})

describe('a figure far beyond the way it has to go', () => {
  const at = (value: number, language: Language = 'nb') =>
    words(withReadings(reading('i1', { value })), {}, language).join('\n')

  it.each([
    ['nb', 'Målet er nådd med god margin', 'Feil vei siden start: nå er det mye lenger til målet'],
    ['nn', 'Målet er nådd med god margin', 'Feil veg sidan start: no er det mykje lenger til målet'],
    ['en', 'Target reached by a wide margin', 'The wrong way since the start: the target is much further off now'],
  ] as const)('is told of without a number: %s', (language, reached, behind) => {
    expect(at(0.1, language)).toContain(`\n${reached}\n`)
    expect(at(63, language)).toContain(`\n${behind}\n`)
    expect(`${at(0.1, language)}${at(63, language)}`).not.toMatch(/% (?:av ve|of the way)/)
  })

  it('is told of with the number as far as twice the way; the wrong way has none', () => {
    expect(at(4.9)).toContain('Målet er nådd (200\u00a0% av veien)')
    expect(at(11.3)).toContain('Feil vei siden start: nå er det lenger til målet')
  })
})

describe('a round’s card with nothing left', () => {
  it.each([
    ['nb', 'Alt er meldt inn for november 2026'],
    ['nn', 'Alt er meldt inn for november 2026'],
    ['en', 'Every answer for November 2026 is in'],
  ] as const)('says so, and asks for nothing: %s', (language, title) => {
    const shown = card(all, {}, language)
    expect(wordsOn(shown).split('\n')[1]).toBe(title)
    expect(inputsOf(shown)).toEqual([])
    expect(findButton(shown, { do: 'report' })).toBeUndefined()
  })

  it('shows at the top what was answered last', () => {
    expect(words(all)[2]).toBe('Trivsel i medarbeiderundersøkelsen')
  })

  it.each([
    ['nb', 'Ingen tall å melde inn for januar 2035'],
    ['nn', 'Ingen tal å melde inn for januar 2035'],
    ['en', 'No figures to report for January 2035'],
  ] as const)('says so too where nothing was asked for: %s', (language, title) => {
    expect(words(underWay, { round: '2035-01' }, language)[1]).toBe(title)
  })
})

describe('a round’s card of a plan with a hundred indicators and 1,200 readings', () => {
  const id = (index: number) => `own-indicator-${String(index).padStart(46, '0')}`
  const indicators = Array.from({ length: 100 }, (_, index) =>
    entry('indicator', id(index), {
      name: `${index} ${longText(116)}`,
      unit: 'fullTimeEquivalents',
      startValue: 1234567.25,
      startDate: '2025-12-31',
      target: 7654321.75,
      targetDate: '2027-12-31',
      responsible: { id: `00000000-0000-0000-0000-${String(index).padStart(12, '0')}`, name: longText(80) },
    }),
  )
  const setUp = entry('setup', 'setup', { name: longText(100), from: '2020-01-01', to: '2027-12-31' })
  const day = (index: number) => `20${16 + (index % 10)}-0${1 + (index % 9)}-${10 + (index % 18)}`
  /** As many readings as there can be, of so many indicators; and an answer for each of the first ones. */
  const planOf = (read: number, answered: number): Plan =>
    planWith(
      setUp,
      ...indicators,
      ...Array.from({ length: 1200 - answered }, (_, index) =>
        entry('reading', `r${index}`, { indicator: id(index % read), date: day(index), value: 1234567.25 + index }),
      ),
      ...Array.from({ length: answered }, (_, index) => ({
        ...entry('reading', `own-answer-${String(index).padStart(48, '0')}`, {
          indicator: id(index),
          date: '2026-11-30',
          ...(index % 5 === 4 ? { missing: longText(300) } : { value: 1234567.25, comment: longText(300) }),
        }),
        by: { name: longText(100) },
      })),
    )
  const typed = Object.fromEntries(
    indicators.flatMap(({ id }) => [
      [`value.${id}`, '1234567,25'],
      [`comment.${id}`, longText(1000)],
    ]),
  )

  const gone = Array.from({ length: 6 }, (_, n) => ({ id: id(n), name: longText(80), text: longText(300) }))

  it.each([
    ['none answered', planOf(100, 0)],
    ['half of them answered', planOf(100, 50)],
    ['all of them answered', planOf(100, 100)],
    ['all read of few of them', planOf(3, 3)],
  ] as const)('fits in a message: %s', (_what, plan) => {
    for (const language of languages) {
      const shown = card(plan, { typed, gone }, language, { typeahead: true, today: '2026-12-03' })
      expect(faultsOf(shown, { plan: plan.id, language })).toEqual([])
      expect(bytesOf(shown)).toBeLessThan(mostBytes)
    }
  })

  it('asks for six at once, and says how many more there are', () => {
    const shown = card(planOf(100, 7))
    expect(inputsOf(shown)).toHaveLength(18)
    expect(inputsOf(shown)[0]?.id).toBe(`value.${id(7)}`)
    expect(wordsOn(shown)).toContain('87 tall til kommer på kortet når disse er lagret.')
  })

  it('shows the three latest answers while it asks, and eight when it has them all, four with a line', () => {
    const series = (of: unknown) => buttonsOn(of).filter(({ verb }) => verb === 'series').length
    const [asking, done] = [card(planOf(100, 50)), card(planOf(100, 100))]
    expect([series(asking), series(done)]).toEqual([3, 8])
    expect(wordsOn(asking)).toContain('47 svar til står blant avlesningene.')
    expect(wordsOn(done)).toContain('92 svar til står blant avlesningene.')
    expect(charts(done)).toHaveLength(4)
  })
})

describe('a round’s card brought forward', () => {
  const nudge = (plan: Plan, language: Language = 'nb', typeahead = false) =>
    draw({ view: 'nudge', round }, stageFor(language, plan, typeahead))

  it.each([
    ['nb', '3 tall for november 2026 gjenstår'],
    ['nn', '3 tal for november 2026 står att'],
    ['en', '3 figures to go for November 2026'],
  ] as const)('says what is left, and who reports it: %s', (language, title) => {
    const said = wordsOn(nudge(underWay, language)).split('\n')
    expect(said[1]).toBe(title)
    expect(said.slice(2, 5)).toEqual([
      'Sykefravær i hjemmetjenesten: Kari Nordli',
      'Utgifter til vikarer',
      'Trivsel i medarbeiderundersøkelsen',
    ])
  })

  it('mentions those who report', () => {
    expect(mentionsOf(nudge(underWay, 'nb', true))).toEqual(['<at>Kari Nordli</at>'])
  })

  it('leads to the card, as long as anything is left', () => {
    expect(buttonsOn(nudge(partly)).map(asked)).toEqual([{ do: 'prompt', round }])
    expect(buttonsOn(nudge(all))).toEqual([])
    expect(wordsOn(nudge(all))).toContain('Alt er meldt inn for november 2026')
  })
})
