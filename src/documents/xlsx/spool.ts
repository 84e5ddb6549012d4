import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A part of a workbook that waits on disk, packed, until the workbook is put together. `size`: in bytes, unpacked. */
export type Packed = { readonly path: string; readonly crc: number; readonly size: number }

/** Takes text a little at a time, and keeps none of it in memory. */
export type Spool = {
  readonly write: (text: string) => Promise<void>
  readonly end: () => Promise<Packed>
  /** Lets go of the file, whatever state it is in. */
  readonly close: () => void
}

/** So much is packed at a time: a row is too little to be worth a call. */
const batch = 64 * 1024

export function openSpool(path: string): Spool {
  const file = createWriteStream(path)
  const packing = createDeflateRaw({ level: 5 })
  packing.pipe(file)
  const done = finished(file)
  // Told to whoever waits for the end; nobody may be waiting when it goes wrong.
  done.catch(() => {})
  packing.on('error', (error) => file.destroy(error))
  let waiting: string[] = []
  let length = 0
  let crc = 0
  let size = 0
  const flush = async () => {
    const bytes = Buffer.from(waiting.join(''))
    waiting = []
    length = 0
    crc = crc32(bytes, crc)
    size += bytes.length
    if (!packing.write(bytes)) await Promise.race([once(packing, 'drain'), done])
  }
  return {
    async write(text) {
      waiting.push(text)
      length += text.length
      if (length >= batch) await flush()
    },
    async end() {
      await flush()
      packing.end()
      await done
      return { path, crc, size }
    },
    close() {
      packing.destroy()
      file.destroy()
    },
  }
}
