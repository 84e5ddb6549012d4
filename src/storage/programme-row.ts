import { z } from 'zod'
import type { StoredProgramme } from '../conversation/programmes-port.ts'
import { themes } from '../plan/setup.ts'
import type { Programme } from '../programme/programme.ts'
import { column, json } from './rows.ts'

/** A programme's partition, and its own row in it: first, so that every read of the partition begins with it. */
export const programmeOf = (id: string) => `programme|${id}`
export const programmeKey = '0programme'

const coordinator = z.object({ tenant: z.string(), id: z.string(), name: z.string() })
const programmeSchema = z.object({
  rowKey: z.literal(programmeKey),
  etag: z.string(),
  id: z.string(),
  name: z.string(),
  themes: json.pipe(z.array(z.enum(themes))),
  cohorts: json.pipe(z.array(z.string())),
  code: z.string(),
  coordinators: json.pipe(z.array(coordinator)),
})

/** Undefined for a row of another kind, and one that this version can't read. */
export function readProgramme(row: unknown): StoredProgramme | undefined {
  const known = programmeSchema.safeParse(row).data
  if (!known) return undefined
  const { rowKey: _, etag, ...programme } = known
  return { programme, etag }
}

export const programmeRow = ({ id, name, code, ...lists }: Programme) => ({
  partitionKey: programmeOf(id),
  rowKey: programmeKey,
  schema: 1,
  id,
  name,
  code,
  themes: column(lists.themes),
  cohorts: column(lists.cohorts),
  coordinators: column(lists.coordinators),
})
