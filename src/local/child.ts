import { spawn } from 'node:child_process'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { Log } from '../log.ts'
import { type Fault, fault } from './faults.ts'
import { untilAnswers } from './ports.ts'

export type Child = {
  /** Resolves, with the reason, if the child ends without having been asked to. Never rejects. */
  died: Promise<Fault>
  stop(): Promise<void>
}

/** A process's environment, as Node has it. */
export type Environment = Readonly<Record<string, string | undefined>>

export type ChildOptions = {
  what: string
  /** The module in this folder that runs inside the child. */
  host: string
  args: readonly string[]
  env: Environment
  /** The child is ready when all of these answer with a status that `ok` accepts. */
  ready: { urls: readonly string[]; ok(status: number): boolean }
  /** More to show when the child fails, for a child that does not say it on its output. */
  explain?: () => Promise<string>
  /** What else to look at when it does not come up. */
  mend?: string | undefined
  log: Log
  signal?: AbortSignal | undefined
}

const readyWithinMs = 20_000
const stopWithinMs = 1500
const keptLines = 20

const lastLines = (text: string): string => text.split('\n').slice(-keptLines).join('\n')
/** Where in somebody else's program it happened helps nobody who wants to start Saman. */
const withoutTrace = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .join('\n')

export const startChild = async (options: ChildOptions): Promise<Child> => {
  const { what, log } = options
  options.signal?.throwIfAborted()
  const child = spawn(process.execPath, [fileURLToPath(new URL(options.host, import.meta.url)), ...options.args], {
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Out of the terminal's process group: Ctrl-C must reach this process only, which stops the parts in order.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  let said = ''
  const hear = (chunk: Buffer) => {
    said = lastLines(said + chunk)
  }
  const outputs = [child.stdout, child.stderr].filter((stream) => stream !== null)
  for (const stream of outputs) stream.on('data', hear)

  let stopping = false
  let ready = false
  const output = async () =>
    withoutTrace(lastLines(`${said}\n${(await options.explain?.().catch(() => '')) ?? ''}`.trim()))
  const sentences = (happened: string, told: string) =>
    [
      `${what} ${happened}.`,
      ...(ready ? [] : ['If packages are missing, run npm ci.', ...(options.mend ? [options.mend] : [])]),
      ...(told === '' ? [] : [`The last that it said:\n${told}`]),
    ].join('\n')
  const gone = new Promise<string>((resolve) => {
    child.once('error', (e) => resolve(e.message))
    // Not 'close': it never comes after disconnect().
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`))
  })
  const died = new Promise<Fault>((resolve) => {
    gone.then(async (how) => {
      if (stopping) return
      await Promise.allSettled(outputs.map((stream) => finished(stream)))
      const told = await output()
      // Until it is ready, whoever waits for it is told.
      if (ready) log.error({ part: what, how, output: told }, 'a local part ended unasked')
      resolve(fault(sentences(`stopped by itself (${how})`, told), { code: 'died', what, output: told }))
    })
  })

  const stop = async () => {
    stopping = true
    // The closed channel is the signal to stop (see obey-parent.ts): one way for a good end and for our own sudden death.
    if (child.connected) child.disconnect()
    const tooSlow = setTimeout(() => {
      log.warn({ part: what }, 'a local part did not stop in time and was killed')
      child.kill('SIGKILL')
    }, stopWithinMs)
    await gone
    clearTimeout(tooSlow)
  }

  const late = AbortSignal.timeout(readyWithinMs)
  const settled = new AbortController()
  const signal = AbortSignal.any([late, settled.signal, ...(options.signal ? [options.signal] : [])])
  try {
    const early = await Promise.race([died, untilAnswers(options.ready.urls, options.ready.ok, signal)])
    if (early) throw early
    ready = true
    log.info({ part: what, pid: child.pid }, 'a local part is ready')
  } catch (e) {
    await stop()
    if (!late.aborted) throw e
    const told = await output()
    throw fault(sentences(`did not answer within ${readyWithinMs / 1000} s`, told), {
      code: 'not-ready',
      what,
      output: told,
    })
  } finally {
    settled.abort()
  }
  return { died, stop }
}
