import { LRUCache } from 'lru-cache'

/** Time as it passes, in milliseconds since some moment, and something to be done when some of it has passed. */
export type Clock = {
  readonly elapsed: () => number
  /** Does `run` once `ms` have passed. The function it gives back takes that back. */
  readonly after: (ms: number, run: () => void) => () => void
}

/** At most so many requests in any stretch of so many milliseconds. */
export type Window = { readonly most: number; readonly ms: number }

/** Whom a request is counted for: the tenant, and in it the chat or channel (threads of a channel share its places). */
export type Place = { readonly tenant: string; readonly thread: string }

/** `go`: now, and it is counted. Else the place is further off than the caller would wait: so far. */
export type Turn = { readonly turn: 'go' } | { readonly turn: 'later'; readonly afterMs: number }

/**
 * The channel's limits on what a bot sends, held before the channel has to say 429.
 *
 * Our own code, since no library we have does it: one request must fit the tenant's window and four of its thread's at
 * the moment it is sent. p-throttle and p-queue hold one fixed window each; one inside the other counts a request that
 * waits in the second as if it had been sent, and neither lets the number change, waits on an injected clock, or is told
 * to hold back.
 */
export type Limits = {
  /** Waits for a place, but not for one that comes after `deadline` (as `Clock.elapsed` counts). First come, first served. */
  readonly take: (place: Place, deadline: number) => Promise<Turn>
  /** A request that went has its answer, whatever it is. */
  readonly answered: (place: Place) => void
  /** The channel has asked for a pause. Says whom it is held for. */
  readonly throttled: (place: Place, afterMs: number | undefined) => 'thread' | 'tenant'
  /** Only this conversation is to be left alone for so long. */
  readonly hold: (place: Place, afterMs: number) => void
  /** How many processes share a tenant's places. */
  readonly share: (replicas: number) => void
  /** Nobody waits any more: whoever does is told to come later. */
  readonly close: () => void
}

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
export const tenantLimit: Window = { most: 50, ms: 1_000 }
export const threadLimits: readonly Window[] = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
  { most: 1_800, ms: 3_600_000 },
]

/** The channel counts when a request arrives, we when it leaves. Stretches are longer by what the way may vary. */
const spareMs = { tenant: 20, thread: 250 }
/**
 * A tenant's requests go evenly, not fifty at once, and 46.5 in a second: three places are left for those that are late on
 * the way, and for what is said in turns. Measured with ways of 30 to 60 ms and every twentieth up to 400 ms longer: one in
 * eight hundred meets a full window, against one in a hundred and forty at 47.6 in a second.
 */
const evenlyMs = 21.5
/** So many places of the even pace are made up for when a timer was late. */
const madeUpFor = 2
/**
 * After a quiet while the first goes alone, until it has its answer or so long at most: it looks up names and makes a
 * connection, and those hard on its heels would all arrive together with it. On loopback it took 50 to 600 ms, the next 5.
 */
const quiet = { afterMs: 5_000, aloneMs: 500 }

/** Nobody knows how long, so not long: the caller's own pause grows from try to try. */
const unsaidMs = 1_000
/** The channel does not say whose limit was met. When so many threads are told within so long, it was the tenant's. */
const tenantWide = { threads: 3, withinMs: 5_000 }
/** A tenant's limit is by the second; a few threads' long pauses must not become everybody's. */
const longestTenantHoldMs = 30_000

/** What is known of so many threads; of the others the channel's own answer is enough. Far more than are written to in 30 s. */
const mostThreads = 20_000

type History = { readonly sent: number[]; heldUntil: number }
type Waiter = { readonly place: Place; readonly deadline: number; readonly answer: (turn: Turn) => void }
type Lane = History & {
  /** By the even pace, the next one's time. */
  next: number
  /** Whether the others wait for the first one's answer. */
  alone: boolean
  readonly waiting: Set<Waiter>
  /** Nobody's deadline is earlier. Until then a full tenant needs no look at each of those who wait. */
  impatient: number
  wake: (() => void) | undefined
  told: readonly { readonly thread: string; readonly at: number }[]
}

export const systemClock: Clock = {
  elapsed: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

export function createLimits(clock: Clock = systemClock): Limits {
  const lanes = new Map<string, Lane>()
  const threads = new LRUCache<string, History>({ max: mostThreads })
  const perThread = threadLimits.map((window) => widened(window, spareMs.thread))
  let tenant = tenantRule(1)
  let closed = false

  const laneOf = (id: string) => {
    const lane = lanes.get(id) ?? {
      ...unheard(),
      next: Number.NEGATIVE_INFINITY,
      alone: false,
      waiting: new Set(),
      impatient: Number.POSITIVE_INFINITY,
      wake: undefined,
      told: [],
    }
    lanes.set(id, lane)
    return lane
  }
  const threadOf = ({ tenant: id, thread }: Place) => {
    const key = `${id}\n${thread}`
    const history = threads.get(key) ?? unheard()
    threads.set(key, history)
    return history
  }
  const laneFreeAt = (lane: Lane) => Math.max(freeAt(lane, [tenant.window]), lane.next)

  /** Lets go whoever's turn it is, sends away whoever would wait too long, and comes back for the rest. */
  function pump(lane: Lane): void {
    lane.wake?.()
    lane.wake = undefined
    const now = clock.elapsed()
    let [soonest, impatient] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (const waiter of lane.waiting) {
      const laneFree = laneFreeAt(lane)
      if (laneFree > now && laneFree <= lane.impatient) {
        soonest = Math.min(soonest, laneFree)
        impatient = lane.impatient
        break
      }
      const thread = threadOf(waiter.place)
      const free = Math.max(laneFree, freeAt(thread, perThread))
      if (free > now && free <= waiter.deadline) {
        soonest = Math.min(soonest, free)
        impatient = Math.min(impatient, waiter.deadline)
        continue
      }
      lane.waiting.delete(waiter)
      if (free > now) {
        waiter.answer({ turn: 'later', afterMs: Math.ceil(free - now) })
        continue
      }
      note(thread, perThread, now)
      note(lane, [tenant.window], now)
      setPace(lane, now, tenant.evenlyMs)
      waiter.answer({ turn: 'go' })
    }
    lane.impatient = impatient
    if (soonest < Number.POSITIVE_INFINITY) lane.wake = clock.after(Math.ceil(soonest - now), () => pump(lane))
  }

  function hold(place: Place, afterMs: number): void {
    const thread = threadOf(place)
    thread.heldUntil = Math.max(thread.heldUntil, clock.elapsed() + afterMs)
    pump(laneOf(place.tenant))
  }

  return {
    take: (place, deadline) => {
      if (closed) return Promise.resolve({ turn: 'later', afterMs: 0 })
      const lane = laneOf(place.tenant)
      return new Promise((answer) => {
        lane.waiting.add({ place, deadline, answer })
        lane.impatient = Math.min(lane.impatient, deadline)
        pump(lane)
      })
    },
    answered: ({ tenant: id }) => {
      const lane = laneOf(id)
      if (!lane.alone) return
      lane.alone = false
      lane.next = Math.min(lane.next, clock.elapsed() + tenant.evenlyMs)
      pump(lane)
    },
    throttled: (place, afterMs = unsaidMs) => {
      const now = clock.elapsed()
      const lane = laneOf(place.tenant)
      const others = lane.told.filter(({ thread, at }) => thread !== place.thread && at > now - tenantWide.withinMs)
      lane.told = [...others, { thread: place.thread, at: now }].slice(-tenantWide.threads)
      const everybody = lane.told.length >= tenantWide.threads
      if (everybody) lane.heldUntil = Math.max(lane.heldUntil, now + Math.min(afterMs, longestTenantHoldMs))
      hold(place, afterMs)
      return everybody ? 'tenant' : 'thread'
    },
    hold,
    share: (replicas) => {
      tenant = tenantRule(replicas)
      for (const lane of lanes.values()) pump(lane)
    },
    close: () => {
      closed = true
      for (const lane of lanes.values()) {
        lane.wake?.()
        for (const waiter of lane.waiting) waiter.answer({ turn: 'later', afterMs: 0 })
        lane.waiting.clear()
      }
    },
  }
}

const unheard = (): History => ({ sent: [], heldUntil: 0 })

const widened = ({ most, ms }: Window, spare: number): Window => ({ most, ms: ms + spare })

/** A replica's part of a tenant's places, and the pace at which it uses them. */
function tenantRule(replicas: number): { readonly window: Window; readonly evenlyMs: number } {
  const most = Math.max(1, Math.floor(tenantLimit.most / Math.max(1, replicas)))
  const window = widened({ most, ms: tenantLimit.ms }, spareMs.tenant)
  return { window, evenlyMs: Math.max(window.ms / most, evenlyMs * replicas) }
}

/** When the next one goes, after one that goes now and was due at `lane.next`. */
function setPace(lane: Lane, now: number, evenly: number): void {
  const late = now - lane.next
  lane.alone = late > quiet.afterMs
  if (lane.alone) lane.next = now + Math.max(quiet.aloneMs, evenly)
  else lane.next = (late > madeUpFor * evenly ? now : lane.next) + evenly
}

/** When these windows have room for one more: when the one that fills each of them has left it. */
function freeAt({ sent, heldUntil }: History, windows: readonly Window[]): number {
  return windows.reduce(
    (free, { most, ms }) => Math.max(free, (sent.at(-most) ?? Number.NEGATIVE_INFINITY) + ms),
    heldUntil,
  )
}

/** Remembers a request, and forgets those that no window counts any more. */
function note({ sent }: History, windows: readonly Window[], now: number): void {
  const longest = Math.max(...windows.map(({ ms }) => ms))
  const most = Math.max(...windows.map(({ most }) => most))
  sent.push(now)
  const stale = sent.findIndex((at) => at > now - longest)
  sent.splice(0, Math.max(stale, sent.length - most))
}
