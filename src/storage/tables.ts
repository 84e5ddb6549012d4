import { randomUUID } from 'node:crypto'
import {
  odata,
  RestError,
  TableClient,
  type TableServiceClientOptions,
  type TransactionAction,
} from '@azure/data-tables'
import { DefaultAzureCredential } from '@azure/identity'
import { Fault, type ProjectKey, type Store, type Stored } from '../conversation/ports.ts'
import type { PlanEvent } from '../plan/decide.ts'
import { type Entry, findEntry, type Plan } from '../plan/plan.ts'
import { callsWithin } from './calls.ts'
import {
  entryKey,
  entryRow,
  eventRow,
  historyFrom,
  partitionOf,
  planKey,
  planRow,
  planRowSchema,
  readEntry,
  readEvent,
} from './rows.ts'

/**
 * How to reach Table Storage: an account by its name, with the identity that the process runs as
 * (`identity`: the client id of a user-assigned one, which Azure cannot guess), or a connection string.
 */
export type TableAddress =
  | { readonly kind: 'account'; readonly account: string; readonly table: string; readonly identity?: string }
  | { readonly kind: 'connectionString'; readonly connectionString: string; readonly table: string }

/** Teams waits five seconds for an answer, and a save is two calls: one that takes longer than this is of no use. */
const longestCallMs = 1_200
/** Starting may wait for a first token and for the table to be made. */
const longestStartMs = 30_000

export type TableStore = Store & {
  /** Makes the table if it is not there. */
  readonly prepare: () => Promise<void>
  /** Throws a `Fault` when the storage does not answer. */
  readonly ping: () => Promise<void>
}

export function tableClient(address: TableAddress, options: TableServiceClientOptions = {}): TableClient {
  const patient: TableServiceClientOptions = {
    retryOptions: { maxRetries: 2, retryDelayInMs: 150, maxRetryDelayInMs: 600 },
    ...options,
  }
  if (address.kind === 'account') {
    return new TableClient(
      `https://${address.account}.table.core.windows.net`,
      address.table,
      new DefaultAzureCredential(address.identity ? { managedIdentityClientId: address.identity } : {}),
      patient,
    )
  }
  const local = address.connectionString.includes('http://')
  return TableClient.fromConnectionString(address.connectionString, address.table, {
    ...patient,
    allowInsecureConnection: local,
  })
}

/** Plans in Azure Table Storage: a partition per project, one query to answer, one transaction to save. */
export function createTableStore(
  client: TableClient,
  { callMs = longestCallMs, startMs = longestStartMs }: { callMs?: number; startMs?: number } = {},
): TableStore {
  const { within, guarded } = callsWithin(callMs)

  return {
    prepare: () => guarded(() => client.createTable({ abortSignal: AbortSignal.timeout(startMs) })),

    ping: () =>
      guarded(async () => {
        await client.listEntities({ ...within(), queryOptions: { filter: odata`PartitionKey eq ${'ping'}` } }).next()
      }),

    load: (key) =>
      guarded(async () => {
        const filter = odata`PartitionKey eq ${partitionOf(key)} and RowKey lt ${historyFrom}`
        const rows: Row[] = []
        for await (const row of client.listEntities({ ...within(), queryOptions: { filter } })) rows.push(row)
        return readStored(rows)
      }),

    history: (key, most) =>
      guarded(async () => {
        const filter = odata`PartitionKey eq ${partitionOf(key)}`
        const rows: Row[] = []
        let events = 0
        // The plan's rows come first and its events after them, newest first, so a page or two is all it takes.
        for await (const page of client.listEntities({ ...within(), queryOptions: { filter } }).byPage()) {
          rows.push(...page)
          events += page.filter(isEvent).length
          if (events >= most) break
        }
        const stored = readStored(rows.filter((row) => !isEvent(row)))
        const own = rows
          .filter(isEvent)
          .map(readEvent)
          .filter((event) => event.plan === stored?.plan.id)
        return { stored, events: own.slice(0, most) }
      }),

    save: async (key, before, after, events) => {
      const mark = randomUUID()
      try {
        await client.submitTransaction(actions(key, before, { plan: after, mark }, events), within())
        return 'saved'
      } catch (cause) {
        // 412: the plan's row has another etag. 409: somebody made it first. Either way what is there now stands.
        if (!(cause instanceof RestError) || (cause.statusCode !== 412 && cause.statusCode !== 409))
          throw new Fault('storage', cause)
      }
      // Which may be our own: when an answer is lost on its way, the client asks again, and meets what it just saved.
      const now = await guarded(() => client.getEntity(partitionOf(key), planKey, within()))
      return now.mark === mark ? 'saved' : 'stale'
    },
  }
}

type Row = Readonly<Record<string, unknown>> & { readonly rowKey?: string; readonly etag: string }
const isEvent = (row: Row) => row.rowKey?.startsWith(historyFrom) ?? false

function readStored(rows: readonly Row[]): Stored | undefined {
  const found = rows.find((row) => row.rowKey === planKey)
  if (!found) return undefined
  const { plan: id, rev, startedAt, removedAt, etag } = planRowSchema.parse(found)
  const entries = rows
    .filter((row) => row !== found)
    .flatMap((row): readonly Entry[] => {
      const read = readEntry(row)
      if (read?.plan !== id) return []
      const { plan: _, ...entry } = read
      return [entry]
    })
    .sort((a, b) => a.made - b.made)
  return { etag, plan: { id, rev, startedAt, ...(removedAt && { removedAt }), entries } }
}

function actions(
  key: ProjectKey,
  before: Stored | undefined,
  { plan: after, mark }: { readonly plan: Plan; readonly mark: string },
  events: readonly PlanEvent[],
): TransactionAction[] {
  const row = { ...planRow(key, after), mark }
  const own: TransactionAction = before ? ['update', row, 'Replace', { etag: before.etag }] : ['create', row]
  const touched = new Map(
    events.flatMap(({ change }) =>
      change.type === 'begun' ? [] : [[entryKey(after.id, change.part, change.entry), change] as const],
    ),
  )
  const entries = [...touched].flatMap(([rowKey, { part, entry: id }]): TransactionAction[] => {
    const entry = findEntry(after, part, id)
    if (entry) return [['upsert', entryRow(key, after.id, entry), 'Replace']]
    // The plan's etag guards this row too: nobody can have changed it since it was read.
    return [['delete', { partitionKey: partitionOf(key), rowKey }]]
  })
  return [own, ...entries, ...events.map((event): TransactionAction => ['create', eventRow(key, after.id, event)])]
}
