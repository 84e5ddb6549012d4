import { indicatorKey } from '../indicator-names.ts'
import { fold } from './fold.ts'
import { words } from './lexicon/index.ts'
import { partsOfNames, partsOfPlaces } from './parts-of-names.ts'
import { byFormerName, byName, counties, nameKey } from './places.ts'
import { type Near, nearIndex } from './slips.ts'

/**
 * What there is in a coordinator's own programme, from its summaries. `ref` is the project's own key. What is not in the
 * programme leaves no trace.
 */
export type Vocabulary = {
  readonly projects: readonly VocabularyProject[]
  /** Of names for one measure, the first is what it is called. */
  readonly indicators: readonly string[]
}
export type VocabularyProject = {
  readonly ref: string
  readonly name: string
  readonly municipality?: string
  readonly theme?: string
  readonly cohort?: string
}

/** A vocabulary made ready for many questions. */
export type Indexed = {
  readonly projects: ReadonlyMap<string, VocabularyProject>
  /** Refs by name; a name that several projects share has several. */
  readonly names: ReadonlyMap<string, readonly string[]>
  readonly indicators: ReadonlyMap<string, readonly string[]>
  /** Indicators by the figure that they measure, whatever their name is. */
  readonly measured: ReadonlyMap<string, readonly string[]>
  /** Municipalities by name: those in the programme, or all of that name where none is. */
  readonly places: ReadonlyMap<string, readonly string[]>
  readonly counties: ReadonlyMap<string, string>
  /** The programme's municipalities by a part of their names: "Toten". */
  readonly partsOfPlaces: ReadonlyMap<string, readonly string[]>
  /** Projects by a part of their names that is like no everyday word. */
  readonly partsOfNames: ReadonlyMap<string, readonly string[]>
  /** The cohorts as they are written, by how they are looked up. */
  readonly cohorts: ReadonlyMap<string, string>
  /** Finds the names of projects, of indicators and of the programme's municipalities through slips. */
  readonly near: Near
}

export function indexed(vocabulary: Vocabulary): Indexed {
  const present = new Set(vocabulary.projects.flatMap(({ municipality }) => municipality ?? []))
  const names = gathered(vocabulary.projects.flatMap(({ ref, name }) => keysOf(name).map((key) => [key, ref] as const)))
  const called = new Map(vocabulary.indicators.toReversed().map((name) => [indicatorKey(name), name]))
  const indicators = gathered(
    vocabulary.indicators.map((name) => [nameKey(name), called.get(indicatorKey(name)) ?? name] as const),
  )
  const places = placesOf(present)
  const here = [...places].filter(([, numbers]) => numbers.some((number) => present.has(number))).map(([key]) => key)
  return {
    projects: new Map(vocabulary.projects.map((project) => [project.ref, project])),
    names,
    indicators,
    measured: gathered([...called.values()].flatMap((name) => measuresOf(name).map((sense) => [sense, name] as const))),
    places,
    counties,
    partsOfPlaces: partsOfPlaces(present),
    partsOfNames: partsOfNames(vocabulary.projects),
    cohorts: cohortsOf(vocabulary.projects.flatMap(({ cohort }) => cohort?.trim() || [])),
    near: nearIndex([...names.keys(), ...indicators.keys(), ...here, ...counties.keys()]),
  }
}

function gathered(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [key, value] of pairs) {
    const values = found.get(key) ?? []
    if (!values.includes(value)) values.push(value)
    found.set(key, values)
  }
  return found
}

/** "Pulje 2" and "høsten 2026" by their names, and by the number alone where it is the only one with it: "pulje 2", "2026-pulja". */
function cohortsOf(cohorts: readonly string[]): ReadonlyMap<string, string> {
  const byNumber = gathered(
    cohorts.flatMap(
      (cohort) =>
        numberIn
          .exec(cohort)
          ?.slice(1)
          .map((number) => [number, cohort] as const) ?? [],
    ),
  )
  const numbers = [...byNumber].flatMap(([number, [first, ...others]]) =>
    first && others.length === 0 ? [[number, first] as const] : [],
  )
  return new Map([...numbers, ...cohorts.map((cohort) => [nameKey(cohort), cohort] as const)])
}
const numberIn = /^\D*(\d+)\D*$/

const article = /^(?:den|det|de|dei|the) (?=.*\p{L})/u

/** A project is also known by its name without the article: "nødvendige samtalen". */
const keysOf = (name: string) =>
  [...new Set([nameKey(name), nameKey(fold(name).replace(article, ''))])].filter((key) => key.length >= 2)

/** The figures that an indicator's name tells of; the one that is the whole name, where one is. */
function measuresOf(name: string): readonly string[] {
  const key = nameKey(name)
  const exact = words.measured.filter(([phrase]) => phrase === key)
  const within =
    exact.length > 0 ? exact : words.measured.filter(([phrase]) => phrase.length >= 6 && key.includes(phrase))
  const longest = Math.max(0, ...within.map(([phrase]) => phrase.length))
  return [...new Set(within.filter(([phrase]) => phrase.length === longest).map(([, sense]) => sense))]
}

/** Where one of several namesakes is in the programme, that one is meant: others leave no trace. */
function placesOf(present: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const meant = (numbers: readonly string[]) => {
    const here = numbers.filter((number) => present.has(number))
    return here.length > 0 ? here : numbers.slice(0, 1)
  }
  const former = [...byFormerName].filter(([key]) => !byName.has(key))
  return new Map([...byName, ...former].map(([key, numbers]) => [key, meant(numbers)]))
}
