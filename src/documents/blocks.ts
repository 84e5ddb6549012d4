import type { IsoDate } from '../calendar/dates.ts'
import type { Language } from '../plan/language.ts'
import type { Point } from '../plan/line.ts'
import type { RiskLevel } from '../plan/risks.ts'
import type { Verdict } from '../plan/verdict.ts'

/** A square of a table: a name that stands out, and lines under it. A tint never says what the words do not. */
export type Cell = {
  readonly title?: string
  readonly lines?: readonly string[]
  readonly tint?: RiskLevel
}

/** One that lies across the whole table says what lies between the others. */
export type Row = readonly Cell[] | { readonly across: string }

/** `share`: how wide the column is beside the others. */
export type Column = { readonly head: string; readonly share: number; readonly align?: 'right' | 'centre' }

/** Where a line of figures goes. Points are in the order of their days. */
export type Chart = {
  readonly name: string
  readonly alt: string
  readonly unit: string | undefined
  readonly points: readonly Point[]
  /** How the axis writes a month, in Excel's way. */
  readonly months: string
  readonly legend: string
  readonly target?: { readonly legend: string; readonly value: number; readonly until: IsoDate }
}

/** `keep`: says little without what comes after it, and stays on the same page. */
type Kept = { readonly keep?: true }

/** What a report is made of, whatever file it becomes. All of it is text, never markup. */
export type Block =
  | ({ readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'lead' | 'quiet' } & Kept)
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly text: string }
  /** What somebody has written, under what it is called. */
  | { readonly kind: 'written'; readonly label: string; readonly text: string; readonly empty?: true }
  /** Two columns: what it is, and how it is. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | ({
      readonly kind: 'table'
      /** What it shows, where the heading above it says something else. */
      readonly caption?: string
      readonly columns: readonly Column[]
      readonly rows: readonly Row[]
      /** A grid: the first column says what each row is, and it makes sense only whole, on one page. */
      readonly grid?: true
    } & Kept)
  | {
      readonly kind: 'findings'
      readonly heading: string
      readonly items: readonly { readonly what: string; readonly more: readonly (readonly [string, string])[] }[]
    }
  | { readonly kind: 'chart'; readonly chart: Chart }

/** A chapter, or a part of one. */
export type Section = {
  readonly heading: string
  readonly blocks: readonly Block[]
  readonly sections?: readonly Section[]
}

export type Report = {
  readonly language: Language
  /** What the document is called, in its properties and its heading. */
  readonly title: string
  /** What kind of report it is, above the title. */
  readonly form: string
  readonly front: readonly (readonly [string, string])[]
  readonly made: string
  readonly contents: string
  readonly page: { readonly page: string; readonly of: string }
  readonly sections: readonly Section[]
}

export const paragraph = (text: string, tone?: 'lead' | 'quiet'): Extract<Block, { kind: 'paragraph' }> => ({
  kind: 'paragraph',
  text,
  ...(tone ? { tone } : {}),
})

/** Stays on the page of what comes after it. */
export const kept = (block: Extract<Block, { kind: 'paragraph' | 'table' }>): Block => ({ ...block, keep: true })

/** A cell of plain lines. */
export const cell = (...lines: readonly (string | undefined)[]): Cell => ({
  lines: lines.filter((line): line is string => line !== undefined && line !== ''),
})
