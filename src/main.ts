import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { pino } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { createBot } from './bot/server.ts'
import { type Config, readConfig } from './config.ts'
import type { Deps, Programme } from './conversation/ports.ts'
import { describeError, type Log } from './log.ts'
import { StartFault, sentenceFor, storageFault } from './start-faults.ts'
import { createProgrammeStore } from './storage/programme.ts'
import { createTableStore, type TableAddress, type TableStore, tableClient } from './storage/tables.ts'

// The composition root: the only place that reads the environment and the calendar's clock, and that knows every room.

/** Activities are small and answered in a second or two; a stop waits this long for the turns under way. */
const stopWithinMs = 25_000

async function main(): Promise<void> {
  const config = readSettings()
  const log: Log = pino({
    level: config.logLevel,
    serializers: { cause: describeError, err: describeError },
  })
  await (config.mode === 'local' ? startOnThisMachine(config, log) : startInAzure(config, log))
}

function readSettings(): Config {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env')
  } catch (cause) {
    throw new StartFault('.env can’t be read. Check that it is a file, and that this user may read it.', { cause })
  }
  return readConfig(process.env)
}

async function startOnThisMachine(config: Extract<Config, { mode: 'local' }>, log: Log): Promise<void> {
  // Only here, so that a deployed Saman needs neither Azurite nor the playground.
  const { startLocal } = await import('./local/start.ts')
  const { localUser } = await import('./local/people.ts')
  await startLocal({
    ports: config.ports,
    dataDir: config.dataDir,
    env: process.env,
    out: process.stdout,
    log,
    startBot: async ({ connectionString, port }) => {
      const storage = await openStorage({ kind: 'connectionString', connectionString, table: config.table })
      return createBot({
        // The playground has one made-up tenant, no search while one types, and one who is everything at once.
        deps: { ...depsOn(storage, log), serves: () => true, typeahead: false, coordinators: [localUser] },
        log,
        port,
        host: '127.0.0.1',
        auth: { credentials: { kind: 'anonymous' } },
        ready: storage.store.ping,
      })
    },
  })
}

async function startInAzure(config: Extract<Config, { mode: 'azure' }>, log: Log): Promise<void> {
  const storage = await openStorage(config.table)
  const bot = await createBot({
    deps: {
      ...depsOn(storage, log),
      serves: (tenant) => config.tenants.includes(tenant),
      typeahead: true,
      coordinators: config.coordinators,
    },
    log,
    port: config.port,
    host: '0.0.0.0',
    auth: { credentials: config.credentials },
    ready: storage.store.ping,
  })
  log.info({ code: 'started', port: bot.port }, `Saman listens on port ${bot.port}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ code: 'stopping', signal }, 'finishing the turns under way')
      setTimeout(() => process.exit(1), stopWithinMs).unref()
      void bot.stop().then(() => process.exit(0))
    })
  }
}

type Storage = { readonly store: TableStore; readonly programme: Programme }

async function openStorage(address: TableAddress): Promise<Storage> {
  const client = tableClient(address)
  const store = createTableStore(client)
  await store.prepare().catch((cause: unknown) => {
    throw storageFault(cause, address)
  })
  return { store, programme: createProgrammeStore(client) }
}

const depsOn = (storage: Storage, log: Log): Omit<Deps, 'serves' | 'typeahead' | 'coordinators' | 'later'> => ({
  ...storage,
  now: () => Temporal.Now.instant().toString(),
  elapsed: () => performance.now(),
  newId: () => randomUUID(),
  log,
})

main().catch((cause: unknown) => {
  // What an operator can mend is said in sentences; anything else is a fault with its trace.
  console.error(sentenceFor(cause) ?? cause)
  process.exit(1)
})
