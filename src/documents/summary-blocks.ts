import { longDate } from '../calendar/dates.ts'
import type { ReportForm } from '../conversation/documents-port.ts'
import type { Criterion } from '../plan/assessment.ts'
import { chainOf } from '../plan/chain.ts'
import { benefits } from '../plan/elements/benefits.ts'
import { measuredIndicators } from '../plan/indicators.ts'
import { isMilestone, timeline } from '../plan/milestones.ts'
import { pausedUntil } from '../plan/pause.ts'
import { entriesOf } from '../plan/plan.ts'
import { riskRegister } from '../plan/risk-register.ts'
import { indicatorsSummary } from '../texts/indicator-words.ts'
import { timelineSummary } from '../texts/milestone-words.ts'
import { riskSummary } from '../texts/risk-words.ts'
import { gapText } from '../texts/words.ts'
import { bySeverity, isFoundInOrder } from './assessment-blocks.ts'
import { type Block, paragraph } from './blocks.ts'
import { type Changes, changesInWords } from './change-blocks.ts'
import type { Telling } from './telling.ts'
import { asIs } from './words.ts'

/** The report in a dozen lines: what it is, how the plan stands, and what is most important to do. */
export function summaryBlocks(
  form: ReportForm,
  criteria: readonly Criterion[],
  changes: Changes | undefined,
  telling: Telling,
): readonly Block[] {
  const { said, texts, whole, today, language } = telling
  const paused = pausedUntil(whole, today)
  const [worst] = bySeverity(criteria.filter((one) => !isFoundInOrder(one)).flatMap(({ findings }) => findings))
  return [
    paragraph(said.summary[form], 'lead'),
    ...(paused ? [paragraph(texts.pause.board(longDate(paused, language)))] : []),
    {
      kind: 'facts',
      rows: [
        [said.summary.assessment, assessmentWords(criteria, telling)],
        ...(changes ? [[said.summary.changes, changesInWords(changes, telling)] as const] : []),
        [said.summary.indicators, indicatorWords(telling)],
        [said.summary.milestones, milestoneWords(telling)],
        [said.summary.risks, riskWords(telling)],
        [said.summary.measures, measureWords(telling)],
        [said.summary.benefits, benefitWords(telling)],
      ],
    },
    ...(worst ? [paragraph(said.summary.first(gapText(worst, language, asIs).what))] : []),
  ]
}

function assessmentWords(criteria: readonly Criterion[], { texts }: Telling): string {
  const met = criteria.filter(({ verdict }) => verdict === 'largelyMet').length
  return texts.assessment.summary(met, criteria.length)
}

/** Small units are counted apart: what became of one of them says how it is with its people. */
function indicatorWords(telling: Telling): string {
  const { said, whole, hidden, today } = telling
  const all = measuredIndicators(whole, today)
  const open = all.filter(({ id }) => !hidden.has(id))
  if (all.length === 0) return said.summary.noIndicators
  return [
    ...(open.length > 0 ? [indicatorsSummary(open, telling)] : []),
    ...(hidden.size > 0 ? [said.hidden.count(hidden.size)] : []),
  ].join(' ')
}

function milestoneWords({ shown, today, language, said }: Telling): string {
  const all = timeline(shown, today).filter(isMilestone)
  return all.length > 0 ? timelineSummary(all, language) : said.summary.noMilestones
}

function riskWords({ shown, today, language, said }: Telling): string {
  const register = riskRegister(shown, today)
  const { scored, unscored, closed } = register
  return scored.length + unscored.length + closed.length > 0
    ? riskSummary(register, language).join(' ')
    : said.summary.noRisks
}

function measureWords({ shown, texts, said }: Telling): string {
  const { reach } = chainOf(shown)
  return reach.measures > 0 ? texts.chain.reach(reach.whole, reach.measures) : said.summary.noMeasures
}

function benefitWords({ shown, said }: Telling): string {
  const all = entriesOf(shown, benefits)
  const measured = all.filter(({ values }) => values.indicator !== undefined).length
  return all.length > 0 ? said.summary.benefitCount(all.length, measured) : said.summary.noBenefits
}
