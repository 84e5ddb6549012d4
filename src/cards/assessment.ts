import type { Criterion } from '../plan/assessment.ts'
import { assess, assessElement } from '../plan/assessment.ts'
import { type PlanElement, titleOf } from '../plan/element.ts'
import { overrides } from '../plan/overrides.ts'
import type { Plan } from '../plan/plan.ts'
import { lookedAt, reviewed } from '../texts/assessment-words.ts'
import { texts } from '../texts/index.ts'
import { projectName } from './board.ts'
import { buttonsOf, press } from './button.ts'
import { gapBlocks } from './element.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import { type Card, fill } from './template.ts'
import type { Stage } from './view.ts'
import { gapText } from './words.ts'

/** So many reasons are read; the rest stand with their items. */
const mostLeft = 5

const signs = { largelyMet: '●', toImprove: '◐' } as const

/** The whole plan by the ten criteria: a verdict each, what was looked at, and the first thing that was found. */
export function drawAssessment(plan: Plan, stage: Stage): Card {
  const { language } = stage
  const said = texts[language]
  const button = buttonsOf(stage)
  const criteria = assess(plan, stage.today)
  const met = criteria.filter(({ verdict }) => verdict === 'largelyMet').length
  const summary = said.assessment.summary(met, criteria.length)
  return fill('list', {
    lang: language,
    fallbackText: `${said.assessment.title}: ${summary}`,
    title: `${said.assessment.title}: ${escapeMarkdown(projectName(plan, stage))}`,
    intro: `${summary} ${said.assessment.explain}`,
    rows: criteria.map((criterion) => {
      const { element, verdict, findings } = criterion
      const [first] = findings
      return {
        presses: [press(button(element.texts[language].name, { do: 'criterion', element: element.id }))],
        text: `${signs[verdict]} **${said.assessment.verdicts[verdict]}**`,
        small: [
          // Where there is nothing to look at, the finding says so.
          ...(criterion.looked.answers > 0 || criterion.looked.items > 0 ? [lookedAt(criterion, language)] : []),
          first ? gapText(first, language, escapeMarkdown).what : said.element.complete,
          ...(criterion.override && !criterion.override.lapsed
            ? [
                said.assessment.override.short,
                said.assessment.override.rules(said.assessment.verdicts[criterion.byRules]),
              ]
            : []),
          ...(findings.length > 1 ? [said.assessment.more(findings.length - 1)] : []),
        ].join(' '),
      }
    }),
    outro: '',
    actions: [button(said.chain.open, { do: 'chain' }), button(said.buttons.toPlan, { do: 'board' })],
  })
}

/** One criterion: the verdict, what was looked at, and every finding with its rule, reason, and the way to close it. */
export function drawCriterion(element: PlanElement, plan: Plan, stage: Stage): Card {
  const { language } = stage
  const said = texts[language]
  const button = buttonsOf(stage)
  const criterion = assessElement(element, plan, stage.today)
  const verdict = `${signs[criterion.verdict]} ${said.assessment.verdicts[criterion.verdict]}`
  const own = element.texts[language]
  return fill('criterion', {
    lang: language,
    fallbackText: `${own.name}: ${verdict}`,
    title: own.name,
    verdict,
    reviewed: reviewed(criterion, language, escapeMarkdown).map((text) => ({ text })),
    looked: lookedAt(criterion, language),
    none: criterion.findings.length === 0 ? said.element.complete : '',
    left: criterion.left.slice(0, mostLeft).map(({ part, entry, step, reason }) => {
      const why = escapeMarkdown(reason)
      return {
        text: part.many
          ? said.assessment.left(escapeMarkdown(shortened(titleOf(part, entry), 80)), why)
          : said.assessment.leftText(why),
        ...press(button(said.buttons.change, { do: 'form', part: part.id, step, entry: entry.id })),
      }
    }),
    gaps: gapBlocks(criterion.findings, plan, stage, ({ rule }) =>
      said.assessment.rule(rule.says[language], said.assessment.sources[rule.source]),
    ),
    actions: [
      button(said.buttons.toElement(own.the), { do: 'element', element: element.id }),
      button(said.assessment.toAssessment, { do: 'assess' }),
      ...reviewing(criterion, plan, stage),
    ],
  })
}

/** What a coordinator can do about a verdict. In a channel others see the buttons too; pressed by another, it is refused. */
function reviewing({ element, override }: Criterion, plan: Plan, stage: Stage) {
  if (!stage.reviews) return []
  const said = texts[stage.language].assessment.override
  const button = buttonsOf(stage)
  const [part, entry] = [overrides.id, element.id]
  const inForce = override && !override.lapsed
  return [
    button(inForce ? said.change : said.give, { do: 'form', part, step: 'verdict', entry }),
    ...(inForce ? [button(said.takeBack, { do: 'remove', part, entry, seen: plan.rev })] : []),
  ]
}
