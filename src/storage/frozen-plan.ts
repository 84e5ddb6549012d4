import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import type { Told } from '../conversation/files-port.ts'
import type { ProjectKey } from '../conversation/ports.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { entryKey, entryRow, readEntry } from './rows.ts'

const [packed, unpacked] = [promisify(gzip), promisify(gunzip)]

const schema = z.object({
  plan: z.string(),
  rev: z.number(),
  startedAt: z.string(),
  removedAt: z.string().exactOptional(),
  entries: z.array(z.record(z.string(), z.unknown())),
})

/** A plan as it is, for a later time: its entries as the rows that they are, so that whatever reads those reads these. */
export const packPlan = (key: ProjectKey, plan: Plan): Promise<Buffer> =>
  packed(
    JSON.stringify({
      plan: plan.id,
      rev: plan.rev,
      startedAt: plan.startedAt,
      ...(plan.removedAt && { removedAt: plan.removedAt }),
      entries: plan.entries.map((entry) => {
        const { partitionKey: _, ...row } = entryRow(key, plan.id, entry)
        return { ...row, rowKey: entryKey(plan.id, entry.part, entry.id) }
      }),
    }),
  )

/** Undefined for what this version can't read: the next report then tells of no changes. */
export async function unpackPlan(bytes: Uint8Array): Promise<Plan | undefined> {
  const json: unknown = JSON.parse((await unpacked(bytes)).toString())
  const read = schema.safeParse(json).data
  if (!read) return undefined
  const entries = read.entries.flatMap((row): readonly Entry[] => {
    const one = readEntry(row)
    if (!one) return []
    const { plan: _, ...entry } = one
    return [entry]
  })
  const { plan: id, rev, startedAt, removedAt } = read
  return { id, rev, startedAt, ...(removedAt && { removedAt }), entries }
}

const told: z.ZodType<readonly Told[]> = z.array(z.object({ ref: z.string(), without: z.array(z.string()) }))

/** The projects that a report tells of: a thousand are some tens of kilobytes. */
export const packProjects = (projects: readonly Told[]): Promise<Buffer> => packed(JSON.stringify(projects))

/** Undefined for what this version can't read. */
export async function unpackProjects(bytes: Uint8Array): Promise<readonly Told[] | undefined> {
  const json: unknown = JSON.parse((await unpacked(bytes)).toString())
  return told.safeParse(json).data
}
