import { beforeAll, describe, expect, it, vi } from 'vitest'
import { languages } from '../../src/plan/language.ts'
import { texts } from '../../src/texts/index.ts'
import { documents, order, project, workbookOf } from '../support/documents.ts'
import { converted, csvOfEverySheet, libreOfficePath, plainText } from '../support/libreoffice.ts'
import { entry, planWith } from '../support/plans.ts'
import { underWay } from '../support/project.ts'

if (!libreOfficePath)
  console.log('LibreOffice is not here: nothing is opened in it. Set LIBREOFFICE_PATH to where it is.')
// It takes its time to start, and more where others work too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const soffice = libreOfficePath ?? ''

const textIn = (made: ReadonlyMap<string, Buffer>, name: string): string => {
  const found = made.get(name)
  if (!found) throw new Error(`There is no ${name}, only ${[...made.keys()]}`)
  return found.toString('utf8').replace(/^\ufeff/, '')
}

describe.skipIf(!libreOfficePath)('LibreOffice', () => {
  describe('opens a report', () => {
    const reports: Record<string, Uint8Array> = {}

    beforeAll(async () => {
      const before = { plan: planWith(), today: '2026-05-01' }
      for (const language of languages)
        reports[`${language}.docx`] = await documents.report(order({ language, before, programme: 'Saman' }))
    })

    it('and reads the same in it: front, chapters, figures and findings', async () => {
      const made = await converted(soffice, reports, plainText)
      for (const language of languages) {
        const said = textIn(made, `${language}.txt`)
        const { documents: own, assessment } = texts[language]
        const expected = [
          own.forms.yearly,
          'Nærvær i Arendal',
          ...Object.values(own.sections),
          'Sykefravær i hjemmetjenesten',
          'Mye forkjølelse i september',
          'Manglende støtte fra politisk og administrativ ledelse',
          assessment.verdicts.toImprove,
          language === 'en' ? '7.5%' : '7,5\u00a0%',
          language === 'en' ? '16 Feb 2026' : '16.2.2026',
        ]
        expect(expected.filter((text) => !said.includes(text))).toEqual([])
      }
    })

    it('and prints it', async () => {
      const made = await converted(soffice, reports, 'pdf')
      for (const language of languages) {
        const file = made.get(`${language}.pdf`)
        expect(file?.subarray(0, 5).toString()).toBe('%PDF-')
        expect(file?.length).toBeGreaterThan(30_000)
      }
    })
  })

  describe('opens a workbook', () => {
    let sheets: ReadonlyMap<string, Buffer>

    beforeAll(async () => {
      const sly = planWith(
        entry('setup', 'setup', { name: '=1+1', municipality: '1820' }),
        entry('risk', 'r1', {
          event: '=HYPERLINK("http://example.org","x")',
          cause: '+1',
          action: '@SUM(1)',
          status: 'closed',
        }),
      )
      const delivery = { what: 'Tall for oktober 2026', to: '-2', at: '2026-11-02T08:00:00Z', outcome: 'Levert' }
      const file = await workbookOf([project(underWay, 'a1', [delivery]), project(sly, 'a2')])
      sheets = await converted(soffice, { 'programme.xlsx': file }, csvOfEverySheet)
    })

    it('with every sheet by its name', () => {
      const names = Object.values(texts.nb.documents.workbook.sheets)
      expect([...sheets.keys()].sort()).toEqual(names.map((name) => `programme-${name}.csv`).sort())
    })

    it('and works nothing out from what people typed', () => {
      expect(textIn(sheets, 'programme-Prosjekter.csv')).toContain('=1+1')
      const risks = textIn(sheets, 'programme-Risikoer.csv')
      expect(risks).toContain('"=HYPERLINK(""http://example.org"",""x"")",+1')
      expect(risks).toContain('@SUM(1)')
      expect(textIn(sheets, 'programme-Leveranser.csv')).toMatch(/,-2,/)
    })

    it('with dates as days and figures as numbers', () => {
      expect(textIn(sheets, 'programme-Milepæler.csv')).toMatch(/16\.02\.2026|02\/16\/2026|2026-02-16/)
      expect(textIn(sheets, 'programme-Indikatorer.csv')).toMatch(/Sykefravær i hjemmetjenesten,Prosent,.*,"?7[.,]8"?,/)
    })
  })
})
