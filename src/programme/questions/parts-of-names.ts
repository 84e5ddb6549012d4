import { municipalities } from '../../plan/municipalities.ts'
import { fold } from './fold.ts'
import { words } from './lexicon/index.ts'
import { byName, counties, everydayNames, nameKey } from './places.ts'

type Found = ReadonlyMap<string, readonly string[]>

function gathered(pairs: readonly (readonly [string, string])[]): Found {
  const found = new Map<string, string[]>()
  for (const [key, value] of pairs) found.set(key, [...new Set([...(found.get(key) ?? []), value])])
  return found
}

const wordsOf = (name: string): readonly string[] => fold(name).match(/[\p{L}\p{Nd}]+/gu) ?? []
const isRare = (word: string, least: number) =>
  word.length >= least &&
  !words.single.has(word) &&
  !everydayNames.has(word) &&
  !byName.has(word) &&
  !counties.has(word)

/** What many names have in common, and nobody would call a place by. */
const directions: ReadonlySet<string> = new Set(
  'nord nordre nore sor sore sondre ost ostre austre aust vest vestre midt midtre indre ytre ovre nedre land store stor lille vesle nye'.split(
    ' ',
  ),
)

/** "Toten" for Østre Toten and Vestre Toten, where both are in the programme. */
export const partsOfPlaces = (present: ReadonlySet<string>): Found =>
  gathered(
    municipalities
      .filter(({ number }) => present.has(number))
      .flatMap(({ number, name }) =>
        name.split(' - ').flatMap((one) => {
          const parts = wordsOf(one)
          return parts.length < 2
            ? []
            : parts.filter((part) => isRare(part, 4) && !directions.has(part)).map((part) => [part, number] as const)
        }),
      ),
  )

/**
 * A project by its first word ("Langvakt"), or by some words of its name that follow on each other, as long as one is like no
 * everyday word.
 */
export const partsOfNames = (projects: readonly { readonly ref: string; readonly name: string }[]): Found =>
  gathered(projects.flatMap(({ ref, name }) => partsOf(wordsOf(name)).map((part) => [nameKey(part), ref] as const)))

const longestPart = 4

function partsOf(name: readonly string[]): readonly string[] {
  const parts: string[] = []
  for (let from = 0; from < name.length; from++)
    for (let to = from + 1; to <= Math.min(name.length, from + longestPart); to++) {
      const part = name.slice(from, to)
      const least = part.length > 1 ? 5 : from === 0 ? 6 : Number.POSITIVE_INFINITY
      if (part.length < name.length && part.some((word) => isRare(word, least))) parts.push(part.join(' '))
    }
  return parts
}
