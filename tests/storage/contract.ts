import { describe, expect, it } from 'vitest'
import type { ProjectKey, Store, Stored } from '../../src/conversation/ports.ts'
import { type Command, decide, type PlanEvent } from '../../src/plan/decide.ts'
import { parts } from '../../src/plan/elements/index.ts'
import { milestones } from '../../src/plan/elements/milestones.ts'
import { purpose } from '../../src/plan/elements/purpose.ts'
import { evolve } from '../../src/plan/evolve.ts'
import type { Field } from '../../src/plan/fields.ts'
import type { Part } from '../../src/plan/parts.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { setup } from '../../src/plan/setup.ts'
import type { Value, Values } from '../../src/plan/values.ts'

/** A store, and a way to put into it what no version of Saman would. */
export type Subject = {
  readonly store: Store
  /** Overwrites what an entry holds with values of any kind. */
  readonly spoil: (key: ProjectKey, plan: Plan, part: Part, entry: string, values: unknown) => Promise<void>
  /** What lies there of an entry, past what the store makes of it. */
  readonly held: (key: ProjectKey, plan: Plan, part: Part, entry: string) => Promise<Held>
}

export type Held = { readonly values: unknown; readonly aside: unknown }

const kari = { name: 'Kari Nordmann', id: 'kari' }
const at = '2026-11-23T09:00:00Z'

/** What every store of plans must do. `subject` gives one to work with; the tests use conversations of their own. */
export function storeContract(subject: () => Promise<Subject>): void {
  let last = 0
  const newKey = (conversation = ''): ProjectKey => ({
    tenant: 'tenant-1',
    conversation: `19:${++last}${conversation}@thread.tacv2`,
  })

  describe('load', () => {
    it('finds nothing where nothing was saved', async () => {
      const { store } = await subject()

      expect(await store.load(newKey())).toBeUndefined()
    })

    it.each(parts.map((part) => [part.id, part] as const))('gives back what was saved: %s', async (_, part) => {
      const { store } = await subject()
      const key = newKey()
      const values = fullest(part)

      const saved = await saves(store, key, begin(), save(part, values))

      expect(await store.load(key)).toEqual({ plan: saved, etag: expect.any(String) })
      expect(saved.entries.map((entry) => entry.values)).toEqual([values])
    })

    it('gives the items of a list in the order they were made, whatever their ids', async () => {
      const { store } = await subject()
      const key = newKey()
      await saves(store, key, begin())
      for (const id of ['c', 'a', '10', '9', 'b']) await saves(store, key, save(milestones, { name: id }, id))
      await saves(store, key, save(milestones, { name: 'endret' }, 'a'))

      const names = (await store.load(key))?.plan.entries.map((entry) => entry.values.name)

      expect(names).toEqual(['c', 'endret', '10', '9', 'b'])
    })

    it('reads a plan whole that is longer than a page of the storage', async () => {
      const { store } = await subject()
      const key = newKey()
      let plan = await saves(store, key, begin())
      const items = Array.from({ length: 1_035 }, (_, index) => `m${index}`)
      while (plan.entries.length < items.length) {
        const [before, from] = [await store.load(key), plan.entries.length]
        const events = items.slice(from, from + 45).map((id, index) => added(id, plan.rev + 1 + index))
        plan = events.reduce<Plan>(evolve, plan)
        expect(await store.save(key, before, plan, events)).toBe('saved')
      }

      expect((await store.load(key))?.plan.entries.map(({ id }) => id)).toEqual(items)
    })
  })

  describe('save', () => {
    it('refuses what was decided on a plan that has changed since, and keeps nothing of it', async () => {
      const { store } = await subject()
      const key = newKey()
      await saves(store, key, begin(), save(purpose, { challenge: 'før' }))
      const seen = await store.load(key)
      await saves(store, key, save(purpose, { challenge: 'andres' }))
      const kept = await everything(store, key)

      const late = decided(seen?.plan, save(purpose, { challenge: 'for sent' }), save(milestones, { name: 'ny' }, 'm1'))

      expect(await store.save(key, seen, late.plan, late.events)).toBe('stale')
      expect(await everything(store, key)).toEqual(kept)
    })

    it('refuses a beginning where somebody has begun', async () => {
      const { store } = await subject()
      const key = newKey()
      await saves(store, key, begin('theirs'))
      const kept = await everything(store, key)

      const late = decided(undefined, begin('mine'), save(purpose, { challenge: 'for sent' }))

      expect(await store.save(key, undefined, late.plan, late.events)).toBe('stale')
      expect(await everything(store, key)).toEqual(kept)
    })

    it.each<[string, boolean]>([
      ['to a plan', true],
      ['that begin one', false],
    ])('lets exactly one of many through at the same moment: %s', async (_, begun) => {
      const { store } = await subject()
      const key = newKey()
      if (begun) await saves(store, key, begin())
      const seen = await store.load(key)
      const tries = Array.from({ length: 8 }, (_, index) =>
        decided(seen?.plan, ...(begun ? [] : [begin(`p${index}`)]), save(purpose, { challenge: `versjon ${index}` })),
      )

      const outcomes = await Promise.all(tries.map(({ plan, events }) => store.save(key, seen, plan, events)))

      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(7)
      const { stored, events } = await store.history(key, 20)
      const winner = tries[outcomes.indexOf('saved')]
      expect(stored?.plan).toEqual(winner?.plan)
      expect(events.slice(0, winner?.events.length)).toEqual(winner?.events.toReversed().map(own(winner.plan)))
    })

    it('takes an item away, and says so in the history', async () => {
      const { store } = await subject()
      const key = newKey()
      await saves(store, key, begin(), save(milestones, { name: 'A' }, 'a'), save(milestones, { name: 'B' }, 'b'))

      await saves(store, key, { do: 'remove', part: milestones, entry: 'a', seen: 99 })

      const { stored, events } = await store.history(key, 1)
      expect(stored?.plan.entries.map(({ id }) => id)).toEqual(['b'])
      expect(events).toMatchObject([{ change: { type: 'removed', entry: 'a', before: { name: 'A' } } }])
    })

    it('empties a field', async () => {
      const { store } = await subject()
      const key = newKey()
      await saves(store, key, begin(), save(milestones, { name: 'A', deliverables: 'En rapport' }, 'a'))

      await saves(store, key, save(milestones, { deliverables: null }, 'a'))

      expect((await store.load(key))?.plan.entries.map(({ values }) => values)).toEqual([{ name: 'A' }])
    })

    it('begins again without showing, or losing, what was there', async () => {
      const { store } = await subject()
      const key = newKey()
      await saves(store, key, begin('first'), save(milestones, { name: 'gammel' }, 'a'))
      const first = await store.load(key)

      const second = await saves(store, key, begin('second'))
      expect(await store.load(key)).toMatchObject({ plan: { id: 'second', entries: [] } })
      expect(second.rev).toBeGreaterThan(first?.plan.rev ?? 0)

      // Whoever runs Saman can bring it back: the old rows are there, waiting for the plan's row to name them again.
      const { plan, events } = decided(second, begin('first'))
      const back = await store.load(key)
      expect(await store.save(key, back, plan, events)).toBe('saved')
      expect((await store.load(key))?.plan.entries).toEqual(first?.plan.entries)
    })
  })

  describe('history', () => {
    it('is empty where nothing was saved', async () => {
      const { store } = await subject()

      expect(await store.history(newKey(), 10)).toEqual({ stored: undefined, events: [] })
    })

    it('tells who, when, what before and after: newest first, and no more than asked for', async () => {
      const { store } = await subject()
      const key = newKey()
      await saves(store, key, begin())
      // More than nine revisions, so that none is sorted as text.
      for (let n = 1; n <= 12; n++) await saves(store, key, save(purpose, { challenge: `versjon ${n}` }))

      const { stored, events } = await store.history(key, 3)

      expect(stored).toEqual(await store.load(key))
      expect(events).toMatchObject(
        [12, 11, 10].map((n) => ({
          at,
          by: kari,
          change: { type: 'saved', before: { challenge: `versjon ${n - 1}` }, after: { challenge: `versjon ${n}` } },
        })),
      )
    })

    it('tells of one save’s changes the last first', async () => {
      const { store } = await subject()
      const key = newKey()
      await saves(store, key, begin(), save(purpose, { challenge: 'x' }))

      const { events } = await store.history(key, 10)

      expect(events.map(({ change }) => change.type)).toEqual(['saved', 'begun'])
    })

    it('tells of this plan only, after it was begun again', async () => {
      const { store } = await subject()
      const key = newKey()
      await saves(store, key, begin('first'), save(purpose, { challenge: 'gammel' }))
      await saves(store, key, begin('second'))

      const { events } = await store.history(key, 10)

      expect(events.map(({ change }) => change)).toEqual([{ type: 'begun', plan: 'second' }])
    })
  })

  describe('conversations', () => {
    const odd = ['/a/../b', '\\back', '#hash', '?q=1&x', ';messageid=1', '100%25', '😀👩‍👩‍👧', 'æøå', '\u0001', ' |']

    it.each(odd)('may be called anything: %j', async (name) => {
      const { store } = await subject()
      const key = newKey(name)
      const saved = await saves(store, key, begin(), save(purpose, { challenge: name }))

      expect((await store.load(key))?.plan).toEqual(saved)
      expect((await store.history(key, 5)).events).toHaveLength(2)
    })

    it('keep to themselves: other conversations, and the same id in another tenant', async () => {
      const { store } = await subject()
      const [key, ...others] = [
        { tenant: 't', conversation: 'c' },
        { tenant: 't', conversation: 'c2' },
        { tenant: 't', conversation: '' },
        { tenant: 't2', conversation: 'c' },
        { tenant: 'tc', conversation: '' },
        { tenant: '', conversation: 'tc' },
      ]
      await saves(store, key, begin('theirs'), save(purpose, { challenge: 'deres' }))

      for (const other of others) {
        expect(await store.load(other)).toBeUndefined()
        const saved = await saves(store, other, begin(`of ${other.tenant}/${other.conversation}`))
        expect((await store.load(other))?.plan).toEqual(saved)
        expect((await store.history(other, 5)).events).toHaveLength(1)
      }
      expect((await store.load(key))?.plan).toMatchObject({
        id: 'theirs',
        entries: [{ values: { challenge: 'deres' } }],
      })
    })
  })

  describe('a strange value in the storage', () => {
    const strange: Record<string, Readonly<Record<string, unknown>>> = {
      'of a field that is not there': { name: 'A', gone: 'x' },
      'of another kind than its field holds': { name: 'A', date: 7, owner: 'Kari' },
      'of a day that is not there': { name: 'A', date: '2026-02-31' },
      'of a choice that is not there': { name: 'A', type: 'revolution' },
      'of no kind that a plan knows': { name: 'A', date: true, owner: null, deliverables: { a: { b: 1 } }, type: [1] },
    }

    it.each(Object.entries(strange))('does not stand in the way: %s', async (_, values) => {
      const { store, spoil } = await subject()
      const key = newKey()
      const plan = await saves(store, key, begin(), save(milestones, { name: 'A', date: '2027-01-01' }, 'a'))
      await spoil(key, plan, milestones, 'a', values)

      expect((await store.load(key))?.plan.entries.map((entry) => entry.values)).toEqual([{ name: 'A' }])
      expect((await store.history(key, 5)).events).toHaveLength(2)
    })

    it.each(Object.entries(strange))('stays when another field is saved: %s', async (_, values) => {
      const { store, spoil, held } = await subject()
      const key = newKey()
      const plan = await saves(store, key, begin(), save(milestones, { name: 'A' }, 'a'))
      await spoil(key, plan, milestones, 'a', values)

      const after = await saves(store, key, save(milestones, { progress: 'done' }, 'a'))

      expect((await held(key, plan, milestones, 'a')).values).toEqual({ ...values, progress: 'done' })
      expect((await store.load(key))?.plan).toEqual(after)
      expect(after.entries.map((entry) => entry.values)).toEqual([{ name: 'A', progress: 'done' }])
    })

    it('stays when a version of the entry is set aside, and when others are saved', async () => {
      const { store, spoil, held } = await subject()
      const key = newKey()
      const plan = await saves(store, key, begin(), save(milestones, { name: 'A' }, 'a'))
      await spoil(key, plan, milestones, 'a', { name: 'A', colour: 'blue' })

      await saves(store, key, setAside('a', 'form-1'), save(milestones, { name: 'B' }, 'b'))

      expect(await held(key, plan, milestones, 'a')).toEqual({
        values: { name: 'A', colour: 'blue' },
        aside: 'form-1',
      })
    })

    it('gives way to an answer to its own field, and stays away when that is emptied', async () => {
      const { store, spoil, held } = await subject()
      const key = newKey()
      const plan = await saves(store, key, begin(), save(milestones, { name: 'A' }, 'a'))
      await spoil(key, plan, milestones, 'a', { name: 'A', type: 'revolution' })

      await saves(store, key, save(milestones, { type: 'report' }, 'a'))
      expect((await held(key, plan, milestones, 'a')).values).toEqual({ name: 'A', type: 'report' })

      await saves(store, key, save(milestones, { type: null }, 'a'))
      expect((await held(key, plan, milestones, 'a')).values).toEqual({ name: 'A' })
    })
  })

  describe('a version that was set aside', () => {
    it('is in the history, and the entry remembers which form it came from', async () => {
      const { store, held } = await subject()
      const key = newKey()
      await saves(store, key, begin(), save(milestones, { name: 'A' }, 'a'))

      const plan = await saves(store, key, setAside('a', 'form-1'))

      const { stored, events } = await store.history(key, 1)
      expect(stored?.plan).toEqual(plan)
      expect(stored?.plan.entries).toMatchObject([{ id: 'a', values: { name: 'A' }, aside: 'form-1' }])
      expect(events).toMatchObject([
        {
          at,
          by: kari,
          change: { type: 'setAside', entry: 'a', title: 'A', nonce: 'form-1', values: { name: 'mitt' } },
        },
      ])
      expect(await held(key, plan, milestones, 'a')).toEqual({ values: { name: 'A' }, aside: 'form-1' })
    })

    it('is remembered past a change of the entry', async () => {
      const { store } = await subject()
      const key = newKey()
      await saves(store, key, begin(), save(milestones, { name: 'A' }, 'a'), setAside('a', 'form-1'))

      await saves(store, key, save(milestones, { date: '2027-01-01' }, 'a'))

      expect((await store.load(key))?.plan.entries).toMatchObject([
        { values: { name: 'A', date: '2027-01-01' }, aside: 'form-1' },
      ])
    })

    it('is nothing that an entry without one has', async () => {
      const { store, held } = await subject()
      const key = newKey()
      const plan = await saves(store, key, begin(), save(milestones, { name: 'A' }, 'a'))

      expect((await held(key, plan, milestones, 'a')).aside).toBeUndefined()
      expect((await store.load(key))?.plan.entries[0]).not.toHaveProperty('aside')
    })
  })
}

const begin = (plan = 'plan-1'): Command => ({ do: 'begin', plan })

const save = (part: Part, values: Readonly<Record<string, Value | null>>, entry = part.id): Command => ({
  do: 'save',
  part,
  entry,
  fresh: true,
  seen: Number.MAX_SAFE_INTEGER,
  values,
  make: [],
})

const setAside = (entry: string, nonce: string): Command => ({
  do: 'setAside',
  part: milestones,
  entry,
  nonce,
  values: { name: 'mitt' },
})

/** A plan after commands, and the events that made it so. */
function decided(plan: Plan | undefined, ...commands: readonly Command[]) {
  let after = plan
  const events: PlanEvent[] = []
  for (const command of commands) {
    const decision = decide(after, command, { at, by: kari })
    if (decision.outcome !== 'changed') throw new Error(`not decided: ${decision.outcome}`)
    for (const event of decision.events) after = evolve(after, event)
    events.push(...decision.events)
  }
  if (!after) throw new Error('no plan came of it')
  return { plan: after, events }
}

async function saves(store: Store, key: ProjectKey | undefined, ...commands: readonly Command[]): Promise<Plan> {
  if (!key) throw new Error('no conversation')
  const before = await store.load(key)
  const { plan, events } = decided(before?.plan, ...commands)
  expect(await store.save(key, before, plan, events)).toBe('saved')
  return plan
}

const everything = async (
  store: Store,
  key: ProjectKey,
): Promise<readonly (Stored | readonly PlanEvent[] | undefined)[]> => {
  const { stored, events } = await store.history(key, 1_000)
  return [await store.load(key), stored, events]
}

const own = (plan: Plan) => (event: PlanEvent) => expect.objectContaining({ ...event, plan: plan.id })

const added = (id: string, rev: number): PlanEvent => ({
  rev,
  order: 0,
  at,
  by: kari,
  change: { type: 'saved', part: milestones.id, entry: id, title: id, before: {}, after: { name: id } },
})

/** As much as an entry can hold: every field answered, texts as long as they may be, and in letters of two halves. */
const fullest = (part: Part): Values => (part === setup ? { ...full(part), language: 'nn' } : full(part))

const full = (part: Part): Values =>
  Object.fromEntries(Object.entries(part.fields).map(([name, field]) => [name, valueFor(field)]))

function valueFor(field: Field): Value {
  switch (field.kind) {
    case 'text':
      return `«"\n\t\\{}' ${'😀'.repeat(field.max)}`.slice(0, field.max * 2)
    case 'number':
      if (field.whole) return 1234
      return field.least === undefined ? -1234.5 : 1234.5
    case 'date':
      return '2026-12-01'
    case 'choice':
      return field.options.at(-1) ?? ''
    case 'choices':
      return field.options
    case 'municipality':
      return '5006'
    case 'person':
      return field.orName ? { name: 'Æ. Ø. «Å»' } : kari
    case 'reference':
      return 'id-of-another'
    default:
      return field satisfies never
  }
}
