import type { IsoDate } from '../../calendar/dates.ts'
import type { Language } from '../../plan/language.ts'
import type { ReportForm } from '../../programme/questions/question.ts'
import { texts } from '../../texts/index.ts'

/** Room for the form, the date and the ending within what Windows, OneDrive and zip files take. */
const longestSubject = 80

/**
 * What the file of a report is called: "Årsrapport Nærvær i Arendal 2026-11-23.docx", "Prosjekter Nærvær i nord
 * 2026-11-23.xlsx". Without what Windows or OneDrive take in no name, and without characters that nobody sees, which could
 * turn the rest of the name around.
 * https://support.microsoft.com/office/64883a5d-228e-48f5-b3d2-eb39e07630fa
 */
export function fileName(form: ReportForm, subject: string, day: IsoDate, language: Language): string {
  const safe = [
    ...subject
      .normalize('NFC')
      .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
      .replace(/["*:<>?/\\|~#%&{}]/g, ' ')
      .replace(/[\s.]+/g, ' '),
  ]
    .slice(0, longestSubject)
    .join('')
    .trim()
  const ending = form === 'workbook' ? 'xlsx' : 'docx'
  const { reports, documents } = texts[language]
  const what = form === 'workbook' ? documents.workbook.sheets.projects : reports.forms[form].name
  return `${[what, safe, day].filter((part) => part !== '').join(' ')}.${ending}`
}
