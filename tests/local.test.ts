import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { TableClient } from '@azure/data-tables'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { type AzuriteOptions, startAzurite } from '../src/local/azurite.ts'
import { playgroundConfig } from '../src/local/people.ts'
import { startPlayground } from '../src/local/playground.ts'
import { isFree } from '../src/local/ports.ts'
import { startLocal } from '../src/local/start.ts'
import { freePort, quiet, testTables } from './support/azurite.ts'

let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'saman-'))
})

afterEach(() => rm(dataDir, { recursive: true, force: true }))

const occupy = async (): Promise<number> => {
  const port = await freePort()
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  return port
}

const plan = (connectionString: string, name = 'plan') =>
  TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true })

const writeRow = async (connectionString: string) => {
  await plan(connectionString).createTable()
  await plan(connectionString).createEntity({
    partitionKey: 'tinn',
    rowKey: 'goal',
    text: 'Heltid først, også på natt',
  })
}

const readRow = (connectionString: string) => plan(connectionString).getEntity('tinn', 'goal')

const azuriteOptions = async () =>
  ({ dataDir, log: quiet, tablePort: await freePort(), queuePort: await freePort() }) satisfies AzuriteOptions

describe('Azurite', () => {
  it('keeps what was written over a restart', async () => {
    const options = await azuriteOptions()
    const first = await startAzurite(options)
    await writeRow(first.connectionString).finally(first.stop)
    expect(await isFree(options.tablePort)).toBe(true)
    expect(await isFree(options.queuePort)).toBe(true)

    const second = await startAzurite(options)
    onTestFinished(second.stop)
    expect(await readRow(second.connectionString)).toMatchObject({ text: 'Heltid først, også på natt' })
  })

  it('names a busy port', async () => {
    const tablePort = await occupy()
    await expect(startAzurite({ ...(await azuriteOptions()), tablePort })).rejects.toMatchObject({
      code: 'port-busy',
      port: tablePort,
      what: 'Azurite tables',
    })
  })

  it('refuses data that a living process uses, takes over from a dead one', async () => {
    const lock = join(dataDir, 'in-use-by-process')
    await writeFile(lock, String(process.ppid))
    await expect(startAzurite(await azuriteOptions())).rejects.toMatchObject({ code: 'data-in-use', pid: process.ppid })

    const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    await once(dead, 'exit')
    await writeFile(lock, String(dead.pid))
    const azurite = await startAzurite(await azuriteOptions())
    await azurite.stop()
    await expect(readFile(lock)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('says what a child that fails at once has said', async () => {
    await writeFile(join(dataDir, '__azurite_db_table__.json'), 'not what Azurite wrote')
    await expect(startAzurite(await azuriteOptions())).rejects.toMatchObject({
      code: 'died',
      what: 'Azurite',
      output: expect.stringContaining('JSON'),
      message: expect.stringContaining(dataDir),
    })
  })

  it('leaves out where in its own code a child failed', async () => {
    await writeFile(join(dataDir, '__azurite_db_table__.json'), 'not what Azurite wrote')
    await expect(startAzurite(await azuriteOptions())).rejects.toMatchObject({
      message: expect.not.stringMatching(/^\s+at /m),
    })
  })

  it('names a folder that nothing can be kept in', async () => {
    const file = join(dataDir, 'a file')
    await writeFile(file, '')
    await expect(startAzurite({ ...(await azuriteOptions()), dataDir: file })).rejects.toMatchObject({
      code: 'dir-unusable',
      dir: file,
    })
  })
})

describe('the test run', () => {
  it('has tables of its own', async () => {
    const { connectionString, prefix } = testTables()
    const table = plan(connectionString, `${prefix}plan`)
    await table.createTable()
    await table.createEntity({ partitionKey: 'p', rowKey: 'r' })
    expect(await table.getEntity('p', 'r')).toMatchObject({ rowKey: 'r' })
  })
})

describe('the playground', () => {
  it('comes up with our people and leaves nothing behind', async () => {
    const port = await freePort()
    const appEndpoint = `http://127.0.0.1:${await freePort()}/api/messages`
    const playground = await startPlayground({ appEndpoint, port, dataDir, env: process.env, log: quiet })
    onTestFinished(playground.stop)

    expect(await (await fetch(playground.url)).text()).toContain('<div id="root">')
    const team = encodeURIComponent(playgroundConfig.team.id)
    const members = await fetch(`${playground.url}/_connector/v3/conversations/${team}/members`)
    const { currentUser, users } = playgroundConfig
    expect(await members.json()).toMatchObject(
      expect.arrayContaining([currentUser, ...users].map(({ name }) => expect.objectContaining({ name }))),
    )

    await playground.stop()
    expect(await isFree(port)).toBe(true)
  })

  it('names a busy port', async () => {
    const port = await occupy()
    await expect(
      startPlayground({ appEndpoint: 'http://127.0.0.1:1', port, dataDir, env: {}, log: quiet }),
    ).rejects.toMatchObject({
      code: 'port-busy',
      port,
      what: 'Agents Playground',
    })
  })
})

describe('everything together', () => {
  const freePorts = async () => ({
    bot: await freePort(),
    playground: await freePort(),
    tables: await freePort(),
    queues: await freePort(),
  })
  type Ports = Awaited<ReturnType<typeof freePorts>>

  const allFree = async (ports: Ports) => (await Promise.all(Object.values(ports).map(isFree))).every(Boolean)

  it('names all busy ports at once, with a way out, and starts nothing', async () => {
    const ports = { ...(await freePorts()), bot: await occupy(), queues: await occupy() }
    let started = 0
    const startBot = async () => {
      started++
      return { stop: async () => {} }
    }
    const refused = startLocal({ ports, dataDir, env: process.env, out: { write() {} }, log: quiet, startBot })
    await expect(refused).rejects.toMatchObject({
      code: 'ports-busy',
      busy: [
        { port: ports.bot, what: 'the bot' },
        { port: ports.queues, what: 'Azurite queues' },
      ],
      message: expect.stringMatching(/\bPORT=\d+.*AZURITE_QUEUE_PORT=\d+.*npm start/),
    })
    expect(started).toBe(0)
  })

  it('stops what is up when the bot fails, and passes its fault on', async () => {
    const ports = await freePorts()
    const startBot = () => Promise.reject(new Error('no such setting'))
    const failed = startLocal({ ports, dataDir, env: process.env, out: { write() {} }, log: quiet, startBot })
    await expect(failed).rejects.toThrow('no such setting')
    expect(await allFree(ports)).toBe(true)
  })

  type Running = { process: ChildProcess; ports: Ports; said: string[]; logged: Record<string, unknown>[] }

  /** In a process of its own, as `npm start` has it, with a bot that does nothing. */
  const run = async (ports: Ports): Promise<Running> => {
    const script = join(dataDir, 'run.mjs')
    await writeFile(script, runScript)
    const child = spawn(process.execPath, [script, JSON.stringify({ ports, dataDir })], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => {
      child.kill('SIGKILL')
    })
    const running: Running = { process: child, ports, said: [], logged: [] }
    const lines = createInterface({ input: child.stdout })
    lines.on('line', (line) => {
      if (line.startsWith('{')) running.logged.push(JSON.parse(line))
      else running.said.push(line)
    })
    await Promise.race([
      expect.poll(() => running.said.join('\n'), { timeout: 10_000 }).toContain('Ctrl-C'),
      once(child, 'exit').then(() => Promise.reject(new Error(`it ended early: ${running.said.join('\n')}`))),
    ])
    return running
  }

  const runScript = `
    import { createServer } from 'node:http'
    import { startLocal } from '${new URL('../src/local/start.ts', import.meta.url).href}'
    const print = (o, msg) => console.log(JSON.stringify({ ...o, msg }))
    const startBot = async ({ connectionString, port }) => {
      print({ connectionString })
      const server = createServer((_, answer) => answer.end()).listen(port, '127.0.0.1')
      return { stop: async () => { server.close(); server.closeAllConnections(); print({}, 'the bot has stopped') } }
    }
    const log = { info: print, warn: print, error: print }
    await startLocal({ ...JSON.parse(process.argv[2]), env: process.env, out: process.stdout, log, startBot })
  `

  const fieldOf = (running: Running, field: string, where: (entry: Record<string, unknown>) => boolean = () => true) =>
    running.logged.find((entry) => field in entry && where(entry))?.[field]

  it('says where to go and what to type; Ctrl-C takes everything down', async () => {
    const running = await run(await freePorts())
    const said = running.said.join('\n')
    expect(said).toContain(`http://localhost:${running.ports.playground}`)
    expect(said).toContain('type start')
    expect(await allFree(running.ports)).toBe(false)

    running.process.kill('SIGINT')
    // npm passes on the Ctrl-C that the terminal has sent already.
    running.process.kill('SIGINT')
    expect(await once(running.process, 'close')).toEqual([0, null])
    expect(await allFree(running.ports)).toBe(true)
    expect(running.logged.some(({ msg }) => msg === 'the bot has stopped')).toBe(true)
  })

  it('leaves no process behind and loses nothing when it is killed outright', async () => {
    const running = await run(await freePorts())
    await writeRow(String(fieldOf(running, 'connectionString')))
    running.process.kill('SIGKILL')
    await once(running.process, 'exit')
    await expect.poll(() => allFree(running.ports), { timeout: 5000 }).toBe(true)

    const { tables: tablePort, queues: queuePort } = running.ports
    const again = await startAzurite({ dataDir: join(dataDir, 'azurite'), tablePort, queuePort, log: quiet })
    onTestFinished(again.stop)
    expect(await readRow(again.connectionString)).toMatchObject({ rowKey: 'goal' })
  })

  it('ends with code 1, and says why, when a part dies', async () => {
    const running = await run(await freePorts())
    process.kill(Number(fieldOf(running, 'pid', ({ part }) => part === 'Agents Playground')), 'SIGKILL')
    expect(await once(running.process, 'close')).toEqual([1, null])
    expect(running.said.join('\n')).toContain('Agents Playground stopped by itself')
    expect(await allFree(running.ports)).toBe(true)
  })
})
