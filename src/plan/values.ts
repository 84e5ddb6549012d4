/** Somebody with a responsibility: a member of the conversation (with the directory's id) or a name that was typed. */
export type Person = { readonly name: string; readonly id?: string }

/** What one field can hold. Several choices are a list of option names; a reference is the id of another entry. */
export type Value = string | number | Person | readonly string[]
export type Values = Readonly<Record<string, Value>>

export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined) return false
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => item === b[index])
  if (isPerson(a) && isPerson(b)) return a.name === b.name && a.id === b.id
  return false
}

export const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

export const isPerson = (value: unknown): value is Person =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
