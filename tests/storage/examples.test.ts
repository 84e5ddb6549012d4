import { randomUUID } from 'node:crypto'
import { TableClient } from '@azure/data-tables'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Library, openShelf } from '../../src/conversation/ports.ts'
import type { Example } from '../../src/programme/examples.ts'
import { createLibrary } from '../../src/storage/examples.ts'
import { tableClient } from '../../src/storage/tables.ts'
import { testTables } from '../support/azurite.ts'

let library: Library
let raw: TableClient
beforeEach(async () => {
  const { connectionString } = testTables()
  const table = `p${randomUUID().replaceAll('-', '').slice(0, 20)}`
  raw = TableClient.fromConnectionString(connectionString, table, { allowInsecureConnection: true })
  await raw.createTable()
  library = createLibrary(tableClient({ kind: 'connectionString', connectionString, table }))
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

describe('the library', () => {
  it('gives back what was put there: those of an element, or all', async () => {
    const [one, other] = [
      example('e1', { theme: 'fullTime', municipality: '4026' }),
      example('e2', { element: 'risksAndMore' }),
    ]
    await library.putExample(openShelf, one, undefined)
    await library.putExample(openShelf, other, undefined)
    expect(await library.examples(openShelf, 'risks')).toEqual([one])
    expect(await library.examples(openShelf, undefined)).toEqual(expect.arrayContaining([one, other]))
    expect((await library.example(openShelf, one))?.example).toEqual(one)
  })

  it('is stale for whoever read it before somebody else changed it', async () => {
    await library.putExample(openShelf, example('e1'), undefined)
    const etag = (await library.example(openShelf, example('e1')))?.etag
    expect(await library.putExample(openShelf, example('e1', { state: 'accepted' }), etag)).toBe('saved')
    expect(await library.putExample(openShelf, example('e1'), etag)).toBe('stale')
    expect(await library.putExample(openShelf, example('e1'), undefined)).toBe('stale')
    expect(await library.removeExample(openShelf, example('e1'), etag)).toBe('stale')
    expect((await library.example(openShelf, example('e1')))?.example.state).toBe('accepted')
  })

  it('lets go of what is taken back, whatever it has become, and once is enough', async () => {
    await library.putExample(openShelf, example('e1'), undefined)
    expect(await library.removeExample(openShelf, example('e1'), undefined)).toBe('saved')
    expect(await library.removeExample(openShelf, example('e1'), undefined)).toBe('stale')
    expect(await library.example(openShelf, example('e1'))).toBeUndefined()
  })

  it('shows the rest where one row is strange to this version', async () => {
    await library.putExample(openShelf, example('e1'), undefined)
    await raw.createEntity({ partitionKey: 'programme|default', rowKey: '2example|risks|e2', state: 'declined' })
    expect(await library.examples(openShelf, 'risks')).toEqual([example('e1')])
  })

  it('keeps what lies on one shelf from the others', async () => {
    await library.putExample('programme-1', example('e1'), undefined)
    expect(await library.examples(openShelf, undefined)).toEqual([])
    expect(await library.example(openShelf, example('e1'))).toBeUndefined()
    expect(await library.examples('programme-1', undefined)).toEqual([example('e1')])
  })
})
