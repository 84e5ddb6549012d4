import { elements, partsOf } from './elements/index.ts'
import type { Part } from './parts.ts'
import { type Entry, inOrder, type Plan } from './plan.ts'
import { readings } from './readings.ts'
import { setup } from './setup.ts'
import { sameValue } from './values.ts'

/** What has become of one entry from one plan to a later one. `entry` is as it is now; a removed one, as it was. */
export type Difference = {
  readonly kind: 'added' | 'changed' | 'removed'
  readonly part: Part
  readonly entry: Entry
  /** Fields that hold something else than they did, in the order they are asked. Of what is new or gone, none. */
  readonly fields: readonly string[]
}

/** The set-up and what each element holds, in the review's order: what was added, changed and removed in each. */
export const differencesIn = (before: Plan, after: Plan): readonly Difference[] =>
  [setup, ...elements.flatMap((element) => partsOf(element))].flatMap((part) => differencesOf(part, before, after))

/** The same of readings alone. */
export const readingDifferences = (before: Plan, after: Plan): readonly Difference[] =>
  differencesOf(readings, before, after)

function differencesOf(part: Part, before: Plan, after: Plan): readonly Difference[] {
  const [was, is] = [byId(part, before), byId(part, after)]
  const now = [...is.values()].flatMap((entry): readonly Difference[] => {
    const earlier = was.get(entry.id)
    if (!earlier) return [{ kind: 'added', part, entry, fields: [] }]
    const fields = changedFields(part, earlier, entry)
    return fields.length > 0 ? [{ kind: 'changed', part, entry, fields }] : []
  })
  const gone = [...was.values()].filter(({ id }) => !is.has(id))
  return [...now, ...gone.map((entry): Difference => ({ kind: 'removed', part, entry, fields: [] }))]
}

/** What nobody has written anything in is not there yet. */
const byId = (part: Part, plan: Plan): ReadonlyMap<string, Entry> =>
  new Map(
    plan.entries
      .filter((entry) => entry.part === part.id && Object.keys(entry.values).length > 0)
      .toSorted(inOrder)
      .map((entry) => [entry.id, entry]),
  )

/** What is kept of a first answer is no change of anybody's. */
const changedFields = (part: Part, before: Entry, after: Entry): readonly string[] =>
  Object.keys(part.fields).filter(
    (name) => !part.firsts.some(([, first]) => first === name) && !sameValue(before.values[name], after.values[name]),
  )
