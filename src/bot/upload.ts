import { setTimeout as pause } from 'node:timers/promises'
import type { Upload } from '../conversation/files-port.ts'
import type { Log } from '../log.ts'
import { retryAfter } from './outcome.ts'

/** Which addresses a file may be sent to: what a client says is a claim. */
export type HostRule = (url: URL) => boolean

/**
 * A person's OneDrive for work is in SharePoint: "<tenant>-my.sharepoint.com". Microsoft publishes *.sharepoint.com for it
 * (https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges, id 31), and bots can't send files in
 * the clouds that have other names (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4).
 */
export const isOneDrive: HostRule = ({ protocol, hostname, port }) =>
  protocol === 'https:' && port === '' && hostname.endsWith('.sharepoint.com')

export type UploadOptions = {
  readonly allows: HostRule
  readonly log: Log
  /** For tests: how long one part may take, and the first pause before it is tried again. */
  readonly partMs?: number
  readonly pauseMs?: number
}

/** Parts are multiples of 320 KiB, and below 60 MiB: https://learn.microsoft.com/graph/api/driveitem-createuploadsession */
export const partBytes = 16 * 320 * 1024
const mostTries = 3
const longestPauseMs = 30_000

type Came = 'uploaded' | 'refused' | 'failed'

/**
 * Sends a file to an upload session, a part after the other, and follows no redirect: where it goes is what was checked.
 * 'refused': it may not be sent there. Throws what reading the file throws.
 */
export async function uploadFile(
  { uploadUrl, contentUrl }: Pick<Upload, 'uploadUrl' | 'contentUrl'>,
  size: number,
  file: AsyncIterable<Uint8Array>,
  options: UploadOptions,
): Promise<Came> {
  const { allows, log } = options
  const to = addressIn(uploadUrl, allows)
  if (!to || !addressIn(contentUrl, allows)) {
    log.warn({ code: 'upload-refused' }, 'a file was to be sent to an address that is no OneDrive')
    return 'refused'
  }
  let from = 0
  for await (const part of partsOf(file)) {
    const last = from + part.length === size
    const status = await putPart(to, part, `bytes ${from}-${from + part.length - 1}/${size}`, options)
    // A session takes parts with 202, and answers the last with the file that it has become.
    if (last ? status !== 200 && status !== 201 : status !== 202) {
      log.warn({ code: 'upload-failed', status, last }, 'OneDrive did not take a file')
      return 'failed'
    }
    from += part.length
  }
  return from === size ? 'uploaded' : 'failed'
}

/** Nobody's name or password in it: they would be sent along. */
function addressIn(text: string, allows: HostRule): URL | undefined {
  const url = URL.parse(text)
  return url && url.username === '' && url.password === '' && allows(url) ? url : undefined
}

/** Its status in the end; 0 where no answer came. */
async function putPart(
  to: URL,
  part: Uint8Array<ArrayBuffer>,
  range: string,
  { partMs = 60_000, pauseMs = 1_000 }: UploadOptions,
): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const answer = await put(to, part, range, partMs)
    const again = answer.status === 0 || answer.status === 429 || answer.status >= 500
    if (!again || tries >= mostTries) return answer.status
    await pause(Math.min(longestPauseMs, answer.afterMs ?? pauseMs * 2 ** tries))
  }
}

async function put(to: URL, part: Uint8Array<ArrayBuffer>, range: string, partMs: number) {
  try {
    const answer = await fetch(to, {
      method: 'PUT',
      // The address is the permission; a token of the bot's own has no business there.
      headers: { 'content-range': range, 'content-type': 'application/octet-stream' },
      body: part,
      redirect: 'manual',
      signal: AbortSignal.timeout(partMs),
    })
    await answer.body?.cancel()
    return { status: answer.status, afterMs: retryAfter(answer.headers.get('retry-after') ?? undefined, Date.now()) }
  } catch {
    return { status: 0, afterMs: undefined }
  }
}

async function* partsOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let part = new Uint8Array(partBytes)
  let filled = 0
  for await (const piece of file)
    for (let from = 0; from < piece.length; ) {
      const some = piece.subarray(from, from + partBytes - filled)
      part.set(some, filled)
      filled += some.length
      from += some.length
      if (filled < partBytes) continue
      yield part
      part = new Uint8Array(partBytes)
      filled = 0
    }
  if (filled > 0) yield part.subarray(0, filled)
}
