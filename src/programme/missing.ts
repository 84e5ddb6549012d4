import type { Instant, IsoDate } from '../calendar/dates.ts'
import { askingDay, type Round, roundIn } from '../calendar/rounds.ts'
import { assess } from '../plan/assessment.ts'
import { titleOf } from '../plan/element.ts'
import { indicators } from '../plan/elements/baseline.ts'
import { type Matter, mattersIn } from '../plan/matters.ts'
import type { Plan } from '../plan/plan.ts'
import { leftIn } from '../plan/rounds.ts'
import { answerTo } from './answers/answer.ts'
import type { Remindable } from './questions/question.ts'
import { openMilestones, summaryOf } from './summary.ts'

/** Whether a project would be among those to remind if the question were asked now: of its plan, and not of what is known of it elsewhere. */
export function isMissing(plan: Plan, missing: Remindable, { today, now }: { today: IsoDate; now: Instant }): boolean {
  const summary = summaryOf(plan, today, now)
  const answer = answerTo({ intent: 'remind', missing, of: {} }, [{ ref: 'one', summary }], { today, now })
  return answer.kind === 'remind' && answer.rows.length > 0
}

/** What is missing there by its names: indicators, milestones or risks. Of a criterion the plan itself says what it lacks. */
export function namesMissing(plan: Plan, missing: Remindable, round: Round, today: IsoDate): readonly string[] {
  switch (missing) {
    case 'readings':
      return leftIn(plan, round).map(({ indicator }) => titleOf(indicators, indicator))
    case 'overdue':
      return openMilestones(plan, today)
        .filter(({ date }) => date < today)
        .map(({ name }) => name)
    case 'redRisks':
      return worstIn(plan, today).map(({ name }) => name)
    case 'untreatedRisks':
      return worstIn(plan, today).flatMap(({ name, acted }) => (acted ? [] : [name]))
    default:
      return []
  }
}

const worstIn = (plan: Plan, today: IsoDate) => summaryOf(plan, today, plan.startedAt).risks.worst

/** What a leader is asked to look at: what is overdue or unanswered, and the criteria that have room for improvement. */
export type ToLookAt = { readonly matters: readonly Matter[]; readonly toImprove: readonly string[] }

export function toLookAt(plan: Plan, today: IsoDate): ToLookAt {
  const round = roundIn(today)
  const asked = askingDay(round) <= today ? [round] : []
  return {
    matters: mattersIn(plan, today, asked).filter(
      (one) => one.kind === 'readings' || one.kind === 'risk' || (one.kind === 'milestone' && one.days < 0),
    ),
    toImprove: assess(plan, today).flatMap(({ element, verdict }) => (verdict === 'toImprove' ? [element.id] : [])),
  }
}
