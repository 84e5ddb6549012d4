import { AppCredentials, type ConnectorClient } from 'botframework-connector'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { GuardedAdapter } from './auth-adapter.ts'

/** The tenants of a region share a serviceUrl: there are few. */
const mostClients = 50

/**
 * Clients for calls outside turns, one for each serviceUrl. They try once: what is to be tried again is decided where it is
 * known what that would mean. Signed in when they are handed out, so that a call then goes on the wire at once.
 */
export type Clients = { readonly at: (serviceUrl: string) => Promise<ConnectorClient> }

export function createClients(adapter: GuardedAdapter, appId: string): Clients {
  const clients = new LRUCache<string, Promise<ConnectorClient>>({ max: mostClients })
  const logins = new Map<ConnectorClient, Promise<unknown>>()

  const clientAt = (serviceUrl: string) => {
    const kept = clients.get(serviceUrl)
    if (kept) return kept
    const made = adapter.connectorAt(serviceUrl, appId).then(tryingOnce)
    clients.set(serviceUrl, made)
    made.catch(() => clients.delete(serviceUrl))
    return made
  }
  // Without this each of many calls at once would ask for a token of its own whenever the last one has run out.
  const signedIn = (client: ConnectorClient) => {
    const { credentials } = client
    if (!(credentials instanceof AppCredentials) || !credentials.appId) return undefined
    const under = logins.get(client)
    if (under) return under
    const login = adapter.inTime(() => credentials.getToken()).finally(() => logins.delete(client))
    logins.set(client, login)
    return login
  }

  return {
    at: async (serviceUrl) => {
      const client = await clientAt(serviceUrl)
      await signedIn(client)
      return client
    },
  }
}

type Pipeline = { removePolicy(options: { phase: 'Retry' }): readonly unknown[] }
const inner = z.looseObject({
  pipeline: z.custom<Pipeline>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      'removePolicy' in value &&
      typeof value.removePolicy === 'function',
  ),
})

/**
 * Without the SDK's silent retries, which post a message again that may have arrived. There is no option for it: the field
 * is private in the types alone, and a version of the SDK that has it elsewhere is told of by an error here.
 */
function tryingOnce(client: ConnectorClient): ConnectorClient {
  inner.parse(Reflect.get(client, 'client')).pipeline.removePolicy({ phase: 'Retry' })
  return client
}
