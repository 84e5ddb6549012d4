import { describe, expect, it } from 'vitest'
import type { Change, PlanEvent } from '../../src/plan/decide.ts'
import { evolve } from '../../src/plan/evolve.ts'
import { lastChanged, type Plan } from '../../src/plan/plan.ts'
import { frozen } from '../support/frozen.ts'
import { kari, monday, ola, tuesday } from '../support/given.ts'

const event = (rev: number, change: Change, by = kari, at = monday): PlanEvent => ({ rev, order: 0, at, by, change })
const saved = (rev: number, before: object, after: object, by = kari, at = monday) =>
  event(
    rev,
    { type: 'saved', part: 'milestone', entry: 'm1', title: 'Oppstart', before: { ...before }, after: { ...after } },
    by,
    at,
  )

const begun = event(1, { type: 'begun', plan: 'plan-1' })
const empty: Plan = { id: 'plan-1', rev: 1, startedAt: monday, entries: [] }
const replay = (...events: readonly PlanEvent[]) => frozen(events).reduce<Plan | undefined>(evolve, undefined)

describe('a plan is what its events say', () => {
  it('when it has begun', () => {
    expect(replay(begun)).toEqual(empty)
  })

  it('when something was saved', () => {
    expect(replay(begun, saved(2, {}, { name: 'Oppstart' }))).toEqual({
      ...empty,
      rev: 2,
      entries: [
        {
          id: 'm1',
          part: 'milestone',
          values: { name: 'Oppstart' },
          made: 2,
          changed: { name: 2 },
          by: kari,
          at: monday,
        },
      ],
    })
  })

  it('when it was changed: by whom and when last, and which field since which revision', () => {
    const [first, second] = [saved(2, {}, { name: 'Oppstart' }), saved(3, {}, { date: '2026-12-01' }, ola, tuesday)]
    expect(replay(begun, first, second)?.entries).toEqual([
      {
        id: 'm1',
        part: 'milestone',
        values: { name: 'Oppstart', date: '2026-12-01' },
        made: 2,
        changed: { name: 2, date: 3 },
        by: ola,
        at: tuesday,
      },
    ])
  })

  it('when a field was emptied', () => {
    const events = [saved(2, {}, { name: 'Oppstart', date: '2026-12-01' }), saved(3, { date: '2026-12-01' }, {})]
    expect(replay(begun, ...events)?.entries).toMatchObject([
      { values: { name: 'Oppstart' }, changed: { name: 2, date: 3 } },
    ])
  })

  it('when an item was removed', () => {
    const removed = event(3, { type: 'removed', part: 'milestone', entry: 'm1', title: 'Oppstart', before: {} })
    const plan = replay(begun, saved(2, {}, { name: 'Oppstart' }), removed)
    expect(plan).toEqual({ ...empty, rev: 3, removedAt: monday })
    // Nothing that is left in it says so.
    expect(plan && lastChanged(plan)).toBe(monday)
  })

  describe('when a version was set aside', () => {
    const aside = (rev: number, nonce: string) =>
      event(
        rev,
        { type: 'setAside', part: 'milestone', entry: 'm1', title: 'Oppstart', nonce, values: { name: 'Start' } },
        ola,
        tuesday,
      )
    const item = {
      id: 'm1',
      part: 'milestone',
      values: { name: 'Oppstart' },
      made: 2,
      changed: { name: 2 },
      by: kari,
      at: monday,
    }

    it('what stands stays as it was, and remembers which form it came from', () => {
      expect(replay(begun, saved(2, {}, { name: 'Oppstart' }), aside(3, 'form-1'))).toEqual({
        ...empty,
        rev: 3,
        entries: [{ ...item, aside: 'form-1' }],
      })
    })

    it('the latest form is the one that is remembered, also past a change', () => {
      const events = [aside(3, 'form-1'), aside(4, 'form-2'), saved(5, {}, { date: '2026-12-01' }, ola, tuesday)]
      expect(replay(begun, saved(2, {}, { name: 'Oppstart' }), ...events)?.entries).toMatchObject([
        { values: { name: 'Oppstart', date: '2026-12-01' }, changed: { name: 2, date: 5 }, aside: 'form-2' },
      ])
    })

    it('of something that is not there, nothing is', () => {
      expect(replay(begun, aside(2, 'form-1'))).toEqual({ ...empty, rev: 2 })
    })
  })

  it('when something was saved beside values that nobody here knows: they stay', () => {
    const unknown = { colour: 'blue', type: 'revolution' }
    const before = replay(begun, saved(2, {}, { name: 'Oppstart' }))
    const plan = frozen({ ...empty, ...before, entries: before?.entries.map((entry) => ({ ...entry, unknown })) ?? [] })

    expect(evolve(plan, saved(3, {}, { date: '2026-12-01' })).entries).toMatchObject([
      { values: { name: 'Oppstart', date: '2026-12-01' }, unknown },
    ])
  })

  it('when it was started over', () => {
    const again = event(3, { type: 'begun', plan: 'plan-2' }, ola, tuesday)
    expect(replay(begun, saved(2, {}, { name: 'Oppstart' }), again)).toEqual({
      id: 'plan-2',
      rev: 3,
      startedAt: tuesday,
      entries: [],
    })
  })

  it('and nothing without its beginning', () => {
    expect(() => evolve(undefined, saved(2, {}, { name: 'Oppstart' }))).toThrow('begun')
  })
})
