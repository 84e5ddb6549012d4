import { describe, expect, it } from 'vitest'
import { baseline } from '../../src/plan/elements/baseline.ts'
import { type Entry, entriesOf } from '../../src/plan/plan.ts'
import { achieved, correctedFrom, readings, readingsByIndicator, whyMissing } from '../../src/plan/readings.ts'
import { leftIn } from '../../src/plan/rounds.ts'
import type { Value } from '../../src/plan/values.ts'
import { begin, type Given, given, ola, save } from '../support/given.ts'
import { entry, planWith } from '../support/plans.ts'

const setup = entry('setup', 'setup', { from: '2026-01-12', to: '2027-12-31' })
const sickLeave = entry('indicator', 'i1', { name: 'Sykefravær', startValue: 8.1, startDate: '2025-12-31' })
const reading = (date: string, value = 7.6, indicator = 'i1'): Entry =>
  entry('reading', `r-${indicator}-${date}`, { indicator, value, date })

const staleOn = (today: string, ...entries: readonly Entry[]) =>
  baseline.gaps(planWith(setup, ...entries), today).filter(({ code }) => code === 'stale')

describe('readings', () => {
  it('come by their indicator, the oldest first, and only those that are complete', () => {
    const half = entry('reading', 'r9', { indicator: 'i1', date: '2026-09-30' })
    const all = readingsByIndicator(
      planWith(reading('2026-10-31'), half, reading('2026-08-31'), reading('2026-08-31', 4, 'i2')),
    )
    expect(all.get('i1')?.map(({ values }) => values.date)).toEqual(['2026-08-31', '2026-10-31'])
    expect(all.get('i2')?.map(({ values }) => values.value)).toEqual([4])
  })
})

describe('an indicator is out of date', () => {
  it('when the last month that ended a fortnight ago has no figure', () => {
    expect(staleOn('2026-11-23', sickLeave, reading('2026-09-30'))).toMatchObject([
      { names: ['Sykefravær'], where: { part: 'reading', step: 'value', about: 'i1' } },
    ])
    expect(staleOn('2026-11-23', sickLeave, reading('2026-10-31'))).toEqual([])
  })

  it('not while the figure may be on its way', () => {
    expect(staleOn('2026-11-14', sickLeave, reading('2026-09-30'))).toEqual([])
    expect(staleOn('2026-11-15', sickLeave, reading('2026-09-30'))).toHaveLength(1)
  })

  it('in its own rhythm', () => {
    const every = (frequency: string) => entry('indicator', 'i1', { ...sickLeave.values, frequency })
    expect(staleOn('2026-11-23', every('quarterly'), reading('2026-09-30'))).toEqual([])
    expect(staleOn('2026-11-23', every('quarterly'), reading('2026-06-30'))).toHaveLength(1)
    expect(staleOn('2026-11-23', every('yearly'))).toEqual([])
  })

  it('not before the project has begun, and not for periods after it has ended', () => {
    expect(staleOn('2026-02-10', sickLeave)).toEqual([])
    expect(staleOn('2028-06-01', sickLeave, reading('2027-12-31'))).toEqual([])
    expect(staleOn('2028-06-01', sickLeave, reading('2027-11-30'))).toHaveLength(1)
  })

  it('not while it has no start value: that is what it lacks', () => {
    expect(staleOn('2026-11-23', entry('indicator', 'i1', { name: 'Trivsel' }))).toEqual([])
  })

  it('with the names of those it holds for, of how many', () => {
    const other = entry('indicator', 'i2', { name: 'Deltid', startValue: 40, startDate: '2025-12-31' })
    expect(staleOn('2026-11-23', sickLeave, other, reading('2026-10-31'))).toMatchObject([
      { names: ['Deltid'], total: 2, where: { about: 'i2' } },
    ])
  })
})

describe('a month without a figure, and with the reason why', () => {
  const missing = entry('reading', 'r-none', { indicator: 'i1', date: '2026-10-31', missing: 'Lønnssystemet var nede' })
  const plan = planWith(setup, sickLeave, reading('2026-09-30'), missing)

  it('is no reading', () => {
    expect(
      readingsByIndicator(plan)
        .get('i1')
        ?.map(({ values }) => values.date),
    ).toEqual(['2026-09-30'])
  })

  it('is not asked about again', () => {
    expect(leftIn(plan, '2026-10')).toEqual([])
    expect(leftIn(planWith(setup, sickLeave, reading('2026-09-30')), '2026-10')).toHaveLength(1)
  })

  it('leaves the indicator out of date: there is no newer figure, whatever the reason', () => {
    expect(staleOn('2026-11-15', sickLeave, reading('2026-09-30'), missing)).toHaveLength(1)
  })

  it('is one with a figure once it has come, also where the reason still stands', () => {
    const late = entry('reading', 'r-none', { ...missing.values, value: 7.5 })
    expect([missing, late].map(whyMissing)).toEqual(['Lønnssystemet var nede', undefined])
    expect(staleOn('2026-11-15', sickLeave, late)).toEqual([])
  })
})

describe('what was first reported', () => {
  const of = <V extends Readonly<Record<string, Value | null>>>(values: V) => ({
    indicator: 'i1',
    date: '2026-10-31',
    ...values,
  })
  const seen = { seen: 99 }
  const reported = given(begin, save(readings, 'r1', of({ value: 18 })))
  const heldBy = ({ plan }: Given) => {
    const [held] = entriesOf(plan ?? planWith(), readings)
    if (!held) throw new Error('no reading')
    return held
  }

  it('is kept when the figure is corrected, and when it is corrected again', () => {
    const corrected = reported.when(save(readings, 'r1', of({ value: 8.1 }), seen))
    expect(heldBy(corrected).values).toMatchObject({ value: 8.1, firstValue: 18 })
    const again = corrected.when(save(readings, 'r1', of({ value: 8.2 }), seen))
    expect([heldBy(again).values.value, correctedFrom(heldBy(again))]).toEqual([8.2, 18])
  })

  it('is nothing to tell of while it stands, and when it is right after all', () => {
    expect(correctedFrom(heldBy(reported))).toBeUndefined()
    const back = reported
      .when(save(readings, 'r1', of({ value: 8.1 }), seen))
      .when(save(readings, 'r1', of({ value: 18 }), seen))
    expect(correctedFrom(heldBy(back))).toBeUndefined()
  })

  it('is the figure, where there was none at first', () => {
    const none = given(begin, save(readings, 'r1', of({ missing: 'Kommer senere' })))
    const late = none.when(save(readings, 'r2', of({ value: 7.5, missing: null }), seen))
    expect(heldBy(late)).toMatchObject({ id: 'r1', values: of({ value: 7.5 }) })
    expect(correctedFrom(heldBy(late))).toBeUndefined()
  })

  it('is told where it is taken back, and there is no figure after all', () => {
    const taken = reported.when(save(readings, 'r1', of({ value: null, missing: 'Feil avdeling' }), seen))
    expect([whyMissing(heldBy(taken)), correctedFrom(heldBy(taken))]).toEqual(['Feil avdeling', 18])
  })
})

describe('how far an indicator has come', () => {
  it.each([
    [8.1, 6.5, 7.3, 0.5],
    [8.1, 6.5, 8.9, -0.5],
    [40, 60, 65, 1.25],
  ])('from %d to %d, now %d: %d', (startValue, target, latest, share) => {
    expect(achieved({ startValue, target }, latest)).toBeCloseTo(share)
  })

  it.each([
    ['no reading', { startValue: 8.1, target: 6.5 }, undefined],
    ['no start value', { target: 6.5 }, 7],
    ['no target', { startValue: 8.1 }, 7],
    ['a target that is the start', { startValue: 8.1, target: 8.1 }, 8.1],
  ])('%s: nobody can say', (_why, indicator, latest) => {
    expect(achieved(indicator, latest)).toBeUndefined()
  })
})

describe('two people who enter figures of the same day at the same moment', () => {
  const of = (indicator: string, value: number) => ({ indicator, value, date: '2026-10-31' })
  const read = given(begin, save(readings, 'r1', of('i1', 7)))

  it('of two indicators both have theirs', () => {
    const both = read.when(save(readings, 'r2', of('i2', 99)), ola)
    expect(
      readingsByIndicator(both.plan ?? planWith())
        .get('i2')
        ?.map(({ values }) => values.value),
    ).toEqual([99])
    expect(
      readingsByIndicator(both.plan ?? planWith())
        .get('i1')
        ?.map(({ values }) => values.value),
    ).toEqual([7])
  })

  it('of one indicator see each other’s', () => {
    expect(read.when(save(readings, 'r2', of('i1', 8)), ola).decision).toMatchObject({
      refusal: { code: 'conflict', fields: ['value'] },
    })
  })
})

it('a figure that is entered again is a correction of the one that was there', () => {
  const of = (value: number) => ({ indicator: 'i1', value, date: '2026-10-31' })
  const again = given(begin, save(readings, 'r1', of(7))).when(save(readings, 'r2', of(8), { seen: 9 }))
  expect(
    readingsByIndicator(again.plan ?? planWith())
      .get('i1')
      ?.map(({ id, values }) => [id, values.value]),
  ).toEqual([['r1', 8]])
  expect(again.decision).toMatchObject({ events: [{ change: { before: { value: 7 }, after: { value: 8 } } }] })
})
