import { daysBetween, type Instant, isLater, osloDate } from '../calendar/dates.ts'
import { opening } from '../calendar/office.ts'
import { daysAfter } from '../calendar/periods.ts'
import { weekOf } from '../calendar/rounds.ts'
import { nextChasingDay } from '../calendar/working-days.ts'
import { draw } from '../cards/draw.ts'
import type { OwnProject } from '../conversation/reminder.ts'
import { remindersFor } from '../conversation/reminder.ts'
import { languageFor } from '../conversation/scene.ts'
import { recordOf } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import { isPerson } from '../plan/values.ts'
import { leadersTold } from './ladder.ts'
import { ledProject, nameOf } from './led.ts'
import type { PersonReach, ProjectReach, Prompt } from './ports.ts'
import type { Looking, Prepared } from './prepare.ts'
import { reminderOf } from './remind.ts'
import { ownStage } from './stage.ts'

/** Between two cards for the same leader there is a week, whatever asks for one. */
const daysBetweenCards = 7

/** A leader's own card, of all their projects; needless when there is nothing to tell. */
export async function prepareReminder(prompt: Prompt, looking: Looking): Promise<Prepared> {
  const { tenant, about: person } = prompt
  const { store, reach, ladder, now } = looking
  const today = osloDate(now)
  if (await isOvertaken(prompt, looking)) return { act: 'conclude', why: 'reminded', next: [], list: [] }
  const to = (await reach.person(tenant, person)) ?? { tenant, person }
  const due = earliestFor(to, now)
  if (due !== now) return { act: 'postpone', due, why: due === to.snoozedUntil ? 'snoozed' : 'recent' }
  const led = await reach.ledBy(tenant, person)
  const projects = await remindersFor(
    { store, unasked: { ledBy: async () => led.map(ledProject) } },
    { tenant, person, today, leaderAfter: leadersTold(ladder) },
  )
  if (projects.length === 0) return { act: 'conclude', why: 'nothingDue', next: [], list: [] }
  const [first] = projects
  return {
    act: 'tell',
    to,
    name: nameIn(led, projects, person),
    tells: projects.map(({ plan, matters }) => ({
      project: recordOf(plan, setup).name ?? '',
      matters: matters.length,
    })),
    through: led,
    // The language of the first: the card belongs to no project.
    card: draw(
      { view: 'reminder', projects },
      ownStage(languageFor(first?.plan, undefined, undefined), today, looking),
    ),
  }
}

/** When a leader may have their card at the earliest. */
function earliestFor({ snoozedUntil, lastReminded }: PersonReach, now: Instant): Instant {
  if (snoozedUntil !== undefined && isLater(snoozedUntil, now)) return snoozedUntil
  if (lastReminded === undefined) return now
  const last = osloDate(lastReminded)
  if (daysBetween(last, osloDate(now)) >= daysBetweenCards) return now
  return opening(nextChasingDay(daysAfter(last, daysBetweenCards)))
}

/** Put off into a week that has a card of its own: that one is it, or two would come at the same moment. */
async function isOvertaken({ tenant, about, period }: Prompt, { outbox, now }: Looking): Promise<boolean> {
  if (period >= weekOf(osloDate(now))) return false
  const newer = await outbox.find(reminderOf(tenant, about, now))
  return newer !== undefined && newer.prompt.state.state !== 'needless'
}

/** As the projects call somebody: whoever leads one, or was given something in it. */
function nameIn(led: readonly ProjectReach[], projects: readonly OwnProject[], person: string): string {
  const named = () =>
    projects.flatMap(({ plan }) => plan.entries.flatMap(({ values }) => Object.values(values).filter(isPerson)))
  return nameOf(person, led) ?? named().find(({ id }) => id === person)?.name ?? person
}
