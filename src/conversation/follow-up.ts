import { longDate, osloDate } from '../calendar/dates.ts'
import { opening } from '../calendar/office.ts'
import { daysAfter } from '../calendar/periods.ts'
import { nextChasingDay } from '../calendar/working-days.ts'
import type { Action } from '../cards/action.ts'
import { escapeMarkdown } from '../cards/escape.ts'
import { matterTitle } from '../cards/matters.ts'
import { delegateInput, delegateValue } from '../cards/reminder.ts'
import type { Typed } from '../plan/answers.ts'
import { followUp, followUpOf, mostAtOnce } from '../plan/follow-ups.ts'
import { type Plan, recordOf } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import type { Person } from '../plan/values.ts'
import { texts } from '../texts/index.ts'
import { sceneThere } from './acting/followed.ts'
import { change } from './change.ts'
import { idFrom } from './ids.ts'
import { Fault } from './ports.ts'
import { forWhom, type OwnProject, ownProject, showReminder } from './reminder.ts'
import { languageFor, type Outcome, type Scene, show, tell } from './scene.ts'

type FollowUp = Extract<Action, { do: 'acknowledge' | 'delegate' }>

/**
 * Somebody takes care of matters of a project of theirs, or gives them on. What the card says is a claim: the project is
 * looked up among their own, and the matters among those that the plan has now.
 */
export async function takeCare(scene: Scene, action: FollowUp, typed: Typed): Promise<Outcome> {
  const { deps, language } = scene
  const said = texts[language].reminder
  const of = forWhom(scene)
  const [led] = (await deps.unasked.ledBy(of.tenant, of.person)).filter(({ ref }) => ref === action.project)
  const stored = led && (await deps.store.load(led.key))
  const project = led && stored && ownProject(led, stored, of)
  const before = stored ? toldBefore(scene, stored.plan, action, typed) : []
  if (!project) {
    // Whoever was only given something there has nothing to do with the project once that is done.
    if (before.length > 0) return showReminder(scene, said.alreadyDone)
    deps.log.warn({ code: 'project-refused', action: action.do })
    return tell(said.notLeading)
  }
  const { plan } = project
  const name = escapeMarkdown(recordOf(plan, setup).name ?? '')
  const to = chosen(project.people, action, typed)
  if (action.do === 'delegate' && !to) return showReminder(scene, said.nobodyChosen(name))
  const matters = matterTitles(project, action)
  if (matters.length > 0) {
    const changed = await change(
      sceneThere(scene, led.key, project.stored),
      followUp(matters, howOf(action), to, of.today),
    )
    if (changed.outcome === 'refused') return tell(texts[language].trouble.notDone)
  }
  const told = matters.length > 0 ? matters : before
  if (told.length === 0) return showReminder(scene, said.alreadyDone)
  // Where nobody can be told, nobody is promised that somebody was.
  if (project.unreachable) return showReminder(scene, said.notTold)
  try {
    await deps.unasked.announce(project.led.key, announcementId(scene, plan, told, to), {
      by: scene.turn.by,
      ...(to ? { to } : {}),
      matters: told.map(({ title }) => title),
    })
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    deps.log.error({ code: cause.code, cause: cause.cause }, 'a follow-up was not announced')
    return tell(said.notTold)
  }
  return showReminder(scene, to ? said.delegated(escapeMarkdown(to.name), name) : said.acknowledged(name))
}

type Named = { readonly id: string; readonly title: string }

const howOf = (action: FollowUp) => (action.do === 'delegate' ? 'delegated' : 'acknowledged')

/** To whom the card says that it is given; nobody who is not one that it can be given to. */
function chosen(people: readonly Person[], action: FollowUp, typed: Typed): Person | undefined {
  const value = typed[delegateInput(action.project)]
  return action.do === 'delegate' ? people.find((one) => delegateValue(one) === value) : undefined
}

/** Those of the matters on the card that are still there, in the project's language. */
function matterTitles({ plan, matters }: OwnProject, action: FollowUp): readonly Named[] {
  const language = languageFor(plan, undefined, undefined)
  return matters
    .filter(({ id }) => action.matters.includes(id))
    .slice(0, mostAtOnce)
    .map((matter) => ({ id: matter.id, title: matterTitle(matter, language) }))
}

/** What the same person said the same of today: a press delivered twice, or one whose announcement did not get through. */
function toldBefore({ deps, turn }: Scene, plan: Plan, action: FollowUp, typed: Typed): readonly Named[] {
  const today = osloDate(deps.now())
  return action.matters.flatMap((id) => {
    const one = followUpOf(plan, id)
    if (!one || one.by.id !== turn.by.id || one.values.how !== howOf(action) || one.values.given !== today) return []
    const { to, title = '' } = one.values
    return to && delegateValue(to) !== typed[delegateInput(action.project)] ? [] : [{ id, title }]
  })
}

const announcementId = ({ deps, turn }: Scene, plan: Plan, told: readonly Named[], to: Person | undefined) =>
  idFrom('followUp', plan.id, turn.by.id ?? '', to?.id ?? '', osloDate(deps.now()), ...told.map(({ id }) => id).sort())

/** No reminder for a week, and nothing that waits until then. */
export async function snooze(scene: Scene): Promise<Outcome> {
  const { deps, language } = scene
  const { tenant, person, today } = forWhom(scene)
  // The day on which it will really come: nobody is reminded at a weekend or in a holiday.
  const until = nextChasingDay(daysAfter(today, 7))
  await deps.unasked.snooze(tenant, person, opening(until))
  return show({ view: 'notice', sentence: texts[language].reminder.snoozed(longDate(until, language)), start: false })
}
