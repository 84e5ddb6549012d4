import { setTimeout as pause } from 'node:timers/promises'
import PQueue from 'p-queue'
import { Fault } from '../conversation/ports.ts'
import { batchesDuty } from './batches.ts'
import { deliver } from './deliver.ts'
import { msUntil } from './patience.ts'
import type { Handed } from './ports.ts'
import { type Ticking, tick } from './tick.ts'

export type Pace = {
  /** From one look at what is due to the next. */
  readonly tickMs: number
  /** From one look into an empty queue to the next. */
  readonly pollMs: number
  /** How long a message is hidden from the others: longer than a claim lasts. */
  readonly hiddenMs: number
  /** How many prompts are looked at and sent at the same time. */
  readonly atOnce: number
}

/** Longer than one try can take: 20 s of waiting for a place, and up to three requests of 15 s each. */
export const usualLeaseMs = 90_000
export const usualPace: Pace = { tickMs: 20_000, pollMs: 5_000, hiddenMs: usualLeaseMs + 30_000, atOnce: 40 }

/** The longest way from a question to the last of what follows at once, and then some. */
const mostLooks = 6

/**
 * A message that has come so often to no avail is thrown away: its timer hands it out again, and what can't be done must
 * not come back ever more often.
 */
const mostTimes = 5

export type Prompter = {
  /** Looks at what is due and works until nothing more is: what one prompt leads to may be due at once. For where somebody waits for it. */
  readonly once: () => Promise<void>
  readonly start: () => void
  /**
   * Takes no more, gives back what has not been begun, and lets another hand out the rest; resolves when what is under way
   * is done.
   */
  readonly stop: () => Promise<void>
}

/** What says things unasked: looks at what is due, takes from the queue, and delivers. Every process has one. */
export function createPrompter(ticking: Ticking, pace: Pace = usualPace): Prompter {
  const { outbox, queue, tenants, by, log, now } = ticking
  const working = new PQueue({ concurrency: pace.atOnce })
  const stopping = new AbortController()
  const { signal } = stopping
  let running: readonly Promise<void>[] = []
  const bell = createBell(signal)
  let handedOut = 0
  const own: Ticking = {
    ...ticking,
    queue: {
      ...queue,
      hand: async (id) => {
        await queue.hand(id)
        handedOut += 1
        bell.ring()
      },
    },
  }

  const handle = async (handed: Handed): Promise<void> => {
    if (signal.aborted) return void (await queue.backAfter(handed, 0))
    const delivered = await deliver(handed.id, ticking).catch(async (cause: unknown) => {
      if (handed.times >= mostTimes) await queue.done(handed)
      throw cause
    })
    const inMs = 'until' in delivered ? Math.max(0, msUntil(now(), delivered.until)) : Infinity
    // A pause of a second that the channel asks for is over long before the next look.
    const soon = delivered.came === 'postponed' && delivered.why === 'throttled' && inMs < pace.tickMs
    if (delivered.came === 'busy' || soon) await queue.backAfter(handed, inMs)
    // What was put off has its timer, and is handed out again when that has run.
    else await queue.done(handed)
  }

  /** The message comes again by itself, and by then the claim has run out. */
  const safely = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (cause) {
      if (cause instanceof Fault)
        log.error({ code: cause.code, what, cause: cause.cause }, 'prompts wait for the storage')
      else log.error({ code: 'prompt-fault', what, cause }, 'a prompt waits: something in Saman is wrong')
    }
  }

  /** Takes and works until the queue is empty. */
  const empty = async (): Promise<void> => {
    while (!signal.aborted) {
      const some = await queue.take(pace.hiddenMs)
      if (some.length === 0) return
      for (const message of some) {
        if (message.id !== undefined) void working.add(() => safely(message.id.kind, () => handle(message)))
        else {
          log.warn({ code: 'message-unreadable' }, 'a message of the queue that nobody can read was taken away')
          await queue.done(message)
        }
      }
      // The next are taken when nearly all of these have begun, so that none waits here while another process is idle.
      await working.onSizeLessThan(pace.atOnce / 2)
    }
  }

  const looping = async (what: string, work: () => Promise<void>, rest: () => Promise<void>): Promise<void> => {
    while (!signal.aborted) {
      await safely(what, work)
      await rest()
    }
  }

  return {
    once: async () => {
      for (let looks = 0; looks < mostLooks; looks += 1) {
        const before = handedOut
        await safely('tick', () => tick(own))
        await safely('queue', empty)
        await working.onIdle()
        if (handedOut === before) return
      }
    },
    start: () => {
      const untilTick = () => pause(pace.tickMs, undefined, { signal, ref: false }).catch(() => {})
      running = [
        looping('tick', () => tick(own, signal, pace.tickMs), untilTick),
        looping('queue', empty, () => bell.heard(pace.pollMs)),
      ]
    },
    stop: async () => {
      stopping.abort()
      await Promise.all(running)
      await Promise.all([...tenants, batchesDuty].map((duty) => safely('resign', () => outbox.resign(duty, by))))
      await working.onIdle()
    },
  }
}

/** Tells whoever has looked into an empty queue that something has been put there. */
function createBell(signal: AbortSignal) {
  let rung = false
  let heard = () => {}
  return {
    ring: () => {
      rung = true
      heard()
    },
    /** When it rings, has rung since it was last heard, or after so long. */
    heard: async (ms: number): Promise<void> => {
      const waiting = new AbortController()
      heard = () => waiting.abort()
      if (!rung)
        await pause(ms, undefined, { signal: AbortSignal.any([signal, waiting.signal]), ref: false }).catch(() => {})
      rung = false
    },
  }
}
