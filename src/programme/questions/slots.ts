import type { IsoDate } from '../../calendar/dates.ts'
import type { Period } from '../../calendar/periods.ts'
import type { Evidence } from './evidence.ts'
import type { Mark } from './marks.ts'
import { countyOf } from './places.ts'
import type { Intent, Of, Since, Slot, Theme } from './question.ts'
import type { TimeSaid } from './spoken-times.ts'
import { type Direction, periodIn, sinceIn, type Time } from './times.ts'
import type { Indexed, VocabularyProject } from './vocabulary.ts'

/** Which projects a message is about: several where that has to be asked about; none where it contradicts itself. */
export type Selections = { readonly among: readonly Of[]; readonly slot: Slot }

type Named = {
  readonly projects: readonly (readonly string[])[]
  readonly municipalities: readonly (readonly string[])[]
  readonly counties: readonly string[]
  readonly cohorts: readonly string[]
}

const distinct = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]

function namedIn(marks: readonly Mark[]): Named {
  return {
    projects: marks.flatMap((mark) => (mark.kind === 'project' ? [mark.refs] : [])),
    municipalities: marks.flatMap((mark) => (mark.kind === 'municipality' ? [mark.numbers] : [])),
    counties: distinct(marks.flatMap((mark) => (mark.kind === 'county' ? mark.county : []))),
    cohorts: distinct(marks.flatMap((mark) => (mark.kind === 'cohort' ? mark.cohort : []))),
  }
}

const nothing: Named = { projects: [], municipalities: [], counties: [], cohorts: [] }

/** Whether a question is about what the story names: it says "there" or "they", or says nothing of which projects it is about. */
const pointsBack = (asked: Evidence, themes: readonly Theme[]) =>
  asked.marks.some((mark) => mark.kind === 'words' && mark.senses.has('small:there')) ||
  (themes.length === 0 && asked.marks.every(({ kind }) => kind !== 'cohort'))

/** What was named in the question; what only the rest of the message names counts where the question names none. */
function preferred(asked: Named, aside: Named): Named {
  const none = asked.projects.length + asked.municipalities.length + asked.counties.length === 0
  return {
    projects: none ? aside.projects : asked.projects,
    municipalities: none ? aside.municipalities : asked.municipalities,
    counties: none ? aside.counties : asked.counties,
    cohorts: asked.cohorts.length > 0 ? asked.cohorts : aside.cohorts,
  }
}

/** A project that several places have is that of the place which the story names: "the minister visits Hamar, …". */
function placed(named: Named, aside: Named, { projects }: Indexed): Named {
  const [refs = [], ...others] = named.projects
  const [numbers = [], ...more] = aside.municipalities
  const isThere = refs.some((ref) => numbers.includes(projects.get(ref)?.municipality ?? ''))
  const fits = refs.length > 1 && others.length + more.length + named.municipalities.length === 0 && isThere
  return fits ? { ...named, municipalities: aside.municipalities } : named
}

/** `themes` are those that the question leaves to the selection. */
export function selectionsOf(
  intent: Intent,
  asked: Evidence,
  aside: Evidence,
  themes: readonly Theme[],
  vocabulary: Indexed,
): Selections | undefined {
  const told = namedIn(aside.marks)
  const named = placed(preferred(namedIn(asked.marks), pointsBack(asked, themes) ? told : nothing), told, vocabulary)
  const { cohorts } = named
  if (cohorts.length > 1 || themes.length > 1 || named.counties.length > 1 || named.projects.length > 1)
    return undefined
  // "Who is running it" asks who leads it.
  const states = intent === 'who' && asked.has('leads') ? [] : asked.states
  const [cohort, theme, state] = [cohorts[0], themes[0], states.length === 1 ? states[0] : undefined]
  const rest: Of = { ...(theme ? { theme } : {}), ...(cohort ? { cohort } : {}), ...(state ? { state } : {}) }
  const [refs] = named.projects
  if (refs && isContradicted(asked.marks, refs, named, vocabulary)) return undefined
  return refs ? projectAmong(refs, named, rest, vocabulary) : placeAmong(named, rest, vocabulary)
}

/** A part of a name is no name where the project is elsewhere: "sykepleier i Oslo" is not "Sykepleier i nord" of Bodø. */
const isContradicted = (marks: readonly Mark[], refs: readonly string[], named: Named, vocabulary: Indexed) =>
  marks.some((mark) => mark.kind === 'project' && mark.partly) &&
  named.municipalities.length > 0 &&
  !refs.some((ref) => named.municipalities[0]?.includes(vocabulary.projects.get(ref)?.municipality ?? ''))

const holds = (project: VocabularyProject, { theme, cohort }: Of) =>
  (theme === undefined || project.theme === theme) && (cohort === undefined || project.cohort === cohort)

/** Projects of one name are told apart by whatever else was said of them. */
function projectAmong(refs: readonly string[], named: Named, rest: Of, vocabulary: Indexed): Selections {
  const said = named.municipalities[0] ?? []
  const [county] = named.counties
  const projects = refs.flatMap((ref) => vocabulary.projects.get(ref) ?? [])
  const there = projects.filter(
    ({ municipality = '' }) =>
      (said.length === 0 || said.includes(municipality)) && (county === undefined || countyOf(municipality) === county),
  )
  const fitting = there.filter((project) => holds(project, rest))
  const among = fitting.length > 0 ? fitting : there.length > 0 ? there : projects
  return {
    slot: 'project',
    among: among.map(({ ref, municipality }) => ({
      ...(said.length > 0 && municipality !== undefined && said.includes(municipality) ? { municipality } : {}),
      project: ref,
      ...rest,
    })),
  }
}

/** Namesakes are told apart by county, and by which of them has a project of the kind that is asked about. */
function placeAmong(named: Named, rest: Of, vocabulary: Indexed): Selections | undefined {
  const [county] = named.counties
  const numbers = distinct(named.municipalities.flat())
  if (numbers.length === 0) return { slot: 'municipality', among: [{ ...(county ? { county } : {}), ...rest }] }
  const inCounty = county === undefined ? numbers : numbers.filter((number) => countyOf(number) === county)
  if (inCounty.length === 0) return undefined
  const projects = [...vocabulary.projects.values()]
  const fitting = inCounty.filter((number) => projects.some((one) => one.municipality === number && holds(one, rest)))
  return {
    slot: 'municipality',
    // Of several that were named, none is left out.
    among: (fitting.length > 0 && named.municipalities.length === 1 ? fitting : inCounty).map((municipality) => ({
      municipality,
      ...rest,
    })),
  }
}

/** The periods that a message names: several where a slip leaves it open; undefined where it names more than one. */
export function periodsOf(
  times: readonly TimeSaid[],
  today: IsoDate,
  direction: Direction,
): readonly Period[] | undefined {
  const said = times.flatMap((time) => ('times' in time && !time.since ? [time.times] : []))
  if (said.length > 1) return undefined
  const periods = (said[0] ?? []).flatMap((time) => periodIn(time, today, direction) ?? [])
  return said.length > 0 && periods.length === 0 ? undefined : periods
}

/** Since when. A period says it too: what is new in October is what is new since its first day. */
export function sinceOf(times: readonly TimeSaid[], today: IsoDate): readonly Since[] | undefined {
  const told = times.filter(({ since }) => since !== false)
  const said = told.length > 0 ? told : times
  const days = said.map((time) => ('times' in time ? daysOf(time.times, today) : [time.since]))
  return days.length > 1 || days.some((one) => one.length === 0) ? undefined : (days[0] ?? [])
}

const daysOf = (times: readonly Time[], today: IsoDate): readonly Since[] =>
  times.flatMap((time) => sinceIn(time, today) ?? []).filter((day) => day <= today)
