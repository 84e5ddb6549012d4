import { isDate } from '../calendar/dates.ts'
import type { Person, Value, Values } from './values.ts'
import { isList, isPerson } from './values.ts'

type Common = {
  readonly required?: boolean
  /** Asks who takes part. Such answers are the project's own: they are shared with nobody outside it. */
  readonly people?: true
  /** An id of Saman's own: nobody is shown it. */
  readonly hidden?: true
}

/** One thing that a plan asks for. What it holds once answered is `ValueOf` it. */
export type Field = Common &
  (
    | { readonly kind: 'text'; readonly max: number; readonly lines?: 'many' }
    /** What is below `least` is refused. A `whole` number counts something, and so is in no unit. */
    | { readonly kind: 'number'; readonly least?: number; readonly whole?: true }
    /** `past`: tells of what has been, so it is never later than today. */
    | { readonly kind: 'date'; readonly past?: true }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    | { readonly kind: 'choices'; readonly options: readonly string[] }
    | { readonly kind: 'municipality' }
    /** A member of the conversation; with `orName` also somebody outside it, by name. */
    | { readonly kind: 'person'; readonly orName?: boolean }
    /** The id of an entry in one of these lists; with `orNew` a new one can be made by typing its title. */
    | { readonly kind: 'reference'; readonly to: readonly string[]; readonly orNew?: string }
  )

export type Fields = Readonly<Record<string, Field>>

export type ValueOf<F extends Field> = F extends { kind: 'number' }
  ? number
  : F extends { kind: 'choice'; options: readonly (infer Option)[] }
    ? Option
    : F extends { kind: 'choices'; options: readonly (infer Option)[] }
      ? readonly Option[]
      : F extends { kind: 'person' }
        ? Person
        : string

/** What entries with these fields hold. Nothing is certain to be there: a plan is written a piece at a time. */
export type ValuesOf<F extends Fields> = Values & { readonly [Name in keyof F]?: ValueOf<F[Name]> }

/** Whether a value is one that the field can hold, whatever text once became it. */
export function holds(field: Field, value: Value): boolean {
  switch (field.kind) {
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isFinite(value) &&
        value >= (field.least ?? value) &&
        (!field.whole || Number.isInteger(value))
      )
    case 'person':
      return isPerson(value)
    case 'choice':
      return typeof value === 'string' && field.options.includes(value)
    case 'choices':
      return isList(value) && value.every((option) => field.options.includes(option))
    case 'date':
      return typeof value === 'string' && isDate(value)
    case 'text':
    case 'municipality':
    case 'reference':
      return typeof value === 'string'
    default:
      return field satisfies never
  }
}

/** Whether values are all of these fields' kinds: the door from stored rows to typed entries. */
export function suits<F extends Fields>(fields: F, values: Values): values is ValuesOf<F> {
  return Object.entries(values).every(([name, value]) => {
    const field = fields[name]
    return field !== undefined && holds(field, value)
  })
}
