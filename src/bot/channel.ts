import type { Log } from '../log.ts'
import { type AdapterOptions, createAdapter, type GuardedAdapter } from './auth.ts'
import { appIdOf } from './auth-credentials.ts'
import { createMessenger, type TeamsMessenger } from './messenger.ts'

/** The link to Teams: in through the adapter, out by itself through the messenger. */
export type Channel = {
  readonly adapter: GuardedAdapter
  /** Empty for an anonymous bot. */
  readonly appId: string
  readonly messenger: TeamsMessenger
}

export type ChannelOptions = AdapterOptions & {
  /** The bot's account in the channel. Left out: the one that Teams gives an app. */
  readonly account?: string
}

export function createChannel({ account, ...options }: ChannelOptions & { readonly log: Log }): Channel {
  const adapter = createAdapter(options)
  const appId = appIdOf(options.credentials)
  const messenger = createMessenger({ adapter, appId, log: options.log, ...(account === undefined ? {} : { account }) })
  return { adapter, appId, messenger }
}
