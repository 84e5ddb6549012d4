import { describe, expect, it } from 'vitest'
import type { ProjectKey, Store } from '../../src/conversation/ports.ts'
import { setup } from '../../src/plan/setup.ts'
import type { Person } from '../../src/plan/values.ts'
import { createUnasked } from '../../src/prompts/unasked.ts'
import * as people from '../support/activities.ts'
import { type Asking, startAsking } from '../support/asking.ts'

/** What conversations leave behind them to be said, on real storage; what people see of it stands in tests/bot/prompts-*. */

const beside = ({ prompting: { outbox, reach, store, messenger, ticking }, now }: Asking) =>
  createUnasked({ ...ticking, outbox, reach, store, messenger, ladder: { leader: 6, owner: 9 }, typeahead: true, now })

const keyOf = ({ seeds }: Asking): ProjectKey => seeds[0]?.key ?? { tenant: '', conversation: '' }
const kari = { id: 'kari', name: 'Kari Nordli' }
const ola = { id: 'ola', name: 'Ola Hansen' }
/** Ola, as the channel knows him. */
const inChannel = { ...people.ola, aadObjectId: ola.id }

const own = async ({ prompting, tenant }: Asking, about: string, period: string) =>
  (await prompting.outbox.find({ tenant, kind: 'reminder', about, period }))?.prompt

describe('what the channel is told', () => {
  it('is said once, however often it is left to be said', async () => {
    await using asking = await startAsking()
    const unasked = beside(asking)
    for (let times = 0; times < 3; times += 1)
      await unasked.announce(keyOf(asking), 'press-1', { by: kari, matters: ['Ingen milepæler'] })
    const told = await asking.prompting.outbox.inState(asking.tenant, 'due', 10)

    expect(told).toEqual([
      {
        tenant: asking.tenant,
        kind: 'told',
        about: keyOf(asking).conversation,
        period: 'press-1',
        due: asking.now(),
        failures: 0,
        state: { state: 'due' },
        told: { what: 'acknowledged', by: kari, matters: ['Ingen milepæler'] },
      },
    ])
    await asking.tick()
    // The month's card, and the word.
    expect(asking.wire()).toHaveLength(2)
  })

  it('of somebody who was given something: they get a card of their own the week after', async () => {
    await using asking = await startAsking()
    await beside(asking).announce(keyOf(asking), 'press-1', { by: kari, to: ola, matters: ['Ingen milepæler'] })

    expect(await own(asking, 'ola', '2026-W50')).toMatchObject({ due: '2026-12-07T08:00:00Z', state: { state: 'due' } })
    const theirs = await asking.prompting.reach.ledBy(asking.tenant, 'ola')
    expect(theirs.map(({ key }) => key)).toEqual([keyOf(asking)])
  })
})

describe('somebody who was given something in the week before', () => {
  it('gets their own week’s card when it comes, and not a week after the very moment', async () => {
    await using asking = await startAsking({ seedAs: (one) => ({ ...one, reach: { ...one.reach, leader: ola } }) })
    asking.connector.setMembers(keyOf(asking).conversation, [inChannel])
    asking.pass('2026-12-04T14:00:00Z')
    await beside(asking).announce(keyOf(asking), 'press-1', { by: kari, to: ola, matters: ['Ingen milepæler'] })

    asking.pass('2026-12-07T08:00:00Z')
    await asking.tick()
    expect(await own(asking, 'ola', '2026-W50')).toMatchObject({ state: { state: 'sent', at: asking.now() } })
  })
})

describe('a change of leader of which word was lost beside the answer', () => {
  it('is known from the next question on: the ladder goes to whom the plan names, and never to the one before', async () => {
    await using asking = await startAsking({ seedAs: (one) => ({ ...one, reach: { ...one.reach, leader: kari } }) })
    const [key, { store, reach }] = [keyOf(asking), asking.prompting]
    asking.connector.setMembers(key.conversation, [inChannel])
    await isLedBy(ola, key, store)
    expect((await reach.project(key))?.leader).toEqual(kari)

    await asking.tick()
    expect((await reach.project(key))?.leader).toEqual(ola)
    for (const day of ['04', '09']) {
      asking.pass(`2026-12-${day}T08:00:00Z`)
      await asking.tick()
    }
    expect(await own(asking, 'ola', '2026-W50')).toMatchObject({ state: { state: 'sent' } })
    expect(asking.connector.messages(people.personalChatId(inChannel.id))).toHaveLength(1)
    expect(await own(asking, 'kari', '2026-W50')).toBeUndefined()
  })

  /** A plan that is saved, and nothing beside it. */
  async function isLedBy(leader: Person, key: ProjectKey, store: Store): Promise<void> {
    const stored = await store.load(key)
    if (!stored) throw new Error('no plan')
    const { plan } = stored
    const rev = plan.rev + 1
    const entries = plan.entries.map((one) =>
      one.part === setup.id ? { ...one, values: { ...one.values, leader } } : one,
    )
    const change = { type: 'saved', part: setup.id, entry: setup.id, title: '', before: {}, after: { leader } } as const
    // The history holds what the seed wrote at the revisions before.
    const event = { rev: rev + 100, order: 0, at: before, by: leader, change }
    expect(await store.save(key, stored, { ...plan, rev, entries }, [event])).toBe('saved')
  }
  const before = '2026-12-01T07:00:00Z'
})

describe('somebody who wants to be left in peace for a week', () => {
  it('has their next card when it is over, and one only, however often they say so', async () => {
    await using asking = await startAsking()
    const unasked = beside(asking)
    await unasked.snooze(asking.tenant, 'kari', '2026-12-08T08:00:00Z')
    await unasked.snooze(asking.tenant, 'kari', '2026-12-08T08:00:00Z')

    expect((await asking.prompting.reach.person(asking.tenant, 'kari'))?.snoozedUntil).toBe('2026-12-08T08:00:00Z')
    expect(await own(asking, 'kari', '2026-W50')).toMatchObject({ due: '2026-12-08T08:00:00Z' })
    expect(await asking.prompting.outbox.inState(asking.tenant, 'due', 10)).toHaveLength(1)
  })
})
