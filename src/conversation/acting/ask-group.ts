import { osloDate } from '../../calendar/dates.ts'
import { writableFrom } from '../../calendar/office.ts'
import { personName, projectName, whenWords } from '../../cards/acting/words.ts'
import type { ActingView } from '../../cards/acting-view.ts'
import type { Action } from '../../cards/action.ts'
import { readAnswers, type Typed } from '../../plan/answers.ts'
import { membershipOf } from '../../plan/membership.ts'
import type { Part } from '../../plan/parts.ts'
import { groupAnswerForm, groupQuestionForm } from '../../programme/group-question.ts'
import { coordinatesAs, type Programme } from '../../programme/programme.ts'
import { actingTexts } from '../../texts/acting.ts'
import { texts } from '../../texts/index.ts'
import { askedOf } from '../ask.ts'
import { idFrom } from '../ids.ts'
import { Fault } from '../ports.ts'
import { type Outcome, type Scene, show, tell } from '../scene.ts'
import { acted, gone, noConversation, projectIn, senderIn, type There } from './followed.ts'
import { type GroupQuestion, mostQuestions } from './port.ts'

/** Where a coordinator writes to a group; or word that it can't be reached. */
export async function writeGroup(
  scene: Scene,
  programme: Programme,
  { project: ref }: Extract<Action, { do: 'writeGroup' }>,
): Promise<Outcome> {
  const { deps, language } = scene
  const found = await projectIn(scene, programme, ref)
  if (!found) return gone(scene, programme)
  const { project, followed } = found
  const [lost] = await deps.unasked.acting.outOfReach([followed.key])
  if (lost?.why === 'noConversation') return acted(programme, noConversation(scene, project))
  if (lost) {
    const { reach } = texts[language]
    const sentence = actingTexts[language].ask.out(projectName(project), reach.whyChannel[lost.why])
    return acted(programme, [sentence, reach.mendChannel[lost.why]])
  }
  return show(formOf(programme, found, deps.newId(), {}))
}

type GroupForm = Extract<ActingView, { view: 'groupForm' }>

const formOf = (programme: Programme, { project }: There, nonce: string, typed: Typed): GroupForm => ({
  view: 'groupForm',
  programme: askedOf(programme),
  project,
  nonce,
  typed,
  faults: [],
})

/** Sends what a coordinator has written. `nonce` is the form's own: pressed twice, it is sent once. */
export async function askGroup(
  scene: Scene,
  programme: Programme,
  { project: ref, nonce }: Extract<Action, { do: 'askGroup' }>,
  typed: Typed,
): Promise<Outcome | undefined> {
  const from = senderIn(scene, programme)
  if (!from) return undefined
  const { deps, language } = scene
  const said = actingTexts[language].ask
  const found = await projectIn(scene, programme, ref)
  if (!found) return gone(scene, programme)
  const { project, followed } = found
  const form = formOf(programme, found, nonce, typed)
  const read = readText(scene, groupQuestionForm, 'text', typed)
  if (!read.ok) return { kind: 'showPresser', view: { ...form, faults: read.faults } }
  const id = idFrom('question', programme.id, from.tenant, from.id, ref, nonce)
  try {
    const question = { id, from, project: project.name, text: read.text }
    if ((await deps.unasked.acting.ask(followed.key, question)) === 'tooMany')
      return { kind: 'showPresser', view: { ...form, trouble: said.tooMany(mostQuestions) } }
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    deps.log.error({ code: cause.code, cause: cause.cause }, 'a question was not kept')
    return { kind: 'showPresser', view: { ...form, trouble: said.notSent } }
  }
  const now = deps.now()
  const due = writableFrom(now)
  const name = projectName(project)
  return acted(programme, [due === now ? said.sent(name) : said.sentLater(name, whenWords(due, language))], { project })
}

type Read =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly faults: NonNullable<GroupForm['faults']> }

/** One text, checked as those of plans are. */
function readText(scene: Scene, form: Part, field: string, typed: Typed): Read {
  const [step = { id: field, fields: [field] }] = form.steps
  const answers = readAnswers(
    form,
    step,
    typed,
    {},
    {
      plan: undefined,
      language: scene.language,
      today: osloDate(scene.deps.now()),
      members: [],
      newId: scene.deps.newId,
      titleField: () => field,
    },
  )
  return answers.ok ? { ok: true, text: String(answers.values[field]) } : { ok: false, faults: answers.faults }
}

/**
 * A group answers. What the card says is a claim: the question is looked up among those that were put to this
 * conversation. It is answered as long as the project is in the programme, and whoever asked still coordinates it.
 */
export async function answerCoordinator(
  scene: Scene,
  { asked }: Extract<Action, { do: 'answerCoordinator' }>,
  typed: Typed,
): Promise<Outcome> {
  const { deps, turn, language } = scene
  const said = actingTexts[language].question
  try {
    const question = await deps.unasked.acting.asked(turn.key, asked)
    if (!question) return tell(said.unknown)
    const again = (more: Partial<QuestionView>): Outcome => ({
      kind: 'showPresser',
      view: { ...questionView(question), typed, ...more },
    })
    if ((typed.answer ?? '').trim() === '') return again({ told: said.nothing })
    const read = readText(scene, groupAnswerForm, 'answer', typed)
    if (!read.ok) return again({ faults: read.faults })
    const hindrance = await hindranceTo(scene, question)
    if (hindrance !== undefined) return again({ told: hindrance })
    const by = turn.by
    const id = idFrom('answer', asked, turn.key.tenant, turn.key.conversation, by.id ?? by.name, read.text)
    const answered = await deps.unasked.acting.answer(turn.key, question, { id, by, at: deps.now(), text: read.text })
    return show({ ...questionView(answered), told: said.sent(personName(question.from.name)) })
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    // The card stays as it is, with what was typed.
    deps.log.error({ code: cause.code, cause: cause.cause }, 'an answer was not kept')
    return tell(said.notSent)
  }
}

type QuestionView = Extract<ActingView, { view: 'question' }>

/** A question as its group sees it. */
export const questionView = ({ id, from, text, answers }: Omit<GroupQuestion, 'project'>): QuestionView => ({
  view: 'question',
  from: { name: from.name, programme: from.programmeName },
  asked: id,
  text,
  answers: answers.map(({ by, at, text: answer, lost = false }) => ({ by: by.name, at, text: answer, lost })),
})

async function hindranceTo({ deps, plan, language }: Scene, { from }: GroupQuestion): Promise<string | undefined> {
  const said = actingTexts[language].question
  if (!plan || membershipOf(plan)?.programme !== from.programme) return said.left
  const found = await deps.programmes.find(from.programme)
  return found && coordinatesAs(found.programme, from) ? undefined : said.notCoordinating(personName(from.name))
}
