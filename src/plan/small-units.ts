import { indicators } from './elements/baseline.ts'
import { entriesOf, type Plan } from './plan.ts'
import { readings } from './readings.ts'
import type { Value, Values } from './values.ts'

/** Fewer people than this, and a figure about them can point at one. */
const fewest = 5

/**
 * Whether an indicator's figures are shown to nobody outside the group: it is about fewer than five people. Source: the
 * programme's rule of privacy (domain reference, "Privacy": sick leave in a small unit can point at one person). Where
 * nobody has said how many they are, they are shown.
 */
export const hidesFigures = ({ people }: { readonly people?: number }): boolean =>
  people !== undefined && people < fewest

/** The indicators of a plan whose figures others never see. */
export const smallUnits = (plan: Plan): ReadonlySet<string> =>
  new Set(entriesOf(plan, indicators).flatMap(({ id, values }) => (hidesFigures(values) ? [id] : [])))

/** What says something of how it is with a small unit, or of how it has been: of the indicator, and of its readings. */
const figures = ['startValue', 'target', 'people'] as const
const ofReading = ['value', 'firstValue', 'comment', 'missing'] as const

/**
 * A plan as others may read it: without the figures of small units, what was commented on them, and the targets of goals
 * that they measure. What a group has written in words is as it was. Not for judging a plan by: to the rules, what is left
 * out here is missing.
 */
export function withoutSmallUnits(plan: Plan): Plan {
  const small = smallUnits(plan)
  if (small.size === 0) return plan
  const measuredBy = ({ indicator }: Values) => typeof indicator === 'string' && small.has(indicator)
  return {
    ...plan,
    entries: plan.entries.map((entry) => {
      if (entry.part === indicators.id && small.has(entry.id)) return { ...entry, values: less(entry.values, figures) }
      if (!measuredBy(entry.values)) return entry
      return { ...entry, values: less(entry.values, entry.part === readings.id ? ofReading : ['target']) }
    }),
  }
}

const less = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(Object.entries<Value>(values).filter(([name]) => !names.includes(name)))
