import { z } from 'zod'

const named = z.looseObject({ id: z.string().min(1) })

/**
 * What every activity from Teams has, and what the SDK takes for granted. Without `serviceUrl` the SDK would skip the
 * check of the token's serviceUrl claim; without `channelId` it fails on its own. The rest of the activity passes as it is.
 */
export const Envelope = z.looseObject({
  type: z.string().min(1),
  id: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.string().refine(isPlainHttpUrl),
  conversation: named,
  from: named,
  recipient: named.optional(),
})

/** Whether replies to this address stay on this machine. */
export function isLoopback(serviceUrl: string): boolean {
  const host = URL.parse(serviceUrl)?.hostname ?? ''
  // URL has already written every form of an IPv4 address as four decimal numbers.
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/** Nothing but scheme, host and path: the SDK appends its own paths to this address. */
function isPlainHttpUrl(text: string): boolean {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) return false
  return url.username === '' && url.password === '' && !/[?#]/.test(text)
}
