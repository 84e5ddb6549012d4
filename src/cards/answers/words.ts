import { dayAndMonth, type IsoDate, longDate, osloDate, shortDate } from '../../calendar/dates.ts'
import { type Period, periodOf } from '../../calendar/periods.ts'
import { findElement } from '../../plan/elements/index.ts'
import type { Language } from '../../plan/language.ts'
import { findMunicipality, municipalities } from '../../plan/municipalities.ts'
import { setup } from '../../plan/setup.ts'
import type { Chosen, Scope } from '../../programme/answers/scope.ts'
import { isMoment } from '../../programme/answers/since.ts'
import type { Criterion, Of, Question, Remindable, Since } from '../../programme/questions/question.ts'
import { criteria } from '../../programme/questions/question.ts'
import { answers } from '../../texts/answers.ts'
import type { Named } from '../asking-view.ts'
import { escapeMarkdown, shortened } from '../escape.ts'
import { periodWords } from '../periods.ts'
import type { Stage } from '../view.ts'
import { optionLabel } from '../words.ts'
import { fitted } from './fitted.ts'

const longestName = 48
const longestIndicator = 60

/**
 * What was understood, as a card's first line: "Har ikke svart: Heltidskultur, pulje 2, oktober 2026 · 14 av 40 prosjekter".
 * A question whose period follows from the day it was asked comes with that period. Unescaped.
 */
export const understoodWords = (question: Question, scope: Scope, named: Named, stage: Stage): string =>
  [
    questionWords(question, named, stage),
    ...(scope.projects > 0 ? [answers[stage.language].projects(scope.projects, scope.total)] : []),
  ].join(' · ')

/** A question in words, each of its slots among them: "Mangler milepælsplan: Bø (Telemark), pulje 2". Unescaped. */
export function questionWords(question: Question, named: Named, stage: Stage): string {
  const { language } = stage
  const since = 'since' in question && question.since ? [sinceWords(question.since, language)] : []
  const period = 'period' in question && question.period ? [spanWords(question.period, language)] : []
  const slots = [...ofWords(question.of, named, stage), ...period]
  const asked = [askedWords(question, stage), ...since].join(' ')
  return [asked, ...(slots.length > 0 ? [slots.join(', ')] : [])].join(': ')
}

function askedWords(question: Question, { language }: Stage): string {
  const said = answers[language].asked
  switch (question.intent) {
    case 'status':
      return question.part === undefined ? said.status : answers[language].page[question.part]
    case 'risks':
      if (question.by === 'project') return said.mostRisks[question.without ? 'untreated' : 'all']
      return question.without ? said.untreated : said.risks
    case 'lacking':
      return said.lacking(criterionName(question.criterion, language).toLowerCase())
    case 'milestones':
      return said.milestones[question.state]
    case 'trend':
      return question.indicator === undefined
        ? said.trend
        : said.trendIn(shortened(question.indicator, longestIndicator).toLowerCase())
    case 'who':
      return said.who[question.role]
    case 'remind':
      return said.remind(remindableWords(question.missing, language))
    case 'report':
      return question.form === undefined ? said.report : said.forms[question.form]
    default:
      return said[question.intent]
  }
}

export const criterionName = (criterion: string, language: Language): string =>
  findElement(criterion)?.texts[language].name ?? criterion

/** What groups are reminded of: "avlesninger", "milepælsplan". */
export function remindableWords(missing: Remindable, language: Language): string {
  const said = answers[language].remindable
  return isCriterion(missing) ? criterionName(missing, language).toLowerCase() : said[missing]
}

export const isCriterion = (text: string): text is Criterion => criteria.some((one) => one === text)

function ofWords(of: Of, named: Named, { language }: Stage): readonly string[] {
  const said = answers[language]
  const project = of.project === undefined ? undefined : named.get(of.project)
  return [
    ...(project ? [projectWords(project, { language })] : []),
    ...(of.theme === undefined ? [] : [optionLabel(setup, 'theme', of.theme, language)]),
    ...(of.cohort === undefined ? [] : [said.cohort(of.cohort)]),
    ...(of.municipality === undefined ? [] : [placeWords(of.municipality)]),
    ...(of.county === undefined ? [] : [countyName(of.county)]),
    ...(of.state === undefined ? [] : [said.states[of.state]]),
  ]
}

function sinceWords(since: Since, language: Language): string {
  const said = answers[language].since
  if (since === 'start' || since === 'last') return said[since]
  return said.date(longDate(isMoment(since) ? osloDate(since) : since, language))
}

/** A calendar period by its name, anything else from its first day to its last. */
export function spanWords(period: Period, language: Language): string {
  const isCalendar = (['monthly', 'quarterly', 'halfYearly', 'yearly'] as const)
    .map((frequency) => periodOf(frequency, period.from))
    .some(({ from, to }) => from === period.from && to === period.to)
  return isCalendar
    ? periodWords(period, language)
    : answers[language].span(shortDate(period.from, language), shortDate(period.to, language))
}

/** "Bø (Telemark)" where the name alone would be two places. */
export const placeWords = (municipality: string): string => findMunicipality(municipality)?.label ?? municipality

const countyName = (county: string): string =>
  municipalities.find(({ number }) => number.startsWith(county))?.county.split(' - ')[0] ?? county

/** What a project is called; never nothing. */
export const projectName = ({ summary }: Chosen, { language }: Pick<Stage, 'language'>): string =>
  fitted(summary.project.trim() || answers[language].unnamed, longestName)

/** A project with where it is: "Nærvær i nord, Herøy (Nordland)". */
export const projectWords = (one: Chosen, stage: Pick<Stage, 'language'>): string =>
  [projectName(one, stage), ...(one.summary.municipality ? [placeWords(one.summary.municipality)] : [])].join(', ')

/** How fresh an answer is: from when it was judged where that is not today, and when anything was last changed. */
export function freshWords({ asOf, updated, projects }: Scope, { language, today }: Stage): string {
  const said = answers[language].fresh
  if (projects === 0) return ''
  const date = (day: IsoDate) => (day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth : longDate)(day, language)
  const judged =
    asOf !== undefined && asOf < today
      ? (projects === 1 ? said.oneSince : said.since)(date(asOf))
      : projects === 1
        ? said.one
        : said.now
  return [judged, ...(updated === undefined ? [] : [said.changed(date(osloDate(updated)))])].join(' · ')
}

/** The beginning of every answer: what was understood, and how fresh it is. Escaped. */
export const beginning = (question: Question, scope: Scope, named: Named, stage: Stage) => ({
  understood: escapeMarkdown(understoodWords(question, scope, named, stage)),
  fresh: freshWords(scope, stage),
})
