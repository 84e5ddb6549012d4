import { beforeEach, describe, expect, it } from 'vitest'
import type { ProjectKey } from '../../src/conversation/ports.ts'
import type { Programmes } from '../../src/conversation/programmes-port.ts'
import { type Coordinator, withoutCoordinator } from '../../src/programme/programme.ts'
import { most, type ProjectSummary, type SummaryIndicator, summaryOf } from '../../src/programme/summary.ts'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { fullPlan } from '../support/plan-sizes.ts'
import { codeOf, programmeOf } from '../support/programmes.ts'
import { underWay } from '../support/project.ts'
import { type OwnTable, ownTable } from '../support/tables.ts'

/** Programmes on real Azurite. */

let table: OwnTable
let programmes: Programmes
beforeEach(async () => {
  table = await ownTable()
  programmes = createProgrammes(table.client)
})

const at = '2026-11-23T09:00:00Z'
const later = (minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString()
const berit: Coordinator = { tenant: 't1', id: 'berit', name: 'Berit Nilsen' }
const odd: Coordinator = { tenant: 't2', id: 'odd', name: 'Odd Lie' }
const siri: Coordinator = { tenant: 't1', id: 'siri', name: 'Siri Moe' }
const key = (conversation = '19:a@thread.tacv2', tenant = 't1'): ProjectKey => ({ tenant, conversation })

const summary = (project = 'Nærvær i Arendal'): ProjectSummary => ({
  ...summaryOf(underWay, '2026-11-23', at),
  project,
})
const read: SummaryIndicator = {
  id: 'i1',
  name: 'Sykefravær',
  unit: 'percent',
  direction: 'down',
  frequency: 'monthly',
  start: { value: 8.4, date: '2026-08-31' },
  readings: [{ date: '2026-09-30', value: 8.1 }, { date: '2026-10-31' }],
}
const withoutReadings = (one: SummaryIndicator): SummaryIndicator => ({ ...one, readings: [] })
const keep = (rev: number, project?: string, of = key(), marked = at) =>
  programmes.keepSummary('p', of, { rev, marked }, () => summary(project))
const names = async () => (await programmes.members('p')).map((one) => one.summary.project)

async function made(more: Parameters<typeof programmeOf>[0] = {}) {
  const programme = programmeOf({ coordinators: [berit, odd], ...more })
  await programmes.make(programme, at)
  const stored = await programmes.find(programme.id)
  if (!stored) throw new Error('no programme was made')
  return stored
}

describe('a programme', () => {
  it('is given back as it was made, by its id and by its code', async () => {
    const programme = programmeOf({ themes: ['sickLeave', 'fullTime'], cohorts: ['1', 'Høsten 2026'] })
    await programmes.make(programme, at)
    expect((await programmes.find(programme.id))?.programme).toEqual(programme)
    expect((await programmes.withCode(programme.code))?.programme).toEqual(programme)
    expect(await programmes.all()).toEqual([programme.id])
    expect(await programmes.find('another')).toBeUndefined()
    expect(await programmes.withCode(codeOf(9_999))).toBeUndefined()
  })

  it('made twice with the same id is one, as it was made first', async () => {
    const programme = programmeOf()
    await programmes.make(programme, at)
    await programmes.make({ ...programme, name: 'En gang til' }, at)
    expect((await programmes.find(programme.id))?.programme.name).toBe(programme.name)
  })

  it('is stale for whoever read it before somebody else changed it', async () => {
    const stored = await made()
    expect(await programmes.save(stored, { ...stored.programme, name: 'Først' })).toBe('saved')
    expect(await programmes.save(stored, { ...stored.programme, name: 'Sist' })).toBe('stale')
    expect((await programmes.find(stored.programme.id))?.programme.name).toBe('Først')
  })

  it('has one code at a time: the one before leads nowhere', async () => {
    const stored = await made()
    const renewed = { ...stored.programme, code: codeOf(77_001) }
    expect(await programmes.save(stored, renewed)).toBe('saved')
    expect(await programmes.withCode(stored.programme.code)).toBeUndefined()
    expect((await programmes.withCode(renewed.code))?.programme).toEqual(renewed)
  })

  it('renewed by two at once has the code of one of them, and the other leads nowhere', async () => {
    const stored = await made()
    const codes = [codeOf(77_002), codeOf(77_003)]
    const came = await Promise.all(codes.map((code) => programmes.save(stored, { ...stored.programme, code })))
    expect(came.toSorted()).toEqual(['saved', 'stale'])
    const led = await Promise.all([stored.programme.code, ...codes].map((code) => programmes.withCode(code)))
    expect(led.filter((one) => one !== undefined)).toHaveLength(1)
  })

  it('never takes another’s code', async () => {
    const { programme } = await made()
    await expect(programmes.make(programmeOf({ code: programme.code }), at)).rejects.toMatchObject({ code: 'storage' })
    expect((await programmes.withCode(programme.code))?.programme.id).toBe(programme.id)
  })
})

describe('those who coordinate a programme', () => {
  it('find it among theirs, and not once they are taken off it', async () => {
    const stored = await made()
    const { id, name } = stored.programme
    expect(await programmes.seats(berit)).toEqual([{ programme: id, name, chosen: at, weekly: false }])
    expect(await programmes.save(stored, { ...stored.programme, coordinators: [odd, siri] })).toBe('saved')
    expect(await programmes.seats(berit)).toEqual([])
    expect(await programmes.seats(siri)).toEqual([{ programme: id, name, weekly: false }])
    // The same id in another tenant is somebody else.
    expect(await programmes.seats({ ...siri, tenant: 't9' })).toEqual([])
  })

  it('keep what they have to do with it, a piece at a time', async () => {
    const { id, name } = (await made()).programme
    await programmes.keepSeat(berit, id, { weekly: true })
    await programmes.keepSeat(berit, id, { seen: later(1), seenBefore: at })
    await programmes.keepSeat(berit, id, { language: 'nn', languageChosen: true })
    expect(await programmes.seats(berit)).toEqual([
      {
        programme: id,
        name,
        chosen: at,
        seen: later(1),
        seenBefore: at,
        weekly: true,
        language: 'nn',
        languageChosen: true,
      },
    ])
  })

  it('who take each other off at the same moment never leave none', async () => {
    const { id } = (await made()).programme
    const takesOff = async (whom: Coordinator) => {
      for (;;) {
        const stored = await programmes.find(id)
        if (!stored) throw new Error('no programme')
        const left = withoutCoordinator(stored.programme, whom)
        if (left.outcome !== 'changed') return left.outcome
        if ((await programmes.save(stored, left.programme)) === 'saved') return 'saved'
      }
    }
    const came = await Promise.all([takesOff(odd), takesOff(berit)])
    expect(came.toSorted()).toEqual(['refused', 'saved'])
    expect((await programmes.find(id))?.programme.coordinators).toHaveLength(1)
  })
})

describe('an invitation', () => {
  it('is used once, also by two at the same moment', async () => {
    await programmes.invite(codeOf(88_001), 'p', later(10))
    const came = await Promise.all([1, 2].map(() => programmes.useInvitation(codeOf(88_001), at)))
    expect(came.filter((one) => one === 'p')).toHaveLength(1)
    expect(await programmes.useInvitation(codeOf(88_001), at)).toBeUndefined()
  })

  it('can be looked at before it is used, within its time', async () => {
    await programmes.invite(codeOf(88_003), 'p', later(10))
    expect(await programmes.invitation(codeOf(88_003), at)).toBe('p')
    expect(await programmes.invitation(codeOf(88_003), later(10))).toBeUndefined()
    expect(await programmes.useInvitation(codeOf(88_003), at)).toBe('p')
    expect(await programmes.invitation(codeOf(88_003), at)).toBeUndefined()
  })

  it('is of no use after its time, nor as a join code; and a join code makes nobody a coordinator', async () => {
    await programmes.invite(codeOf(88_002), 'p', later(10))
    expect(await programmes.withCode(codeOf(88_002))).toBeUndefined()
    expect(await programmes.useInvitation(codeOf(88_002), later(10))).toBeUndefined()
    const { code } = (await made()).programme
    expect(await programmes.useInvitation(code, at)).toBeUndefined()
    expect(await programmes.withCode(code)).toBeDefined()
  })
})

describe('codes that somebody tries', () => {
  it('are counted as far back as is asked for, and for each person', async () => {
    const tries = (minute: number, who = berit) => programmes.tries(who, later(minute), later(minute - 15))
    expect((await tries(0)).count).toBe(1)
    expect((await tries(1)).count).toBe(2)
    expect((await tries(1, { ...berit, tenant: 't9' })).count).toBe(1)
    expect((await tries(16)).count).toBe(2)
    expect((await tries(40)).count).toBe(1)
  })

  it('are counted before they are looked at: many at the same moment all count', async () => {
    const tried = await Promise.all(Array.from({ length: 10 }, () => programmes.tries(berit, at, later(-15))))
    expect(Math.max(...tried.map(({ count }) => count))).toBe(10)
  })

  it('do not count when they are taken back', async () => {
    const first = await programmes.tries(berit, at, later(-15))
    await first.takeBack()
    expect((await programmes.tries(berit, at, later(-15))).count).toBe(1)
  })
})

describe('what a programme knows of its projects', () => {
  it('is given back as it was put there', async () => {
    await keep(1)
    expect(await programmes.members('p')).toEqual([{ key: key(), summary: summary() }])
    expect(await programmes.member('p', key())).toEqual({ key: key(), summary: summary() })
    expect(await programmes.memberKeys('p')).toEqual([key()])
    expect(await programmes.members('another')).toEqual([])
  })

  it('is read without its long lists by whoever does not need them, and with one of them', async () => {
    const news = [{ at, what: 'joined' }] as const
    const whole: ProjectSummary = { ...summary(), indicators: [read, { ...read, id: 'i2', readings: [] }], news }
    await programmes.keepSummary('p', key(), { rev: 1, marked: at }, () => whole)

    const [known] = await programmes.members('p', [])
    expect(known?.summary).toEqual({ ...whole, indicators: whole.indicators.map(withoutReadings), news: [] })
    expect((await programmes.members('p', ['news']))[0]?.summary.news).toEqual(news)
    expect((await programmes.members('p', ['readings']))[0]?.summary.indicators).toEqual(whole.indicators)
    expect((await programmes.members('p'))[0]?.summary).toEqual(whole)
    expect((await programmes.member('p', key()))?.summary).toEqual(whole)
  })

  it('is read as an earlier version wrote it, with readings among the indicators', async () => {
    await programmes.keepSummary('p', key(), { rev: 1, marked: at }, () => ({ ...summary(), indicators: [read] }))
    const [row] = (await table.rows('programme|p')).filter(({ rowKey }) => String(rowKey).startsWith('1project|'))
    const { readings: _, ...columns } = row ?? {}
    const packed = [{ ...read, readings: [['2026-09-30', 8.1], ['2026-10-31']] }]
    const { partitionKey, rowKey } = columns
    await table.raw.upsertEntity(
      { ...columns, partitionKey: String(partitionKey), rowKey: String(rowKey), indicators: JSON.stringify(packed) },
      'Replace',
    )
    expect((await programmes.members('p'))[0]?.summary.indicators).toEqual([read])
  })

  it('follows the plan: what comes late does not overtake what is newer', async () => {
    await keep(4, 'Sist')
    await keep(3, 'Først')
    expect(await names()).toEqual(['Sist'])
  })

  it('is the newest, however many are written at the same moment', async () => {
    await Promise.all([2, 3, 4].map((rev) => keep(rev, `rev ${rev}`)))
    expect(await names()).toEqual(['rev 4'])
  })

  it('is told what was known before', async () => {
    const seen: (string | undefined)[] = []
    for (const rev of [1, 2])
      await programmes.keepSummary('p', key(), { rev, marked: at }, (before) => {
        seen.push(before?.project)
        return summary(`rev ${rev}`)
      })
    expect(seen).toEqual([undefined, 'rev 1'])
  })

  it('is nothing of a project that has left, and nothing of before comes back, however late', async () => {
    await keep(4)
    await programmes.forget('p', key(), 5)
    await keep(4)
    expect(await programmes.members('p')).toEqual([])
    expect(await programmes.memberKeys('p')).toEqual([])
    // It joins again, and that it once left comes late.
    await keep(7, 'Tilbake')
    await programmes.forget('p', key(), 5)
    expect(await names()).toEqual(['Tilbake'])
  })

  it('hides nobody where a row is one that this version can’t read', async () => {
    await keep(1)
    const partitionKey = 'programme|p'
    await table.raw.createEntity({
      partitionKey,
      rowKey: '1project|x|y',
      tenant: 'x',
      conversation: 'y',
      asOf: '2026-11-23',
      core: '{',
    })
    await table.raw.createEntity({ partitionKey, rowKey: '1project|x|z', core: 'null', asOf: '2026-11-23' })
    await table.raw.createEntity({ partitionKey, rowKey: '2example|risks|e' })
    expect(await names()).toEqual(['Nærvær i Arendal'])
  })

  it('has room for as much as a plan can hold, with figures as long as they come', async () => {
    const value = -1.234567890123456e-100
    const full = summaryOf(fullPlan, '2026-11-23', at)
    const readings = Array.from({ length: most.readings }, (_, n) => ({
      date: `20${10 + n}-12-31`,
      value: Number(value.toPrecision(12)),
    }))
    const emoji = '👩‍🚒'.repeat(24)
    const largest: ProjectSummary = {
      ...full,
      indicators: full.indicators.map((one) => ({ ...one, id: 'x'.repeat(64), name: emoji, readings })),
      news: Array.from({ length: 30 }, () => ({ at, what: 'redRisk', name: emoji })),
    }
    await programmes.keepSummary('p', key(), { rev: 1, marked: at }, () => largest)
    expect((await programmes.member('p', key()))?.summary).toEqual(largest)
  })

  it('of a thousand projects is one page: one query', async () => {
    const [row] = await Promise.all([keep(1).then(() => table.rows('programme|p'))])
    const [first] = row
    if (!first) throw new Error('no row')
    const { partitionKey, rowKey: _, etag: __, timestamp: ___, ...columns } = first
    const rows = Array.from({ length: 999 }, (_, n) => ({
      ...columns,
      partitionKey: String(partitionKey),
      rowKey: `1project|x|${String(n).padStart(4, '0')}`,
    }))
    for (let from = 0; from < rows.length; from += 100)
      await table.raw.submitTransaction(rows.slice(from, from + 100).map((one) => ['create', one]))
    const calls = table.calls.length
    expect(await programmes.members('p')).toHaveLength(1_000)
    expect(table.calls.length - calls).toBe(1)
  })
})

describe('what is behind', () => {
  const behind = (today = '2026-11-23', changingBefore = later(2), page = { most: 10 }) =>
    programmes.behind('p', today, changingBefore, page)

  it('is what was summed up on an earlier day', async () => {
    await keep(1)
    expect(await behind()).toEqual([])
    expect(await behind('2026-11-24')).toEqual([key()])
  })

  it('is what began to change and was not followed up for a while', async () => {
    await keep(1)
    await programmes.isChanging('p', key(), later(1))
    expect(await behind('2026-11-23', later(1))).toEqual([])
    expect(await behind()).toEqual([key()])
    await keep(2, undefined, key(), later(1))
    expect(await behind()).toEqual([])
  })

  it('is still so when it was another, earlier change that was followed up', async () => {
    await keep(1)
    await programmes.isChanging('p', key(), later(1))
    await keep(2, undefined, key(), at)
    expect(await behind()).toEqual([key()])
  })

  it('is a project that is known only for being about to join, and it is no member yet', async () => {
    await programmes.isChanging('p', key(), at)
    expect(await behind()).toEqual([key()])
    expect(await programmes.members('p')).toEqual([])
  })

  it('is one that was about to leave, until that is certain; then never', async () => {
    await keep(4)
    await programmes.forget('p', key(), 4, at)
    expect(await programmes.members('p')).toEqual([])
    expect(await behind()).toEqual([key()])
    await programmes.forget('p', key(), 5)
    expect(await behind('2027-01-01', '2027-01-01T00:00:00Z')).toEqual([])
  })

  it('is given a page at a time, on from where one was', async () => {
    const keys = ['a', 'b', 'c'].map((name) => key(name))
    for (const one of keys) await keep(1, undefined, one)
    const first = await behind('2026-11-24', at, { most: 2 })
    expect(first).toHaveLength(2)
    const after = first.at(-1)
    const rest = await programmes.behind('p', '2026-11-24', at, { most: 2, ...(after ? { after } : {}) })
    expect([...first, ...rest]).toEqual(keys)
  })
})
