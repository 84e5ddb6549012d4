import type { TransactionAction } from '@azure/data-tables'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ProjectKey } from '../../src/conversation/ports.ts'
import type { ProjectReach, Reach } from '../../src/prompts/ports.ts'
import { createReach } from '../../src/storage/reach.ts'
import { testTables } from '../support/azurite.ts'
import { type Asked, type StorageDoor, saving, startStorageDoor, type Trouble } from '../support/storage-door.ts'
import { type OwnTable, ownTable } from '../support/tables.ts'

let table: OwnTable
let reach: Reach
beforeEach(async () => {
  table = await ownTable()
  reach = createReach(table.client)
})

const tenant = 'tenant-1'
const partition = `reach|${Buffer.from(tenant).toString('base64url')}`
const [kari, ola] = [
  { name: 'Kari Nordli', id: 'kari' },
  { name: 'Ola Dahl', id: 'ola' },
]
const [monday, tuesday] = ['2026-11-23T09:00:00Z', '2026-11-24T09:00:00Z']
const key = (conversation = '19:a@thread.tacv2'): ProjectKey => ({ tenant, conversation })
const project = (more: Partial<ProjectReach> = {}): ProjectReach => ({
  key: key(),
  kind: 'channel',
  serviceUrl: 'https://smba.trafficmanager.net/no/',
  name: 'Friskere hverdag',
  ...more,
})
const keep = (rev: number, more: Partial<ProjectReach> = {}) => reach.keepProject(more.key ?? key(), rev, project(more))

async function projects(of = tenant): Promise<readonly ProjectReach[]> {
  const all: ProjectReach[] = []
  for await (const page of reach.projects(of)) all.push(...page)
  return all
}
const names = (some: readonly ProjectReach[]) => some.map(({ name }) => name)

describe('a project', () => {
  it('is given back as it was put there, absent facts absent', async () => {
    const full = project({ group: 'group-1', leader: kari, owner: { name: 'Rådmannen' } })
    const bare = project({ key: key('19:b@thread.v2'), kind: 'groupChat' })

    await reach.keepProject(full.key, 3, full)
    await reach.keepProject(bare.key, 3, bare)

    expect(await reach.project(full.key)).toEqual(full)
    expect(await reach.project(bare.key)).toEqual(bare)
    expect(await projects()).toEqual([full, bare])
  })

  it('is unknown where nobody has spoken', async () => {
    expect(await reach.project(key())).toBeUndefined()
    expect(await projects()).toEqual([])
  })

  it('follows the plan: what comes late does not overtake what is newer', async () => {
    await keep(4, { name: 'Sist', leader: kari })
    await keep(3, { name: 'Først', leader: ola })
    await keep(4, { name: 'En gang til' })

    expect(await reach.project(key())).toMatchObject({ name: 'Sist', leader: kari })
    expect(await reach.ledBy(tenant, 'ola')).toEqual([])
  })

  it('is the newest, however many are written at the same moment', async () => {
    const revs = [2, 5, 3, 4]

    await Promise.all(revs.map((rev) => keep(rev, { name: `rev ${rev}`, leader: { name: 'X', id: `leader-${rev}` } })))

    expect(await reach.project(key())).toMatchObject({ name: 'rev 5' })
    const led = await Promise.all(revs.map((rev) => reach.ledBy(tenant, `leader-${rev}`)))
    expect(led.map(names)).toEqual([[], ['rev 5'], [], []])
    expect((await table.rows(partition)).map(({ rowKey }) => String(rowKey).split('|')[0])).toEqual([
      '1project',
      '2leads',
    ])
  })

  it('is no longer asked when there is nothing to ask, and nothing older comes back', async () => {
    await keep(4, { leader: kari })
    await reach.keepProject(key(), 5, undefined)
    await keep(4)

    expect(await reach.project(key())).toBeUndefined()
    expect(await projects()).toEqual([])
    expect(await reach.ledBy(tenant, 'kari')).toEqual([])
    expect(await table.rows(partition)).toHaveLength(1)

    await keep(6, { leader: kari })
    expect(names(await reach.ledBy(tenant, 'kari'))).toEqual(['Friskere hverdag'])
  })

  it('is not asked either when the first that is heard of it is that there is nothing to ask', async () => {
    await reach.keepProject(key(), 2, undefined)
    await keep(1)

    expect(await projects()).toEqual([])
  })

  it.each([
    '/a/../b',
    '\\back',
    '#hash',
    '?q=1&x',
    ';messageid=1',
    '100%25',
    '😀👩‍👩‍👧',
    'æøå',
    '\u0001',
    ' |',
    "'' or 1",
  ])('may have a conversation, and people, called anything: %j', async (odd) => {
    const one = project({ key: key(odd), leader: { name: odd, id: odd } })
    await reach.keepProject(one.key, 1, one)
    await reach.keepPerson(tenant, odd, { conversation: odd })

    expect(await reach.project(one.key)).toEqual(one)
    expect(await reach.ledBy(tenant, odd)).toEqual([one])
    expect(await reach.person(tenant, odd)).toEqual({ tenant, person: odd, conversation: odd })
  })

  it('keeps to its tenant', async () => {
    await keep(1, { leader: kari })
    const theirs = project({ key: { ...key(), tenant: 'tenant-2' }, name: 'Et annet', leader: kari })
    await reach.keepProject(theirs.key, 1, theirs)
    await reach.lost(key(), 'removed', monday)

    expect(names(await projects())).toEqual(['Friskere hverdag'])
    expect(await projects('tenant-2')).toEqual([theirs])
    expect(await reach.ledBy('tenant-2', 'kari')).toEqual([theirs])
    expect(await projects('tenant')).toEqual([])
  })
})

describe('the projects of a tenant', () => {
  it('come in pages that the storage can give, all of them, in one call each', async () => {
    const many = Array.from({ length: 2_050 }, (_, index) => `19:${index}@thread.tacv2`)
    await keep(1)
    const [row] = await table.rows(partition)
    await reach.keepProject(key(), 2, undefined)
    for (let from = 0; from < many.length; from += 100)
      await table.raw.submitTransaction(
        many.slice(from, from + 100).map((one): TransactionAction => {
          const rowKey = `1project|${Buffer.from(one).toString('base64url')}`
          return ['create', { ...row, partitionKey: partition, rowKey, conversation: one, name: one }]
        }),
      )
    await reach.keepProject(key(many[7]), 2, undefined)
    table.calls.splice(0)

    const pages: number[] = []
    const seen = new Set<string>()
    for await (const page of reach.projects(tenant)) {
      pages.push(page.length)
      for (const { name } of page) seen.add(name)
    }

    expect(pages).toEqual([1_000, 1_000, 49])
    expect(seen.size).toBe(2_049)
    expect(table.calls).toEqual(['GET', 'GET', 'GET'])
  })
})

describe('those that a person leads or owns', () => {
  it('are theirs in either role, once each', async () => {
    await keep(1, { key: key('a'), name: 'A', leader: kari, owner: ola })
    await keep(1, { key: key('b'), name: 'B', leader: ola, owner: kari })
    await keep(1, { key: key('c'), name: 'C', leader: kari, owner: kari })
    await keep(1, { key: key('d'), name: 'D', leader: { name: 'Kari Nordli' } })

    expect(names(await reach.ledBy(tenant, 'kari'))).toEqual(['A', 'B', 'C'])
    expect(names(await reach.ledBy(tenant, 'ola'))).toEqual(['A', 'B'])
    expect(await reach.ledBy(tenant, 'kar')).toEqual([])
  })

  it('change with the plan', async () => {
    await keep(1, { leader: kari, owner: ola })
    await keep(2, { leader: ola })

    expect(await reach.ledBy(tenant, 'kari')).toEqual([])
    expect(await reach.ledBy(tenant, 'ola')).toEqual([project({ leader: ola })])
  })

  it('are as the projects’ own rows say, whatever has been left lying', async () => {
    await keep(1, { leader: kari })
    const lying = { partitionKey: partition, conversation: key().conversation }
    await table.raw.createEntity({ ...lying, rowKey: '2leads|b2xh|x' })
    await table.raw.createEntity({ ...lying, rowKey: '2leads|a2FyaQ|zzz', conversation: 'gone' })

    expect(await reach.ledBy(tenant, 'ola')).toEqual([])
    expect(names(await reach.ledBy(tenant, 'kari'))).toEqual(['Friskere hverdag'])
  })

  it('change with the plan also where the row of a role has been taken away', async () => {
    await keep(1, { leader: kari })
    const [role] = (await table.rows(partition)).filter(({ rowKey }) => /^2leads/.test(String(rowKey)))
    await table.raw.deleteEntity(partition, String(role?.rowKey))

    await keep(2, { leader: ola })

    expect(names(await reach.ledBy(tenant, 'ola'))).toEqual(['Friskere hverdag'])
  })

  it('are all found when they are many', async () => {
    const many = Array.from({ length: 45 }, (_, index) => `19:${index}@thread.tacv2`)
    await Promise.all(many.map((one) => keep(1, { key: key(one), name: one, leader: kari })))

    expect(names(await reach.ledBy(tenant, 'kari')).sort()).toEqual(many.sort())
  })
})

describe('something that is given to a person', () => {
  it('makes the project one of theirs, once, whether they lead it or not', async () => {
    await keep(1, { leader: kari, team: 'team-1' })
    await reach.entrust(key(), 'somebody')
    await reach.entrust(key(), 'somebody')
    await reach.entrust(key(), kari.id ?? '')

    expect(await reach.ledBy(tenant, 'somebody')).toEqual([project({ leader: kari, team: 'team-1' })])
    expect(await reach.ledBy(tenant, kari.id ?? '')).toHaveLength(1)
    await keep(2, {})
    expect(await reach.ledBy(tenant, kari.id ?? '')).toHaveLength(1)
  })
})

describe('a project that is heard from', () => {
  it('is where it now is', async () => {
    await keep(1, { leader: kari })

    expect(await reach.heardFrom(key(), 'https://smba.trafficmanager.net/emea/', 'group-2')).toBe('asBefore')

    expect(await reach.project(key())).toEqual(
      project({ leader: kari, serviceUrl: 'https://smba.trafficmanager.net/emea/', group: 'group-2' }),
    )
  })

  it('costs one call when nothing is new', async () => {
    await keep(1, { group: 'group-1' })
    table.calls.splice(0)

    await reach.heardFrom(key(), project().serviceUrl, 'group-1')
    await reach.heardFrom(key(), project().serviceUrl, undefined)

    expect(table.calls).toEqual(['GET', 'GET'])
    expect(await reach.project(key())).toMatchObject({ group: 'group-1' })
  })

  it('is back when it could not be reached, which is said once', async () => {
    await keep(1, { leader: kari })
    await reach.lost(key(), 'removed', monday)

    const said = await Promise.all([1, 2, 3].map(() => reach.heardFrom(key(), project().serviceUrl, undefined)))

    expect([...said].sort()).toEqual(['asBefore', 'asBefore', 'back'])
    expect(await reach.project(key())).toEqual(project({ leader: kari }))
  })

  it('makes no row of what is not known, or has nothing to ask', async () => {
    expect(await reach.heardFrom(key(), 'https://x', 'g')).toBe('unknown')
    await reach.lost(key(), 'removed', monday)
    expect(await table.rows()).toEqual([])

    await reach.keepProject(key(), 1, undefined)
    expect(await reach.heardFrom(key(), 'https://x', 'g')).toBe('unknown')
    await reach.lost(key(), 'removed', monday)
    expect(await projects()).toEqual([])
  })
})

describe('a project that can’t be reached', () => {
  it('says why, and since when: since the first time', async () => {
    await keep(1)
    await reach.lost(key(), 'removed', monday)
    await reach.lost(key(), 'deleted', tuesday)

    expect(await reach.project(key())).toEqual(project({ unreachable: { why: 'deleted', since: monday } }))
    expect(await projects()).toHaveLength(1)
  })

  it('stays so when its plan changes, and keeps the group that a press does not tell', async () => {
    await keep(1, { group: 'group-1' })
    await reach.lost(key(), 'removed', monday)
    await keep(2, { name: 'Nytt navn' })

    const unreachable = { why: 'removed', since: monday } as const
    expect(await reach.project(key())).toEqual(project({ name: 'Nytt navn', group: 'group-1', unreachable }))
  })

  it('loses neither what happened to it nor what was planned, when both come at the same moment', async () => {
    for (let rev = 1; rev <= 10; rev += 1) {
      const one = key(`round ${rev}`)
      await keep(1, { key: one })

      await Promise.all([reach.lost(one, 'removed', monday), keep(2, { key: one, name: 'Nytt navn' })])

      expect(await reach.project(one)).toMatchObject({ name: 'Nytt navn', unreachable: { why: 'removed' } })
    }
  })
})

describe('a person', () => {
  it('is unknown at first, and then what has been said of them, bit by bit', async () => {
    expect(await reach.person(tenant, 'kari')).toBeUndefined()

    await reach.keepPerson(tenant, 'kari', { conversation: 'a:1', serviceUrl: 'https://x' })
    await reach.keepPerson(tenant, 'kari', { lastReminded: monday, unreachable: { why: 'blocked', since: monday } })
    await reach.keepPerson(tenant, 'kari', { snoozedUntil: tuesday, serviceUrl: 'https://y' })
    await reach.keepPerson(tenant, 'kari', {})

    expect(await reach.person(tenant, 'kari')).toEqual({
      tenant,
      person: 'kari',
      conversation: 'a:1',
      serviceUrl: 'https://y',
      lastReminded: monday,
      snoozedUntil: tuesday,
      unreachable: { why: 'blocked', since: monday },
    })
    expect(await reach.person('tenant-2', 'kari')).toBeUndefined()
  })

  it('is let go of what is taken away', async () => {
    await reach.keepPerson(tenant, 'kari', {
      conversation: 'a:1',
      snoozedUntil: tuesday,
      unreachable: { why: 'blocked', since: monday },
    })

    await reach.keepPerson(tenant, 'kari', { snoozedUntil: null, unreachable: null })

    expect(await reach.person(tenant, 'kari')).toEqual({ tenant, person: 'kari', conversation: 'a:1' })
  })
})

describe('rows of another version', () => {
  it('do not hide the others', async () => {
    await keep(1)
    const at = (rowKey: string) => ({ partitionKey: partition, rowKey })
    await table.raw.createEntity({ ...at('1project|x'), asked: true, kind: 'meeting', conversation: 'x' })
    await table.raw.createEntity({ ...at('1project|y'), conversation: 'y' })
    const broken = { tenant, conversation: 'z', asked: true, kind: 'channel', serviceUrl: '', name: '', leader: '{' }
    await table.raw.createEntity({ ...at('1project|z'), ...broken })
    await table.raw.createEntity({
      ...at(`3person|${Buffer.from('ola').toString('base64url')}`),
      unreachable: 'asleep',
    })

    expect(await projects()).toEqual([project()])
    expect(await reach.person(tenant, 'ola')).toBeUndefined()
  })
})

describe('a storage that fails now and then', () => {
  let door: StorageDoor
  beforeAll(async () => {
    door = await startStorageDoor(testTables().connectionString)
  })
  afterAll(() => door[Symbol.asyncDispose]())
  beforeEach(() => door.open())

  const changing = ({ method }: Asked) => method !== 'GET'
  const through = (callMs = 2_000) => createReach(table.at(door.connectionString), callMs)

  it('keeps a project once when the answer was lost', async () => {
    door.meet('lose', saving, 1)
    await through().keepProject(key(), 1, project({ leader: kari }))
    door.meet('lose', saving, 1)
    await through().keepProject(key(), 2, project({ leader: ola }))

    expect(await projects()).toEqual([project({ leader: ola })])
    expect(await reach.ledBy(tenant, 'kari')).toEqual([])
  })

  it('says that a project is back when the answer was lost', async () => {
    await keep(1)
    await reach.lost(key(), 'removed', monday)
    door.meet('lose', changing, 1)

    expect(await through().heardFrom(key(), project().serviceUrl, undefined)).toBe('back')

    expect(await reach.project(key())).toEqual(project())
  })

  const methods: Readonly<Record<keyof Reach, (one: Reach) => Promise<unknown>>> = {
    projects: async (one) => {
      for await (const _ of one.projects(tenant));
    },
    project: (one) => one.project(key()),
    keepProject: (one) => one.keepProject(key(), 1, project()),
    ledBy: (one) => one.ledBy(tenant, 'kari'),
    entrust: (one) => one.entrust(key(), 'somebody'),
    heardFrom: (one) => one.heardFrom(key(), 'https://x', undefined),
    lost: (one) => one.lost(key(), 'removed', monday),
    person: (one) => one.person(tenant, 'kari'),
    keepPerson: (one) => one.keepPerson(tenant, 'kari', { conversation: 'a:1' }),
  }
  const troubles: readonly Trouble[] = ['cut', 'busy', 'hang']

  it.each(Object.entries(methods).flatMap(([name, call]) => troubles.map((trouble) => [name, trouble, call] as const)))(
    'is a fault with a code, soon: %s, %s',
    async (_, trouble, call) => {
      door.meet(trouble)

      await expect(call(through(200))).rejects.toMatchObject({ code: 'storage' })
    },
  )
})
