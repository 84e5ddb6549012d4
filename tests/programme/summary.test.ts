import { describe, expect, it } from 'vitest'
import { indicators } from '../../src/plan/elements/baseline.ts'
import { elementIds } from '../../src/plan/elements/index.ts'
import type { Values } from '../../src/plan/values.ts'
import { most, summaryOf } from '../../src/programme/summary.ts'
import { cohortsOf, type Judged, selected } from '../../src/programme/table.ts'
import { fullPlan } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'
import { underWay as projectUnderWay } from '../support/project.ts'
import { measuring } from '../support/seed.ts'

const today = '2026-11-23'
const joined = '2026-09-01T08:00:00Z'

describe('what a programme knows of a project', () => {
  it('is where it belongs, who leads it, and how each criterion was judged', () => {
    const setup = { name: 'Nærvær', municipality: '4026', theme: 'sickLeave', cohort: '2' }
    const leader = { name: 'Kari Nordli', id: 'user-1' }
    const summary = summaryOf(planWith(entry('setup', 'setup', { ...setup, leader })), today, joined)
    expect(summary).toMatchObject({ project: 'Nærvær', municipality: '4026', theme: 'sickLeave', cohort: '2' })
    expect(summary).toMatchObject({ leader: 'Kari Nordli', joined, asOf: today })
    expect(summary.owner).toBeUndefined()
    expect(Object.keys(summary.verdicts)).toEqual(elementIds)
  })

  it('counts a coordinator’s word where there is one', () => {
    const word = { verdict: 'largelyMet', reason: 'Lest', reviewer: { name: 'Berit' }, given: '2026-11-20' }
    const plan = planWith(entry('override', 'milestones', word))
    expect(summaryOf(plan, today, joined).verdicts.milestones).toBe('largelyMet')
  })

  it('is its milestones, risks and figures, as they are on that day', () => {
    const { milestones, risks, indicators: known, updated } = summaryOf(projectUnderWay, today, joined)
    expect(milestones).toMatchObject({ total: 9, done: 3 })
    expect(milestones.open[0]).toEqual({
      id: 'm4',
      name: '80 % av lederne har gjennomført «Den nødvendige samtalen»',
      date: '2026-11-11',
    })
    expect(risks.red + risks.orange + risks.yellow + risks.green).toBe(6)
    expect(risks).toMatchObject({ unscored: 1 })
    expect(risks.worst).toHaveLength(risks.red)
    expect(known[0]).toMatchObject({
      id: 'i1',
      unit: 'percent',
      direction: 'down',
      start: { value: 8.1, date: '2025-12-31' },
      target: { value: 6.5 },
    })
    expect(known[0]?.readings.at(-1)).toEqual({ date: '2026-10-31', value: 7.5 })
    expect(updated).toBe('2026-08-24T08:00:00Z')
  })

  it('is what the rounds asked and got, the one of this month first', () => {
    const plan = measuring('monthly', 'monthly', 'quarterly')
    const read = entry('reading', 'r1', { indicator: 'indicator-1', date: '2026-10-31', value: 7.9 })
    const why = entry('reading', 'r2', {
      indicator: 'indicator-2',
      date: '2026-10-31',
      missing: 'Nytt lønnssystem',
      comment: 'Nytt lønnssystem',
    })
    const { rounds } = summaryOf({ ...plan, entries: [...plan.entries, read, why] }, today, joined)
    expect(rounds[0]).toMatchObject({ round: '2026-10', asked: 2, given: 1 })
    expect(rounds[1]).toEqual({ round: '2026-09', asked: 3, given: 0, without: 0 })
    expect(rounds).toHaveLength(10)
  })

  it('says until when a project rests, while it does', () => {
    const resting = planWith(entry('pause', 'pause', { until: '2026-12-01' }))
    expect(summaryOf(resting, today, joined).pausedUntil).toBe('2026-12-01')
    expect(summaryOf(resting, '2026-12-01', joined).pausedUntil).toBeUndefined()
  })

  it('is cut where a plan has more than a row holds, and the counts are of all', () => {
    const { milestones, risks, indicators: known, project } = summaryOf(fullPlan, today, joined)
    expect(milestones.total).toBe(100)
    expect(milestones.open.length).toBeLessThanOrEqual(most.overdue + most.upcoming)
    expect(risks.red).toBe(100)
    expect(risks.worst).toHaveLength(most.risks)
    expect(known).toHaveLength(most.indicators)
    expect(known.every(({ readings }) => readings.length <= most.readings)).toBe(true)
    expect([...project].length).toBeLessThanOrEqual(most.name)
  })

  it('counts the red risks that nobody does anything about, and keeps them though others are more serious', () => {
    const risk = (id: string, probability: string, more: Values) =>
      entry('risk', id, { event: `Risiko ${id}`, probability, consequence: '5', ...more })
    const treated = Array.from({ length: most.risks }, (_, n) => risk(`a${n}`, '5', { action: 'Øver på det' }))
    const untreated = Array.from({ length: 5 }, (_, n) => risk(`b${n}`, '4', {}))
    const { risks } = summaryOf(planWith(...treated, ...untreated), today, joined)
    expect(risks).toMatchObject({ red: most.risks + 5, untreated: 5 })
    expect(risks.worst.slice(0, 6).map(({ acted }) => acted)).toEqual([false, false, false, false, false, true])
  })

  it('keeps the milestones that are to come, however many are overdue, and says how many it leaves out', () => {
    const milestone = (n: number, date: string) => entry('milestone', `m${n}`, { name: `M ${n}`, date })
    const overdue = Array.from({ length: 60 }, (_, n) => milestone(n, `2026-${n < 30 ? '09' : '10'}-${10 + (n % 20)}`))
    const { milestones } = summaryOf(planWith(...overdue, milestone(99, '2026-12-01')), today, joined)
    expect(milestones).toMatchObject({ total: 61, done: 0, cut: { overdue: 60 - most.overdue, upcoming: 0 } })
    expect(milestones.open).toHaveLength(most.overdue + 1)
    expect(milestones.open.at(-1)?.name).toBe('M 99')
    expect(summaryOf(planWith(milestone(1, '2026-12-01')), today, joined).milestones).not.toHaveProperty('cut')
  })

  it('has no round before the day on which it asks', () => {
    const [sunday, monday] = ['2026-11-01', '2026-11-02'].map((day) => summaryOf(measuring('monthly'), day, joined))
    expect([sunday?.rounds[0]?.round, monday?.rounds[0]?.round]).toEqual(['2026-09', '2026-10'])
  })

  // Once the part has the field: the plan has no such figure until then.
  it.runIf('people' in indicators.fields)('has no figure of an indicator that is about fewer than five people', () => {
    const plan = measuring('monthly')
    const small = plan.entries.map((one) =>
      one.part === 'indicator' ? { ...one, values: { ...one.values, people: 4 } } : one,
    )
    const read = entry('reading', 'r1', { indicator: 'indicator-1', date: '2026-10-31', value: 7.9 })
    const { indicators: known } = summaryOf({ ...plan, entries: [...small, read] }, today, joined)
    expect(known).toEqual([
      {
        id: 'indicator-1',
        name: 'Sykefravær 1',
        unit: 'percent',
        direction: 'down',
        frequency: 'monthly',
        small: true,
        readings: [],
      },
    ])
  })
})

describe('cohorts', () => {
  const of = (...cohorts: readonly string[]): readonly (Judged & { readonly cohort: string })[] =>
    cohorts.map((cohort) => ({ cohort, verdicts: {} }))

  it('are each there once, however it was typed, and in order', () => {
    expect(cohortsOf(of('10', 'Høsten 2026', '2', 'høsten  2026 ', '1'))).toEqual(['1', '2', '10', 'Høsten 2026'])
  })

  it('are chosen however they were typed', () => {
    const all = of('Høsten 2026', 'høsten  2026 ', '2')
    expect(selected(all, { cohort: 'Høsten 2026' }).map(({ cohort }) => cohort)).toEqual([
      'Høsten 2026',
      'høsten  2026 ',
    ])
  })
})
