import { municipalityRows } from './municipality-rows.ts'

/** A Norwegian municipality of 2024. `label` tells namesakes apart by county: "Herøy (Nordland)". */
export type Municipality = {
  readonly number: string
  readonly name: string
  readonly county: string
  readonly label: string
}

const rows = municipalityRows
  .trim()
  .split('\n')
  .map((line) => {
    const [number = '', name = '', county = ''] = line.split(';')
    return { number, name, county }
  })

const namesakes = new Set(
  rows.filter((row) => rows.some((other) => other !== row && other.name === row.name)).map((row) => row.name),
)

/** All 357, in Norwegian alphabetical order. */
export const municipalities: readonly Municipality[] = rows
  .map((row) => ({ ...row, label: namesakes.has(row.name) ? `${row.name} (${row.county.split(' - ')[0]})` : row.name }))
  .sort((a, b) => a.label.localeCompare(b.label, 'nb'))

const byNumber = new Map(municipalities.map((one) => [one.number, one]))

export const findMunicipality = (number: string): Municipality | undefined => byNumber.get(number)

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('ŋ', 'n')
    .replaceAll('ŧ', 't')

/**
 * Municipalities whose name answers to a few typed letters: first those that begin with them (in any of their
 * languages: "kara" finds Kárášjohka - Karasjok), then those that only contain them.
 */
export function searchMunicipalities(query: string, most: number): readonly Municipality[] {
  const wanted = folded(query.trim())
  const begins = municipalities.filter((one) => one.name.split(' - ').some((name) => folded(name).startsWith(wanted)))
  const contains = municipalities.filter((one) => folded(one.label).includes(wanted) && !begins.includes(one))
  return [...begins, ...contains].slice(0, most)
}
