import { expect, it } from 'vitest'
import { fill, keysIn } from '../../src/demo/fill.ts'
import { told } from '../../src/demo/told.ts'
import { decide } from '../../src/plan/decide.ts'
import { evolve } from '../../src/plan/evolve.ts'
import { membershipCommand } from '../../src/plan/membership.ts'
import { givenBy, overrides } from '../../src/plan/overrides.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { summaryOf } from '../../src/programme/summary.ts'
import { createClearing } from '../../src/storage/clear.ts'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { createTableStore } from '../../src/storage/tables.ts'
import { begin, save } from '../support/given.ts'
import { ownTable } from '../support/tables.ts'

const tenant = 'tenant-1'
const coordinator = { tenant, id: 'kari', name: 'Kari Nordli' }
const order = { today: '2026-11-23', now: '2026-11-23T09:00:00Z', tenant, coordinator }
const nextMonth = { ...order, today: '2026-12-15', now: '2026-12-15T09:00:00Z' }

async function storage() {
  const { client, rows } = await ownTable()
  const callMs = 10_000
  const [store, programmes] = [createTableStore(client, { callMs }), createProgrammes(client, callMs)]
  return { rows, store, programmes, clear: createClearing(client) }
}

it('makes one programme, however often it is filled, and brings it up to a new day', async () => {
  const places = await storage()
  const first = await fill(order, places)
  expect(first).toMatchObject({ projects: 48, municipalities: 40, made: 48, asBefore: 0, left: 0 })
  const rows = await places.rows()

  // The same day again: nothing is another.
  expect(await fill(order, places)).toMatchObject({ made: 0, asBefore: 48, left: 0 })
  expect((await places.rows()).length).toBe(rows.length)
  expect(await places.programmes.members(first.programme.id)).toHaveLength(48)
  expect(await places.programmes.all()).toEqual([first.programme.id])
  expect(await places.programmes.seats(coordinator)).toMatchObject([
    { programme: first.programme.id, chosen: order.now },
  ])
  expect((await places.programmes.withCode(first.programme.code))?.programme).toEqual(first.programme)

  // Another day: the old plans are gone, with their rows.
  expect(await fill(nextMonth, places)).toMatchObject({ made: 48, asBefore: 0, left: 0 })
  const members = await places.programmes.members(first.programme.id)
  expect(new Set(members.map(({ summary }) => summary.asOf))).toEqual(new Set([nextMonth.today]))
  expect(members).toHaveLength(48)
  const plans = new Set((await places.rows()).flatMap(({ plan }) => (typeof plan === 'string' ? [plan] : [])))
  expect([...plans].filter((plan) => !plan.startsWith('demo-2026-12-15'))).toEqual([])
}, 60_000)

it('leaves alone what a person has written: in a project of the demo, and in one of their own', async () => {
  const places = await storage()
  const { programme } = await fill(order, places)
  const [key] = keysIn(tenant)
  const stored = key && (await places.store.load(key))
  if (!key || !stored) throw new Error('no plan')
  const reason = 'Planen er drøftet med revisor.'
  const verdict = save(
    overrides,
    'risks',
    { verdict: 'toImprove', reason, ...givenBy({ id: 'kari', name: 'Kari' }, '2026-11-23') },
    { seen: stored.plan.rev },
  )
  const decision = decide(stored.plan, verdict, { at: order.now, by: { id: 'kari', name: 'Kari' } })
  if (decision.outcome !== 'changed') throw new Error(decision.outcome)
  const overruled = decision.events.reduce<Plan>(evolve, stored.plan)
  await places.store.save(key, stored, overruled, decision.events)

  const own = { tenant, conversation: '19:own@thread.tacv2' }
  let plan: Plan | undefined
  for (const command of [begin, membershipCommand({ programme: programme.id, name: programme.name })]) {
    const made = decide(plan, command, { at: order.now, by: { id: 'ola', name: 'Ola' } })
    if (made.outcome !== 'changed') throw new Error(made.outcome)
    plan = made.events.reduce(evolve, plan)
  }
  if (!plan) throw new Error('no plan')
  const written = plan
  await places.store.save(own, undefined, written, [])
  await places.programmes.keepSummary(programme.id, own, { rev: written.rev, marked: order.now }, () =>
    summaryOf(written, order.today, order.now),
  )

  const filled = await fill(nextMonth, places)
  expect(filled).toMatchObject({ made: 47, left: 1 })
  expect((await places.store.load(key))?.plan.rev).toBe(overruled.rev)
  expect(await places.programmes.member(programme.id, own)).toBeDefined()
  expect((await places.store.load(own))?.plan.id).toBe(written.id)
  expect(told(filled, { url: 'http://localhost:56150', running: true })).toContain('1 left alone')
}, 60_000)

it('keeps the code and the coordinators that somebody has changed, and lets whoever asks for it coordinate it', async () => {
  const places = await storage()
  const { programme } = await fill(order, places)
  const stored = await places.programmes.find(programme.id)
  if (!stored) throw new Error('no programme')
  const another = { tenant, id: 'ola', name: 'Ola Vik' }
  const changed = { ...stored.programme, code: '0000WXYZ', coordinators: [another] }
  await places.programmes.save(stored, changed)

  await fill(order, places)

  const now = (await places.programmes.find(programme.id))?.programme
  expect(now).toMatchObject({ code: '0000WXYZ', coordinators: [another, coordinator] })
}, 60_000)
