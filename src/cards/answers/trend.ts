import { type IsoDate, longDate, monthAndYear } from '../../calendar/dates.ts'
import { indicators } from '../../plan/elements/baseline.ts'
import type { Development } from '../../programme/answers/trend.ts'
import { answers } from '../../texts/answers.ts'
import { texts } from '../../texts/index.ts'
import { type Button, buttonsOf } from '../button.ts'
import { figuresOf, lineChart } from '../chart.ts'
import { escapeMarkdown, inOneText, shortened } from '../escape.ts'
import { type Page, pageOf, pageWords } from '../pages.ts'
import { type Card, fill } from '../template.ts'
import type { Stage } from '../view.ts'
import { shownValue } from '../words.ts'
import type { Drawn } from './drawn.ts'
import { rounded } from './rounded.ts'

/** Each has a chart, so many fill a phone. */
const pageSize = 4
const longestName = 100
/** As many as an answer has. */
const mostPoints = 24

/** How indicators have developed: each as a sentence and a line, over how many, and what was left out and why. */
export function drawTrend(drawn: Drawn<'trend'>, stage: Stage): Card {
  const { answer, begin } = drawn
  const { language } = stage
  const { developments } = answer
  const page = pageOf(developments.length, pageSize, drawn.page)
  const rows = developments
    .slice(page.from, page.to)
    .map((one, place) => developmentRow(one, `figures-${place}`, stage))
  const intro = introOf(answer, stage)
  return fill('trend', {
    lang: language,
    fallbackText: inOneText([begin.understood, intro, ...rows.map(({ name, change }) => `${name}: ${change}`)]),
    ...begin,
    intro,
    rows,
    pages: pageWords(page, stage),
    actions: actionsFor(drawn, page, stage),
  })
}

function introOf({ developments, indicator, since }: Drawn<'trend'>['answer'], { language }: Stage): string {
  const said = answers[language].trend
  if (developments.length > 1) return said.summary(developments.length)
  if (developments.length === 1) return ''
  if (indicator !== undefined) return said.noneOf(escapeMarkdown(shortened(indicator, longestName)))
  return since === undefined ? said.none : said.noneBetween
}

function developmentRow(one: Development, id: string, stage: Stage) {
  const { language } = stage
  const said = answers[language].trend
  const { unit, from, to, line, projects } = one
  const shown = (value: number) => shownValue(indicators, 'target', rounded(value), { unit }, stage)
  const went = wentWords(one, stage)
  const points = line.map(({ date, value }) => ({ x: date, y: rounded(value) }))
  return {
    name: escapeMarkdown(shortened(one.indicator, longestName)),
    change: [`**${said.change(shown(from.value), shown(to.value))}**`, ...(went === '' ? [] : [went])].join(' · '),
    over: [
      `${said.over(projects)}, ${said.span(longDate(from.date, language), longDate(to.date, language))}.`,
      ...(projects > 1 ? [said.carried] : []),
      ...(one.small > 0 ? [said.small(one.small)] : []),
      ...(one.without > 0 ? [said.without(one.without)] : []),
    ].join(' '),
    charts: lineChart(
      {
        legend: projects === 1 ? said.one : said.mean,
        points,
        values: { unit },
      },
      mostPoints,
      stage,
    ),
    figures: figuresOf(points, { unit }, { id, toggle: said.table, day: monthAndYear }, stage),
  }
}

/** Which way it went, by what is wished, and whether it has turned since; nothing where nobody has said what is. */
function wentWords({ from, to, wished, line }: Development, { language }: Stage): string {
  const said = answers[language].trend
  const change = rounded(to.value) - rounded(from.value)
  if (change === 0) return said.same
  if (wished === 0) return ''
  const turned = turnedAt(line, Math.sign(change))
  if (turned === undefined) return Math.sign(change) === wished ? said.better : said.worse
  const month = monthAndYear(turned, language)
  return Math.sign(change) === wished ? said.turned.worse(month) : said.turned.better(month)
}

/** From when on it has gone the other way, as far as anybody can see; undefined where it has not. */
function turnedAt(line: Development['line'], way: number): IsoDate | undefined {
  const steps = line
    .slice(1)
    .map(({ value }, place) => Math.sign(rounded(value) - rounded(line[place]?.value ?? value)))
  if (steps.findLast((step) => step !== 0) !== -way) return undefined
  return line[steps.lastIndexOf(way) + 1]?.date
}

function actionsFor(
  { programme: { id }, question }: Drawn<'trend'>,
  { shown, last }: Page,
  stage: Stage,
): readonly Button[] {
  const said = texts[stage.language].buttons
  const button = buttonsOf(stage)
  const at = (page: number) => ({ do: 'ask', programme: id, question, page }) as const
  return [
    ...(shown > 0 ? [button(said.previous, at(shown - 1))] : []),
    ...(shown < last ? [button(said.next, at(shown + 1))] : []),
    buttonsOf(stage, 'stays')(answers[stage.language].buttons.status, {
      do: 'ask',
      programme: id,
      question: { intent: 'status', of: question.of },
    }),
  ]
}
