import type { Log } from '../log.ts'

/** Work that goes on beside the answers: nobody waits for it, and none of it is dropped when Saman stops. */
export type Later = {
  readonly run: (what: string, work: () => Promise<void>) => void
  /** When all of it is done, what it began in the meantime included. */
  readonly settled: () => Promise<void>
}

export function createLater(log: Log): Later {
  const under = new Set<Promise<void>>()
  return {
    run: (what, work) => {
      const done = work()
        .catch((cause: unknown) => log.error({ code: 'later-failed', what, cause }, 'what goes on beside the answers'))
        .finally(() => under.delete(done))
      under.add(done)
    },
    settled: async () => {
      while (under.size > 0) await Promise.all(under)
    },
  }
}
