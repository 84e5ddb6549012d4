import { odata, type TableClient, type TransactionAction } from '@azure/data-tables'
import { z } from 'zod'
import type { ProjectKey } from '../conversation/ports.ts'
import { questionSchema, remindable } from '../programme/questions/question.ts'
import type { Batch, Batches, BatchPart, StoredPart } from '../prompts/ports.ts'
import { callsWithin, collected, longestBackgroundCallMs, notThere, range, refusalOf } from './calls.ts'
import { programmeOf } from './programme-row.ts'
import { senderSchema, sortable, tallySchema } from './prompt-rows.ts'
import { column, json } from './rows.ts'

/**
 * Rows of reminders to many groups. Keys and columns are never renamed without a decision in README and a migration.
 *
 * - `programme|<id>`, `4batch|<batch>`: the reminder. It stays, so that a press delivered late begins nothing anew.
 * - `programme|<id>`, `4batch|<batch>|<part>`: some of its projects, and what came of them.
 * - `batches`, `<batch>`: that it is under way, and when to look at it next.
 */
const index = 'batches'
const batchKey = (id: string) => `4batch|${id}`
const partKey = (id: string, part: number) => `${batchKey(id)}|${String(part).padStart(4, '0')}`

/** A column holds 32 K; a key is seldom more than 120 characters. */
const mostInPart = 150

const batchSchema = z.object({
  id: z.string(),
  from: json.pipe(senderSchema),
  missing: z.enum(remindable),
  round: z.string(),
  question: json.pipe(questionSchema).optional(),
  groups: z.number(),
  due: z.string(),
  at: z.string(),
})
const keySchema = z.tuple([z.string(), z.string()]).transform(([tenant, conversation]) => ({ tenant, conversation }))
const partSchema = z.object({
  etag: z.string(),
  part: z.number(),
  made: z.boolean(),
  left: json.pipe(z.array(keySchema)),
  came: json.pipe(tallySchema),
})
const placeSchema = z.object({ id: z.string(), programme: z.string(), since: z.string(), looks: z.number() })

/** Reminders to many groups, in the plans' table. */
export function createBatches(client: TableClient, callMs = longestBackgroundCallMs): Batches {
  const { within, guarded, pages } = callsWithin(callMs)
  const headOf = async (programme: string, id: string): Promise<Batch | undefined> =>
    batchSchema.safeParse(await client.getEntity(programmeOf(programme), batchKey(id), within()).catch(notThere)).data

  return {
    keep: (batch, projects) =>
      guarded(async () => {
        const { id, from, question, ...facts } = batch
        const there = await headOf(from.programme, id)
        if (there) return there
        // First that it is under way: of what leads to no batch, nothing comes.
        const place = { id, programme: from.programme, since: batch.at, looks: 0, look: sortable(batch.at) }
        await client.upsertEntity({ partitionKey: index, rowKey: id, ...place }, 'Replace', within())
        const partitionKey = programmeOf(from.programme)
        const head = { ...facts, id, from: column(from), ...(question ? { question: column(question) } : {}) }
        const rows: TransactionAction[] = [
          ['create', { partitionKey, rowKey: batchKey(id), ...head }],
          ...parts(projects).map((one): TransactionAction => ['create', partRow(from.programme, id, one)]),
        ]
        const refused = await refusalOf(() => client.submitTransaction(rows, within()))
        if (refused === undefined) return batch
        return (await headOf(from.programme, id)) ?? batch
      }),

    open: (now) =>
      guarded(() =>
        collected(
          pages(client, odata`PartitionKey eq ${index} and look le ${sortable(now)}`),
          (row) => placeSchema.safeParse(row).data,
        ),
      ),

    load: ({ id, programme }) =>
      guarded(async () => {
        const batch = await headOf(programme, id)
        if (!batch) return undefined
        const rows = pages(client, range(programmeOf(programme), `${batchKey(id)}|`, `${batchKey(id)}}`))
        return { batch, parts: await collected(rows, (row) => partSchema.safeParse(row).data) }
      }),

    keepPart: ({ id, programme }, { etag, ...part }) =>
      guarded(async () => {
        const row = partRow(programme, id, part)
        const refused = await refusalOf(() => client.updateEntity(row, 'Replace', { ...within(), etag }))
        return refused === undefined ? 'done' : 'lost'
      }),

    lookAgain: ({ id }, at, looks) =>
      guarded(async () => {
        const row = { partitionKey: index, rowKey: id, look: sortable(at), looks }
        // Closed meanwhile: nobody needs to look again.
        await refusalOf(() => client.updateEntity(row, 'Merge', { ...within(), etag: '*' }))
      }),

    close: ({ id }) => guarded(async () => void (await client.deleteEntity(index, id, within()).catch(notThere))),
  }
}

const parts = (projects: readonly ProjectKey[]): readonly BatchPart[] =>
  Array.from({ length: Math.ceil(projects.length / mostInPart) }, (_, part) => ({
    part,
    made: false,
    left: projects.slice(part * mostInPart, (part + 1) * mostInPart),
    came: { sent: 0, already: 0, needless: 0, resting: 0, gone: 0, noConversation: 0, failed: 0, unreachable: [] },
  }))

const partRow = (programme: string, id: string, { part, made, left, came }: Omit<StoredPart, 'etag'>) => ({
  partitionKey: programmeOf(programme),
  rowKey: partKey(id, part),
  part,
  made,
  left: column(left.map(({ tenant, conversation }) => [tenant, conversation])),
  came: column(came),
})
