import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Sheet, Square } from './cell.ts'
import { noteXml, rowXml, sheetEnd, sheetStart } from './sheet-xml.ts'
import { openSpool, type Packed, type Spool } from './spool.ts'
import { stylesXml } from './styles.ts'
import { type About, sheetPath, type Written, workbookParts } from './workbook-parts.ts'
import { type Part, zipOf } from './zip.ts'

/** Excel has no more rows in a sheet than this; what comes after stands in another. */
const rowsOfExcel = 1_048_576

export type WorkbookOptions = About & {
  /** A directory for what waits to be put together. All of it is gone again when the workbook is done, or has failed. */
  readonly temp: string
  readonly mostRows?: number
}

/** Rows for the sheets, in any order: the place of a sheet, and one of its rows. */
export type Rows = AsyncIterable<readonly [sheet: number, row: readonly Square[]]>

type Open = { readonly spool: Spool; readonly name: string; rows: number }
type Filled = { readonly written: Written; readonly packed: Packed }

/**
 * Writes an Excel workbook whose rows are read once. Each sheet waits on disk, packed, until all rows have come, so that
 * memory stays the same however many there are. `to` is ended with the last of it, and destroyed when something fails.
 */
export async function writeWorkbook(sheets: readonly Sheet[], rows: Rows, options: WorkbookOptions, to: Writable) {
  const directory = await mkdtemp(join(options.temp, 'saman-workbook-'))
  const opened: Spool[] = []
  try {
    const filled = await fill(sheets, rows, directory, opened, options.mostRows ?? rowsOfExcel)
    const other = workbookParts(
      filled.map(({ written }) => written),
      options,
    )
    const parts: readonly Part[] = [
      ...Object.entries(other).map(([name, text]) => ({ name, text })),
      { name: 'xl/styles.xml', text: stylesXml(options.language) },
      ...filled.map(({ packed }, index) => ({ name: `xl/${sheetPath(index)}`, packed })),
    ]
    await pipeline(Readable.from(zipOf(parts), { objectMode: false }), to)
  } catch (error) {
    // Whoever asked is told by the promise; an error event that nobody listens for would end the process.
    to.destroy()
    throw error
  } finally {
    for (const spool of opened) spool.close()
    await rm(directory, { recursive: true, force: true })
  }
}

/** Every sheet with its rows; one that is full goes on in another, "Indikatorer 2". */
async function fill(
  sheets: readonly Sheet[],
  rows: Rows,
  directory: string,
  opened: Spool[],
  mostRows: number,
): Promise<readonly Filled[]> {
  const done: Filled[][] = sheets.map(() => [])
  const open = async (sheet: Sheet, count: number): Promise<Open> => {
    const spool = openSpool(join(directory, `${opened.length}.xml`))
    opened.push(spool)
    await spool.write(sheetStart(sheet))
    return { spool, name: count === 0 ? sheet.name : `${sheet.name} ${count + 1}`, rows: 1 }
  }
  const close = async (sheet: Sheet, { spool, name, rows: count }: Open): Promise<Filled> => {
    // Below the head, and not a row to filter.
    if (count === 1 && sheet.empty !== undefined) await spool.write(noteXml(2, sheet.empty))
    await spool.write(sheetEnd(sheet, count))
    return { written: { name, columns: sheet.columns.length, rows: count }, packed: await spool.end() }
  }
  const current = await Promise.all(sheets.map((sheet) => open(sheet, 0)))
  for await (const [place, row] of rows) {
    const sheet = sheets[place]
    let at = current[place]
    if (!sheet || !at) throw new Error(`No sheet ${place}`)
    if (at.rows >= mostRows) {
      done[place]?.push(await close(sheet, at))
      at = await open(sheet, done[place]?.length ?? 0)
      current[place] = at
    }
    at.rows += 1
    await at.spool.write(rowXml(at.rows, row, sheet.columns))
  }
  for (const [place, sheet] of sheets.entries()) {
    const at = current[place]
    if (at) done[place]?.push(await close(sheet, at))
  }
  return done.flat()
}
