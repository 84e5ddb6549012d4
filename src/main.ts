import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { pino } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { createBot } from './bot/server.ts'
import { ConfigFault, readConfig } from './config.ts'
import type { Deps } from './conversation/ports.ts'
import { describeError, type Log } from './log.ts'
import { createTableStore, type TableStore, tableClient } from './storage/tables.ts'

// The composition root: the only place that reads the environment and the clock, and that knows every room.

/** Activities are small and answered in a second or two; a stop waits this long for the turns under way. */
const stopWithinMs = 25_000

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  const log: Log = pino({
    level: config.logLevel,
    serializers: { cause: describeError, err: describeError },
  })
  const depsFor = (store: TableStore, more: Pick<Deps, 'serves' | 'typeahead'>): Deps => ({
    store,
    now: () => Temporal.Now.instant().toString(),
    elapsed: () => performance.now(),
    newId: () => randomUUID(),
    log,
    ...more,
  })

  if (config.mode === 'local') {
    // Only here, so that a deployed Saman needs neither Azurite nor the playground.
    const { startLocal } = await import('./local/start.ts')
    await startLocal({
      ports: config.ports,
      dataDir: config.dataDir,
      out: process.stdout,
      log,
      startBot: async ({ connectionString, port }) => {
        const store = createTableStore(tableClient({ kind: 'connectionString', connectionString, table: config.table }))
        await store.prepare()
        return createBot({
          // The playground has one made-up tenant, and no search while one types.
          deps: depsFor(store, { serves: () => true, typeahead: false }),
          log,
          port,
          host: '127.0.0.1',
          auth: { credentials: { kind: 'anonymous' } },
          ready: store.ping,
        })
      },
    })
    return
  }

  const store = createTableStore(tableClient(config.table))
  await store.prepare()
  const bot = await createBot({
    deps: depsFor(store, { serves: (tenant) => config.tenants.includes(tenant), typeahead: true }),
    log,
    port: config.port,
    host: '0.0.0.0',
    auth: { credentials: config.credentials },
    ready: store.ping,
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

main().catch((cause: unknown) => {
  // Settings and busy ports are for a person to mend, so they get sentences; anything else is a fault with its trace.
  const plain =
    cause instanceof ConfigFault || (cause instanceof Error && 'code' in cause && cause.code === 'ports-busy')
  console.error(plain ? cause.message : cause)
  process.exit(1)
})
