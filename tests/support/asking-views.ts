import type { AskingView } from '../../src/cards/asking-view.ts'
import { projectParts } from '../../src/cards/coordinator-actions.ts'
import type { View } from '../../src/cards/view.ts'
import { assess } from '../../src/plan/assessment.ts'
import { elementIds } from '../../src/plan/elements/index.ts'
import { municipalities } from '../../src/plan/municipalities.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { themes } from '../../src/plan/setup.ts'
import { withoutSmallUnits } from '../../src/plan/small-units.ts'
import { type Asked, answerTo } from '../../src/programme/answers/answer.ts'
import type { Chosen } from '../../src/programme/answers/scope.ts'
import type { News } from '../../src/programme/news.ts'
import { criteria, type Question, remindable, reportForms, states } from '../../src/programme/questions/question.ts'
import { summaryOf } from '../../src/programme/summary.ts'
import { longText, today } from './plan-sizes.ts'
import { summaryWith } from './summaries.ts'

export const asked: Asked = { today, now: `${today}T09:00:00Z` }
/** Ids as long as those that are made. */
const idOf = (n: number) => n.toString(16).padStart(32, 'f')
export const askedProgramme = { id: idOf(0), name: longText(100) }

const news = (text: string): readonly News[] => {
  const at = '2026-11-20T08:00:00Z'
  return [
    { at, what: 'joined' },
    { at, what: 'verdict', criterion: 'measureGoals', verdict: 'toImprove' },
    { at, what: 'reading', id: 'i0', indicator: text, date: '2026-10-31', value: 1234567.25 },
    { at, what: 'reading', id: 'gone', indicator: text, date: '2026-10-31' },
    ...(['milestoneDone', 'milestoneOverdue', 'redRisk', 'redRiskGone'] as const).map((what) => ({
      at,
      what,
      name: text,
    })),
    { at, what: 'paused', until: '2027-06-30' },
    { at, what: 'resumed' },
  ]
}

const months = Array.from({ length: 24 }, (_, n) => {
  const month = 23 - n
  const [year, of] = [2026 - Math.floor((month + 1) / 12), 12 - ((month + 1) % 12)]
  return `${year}-${String(of).padStart(2, '0')}-28`
})

/** A project of which a programme knows as much as it can, with this text wherever somebody has written. */
export const heavy = (n: number, text: string): Chosen => ({
  ref: idOf(n + 1).slice(-16),
  summary: summaryWith(text, {
    municipality: municipalities[n % municipalities.length]?.number ?? '0301',
    theme: themes[n % themes.length] ?? 'sickLeave',
    cohort: text.slice(0, 40),
    from: '2026-01-01',
    to: n % 7 === 6 ? '2026-10-31' : '2027-12-31',
    ...(n % 5 === 4 ? { pausedUntil: '2027-01-10' } : {}),
    ...(n % 3 === 2 ? {} : { leader: text, owner: text }),
    verdicts: Object.fromEntries(elementIds.map((id) => [id, 'toImprove'])),
    milestones: {
      total: 40,
      done: 0,
      open: [
        { id: 'm1', name: text, date: '2026-11-03' },
        { id: 'm2', name: text, date: '2026-12-03' },
      ],
    },
    risks: {
      red: 3,
      orange: 0,
      yellow: 0,
      green: 0,
      unscored: 0,
      worst: [true, false].map((acted, place) => ({ id: `k${place}`, name: text, acted })),
    },
    indicators: Array.from({ length: 5 }, (_, place) => ({
      id: `i${place}`,
      name: `${text.slice(0, 110)} ${place}`,
      unit: 'kroner',
      direction: 'down',
      frequency: 'monthly',
      start: { value: 1234567.25, date: '2024-11-01' },
      readings: months.map((date, month) => ({ date, value: 1234567.25 - month * n })),
    })),
    rounds: [{ round: '2026-10', asked: 12, given: 4, without: 3 }],
    news: news(text),
    asOf: n % 4 === 0 ? '2026-11-21' : today,
  }),
})

/** So many projects, of which as much is known as can be. */
export const heavyProgramme = (projects: number, text = longText(120)): readonly Chosen[] =>
  Array.from({ length: projects }, (_, n) => heavy(n, text))

/** Every question there is about what is meant, each in all its forms. */
export function questionsOf(of: Question['of'], indicator: string): readonly Question[] {
  const period = { from: '2026-10-01', to: '2026-10-31' }
  const odd = { from: '2026-10-05', to: '2026-12-20' }
  return [
    ...(['status', 'projects', 'risks'] as const).map((intent) => ({ intent, of })),
    { intent: 'risks', without: 'action', of },
    { intent: 'risks', by: 'project', of },
    { intent: 'risks', by: 'project', without: 'action', of },
    ...criteria.map((criterion) => ({ intent: 'lacking', criterion, of }) as const),
    ...(['readings', 'unanswered'] as const).flatMap((intent) => [
      { intent, of },
      { intent, of, period },
      { intent, of, period: odd },
    ]),
    ...(['overdue', 'upcoming'] as const).flatMap((state): readonly Question[] => [
      { intent: 'milestones', state, of },
      { intent: 'milestones', state, of, period: odd },
    ]),
    { intent: 'trend', of },
    { intent: 'trend', of, indicator, since: 'start' },
    { intent: 'trend', of, since: '2026-09-01' },
    { intent: 'trend', of, indicator: 'Turnover', since: 'last' },
    { intent: 'news', of },
    { intent: 'news', of, since: 'start' },
    { intent: 'news', of, since: '2026-11-22' },
    ...(['leader', 'owner'] as const).map((role) => ({ intent: 'who', role, of }) as const),
    ...remindable.map((missing) => ({ intent: 'remind', missing, of }) as const),
    { intent: 'report', of },
    ...reportForms.map((form) => ({ intent: 'report', form, of }) as const),
  ]
}

type Named = { readonly name: string; readonly view: View }

const namedOf = (all: readonly Chosen[]) => new Map(all.map((one) => [one.ref, one]))

export const answerView = (question: Question, all: readonly Chosen[], page = 0): AskingView => ({
  view: 'answer',
  programme: askedProgramme,
  question,
  answer: answerTo(question, all, asked),
  named: namedOf(all),
  page,
})

/** All, some, one and none of them. */
function scopesOf([first]: readonly Chosen[]): readonly Question['of'][] {
  const cohort = first?.summary.cohort ?? '1'
  return [
    {},
    { cohort, theme: 'sickLeave', state: 'active' },
    { cohort, theme: 'sickLeave', state: 'paused', county: '18', municipality: '1870' },
    ...states.map((state) => ({ state })),
    ...(first ? [{ project: first.ref }] : []),
    { project: 'ref-of-nobody' },
  ]
}

/** The answers to every question over some projects: about all, about few, about one, about none. */
export function answerViews(
  all: readonly Chosen[],
  scopes = scopesOf(all),
  pages: readonly number[] = [0, 1, 99],
): readonly Named[] {
  const indicator = all[0]?.summary.indicators[0]?.name.slice(0, 200) ?? 'Sykefravær'
  return scopes.flatMap((of) =>
    questionsOf(of, indicator)
      .filter((question) => answerTo(question, all, asked).kind !== 'project')
      .flatMap((question) =>
        pages.map((page) => ({
          name: `${JSON.stringify(question)}, page ${page}`,
          view: answerView(question, all, page),
        })),
      ),
  )
}

/** Questions asked back, and what nobody understands. */
export function doubtViews(all: readonly Chosen[], said: string): readonly Named[] {
  const among = all.slice(0, 14).map(({ ref }): Question => ({ intent: 'risks', of: { project: ref } }))
  const common = { programme: askedProgramme, named: namedOf(all) }
  return [
    ...(['municipality', 'project', 'criterion', 'period', 'state', 'indicator'] as const).map(
      (slot): Named => ({ name: `which ${slot}`, view: { view: 'which', ...common, slot, among } }),
    ),
    { name: 'help for coordinators', view: { view: 'coordinatorHelp', programme: askedProgramme } },
    { name: 'unsure', view: { view: 'unsure', ...common, said, nearest: among.slice(0, 4) } },
    { name: 'unsure of nothing', view: { view: 'unsure', ...common, said: ' ', nearest: [] } },
  ]
}

/** Every part and page of a project's page. */
export function projectViews(plan: Plan, pages: readonly number[] = [0, 1, 2, 99]): readonly Named[] {
  const summary = summaryOf(plan, today, '2026-09-01T08:00:00Z')
  const project = { ref: idOf(1).slice(-16), summary }
  return projectParts.flatMap((part) =>
    pages.map((page) => ({
      name: `project page, ${part}, page ${page}`,
      view: {
        view: 'projectPage',
        programme: askedProgramme,
        question: { intent: 'status', of: { project: project.ref } },
        project,
        plan: withoutSmallUnits(plan),
        judged: assess(plan, today),
        part,
        page,
        now: asked.now,
      },
    })),
  )
}
