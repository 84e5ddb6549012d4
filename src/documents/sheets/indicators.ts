import { indicators } from '../../plan/elements/baseline.ts'
import { allSeries, type Series, type SeriesRow } from '../../plan/indicators.ts'
import { readings } from '../../plan/readings.ts'
import { indicatorName } from '../../texts/indicator-words.ts'
import { date, number, type Square, text } from '../xlsx/cell.ts'
import { columnOf, owner, ownerColumns, refColumn, refOf, type SheetOf, squareOf, type Told } from './common.ts'

/** A row a reading, the oldest first, each with the whole of its indicator; an indicator without readings has one row. */
export const indicatorsSheet: SheetOf = {
  sheet: (said, language) => ({
    name: said.sheets.indicators,
    empty: said.empty.indicators,
    columns: [
      ...ownerColumns(said, language),
      columnOf(indicators, 'name', 34, language),
      columnOf(indicators, 'unit', 14, language),
      columnOf(indicators, 'direction', 11, language),
      columnOf(indicators, 'frequency', 14, language),
      columnOf(indicators, 'responsible', 22, language),
      columnOf(indicators, 'startValue', 12, language),
      { head: said.startDate, width: 12 },
      columnOf(indicators, 'target', 12, language),
      { head: said.targetDate, width: 12 },
      { head: said.readingDate, width: 12 },
      { head: said.reading, width: 12 },
      { head: said.corrected, width: 12 },
      { head: said.whyNone, width: 30 },
      columnOf(readings, 'comment', 30, language),
      { head: `${said.progress} (${said.progressUnit.toLowerCase()})`, width: 16 },
      { head: said.note, width: 34 },
      refColumn(said),
    ],
  }),
  rows: (told) => allSeries(told.shown, told.today).flatMap((series) => seriesRows(series, told)),
}

/** Of a small unit there is one row, without its figures, which says why. */
function seriesRows(series: Series, told: Told): readonly (readonly Square[])[] {
  const { values } = series
  const hidden = told.hidden.has(series.id)
  const about = (name: string) => squareOf(indicators, name, { values }, told)
  const before = [
    ...owner(told),
    text(indicatorName(values, told)),
    ...['unit', 'direction', 'frequency', 'responsible', 'startValue'].map(about),
    hidden ? undefined : about('startDate'),
    about('target'),
    hidden ? undefined : about('targetDate'),
  ]
  const row = (own: readonly Square[], latest: boolean): readonly Square[] => [
    ...before,
    ...own,
    latest ? progressOf(series) : undefined,
    text(hidden ? told.said.hidden.figures : latest && series.stale ? told.texts.indicators.stale : undefined),
    refOf(told),
  ]
  const rows = hidden ? [] : series.rows
  if (rows.length === 0) return [row(none, true)]
  return rows.map((reading, index) => row(readingSquares(reading), index === rows.length - 1))
}

const none: readonly Square[] = [undefined, undefined, undefined, undefined, undefined]

const readingSquares = (reading: SeriesRow): readonly Square[] => [
  date(reading.date),
  number(reading.kind === 'value' ? reading.value : undefined),
  number(reading.firstValue),
  text(reading.kind === 'missing' ? reading.why : undefined),
  text(reading.comment),
]

/** On the latest row alone, so that a mean over the column is one over indicators. */
const progressOf = ({ achievement }: Series): Square =>
  achievement.kind === 'percent' ? number(achievement.percent) : undefined
