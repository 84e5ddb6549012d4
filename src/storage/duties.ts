import { randomUUID } from 'node:crypto'
import type { TableClient } from '@azure/data-tables'
import { z } from 'zod'
import type { Outbox } from '../prompts/ports.ts'
import { callsWithin, notThere, range, refusalOf } from './calls.ts'
import { leadKey, plannedKey, promptsOf, sortable } from './prompt-rows.ts'
import { inKey } from './rows.ts'

/** One partition for all tenants: `0replica|<id>`, and when it was last seen. */
const replicas = 'replicas'
const [replicasFrom, replicasTo] = ['0replica|', '0replica}']
/** After this long a replica is not coming back, and its row goes. */
const forgottenAfterMs = 86_400_000

const leadSchema = z.object({ by: z.string(), until: z.string() })
const replicaSchema = z.object({ rowKey: z.string(), etag: z.string(), seen: z.string() })

const ahead = (from: string, ms: number) => sortable(new Date(Date.parse(from) + ms).toISOString())
const isBetween = (from: string, at: string, to: string) => sortable(from) < sortable(at) && sortable(at) <= to

/** How the replicas share the planning of what is said unasked. */
export function createDuties(
  client: TableClient,
  callMs: number,
): Pick<Outbox, 'lead' | 'resign' | 'isPlanned' | 'setPlanned' | 'replicas'> {
  const { within, guarded, pages } = callsWithin(callMs)
  const rowAt = (partition: string, key: string) => client.getEntity(partition, key, within()).catch(notThere)

  return {
    lead: (tenant, by, now, until) =>
      guarded(async () => {
        const row = { partitionKey: promptsOf(tenant), rowKey: leadKey, by, until, mark: randomUUID() }
        const there = await rowAt(row.partitionKey, leadKey)
        const held = leadSchema.safeParse(there).data
        // Nobody asks for longer than this: further ahead was somebody's clock, which must not keep the others out for weeks.
        const longest = ahead(now, 2 * (Date.parse(until) - Date.parse(now)))
        if (held && held.by !== by && isBetween(now, held.until, longest)) return false
        const refused = await refusalOf(() =>
          there
            ? client.updateEntity(row, 'Replace', { ...within(), etag: z.string().parse(there.etag) })
            : client.createEntity(row, within()),
        )
        // Refused by what is there now, which may be our own: an answer was lost, and the client asked again.
        return refused === undefined || (await rowAt(row.partitionKey, leadKey))?.mark === row.mark
      }),

    resign: (tenant, by) =>
      guarded(async () => {
        const there = await rowAt(promptsOf(tenant), leadKey)
        if (leadSchema.safeParse(there).data?.by !== by) return
        // By its etag: whoever has it by now keeps it.
        const etag = z.string().parse(there?.etag)
        await refusalOf(() => client.deleteEntity(promptsOf(tenant), leadKey, { ...within(), etag }))
      }),

    isPlanned: (tenant, period) =>
      guarded(async () => (await rowAt(promptsOf(tenant), plannedKey(period))) !== undefined),

    setPlanned: (tenant, period) =>
      guarded(async () => {
        const row = { partitionKey: promptsOf(tenant), rowKey: plannedKey(period), period }
        await client.upsertEntity(row, 'Replace', within())
      }),

    replicas: (by, now, aliveSince) =>
      guarded(async () => {
        const own = { partitionKey: replicas, rowKey: `${replicasFrom}${inKey(by)}`, by, seen: sortable(now) }
        await client.upsertEntity(own, 'Replace', within())
        const forgotten = ahead(now, -forgottenAfterMs)
        // Seen in days to come it was by another clock, and says nothing of today.
        const latest = ahead(now, Date.parse(now) - Date.parse(aliveSince))
        let alive = 0
        for await (const page of pages(client, range(replicas, replicasFrom, replicasTo))) {
          for (const row of page) {
            const replica = replicaSchema.safeParse(row).data
            if (!replica) continue
            const { rowKey, etag, seen } = replica
            if (rowKey === own.rowKey || (seen >= sortable(aliveSince) && seen <= latest)) alive += 1
            // By its etag: one that has just come back is not taken away.
            else if (seen < forgotten)
              await refusalOf(() => client.deleteEntity(replicas, rowKey, { ...within(), etag }))
          }
        }
        return alive
      }),
  }
}
