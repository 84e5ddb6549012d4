import { shortDate } from '../calendar/dates.ts'
import { baseline, indicators } from '../plan/elements/baseline.ts'
import { type Achievement, type Measured, measuredIndicators, seriesOf } from '../plan/indicators.ts'
import { pointsOf } from '../plan/line.ts'
import { formatNumber } from '../plan/numbers.ts'
import type { Plan } from '../plan/plan.ts'
import { type AnyReading, type Reading, readings, strayReadings } from '../plan/readings.ts'
import { answers } from '../texts/answers.ts'
import { texts } from '../texts/index.ts'
import { indicatorName, indicatorsSummary, standingWords } from '../texts/indicator-words.ts'
import { buttonsOf, press } from './button.ts'
import { chartOf, figuresOf } from './chart.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import { pageOf, pageWords } from './pages.ts'
import { opening, type Showing, toGroup } from './showing.ts'
import { type Card, fill } from './template.ts'
import type { PictureView, Stage } from './view.ts'
import { shownValue } from './words.ts'

export { indicatorName, standingWords }

/** Each takes a third of a phone's height, and has up to five places to press. */
const pageSize = 4
const longestName = 120
const longestTitle = 50
const longestComment = 60
/** Three years of months: what a line as wide as a phone can show. */
const mostPoints = 36

/** Every indicator with where it began, where it is and where it shall be, how far that is, and its latest readings. */
export const drawIndicators = (plan: Plan, stage: Stage, { page = 0 }: PictureView): Card =>
  showIndicators(plan, stage, page, {
    ...toGroup(baseline, plan, stage, (to) => ({ do: 'indicators', page: to })),
    withheld: new Set(),
  })

/** To those who only read, each comes with its line; of those `withheld` no figure is shown to them. */
export function showIndicators(plan: Plan, stage: Stage, wanted: number, showing: ShowingIndicators): Card {
  const { language } = stage
  const said = texts[language]
  const all = measuredIndicators(plan, stage.today)
  const page = pageOf(all.length, pageSize, wanted)
  const summary = summaryOf(all, showing, stage)
  return fill('indicators', {
    lang: language,
    fallbackText: `${said.indicators.title}: ${summary}`,
    title: `${said.indicators.title}: ${showing.name}`,
    about: showing.about,
    summary,
    rows: all
      .slice(page.from, page.to)
      .map((one, place) => indicatorRow(one, `figures-${place}`, plan, showing, stage)),
    pages: pageWords(page, stage),
    ...strays(showing.edits ? strayReadings(plan) : [], stage),
    actions: showing.buttons(page),
  })
}

type ShowingIndicators = Showing & { readonly withheld: ReadonlySet<string> }

/** Nothing is counted of those that are withheld: to whoever reads, what is not shown is not lacking. */
function summaryOf(all: readonly Measured[], { edits, withheld }: ShowingIndicators, stage: Stage): string {
  if (all.length === 0) return edits ? texts[stage.language].indicators.none : answers[stage.language].page.noIndicators
  const shown = all.filter(({ id }) => !withheld.has(id))
  const left = all.length - shown.length
  return [
    ...(shown.length > 0 ? [indicatorsSummary(shown, stage)] : []),
    ...(left > 0 ? [answers[stage.language].page.smallSome(left)] : []),
  ].join(' ')
}

/** So many readings without an indicator are listed at once; the rest come when these have found theirs. */
const mostStrays = 3

/** Readings whose indicator was removed: said, and mended by choice. */
function strays(all: readonly AnyReading[], stage: Stage) {
  const said = texts[stage.language]
  const button = buttonsOf(stage)
  return {
    straysHeading: all.length > 0 ? said.indicators.strays(all.length) : '',
    strays: all.slice(0, mostStrays).map((one) => ({
      text: strayWords(one, stage),
      presses: [
        press(button(said.buttons.change, readingForm({ entry: one.id }))),
        press(button(said.buttons.remove, { do: 'askRemove', part: readings.id, entry: one.id })),
      ],
    })),
  }
}

/** What is known of a reading whose indicator is gone: its figure, or why there was none, and its date. */
function strayWords({ values: { value, missing, date } }: AnyReading, stage: Stage): string {
  const known = [
    ...(value === undefined ? [] : [formatNumber(value, stage.language)]),
    ...(missing === undefined ? [] : [escapeMarkdown(shortened(missing, longestComment))]),
    ...(date === undefined ? [] : [shortDate(date, stage.language)]),
  ]
  return known.length > 0 ? known.join(' · ') : '…'
}

function indicatorRow(one: Measured, place: string, plan: Plan, showing: ShowingIndicators, stage: Stage) {
  const said = texts[stage.language].indicators
  const button = buttonsOf(stage)
  const { id, values } = one
  const title = indicatorName(values, stage)
  const head = {
    name: escapeMarkdown(shortened(title, longestName)),
    wished: values.direction ? said.wished[values.direction] : '',
    ...opening(
      showing,
      button(shortened(title, longestTitle), { do: 'form', part: indicators.id, step: 'what', entry: id }),
    ),
    adds: showing.edits ? [press(button(said.add, readingForm({ about: id })))] : [],
  }
  if (showing.withheld.has(id))
    return {
      ...head,
      facts: [],
      bar: '',
      achieved: answers[stage.language].page.small,
      lines: [],
      charts: [],
      figures: [],
      history: [],
    }
  const [achieved, ...trend] = standingWords(one, stage)
  const series = showing.edits ? undefined : seriesOf(plan, id, stage.today)
  const charts = series ? chartOf(series, mostPoints, stage) : []
  const points = series ? pointsOf(values, series.rows).slice(-mostPoints) : []
  return {
    ...head,
    facts: factsOf(one, stage),
    bar: barOf(one.achievement),
    achieved,
    lines: [
      ...trend.map((text) => ({ text, color: 'Default' })),
      ...(one.stale ? [{ text: said.stale, color: 'Attention' }] : []),
    ],
    charts,
    // The latest of them are told below, and the first above.
    figures:
      points.length > one.recent.length + 1
        ? figuresOf(points, values, { id: place, toggle: answers[stage.language].page.earlier }, stage)
        : [],
    history:
      one.recent.length > 0
        ? [{ heading: said.readings, readings: one.recent.map((reading) => readingRow(reading, one, showing, stage)) }]
        : [],
  }
}

/** The form of a reading: of one that is there, or of a new one, which may be `about` an indicator. */
export const readingForm = (of: { readonly entry?: string; readonly about?: string } = {}) =>
  ({ do: 'form', part: readings.id, step: 'value', ...of }) as const

/** Where it began, where it is and where it shall be, each with its day. */
export function factsOf({ values, latest }: Measured, stage: Stage) {
  const said = texts[stage.language].indicators
  const date = (day: string | undefined) => (day ? shortDate(day, stage.language) : said.noDate)
  const value = (amount: number | undefined) =>
    amount === undefined ? undefined : shownValue(indicators, 'target', amount, values, stage)
  const fact = (label: string, amount: number | undefined, when: string, none: string) => ({
    label,
    // In a third of a phone's width the unit may have to go below its number.
    value: value(amount)?.replace(/\u00a0(?!%)/, ' ') ?? none,
    weight: amount === undefined ? 'Default' : 'Bolder',
    when: amount === undefined ? '' : when,
  })
  return [
    fact(said.start, values.startValue, date(values.startDate), said.lacks.start),
    fact(said.latest, latest?.values.value, date(latest?.values.date), said.lacks.latest),
    fact(
      said.target,
      values.target,
      values.targetDate ? said.by(date(values.targetDate)) : said.noDate,
      said.lacks.target,
    ),
  ]
}

const barLength = 10

/** A bar of ten signs, full only when the target is reached; none where there is no share to show. */
function barOf(achievement: Achievement): string {
  if (achievement.kind !== 'percent') return ''
  const full = achievement.reached ? barLength : Math.floor(Math.max(0, achievement.percent) / barLength)
  return '█'.repeat(full) + '░'.repeat(barLength - full)
}

function readingRow({ id, values }: Reading, { values: about }: Measured, { edits }: Showing, stage: Stage) {
  const date = shortDate(values.date, stage.language)
  const value = shownValue(indicators, 'target', values.value, about, stage)
  const { comment } = values
  const change = buttonsOf(stage)(texts[stage.language].buttons.change, readingForm({ entry: id }))
  return {
    text: `${date}: **${value}**${comment ? ` · ${escapeMarkdown(shortened(comment, longestComment))}` : ''}`,
    presses: edits ? [press(change)] : [],
  }
}
