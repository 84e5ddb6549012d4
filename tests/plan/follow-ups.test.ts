import { describe, expect, it } from 'vitest'
import { delegatedTo, followUp, followUpOf, isFollowedUp, mostAtOnce } from '../../src/plan/follow-ups.ts'
import { readingsMatter } from '../../src/plan/matters.ts'
import { begin, type Given, given, kari, monday, ola, tuesday } from '../support/given.ts'
import { planWith } from '../support/plans.ts'

const today = '2026-11-23'
const milestone = { id: 'milestone-m4-2026-11-11', title: 'Kurset er gjennomført' }
const readings = { id: readingsMatter('2026-10'), title: 'Avlesninger for oktober 2026' }
const both = [milestone, readings]

const having = (commands: ReturnType<typeof followUp>, by = kari, at = monday, now: Given = given(begin)) =>
  commands.reduce<Given>((then, command) => then.when(command, by, at), now)
const planOf = ({ plan }: Given) => plan ?? planWith()

const acknowledged = having(followUp(both, 'acknowledged', undefined, today))
const delegated = having(followUp(both, 'delegated', ola, today))

describe('a matter that somebody takes care of', () => {
  it.each(both)('is followed up, and no other is: $id', ({ id }) => {
    expect(isFollowedUp(planOf(acknowledged), id, today)).toBe(true)
    expect(isFollowedUp(planOf(delegated), id, today)).toBe(true)
    expect(isFollowedUp(planOf(acknowledged), `${id}x`, today)).toBe(false)
    expect(isFollowedUp(planWith(), id, today)).toBe(false)
  })

  it.each([
    ['2026-12-20', true],
    ['2026-12-21', false],
    ['2027-06-01', false],
  ])('is left in peace for four weeks: on %s, %s', (day, followedUp) => {
    expect(isFollowedUp(planOf(acknowledged), milestone.id, day)).toBe(followedUp)
  })

  it('is left in peace for good, when it is a round’s readings: the next round is another matter', () => {
    expect(isFollowedUp(planOf(acknowledged), readings.id, '2027-11-23')).toBe(true)
    expect(isFollowedUp(planOf(acknowledged), readingsMatter('2026-11'), today)).toBe(false)
  })

  it('can be taken care of again', () => {
    const again = having(followUp([milestone], 'acknowledged', undefined, '2026-12-23'), kari, tuesday, acknowledged)
    expect(isFollowedUp(planOf(again), milestone.id, '2027-01-10')).toBe(true)
  })

  it('is told of in the history, by what it was called then', () => {
    expect(acknowledged.events.slice(1)).toMatchObject(
      both.map(({ id, title }) => ({
        by: kari,
        change: { type: 'saved', part: 'followUp', entry: id, title, after: { how: 'acknowledged', given: today } },
      })),
    )
    expect(followUpOf(planOf(acknowledged), milestone.id)).toMatchObject({ by: kari, at: monday })
  })

  it('is so once, however often the button is pressed', () => {
    const twice = having(followUp(both, 'acknowledged', undefined, today), kari, tuesday, acknowledged)
    expect(twice.events).toEqual(acknowledged.events)
  })

  it('may be called what another is called', () => {
    const same = followUp(
      [milestone, { ...milestone, id: 'milestone-m5-2026-11-11' }],
      'acknowledged',
      undefined,
      today,
    )
    expect(planOf(having(same)).entries).toHaveLength(2)
  })
})

describe('a matter that was given on', () => {
  it('is with the one it was given to', () => {
    expect(delegatedTo(planOf(delegated), milestone.id)).toEqual(ola)
    expect(delegatedTo(planOf(acknowledged), milestone.id)).toBeUndefined()
    expect(delegatedTo(planWith(), milestone.id)).toBeUndefined()
  })

  it('is with nobody else any more, once somebody has taken it', () => {
    const taken = having(followUp(both, 'acknowledged', undefined, today), ola, tuesday, delegated)
    expect(delegatedTo(planOf(taken), milestone.id)).toBeUndefined()
    expect(followUpOf(planOf(taken), milestone.id)?.by).toEqual(ola)
  })
})

describe('many matters at once', () => {
  const many = Array.from({ length: 60 }, (_, n) => ({ id: `risk-${n}`, title: 'Å'.repeat(400) }))

  it('are no more than can be saved in one go: an entry and an event each, and the plan', () => {
    const commands = followUp(many, 'acknowledged', undefined, today)
    expect(commands).toHaveLength(mostAtOnce)
    expect(mostAtOnce * 2 + 1).toBeLessThanOrEqual(100)
  })

  it('are called no more than there is room for, and never half a letter', () => {
    const titles = [many[0]?.title ?? '', '😀'.repeat(301)].map((title) => ({ id: 'risk-1', title }))
    const lengths = titles.map((one) => {
      const { plan } = having(followUp([one], 'acknowledged', undefined, today))
      const title = plan && followUpOf(plan, 'risk-1')?.values.title
      return [...(title ?? '')].length
    })
    expect(lengths).toEqual([300, 300])
  })
})
