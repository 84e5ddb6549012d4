import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Claim, Files, NewReport, Shelf } from '../../src/conversation/files-port.ts'
import { createFiles } from '../../src/storage/files.ts'
import { rowBytes } from '../../src/storage/pieces.ts'
import { testTables } from '../support/azurite.ts'
import { fullPlan } from '../support/plan-sizes.ts'
import { underWay } from '../support/project.ts'
import { type StorageDoor, startStorageDoor } from '../support/storage-door.ts'
import { type OwnTable, ownTable } from '../support/tables.ts'

/** Reports as they were delivered, in a real table: what every store of them must do. */

let table: OwnTable
let files: Files
let door: StorageDoor
beforeAll(async () => {
  door = await startStorageDoor(testTables().connectionString)
})
afterAll(() => door[Symbol.asyncDispose]())
beforeEach(async () => {
  door.open()
  table = await ownTable()
  files = createFiles(table.client)
})

const nine = '2026-11-23T09:00:00Z'
const later = '2026-11-23T09:03:00Z'
const evenLater = '2026-11-23T09:06:00Z'
const kari = { name: 'Kari Nordmann', id: 'kari' }
const key = { tenant: 'tenant-1', conversation: '19:a/b#c?d@thread.tacv2' }
const shelf: Shelf = { of: 'group', key }
const newReport = (more: Partial<NewReport> = {}): NewReport => ({
  id: randomUUID(),
  shelf,
  form: 'yearly',
  subject: 'Nærvær i Arendal',
  name: 'Årsrapport Nærvær i Arendal 2026-11-23.docx',
  language: 'nb',
  day: '2026-11-23',
  at: nine,
  by: kari,
  ...more,
})

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}
/** The same bytes in every run, and no two rows of them alike. */
const bytesOf = (length: number) => {
  const all = new Uint8Array(length)
  let state = 42
  for (let at = 0; at < length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    all[at] = state >> 16
  }
  return all
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
async function read(id: string, from = files): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of from.bytes(id)) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}
async function claims(report: NewReport, now = nine, until = later): Promise<Claim> {
  const begun = await files.begin(report, now, until)
  if (begun.is !== 'mine') throw new Error(begun.is)
  return begun.claim
}
async function keeps(report: NewReport, bytes = bytesOf(1_000), beside: Parameters<Files['keep']>[3] = {}) {
  const kept = await files.keep(await claims(report), report, inPieces(bytes, 300), beside)
  if (typeof kept === 'string') throw new Error(kept)
  return kept
}

describe('a file', () => {
  it.each([
    ['empty', 0],
    ['of one byte', 1],
    ['of a row less one byte', rowBytes - 1],
    ['of a row', rowBytes],
    ['of a row and a byte', rowBytes + 1],
    ['of several rows', 3 * rowBytes + 12_345],
  ])('%s is given back to the byte, and what is known of it', async (_, length) => {
    const bytes = bytesOf(length)
    const report = newReport()
    const kept = await files.keep(await claims(report), report, inPieces(bytes, 70_001), { missing: () => 2 })
    expect(kept).toEqual({ ...report, size: length, sha256: sha256(bytes), missing: 2 })
    expect(await files.find(report.id)).toEqual(kept)
    expect(sha256(await read(report.id))).toBe(sha256(bytes))
  })

  it('stays within what a row and a column of Table Storage hold', async () => {
    await keeps(newReport(), bytesOf(2 * rowBytes))
    for (const row of await table.rows()) {
      const columns = Object.values(row).flatMap((one) => (one instanceof Uint8Array ? [one.length] : []))
      expect(Math.max(0, ...columns)).toBeLessThanOrEqual(64 * 1024)
      expect(columns.reduce((sum, one) => sum + one, 0)).toBeLessThan(1024 * 1024 - 4_096)
    }
  })

  it('that is larger than it may be is nobody’s, and may be begun again', async () => {
    files = createFiles(table.client, { most: 1_000 })
    const report = newReport()
    const claim = await claims(report)
    expect(await files.keep(claim, report, inPieces(bytesOf(1_001), 300))).toBe('tooLarge')
    expect(await files.find(report.id)).toBeUndefined()
    await files.giveUp(claim)
    expect(await table.rows()).toEqual([])
    expect(await files.keep(await claims(report), report, inPieces(bytesOf(1_000), 300))).toMatchObject({
      size: 1_000,
    })
  })

  it('is a fault when any of it is not what was kept, before that piece is given away', async () => {
    const kept = await keeps(newReport(), bytesOf(2 * rowBytes))
    const rows = (await table.rows()).filter((row) => String(row.rowKey).startsWith('bytes|'))
    const second = rows.find((row) => row.rowKey === 'bytes|0001')
    const [partitionKey, rowKey] = [String(second?.partitionKey), String(second?.rowKey)]
    await table.raw.updateEntity({ partitionKey, rowKey, p03: bytesOf(64 * 1024).map((byte) => byte ^ 1) }, 'Merge')
    const given: number[] = []
    const reading = async () => {
      for await (const piece of files.bytes(kept.id)) given.push(piece.length)
    }
    await expect(reading()).rejects.toMatchObject({ code: 'storage' })
    expect(given).toEqual([rowBytes])
  })

  it('is a fault when a piece of it is gone, and when there is no such file', async () => {
    const kept = await keeps(newReport(), bytesOf(2 * rowBytes))
    const last = (await table.rows()).find((row) => row.rowKey === 'bytes|0001')
    await table.raw.deleteEntity(String(last?.partitionKey), String(last?.rowKey))
    await expect(read(kept.id)).rejects.toMatchObject({ code: 'storage' })
    await expect(read('nothing')).rejects.toMatchObject({ code: 'storage' })
  })
})

describe('an order', () => {
  it('is one’s own for a while: others are told that somebody is at it', async () => {
    const report = newReport()
    await claims(report)
    expect(await files.begin(report, nine, later)).toEqual({ is: 'underWay' })
    expect(await files.find(report.id)).toBeUndefined()
  })

  it('is one’s own alone when many begin at the same moment', async () => {
    const report = newReport()
    const begun = await Promise.all(Array.from({ length: 8 }, () => files.begin(report, nine, later)))
    expect(begun.filter(({ is }) => is === 'mine')).toHaveLength(1)
    expect(begun.filter(({ is }) => is === 'underWay')).toHaveLength(7)
  })

  it('is given back as it was made once it has been', async () => {
    const kept = await keeps(newReport())
    expect(await files.begin(kept, nine, later)).toEqual({ is: 'made', report: kept })
  })

  it('may be begun again at once when it was given up, and nothing of it is left', async () => {
    const report = newReport()
    const claim = await claims(report)
    const breaks = async function* () {
      yield bytesOf(rowBytes + 1)
      throw new Error('broken off')
    }
    await expect(files.keep(claim, report, breaks())).rejects.toMatchObject({ code: 'storage' })
    expect(await files.find(report.id)).toBeUndefined()
    expect(await files.list(shelf, 10)).toEqual([])
    await files.giveUp(claim)
    expect(await table.rows()).toEqual([])
    expect((await files.begin(report, nine, later)).is).toBe('mine')
  })

  it('that nobody finished is somebody else’s when its time has run out; the first then has lost it', async () => {
    const report = newReport()
    const first = await claims(report, nine, later)
    const second = await claims(report, evenLater, '2026-11-23T09:09:00Z')
    const kept = await files.keep(second, report, inPieces(bytesOf(500), 100))
    expect(await files.keep(first, report, inPieces(bytesOf(900), 100))).toBe('lost')
    expect(await files.find(report.id)).toEqual(kept)
    expect(await read(report.id)).toEqual(bytesOf(500))
    expect(await files.list(shelf, 10)).toHaveLength(1)
    await files.giveUp(first)
    expect(await read(report.id)).toEqual(bytesOf(500))
  })

  it('is kept though the answer to its last step was lost', async () => {
    files = createFiles(table.at(door.connectionString))
    const report = newReport()
    const claim = await claims(report)
    door.meet('lose', ({ method, path }) => method === 'PUT' && path.includes('0file'), 1)
    expect(await files.keep(claim, report, inPieces(bytesOf(500), 100))).toMatchObject({ size: 500 })
    expect(await files.list(shelf, 10)).toHaveLength(1)
  })

  it('is one’s own though the answer to its first step was lost', async () => {
    files = createFiles(table.at(door.connectionString))
    door.meet('lose', ({ method }) => method === 'POST', 1)
    expect((await files.begin(newReport(), nine, later)).is).toBe('mine')
  })

  it('that a crash kept out of the list is in it once somebody presses again', async () => {
    const kept = await keeps(newReport())
    const listed = (await table.rows()).find((row) => String(row.rowKey).startsWith('5report|'))
    await table.raw.deleteEntity(String(listed?.partitionKey), String(listed?.rowKey))
    expect(await files.list(shelf, 10)).toEqual([])
    await files.begin(kept, nine, later)
    expect(await files.list(shelf, 10)).toEqual([kept])
  })
})

describe('orders of a shelf', () => {
  const many: Shelf = { of: 'programme', programme: 'p' }

  it('are under way one at a time of each form', async () => {
    await claims(newReport())
    expect(await files.begin(newReport(), nine, later)).toEqual({ is: 'underWay' })
    expect((await files.begin(newReport({ form: 'startUp' }), nine, later)).is).toBe('mine')
    expect((await files.begin(newReport({ shelf: many, form: 'workbook' }), nine, later)).is).toBe('mine')
    expect((await files.begin(newReport({ shelf: { of: 'project', programme: 'p', key } }), nine, later)).is).toBe(
      'mine',
    )
  })

  it('are under way one at a time when many begin at the same moment', async () => {
    const begun = await Promise.all(Array.from({ length: 8 }, () => files.begin(newReport(), nine, later)))
    expect(begun.filter(({ is }) => is === 'mine')).toHaveLength(1)
  })

  it.each([
    [
      'it is kept',
      async (report: NewReport, claim: Claim) => void (await files.keep(claim, report, inPieces(bytesOf(9), 3))),
    ],
    ['it is given up', (_: NewReport, claim: Claim) => files.giveUp(claim)],
  ])('leave room for the next at once when %s', async (_, ends) => {
    const report = newReport()
    await ends(report, await claims(report))
    expect((await files.begin(newReport(), nine, later)).is).toBe('mine')
  })

  it('leave room for the next when the time of one that nobody ended has run out', async () => {
    const slow = newReport()
    const slowly = await claims(slow)
    const next = newReport()
    const claim = await claims(next, evenLater, '2026-11-23T09:09:00Z')
    // The slow one is kept all the same; it does not give back what is another's by now.
    expect(await files.keep(slowly, slow, inPieces(bytesOf(9), 3))).toMatchObject({ size: 9 })
    expect(await files.begin(newReport(), evenLater, later)).toEqual({ is: 'underWay' })
    expect(await files.keep(claim, next, inPieces(bytesOf(9), 3))).toMatchObject({ size: 9 })
    expect(await files.list(shelf, 10)).toHaveLength(2)
  })

  it('give back what was made, also while another is under way', async () => {
    const kept = await keeps(newReport())
    await claims(newReport())
    expect(await files.begin(kept, nine, later)).toEqual({ is: 'made', report: kept })
  })

  it('leave nothing behind but the report', async () => {
    await keeps(newReport())
    const kinds = (await table.rows()).map(({ rowKey }) => String(rowKey).split('|')[0])
    expect(kinds.sort()).toEqual(['0file', '5report', 'bytes'])
  })
})

describe('what a killed process has left', () => {
  const nextDay = '2026-11-24T09:00:00.001Z'
  const dayBefore = (at: string) => new Date(Date.parse(at) - 86_400_000).toISOString()
  const broken = newReport({ id: 'broken' })
  /** Some of the file was there, and then nothing came any more. */
  async function isKilled() {
    const gate = Promise.withResolvers<void>()
    const stops = async function* () {
      yield bytesOf(2 * rowBytes)
      gate.resolve()
      await new Promise(() => {})
    }
    void files.keep(await claims(broken), broken, stops(), { plan: underWay })
    await gate.promise
  }
  const bytesLeft = async () => (await table.rows()).filter(({ rowKey }) => String(rowKey).startsWith('bytes|'))

  it('lies there for a day, and is swept with the order that it was part of', async () => {
    await isKilled()
    await files.sweep(shelf, dayBefore('2026-11-24T09:00:00Z'))
    expect(await bytesLeft()).not.toEqual([])
    await files.sweep(shelf, dayBefore(nextDay))
    expect((await table.rows()).map(({ rowKey }) => rowKey)).toEqual(['0making|yearly'])
  })

  it('is swept and nothing else when the same order was made since', async () => {
    await isKilled()
    const kept = await files.keep(await claims(broken, evenLater), broken, inPieces(bytesOf(700), 100), {
      plan: underWay,
    })
    expect(kept).toMatchObject({ size: 700 })
    await files.sweep(shelf, dayBefore(nextDay))
    expect(await bytesLeft()).toHaveLength(2)
    expect(await read(broken.id)).toEqual(bytesOf(700))
    expect(await files.plan(broken.id)).toEqual(underWay)
  })

  it('is swept the next time when it could not be taken away the first', async () => {
    await isKilled()
    const through = createFiles(table.at(door.connectionString), { callMs: 200, slowMs: 200 })
    door.meet('cut', ({ method, path }) => method === 'DELETE' && path.includes('bytes'))
    await through.sweep(shelf, dayBefore(nextDay))
    expect(await bytesLeft()).not.toEqual([])
    door.open()
    await files.sweep(shelf, dayBefore(nextDay))
    expect(await bytesLeft()).toEqual([])
  })

  it('is left alone where it is another shelf’s', async () => {
    await isKilled()
    await files.sweep({ of: 'project', programme: 'p', key }, dayBefore(nextDay))
    expect(await bytesLeft()).not.toEqual([])
  })
})

describe('the reports that somebody orders', () => {
  const who = { tenant: 'tenant-1', id: 'kari' }

  it('are counted each once, by person, since some time', async () => {
    for (const id of ['a', 'b', 'b', 'c']) await files.ordered(who, id, nine, nine)
    await files.ordered({ ...who, id: 'ola' }, 'd', nine, nine)
    const { count, takeBack } = await files.ordered(who, 'e', later, nine)
    expect(count).toBe(4)
    await takeBack()
    expect((await files.ordered(who, 'f', later, nine)).count).toBe(4)
    expect((await files.ordered(who, 'f', evenLater, later)).count).toBe(1)
  })
})

describe('a shelf', () => {
  it('has its own reports and no other’s, newest first, so many at most', async () => {
    const shelves: readonly Shelf[] = [
      shelf,
      { of: 'group', key: { ...key, tenant: 'tenant-2' } },
      { of: 'project', programme: 'p1', key },
      { of: 'project', programme: 'p2', key },
      { of: 'programme', programme: 'p1' },
      { of: 'programme', programme: 'p2' },
    ]
    for (const one of shelves)
      for (const hour of ['08', '10', '09'])
        await keeps(
          newReport({ shelf: one, at: `2026-11-23T${hour}:00:00Z`, subject: `${JSON.stringify(one)} ${hour}` }),
        )
    for (const one of shelves) {
      const listed = await files.list(one, 10)
      expect(listed.map(({ subject }) => subject.slice(-2))).toEqual(['10', '09', '08'])
      expect(listed.map((report) => report.shelf)).toEqual([one, one, one])
      expect(await files.list(one, 2)).toEqual(listed.slice(0, 2))
    }
  })

  it('shows what this version can read, though there is something that it can’t', async () => {
    const kept = await keeps(newReport())
    const listed = (await table.rows()).find((row) => String(row.rowKey).startsWith('5report|'))
    const strange = { partitionKey: String(listed?.partitionKey), rowKey: '5report|0|x', form: 'poem' }
    await table.raw.createEntity(strange)
    expect(await files.list(shelf, 10)).toEqual([kept])
  })
})

describe('the plan that a report tells of', () => {
  it.each([
    ['under way', underWay],
    ['full', fullPlan],
  ])('is given back as it was: %s', async (_, plan) => {
    const kept = await keeps(newReport(), bytesOf(10), { plan })
    expect(await files.plan(kept.id)).toEqual(plan)
  })

  it('is not there for a workbook, nor for a report that is not', async () => {
    const kept = await keeps(newReport({ shelf: { of: 'programme', programme: 'p' }, form: 'workbook' }))
    expect(await files.plan(kept.id)).toBeUndefined()
    expect(await files.plan('nothing')).toBeUndefined()
  })
})

describe('the projects that a workbook tells of', () => {
  const book = newReport({ shelf: { of: 'programme', programme: 'p' }, form: 'workbook' })

  it('are given back with what is left out of each, as many as they are', async () => {
    const projects = Array.from({ length: 1_000 }, (_, n) => ({
      ref: randomUUID().replaceAll('-', '').slice(0, 16),
      without: n % 3 === 0 ? [randomUUID()] : [],
    }))
    const kept = await keeps({ ...book, id: randomUUID() }, bytesOf(10), { projects: () => projects })
    expect(await files.projects(kept.id)).toEqual(projects)
  })

  it('are not there where nobody noted them, nor for what is not', async () => {
    const kept = await keeps({ ...book, id: randomUUID() })
    expect(await files.projects(kept.id)).toBeUndefined()
    expect(await files.projects('nothing')).toBeUndefined()
  })
})

it('counts every opening, under the name of whom it was for', async () => {
  const kept = await keeps(newReport())
  const who = { tenant: 'tenant-1', id: 'kari' }
  expect(await files.opened(kept.id, who, nine, 'link')).toBe(1)
  expect(await files.opened(kept.id, { ...who, id: 'ola' }, nine, 'oneDrive')).toBe(2)
  expect(await files.opened(kept.id, who, later, 'link')).toBe(3)
  const rows = (await table.rows(`file|${kept.id}`)).filter((row) => String(row.rowKey).startsWith('9opened|'))
  expect(rows.map(({ person, how }) => [person, how]).sort()).toEqual([
    ['kari', 'link'],
    ['kari', 'link'],
    ['ola', 'oneDrive'],
  ])
})

describe('a storage that does not answer', () => {
  const report = newReport()
  const who = { tenant: 't', id: 'i' }
  const row = { partitionKey: 'p', rowKey: 'r' }
  const claim: Claim = { id: 'c', mark: 'm', etag: 'W/"x"', making: row, begun: row }
  const methods: Readonly<Record<keyof Files, (one: Files) => Promise<unknown>>> = {
    begin: (one) => one.begin(report, nine, later),
    keep: (one) => one.keep(claim, report, inPieces(bytesOf(10), 10)),
    giveUp: (one) => one.giveUp(claim),
    find: (one) => one.find(report.id),
    list: (one) => one.list(shelf, 10),
    bytes: (one) => read(report.id, one),
    plan: (one) => one.plan(report.id),
    projects: (one) => one.projects(report.id),
    sweep: (one) => one.sweep(shelf, nine),
    ordered: (one) => one.ordered(who, report.id, later, nine),
    opened: (one) => one.opened(report.id, who, nine, 'link'),
  }

  it.each(
    Object.entries(methods).flatMap(([name, call]) =>
      (['cut', 'busy', 'hang'] as const).map((trouble) => [name, trouble, call] as const),
    ),
  )('is a fault with a code, soon: %s, %s', async (_, trouble, call) => {
    door.meet(trouble)
    const through = createFiles(table.at(door.connectionString), { callMs: 200, slowMs: 200 })
    await expect(call(through)).rejects.toMatchObject({ code: 'storage' })
  })
})
