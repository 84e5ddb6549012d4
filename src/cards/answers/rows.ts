import { longDate, osloDate, shortDate } from '../../calendar/dates.ts'
import { indicators } from '../../plan/elements/baseline.ts'
import type { Answer, Listed } from '../../programme/answers/answer.ts'
import { isCounted } from '../../programme/answers/months.ts'
import { type Chosen, stateOf } from '../../programme/answers/scope.ts'
import type { News } from '../../programme/news.ts'
import type { Question, Remindable } from '../../programme/questions/question.ts'
import { answers } from '../../texts/answers.ts'
import { texts } from '../../texts/index.ts'
import { stateWords } from '../../texts/milestone-words.ts'
import { escapeMarkdown } from '../escape.ts'
import type { Stage } from '../view.ts'
import { shownValue } from '../words.ts'
import { fitted } from './fitted.ts'
import { rounded } from './rounded.ts'
import { criterionName, remindableWords, spanWords } from './words.ts'

/** The answers that are lists of projects. */
export type ListKind = Extract<
  Answer['kind'],
  | 'projects'
  | 'lacking'
  | 'readings'
  | 'unanswered'
  | 'risks'
  | 'risksByProject'
  | 'milestones'
  | 'who'
  | 'news'
  | 'remind'
  | 'report'
>
export type ListAnswer = Extract<Answer, { kind: ListKind }>

/** What a list says besides its rows. `remind`: what those on it can all be reminded of. */
export type Listing = {
  /** A sentence or two about all of it: also the good news that there is nothing on it. */
  readonly intro: string
  /** What there is to say of a project, by the list's own rows. Escaped. */
  readonly rows: readonly { readonly project: Chosen; readonly what: string }[]
  readonly remind?: Remindable
}

const longestWhat = 54
/** A project's figures are a line or two: as many as there is room for. The means above are no list of their own. */
const [mostFigures, longestFigures, longestIndicator, mostMeans] = [3, 84, 40, 3]
const name = (text: string) => escapeMarkdown(fitted(text, longestWhat))

const rowsOf = <What>(rows: readonly Listed<What>[], words: (what: What, one: Listed<What>) => string) =>
  rows.map((one) => ({ project: one, what: words(one.what, one) }))

const projectsIn = (rows: readonly Chosen[]) => new Set(rows.map(({ ref }) => ref)).size

/** What a list says, in the words of each kind. */
export function listingOf(answer: ListAnswer, stage: Stage): Listing {
  const { language } = stage
  const said = answers[language]
  const { lists } = said
  const { projects } = answer.scope
  switch (answer.kind) {
    case 'projects':
      return { intro: '', rows: rowsOf(answer.rows, (state, one) => projectLine(one, state, stage)) }
    case 'lacking': {
      const { criterion, rows } = answer
      const called = criterionName(criterion, language).toLowerCase()
      const intro = rows.length > 0 ? lists.lacking(rows.length, projects) : lists.noneLacking(called)
      return { intro, rows: rowsOf(rows, () => ''), remind: criterion }
    }
    case 'readings': {
      const { given, rows } = answer
      return {
        intro: readingsIntro(answer, stage),
        rows: rowsOf(rows, (what) => figuresWords(what, stage)),
        ...(given.left > 0 && isLatest(answer) ? { remind: 'readings' } : {}),
      }
    }
    case 'unanswered': {
      const { asked, rows } = answer
      const all = asked > 0 ? lists.allAnswered(asked) : noneAskedWords(answer, stage)
      return {
        intro: rows.length > 0 ? lists.unanswered(rows.length, asked) : all,
        rows: rowsOf(rows, ({ left, asked: of }) => lists.left(left, of)),
        ...(isLatest(answer) ? { remind: 'readings' } : {}),
      }
    }
    case 'risks':
      return risksListing(answer, stage)
    case 'risksByProject':
      return risksByProjectListing(answer, stage)
    case 'milestones':
      return milestonesListing(answer, stage)
    case 'who': {
      const without = answer.rows.filter(({ what }) => what === undefined).length
      const intro = answer.role === 'leader' ? lists.withoutLeader : lists.withoutOwner
      return {
        intro: without > 0 ? intro(without) : '',
        rows: rowsOf(answer.rows, (who) => (who === undefined ? lists.nobody[answer.role] : name(who))),
      }
    }
    case 'news': {
      const since = longDate(osloDate(answer.since), language)
      const { rows } = answer
      return {
        intro: rows.length > 0 ? lists.news(rows.length, projectsIn(rows)) : lists.noNews(since),
        rows: rowsOf(rows, (what, one) => `${newsWords(what, one, stage)} · ${shortDate(osloDate(what.at), language)}`),
      }
    }
    case 'remind': {
      const { missing, rows } = answer
      const intro = rows.length > 0 ? lists.remind(rows.length) : lists.noneToRemind(remindableWords(missing, language))
      return { intro, rows: rowsOf(rows, () => ''), remind: missing }
    }
    case 'report':
      // The workbook is of all of them: there is none to choose.
      return answer.form === 'workbook'
        ? { intro: lists.workbook, rows: [] }
        : { intro: lists.report, rows: rowsOf(answer.rows, () => '') }
    default:
      return answer satisfies never
  }
}

/** "Heltidskultur · Pulje 2 · Hviler": what tells a project from others of its kind. */
function projectLine({ summary }: Chosen, state: keyof (typeof answers)['nb']['states'], { language }: Stage): string {
  const said = answers[language]
  return [...(summary.cohort === undefined ? [] : [name(said.cohort(summary.cohort))]), said.states[state]].join(' · ')
}

type Readings = Extract<ListAnswer, { kind: 'readings' }>
type OfTime = Pick<Readings, 'period' | 'latest' | 'scope'>

/** How many figures have come in, and the means of what most projects measure. */
function readingsIntro(answer: Readings, stage: Stage): string {
  const { given, means, period } = answer
  const { language } = stage
  const said = answers[language].lists
  if (given.asked === 0) return noneAskedWords(answer, stage)
  const shown = means.slice(0, mostMeans)
  const more = means.length - shown.length
  return [
    [
      said.readings(given.given, given.asked, given.without),
      ...(period.from.slice(0, 7) < period.to.slice(0, 7) && given.given > 0 ? [said.lastOfEach] : []),
    ].join(' '),
    ...shown.map(({ indicator, unit, value, projects, small }) => {
      const mean = shownValue(indicators, 'target', rounded(value), { unit }, stage)
      const left = small > 0 ? ` ${answers[language].trend.small(small)}` : ''
      return `${escapeMarkdown(fitted(indicator, longestIndicator))}: **${mean}** ${said.meanOver(projects)}.${left}`
    }),
    ...(more > 0 ? [said.moreMeans(more)] : []),
  ].join('\n\n')
}

/** A project's figures with their units, then what there is none of. */
function figuresWords(
  { figures, given, asked, without, left }: Readings['rows'][number]['what'],
  stage: Stage,
): string {
  const said = answers[stage.language].lists
  const words = figures.slice(0, mostFigures).map(({ name: indicator, unit, value }) => {
    const shownAs = shownValue(indicators, 'target', value, unit ? { unit } : {}, stage)
    return `${escapeMarkdown(fitted(indicator, longestIndicator))}: ${shownAs}`
  })
  const shown = words.filter((_, place) => place === 0 || words.slice(0, place + 1).join('').length <= longestFigures)
  const more = figures.length - shown.length
  return [
    ...shown,
    ...(more > 0 ? [said.moreFigures(more)] : []),
    // All that was given is of small units.
    ...(shown.length === 0 && given > 0 ? [said.given(given, asked)] : []),
    ...(without > 0 ? [said.without(without)] : []),
    ...(left > 0 ? [left === asked ? said.nothingIn : said.notIn(left)] : []),
  ].join(' · ')
}

/** Nothing should come in of that time, nobody has been asked yet, or nobody has counted since. */
function noneAskedWords({ period, latest, scope: { asOf } }: OfTime, { language }: Stage): string {
  const said = answers[language].lists
  const why = period.to > latest.to ? 'notYetAsked' : isCounted(period, asOf) ? 'noneAsked' : 'notCounted'
  return said[why](spanWords(period, language))
}

/** Groups are reminded of the latest month alone: what is asked about now. */
const isLatest = ({ period, latest }: OfTime) => period.from === latest.from && period.to === latest.to

function risksListing(answer: Extract<ListAnswer, { kind: 'risks' }>, { language }: Stage): Listing {
  const said = answers[language].lists
  const { red, untreated, without, cut, rows } = answer
  const all = red > 0 ? said.risks(red, projectsIn(rows), without) : said.noRisks
  return {
    intro: [untreated ? untreatedWords(answer, without, language) : all, ...(cut ? [said.risksCut] : [])].join(' '),
    rows: rowsOf(rows, ({ name: risk, acted }) =>
      untreated ? name(risk) : `${name(risk)} · ${said.acted[acted ? 'yes' : 'no']}`,
    ),
    remind: untreated ? 'untreatedRisks' : 'redRisks',
  }
}

/** "4 røde risikoer, 1 uten tiltak" of each project. */
function risksByProjectListing(answer: Extract<ListAnswer, { kind: 'risksByProject' }>, { language }: Stage): Listing {
  const { lists, page } = answers[language]
  const { red, untreated, without, rows } = answer
  const all = red > 0 ? lists.risks(red, rows.length, without) : lists.noRisks
  return {
    intro: untreated ? untreatedWords(answer, without, language) : all,
    rows: rowsOf(rows, (what) => page.red(what.red, what.untreated)),
    remind: untreated ? 'untreatedRisks' : 'redRisks',
  }
}

type Risks = Extract<ListAnswer, { kind: 'risks' | 'risksByProject' }>
function untreatedWords({ red, rows }: Risks, without: number, language: Stage['language']): string {
  const said = answers[language].lists
  if (red === 0) return said.noRisks
  return without > 0 ? said.untreated(without, projectsIn(rows)) : said.allTreated
}

function milestonesListing(
  { state, period, more, rows }: Extract<ListAnswer, { kind: 'milestones' }>,
  { language }: Stage,
): Listing {
  const said = answers[language].lists
  const [some, none] =
    state === 'overdue'
      ? [said.overdue(rows.length + (more === 'some' ? 0 : more), projectsIn(rows)), said.noneOverdue]
      : period
        ? [said.upcomingIn(rows.length), said.noneUpcomingIn]
        : [said.upcoming(rows.length), said.noneUpcoming]
  return {
    intro: [
      ...(rows.length > 0 ? [some] : more === 0 ? [none] : []),
      ...(more === 0 ? [] : [said.milestonesCut[more === 'some' ? state : 'counted']]),
    ].join(' '),
    rows: rowsOf(rows, ({ name: milestone, date, days }) => {
      const day = shortDate(date, language)
      const when = days < 0 ? said.due(day) : said.ahead(day, stateWords({ state: 'planned', days }, language))
      return `${name(milestone)} · ${when}`
    }),
    // Of a period alone nobody is reminded: what is overdue is overdue.
    ...(state === 'overdue' && !period ? { remind: 'overdue' } : {}),
  }
}

function newsWords(one: News, { summary }: Chosen, stage: Stage): string {
  const { language } = stage
  const said = answers[language].news
  switch (one.what) {
    case 'verdict':
      return said.verdict(
        criterionName(one.criterion, language),
        texts[language].assessment.verdicts[one.verdict].toLowerCase(),
      )
    case 'reading': {
      const unit = summary.indicators.find(({ id }) => id === one.id)?.unit
      const value =
        one.value === undefined
          ? said.noFigure
          : shownValue(indicators, 'target', one.value, unit ? { unit } : {}, stage)
      return said.reading(name(one.indicator), shortDate(one.date, language), value)
    }
    case 'milestoneDone':
    case 'milestoneOverdue':
    case 'redRisk':
    case 'redRiskGone':
      return said[one.what](name(one.name))
    case 'paused':
      return said.paused(longDate(one.until, language))
    case 'joined':
    case 'resumed':
      return said[one.what]
    default:
      return one satisfies never
  }
}

/** Whether anybody on a list would get a reminder: who rests or has ended gets none. */
export const anyAwake = (rows: readonly Chosen[], today: string): boolean =>
  rows.some(({ summary }) => stateOf(summary, today) === 'active')

/** The question that *remind all of these* asks. */
export const remindQuestion = (missing: Remindable, { of }: Question): Question => ({ intent: 'remind', missing, of })
