import { osloDate } from '../../calendar/dates.ts'
import type { ActingView } from '../../cards/acting-view.ts'
import type { Action } from '../../cards/action.ts'
import { readAnswers, type Typed } from '../../plan/answers.ts'
import { assessElement } from '../../plan/assessment.ts'
import type { PlanElement } from '../../plan/element.ts'
import { findElement } from '../../plan/elements/index.ts'
import { membershipOf } from '../../plan/membership.ts'
import { givenBy, overrideOf, overrides } from '../../plan/overrides.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Programme } from '../../programme/programme.ts'
import { texts } from '../../texts/index.ts'
import { askedOf, pageOf } from '../ask.ts'
import { change } from '../change.ts'
import { Fault } from '../ports.ts'
import { type Outcome, type Scene, show } from '../scene.ts'
import { gone, projectIn, sceneThere, type There } from './followed.ts'

type OverruleForm = Extract<ActingView, { view: 'overruleForm' }>

/** A coordinator's own verdict on a criterion of a project, as it is now: where it is given or changed. */
export async function overruleForm(
  scene: Scene,
  programme: Programme,
  { project: ref, element: id }: Extract<Action, { do: 'overruleForm' }>,
): Promise<Outcome | undefined> {
  const element = findElement(id)
  if (!element) return undefined
  const found = await projectIn(scene, programme, ref)
  if (!found) return gone(scene, programme)
  const { plan } = found.stored
  const given = overrideOf(plan, element.id)
  const typed = given && isGiven(plan, element) ? { verdict: given.verdict, reason: given.reason } : {}
  return show(formOf(scene, programme, found, element, plan, typed))
}

/** Whether a coordinator's word on it counts as things are. */
function isGiven(plan: Plan, { id }: PlanElement): boolean {
  const given = overrideOf(plan, id)
  return given !== undefined && given.lapsed === undefined
}

const formOf = (
  { deps }: Scene,
  programme: Programme,
  { project }: There,
  element: PlanElement,
  plan: Plan,
  typed: Typed,
): OverruleForm => ({
  view: 'overruleForm',
  programme: askedOf(programme),
  project,
  criterion: assessElement(element, plan, osloDate(deps.now())),
  given: isGiven(plan, element),
  seen: plan.rev,
  typed,
  faults: [],
})

const [verdictStep = { id: 'verdict', fields: ['verdict', 'reason'] }] = overrides.steps

/**
 * Saves it in the project's own plan, as it is saved in the project's own conversation: not when the plan has been changed
 * since the form was drawn, for then the verdict would be of something else. Then the project is shown as it is.
 */
export async function overrule(
  scene: Scene,
  programme: Programme,
  { project: ref, element: id, seen }: Extract<Action, { do: 'overrule' }>,
  typed: Typed,
): Promise<Outcome | undefined> {
  const element = findElement(id)
  if (!element) return undefined
  const { deps, turn, language } = scene
  const found = await projectIn(scene, programme, ref)
  if (!found) return gone(scene, programme)
  const { followed, stored } = found
  const again = (plan: Plan, more: Partial<OverruleForm>): Outcome => ({
    kind: 'showPresser',
    view: { ...formOf(scene, programme, found, element, plan, typed), seen, ...more },
  })
  const today = osloDate(deps.now())
  const held = stored.plan.entries.find((one) => one.part === overrides.id && one.id === element.id)?.values ?? {}
  const answers = readAnswers(overrides, verdictStep, typed, held, {
    plan: stored.plan,
    language,
    today,
    members: [],
    newId: deps.newId,
    titleField: () => overrides.title,
  })
  if (!answers.ok) return again(stored.plan, { faults: answers.faults })
  const values = { ...answers.values, ...givenBy(turn.by, today) }
  let plan: Plan | undefined
  try {
    const changed = await change(sceneThere(scene, followed.key, stored), [
      { do: 'save', part: overrides, entry: element.id, fresh: true, seen, values, make: [] },
    ])
    if (changed.outcome === 'refused') {
      const { trouble } = texts[language]
      const { plan: other } = changed
      if (!other || !isStill(other, stored.plan, programme)) return gone(scene, programme)
      // Said once: whoever has looked again can save.
      return again(other, { seen: other.rev, trouble: trouble.planChanged })
    }
    plan = changed.plan
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    deps.log.error({ code: cause.code, cause: cause.cause }, 'a verdict was not saved')
    return again(stored.plan, { trouble: texts[language].trouble.notSaved })
  }
  return findingsOf(scene, programme, ref, plan)
}

/**
 * Takes a verdict back: the rules alone count again, and the history has what was said. Somebody else's that has come in
 * its place since the form was drawn is shown first.
 */
export async function takeBackVerdict(
  scene: Scene,
  programme: Programme,
  { project: ref, element: id, seen }: Extract<Action, { do: 'takeBackVerdict' }>,
): Promise<Outcome | undefined> {
  const element = findElement(id)
  if (!element) return undefined
  const found = await projectIn(scene, programme, ref)
  if (!found) return gone(scene, programme)
  const { followed, stored } = found
  const changed = await change(sceneThere(scene, followed.key, stored), [
    { do: 'remove', part: overrides, entry: element.id, seen },
  ])
  const { plan } = changed
  if (!plan || !isStill(plan, stored.plan, programme)) return gone(scene, programme)
  if (changed.outcome !== 'refused') return findingsOf(scene, programme, ref, plan)
  const given = overrideOf(plan, element.id)
  const typed = given ? { verdict: given.verdict, reason: given.reason } : {}
  const { planChanged: trouble } = texts[scene.language].trouble
  return show({ ...formOf(scene, programme, found, element, plan, typed), trouble })
}

/** Begun anew, or out of the programme, since it was read: then it is nobody's here. */
const isStill = (plan: Plan, read: Plan, { id }: Programme): boolean =>
  plan.id === read.id && membershipOf(plan)?.programme === id

/** The page is of the plan as it is saved: there is nothing more to read. */
function findingsOf(scene: Scene, programme: Programme, ref: string, plan: Plan | undefined): Outcome {
  if (!plan || membershipOf(plan)?.programme !== programme.id) return gone(scene, programme)
  const question = { intent: 'status', of: { project: ref } } as const
  return show(pageOf(scene, programme, ref, plan, { question, part: 'findings', page: 0 }))
}
