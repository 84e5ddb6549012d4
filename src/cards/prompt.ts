import { type Instant, isLater } from '../calendar/dates.ts'
import type { Period } from '../calendar/periods.ts'
import type { Round } from '../calendar/rounds.ts'
import { allSeries, type Series, type SeriesRow } from '../plan/indicators.ts'
import type { Plan } from '../plan/plan.ts'
import { askedIn, readBy } from '../plan/rounds.ts'
import { texts } from '../texts/index.ts'
import type { GoneAnswer } from './action.ts'
import { answeredRow } from './answered.ts'
import { projectName } from './board.ts'
import { type Button, buttonsOf } from './button.ts'
import { escapeMarkdown, inOneText, shortened } from './escape.ts'
import { indicatorName, readingForm } from './indicators.ts'
import { mentioning } from './mention.ts'
import { roundWords } from './periods.ts'
import { reportRow } from './report-row.ts'
import { type Card, fill } from './template.ts'
import type { PromptView, Stage, View } from './view.ts'

/** Three inputs each, and 24 inputs are read from a press. */
const mostAsked = 6
/** Those answered last are shown with what they show: a few while the card still asks, more when it has all its answers. */
const [mostBeside, mostAnswered] = [3, 8]
/** A line takes as much room as a phone is wide. */
const mostCharts = 4
const longestName = 120

/** An indicator of a round, with all that was known of it when the round's period ended. */
export type InRound = {
  readonly period: Period
  readonly series: Series
  /** What was said of the period. */
  readonly answer: SeriesRow | undefined
}

/** A round's card: what is left, with inputs, and below it what has been answered, each with a line to its target. */
export function drawPrompt(view: PromptView, plan: Plan, stage: Stage): Card {
  const { language } = stage
  const said = texts[language].prompt
  const all = inRound(view.round, plan, stage)
  const left = all.filter(({ answer }) => !answer)
  const asked = left.slice(0, mostAsked)
  const answered = newestFirst(all)
  const shown = answered.slice(0, left.length > 0 ? mostBeside : mostAnswered)
  const title = titleOf(view.round, all.length, left.length, stage)
  const { call, entities } = mentioning(stage)
  const rows = all.map((one) => (asked.includes(one) ? [reportRow(one, view, stage, call)] : []))
  return fill('prompt', {
    lang: language,
    fallbackText: inOneText([title, ...left.slice(0, mostAsked).map((one) => nameOf(one, stage))]),
    project: escapeMarkdown(projectName(plan, stage)),
    title,
    told: [view.told ?? '', ...(view.gone ?? []).map((one) => goneWords(one, stage))].filter(Boolean).join('\n\n'),
    lead: leadOf(all.length, left.length, stage),
    // Whoever redraws a card may let an input live on in the place where it was, and what was typed in it. So every
    // indicator has its own place for as long as the round lasts, also when it has been answered.
    places: rows
      .slice(0, 1 + rows.findLastIndex((row) => row.length > 0))
      .map((inputs) => ({ shown: inputs.length > 0, inputs })),
    more: left.length > asked.length ? said.more(left.length - asked.length) : '',
    answeredHeading: left.length > 0 && answered.length > 0 ? said.answered : '',
    answered: shown.map((one, place) => answeredRow(one, place < mostCharts, stage)),
    moreAnswered: answered.length > shown.length ? said.moreAnswered(answered.length - shown.length) : '',
    entities: entities(),
    saves: left.length > 0 ? [{ actions: [saveOf(view, asked, stage)] }] : [],
    actions: all.length > 0 ? [] : elsewhere(stage),
  })
}

/**
 * Every indicator that a round asks about, with its readings and what was said for the round. An older round's figures are
 * not judged by those that came after it.
 */
function inRound(round: Round, plan: Plan, stage: Stage): readonly InRound[] {
  const known = new Map(allSeries(readBy(plan, round), stage.today).map((one) => [one.id, one]))
  return askedIn(plan, round).flatMap(({ indicator, period, given }) => {
    const series = known.get(indicator.id)
    return series ? [{ period, series, answer: series.rows.find(({ id }) => id === given?.id) }] : []
  })
}

/** So that everybody sees at the top what has just been answered. */
const newestFirst = (all: readonly InRound[]) =>
  all.filter(({ answer }) => answer !== undefined).toSorted((a, b) => byTime(b.answer?.at, a.answer?.at))

const byTime = (a: Instant | undefined, b: Instant | undefined): number =>
  a === undefined || b === undefined ? 0 : isLater(a, b) ? 1 : isLater(b, a) ? -1 : 0

const nameOf = ({ series }: InRound, stage: Stage) =>
  escapeMarkdown(shortened(indicatorName(series.values, stage), longestName))

function titleOf(round: Round, all: number, left: number, { language }: Stage): string {
  const said = texts[language].prompt
  return (all === 0 ? said.nothing : left === 0 ? said.allIn : said.title)(roundWords(round, language))
}

/** Why the figures are asked for is said once: whoever comes back to what is left has read it. */
function leadOf(all: number, left: number, { language }: Stage): string {
  const said = texts[language].prompt
  if (all === 0) return said.nothingWhy
  return left === 0 ? '' : (left === all ? said.asked : said.left)(left)
}

/** Right below what it saves: what has been answered already comes after it. */
function saveOf({ round, doubts, gone = [] }: PromptView, asked: readonly InRound[], stage: Stage): Button {
  const sure = Object.fromEntries(Object.entries(doubts ?? {}).map(([id, { text }]) => [id, text]))
  const names = Object.fromEntries(
    asked.flatMap(({ series: { id, values } }) => (values.name ? [[id, shortened(values.name, longestGone)]] : [])),
  )
  const told = gone.map(({ id, name, text }) => ({
    id,
    ...(name ? { name: shortened(name, longestGone) } : {}),
    text: shortened(text, longestTyped),
  }))
  const more = told.length > 0 ? { gone: told } : {}
  return buttonsOf(stage)(texts[stage.language].prompt.save, { do: 'report', round, sure, names, ...more }, 'positive')
}

/** Told on the card and carried by it: what was typed is known again by how it begins. */
const [longestGone, longestTyped] = [80, 120]

/** Of an answer whose indicator is gone: both what it was called and what was typed are a client's word. */
function goneWords({ name, text }: GoneAnswer, { language }: Stage): string {
  const shown = (said: string, most: number) => escapeMarkdown(shortened(said, most))
  return texts[language].report.gone(name && shown(name, longestGone), shown(text, longestTyped))
}

/** On from a card that asks for nothing. */
function elsewhere(stage: Stage): readonly Button[] {
  const said = texts[stage.language]
  const button = buttonsOf(stage, 'stays')
  return [button(said.indicators.add, readingForm()), button(said.buttons.toPlan, { do: 'board' })]
}

const mostNamed = 6

/** A round's card brought forward: what is left, who reports it, and the way to the card. */
export function drawNudge({ round }: Extract<View, { view: 'nudge' }>, plan: Plan, stage: Stage): Card {
  const { language } = stage
  const said = texts[language]
  const all = inRound(round, plan, stage)
  const left = all.filter(({ answer }) => !answer)
  const { call, entities } = mentioning(stage)
  const month = roundWords(round, language)
  const title = left.length > 0 ? said.nudge.title(left.length, month) : titleOf(round, all.length, 0, stage)
  const rows = left.slice(0, mostNamed).map((one) => {
    const { responsible } = one.series.values
    return { text: responsible ? `${nameOf(one, stage)}: ${call(responsible)}` : nameOf(one, stage) }
  })
  return fill('nudge', {
    lang: language,
    fallbackText: inOneText([title, ...left.slice(0, mostNamed).map((one) => nameOf(one, stage))]),
    project: escapeMarkdown(projectName(plan, stage)),
    title,
    rows,
    more: left.length > mostNamed ? said.nudge.more(left.length - mostNamed) : '',
    why: left.length === 0 ? '' : left.length === 1 ? said.nudge.whyOne : said.nudge.why,
    entities: entities(),
    actions: left.length > 0 ? [buttonsOf(stage)(said.prompt.fill, { do: 'prompt', round }, 'positive')] : [],
  })
}
