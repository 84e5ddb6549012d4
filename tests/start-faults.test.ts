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
import { sentenceFor, storageFault } from '../src/start-faults.ts'
import type { TableAddress } from '../src/storage/tables.ts'
import { freePort, testTables } from './support/azurite.ts'

const account: TableAddress = { kind: 'account', account: 'samanprod', table: 'plans' }
const withKey: TableAddress = {
  kind: 'connectionString',
  connectionString: 'DefaultEndpointsProtocol=https;AccountName=saman;AccountKey=aHVzaA==;EndpointSuffix=e.example',
  table: 'plans',
}
const withSignature: TableAddress = {
  kind: 'connectionString',
  connectionString: 'TableEndpoint=https://t.example/saman?sig=hush;SharedAccessSignature=sig=hush',
  table: 'plans',
}
const told = (address: TableAddress, cause: unknown = { code: 'ENOTFOUND' }) =>
  sentenceFor(storageFault(new Fault('storage', cause), address))

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

  it('nothing of what only the code can mend, which keeps its trace', () => {
    const fault = new TypeError('undefined is not a function')
    expect(sentenceFor(fault)).toBeUndefined()
    expect(storageFault(fault, account)).toBe(fault)
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
  }

  /** Started as operators start it, in a folder without an .env, until it ends by itself. */
  const start = async (settings: Record<string, string>) => {
    const cwd = await mkdtemp(join(tmpdir(), 'saman-'))
    onTestFinished(() => rm(cwd, { recursive: true, force: true }))
    const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
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
      STORAGE_CONNECTION_STRING: `DefaultEndpointsProtocol=http;AccountName=saman;AccountKey=aHVzaA==;TableEndpoint=${endpoint}`,
    })
    expect(code).toBe(1)
    expect(said).toContain(`The table “saman” in the storage at ${endpoint} does not answer`)
    expect(said).not.toMatch(/^\s+at |hush|aHVzaA/m)
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
