import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Order } from './prompting-orders.ts'

export type Process = {
  /** To load it takes longer than what it does then: it may be there before it is needed. */
  readonly begin: (order: Order) => void
  /** Ends what it was told to do as Saman ends; then it can be told something else. */
  readonly rest: () => Promise<void>
  readonly stop: () => Promise<void>
  /** How it ended: by which signal, or null by itself. */
  readonly ended: Promise<NodeJS.Signals | null>
}

const script = fileURLToPath(new URL('prompting-child.ts', import.meta.url))
const running = new Set<ChildProcess>()

/** A process of its own that says things unasked, once it is told to. */
export function loadProcess(): Process {
  const child = fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  running.add(child)
  const ended = once(child, 'exit').then(([, signal]): NodeJS.Signals | null => {
    running.delete(child)
    return signal
  })
  return {
    begin: (order) => void child.send(order),
    rest: async () => {
      child.send('rest')
      await once(child, 'message')
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
    ended,
  }
}

/** Loads one and lets it begin. */
export function startProcess(order: Order): Process {
  const process = loadProcess()
  process.begin(order)
  return process
}

/** For afterEach or afterAll: none outlives its test. */
export function endProcesses(): void {
  for (const child of running) child.kill('SIGKILL')
}
