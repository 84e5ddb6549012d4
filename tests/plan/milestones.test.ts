import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMilestone, type MilestoneRow, type TimelineRow, timeline } from '../../src/plan/milestones.ts'
import type { Entry } from '../../src/plan/plan.ts'
import type { Values } from '../../src/plan/values.ts'
import { entry, planWith } from '../support/plans.ts'

const today = '2026-11-23'
const period = entry('setup', 'setup', { from: '2026-10-01', to: '2027-01-31' })
const milestone = (id: string, values: Values) => entry('milestone', id, { name: id, ...values })

function only(values: Values): MilestoneRow {
  const [row, ...more] = timeline(planWith(milestone('m1', values)), today).filter(isMilestone)
  if (!row || more.length > 0) throw new Error('not one milestone')
  return row
}

/** "start", "today", "silence 116", or the milestone's name. */
const named = (row: TimelineRow) =>
  isMilestone(row) ? row.name : row.kind === 'silence' ? `silence ${row.days}` : row.kind
const order = (...entries: readonly Entry[]) => timeline(planWith(...entries), today).map(named)

describe('a milestone', () => {
  it.each<[string, Values, MilestoneRow['state']]>([
    ['done, whatever its date', { date: '2026-01-01', progress: 'done' }, { state: 'done' }],
    ['done without a date', { progress: 'done' }, { state: 'done' }],
    ['overdue from the day after', { date: '2026-11-22', progress: 'planned' }, { state: 'overdue', days: 1 }],
    ['overdue by days', { date: '2026-11-11' }, { state: 'overdue', days: 12 }],
    ['not overdue on the day itself', { date: today }, { state: 'planned', days: 0 }],
    ['planned', { date: '2026-12-18', progress: 'onPlan' }, { state: 'planned', days: 25 }],
    ['without a date, and so never late', { progress: 'delayed' }, { state: 'undated' }],
  ])('is %s', (_what, values, state) => {
    expect(only(values).state).toEqual(state)
  })

  it.each<[string, Values, MilestoneRow['outlook']]>([
    ['ahead', { date: '2026-12-18', progress: 'ahead' }, 'ahead'],
    ['on plan', { date: '2026-12-18', progress: 'onPlan' }, 'onPlan'],
    ['a little late', { date: '2026-12-18', progress: 'minorDelay' }, 'minorDelay'],
    ['delayed, and overdue too', { date: '2026-11-11', progress: 'delayed' }, 'delayed'],
    ['nothing, when it is overdue and said to be on plan', { date: '2026-11-11', progress: 'onPlan' }, undefined],
    ['nothing, when it is overdue and said to be ahead', { date: '2026-11-11', progress: 'ahead' }, undefined],
    ['nothing, when it is done', { date: '2026-11-11', progress: 'done' }, undefined],
    ['nothing, when it has not begun', { date: '2026-12-18', progress: 'planned' }, undefined],
    ['nothing, when nobody has said', { date: '2026-12-18' }, undefined],
  ])('goes as it was said: %s', (_what, values, outlook) => {
    expect(only(values).outlook).toBe(outlook)
  })

  it.each<[string, Values, MilestoneRow['moved']]>([
    [
      'later',
      { firstDate: '2027-02-01', date: '2027-03-01' },
      { from: '2027-02-01', to: '2027-03-01', days: 28, later: true },
    ],
    [
      'earlier',
      { firstDate: '2027-02-01', date: '2027-01-15' },
      { from: '2027-02-01', to: '2027-01-15', days: 17, later: false },
    ],
    ['not, when its date is the first', { firstDate: '2027-02-01', date: '2027-02-01' }, undefined],
    ['not, when nobody kept the first', { date: '2027-02-01' }, undefined],
    ['not, when its date was taken away', { firstDate: '2027-02-01' }, undefined],
  ])('has moved: %s', (_what, values, moved) => {
    expect(only(values).moved).toEqual(moved)
  })
})

describe('the timeline', () => {
  it('has the period, today and the milestones in the order of their dates, those without one last', () => {
    expect(
      order(period, milestone('B', { date: '2026-12-24' }), milestone('X', {}), milestone('A', { date: '2026-10-20' })),
    ).toEqual(['start', 'A', 'today', 'B', 'end', 'X'])
  })

  it('has today before what is due today, and the end after what is due then', () => {
    const ends = entry('setup', 'setup', { from: '2026-10-01', to: today })
    expect(order(ends, milestone('A', { date: today }))).toEqual(['start', 'today', 'A', 'end'])
  })

  it('says where there are more than 90 days without one, also when today lies among them', () => {
    const long = entry('setup', 'setup', { from: '2026-09-01', to: '2027-06-01' })
    expect(order(long, milestone('A', { date: '2026-10-01' }), milestone('B', { date: '2027-01-01' }))).toEqual([
      'start',
      'A',
      'silence 92',
      'today',
      'B',
      'silence 151',
      'end',
    ])
  })

  it('has no period where the set-up has none, and nothing but today where there is nothing', () => {
    expect(order(milestone('A', { date: '2025-01-01' }))).toEqual(['A', 'today'])
    expect(order()).toEqual(['today'])
  })

  const date = fc.constantFrom('2026-10-05', '2026-11-22', today, '2026-11-24', '2027-01-31', '2027-05-01')
  const values = fc.record(
    {
      date,
      firstDate: date,
      progress: fc.constantFrom('planned', 'ahead', 'onPlan', 'minorDelay', 'delayed', 'done'),
    },
    { requiredKeys: [] },
  )
  const some = fc
    .array(values, { maxLength: 12 })
    .map((all) => all.map((one, index) => milestone(`m${index}`, { ...one })))
  const shuffled = some.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([period, ...all], { minLength: all.length + 1, maxLength: all.length + 1 }),
    ),
  )

  it('is the same in whatever order it was written', () => {
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(timeline(planWith(...mixed), today)).toEqual(timeline(planWith(period, ...all), today))
      }),
    )
  })

  it('has every milestone once, its overdue ones before today and its planned ones after', () => {
    fc.assert(
      fc.property(some, (all) => {
        const rows = timeline(planWith(period, ...all), today)
        const place = rows.findIndex(({ kind }) => kind === 'today')
        expect(
          rows
            .filter(isMilestone)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(all.map(({ id }) => id).sort())
        for (const [index, row] of rows.entries()) {
          if (!isMilestone(row)) continue
          if (row.state.state === 'overdue') expect(index).toBeLessThan(place)
          if (row.state.state === 'planned') expect(index).toBeGreaterThan(place)
        }
      }),
    )
  })
})
