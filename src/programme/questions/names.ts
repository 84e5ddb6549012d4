import type { Mark, Taken } from './marks.ts'
import { districts, everydayNames, unlikeWords } from './places.ts'
import type { Said } from './said.ts'
import { forgiven } from './slips.ts'
import { isMisheard } from './spelling.ts'
import type { Indexed } from './vocabulary.ts'

/** How many words a name may have. */
const longestName = 8

/** The names that begin at a place, as they are written or with slips in them. */
export function* namesFrom(said: Said, vocabulary: Indexed, from: number, withProjects: boolean): Generator<Mark> {
  let key = ''
  let strange = false
  for (let to = from + 1; to <= Math.min(said.words.length, from + longestName); to++) {
    const word = said.words[to - 1]
    key += word?.plain ?? ''
    strange ||= word?.known === false || word?.meant[0] !== word?.plain
    const exact = named(said, vocabulary, from, to, key, withProjects)
    if (exact) yield { from, to, slipped: false, ...exact }
    else if (strange && said.few && key.length >= 5) {
      const near = vocabulary.near.nearest(key, forgiven(key.length))
      const all = near.words
        .filter((name) => !isMisheard(key, name))
        .flatMap((name) => named(said, vocabulary, from, to, name, withProjects) ?? [])
      const one = all.length > 1 ? merged(all) : all[0]
      if (one) yield { from, to, slipped: true, ...one }
    }
  }
}

/** Names that are as near to what was typed: several municipalities or projects are asked about, other mixtures are nothing. */
function merged(all: readonly Taken[]): Taken | undefined {
  const municipalities = all.flatMap((one) => (one.kind === 'municipality' ? one.numbers : []))
  const projects = all.flatMap((one) => (one.kind === 'project' ? one.refs : []))
  if (all.every(({ kind }) => kind === 'municipality'))
    return { kind: 'municipality', numbers: [...new Set(municipalities)] }
  if (all.every(({ kind }) => kind === 'project'))
    return { kind: 'project', refs: [...new Set(projects)], plainly: false }
  return undefined
}

function named(
  said: Said,
  vocabulary: Indexed,
  from: number,
  to: number,
  key: string,
  withProjects: boolean,
): Taken | undefined {
  return (
    nameOf(said, vocabulary, from, to, key, withProjects) ??
    // "Arendals milepæler", "Time kommunes prosjekter".
    (key.length > 4 && key.endsWith('s')
      ? nameOf(said, vocabulary, from, to, key.slice(0, -1), withProjects)
      : undefined)
  )
}

function nameOf(
  said: Said,
  vocabulary: Indexed,
  from: number,
  to: number,
  key: string,
  withProjects: boolean,
): Taken | undefined {
  const refs = vocabulary.names.get(key)
  const phrase = said.phrases[from]?.find((one) => one.to === to)
  if (refs && withProjects && !(phrase && to - from === 1 && refs.length > 1)) {
    const plainly = Array.from({ length: to - from }, (_, off) => said.words[from + off]).every((word) => word?.known)
    return { kind: 'project', refs, plainly }
  }
  // "Over tid" is no overtime.
  const names = phrase?.entry.senses.has('cue:trend') ? undefined : indicatorsCalled(vocabulary, key)
  if (names) return { kind: 'indicator', names, senses: phrase?.entry.senses ?? new Set() }
  const numbers = vocabulary.places.get(key)
  if (numbers && isPlace(said, from, to, phrase !== undefined)) return { kind: 'municipality', numbers }
  const county = vocabulary.counties.get(key)
  if (county) return { kind: 'county', county, whole: true }
  const district = districts.get(key)
  return district === undefined
    ? partOf(vocabulary, key, withProjects)
    : { kind: 'county', county: district, whole: false }
}

/** What is known by a part of its name. */
function partOf({ partsOfPlaces, partsOfNames }: Indexed, key: string, withProjects: boolean): Taken | undefined {
  const numbers = partsOfPlaces.get(key)
  if (numbers) return { kind: 'municipality', numbers }
  const refs = withProjects ? partsOfNames.get(key) : undefined
  return refs && { kind: 'project', refs, plainly: false, partly: true }
}

const definite = /(?:en|et|a|ene|ane)$/

/** An indicator by its name, also with the endings of a name in the definite form. */
const indicatorsCalled = (vocabulary: Indexed, key: string) =>
  vocabulary.indicators.get(key) ?? (key.length >= 6 ? vocabulary.indicators.get(key.replace(definite, '')) : undefined)

/**
 * A name that is an everyday word is a place where a place is looked for: "i Time", "Time kommune". With its own letters,
 * as in "Hå" and "Bø", it is no longer like the word.
 */
function isPlace(said: Said, from: number, to: number, isWord: boolean): boolean {
  const word = said.words[from]
  if (to - from > 1 || !word || !(isWord || everydayNames.has(word.plain))) return true
  if (word.raw !== word.plain && (!isWord || unlikeWords.has(word.raw))) return true
  if (said.words[to]?.plain.startsWith('kommun')) return true
  const before = said.phrases[from - 1]?.find((phrase) => phrase.to === from)
  // "What did Time report".
  return (
    (before?.entry.senses.has('small:place') ?? false) || (before?.entry.senses.has('cue:answered') ?? false) || !isWord
  )
}
