import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import type { View } from '../../src/cards/view.ts'
import { findElement } from '../../src/plan/elements/index.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import { mostEntries } from '../../src/plan/parts.ts'
import type { Entry, Plan } from '../../src/plan/plan.ts'
import { readings } from '../../src/plan/readings.ts'
import { faultsOf, nodesOf } from '../support/card-check.ts'
import { bareFullPlan, emptyPlan, fullPlan } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'
import { risksUnderWay, underWay } from '../support/project.ts'
import { asked, findButton, wordsOn } from '../support/shown.ts'
import { stageFor } from '../support/views.ts'

/** What every picture of a list keeps to, whatever it shows. */

const views: readonly View[] = [0, 1, 9, 99].flatMap((page): readonly View[] => [
  { view: 'timeline', page },
  { view: 'matrix', page },
  { view: 'indicators', page },
])

/** Ids as they are made outside of tests, every square of the matrix in use, readings of everything. */
function asInUse(plan: Plan): Plan {
  const long = (id: string) => `own-${id}-${'0'.repeat(56 - id.length)}`.slice(0, 60)
  let risks = 0
  const entries = plan.entries.map((one) => {
    const named = { ...one, id: one.id === one.part ? one.id : long(one.id) }
    if (one.part === 'reading') {
      const indicator = long(`indicator-${Number(one.id.split('-')[1]) % mostEntries}`)
      return { ...named, values: { ...one.values, indicator } }
    }
    if (one.part !== 'risk') return named
    const [probability, consequence] = [String(1 + (risks % 5)), String(1 + (Math.floor(risks / 5) % 5))]
    risks += 1
    const after = { probabilityAfter: consequence, consequenceAfter: probability }
    return { ...named, values: { ...one.values, probability, consequence, ...after } }
  })
  const again = entries.flatMap((one) =>
    one.part === 'reading' ? [1, 2].map((n) => ({ ...one, id: `${one.id}${n}` })) : [],
  )
  return { ...plan, id: '3f2b8c1e-5a4d-4c3b-9e2f-1a0b9c8d7e6f', entries: [...entries, ...again] }
}

describe.each([
  ['nothing', emptyPlan],
  ['what a project has a year under way', underWay],
  ['a hundred of everything, each as long as it may be', asInUse(fullPlan)],
  ['a hundred of everything that has only a name', bareFullPlan],
] as const)('a picture of %s', (_what, plan) => {
  it.each(languages)('can be shown and pressed, and is small enough to send: %s', (language) => {
    for (const view of views) {
      const card = draw(view, stageFor(language, plan))
      expect(faultsOf(card, { plan: plan.id, language }), view.view).toEqual([])
      expect(Buffer.byteLength(JSON.stringify(card)), view.view).toBeLessThan(28 * 1024)
    }
  })
})

const wordsOf = (view: View, language: Language, plan: Plan = underWay) => wordsOn(draw(view, stageFor(language, plan)))
const leads = (view: View, name: string, plan: Plan = underWay) => {
  const button = findButton(draw(view, stageFor('nb', plan)), name)
  return button && asked(button)
}

describe('the timeline', () => {
  const view: View = { view: 'timeline' }

  it.each([
    [
      'nb',
      '9 milepæler: 3 nådd, 1 forfalt, 4 planlagt, 1 uten dato. Foran plan: 1, på plan: 1, mindre forsinkelser: 1, forsinket: 1. 4 er flyttet.',
    ],
    [
      'nn',
      '9 milepålar: 3 nådde, 1 forfallen, 4 planlagde, 1 utan dato. Framfor planen: 1, i rute: 1, mindre forseinkingar: 1, forseinka: 1. 4 er flytta.',
    ],
    [
      'en',
      '9 milestones: 3 reached, 1 overdue, 4 planned, 1 without a date. Ahead of plan: 1, on plan: 1, minor delays: 1, delayed: 1. 4 have moved.',
    ],
  ] as const)('says how many there are of each: %s', (language, sentence) => {
    expect(wordsOf(view, language)).toContain(sentence)
  })

  it.each([
    ['nb', '11. november 2026 · Forfalt for 12 dager siden · Forsinket'],
    ['nb', 'Flyttet fra 1. februar til 1. mars 2027, 28 dager senere'],
    ['nb', 'Flyttet fra 1. februar til 15. januar 2027, 17 dager tidligere'],
    ['nb', '18. desember 2026 · Om 25 dager · Mindre forsinkelser'],
    ['nb', '15. januar 2027 · Om 53 dager · Foran plan'],
    ['nb', '274 dager uten milepæl'],
    ['nb', 'Mangler dato'],
    ['nb', 'Ingen ansvarlig'],
    ['nn', '11. november 2026 · Forfallen for 12 dagar sidan · Forseinka'],
    ['nn', 'Flytta frå 1. februar til 1. mars 2027, 28 dagar seinare'],
    ['nn', '1. mars 2027 · Om 3 månader · I rute'],
    ['en', '11 November 2026 · Overdue by 12 days · Delayed'],
    ['en', 'Moved from 1 February to 1 March 2027, 28 days later'],
    ['en', '1 March 2027 · In 3 months · On plan'],
  ] as const)('says of a milestone what its sign and place show: %s, %s', (language, words) => {
    expect(wordsOf(view, language).split('\n')).toContain(words)
  })

  it('says the year of the first date when it was another', () => {
    const moved = planWith(entry('milestone', 'm1', { name: 'A', date: '2027-01-15', firstDate: '2026-12-18' }))
    expect(wordsOf(view, 'nb', moved)).toContain('Flyttet fra 18. desember 2026 til 15. januar 2027, 28 dager senere')
  })

  it.each([
    ['nb', 'I dag, 23. november 2026'],
    ['nn', 'I dag, 23. november 2026'],
    ['en', 'Today, 23 November 2026'],
  ] as const)('has today between what is overdue and what is planned: %s', (language, line) => {
    const lines = wordsOf(view, language).split('\n')
    const place = (name: string) => lines.findIndex((text) => text.includes(name))
    expect(place('«Den nødvendige samtalen»')).toBeLessThan(place(line))
    expect(place(line)).toBeLessThan(place('90 % av medarbeiderne'))
  })

  it('tells done, planned and overdue apart by their signs', () => {
    expect(
      wordsOf(view, 'nb')
        .match(/^[●○!]$/gm)
        ?.join(''),
    ).toBe('●●●!○○○○○')
  })

  it('leads to a milestone’s date, and to what is known of one that is done', () => {
    const form = { do: 'form', part: 'milestone' }
    expect(leads(view, 'Årsrapporten er sendt')).toEqual({ ...form, step: 'when', entry: 'm6' })
    expect(leads(view, 'Halvårsrapporten er sendt')).toEqual({ ...form, step: 'status', entry: 'm3' })
  })

  it('begins at the page that has today, and leads both ways', () => {
    const many = planWith(
      ...Array.from({ length: 45 }, (_, n) =>
        entry('milestone', `m${n}`, {
          name: `Steg ${n}`,
          date: n < 23 ? '2026-10-01' : '2027-01-01',
          progress: 'done',
        }),
      ),
    )
    expect(wordsOf(view, 'nb', many)).toContain('Viser 21–30 av 45')
    expect(wordsOf(view, 'nb', many)).toContain('I dag')
    expect(leads(view, 'Forrige', many)).toEqual({ do: 'timeline', page: 1 })
    expect(leads(view, 'Neste', many)).toEqual({ do: 'timeline', page: 3 })
    expect(wordsOf({ view: 'timeline', page: 0 }, 'nb', many)).not.toContain('I dag')
  })

  it('begins at the last page when all is past, with today at its end', () => {
    const past = planWith(
      ...Array.from({ length: 20 }, (_, n) => entry('milestone', `m${n}`, { name: `Steg ${n}`, date: '2026-10-01' })),
    )
    expect(wordsOf(view, 'nb', past)).toContain('Viser 11–20 av 20')
    expect(wordsOf(view, 'nb', past)).toContain('I dag')
  })
})

describe('the risk matrix', () => {
  const view: View = { view: 'matrix', page: 0 }

  it.each([
    ['nb', ['Før tiltak: 2 røde, 3 oransje og 1 grønn.', 'Etter tiltak: 1 oransje, 1 gul og 2 grønne.']],
    ['nb', ['Ikke vurdert etter tiltak: nr. 4 og 5.', '■ rød · ◆ oransje · △ gul · ○ grønn.']],
    ['nn', ['Før tiltak: 2 raude, 3 oransje og 1 grøn.', 'Etter tiltak: 1 oransje, 1 gul og 2 grøne.']],
    ['nn', ['Manglar vurdering etter tiltak: nr. 4 og 5.', '■ raud · ◆ oransje · △ gul · ○ grøn.']],
    ['en', ['Before action: 2 red, 3 orange and 1 green.', 'After action: 1 orange, 1 yellow and 2 green.']],
    ['en', ['Not scored after action: no. 4 and 5.', '■ red · ◆ orange · △ yellow · ○ green.']],
  ] as const)('says what it shows: %s %j', (language, sentences) => {
    for (const sentence of sentences) expect(wordsOf(view, language)).toContain(sentence)
  })

  it.each([
    ['nb', '■ → △ Rød nå, gul etter tiltak'],
    ['nb', '◆ Oransje nå, ikke vurdert etter tiltak'],
    ['nb', '○ Grønn nå, uendret etter tiltak'],
    ['nb', 'Nattevaktene får egne møter · Ola Aune · fristen 1.10.2026 er passert · gjennomgått 2.11.2026'],
    ['nb', 'Kurs for alle ledere med personalansvar · HR-sjefen · tiltaket er gjennomført · gjennomgått 2.11.2026'],
    ['nb', 'Frikjøp av prosjektleder i 40 % · ingen tiltaksansvarlig · frist 15.1.2027 · ikke gjennomgått'],
    ['nn', '■ → △ Raud no, gul etter tiltak'],
    ['nn', 'Nattevaktene får egne møter · Ola Aune · fristen 1.10.2026 er passert · gjennomgått 2.11.2026'],
    ['en', '■ → △ Red now, yellow after action'],
    ['en', 'Nattevaktene får egne møter · Ola Aune · was due 1 Oct 2026 · reviewed 2 Nov 2026'],
  ] as const)('has a register that says the same, and what is done about it: %s, %s', (language, words) => {
    expect(wordsOf(view, language).split('\n')).toContain(words)
  })

  /** Rows of five squares, and what they say where a risk lies. */
  const squares = (plan: Plan) =>
    nodesOf(draw(view, stageFor('nb', plan))).flatMap(({ node }) =>
      ['good', 'warning', 'attention'].includes(String(node.style)) ? [wordsOn(node)] : [],
    )

  it('has 25 squares before and 25 after, each with the sign of its level, the risks by number', () => {
    const all = squares(underWay)
    expect(all).toHaveLength(50)
    expect(all.filter((words) => /\d/.test(words))).toEqual([
      ...['3 4 ◆', '2 ■', '5 ◆', '1 ■', '6 ○'],
      ...['3 6 ○', '1 △', '2 ◆'],
    ])
  })

  it('counts what there is no room for in a square', () => {
    const five = Array.from({ length: 5 }, (_, n) =>
      entry('risk', `r${n}`, { event: `Risiko ${n}`, probability: '5', consequence: '5' }),
    )
    expect(squares(planWith(...five))).toContain('1 +4 ■')
  })

  it('has no matrix after action where nobody has scored it, and none at all where nothing is scored', () => {
    const [, , , unplanned] = risksUnderWay
    expect(squares(planWith(unplanned))).toHaveLength(25)
    expect(wordsOf(view, 'nb', planWith(unplanned))).toContain('Ingen risikoer er vurdert etter tiltak ennå.')
    const vague = planWith(entry('risk', 'r1', { event: 'Lite støtte', probability: '5' }))
    expect(squares(vague)).toEqual([])
    expect(wordsOf(view, 'nb', vague)).toContain('så det er ingen matrise å vise.')
    expect(wordsOf(view, 'nb', vague)).toContain('Ikke vurdert')
  })

  it('leads to what a risk lacks first', () => {
    const form = { do: 'form', part: 'risk' }
    expect(leads(view, 'Spenninger mellom avdelingene')).toEqual({ ...form, step: 'score', entry: 'k7' })
    const next: View = { view: 'matrix', page: 1 }
    expect(leads(view, 'Ansatte mangler motivasjon')).toEqual({ ...form, step: 'action', entry: 'k4' })
    expect(leads(view, 'Svak oppfølging fra ledere')).toEqual({ ...form, step: 'after', entry: 'k3' })
    expect(leads(next, 'Nytt lønnssystem kommer samtidig')).toEqual({ ...form, step: 'after', entry: 'k8' })
  })
})

describe('readings whose indicator was removed', () => {
  const stray = (id: string) => entry('reading', id, { indicator: 'gone', value: 7.6, date: '2026-10-31' })
  const card = (...entries: readonly Entry[]) => draw({ view: 'indicators' }, stageFor('nb', planWith(...entries)))

  it('are said, and can get another or be removed too', () => {
    const shown = card(stray('r1'), stray('r2'))
    expect(wordsOn(shown)).toContain('2 avlesninger hører til indikatorer som er fjernet.')
    expect(wordsOn(shown)).toContain('7,6 · 31.10.2026')
    expect(findButton(shown, { do: 'form', part: 'reading', entry: 'r1' })).toBeDefined()
    expect(findButton(shown, { do: 'askRemove', part: 'reading', entry: 'r2' })).toBeDefined()
  })

  it('are told apart also when they hold a reason, or nothing', () => {
    const reason = entry('reading', 'r1', { indicator: 'gone', missing: 'Målt *sent*', date: '2026-10-31' })
    expect(wordsOn(card(reason))).toContain('Målt *sent* · 31.10.2026')
    expect(wordsOn(card(entry('reading', 'r1', { indicator: 'gone' })))).toContain('…')
  })

  it('are said to be none when there are none', () => {
    const own = entry('reading', 'r1', { indicator: 'i1', value: 7.6, date: '2026-10-31' })
    expect(wordsOn(card(entry('indicator', 'i1', { name: 'Sykefravær' }), own))).not.toContain('fjernet')
  })

  it('are asked about by their day before they are removed', () => {
    const reading = stray('r1')
    const view: View = { view: 'confirmRemove', part: readings, entry: reading, linked: 0, changed: false }
    expect(wordsOn(draw(view, stageFor('nb', planWith(reading))))).toContain('Fjerne «31.10.2026»?')
  })
})

describe('the indicators', () => {
  const view: View = { view: 'indicators' }

  it.each([
    ['nb', '5 indikatorer: 1 i mål, 1 på riktig vei, 1 på feil vei, 1 utdatert, 2 uten avlesning.'],
    ['nn', '5 indikatorar: 1 i mål, 1 på rett veg, 1 på feil veg, 1 utdatert, 2 utan avlesing.'],
    [
      'en',
      '5 indicators: 1 reached, 1 going the right way, 1 going the wrong way, 1 out of date, 2 without a reading.',
    ],
  ] as const)('say how they go: %s', (language, sentence) => {
    expect(wordsOf(view, language)).toContain(sentence)
  })

  it.each([
    ['nb', '37\u00a0% av veien til målet'],
    ['nb', 'Riktig vei siden sist: fra 7,9\u00a0% til 7,5\u00a0%.'],
    ['nb', 'Målet er nådd (105\u00a0% av veien)'],
    ['nb', 'Feil vei siden start: nå er det lenger til målet'],
    ['nb', 'Utdatert: tallet for den siste perioden mangler.'],
    ['nb', 'Framgangen kan ikke regnes ut. Det mangler målverdi og avlesning.'],
    ['nb', 'innen 31.12.2027'],
    ['nb', 'Skal ned'],
    ['nn', '37\u00a0% av vegen til målet'],
    ['nn', 'Rett veg sidan sist: frå 7,9\u00a0% til 7,5\u00a0%.'],
    ['nn', 'Framgangen kan ikkje reknast ut. Det manglar målverdi og avlesing.'],
    ['en', '37% of the way to the target'],
    ['en', 'The right way since last time: from 7.9% to 7.5%.'],
    ['en', 'Progress cannot be worked out yet. Still missing: a target and a reading.'],
  ] as const)('say in words what the bar shows: %s, %s', (language, words) => {
    expect(wordsOf(view, language).split('\n')).toContain(words)
  })

  it('have a bar as long as the way gone, and none where nobody can tell', () => {
    expect(wordsOf(view, 'nb').match(/^[█░]+$/gm)).toEqual(['███░░░░░░░', '██████████', '░░░░░░░░░░'])
  })

  it('lead to a new reading, to a reading that was wrong, and to the indicator', () => {
    expect(leads(view, 'Legg inn avlesning')).toEqual({ do: 'form', part: 'reading', step: 'value', about: 'i1' })
    expect(leads(view, 'Endre')).toEqual({ do: 'form', part: 'reading', step: 'value', entry: 'r-i1-2026-10-31' })
    expect(leads(view, 'Utgifter til vikarer')).toEqual({ do: 'form', part: 'indicator', step: 'what', entry: 'i3' })
  })
})

describe('a list', () => {
  it.each([
    ['milestones', 'Vis tidslinja', { do: 'timeline' }],
    ['risks', 'Vis risikomatrisen', { do: 'matrix' }],
    ['baseline', 'Vis avlesningene', { do: 'indicators' }],
  ] as const)('leads to its picture, as soon as there is something in it: %s', (id, title, action) => {
    const element = findElement(id)
    if (!element) throw new Error(`no element ${id}`)
    const view: View = { view: 'element', element, page: 0 }
    expect(leads(view, title)).toEqual(action)
    expect(leads(view, title, emptyPlan)).toBeUndefined()
  })

  it.each([
    ['nb', 'Legg til milepæl', 'Planen har ingen milepæler ennå.'],
    ['nn', 'Legg til milepål', 'Planen har ingen milepålar enno.'],
    ['en', 'Add milestone', 'The plan has no milestones yet.'],
  ] as const)('with nothing in it has a picture that says how to begin: %s', (language, title, words) => {
    const card = draw({ view: 'timeline' }, stageFor(language, emptyPlan))
    expect(wordsOn(card)).toContain(words)
    expect(findButton(card, title)).toBeDefined()
  })
})
