import { Fault } from '../conversation/ports.ts'

/** Calls to the storage that take no longer than this, and throw a `Fault` when it does not answer. */
export function callsWithin(callMs: number) {
  return {
    within: () => ({ abortSignal: AbortSignal.timeout(callMs) }),
    guarded: async <T>(call: () => Promise<T>): Promise<T> => {
      try {
        return await call()
      } catch (cause) {
        throw new Fault('storage', cause)
      }
    },
  }
}
