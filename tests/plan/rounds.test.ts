import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodOf } from '../../src/calendar/periods.ts'
import type { Command } from '../../src/plan/decide.ts'
import { indicators } from '../../src/plan/elements/baseline.ts'
import type { Entry } from '../../src/plan/plan.ts'
import { readings } from '../../src/plan/readings.ts'
import { askedIn, asking, leftIn, roundsTouched } from '../../src/plan/rounds.ts'
import { setup } from '../../src/plan/setup.ts'
import type { Values } from '../../src/plan/values.ts'
import { plans } from '../support/generated.ts'
import { begin, given, save } from '../support/given.ts'
import { entry, planWith } from '../support/plans.ts'

const project = (from: string, to: string) => entry('setup', 'setup', { from, to })
const underWay = project('2026-01-12', '2027-12-31')
const indicator = (values: Values = {}, id = 'i1') =>
  entry('indicator', id, { name: 'Sykefravær', startValue: 8.1, startDate: '2025-12-31', ...values })
const reading = (date: string, values: Values = { value: 7.6 }, id = `r-${date}`) =>
  entry('reading', id, { indicator: 'i1', date, ...values })

const year = (of: number) => Array.from({ length: 12 }, (_, n) => `${of}-${String(n + 1).padStart(2, '0')}`)
/** The rounds of a year that ask about a project's only indicator. */
const roundsThatAsk = (of: number, ...entries: readonly Entry[]) =>
  year(of).filter((round) => askedIn(planWith(...entries), round).length > 0)

describe('a round asks about an indicator in its own rhythm', () => {
  it.each([
    [undefined, year(2027)],
    ['monthly', year(2027)],
    ['quarterly', ['2027-03', '2027-06', '2027-09', '2027-12']],
    ['halfYearly', ['2027-06', '2027-12']],
    ['yearly', ['2027-12']],
  ])('%s', (frequency, rounds) => {
    const measured = indicator(frequency ? { frequency } : {})
    expect(roundsThatAsk(2027, underWay, measured)).toEqual(rounds)
  })

  it('each for its own period, in the order they were made', () => {
    const quarterly = { ...indicator({ frequency: 'quarterly' }, 'i2'), made: 2 }
    const asked = askedIn(planWith(underWay, quarterly, indicator()), '2026-12')
    expect(asked.map(({ indicator: { id }, period }) => [id, period.from, period.to])).toEqual([
      ['i1', '2026-12-01', '2026-12-31'],
      ['i2', '2026-10-01', '2026-12-31'],
    ])
  })

  it('the new one, once it is changed: what was read in the old stays read', () => {
    const read = [reading('2026-10-31'), reading('2026-11-30')]
    const monthly = planWith(underWay, indicator({ frequency: 'monthly' }), ...read)
    const quarterly = planWith(underWay, indicator({ frequency: 'quarterly' }), ...read)
    expect(leftIn(monthly, '2026-12')).toHaveLength(1)
    expect(askedIn(quarterly, '2026-11')).toEqual([])
    expect(askedIn(quarterly, '2026-12')).toMatchObject([{ given: { id: 'r-2026-11-30' } }])
    expect(leftIn(quarterly, '2027-03')).toHaveLength(1)
  })

  it('from the next month on, when it becomes monthly after being quarterly', () => {
    const quarterly = planWith(underWay, indicator({ frequency: 'quarterly' }), reading('2026-09-30'))
    const monthly = planWith(underWay, indicator({ frequency: 'monthly' }), reading('2026-09-30'))
    expect(leftIn(quarterly, '2026-10')).toEqual([])
    expect(leftIn(monthly, '2026-10')).toMatchObject([{ period: { from: '2026-10-01', to: '2026-10-31' } }])
  })

  it('covers the leap day', () => {
    const plan = planWith(project('2027-06-01', '2028-12-31'), indicator())
    expect(askedIn(plan, '2028-02')).toMatchObject([{ period: { from: '2028-02-01', to: '2028-02-29' } }])
  })
})

describe('a round asks about periods of which at least half lies in the project', () => {
  it.each([
    ['2026-11-15', '2026-11', true],
    ['2026-11-16', '2026-11', true],
    ['2026-11-17', '2026-11', false],
    ['2026-11-28', '2026-11', false],
    ['2026-11-28', '2026-12', true],
    ['2028-02-15', '2028-02', true],
    ['2028-02-16', '2028-02', false],
  ])('it begins %s: %s is asked about, %s', (from, round, asks) => {
    expect(askedIn(planWith(project(from, '2028-12-31'), indicator()), round).length > 0).toBe(asks)
  })

  it.each([
    ['2026-11-14', '2026-11', false],
    ['2026-11-15', '2026-11', true],
    ['2026-11-30', '2026-11', true],
    ['2026-11-30', '2026-12', false],
  ])('it ends %s: %s is asked about, %s', (to, round, asks) => {
    expect(askedIn(planWith(project('2026-01-01', to), indicator()), round).length > 0).toBe(asks)
  })

  it.each([
    ['quarterly', '2026-11-14', '2026-12', true],
    ['quarterly', '2026-11-20', '2026-12', false],
    ['halfYearly', '2026-10-02', '2026-12', false],
    ['yearly', '2026-07-01', '2026-12', true],
    ['yearly', '2026-08-24', '2026-12', false],
    ['yearly', '2026-08-24', '2027-12', true],
  ])('measured %s from %s: %s is asked about, %s', (frequency, from, round, asks) => {
    expect(askedIn(planWith(project(from, '2027-12-31'), indicator({ frequency })), round).length > 0).toBe(asks)
  })

  it('is all of it for a project that begins and ends within one period', () => {
    const plan = (from: string, to: string) => planWith(project(from, to), indicator())
    expect(askedIn(plan('2026-11-05', '2026-11-25'), '2026-11')).toHaveLength(1)
    expect(askedIn(plan('2026-11-10', '2026-11-20'), '2026-11')).toEqual([])
    expect(askedIn(plan('2026-12-31', '2026-01-01'), '2026-11')).toEqual([])
  })

  it('is nothing while nobody knows when the project begins or ends', () => {
    expect(askedIn(planWith(indicator()), '2026-11')).toEqual([])
    expect(askedIn(planWith(entry('setup', 'setup', { from: '2026-01-12' }), indicator()), '2026-11')).toEqual([])
  })
})

describe('a start value', () => {
  it.each([
    ['2026-10-31', true, 'before the period'],
    ['2026-11-01', true, 'on its first day'],
    ['2026-11-15', true, 'inside it, so that it tells of a part'],
    ['2026-11-30', false, 'on its last day'],
    ['2026-12-03', false, 'after it'],
  ])('of %s: November is asked about, %s; it is %s', (startDate, asks) => {
    expect(askedIn(planWith(underWay, indicator({ startDate })), '2026-11').length > 0).toBe(asks)
  })

  it('that has no date, or a date that has no value, tells of no period', () => {
    const plan = planWith(
      underWay,
      entry('indicator', 'i1', { name: 'Sykefravær', startValue: 8.1 }),
      entry('indicator', 'i2', { name: 'Deltid', startDate: '2026-11-30' }),
    )
    expect(askedIn(plan, '2026-11')).toHaveLength(2)
  })
})

describe('what a round asks about has been answered', () => {
  const asked = (...read: readonly Entry[]) =>
    askedIn(planWith(underWay, indicator(), ...read), '2026-11')[0]?.given?.id

  it('by a value of any day in the period, and by no other', () => {
    expect(asked(reading('2026-11-01'))).toBe('r-2026-11-01')
    expect(asked(reading('2026-11-30'))).toBe('r-2026-11-30')
    expect(asked(reading('2026-10-31'))).toBeUndefined()
    expect(asked(reading('2026-12-01'))).toBeUndefined()
  })

  it('by why there is none', () => {
    expect(asked(reading('2026-11-30', { missing: 'Lønnssystemet var nede' }))).toBe('r-2026-11-30')
  })

  it('by zero', () => {
    expect(asked(reading('2026-11-30', { value: 0 }))).toBe('r-2026-11-30')
  })

  it('not by an entry that holds neither', () => {
    expect(asked(reading('2026-11-30', { comment: 'Kommer' }))).toBeUndefined()
  })

  it('not by a reading of another indicator', () => {
    expect(asked(entry('reading', 'r1', { indicator: 'i2', date: '2026-11-30', value: 3 }))).toBeUndefined()
  })

  it('by the latest of several, and of one day by what was entered last', () => {
    expect(asked(reading('2026-11-30'), reading('2026-11-10'))).toBe('r-2026-11-30')
    const again = { ...reading('2026-11-30', { value: 7.4 }, 'r-again'), made: 2 }
    expect(asked(again, reading('2026-11-30'))).toBe('r-again')
  })

  it('by a value rather than by why there was none', () => {
    expect(asked(reading('2026-11-30', { missing: 'Nede' }), reading('2026-11-20'))).toBe('r-2026-11-20')
  })

  it('and then it is not left', () => {
    const plan = planWith(underWay, indicator(), indicator({}, 'i2'), reading('2026-11-30'))
    expect(askedIn(plan, '2026-11')).toHaveLength(2)
    expect(leftIn(plan, '2026-11').map(({ indicator: { id } }) => id)).toEqual(['i2'])
  })
})

describe('in any plan', () => {
  const frequencies = ['monthly', 'quarterly', 'halfYearly', 'yearly'] as const

  it('each period in the project is asked about by one round', () => {
    fc.assert(
      fc.property(fc.constantFrom(...frequencies), fc.integer({ min: 2026, max: 2030 }), (frequency, of) => {
        const plan = planWith(project('2025-01-01', '2031-12-31'), indicator({ frequency, startDate: '2024-12-31' }))
        const periods = year(of).flatMap((round) => askedIn(plan, round).map(({ period }) => period))
        const wanted = new Set(year(of).map((month) => JSON.stringify(periodOf(frequency, `${month}-01`))))
        expect(periods.map((period) => JSON.stringify(period))).toEqual([...wanted])
      }),
    )
  })

  it('a round asks of an indicator once, of what ended with its month, and of several rounds just as of one', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...year(2026), ...year(2027)), (plan, round) => {
        const asked = askedIn(plan, round)
        expect(new Set(asked.map(({ indicator: { id } }) => id)).size).toBe(asked.length)
        for (const { period, given } of asked) {
          expect(period.to.slice(0, 7)).toBe(round)
          const date = given?.values.date ?? period.to
          expect(period.from <= date && date <= period.to).toBe(true)
        }
        const both = asking(plan)
        both('2026-03')
        expect(both(round)).toEqual(asked)
      }),
    )
  })
})

describe('the rounds that a change of readings touches', () => {
  const has = given(begin, save(setup, 'setup', { from: '2026-01-12', to: '2027-12-31' }))
    .when(save(indicators, 'i1', { name: 'Sykefravær' }))
    .when(save(indicators, 'q1', { name: 'Overtid', frequency: 'quarterly' }))
    .when(save(readings, 'r1', { indicator: 'i1', date: '2026-10-31', value: 7.6 }))
  const seen = has.plan?.rev ?? 0
  const touched = (command: Command) => {
    const { plan, events } = has.when(command)
    return plan && roundsTouched(plan, events.slice(has.events.length))
  }

  it('a new one: the round of its day, in its indicator’s rhythm', () => {
    expect(touched(save(readings, 'r2', { indicator: 'i1', date: '2026-11-30', value: 7 }))).toEqual(['2026-11'])
    expect(touched(save(readings, 'r2', { indicator: 'q1', date: '2026-11-30', value: 7 }))).toEqual(['2026-12'])
  })

  it('one put right: the round that it was reported for', () => {
    expect(touched(save(readings, 'r1', { value: 7.4 }, { seen }))).toEqual(['2026-10'])
  })

  it('one moved: the round it was of and the one it now is of, the latest first', () => {
    expect(touched(save(readings, 'r1', { date: '2026-11-30' }, { seen }))).toEqual(['2026-11', '2026-10'])
    expect(touched(save(readings, 'r1', { indicator: 'q1' }, { seen }))).toEqual(['2026-12', '2026-10'])
  })

  it('one removed: the round that has no answer now', () => {
    expect(touched({ do: 'remove', part: readings, entry: 'r1', seen })).toEqual(['2026-10'])
  })

  it('anything else: none', () => {
    expect(touched(save(indicators, 'i1', { name: 'Fravær' }, { seen }))).toEqual([])
  })
})
