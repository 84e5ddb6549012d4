import { calculate, type Economics } from '../plan/economics.ts'
import type { PlanElement } from '../plan/element.ts'
import { benefitsElement, economics } from '../plan/elements/benefits.ts'
import type { Step } from '../plan/parts.ts'
import { type Plan, recordOf } from '../plan/plan.ts'
import { arithmetic, firstYear, outcome, sum } from '../texts/economics-words.ts'
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
  const figure = outcome(result, language)
  const explain = result.state === 'figure' ? firstYear(result, language) : said.why
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

function lineRows(result: Economics, stage: Stage) {
  const said = texts[stage.language].economics
  const rows = result.lines.map((line) => ({
    name: said.lines[line.kind],
    text: arithmetic(line, stage.language),
    note: line.amount < 0 ? said.rises : '',
  }))
  return result.state === 'figure' ? [...rows, { name: said.sum, text: sum(result, stage.language), note: '' }] : rows
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
    button(said.buttons.toElement(benefitsElement.texts[language].the), {
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
      details: `${outcome(calculate(recordOf(plan, economics)), stage.language)}.`,
      subtle: false,
      presses: [],
    },
  ]
}
