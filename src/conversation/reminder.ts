import { type IsoDate, isLater, osloDate } from '../calendar/dates.ts'
import { opening } from '../calendar/office.ts'
import { daysAfter, daysBefore } from '../calendar/periods.ts'
import { askingDay, type Round, roundIn } from '../calendar/rounds.ts'
import { afterChasingDays, nextChasingDay } from '../calendar/working-days.ts'
import type { ReminderProject } from '../cards/view.ts'
import { delegatedTo, followedUpIn, followUps } from '../plan/follow-ups.ts'
import { type Matter, mattersIn } from '../plan/matters.ts'
import { pause, pausedUntil } from '../plan/pause.ts'
import { entriesOf, type Plan, recordOf } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import { isPerson, type Person } from '../plan/values.ts'
import { type Deps, isUnreadable, type LedProject, type Stored } from './ports.ts'
import type { Turned } from './save-step.ts'
import { languageFor, type Outcome, type Scene, show } from './scene.ts'

/** A project on somebody's own card, with what it takes to change it. */
export type OwnProject = ReminderProject & { readonly led: LedProject; readonly stored: Stored }

/** For whom and when a card is made. `leaderAfter`: so many chasing days after a round asked, a leader is told; undefined: never. */
export type For = {
  readonly tenant: string
  /** The person's id in the directory. */
  readonly person: string
  readonly today: IsoDate
  readonly leaderAfter: number | undefined
}

/** What it takes to find somebody's projects and to read them. */
type Reading = { readonly store: Pick<Deps['store'], 'load'>; readonly unasked: Pick<Deps['unasked'], 'ledBy'> }

/** So many plans are read at once: somebody may lead dozens of projects. */
const atOnce = 8

/**
 * What there is for somebody to know of in their projects, by what each plan says of who leads and owns it and to whom
 * matters were given: where people can be found says nothing of what they may see. Projects with nothing are left out.
 */
export async function remindersFor(deps: Reading, of: For): Promise<readonly OwnProject[]> {
  const led = await deps.unasked.ledBy(of.tenant, of.person)
  const own: OwnProject[] = []
  for (let from = 0; from < led.length; from += atOnce) {
    const read = await Promise.all(
      led.slice(from, from + atOnce).map(async (one) => {
        const stored = await deps.store.load(one.key).catch(leftOut)
        return stored ? ownProject(one, stored, of) : undefined
      }),
    )
    own.push(...read.filter((one) => one !== undefined))
  }
  return own.filter(({ matters, unreachable }) => matters.length > 0 || unreachable !== undefined)
}

/** A project whose rows nobody can read does not hold up the others of those who lead it. Its own question tells an operator. */
function leftOut(cause: unknown): undefined {
  if (!isUnreadable(cause)) throw cause
}

/** A project as somebody may see it on their own card; undefined when it is not theirs. */
export function ownProject(led: LedProject, stored: Stored, of: For): OwnProject | undefined {
  const { plan } = stored
  const leads = isLedBy(plan, of.person)
  const matters = mattersFor(plan, leads, of)
  if (!leads && matters.length === 0) return undefined
  const { ref, link, unreachable } = led
  return { led, stored, ref, link, plan, matters, unreachable, people: peopleIn(plan, of.person) }
}

function isLedBy(plan: Plan, person: string): boolean {
  const { leader, owner } = recordOf(plan, setup)
  return leader?.id === person || owner?.id === person
}

/** A leader's: all that nobody takes care of, and what was given to them. Anybody else's: what was given to them alone. */
function mattersFor(plan: Plan, leads: boolean, { person, today, leaderAfter }: For): readonly Matter[] {
  // A project at rest is left in peace.
  if (pausedUntil(plan, today) !== undefined) return []
  const everything = { ...plan, entries: plan.entries.filter(({ part }) => part !== followUps.id) }
  const followedUp = followedUpIn(plan, today)
  return mattersIn(everything, today, lateRounds(plan, today, leaderAfter)).filter(
    ({ id }) => (leads && !followedUp(id)) || delegatedTo(plan, id)?.id === person,
  )
}

/**
 * The rounds that asked so long ago that a leader is told: this month's, and the one before for those that this month does
 * not ask again. Where the project was at rest already it was asked when that was over; before there was a plan it was not.
 */
export function lateRounds(plan: Plan, today: IsoDate, leaderAfter: number | undefined): readonly Round[] {
  if (leaderAfter === undefined) return []
  const [rest] = entriesOf(plan, pause)
  const begun = osloDate(plan.startedAt)
  const current = roundIn(today)
  const previous = roundIn(daysBefore(`${today.slice(0, 7)}-01`, 1))
  const askedOn = (round: Round) => {
    const day = askingDay(round)
    if (!rest) return day
    const { until } = rest.values
    if (until !== undefined) return day < until && isLater(opening(day), rest.at) ? nextChasingDay(until) : day
    // A rest was ended since: whatever waited for it was asked the morning after.
    return isLater(rest.at, opening(day)) ? nextChasingDay(daysAfter(osloDate(rest.at), 1)) : day
  }
  const isLate = (round: Round) => askingDay(round) >= begun && today >= afterChasingDays(askedOn(round), leaderAfter)
  const wasAsked = askedOn(previous) < askingDay(current)
  return [...(wasAsked && isLate(previous) ? [previous] : []), ...(isLate(current) ? [current] : [])]
}

/** Everybody in the directory whom a plan names, but for one. */
function peopleIn({ entries }: Plan, but: string): readonly Person[] {
  const named = entries.flatMap(({ values }) => Object.values(values).filter(isPerson))
  const known = new Map(named.flatMap((one) => (one.id && one.id !== but ? [[one.id, one] as const] : [])))
  return [...known.values()].sort((a, b) => a.name.localeCompare(b.name, 'nb'))
}

/** For whom a turn in a personal chat is. */
export const forWhom = ({ deps, turn }: Pick<Scene, 'deps' | 'turn'>): For => ({
  tenant: turn.key.tenant,
  person: turn.by.id ?? '',
  today: osloDate(deps.now()),
  leaderAfter: deps.unasked.leaderAfter,
})

/** Somebody's own card, in the language that it comes in unasked: that of the first project. */
export async function openReminder(scene: Scene): Promise<Turned> {
  const projects = await remindersFor(scene.deps, forWhom(scene))
  const language = languageFor(projects[0]?.plan, scene.language, undefined)
  return { outcome: show({ view: 'reminder', projects }), scene: { ...scene, language } }
}

/** The same card again, with what was just done about it. */
export async function showReminder(scene: Scene, done: string): Promise<Outcome> {
  return show({ view: 'reminder', projects: await remindersFor(scene.deps, forWhom(scene)), done })
}
