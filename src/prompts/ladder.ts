import type { IsoDate } from '../calendar/dates.ts'
import { opening } from '../calendar/office.ts'
import { afterChasingDays } from '../calendar/working-days.ts'
import type { Ladder, NewPrompt, Prompt, PromptKind } from './ports.ts'

type Step = keyof Ladder
/** Its steps in the order they are taken, each with its working days since the question. */
const stepsOf = (ladder: Ladder): readonly (readonly [Step, number])[] =>
  (['nudge', 'leader', 'owner', 'coordinator'] as const)
    .flatMap((step) => (ladder[step] === undefined ? [] : [[step, ladder[step]] as const]))
    .toSorted(([, a], [, b]) => a - b)

/** When a leader is told of readings, at the earliest: as many working days after they were asked for. */
export const leadersTold = ({ leader, owner }: Ladder): number | undefined =>
  leader !== undefined && owner !== undefined ? Math.min(leader, owner) : (leader ?? owner)

/**
 * The step after one that was taken on a day: none after the last. Days are counted from when the step before was really
 * taken, so that a pause or a holiday moves the rest of the ladder along.
 */
export function stepAfter(
  { tenant, about, period }: Pick<Prompt, 'tenant' | 'about' | 'period'>,
  taken: PromptKind,
  on: IsoDate,
  ladder: Ladder,
): readonly NewPrompt[] {
  const steps = stepsOf(ladder)
  const place = steps.findIndex(([step]) => step === taken)
  if (place < 0 && taken !== 'ask') return []
  const next = steps[place + 1]
  if (!next) return []
  const [kind, days] = next
  const already = steps[place]?.[1] ?? 0
  return [{ tenant, kind, about, period, due: opening(afterChasingDays(on, days - already)) }]
}
