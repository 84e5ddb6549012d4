import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { osloDate } from '../../src/calendar/dates.ts'
import { isChasingDay } from '../../src/calendar/working-days.ts'
import { leadersTold, stepAfter } from '../../src/prompts/ladder.ts'
import type { Ladder, NewPrompt, PromptKind } from '../../src/prompts/ports.ts'

const round = { tenant: 'tenant-1', about: '19:1@thread.tacv2', period: '2026-11' }
const usual: Ladder = { nudge: 3, leader: 6, owner: 9, coordinator: 12 }
const follows = (kind: PromptKind, on: string, ladder = usual) => stepAfter(round, kind, on, ladder)

/** Every step from a question on, each taken on the day it is due. */
function climb(on: string, ladder = usual): readonly (readonly [PromptKind, string])[] {
  const steps: [PromptKind, string][] = []
  let next: NewPrompt | undefined = follows('ask', on, ladder)[0]
  while (next) {
    const day = osloDate(next.due)
    steps.push([next.kind, day])
    next = follows(next.kind, day, ladder)[0]
  }
  return steps
}

describe('when nobody answers', () => {
  it('the card is brought forward after three working days, and so on to a coordinator after twelve', () => {
    expect(climb('2026-12-01')).toEqual([
      ['nudge', '2026-12-04'],
      ['leader', '2026-12-09'],
      ['owner', '2026-12-14'],
      ['coordinator', '2026-12-17'],
    ])
  })

  it('weekends, holidays and days of rest do not count', () => {
    expect(climb('2027-03-22')).toEqual([
      // Wednesday before Easter counts; Thursday, Friday and Monday do not.
      ['nudge', '2027-03-30'],
      ['leader', '2027-04-02'],
      ['owner', '2027-04-07'],
      ['coordinator', '2027-04-12'],
    ])
    expect(climb('2026-12-22')[0]).toEqual(['nudge', '2026-12-31'])
    expect(climb('2027-07-01')[0]).toEqual(['nudge', '2027-07-27'])
  })

  it('each step is at nine in the morning, in summer and in winter', () => {
    expect(follows('ask', '2026-12-01')[0]?.due).toBe('2026-12-04T08:00:00Z')
    expect(follows('ask', '2027-06-01')[0]?.due).toBe('2027-06-04T07:00:00Z')
  })

  it('a step that was late moves the rest along', () => {
    expect(follows('nudge', '2026-12-10')).toEqual([{ ...round, kind: 'leader', due: '2026-12-15T08:00:00Z' }])
  })

  it('after the last step there is none', () => {
    expect(follows('coordinator', '2026-12-17')).toEqual([])
    expect(follows('reminder', '2026-12-17')).toEqual([])
    expect(follows('told', '2026-12-17')).toEqual([])
  })
})

describe('with other settings', () => {
  it('steps that are left out are not taken', () => {
    expect(climb('2026-12-01', { leader: 5, coordinator: 8 })).toEqual([
      ['leader', '2026-12-08'],
      ['coordinator', '2026-12-11'],
    ])
    expect(climb('2026-12-01', {})).toEqual([])
    // The setting was changed after the card had been brought forward.
    expect(follows('nudge', '2026-12-04', { leader: 5 })).toEqual([])
  })

  it('a leader’s own card tells of readings from when the first of the leaders is told', () => {
    expect(leadersTold(usual)).toBe(6)
    expect(leadersTold({ owner: 9 })).toBe(9)
    expect(leadersTold({ nudge: 3 })).toBeUndefined()
  })
})

const days = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

it('every step is on a day on which somebody may be reminded, later than the one before', () => {
  fc.assert(
    fc.property(days, (on) => {
      const steps = climb(on)
      expect(steps.map(([kind]) => kind)).toEqual(['nudge', 'leader', 'owner', 'coordinator'])
      const taken = steps.map(([, day]) => day)
      expect(taken.every(isChasingDay)).toBe(true)
      expect([on, ...taken].every((day, place, all) => place === 0 || day > (all[place - 1] ?? ''))).toBe(true)
    }),
  )
})
