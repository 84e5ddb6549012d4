import { createHash } from 'node:crypto'
import type { TableClient } from '@azure/data-tables'
import { z } from 'zod'
import { Fault } from '../conversation/ports.ts'
import type { callsWithin } from './calls.ts'

/**
 * Table Storage holds 64 KiB in a binary column and 1 MiB in a row, keys and names included. Azurite measures a row as it
 * is sent, where binary columns are a third longer; this fits both.
 */
const columnBytes = 64 * 1024
const columnsInRow = 10
export const rowBytes = columnBytes * columnsInRow
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What was kept: how long, in which rows, and what each of them must come to when it is read. */
export const piecesSchema = z.object({
  size: z.number(),
  sha256: z.string(),
  rows: z.array(z.string()),
})
export type Pieces = z.infer<typeof piecesSchema>

const columnName = (index: number) => `p${String(index).padStart(2, '0')}`
const rowKeyOf = (index: number) => `bytes|${String(index).padStart(4, '0')}`

/** Keeps bytes in rows of a partition, a row at a time as they come: undefined when there are more than `most`. */
export async function writePieces(
  client: TableClient,
  { within }: Pick<ReturnType<typeof callsWithin>, 'within'>,
  partitionKey: string,
  source: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Pieces | undefined> {
  const whole = createHash('sha256')
  const rows: string[] = []
  let size = 0
  const keep = async (bytes: Uint8Array) => {
    const columns = Array.from({ length: Math.ceil(bytes.length / columnBytes) }, (_, index) => [
      columnName(index),
      bytes.subarray(index * columnBytes, (index + 1) * columnBytes),
    ])
    const row = { partitionKey, rowKey: rowKeyOf(rows.length), ...Object.fromEntries(columns) }
    rows.push(sha256(bytes))
    await client.upsertEntity(row, 'Replace', within())
  }
  const waiting = Buffer.alloc(rowBytes)
  let filled = 0
  for await (const piece of source) {
    size += piece.length
    if (size > most) return undefined
    whole.update(piece)
    for (let from = 0; from < piece.length; ) {
      const some = piece.subarray(from, from + rowBytes - filled)
      waiting.set(some, filled)
      filled += some.length
      from += some.length
      if (filled < rowBytes) continue
      await keep(waiting)
      filled = 0
    }
  }
  if (filled > 0) await keep(waiting.subarray(0, filled))
  return { size, sha256: whole.digest('hex'), rows }
}

/** The same bytes, a row at a time. What is not what was kept is a fault before any of it is given away. */
export async function* readPieces(
  client: TableClient,
  { within, guarded }: ReturnType<typeof callsWithin>,
  partitionKey: string,
  pieces: Pieces,
): AsyncGenerator<Uint8Array> {
  const whole = createHash('sha256')
  let size = 0
  for (const [index, expected] of pieces.rows.entries()) {
    const row = await guarded(() => client.getEntity(partitionKey, rowKeyOf(index), within()))
    const bytes = bytesIn(row)
    if (sha256(bytes) !== expected) throw spoilt('a piece')
    whole.update(bytes)
    size += bytes.length
    yield bytes
  }
  if (size !== pieces.size || whole.digest('hex') !== pieces.sha256) throw spoilt('the whole')
}

function bytesIn(row: Readonly<Record<string, unknown>>): Uint8Array {
  const columns: Uint8Array[] = []
  for (let index = 0; index < columnsInRow; index += 1) {
    const column = row[columnName(index)]
    if (!(column instanceof Uint8Array)) break
    columns.push(column)
  }
  return Buffer.concat(columns)
}

const spoilt = (what: string) => new Fault('storage', new Error(`${what} is not what was kept`))
