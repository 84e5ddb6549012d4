import { randomUUID } from 'node:crypto'
import { odata, TableClient, type TableServiceClientOptions } from '@azure/data-tables'
import { tableClient } from '../../src/storage/tables.ts'
import { testTables } from './azurite.ts'

/** As often as in production, but without its pauses. */
export const soon = { maxRetries: 2, retryDelayInMs: 10, maxRetryDelayInMs: 20 }

export type OwnTable = {
  readonly client: TableClient
  /** The same table, reached at another address. */
  at(connectionString: string): TableClient
  /** For rows that no version of Saman would write. Its calls are not counted. */
  readonly raw: TableClient
  /** What went over the wire: tries again too, and a transaction as the one request that it is. */
  readonly calls: string[]
  /** Every row of one partition, or of the table, by its key. */
  rows(partition?: string): Promise<readonly Readonly<Record<string, unknown>>[]>
}

/** A table that is nobody else's. */
export async function ownTable(): Promise<OwnTable> {
  const { connectionString } = testTables()
  const table = `o${randomUUID().replaceAll('-', '').slice(0, 20)}`
  const raw = TableClient.fromConnectionString(connectionString, table, { allowInsecureConnection: true })
  await raw.createTable()
  const calls: string[] = []
  const at = (address: string) =>
    tableClient(
      { kind: 'connectionString', connectionString: address, table },
      { retryOptions: soon, additionalPolicies: [counting(calls)] },
    )
  return {
    client: at(connectionString),
    at,
    raw,
    calls,
    rows: async (partition) => {
      const queryOptions = partition === undefined ? {} : { filter: odata`PartitionKey eq ${partition}` }
      const rows: Readonly<Record<string, unknown>>[] = []
      for await (const row of raw.listEntities({ queryOptions })) rows.push(row)
      return rows
    },
  }
}

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]

const counting = (calls: string[]): Policy => ({
  position: 'perRetry',
  policy: {
    name: 'counting',
    sendRequest: (request, next) => {
      calls.push(new URL(request.url).pathname.endsWith('/$batch') ? '$batch' : request.method)
      return next(request)
    },
  },
})
