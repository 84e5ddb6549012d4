/** Both scales run from 1 to 5, as the field already uses them (domain reference, "Fields and scales"). */
export const scores = ['1', '2', '3', '4', '5'] as const
export type Score = (typeof scores)[number]

export type RiskLevel = 'green' | 'yellow' | 'orange' | 'red'

const row = (...levels: readonly [RiskLevel, RiskLevel, RiskLevel, RiskLevel, RiskLevel]) => {
  const [one, two, three, four, five] = levels
  return { 1: one, 2: two, 3: three, 4: four, 5: five }
}

/** The common matrix of Norwegian project method (domain reference): a row per probability, consequence 1 to 5 along it. */
const matrix: Readonly<Record<Score, Readonly<Record<Score, RiskLevel>>>> = {
  5: row('orange', 'orange', 'red', 'red', 'red'),
  4: row('yellow', 'orange', 'orange', 'red', 'red'),
  3: row('green', 'yellow', 'orange', 'orange', 'red'),
  2: row('green', 'green', 'yellow', 'orange', 'orange'),
  1: row('green', 'green', 'green', 'yellow', 'orange'),
}

/** How serious a risk is. The matrix is no product of the two: 5 × 1 is orange, 1 × 4 is yellow. */
export const riskLevel = (probability: Score, consequence: Score): RiskLevel => matrix[probability][consequence]

/** The level of a risk that is scored; undefined when a part is missing, for missing is never low. */
export function levelOf(risk: {
  readonly probability?: Score | undefined
  readonly consequence?: Score | undefined
}): RiskLevel | undefined {
  return risk.probability && risk.consequence && riskLevel(risk.probability, risk.consequence)
}
