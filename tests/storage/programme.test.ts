import { randomUUID } from 'node:crypto'
import { TableClient } from '@azure/data-tables'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Programme, ProjectKey } from '../../src/conversation/ports.ts'
import type { Example } from '../../src/programme/examples.ts'
import type { ProjectSummary } from '../../src/programme/summary.ts'
import { createProgrammeStore } from '../../src/storage/programme.ts'
import { tableClient } from '../../src/storage/tables.ts'
import { testTables } from '../support/azurite.ts'

let programme: Programme
let raw: TableClient
beforeEach(async () => {
  const { connectionString } = testTables()
  const table = `p${randomUUID().replaceAll('-', '').slice(0, 20)}`
  raw = TableClient.fromConnectionString(connectionString, table, { allowInsecureConnection: true })
  await raw.createTable()
  programme = createProgrammeStore(tableClient({ kind: 'connectionString', connectionString, table }))
})

const key = (conversation = '19:a@thread.tacv2'): ProjectKey => ({ tenant: 'tenant-1', conversation })
const summary = (project: string, more: Partial<ProjectSummary> = {}): ProjectSummary => ({
  project,
  verdicts: { risks: 'toImprove' },
  ...more,
})
const example = (id: string, more: Partial<Example> = {}): Example => ({
  id,
  project: 'project-1',
  element: 'risks',
  title: 'For få vikarer',
  lines: ['Tiltak: Fast vikarpool'],
  language: 'nb',
  state: 'offered',
  by: { name: 'Kari Nordli', id: 'user-1' },
  at: '2026-11-23T09:00:00Z',
  ...more,
})

describe('what a programme knows of its projects', () => {
  it('is given back as it was put there, absent facts absent', async () => {
    const full = summary('A', { municipality: '4026', theme: 'fullTime', cohort: '1' })
    await programme.keepSummary(key('a'), 1, full)
    await programme.keepSummary(key('b'), 1, summary('B'))
    expect(await programme.summaries()).toEqual([full, summary('B')])
  })

  it('follows the plan: what comes late does not overtake what is newer', async () => {
    await programme.keepSummary(key(), 4, summary('Sist'))
    await programme.keepSummary(key(), 3, summary('Først'))
    expect(await programme.summaries()).toEqual([summary('Sist')])
  })

  it('is the newest, however many are written at the same moment', async () => {
    await Promise.all([2, 3, 4].map((rev) => programme.keepSummary(key(), rev, summary(`rev ${rev}`))))
    expect(await programme.summaries()).toEqual([summary('rev 4')])
  })

  it('is nothing of a project that begins anew, and nothing older comes back', async () => {
    await programme.keepSummary(key(), 4, summary('Gammel'))
    await programme.keepSummary(key(), 5, undefined)
    await programme.keepSummary(key(), 4, summary('Gammel'))
    expect(await programme.summaries()).toEqual([])
  })
})

describe('the library', () => {
  it('gives back what was put there: those of an element, or all', async () => {
    const [one, other] = [
      example('e1', { theme: 'fullTime', municipality: '4026' }),
      example('e2', { element: 'risksAndMore' }),
    ]
    await programme.putExample(one, undefined)
    await programme.putExample(other, undefined)
    expect(await programme.examples('risks')).toEqual([one])
    expect(await programme.examples(undefined)).toEqual(expect.arrayContaining([one, other]))
    expect((await programme.example(one))?.example).toEqual(one)
  })

  it('is stale for whoever read it before somebody else changed it', async () => {
    await programme.putExample(example('e1'), undefined)
    const etag = (await programme.example(example('e1')))?.etag
    expect(await programme.putExample(example('e1', { state: 'accepted' }), etag)).toBe('saved')
    expect(await programme.putExample(example('e1'), etag)).toBe('stale')
    expect(await programme.putExample(example('e1'), undefined)).toBe('stale')
    expect(await programme.removeExample(example('e1'), etag)).toBe('stale')
    expect((await programme.example(example('e1')))?.example.state).toBe('accepted')
  })

  it('lets go of what is taken back, whatever it has become, and once is enough', async () => {
    await programme.putExample(example('e1'), undefined)
    expect(await programme.removeExample(example('e1'), undefined)).toBe('saved')
    expect(await programme.removeExample(example('e1'), undefined)).toBe('stale')
    expect(await programme.example(example('e1'))).toBeUndefined()
  })

  it('shows the rest where one row is strange to this version', async () => {
    await programme.putExample(example('e1'), undefined)
    await raw.createEntity({ partitionKey: 'programme|default', rowKey: '2example|risks|e2', state: 'declined' })
    expect(await programme.examples('risks')).toEqual([example('e1')])
  })
})
