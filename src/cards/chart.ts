import { shortDate } from '../calendar/dates.ts'
import { indicators } from '../plan/elements/baseline.ts'
import type { Series } from '../plan/indicators.ts'
import { type Point, pointsOf, targetLine } from '../plan/line.ts'
import { readings } from '../plan/readings.ts'
import { texts } from '../texts/index.ts'
import type { Stage } from './view.ts'
import { shortLabel, shownValue } from './words.ts'

/** So many of the latest are told where a client draws no chart. */
const mostRows = 6

/**
 * An indicator's figures as a line, with the target as another (`Chart.Line` of Teams: where every x is a date, time runs
 * evenly), and a table for clients that draw none. One of these or none: a single point is no line. `most` points at most.
 */
export function chartOf({ values, rows }: Pick<Series, 'values' | 'rows'>, most: number, stage: Stage) {
  const { title } = texts[stage.language].indicators
  const { target, targetDate } = values
  return lineChart(
    { legend: title, points: pointsOf(values, rows), values, ...(target === undefined ? {} : { target, targetDate }) },
    most,
    stage,
  )
}

/** What is drawn as a line: figures by their days, the oldest first, in the unit of `values`; perhaps a target. */
export type Drawing = {
  readonly legend: string
  readonly points: readonly Point[]
  readonly values: Series['values']
  readonly target?: number
  readonly targetDate?: string | undefined
}

export function lineChart({ legend, points, values, target, targetDate }: Drawing, most: number, stage: Stage) {
  const { language } = stage
  const said = texts[language].indicators
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first.x === last.x) return []
  const shown = (value: number) => shownValue(indicators, 'target', value, values, stage)
  const row = (date: string, value: string) => ({ date, value })
  return [
    {
      ...rangeOf([...points.map(({ y }) => y), ...(target === undefined ? [] : [target])]),
      lines: [
        { legend, color: 'categoricalBlue', values: thinned(points, most) },
        ...(target === undefined
          ? []
          : [
              {
                legend: said.target,
                color: 'categoricalGreen',
                values: targetLine(target, first.x, last.x, targetDate),
              },
            ]),
      ],
      rows: [
        row(shortLabel(readings, 'date', language), shortLabel(readings, 'value', language)),
        ...points.slice(-mostRows).map(({ x, y }) => row(shortDate(x, language), shown(y))),
        ...(target === undefined
          ? []
          : [
              row(
                targetDate ? `${said.target} ${said.by(shortDate(targetDate, language))}` : said.target,
                shown(target),
              ),
            ]),
      ],
    },
  ]
}

/**
 * Every figure of a line, the newest first, for all who can't read them off it: shown when it is asked for. One of these or
 * none. `id` is the card's own for it; `day` says how a day is written.
 */
export function figuresOf(points: readonly Point[], values: Series['values'], figures: Figures, stage: Stage) {
  const { id, toggle, day = shortDate } = figures
  if (points.length < 2) return []
  return [
    {
      id,
      toggle,
      facts: points.toReversed().map(({ x, y }) => ({
        title: day(x, stage.language),
        value: shownValue(indicators, 'target', y, values, stage),
      })),
    },
  ]
}

type Figures = { readonly id: string; readonly toggle: string; readonly day?: typeof shortDate }

/** Every so-many-th point, with the first and the last: the line keeps its shape, and a message its size. */
function thinned(points: readonly Point[], most: number): readonly Point[] {
  if (points.length <= most) return points
  const step = (points.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, place) => points[Math.round(place * step)]).filter((one) => one !== undefined)
}

/** So many spaces there are between the lines across, as Teams draws them: with zero among them, and without. */
const spacesFrom = (bottom: number) => (bottom <= 0 ? 4 : 5)
const roundSteps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** From where to where the figures go, with room below and above and in round steps: a chart from zero on would be flat. */
function rangeOf(figures: readonly number[]): { readonly yMin: number; readonly yMax: number } {
  const [least, most] = [Math.min(...figures), Math.max(...figures)]
  const finest = finestStep(Math.max(Math.abs(least), Math.abs(most)))
  const size = Math.max(finest, 10 ** Math.floor(Math.log10((most - least || Math.abs(most) || 1) / 5)))
  const fitting = roundSteps
    .flatMap((step) => [step * size, step * size * 10])
    .filter((step) => finest === 0 || step % finest === 0)
    .sort((a, b) => a - b)
    .map((step) => ({ from: bottomFor(least, step), step }))
    .map(({ from, step }) => ({ yMin: exact(from), yMax: exact(from + spacesFrom(from) * step) }))
    .find(({ yMax }) => yMax >= most)
  return fitting ?? { yMin: least, yMax: most }
}

/** From a thousand on Teams writes two digits beside a line ("1.2k"): one at 1 040 would be called 1k. Zero below that. */
const finestStep = (largest: number) => (largest < 1000 ? 0 : 10 ** (Math.floor(Math.log10(largest)) - 1))

/** The round figure below the least, so that its line is not the bottom one; what is never below zero stays above it. */
function bottomFor(least: number, step: number): number {
  const below = Math.floor(least / step) * step
  return below === least && least !== 0 ? below - step : below
}

/** Without what a computer adds to tenths. */
const exact = (figure: number) => Number(figure.toPrecision(12))
