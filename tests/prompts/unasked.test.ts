import { describe, expect, it } from 'vitest'
import type { ProjectKey } from '../../src/conversation/ports.ts'
import { createUnasked } from '../../src/prompts/unasked.ts'
import { type Asking, startAsking } from '../support/asking.ts'

/** What conversations leave behind them to be said, on real storage; what people see of it stands in tests/bot/prompts-*. */

const beside = ({ prompting: { outbox, reach, store, messenger }, now }: Asking) =>
  createUnasked({ outbox, reach, store, messenger, ladder: { leader: 6, owner: 9 }, typeahead: true, now })

const keyOf = ({ seeds }: Asking): ProjectKey => seeds[0]?.key ?? { tenant: '', conversation: '' }
const kari = { id: 'kari', name: 'Kari Nordli' }
const ola = { id: 'ola', name: 'Ola Hansen' }

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

    expect(await own(asking, 'ola', '2026-W50')).toMatchObject({ due: '2026-12-08T08:00:00Z', state: { state: 'due' } })
    const theirs = await asking.prompting.reach.ledBy(asking.tenant, 'ola')
    expect(theirs.map(({ key }) => key)).toEqual([keyOf(asking)])
  })
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
