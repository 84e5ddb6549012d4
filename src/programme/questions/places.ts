import { type Municipality, municipalities } from '../../plan/municipalities.ts'
import { fold } from './fold.ts'
import { formerNames } from './former-names.ts'

/** A name as it is looked up: folded, without blanks and marks, so that "Sør-Varanger", "sør varanger" and "sorvaranger" are one. */
export const nameKey = (name: string): string => (fold(name).match(/[\p{L}\p{Nd}]+/gu) ?? []).join('')

export const countyOf = (municipality: string): string => municipality.slice(0, 2)

const inEveryLanguage = (name: string) => name.split(' - ')

function gathered(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [name, number] of pairs) {
    const key = nameKey(name)
    const numbers = found.get(key) ?? []
    if (!numbers.includes(number)) numbers.push(number)
    found.set(key, numbers)
  }
  return found
}

const namesOf = ({ number, name }: Municipality) => inEveryLanguage(name).map((one) => [one, number] as const)

/** Municipalities by their names of today in every official language; namesakes are several. */
export const byName = gathered(municipalities.flatMap(namesOf))

/** Municipalities by names that they had, or are known by. */
export const byFormerName = gathered(
  Object.entries(formerNames).flatMap(([number, names]) => names.split(', ').map((name) => [name, number] as const)),
)

/** The two figures of a county by its names. */
export const counties = new Map(
  municipalities.flatMap(({ number, county }) =>
    inEveryLanguage(county).map((name) => [nameKey(name), countyOf(number)] as const),
  ),
)

/** Districts that tell namesakes apart, though nobody can ask for all of one. */
export const districts = new Map(
  [
    ['møre', '15'],
    ['sunnmøre', '15'],
    ['romsdal', '15'],
    ['helgeland', '18'],
    ['vesterålen', '18'],
    ['hedmark', '34'],
    ['solør', '34'],
    ['oppland', '34'],
  ].map(([name = '', county = '']) => [nameKey(name), county] as const),
)

/** Names of municipalities that are everyday words in one of the languages: "time", "strand". Alone, they are the word. */
export const everydayNames: ReadonlySet<string> = new Set(
  'time heim stad strand fjord vik hole hol gran marker moss lund vang nes sel os sande sola sula alta rana kinn nome valle lom grue stange vega lier luster alver leka bokn ha as al bo modalen vinje re mo fet eid ski berg sund eide fjell evje flora'.split(
    ' ',
  ),
)

/** Everyday names that are none when written with their own letters: "ha" is a verb, "Hå" is not. */
export const unlikeWords: ReadonlySet<string> = new Set(['hå', 'bø', 'ål', 'ås'])
