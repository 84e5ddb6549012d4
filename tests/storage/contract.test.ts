import { TableClient } from '@azure/data-tables'
import { describe } from 'vitest'
import { entryKey, partitionOf } from '../../src/storage/rows.ts'
import { createTableStore, type TableStore, tableClient } from '../../src/storage/tables.ts'
import { testTables } from '../support/azurite.ts'
import { type Subject, storeContract } from './contract.ts'

describe('plans in Azure Table Storage', () => {
  const { connectionString, prefix: table } = testTables()
  const raw = TableClient.fromConnectionString(connectionString, table, { allowInsecureConnection: true })
  let prepared: Promise<TableStore> | undefined

  const prepare = async () => {
    const store = createTableStore(tableClient({ kind: 'connectionString', connectionString, table }))
    await store.prepare()
    return store
  }

  storeContract(async (): Promise<Subject> => {
    prepared ??= prepare()
    return {
      store: await prepared,
      spoil: async (key, plan, part, entry, values) => {
        const rowKey = entryKey(plan.id, part.id, entry)
        const at = { partitionKey: partitionOf(key), rowKey }
        await raw.updateEntity({ ...at, values: JSON.stringify(values) }, 'Merge', { etag: '*' })
      },
      held: async (key, plan, part, entry) => {
        const { values, aside } = await raw.getEntity(partitionOf(key), entryKey(plan.id, part.id, entry))
        return { values: JSON.parse(String(values)), aside }
      },
    }
  })
})
