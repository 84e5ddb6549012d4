import { join } from 'node:path'
import type { Log } from '../log.ts'
import { connectionStringFor, startAzurite } from './azurite.ts'
import type { Environment } from './child.ts'
import { isFree } from './ports.ts'
import type { LocalPorts } from './required-ports.ts'

export type BorrowOptions = {
  readonly ports: Pick<LocalPorts, 'tables' | 'queues'>
  readonly dataDir: string
  readonly env: Environment
  readonly log: Log
}

export type Borrowed = {
  readonly connectionString: string
  /** Whether somebody has started it before us: then Saman most likely runs in another window. */
  readonly running: boolean
  readonly giveBack: () => Promise<void>
}

/**
 * The local storage, for as long as something is put there: the one that runs, or else one that is started for that alone,
 * on the same folder.
 *
 * @throws Fault as `startAzurite` does
 */
export async function borrowStorage({ ports, dataDir, env, log }: BorrowOptions): Promise<Borrowed> {
  const { tables: tablePort, queues: queuePort } = ports
  if (!(await isFree(tablePort)))
    return { connectionString: connectionStringFor(tablePort, queuePort), running: true, giveBack: async () => {} }
  const { connectionString, stop } = await startAzurite({
    dataDir: join(dataDir, 'azurite'),
    tablePort,
    queuePort,
    env,
    log,
  })
  return { connectionString, running: false, giveBack: stop }
}
