import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pauseCommand, pausedUntil, pauseFault } from '../../src/plan/pause.ts'
import { dates } from '../support/generated.ts'
import { begin, given, kari, monday, ola, tuesday } from '../support/given.ts'
import { entry, planWith } from '../support/plans.ts'

/** Asked for on Monday 23 November 2026. */
const until = (date: string | null) => given(begin).when(pauseCommand(date), kari, monday)
const restsOn = (today: string, { plan } = until('2027-02-01')) => plan && pausedUntil(plan, today)

describe('a project that has asked for rest until 1 February', () => {
  it.each(['2026-11-23', '2026-12-01', '2027-01-31'])('rests on %s', (today) => {
    expect(restsOn(today)).toBe('2027-02-01')
  })

  it.each(['2027-02-01', '2027-06-01'])('does not on %s: the pause has ended by itself', (today) => {
    expect(restsOn(today)).toBeUndefined()
  })

  it('does not, once somebody has ended the pause', () => {
    const ended = until('2027-02-01').when(pauseCommand(null), ola, tuesday)
    expect(restsOn('2026-12-01', ended)).toBeUndefined()
    expect(ended.events.at(-1)).toMatchObject({
      by: ola,
      change: { part: 'pause', before: { until: '2027-02-01' }, after: {} },
    })
  })

  it('rests for longer or shorter, when somebody else says so', () => {
    const longer = until('2027-02-01').when(pauseCommand('2027-03-01'), ola, tuesday)
    expect(restsOn('2027-02-15', longer)).toBe('2027-03-01')
  })

  it('has asked once, however often it is said', () => {
    expect(until('2027-02-01').when(pauseCommand('2027-02-01'), ola, tuesday).decision.outcome).toBe('unchanged')
  })
})

describe('a pause', () => {
  it('is none where nobody has asked for one, and none to end', () => {
    expect(pausedUntil(planWith(), '2026-11-23')).toBeUndefined()
    expect(until(null).decision.outcome).toBe('unchanged')
  })

  it('lasts a year at most from the day it was asked for, whatever was saved', () => {
    const endless = until('2199-12-31')
    expect(restsOn('2026-12-01', endless)).toBe('2027-11-23')
    expect(restsOn('2027-11-23', endless)).toBeUndefined()
  })

  it('counts from the day it was asked for in Norway', () => {
    const late = given(begin).when(pauseCommand('2199-12-31'), kari, '2026-11-23T23:30:00Z')
    expect(restsOn('2026-12-01', late)).toBe('2027-11-24')
  })

  it.each([
    ['2026-11-22', 'passed'],
    ['2026-11-23', 'passed'],
    ['2026-11-24', undefined],
    ['2027-11-23', undefined],
    ['2027-11-24', 'tooLong'],
  ])('until %s is asked for on 23 November 2026: %s', (date, fault) => {
    expect(pauseFault(date, '2026-11-23')).toBe(fault)
  })

  it.each([
    ['2029-02-28', undefined],
    ['2029-03-01', 'tooLong'],
  ])('until %s is asked for on the leap day: %s', (date, fault) => {
    expect(pauseFault(date, '2028-02-29')).toBe(fault)
  })

  it('once over is over, and is until the day that was asked for where that can be', () => {
    fc.assert(
      fc.property(dates, dates, (wanted, today) => {
        const plan = planWith({ ...entry('pause', 'pause', { until: wanted }), at: '2026-11-23T08:00:00Z' })
        const found = pausedUntil(plan, today)
        if (found) expect(today < found && found <= wanted).toBe(true)
        else expect(today >= wanted || today >= '2027-11-23').toBe(true)
        if (pauseFault(wanted, '2026-11-23') === undefined) expect(pausedUntil(plan, '2026-11-23')).toBe(wanted)
      }),
    )
  })
})
