import type { Language } from '../../plan/language.ts'
import { escapeXml } from '../xml-text.ts'
import { filterRange } from './sheet-xml.ts'

/** A sheet that is written: its columns and its rows, the head among them. */
export type Written = { readonly name: string; readonly columns: number; readonly rows: number }
export type About = { readonly title: string; readonly language: Language }

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const sheetPath = (index: number): string => `worksheets/sheet${index + 1}.xml`

/** Everything of a workbook but its sheets and their looks, by where it lies in the file. */
export const workbookParts = (sheets: readonly Written[], about: About): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': contentTypes(sheets),
  '_rels/.rels': links([
    ['rId1', `${relationships}/officeDocument`, 'xl/workbook.xml'],
    ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]),
  'docProps/core.xml': properties(about),
  'xl/workbook.xml': workbookXml(sheets),
  'xl/_rels/workbook.xml.rels': links([
    ...sheets.map((_, index) => [`rId${index + 1}`, `${relationships}/worksheet`, sheetPath(index)] as const),
    [`rId${sheets.length + 1}`, `${relationships}/styles`, 'styles.xml'],
  ]),
})

const contentTypes = (sheets: readonly Written[]) =>
  [
    head,
    `<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    ...sheets.map((_, index) => `<Override PartName="/xl/${sheetPath(index)}" ContentType="${types}.worksheet+xml"/>`),
    '</Types>',
  ].join('')

const links = (all: readonly (readonly [id: string, type: string, target: string])[]) =>
  [
    head,
    `<Relationships xmlns="${packages}/relationships">`,
    ...all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`),
    '</Relationships>',
  ].join('')

const properties = ({ title, language }: About) =>
  [
    head,
    `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Saman</dc:creator>`,
    `<dc:language>${{ nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[language]}</dc:language>`,
    '</cp:coreProperties>',
  ].join('')

/** The sheets by name, each with its filter and the head that is printed on every page. */
function workbookXml(sheets: readonly Written[]): string {
  const quoted = (name: string) => escapeXml(`'${name.replaceAll("'", "''")}'`)
  const names = (kind: string, hidden: string, of: (sheet: Written) => string) =>
    sheets.map(
      (sheet, index) =>
        `<definedName name="_xlnm.${kind}" localSheetId="${index}"${hidden}>${quoted(sheet.name)}!${of(sheet)}</definedName>`,
    )
  return [
    head,
    `<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>`,
    ...sheets.map(
      ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    ),
    '</sheets><definedNames>',
    ...names('_FilterDatabase', ' hidden="1"', ({ columns, rows }) => absolute(filterRange(columns, rows))),
    ...names('Print_Titles', '', () => '$1:$1'),
    '</definedNames></workbook>',
  ].join('')
}

/** "$A$1:$Q$20" of "A1:Q20". */
const absolute = (range: string) => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
