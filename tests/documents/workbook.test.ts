import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../src/documents/xlsx/workbook.ts'
import { languages } from '../../src/plan/language.ts'
import { texts } from '../../src/texts/index.ts'
import { documents, each, kept, project, workbookOf } from '../support/documents.ts'
import { plans } from '../support/generated.ts'
import { type OpenSheet, partOf, partsOf, rowsOf, sheetsOf } from '../support/office-files.ts'
import { emptyPlan, fullPlan } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'
import { underWay } from '../support/project.ts'
import { all, one } from '../support/xml.ts'

const names = texts.nb.documents.workbook.sheets
const said = texts.nb.documents.workbook

function sheet(file: Uint8Array, name: string): OpenSheet {
  const found = sheetsOf(file).find((one) => one.name === name)
  if (!found) throw new Error(`There is no sheet ${name}`)
  return found
}

/** The format that a cell is shown in. */
function formatOf(file: Uint8Array, look: number): string {
  const styles = partOf(file, 'xl/styles.xml')
  const id = all(one(styles, 'cellXfs'), 'xf')[look]?.attributes.numFmtId
  return all(styles, 'numFmt').find(({ attributes }) => attributes.numFmtId === id)?.attributes.formatCode ?? ''
}

const delivery = { what: 'Tall for oktober 2026', to: 'Kari Nordli', at: '2026-11-02T08:00:00Z', outcome: 'Levert' }

describe('a workbook of a programme', async () => {
  const file = await workbookOf([project(underWay, 'a1', [delivery]), project(emptyPlan, 'a2')])

  it('has a sheet for each kind of thing, with a head that stays and a filter over all of it', () => {
    const sheets = sheetsOf(file)
    expect(sheets.map(({ name }) => name)).toEqual(Object.values(names))
    for (const { root, rows } of sheets) {
      expect(one(root, 'pane').attributes).toMatchObject({ ySplit: '1', state: 'frozen' })
      const last = (rows[0]?.at(-1)?.at ?? '').replace(/\d+$/, '')
      // A row that only says that there is nothing is none to filter.
      const filled = rows.filter((row) => row.length > 1).length
      expect(one(root, 'autoFilter').attributes.ref).toBe(`A1:${last}${filled}`)
      expect(all(root, 'col').every(({ attributes }) => Number(attributes.width) >= 6)).toBe(true)
    }
  })

  it('has a row for each project', () => {
    const [first, second] = rowsOf(sheet(file, names.projects))
    expect(first).toMatchObject({
      Kommune: { value: 'Arendal' },
      Prosjekt: { value: 'Nærvær i Arendal' },
      Fylke: { value: 'Agder' },
      Tema: { value: 'Sykefravær og nærvær' },
      [said.met]: { type: 'n', value: '0' },
      [said.toImprove]: { type: 'n', value: '10' },
      [said.ref]: { value: 'a1' },
    })
    expect(second).toMatchObject({ Prosjekt: { value: 'Prosjekt uten navn' }, [said.ref]: { value: 'a2' } })
    expect(second?.Kommune).toBeUndefined()
  })

  it('says whether a project is under way, rests or has ended', async () => {
    const rests = entry('pause', 'pause', { until: '2027-01-04' })
    const from = { name: 'x', from: '2025-01-01' }
    const plansOf = {
      'I gang': planWith(entry('setup', 'setup', { ...from, to: '2026-11-23' })),
      Hviler: planWith(entry('setup', 'setup', { ...from, to: '2027-12-31' }), rests),
      Avsluttet: planWith(entry('setup', 'setup', { ...from, to: '2026-11-22' }), rests),
    }
    const rows = rowsOf(
      sheet(await workbookOf(Object.entries(plansOf).map(([ref, plan]) => project(plan, ref))), names.projects),
    )
    expect(rows.map((row) => [row[said.ref]?.value, row[said.state]?.value])).toEqual(
      Object.keys(plansOf).map((state) => [state, state]),
    )
    expect(formatOf(await workbookOf([project(plansOf.Hviler, 'a')]), rows[1]?.[said.pausedUntil]?.look ?? 0)).toBe(
      'dd.mm.yyyy',
    )
  })

  it('has milestones by date and risks by how serious they are, whatever order they were written in', async () => {
    const plan = planWith(
      entry('milestone', 'm1', { name: 'Uten dato' }),
      entry('milestone', 'm2', { name: 'Sist', date: '2027-06-01' }),
      entry('milestone', 'm3', { name: 'Først', date: '2026-06-01' }),
      entry('risk', 'k1', { event: 'Avsluttet', status: 'closed' }),
      entry('risk', 'k2', { event: 'Ikke vurdert' }),
      entry('risk', 'k3', { event: 'Grønn', probability: '1', consequence: '1' }),
      entry('risk', 'k4', { event: 'Rød', probability: '5', consequence: '5' }),
    )
    const made = await workbookOf([project(plan, 'a1')])
    const column = (name: string, head: string) => rowsOf(sheet(made, name)).map((row) => row[head]?.value)
    expect(column(names.milestones, 'Milepæl')).toEqual(['Først', 'Sist', 'Uten dato'])
    expect(column(names.risks, 'Risiko')).toEqual(['Rød', 'Grønn', 'Ikke vurdert', 'Avsluttet'])
  })

  it('says who has judged a criterion otherwise than the rules, when and why, beside what the rules found', async () => {
    const judged = entry('override', 'milestones', {
      verdict: 'largelyMet',
      reason: 'Planen ligger ved søknaden.',
      reviewer: { name: 'Siri Koordinator' },
      given: '2026-11-10',
    })
    const made = await workbookOf([project(planWith(judged), 'a1')])
    expect(rowsOf(sheet(made, names.criteria))[7]).toMatchObject({
      [said.verdict]: { value: 'Stort sett ivaretatt' },
      [said.byRules]: { value: 'Forbedringspotensial' },
      'Det reglene fant': { value: 'Planen har ingen milepæler.' },
      [said.reviewer]: { value: 'Siri Koordinator' },
      [said.reviewed]: { type: 'n', value: '46336' },
      [said.reason]: { value: 'Planen ligger ved søknaden.' },
    })
  })

  it('has the ten criteria of each in words, with what is missing', () => {
    const rows = rowsOf(sheet(file, names.criteria))
    expect(rows).toHaveLength(20)
    expect(rows[7]).toMatchObject({
      [said.criterion]: { value: 'Milepælsplan' },
      [said.verdict]: { value: 'Forbedringspotensial' },
      [said.findings]: { value: '4' },
    })
    expect(rows[7]?.[said.missing]?.value.split('\n')).toHaveLength(4)
  })

  it('has figures as numbers, each with its unit beside it and as many decimals as it has', () => {
    const rows = rowsOf(sheet(file, names.indicators))
    const [august] = rows
    expect(august).toMatchObject({
      Indikator: { value: 'Sykefravær i hjemmetjenesten' },
      Måleenhet: { value: 'Prosent' },
      Startverdi: { type: 'n', value: '8.1' },
      [said.reading]: { type: 'n', value: '7.8' },
    })
    expect(formatOf(file, august?.[said.reading]?.look ?? 0)).toBe('#,##0.0')
    const money = rows.find(({ Måleenhet }) => Måleenhet?.value === 'Kroner')
    expect(money?.[said.reading]?.value).toBe('4310000')
    expect(formatOf(file, money?.[said.reading]?.look ?? 0)).toBe('#,##0')
  })

  it('has dates as days, and moments as the clock says in Norway', () => {
    const [milestone] = rowsOf(sheet(file, names.milestones))
    // 16 February 2026: 46,069 days after the last but one of 1899.
    expect(milestone?.Dato).toMatchObject({ type: 'n', value: '46069' })
    expect(formatOf(file, milestone?.Dato?.look ?? 0)).toBe('dd.mm.yyyy')
    const [sent] = rowsOf(sheet(file, names.deliveries))
    expect(sent).toMatchObject({ [said.at]: { type: 'n', value: '46328.375' }, [said.outcome]: { value: 'Levert' } })
    expect(formatOf(file, sent?.[said.at]?.look ?? 0)).toBe('dd.mm.yyyy hh:mm')
  })

  it('has risks with their scores as numbers and their level in words', () => {
    const [risk] = rowsOf(sheet(file, names.risks))
    expect(risk).toMatchObject({
      Sannsynlighet: { type: 'n', value: '3' },
      Konsekvens: { type: 'n', value: '5' },
      [said.level]: { value: 'Rød' },
      [said.levelAfter]: { value: 'Gul' },
    })
  })

  it('leaves empty what is missing, for missing is never zero', () => {
    const unread = rowsOf(sheet(file, names.indicators)).at(-1)
    expect(unread?.Indikator?.value).toBe('Trivsel i medarbeiderundersøkelsen')
    expect(unread?.Startverdi).toBeUndefined()
    expect(unread?.[said.reading]).toBeUndefined()
  })
})

describe('a workbook in each language', () => {
  it.each(languages)('has its names and heads in %s', async (language) => {
    const file = await workbookOf([project(underWay, 'a1')], { language })
    const own = texts[language].documents.workbook
    expect(sheetsOf(file).map(({ name }) => name)).toEqual(Object.values(own.sheets))
    expect(sheet(file, own.sheets.risks).rows[0]?.map(({ value }) => value)).toContain(own.levelAfter)
    for (const { rows, name } of sheetsOf(file)) {
      const heads = (rows[0] ?? []).map(({ value }) => value)
      expect(new Set(heads).size, `${name}: ${heads}`).toBe(heads.length)
    }
  })
})

describe('figures of a small unit', () => {
  const about = (people: number) =>
    planWith(
      entry('indicator', 'i1', { name: 'Fravær', unit: 'percent', startValue: 12.75, target: 6.25, people }),
      entry('reading', 'r1', { indicator: 'i1', date: '2026-10-31', value: 13.375, comment: 'Legen er syk' }),
    )

  it('are left empty, with a note that says why', async () => {
    const file = await workbookOf([project(about(4), 'a1')])
    const rows = rowsOf(sheet(file, names.indicators))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      Indikator: { value: 'Fravær' },
      [said.note]: { value: texts.nb.documents.hidden.figures },
    })
    const everything = JSON.stringify([...partsOf(file)])
    for (const hidden of ['12.75', '6.25', '13.375', 'Legen er syk']) expect(everything).not.toContain(hidden)
  })

  it('are there from five people on', async () => {
    const [row] = rowsOf(sheet(await workbookOf([project(about(5), 'a1')]), names.indicators))
    expect(row?.[said.reading]?.value).toBe('13.375')
    expect(row?.[said.note]).toBeUndefined()
  })
})

describe('a cell', () => {
  const dangerous = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '=HYPERLINK("http://x","y")',
    '|cmd',
    '%0a=1',
    '\t=1',
    '\r=1',
    '\n=1',
  ]

  it.each(dangerous)('that begins like a formula is a text, now and when it is edited: %j', async (event) => {
    const plan = planWith(entry('risk', 'r1', { event, cause: `Fordi ${event}` }))
    const file = await workbookOf([project(plan, '=ref', [{ ...delivery, to: event }])])
    const cells = sheetsOf(file).flatMap(({ rows }) => rows.flat())
    expect(cells.filter(({ formula }) => formula)).toEqual([])
    expect(cells.filter(({ type }) => !['n', 'inlineStr'].includes(type))).toEqual([])
    const quoting = all(one(partOf(file, 'xl/styles.xml'), 'cellXfs'), 'xf').map(
      ({ attributes }) => attributes.quotePrefix,
    )
    for (const cell of cells.filter(({ value }) => /^[=+\-@\t\r\n]/.test(value) && !/^-?[\d.]+$/.test(value)))
      expect([cell.type, quoting[cell.look]]).toEqual(['inlineStr', '1'])
  })

  it('holds the text that was typed, without what XML cannot hold, and nothing is read into it', async () => {
    const event = ' <b>&amp;</b> "x" _x0041_ čáŋŋa 👨‍👩‍👧‍👦\nny linje \u0007'
    const [row] = rowsOf(sheet(await workbookOf([project(planWith(entry('risk', 'r1', { event })), 'a')]), names.risks))
    expect(row?.Risiko?.value).toBe(' <b>&amp;</b> "x" _x005F_x0041_ čáŋŋa 👨‍👩‍👧‍👦\nny linje ')
  })
})

describe('a workbook of any projects', () => {
  it('has all hundred items of every list', async () => {
    const file = await workbookOf([project(fullPlan, 'a1')])
    for (const name of [names.milestones, names.risks, names.benefits]) expect(sheet(file, name).rows).toHaveLength(101)
  })

  it('is there for a programme with none, and says in each sheet that there is nothing', async () => {
    const sheets = sheetsOf(await workbookOf([]))
    expect(sheets.map(({ rows }) => rows.slice(1).flatMap((row) => row.map(({ value }) => value)))).toEqual(
      Object.values(said.empty).map((sentence) => [sentence]),
    )
  })

  it('says in a sheet that nothing was sent, where nothing was', async () => {
    const [row] = sheet(await workbookOf([project(underWay, 'a1')]), names.deliveries).rows.slice(1)
    expect(row?.map(({ at, value }) => [at, value])).toEqual([['A2', 'Ingenting er sendt til prosjektene.']])
  })

  it('is well-formed, holds no formula, and no number that is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plans, { maxLength: 3 }), fc.constantFrom(...languages), async (some, language) => {
        const file = await workbookOf(
          some.map((plan, index) => project(plan, `p${index}`)),
          { language },
        )
        const cells = sheetsOf(file).flatMap(({ rows }) => rows.flat())
        expect(cells.filter(({ formula }) => formula)).toEqual([])
        const numbers = cells.filter(({ type }) => type === 'n')
        expect(numbers.filter(({ value }) => !Number.isFinite(Number(value)) || value === '')).toEqual([])
        expect(cells.filter(({ value }) => /\bundefined\b|\bNaN\b|\[object /.test(value))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('goes on in another sheet when one is full', async () => {
    const { to, bytes } = kept()
    const columns = [{ head: 'Nr.', width: 8 }]
    const rows = each(...[1, 2, 3, 4, 5].map((value) => [0, [{ kind: 'number' as const, value }]] as const))
    const options = { title: 'Prøve', language: 'nb' as const, temp: tmpdir(), mostRows: 3 }
    await writeWorkbook([{ name: 'Tall', columns }], rows, options, to)
    const sheets = sheetsOf(bytes())
    expect(sheets.map(({ name, rows: all }) => [name, ...all.slice(1).map(([cell]) => cell?.value)])).toEqual([
      ['Tall', '1', '2'],
      ['Tall 2', '3', '4'],
      ['Tall 3', '5'],
    ])
  })
})

describe('a workbook that fails on its way', () => {
  const waiting = () => readdirSync(tmpdir()).filter((name) => name.startsWith('saman-workbook-'))

  it('says so, ends what it was written to, and leaves nothing behind', async () => {
    const before = waiting()
    async function* broken() {
      yield project(underWay, 'a1')
      throw new Error('storage is gone')
    }
    const { to } = kept()
    const order = { programme: 'Saman', today: '2026-11-23', language: 'nb', projects: broken() } as const
    await expect(documents.workbook(order, to)).rejects.toThrow('storage is gone')
    expect(to.destroyed).toBe(true)
    expect(waiting()).toEqual(before)
  })

  it('says so when nobody takes it any more', async () => {
    const before = waiting()
    const { to } = kept()
    to.destroy()
    const order = {
      programme: 'Saman',
      today: '2026-11-23',
      language: 'nb',
      projects: each(project(underWay, 'a')),
    } as const
    await expect(documents.workbook(order, to)).rejects.toThrow()
    expect(waiting()).toEqual(before)
  })
})
