import { subscribe } from 'node:diagnostics_channel'
import { z } from 'zod'

const started = z.object({ request: z.custom<{ getHeader(name: string): unknown }>((one) => one instanceof Object) })

/** Counts the requests that this process sends from now on, by the port they go to: retries too, whoever sends them. */
export function countRequests(): (port: number) => number {
  const byPort = new Map<string, number>()
  subscribe('http.client.request.start', (message) => {
    const host = String(started.parse(message).request.getHeader('host'))
    const port = host.split(':')[1] ?? ''
    byPort.set(port, (byPort.get(port) ?? 0) + 1)
  })
  return (port) => byPort.get(String(port)) ?? 0
}
