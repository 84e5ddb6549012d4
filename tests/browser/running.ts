import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import saman from '../../package.json' with { type: 'json' }
import { settingNames } from '../../src/config.ts'
import { freePort } from '../support/azurite.ts'

const house = fileURLToPath(new URL('../..', import.meta.url))

/** The whole of Saman as `npm start` runs it, on ports of its own. */
export type Running = {
  /** The local Teams. */
  readonly url: string
  /** Connection string of its storage. */
  readonly storage: string
  /** Everything it has printed. */
  readonly printed: () => string
  /** Runs another of package.json's scripts beside it, on the same storage: what it printed, once it has ended well. */
  readonly run: (script: 'demo-data') => Promise<string>
  /** Ctrl-C; gives the exit code. */
  readonly stop: () => Promise<number | null>
}

/** Starts what package.json says that `npm start` is, and waits until it says that it is running. */
export async function start(dataDir: string): Promise<Running> {
  const ports = {
    PORT: await freePort(),
    PLAYGROUND_PORT: await freePort(),
    AZURITE_TABLE_PORT: await freePort(),
    AZURITE_QUEUE_PORT: await freePort(),
  }
  const argsOf = (script: 'start' | 'demo-data') => {
    const [, ...args] = saman.scripts[script].split(' ')
    return args.map((arg) => (arg.endsWith('.ts') ? join(house, arg) : arg))
  }
  // Somebody's own settings, in the environment or in a .env here, would make it another Saman.
  const others = Object.entries(process.env).filter(([name]) => !settingNames.includes(name))
  const env = { ...Object.fromEntries(others), ...asText(ports), DATA_DIR: dataDir }
  const child = spawn(process.execPath, argsOf('start'), { cwd: dataDir, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const printed: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => printed.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => printed.push(text))
  const said = () => printed.join('')
  await running(child, said)
  return {
    url: `http://localhost:${ports.PLAYGROUND_PORT}`,
    storage: inject('azurite').replace(/(TableEndpoint=http:\/\/[^:]+:)\d+/, `$1${ports.AZURITE_TABLE_PORT}`),
    printed: said,
    run: async (script) => (await promisify(execFile)(process.execPath, argsOf(script), { cwd: dataDir, env })).stdout,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const closed = once(child, 'close')
      child.kill('SIGINT')
      await closed
      return child.exitCode
    },
  }
}

const asText = (numbers: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]))

/** The issue asks for ten seconds; this leaves room for a machine that does something else as well. */
const upWithin = 40_000

function running(child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => child.kill('SIGKILL'), upWithin)
    child.stdout?.on('data', () => {
      if (!said().includes('is running')) return
      clearTimeout(giveUp)
      resolve()
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`Saman ended before it was up:\n${said()}`)))
  })
}
