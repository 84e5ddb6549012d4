import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { borrowStorage } from '../src/local/borrow-storage.ts'
import { isFree } from '../src/local/ports.ts'
import { createTableStore, tableClient } from '../src/storage/tables.ts'
import { freePort, quiet } from './support/azurite.ts'

const reaches = (connectionString: string) =>
  createTableStore(tableClient({ kind: 'connectionString', connectionString, table: 'saman' })).prepare()

it('starts the storage for as long as it is borrowed, and uses the one that runs', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'saman-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const options = { dataDir, ports: { tables: await freePort(), queues: await freePort() }, env: {}, log: quiet }

  const first = await borrowStorage(options)
  expect(first.running).toBe(false)
  await reaches(first.connectionString)

  const second = await borrowStorage(options)
  expect(second).toMatchObject({ running: true, connectionString: first.connectionString })
  await second.giveBack()
  // It is another's, and stays.
  await reaches(first.connectionString)

  await first.giveBack()
  expect(await isFree(options.ports.tables)).toBe(true)
})
