import type { Instant, IsoDate } from '../../calendar/dates.ts'

/** What a square of a sheet holds. A text is a text whatever it begins with, and never a formula. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly date: IsoDate }
  /** Shown as the clock says in Norway. */
  | { readonly kind: 'moment'; readonly at: Instant }
export type Square = Value | undefined

/** Nothing where there is nothing: missing is never zero, and an empty text is no text. */
export const text = (of: string | undefined): Square =>
  of === undefined || of === '' ? undefined : { kind: 'text', text: of }
export const number = (of: number | undefined): Square =>
  of === undefined || !Number.isFinite(of) ? undefined : { kind: 'number', value: of }
export const date = (of: IsoDate | undefined): Square => (of === undefined ? undefined : { kind: 'date', date: of })
export const moment = (of: Instant | undefined): Square => (of === undefined ? undefined : { kind: 'moment', at: of })

/** `width`: of so many letters. */
export type Column = { readonly head: string; readonly width: number }
/** A sheet as it is before its rows come. `empty`: what stands there when none do. */
export type Sheet = { readonly name: string; readonly columns: readonly Column[]; readonly empty?: string }
