import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response, Server } from 'restify'
import type { FrozenReport } from '../conversation/files-port.ts'
import type { Deps } from '../conversation/ports.ts'
import { linkedReport, noteOpened } from '../conversation/reports/open-file.ts'
import { texts } from '../texts/index.ts'
import { page, pageHeaders } from './page.ts'
import type { Tickets } from './tickets.ts'

/** Where links lead. */
const prefix = '/files/'

const types: Readonly<Record<'docx' | 'xlsx', string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** It is nobody else's, on no proxy and in no history of pages: to be saved, and not to be shown by the browser. */
const headersOf = ({ name, form, size }: FrozenReport): Readonly<Record<string, string>> => ({
  'Content-Type': types[form === 'workbook' ? 'xlsx' : 'docx'],
  'Content-Length': String(size),
  'Content-Disposition': disposition(name),
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
  'Accept-Ranges': 'none',
})

/** The name twice: in letters that every client takes, and as it is (RFC 6266, RFC 5987). */
export function disposition(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[^\w .()-]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*!]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

type Opening = Pick<Deps, 'files' | 'programmes' | 'store' | 'serves' | 'now' | 'log'>

/**
 * Files, to whoever comes with a link that Saman has made. A link that is wrong, too old, or leads nowhere any more gets
 * one and the same page, so that nobody learns which. What a link can promise and what not: handing.ts.
 */
export function serveFiles(server: Server, deps: Opening, tickets: Tickets): void {
  const answer = (how: 'get' | 'head') => async (req: Request, res: Response) => {
    try {
      await give(how, req, res, deps, tickets)
    } catch (cause) {
      deps.log.error({ code: 'file-not-given', cause }, 'a file could not be read')
      if (res.headersSent) res.destroy()
      else sendPage(res, 503, 'away')
    }
  }
  for (const path of [`${prefix}*`, prefix]) {
    server.get(path, answer('get'))
    server.head(path, answer('head'))
  }
}

async function give(how: 'get' | 'head', req: Request, res: Response, deps: Opening, tickets: Tickets): Promise<void> {
  const sealed = (req.url ?? '').slice(prefix.length).split(/[?#]/)[0] ?? ''
  const ticket = tickets.open(sealed, 'fetch', deps.now())
  const report = ticket && (await linkedReport(deps, ticket))
  if (!ticket || !report) {
    deps.log.warn({ code: 'link-refused' })
    return sendPage(res, 404, 'gone')
  }
  if (how === 'head') {
    res.writeHead(200, headersOf(report))
    res.end()
    return
  }
  const pieces = deps.files.bytes(report.id)[Symbol.asyncIterator]()
  // Before anything is said: what can't be read is told as such.
  const first = await pieces.next()
  await noteOpened(deps, report, ticket.who)
  res.writeHead(200, headersOf(report))
  await pipeline(Readable.from(continued(first, pieces)), res)
}

async function* continued(first: IteratorResult<Uint8Array>, rest: AsyncIterator<Uint8Array>) {
  for (let piece = first; !piece.done; piece = await rest.next()) yield piece.value
}

function sendPage(res: Response, status: 404 | 503, which: 'gone' | 'away'): void {
  const body = page((language) => texts[language].reports.page[which])
  res.sendRaw(status, body, { ...pageHeaders, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })
}
