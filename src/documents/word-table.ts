import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Block, Cell, Column, Row } from './blocks.ts'
import { colours, textWidth, tints } from './word-styles.ts'
import { runsOf } from './word-text.ts'
import { holdable } from './xml-text.ts'

type TableBlock = Extract<Block, { kind: 'table' }>
type FactsBlock = Extract<Block, { kind: 'facts' }>

const alignments = { right: AlignmentType.RIGHT, centre: AlignmentType.CENTER } as const
const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const borders = { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none }
const margins = { top: 60, bottom: 60, left: 90, right: 90, marginUnitType: WidthType.DXA }

/** A table whose head stands again on every page, and of which no row is cut in two. */
export function tableOf({ columns, rows, grid, keep }: TableBlock): Table {
  const widths = widthsOf(columns)
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    margins,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, index) => headCell(column, widths[index] ?? 0)),
      }),
      ...rows.map((row, index) =>
        tableRow(row, columns, widths, {
          named: grid === true,
          keepNext: keep === true || (grid === true && index < rows.length - 1),
        }),
      ),
    ],
  })
}

/** Two columns without a head, on one page: what it is, and how it is. */
export function factsTable({ rows }: FactsBlock): Table {
  const widths = widthsOf([{ share: 28 }, { share: 72 }])
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    margins,
    rows: rows.map(([label, value], index) => {
      const keepNext = index < rows.length - 1
      return new TableRow({
        cantSplit: true,
        children: [
          dataCell({ title: label }, widths[0] ?? 0, { fill: colours.band, keepNext }),
          dataCell({ lines: [value] }, widths[1] ?? 0, { keepNext }),
        ],
      })
    }),
  })
}

/** Whole twips that fill the page's width exactly. */
function widthsOf(columns: readonly Pick<Column, 'share'>[]): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((share / all) * textWidth))
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}

const headCell = ({ head, align }: Column, width: number) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.BOTTOM,
    shading: { type: ShadingType.CLEAR, fill: colours.strong, color: 'auto' },
    children: [
      new Paragraph({
        style: 'Cell',
        keepNext: true,
        ...(align ? { alignment: alignments[align] } : {}),
        children: [new TextRun({ text: holdable(head), bold: true, color: 'FFFFFF' })],
      }),
    ],
  })

/** `named`: the first cell says what the row is. `keepNext`: on the page of what comes after. */
type RowLook = { readonly named: boolean; readonly keepNext: boolean }

function tableRow(row: Row, columns: readonly Column[], widths: readonly number[], look: RowLook): TableRow {
  if ('across' in row)
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: columns.length,
          width: { size: textWidth, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: colours.band, color: 'auto' },
          children: [
            new Paragraph({
              style: 'Cell',
              keepNext: true,
              children: runsOf(row.across, { bold: true, color: colours.strong }),
            }),
          ],
        }),
      ],
    })
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ align }, index) =>
      dataCell(row[index] ?? {}, widths[index] ?? 0, {
        align,
        fill: look.named && index === 0 ? colours.band : undefined,
        keepNext: look.keepNext,
      }),
    ),
  })
}

type Look = {
  readonly align?: Column['align'] | undefined
  readonly fill?: string | undefined
  readonly keepNext?: boolean | undefined
}

/** Its name in bold, and its lines under it. A cell of Word always has a paragraph, if an empty one. */
function dataCell({ title, lines = [], tint }: Cell, width: number, { align, fill, keepNext }: Look = {}): TableCell {
  const shade = tint ? tints[tint] : fill
  const look = {
    style: 'Cell',
    ...(align ? { alignment: alignments[align] } : {}),
    ...(keepNext ? { keepNext } : {}),
  }
  const paragraphs = [
    ...(title === undefined ? [] : [runsOf(title, { bold: true })]),
    ...lines.map((text) => runsOf(text)),
  ].map((children) => new Paragraph({ ...look, children }))
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(shade ? { shading: { type: ShadingType.CLEAR, fill: shade, color: 'auto' } } : {}),
    children: paragraphs.length > 0 ? paragraphs : [new Paragraph(look)],
  })
}
