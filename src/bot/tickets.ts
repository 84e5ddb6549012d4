import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Deps } from '../conversation/ports.ts'
import type { LinkedFile } from '../conversation/reports/open-file.ts'

/** What a ticket lets its holder do: fetch a file, or answer that it may be put in their OneDrive. One is never the other. */
export type Use = 'fetch' | 'consent'
export type Ticket = LinkedFile & { readonly use: Use }

/** Seals what Saman says to itself by way of a client: which file, for whom, until when. */
export type Tickets = {
  readonly seal: (ticket: Ticket) => string
  /** Undefined for what Saman has not sealed, for another use, and for what is too old. */
  readonly open: (sealed: string, use: Use, now: ReturnType<Deps['now']>) => Ticket | undefined
}

/** Kept apart from all else that the same key may come to sign. */
const domain = 'saman ticket 1\n'
const sealedForm = /^([\w-]{1,1000})\.([\w-]{43})$/
const payloadSchema = z.tuple([z.enum(['fetch', 'consent']), z.string(), z.string(), z.string(), z.iso.datetime()])

/** HMAC-SHA-256 over all of it (RFC 2104), compared in constant time. `key`: 32 bytes or more. */
export function createTickets(key: Uint8Array): Tickets {
  const macOf = (payload: string) =>
    createHmac('sha256', key)
      .update(domain + payload)
      .digest()

  return {
    seal: ({ use, file, who, until }) => {
      const payload = Buffer.from(JSON.stringify([use, file, who.tenant, who.id, until])).toString('base64url')
      return `${payload}.${macOf(payload).toString('base64url')}`
    },
    open: (sealed, wanted, now) => {
      const [, payload = '', mac = ''] = sealedForm.exec(sealed) ?? []
      // Whatever was sent, as much is worked out and compared.
      const given = Buffer.alloc(32)
      Buffer.from(mac, 'base64url').copy(given)
      if (!timingSafeEqual(given, macOf(payload)) || mac === '') return undefined
      const [use, file, tenant, id, until] = payloadSchema.parse(
        JSON.parse(Buffer.from(payload, 'base64url').toString()),
      )
      if (use !== wanted || Date.parse(until) <= Date.parse(now)) return undefined
      return { use, file, who: { tenant, id }, until }
    },
  }
}
