import { describe, expect, it } from 'vitest'
import { aheadOf, promptsFor } from '../../src/prompts/plan-ahead.ts'
import type { ProjectReach } from '../../src/prompts/ports.ts'

const due = (now: string) => aheadOf(now).map(({ kind, period }) => `${kind} ${period}`)

describe('what a moment calls for', () => {
  it('on the first working day of the month from nine o’clock: the round of the month before', () => {
    expect(due('2026-12-01T07:59:59Z')).toEqual(['week 2026-W49'])
    expect(aheadOf('2026-12-01T08:00:00Z')).toEqual([
      { kind: 'round', period: '2026-11', due: '2026-12-01T08:00:00Z' },
      { kind: 'week', period: '2026-W49', due: '2026-11-30T08:00:00Z' },
    ])
  })

  it('later in the month too: a Saman that was down on the first asks on the second', () => {
    expect(due('2026-12-02T09:30:00Z')).toContain('round 2026-11')
    expect(due('2026-12-31T09:30:00Z')).toContain('round 2026-11')
  })

  it.each([
    [
      'New Year’s Day is no working day, and then comes a weekend',
      '2027-01-04T07:59:00Z',
      '2027-01-04T08:00:00Z',
      '2026-12',
    ],
    ['a 1 May on a Saturday', '2027-05-03T06:59:00Z', '2027-05-03T07:00:00Z', '2027-04'],
    ['a 1 May on a Friday: the Monday after', '2026-05-04T06:59:00Z', '2026-05-04T07:00:00Z', '2026-04'],
    ['Maundy Thursday on the first', '2032-04-01T07:00:00Z', '2032-04-01T07:00:00Z', '2032-03'],
    ['Easter Monday on the first', '2024-04-02T06:59:00Z', '2024-04-02T07:00:00Z', '2024-03'],
    ['the month after a 29 February', '2028-03-01T07:59:00Z', '2028-03-01T08:00:00Z', '2028-02'],
    ['the first working day after the clocks went forward', '2027-04-01T06:59:00Z', '2027-04-01T07:00:00Z', '2027-03'],
    ['the first working day after the clocks went back', '2026-11-02T07:59:00Z', '2026-11-02T08:00:00Z', '2026-10'],
  ])('%s', (_, before, at, round) => {
    if (before !== at) expect(due(before)).not.toContain(`round ${round}`)
    expect(due(at)).toContain(`round ${round}`)
  })

  it('once a week, on its first day that is no holiday: the leaders’ cards', () => {
    expect(due('2026-11-30T08:00:00Z')).toContain('week 2026-W49')
    expect(due('2027-03-29T10:00:00Z')).not.toContain('week 2027-W13')
    expect(due('2027-03-30T07:00:00Z')).toContain('week 2027-W13')
  })

  it('no cards for leaders in a week of rest', () => {
    expect(due('2027-07-20T10:00:00Z').filter((one) => one.startsWith('week'))).toEqual([])
  })
})

const project = (conversation: string, leader?: string): ProjectReach => ({
  key: { tenant: 'tenant-1', conversation },
  kind: 'channel',
  serviceUrl: 'https://smba.example/emea/',
  name: conversation,
  ...(leader === undefined ? {} : { leader: { id: leader, name: leader } }),
})

describe('the prompts of some projects', () => {
  it('a question for each', () => {
    expect(
      promptsFor({ kind: 'round', period: '2026-11', due: '2026-12-01T08:00:00Z' }, [project('a'), project('b')]),
    ).toEqual([
      { tenant: 'tenant-1', kind: 'ask', about: 'a', period: '2026-11', due: '2026-12-01T08:00:00Z' },
      { tenant: 'tenant-1', kind: 'ask', about: 'b', period: '2026-11', due: '2026-12-01T08:00:00Z' },
    ])
  })

  it('one card for each leader, however many projects they lead', () => {
    const all = [project('a', 'kari'), project('b', 'ola'), project('c', 'kari'), project('d')]
    expect(promptsFor({ kind: 'week', period: '2026-W49', due: '2026-11-30T08:00:00Z' }, all)).toEqual([
      { tenant: 'tenant-1', kind: 'reminder', about: 'kari', period: '2026-W49', due: '2026-11-30T08:00:00Z' },
      { tenant: 'tenant-1', kind: 'reminder', about: 'ola', period: '2026-W49', due: '2026-11-30T08:00:00Z' },
    ])
  })
})
