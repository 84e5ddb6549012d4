import { createAdapter } from '../../src/bot/auth.ts'
import type { Clock } from '../../src/bot/limits.ts'
import { createMessenger, type TeamsMessenger } from '../../src/bot/messenger.ts'
import type { Store } from '../../src/conversation/ports.ts'
import type { Ladder, Messenger, Outbox, Queue, Reach } from '../../src/prompts/ports.ts'
import { createPrompter, type Pace, type Prompter } from '../../src/prompts/prompter.ts'
import type { Ticking } from '../../src/prompts/tick.ts'
import { createBatches } from '../../src/storage/batches.ts'
import { longestBackgroundCallMs } from '../../src/storage/calls.ts'
import { createOutbox } from '../../src/storage/outbox.ts'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { createQueue } from '../../src/storage/queue.ts'
import { createReach } from '../../src/storage/reach.ts'
import { createTableStore, tableClient } from '../../src/storage/tables.ts'
import { BOT_APP_ID, TENANT_ID } from './activities.ts'
import type { Logged } from './bot.ts'
import { FixedToken } from './openid.ts'

/** Where a process that says things unasked has its rows, and where it sends. Plain data, so that a child can be given it. */
export type PromptingOptions = {
  readonly connectionString: string
  /** Of the table and of the queue. */
  readonly name: string
  readonly tenants: readonly string[]
  /** This process. */
  readonly by: string
  readonly leaseMs?: number
  readonly pace?: Partial<Pace>
  /** Left out: the usual one. */
  readonly ladder?: Ladder
  readonly connectorTimeoutMs?: number
}

export type Prompting = {
  readonly ticking: Ticking
  readonly prompter: Prompter
  readonly store: Store
  readonly outbox: Outbox
  readonly reach: Reach
  readonly queue: Queue
  readonly messenger: TeamsMessenger
  readonly logged: readonly Logged[]
}

export const OUTBOUND = 'token-of-the-bot'
export const usualLadder: Ladder = { nudge: 3, leader: 6, owner: 9, coordinator: 12 }

/** The prompting side of Saman as main.ts puts it together, on a clock and with ports that a test may stand between. */
export async function startPrompting(
  options: PromptingOptions,
  {
    now,
    clock,
    between = (ports) => ports,
    callMs,
    plans,
  }: {
    readonly now: () => string
    readonly clock?: Clock
    readonly callMs?: number
    /** Where the plans are; left out: in the same table. */
    readonly plans?: Store
    readonly between?: (ports: Between) => Between
  },
): Promise<Prompting> {
  const { connectionString, name, tenants, by, leaseMs = 5_000, pace } = options
  const logged: Logged[] = []
  const at = (level: Logged['level']) => (entry: object) => void logged.push({ ...entry, level })
  const log = { info: at('info'), warn: at('warn'), error: at('error') }
  const client = tableClient(
    { kind: 'connectionString', connectionString, table: name },
    { retryOptions: { maxRetries: 2, retryDelayInMs: 10, maxRetryDelayInMs: 20 } },
  )
  const table = createTableStore(client, { callMs: callMs ?? longestBackgroundCallMs })
  const store = plans ?? table
  const storageQueue = createQueue(
    { kind: 'connectionString', connectionString },
    { name, ...(callMs === undefined ? {} : { callMs }) },
  )
  await table.prepare()
  await storageQueue.prepare()
  const adapter = createAdapter({
    credentials: { kind: 'secret', appId: BOT_APP_ID, tenantId: TENANT_ID, password: 'p' },
    outbound: new FixedToken(OUTBOUND),
    connectorTimeoutMs: options.connectorTimeoutMs ?? 2_000,
    log,
  })
  const teams = createMessenger({ adapter, appId: BOT_APP_ID, log, ...(clock ? { clock } : {}) })
  const reach = createReach(client, callMs)
  const { outbox, queue, messenger } = between({
    outbox: createOutbox(client, callMs),
    queue: storageQueue,
    messenger: teams,
  })
  const ticking: Ticking = {
    store,
    programmes: createProgrammes(client, callMs ?? longestBackgroundCallMs),
    batches: createBatches(client, callMs),
    reach,
    outbox,
    queue,
    messenger,
    ladder: options.ladder ?? usualLadder,
    typeahead: true,
    leaseMs,
    by,
    now,
    random: () => 0,
    log,
    tenants,
  }
  const prompter = createPrompter(ticking, { tickMs: 200, pollMs: 100, hiddenMs: leaseMs + 1_000, atOnce: 20, ...pace })
  return { ticking, prompter, store, outbox, reach, queue, messenger: teams, logged }
}

/** What a test can stand between: to end the process at a point, or to count. */
export type Between = { readonly outbox: Outbox; readonly queue: Queue; readonly messenger: Messenger }
