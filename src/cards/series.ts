import { shortDate } from '../calendar/dates.ts'
import { indicators } from '../plan/elements/baseline.ts'
import { type Series, type SeriesRow, seriesOf } from '../plan/indicators.ts'
import type { Plan } from '../plan/plan.ts'
import { texts } from '../texts/index.ts'
import { answerWords, givenWords } from './answered.ts'
import { projectName } from './board.ts'
import { type Button, buttonsOf, press } from './button.ts'
import { chartOf } from './chart.ts'
import { escapeMarkdown, plainText, shortened } from './escape.ts'
import { factsOf, indicatorName, readingForm, standingWords } from './indicators.ts'
import { message } from './messages.ts'
import { type Page, pageOf, pageWords } from './pages.ts'
import { type Card, fill } from './template.ts'
import type { Stage, View } from './view.ts'
import { optionLabel } from './words.ts'

const pageSize = 12
const longestName = 120
const longestComment = 200
/** Ten years of months. */
const mostPoints = 120

/** All that was read of an indicator: as a line to its target, in words, and one by one, the newest first. */
export function drawSeries(view: Extract<View, { view: 'series' }>, plan: Plan, stage: Stage): Card {
  const { language } = stage
  const said = texts[language]
  const one = seriesOf(plan, view.indicator, stage.today)
  const toReadings = buttonsOf(stage)(said.series.toReadings, { do: 'indicators' })
  if (!one) return message(stage, '', [said.series.gone], [toReadings])
  const { rows } = one
  const page = pageOf(rows.length, pageSize, view.page)
  const name = escapeMarkdown(shortened(indicatorName(one.values, stage), longestName))
  const [achieved, ...trend] = standingWords(one, stage)
  return fill('series', {
    lang: language,
    fallbackText: plainText(`${name}: ${achieved}`),
    project: escapeMarkdown(projectName(plan, stage)),
    title: name,
    about: aboutWords(one, stage),
    facts: factsOf(one, stage),
    charts: chartOf(one, mostPoints, stage),
    achieved,
    lines: [
      ...trend.map((text) => ({ text, color: 'Default' })),
      ...(one.stale ? [{ text: said.indicators.stale, color: 'Attention' }] : []),
    ],
    heading: rows.length > 0 ? said.indicators.title : '',
    none: rows.length > 0 ? '' : said.series.none,
    rows: rows
      .toReversed()
      .slice(page.from, page.to)
      .map((reading) => readingRow(reading, one, stage)),
    pages: pageWords(page, stage),
    actions: actionsFor(one, page, stage),
  })
}

/** "Hver måned · Skal ned". */
function aboutWords({ values }: Series, { language }: Stage): string {
  return [
    ...(values.frequency ? [optionLabel(indicators, 'frequency', values.frequency, language)] : []),
    ...(values.direction ? [texts[language].indicators.wished[values.direction]] : []),
  ].join(' · ')
}

function readingRow(reading: SeriesRow, { values }: Series, stage: Stage) {
  const { id, date, comment, kind } = reading
  return {
    text: `${shortDate(date, stage.language)}: ${answerWords(reading, values, stage)}`,
    small: [
      givenWords(reading, stage),
      ...(comment && kind === 'value' ? [escapeMarkdown(shortened(comment, longestComment))] : []),
    ].join(' · '),
    presses: [press(buttonsOf(stage, 'stays')(texts[stage.language].buttons.change, readingForm({ entry: id })))],
  }
}

function actionsFor({ id }: Series, { shown, last }: Page, stage: Stage): readonly Button[] {
  const said = texts[stage.language]
  const button = buttonsOf(stage, 'stays')
  const turn = buttonsOf(stage)
  const at = (page: number) => ({ do: 'series', indicator: id, page }) as const
  return [
    button(said.indicators.add, readingForm({ about: id }), 'positive'),
    ...(shown > 0 ? [turn(said.buttons.previous, at(shown - 1))] : []),
    ...(shown < last ? [turn(said.buttons.next, at(shown + 1))] : []),
    button(said.series.toReadings, { do: 'indicators' }),
    button(said.buttons.toPlan, { do: 'board' }),
  ]
}
