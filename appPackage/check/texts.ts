// A manifest as a flat list of its texts. The keys are written as Teams' localisation files write them,
// 'bots[0].commandLists[0].commands[2].title', so that manifest, translations and faults all speak of a text by one name.

export type Texts = ReadonlyMap<string, string>

const entries = (node: unknown, key: string): [string, string][] => {
  if (typeof node === 'string') return [[key, node]]
  if (Array.isArray(node)) return node.flatMap((item, index) => entries(item, `${key}[${index}]`))
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, value]) => entries(value, key === '' ? name : `${key}.${name}`))
}

export const textsOf = (json: unknown): Texts => new Map(entries(json, ''))

/** '/bots/0/commandLists' → 'bots[0].commandLists': the validator's way of naming a place, in the one used here. */
export const keyOfPointer = (pointer: string): string =>
  pointer
    .slice(1)
    .replaceAll('/', '.')
    .replace(/\.(\d+)/g, '[$1]')

/** What is wrong with one text; an empty key means the file as a whole. */
export type TextFault = { readonly key: string; readonly says: string }

export const sentence = (file: string, { key, says }: TextFault): string =>
  `${file}: ${key === '' ? '' : `${key} `}${says}.`
