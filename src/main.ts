import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { pino } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { type Channel, createChannel } from './bot/channel.ts'
import { createMapping } from './bot/mapping.ts'
import { createBot } from './bot/server.ts'
import { type Instant, osloDate } from './calendar/dates.ts'
import { type Config, readConfig } from './config.ts'
import type { Deps, Store } from './conversation/ports.ts'
import type { Programmes } from './conversation/programmes-port.ts'
import { createDocuments } from './documents/documents.ts'
import { describeError, type Log } from './log.ts'
import { OrderFault } from './operator/order-fault.ts'
import { createDeliveries } from './prompts/deliveries.ts'
import { createInStep } from './prompts/in-step.ts'
import { playDay } from './prompts/play.ts'
import type { Batches, Ladder, Outbox, Reach } from './prompts/ports.ts'
import { createPrompter, usualLeaseMs } from './prompts/prompter.ts'
import type { Ticking } from './prompts/tick.ts'
import { createUnasked } from './prompts/unasked.ts'
import { awayFault, queueFault, StartFault, sentenceFor, storageFault } from './start-faults.ts'
import { createBatches } from './storage/batches.ts'
import { longestBackgroundCallMs } from './storage/calls.ts'
import { createClearing } from './storage/clear.ts'
import { createLibrary } from './storage/examples.ts'
import { createFiles } from './storage/files.ts'
import { createOutbox } from './storage/outbox.ts'
import { createProgrammes } from './storage/programmes.ts'
import { createQueue, type StorageQueue } from './storage/queue.ts'
import { createReach } from './storage/reach.ts'
import { createTableStore, type TableAddress, type TableStore, tableClient } from './storage/tables.ts'

// The composition root: the only place that reads the environment and the calendar's clock, and that knows every room.

/** Activities are small and answered in a second or two; a stop waits this long for the turns under way. */
const stopWithinMs = 25_000

async function main(): Promise<void> {
  const config = readSettings()
  const [what, ...args] = process.argv.slice(2)
  const options = { level: config.logLevel, serializers: { cause: describeError, err: describeError } }
  // What an operator asks for is for programs too: the log goes beside it.
  if (what === 'prompts') return playPrompts(config, args, pino(options, pino.destination(2)))
  if (what === 'demo-data') return fillDemo(config, args, pino(options, pino.destination(2)))
  const log: Log = pino(options)
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
  const { localAccount, localTenant, localUser } = await import('./local/people.ts')
  // A day can be played here: then the clock stands there, and runs on.
  let aheadMs = 0
  const typeahead = isTeams(config)
  const now = () => Temporal.Now.instant().add({ milliseconds: aheadMs }).toString()
  await startLocal({
    ports: config.ports,
    dataDir: config.dataDir,
    env: process.env,
    out: process.stdout,
    log,
    startBot: async ({ connectionString, port }) => {
      const storage = await openStorage(
        { kind: 'connectionString', connectionString, table: config.table },
        config.queue,
      )
      const channel = createChannel({ credentials: { kind: 'anonymous' }, account: localAccount, log })
      const saman = unaskedOn(storage, channel, { ladder: config.ladder, tenants: [localTenant], now, log, typeahead })
      const moveTo = (at: Instant) => {
        aheadMs = Date.parse(at) - Date.now()
      }
      const simulate = (date: string) => playDay(date, localTenant, { ...saman, moveTo })
      const bot = await createBot({
        // The playground has one made-up tenant, and one who is everything at once.
        deps: {
          ...depsOn(storage, now, log),
          unasked: { ...saman.unasked, simulate },
          serves: () => true,
          typeahead,
          founders: [localUser],
        },
        ...mappingOf(config, log),
        log,
        port,
        host: '127.0.0.1',
        channel,
        // Links are for those at this machine, and for as long as it runs.
        links: { key: randomBytes(32), takesFiles: typeahead },
        ready: storage.ping,
      })
      saman.prompter.start()
      return {
        stop: async () => {
          await Promise.all([saman.prompter.stop(), bot.stop().then(channel.messenger.stop)])
        },
      }
    },
  })
}

async function startInAzure(config: Extract<Config, { mode: 'azure' }>, log: Log): Promise<void> {
  const storage = await openStorage(config.table, config.queue)
  const channel = createChannel({ credentials: config.credentials, log })
  const { ladder, tenants } = config
  const typeahead = isTeams(config)
  const saman = unaskedOn(storage, channel, { ladder, tenants, now: realNow, log, typeahead })
  const bot = await createBot({
    deps: {
      ...depsOn(storage, realNow, log),
      unasked: saman.unasked,
      serves: (tenant) => config.tenants.includes(tenant),
      typeahead,
      founders: config.founders,
    },
    ...mappingOf(config, log),
    log,
    port: config.port,
    host: '0.0.0.0',
    channel,
    links: { ...config.links, takesFiles: typeahead },
    ready: storage.ping,
  })
  saman.prompter.start()
  log.info({ code: 'started', port: bot.port }, `Saman listens on port ${bot.port}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ code: 'stopping', signal }, 'finishing the turns under way')
      setTimeout(() => process.exit(1), stopWithinMs).unref()
      // Once the turns have said what they had to say, nobody waits for a place any more.
      void Promise.all([saman.prompter.stop(), bot.stop().then(channel.messenger.stop)]).then(() => process.exit(0))
    })
  }
}

/** `npm run prompts`: plays a day for operators, on the storage and with the channel that the settings name. */
async function playPrompts(config: Config, args: readonly string[], log: Log): Promise<void> {
  const { momentOf, notYet, readOrder } = await import('./operator/order.ts')
  const { runPrompts } = await import('./operator/prompts.ts')
  const today = osloDate(realNow())
  const order = readOrder(args, today)
  // What is sent really goes out, and concludes what is under way: of a day to come one can only look.
  if (isTeams(config) && !order.dryRun && order.on > today) throw notYet(order)
  const began = performance.now()
  const moment = Temporal.Instant.from(momentOf(order.on, realNow()))
  const now = () => moment.add({ milliseconds: Math.round(performance.now() - began) }).toString()
  const { storage, address, channel, tenants } = await placesOf(config, log)
  // Looked at and never made: where there is nothing, Saman has not run.
  await storage.store.ping().catch((cause: unknown) => {
    throw awayFault(cause, address, config.mode)
  })
  const { ladder } = config
  const saman = unaskedOn(storage, channel, { ladder, tenants, now, log, typeahead: isTeams(config) })
  // Others may be at work by the clock while a day is played here.
  const delivering = { ...saman.delivering, wall: realNow }
  const stopping = new AbortController()
  process.once('SIGINT', () => {
    stopping.abort()
    void channel.messenger.stop()
  })
  const { stdout, stderr } = process
  const left = await runPrompts(order, tenants, delivering, {
    write: (text) => void stdout.write(text),
    progress: stderr.isTTY ? stderr : undefined,
    signal: stopping.signal,
  }).catch((cause: unknown) => {
    throw awayFault(cause, address, config.mode)
  })
  await channel.messenger.stop()
  if (left > 0) process.exitCode = 2
}

/** `npm run demo-data`: puts a made-up programme into the local storage, to ask about in the local Teams. */
async function fillDemo(config: Config, args: readonly string[], log: Log): Promise<void> {
  // Only here: a deployed Saman has no demo.
  const { notHere, notOurs, readOrder } = await import('./demo/order.ts')
  const { fill } = await import('./demo/fill.ts')
  const { told } = await import('./demo/told.ts')
  const { borrowStorage } = await import('./local/borrow-storage.ts')
  const { localTenant: tenant, playgroundConfig } = await import('./local/people.ts')
  if (config.mode !== 'local') throw new OrderFault(notHere)
  const now = realNow()
  const order = readOrder(args, osloDate(now))
  if ('usage' in order) throw new OrderFault(order.usage)
  const { ports, dataDir, table } = config
  const { connectionString, running, giveBack } = await borrowStorage({ ports, dataDir, env: process.env, log })
  try {
    const address: TableAddress = { kind: 'connectionString', connectionString, table }
    const client = tableClient(address)
    const store = createTableStore(client, { callMs: longestBackgroundCallMs })
    await store.prepare().catch((cause: unknown) => {
      throw running ? new OrderFault(notOurs(ports.tables), { cause }) : storageFault(cause, address)
    })
    const programmes = createProgrammes(client, longestBackgroundCallMs)
    const { aadObjectId, name } = playgroundConfig.currentUser
    const coordinator = { tenant, id: aadObjectId.toLowerCase(), name }
    const filled = await fill(
      { today: order.today, now, tenant, coordinator },
      { store, programmes, clear: createClearing(client) },
    )
    process.stdout.write(told(filled, { url: `http://localhost:${ports.playground}`, running }))
  } finally {
    await giveBack()
  }
}

async function placesOf(config: Config, log: Log) {
  if (config.mode === 'azure') {
    const { table: address, queue, credentials, tenants } = config
    return { address, storage: storageAt(address, queue), channel: createChannel({ credentials, log }), tenants }
  }
  const { localAccount, localTenant } = await import('./local/people.ts')
  const { connectionStringFor } = await import('./local/azurite.ts')
  const { tables, queues } = config.ports
  const connectionString = connectionStringFor(tables, queues)
  const address: TableAddress = { kind: 'connectionString', connectionString, table: config.table }
  return {
    address,
    storage: storageAt(address, config.queue),
    channel: createChannel({ credentials: { kind: 'anonymous' }, account: localAccount, log }),
    tenants: [localTenant],
  }
}

type Storage = Pick<Deps, 'programmes' | 'library' | 'files'> & {
  readonly store: TableStore
  readonly outbox: Outbox
  readonly batches: Batches
  readonly reach: Reach
  readonly queue: StorageQueue
  /** The plans, for work that nobody waits for: a slow answer is better than none. */
  readonly patientStore: Store
  readonly patientProgrammes: Programmes
  readonly ping: () => Promise<void>
}

function storageAt(address: TableAddress, queueName: string): Storage {
  const client = tableClient(address)
  const store = createTableStore(client)
  const queue = createQueue(address, { name: queueName })
  return {
    store,
    programmes: createProgrammes(client),
    library: createLibrary(client),
    files: createFiles(client),
    outbox: createOutbox(client),
    batches: createBatches(client),
    reach: createReach(client),
    queue,
    patientStore: createTableStore(client, { callMs: longestBackgroundCallMs }),
    patientProgrammes: createProgrammes(client, longestBackgroundCallMs),
    ping: async () => {
      await Promise.all([store.ping(), queue.waiting()])
    },
  }
}

/** Its table and its queue are made where they are not there. */
async function openStorage(address: TableAddress, queueName: string): Promise<Storage> {
  const storage = storageAt(address, queueName)
  await storage.store.prepare().catch((cause: unknown) => {
    throw storageFault(cause, address)
  })
  await storage.queue.prepare().catch((cause: unknown) => {
    throw queueFault(cause, address, queueName)
  })
  return storage
}

type Unasking = Pick<Deps, 'typeahead'> & {
  readonly ladder: Ladder
  readonly tenants: readonly string[]
  readonly now: () => Instant
  readonly log: Log
}

/** What Saman says unasked, and what conversations need of it. */
function unaskedOn(
  { outbox, batches, reach, queue, patientStore, patientProgrammes }: Storage,
  { messenger }: Channel,
  unasking: Unasking,
) {
  const delivering: Ticking = {
    ...unasking,
    outbox,
    batches,
    reach,
    queue,
    store: patientStore,
    programmes: patientProgrammes,
    messenger,
    leaseMs: usualLeaseMs,
    by: randomUUID(),
    random: Math.random,
  }
  const { ladder, now, typeahead } = unasking
  const inStep = createInStep({ ...delivering, programmes: patientProgrammes })
  return {
    delivering,
    inStep,
    prompter: together(createPrompter(delivering), inStep),
    unasked: createUnasked({ outbox, batches, reach, store: patientStore, messenger, ladder, typeahead, now }),
  }
}

type Running = { readonly start: () => void; readonly stop: () => Promise<void> }

/** What goes on beside conversations begins and ends as one. */
const together = (...all: readonly Running[]): Running => ({
  start: () => {
    for (const one of all) one.start()
  },
  stop: async () => void (await Promise.all(all.map((one) => one.stop()))),
})

/** A language model is asked only where an operator has connected one. */
const mappingOf = ({ model }: Config, log: Log) => (model ? { mapping: createMapping(model, log) } : {})

/** Teams can search in a list while one types, and show a mention; the playground can do neither. */
const isTeams = ({ mode }: Config): boolean => mode === 'azure'

const realNow = (): Instant => Temporal.Now.instant().toString()

const depsOn = (storage: Storage, now: () => Instant, log: Log) => ({
  ...depsIn(storage),
  documents: createDocuments({ temp: tmpdir() }),
  now,
  elapsed: () => performance.now(),
  newId: () => randomUUID(),
  log,
})

const depsIn = ({ store, programmes, library, files, patientStore, outbox }: Storage) => ({
  store,
  programmes,
  library,
  files,
  sources: { load: patientStore.load, deliveries: createDeliveries(outbox) },
})

main().catch((cause: unknown) => {
  // What an operator can mend is said in sentences; anything else is a fault with its trace.
  console.error(sentenceFor(cause) ?? cause)
  process.exit(1)
})
