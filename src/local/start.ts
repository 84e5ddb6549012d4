import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../log.ts'
import { startAzurite } from './azurite.ts'
import type { Environment } from './child.ts'
import { endOnSignal } from './end-on-signal.ts'
import { startPlayground } from './playground.ts'
import { loopback } from './ports.ts'
import { type Out, seconds, showProgress } from './progress.ts'
import { type LocalPorts, requireFreePorts } from './required-ports.ts'
import { welcome } from './welcome.ts'

type Stoppable = { stop(): Promise<void> }

export type LocalOptions = {
  startBot(connection: { connectionString: string; port: number }): Promise<Stoppable>
  ports: LocalPorts
  dataDir: string
  /** What the parts find in their environment: PATH, proxies and the like. */
  env: Environment
  out: Out
  log: Log
}

/** The bot's share of the five seconds that taking everything down may last; child.ts bounds the other two parts. */
const botStopsWithinMs = 2000

/**
 * Storage, bot and playground on this machine. Also minds how the process ends: Ctrl-C and the like take everything
 * down and exit 0; a part that ends by itself takes the others with it and exits 1.
 *
 * @throws Fault what kept it from coming up; by then nothing is left running
 */
export const startLocal = async (options: LocalOptions): Promise<Stoppable> => {
  const { startBot, ports, dataDir, env, out, log } = options
  const began = performance.now()
  await requireFreePorts(ports)

  const abort = new AbortController()
  const { signal } = abort
  const progress = showProgress(out)
  const storage = progress.follow(
    'Storage',
    startAzurite({
      dataDir: join(dataDir, 'azurite'),
      tablePort: ports.tables,
      queuePort: ports.queues,
      env,
      log,
      signal,
    }),
  )
  const playground = progress.follow(
    'Playground',
    startPlayground({
      appEndpoint: `http://${loopback}:${ports.bot}/api/messages`,
      port: ports.playground,
      dataDir: join(dataDir, 'playground'),
      env,
      log,
      signal,
    }),
  )
  const bot = storage.then(({ connectionString }) => {
    signal.throwIfAborted()
    return progress.follow('Bot', startBot({ connectionString, port: ports.bot }))
  })

  let ending: Promise<void> | undefined
  const stop = () => {
    ending ??= takeDown()
    return ending
  }
  const signals = endOnSignal(stop, out)
  const takeDown = async () => {
    abort.abort()
    progress.end()
    // In this order: when the storage goes, nobody writes any more and it has the time to save.
    await stopped('Bot', bot, log, botStopsWithinMs)
    await stopped('Playground', playground, log)
    await stopped('Storage', storage, log)
    signals.forget()
  }

  try {
    const [{ url, died: playgroundDied }, { died: storageDied }] = await Promise.all([playground, storage, bot])
    progress.end()
    out.write(welcome({ url, dataDir, took: seconds(began) }))
    void Promise.race([playgroundDied, storageDied]).then(async (fault) => {
      out.write(`\n${fault.message}\nStopping the rest …\n`)
      await stop()
      process.exit(1)
    })
    return { stop }
  } catch (e) {
    await stop()
    // Ctrl-C while coming up is no fault to report; the process is about to exit.
    if (signals.heard()) await new Promise(() => {})
    throw e
  }
}

/** Stops a part that is up or still coming up. Whatever goes wrong with one part, the next is to be stopped too. */
const stopped = async (what: string, part: Promise<Stoppable>, log: Log, withinMs?: number): Promise<void> => {
  const stopping = part.then(
    (up) => up.stop(),
    () => {}, // It never came up, and has cleaned up after itself.
  )
  try {
    await (withinMs === undefined ? stopping : Promise.race([stopping, pause(withinMs, undefined, { ref: false })]))
  } catch (err) {
    log.warn({ err, part: what }, 'a local part did not stop well')
  }
}
