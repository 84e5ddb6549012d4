import type { Fields } from './fields.ts'

/** A few fields that are asked for together, on one card. */
export type Step = { readonly id: string; readonly fields: readonly string[] }

/**
 * A kind of entry in the plan. A record is there once (the purpose); a list holds up to a hundred (the milestones),
 * each known by the field in `title`. Its id is part of stored keys: never renamed without a migration.
 */
export type Part<F extends Fields = Fields> = {
  readonly id: string
  readonly many: boolean
  readonly title: string
  readonly fields: F
  readonly steps: readonly Step[]
  /** Pairs of date fields of which the second may not come before the first. */
  readonly order: readonly (readonly [string, string])[]
}

/** Describes a part so that steps and title can only name its own fields. */
export function definePart<const F extends Fields>(part: {
  readonly id: string
  readonly many: boolean
  readonly title: keyof F & string
  readonly fields: F
  readonly steps: readonly { readonly id: string; readonly fields: readonly (keyof F & string)[] }[]
  readonly order?: readonly (readonly [keyof F & string, keyof F & string])[]
}): Part<F> {
  return { order: [], ...part }
}

/** More than this in one list is a sign of two projects; it also keeps a card and a storage partition within bounds. */
export const mostEntries = 100
