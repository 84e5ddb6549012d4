import { randomUUID } from 'node:crypto'
import { odata, type TableClient } from '@azure/data-tables'
import { z } from 'zod'
import {
  type Claim,
  type Files,
  type FrozenReport,
  mostBytes,
  type NewReport,
  type Shelf,
  type Told,
} from '../conversation/files-port.ts'
import { Fault } from '../conversation/ports.ts'
import { languages } from '../plan/language.ts'
import type { Plan } from '../plan/plan.ts'
import { reportForms } from '../programme/questions/question.ts'
import { callsWithin, collected, longestBackgroundCallMs, notThere, range, refusalOf } from './calls.ts'
import { packPlan, packProjects, unpackPlan, unpackProjects } from './frozen-plan.ts'
import { piecesSchema, readPieces, writePieces } from './pieces.ts'
import { sortable } from './prompt-rows.ts'
import { createReportOrders, shelfOf } from './report-orders.ts'
import { column, json, person, readPerson } from './rows.ts'

/**
 * Rows of reports as they were delivered. Keys and columns are never renamed without a decision in README and a migration.
 *
 * - `file|<id>`, `0file`: a report. First that somebody is making it, until when; then what it is. `mark` says which bytes
 *   are its.
 * - `file|<id>|<mark>`, `bytes|<n>`: the file. `file|<id>|<mark>|plan`, `bytes|<n>`: the plan that it tells of, packed.
 *   Bytes that no `0file` names are nobody's. `file|<id>|<mark>|projects`, `bytes|<n>`: the projects that it tells of, and
 *   which indicators' figures it leaves out, packed.
 * - `file|<id>`, `9opened|<instant>|<mark>`: that it was opened, by whom.
 * - `reports|<shelf>`, `5report|<newest first>|<id>`: those of a project or a programme, once all of it is there. Orders
 *   under way are there too (report-orders.ts).
 *
 * Not in the project's own partition: each turn reads all of that, and should not read these.
 */
const fileOf = (id: string) => `file|${id}`
const fileKey = '0file'
const bytesOf = (id: string, mark: string) => `file|${id}|${mark}`
const planOf = (id: string, mark: string) => `${bytesOf(id, mark)}|plan`
const projectsOf = (id: string, mark: string) => `${bytesOf(id, mark)}|projects`
const [openedFrom, openedTo] = ['9opened|', '9opened}']

const [reportsFrom, reportsTo] = ['5report|', '5report}']
const latestMs = 9_999_999_999_999
const reportKey = ({ at, id }: Pick<NewReport, 'at' | 'id'>) =>
  `${reportsFrom}${String(latestMs - Date.parse(at)).padStart(13, '0')}|${id}`

const key = z.object({ tenant: z.string(), conversation: z.string() })
const shelfSchema: z.ZodType<Shelf> = z.discriminatedUnion('of', [
  z.object({ of: z.literal('group'), key }),
  z.object({ of: z.literal('project'), programme: z.string(), key }),
  z.object({ of: z.literal('programme'), programme: z.string() }),
])
const reportSchema = z.object({
  id: z.string(),
  shelf: json.pipe(shelfSchema),
  form: z.enum(reportForms),
  subject: z.string(),
  name: z.string(),
  language: z.enum(languages),
  day: z.string(),
  at: z.string(),
  by: json.pipe(person).transform(readPerson),
  size: z.number(),
  sha256: z.string(),
  missing: z.number(),
})
const packed = json.pipe(piecesSchema)
const fileSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('making'), mark: z.string(), until: z.string(), etag: z.string() }),
  z.object({
    state: z.literal('made'),
    mark: z.string(),
    etag: z.string(),
    file: packed,
    plan: packed.optional(),
    projects: packed.optional(),
  }),
])

const reportColumns = ({ shelf, by, ...report }: FrozenReport) => ({ ...report, shelf: column(shelf), by: column(by) })
const rowKeySchema = z.object({ rowKey: z.string() })

export type FilesOptions = {
  /** Somebody waits for an answer. */
  readonly callMs?: number
  /** Nobody does: a call takes a megabyte. */
  readonly slowMs?: number
  /** In bytes. */
  readonly most?: number
}

/** Frozen reports in Azure Table Storage, in the plans' table. */
export function createFiles(
  client: TableClient,
  { callMs = 1_200, slowMs = longestBackgroundCallMs, most = mostBytes }: FilesOptions = {},
): Files {
  const quick = callsWithin(callMs)
  const { within, guarded, pages } = quick
  const slow = callsWithin(slowMs)
  const orders = createReportOrders(client, quick, slow)
  const rowAt = (id: string) => client.getEntity(fileOf(id), fileKey, within()).catch(notThere)

  async function fileAt(id: string) {
    const row = await rowAt(id)
    const file = fileSchema.safeParse(row).data
    return { file, report: file?.state === 'made' ? reportSchema.safeParse(row).data : undefined }
  }

  const put = async (report: FrozenReport) => {
    const row = { partitionKey: shelfOf(report.shelf), rowKey: reportKey(report), schema: 1, ...reportColumns(report) }
    await client.upsertEntity(row, 'Replace', slow.within())
  }

  /** What nobody names is nobody's; that it lies there a while longer harms nobody either. False: some of it still does. */
  async function drop(partition: string): Promise<boolean> {
    const all = odata`PartitionKey eq ${partition}`
    try {
      for await (const page of slow.pages(client, all, { select: ['rowKey'] }))
        for (const { rowKey } of page) await client.deleteEntity(partition, String(rowKey), slow.within())
      return true
    } catch {
      return false
    }
  }
  async function dropAll({ id, mark }: Pick<Claim, 'id' | 'mark'>): Promise<boolean> {
    const gone: boolean[] = []
    for (const partition of [bytesOf, planOf, projectsOf]) gone.push(await drop(partition(id, mark)))
    return gone.every(Boolean)
  }
  /** Of what is left of its bytes the note stays, for whoever sweeps. */
  async function end({ id, mark, making, begun }: Claim, left: 'kept' | 'nothing'): Promise<void> {
    const swept = left === 'kept' || (await dropAll({ id, mark }))
    await orders.giveBack(swept ? [making, begun] : [making])
  }

  async function keptPlan(claim: Claim, { shelf }: NewReport, plan: Plan | undefined) {
    if (!plan || shelf.of === 'programme') return undefined
    const bytes = await packPlan(shelf.key, plan)
    return writePieces(client, slow, planOf(claim.id, claim.mark), once(bytes), most)
  }

  async function keptProjects({ id, mark }: Claim, projects: readonly Told[] | undefined) {
    if (!projects) return undefined
    return writePieces(client, slow, projectsOf(id, mark), once(await packProjects(projects)), most)
  }

  /** What an order has become already, if anything. */
  async function becomes(id: string) {
    const { file, report } = await fileAt(id)
    if (file?.state !== 'made') return undefined
    if (!report) throw new Error('a report that nobody can read')
    // A crash may have come between the two rows: now it is in the list too.
    await put(report)
    return { is: 'made', report } as const
  }

  return {
    begin: ({ id, shelf, form }, now, until) =>
      guarded(async () => {
        const mark = randomUUID()
        const making = await orders.take({ id, shelf, form }, now, until)
        if (!making) return (await becomes(id)) ?? { is: 'underWay' }
        const begun = await orders.note(shelf, now, id, mark)
        const row = {
          partitionKey: fileOf(id),
          rowKey: fileKey,
          schema: 1,
          state: 'making',
          mark,
          until: sortable(until),
        }
        const mine = (etag: string) => ({ is: 'mine', claim: { id, mark, etag, making, begun } }) as const
        let kept: { readonly etag?: string } = {}
        const refused = await refusalOf(async () => {
          kept = await client.createEntity(row, within())
        })
        if (refused === undefined) return mine(z.string().parse(kept.etag))
        const made = await becomes(id)
        if (made) {
          await orders.giveBack([making, begun])
          return made
        }
        const { file } = await fileAt(id)
        if (file?.state !== 'making') throw new Error('a report that nobody can read')
        // An answer was lost, and the client's second try met what its first had made.
        if (file.mark === mark) return mine(file.etag)
        const underWay = async () => {
          await orders.giveBack([begun])
          return { is: 'underWay' } as const
        }
        if (file.until > sortable(now)) return underWay()
        const taken = await refusalOf(async () => {
          kept = await client.updateEntity(row, 'Replace', { ...within(), etag: file.etag })
        })
        return taken === undefined ? mine(z.string().parse(kept.etag)) : underWay()
      }),

    keep: (claim, report, file, { plan, projects, missing = () => 0 } = {}) =>
      slow.guarded(async () => {
        const { id, mark, etag } = claim
        const bytes = await writePieces(client, slow, bytesOf(id, mark), file, most)
        if (!bytes) return 'tooLarge'
        const beside = await keptPlan(claim, report, plan)
        const told = await keptProjects(claim, projects?.())
        const frozen: FrozenReport = { ...report, size: bytes.size, sha256: bytes.sha256, missing: missing() }
        const row = {
          partitionKey: fileOf(id),
          rowKey: fileKey,
          schema: 1,
          state: 'made',
          mark,
          ...reportColumns(frozen),
          file: column(bytes),
          ...(beside ? { plan: column(beside) } : {}),
          ...(told ? { projects: column(told) } : {}),
        }
        const refused = await refusalOf(() => client.updateEntity(row, 'Replace', { ...slow.within(), etag }))
        if (refused !== undefined) {
          const { file: there } = await fileAt(id)
          // It may be our own: an answer was lost.
          if (there?.state !== 'made' || there.mark !== mark) {
            await end(claim, 'nothing')
            return 'lost'
          }
        }
        await put(frozen)
        await end(claim, 'kept')
        return frozen
      }),

    giveUp: (claim) =>
      slow.guarded(async () => {
        const { id, etag } = claim
        await refusalOf(() => client.deleteEntity(fileOf(id), fileKey, { ...slow.within(), etag }))
        await end(claim, 'nothing')
      }),

    sweep: (shelf, before) =>
      slow.guarded(async () => {
        for (const { id, mark, row } of await orders.begunBefore(shelf, before)) {
          const there = await client.getEntity(fileOf(id), fileKey, slow.within()).catch(notThere)
          const file = fileSchema.safeParse(there).data
          // Of another version: what it names, nobody here can tell.
          if (there && !file) continue
          const own = file?.mark === mark
          if (own && file.state === 'making') {
            const { etag } = file
            const refused = await refusalOf(() => client.deleteEntity(fileOf(id), fileKey, { ...slow.within(), etag }))
            if (refused !== undefined) continue
          }
          if ((own && file.state === 'made') || (await dropAll({ id, mark }))) await orders.giveBack([row])
        }
      }),

    ordered: (who, id, at, since) =>
      guarded(async () => {
        const { count, takeBack } = await orders.ordered(who, id, at, since)
        return { count, takeBack: () => slow.guarded(takeBack) }
      }),

    find: (id) => guarded(async () => (await fileAt(id)).report),

    list: (shelf, many) =>
      guarded(() =>
        collected(
          pages(client, range(shelfOf(shelf), reportsFrom, reportsTo), { most: many }),
          (row): FrozenReport | undefined => reportSchema.safeParse(row).data,
          many,
        ),
      ),

    bytes: async function* (id) {
      const { file } = await slow.guarded(() => fileAt(id))
      if (file?.state !== 'made') throw new Fault('storage', new Error('no such file'))
      yield* readPieces(client, slow, bytesOf(id, file.mark), file.file)
    },

    plan: (id) =>
      slow.guarded(async () => {
        const { file } = await fileAt(id)
        if (file?.state !== 'made' || !file.plan) return undefined
        return unpackPlan(await wholeOf(readPieces(client, slow, planOf(id, file.mark), file.plan)))
      }),

    projects: (id) =>
      guarded(async () => {
        const { file } = await fileAt(id)
        if (file?.state !== 'made' || !file.projects) return undefined
        return unpackProjects(await wholeOf(readPieces(client, quick, projectsOf(id, file.mark), file.projects)))
      }),

    opened: (id, { tenant, id: who }, at, how) =>
      guarded(async () => {
        const partitionKey = fileOf(id)
        const rowKey = `${openedFrom}${sortable(at)}|${randomUUID()}`
        await client.createEntity({ partitionKey, rowKey, tenant, person: who, at, how }, within())
        const all = odata`PartitionKey eq ${partitionKey} and RowKey ge ${openedFrom} and RowKey lt ${openedTo}`
        const rows = await collected(
          pages(client, all, { select: ['rowKey'] }),
          (row) => rowKeySchema.safeParse(row).data,
        )
        return rows.length
      }),
  }
}

async function wholeOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
