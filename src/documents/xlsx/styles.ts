import type { Language } from '../../plan/language.ts'

/** A number is shown with as many decimals as it has, and no more than anybody measures. */
export const mostDecimals = 6

/** The places of the looks below: `number` is the first of seven, one for each count of decimals. */
export const look = { plain: 0, head: 1, text: 2, quoted: 3, date: 4, moment: 5, number: 6 } as const

/** How people write a date in each language; the calendar is the same. */
const dates: Readonly<Record<Language, string>> = { nb: 'dd.mm.yyyy', nn: 'dd.mm.yyyy', en: 'd mmm yyyy' }

/** Numbers of formats that a workbook defines itself begin here (ECMA-376, 18.8.30). */
const ownFormats = 164

/** `styles.xml`: white on dark for heads, wrapped text, dates and numbers each in a format of its own. */
export function stylesXml(language: Language): string {
  const decimals = Array.from({ length: mostDecimals + 1 }, (_, count) =>
    count === 0 ? '#,##0' : `#,##0.${'0'.repeat(count)}`,
  )
  const formats = [dates[language], `${dates[language]} hh:mm`, ...decimals]
  const top = '<alignment vertical="top"/>'
  const wrapped = '<alignment vertical="top" wrapText="1"/>'
  const xf = (attributes: string, alignment: string, format = 0) =>
    `<xf numFmtId="${format}" borderId="0" xfId="0" applyAlignment="1"${attributes}>${alignment}</xf>`
  // Dates begin where words do, and figures end a little before the next column: else they run into what stands there.
  const [left, right] = ['horizontal="left"', 'horizontal="right" indent="1"']
  const beside = (index: number) => `<alignment vertical="top" ${index < look.number - look.date ? left : right}/>`
  const formatted = formats.map((_, index) =>
    xf(' fontId="0" fillId="0" applyNumberFormat="1"', beside(index), ownFormats + index),
  )
  const looks = [
    xf(' fontId="0" fillId="0"', top),
    xf(' fontId="1" fillId="2" applyFont="1" applyFill="1"', '<alignment vertical="center" wrapText="1"/>'),
    xf(' fontId="0" fillId="0"', wrapped),
    // So that Excel keeps a text that looks like a formula a text when somebody edits it.
    xf(' fontId="0" fillId="0" quotePrefix="1"', wrapped),
    ...formatted,
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${formats.length}">`,
    ...formats.map((code, index) => `<numFmt numFmtId="${ownFormats + index}" formatCode="${code}"/>`),
    '</numFmts>',
    '<fonts count="2">',
    '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
    '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>',
    '</fonts>',
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FF1B3A57"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${looks.length}">${looks.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}
