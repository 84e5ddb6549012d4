import type { Log } from '../log.ts'
import { type Child, type Environment, startChild } from './child.ts'
import { openDir } from './data-dir.ts'
import { claim } from './data-lock.ts'
import { loopback, requireFree } from './ports.ts'

// Azurite's published account, the same on every machine: https://learn.microsoft.com/azure/storage/common/storage-connect-azurite
const account = 'devstoreaccount1'
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

export const defaultTablePort = 10002
export const defaultQueuePort = 10001

const endpointAt = (port: number) => `http://${loopback}:${port}/${account}`

/** How the storage on these ports of this machine is reached, whoever has started it. */
export const connectionStringFor = (tablePort: number, queuePort: number): string =>
  [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${accountKey}`,
    `TableEndpoint=${endpointAt(tablePort)}`,
    `QueueEndpoint=${endpointAt(queuePort)}`,
  ].join(';')

export type AzuriteOptions = {
  log: Log
  /** What Azurite finds in its environment; it needs nothing there. */
  env?: Environment
  tablePort?: number
  queuePort?: number
  signal?: AbortSignal
} & ({ dataDir: string; inMemory?: false } | { inMemory: true })

export type Azurite = Child & { connectionString: string }

/**
 * Tables and queues of Azure Storage on this machine. What is written is on disk at the latest 5 s later (Azurite's
 * own interval) and, through `stop` or the end of this process, at once.
 *
 * @throws Fault port-busy, dir-unusable, data-in-use, died or not-ready
 */
export const startAzurite = async (options: AzuriteOptions): Promise<Azurite> => {
  const { log, signal, env = {}, tablePort = defaultTablePort, queuePort = defaultQueuePort } = options
  await requireFree(tablePort, 'Azurite tables')
  await requireFree(queuePort, 'Azurite queues')
  const data = options.inMemory ? undefined : await openData(options.dataDir)
  const [tables, queues] = [endpointAt(tablePort), endpointAt(queuePort)]
  try {
    const child = await startChild({
      what: 'Azurite',
      env,
      host: './azurite-host.ts',
      args: [
        ...['--tableHost', loopback, '--tablePort', String(tablePort)],
        ...['--queueHost', loopback, '--queuePort', String(queuePort)],
        ...(data ? ['--location', data.dir] : ['--inMemoryPersistence']),
        ...['--silent', '--skipApiVersionCheck', '--disableTelemetry'],
      ],
      // Unsigned questions: Azurite refuses them, which is an answer.
      ready: { urls: [tables, queues], ok: () => true },
      mend: data
        ? `Its data is in ${data.dir}: if that is damaged, move the folder away, which begins without plans.`
        : undefined,
      log,
      signal,
    })
    return {
      died: child.died,
      stop: async () => {
        await child.stop()
        await data?.release()
      },
      connectionString: connectionStringFor(tablePort, queuePort),
    }
  } catch (e) {
    await data?.release()
    throw e
  }
}

const openData = async (dir: string): Promise<{ dir: string; release(): Promise<void> }> => {
  await openDir(dir)
  return { dir, release: await claim(dir) }
}
