import { about, calculate, type Economics, type EconomicsLine } from '../plan/economics.ts'
import type { PlanElement } from '../plan/element.ts'
import { benefitsElement, economics } from '../plan/elements/benefits.ts'
import { formatNumber } from '../plan/numbers.ts'
import type { Step } from '../plan/parts.ts'
import { type Plan, recordOf } from '../plan/plan.ts'
import { joined, texts } from '../texts/index.ts'
import { type Button, buttonsOf, press } from './button.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import { type Card, fill } from './template.ts'
import type { Stage } from './view.ts'
import { capital, shortLabel } from './words.ts'

const longestWritten = 600

/** What full-time culture costs and saves in a year: the figure, how it came about, what it rests on, what it lacks. */
export function drawEconomics(plan: Plan, stage: Stage): Card {
  const { language } = stage
  const said = texts[language].economics
  const { assessment } = recordOf(plan, economics)
  const result = calculate(recordOf(plan, economics))
  const figure = outcome(result, stage)
  const explain = result.state === 'figure' ? firstYear(result, stage) : said.why
  const missing = result.state === 'missing' ? missingRows(result.missing, stage) : []
  return fill('economics', {
    lang: language,
    fallbackText: `${said.title}: ${figure}. ${explain}`,
    title: said.title,
    figure,
    explain,
    linesHeading: result.state === 'figure' ? said.worked : result.lines.length > 0 ? said.soFar : '',
    lines: lineRows(result, stage),
    missingHeading: missing.length > 0 ? texts[language].element.lacks : '',
    missing,
    assumesHeading: result.state === 'figure' ? said.assumes : '',
    assumptions: result.state === 'figure' ? said.assumptions.map((text) => ({ text: `• ${text}` })) : [],
    writtenHeading: assessment ? said.written : '',
    written: assessment ? escapeMarkdown(shortened(assessment, longestWritten)) : '',
    actions: actionsFor(result, assessment !== undefined, stage),
  })
}

/** What the calculation comes to, in a few words: the figure, or how much it still needs. */
function outcome(result: Economics, { language }: Stage): string {
  const said = texts[language].economics
  if (result.state === 'missing') return said.missing(result.missing.length)
  const kroner = formatNumber(about(Math.abs(result.yearly)), language)
  if (result.yearly === 0) return said.even
  return result.yearly > 0 ? said.saves(kroner) : said.dearer(kroner)
}

function firstYear(result: Extract<Economics, { state: 'figure' }>, { language }: Stage): string {
  const said = texts[language].economics.firstYear
  const kroner = formatNumber(about(Math.abs(result.firstYear)), language)
  if (result.firstYear === result.yearly) return said.same
  if (result.firstYear === 0) return said.even
  return result.firstYear > 0 ? said.saves(kroner) : said.dearer(kroner)
}

function lineRows(result: Economics, stage: Stage) {
  const said = texts[stage.language].economics
  const rows = result.lines.map((line) => ({
    name: said.lines[line.kind],
    text: arithmetic(line, stage),
    note: line.amount < 0 ? said.rises : '',
  }))
  return result.state === 'figure' ? [...rows, { name: said.sum, text: sum(result, stage), note: '' }] : rows
}

/** "6 000 − 2 000 = 4 000 timer × 420 kr = 1 680 000 kr". */
function arithmetic(line: EconomicsLine, { language }: Stage): string {
  const said = texts[language].economics
  const shown = (value: number) => formatNumber(value, language)
  const kroner = (value: number) => said.kroner(shown(value))
  switch (line.kind) {
    case 'temps':
    case 'overtime': {
      const hours = said.hours(shown(line.hours), Math.abs(line.hours) === 1)
      return `${shown(line.now)} − ${shown(line.wanted)} = ${hours} × ${kroner(line.cost)} = ${kroner(line.amount)}`
    }
    case 'sickLeave':
      return `${said.days(shown(line.days), line.days === 1)} × ${kroner(line.cost)} = ${kroner(line.amount)}`
    case 'training':
      return said.once(kroner(line.amount))
    default:
      return line satisfies never
  }
}

/** "1 680 000 + 240 000 + 252 000 = 2 172 000 kr", of all that comes every year. */
function sum({ lines, yearly }: Extract<Economics, { state: 'figure' }>, { language }: Stage): string {
  const amounts = lines.flatMap((line) => (line.kind === 'training' ? [] : [line.amount]))
  const terms = amounts.map((amount, place) => {
    if (place === 0) return formatNumber(amount, language)
    return `${amount < 0 ? '−' : '+'} ${formatNumber(Math.abs(amount), language)}`
  })
  return `${terms.join(' ')} = ${texts[language].economics.kroner(formatNumber(yearly, language))}`
}

const wayTo = (step: Step) => ({ do: 'form', part: economics.id, step: step.id, entry: economics.id }) as const

/** What is missing, step by step, each with a button straight to it. */
function missingRows(missing: readonly string[], stage: Stage) {
  const { language } = stage
  const said = texts[language].economics
  return economics.steps.flatMap((step) => {
    const names = step.fields.filter((name) => missing.includes(name))
    if (names.length === 0) return []
    const labels = names.map((name) => shortLabel(economics, name, language).toLowerCase())
    return [
      {
        text: `${capital(joined(labels, texts[language].and))}.`,
        ...press(buttonsOf(stage)(labelOf(said.write, step), wayTo(step))),
      },
    ]
  })
}

const labelOf = (labels: Readonly<Record<string, string>>, step: Step) => labels[step.id] ?? ''

/** To each step that lacks nothing, so that it can be changed; what lacks something has its button beside it. */
function actionsFor(result: Economics, assessed: boolean, stage: Stage): readonly Button[] {
  const { language } = stage
  const said = texts[language]
  const button = buttonsOf(stage)
  const missing: readonly string[] = result.state === 'missing' ? result.missing : []
  const done = economics.steps.filter((step) => !step.fields.some((name) => missing.includes(name)))
  return [
    ...done.map((step) => {
      const labels = step.id === 'assessment' && !assessed ? said.economics.write : said.economics.change
      return button(labelOf(labels, step), wayTo(step))
    }),
    button(said.buttons.toElement(benefitsElement.texts[language].name), {
      do: 'element',
      element: benefitsElement.id,
    }),
    button(said.buttons.toPlan, { do: 'board' }),
  ]
}

/** On an element's card: the way to its calculation, where one is expected or begun. */
export function calculationButton({ calculation }: PlanElement, plan: Plan, stage: Stage): readonly Button[] {
  if (!calculation || !(calculation.expected(plan) || calculation.begun(plan))) return []
  const said = texts[stage.language][calculation.view]
  return [buttonsOf(stage)(calculation.begun(plan) ? said.show : said.begin, { do: calculation.view })]
}

/** On an element's card, among what is written: what its calculation comes to. */
export function calculationRow({ calculation }: PlanElement, plan: Plan, stage: Stage) {
  if (!calculation?.begun(plan)) return []
  return [
    {
      title: texts[stage.language][calculation.view].title,
      weight: 'Default',
      size: 'Small',
      details: `${outcome(calculate(recordOf(plan, economics)), stage)}.`,
      subtle: false,
      presses: [],
    },
  ]
}
