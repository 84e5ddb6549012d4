import type { IsoDate } from '../calendar/dates.ts'
import { risks } from './elements/risks.ts'
import type { ValuesOf } from './fields.ts'
import { type Entry, entriesOf, type Plan } from './plan.ts'
import { levelOf, type RiskLevel, riskLevel, type Score, scores } from './risks.ts'

type Risk = Entry<ValuesOf<typeof risks.fields>>

export type Scored = { readonly probability: Score; readonly consequence: Score; readonly level: RiskLevel }

/** A risk in the register. `late` is an action that was due before today and is not carried out. */
type Row = {
  readonly id: string
  readonly values: Risk['values']
  readonly late: boolean
}
/** One that lies in the matrix, under its number; `after` is missing until somebody has scored it. */
export type ScoredRisk = Row & { readonly number: number; readonly before: Scored; readonly after: Scored | undefined }

export type Register = {
  /** The most serious first, numbered from 1. */
  readonly scored: readonly ScoredRisk[]
  /** A risk that is not scored is nowhere in the matrix: missing is never low. */
  readonly unscored: readonly Row[]
  /** No longer relevant. */
  readonly closed: readonly Row[]
}

/** Every risk, once. The order in which they were written settles only what is equally serious. */
export function riskRegister(plan: Plan, today: IsoDate): Register {
  const all = entriesOf(plan, risks)
    .toSorted((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1))
    .map((one) => ({ id: one.id, values: one.values, late: isLate(one.values, today) }))
  const open = all.filter(({ values }) => values.status !== 'closed')
  return {
    scored: open
      .flatMap((row) => {
        const before = scoredOf(row.values.probability, row.values.consequence)
        const after = scoredOf(row.values.probabilityAfter, row.values.consequenceAfter)
        return before ? [{ ...row, before, after }] : []
      })
      .sort(mostSeriousFirst)
      .map((row, index) => ({ ...row, number: index + 1 })),
    unscored: open.filter(({ values }) => !levelOf(values)),
    closed: all.filter(({ values }) => values.status === 'closed'),
  }
}

const isLate = ({ action, deadline, status }: Risk['values'], today: IsoDate) =>
  Boolean(action) && deadline !== undefined && deadline < today && status !== 'actionDone' && status !== 'closed'

const scoredOf = (probability?: Score, consequence?: Score): Scored | undefined =>
  probability && consequence && { probability, consequence, level: riskLevel(probability, consequence) }

/** The most serious first. */
export const levels = ['red', 'orange', 'yellow', 'green'] as const satisfies readonly RiskLevel[]

type Rated = { readonly before: Scored }
const mostSeriousFirst = ({ before: a }: Rated, { before: b }: Rated) =>
  levels.indexOf(a.level) - levels.indexOf(b.level) ||
  Number(b.consequence) - Number(a.consequence) ||
  Number(b.probability) - Number(a.probability)

/** When a matrix is seen from: as the risks are now, or as they shall be when their actions are carried out. */
export type Side = 'before' | 'after'

export type Cell = {
  readonly probability: Score
  readonly consequence: Score
  readonly level: RiskLevel
  /** Which risks lie here, by their numbers. */
  readonly numbers: readonly number[]
}

/** Five rows of five: probability from 5 down to 1, consequence from 1 to 5 along each. */
export function matrixOf(scored: readonly ScoredRisk[], side: Side): readonly (readonly Cell[])[] {
  return scores.toReversed().map((probability) =>
    scores.map((consequence) => ({
      probability,
      consequence,
      level: riskLevel(probability, consequence),
      numbers: scored
        .filter((one) => one[side]?.probability === probability && one[side]?.consequence === consequence)
        .map(({ number }) => number),
    })),
  )
}

/** How many there are of each level, the most serious first; levels that nothing has are left out. */
export function countsOf(scored: readonly ScoredRisk[], side: Side): readonly (readonly [RiskLevel, number])[] {
  return levels
    .map((level) => [level, scored.filter((one) => one[side]?.level === level).length] as const)
    .filter(([, count]) => count > 0)
}
