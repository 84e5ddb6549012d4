import { setImmediate as settled } from 'node:timers/promises'
import type { Clock } from '../../src/bot/limits.ts'

export type FakeClock = Clock & {
  /** Lets so much time pass, with everything that is due in it. */
  readonly pass: (ms: number) => Promise<void>
  /** Lets time pass until nothing is due any more. */
  readonly run: () => Promise<void>
}

/** A clock that a test moves. `lateMs`: how late the next thing is done that was to be done after some time; never, unless told. */
export function fakeClock(lateMs: () => number = () => 0): FakeClock {
  const due = new Set<{ readonly at: number; readonly run: () => void }>()
  let now = 0

  const passTo = async (until: number) => {
    for (;;) {
      await settled()
      const next = [...due].sort((a, b) => a.at - b.at)[0]
      if (!next || next.at > until) return
      due.delete(next)
      now = Math.max(now, next.at)
      next.run()
    }
  }
  return {
    elapsed: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms + lateMs(), run }
      due.add(timer)
      return () => due.delete(timer)
    },
    pass: async (ms) => {
      const until = now + ms
      await passTo(until)
      now = until
    },
    run: () => passTo(Number.POSITIVE_INFINITY),
  }
}
