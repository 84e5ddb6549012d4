import { describe, expect, it } from 'vitest'
import type { Block, Section } from '../../src/documents/blocks.ts'
import { reportOf } from '../../src/documents/report-model.ts'
import { elements } from '../../src/plan/elements/index.ts'
import { languages } from '../../src/plan/language.ts'
import { texts } from '../../src/texts/index.ts'
import { order } from '../support/documents.ts'
import { bareFullPlan, emptyPlan, fullPlan } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'
import { underWay } from '../support/project.ts'

const chapters = (more: Parameters<typeof order>[0] = {}) =>
  reportOf(order(more)).sections.map(({ heading }) => heading)

const everySection = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((one) => [one, ...everySection(one.sections ?? [])])
const sectionsNamed = (name: string, more: Parameters<typeof order>[0] = {}) =>
  everySection(reportOf(order(more)).sections).filter(({ heading }) => heading === name)

/** Every word of some blocks. */
const words = (blocks: readonly Block[]): string => JSON.stringify(blocks)
const allWords = (more: Parameters<typeof order>[0] = {}) => JSON.stringify(reportOf(order(more)))

describe('a start-up report', () => {
  it('is about the plan: summary, assessment, the ten elements, what is missing', () => {
    expect(chapters({ form: 'startUp' })).toEqual(['Sammendrag', 'Vurdering', 'Planen', 'Dette mangler'])
  })

  it('has the ten elements in the review’s order', () => {
    const plan = reportOf(order({ form: 'startUp' })).sections.find(({ heading }) => heading === 'Planen')
    expect(plan?.sections?.map(({ heading }) => heading)).toEqual(elements.map(({ texts: { nb } }) => nb.name))
  })

  it('says what has changed when there is an earlier one', () => {
    const before = { plan: emptyPlan, today: '2026-05-01' }
    expect(chapters({ form: 'startUp', before })).toContain('Nytt siden sist')
  })
})

describe.each(['halfYear', 'yearly'] as const)('a %s report', (form) => {
  it('puts what has come of it first, then what has changed', () => {
    expect(chapters({ form })).toEqual([
      'Sammendrag',
      'Resultater',
      'Nytt siden sist',
      'Vurdering',
      'Planen',
      'Dette mangler',
    ])
  })

  it('has readings, milestones, risks and benefits among its results', () => {
    const results = reportOf(order({ form })).sections.find(({ heading }) => heading === 'Resultater')
    expect(results?.sections?.map(({ heading }) => heading)).toEqual([
      'Avlesninger',
      'Milepælsplan',
      'Risikoanalyse',
      'Gevinstrealisering',
    ])
  })

  it('says that there is nothing to compare with when it is the first', () => {
    const [changes] = sectionsNamed('Nytt siden sist', { form })
    expect(words(changes?.blocks ?? [])).toContain('første rapport')
  })
})

describe('the front of a report', () => {
  it('says whose it is, when, and what it builds on', () => {
    const before = { plan: emptyPlan, today: '2026-05-01' }
    const front = Object.fromEntries(reportOf(order({ programme: 'Saman', before })).front)
    expect(front).toMatchObject({
      Prosjekt: 'Nærvær i Arendal',
      Kommune: 'Arendal',
      Tema: 'Sykefravær og nærvær',
      Program: 'Saman',
      Prosjektperiode: '12. januar 2026 – 31. desember 2027',
      Prosjekteier: 'Ikke oppgitt',
      Prosjektleder: 'Kari Nordli',
      Rapportdato: 'Årsrapport, 23. november 2026',
      'Bygger på': 'Planen slik den sto 23. november 2026. Sammenlignet med rapporten fra 1. mai 2026',
    })
  })
})

describe('an indicator in a report', () => {
  it('has a chart, and the same figures in a table', () => {
    const [section] = sectionsNamed('Sykefravær i hjemmetjenesten')
    const chart = section?.blocks.find((block) => block.kind === 'chart')
    expect(chart).toMatchObject({
      chart: {
        points: [
          { x: '2025-12-31', y: 8.1 },
          { x: '2026-08-31', y: 7.8 },
          { x: '2026-09-30', y: 7.9 },
          { x: '2026-10-31', y: 7.5 },
        ],
        target: { value: 6.5, until: '2027-12-31' },
      },
    })
    const said = words(section?.blocks ?? [])
    for (const figure of ['8,1\u00a0%', '7,8\u00a0%', '7,9\u00a0%', '7,5\u00a0%', '6,5\u00a0%', 'Mye forkjølelse'])
      expect(said).toContain(figure)
  })

  it('has no chart of a single figure', () => {
    const [section] = sectionsNamed('Søkere per ledig stilling')
    expect(section?.blocks.some(({ kind }) => kind === 'chart')).toBe(false)
  })
})

describe('figures of a small unit', () => {
  const small = planWith(
    entry('indicator', 'i1', {
      name: 'Fravær på legekontoret',
      unit: 'percent',
      direction: 'down',
      startValue: 12.75,
      startDate: '2025-12-31',
      target: 6.25,
      targetDate: '2027-12-31',
      people: 4,
    }),
    entry('reading', 'r1', { indicator: 'i1', date: '2026-09-30', value: 13.375, comment: 'Legen er syk' }),
    entry('reading', 'r2', { indicator: 'i1', date: '2026-10-31', value: 9.875 }),
    entry('resultGoal', 'g1', { statement: 'Lavere fravær', indicator: 'i1', target: 5.125 }),
  )
  const figures = ['12,75', '6,25', '13,375', '9,875', '5,125', '12.75', '13.375', '9.875', 'Legen er syk']
  const forms = ['startUp', 'halfYear', 'yearly'] as const

  it('are shown to the group itself', () => {
    const said = allWords({ plan: small })
    for (const figure of ['12,75', '6,25', '13,375', '9,875', '5,125', 'Legen er syk']) expect(said).toContain(figure)
  })

  it.each(forms)('are in no part of a %s report to a coordinator, which says why', (form) => {
    const before = { plan: { ...small, entries: small.entries.slice(0, 2) }, today: '2026-10-01' }
    const said = allWords({ plan: small, form, for: 'coordinator', before })
    expect(figures.filter((figure) => said.includes(figure))).toEqual([])
    expect(said).toContain(texts.nb.documents.hidden.figures)
    expect(said).toContain(texts.nb.documents.hidden.count(1))
    expect(said).toContain('Fravær på legekontoret')
  })

  it('stay hidden when the indicator is gone from the plan, or was small last time', () => {
    const without = { ...small, entries: small.entries.filter(({ id }) => id !== 'i1') }
    const grown = {
      ...small,
      entries: small.entries
        .map((one) => (one.id === 'i1' ? { ...one, values: { ...one.values, people: 40 } } : one))
        .filter(({ id }) => id !== 'r1'),
    }
    const before = { plan: small, today: '2026-10-01' }
    for (const plan of [without, grown]) {
      expect(allWords({ plan, for: 'coordinator', before })).not.toContain('13,375')
    }
    expect(allWords({ plan: small, for: 'coordinator', before: { plan: without, today: '2026-10-01' } })).not.toContain(
      '13,375',
    )
  })

  it('do not change the verdict: it is judged by the whole plan', () => {
    const verdicts = (reader: 'group' | 'coordinator') =>
      sectionsNamed('Vurdering', { plan: small, for: reader }).map(({ blocks }) => blocks)
    expect(verdicts('coordinator')).toEqual(verdicts('group'))
  })
})

const purpose = { challenge: 'Fraværet er høyt.', desired: 'Flere er på jobb.', effects: ['economy'] }

describe('a benefit that is yet to come', () => {
  it.each([
    ['nb', 'Ventet realisert'],
    ['nn', 'Venta realisert'],
    ['en', 'Expected by'],
  ] as const)('is not said to be realised in %s', (language, head) => {
    const plan = planWith(entry('benefit', 'b1', { name: 'Mindre vikarbruk', realised: '2028-01-31' }))
    const [section] = sectionsNamed(elements.at(-1)?.texts[language].name ?? '', { plan, language })
    const table = section?.blocks.find(({ kind }) => kind === 'table')
    expect(table?.kind === 'table' && table.columns.map((column) => column.head)).toContain(head)
  })
})

describe('what has changed since the last report', () => {
  const before = {
    plan: {
      ...underWay,
      entries: underWay.entries
        .filter(({ id }) => id !== 'k1' && id !== 'r-i1-2026-10-31')
        .map((one) => (one.id === 'm5' ? { ...one, values: { ...one.values, date: '2026-12-01' } } : one))
        .concat(entry('measure', 'gone', { name: 'Et tiltak som ble tatt ut' })),
    },
    today: '2026-10-10',
  }
  const [section] = sectionsNamed('Nytt siden sist', { before })
  const said = words(section?.blocks ?? [])

  it('is what was added, changed and removed, by the part of the plan', () => {
    expect(said).toContain('Manglende støtte fra politisk og administrativ ledelse')
    expect(said).toContain('Endret: dato')
    expect(said).toContain('Et tiltak som ble tatt ut')
  })

  it('is the readings that have come', () => {
    expect(said).toContain('31.10.2026')
    expect(said).not.toContain('30.9.2026')
  })

  it('is that there is no figure, with the reason', () => {
    const none = entry('reading', 'r-i1-none', { indicator: 'i1', date: '2026-11-30', missing: 'Nytt lønnssystem.' })
    const plan = { ...underWay, entries: [...underWay.entries, none] }
    const [changed] = sectionsNamed('Nytt siden sist', { plan, before: { plan: underWay, today: '2026-11-22' } })
    const table = changed?.blocks.find(({ kind }) => kind === 'table')
    expect(table?.kind === 'table' && table.rows).toEqual([
      [
        { lines: ['Sykefravær i hjemmetjenesten'] },
        { lines: ['30.11.2026'] },
        { lines: ['–'] },
        { lines: ['Ny', 'Ikke noe tall: Nytt lønnssystem.'] },
      ],
    ])
  })

  it('is counted in the summary, without what there is none of', () => {
    const plan = { ...underWay, entries: underWay.entries.filter(({ id }) => id !== 'r-i1-2026-10-31') }
    const [summary] = sectionsNamed('Sammendrag', { before: { plan, today: '2026-11-22' } })
    expect(words(summary?.blocks ?? [])).toContain('"Nytt siden sist","Én avlesning er ny eller endret."')
  })

  it('is verdicts that have turned', () => {
    const met = planWith(entry('purpose', 'purpose', purpose))
    const turned = sectionsNamed('Nytt siden sist', { plan: met, before: { plan: emptyPlan, today: '2026-10-10' } })
    expect(words(turned[0]?.blocks ?? [])).toContain(
      JSON.stringify([
        { lines: ['Overordnet hensikt'] },
        { lines: ['Forbedringspotensial'] },
        { lines: ['Stort sett ivaretatt'] },
      ]),
    )
  })

  it('is nothing when nothing is', () => {
    const same = sectionsNamed('Nytt siden sist', { before: { plan: underWay, today: '2026-11-23' } })
    expect(words(same[0]?.blocks ?? [])).toContain('Ingenting er endret')
  })
})

describe('a verdict in a report', () => {
  it('is a coordinator’s, with the reason and what the rules say, while it counts', () => {
    const plan = planWith(
      entry('override', 'purpose', {
        verdict: 'largelyMet',
        reason: 'Hensikten står i søknaden.',
        reviewer: { name: 'Siri Koordinator' },
        given: '2026-11-02',
      }),
    )
    const said = words(sectionsNamed('Overordnet hensikt', { plan, form: 'startUp' })[0]?.blocks ?? [])
    expect(said).toContain('Siri Koordinator vurderte dette 2. november 2026: Hensikten står i søknaden.')
    expect(said).toContain('Reglene sier: Forbedringspotensial.')
    expect(said).toContain('● Stort sett ivaretatt')
  })

  describe('that a coordinator has given against the rules', () => {
    const judged = (verdict: 'largelyMet' | 'toImprove', more: object = {}) =>
      entry('override', 'milestones', {
        verdict,
        reason: 'Planen ligger ved søknaden.',
        reviewer: { name: 'Siri Koordinator' },
        given: '2026-11-10',
        ...more,
      })
    const noMilestones = 'Planen har ingen milepæler.'
    const [forms, missing] = [['startUp', 'halfYear', 'yearly'] as const, 'Dette mangler']

    it.each(forms)('is not what a %s report says is missing: it says whose word it is, and since when', (form) => {
      const plan = planWith(judged('largelyMet'))
      const said = words(sectionsNamed(missing, { plan, form })[0]?.blocks ?? [])
      expect(said).not.toContain(noMilestones)
      expect(said).toContain('Siri Koordinator vurderte punktet som stort sett ivaretatt 10. november 2026.')
      const [own] = sectionsNamed('Milepælsplan', { plan, form: 'startUp' })
      expect(words(own?.blocks ?? [])).toContain('Siri Koordinator vurderte dette 10. november 2026')
      expect(own?.blocks.find(({ kind }) => kind === 'findings')).toMatchObject({
        heading: 'Dette fant reglene',
        items: [{ what: noMilestones }],
      })
    })

    it('is not the most important to do either', () => {
      const everything = elements.map(({ id }) => ({ ...judged('largelyMet'), id }))
      const [summary] = sectionsNamed('Sammendrag', { plan: planWith(...everything) })
      expect(words(summary?.blocks ?? [])).not.toContain('Viktigst å ta tak i')
      const [last] = sectionsNamed(missing, { plan: planWith(...everything) })
      expect(last?.blocks).toHaveLength(elements.length + 1)
      expect(words(last?.blocks ?? [])).toContain('Ellers mangler planen ingenting.')
    })

    it('is missing again when it no longer counts', () => {
      const plan = planWith(judged('largelyMet', { lapsed: '2026-11-15' }))
      expect(words(sectionsNamed(missing, { plan })[0]?.blocks ?? [])).toContain(noMilestones)
    })

    it('is missing, with the reason, where the rules found nothing', () => {
      const plan = planWith({ ...judged('toImprove'), id: 'purpose' }, entry('purpose', 'purpose', purpose))
      const said = words(sectionsNamed(missing, { plan })[0]?.blocks ?? [])
      expect(said).toContain('Siri Koordinator vurderte dette 10. november 2026: Planen ligger ved søknaden.')
      const own = words(sectionsNamed('Overordnet hensikt', { plan })[0]?.blocks ?? [])
      expect(own).not.toContain(texts.nb.element.complete)
    })
  })

  it('has every finding with why it matters and what closes it', () => {
    const [section] = sectionsNamed('Milepælsplan', { form: 'startUp', plan: emptyPlan })
    const findings = section?.blocks.find((block) => block.kind === 'findings')
    expect(findings).toMatchObject({
      items: [
        {
          more: [
            ['Hvorfor:', expect.any(String)],
            ['Slik lukkes det:', expect.any(String)],
          ],
        },
      ],
    })
  })
})

describe('a measure in a report', () => {
  it('stands with the chain that it serves', () => {
    const plan = planWith(
      entry('resultGoal', 'g1', { statement: 'Lavere sykefravær', effect: 'economy' }),
      entry('driverGoal', 'd1', { statement: 'Bedre trivsel', resultGoal: 'g1' }),
      entry('measure', 'm1', { name: 'Langturnus', serves: 'd1' }),
      entry('measure', 'm2', { name: 'Kurs', serves: 'g1' }),
      entry('measure', 'm3', { name: 'Løst tiltak' }),
      entry('measure', 'm4', { name: 'Fjernet mål', serves: 'nowhere' }),
    )
    const [section] = sectionsNamed('Tiltak', { plan, form: 'startUp' })
    const [first] = section?.blocks ?? []
    const rows = first?.kind === 'table' ? first.rows : []
    expect(rows.map((row) => ('across' in row ? [] : row[3]?.lines))).toEqual([
      ['→ Bedre trivsel', '→ Lavere sykefravær', '→ Økonomi'],
      ['→ Lavere sykefravær', '→ Økonomi'],
      ['Ikke knyttet til noe mål'],
      ['Noe som er fjernet'],
    ])
  })
})

describe('a risk matrix in a report', () => {
  it('names every level, and every risk that lies in it', () => {
    const [section] = sectionsNamed('Risikoanalyse')
    const grids = (section?.blocks ?? []).filter((block) => block.kind === 'table' && block.grid)
    expect(grids).toHaveLength(2)
    for (const grid of grids) {
      const squares = grid.kind === 'table' ? grid.rows.flatMap((row) => ('across' in row ? [] : row.slice(1))) : []
      expect(squares).toHaveLength(25)
      for (const { tint, lines } of squares) expect(lines?.join('')).toMatch(tint ? /Rød|Oransje|Gul|Grønn/ : /^$/)
    }
  })
})

describe('a report of any plan', () => {
  it.each(languages)('is there in %s, of the empty plan, the fullest and the barest', (language) => {
    for (const plan of [emptyPlan, fullPlan, bareFullPlan]) {
      const said = allWords({ plan, language })
      expect(said).not.toMatch(/undefined|NaN|\[object/)
      expect(reportOf(order({ plan, language })).sections.length).toBeGreaterThan(3)
    }
  })

  it('tells every item of every list', () => {
    const said = allWords({ plan: bareFullPlan, form: 'startUp' })
    const titles = bareFullPlan.entries.flatMap(({ part, values }) =>
      ['measure', 'milestone', 'risk', 'benefit', 'resultGoal', 'driverGoal', 'measureGoal', 'indicator'].includes(part)
        ? Object.values(values).map(String)
        : [],
    )
    expect(titles.filter((title) => !said.includes(JSON.stringify(title).slice(1, -1)))).toEqual([])
  })
})
