import { ChartRun } from 'docx/charts'
import type { IsoDate } from '../calendar/dates.ts'
import type { Chart } from './blocks.ts'
import { colours, font } from './word-styles.ts'
import { holdable } from './xml-text.ts'

/** In pixels of 96 to the inch, as the library takes them: as wide as the text of an A4 page. */
const size = { width: 620, height: 285 }

/**
 * A chart of Word's own: sharp at any size, read out by its description, its figures one click away. The readings are a
 * line with a mark for each, the target a dashed one without: told apart without colour.
 */
export function chartRun({ name, alt, unit, points, legend, target, months }: Chart): ChartRun {
  const days = daysOf(
    points.map(({ x }) => x),
    target?.until,
  )
  const byDay = new Map(points.map(({ x, y }) => [x, y]))
  return new ChartRun({
    type: 'line',
    categories: days.map((day) => new Date(`${day}T00:00:00Z`)),
    series: [
      {
        name: holdable(legend),
        values: days.map((day) => byDay.get(day) ?? null),
        color: colours.figures,
        markers: { shape: 'circle', size: 6 },
        line: { color: colours.figures, width: 2.25 },
      },
      ...(target
        ? [
            {
              name: holdable(target.legend),
              values: days.map(() => target.value),
              color: colours.target,
              markers: false,
              line: { color: colours.target, width: 1.75, dash: 'dash' as const },
            },
          ]
        : []),
    ],
    emptyValues: 'connect',
    legend: { position: 'bottom' },
    font: { name: font, color: colours.text },
    categoryAxis: { numberFormat: months, labelRotation: 0 },
    valueAxis: {
      ...(unit === undefined ? {} : { title: holdable(unit) }),
      gridlines: true,
      numberFormat: points.some(({ y }) => Math.abs(y) >= 1000) ? '#,##0' : 'General',
      ...rangeOf([...points.map(({ y }) => y), ...(target ? [target.value] : [])]),
    },
    transformation: size,
    altText: { name: holdable(name), title: holdable(name), description: holdable(alt) },
  })
}

/** Every day that something is known of, in order; the last may be when the target shall be reached. */
const daysOf = (read: readonly IsoDate[], until: IsoDate | undefined): readonly IsoDate[] =>
  [...new Set([...read, ...(until === undefined ? [] : [until])])].sort()

const roundSteps = [1, 2, 2.5, 5, 10]
const mostSpaces = 5

/**
 * From where to where the axis goes, in round steps: from zero on, most changes would be flat. Nothing, and Word's own
 * choice, where figures are too large, too small or too far apart for it.
 */
function rangeOf(figures: readonly number[]) {
  const [least, most] = [Math.min(...figures), Math.max(...figures)]
  const span = most - least || Math.abs(most) || 1
  if (span < 1e-6 || Math.max(Math.abs(least), Math.abs(most)) > 1e12) return {}
  const size = 10 ** Math.floor(Math.log10(span / mostSpaces))
  const step = roundSteps.map((one) => one * size).find((one) => span / one <= mostSpaces) ?? 10 * size
  const exact = (figure: number) => Number(figure.toPrecision(12))
  // A little air under the least, unless that is zero.
  const below = Math.floor(least / step) * step
  const minimum = below === least && least !== 0 ? below - step : below
  return { minimum: exact(minimum), maximum: exact(Math.ceil(most / step) * step), interval: exact(step) }
}
