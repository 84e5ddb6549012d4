import type { Evidence } from './evidence.ts'
import type { Sense } from './lexicon/sense.ts'
import type { Intent, PagePart } from './question.ts'
import { sensesOf } from './segments.ts'

/** How much speaks for each thing that can be asked for. What reaches `enough` can be certain. */
export const enough = 3
export type Weighed = { readonly intent: Intent; readonly weight: number }

const asksForAll = (seen: Evidence) =>
  seen.has('who', 'which', 'project', 'municipality', 'list', 'howMany', 'takesPart')
export const namesCriterion = (seen: Evidence) => seen.criteria.length > 0
/** "What numbers did they report". */
const isVerb = (seen: Evidence) => seen.has('reading', 'awaited') && seen.inOrder('reading', 'report')
export const isShort = (seen: Evidence) => seen.has('lacks', 'not')
/** "Which projects could be clearer on their goals": whether it is wished of them is seen to among the refusals. */
const isBettered = (seen: Evidence) => seen.has('better', 'loose') && asksForAll(seen)
export const saysRole = (seen: Evidence) => seen.has('leader', 'owner')
/** Project leaders that have not answered are asked about as projects that have not. */
const isBehind = (seen: Evidence) =>
  seen.has('awaited') || (seen.has('not', 'lacks') && seen.has('answered', 'reading'))
/** A figure that is no theme: "sykefravær" is both. */
const measuresAlone = (seen: Evidence) => seen.indicators.some(({ theme }) => theme === undefined)
const measured = (seen: Evidence) => seen.indicators.length > 0
/** "All that has changed in the sick leave projects": the theme of projects, and no figure. */
const isOfProjects = (seen: Evidence) =>
  !measuresAlone(seen) &&
  !seen.has('how', 'howMany', 'trend', 'reading') &&
  (seen.has('news') || !seen.has('moved')) &&
  seen.marks.some(
    (mark, place) =>
      [...sensesOf(mark)].some((sense) => sense.startsWith('theme:')) &&
      (sensesOf(mark).has('cue:project') || sensesOf(seen.marks[place + 1]).has('cue:project')),
  )

/** "Risks without an action": the measure that is lacking is one against a risk. */
export const isUntreated = (seen: Evidence): boolean =>
  seen.has('risk') && isShort(seen) && seen.criteria.every((one) => one === 'measures') && namesCriterion(seen)

/** What is asked for of one project or place by itself: a part of its page, or what it lacks. */
export function partMeant(seen: Evidence): PagePart | undefined {
  const namesOne = seen.marks.some(({ kind }) => kind === 'project' || kind === 'municipality')
  const [part, ...others] = seen.parts
  if (!namesOne || others.length > 0 || seen.times.length > 0 || namesCriterion(seen)) return undefined
  if (part === 'findings') return part
  if (part !== undefined) return isShort(seen) || measured(seen) ? undefined : part
  const asksWhat = seen.has('asks') && !seen.has('who', 'which', 'howMany', 'list')
  return seen.has('lacks') && asksWhat ? 'findings' : undefined
}

const weights: Readonly<Record<Intent, (seen: Evidence) => number>> = {
  remind: (seen) => (seen.has('remind') && !seen.inOrder('who', 'remind') ? 12 : 0),
  report: (seen) =>
    seen.forms.length > 0
      ? seen.has('who')
        ? 2.9
        : 8
      : seen.has('report') && !seen.has('who')
        ? isVerb(seen)
          ? 4
          : 6
        : 0,
  who: (seen) =>
    seen.has('who') && (saysRole(seen) || seen.has('leads', 'owns'))
      ? isBehind(seen)
        ? 4
        : 7
      : saysRole(seen) && !seen.has('remind')
        ? 5
        : 0,
  lacking: (seen) => {
    if (namesCriterion(seen))
      return isShort(seen) || isBettered(seen) || seen.has('everybody', 'awaited') ? 7.5 : seen.has('overdue') ? 7.3 : 2
    // "Did anyone miss a milestone in October".
    if (seen.has('lacks') && seen.has('overdue') && seen.times.length > 0) return 0
    if (seen.has('lacks') && (seen.has('risk', 'milestone') || saysRole(seen))) return 7.5
    if (seen.has('not') && !seen.has('overdue', 'reached') && seen.has('risk', 'milestone')) return 7
    const isAlone = seen.marks.length <= 2 && seen.themes.length === 0
    return seen.has('lacks') && (asksForAll(seen) || (seen.has('asks') && (isAboutProjects(seen) || isAlone))) ? 3 : 0
  },
  unanswered: (seen) => {
    if (seen.inOrder('who', 'remind') && seen.has('remind')) return 11
    if (isShort(seen) && (seen.has('report') || seen.forms.length > 0) && seen.has('who', 'which')) return 9
    if (seen.has('awaited')) return 7.2
    if (seen.has('lacks') && seen.has('reading', 'answered')) return 7
    if (seen.has('not', 'everybody') && seen.has('answered', 'reading')) return 6.5
    // "Who is missing for September": only figures are of a month.
    if (seen.has('lacks') && seen.has('who', 'which') && seen.times.length > 0 && !namesCriterion(seen))
      return seen.has('risk', 'milestone') ? 0 : 6
    // "Can the deadline for reporting be put off" asks for nobody.
    const late = seen.has('deadline') ? asksForAll(seen) : seen.has('overdue')
    return late && seen.has('answered', 'reading') && !seen.has('milestone') ? 6 : 0
  },
  milestones: (seen) => {
    const told = seen.has('overdue') || seen.has('upcoming') || seen.has('reached')
    if (seen.has('milestone')) return told ? 7 : seen.has('status') ? 5.2 : 4.5
    if (seen.has('deadline') && told) return seen.has('answered', 'reading') ? 5 : 6
    if (seen.has('overdue') && (asksForAll(seen) || seen.has('asks'))) return 3.7
    if (seen.has('overdue') && isAboutProjects(seen) && !namesCriterion(seen)) return 3.2
    if (seen.parts.includes('timeline')) return 3.1
    return seen.has('upcoming') && seen.has('asks') && !seen.has('project')
      ? seen.times.length > 0
        ? 3.3
        : isAboutProjects(seen)
          ? 3.1
          : 2.5
      : 0
  },
  risks: (seen) => {
    if (isUntreated(seen)) return 7.8
    if (seen.has('risk')) return seen.has('grave', 'alarming') ? 7 : 5.3
    return seen.has('alarming') && seen.has('asks', 'where') ? 4 : 0
  },
  trend: (seen) => {
    if (isOfProjects(seen) && seen.has('changed', 'news')) return 0
    if (measured(seen) && (seen.has('trend', 'moved', 'changed') || seen.parts.includes('timeline'))) return 7
    if (measured(seen) && !seen.has('news') && seen.times.some(({ since }) => since !== false)) return 5.4
    if (measuresAlone(seen) && (seen.has('status') || (seen.has('how') && seen.has('goes')))) return 5.1
    if (seen.has('trend')) return isAboutProjects(seen) || seen.times.length > 0 ? 5.5 : 2.9
    return measuresAlone(seen) ? 3 : 0
  },
  news: (seen) => (seen.has('news') ? 5.2 : seen.has('changed') ? 5 : 0),
  readings: (seen) => {
    if (seen.has('reading')) return 4.5
    if (seen.has('answered') && (asksForAll(seen) || seen.times.length > 0)) return 3.7
    return seen.themes.length > 0 && seen.times.length > 0 ? 3.2 : 0
  },
  status: (seen) => {
    if (partMeant(seen)) return seen.parts.length > 0 ? 6.4 : 3.4
    if (seen.parts.includes('findings')) return 3.3
    if (seen.has('status')) return seen.has('news') ? 5.3 : 5
    // Of somebody who is no project it is a greeting; of nobody at all it is the programme.
    if (seen.has('fares') || (seen.has('how') && seen.has('goes')))
      return isAboutProjects(seen) ? 5 : isPlain(seen) && !seen.has('me', 'saman') ? 3 : 2.9
    return seen.has('overview')
      ? 3.4
      : seen.has('how') && !seen.has('howMany') && isBareHow(seen)
        ? 3.2
        : isBare(seen)
          ? 3
          : 0
  },
  projects: (seen) => {
    if (seen.has('takesPart') && asksForAll(seen)) return 4.6
    if (seen.states.length > 0 && seen.has('who', 'which', 'asks') && !seen.has('project')) return 3.6
    if (seen.has('project') && seen.has('upcoming')) return 2.9
    if (seen.has('municipality') && !seen.has('project')) return isNarrowed(seen) ? 3.6 : 0
    // "A list of all in cohort 1".
    if (seen.has('list') && isNarrowed(seen) && isBareList(seen)) return 3.1
    if (seen.has('project'))
      return seen.states.length > 0 ? 4.6 : seen.has('which', 'list', 'howMany') ? 3.6 : isPlain(seen) ? 3.1 : 0
    return 0
  },
}

const isAboutProjects = (seen: Evidence) =>
  seen.has('project', 'programme') ||
  seen.themes.length > 0 ||
  seen.marks.some(({ kind }) => kind === 'project' || kind === 'municipality' || kind === 'county' || kind === 'cohort')

/** Which municipalities there are in a county is a matter of geography; which have a theme is one of the programme. */
const isNarrowed = (seen: Evidence) =>
  seen.has('programme') || seen.themes.length > 0 || seen.marks.some(({ kind }) => kind === 'cohort')

/** A place, a project or a theme alone, said with nothing but politeness: how it is going there. */
const isBare = (seen: Evidence) =>
  !measuresAlone(seen) &&
  seen.marks.some(
    ({ kind }) =>
      kind === 'municipality' || kind === 'project' || kind === 'cohort' || kind === 'county' || kind === 'words',
  ) &&
  (seen.themes.length > 0 || seen.marks.some(({ kind }) => kind !== 'words' && kind !== 'time')) &&
  seen.marks.every(
    (mark) =>
      mark.kind !== 'words' || [...mark.senses].some((sense) => sense.startsWith('theme:') || barely.includes(sense)),
  )
/** "How is it in Bodø", "how do they do": said with no verb that tells of something else. */
const isBareHow = (seen: Evidence) => isAboutProjects(seen) && isPlain(seen)
const isPlain = (seen: Evidence) =>
  seen.marks.every(
    (mark) =>
      mark.kind !== 'words' || [...mark.senses].some((sense) => sense.startsWith('theme:') || plainly.includes(sense)),
  )
const plainly: readonly Sense[] = [
  'small:polite',
  'small:place',
  'small:small',
  'small:be',
  'small:there',
  'cue:how',
  'cue:asks',
  'cue:project',
  'cue:programme',
  'cue:goes',
  'cue:wants',
]
const isBareList = (seen: Evidence) =>
  isPlain({ ...seen, marks: seen.marks.filter((mark) => !sensesOf(mark).has('cue:list')) })
const barely: readonly Sense[] = ['small:polite', 'small:place', 'cue:how']

/** All that something speaks for, the most likely first. */
export const weigh = (seen: Evidence): readonly Weighed[] =>
  (Object.keys(weights) as readonly Intent[])
    .map((intent) => ({ intent, weight: weights[intent](seen) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)

/** What Saman does not do, whatever is named in it: change a plan, teach, give reasons, or speak of itself. */
export function isRefused(seen: Evidence, ordered: boolean): boolean {
  if (ordered || seen.has('me', 'saman', 'teaching')) return true
  if (seen.has('where') && !seen.has('risk', 'milestone', 'overdue', 'lacks', 'not', 'grave', 'alarming')) return true
  return seen.has('cause') && !(seen.has('milestone') && seen.has('upcoming'))
}
