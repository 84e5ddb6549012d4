import type { Gap } from './element.ts'
import { indicators } from './elements/baseline.ts'
import { driverGoals } from './elements/driver-goals.ts'
import { elements, partsOf } from './elements/index.ts'
import { measureDriven, measures } from './elements/measures.ts'
import { effects, purpose } from './elements/purpose.ts'
import { resultGoals } from './elements/result-goals.ts'
import type { ValuesOf } from './fields.ts'
import { dangles, referenced } from './links.ts'
import type { Part } from './parts.ts'
import { type Entry, entriesOf, type Plan, recordOf } from './plan.ts'

/**
 * What serves what: measure → driver goal → result goal → effect (the programme review's analysis model). A measure
 * may serve a result goal directly. Each part's references lead only upwards, so the chain cannot be a circle.
 */
export type Effect = (typeof effects)[number]
export type Measure = Entry<ValuesOf<typeof measures.fields>>
export type DriverGoal = Entry<ValuesOf<typeof driverGoals.fields>>
export type ResultGoal = Entry<ValuesOf<typeof resultGoals.fields>>

export type DriverBranch = { readonly driver: DriverGoal; readonly measures: readonly Measure[] }
export type GoalBranch = {
  readonly goal: ResultGoal
  readonly drivers: readonly DriverBranch[]
  /** Those that serve the goal directly. */
  readonly measures: readonly Measure[]
}
/** An effect that is sought or led to, with the goals that lead to it; the last may hold those that lead to none. */
export type EffectBranch = { readonly effect: Effect | undefined; readonly goals: readonly GoalBranch[] }

/** The step that closes what is missing: of an entry, of a record, or of something new. */
export type Where = { readonly part: Part; readonly step: string; readonly entry?: string }

/** A reference to an entry that is not there any more. Choosing anew in the step closes it; so does letting it go. */
export type Dangling = {
  readonly part: Part
  readonly entry: Entry
  readonly field: string
  /** The parts that it may point into. */
  readonly to: readonly string[]
  /** A field that must be answered can be chosen anew, but not let go. */
  readonly required: boolean
  readonly where: Where
}

/** The links of the chain, from why to what. */
export const links = ['effect', 'resultGoal', 'driverGoal', 'measure'] as const
export type Link = (typeof links)[number]

/** What was never chosen of an entry, or what no other has chosen. */
export type UnlinkedKind =
  | 'goalWithoutEffect'
  | 'goalWithoutIndicator'
  | 'driverServesNothing'
  | 'measureServesNothing'
  | 'goalUnserved'
  | 'driverUnserved'

export type Missing =
  | ({ readonly kind: 'gone' } & Dangling)
  /** A link of the chain that the plan has nothing of. */
  | { readonly kind: 'empty'; readonly link: Link; readonly where: Where }
  /** Without `where` there is nothing to choose yet: what is empty comes first. */
  | { readonly kind: UnlinkedKind; readonly part: Part; readonly entry: Entry; readonly where?: Where }
  /** Effects that are sought, and that no goal leads to. */
  | { readonly kind: 'effectsUnled'; readonly effects: readonly Effect[]; readonly where: Where }

export type Chain = {
  /** From each effect down to its measures. */
  readonly tree: readonly EffectBranch[]
  /** Not in the tree: driver goals that lead to no result goal, with their measures, and measures that serve nothing. */
  readonly loose: { readonly drivers: readonly DriverBranch[]; readonly measures: readonly Measure[] }
  /** In the order that they are best repaired in. */
  readonly missing: readonly Missing[]
  /** Of how many measures the chain is whole, up to an effect. */
  readonly reach: { readonly whole: number; readonly measures: number }
  /** Measures came before purpose or baseline. */
  readonly measureDriven: Gap | undefined
}

/** A plan as a chain. Pure, and the same whatever order the plan's entries are stored in. */
export function chainOf(plan: Plan): Chain {
  const goals = inOrder(entriesOf(plan, resultGoals))
  const drivers = inOrder(entriesOf(plan, driverGoals))
  const tasks = inOrder(entriesOf(plan, measures))
  const goalOf = (id: string | undefined) => goals.find((goal) => id !== undefined && goal.id === id)
  const driverOf = (id: string | undefined) => drivers.find((driver) => id !== undefined && driver.id === id)

  const served = new Map(tasks.map((task) => [task, driverOf(task.values.serves) ?? goalOf(task.values.serves)]))
  const serving = (one: DriverGoal | ResultGoal) => tasks.filter((task) => served.get(task) === one)
  const driverBranch = (driver: DriverGoal): DriverBranch => ({ driver, measures: serving(driver) })
  const leads = new Map(drivers.map((driver) => [driver, goalOf(driver.values.resultGoal)]))
  const branches = goals.map(
    (goal): GoalBranch => ({
      goal,
      drivers: drivers.filter((driver) => leads.get(driver) === goal).map(driverBranch),
      measures: serving(goal),
    }),
  )
  const tree = byEffect(plan, branches)
  const loose = {
    drivers: drivers.filter((driver) => !leads.get(driver)).map(driverBranch),
    measures: tasks.filter((task) => !served.get(task)),
  }
  const whole = branches.filter(({ goal }) => goal.values.effect).flatMap(measuresUnder)
  return {
    tree,
    loose,
    missing: missingOf(plan, { goals, drivers, tasks, branches, tree, loose }),
    reach: { whole: whole.length, measures: tasks.length },
    measureDriven: tasks.length > 0 ? measureDriven(plan)[0] : undefined,
  }
}

/** In the order they were made, whatever order they are stored in. */
const inOrder = <E extends Entry>(entries: readonly E[]): readonly E[] =>
  entries.toSorted((a, b) => a.made - b.made || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** Every measure under a goal, through a driver goal or directly. */
const measuresUnder = ({ drivers, measures: direct }: GoalBranch): readonly Measure[] => [
  ...drivers.flatMap((branch) => branch.measures),
  ...direct,
]

function byEffect(plan: Plan, branches: readonly GoalBranch[]): readonly EffectBranch[] {
  const sought: readonly Effect[] = recordOf(plan, purpose).effects ?? []
  const to = (effect: Effect | undefined): EffectBranch => ({
    effect,
    goals: branches.filter(({ goal }) => goal.values.effect === effect),
  })
  return [
    ...effects.map(to).filter(({ effect, goals }) => goals.length > 0 || (effect && sought.includes(effect))),
    ...[to(undefined)].filter(({ goals }) => goals.length > 0),
  ]
}

type Parts = Pick<Chain, 'tree' | 'loose'> & {
  readonly goals: readonly ResultGoal[]
  readonly drivers: readonly DriverGoal[]
  readonly tasks: readonly Measure[]
  readonly branches: readonly GoalBranch[]
}

/** What is removed comes first, then links of which there is nothing, then what is not tied together. */
function missingOf(plan: Plan, { goals, drivers, tasks, branches, tree, loose }: Parts): readonly Missing[] {
  const unlinked = (
    kind: UnlinkedKind,
    part: Part,
    entries: readonly Entry[],
    where: (entry: Entry) => Where | undefined,
  ) =>
    entries.map((entry): Missing => {
      const place = where(entry)
      return { kind, part, entry, ...(place ? { where: place } : {}) }
    })
  const own = (part: Part, step: string) => (entry: Entry) => ({ part, step, entry: entry.id })
  const fresh = (part: Part) => ({ part, step: part.steps[0]?.id ?? '' })
  const anyGoal = goals.length > 0 ? own : () => () => undefined
  const dangling = danglingIn(plan)
  const never = (field: string) => (one: Entry) =>
    !dangling.some(({ entry, field: own }) => entry === one && own === field)
  const nothingServes = branches.filter((one) => one.drivers.length === 0 && one.measures.length === 0)
  const idle = [...branches.flatMap((one) => one.drivers), ...loose.drivers].filter((one) => one.measures.length === 0)
  return [
    ...dangling.map((one): Missing => ({ kind: 'gone', ...one })),
    ...emptyLinks(plan, { goals, drivers, tasks, tree }, fresh),
    ...unlinked(
      'goalWithoutEffect',
      resultGoals,
      goals.filter((one) => !one.values.effect),
      own(resultGoals, 'effect'),
    ),
    ...effectsUnled(tree, fresh(resultGoals)),
    ...unlinked(
      'goalWithoutIndicator',
      resultGoals,
      goals.filter((one) => !referenced(plan, indicators, one.values.indicator)).filter(never('indicator')),
      own(resultGoals, 'measured'),
    ),
    ...unlinked(
      'driverServesNothing',
      driverGoals,
      loose.drivers.map(({ driver }) => driver).filter(never('resultGoal')),
      anyGoal(driverGoals, 'serves'),
    ),
    ...unlinked(
      'measureServesNothing',
      measures,
      loose.measures.filter(never('serves')),
      drivers.length > 0 ? own(measures, 'serves') : anyGoal(measures, 'serves'),
    ),
    // Goals come first in a plan. Until something serves any of them, it is the empty link that is missing.
    ...(drivers.length + tasks.length === 0
      ? []
      : unlinked(
          'goalUnserved',
          resultGoals,
          nothingServes.map(({ goal }) => goal),
          () => fresh(driverGoals),
        )),
    ...(tasks.length === 0
      ? []
      : unlinked('driverUnserved', driverGoals, inOrder(idle.map(({ driver }) => driver)), () => fresh(measures))),
  ]
}

function emptyLinks(
  plan: Plan,
  { goals, drivers, tasks, tree }: Pick<Parts, 'goals' | 'drivers' | 'tasks' | 'tree'>,
  fresh: (part: Part) => Where,
): readonly Missing[] {
  const empty = (link: Link, where: Where): Missing => ({ kind: 'empty', link, where })
  const anyEffect = tree.length > 0 || recordOf(plan, purpose).effectsText !== undefined
  return [
    ...(anyEffect ? [] : [empty('effect', { part: purpose, step: 'effects', entry: purpose.id })]),
    ...(goals.length > 0 ? [] : [empty('resultGoal', fresh(resultGoals))]),
    ...(drivers.length > 0 ? [] : [empty('driverGoal', fresh(driverGoals))]),
    ...(tasks.length > 0 ? [] : [empty('measure', fresh(measures))]),
  ]
}

/** With no goals at all it is the goals that are missing, and no effect in particular. */
function effectsUnled(tree: Chain['tree'], where: Where): readonly Missing[] {
  const unled = tree.flatMap(({ effect, goals }) => (effect && goals.length === 0 ? [effect] : []))
  const anyGoal = tree.some(({ goals }) => goals.length > 0)
  return unled.length > 0 && anyGoal ? [{ kind: 'effectsUnled', effects: unled, where }] : []
}

/** Every reference in the plan's elements that leads nowhere, told apart from those that were never chosen. */
export function danglingIn(plan: Plan): readonly Dangling[] {
  return elements
    .flatMap((element) => partsOf(element))
    .flatMap((part) =>
      inOrder(entriesOf(plan, part)).flatMap((entry) =>
        Object.entries(part.fields).flatMap(([field, kind]): Dangling[] => {
          if (kind.kind !== 'reference' || !dangles(plan, kind, entry.values[field])) return []
          const step = part.steps.find((one) => one.fields.includes(field))?.id ?? ''
          const where = { part, step, entry: entry.id }
          return [{ part, entry, field, to: kind.to, required: kind.required === true, where }]
        }),
      ),
    )
}
