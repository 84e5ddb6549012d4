import type { ProjectKey, Store } from '../../src/conversation/ports.ts'
import { longestBackgroundCallMs } from '../../src/storage/calls.ts'
import { createTableStore, tableClient } from '../../src/storage/tables.ts'

/**
 * Plans over many tables. Azure finds a partition by its key; Azurite looks through all of a table for each query
 * (LokiTableMetadataStore.queryTableEntities), so that with ten thousand plans in one table it is the emulator that is
 * measured. Everything else stays in one table, as it is in Azure.
 */
export async function spreadPlans(connectionString: string, name: string, tables: number): Promise<Store> {
  const stores = await Promise.all(
    Array.from({ length: tables }, async (_, n) => {
      const client = tableClient({ kind: 'connectionString', connectionString, table: `${name}plans${n}` })
      const store = createTableStore(client, { callMs: longestBackgroundCallMs })
      await store.prepare()
      return store
    }),
  )
  const of = ({ conversation }: ProjectKey): Store => {
    const place = [...conversation].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 65_521, 7) % tables
    const store = stores[place]
    if (!store) throw new Error('no table')
    return store
  }
  return {
    load: (key) => of(key).load(key),
    save: (key, ...saved) => of(key).save(key, ...saved),
    history: (key, most) => of(key).history(key, most),
  }
}
