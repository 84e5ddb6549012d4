import { z } from 'zod'
import { readConnectionString } from './config/connection-string.ts'
import { ConfigFault } from './config.ts'
import { Fault } from './conversation/ports.ts'
import { isFault } from './local/faults.ts'
import { isOrderFault, OrderFault } from './operator/order-fault.ts'
import type { TableAddress } from './storage/tables.ts'

/** Something outside the code keeps Saman from starting. The message says what, and what an operator can do about it. */
export class StartFault extends Error {
  readonly code = 'start'
}

/** What an operator is told when Saman can't start; nothing for what only somebody who changes the code can mend. */
export function sentenceFor(cause: unknown): string | undefined {
  if (cause instanceof ConfigFault) return cause.message
  if (isOrderFault(cause)) return cause.message
  if (cause instanceof StartFault || isFault(cause)) return `Saman can't start. ${cause.message}`
  const port = refusedPort.safeParse(cause).data
  return port && `Saman can't start. ${portSentences[port.code](port.port)}`
}

/** The fault of a storage that can't be prepared, with its address and without its key; any other fault as it is. */
export function storageFault(cause: unknown, address: TableAddress): unknown {
  if (!(cause instanceof Fault && cause.code === 'storage')) return cause
  const why = whyOf(cause.cause)
  return new StartFault(
    `The table “${address.table}” in ${placeOf(address)} does not answer or refuses${why && ` (${why})`}. Check the address, that Saman is let through to it on the network, and that ${accessOf(address, 'Table')}.`,
    { cause },
  )
}

/** The fault of a queue that can't be prepared. */
export function queueFault(cause: unknown, address: TableAddress, name: string): unknown {
  if (!(cause instanceof Fault && cause.code === 'storage')) return cause
  const why = whyOf(cause.cause)
  const place =
    address.kind === 'account'
      ? `the storage account ${address.account} (https://${address.account}.queue.core.windows.net)`
      : 'the storage of STORAGE_CONNECTION_STRING'
  return new StartFault(
    `The queue “${name}” in ${place} does not answer or refuses${why && ` (${why})`}. Check the address, that Saman is let through to it on the network, and that ${accessOf(address, 'Queue')}.`,
    { cause },
  )
}

/** The fault of a storage that does not answer an operator's order; any other fault as it is. */
export function awayFault(cause: unknown, address: TableAddress, mode: 'local' | 'azure'): unknown {
  const fault = storageFault(cause, address)
  if (!(fault instanceof StartFault)) return fault
  const why = cause instanceof Fault ? whyOf(cause.cause) : ''
  if (mode === 'azure') return new OrderFault(fault.message, { cause })
  return new OrderFault(
    `Saman does not run on this machine: ${placeOf(address)} has no table “${address.table}” or does not answer${why && ` (${why})`}. Start it with “npm start” in another window, leave it running, and try again.`,
    { cause },
  )
}

/** A port that Node was not let in on; Node's own fields say it. */
const refusedPort = z.looseObject({
  syscall: z.literal('listen'),
  code: z.enum(['EADDRINUSE', 'EACCES']),
  port: z.number(),
})

const portSentences = {
  EADDRINUSE: (port: number) =>
    `Port ${port} is in use. Stop the program that uses it, or set PORT to a port that is free.`,
  EACCES: (port: number) =>
    `The user that Saman runs as may not listen on port ${port}. Set PORT to a port above 1023, such as 3978.`,
}

function placeOf(address: TableAddress): string {
  if (address.kind === 'account')
    return `the storage account ${address.account} (https://${address.account}.table.core.windows.net)`
  const read = readConnectionString(address.connectionString)
  return 'endpoint' in read ? `the storage at ${read.endpoint}` : 'the storage of STORAGE_CONNECTION_STRING'
}

const accessOf = (address: TableAddress, service: 'Table' | 'Queue'): string =>
  address.kind === 'account'
    ? `${address.identity ? `the managed identity ${address.identity}` : 'the identity that Saman runs as'} has the role “Storage ${service} Data Contributor” there`
    : `the key or signature in STORAGE_CONNECTION_STRING is right and still holds${service === 'Queue' ? ', for queues too' : ''}`

/** The SDKs' own codes, such as AuthorizationPermissionMismatch, ENOTFOUND or a status. Their texts can hold whole requests. */
const refused = z.looseObject({ details: z.looseObject({ odataError: z.looseObject({ code: z.string() }) }) })
const coded = z.looseObject({ code: z.string() })
const answered = z.looseObject({ statusCode: z.number() })
const named = z.looseObject({ name: z.string() })

function whyOf(cause: unknown): string {
  const code = refused.safeParse(cause).data?.details.odataError.code ?? coded.safeParse(cause).data?.code
  const status = answered.safeParse(cause).data?.statusCode
  return code ?? (status === undefined ? (named.safeParse(cause).data?.name ?? '') : `HTTP status ${status}`)
}
