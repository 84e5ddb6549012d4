import { describe, expect, it } from 'vitest'
import { deliver } from '../../src/prompts/deliver.ts'
import { planAhead } from '../../src/prompts/plan-ahead.ts'
import type { PromptId } from '../../src/prompts/ports.ts'
import type { Ticking } from '../../src/prompts/tick.ts'
import { type Asking, november, startAsking } from '../support/asking.ts'

/** A claim, and storage that answers so slowly that it may run out: on real storage, over a real wire. */

const leaseMs = 60_000

/** A question that is due, and how two processes look at it. */
async function due(asking: Asking) {
  const { ticking } = asking.prompting
  for await (const _ of planAhead(asking.tenant, asking.now(), ticking));
  const id: PromptId = {
    tenant: asking.tenant,
    kind: 'ask',
    about: asking.seeds[0]?.key.conversation ?? '',
    period: november,
  }
  const looks = (by: string, more: Partial<Ticking> = {}) => deliver(id, { ...ticking, by, ...more })
  return { ticking, looks }
}

describe('somebody who has read for longer than their claim lasts', () => {
  it('sends nothing when somebody else has taken it over meanwhile', async () => {
    await using asking = await startAsking({ more: { leaseMs } })
    const { ticking, looks } = await due(asking)
    const load: Ticking['store']['load'] = async (key) => {
      asking.pass(leaseMs)
      await looks('another')
      return ticking.store.load(key)
    }

    expect(await looks('slow', { store: { ...ticking.store, load } })).toEqual({ came: 'lost' })
    expect(asking.wire()).toHaveLength(1)
    expect(await asking.states()).toEqual({ sent: 1 })
  })

  it('has all of its time to send, when nobody has: whoever comes meanwhile waits', async () => {
    await using asking = await startAsking({ more: { leaseMs } })
    const { ticking, looks } = await due(asking)
    const meanwhile: unknown[] = []
    const load: Ticking['store']['load'] = (key) => {
      asking.pass(leaseMs - 1)
      return ticking.store.load(key)
    }
    const post: Ticking['messenger']['post'] = async (to, card) => {
      asking.pass(leaseMs - 1)
      meanwhile.push((await looks('another')).came)
      return ticking.messenger.post(to, card)
    }
    const slow = { store: { ...ticking.store, load }, messenger: { ...ticking.messenger, post } }

    expect(await looks('slow', slow)).toEqual({ came: 'concluded', state: 'sent' })
    expect(meanwhile).toEqual(['busy'])
    expect(asking.wire()).toHaveLength(1)
  })
})
