import type { Instant } from '../calendar/dates.ts'
import { Fault } from '../conversation/ports.ts'
import { lookAfterBatches } from './batches.ts'
import type { Delivering } from './deliver.ts'
import { later, msUntil } from './patience.ts'
import { planAhead } from './plan-ahead.ts'
import type { Batches, Queue } from './ports.ts'

/** What was handed out and has not been concluded by then is handed out again: its message may be lost. */
export const handAgainMs = 10 * 60_000
/** A process that has not ticked for so long is gone. */
const aliveMs = 3 * 60_000
/**
 * So many of a tenant's are handed out for each second: what Teams takes of one app in a tenant, and a fifth more. The rest
 * stay out of the queue: behind ten thousand of one tenant's, another's ten would wait for minutes.
 */
const handedPerSecond = 60
/** So many are asked for at once where nobody counts. */
const mostAtOnce = 2_000
/** Messages that are on their way to the queue at the same time. */
const handsAtOnce = 16
/** As many timers as one transaction can note. */
const notesAtOnce = 96

export type Ticking = Delivering & {
  readonly queue: Queue
  readonly batches: Batches
  readonly tenants: readonly string[]
}

/**
 * Asks what is due and not done, and hands it to the queue: in every process, though for each tenant one at a time. A
 * fault in one tenant's rows does not hold up the others. Ends early, between two calls, when `signal` says so.
 *
 * `restMs`: how long it is to the next tick. No more is handed out than is sent until then. Without it, all is.
 */
export async function tick(ticking: Ticking, signal?: AbortSignal, restMs?: number): Promise<void> {
  const { log, now, tenants } = ticking
  await safely(undefined, () => shareLimits(ticking, now()))
  // What is made here is handed out below.
  await safely(undefined, () => lookAfterBatches(ticking, signal))
  for (const tenant of tenants) {
    if (signal?.aborted) return
    await safely(tenant, () => tickTenant(tenant, ticking, signal, restMs))
  }

  async function safely(tenant: string | undefined, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (cause) {
      if (cause instanceof Fault)
        log.error({ code: 'tick-failed', tenant, cause: cause.cause }, 'what is due waits for the next tick')
      else log.error({ code: 'tick-fault', tenant, cause }, 'what is due waits: something in Saman is wrong')
    }
  }
}

/** Tells the others that this process is at work, and shares the channel's limits with them. `at`: real time. */
export async function shareLimits(
  { outbox, messenger, by }: Pick<Delivering, 'outbox' | 'messenger' | 'by'>,
  at: Instant,
): Promise<void> {
  messenger.share(await outbox.replicas(by, at, later(at, -aliveMs)))
}

async function tickTenant(
  tenant: string,
  ticking: Ticking,
  signal: AbortSignal | undefined,
  restMs: number | undefined,
): Promise<void> {
  const { outbox, by, now, leaseMs } = ticking
  const at = now()
  // One replica plans for a tenant at a time; when it is gone, another does after as long as a claim lasts.
  if (!(await outbox.lead(tenant, by, at, later(at, leaseMs)))) return
  let handed = 0
  const more = async () => {
    const sent = restMs === undefined ? Infinity : ((msUntil(at, now()) + restMs) / 1_000) * handedPerSecond
    handed += await handOut(tenant, ticking, Math.min(mostAtOnce, Math.floor(sent) - handed), signal)
  }
  // What has been planned is handed out before the next page is read: the first do not wait for the ten-thousandth.
  for await (const made of planAhead(tenant, at, ticking)) {
    if (made > 0) await more()
    if (signal?.aborted) return
  }
  await more()
}

/** Hands out so many at most, and says how many it were. */
async function handOut(
  tenant: string,
  { outbox, queue, now }: Ticking,
  most: number,
  signal: AbortSignal | undefined,
): Promise<number> {
  if (most <= 0) return 0
  const at = now()
  const due = await outbox.due(tenant, at, later(at, -handAgainMs), most)
  for (let from = 0; from < due.length && !signal?.aborted; from += notesAtOnce) {
    const some = due.slice(from, from + notesAtOnce)
    for (let first = 0; first < some.length; first += handsAtOnce)
      await Promise.all(some.slice(first, first + handsAtOnce).map((id) => queue.hand(id)))
    await outbox.handed(some, at)
  }
  return due.length
}
