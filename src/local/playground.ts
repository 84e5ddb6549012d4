import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../log.ts'
import { type Child, type Environment, startChild } from './child.ts'
import { openDir } from './data-dir.ts'
import { playgroundConfig } from './people.ts'
import { loopback, requireFree } from './ports.ts'

export const defaultPlaygroundPort = 56150

export type PlaygroundOptions = {
  /** Where the bot takes its messages, e.g. http://127.0.0.1:3978/api/messages. It may come up after the playground. */
  appEndpoint: string
  port?: number
  dataDir: string
  env: Environment
  log: Log
  signal?: AbortSignal
}

export type Playground = Child & { url: string }

/** @throws Fault port-busy, dir-unusable, died or not-ready */
export const startPlayground = async (options: PlaygroundOptions): Promise<Playground> => {
  const { appEndpoint, port = defaultPlaygroundPort, dataDir, env, log, signal } = options
  // On a busy port the playground takes another one without a word.
  await requireFree(port, 'Agents Playground')
  await openDir(dataDir)
  const config = join(dataDir, 'm365agentsplayground.yml')
  const logFile = join(dataDir, 'playground.log')
  // JSON is YAML.
  await writeFile(config, JSON.stringify(playgroundConfig, null, 2))
  const base = `http://${loopback}:${port}`
  const child = await startChild({
    what: 'Agents Playground',
    host: './playground-host.ts',
    args: ['start', '-e', appEndpoint, '-p', String(port), '--service-url', `${base}/_connector`, '--dt'],
    env: {
      ...env,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
      ...withoutProxy(env),
    },
    // The page is served even when the configuration was refused; this is served only when all is well.
    ready: { urls: [`${base}/_debug/ping`], ok: (status) => status === 200 },
    // It says what went wrong in its log file only.
    explain: () => readFile(logFile, 'utf8'),
    log,
    signal,
  })
  return { ...child, url: `http://localhost:${port}` }
}

/** The playground would send its messages to the bot through a proxy set for the machine. */
const withoutProxy = (env: Environment): Environment => {
  const NO_PROXY = [env.NO_PROXY ?? env.no_proxy, 'localhost', loopback].filter(Boolean).join(',')
  return { NO_PROXY, no_proxy: NO_PROXY }
}
