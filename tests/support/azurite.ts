import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { startAzurite } from '../../src/local/azurite.ts'
import type { Log } from '../../src/log.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the run's own tables and queues. */
    azurite: string
  }
}

/** For vitest's globalSetup: one Azurite, in memory, for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const ports = { tablePort: await freePort(), queuePort: await freePort() }
  const azurite = await startAzurite({ inMemory: true, ...ports, log: quiet })
  project.provide('azurite', azurite.connectionString)
  return azurite.stop
}

/** All tests share one Azurite; a name that begins with `prefix` (new at each call) is nobody else's table or queue. */
export const testTables = (): { connectionString: string; prefix: string } => ({
  connectionString: inject('azurite'),
  prefix: `t${randomBytes(6).toString('hex')}`,
})

const given = new Set<number>()

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await once(server.close(), 'close')
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  if (given.has(address.port)) return freePort()
  given.add(address.port)
  return address.port
}

export const quiet: Log = { info() {}, warn() {}, error() {} }
