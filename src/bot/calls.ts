import type { ConnectorClient } from 'botframework-connector'
import { describeError, type Log } from '../log.ts'
import type { GuardedAdapter } from './auth-adapter.ts'
import { Refusal } from './auth-guard.ts'
import { createClients } from './clients.ts'
import { type Clock, createLimits, type Place } from './limits.ts'
import { type Asked, type Ending, endingOf, type NotSent, outcomeOf } from './outcome.ts'

/** Where a call goes: a conversation at an address, and whose limits it is counted under. */
export type Where = { readonly serviceUrl: string; readonly conversation: string; readonly place: Place }
export type Done<T> = { readonly outcome: 'done'; readonly answer: T }

export type CallsOptions = {
  readonly adapter: GuardedAdapter
  readonly appId: string
  readonly log: Log
  readonly clock: Clock
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Calls to the connector outside turns: each one request, in its turn under the channel's limits. */
export type Calls = {
  /** What the channel answers is a value; a fault of our own is thrown. Waits for its turn until `deadline`, and no longer. */
  readonly make: <T>(
    where: Where,
    asked: Asked,
    deadline: number,
    work: (client: ConnectorClient) => Promise<T>,
  ) => Promise<Done<T> | NotSent>
  readonly share: (replicas: number) => void
  /** No more calls: those who wait, and who come, are told to come later. */
  readonly close: () => void
}

export function createCalls({ adapter, appId, log, clock, now }: CallsOptions): Calls {
  const clients = createClients(adapter, appId)
  const limits = createLimits(clock)

  /** No client, or no token for it: nothing has been sent. */
  function withoutClient(error: unknown): NotSent {
    log.error({ code: 'unasked.no-token', error: describeError(error) }, 'the bot could not sign in to send')
    if (error instanceof Refusal) return { outcome: 'refused', why: error.reason }
    return { outcome: 'failed', why: 'token', unsure: false }
  }

  /** Leaves alone for a while whom the channel asks to leave alone, and says who that is. */
  function holdBack(place: Place, ending: Ending): 'thread' | 'tenant' | undefined {
    if (ending.ended !== 'answered') return undefined
    if (ending.status === 429) return limits.throttled(place, ending.afterMs)
    if (ending.afterMs === undefined) return undefined
    limits.hold(place, ending.afterMs)
    return 'thread'
  }

  return {
    make: async ({ serviceUrl, conversation, place }, asked, deadline, work) => {
      const client = await clients.at(serviceUrl).catch(withoutClient)
      if ('outcome' in client) return client
      const turn = await limits.take(place, deadline)
      if (turn.turn === 'later') return { outcome: 'throttled', afterMs: turn.afterMs }
      try {
        return { outcome: 'done', answer: await work(client) }
      } catch (error) {
        const ending = endingOf(error, now())
        if (!ending) throw error
        const notSent = outcomeOf(ending, asked, conversation.includes(';'))
        const held = holdBack(place, ending)
        log.warn({ code: 'unasked.not-sent', asked, ending, outcome: notSent.outcome, held }, 'a call was not taken')
        return notSent
      } finally {
        limits.answered(place)
      }
    },
    share: limits.share,
    close: limits.close,
  }
}
