import { shortDate } from '../calendar/dates.ts'
import { indicators } from '../plan/elements/baseline.ts'
import { allSeries, type Series, type SeriesRow } from '../plan/indicators.ts'
import { pointsOf } from '../plan/line.ts'
import { readings } from '../plan/readings.ts'
import { indicatorName, standingWords } from '../texts/indicator-words.ts'
import { optionLabel, shownValue } from '../texts/words.ts'
import { type Block, type Chart, cell, kept, paragraph, type Section } from './blocks.ts'
import type { Telling } from './telling.ts'
import { headOf } from './words.ts'

/** Three years of months: what people read of a table. The chart has them all. */
const mostRows = 36

/** Each indicator with where it stands, a chart of how it has gone, and the same figures in a table. */
export const readingSections = (telling: Telling): readonly Section[] =>
  allSeries(telling.shown, telling.today).map((series) => ({
    heading: indicatorName(series.values, telling),
    blocks: telling.hidden.has(series.id) ? [paragraph(telling.said.hidden.figures)] : blocksOf(series, telling),
  }))

function blocksOf(series: Series, telling: Telling): readonly Block[] {
  const { said, texts } = telling
  const chart = chartOf(series, telling)
  const words = [...standingWords(series, telling).map(sentence), ...(series.stale ? [texts.indicators.stale] : [])]
  return [
    kept(standing(series, telling)),
    chart ? kept(paragraph(words.join(' '))) : paragraph(words.join(' ')),
    ...(chart ? [{ kind: 'chart', chart } as const] : []),
    ...(series.rows.length > 0 ? readingsTable(series, telling) : [paragraph(said.readings.none, 'quiet')]),
  ]
}

/** A sentence ends with a mark, also where a card had it on a line of its own. */
const sentence = (text: string) => (/[.?]$/.test(text) ? text : `${text}.`)

/** Where it began, where it is and where it shall be, side by side. */
function standing({ values, latest }: Series, telling: Telling): Extract<Block, { kind: 'table' }> {
  const said = telling.texts.indicators
  const shown = (value: number | undefined, none: string) =>
    value === undefined ? none : valueWords(value, values, telling)
  const day = (date: string | undefined) => (date ? shortDate(date, telling.language) : said.noDate)
  const square = (value: number | undefined, none: string, when: string) => ({
    title: shown(value, none),
    lines: value === undefined ? [] : [when],
  })
  return {
    kind: 'table',
    columns: [said.start, said.latest, said.target].map((head) => ({ head, share: 1 })),
    rows: [
      [
        square(values.startValue, said.lacks.start, day(values.startDate)),
        square(latest?.values.value, said.lacks.latest, day(latest?.values.date)),
        square(values.target, said.lacks.target, values.targetDate ? said.by(day(values.targetDate)) : said.noDate),
      ],
    ],
  }
}

const valueWords = (value: number, values: Series['values'], { language }: Telling): string =>
  shownValue(indicators, 'target', value, values, { language, plan: undefined })

/** Office's calendar has a day in February 1900 that never was; its charts begin after that. */
const firstCharted = '1900-03-01'

/** A line from the start value on, and one for the target; a single point is no line. */
function chartOf({ values, rows }: Series, telling: Telling): Chart | undefined {
  const { said, texts, language } = telling
  const points = pointsOf(values, rows)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first.x === last.x || first.x < firstCharted) return undefined
  const name = indicatorName(values, telling)
  const { target, targetDate, unit } = values
  const alt = said.readings.chartAlt(name, points.length, shortDate(first.x, language), shortDate(last.x, language))
  return {
    name,
    alt: target === undefined ? alt : `${alt} ${said.readings.chartTarget(valueWords(target, values, telling))}`,
    unit: unit && optionLabel(indicators, 'unit', unit, language),
    points,
    months: language === 'en' ? 'mmm yyyy' : 'mm.yyyy',
    legend: texts.indicators.title,
    ...(target === undefined
      ? {}
      : {
          target: {
            legend: texts.indicators.target,
            value: target,
            until: targetDate !== undefined && targetDate > last.x ? targetDate : last.x,
          },
        }),
  }
}

/** The newest first. */
function readingsTable({ values, rows }: Series, telling: Telling): readonly Block[] {
  const { said, language } = telling
  const latest = rows.toReversed().slice(0, mostRows)
  return [
    {
      kind: 'table',
      columns: [
        { head: headOf(readings, 'date', language), share: 18 },
        { head: headOf(readings, 'value', language), share: 18, align: 'right' },
        { head: said.readings.comment, share: 64 },
      ],
      rows: latest.map((row) => [
        cell(shortDate(row.date, language)),
        cell(row.kind === 'value' ? valueWords(row.value, values, telling) : said.element.none),
        cell(...remarks(row, values, telling)),
      ]),
    },
    ...(rows.length > latest.length ? [paragraph(said.readings.latestOnly(latest.length, rows.length), 'quiet')] : []),
  ]
}

function remarks(row: SeriesRow, values: Series['values'], telling: Telling): readonly string[] {
  const said = telling.said.readings
  if (row.kind === 'missing') return [said.noFigure(row.why)]
  return [
    ...(row.firstValue === undefined ? [] : [said.corrected(valueWords(row.firstValue, values, telling))]),
    ...(row.comment ? [row.comment] : []),
  ]
}
