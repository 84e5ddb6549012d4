import { daysBetween, osloDate, osloMinute } from '../../calendar/dates.ts'
import { escapeXml } from '../xml-text.ts'
import type { Column, Sheet, Square, Value } from './cell.ts'
import { look, mostDecimals } from './styles.ts'

/** Excel holds no longer text than this in a square. */
const longestText = 32_767

/** "A", "Z", "AA": what Excel calls a column; the first is 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** A sheet up to its first row: the head stays when one scrolls, and so do the two columns that say whose a row is. */
export function sheetStart({ columns }: Sheet): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
    '<selection pane="bottomRight" activeCell="C2" sqref="C2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/><cols>',
    ...columns.map(
      ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    ),
    '</cols><sheetData>',
    rowXml(
      1,
      columns.map(({ head }) => ({ kind: 'text', text: head })),
      columns,
      look.head,
    ),
  ].join('')
}

/** What comes after `rows` rows, the head among them: the filter over all of them, and how it is printed. */
export const sheetEnd = ({ columns }: Sheet, rows: number): string =>
  [
    `</sheetData><autoFilter ref="${filterRange(columns.length, rows)}"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C&amp;A, &amp;P / &amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')

export const filterRange = (columns: number, rows: number): string => `A1:${columnName(columns - 1)}${rows}`

/**
 * One row; the first is 1. Its height is worked out here, for not every program does so for wrapped text.
 */
export function rowXml(row: number, squares: readonly Square[], columns: readonly Column[], headLook?: number): string {
  const cells = squares.map((square, column) =>
    square === undefined ? '' : cellXml(`${columnName(column)}${row}`, square, headLook),
  )
  const lines = Math.min(
    mostLines,
    Math.max(1, ...squares.map((square, place) => linesOf(square, columns[place]?.width ?? 1))),
  )
  const height = lines > 1 ? ` ht="${lines * lineHeight}" customHeight="1"` : ''
  return `<row r="${row}"${height}>${cells.join('')}</row>`
}

/** A row that is one sentence, over as many columns as it takes. */
export const noteXml = (row: number, note: string): string =>
  `<row r="${row}">${textXml(`A${row}`, note, look.plain)}</row>`

/** In points. */
const lineHeight = 15
/** A longer text is read in its square: with a row as high as a page nobody finds the next one. */
const mostLines = 12

/** Most letters are narrower than the digit that a column is measured in; what words do not fill at the end of a line, they take back. */
const lettersPerWidth = 1.1

/** About how many lines a text takes. */
const linesOf = (square: Square, width: number): number =>
  square?.kind === 'text' ? square.text.split('\n').reduce((sum, line) => sum + linesOfLine(line.length, width), 0) : 1

/** One that just fits may not: better a little air than a second line that lies over the next row. */
const linesOfLine = (letters: number, width: number): number =>
  letters <= width ? 1 : Math.max(2, Math.ceil(letters / (width * lettersPerWidth)))

function cellXml(at: string, value: Value, headLook: number | undefined): string {
  switch (value.kind) {
    case 'text':
      return textXml(at, value.text, headLook)
    case 'number':
      return `<c r="${at}" s="${look.number + decimalsOf(value.value)}"><v>${writable(value.value)}</v></c>`
    case 'date': {
      const days = serialOf(value.date)
      // Before March 1900 Excel's calendar has a day that never was: an older date stands as text.
      return days === undefined ? textXml(at, value.date) : `<c r="${at}" s="${look.date}"><v>${days}</v></c>`
    }
    case 'moment': {
      const days = serialOf(osloDate(value.at))
      return days === undefined
        ? textXml(at, value.at)
        : `<c r="${at}" s="${look.moment}"><v>${Number((days + osloMinute(value.at) / 1440).toFixed(6))}</v></c>`
    }
    default:
      return value satisfies never
  }
}

/** What a spreadsheet takes as the beginning of a formula (OWASP, "CSV Injection"). */
const likeFormula = /^[=+\-@\t\r\n]/

/** Written in the square itself, as a text: Excel works nothing out from it. */
function textXml(at: string, text: string, ownLook?: number): string {
  const cut = text.length > longestText ? text.slice(0, longestText) : text
  const own = ownLook ?? (likeFormula.test(text) ? look.quoted : look.text)
  return `<c r="${at}" s="${own}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(unread(cut))}</t></is></c>`
}

/** "_x0041_" would be read as "A" (ECMA-376, 22.9.2.19): the underscore before it is written that way itself. */
const unread = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** As many decimals as a figure has, up to what is shown. */
function decimalsOf(value: number): number {
  if (Number.isInteger(value) || Math.abs(value) >= 1e15) return 0
  return Math.min(mostDecimals, Number(value.toFixed(mostDecimals)).toString().split('.')[1]?.length ?? 0)
}

/** Excel's least number is larger than a computer's: what is nearer to zero than that is zero. */
const writable = (value: number) => (Math.abs(value) < 2.3e-308 ? 0 : value)

/** Days since the last of 1899, as Excel counts them from March 1900 on. */
function serialOf(date: string): number | undefined {
  const days = daysBetween('1899-12-30', date)
  return days >= 61 ? days : undefined
}
