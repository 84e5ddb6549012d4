import { fault } from './faults.ts'
import { isFree } from './ports.ts'

export type LocalPorts = {
  readonly bot: number
  readonly playground: number
  readonly tables: number
  readonly queues: number
}

/** What each port is for, and the setting that moves it (read in main.ts). */
const uses = [
  { key: 'bot', what: 'the bot', setting: 'PORT' },
  { key: 'playground', what: 'Agents Playground', setting: 'PLAYGROUND_PORT' },
  { key: 'tables', what: 'Azurite tables', setting: 'AZURITE_TABLE_PORT' },
  { key: 'queues', what: 'Azurite queues', setting: 'AZURITE_QUEUE_PORT' },
] as const

/** Checks all ports before anything starts, so that the developer hears of every busy one at once. */
export const requireFreePorts = async (ports: LocalPorts): Promise<void> => {
  const checked = await Promise.all(
    uses.map(async (use) => ({ ...use, port: ports[use.key], free: await isFree(ports[use.key]) })),
  )
  const busy = checked.filter(({ free }) => !free)
  if (busy.length === 0) return
  const taken = new Set(Object.values(ports))
  const settings: [name: string, port: number][] = []
  for (const { port, setting } of busy) {
    const other = await freeAfter(port, taken)
    taken.add(other)
    settings.push([setting, other])
  }
  const named = busy.map(({ port, what }) => `Port ${port} (${what}) is in use.`)
  const wayOut = `Stop the program that uses ${busy.length === 1 ? 'it, or choose another' : 'them, or choose others'}:`
  const running = busy.length === uses.length ? ['Is Saman running in another window already?'] : []
  throw fault([...named, ...running, `${wayOut} ${commandWith(settings)}`].join('\n'), {
    code: 'ports-busy',
    busy: busy.map(({ port, what }) => ({ port, what })),
  })
}

const freeAfter = async (port: number, taken: ReadonlySet<number>): Promise<number> => {
  for (let other = port + 1; other < 65_536; other++) {
    if (!taken.has(other) && (await isFree(other))) return other
  }
  return freeAfter(1023, taken)
}

const commandWith = (settings: readonly [name: string, port: number][]): string =>
  process.platform === 'win32'
    ? [...settings.map(([name, port]) => `$env:${name}=${port}`), 'npm start'].join('; ')
    : [...settings.map(([name, port]) => `${name}=${port}`), 'npm start'].join(' ')
