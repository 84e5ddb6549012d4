import type { View } from '../../src/cards/view.ts'
import { assessElement } from '../../src/plan/assessment.ts'
import { elements } from '../../src/plan/elements/index.ts'
import { risksElement } from '../../src/plan/elements/risks.ts'
import type { WeekCounts } from '../../src/programme/answers/week.ts'
import type { News } from '../../src/programme/news.ts'
import { remindable } from '../../src/programme/questions/question.ts'
import { unreachables } from '../../src/programme/unreachable.ts'
import { emptyPlan, fullPlan, longText, today } from './plan-sizes.ts'
import { chosenWith } from './summaries.ts'

/** What coordinators do, each as long as it can be. */

type Named = { readonly name: string; readonly view: View }

const programme = { id: 'programme-1', name: longText(100) }
const project = { ref: 'ref-1', name: longText(160) }
const names = (count: number) => Array.from({ length: count }, () => longText(120))
export const saidBy = { name: longText(100), programme: longText(100) }

const [due, at] = ['2026-11-24T08:00:00Z', '2026-11-23T09:00:00Z']
const tooLong = { code: 'tooLong', facts: { max: 1000, length: 10_000 } } as const

/** What a group is reminded of: of whatever plan it has. */
export const missingViews: readonly Named[] = remindable.map((missing) => ({
  name: `missing ${missing}`,
  view: { view: 'missing', from: saidBy, missing, round: '2026-11' },
}))

const preview = (groups: number, more: Partial<Extract<View, { view: 'remindPreview' }>> = {}): View => ({
  view: 'remindPreview',
  programme,
  question: { intent: 'remind', missing: 'milestones', of: { municipality: '1870', cohort: longText(40) } },
  missing: 'milestones',
  round: '2026-10',
  groups: names(groups),
  outOfReach: [],
  already: [],
  noConversation: [],
  resting: 0,
  ended: 0,
  nonce: 'n',
  ...more,
})

const answer = { by: longText(100), at, text: longText(2000), lost: true }
const question = (count: number, more: Partial<Extract<View, { view: 'question' }>> = {}): View => ({
  view: 'question',
  from: saidBy,
  asked: 'q',
  text: longText(1000),
  answers: Array.from({ length: count }, () => answer),
  ...more,
})

const came = { sent: 0, already: 0, needless: 0, resting: 0, gone: 0, noConversation: 0, failed: 0, unreachable: [] }
const news: readonly News[] = [
  { at, what: 'joined' },
  { at, what: 'verdict', criterion: 'risks', verdict: 'largelyMet' },
  { at, what: 'verdict', criterion: 'risks', verdict: 'toImprove' },
  { at, what: 'reading', id: 'i', indicator: 'Sykefravær', date: '2026-10-31', value: 7 },
  ...(['milestoneDone', 'milestoneOverdue', 'redRisk', 'redRiskGone'] as const).map(
    (what): News => ({ at, what, name: longText(120) }),
  ),
  { at, what: 'paused', until: '2027-01-04' },
  { at, what: 'resumed' },
]
const counts: WeekCounts = {
  projects: 10_000,
  active: 9_000,
  paused: 500,
  ended: 500,
  met: 43_210,
  judged: 100_000,
  overdue: 1,
  red: 12,
}
const week = (listed: readonly News[], projects: number) => ({
  counts,
  since: '2026-11-16T07:00:00Z',
  news: Array.from({ length: projects }, (_, n) =>
    listed.map((what) => ({ ...chosenWith(`${n} ${longText(120)}`), what })),
  ).flat(),
  figures: { month: '2026-10-01', asked: 40, given: 30, without: 2, left: projects, counted: true },
})

export const actingViews: readonly Named[] = [
  { name: 'remindPreview of one', view: preview(1) },
  {
    name: 'remindPreview of many',
    view: preview(1000, {
      outOfReach: names(30),
      already: names(40),
      noConversation: names(50),
      resting: 2,
      ended: 1,
      due,
    }),
  },
  { name: 'remindPreview of those who have had it', view: preview(0, { already: names(3), noConversation: names(1) }) },
  { name: 'remindPreview of none', view: preview(0, { resting: 1 }) },
  { name: 'acted', view: { view: 'acted', programme, title: longText(80), sentences: ['Det er sendt.'], project } },
  { name: 'acted on the programme', view: { view: 'acted', programme, sentences: ['Det er sendt.'] } },
  { name: 'groupForm', view: { view: 'groupForm', programme, project, nonce: 'n', typed: {}, faults: [] } },
  {
    name: 'groupForm, refused',
    view: {
      view: 'groupForm',
      programme,
      project,
      nonce: 'n',
      typed: { text: longText(10_000) },
      faults: [{ field: 'text', ...tooLong }],
      trouble: 'Dette ble ikke sendt.',
    },
  },
  { name: 'question', view: question(0) },
  { name: 'question, answered', view: question(1, { told: 'Svaret er sendt.' }) },
  {
    name: 'question, answered by many, refused',
    view: question(30, { typed: { answer: longText(10_000) }, faults: [{ field: 'answer', ...tooLong }] }),
  },
  {
    name: 'groupAnswer',
    view: {
      view: 'groupAnswer',
      programme,
      project,
      question: longText(1000),
      by: longText(100),
      text: longText(2000),
    },
  },
  {
    name: 'leaderPreview',
    view: {
      view: 'leaderPreview',
      programme,
      project,
      leader: longText(100),
      asked: 'leader-1',
      changed: true,
      what: {
        matters: Array.from({ length: 30 }, (_, n) => ({
          id: `m${n}`,
          kind: 'milestone',
          name: longText(300),
          date: '2026-11-01',
          days: -22,
        })),
        toImprove: elements.map(({ id }) => id),
      },
      nonce: 'n',
      due,
    },
  },
  {
    name: 'leaderPreview of nothing',
    view: {
      view: 'leaderPreview',
      programme,
      project,
      leader: 'Kari',
      asked: 'leader-1',
      what: { matters: [], toImprove: [] },
      nonce: 'n',
    },
  },
  ...[emptyPlan, fullPlan].flatMap((plan): readonly Named[] =>
    elements.map((element) => ({
      name: `overruleForm ${element.id}`,
      view: {
        view: 'overruleForm',
        programme,
        project,
        criterion: assessElement(element, plan, today),
        given: true,
        seen: 3,
        typed: { verdict: 'largelyMet', reason: longText(10_000) },
        faults: [{ field: 'reason', ...tooLong }],
        trouble: 'Planen er endret.',
      },
    })),
  ),
  {
    name: 'overruleForm of what nobody could read',
    view: {
      view: 'overruleForm',
      programme: { id: 'programme-1', name: '' },
      project: { ref: 'ref-1', name: '' },
      criterion: { element: risksElement },
      given: false,
      seen: 3,
      typed: { verdict: 'largelyMet', reason: 'Lest i vedlegget' },
      faults: [],
      trouble: 'Dette ble ikke lagret.',
    },
  },
  {
    name: 'remindResult',
    view: {
      view: 'remindResult',
      programme,
      missing: 'readings',
      round: '2026-10',
      groups: 1000,
      came: {
        sent: 1,
        already: 2,
        needless: 1,
        resting: 2,
        gone: 1,
        noConversation: 0,
        failed: 3,
        unreachable: names(200),
      },
      waiting: 4,
    },
  },
  ...[0, 2].map(
    (waiting): Named => ({
      name: `remindResult of none, ${waiting} waiting`,
      view: {
        view: 'remindResult',
        programme,
        missing: 'overdue',
        round: '2026-10',
        groups: 3,
        came: { ...came, gone: 3 - waiting },
        waiting,
      },
    }),
  ),
  ...[1, 3].map(
    (sent): Named => ({
      name: `remindResult, all of ${sent}`,
      view: {
        view: 'remindResult',
        programme,
        missing: 'overdue',
        round: '2026-10',
        groups: sent,
        came: { ...came, sent },
        waiting: 0,
      },
    }),
  ),
  ...(['question', 'look'] as const).flatMap((said) =>
    [...unreachables, ...(['noConversation', 'failed', 'outOfProgramme', 'otherLeader'] as const)].map(
      (why): Named => ({
        name: `notArrived ${said}, ${why}`,
        view: {
          view: 'notArrived',
          programme,
          said,
          project,
          person: longText(100),
          why,
        },
      }),
    ),
  ),
  {
    name: 'week',
    view: { view: 'week', programme, week: week(news, 40), before: { ...counts, met: 43_000, red: 14 } },
  },
  { name: 'week, the first', view: { view: 'week', programme, week: week(news, 1) } },
  { name: 'week with nothing new', view: { view: 'week', programme, week: week([], 0) } },
  {
    name: 'week of nothing',
    view: { view: 'week', programme, week: { ...week([], 0), counts: { ...counts, projects: 0 } } },
  },
]
