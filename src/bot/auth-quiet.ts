import { AsyncLocalStorage } from 'node:async_hooks'

const quiet = new AsyncLocalStorage<true>()

/**
 * Runs `work` with console.error silent for this piece of work alone. The SDK prints a stack and a public key for every
 * token it refuses, and has no setting for it: any stranger could fill the log. We log our own line instead.
 */
export function quietly<T>(work: () => Promise<T>): Promise<T> {
  return quiet.run(true, work)
}

// Once for the process: the SDK has no logger of its own that could be replaced instead.
const loud = console.error
console.error = (...args: unknown[]) => {
  if (!quiet.getStore()) loud.apply(console, args)
}
