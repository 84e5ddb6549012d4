import { createServer } from 'node:http'
import type { HostRule } from '../../src/bot/upload.ts'
import { close, listen } from './connector.ts'

/** A part of a file as it was sent. */
export type Part = { readonly range: string; readonly length: number; readonly authorization: string | undefined }
/** What it answers in place of taking a part. `cut`: nothing at all. */
export type Refusal = { readonly status: number; readonly headers?: Readonly<Record<string, string>> } | 'cut'

/** OneDrive's end of an upload session, as Microsoft documents it: parts in their order, 202 for each and 201 for the last. */
export type OneDrive = AsyncDisposable & {
  /** Which addresses are this one. */
  readonly rule: HostRule
  /** What Teams gives a bot when somebody agrees to a file. */
  uploadInfo(name: string): Readonly<Record<string, string>>
  readonly parts: readonly Part[]
  /** What it holds under a name, once all of it is there. */
  file(name: string): Uint8Array | undefined
  /** Lets go of all that it holds. */
  clear(): void
  /** The next parts meet this. */
  refuse(refusal: Refusal, times?: number): void
}

export async function startOneDrive(): Promise<OneDrive> {
  const parts: Part[] = []
  const under = new Map<string, Buffer[]>()
  const files = new Map<string, Uint8Array>()
  const refusals: Refusal[] = []
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const name = decodeURIComponent((req.url ?? '').split('/').at(-1) ?? '')
    const range = String(req.headers['content-range'])
    const refusal = refusals.shift()
    if (refusal === 'cut') return void req.socket.destroy()
    if (refusal) {
      res.writeHead(refusal.status, refusal.headers)
      res.end()
      return
    }
    parts.push({ range, length: body.length, authorization: req.headers.authorization })
    const [, from, to, size] = (/^bytes (\d+)-(\d+)\/(\d+)$/.exec(range) ?? []).map(Number)
    // What begins at the beginning is a session of its own.
    const held = from === 0 ? [] : (under.get(name) ?? [])
    const there = held.reduce((sum, one) => sum + one.length, 0)
    const fits = req.method === 'PUT' && from === there && to === there + body.length - 1 && size !== undefined
    const isLast = to === (size ?? 0) - 1
    if (!fits || (!isLast && body.length % (320 * 1024) !== 0)) {
      res.writeHead(416)
      res.end()
      return
    }
    under.set(name, [...held, body])
    if (isLast) files.set(name, new Uint8Array(Buffer.concat([...held, body])))
    res.writeHead(isLast ? 201 : 202, { 'content-type': 'application/json' })
    res.end(JSON.stringify(isLast ? { id: 'item-1', name } : { nextExpectedRanges: [`${(to ?? 0) + 1}-`] }))
  })
  const port = await listen(server)
  const base = `http://127.0.0.1:${port}`
  return {
    rule: ({ protocol, hostname, port: at }) => protocol === 'http:' && hostname === '127.0.0.1' && at === String(port),
    uploadInfo: (name) => ({
      uploadUrl: `${base}/upload/${encodeURIComponent(name)}`,
      contentUrl: `${base}/personal/kari/${encodeURIComponent(name)}`,
      name,
      uniqueId: 'item-1',
      fileType: name.split('.').at(-1) ?? '',
    }),
    parts,
    file: (name) => files.get(name),
    clear: () => files.clear(),
    refuse: (refusal, times = 1) => void refusals.push(...Array.from({ length: times }, () => refusal)),
    [Symbol.asyncDispose]: () => close(server),
  }
}
