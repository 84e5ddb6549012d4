import { type IsoDate, osloDate } from '../calendar/dates.ts'
import type { Action, Press } from '../cards/action.ts'
import { actionOf } from '../cards/commands.ts'
import type { CommandName, View } from '../cards/view.ts'
import type { Typed } from '../plan/answers.ts'
import { pictureNames } from '../plan/element.ts'
import type { Language } from '../plan/language.ts'
import { actingTexts } from '../texts/acting.ts'
import { texts } from '../texts/index.ts'
import { act, press } from './act.ts'
import { askInWords } from './ask.ts'
import { grant } from './grant.ts'
import { asSpoken, inOwnLanguage } from './own-language.ts'
import { ownQuestion } from './own-question.ts'
import { type Deps, Fault, type Turn } from './ports.ts'
import { onToReports } from './report-question.ts'
import {
  type Answer,
  languageFor,
  type Outcome,
  type Scene,
  sceneAfter,
  show,
  showBelow,
  stageOf,
  tell,
} from './scene.ts'
import { formAgain } from './sent-form.ts'
import { type Intent, saysExactly, understand } from './understand.ts'
import { reportedIn, type Wish } from './wish.ts'

/** What reaches Saman: it was added somewhere, somebody wrote, or somebody pressed a button. */
export type Request =
  | { readonly type: 'installed' }
  | { readonly type: 'said'; readonly text: string }
  | { readonly type: 'pressed'; readonly press: Press; readonly typed: Typed }
  /** A button whose data could not be read. */
  | { readonly type: 'garbled'; readonly language: Language | undefined }

/** So many changes are read on a phone; and with all their fields they stay within what a message holds. */
const historyLength = 8

/**
 * Answers one turn: who may ask, load, decide, save, say. Reads storage once. Never throws for what a person can meet;
 * a fault is told in a sentence and logged.
 */
export async function converse(deps: Deps, turn: Turn, request: Request): Promise<Answer> {
  const card =
    request.type === 'pressed' ? request.press.language : request.type === 'garbled' ? request.language : undefined
  const outside: Scene = {
    deps,
    turn,
    stored: undefined,
    plan: undefined,
    language: languageFor(undefined, card, turn.locale),
  }
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
      return unanswered(outside, request, said.failed)
    }
    deps.log.error({ code: cause.code, cause: cause.cause }, 'a turn could not be answered')
    const doing = request.type === 'pressed' ? request.press.action.do : 'board'
    if (written.includes(doing)) return unanswered(outside, request, said.notSaved)
    if (doing === 'askGroup') return unanswered(outside, request, actingTexts[outside.language].ask.notSent)
    const changing = changes.includes(doing)
    return unanswered(outside, request, changing ? said.notDone : said.notRead)
  }
}

/** What saves a form that stands there again with what was written in it. */
const written: readonly Action['do'][] = ['save', 'keep', 'report', 'makeProgramme', 'saveProgramme', 'overrule']
/** What changes something, and has no form that would stand there again. */
const changes: readonly Action['do'][] = [
  ...(['remove', 'unlink', 'restart', 'language', 'acknowledge', 'delegate', 'snooze', 'consent', 'quit'] as const),
  ...(['renew', 'invite', 'dismiss', 'judge', 'give', 'withdraw'] as const),
  ...(['remindAll', 'answerCoordinator', 'remindLeader', 'weekly', 'takeBackVerdict', 'orderReport'] as const),
]

/** A turn that came to nothing. What was typed stays on the card; its buttons are still for the plan it was drawn for. */
function unanswered(scene: Scene, request: Request, sentence: string): Answer {
  if (request.type !== 'pressed') return { outcome: tell(sentence), stage: stageOf(scene) }
  const { action, plan } = request.press
  return {
    outcome: formAgain(action, request.typed, sentence) ?? tell(sentence),
    stage: { ...stageOf(scene), planId: plan },
  }
}

async function inside(outside: Scene, request: Exclude<Request, { type: 'garbled' }>): Promise<Answer> {
  const { deps, turn } = outside
  const asked =
    request.type === 'pressed'
      ? request.press.action
      : request.type === 'said'
        ? hear(request.text, osloDate(deps.now()))
        : undefined
  // The history is read together with the plan, so that it too costs one query.
  const { stored, events } =
    asked && 'do' in asked && asked.do === 'history'
      ? await deps.store.history(turn.key, historyLength)
      : { stored: await deps.store.load(turn.key), events: [] }
  // Saman is added to a team, not to a channel.
  const of = request.type !== 'installed' ? undefined : turn.team === undefined ? 'conversation' : 'team'
  deps.later('heardFrom', () => deps.unasked.heardFrom(turn, of, stored?.plan))
  const read = sceneAfter({ ...outside, stored }, stored?.plan)
  const own = request.type === 'said' ? await inOwnLanguage(read) : read
  const question = request.type === 'said' ? await questionIn(own, request.text) : undefined
  if (question) return question
  const scene = request.type === 'said' && !own.plan && isWordForWord(request.text) ? asSpoken(own, request.text) : own
  if (!asked) return { outcome: show({ view: 'greeting', personal: turn.personal }), stage: stageOf(scene) }
  if ('view' in asked) return { outcome: show(asked), stage: stageOf(scene) }
  if ('kind' in asked) {
    const granted = await grant(scene, asked)
    return { outcome: granted.outcome, stage: stageOf(granted.scene) }
  }
  if (asked.do === 'history') return { outcome: show({ view: 'history', events }), stage: stageOf(scene) }
  if (request.type !== 'pressed') return act(scene, asked)
  const pressed = await press(scene, request.press.plan, asked, request.typed)
  return request.press.stays ? below(pressed) : pressed
}

/** What a coordinator asks in words, in a chat of their own. What is said exactly as something else is that. */
async function questionIn(scene: Scene, text: string): Promise<Answer | undefined> {
  if (!scene.turn.personal) return undefined
  const intent = understand(text)
  const exactly = (saysExactly(text) && !isReports(intent)) || neverQuestions.includes(intent.kind)
  if (intent.kind === 'nothing' || (exactly && !needsMissingPlan(scene, intent))) return undefined
  const heard = await askInWords(scene, text, intent.kind === 'unknown' ? 'nothing' : 'something')
  if (!heard || (heard.kind === 'unknown' && intent.kind !== 'unknown')) return undefined
  const answered = { ...scene, language: heard.language }
  return { outcome: await onToReports(answered, heard.outcome), stage: stageOf(answered) }
}

/** What begins so is that, whatever follows. */
const neverQuestions: readonly Intent['kind'][] = [
  ...(['coordinating', 'joining', 'simulate', 'reminder', 'weekly', 'pauseEnds', 'thanks'] as const),
]

/** Said in no other words than those that ask for it: no name is among them that could be in another language. */
const isWordForWord = (text: string): boolean => saysExactly(text) || understand(text).kind === 'weekly'

/** Where somebody coordinates a programme, the word for reports asks for those of its projects. */
const isReports = (intent: Intent): boolean => intent.kind === 'command' && intent.command === 'reports'

/** Words for what is in a plan, where there is none: a coordinator's "milestones" are those of the programme. */
const needsMissingPlan = ({ plan }: Scene, intent: Intent): boolean =>
  plan === undefined && (intent.kind === 'element' || (intent.kind === 'command' && ofPlan.includes(intent.command)))
const ofPlan: readonly CommandName[] = [
  ...(['plan', 'continue', 'assess', 'report', 'pause', 'history', 'setup', 'quit'] as const),
  ...pictureNames,
]

/** What a card leads to that stays as it is for everybody. */
const below = ({ outcome, stage }: Answer): Answer =>
  outcome.kind === 'show' ? { outcome: showBelow(outcome.view, stage.language), stage } : { outcome, stage }

/** What a message asks for: something to do, or help with what was not understood. */
function hear(text: string, today: IsoDate): Action | View | Exclude<Wish, { kind: 'reminder' }> {
  const intent = understand(text)
  switch (intent.kind) {
    case 'nothing':
      return { do: 'board' }
    case 'unknown':
      return (
        ownQuestion(text, today) ?? reportedIn(intent) ?? { view: 'help', said: intent.said, nearest: intent.nearest }
      )
    case 'element':
      return { do: 'element', element: intent.element.id }
    case 'example':
      return { do: 'example', element: intent.element.id }
    case 'language':
      return { do: 'language', language: intent.language }
    case 'command':
      return actionOf(intent.command)
    case 'reminder':
      return { do: 'reminder' }
    case 'indicator':
    case 'reading':
    case 'pause':
    case 'pauseEnds':
    case 'thanks':
    case 'joining':
    case 'coordinating':
    case 'weekly':
    case 'simulate':
      return intent
    default:
      return intent satisfies never
  }
}
