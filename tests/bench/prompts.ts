import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { connectionStringFor, startAzurite } from '../../src/local/azurite.ts'
import { usualPace } from '../../src/prompts/prompter.ts'
import { freePort, quiet } from '../support/azurite.ts'
import { startPrompting } from '../support/prompting.ts'
import { seed, seedOf } from '../support/seed.ts'
import { spreadPlans } from './spread-plans.ts'
import { countRequests } from './storage-calls.ts'

/** What Teams takes of one app in one tenant, in requests a second. */
const perSecond = 50
const sizes = [100, 1_000, 10_000]
/** The share of the bound that is asked for, and of sends that may be answered 429 (issue "Figures"). */
const [leastShare, mostThrottled] = [0.9, 0.01]
/** Few enough that the emulator is no slower with many projects than with few. */
const projectsInATable = 50
const morning = '2026-12-01T08:00:01.000Z'

/**
 * The first of the month in one tenant: every project is asked, over HTTP, by a connector that holds the documented limits
 * in a process of its own. In real time: no clock runs faster.
 */
export async function prompts(): Promise<void> {
  const storage = await startStorage()
  const requestsTo = countRequests()
  const calls = (): Calls => ({ table: requestsTo(storage.tablePort), queue: requestsTo(storage.queuePort) })
  try {
    const rows: Record<string, object> = {}
    for (const size of sizes) rows[String(size)] = await firstOfTheMonth(size, storage.connectionString, calls)
    console.log(`\nPrompts: the first of the month in one tenant, bound N/${perSecond} s`)
    console.table(rows)
  } finally {
    await storage.stop()
  }
}

/**
 * Tables and queues in a process each, as they are services of their own in Azure, and each the way that the emulator is
 * least in the way: its tables on disk stop for half a second every five to write all of themselves down, and its queue in
 * memory stops for 20 s in each minute to throw away what thousands of messages have left.
 */
async function startStorage() {
  const dataDir = await mkdtemp(join(tmpdir(), 'saman-bench-'))
  const ports = { tables: [await freePort(), await freePort()], queues: [await freePort(), await freePort()] } as const
  const [tablePort, queuePort] = [ports.tables[0], ports.queues[1]]
  const started = await Promise.all([
    startAzurite({ inMemory: true, tablePort, queuePort: ports.tables[1], log: quiet }),
    startAzurite({ dataDir, tablePort: ports.queues[0], queuePort, log: quiet }),
  ])
  return {
    tablePort,
    queuePort,
    connectionString: connectionStringFor(tablePort, queuePort),
    stop: async () => {
      await Promise.all(started.map((one) => one.stop()))
      await rm(dataDir, { recursive: true })
    },
  }
}

const told = z.object({ url: z.string() })
const tally = z.object({ requests: z.number(), throttled: z.number(), projects: z.number(), most: z.number() })

async function startConnectorProcess() {
  const child = fork(fileURLToPath(new URL('connector-process.ts', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const heard = async () => {
    const [message] = await once(child, 'message')
    return message
  }
  const { url } = told.parse(await heard())
  return {
    url,
    tally: async () => {
      const answer = heard()
      child.send('tally')
      return tally.parse(await answer)
    },
    end: () => void child.kill(),
  }
}

type Calls = { readonly table: number; readonly queue: number }

async function firstOfTheMonth(size: number, connectionString: string, calls: () => Calls) {
  const connector = await startConnectorProcess()
  const name = `bench${size}`
  const tenant = `tenant-${size}`
  const began = performance.now()
  const begins = Date.parse(morning)
  const prompting = await startPrompting(
    {
      connectionString,
      name,
      tenants: [tenant],
      by: 'bench',
      leaseMs: 90_000,
      pace: usualPace,
      connectorTimeoutMs: 15_000,
    },
    {
      now: () => new Date(begins + performance.now() - began).toISOString(),
      plans: await spreadPlans(connectionString, name, Math.ceil(size / projectsInATable)),
    },
  )
  await seed(
    Array.from({ length: size }, (_, n) => seedOf(tenant, n, connector.url)),
    prompting,
  )
  globalThis.gc?.()
  const before = { ...calls(), rss: process.memoryUsage().rss }
  let peak = before.rss
  const watching = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 100)

  const from = performance.now()
  prompting.prompter.start()
  let sent = 0
  while (sent < size) {
    await pause(Math.max(100, size / 10))
    sent = (await connector.tally()).projects
  }
  const took = (performance.now() - from) / 1_000
  clearInterval(watching)
  await prompting.prompter.stop()
  const after = calls()
  const { requests, throttled, projects, most } = await connector.tally()
  connector.end()

  const bound = size / perSecond
  const share = bound / took
  const of = (part: number) => part / requests
  return {
    'time, s': took.toFixed(1),
    'bound, s': bound.toFixed(1),
    'of the bound': `${share.toFixed(2)}${size > 1_000 && share < leastShare ? ' TOO SLOW' : ''}`,
    '429': `${(of(throttled) * 100).toFixed(2)} %${of(throttled) < mostThrottled ? '' : ' TOO MANY'}`,
    lost: size - projects,
    twice: most > 1 ? 'YES' : 0,
    'table calls a prompt': ((after.table - before.table) / size).toFixed(2),
    'queue calls a prompt': ((after.queue - before.queue) / size).toFixed(2),
    'peak memory, MB': Math.round(peak / 1024 / 1024),
    'grown by, MB': Math.round((peak - before.rss) / 1024 / 1024),
  }
}
