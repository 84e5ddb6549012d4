import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { Block, Report, Section } from './blocks.ts'
import { withFewerDates } from './word-axis.ts'
import { chartRun } from './word-chart.ts'
import { colours, headingNumbers, numbering, page, stylesFor } from './word-styles.ts'
import { factsTable, tableOf } from './word-table.ts'
import { runsOf } from './word-text.ts'
import { holdable } from './xml-text.ts'

/** Lays the pages out to see where each chapter begins. It takes a second for twenty pages, and five for a hundred. */
const counted = estimatePageNumbersWith({ guess: true })
/** Leaves the page numbers of the contents empty; each line still leads to its chapter, and Word fills them in when asked. */
export const uncounted: typeof counted = Object.assign(() => ({ bookmarks: new Map() }), counted)

/** In signs of the report, layout and all: a plan with forty milestones and risks has 150,000, and more than this takes minutes. */
const mostCounted = 400_000
const isLong = (report: Report) => JSON.stringify(report).length > mostCounted

/** A report as a Word file. */
export async function wordFile(report: Report, pages = isLong(report) ? uncounted : counted): Promise<Uint8Array> {
  const title = holdable(`${report.form}: ${report.title}`)
  const document = new Document({
    title,
    subject: holdable(report.form),
    creator: 'Saman',
    lastModifiedBy: 'Saman',
    description: holdable(report.made),
    styles: stylesFor(report.language),
    numbering,
    // With these, Word shows the contents at once and does not ask whether to update them.
    pageNumbers: pages,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        headers: { default: header(title), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: footer(report), first: footer(report) },
        children: [...front(report), ...report.sections.flatMap((section) => sectionOf(section, 0))],
      },
    ],
  })
  return withFewerDates(new Uint8Array(await Packer.toBuffer(document)))
}

const header = (title: string) =>
  new Header({
    children: [new Paragraph({ style: 'Quiet', alignment: AlignmentType.RIGHT, children: [new TextRun(title)] })],
  })

/** "Side 3 av 12". */
const footer = ({ page: said }: Report) =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Quiet',
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ children: [`${said.page} `, PageNumber.CURRENT, ` ${said.of} `, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })

/** The first page: what it is, of which project, and what is in it. */
function front({ title, form, front: facts, made, contents }: Report): (Paragraph | Table | TableOfContents)[] {
  return [
    new Paragraph({ style: 'Kind', children: runsOf(form) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(title) }),
    factsTable({ kind: 'facts', rows: facts }),
    new Paragraph({ style: 'Quiet', spacing: { before: 120 }, children: runsOf(made) }),
    new Paragraph({ style: 'TOCHeading', children: runsOf(contents) }),
    new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-2' }),
    new Paragraph({ children: [new PageBreak()] }),
  ]
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

function sectionOf({ heading, blocks, sections = [] }: Section, level: number): (Paragraph | Table)[] {
  return [
    new Paragraph({
      heading: headings[level] ?? HeadingLevel.HEADING_4,
      ...(level < 2 ? { numbering: { reference: headingNumbers, level } } : {}),
      children: runsOf(heading),
    }),
    ...blocks.flatMap(blockOf),
    ...sections.flatMap((section) => sectionOf(section, level + 1)),
  ]
}

/** Two tables in a row would be one to Word: each is followed by a little air. */
const air = (keepNext = false) => new Paragraph({ style: 'Air', keepNext })

function blockOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.tone ? { style: block.tone === 'lead' ? 'Lead' : 'Quiet' } : {}),
          ...(block.keep ? { keepNext: true } : {}),
          children: runsOf(block.text),
        }),
      ]
    case 'verdict':
      return [new Paragraph({ style: 'Verdict', children: runsOf(block.text, { color: colours.strong }) })]
    case 'written':
      return [
        new Paragraph({ style: 'Label', children: runsOf(block.label) }),
        new Paragraph({ ...(block.empty ? { style: 'Quiet' } : {}), children: runsOf(block.text) }),
      ]
    case 'facts':
      return [factsTable(block), air()]
    case 'table':
      return [
        ...(block.caption ? [new Paragraph({ style: 'Label', children: runsOf(block.caption) })] : []),
        tableOf(block),
        air(block.keep),
      ]
    case 'findings':
      return [new Paragraph({ style: 'Label', children: runsOf(block.heading) }), ...block.items.map(findingOf)]
    case 'chart':
      return [new Paragraph({ children: [chartRun(block.chart)] })]
    default:
      return block satisfies never
  }
}

/** What was found, in bold; why it matters and what closes it on lines of their own. */
function findingOf({ what, more }: Extract<Block, { kind: 'findings' }>['items'][number]): Paragraph {
  return new Paragraph({
    bullet: { level: 0 },
    keepLines: true,
    children: [
      ...runsOf(what, { bold: true }),
      ...more.flatMap(([label, text]) => [
        new TextRun({ break: 1, text: `${holdable(label)} `, color: colours.quiet }),
        ...runsOf(text),
      ]),
    ],
  })
}
