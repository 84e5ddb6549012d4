import { beforeEach, describe, expect, it } from 'vitest'
import type { Batch, Batches } from '../../src/prompts/ports.ts'
import { createBatches } from '../../src/storage/batches.ts'
import { createOutbox } from '../../src/storage/outbox.ts'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { testTables } from '../support/azurite.ts'
import { saving, startStorageDoor } from '../support/storage-door.ts'
import { type OwnTable, ownTable } from '../support/tables.ts'

/** Reminders to many, what groups answer, and who gets a summary, on real Azurite. */

let table: OwnTable
let batches: Batches
beforeEach(async () => {
  table = await ownTable()
  batches = createBatches(table.client)
})

const at = '2026-11-23T09:00:00.000Z'
const later = '2026-11-23T10:00:00.000Z'
const batch: Batch = {
  id: 'b1',
  from: { tenant: 't1', id: 'berit', name: 'Berit Nilsen', language: 'nn', programme: 'p1', programmeName: 'Nærvær' },
  missing: 'readings',
  round: '2026-10',
  question: { intent: 'remind', missing: 'readings', of: { cohort: 'Pulje 2' } },
  groups: 2,
  due: at,
  at,
}
const keys = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ tenant: `t${n % 3}`, conversation: `19:/#?æ-${n}@thread.tacv2` }))
const none = { sent: 0, already: 0, needless: 0, resting: 0, gone: 0, noConversation: 0, failed: 0, unreachable: [] }

describe('a reminder to many', () => {
  it('is kept with all its projects, and is there to be looked at', async () => {
    expect(await batches.keep(batch, keys(2))).toEqual(batch)
    expect(await batches.open(at)).toEqual([{ id: 'b1', programme: 'p1', since: at, looks: 0 }])
    const found = await batches.load({ id: 'b1', programme: 'p1' })
    expect(found?.batch).toEqual(batch)
    expect(found?.parts).toMatchObject([{ part: 0, made: false, left: keys(2), came: none }])
  })

  it('of ten thousand projects is kept in a few calls, and no project is missing', async () => {
    const began = table.calls.length
    await batches.keep({ ...batch, groups: 10_000 }, keys(10_000))
    expect(table.calls.slice(began)).toEqual(['GET', 'PUT', '$batch'])
    const found = await batches.load({ id: 'b1', programme: 'p1' })
    expect(found?.parts.flatMap(({ left }) => left)).toEqual(keys(10_000))
  })

  it('with an id that is there is the one that is there, whatever is asked for then', async () => {
    await batches.keep(batch, keys(2))
    const again = { ...batch, groups: 7 }
    expect(await batches.keep(again, keys(7))).toEqual(batch)
    expect(await Promise.all([batches.keep(again, keys(7)), batches.keep(again, keys(7))])).toEqual([batch, batch])
    expect((await batches.load({ id: 'b1', programme: 'p1' }))?.parts.flatMap(({ left }) => left)).toEqual(keys(2))
  })

  it('that was kept while the answer was lost is kept once', async () => {
    await using door = await startStorageDoor(testTables().connectionString)
    door.meet('lose', saving, 1)
    expect(await createBatches(table.at(door.connectionString)).keep(batch, keys(2))).toEqual(batch)
    expect((await batches.load({ id: 'b1', programme: 'p1' }))?.parts).toHaveLength(1)
  })

  it('is changed by one at a time: who read it before somebody else changed it is told', async () => {
    await batches.keep(batch, keys(2))
    const [place] = await batches.open(at)
    const found = place && (await batches.load(place))
    const [part] = found?.parts ?? []
    if (!place || !part) throw new Error('nothing is kept')
    const settled = { ...part, made: true, left: [], came: { ...none, sent: 1, unreachable: ['Bø «1»'] } }
    expect(await batches.keepPart(place, settled)).toBe('done')
    expect(await batches.keepPart(place, { ...part, made: true })).toBe('lost')
    const [now] = (await batches.load(place))?.parts ?? []
    expect(now).toMatchObject({ made: true, left: [], came: settled.came })
  })

  it('is looked at when its time has come, and no more once it is closed; a late press opens nothing', async () => {
    await batches.keep(batch, keys(1))
    const [place] = await batches.open(at)
    if (!place) throw new Error('nothing is kept')
    await batches.lookAgain(place, later, 3)
    expect(await batches.open(at)).toEqual([])
    expect(await batches.open(later)).toEqual([{ ...place, looks: 3 }])
    await batches.close(place)
    await batches.close(place)
    await batches.lookAgain(place, at, 0)
    await batches.keep(batch, keys(1))
    expect(await batches.open('2100-01-01T00:00:00Z')).toEqual([])
  })
})

describe('what a group answers', () => {
  it('is kept once by its id, for that question of that conversation alone, the oldest first', async () => {
    const outbox = createOutbox(table.client)
    const [key = { tenant: '', conversation: '' }, other = key] = keys(4)
    const answer = (id: string, when: string) => ({
      id,
      by: { id: 'k', name: 'Kari' },
      at: when,
      text: `${id} «æ»\n\n2`,
    })
    await outbox.keepAnswer(key, 'q1', answer('b', later))
    await outbox.keepAnswer(key, 'q1', answer('a', at))
    await outbox.keepAnswer(key, 'q1', { ...answer('a', later), text: 'noe annet' })
    await outbox.keepAnswer(key, 'q11', answer('c', at))
    await outbox.keepAnswer(other, 'q1', answer('d', at))
    expect(await outbox.answers(key, 'q1')).toEqual([answer('a', at), answer('b', later)])
    expect(await outbox.answers(key, 'q2')).toEqual([])
  })
})

describe('who gets a summary each week', () => {
  const berit = { tenant: 't1', id: 'berit' }
  const counts = { projects: 1, active: 1, paused: 0, ended: 0, met: 3, judged: 10, overdue: 2, red: 0 }

  it('is known by tenant, with what they were told the last time', async () => {
    const programmes = createProgrammes(table.client)
    await programmes.keepSeat(berit, 'p1', { weekly: true, language: 'en' })
    await programmes.keepSeat(berit, 'p2', { weekly: true })
    await programmes.keepSeat({ ...berit, tenant: 't2' }, 'p1', { weekly: true })
    await programmes.keepSeat(berit, 'p1', { told: { at, counts } })
    expect(await programmes.subscribers('t1')).toEqual([
      { ...berit, programme: 'p1' },
      { ...berit, programme: 'p2' },
    ])
    const seat = (await programmes.seats(berit)).find(({ programme }) => programme === 'p1')
    expect(seat).toMatchObject({ weekly: true, language: 'en', told: { at, counts } })
    await programmes.keepSeat(berit, 'p1', { weekly: false })
    expect(await programmes.subscribers('t1')).toEqual([{ ...berit, programme: 'p2' }])
  })
})
