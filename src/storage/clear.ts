import { odata, type TableClient, type TransactionAction } from '@azure/data-tables'
import type { ProjectKey } from '../conversation/ports.ts'
import { callsWithin, longestBackgroundCallMs, notThere } from './calls.ts'
import { programmeOf } from './programme-row.ts'
import { partitionOf } from './rows.ts'
import { projectKey } from './summaries.ts'

/** So many rows a transaction holds. */
const atOnce = 100

/** Takes away every row of a project, its history too, and the programme's own row of it. For made-up projects alone. */
export function createClearing(client: TableClient): (programme: string, key: ProjectKey) => Promise<void> {
  const { within, guarded, pages } = callsWithin(longestBackgroundCallMs)
  return (programme, key) =>
    guarded(async () => {
      const partitionKey = partitionOf(key)
      await client.deleteEntity(programmeOf(programme), projectKey(key), within()).catch(notThere)
      const rows: string[] = []
      const all = odata`PartitionKey eq ${partitionKey}`
      for await (const page of pages(client, all, { select: ['RowKey'] }))
        rows.push(...page.map(({ rowKey }) => String(rowKey)))
      for (let from = 0; from < rows.length; from += atOnce) {
        const some = rows.slice(from, from + atOnce)
        const actions = some.map((rowKey): TransactionAction => ['delete', { partitionKey, rowKey }])
        await client.submitTransaction(actions, within())
      }
    })
}
