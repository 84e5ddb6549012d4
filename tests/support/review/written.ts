/** A step by its id → what is typed in its fields, as a person would: "8,1", "1.12.2026", a title or an option of a list. */
export type Steps = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * What a group types, part by part and in this order: a list holds one for each of its items, a record only one.
 * A step that is not here is left as it is.
 *
 * The plans here are made up. They borrow facts and figures from the programme review's good examples; no municipality
 * wrote them so.
 */
export type Written = Readonly<Record<string, readonly Steps[]>>
