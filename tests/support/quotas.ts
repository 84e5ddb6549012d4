import type { ConnectorRequest } from './connector.ts'

/** Whose limit was met. */
export type Level = 'tenant' | 'thread'

export type QuotaOptions = {
  /** Milliseconds since some moment, as the bot counts them when its clock runs faster. */
  readonly elapsed?: () => number
  /** Left out: every call is of the same tenant. */
  readonly tenantOf?: (request: ConnectorRequest) => string
}

type Window = { readonly most: number; readonly ms: number }

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit, written again: not what the bot goes by. */
const perTenant: readonly Window[] = [{ most: 50, ms: 1_000 }]
const perThread: readonly Window[] = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
  { most: 1_800, ms: 3_600_000 },
]

export type Quotas = {
  /** In how many whole seconds this call may come again; undefined lets it through, and counts it. */
  readonly refuses: (request: ConnectorRequest) => number | undefined
  readonly throttled: Record<Level, number>
}

export function createQuotas({ elapsed = () => performance.now(), tenantOf = () => '' }: QuotaOptions): Quotas {
  const tenants = new Map<string, number[]>()
  const threads = new Map<string, number[]>()
  const throttled = { tenant: 0, thread: 0 }
  return {
    throttled,
    refuses: (request) => {
      const now = elapsed()
      const tenant = tenantOf(request)
      const ofTenant = logOf(tenants, tenant)
      const ofThread = logOf(threads, `${tenant}\n${threadOf(request)}`)
      const waits = { tenant: wait(ofTenant, perTenant, now), thread: wait(ofThread, perThread, now) }
      if (waits.tenant > 0) throttled.tenant++
      else if (waits.thread > 0) throttled.thread++
      else {
        ofTenant.push(now)
        ofThread.push(now)
        return undefined
      }
      return Math.ceil(Math.max(waits.tenant, waits.thread) / 1_000)
    },
  }
}

function logOf(logs: Map<string, number[]>, key: string): number[] {
  const log = logs.get(key) ?? []
  logs.set(key, log)
  return log
}

/** How long until each window has room. What lies outside every window is forgotten. */
function wait(log: number[], windows: readonly Window[], now: number): number {
  const longest = Math.max(...windows.map(({ ms }) => ms))
  while (log[0] !== undefined && log[0] <= now - longest) log.shift()
  return Math.max(
    0,
    ...windows.map(({ most, ms }) => {
      const within = log.filter((at) => at > now - ms)
      return within.length < most ? 0 : (within.at(-most) ?? now) + ms - now
    }),
  )
}

/** The chat, or the channel whichever its thread; for a chat that is begun, the one it is begun with. */
function threadOf({ path, body }: ConnectorRequest): string {
  const [, , , conversation] = path.split('/')
  return conversation === undefined || conversation === '' ? JSON.stringify(body) : (conversation.split(';')[0] ?? '')
}
