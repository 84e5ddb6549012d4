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
  /** Whether the ids of its entries say what they are about (a criterion, a matter), so that nobody makes up new ones. */
  readonly keyed: boolean
  readonly title: string
  /** What two items can't have in common without being the same. Left out, two may have even their name in common. */
  readonly sameBy?: readonly string[]
  readonly fields: F
  readonly steps: readonly Step[]
  /** Steps that no guide leads through: a finding or a card opens them. */
  readonly asides: readonly Step[]
  /** Pairs of date fields of which the second may not come before the first. */
  readonly order: readonly (readonly [string, string])[]
  /** What a field held when it was first answered is kept in another: the date that a milestone was first given. */
  readonly firsts: readonly (readonly [string, string])[]
  /** Fields whose words are weighed, each with the one that holds a reason to leave them: an answer to the question too. */
  readonly weighed: readonly (readonly [string, string])[]
  /** How many there can be of a list. */
  readonly most: number
}

/** More than this in one list is a sign of two projects; it also keeps a card and a storage partition within bounds. */
export const mostEntries = 100

/** Describes a part so that steps and title can only name its own fields. */
export function definePart<const F extends Fields>(part: {
  readonly id: string
  readonly many: boolean
  readonly keyed?: boolean
  readonly title: keyof F & string
  readonly sameBy?: readonly (keyof F & string)[]
  readonly fields: F
  readonly steps: readonly { readonly id: string; readonly fields: readonly (keyof F & string)[] }[]
  readonly asides?: readonly { readonly id: string; readonly fields: readonly (keyof F & string)[] }[]
  readonly order?: readonly (readonly [keyof F & string, keyof F & string])[]
  readonly firsts?: readonly (readonly [keyof F & string, keyof F & string])[]
  readonly weighed?: readonly (readonly [keyof F & string, keyof F & string])[]
  readonly most?: number
}): Part<F> {
  return {
    keyed: false,
    asides: [],
    order: [],
    firsts: [],
    weighed: [],
    most: mostEntries,
    ...part,
  }
}

/** A step by its id, on the guide's way or beside it. */
export const stepOf = (part: Part, id: string): Step | undefined =>
  [...part.steps, ...part.asides].find((step) => step.id === id)
