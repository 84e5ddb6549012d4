import type { Prompt, PromptKind } from '../../src/prompts/ports.ts'
import { createPrompter, type Prompter } from '../../src/prompts/prompter.ts'
import type { Ticking } from '../../src/prompts/tick.ts'
import { testTables } from './azurite.ts'
import { type Connector, type ConnectorRequest, startConnector } from './connector.ts'
import { OUTBOUND, type Prompting, type PromptingOptions, startPrompting } from './prompting.ts'
import { type Seed, seed, seedOf } from './seed.ts'

export const firstOfDecember = '2026-12-01T08:00:00.000Z'
export const november = '2026-11'

export type AskingOptions = {
  readonly projects?: number
  /** What each project is, by its number from 0; left out: a channel of its own, led by nobody. */
  readonly seedAs?: (one: Seed, n: number) => Seed
  /** Where storage is reached; left out: the run's own Azurite. */
  readonly connectionString?: string
  readonly tenants?: readonly string[]
  /** How long a call to the storage may take. */
  readonly callMs?: number
  /** How many are sent at the same time. */
  readonly atOnce?: number
  /** What a test stands between. */
  readonly between?: (ticking: Ticking) => Ticking
  /** Between 0 and 1: which part of a wait that is left to chance. */
  readonly random?: () => number
  readonly more?: Partial<PromptingOptions>
}

/** The prompting side of Saman on the first of December, over some projects that are to be asked. */
export type Asking = AsyncDisposable & {
  readonly connector: Connector
  readonly prompting: Prompting
  readonly prompter: Prompter
  readonly tenant: string
  /** Of the table and of the queue. */
  readonly name: string
  readonly seeds: readonly Seed[]
  /** Which calls are for a project. */
  to(n: number): (request: ConnectorRequest) => boolean
  /** What has gone over the wire for a project. */
  wire(n?: number): readonly ConnectorRequest[]
  now(): string
  /** Lets so much time pass, or until a moment, for the channel's limits too. Nothing is done in it. */
  pass(until: number | string): void
  /** A look at what is due, and everything that comes of it. */
  tick(): Promise<void>
  row(n?: number, kind?: PromptKind): Promise<Prompt | undefined>
  /** The states of all questions, by how many have them. */
  states(): Promise<Readonly<Record<string, number>>>
  codes(): readonly unknown[]
}

const same = (ticking: Ticking) => ticking

export async function startAsking(options: AskingOptions = {}): Promise<Asking> {
  const { connectionString: own, prefix: name } = testTables()
  const { projects = 1, connectionString = own, tenants = [`tenant-${name}`], seedAs = (one) => one } = options
  const [tenant = ''] = tenants
  const connector = await startConnector({ requireToken: OUTBOUND })
  let ahead = 0
  const now = () => new Date(Date.parse(firstOfDecember) + ahead).toISOString()
  const clock = {
    elapsed: () => performance.now() + ahead,
    after: (ms: number, run: () => void) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  }
  const prompting = await startPrompting(
    { connectionString: own, name, tenants, by: 'test', leaseMs: 60_000, connectorTimeoutMs: 10_000, ...options.more },
    { now, clock },
  )
  // Tenants take turns.
  const seeds = Array.from({ length: projects }, (_, n) =>
    seedAs(seedOf(tenants[n % tenants.length] ?? '', n, connector.url), n),
  )
  await seed(seeds, prompting)
  // What is tested may reach the storage another way than whoever looks at it.
  const tested =
    connectionString === own
      ? prompting
      : await startPrompting(
          { connectionString, name, tenants, by: 'test', leaseMs: 60_000, connectorTimeoutMs: 10_000, ...options.more },
          { now, clock, ...(options.callMs === undefined ? {} : { callMs: options.callMs }) },
        )
  const prompter = createPrompter(
    (options.between ?? same)({ ...tested.ticking, random: options.random ?? (() => 0) }),
    { tickMs: 50, pollMs: 50, hiddenMs: 1_000, atOnce: options.atOnce ?? 20 },
  )
  const about = (n: number) => seeds[n]?.key.conversation ?? ''
  const to =
    (n: number) =>
    ({ path }: ConnectorRequest) =>
      path.startsWith(`/v3/conversations/${about(n)}/`) || path.startsWith(`/v3/conversations/${about(n)};`)
  return {
    connector,
    prompting: tested,
    prompter,
    tenant,
    name,
    seeds,
    to,
    wire: (n = 0) => connector.requests.filter(to(n)),
    now,
    pass: (until) => {
      ahead = typeof until === 'number' ? ahead + until : Date.parse(until) - Date.parse(firstOfDecember)
    },
    tick: () => prompter.once(),
    row: async (n = 0, kind = 'ask') =>
      (await prompting.outbox.find({ tenant, kind, about: about(n), period: november }))?.prompt,
    states: async () => {
      const rows = await Promise.all(
        seeds.map(({ key }) =>
          prompting.outbox.find({ tenant: key.tenant, kind: 'ask', about: key.conversation, period: november }),
        ),
      )
      const found = Map.groupBy(rows, (row) => row?.prompt.state.state ?? 'none')
      return Object.fromEntries([...found].map(([state, some]) => [state, some.length]))
    },
    codes: () => tested.logged.map(({ code }) => code),
    [Symbol.asyncDispose]: async () => {
      await prompter.stop()
      await tested.messenger.stop()
      await connector.close()
    },
  }
}
