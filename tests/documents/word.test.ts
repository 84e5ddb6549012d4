import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { ReportOrder } from '../../src/conversation/documents-port.ts'
import { reportOf } from '../../src/documents/report-model.ts'
import { uncounted, wordFile } from '../../src/documents/word.ts'
import { elements } from '../../src/plan/elements/index.ts'
import { languages } from '../../src/plan/language.ts'
import { texts } from '../../src/texts/index.ts'
import { documents, order } from '../support/documents.ts'
import { plans } from '../support/generated.ts'
import { documentText, paragraphsOf, partOf, partsOf, textOf } from '../support/office-files.ts'
import { bareFullPlan, emptyPlan, fullPlan } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'
import { all, one } from '../support/xml.ts'

// Whole documents are laid out here, some of them of a thousand items.
vi.setConfig({ testTimeout: 120_000 })

const report = (more: Partial<ReportOrder> = {}) => documents.report(order(more))
const body = (file: Uint8Array) => partOf(file, 'word/document.xml')

describe('a report in Word', () => {
  it('has real headings: chapters, their parts, and indicators under those', async () => {
    const headings = paragraphsOf(await report()).filter(({ style }) => /^Heading/.test(style))
    const named = (style: string) => headings.flatMap((heading) => (heading.style === style ? [heading.text] : []))
    const { sections } = texts.nb.documents
    expect(named('Heading1')).toEqual([
      sections.summary,
      sections.results,
      sections.changes,
      sections.assessment,
      sections.plan,
      sections.missing,
    ])
    expect(named('Heading2')).toEqual(expect.arrayContaining(elements.map(({ texts: { nb } }) => nb.name)))
    expect(named('Heading3')).toContain('Sykefravær i hjemmetjenesten')
  })

  it('has a table of contents that is there at once, with the page of each part, and links to it', async () => {
    const file = await report()
    const contents = one(body(file), 'w:sdt')
    expect(all(contents, 'w:instrText').some(({ text }) => /^\s*TOC .*\\o "1-2"/.test(text))).toBe(true)
    const lines = paragraphsOf(file).filter(({ style }) => /^TOC[12]$/.test(style))
    expect(lines[0]?.text).toMatch(/^\t*1\tSammendrag\t\d+$/)
    expect(lines.at(-1)?.text).toMatch(/^\t*6\tDette mangler\t\d+$/)
    const bookmarks = new Set(all(body(file), 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']))
    const links = all(contents, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor'])
    expect(links.length).toBe(lines.length)
    expect(links.filter((link) => !bookmarks.has(link))).toEqual([])
    // Nothing that Word would ask about when it opens the file.
    expect(all(contents, 'w:fldChar').filter(({ attributes }) => 'w:dirty' in attributes)).toEqual([])
    expect(all(partOf(file, 'word/settings.xml'), 'w:updateFields')).toEqual([])
  })

  it('has tables whose head stands on every page, and whose rows are never cut in two', async () => {
    const tables = all(body(await report()), 'w:tbl')
    const headed = tables.filter((table) => all(table, 'w:tblHeader').length === 1)
    expect(headed.length).toBeGreaterThan(8)
    for (const row of tables.flatMap((table) => all(table, 'w:tr'))) expect(all(row, 'w:cantSplit')).toHaveLength(1)
  })

  it('has charts that are told in words, with their figures', async () => {
    const file = await report()
    const drawings = all(body(file), 'wp:docPr')
    expect(drawings).toHaveLength(3)
    for (const { attributes } of drawings) expect(attributes.descr).toMatch(/^Linjediagram for «.+» med \d+ målinger/)
    const chart = partOf(file, 'word/charts/chart1.xml')
    const [readings, target] = all(chart, 'c:ser').map((series) =>
      all(one(series, 'c:val'), 'c:v').map(({ text }) => Number(text)),
    )
    expect(readings).toEqual([8.1, 7.8, 7.9, 7.5])
    expect(new Set(target)).toEqual(new Set([6.5]))
    expect(all(chart, 'c:dateAx')).toHaveLength(1)
    // The target is told from the readings by its dashes, and by having no marks.
    expect(all(chart, 'a:prstDash').length).toBe(1)
  })

  it.each([
    ['a year', 12, '2'],
    ['three years', 36, '6'],
    ['ten years', 120, '24'],
  ])('has a date under a chart of %s only as often as they can be read', async (_, months, space) => {
    const day = (n: number) => `${2026 + Math.floor(n / 12)}-${String(1 + (n % 12)).padStart(2, '0')}-15`
    const read = Array.from({ length: months }, (_each, n) =>
      entry('reading', `r${n}`, { indicator: 'i1', date: day(n), value: 8 + n }),
    )
    const start = { name: 'Fravær', unit: 'percent', startValue: 8, startDate: '2025-12-31' }
    const file = await report({ plan: planWith(entry('indicator', 'i1', start), ...read), today: '2036-11-23' })
    const axis = one(partOf(file, 'word/charts/chart1.xml'), 'c:dateAx')
    expect(one(axis, 'c:majorUnit').attributes.val).toBe(space)
    expect(one(axis, 'c:majorTimeUnit').attributes.val).toBe('months')
    // From the first of the month on: a month after the 31st is not always the next one.
    expect(one(axis, 'c:min').attributes.val).toBe('45992')
  })

  it('keeps what stands above a chart on its page, and a small table whole', async () => {
    const paragraphs = all(body(await report()), 'w:p')
    const nextOf = (text: string) =>
      paragraphs.filter((one) => textOf(one) === text).map((one) => all(one, 'w:keepNext').length > 0)
    // "Nå" is in the small table between an indicator's name and its chart; the leader ends one of their own.
    expect(nextOf('Nå').length).toBeGreaterThan(0)
    expect(nextOf('Nå').every(Boolean)).toBe(true)
    expect(nextOf('Prosjekteier').every(Boolean)).toBe(true)
  })

  it('is on A4, with its page and the number of pages at the foot', async () => {
    const file = await report()
    expect(one(body(file), 'w:pgSz').attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    const fields = all(partOf(file, 'word/footer1.xml'), 'w:instrText').map(({ text }) => text.trim())
    expect(fields).toEqual(['PAGE', 'NUMPAGES'])
  })

  it.each([
    ['nb', 'nb-NO', 'Årsrapport: Nærvær i Arendal'],
    ['nn', 'nn-NO', 'Årsrapport: Nærvær i Arendal'],
    ['en', 'en-GB', 'Yearly report: Nærvær i Arendal'],
  ] as const)('in %s says so to Word, and is called what it is', async (language, tag, title) => {
    const file = await report({ language })
    expect(all(partOf(file, 'word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe(tag)
    expect(one(partOf(file, 'docProps/core.xml'), 'dc:title').text).toBe(title)
  })
})

describe('a report too long to lay out', () => {
  it('has contents all the same: each line leads to its chapter, and only the page numbers are left to Word', async () => {
    const file = await report({ plan: fullPlan })
    const lines = paragraphsOf(file).filter(({ style }) => /^TOC[12]$/.test(style))
    expect(lines[0]?.text).toMatch(/^\t*1\tSammendrag/)
    expect(all(one(body(file), 'w:sdt'), 'w:hyperlink')).toHaveLength(lines.length)
    expect(all(one(body(file), 'w:sdt'), 'w:fldChar').filter(({ attributes }) => 'w:dirty' in attributes)).toEqual([])
  })
})

describe('what people typed', () => {
  const typed = (challenge: string) =>
    report({ plan: planWith(entry('purpose', 'purpose', { challenge })), form: 'startUp' })

  it('stands as the text it is, whatever markup it looks like', async () => {
    const text = '<b>Fet</b> & "sitat" {{felt}} **stjerner** ]]> <!-- nei --> =HYPERLINK("x") \\o TOC'
    expect(documentText(await typed(text))).toContain(text)
  })

  it('keeps its new lines', async () => {
    expect(documentText(await typed('Først det ene.\nSå det andre.'))).toContain('Først det ene.\nSå det andre.')
  })

  it('loses only what XML cannot hold', async () => {
    const said = documentText(await typed('a\u0000b\u0007c\u001bd\ufffee\ud800f 👨‍👩‍👧‍👦 čáŋŋa \u202f'))
    expect(said).toContain('abcdef 👨‍👩‍👧‍👦 čáŋŋa \u202f')
  })
})

describe('a report of any plan', () => {
  it.each(languages)('can be opened in %s, of the empty plan and of the barest', async (language) => {
    for (const plan of [emptyPlan, bareFullPlan])
      expect(partsOf(await report({ plan, language })).size).toBeGreaterThan(8)
  })

  it('has all hundred items of every list, however long their texts', async () => {
    const said = documentText(await report({ plan: fullPlan }))
    for (const part of ['measure', 'risk', 'benefit', 'milestone']) {
      const names = fullPlan.entries.flatMap(({ part: of, values }) =>
        of === part ? [String(values.name ?? values.event)] : [],
      )
      expect(names).toHaveLength(100)
      expect(names.filter((name) => !said.includes(name))).toEqual([])
    }
  })

  it('is well-formed, and never says what is undefined', async () => {
    const forms = fc.constantFrom<ReportOrder['form']>('startUp', 'halfYear', 'yearly')
    const readers = fc.constantFrom<ReportOrder['for']>('group', 'coordinator')
    await fc.assert(
      fc.asyncProperty(
        plans,
        fc.option(plans, { nil: undefined }),
        forms,
        readers,
        fc.constantFrom(...languages),
        async (plan, earlier, form, reader, language) => {
          const before = earlier ? { before: { plan: earlier, today: '2026-05-01' } } : {}
          const file = await wordFile(reportOf(order({ plan, form, for: reader, language, ...before })), uncounted)
          partsOf(file)
          expect(documentText(file)).not.toMatch(/\bundefined\b|\bNaN\b|\[object /)
        },
      ),
      { numRuns: 40 },
    )
  })
})
