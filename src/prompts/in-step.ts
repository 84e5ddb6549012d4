import { setTimeout as pause } from 'node:timers/promises'
import PQueue from 'p-queue'
import { type Instant, osloDate } from '../calendar/dates.ts'
import { Fault, type ProjectKey, type Store } from '../conversation/ports.ts'
import type { Programmes } from '../conversation/programmes-port.ts'
import type { Log } from '../log.ts'
import { membershipOf } from '../plan/membership.ts'
import { withNews } from '../programme/news.ts'
import { summaryOf } from '../programme/summary.ts'
import { later, msUntil } from './patience.ts'
import type { Outbox } from './ports.ts'

/**
 * Who puts summaries right: one process at a time, as for a tenant's prompts. No tenant has this name.
 */
const duty = 'summaries'
/** From one look to the next, in whichever process. */
const everyMs = 60_000
/** The lead outlasts the way to the next look, so that the same process keeps it while it is there. */
const leadMs = 2 * everyMs
/** A change that has been under way for so long was cut off: a save takes a second or two. */
const cutOffMs = 2 * 60_000
/** So many of each programme at a look, and so many at the same time: what is left comes at the next. */
const mostEach = 250
const atOnce = 8
/** A project that can't be put right is left alone for so long: nobody needs to hear of it each minute. */
const restMs = 15 * 60_000
const mostResting = 10_000

export type InStepPorts = {
  readonly programmes: Pick<Programmes, 'all' | 'behind' | 'keepSummary' | 'forget'>
  readonly store: Pick<Store, 'load'>
  readonly outbox: Pick<Outbox, 'lead'>
  readonly by: string
  readonly now: () => Instant
  readonly log: Log
}

export type InStep = {
  /** Looks once, if this process is the one that does. */
  readonly once: (signal?: AbortSignal) => Promise<void>
  readonly start: () => void
  /** Begins nothing more; resolves when what is under way is done. */
  readonly stop: () => Promise<void>
}

/**
 * Keeps what programmes know of their projects in step with the plans: what a crash or a fault left behind, what changes
 * with the day alone, and that a project has left. A project whose rows can't be read holds up no other.
 */
export function createInStep({ programmes, store, outbox, by, now, log }: InStepPorts): InStep {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  /** Where to go on in a programme of which more is behind than one look takes. */
  const places = new Map<string, ProjectKey>()
  const resting = new Map<string, Instant>()

  return {
    once,
    start: () => {
      const { signal } = stopping
      running = (async () => {
        while (!signal.aborted) {
          await safely('all', undefined, () => once(signal))
          await pause(everyMs, undefined, { signal, ref: false }).catch(() => {})
        }
      })()
    },
    stop: async () => {
      stopping.abort()
      await running
    },
  }

  async function once(signal?: AbortSignal): Promise<void> {
    const at = now()
    if (!(await outbox.lead(duty, by, at, later(at, leadMs)))) return
    for (const programme of await programmes.all()) {
      if (signal?.aborted) return
      await safely(programme, undefined, () => look(programme, at, signal))
    }
  }

  async function look(programme: string, at: Instant, signal: AbortSignal | undefined): Promise<void> {
    const after = places.get(programme)
    const page = { most: mostEach, ...(after ? { after } : {}) }
    const behind = await programmes.behind(programme, osloDate(at), later(at, -cutOffMs), page)
    const last = behind.at(-1)
    if (behind.length === mostEach && last) places.set(programme, last)
    else places.delete(programme)
    const working = new PQueue({ concurrency: atOnce })
    await working.addAll(
      behind.map((key) => async () => {
        if (signal?.aborted || rests(programme, key, at)) return
        const right = await safely(programme, key, () => putRight(programme, key, at))
        if (!right) lay(programme, key, at)
      }),
    )
  }

  async function putRight(programme: string, key: ProjectKey, at: Instant): Promise<void> {
    const plan = (await store.load(key))?.plan
    if (!plan || membershipOf(plan)?.programme !== programme) {
      await programmes.forget(programme, key, plan?.rev ?? 'any')
      return
    }
    // What was marked since is another change, and still under way.
    const of = { rev: plan.rev, marked: later(at, -cutOffMs) }
    await programmes.keepSummary(programme, key, of, (before) =>
      withNews(before, summaryOf(plan, osloDate(at), before?.joined ?? at), at),
    )
  }

  function rests(programme: string, key: ProjectKey, at: Instant): boolean {
    const until = resting.get(nameOf(programme, key))
    return until !== undefined && msUntil(at, until) > 0
  }
  function lay(programme: string, key: ProjectKey, at: Instant): void {
    if (resting.size >= mostResting) resting.clear()
    resting.set(nameOf(programme, key), later(at, restMs))
  }

  /** Whether it went well. */
  async function safely(programme: string, key: ProjectKey | undefined, work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (cause) {
      const why = cause instanceof Fault ? cause.cause : cause
      log.error({ code: 'in-step-failed', programme, ...key, cause: why }, 'a summary stays behind')
      return false
    }
  }
}

const nameOf = (programme: string, { tenant, conversation }: ProjectKey) => `${programme}\n${tenant}\n${conversation}`
