import { daysBetween, type Instant, type IsoDate, isLater, osloDate } from '../calendar/dates.ts'
import type { Round } from '../calendar/rounds.ts'
import { type Gap, type PlanElement, titleOf } from './element.ts'
import { indicators } from './elements/baseline.ts'
import { elements, partsOf } from './elements/index.ts'
import { milestones } from './elements/milestones.ts'
import { risks } from './elements/risks.ts'
import { followedUpIn, readingsMatter } from './follow-ups.ts'
import { stateOf } from './milestones.ts'
import { overrideOf } from './overrides.ts'
import { entriesOf, findEntry, type Plan } from './plan.ts'
import { riskRegister } from './risk-register.ts'
import { asking } from './rounds.ts'

/**
 * Something that a leader should know of: overdue or missing. `id` is the same as long as it is the same matter: a
 * milestone that gets a new date is another.
 */
export type Matter =
  /** A round's readings, asked for and not answered: the names of their indicators. */
  | { readonly id: string; readonly kind: 'readings'; readonly round: Round; readonly names: readonly string[] }
  /** `days` until its date; below zero when it has passed. */
  | {
      readonly id: string
      readonly kind: 'milestone'
      readonly name: string
      readonly date: IsoDate
      readonly days: number
    }
  /** A red risk that nobody does anything about, or without somebody who sees to it that what was decided is done. */
  | { readonly id: string; readonly kind: 'risk'; readonly name: string; readonly lacks: 'action' | 'owner' }
  /** A gap that has been there for so many days, at least. */
  | { readonly id: string; readonly kind: 'gap'; readonly gap: Gap; readonly days: number }

type Of<K extends Matter['kind']> = Extract<Matter, { kind: K }>

export { readingsMatter }

/** A milestone is told of when its date is so near, and a gap when it is so old (issue 4, "The leader's reminder card"). */
const [daysAhead, daysOld] = [14, 30]

/**
 * All that nobody has taken care of, the most pressing first: readings, what is overdue, red risks, what soon falls due,
 * gaps. `asked`: the rounds whose readings are so late that a leader is told; as far back as one likes, for an indicator
 * is named in the latest of them alone.
 */
export function mattersIn(plan: Plan, today: IsoDate, asked: readonly Round[]): readonly Matter[] {
  const dated = milestonesIn(plan, today)
  const risky = risksIn(plan, today)
  const followedUp = followedUpIn(plan, today)
  return [
    ...readingsIn(plan, asked),
    ...dated.filter(({ days }) => days < 0),
    ...risky,
    ...dated.filter(({ days }) => days >= 0),
    ...gapsIn(plan, today, new Set(risky.map(({ id }) => id))),
  ].filter(({ id }) => !followedUp(id))
}

function readingsIn(plan: Plan, asked: readonly Round[]): readonly Of<'readings'>[] {
  const askedIn = asking(plan)
  const named = new Set<string>()
  return [...new Set(asked)]
    .sort()
    .reverse()
    .flatMap((round) => {
      const left = askedIn(round).filter(({ given, indicator }) => !given && !named.has(indicator.id))
      for (const { indicator } of left) named.add(indicator.id)
      const names = left.map(({ indicator }) => titleOf(indicators, indicator))
      return names.length > 0 ? [{ id: readingsMatter(round), kind: 'readings', round, names }] : []
    })
}

/** Those overdue or soon due, the earliest first. */
const milestonesIn = (plan: Plan, today: IsoDate): readonly Of<'milestone'>[] =>
  entriesOf(plan, milestones)
    .flatMap((one): readonly Of<'milestone'>[] => {
      const { date } = one.values
      const { state } = stateOf(one.values, today)
      const days = date === undefined ? Infinity : daysBetween(today, date)
      if (date === undefined || state === 'done' || days > daysAhead) return []
      return [{ id: milestoneMatter(one.id, date), kind: 'milestone', name: titleOf(milestones, one), date, days }]
    })
    .sort((a, b) => a.days - b.days || (a.id < b.id ? -1 : 1))

/**
 * Red as the risk is now, not as it shall be when its action is carried out: without an action, or without anybody to see
 * to it, that is only a hope. The most serious first; those without an action before those without an owner.
 */
function risksIn(plan: Plan, today: IsoDate): readonly Of<'risk'>[] {
  const red = riskRegister(plan, today).scored.filter(({ before }) => before.level === 'red')
  const lacking = (lacks: 'action' | 'owner') =>
    red
      .filter(({ values: { action, actionOwner, status } }) =>
        lacks === 'action' ? !action : action && !actionOwner && status !== 'actionDone',
      )
      .map(({ id }) => ({ id: riskMatter(id), kind: 'risk', name: nameOf(plan, id), lacks }) as const)
  return [...lacking('action'), ...lacking('owner')]
}

function nameOf(plan: Plan, id: string): string {
  const entry = findEntry(plan, risks.id, id)
  return entry ? titleOf(risks, entry) : ''
}

/** Gaps that are told of as something else: figures by their round, a milestone and a red risk by themselves. */
const toldElsewhere: readonly string[] = ['baseline.stale', 'milestones.overdue', 'risks.redWithoutAction']

/**
 * What stands between the plan and *largely met*, and has for long: minor gaps a leader need not hear of, nor those of a
 * part that a coordinator has read and found in order. The oldest first.
 */
function gapsIn(plan: Plan, today: IsoDate, riskMatters: ReadonlySet<string>): readonly Of<'gap'>[] {
  const changed = changesIn(plan)
  const isRiskAlready = ({ element, code, entries }: Gap) =>
    element === 'risks' && code === 'ownerless' && entries.every((id) => riskMatters.has(riskMatter(id)))
  return elements
    .filter(({ id }) => !isFoundInOrder(plan, id))
    .flatMap((element: PlanElement) =>
      element
        .gaps(plan, today)
        .filter(({ code }) => element.rules[code]?.severity === 'major')
        .filter((gap) => !toldElsewhere.includes(`${gap.element}.${gap.code}`) && !isRiskAlready(gap))
        .map((gap) => ({ gap, days: daysBetween(osloDate(changed(element, gap)), today) })),
    )
    .filter(({ days }) => days > daysOld)
    .map(({ gap, days }) => ({ id: `gap-${gap.element}-${gap.code}`, kind: 'gap', gap, days }) as const)
    .sort((a, b) => b.days - a.days)
}

function isFoundInOrder(plan: Plan, criterion: string): boolean {
  const override = overrideOf(plan, criterion)
  return override !== undefined && override.lapsed === undefined && override.verdict === 'largelyMet'
}

/**
 * When anything that a gap is about was last changed: the entries that it names, all of the element where it names none,
 * or the plan's beginning where there is nothing. As long at least it has been there, for all that it names.
 */
function changesIn(plan: Plan): (element: PlanElement, gap: Gap) => Instant {
  const latest = (a: Instant | undefined, b: Instant) => (a !== undefined && isLater(a, b) ? a : b)
  const byId = new Map<string, Instant>()
  const byPart = new Map<string, Instant>()
  for (const { id, part, at } of plan.entries) {
    byId.set(id, latest(byId.get(id), at))
    byPart.set(part, latest(byPart.get(part), at))
  }
  return (element, { entries }) =>
    (entries.length > 0
      ? entries.flatMap((id) => byId.get(id) ?? [])
      : partsOf(element).flatMap(({ id }) => byPart.get(id) ?? [])
    ).reduce<Instant | undefined>(latest, undefined) ?? plan.startedAt
}

/** As long as an id can be on a card and as a key in storage. */
const longestId = 64

const milestoneMatter = (entry: string, date: IsoDate): string =>
  `milestone-${shortened(entry, longestId - `milestone--${date}`.length)}-${date}`
const riskMatter = (entry: string): string => `risk-${shortened(entry, longestId - 'risk-'.length)}`

/** An id of no more than so many characters: of a longer one the beginning, and a number that comes of all of it. */
function shortened(id: string, most: number): string {
  if (id.length <= most) return id
  const mark = [0x811c9dc5, 0x9747b28c].map((seed) => checksum(id, seed).toString(36).padStart(7, '0')).join('')
  return `${id.slice(0, most - mark.length)}${mark}`
}

/** FNV-1a, 32 bits. */
function checksum(text: string, seed: number): number {
  let sum = seed
  for (let index = 0; index < text.length; index += 1) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  return sum >>> 0
}
