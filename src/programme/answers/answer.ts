import { Temporal } from 'temporal-polyfill'
import { daysBetween, type Instant, type IsoDate, osloDate } from '../../calendar/dates.ts'
import { daysAfter } from '../../calendar/periods.ts'
import type { News } from '../news.ts'
import type { Criterion, ProjectState, Question, Remindable } from '../questions/question.ts'
import { states } from '../questions/question.ts'
import { criteriaTable, type TableRow } from '../table.ts'
import { endedIn, type Figure, figuresIn, type Mean, meansOf } from './figures.ts'
import { type Given, givenIn, latestMonth, type Period } from './months.ts'
import { asFreshAs, type Chosen, chosen, type Scope, scopeOf, stateOf } from './scope.ts'
import { isMoment } from './since.ts'
import { type Development, developments } from './trend.ts'

/** A project in a list, and what there is to say of it there. */
export type Listed<What> = Chosen & { readonly what: What }

/** What there is to say to a question. Every answer says how many projects it is about (`scope`). */
export type Answer = { readonly scope: Scope } /** There is no such project in the programme. */ & (
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'glance'
      /** The projects themselves, where they are a handful. */
      readonly few: readonly Chosen[]
      readonly table: readonly TableRow[]
      readonly states: Readonly<Record<ProjectState, number>>
      readonly period: Period
      readonly given: Given
      readonly overdue: number
      readonly red: number
    }
  /** One project: its page is drawn from its plan. */
  | { readonly kind: 'project'; readonly ref: string }
  | { readonly kind: 'projects'; readonly rows: readonly Listed<ProjectState>[] }
  | { readonly kind: 'lacking'; readonly criterion: Criterion; readonly rows: readonly Listed<null>[] }
  | {
      readonly kind: 'readings'
      readonly period: Period
      /** The month that was asked about last. */
      readonly latest: Period
      readonly given: Given
      readonly means: readonly Mean[]
      readonly rows: readonly Listed<Given & { readonly figures: readonly Figure[] }>[]
    }
  | {
      readonly kind: 'unanswered'
      readonly period: Period
      readonly latest: Period
      readonly asked: number
      readonly rows: readonly Listed<Given>[]
    }
  | {
      readonly kind: 'risks'
      /** Only those that nobody does anything about are in the rows. */
      readonly untreated: boolean
      /** All of them, though rows may be fewer: lists are cut. */
      readonly red: number
      /** Of these, so many have no action. */
      readonly without: number
      readonly cut: boolean
      readonly rows: readonly Listed<{ readonly name: string; readonly acted: boolean }>[]
    }
  /** The projects that have any, those with most first. */
  | {
      readonly kind: 'risksByProject'
      readonly untreated: boolean
      readonly red: number
      /** Of these, so many have no action. */
      readonly without: number
      readonly rows: readonly Listed<{ readonly red: number; readonly untreated: number }>[]
    }
  | {
      readonly kind: 'milestones'
      readonly state: 'overdue' | 'upcoming'
      readonly period?: Period
      /** More than are in the rows, where lists were cut: how many there are, or that nobody knows. */
      readonly more: number | 'some'
      /** `days` until its date; below zero when it has passed. */
      readonly rows: readonly Listed<{ readonly name: string; readonly date: IsoDate; readonly days: number }>[]
    }
  | {
      readonly kind: 'trend'
      readonly indicator?: string
      readonly since?: IsoDate
      readonly developments: readonly Development[]
    }
  | { readonly kind: 'news'; readonly since: Instant; readonly rows: readonly Listed<News>[] }
  | { readonly kind: 'who'; readonly role: 'leader' | 'owner'; readonly rows: readonly Listed<string | undefined>[] }
  | {
      readonly kind: 'remind'
      readonly missing: Remindable
      readonly rows: readonly Listed<null>[]
    }
  | {
      readonly kind: 'report'
      readonly form: Extract<Question, { intent: 'report' }>['form']
      readonly rows: readonly Listed<null>[]
    }
)

/** When it is asked: `today` in Norway, `now`, and when the same person last asked what is new. */
export type Asked = { readonly today: IsoDate; readonly now: Instant; readonly seen?: Instant | undefined }

/** What is soon: a month ahead. What is new to somebody who never asked: a week. */
const [soonDays, weekDays] = [30, 7]
/** So many projects are chosen among at a glance. */
const handful = 5

/** Answers a question over the projects of a programme. Pure; what is not among `all` leaves no trace. */
export function answerTo(question: Question, all: readonly Chosen[], asked: Asked): Answer {
  const { today, now } = asked
  const some = chosen(all, question.of, today)
  const scope = scopeOf(question.of, some, all.length)
  const [only] = some
  if (!only) return { scope, kind: 'nothing' }
  switch (question.intent) {
    case 'status':
      return some.length === 1 && isOneAsked(question)
        ? { scope, kind: 'project', ref: only.ref }
        : { scope, ...glance(some, asked) }
    case 'projects':
      return { scope, kind: 'projects', rows: listed(some, (one) => [stateOf(one.summary, today)]) }
    case 'lacking':
      return { scope, kind: 'lacking', criterion: question.criterion, rows: lacking(some, question.criterion) }
    case 'readings': {
      const latest = latestMonth(now)
      return { scope, kind: 'readings', ...readings(some, question.period ?? latest, latest) }
    }
    case 'unanswered': {
      const latest = latestMonth(now)
      const period = question.period ?? latest
      const rows = listed(some, ({ summary }) => [givenIn(summary, period, latest)])
      const expected = rows.filter(({ what }) => what.asked > 0).length
      const left = rows.filter(({ what }) => what.left > 0)
      return { scope, kind: 'unanswered', period, latest, asked: expected, rows: left }
    }
    case 'risks':
      return { scope, ...(question.by === 'project' ? risksByProject : risks)(some, question.without !== undefined) }
    case 'milestones':
      return { scope, ...milestones(some, question, today) }
    case 'trend': {
      const since = sinceDay(question.since, asked)
      return {
        scope,
        kind: 'trend',
        ...(question.indicator === undefined ? {} : { indicator: question.indicator }),
        ...(since === undefined ? {} : { since }),
        developments: developments(some, question.indicator, since),
      }
    }
    case 'news': {
      const since = sinceMoment(question.since, asked)
      const rows = listed(some, ({ summary }) => summary.news.filter(({ at }) => Date.parse(at) > Date.parse(since)))
      rows.sort((a, b) => Date.parse(b.what.at) - Date.parse(a.what.at))
      return { scope: asFreshAs(scope, rows[0]?.what.at), kind: 'news', since, rows }
    }
    case 'who':
      return { scope, kind: 'who', role: question.role, rows: listed(some, ({ summary }) => [summary[question.role]]) }
    case 'remind':
      return { scope, kind: 'remind', missing: question.missing, rows: toRemind(some, question.missing, asked) }
    case 'report':
      return { scope, kind: 'report', form: question.form, rows: listed(some, () => [null]) }
    default:
      return question satisfies never
  }
}

/** A project, a place, or a name: then one is what was asked for. Of a theme with one project, the theme was. */
const isOneAsked = ({ of }: Question) => of.project !== undefined || of.municipality !== undefined

const listed = <What>(some: readonly Chosen[], whats: (one: Chosen) => readonly What[]): Listed<What>[] =>
  some.flatMap((one) => whats(one).map((what) => ({ ...one, what })))

/** What was given in a time, project by project, and the means of what several of them measure. */
function readings(some: readonly Chosen[], period: Period, latest: Period) {
  const ended = endedIn(period, latest)
  const rows = listed(some, ({ summary }) => [
    { ...givenIn(summary, period, latest), figures: figuresIn(summary, ended) },
  ]).filter(({ what }) => what.asked > 0)
  const means = meansOf(rows.map(({ what: { figures }, ...one }) => ({ ...one, figures })))
  return { period, latest, given: total(rows), means, rows }
}

function glance(some: readonly Chosen[], { today, now }: Asked) {
  const period = latestMonth(now)
  const count = (state: ProjectState) => some.filter(({ summary }) => stateOf(summary, today) === state).length
  const [active, paused, ended] = states.map(count)
  return {
    kind: 'glance',
    few: some.length <= handful ? some : [],
    table: criteriaTable(some.map(({ summary }) => summary)),
    states: { active: active ?? 0, paused: paused ?? 0, ended: ended ?? 0 },
    period,
    given: total(listed(some, ({ summary }) => [givenIn(summary, period, period)])),
    overdue: overdueIn(some, today).length + overdueCut(some),
    red: redIn(some),
  } as const
}

const redIn = (some: readonly Chosen[]) => some.reduce((sum, { summary }) => sum + summary.risks.red, 0)
const untreatedIn = ({ summary }: Chosen) => summary.risks.worst.filter(({ acted }) => !acted)
/** All of them, where the list of the worst is cut too. */
const untreatedCount = (one: Chosen) => one.summary.risks.untreated ?? untreatedIn(one).length
const withoutAction = (some: readonly Chosen[]) => some.reduce((sum, one) => sum + untreatedCount(one), 0)

function risks(some: readonly Chosen[], untreated: boolean) {
  // Those that nobody does anything about come first.
  const rows = listed(some, (one) => (untreated ? untreatedIn(one) : one.summary.risks.worst)).sort(
    (a, b) => Number(a.what.acted) - Number(b.what.acted),
  )
  const cut = some.some(({ summary }) => summary.risks.red > summary.risks.worst.length)
  return { kind: 'risks', untreated, red: redIn(some), without: withoutAction(some), cut, rows } as const
}

function risksByProject(some: readonly Chosen[], untreated: boolean) {
  const count = ({ what }: (typeof rows)[number]) => (untreated ? what.untreated : what.red)
  const rows = listed(some, (one) => [{ red: one.summary.risks.red, untreated: untreatedCount(one) }])
  const having = rows.filter((one) => count(one) > 0).sort((a, b) => count(b) - count(a))
  return { kind: 'risksByProject', untreated, red: redIn(some), without: withoutAction(some), rows: having } as const
}

const total = (rows: readonly Listed<Given>[]): Given =>
  rows.reduce(
    (sum, { what }) => ({
      asked: sum.asked + what.asked,
      given: sum.given + what.given,
      without: sum.without + what.without,
      left: sum.left + what.left,
    }),
    { asked: 0, given: 0, without: 0, left: 0 },
  )

const lacking = (some: readonly Chosen[], criterion: Criterion) =>
  listed(
    some.filter(({ summary }) => summary.verdicts[criterion] === 'toImprove'),
    () => [null],
  )

function toRemind(some: readonly Chosen[], missing: Remindable, { today, now }: Asked): readonly Listed<null>[] {
  // Nobody is reminded in a project that rests or has ended.
  const awake = some.filter(({ summary }) => stateOf(summary, today) === 'active')
  const those = (are: (one: Chosen) => boolean) => listed(awake.filter(are), () => [null])
  switch (missing) {
    case 'readings': {
      const period = latestMonth(now)
      return those(({ summary }) => givenIn(summary, period, period).left > 0)
    }
    case 'overdue':
      return those((one) => overdueIn([one], today).length > 0)
    case 'redRisks':
      return those(({ summary }) => summary.risks.red > 0)
    case 'untreatedRisks':
      return those((one) => untreatedCount(one) > 0)
    default:
      return lacking(awake, missing)
  }
}

function milestones(some: readonly Chosen[], question: Extract<Question, { intent: 'milestones' }>, today: IsoDate) {
  const { state, period } = question
  const named = period ? { period } : {}
  const within = ({ what }: Listed<Dated>) => !period || (what.date >= period.from && what.date <= period.to)
  const rows =
    state === 'overdue'
      ? overdueIn(some, today).filter(within)
      : openIn(some, today).filter((one) => one.what.days >= 0 && (period ? within(one) : one.what.days <= soonDays))
  rows.sort((a, b) => a.what.days - b.what.days)
  const more =
    state === 'overdue' ? moreOverdue(some, period) : moreUpcoming(some, period?.to ?? daysAfter(today, soonDays))
  return { kind: 'milestones', state, ...named, more, rows } as const
}

/** What lists leave out is later than the last overdue one on them: within a period nobody knows how many. */
function moreOverdue(some: readonly Chosen[], period: Period | undefined): number | 'some' {
  if (!period) return overdueCut(some)
  const isCut = ({
    summary: {
      milestones: { cut, open },
      asOf,
    },
  }: Chosen) => (cut?.overdue ?? 0) > 0 && (open.findLast(({ date }) => date < asOf)?.date ?? '') <= period.to
  return some.some(isCut) ? 'some' : 0
}

/** What lists leave out is not before the last on them. */
const moreUpcoming = (some: readonly Chosen[], until: IsoDate): number | 'some' =>
  some.some(
    ({
      summary: {
        milestones: { cut, open },
      },
    }) => (cut?.upcoming ?? 0) > 0 && (open.at(-1)?.date ?? '') <= until,
  )
    ? 'some'
    : 0

const overdueCut = (some: readonly Chosen[]): number =>
  some.reduce((sum, { summary }) => sum + (summary.milestones.cut?.overdue ?? 0), 0)

type Dated = { readonly name: string; readonly date: IsoDate; readonly days: number }

const openIn = (some: readonly Chosen[], today: IsoDate): Listed<Dated>[] =>
  listed(some, ({ summary }) =>
    summary.milestones.open.map(({ name, date }) => ({ name, date, days: daysBetween(today, date) })),
  )

const overdueIn = (some: readonly Chosen[], today: IsoDate) => openIn(some, today).filter(({ what }) => what.days < 0)

/** The day that a development is told from; undefined: from where each began. */
function sinceDay(since: Extract<Question, { intent: 'trend' }>['since'], asked: Asked): IsoDate | undefined {
  if (since === undefined || since === 'start') return undefined
  return since === 'last' ? osloDate(sinceMoment(since, asked)) : since
}

function sinceMoment(since: Extract<Question, { intent: 'news' }>['since'], { now, seen }: Asked): Instant {
  if (since !== undefined && isMoment(since)) return since
  if (since === 'start') return '2000-01-01T00:00:00Z'
  if (since !== undefined && since !== 'last')
    return Temporal.PlainDate.from(since).toZonedDateTime('Europe/Oslo').toInstant().toString()
  return (
    seen ??
    Temporal.Instant.from(now)
      .subtract({ hours: 24 * weekDays })
      .toString()
  )
}
