import { beforeEach, describe, expect, it } from 'vitest'
import type { ProjectKey, Store } from '../../src/conversation/ports.ts'
import type { Programmes } from '../../src/conversation/programmes-port.ts'
import type { PlanEvent } from '../../src/plan/decide.ts'
import { evolve } from '../../src/plan/evolve.ts'
import type { Values } from '../../src/plan/values.ts'
import type { Programme } from '../../src/programme/programme.ts'
import { summaryOf } from '../../src/programme/summary.ts'
import { createInStep } from '../../src/prompts/in-step.ts'
import { createOutbox } from '../../src/storage/outbox.ts'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { partitionOf } from '../../src/storage/rows.ts'
import { createTableStore } from '../../src/storage/tables.ts'
import { entry } from '../support/plans.ts'
import { programmeOf } from '../support/programmes.ts'
import { measuring } from '../support/seed.ts'
import { type OwnTable, ownTable } from '../support/tables.ts'

/** What programmes know of their projects, put right on real storage after what a process left undone. */

let table: OwnTable
let store: Store
let programmes: Programmes
let programme: Programme
let now: string
let logged: object[]
beforeEach(async () => {
  table = await ownTable()
  store = createTableStore(table.client)
  programmes = createProgrammes(table.client)
  programme = programmeOf()
  now = '2026-11-23T09:00:00Z'
  logged = []
  await programmes.make(programme, now)
})

const key = (n = 1): ProjectKey => ({ tenant: 't1', conversation: `19:${n}@thread.tacv2` })
const log = { info: () => {}, warn: () => {}, error: (entry: object) => void logged.push(entry) }
const process = (by = 'a') =>
  createInStep({ programmes, store, outbox: createOutbox(table.client), by, now: () => now, log })
const pass = (minutes: number) => {
  now = new Date(Date.parse(now) + minutes * 60_000).toISOString()
}

/** Something is saved in a project's plan, and the process ends before anything else is done. */
async function saves(part: string, id: string, after: Values, of = key(), before: Values = {}): Promise<void> {
  const stored = await store.load(of)
  if (!stored) throw new Error('no plan')
  const change = { type: 'saved', part, entry: id, title: '', before, after } as const
  const event: PlanEvent = { rev: stored.plan.rev + 1, order: 0, at: now, by: { name: 'Kari' }, change }
  await store.save(of, stored, evolve(stored.plan, event), [event])
}

/** A project that is in the programme, and of which the programme knows all. */
async function joined(of = key()): Promise<void> {
  const plan = measuring('monthly')
  const events = [...plan.entries, entry('membership', 'membership', { programme: programme.id, name: 'P' })].map(
    (one, order): PlanEvent => ({
      rev: 1 + order,
      order: 0,
      at: now,
      by: { name: 'Kari' },
      change: { type: 'saved', part: one.part, entry: one.id, title: '', before: {}, after: one.values },
    }),
  )
  const whole = events.reduce(evolve, { ...plan, entries: [], rev: 0 })
  await store.save(of, undefined, whole, events)
  await programmes.keepSummary(programme.id, of, { rev: whole.rev, marked: now }, () =>
    summaryOf(whole, '2026-11-23', now),
  )
}
const known = async (of = key()) => (await programmes.member(programme.id, of))?.summary

describe('a process that ends between the plan and the summary', () => {
  it('leaves it behind for two minutes; then it is put right, with its news', async () => {
    await joined()
    await programmes.isChanging(programme.id, key(), now)
    await saves('reading', 'r1', { indicator: 'indicator-1', date: '2026-10-31', value: 7.9 })

    pass(1)
    await process().once()
    expect((await known())?.news).toEqual([])
    pass(2)
    await process().once()
    expect((await known())?.news).toContainEqual({
      at: now,
      what: 'reading',
      id: 'indicator-1',
      indicator: 'Sykefravær 1',
      date: '2026-10-31',
      value: 7.9,
    })
  })

  it('when it had just joined, is made up for', async () => {
    await joined()
    await programmes.forget(programme.id, key(), 0)
    await table.raw.deleteEntity(
      `programme|${programme.id}`,
      String((await table.rows(`programme|${programme.id}`)).at(-1)?.rowKey),
    )
    await programmes.isChanging(programme.id, key(), now)
    pass(3)
    await process().once()
    expect((await known())?.news).toEqual([{ at: now, what: 'joined' }])
  })

  it('when it was about to leave and did, the project stays away; when it did not, it comes back', async () => {
    await joined(key(1))
    await joined(key(2))
    for (const n of [1, 2]) await programmes.forget(programme.id, key(n), 9, now)
    await saves('membership', 'membership', {}, key(1), { programme: programme.id, name: 'P' })
    pass(3)
    // The one that did not leave is changed anew meanwhile, so that its plan is newer than what was forgotten.
    for (let n = 0; n < 9; n += 1) await saves('purpose', 'purpose', { challenge: `Nr. ${n}` }, key(2))
    await process().once()
    expect(await programmes.memberKeys(programme.id)).toEqual([key(2)])
  })
})

describe('a project whose plan says that it has left', () => {
  it('is known of no more, whatever the programme’s row says', async () => {
    await joined()
    await saves('membership', 'membership', {}, key(), { programme: programme.id, name: 'P' })
    pass(24 * 60)
    await process().once()
    expect(await programmes.members(programme.id)).toEqual([])
  })
})

describe('a new day', () => {
  it('turns verdicts: a milestone that was to come is overdue', async () => {
    await joined()
    const milestone = {
      name: 'Turnusen er vedtatt',
      date: '2026-11-23',
      firstDate: '2026-11-23',
      owner: { name: 'Kari' },
    }
    await saves('milestone', 'm1', milestone)
    const plan = (await store.load(key()))?.plan
    if (!plan) throw new Error('no plan')
    await programmes.keepSummary(programme.id, key(), { rev: plan.rev, marked: now }, () =>
      summaryOf(plan, '2026-11-23', now),
    )

    await process().once()
    expect((await known())?.asOf).toBe('2026-11-23')
    pass(24 * 60)
    await process().once()
    expect(await known()).toMatchObject({
      asOf: '2026-11-24',
      news: expect.arrayContaining([{ at: now, what: 'milestoneOverdue', name: 'Turnusen er vedtatt' }]),
    })
  })

  it('comes to every project, also where one has rows that nobody can read', async () => {
    for (const n of [1, 2, 3]) await joined(key(n))
    await table.raw.updateEntity({ partitionKey: partitionOf(key(2)), rowKey: '0plan', rev: 'strange' }, 'Merge')
    pass(24 * 60)
    await process().once()
    const days = await Promise.all([1, 2, 3].map(async (n) => (await known(key(n)))?.asOf))
    expect(days).toEqual(['2026-11-24', '2026-11-23', '2026-11-24'])
    expect(logged).toHaveLength(1)
  })

  it('costs nothing more once everything is in step', async () => {
    await joined()
    pass(24 * 60)
    const one = process()
    await one.once()
    const calls = table.calls.length
    pass(1)
    await one.once()
    // The lead, which programmes there are, and what is behind in each.
    expect(table.calls.slice(calls)).toEqual(['GET', 'PUT', 'GET', 'GET'])
  })
})

describe('of several processes', () => {
  it('one looks at a time, and another does when that one is gone', async () => {
    await joined()
    await process('a').once()
    pass(24 * 60)
    const [a, b] = [process('a'), process('b')]
    await b.once()
    expect((await known())?.asOf).toBe('2026-11-24')
    pass(24 * 60 * 1)
    await Promise.all([a.once(), b.once()])
    expect((await known())?.asOf).toBe('2026-11-25')
  })
})
