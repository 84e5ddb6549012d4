import type { Out } from './progress.ts'

/** SIGHUP: the terminal's window was closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export type SignalWatch = {
  heard(): boolean
  forget(): void
}

/** At the first signal: `end`, then exit 0. At a second one, a second or more later: exit at once. */
export const endOnSignal = (end: () => Promise<void>, out: Out): SignalWatch => {
  let heardAt: number | undefined
  const hear = (signal: NodeJS.Signals) => {
    if (heardAt === undefined) {
      heardAt = performance.now()
      // A closed window takes no text.
      if (signal !== 'SIGHUP') out.write('\nStopping …\n')
      end().then(
        () => process.exit(0),
        () => process.exit(1),
      )
      return
    }
    // One Ctrl-C arrives twice under npm: from the terminal, and passed on by npm.
    if (performance.now() - heardAt > 1000) process.exit(130)
  }
  for (const signal of signals) process.on(signal, hear)
  return {
    heard: () => heardAt !== undefined,
    forget: () => {
      for (const signal of signals) process.off(signal, hear)
    },
  }
}
