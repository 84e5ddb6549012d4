import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ConfigFault } from '../src/config.ts'
import { Fault } from '../src/conversation/ports.ts'
import { fault } from '../src/local/faults.ts'
import { awayFault, queueFault, sentenceFor, storageFault } from '../src/start-faults.ts'
import type { TableAddress } from '../src/storage/tables.ts'
import { freePort, testTables } from './support/azurite.ts'
import { startStorageDoor } from './support/storage-door.ts'

const account: TableAddress = { kind: 'account', account: 'samanprod', table: 'plans' }
const withKey: TableAddress = {
  kind: 'connectionString',
  connectionString: 'DefaultEndpointsProtocol=https;AccountName=saman;AccountKey=aHVzaA==;EndpointSuffix=e.example',
  table: 'plans',
}
const withSignature: TableAddress = {
  kind: 'connectionString',
  connectionString:
    'TableEndpoint=https://t.example/saman?sig=hush;QueueEndpoint=https://q.example/saman?sig=hush;SharedAccessSignature=sig=hush',
  table: 'plans',
}
const told = (address: TableAddress, cause: unknown = { code: 'ENOTFOUND' }) =>
  sentenceFor(storageFault(new Fault('storage', cause), address))

const toldOfQueue = (address: TableAddress, cause: unknown = { code: 'ENOTFOUND' }) =>
  sentenceFor(queueFault(new Fault('storage', cause), address, 'prompts'))

describe('an operator is told', () => {
  it('of settings that don’t fit', () => {
    expect(sentenceFor(new ConfigFault(['PORT is “x”.']))).toContain('PORT is “x”.')
  })

  it('of what keeps the local parts from coming up', () => {
    const busy = fault('Port 1 (a) is in use.', { code: 'port-busy', port: 1, what: 'a' })
    expect(sentenceFor(busy)).toBe("Saman can't start. Port 1 (a) is in use.")
  })

  it.each([
    ['EADDRINUSE', /^Saman can't start\. Port 80 is in use\..*set PORT to a port that is free\.$/],
    ['EACCES', /^Saman can't start\. .*may not listen on port 80\. Set PORT to a port above 1023/],
  ])('of a port that the bot does not get (%s)', (code, sentence) => {
    const refused = Object.assign(new Error('any text'), { syscall: 'listen', code, port: 80 })
    expect(sentenceFor(refused)).toMatch(sentence)
  })

  it('which storage does not answer, why, and which role it takes', () => {
    expect(told(account)).toMatch(
      /^Saman can't start\. The table “plans” in the storage account samanprod \(https:\/\/samanprod\.table\.core\.windows\.net\) .*\(ENOTFOUND\).*address.*network.*the identity that Saman runs as has the role “Storage Table Data Contributor”/,
    )
  })

  it.each<[string, unknown]>([
    [
      'AuthorizationPermissionMismatch',
      { statusCode: 403, details: { odataError: { code: 'AuthorizationPermissionMismatch' } } },
    ],
    ['HTTP status 403', { statusCode: 403, name: 'RestError', details: {} }],
    ['AggregateAuthenticationError', Object.assign(new Error('any text'), { name: 'AggregateAuthenticationError' })],
  ])('why it refuses, as its code says it: %s', (why, cause) => {
    expect(told(account, cause)).toContain(`does not answer or refuses (${why}).`)
  })

  it('which identity is to have the role', () => {
    expect(told({ ...account, identity: 'the-client-id' })).toContain('the managed identity the-client-id has the role')
  })

  it('of a connection string only where it leads', () => {
    expect(told(withKey)).toMatch(/the storage at https:\/\/saman\.table\.e\.example does not.*key or signature in/)
    expect(told(withKey)).not.toContain('aHVzaA')
    expect(told(withSignature)).toMatch(/the storage at https:\/\/t\.example\/saman does not/)
    expect(told(withSignature)).not.toContain('hush')
  })

  it('which queue does not answer, why, and which role it takes', () => {
    expect(toldOfQueue(account)).toBe(
      "Saman can't start. The queue “prompts” in the storage account samanprod (https://samanprod.queue.core.windows.net) does not answer or refuses (ENOTFOUND). Check the address, that Saman is let through to it on the network, and that the identity that Saman runs as has the role “Storage Queue Data Contributor” there.",
    )
    expect(toldOfQueue({ ...account, identity: 'the-client-id' })).toContain(
      'the managed identity the-client-id has the role',
    )
  })

  it.each([
    [
      'AuthorizationPermissionMismatch',
      { name: 'RestError', statusCode: 403, code: 'AuthorizationPermissionMismatch' },
    ],
    ['HTTP status 403', { name: 'RestError', statusCode: 403, details: {} }],
  ])('why the queue refuses, as its code says it: %s', (why, cause) => {
    expect(toldOfQueue(account, cause)).toContain(`does not answer or refuses (${why}).`)
  })

  it('nothing of the connection string’s secrets, and that it must hold for queues', () => {
    expect(toldOfQueue(withKey)).toMatch(
      /The queue “prompts” in the storage of STORAGE_CONNECTION_STRING does not.*that the key or signature in STORAGE_CONNECTION_STRING is right and still holds, for queues too\.$/,
    )
    expect(toldOfQueue(withKey)).not.toContain('aHVzaA')
    expect(toldOfQueue(withSignature)).not.toContain('hush')
  })

  it('that Saman does not run on this machine, where an order needs it to', () => {
    const local: TableAddress = {
      kind: 'connectionString',
      connectionString:
        'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=aHVzaA==;TableEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:2/a',
      table: 'saman',
    }
    const gone = new Fault('storage', { code: 'ECONNREFUSED' })
    expect(sentenceFor(awayFault(gone, local, 'local'))).toBe(
      'Saman does not run on this machine: the storage at http://127.0.0.1:1/a has no table “saman” or does not answer (ECONNREFUSED). Start it with “npm start” in another window, leave it running, and try again.',
    )
    expect(sentenceFor(awayFault(gone, account, 'azure'))).toMatch(
      /^The table “plans” in the storage account samanprod/,
    )
  })

  it('nothing of what only the code can mend, which keeps its trace', () => {
    const fault = new TypeError('undefined is not a function')
    expect(sentenceFor(fault)).toBeUndefined()
    expect(storageFault(fault, account)).toBe(fault)
    expect(queueFault(fault, account, 'prompts')).toBe(fault)
    expect(awayFault(fault, account, 'local')).toBe(fault)
    expect(sentenceFor(Object.assign(new Error(), { code: 'EADDRINUSE', syscall: 'connect', port: 1 }))).toBeUndefined()
  })
})

describe('Saman as a process', () => {
  const id = '11111111-1111-4111-8111-111111111111'
  const azure = {
    MicrosoftAppId: id,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: id,
    MicrosoftAppPassword: 'hush',
    ALLOWED_TENANTS: id,
    PUBLIC_URL: 'https://saman.example.com',
    LINK_KEY: 'a key for tests, of no use to anybody else 0123456789',
  }

  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

  /** Started as operators start it, in a folder without an .env, until it ends by itself. */
  const start = async (settings: Record<string, string>) => {
    const cwd = await mkdtemp(join(tmpdir(), 'saman-'))
    onTestFinished(() => rm(cwd, { recursive: true, force: true }))
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
      cwd,
      env: settings,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    onTestFinished(() => {
      child.kill('SIGKILL')
    })
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    return { code, said }
  }

  it('ends with code 1 and a sentence when its storage is not there', async () => {
    const endpoint = `http://127.0.0.1:${await freePort()}/saman`
    const { code, said } = await start({
      ...azure,
      STORAGE_CONNECTION_STRING: `DefaultEndpointsProtocol=http;AccountName=saman;AccountKey=aHVzaA==;TableEndpoint=${endpoint};QueueEndpoint=${endpoint}`,
    })
    expect(code).toBe(1)
    expect(said).toContain(`The table “saman” in the storage at ${endpoint} does not answer`)
    expect(said).not.toMatch(/^\s+at |hush|aHVzaA/m)
  })

  it('ends with code 1 and a sentence when its queue is not there', async () => {
    const { connectionString, prefix } = testTables()
    const nobody = `http://127.0.0.1:${await freePort()}/`
    const { code, said } = await start({
      ...azure,
      STORAGE_CONNECTION_STRING: connectionString.replace(/(?<=QueueEndpoint=)http:\/\/[^/]+\//, nobody),
      TABLE_NAME: prefix,
      QUEUE_NAME: prefix,
    })
    expect(code).toBe(1)
    expect(said).toMatch(/The queue “\w+” in the storage of STORAGE_CONNECTION_STRING does not answer or refuses/)
    expect(said).not.toMatch(/^\s+at /m)
  })

  it('is ready as long as its tables and its queue answer, and stops when it is asked to', async () => {
    const { connectionString, prefix } = testTables()
    await using tables = await startStorageDoor(connectionString)
    await using queues = await startStorageDoor(tables.connectionString, 'Queue')
    const port = await freePort()
    const cwd = await mkdtemp(join(tmpdir(), 'saman-'))
    onTestFinished(() => rm(cwd, { recursive: true, force: true }))
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
      cwd,
      env: {
        ...azure,
        STORAGE_CONNECTION_STRING: queues.connectionString,
        TABLE_NAME: prefix,
        QUEUE_NAME: prefix,
        PORT: `${port}`,
        LOG_LEVEL: 'error',
      },
      stdio: 'ignore',
    })
    onTestFinished(() => {
      child.kill('SIGKILL')
    })
    const readyz = () => fetch(`http://127.0.0.1:${port}/readyz`).then(({ status }) => status)
    await expect.poll(() => readyz().catch(() => 0), { timeout: 20_000, interval: 100 }).toBe(200)

    queues.meet('cut')
    expect(await readyz()).toBe(503)
    queues.open()
    expect(await readyz()).toBe(200)
    tables.meet('cut')
    expect(await readyz()).toBe(503)
    tables.open()
    expect(await readyz()).toBe(200)

    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('ends with code 1 and a sentence when its port is taken', async () => {
    const taken = createServer().listen(0, '0.0.0.0')
    await once(taken, 'listening')
    onTestFinished(() => {
      taken.close()
    })
    const address = taken.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { connectionString, prefix } = testTables()
    const { code, said } = await start({
      ...azure,
      STORAGE_CONNECTION_STRING: connectionString,
      TABLE_NAME: prefix,
      PORT: `${port}`,
    })
    expect(code).toBe(1)
    expect(said).toContain(`Port ${port} is in use.`)
    expect(said).not.toMatch(/^\s+at /m)
  })
})
