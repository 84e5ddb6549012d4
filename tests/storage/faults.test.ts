import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Fault, type ProjectKey } from '../../src/conversation/ports.ts'
import { decide } from '../../src/plan/decide.ts'
import { evolve } from '../../src/plan/evolve.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { createTableStore, type TableStore, tableClient } from '../../src/storage/tables.ts'
import { freePort, testTables } from '../support/azurite.ts'
import { type StorageDoor, saving, startStorageDoor } from '../support/storage-door.ts'

const callMs = 150

const { connectionString, prefix: table } = testTables()
const storeAt = (address: string, limit = callMs) =>
  createTableStore(tableClient({ kind: 'connectionString', connectionString: address, table }), {
    callMs: limit,
    startMs: limit,
  })
const key: ProjectKey = { tenant: 't', conversation: 'faults' }

function begun(plan = 'plan-1', from?: Plan) {
  const decision = decide(from, { do: 'begin', plan }, { at: '2026-11-23T09:00:00Z', by: { name: 'Kari' } })
  if (decision.outcome !== 'changed') throw new Error('not begun')
  const after = decision.events.reduce<Plan | undefined>(evolve, from)
  if (!after) throw new Error('no plan')
  return { plan: after, events: decision.events }
}

const calls: Record<string, (store: TableStore) => Promise<unknown>> = {
  load: (store) => store.load(key),
  save: (store) => store.save(key, undefined, begun().plan, begun().events),
  history: (store) => store.history(key, 10),
  prepare: (store) => store.prepare(),
  ping: (store) => store.ping(),
}

describe('a storage that is not there', () => {
  it.each(Object.entries(calls))('is a fault with a code, soon: %s', async (_, call) => {
    const store = storeAt(at(await freePort()))
    await expect(call(store)).rejects.toMatchObject({ code: 'storage' })
  })
})

describe('a storage that never answers', () => {
  const silent = createServer((socket) => void socket.on('error', () => socket.destroy()))
  let port = 0
  beforeAll(async () => {
    await once(silent.listen(0, '127.0.0.1'), 'listening')
    const address = silent.address()
    port = address !== null && typeof address === 'object' ? address.port : 0
  })
  afterAll(() => void silent.close())

  it.each(Object.entries(calls))('is given up within the limit: %s', async (_, call) => {
    await expect(call(storeAt(at(port)))).rejects.toBeInstanceOf(Fault)
  })
})

describe('a storage that fails now and then', () => {
  let door: StorageDoor
  let store: TableStore
  let mine: ProjectKey
  let count = 0
  beforeAll(async () => {
    door = await startStorageDoor(connectionString)
    // Long enough for the client to ask again.
    store = storeAt(door.connectionString, 2_000)
    await store.prepare()
  })
  afterAll(() => door[Symbol.asyncDispose]())
  beforeEach(() => {
    door.open()
    mine = { tenant: 't', conversation: `now and then ${++count}` }
  })

  it.each(['cut', 'busy'] as const)('is asked again: %s once', async (trouble) => {
    door.meet(trouble, saving, 1)

    expect(await store.save(mine, undefined, begun().plan, begun().events)).toBe('saved')
    expect((await store.load(mine))?.plan).toEqual(begun().plan)
  })

  it('keeps nothing of a save that did not reach it', async () => {
    door.meet('cut', saving)

    await expect(store.save(mine, undefined, begun().plan, begun().events)).rejects.toMatchObject({ code: 'storage' })
    expect(await store.load(mine)).toBeUndefined()
  })

  it('knows its own save again when the answer to it was lost: a beginning', async () => {
    door.meet('lose', saving, 1)

    expect(await store.save(mine, undefined, begun().plan, begun().events)).toBe('saved')
    expect((await store.history(mine, 10)).events).toHaveLength(1)
  })

  it('knows its own save again when the answer to it was lost: a change', async () => {
    await store.save(mine, undefined, begun().plan, begun().events)
    const before = await store.load(mine)
    const again = begun('plan-2', before?.plan)
    door.meet('lose', saving, 1)

    expect(await store.save(mine, before, again.plan, again.events)).toBe('saved')
    expect((await store.load(mine))?.plan).toEqual(again.plan)
  })
})

const at = (port: number) =>
  connectionString.replace(/TableEndpoint=http:\/\/[^/]+/, `TableEndpoint=http://127.0.0.1:${port}`)
