import { formatNumber } from '../../plan/numbers.ts'
import { setup } from '../../plan/setup.ts'
import { isCounted } from '../../programme/answers/months.ts'
import type { Chosen } from '../../programme/answers/scope.ts'
import type { Of, Question } from '../../programme/questions/question.ts'
import { states } from '../../programme/questions/question.ts'
import type { TableRow } from '../../programme/table.ts'
import { answers } from '../../texts/answers.ts'
import { joined, quoted, texts } from '../../texts/index.ts'
import type { AskedOf } from '../asking-view.ts'
import { type Button, buttonsOf, press } from '../button.ts'
import { escapeMarkdown, inOneText } from '../escape.ts'
import { type Card, fill } from '../template.ts'
import type { Stage } from '../view.ts'
import { optionLabel } from '../words.ts'
import type { Drawn } from './drawn.ts'
import { criterionName, isCriterion, placeWords, projectName, spanWords } from './words.ts'

/** More bars than this in one chart are a fault by Microsoft's own check of it, though the local Teams draws them. */
const mostBars = 4

/** The programme at a glance: how far, how many have answered, what is late, and the review's table as a picture. */
export function drawGlance({ programme, question: { of }, answer, begin }: Drawn<'glance'>, stage: Stage): Card {
  const { language } = stage
  const said = answers[language].glance
  const { table, scope } = answer
  const button = buttonsOf(stage, 'stays')
  const asking = (title: string, question: Question) => button(title, { do: 'ask', programme: programme.id, question })
  const most = mostWords(table, stage)
  const figures = figuresOf(answer, of, asking, stage)
  return fill('glance', {
    lang: language,
    fallbackText: inOneText([
      begin.understood,
      ...figures.flat().map(({ press: { title } }) => title),
      ...tableWords(table, scope.projects, stage),
    ]),
    ...begin,
    few: answer.few.map((one) => fewRow(one, of, asking, stage)),
    figures: figures.map((columns) => ({ columns })),
    heading: said.heading,
    most,
    charts: chartsOf(table, scope.projects, stage),
    toggle: said.table,
    why: said.tableWhy,
    rows: table.flatMap((row) => {
      const { criterion, met, toImprove } = row
      if (!isCriterion(criterion)) return []
      return [
        {
          ...press(asking(criterionName(criterion, language), { intent: 'lacking', criterion, of })),
          text: said.row(met, toImprove, scope.projects - met - toImprove),
        },
      ]
    }),
    actions: buttonsBelow(programme, of, asking, stage),
  })
}

type Asking = (title: string, question: Question) => Button

/** A project to go straight to, with what tells it from the others that were asked about. */
function fewRow(one: Chosen, of: Of, asking: Asking, stage: Stage) {
  const { municipality, theme, cohort } = one.summary
  const name = projectName(one, stage)
  const apart = [
    ...(municipality === undefined || of.municipality !== undefined ? [] : [placeWords(municipality)]),
    ...(theme === undefined || of.theme !== undefined ? [] : [optionLabel(setup, 'theme', theme, stage.language)]),
    ...(cohort === undefined || of.cohort !== undefined ? [] : [answers[stage.language].cohort(cohort)]),
  ]
  return {
    ...press(asking(name, { intent: 'status', of: { project: one.ref } }), escapeMarkdown(name)),
    text: escapeMarkdown(apart.join(' · ')),
  }
}

/** Figures to press, three in a row: the projects by state, and what there is to follow up. */
function figuresOf(
  { states: counts, given, period, overdue, red, scope: { asOf } }: Drawn<'glance'>['answer'],
  of: Of,
  asking: Asking,
  stage: Stage,
) {
  const { language } = stage
  const said = answers[language].glance
  const figure = (count: string, label: string, question: Question) => ({
    count,
    label,
    ...press(asking(`${count} ${label}`, question)),
  })
  const counted = (count: number, label: (count: number) => string, question: Question) =>
    figure(formatNumber(count, language), label(count), question)
  return [
    states.map((state) => counted(counts[state], said.states[state], { intent: 'projects', of: { ...of, state } })),
    [
      figure(
        given.asked > 0
          ? said.given(given.given, given.asked)
          : isCounted(period, asOf)
            ? said.noneAsked
            : said.notCounted,
        said.figures(spanWords(period, language)),
        { intent: given.left > 0 ? 'unanswered' : 'readings', period, of },
      ),
      counted(overdue, said.overdue, { intent: 'milestones', state: 'overdue', of }),
      counted(red, said.red, { intent: 'risks', of }),
    ],
  ]
}

/** What the table says, in a sentence: where there is most to gain. */
function mostWords(table: readonly TableRow[], { language }: Stage): string {
  const said = answers[language].glance
  const most = Math.max(...table.map(({ toImprove }) => toImprove))
  if (most === 0) return table.every(({ met }) => met > 0) ? said.all : ''
  const names = table.flatMap(({ criterion, toImprove }) =>
    toImprove === most ? [quoted(criterionName(criterion, language), language)] : [],
  )
  return names.length > 3 ? '' : said.most(joined(names, texts[language].and), most)
}

const tableWords = (table: readonly TableRow[], projects: number, { language }: Stage): readonly string[] =>
  table.map(
    ({ criterion, met, toImprove }) =>
      `${criterionName(criterion, language)}: ${answers[language].glance.row(met, toImprove, projects - met - toImprove)}`,
  )

/**
 * The table as stacked bars, in the order of the criteria, so many in each chart as one may have, evenly shared. A client
 * that draws no charts shows the same as a table.
 */
function chartsOf(table: readonly TableRow[], projects: number, { language }: Stage) {
  const said = answers[language].glance
  const some = table.filter(({ met, toImprove }) => met + toImprove > 0)
  const isLeft = some.some(({ met, toImprove }) => met + toImprove < projects)
  const charts = Math.ceil(some.length / mostBars)
  const shares = Array.from({ length: charts }, (_, place) =>
    some.slice(Math.round((place * some.length) / charts), Math.round(((place + 1) * some.length) / charts)),
  )
  const count = (value: number) => formatNumber(value, language)
  return shares.map((rows, place) => ({
    // Where Teams can do without, one legend is enough: at the end.
    legend: place === charts - 1,
    bars: rows.map(({ criterion, met, toImprove }) => ({
      title: said.bar(criterionName(criterion, language), met),
      parts: [
        { legend: said.met, value: met, color: 'categoricalBlue' },
        { legend: said.toImprove, value: toImprove, color: 'categoricalMarigold' },
        ...(isLeft ? [{ legend: said.unjudged, value: projects - met - toImprove, color: 'neutral' }] : []),
      ],
    })),
    rows: [
      said.headings,
      ...rows.map(({ criterion, met, toImprove }) => ({
        criterion: criterionName(criterion, language),
        met: count(met),
        toImprove: count(toImprove),
      })),
    ],
  }))
}

function buttonsBelow({ id }: AskedOf, of: Of, asking: Asking, stage: Stage): readonly Button[] {
  const said = answers[stage.language].buttons
  const button = buttonsOf(stage, 'stays')
  return [
    asking(said.projects, { intent: 'projects', of }),
    asking(said.news, { intent: 'news', of }),
    asking(said.trend, { intent: 'trend', of }),
    button(said.reports, { do: 'reports', programme: id }),
    button(said.programme, { do: 'programme', programme: id }),
  ]
}
