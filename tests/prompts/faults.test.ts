import { TableClient } from '@azure/data-tables'
import { QueueClient } from '@azure/storage-queue'
import { describe, expect, inject, it } from 'vitest'
import { followUpsOf } from '../../src/prompts/follow-ups.ts'
import { later } from '../../src/prompts/patience.ts'
import { createPrompter, usualPace } from '../../src/prompts/prompter.ts'
import { entryKey, partitionOf } from '../../src/storage/rows.ts'
import { kari, personalChatId } from '../support/activities.ts'
import { type Asking, november, startAsking } from '../support/asking.ts'
import {
  answer,
  bare,
  type ChannelAnswer,
  messageWritesBlocked,
  throttled,
  throttledUntil,
} from '../support/channel-answers.ts'
import { entry } from '../support/plans.ts'
import type { Seed } from '../support/seed.ts'

/** What the channel can answer to the question of the month, and what Saman does then: on real storage, over a real wire. */

const after = { 'retry-after': '7' }
const second = 1_000
const minute = 60 * second
/** Does not wait long for an answer: for where there is none. */
const hasty = { more: { connectorTimeoutMs: 500 } }

describe('a channel that asks to wait', () => {
  it.each<[string, ChannelAnswer, number]>([
    ['429 with seconds', throttled(7), 7],
    ['429 with a date', throttledUntil('2026-12-01T08:00:30Z', '2026-12-01T08:00:00Z'), 30],
    ['429 with an hour', throttled(3_600), 3_600],
    ['412 with Retry-After', answer(412, 'PreconditionFailed', after), 7],
    ['502 with Retry-After', bare(502, after), 7],
    ['503 with Retry-After', bare(503, after), 7],
    ['504 with Retry-After', bare(504, after), 7],
  ])('%s is tried again after that long, and not before', async (_, given, seconds) => {
    await using asking = await startAsking()
    asking.connector.failNext(given)

    await asking.tick()
    expect(await asking.row()).toMatchObject({ state: { state: 'due' }, failures: 0, due: ahead(asking, seconds) })
    asking.pass(seconds * second - 1)
    await asking.tick()
    expect(asking.wire()).toHaveLength(1)
    asking.pass(1)
    await asking.tick()

    expect(asking.wire()).toHaveLength(2)
    expect(await asking.states()).toEqual({ sent: 1 })
    expect(asking.codes()).toEqual(['unasked.not-sent'])
  })

  it('429 without Retry-After is tried again ever later, however often: to be asked to wait is no failure', async () => {
    await using asking = await startAsking()
    asking.connector.failNext({ ...throttled(), times: 8 })

    const waits: number[] = []
    for (let tries = 1; tries <= 8; tries += 1) {
      await asking.tick()
      expect(asking.wire()).toHaveLength(tries)
      waits.push(await waitedFor(asking))
    }
    await asking.tick()

    // Half of it is left to chance, which gives nothing here.
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 450])
    expect(await asking.states()).toEqual({ sent: 1 })
    expect(asking.codes()).not.toContain('prompt-failed')
  })
})

describe('a channel that fails', () => {
  const passing: readonly (readonly [string, (asking: Asking) => void, string])[] = [
    ['412', (asking) => asking.connector.failNext(answer(412, 'PreconditionFailed')), 'HTTP 412 PreconditionFailed'],
    ['502', (asking) => asking.connector.failNext(bare(502)), 'HTTP 502'],
    ['503', (asking) => asking.connector.failNext(bare(503)), 'HTTP 503'],
    ['504', (asking) => asking.connector.failNext(bare(504)), 'HTTP 504'],
    ['408', (asking) => asking.connector.failNext(bare(408)), 'HTTP 408'],
    ['401', (asking) => asking.connector.failNext(answer(401, 'Unauthorized')), 'HTTP 401 Unauthorized'],
    ['a connection that is reset', (asking) => asking.connector.cutNext(), 'ECONNRESET'],
    ['no answer at all', (asking) => asking.connector.hangNext(), 'TimeoutError'],
  ]

  it.each(passing)('%s: once on the wire, and again after a while', async (_, fail, why) => {
    await using asking = await startAsking(why === 'TimeoutError' ? hasty : {})
    fail(asking)

    await asking.tick()
    expect(asking.wire()).toHaveLength(1)
    expect(await asking.row()).toMatchObject({ state: { state: 'due' }, failures: 1, due: ahead(asking, 30) })
    expect(asking.prompting.logged).toContainEqual(expect.objectContaining({ code: 'prompt-failed', failures: 1, why }))
    asking.pass(30 * second - 1)
    await asking.tick()
    expect(asking.wire()).toHaveLength(1)
    asking.pass(1)
    await asking.tick()

    expect(await asking.states()).toEqual({ sent: 1 })
    expect(asking.wire()).toHaveLength(2)
  })

  it.each([
    [0, [30, 60, 120, 240]],
    [0.5, [45, 90, 180, 360]],
    [1, [60, 120, 240, 480]],
  ])('each time it waits twice as long, of which half is left to chance: %d', async (chance, waits) => {
    await using asking = await startAsking({ random: () => chance })
    asking.connector.failNext({ ...bare(503), times: 4 })

    const waited: number[] = []
    for (const _ of waits) {
      await asking.tick()
      waited.push(await waitedFor(asking))
    }
    expect(waited).toEqual(waits)
    await asking.tick()
    expect(await asking.states()).toEqual({ sent: 1 })
  })

  it('after five times it is an operator’s, who sees it, opens it again, and it is sent', async () => {
    await using asking = await startAsking()
    asking.connector.failNext({ ...bare(503), times: 5 })

    for (let tries = 1; tries < 5; tries += 1) {
      await asking.tick()
      await waitedFor(asking)
    }
    await asking.tick()

    expect(asking.wire()).toHaveLength(5)
    const { outbox } = asking.prompting
    const [poison, ...others] = await outbox.inState(asking.tenant, 'poison', 10)
    expect(others).toEqual([])
    expect(poison).toMatchObject({ kind: 'ask', state: { state: 'poison', why: 'HTTP 503', at: asking.now() } })
    expect(asking.codes().at(-1)).toBe('prompt-poison')
    await stays(asking, 5)

    if (poison) expect(await outbox.reopen(poison, asking.now())).toBe('done')
    await asking.tick()
    expect(await asking.row()).toMatchObject({ state: { state: 'sent' }, failures: 0 })
    expect(await outbox.inState(asking.tenant, 'poison', 10)).toEqual([])
    expect(asking.wire()).toHaveLength(6)
  })
})

describe('a pause that the channel asks for', () => {
  it.each([
    ['shorter than it is to the next look keeps its place in the queue', '7', 1],
    ['longer than that waits for its timer', '60', 0],
  ])('%s', async (_, seconds, waiting) => {
    await using asking = await startAsking()
    asking.connector.failNext(answer(429, 'Throttled', { 'retry-after': seconds }))
    await createPrompter(asking.prompting.ticking, usualPace).once()

    expect(await asking.row()).toMatchObject({ state: { state: 'due' } })
    const queue = new QueueClient(inject('azurite'), asking.name)
    expect((await queue.getProperties()).approximateMessagesCount).toBe(waiting)
  })
})

describe('a final answer is final', () => {
  it.each<[string, ChannelAnswer, string]>([
    ['500', answer(500, 'ServiceError'), 'HTTP 500 ServiceError'],
    ['500 with Retry-After', answer(500, 'ServiceError', after), 'HTTP 500 ServiceError'],
    ['400', answer(400, 'BadSyntax'), 'HTTP 400 BadSyntax'],
    ['413', answer(413, 'MessageSizeTooBig'), 'HTTP 413 MessageSizeTooBig'],
    ['404 that says nothing of the conversation', bare(404), 'HTTP 404'],
  ])('%s: once on the wire, and then an operator’s', async (_, given, why) => {
    await using asking = await startAsking()
    asking.connector.failNext(given)

    await asking.tick()

    expect(await asking.row()).toMatchObject({ state: { state: 'poison', why } })
    expect(asking.codes()).toEqual(['unasked.not-sent', 'prompt-poison'])
    // Nothing is wrong with the conversation: nobody is told that it can't be reached.
    expect(await asking.prompting.outbox.listed(asking.tenant)).toEqual([])
    await stays(asking, 1)
    // A card that did not come does not end the ladder: three working days later there is one.
    expect(await asking.row(0, 'nudge')).toMatchObject({ state: { state: 'due' }, due: '2026-12-04T08:00:00Z' })
  })

  it.each<[string, ChannelAnswer, string]>([
    ['403 BotNotInConversationRoster', answer(403, 'BotNotInConversationRoster'), 'removed'],
    ['403 BotDisabledByAdmin', answer(403, 'BotDisabledByAdmin'), 'blocked'],
    ['403 ConversationBlockedByUser', answer(403, 'ConversationBlockedByUser'), 'blocked'],
    ['403 MessageWritesBlocked', messageWritesBlocked, 'blocked'],
    ['403 ForbiddenOperationException', answer(403, 'ForbiddenOperationException'), 'forbidden'],
    ['403 NotEnoughPermissions', answer(403, 'NotEnoughPermissions'), 'forbidden'],
    ['403 with a code that is new', answer(403, 'SomethingNew'), 'forbidden'],
    ['403 without a code', bare(403), 'forbidden'],
    ['404 ConversationNotFound', answer(404, 'ConversationNotFound'), 'deleted'],
  ])('%s: nobody there, which the leader and a coordinator get to know', async (_, given, why) => {
    await using asking = await startAsking({ seedAs: led })
    const { outbox, reach } = asking.prompting
    const { key } = only(asking)
    asking.connector.setMembers(key.conversation, [leader])
    asking.connector.failNext({ ...given, match: asking.to(0) })

    await asking.tick()
    await asking.tick()

    expect(await asking.row()).toMatchObject({ state: { state: 'unreachable', why } })
    expect((await reach.project(key))?.unreachable).toEqual({ why, since: asking.now() })
    expect(await outbox.listed(asking.tenant)).toContainEqual({
      key,
      matter: { kind: 'unreachable', who: '', why },
      since: asking.now(),
    })
    expect(asking.connector.messages(personalChatId(leader.id))).toHaveLength(1)
    expect(asking.codes()).not.toContain('prompt-poison')
    await stays(asking, 1)

    // The app is back: heard from, it is opened again and asked.
    const asked = { tenant: asking.tenant, about: key.conversation, period: november }
    expect(await reach.heardFrom(key, asking.connector.url, undefined)).toBe('back')
    expect(await outbox.reopen({ ...asked, kind: 'ask' }, asking.now())).toBe('done')
    await asking.tick()
    expect(await asking.row()).toMatchObject({ state: { state: 'sent' } })
  })
})

describe('a card that is brought forward', () => {
  const nudgeDay = '2026-12-04T08:00:00.000Z'

  it.each(['ActivityNotFoundInConversation', 'ConversationNotFound'])(
    'stands by itself where the message has been deleted: %s',
    async (code) => {
      await using asking = await startAsking()
      await asking.tick()
      asking.pass(nudgeDay)
      asking.connector.failNext(answer(404, code))

      await asking.tick()

      expect(await asking.row(0, 'nudge')).toMatchObject({ state: { state: 'sent' } })
      const { conversation } = only(asking).key
      expect(asking.wire().map(({ path }) => path.split('/')[3]?.split(';')[0])).toEqual(Array(3).fill(conversation))
      expect(asking.connector.messages(conversation)).toHaveLength(2)
      expect(new Set(asking.connector.messages(conversation).map((one) => one.conversationId)).size).toBe(2)
    },
  )

  it('waits as the channel asks, also when it is posted anew', async () => {
    await using asking = await startAsking()
    await asking.tick()
    asking.pass(nudgeDay)
    asking.connector.failNext(answer(404, 'ActivityNotFoundInConversation'))
    asking.connector.failNext(throttled(7))

    await asking.tick()
    expect(await asking.row(0, 'nudge')).toMatchObject({ state: { state: 'due' }, due: ahead(asking, 7) })
    asking.pass(7 * second)
    await asking.tick()
    expect(await asking.row(0, 'nudge')).toMatchObject({ state: { state: 'sent' } })
  })

  it.each<[string, (asking: Asking) => void]>([
    [
      '404',
      (asking) => asking.connector.failNext({ ...answer(404, 'ActivityNotFoundInConversation'), match: updates }),
    ],
    ['429', (asking) => asking.connector.failNext({ ...throttled(60), match: updates })],
    ['500', (asking) => asking.connector.failNext({ ...answer(500, 'ServiceError'), match: updates })],
    ['403', (asking) => asking.connector.failNext({ ...answer(403, 'BotNotInConversationRoster'), match: updates })],
    ['no answer', (asking) => asking.connector.hangNext({ match: updates })],
  ])('in a chat is sent, whatever comes of changing the one above: %s', async (what, fail) => {
    await using asking = await startAsking({ ...(what === 'no answer' ? hasty : {}), seedAs: inChat })
    await asking.tick()
    asking.pass(nudgeDay)
    fail(asking)

    await asking.tick()
    await asking.tick()

    const messages = asking.connector.messages(only(asking).key.conversation)
    expect(await asking.row(0, 'nudge')).toMatchObject({ state: { state: 'sent', activity: messages.at(-1)?.id } })
    expect(messages).toHaveLength(2)
    expect(asking.wire().map(({ method }) => method)).toEqual(['POST', 'POST', 'PUT'])
    expect(await asking.row(0, 'leader')).toMatchObject({ state: { state: 'due' } })
  })

  const updates = ({ method }: { readonly method: string }) => method === 'PUT'
})

describe('one bad project among twenty', () => {
  const others = (asking: Asking) =>
    asking.seeds.slice(1).filter(({ key }) => asking.connector.messages(key.conversation).length === 1).length

  it('that gives no answer is waited for alone', async () => {
    await using asking = await startAsking({ projects: 20, more: { connectorTimeoutMs: 20_000 } })
    asking.connector.hangNext({ match: asking.to(0) })

    let over = false
    const ticking = asking.tick().then(() => {
      over = true
    })
    await expect.poll(() => asking.states(), { timeout: 10_000 }).toEqual({ sent: 19, claimed: 1 })
    expect(others(asking)).toBe(19)
    expect(over).toBe(false)

    await asking.connector.close()
    await ticking
    expect(await asking.states()).toEqual({ sent: 19, due: 1 })
  })

  it.each<[string, (asking: Asking) => unknown, string]>([
    ['throttled for an hour', ({ connector, to }) => connector.failNext({ ...throttled(3_600), match: to(0) }), 'due'],
    ['refused', ({ connector, to }) => connector.failNext({ ...answer(500, 'ServiceError'), match: to(0) }), 'poison'],
    ['cut', ({ connector, to }) => connector.cutNext({ match: to(0) }), 'due'],
    ['removed', ({ connector, to }) => connector.failNext({ ...bare(403), match: to(0) }), 'unreachable'],
    ['unreadable', (asking) => spoil(asking), 'due'],
  ])('that is %s', async (_, fail, state) => {
    await using asking = await startAsking({ projects: 20 })
    await fail(asking)

    await asking.tick()

    expect(await asking.states()).toEqual({ sent: 19, [state]: 1 })
    expect(others(asking)).toBe(19)
  })

  it('whose rows nobody can read is an operator’s after five times, and is asked when they are mended', async () => {
    await using asking = await startAsking({ projects: 2 })
    const mend = await spoil(asking)

    for (let tries = 1; tries <= 5; tries += 1) {
      await asking.tick()
      if (tries < 5) await waitedFor(asking)
    }
    expect(await asking.states()).toEqual({ sent: 1, poison: 1 })
    expect(asking.codes()).toContain('prompt-fault')

    await mend()
    const [poison] = await asking.prompting.outbox.inState(asking.tenant, 'poison', 10)
    if (poison) await asking.prompting.outbox.reopen(poison, asking.now())
    await asking.tick()
    expect(await asking.states()).toEqual({ sent: 2 })
  })
})

describe('a project whose rows nobody can read, among those that somebody looks at together', () => {
  it('does not keep the leader’s card of the others back', async () => {
    await using asking = await startAsking({ projects: 2, seedAs: led })
    for (const { key } of asking.seeds) asking.connector.setMembers(key.conversation, [leader])
    await spoil(asking)

    await asking.tick()

    const [card, ...more] = asking.connector.messages(personalChatId(leader.id))
    expect(more).toEqual([])
    expect(JSON.stringify(card)).toContain('Prosjekt 1')
    expect(JSON.stringify(card)).not.toContain('Prosjekt 0')
  })

  it('does not keep the coordinators’ list back; whether it is in the programme nobody can tell', async () => {
    await using asking = await startAsking({ projects: 2, seedAs: joined })
    const { outbox } = asking.prompting
    const since = asking.now()
    for (const { key } of asking.seeds) await outbox.list({ key, matter: { kind: 'readings', round: november }, since })
    await spoil(asking)

    const members = asking.seeds.map(({ key }) => key)
    const rows = await followUpsOf('p1', members, asking.now(), asking.prompting)
    expect(rows.map(({ project }) => project)).toEqual(['Prosjekt 1'])
  })
})

function only({ seeds }: Asking): Seed {
  const [one] = seeds
  if (!one) throw new Error('no project')
  return one
}

const leader = { ...kari, aadObjectId: 'leader-1' }
const led = (one: Seed): Seed => ({
  ...one,
  reach: { ...one.reach, leader: { id: leader.aadObjectId, name: leader.name } },
})
const joined = (one: Seed): Seed => ({
  ...one,
  plan: {
    ...one.plan,
    entries: [...one.plan.entries, entry('membership', 'membership', { programme: 'p1', name: 'P' })],
  },
})
const inChat = (one: Seed, n: number): Seed => {
  const key = { ...one.key, conversation: `19:chat-${n}@thread.v2` }
  return { ...one, key, reach: { ...one.reach, key, kind: 'groupChat' } }
}

const ahead = (asking: Asking, seconds: number) => later(asking.now(), seconds * second)

/** Lets what was put off come due; how many seconds that took. */
async function waitedFor(asking: Asking): Promise<number> {
  const began = Date.parse(asking.now())
  const due = (await asking.row())?.due ?? ''
  asking.pass(due)
  return (Date.parse(due) - began) / second
}

/** However long one waits, nothing more is sent there. */
async function stays(asking: Asking, requests: number): Promise<void> {
  asking.pass(20 * minute)
  await asking.tick()
  asking.pass('2026-12-03T09:00:00.000Z')
  await asking.tick()
  expect(asking.wire().filter(({ method }) => method !== 'GET')).toHaveLength(requests)
}

/** A row of the project's plan as no version of Saman would write it; and how it was. */
async function spoil(asking: Asking): Promise<() => Promise<void>> {
  const { key, plan } = only(asking)
  const table = TableClient.fromConnectionString(inject('azurite'), asking.name, { allowInsecureConnection: true })
  const at = { partitionKey: partitionOf(key), rowKey: entryKey(plan.id, 'indicator', 'indicator-1') }
  const { values } = await table.getEntity(at.partitionKey, at.rowKey)
  await table.updateEntity({ ...at, values: 'no JSON' }, 'Merge')
  return async () => void (await table.updateEntity({ ...at, values }, 'Merge'))
}
