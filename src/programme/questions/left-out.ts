import type { Evidence } from './evidence.ts'
import { isShort, isUntreated, namesCriterion, partMeant, saysRole } from './intents.ts'
import type { Mark } from './marks.ts'
import type { Intent, PagePart } from './question.ts'
import { sensesOf } from './segments.ts'

/** What an answer to each question would tell of. Whatever else is named in the message would be left out of the answer. */
const tellsOf: Readonly<Record<Intent, (seen: Evidence) => readonly Heavy[]>> = {
  status: (seen) => {
    const part = partMeant(seen)
    return part ? partsTellOf[part] : ['news']
  },
  projects: () => [],
  lacking: () => [
    'better',
    'awaited',
    'short',
    'ought',
    'grave',
    'criterion',
    'risk',
    'milestone',
    'role',
    'reading',
    'overdue',
  ],
  readings: () => ['reading', 'measure', 'grave', 'report'],
  unanswered: () => ['short', 'ought', 'reading', 'awaited', 'report', 'remind', 'overdue', 'role'],
  risks: (seen) => [
    ...(seen.has('grave', 'alarming') ? (['risk', 'grave', 'ought', 'most'] as const) : (['risk', 'most'] as const)),
    ...(isUntreated(seen) ? (['short', 'criterion'] as const) : []),
  ],
  milestones: (seen) => [
    ...(['short', 'ought', 'milestone', 'overdue', 'news', 'grave'] as const),
    ...(seen.parts.includes('timeline') ? (['trend'] as const) : []),
  ],
  trend: (seen) => [
    ...(['short', 'grave', 'trend', 'reading', 'indicator', 'measure'] as const),
    // "Has overtime moved" is new too.
    ...(seen.has('moved') && !seen.marks.some(isNewAlone) ? (['news'] as const) : []),
  ],
  news: () => ['news', 'trend', 'grave'],
  // "Heading up" is said of a figure too.
  who: (seen) => (seen.has('leads') ? ['role', 'trend'] : ['role']),
  remind: (seen) => [
    ...(isUntreated(seen) ? (['grave'] as const) : []),
    'short',
    'ought',
    'remind',
    'role',
    'criterion',
    'reading',
    'awaited',
    'risk',
    'milestone',
    'overdue',
    'grave',
    'report',
  ],
  report: () => ['report'],
}
const isNewAlone = (mark: Mark) => sensesOf(mark).has('cue:news') && !sensesOf(mark).has('cue:moved')
const partsTellOf: Readonly<Record<PagePart, readonly Heavy[]>> = {
  findings: ['short', 'ought'],
  timeline: ['trend', 'milestone'],
  matrix: ['risk', 'grave'],
  indicators: ['reading'],
}
const heavy = {
  risk: (seen) => seen.has('risk'),
  most: (seen) => seen.has('most'),
  better: (seen) => seen.has('better', 'loose') && !seen.has('moved', 'lacks'),
  grave: (seen) => seen.has('grave'),
  short: (seen) => isShort(seen),
  // "Should we worry" is about those who ask.
  ought: (seen) =>
    seen.marks.some(
      (mark, place) =>
        sensesOf(mark).has('cue:ought') &&
        ![place - 1, place + 1].some((near) => sensesOf(seen.marks[near]).has('small:subject')),
    ),
  milestone: (seen) => seen.has('milestone'),
  trend: (seen) => seen.has('trend'),
  news: (seen) => seen.has('news'),
  report: (seen) => seen.has('report') || seen.forms.length > 0,
  remind: (seen) => seen.has('remind'),
  role: (seen) => saysRole(seen),
  overdue: (seen) => seen.has('overdue'),
  reading: (seen) => seen.has('reading'),
  awaited: (seen) => seen.has('awaited'),
  criterion: (seen) => namesCriterion(seen),
  indicator: (seen) => seen.indicators.some(({ theme }) => theme === undefined),
} as const satisfies Record<string, (seen: Evidence) => boolean>
type Heavy = keyof typeof heavy | 'measure'

/** Whether something weighty was said that the answer would not tell of. */
export const leavesOut = (intent: Intent, seen: Evidence): boolean =>
  (Object.keys(heavy) as readonly (keyof typeof heavy)[]).some(
    (word) => heavy[word](seen) && !tellsOf[intent](seen).includes(word),
  )
