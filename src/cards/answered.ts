import { osloDate, shortDate } from '../calendar/dates.ts'
import { indicators } from '../plan/elements/baseline.ts'
import type { SeriesRow } from '../plan/indicators.ts'
import { texts } from '../texts/index.ts'
import { buttonsOf, press } from './button.ts'
import { chartOf } from './chart.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import { indicatorName, readingForm, standingWords } from './indicators.ts'
import { periodWords } from './periods.ts'
import type { InRound } from './prompt.ts'
import type { Stage } from './view.ts'
import { capital, shownValue } from './words.ts'

const longestName = 120
const longestComment = 200
const longestPerson = 60
/** Three years of months: what a line as wide as a phone can show. */
const mostPoints = 36

/** An indicator that a round has its answer for: the answer, whose it is, and what it says of the way to the target. */
export function answeredRow({ period, series, answer }: InRound, charted: boolean, stage: Stage) {
  const { language } = stage
  const said = texts[language].prompt
  const button = buttonsOf(stage, 'stays')
  const { id, values } = series
  const { frequency = 'monthly' } = values
  const figure = answer?.kind === 'value'
  return {
    name: escapeMarkdown(shortened(indicatorName(values, stage), longestName)),
    answer: answer ? answerWords(answer, values, stage) : '',
    given: [
      ...(frequency === 'monthly' ? [] : [escapeMarkdown(capital(periodWords(period, language)))]),
      ...(answer ? [givenWords(answer, stage)] : []),
    ].join(' · '),
    comment: figure && answer?.comment ? escapeMarkdown(shortened(answer.comment, longestComment)) : '',
    charts: figure && charted ? chartOf(series, mostPoints, stage) : [],
    lines: figure ? standingWords(series, stage).map((text) => ({ text })) : [],
    presses: [
      press(button(said.series, { do: 'series', indicator: id })),
      ...(answer ? [press(button(figure ? said.correct : said.enter, readingForm({ entry: answer.id })))] : []),
    ],
  }
}

/** "7,4 % · rettet fra 18 %", or why there is no figure. */
export function answerWords(row: SeriesRow, values: InRound['series']['values'], stage: Stage): string {
  const said = texts[stage.language].prompt
  const shown = (amount: number) => shownValue(indicators, 'target', amount, values, stage)
  if (row.kind === 'missing') return said.noFigure(escapeMarkdown(shortened(row.why, longestComment)))
  const { value, firstValue } = row
  return `**${shown(value)}**${firstValue === undefined ? '' : ` · ${said.corrected(shown(firstValue))}`}`
}

/** Who answered, and when. */
export const givenWords = ({ by, at }: SeriesRow, { language }: Stage): string =>
  texts[language].prompt.given(escapeMarkdown(shortened(by.name, longestPerson)), shortDate(osloDate(at), language))
