import { osloDate } from '../calendar/dates.ts'
import type { Action } from '../cards/action.ts'
import type { View } from '../cards/view.ts'
import type { Typed } from '../plan/answers.ts'
import { elements, findElement, findPart } from '../plan/elements/index.ts'
import { membershipOf } from '../plan/membership.ts'
import { type Part, stepOf } from '../plan/parts.ts'
import { firstLacking, unfinishedSetup } from '../plan/progress.ts'
import { setup } from '../plan/setup.ts'
import { texts } from '../texts/index.ts'
import { actOnFollowed } from './acting.ts'
import { admit, coordinatedBy, withReviewer } from './admit.ts'
import { afterStep } from './after-step.ts'
import { ask, askedOf } from './ask.ts'
import { change } from './change.ts'
import { actOnCoordinators } from './coordinators.ts'
import { snooze, takeCare } from './follow-up.ts'
import { openForm, without } from './forms.ts'
import { planBegunBy } from './ids.ts'
import { showSeries } from './indicator.ts'
import { actOnJoining } from './joining.ts'
import { keepTheirs } from './keep-theirs.ts'
import { actOnLibrary, takeBackShared } from './library.ts'
import { keepChosenLanguage } from './own-language.ts'
import { actOnProgramme, openProgramme } from './programme.ts'
import { openReminder } from './reminder.ts'
import { askRemove, removeEntry } from './remove-entry.ts'
import { report, showRound } from './report.ts'
import { onToReports } from './report-question.ts'
import { actOnReports } from './reports.ts'
import { saveStep } from './save-step.ts'
import { type Answer, type Outcome, type Scene, sceneAfter, show, stageOf, tell } from './scene.ts'
import { formAgain } from './sent-form.ts'
import { unlink } from './unlink.ts'

/** A press counts for the plan it was drawn for. One drawn before there was a plan may still lead into it. */
export async function press(scene: Scene, plan: string | null, action: Doing, typed: Typed): Promise<Answer> {
  const current = scene.plan?.id ?? null
  const begunByThis =
    current !== null && (action.do === 'save' || action.do === 'restart') && current === planBegunBy(action.nonce, plan)
  if (plan !== current && !begunByThis && !besidePlans.includes(action.do)) {
    if (plan !== null || current === null || action.do === 'restart') {
      scene.deps.log.warn({ code: 'old-card' })
      const sentence = texts[scene.language].trouble.oldCard
      const form = formAgain(action, typed, sentence)
      return { outcome: form ?? tell(sentence), stage: { ...stageOf(scene), plan: undefined, planId: plan } }
    }
    // Two groups of people can fill in the first step at once: what the second wrote is put to what the first saved.
    if (action.do === 'save' && action.part !== setup.id) return act(scene, { do: 'start' })
  }
  return act(scene, action, typed, plan)
}

/** What is about other projects than this conversation's, or about none: whatever plan lies here now. */
const besidePlans: readonly Action['do'][] = [
  ...([
    'reminder',
    'acknowledge',
    'delegate',
    'snooze',
    'followUps',
    'programme',
    'table',
    'waiting',
    'judge',
  ] as const),
  ...([
    'newProgramme',
    'makeProgramme',
    'editProgramme',
    'saveProgramme',
    'askRenew',
    'renew',
    'invite',
    'askDismiss',
    'dismiss',
  ] as const),
  ...(['ask', 'askRemindAll', 'remindAll', 'writeGroup', 'askGroup', 'askRemindLeader', 'remindLeader'] as const),
  ...(['weekly', 'overruleForm', 'overrule', 'takeBackVerdict', 'reports', 'orderReport', 'openReport'] as const),
]

/** Everything a button can ask for but the history, which is read another way. */
export type Doing = Exclude<Action, { do: 'history' }>

/** `cardPlan` is the plan that the pressed card was drawn for; null when it was none, or when nothing was pressed. */
export async function act(
  asked: Scene,
  action: Doing,
  typed: Typed = {},
  cardPlan: string | null = null,
): Promise<Answer> {
  const { refused, scene } = await admit(asked, action)
  const { deps, plan, language } = scene
  if (refused) {
    deps.log.warn({ code: 'role-refused', action: action.do })
    return { outcome: tell(texts[language].trouble[refused]), stage: stageOf(scene) }
  }
  const answer = (outcome: Outcome, after = scene): Answer => ({ outcome, stage: stageOf(after) })
  const needsPlan = () => answer(tell(texts[language].trouble.noPlan, true))
  switch (action.do) {
    case 'help':
      return answer(show((action.groups ? undefined : await coordinatorHelp(scene)) ?? { view: 'help' }))
    case 'examples':
      return answer(show({ view: 'examples' }))
    case 'languages':
      return answer(show({ view: 'languages' }))
    case 'start':
      return answer(
        plan ? show({ view: 'alreadyStarted' }) : await openForm(scene, setup, firstOf(setup.steps), undefined),
      )
    case 'setup':
      return answer(await openForm(scene, setup, firstOf(setup.steps), undefined))
    case 'board':
      return plan ? answer(show({ view: 'board' })) : needsPlan()
    case 'continue': {
      if (!plan) return needsPlan()
      const unfinished = unfinishedSetup(plan)
      if (unfinished) return answer(await openForm(scene, setup, unfinished.step, undefined))
      const element = firstLacking(elements, plan, osloDate(deps.now()))
      return answer(show(element ? { view: 'element', element, page: 0 } : { view: 'board' }))
    }
    case 'assess':
      return plan ? answer(show({ view: 'assessment' })) : needsPlan()
    case 'unlink': {
      const part = findPart(action.part)
      const field = part?.fields[action.field]
      // What must be answered can be chosen anew, but never let go.
      if (!part?.many || field?.kind !== 'reference' || field.required) return garbled(scene)
      if (!plan) return needsPlan()
      const unlinked = await unlink(scene, part, action)
      return answer(unlinked.outcome, unlinked.scene)
    }
    case 'chain':
    case 'timeline':
    case 'matrix':
    case 'indicators':
    case 'economics':
      return plan ? answer(show({ view: action.do, page: action.page })) : needsPlan()
    case 'element':
    case 'criterion': {
      const element = findElement(action.element)
      if (!element) return garbled(scene)
      if (!plan) return needsPlan()
      return action.do === 'criterion'
        ? answer(show({ view: 'criterion', element }), await withReviewer(scene))
        : answer(show({ view: 'element', element, page: action.page ?? 0 }))
    }
    case 'example':
    case 'offers':
    case 'offer':
    case 'give':
    case 'withdraw':
    case 'waiting':
    case 'judge': {
      const outcome = await actOnLibrary(scene, action)
      return outcome ? answer(outcome) : garbled(scene)
    }
    case 'report': {
      const reported = await report(scene, action, typed)
      return answer(reported.outcome, reported.scene)
    }
    case 'prompt':
      return answer(showRound(scene, action.round))
    case 'series':
      return answer(showSeries(scene, action.indicator, action.page ?? 0))
    case 'acknowledge':
    case 'delegate':
      return answer(await takeCare(scene, action, typed))
    case 'snooze':
      return answer(await snooze(scene))
    case 'reminder': {
      const own = await openReminder(scene)
      return answer(own.outcome, own.scene)
    }
    case 'programme':
      return answer(await openProgramme(scene, action.programme))
    case 'table':
    case 'newProgramme':
    case 'makeProgramme':
    case 'editProgramme':
    case 'saveProgramme':
    case 'askRenew':
    case 'renew':
    case 'followUps': {
      const outcome = await actOnProgramme(scene, action, typed)
      return outcome ? answer(outcome) : garbled(scene)
    }
    case 'invite':
    case 'askDismiss':
    case 'dismiss': {
      const outcome = await actOnCoordinators(scene, action)
      return outcome ? answer(outcome) : garbled(scene)
    }
    case 'join':
    case 'tryCode':
    case 'consent':
    case 'askQuit':
    case 'quit': {
      const joined = await actOnJoining(scene, action, typed)
      return answer(joined.outcome, joined.scene)
    }
    case 'ask': {
      const outcome = await ask(scene, action)
      return outcome ? answer(await onToReports(scene, outcome)) : garbled(scene)
    }
    case 'askRemindAll':
    case 'remindAll':
    case 'writeGroup':
    case 'askGroup':
    case 'answerCoordinator':
    case 'askRemindLeader':
    case 'remindLeader':
    case 'weekly':
    case 'overruleForm':
    case 'overrule':
    case 'takeBackVerdict': {
      const outcome = await actOnFollowed(scene, action, typed)
      return outcome ? answer(outcome) : garbled(scene)
    }
    case 'reports':
    case 'orderReport':
    case 'openReport': {
      const outcome = await actOnReports(scene, action)
      return outcome ? answer(outcome) : garbled(scene)
    }
    case 'askRestart':
      return plan ? answer(show({ view: 'confirmRestart', nonce: deps.newId() })) : needsPlan()
    case 'restart': {
      const left = plan && membershipOf(plan)
      const changed = await change(scene, [{ do: 'begin', plan: planBegunBy(action.nonce, cardPlan) }])
      if (left && changed.outcome === 'changed') takeBackShared(scene, left.programme)
      const after = sceneAfter(scene, changed.plan)
      return answer(await openForm(after, setup, firstOf(setup.steps), undefined), after)
    }
    case 'language': {
      const chosen = { ...scene, language: action.language }
      if (scene.turn.personal) await keepChosenLanguage(chosen)
      if (!plan) {
        const help = await coordinatorHelp(chosen)
        return answer(show(help ?? { view: 'greeting', personal: scene.turn.personal }), chosen)
      }
      const values = { language: action.language }
      const changed = await change(scene, [
        { do: 'save', part: setup, entry: setup.id, fresh: true, seen: Number.MAX_SAFE_INTEGER, values, make: [] },
      ])
      const after = sceneAfter(scene, changed.plan)
      return answer(show({ view: 'board' }), after)
    }
    case 'form':
    case 'next':
    case 'keep':
    case 'save': {
      const part = findPart(action.part)
      const step = part && stepOf(part, action.step)
      if (!part || !step || !fits(part, action.entry)) return garbled(scene)
      if (action.do === 'form') return answer(await openForm(scene, part, step, action.entry, action.about))
      if (action.do === 'next')
        return plan ? answer(show(await afterStep(scene, part, step, action.entry))) : needsPlan()
      const saved =
        action.do === 'keep'
          ? await keepTheirs(scene, action, part, step, typed)
          : await saveStep(scene, action, part, step, typed)
      return answer(saved.outcome, saved.scene)
    }
    case 'leave': {
      const part = findPart(action.part)
      if (!part) return garbled(scene)
      return plan ? answer({ kind: 'below', view: without(part), sentence: texts[language].form.stays }) : needsPlan()
    }
    case 'askRemove':
    case 'remove': {
      const part = findPart(action.part)
      if (!part?.many) return garbled(scene)
      if (!plan) return needsPlan()
      if (action.do === 'askRemove') return answer(askRemove(scene, part, action.entry))
      const removed = await removeEntry(scene, part, action.entry, action.seen)
      return answer(removed.outcome, removed.scene)
    }
    default:
      return action satisfies never
  }
}

/** What coordinators can ask, in chats of their own. */
async function coordinatorHelp(scene: Scene): Promise<View | undefined> {
  const coordinated = scene.turn.personal ? await coordinatedBy(scene) : undefined
  return coordinated && { view: 'coordinatorHelp', programme: askedOf(coordinated.programme) }
}

/** Whether an entry can be this part's: a record has but one, and a keyed one is about a criterion. */
function fits(part: Part, entry: string | undefined): boolean {
  if (part.keyed) return entry !== undefined && findElement(entry) !== undefined
  return part.many || entry === undefined || entry === part.id
}

function garbled(scene: Scene): Answer {
  scene.deps.log.warn({ code: 'card-refused' })
  return { outcome: tell(texts[scene.language].trouble.card), stage: stageOf(scene) }
}

function firstOf<T>(steps: readonly T[]): T {
  const [first] = steps
  if (first === undefined) throw new Error('A part without steps')
  return first
}
