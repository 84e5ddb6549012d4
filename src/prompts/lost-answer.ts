import { osloDate } from '../calendar/dates.ts'
import { draw } from '../cards/draw.ts'
import { questionView } from '../conversation/acting/ask-group.ts'
import { type Deps, Fault, isUnreadable } from '../conversation/ports.ts'
import type { Messenger, Outbox, Prompt, PromptState, Reach, Word } from './ports.ts'
import { stageOf } from './stage.ts'

type Telling = Pick<Deps, 'store' | 'now' | 'typeahead' | 'log'> & {
  readonly outbox: Pick<Outbox, 'find' | 'answers' | 'keepAnswer'>
  readonly reach: Pick<Reach, 'project'>
  readonly messenger: Pick<Messenger, 'update'>
}
type Answer = Extract<Word, { what: 'answer' }>

/**
 * Tells a group that its answer did not reach the coordinator who asked: the question's card says so, now and whenever it is
 * drawn again. Before it is concluded, so that a crash in between tells it all the same; done twice, it is said once.
 */
export async function tellLostAnswer(
  { period: id, due, word }: Prompt,
  { state }: Pick<PromptState, 'state'>,
  telling: Telling,
): Promise<void> {
  if (state === 'sent' || word?.what !== 'answer' || word.asked === undefined) return
  const { key, asked, by, text } = word
  // Whoever answered may have been cut off before it was kept there.
  await telling.outbox.keepAnswer(key, asked, { id, by, at: due, text, lost: true })
  try {
    await redraw(word, asked, telling)
  } catch (cause) {
    // What can't be read now is not read at the next try either, and an answer must be done with.
    if (cause instanceof Fault && !isUnreadable(cause)) throw cause
    telling.log.error({ code: 'lost-answer-untold', cause }, 'a group was not told that its answer did not arrive')
  }
}

/** An operator has sent it again, and it arrived: it is lost no more. What fails here must not send it once more. */
export async function tellFoundAnswer({ period: id, word }: Prompt, telling: Telling): Promise<void> {
  if (word?.what !== 'answer' || word.asked === undefined) return
  const { outbox, log } = telling
  try {
    const there = (await outbox.answers(word.key, word.asked)).find((one) => one.id === id)
    if (!there?.lost) return
    await outbox.keepAnswer(word.key, word.asked, { ...there, lost: false })
    await redraw(word, word.asked, telling)
  } catch (cause) {
    log.error({ code: 'lost-answer-untold', cause }, 'a group was not told that its answer arrived after all')
  }
}

async function redraw(
  { key }: Pick<Answer, 'key'>,
  asked: string,
  { outbox, reach, store, messenger, now, typeahead }: Telling,
): Promise<void> {
  const id = { tenant: key.tenant, kind: 'question', about: key.conversation, period: asked } as const
  const { state, word: question } = (await outbox.find(id))?.prompt ?? {}
  const [to, stored] = await Promise.all([reach.project(key), store.load(key)])
  if (state?.state !== 'sent' || question?.what !== 'question' || !to || !stored) return
  const view = questionView({ id: asked, ...question, answers: await outbox.answers(key, asked) })
  await messenger.update(to, state.activity, draw(view, stageOf(stored.plan, osloDate(now()), { typeahead })))
}
