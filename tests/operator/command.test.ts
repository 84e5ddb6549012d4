import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { TableServiceClient } from '@azure/data-tables'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localTenant } from '../../src/local/people.ts'
import { freePort, testTables } from '../support/azurite.ts'
import { type Connector, startConnector } from '../support/connector.ts'
import { type Prompting, startPrompting } from '../support/prompting.ts'
import { type Seed, seed, seedOf } from '../support/seed.ts'

/** `npm run prompts` as an operator runs it, beside a Saman that runs on this machine. */

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const { connectionString, prefix: name } = testTables()
const portOf = (service: 'Table' | 'Queue') =>
  new URL(new RegExp(`${service}Endpoint=([^;]+)`).exec(connectionString)?.[1] ?? '').port

let cwd: string
let connector: Connector
let seen: Prompting
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'saman-'))
  connector = await startConnector()
  seen = await startPrompting(
    { connectionString, name, tenants: [localTenant], by: 'test' },
    { now: () => '2096-02-01T08:00:00Z' },
  )
  // The command goes by today's date, and sends on no day that is past: what it sends here is for a day far away.
  await seed(
    [1, 2].map((n) => lasting(seedOf(localTenant, n, connector.url))),
    seen,
  )
})
afterAll(async () => {
  await connector.close()
  await rm(cwd, { recursive: true, force: true })
})

/** A project that runs for longer than anybody does. */
const lasting = (one: Seed): Seed => ({
  ...one,
  plan: {
    ...one.plan,
    entries: one.plan.entries.map((each) =>
      each.part === 'setup' ? { ...each, values: { ...each.values, to: '2099-12-31' } } : each,
    ),
  },
})

async function run(args: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const env = {
    AZURITE_TABLE_PORT: portOf('Table'),
    AZURITE_QUEUE_PORT: portOf('Queue'),
    TABLE_NAME: name,
    QUEUE_NAME: name,
    ...settings,
  }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'prompts', ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { out, err, code: Number(code) }
}

describe('the command', { timeout: 60_000 }, () => {
  it('shows what a day would bring, then sends it once, and ends', async () => {
    const dry = await run(['--on', '2096-02-01', '--dry-run'])
    expect(dry).toMatchObject({ err: '', code: 0 })
    expect(dry.out).toMatch(/^1 Feb 2096 09:00 in Norway, and nothing is sent: 2 would be sent\.\n\nProject +What/)
    expect(connector.requests).toEqual([])

    const sent = await run(['--on', '2096-02-01', '--json', '--project', 'Prosjekt 2'])
    expect(sent).toMatchObject({ err: '', code: 0 })
    expect(JSON.parse(sent.out)).toMatchObject({ dryRun: false, prompts: [{ project: 'Prosjekt 2', outcome: 'sent' }] })
    expect(connector.requests.map(({ authorization }) => authorization)).toEqual([undefined])
  })

  it('ends with code 2 when something is left, and the log stands beside what it says', async () => {
    connector.failNext({ status: 503 })
    const { out, err, code } = await run(['--on', '2096-03-01', '--json', '--project', 'Prosjekt 1'])
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ prompts: [{ outcome: 'wait' }] })
    expect(err).toContain('prompt-failed')
  })

  it('ends with code 1 and a sentence when Saman does not run on this machine', async () => {
    const port = await freePort()
    const { out, err, code } = await run(['--dry-run'], { AZURITE_TABLE_PORT: `${port}` })
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(
      new RegExp(`^Saman does not run on this machine: .*:${port}/.*\\(ECONNREFUSED\\)\\. Start it with “npm start”`),
    )
    expect(err).not.toMatch(/^\s+at /m)
  })

  it('only looks: where there is no table it makes none', async () => {
    const none = `${name}none`
    const { err, code } = await run(['--dry-run'], { TABLE_NAME: none })
    expect(code).toBe(1)
    expect(err).toContain(`has no table “${none}”`)
    const tables = TableServiceClient.fromConnectionString(connectionString, { allowInsecureConnection: true })
    for await (const { name: table } of tables.listTables()) expect(table).not.toBe(none)
  })

  it('ends with code 1 and a sentence for an order that it can’t read', async () => {
    const { out, err, code } = await run(['--on', '2026-02-31'])
    expect({ out, err, code }).toEqual({
      out: '',
      err: '“2026-02-31” is not a date. Write it like this: --on 2026-12-01\n',
      code: 1,
    })
  })
})
