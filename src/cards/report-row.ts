import { type IsoDate, shortDate, shortDay } from '../calendar/dates.ts'
import { type FaultCode, faultCodes } from '../plan/answers.ts'
import { indicators } from '../plan/elements/baseline.ts'
import { readings } from '../plan/readings.ts'
import type { Person } from '../plan/values.ts'
import { texts } from '../texts/index.ts'
import { doubtText } from './doubts.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import { faultText, typedAgain } from './form.ts'
import { indicatorName } from './indicators.ts'
import { periodWords } from './periods.ts'
import type { InRound } from './prompt.ts'
import type { PromptView, ReportFault, Stage } from './view.ts'
import { capital, optionLabel, shownValue } from './words.ts'

/** The inputs of an indicator on a round's card. */
export const reportInputs = (indicator: string) => ({
  value: `value.${indicator}`,
  comment: `comment.${indicator}`,
  none: `none.${indicator}`,
})

const longestLabel = 100

/** What is asked of one indicator: a figure, a comment, or that there is none; with what the figure can be held up to. */
export function reportRow(one: InRound, view: PromptView, stage: Stage, call: (person: Person) => string) {
  const said = texts[stage.language].prompt
  const { id, values } = one.series
  const ids = reportInputs(id)
  const typed = (input: string) => typedAgain(view.typed?.[input] ?? '', view.typed ?? {})
  const fault = (field: ReportFault['field']) =>
    faultWords(
      view.faults?.find((found) => found.indicator === id && found.field === field),
      stage,
    )
  const doubted = view.doubts?.[id]
  const name = shortened(indicatorName(values, stage), longestLabel)
  const unit = unitWord(values, name, stage)
  return {
    value: {
      id: ids.value,
      label: unit === '' ? name : said.inUnit(name, unit),
      value: typed(ids.value),
      fault: fault('value'),
      doubt: doubted ? doubtText(doubted, id, stage) : '',
    },
    lines: [whoAndWhen(one, stage, call), latest(one, stage), wayWords(values, stage)]
      .filter((text) => text !== '')
      .map((text) => ({ text })),
    comment: {
      id: ids.comment,
      label: said.comment,
      placeholder: said.whyNone,
      value: typed(ids.comment),
      fault: fault('comment'),
    },
    none: { id: ids.none, title: said.none, value: view.typed?.[ids.none] === 'true' ? 'true' : 'false' },
    error: texts[stage.language].form.required,
  }
}

/** None where the name says it: what is counted, or "Timer med vikar". */
function unitWord({ unit }: InRound['series']['values'], name: string, { language }: Stage): string {
  if (unit === undefined || unit === 'count') return ''
  const word = optionLabel(indicators, 'unit', unit, language).toLowerCase()
  return name.toLowerCase().includes(word) ? '' : word
}

/** The period when it is not the round's month, and who reports. */
function whoAndWhen({ series, period }: InRound, { language }: Stage, call: (person: Person) => string): string {
  const { frequency = 'monthly', responsible } = series.values
  return [
    ...(frequency === 'monthly' ? [] : [`**${escapeMarkdown(capital(periodWords(period, language)))}**`]),
    ...(responsible ? [texts[language].prompt.reports(call(responsible))] : []),
  ].join(' · ')
}

/** "Sist: 7,5 % (31.10.) · 7,9 % (30.9.)", with the year where it is another than the period's. */
function latest({ series, period }: InRound, stage: Stage): string {
  const { language } = stage
  const said = texts[language].prompt
  const day = (date: IsoDate) => (date.slice(0, 4) === period.to.slice(0, 4) ? shortDay : shortDate)(date, language)
  const all = series.recent.map(
    ({ values: { value, date } }) => `${shownValue(indicators, 'target', value, series.values, stage)} (${day(date)})`,
  )
  return all.length > 0 ? said.latest(all.join(' · ')) : said.noneYet
}

/** "Start 8,1 % · Mål 6,5 % innen 31.12.2027", or what of it is missing. */
function wayWords(values: InRound['series']['values'], stage: Stage): string {
  const said = texts[stage.language].indicators
  const { startValue, target, targetDate } = values
  const shown = (value: number) => shownValue(indicators, 'target', value, values, stage)
  const by = targetDate ? ` ${said.by(shortDate(targetDate, stage.language))}` : ''
  return [
    startValue === undefined ? capital(said.lacks.start) : `${said.start} ${shown(startValue)}`,
    target === undefined ? said.lacks.target : `${said.target} ${shown(target)}${by}`,
  ].join(' · ')
}

const isFaultCode = (code: string): code is FaultCode => faultCodes.some((known) => known === code)

function faultWords(fault: ReportFault | undefined, stage: Stage): string {
  if (!fault) return ''
  const { code, field, facts } = fault
  if (isFaultCode(code)) return faultText({ field, code, facts }, readings, stage)
  const said = texts[stage.language].prompt
  return code === 'noFigure' ? said.faults.noFigure(said.none) : said.faults[code]
}
