import { longDate, shortDate } from '../../calendar/dates.ts'
import { isMilestone, type MilestoneRow, timeline } from '../../plan/milestones.ts'
import { findMunicipality } from '../../plan/municipalities.ts'
import { pausedUntil } from '../../plan/pause.ts'
import { recordOf } from '../../plan/plan.ts'
import { riskRegister } from '../../plan/risk-register.ts'
import { setup } from '../../plan/setup.ts'
import type { Person } from '../../plan/values.ts'
import { givenIn, latestMonth } from '../../programme/answers/months.ts'
import { stateOf } from '../../programme/answers/scope.ts'
import { answers } from '../../texts/answers.ts'
import { texts } from '../../texts/index.ts'
import { stateWords } from '../../texts/milestone-words.ts'
import { type Button, buttonsOf, press } from '../button.ts'
import type { ProjectPart } from '../coordinator-actions.ts'
import { escapeMarkdown, inOneText, shortened } from '../escape.ts'
import type { Showing } from '../showing.ts'
import { type Card, fill } from '../template.ts'
import { pageAround } from '../timeline.ts'
import type { Stage } from '../view.ts'
import { optionLabel } from '../words.ts'
import { type ProjectPage, partOf } from './project-parts.ts'
import { criterionName, spanWords } from './words.ts'

const [longestPerson, longestName] = [60, 80]
const name = (text: string, most = longestName) => escapeMarkdown(shortened(text, most))

type Line = { readonly text: string; readonly color: 'Default' | 'Attention' }
const line = (text: string, color: Line['color'] = 'Default'): Line => ({ text, color })

/** Which project it is and whose, and how it is with each part of it; each part is pressed to be seen. */
export function drawOverview(view: ProjectPage, showing: Showing, stage: Stage): Card {
  const { language } = stage
  const said = answers[language].page
  const part = (title: string, of: ProjectPart, lines: readonly Line[], page = 0) => ({
    ...press(buttonsOf(stage)(title, partOf(view, of, page))),
    show: said.show,
    lines,
  })
  const verdicts = verdictLines(view, stage)
  return fill('project', {
    lang: language,
    fallbackText: inOneText([showing.name, ...verdicts.map(({ text }) => text)]),
    title: showing.name,
    about: showing.about,
    facts: factsOf(view, stage).map((text) => ({ text })),
    parts: [
      part(said.findings, 'findings', verdicts),
      part(said.timeline, 'timeline', milestoneLines(view, stage), pageAround(timeline(view.plan, stage.today))),
      part(said.matrix, 'matrix', riskLines(view, stage)),
      part(said.indicators, 'indicators', readingLines(view, stage)),
    ],
    actions: buttonsBelow(view, stage),
  })
}

function factsOf({ plan, project }: ProjectPage, stage: Stage): readonly string[] {
  const { language, today } = stage
  const said = answers[language]
  const { municipality, theme, cohort, from, to, leader, owner } = recordOf(plan, setup)
  const place = municipality === undefined ? undefined : findMunicipality(municipality)
  const county = place?.county.split(' - ')[0]
  const until = pausedUntil(plan, today)
  const state = stateOf(project.summary, today)
  const states = said.page.state
  const date = (day: string) => shortDate(day, language)
  const who = (role: string, person: Person | undefined) =>
    `${role}: ${person ? name(person.name, longestPerson) : said.page.facts.nobody}`
  return [
    [
      ...(place ? [county === place.name ? place.name : `${place.name}, ${county}`] : []),
      ...(theme ? [optionLabel(setup, 'theme', theme, language)] : []),
      ...(cohort ? [name(said.cohort(cohort))] : []),
    ].join(' · '),
    [
      ...(from && to ? [said.page.period(date(from), date(to))] : []),
      state === 'ended' && to
        ? states.ended(date(to))
        : state === 'paused' && until
          ? states.paused(date(until))
          : states.active,
    ].join(' · '),
    [who(said.page.facts.leader, leader), who(said.page.facts.owner, owner)].join(' · '),
  ].filter((text) => text !== '')
}

function verdictLines({ judged }: ProjectPage, { language }: Stage): readonly Line[] {
  const said = answers[language].page
  const names = (verdict: 'largelyMet' | 'toImprove') =>
    judged
      .filter((one) => one.verdict === verdict)
      .map(({ element }, place) => {
        const called = criterionName(element.id, language)
        return place === 0 ? called : called.toLowerCase()
      })
      .join(', ')
  const met = judged.filter(({ verdict }) => verdict === 'largelyMet').length
  return [
    line(texts[language].assessment.summary(met, judged.length)),
    ...(met < judged.length ? [line(said.toImprove(names('toImprove')))] : []),
    ...(met > 0 ? [line(said.met(names('largelyMet')))] : []),
  ]
}

function milestoneLines({ plan }: ProjectPage, stage: Stage): readonly Line[] {
  const { language, today } = stage
  const said = answers[language].page
  const all = timeline(plan, today).filter(isMilestone)
  const overdue = all.filter(({ state }) => state.state === 'overdue')
  const [oldest, next] = [overdue[0], all.find(({ state }) => state.state === 'planned')]
  const called = (row: MilestoneRow) => name(row.name === '' ? texts[language].timeline.unnamed : row.name)
  const done = all.filter(({ state }) => state.state === 'done').length
  return [
    ...(oldest?.date
      ? [line(said.overdue(overdue.length, called(oldest), longDate(oldest.date, language)), 'Attention')]
      : []),
    next?.date
      ? line(said.next(called(next), longDate(next.date, language), stateWords(next.state, language)))
      : line(said.noneNext(done, all.length)),
  ]
}

function riskLines({ plan }: ProjectPage, { language, today }: Stage): readonly Line[] {
  const said = answers[language].page
  const { scored, unscored, closed } = riskRegister(plan, today)
  if (scored.length + unscored.length + closed.length === 0) return [line(said.noRisks)]
  const red = scored.filter(({ before }) => before.level === 'red')
  const without = red.filter(({ values }) => !values.action).length
  const rest = unscored.length > 0 ? ` · ${said.unscored(unscored.length)}` : ''
  return red.length > 0
    ? [line(`! ${said.red(red.length, without)}${rest}`, 'Attention')]
    : [line(`${said.noRed}${rest}`)]
}

/** Of the month that was asked about last; the summary has counted it with all that the plan holds. */
function readingLines({ project, now }: ProjectPage, { language }: Stage): readonly Line[] {
  const said = answers[language].page
  const period = latestMonth(now)
  const { asked, given, without } = givenIn(project.summary, period, period)
  const month = spanWords(period, language)
  if (asked === 0) return [line(said.noneAsked(month))]
  return [line([said.figures(given, asked, month), ...(without > 0 ? [said.without(without)] : [])].join(' · '))]
}

function buttonsBelow({ programme, project }: ProjectPage, stage: Stage): readonly Button[] {
  const said = answers[stage.language]
  const button = buttonsOf(stage, 'stays')
  const ids = { programme: programme.id, project: project.ref }
  const awake = stateOf(project.summary, stage.today) === 'active'
  return [
    button(said.page.askGroup, { do: 'writeGroup', ...ids }),
    ...(project.summary.leader !== undefined && awake
      ? [button(said.page.remindLeader, { do: 'askRemindLeader', ...ids })]
      : []),
    button(said.page.reports, { do: 'reports', ...ids }),
    button(said.buttons.projects, { do: 'ask', programme: programme.id, question: { intent: 'projects', of: {} } }),
  ]
}
