import { osloDate } from '../calendar/dates.ts'
import type { Action, Press } from '../cards/action.ts'
import type { View } from '../cards/view.ts'
import type { Typed } from '../plan/answers.ts'
import { elements, findElement, findPart } from '../plan/elements/index.ts'
import type { Language } from '../plan/language.ts'
import { firstLacking } from '../plan/progress.ts'
import { setup } from '../plan/setup.ts'
import { texts } from '../texts/index.ts'
import { afterStep } from './after-step.ts'
import { change } from './change.ts'
import { openForm } from './forms.ts'
import { type Deps, Fault, type Turn } from './ports.ts'
import { askRemove, removeEntry } from './remove-entry.ts'
import { saveStep, sceneWith } from './save-step.ts'
import { type Answer, languageFor, type Outcome, type Scene, show, stageOf, tell } from './scene.ts'
import { understand } from './understand.ts'

/** What reaches Saman: it was added somewhere, somebody wrote, or somebody pressed a button. */
export type Request =
  | { readonly type: 'installed' }
  | { readonly type: 'said'; readonly text: string }
  | { readonly type: 'pressed'; readonly press: Press; readonly typed: Typed }
  /** A button whose data could not be read. */
  | { readonly type: 'garbled'; readonly language: Language | undefined }

const historyLength = 15

/**
 * Answers one turn: who may ask, load, decide, save, say. Reads storage once. Never throws for what a person can meet;
 * a fault is told in a sentence and logged.
 */
export async function converse(deps: Deps, turn: Turn, request: Request): Promise<Answer> {
  const card =
    request.type === 'pressed' ? request.press.language : request.type === 'garbled' ? request.language : undefined
  const outside: Scene = { deps, turn, stored: undefined, language: languageFor(undefined, card, turn.locale) }
  const said = texts[outside.language].trouble
  const answer = (scene: Scene, outcome: Outcome): Answer => ({ outcome, stage: stageOf(scene) })
  if (!deps.serves(turn.key.tenant)) {
    deps.log.warn({ code: 'tenant-refused', tenant: turn.key.tenant })
    return answer(outside, tell(said.tenant))
  }
  if (request.type === 'garbled') {
    deps.log.warn({ code: 'card-refused' })
    return answer(outside, tell(said.card))
  }
  try {
    if (request.type !== 'installed' && !(await turn.isMember())) {
      deps.log.warn({ code: 'member-refused' })
      return answer(outside, tell(said.notMember))
    }
    return await inside(outside, request)
  } catch (cause) {
    if (!(cause instanceof Fault)) {
      deps.log.error({ code: 'failed', cause }, 'a turn failed')
      return answer(outside, tell(said.failed))
    }
    deps.log.error({ code: cause.code, cause: cause.cause }, 'a turn could not be answered')
    const saving =
      request.type === 'pressed' && ['save', 'remove', 'restart', 'language'].includes(request.press.action.do)
    return answer(outside, tell(saving ? said.notSaved : said.notRead))
  }
}

async function inside(outside: Scene, request: Exclude<Request, { type: 'garbled' }>): Promise<Answer> {
  const { deps, turn } = outside
  const asked =
    request.type === 'pressed' ? request.press.action : request.type === 'said' ? hear(request.text) : undefined
  // The history is read together with the plan, so that it too costs one query.
  const { stored, events } =
    asked && 'do' in asked && asked.do === 'history'
      ? await deps.store.history(turn.key, historyLength)
      : { stored: await deps.store.load(turn.key), events: [] }
  const scene = { ...outside, stored, language: languageFor(stored, outside.language, undefined) }
  if (!asked) return { outcome: show({ view: 'greeting', personal: turn.personal }), stage: stageOf(scene) }
  if (!('do' in asked)) return { outcome: show(asked), stage: stageOf(scene) }
  if (asked.do === 'history') return { outcome: show({ view: 'history', events }), stage: stageOf(scene) }
  return request.type === 'pressed' ? press(scene, request.press.plan, asked, request.typed) : act(scene, asked)
}

/** What a message asks for: something to do, or help with what was not understood. */
function hear(text: string): Action | View {
  const intent = understand(text)
  switch (intent.kind) {
    case 'nothing':
      return { do: 'board' }
    case 'unknown':
      return { view: 'help', said: intent.said, nearest: intent.nearest }
    case 'element':
      return { do: 'element', element: intent.element.id }
    case 'example':
      return { do: 'example', element: intent.element.id }
    case 'language':
      return { do: 'language', language: intent.language }
    case 'command':
      return intent.command === 'plan' ? { do: 'board' } : { do: intent.command }
    default:
      return intent satisfies never
  }
}

/** A press counts for the plan it was drawn for. One drawn before there was a plan may still lead into it. */
async function press(scene: Scene, plan: string | null, action: Doing, typed: Typed): Promise<Answer> {
  const current = scene.stored?.plan.id ?? null
  const begunByThis =
    current !== null &&
    ((action.do === 'save' && action.nonce === current) || (action.do === 'restart' && action.plan === current))
  if (plan !== current && !begunByThis) {
    if (plan !== null || current === null) {
      scene.deps.log.warn({ code: 'old-card' })
      return { outcome: tell(texts[scene.language].trouble.oldCard), stage: stageOf(scene) }
    }
    if (action.do === 'save') return act(scene, { do: 'start' })
  }
  return act(scene, action, typed)
}

type Doing = Exclude<Action, { do: 'history' }>

async function act(scene: Scene, action: Doing, typed: Typed = {}): Promise<Answer> {
  const { deps, stored, language } = scene
  const answer = (outcome: Outcome, after = scene): Answer => ({ outcome, stage: stageOf(after) })
  const needsPlan = () => answer(tell(texts[language].trouble.noPlan, true))
  switch (action.do) {
    case 'help':
      return answer(show({ view: 'help' }))
    case 'examples':
      return answer(show({ view: 'examples' }))
    case 'languages':
      return answer(show({ view: 'languages' }))
    case 'start':
      return answer(
        stored ? show({ view: 'alreadyStarted' }) : await openForm(scene, setup, firstOf(setup.steps), undefined),
      )
    case 'setup':
      return answer(await openForm(scene, setup, firstOf(setup.steps), undefined))
    case 'board':
      return stored ? answer(show({ view: 'board' })) : needsPlan()
    case 'continue': {
      if (!stored) return needsPlan()
      const element = firstLacking(elements, stored.plan, osloDate(deps.now()))
      return answer(show(element ? { view: 'element', element, page: 0 } : { view: 'board' }))
    }
    case 'element':
    case 'example': {
      const element = findElement(action.element)
      if (!element) return garbled(scene)
      if (action.do === 'example') return answer(show({ view: 'example', element }))
      return stored ? answer(show({ view: 'element', element, page: action.page ?? 0 })) : needsPlan()
    }
    case 'askRestart':
      return stored ? answer(show({ view: 'confirmRestart', plan: deps.newId() })) : needsPlan()
    case 'restart': {
      const changed = await change(scene, [{ do: 'begin', plan: action.plan }])
      const after = sceneWith(scene, changed.plan)
      return answer(await openForm(after, setup, firstOf(setup.steps), undefined), after)
    }
    case 'language': {
      if (!stored)
        return answer(show({ view: 'greeting', personal: scene.turn.personal }), {
          ...scene,
          language: action.language,
        })
      const values = { language: action.language }
      const changed = await change(scene, [
        { do: 'save', part: setup, entry: setup.id, fresh: true, seen: Number.MAX_SAFE_INTEGER, values, make: [] },
      ])
      const after = sceneWith(scene, changed.plan)
      return answer(show({ view: 'board' }), after)
    }
    case 'form':
    case 'next':
    case 'save': {
      const part = findPart(action.part)
      const step = part?.steps.find((one) => one.id === action.step)
      if (!part || !step || (!part.many && action.entry !== undefined && action.entry !== part.id))
        return garbled(scene)
      if (action.do === 'form') return answer(await openForm(scene, part, step, action.entry))
      if (action.do === 'next')
        return stored ? answer(show(await afterStep(scene, part, step, action.entry))) : needsPlan()
      const saved = await saveStep(scene, action, part, step, typed)
      return answer(saved.outcome, saved.scene)
    }
    case 'askRemove':
    case 'remove': {
      const part = findPart(action.part)
      if (!part?.many) return garbled(scene)
      if (!stored) return needsPlan()
      if (action.do === 'askRemove') return answer(askRemove(scene, part, action.entry))
      const removed = await removeEntry(scene, part, action.entry, action.seen)
      return answer(removed.outcome, removed.scene)
    }
    default:
      return action satisfies never
  }
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
