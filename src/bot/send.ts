import { setTimeout as pause } from 'node:timers/promises'
import { ActivityTypes, type TurnContext } from 'botbuilder'
import { draw } from '../cards/draw.ts'
import type { Card } from '../cards/template.ts'
import type { Stage, View } from '../cards/view.ts'
import type { Answer } from '../conversation/scene.ts'
import type { Log } from '../log.ts'
import { messageWith } from './message.ts'

/** How a turn came in, which decides how it can be answered. */
export type Way = 'message' | 'execute' | 'submit'

/** Sends what Saman has to say, in what is left of the time since the turn `began` (performance.now()): as a new message, in place of the card that was pressed, or as a sentence beside it. */
export async function send(
  context: TurnContext,
  { outcome, stage }: Answer,
  way: Way,
  log: Log,
  began: number,
): Promise<void> {
  const post = (view: View) => quietly(log, 'post', () => context.sendActivity(messageWith(draw(view, stage))))
  switch (outcome.kind) {
    case 'tell':
      if (way === 'execute') return reply(context, sentenceType, outcome.sentence)
      await post({ view: 'notice', sentence: outcome.sentence, start: outcome.start })
      return
    case 'show':
      if (way === 'message') return void (await post(outcome.view))
      await inTime(replace(context, outcome.view, stage, way, log), began)
      return
    case 'below':
      if (way === 'execute') await reply(context, sentenceType, outcome.sentence)
      await inTime(post(outcome.view), began)
      return
    case 'showPresser':
      if (way === 'execute') return reply(context, cardType, draw(outcome.view, stage))
      await replace(context, outcome.view, stage, way, log)
      return
    case 'onlyPresser':
      if (way === 'execute') return reply(context, cardType, draw(outcome.view, stage))
      await post({ view: 'notice', sentence: outcome.otherwise, start: false })
      return
    case 'showBoth':
      if (way !== 'execute') return replace(context, outcome.presser, stage, way, log)
      // What the presser gets comes last, so that it is what stays with them.
      await inTime(update(context, draw(outcome.view, stage), log), began)
      return reply(context, cardType, draw(outcome.presser, stage))
    case 'receipt':
      await inTime(
        Promise.all([replace(context, outcome.view, stage, way, log), outcome.next ? post(outcome.next) : undefined]),
        began,
      )
      return
    default:
      return outcome satisfies never
  }
}

const sentenceType = 'application/vnd.microsoft.activity.message'
const cardType = 'application/vnd.microsoft.card.adaptive'

/** A press is answered with a card or a sentence. Sent here and not by the library, which would mix up whose view is whose. */
async function reply(context: TurnContext, type: string, value: Card | string): Promise<void> {
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: { statusCode: 200, type, value } },
  })
}

/** Puts a card in the pressed one's place: for everybody by updating the message, and at once for the one who pressed. */
async function replace(context: TurnContext, view: View, stage: Stage, way: Way, log: Log): Promise<void> {
  const card = draw(view, stage)
  if (way === 'execute') await reply(context, cardType, card)
  if (context.activity.replyToId) await update(context, card, log)
  else if (way === 'submit') await quietly(log, 'post', () => context.sendActivity(messageWith(card)))
}

/** The pressed card as everybody sees it. */
async function update(context: TurnContext, card: Card, log: Log): Promise<void> {
  const { replyToId } = context.activity
  if (!replyToId) return
  await quietly(log, 'update', () => context.updateActivity({ ...messageWith(card), id: replyToId }))
}

/** Teams waits five seconds for the answer to a press. A slow channel may finish its part after the answer has gone. */
const answerWithinMs = 4_500
/** What the channel gets at the least, however long the rest took. */
const leastMs = 250

async function inTime(work: Promise<unknown>, began: number): Promise<void> {
  const left = Math.max(leastMs, began + answerWithinMs - performance.now())
  await Promise.race([work, pause(left, undefined, { ref: false })])
}

/** By now the plan is saved. A message that does not get through must not make it look as if it were not. */
async function quietly(log: Log, what: string, call: () => Promise<unknown>): Promise<void> {
  const began = performance.now()
  try {
    await call()
  } catch (cause) {
    // Once the turn is over the library takes its context away, also from a message that has just arrived.
    if (performance.now() - began > answerWithinMs - leastMs)
      log.warn({ code: 'send-late', what }, 'a message took longer than the turn; whether it arrived is not known')
    else log.error({ code: 'send-failed', what, cause }, 'a message did not get through')
  }
}
