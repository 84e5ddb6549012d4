import type { Action } from '../cards/action.ts'
import type { JoiningView, View } from '../cards/view.ts'
import type { Typed } from '../plan/answers.ts'
import type { Command } from '../plan/decide.ts'
import { type Membership, membership, membershipCommand, membershipOf } from '../plan/membership.ts'
import { findEntry, type Plan, recordOf } from '../plan/plan.ts'
import { unfinishedSetup } from '../plan/progress.ts'
import { setup } from '../plan/setup.ts'
import type { Programme } from '../programme/programme.ts'
import { cohortMeant } from '../programme/table.ts'
import { texts } from '../texts/index.ts'
import { change } from './change.ts'
import { takeBackShared } from './library.ts'
import type { Turned } from './save-step.ts'
import { type Outcome, type Scene, sceneAfter, show, tell } from './scene.ts'
import { tryCode } from './try-code.ts'

export type JoiningAction = Extract<Action, { do: 'join' | 'tryCode' | 'consent' | 'askQuit' | 'quit' }>

/** A project joins a programme, or leaves it: the group's own to decide. */
export async function actOnJoining(scene: Scene, action: JoiningAction, typed: Typed): Promise<Turned> {
  const { plan, language } = scene
  if (!plan) return { outcome: tell(texts[language].trouble.noPlan, true), scene }
  switch (action.do) {
    case 'join':
      return { outcome: openJoining(scene, plan), scene }
    case 'tryCode':
      return { outcome: await showConsent(scene, typed.code ?? '', action.setUp === true), scene }
    case 'consent':
      return consent(scene, plan, action, typed)
    case 'askQuit':
      return { outcome: askQuit(plan), scene }
    case 'quit':
      return quit(scene, plan, action.programme)
    default:
      return action satisfies never
  }
}

/** Which programme a project is in, and the way into one or out of it. */
export function showMembership({ plan, language }: Scene): Outcome {
  if (!plan) return tell(texts[language].trouble.noPlan, true)
  return show({ view: 'membership', name: membershipOf(plan)?.name })
}

function openJoining({ language }: Scene, plan: Plan): Outcome {
  if (unfinishedSetup(plan)) return tell(texts[language].joining.setUpFirst)
  return show({ view: 'joinForm', setUp: false, code: '' })
}

/** The step after the set-up: a code, which one can do without. Not for a plan in a personal chat, nor one that has joined. */
export const joiningStep = ({ turn, plan }: Scene): View | undefined =>
  turn.personal || !plan || unfinishedSetup(plan) || membershipOf(plan)
    ? undefined
    : { view: 'joinForm', setUp: true, code: '' }

/** What joining means, for whoever has the right code. Typed in a message there is no form yet to show again. */
export async function showConsent(scene: Scene, typed: string, setUp = false): Promise<Outcome> {
  const { deps, plan, language } = scene
  if (!plan) return tell(texts[language].trouble.noPlan, true)
  if (unfinishedSetup(plan)) return tell(texts[language].joining.setUpFirst)
  const tried = await tryCode(scene, typed, deps.programmes.withCode)
  if (tried.outcome !== 'right') return wrong(scene, tried.outcome, typed, setUp)
  const { programme } = tried.found
  const own = membershipOf(plan)
  if (own?.programme === programme.id) return show({ view: 'membership', name: own.name })
  return show(consentView(plan, programme, { code: tried.code, setUp }))
}

function wrong({ language }: Scene, why: 'wrong' | 'tooMany', typed: string, setUp: boolean): Outcome {
  const said = texts[language].joining
  const trouble = why === 'wrong' ? said.wrong : said.tooMany
  return { kind: 'showPresser', view: { view: 'joinForm', setUp, code: typed.slice(0, longestCode), trouble } }
}

/** What is shown again of something far longer than a code. */
const longestCode = 40

function consentView(
  plan: Plan,
  programme: Programme,
  how: { readonly code: string; readonly setUp: boolean },
): JoiningView {
  const { cohort = '', leader, owner } = recordOf(plan, setup)
  const deciders = [leader, owner].flatMap((one) => (one?.id === undefined ? [] : [one.name]))
  const left = membershipOf(plan)
  return {
    view: 'consent',
    ...how,
    programme,
    cohort: cohortMeant(cohort, programme.cohorts),
    deciders: [...new Set(deciders)],
    leaves: left?.name,
  }
}

/** The group lets the programme read its plan. The code is tried anew: it may have been renewed, and a card may say anything. */
async function consent(
  scene: Scene,
  plan: Plan,
  action: Extract<Action, { do: 'consent' }>,
  typed: Typed,
): Promise<Turned> {
  const { deps, turn, language } = scene
  const { code } = action
  const setUp = action.setUp === true
  if (unfinishedSetup(plan)) return { outcome: tell(texts[language].joining.setUpFirst), scene }
  const tried = await tryCode(scene, code, deps.programmes.withCode)
  if (tried.outcome !== 'right') return { outcome: wrong(scene, tried.outcome, code, setUp), scene }
  const { programme } = tried.found
  const cohort = programme.cohorts.find((one) => one === typed.cohort)
  const before = membershipOf(plan)
  const joins = membershipCommand({ programme: programme.id, name: programme.name })
  const changed = await change(scene, [joins, ...(cohort === undefined ? [] : [setCohort(cohort)])])
  if (changed.outcome === 'refused') return { outcome: tell(texts[language].trouble.notDone), scene }
  if (before && before.programme !== programme.id) takeBackShared(scene, before.programme)
  // Pressed twice, it is told once more, and of the same person.
  const said = changed.plan && findEntry(changed.plan, membership.id, membership.id)
  const view: View = { view: 'joined', name: programme.name, by: (said?.by ?? turn.by).name }
  const next: View | undefined = setUp && changed.outcome === 'changed' ? { view: 'board' } : undefined
  return { outcome: { kind: 'receipt', view, next }, scene: sceneAfter(scene, changed.plan) }
}

const setCohort = (cohort: string): Command => ({
  do: 'save',
  part: setup,
  entry: setup.id,
  fresh: true,
  seen: Number.MAX_SAFE_INTEGER,
  values: { cohort },
  make: [],
})

function askQuit(plan: Plan): Outcome {
  const own = membershipOf(plan)
  return show(own ? { view: 'confirmQuit', ...own } : { view: 'membership', name: undefined })
}

/** Takes the consent back. Asked about one programme, it leaves no other: the project may have joined that since. */
async function quit(scene: Scene, plan: Plan, programme: string): Promise<Turned> {
  const { turn, language } = scene
  const own: Membership | undefined = membershipOf(plan)
  if (own?.programme !== programme) return { outcome: showMembership(scene), scene }
  const changed = await change(scene, [membershipCommand(null)])
  if (changed.outcome === 'refused') return { outcome: tell(texts[language].trouble.notDone), scene }
  takeBackShared(scene, programme)
  const view: View = { view: 'quitted', name: own.name, by: turn.by.name }
  return { outcome: { kind: 'receipt', view, next: undefined }, scene: sceneAfter(scene, changed.plan) }
}
