import { createReadStream } from 'node:fs'
import { strToU8, Zip, ZipDeflate, type ZipInputFile } from 'fflate'
import type { Packed } from './spool.ts'

/** A file of the archive: as text, or packed already and waiting on disk. */
export type Part = { readonly name: string } & ({ readonly text: string } | { readonly packed: Packed })

/** A zip archive, a piece at a time: no more of it than one piece is ever in memory. */
export async function* zipOf(parts: readonly Part[]): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    made.push(data)
  })
  const taken = () => {
    const now = made
    made = []
    return now
  }
  for (const part of parts) {
    if ('text' in part) {
      const file = new ZipDeflate(part.name)
      zip.add(file)
      file.push(strToU8(part.text), true)
      yield* taken()
      continue
    }
    const { file, push } = packedFile(part.name, part.packed)
    zip.add(file)
    const pieces: AsyncIterable<Uint8Array> = createReadStream(part.packed.path)
    for await (const piece of pieces) {
      push(new Uint8Array(piece), false)
      yield* taken()
    }
    push(new Uint8Array(), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}

/** A file whose bytes are packed already: the archive needs to be told what they were. 8 is "deflate" (APPNOTE, 4.4.5). */
function packedFile(name: string, { crc, size }: Packed) {
  const file: ZipInputFile = { filename: name, compression: 8, crc, size }
  return { file, push: (piece: Uint8Array<ArrayBuffer>, last: boolean) => file.ondata?.(null, piece, last) }
}
