import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AdapterOptions, createAdapter } from '../../src/bot/auth.ts'
import { createMessenger, type MessengerOptions, type TeamsMessenger } from '../../src/bot/messenger.ts'
import type { Card } from '../../src/cards/template.ts'
import type { PersonReach, ProjectReach, Sent } from '../../src/prompts/ports.ts'
import {
  BOT_APP_ID,
  type Conversation,
  channel,
  groupChat,
  guest,
  kari,
  ola,
  type Person,
  personalChatId,
  TENANT_ID,
} from '../support/activities.ts'
import {
  answer,
  bare,
  type ChannelAnswer,
  messageWritesBlocked,
  throttled,
  throttledUntil,
} from '../support/channel-answers.ts'
import { fakeClock } from '../support/clock.ts'
import { type Connector, type ConnectorOptions, close, listen, startConnector } from '../support/connector.ts'
import { FixedToken } from '../support/openid.ts'

const OUTBOUND = 'token-of-the-bot'
const card: Card = { type: 'AdaptiveCard', version: '1.5', body: [], fallbackText: 'Tallene for november. '.repeat(20) }

let connector: Connector
let messenger: TeamsMessenger
let logged: Record<string, unknown>[]

beforeEach(async () => {
  ;({ connector, messenger, logged } = await start())
})
afterEach(() => stop({ connector, messenger }))

describe('a message that nobody asked for', () => {
  it('begins a thread in a channel, signed, as the bot, with its card and a summary', async () => {
    const sent = await messenger.post(project(channel), card)

    const [message] = connector.messages(channel.id)
    expect(sent).toEqual({
      outcome: 'sent',
      conversation: `${channel.id};messageid=${message?.id}`,
      activity: message?.id,
    })
    expect(message?.conversationId).toBe(`${channel.id};messageid=${message?.id}`)
    expect(message?.activity).toEqual({
      type: 'message',
      from: { id: `28:${BOT_APP_ID}`, name: 'Saman' },
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
      summary: 'Tallene for november. '.repeat(20).slice(0, 200),
    })
    expect(connector.requests).toMatchObject([
      { method: 'POST', path: `/v3/conversations/${channel.id}/activities`, authorization: `Bearer ${OUTBOUND}` },
    ])
  })

  it('is said in a group chat itself', async () => {
    const sent = await messenger.post(project(groupChat), card)

    const [message] = connector.messages(groupChat.id)
    expect(sent).toEqual({ outcome: 'sent', conversation: groupChat.id, activity: message?.id })
  })

  it('goes below another in its thread, and in a chat after all others', async () => {
    const first = said(await messenger.post(project(channel), card))
    const below = said(await messenger.reply(project(channel), first.activity, card))
    const chat = said(await messenger.reply(project(groupChat), first.activity, card))

    expect(below.conversation).toBe(first.conversation)
    expect(connector.messages(first.conversation).map(({ id }) => id)).toEqual([first.activity, below.activity])
    expect(chat.conversation).toBe(groupChat.id)
    expect(connector.messages(groupChat.id)).toHaveLength(1)
  })

  it.each([channel, groupChat])('takes another’s place in a $kind', async (where) => {
    const first = said(await messenger.post(project(where), card))
    const updated = await messenger.update(project(where), first.activity, { ...card, fallbackText: 'Ny' })

    expect(updated).toMatchObject({ outcome: 'sent', activity: first.activity })
    expect(connector.messages(where.id)).toMatchObject([{ edits: 1, activity: { id: first.activity, summary: 'Ny' } }])
  })

  it('is there even if the channel does not say as what', async () => {
    connector.failNext({ status: 202, body: {} })

    const sent = await messenger.post(project(channel), card)
    expect(sent).toEqual({ outcome: 'sent', conversation: channel.id, activity: '' })
    expect(await messenger.update(project(channel), '', card)).toEqual({ outcome: 'gone' })
    expect(await messenger.reply(project(channel), '', card)).toEqual({ outcome: 'gone' })
    expect(connector.requests).toHaveLength(1)
  })
})

describe('what the channel answers', () => {
  const failed = (why: string, unsure = false): Sent => ({ outcome: 'failed', why, unsure })
  const unreachable = (why: Extract<Sent, { outcome: 'unreachable' }>['why']): Sent => ({ outcome: 'unreachable', why })
  const refused = (why: string): Sent => ({ outcome: 'refused', why })
  const wait = (afterMs?: number): Sent => (afterMs ? { outcome: 'throttled', afterMs } : { outcome: 'throttled' })
  const later = { 'retry-after': '7' }

  const answers: readonly (readonly [string, ChannelAnswer, Sent])[] = [
    ['429', throttled(), wait()],
    ['429 with seconds', throttled(7), wait(7_000)],
    ['429 with a date', throttledUntil('2026-12-01T08:00:30Z', '2026-12-01T08:00:00Z'), wait(30_000)],
    ['429 with a date that has passed', throttledUntil('2026-12-01T08:00:00Z', '2026-12-01T08:00:02Z'), wait(1_000)],
    ['429 with 0', throttled(0), wait(1_000)],
    ['429 with a hundred years', throttled(3_155_760_000), wait(24 * 3_600_000)],
    ['429 with nonsense', answer(429, 'Throttled', { 'retry-after': 'soon' }), wait()],
    ['412', answer(412, 'PreconditionFailed'), failed('HTTP 412 PreconditionFailed')],
    ['412 with Retry-After', answer(412, 'PreconditionFailed', later), wait(7_000)],
    ['502', bare(502), failed('HTTP 502', true)],
    ['502 with Retry-After', bare(502, later), wait(7_000)],
    ['503', bare(503), failed('HTTP 503')],
    ['503 with Retry-After', bare(503, later), wait(7_000)],
    ['504', bare(504), failed('HTTP 504', true)],
    ['504 with Retry-After', bare(504, later), wait(7_000)],
    ['408', bare(408), failed('HTTP 408', true)],
    ['500', answer(500, 'ServiceError'), refused('HTTP 500 ServiceError')],
    ['500 with Retry-After', answer(500, 'ServiceError', later), refused('HTTP 500 ServiceError')],
    ['501', bare(501), refused('HTTP 501')],
    ['401', answer(401, 'BotNotRegistered'), failed('HTTP 401 BotNotRegistered')],
    ['403 BotDisabledByAdmin', answer(403, 'BotDisabledByAdmin'), unreachable('blocked')],
    ['403 ConversationBlockedByUser', answer(403, 'ConversationBlockedByUser'), unreachable('blocked')],
    ['403 MessageWritesBlocked', messageWritesBlocked, unreachable('blocked')],
    ['403 BotNotInConversationRoster', answer(403, 'BotNotInConversationRoster'), unreachable('removed')],
    ['403 ForbiddenOperationException', answer(403, 'ForbiddenOperationException'), unreachable('forbidden')],
    ['403 NotEnoughPermissions', answer(403, 'NotEnoughPermissions'), unreachable('forbidden')],
    ['403 with another code', answer(403, 'SomethingNew'), unreachable('forbidden')],
    ['403 without a code', bare(403), unreachable('forbidden')],
    ['404 ConversationNotFound', answer(404, 'ConversationNotFound'), unreachable('deleted')],
    ['404 from something else', bare(404), refused('HTTP 404')],
    ['413', answer(413, 'MessageSizeTooBig'), refused('HTTP 413 MessageSizeTooBig')],
    ['400', answer(400, 'Bad Argument'), refused('HTTP 400 Bad Argument')],
  ]

  it.each(answers)('%s is understood, after one request', async (_, given, outcome) => {
    connector.failNext({ ...given, times: 9 })

    expect(await messenger.post(project(channel), card)).toEqual(outcome)
    expect(connector.requests).toHaveLength(1)
    expect(logged).toMatchObject([{ level: 'warn', code: 'unasked.not-sent', asked: 'post', outcome: outcome.outcome }])
    expect(JSON.stringify(logged)).not.toMatch(new RegExp(`channel's words|${OUTBOUND}|Tallene`))
  })

  it('a connection that breaks leaves it unsure whether the message arrived, after one request', async () => {
    connector.cutNext({ times: 9 })

    expect(await messenger.post(project(channel), card)).toEqual(failed('ECONNRESET', true))
    expect(connector.requests).toHaveLength(1)
  })

  it('no answer at all does so too, when the time is up', async () => {
    await using own = await start({ adapter: { connectorTimeoutMs: 250 } })
    own.connector.hangNext({ times: 9 })

    expect(await own.messenger.post(project(channel, own.connector), card)).toEqual(failed('TimeoutError', true))
    expect(own.connector.requests).toHaveLength(1)
  })

  it('nobody there to take it means that it has not gone out', async () => {
    const nobody = await startConnector()
    await nobody.close()

    expect(await messenger.post(project(channel, nobody), card)).toEqual(failed('ECONNREFUSED'))
  })

  it('an answer that can’t be read leaves it unsure as well', async () => {
    const proxy = createServer((_, res) => {
      res.setHeader('content-type', 'application/json')
      res.end('<html>')
    })
    const serviceUrl = `http://127.0.0.1:${await listen(proxy)}`

    const sent = await messenger.post({ ...project(channel), serviceUrl }, card)
    await close(proxy)

    expect(sent).toEqual(failed('unreadable: HTTP 200', true))
  })

  it('a message that is not there any more is gone, not the conversation', async () => {
    const first = said(await messenger.post(project(channel), card))
    expect(await messenger.update(project(channel), '17', card)).toEqual({ outcome: 'gone' })

    connector.failNext(answer(404, 'ActivityNotFoundInConversation'))
    expect(await messenger.reply(project(channel), first.activity, card)).toEqual({ outcome: 'gone' })
    connector.failNext(answer(404, 'ConversationNotFound'))
    expect(await messenger.reply(project(channel), first.activity, card)).toEqual({ outcome: 'gone' })

    connector.failNext(answer(404, 'ConversationNotFound'))
    expect(await messenger.reply(project(groupChat), first.activity, card)).toEqual(unreachable('deleted'))
    connector.failNext(answer(404, 'ConversationNotFound'))
    expect(await messenger.update(project(channel), first.activity, card)).toEqual(unreachable('deleted'))
  })

  it('of a message that is too big is the connector’s own', async () => {
    const big = { ...card, body: [{ type: 'TextBlock', text: 'x'.repeat(60_000) }] }

    expect(await messenger.post(project(channel), big)).toEqual(refused('HTTP 413 MessageSizeTooBig'))
  })
})

describe('the bot’s own token', () => {
  it('that can’t be had means that nothing was sent', async () => {
    await using own = await start({ adapter: { endpoints: nowhere } })

    expect(await own.messenger.post(project(channel, own.connector), card)).toEqual({
      outcome: 'failed',
      why: 'token',
      unsure: false,
    })
    expect(own.connector.requests).toEqual([])
    expect(own.logged).toMatchObject([{ level: 'error', code: 'unasked.no-token' }])
  })

  it('is not needed by a bot on a developer’s machine, which speaks to no other machine', async () => {
    await using own = await start({
      adapter: { credentials: { kind: 'anonymous' } },
      messenger: { appId: '', account: '28:of-the-playground' },
    })
    own.connector.setMembers(channel.id, [ola, kari])
    const away = { ...project(channel, own.connector), serviceUrl: 'https://smba.trafficmanager.net/emea/' }

    expect(await own.messenger.post(project(channel, own.connector), card)).toMatchObject({ outcome: 'sent' })
    expect(own.connector.requests).toMatchObject([{ authorization: undefined }])
    expect(own.connector.messages(channel.id)).toMatchObject([{ activity: { from: { id: '28:of-the-playground' } } }])
    expect(await own.messenger.post(away, card)).toEqual({ outcome: 'refused', why: 'not-loopback' })
    const told = await own.messenger.tell(person(kari), [project(channel, own.connector)], card)
    expect(told).toMatchObject({ outcome: 'sent', conversation: personalChatId(kari.id) })
    const nobody = await own.messenger.tell(person(guest), [project(channel, own.connector)], card)
    expect(nobody).toEqual({ outcome: 'unreachable', why: 'left' })
  })
})

describe('a person’s own chat', () => {
  const chat = (who: Person) => personalChatId(who.id)

  it('is the known one, without asking anybody', async () => {
    const sent = await messenger.tell({ ...person(kari), conversation: 'a:known', serviceUrl: connector.url }, [], card)

    expect(sent).toMatchObject({ outcome: 'sent', conversation: 'a:known' })
    expect(asked()).toEqual(['POST /v3/conversations/a:known/activities'])
  })

  it('is the known one where only the projects say at which address', async () => {
    const sent = await messenger.tell({ ...person(kari), conversation: 'a:known' }, [project(channel)], card)

    expect(sent).toMatchObject({ outcome: 'sent', conversation: 'a:known' })
  })

  it.each([kari, guest])('is begun through a project they are in: $name, $userRole', async (who) => {
    connector.setMembers(groupChat.id, [ola])
    connector.setMembers(channel.id, [ola, who])

    const sent = await messenger.tell(person(who), [project(groupChat), project(channel)], card)

    const [message] = connector.messages(chat(who))
    expect(sent).toEqual({ outcome: 'sent', conversation: chat(who), activity: message?.id })
    expect(message?.activity).toMatchObject({ type: 'message', from: { id: `28:${BOT_APP_ID}` } })
    expect(asked()).toEqual([
      `GET /v3/conversations/${groupChat.id}/members/${who.aadObjectId}`,
      `GET /v3/conversations/${channel.id}/members/${who.aadObjectId}`,
      'POST /v3/conversations',
      `POST /v3/conversations/${chat(who)}/activities`,
    ])
    expect(connector.requests[2]?.body).toMatchObject({
      isGroup: false,
      bot: { id: `28:${BOT_APP_ID}` },
      members: [{ id: who.id }],
      tenantId: TENANT_ID,
      channelData: { tenant: { id: TENANT_ID } },
    })
  })

  it('is begun anew where the known one is not there any more', async () => {
    connector.setMembers(channel.id, [kari])
    connector.failNext(answer(404, 'ConversationNotFound'))

    const sent = await messenger.tell({ ...person(kari), conversation: 'a:lost' }, [project(channel)], card)

    expect(sent).toMatchObject({ outcome: 'sent', conversation: chat(kari) })
  })

  it('is left alone by those who have blocked or removed the bot there', async () => {
    connector.setMembers(channel.id, [kari])
    connector.failNext(answer(403, 'ConversationBlockedByUser'))
    const known = { ...person(kari), conversation: 'a:known' }
    expect(await messenger.tell(known, [project(channel)], card)).toEqual({ outcome: 'unreachable', why: 'blocked' })

    connector.failNext(answer(403, 'BotNotInConversationRoster'))
    expect(await messenger.tell(known, [project(channel)], card)).toEqual({ outcome: 'unreachable', why: 'removed' })
    expect(connector.requests).toHaveLength(2)
  })

  it('can’t be begun with somebody who has left all of their projects', async () => {
    connector.setMembers(channel.id, [ola])

    // The second is not there at all; that says nothing of them.
    const sent = await messenger.tell(person(kari), [project(channel), project(groupChat)], card)

    expect(sent).toEqual({ outcome: 'unreachable', why: 'left' })
    expect(connector.requests).toHaveLength(2)
  })

  it.each([
    [answer(400, 'MemberNotFoundInConversation'), 'left'],
    [bare(404), 'left'],
    [answer(404, 'ConversationNotFound'), 'deleted'],
    [answer(403, 'BotNotInConversationRoster'), 'removed'],
  ] as const)('can’t be found where the roster says $body.error.code: %#', async (given, why) => {
    connector.failNext(given)

    expect(await messenger.tell(person(kari), [project(channel)], card)).toEqual({ outcome: 'unreachable', why })
  })

  it('can’t be found without a project', async () => {
    expect(await messenger.tell(person(kari), [], card)).toEqual({ outcome: 'unreachable', why: 'removed' })
    expect(connector.requests).toEqual([])
  })

  it.each([
    [answer(403, 'ForbiddenOperationException'), { outcome: 'unreachable', why: 'forbidden' }],
    [answer(403, 'BotDisabledByAdmin'), { outcome: 'unreachable', why: 'blocked' }],
    [answer(400, 'MemberNotFoundInConversation'), { outcome: 'unreachable', why: 'left' }],
    [throttled(7), { outcome: 'throttled', afterMs: 7_000 }],
    // Beginning a chat tells nobody anything: there is no doubt about a message.
    [bare(504), { outcome: 'failed', why: 'HTTP 504', unsure: false }],
  ] as const)('may be refused when it is begun: %#', async (given, outcome) => {
    connector.setMembers(channel.id, [kari])
    connector.failNext({ ...given, match: ({ path }) => path === '/v3/conversations' })

    expect(await messenger.tell(person(kari), [project(channel)], card)).toEqual(outcome)
    expect(connector.messages(chat(kari))).toEqual([])
  })

  it('waits with the roster that fails, and is not unsure of anything', async () => {
    connector.cutNext()

    const sent = await messenger.tell(person(kari), [project(channel), project(groupChat)], card)

    expect(sent).toEqual({ outcome: 'failed', why: 'ECONNRESET', unsure: false })
    expect(connector.requests).toHaveLength(1)
  })

  const asked = () => connector.requests.map(({ method, path }) => `${method} ${path}`)
})

describe('the channel’s limits', () => {
  it('are held by 200 projects at once: none is told to wait, and it takes little more than 200/50 s', async () => {
    await using own = await start({ connector: { quotas: {} } })
    const began = performance.now()

    const sent = await Promise.all(
      Array.from({ length: 200 }, (_, n) => own.messenger.post(project(numbered(n), own.connector), card)),
    )

    const seconds = (performance.now() - began) / 1_000
    expect(sent.filter(({ outcome }) => outcome === 'sent')).toHaveLength(200)
    expect(own.connector.throttled).toEqual({ tenant: 0, thread: 0 })
    expect(own.connector.requests).toHaveLength(200)
    expect(seconds).toBeGreaterThan(4)
    expect(seconds).toBeLessThan(6)
  })

  it('are held by ten messages for one thread, whatever they are', async () => {
    await using own = await start({ connector: { quotas: {} } })
    const to = project(channel, own.connector)
    const { activity } = said(await own.messenger.post(to, card))

    const sent = await Promise.all(
      Array.from({ length: 9 }, (_, n) =>
        n % 2 === 0 ? own.messenger.reply(to, activity, card) : own.messenger.update(to, activity, card),
      ),
    )

    expect(sent.every(({ outcome }) => outcome === 'sent')).toBe(true)
    expect(own.connector.throttled).toEqual({ tenant: 0, thread: 0 })
  })

  it('are not waited for longer than told to: it is for the caller to come again', async () => {
    await using own = await start({ messenger: { patienceMs: 1_200 } })
    const to = project(channel, own.connector)

    const sent = await Promise.all(Array.from({ length: 8 }, () => own.messenger.post(to, card)))
    const waiting = sent.at(-1)

    expect(sent.filter(({ outcome }) => outcome === 'sent')).toHaveLength(7)
    expect(waiting?.outcome === 'throttled' && waiting.afterMs).toBeGreaterThan(500)
    expect(own.connector.requests).toHaveLength(7)
  })

  it('a thread that is asked to wait is left alone, and the others are not', async () => {
    const clock = fakeClock()
    await using own = await start({ messenger: { clock } })
    own.connector.failNext(throttled(60))
    const [busy, other] = [project(channel, own.connector), project(groupChat, own.connector)]

    expect(await own.messenger.post(busy, card)).toEqual({ outcome: 'throttled', afterMs: 60_000 })
    await clock.pass(10_000)
    expect(await own.messenger.post(busy, card)).toEqual({ outcome: 'throttled', afterMs: 50_000 })
    expect(await own.messenger.post(other, card)).toMatchObject({ outcome: 'sent' })
    await clock.pass(50_000)
    expect(await own.messenger.post(busy, card)).toMatchObject({ outcome: 'sent' })
    expect(own.connector.requests).toHaveLength(3)
  })

  it('one project that never answers holds nobody up', async () => {
    await using own = await start({ adapter: { connectorTimeoutMs: 1_000 } })
    own.connector.hangNext({ times: 9, match: ({ path }) => path.includes(channel.id) })
    await own.messenger.post(project(groupChat, own.connector), card)

    const bad = own.messenger.post(project(channel, own.connector), card)
    const began = performance.now()
    await Promise.all([1, 2, 3, 4].map((n) => own.messenger.post(project(numbered(n), own.connector), card)))

    expect(performance.now() - began).toBeLessThan(500)
    expect(await bad).toMatchObject({ outcome: 'failed', unsure: true })
  })
})

describe('a stop', () => {
  it('waits for what is on the wire, and sends nothing more', async () => {
    const held = connector.hold(({ path }) => path.includes(channel.id))
    const first = messenger.post(project(channel), card)
    await held.arrived
    let stopped = false
    const stopping = messenger.stop().then(() => {
      stopped = true
    })

    expect(await messenger.post(project(groupChat), card)).toEqual({ outcome: 'throttled', afterMs: 0 })
    expect(stopped).toBe(false)
    await held.letGo()
    expect(await first).toMatchObject({ outcome: 'sent' })
    await stopping
    expect(connector.requests).toHaveLength(1)
  })

  it('sends away those who wait for a place', async () => {
    const waiting = Array.from({ length: 20 }, () => messenger.post(project(channel), card))
    await connector.waitFor(() => true)
    await messenger.stop()

    const outcomes = (await Promise.all(waiting)).map(({ outcome }) => outcome)
    expect(new Set(outcomes)).toEqual(new Set(['sent', 'throttled']))
    expect(connector.requests).toHaveLength(outcomes.filter((outcome) => outcome === 'sent').length)
  })
})

const nowhere = {
  ToChannelFromBotLoginUrl: 'http://127.0.0.1:1/login',
  ToChannelFromBotOAuthScope: 'http://127.0.0.1:1',
  ToBotFromChannelTokenIssuer: 'http://127.0.0.1:1',
  OAuthUrl: 'http://127.0.0.1:1',
  ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:1/channel',
  ToBotFromEmulatorOpenIdMetadataUrl: 'http://127.0.0.1:1/emulator',
  CallerId: 'urn:botframework:test',
}

function project(where: Conversation, at: Connector = connector): ProjectReach {
  return {
    key: { tenant: where.tenantId, conversation: where.id },
    kind: where.kind === 'channel' ? 'channel' : 'groupChat',
    serviceUrl: at.url,
    name: 'Heltidskultur',
  }
}

const numbered = (n: number): Conversation => ({ ...channel, id: `19:project-${n}@thread.tacv2` })

const person = ({ aadObjectId }: Person): PersonReach => ({ tenant: TENANT_ID, person: aadObjectId })

function said(sent: Sent) {
  if (sent.outcome !== 'sent') throw new Error(`not sent: ${JSON.stringify(sent)}`)
  return sent
}

type Given = {
  readonly adapter?: Partial<AdapterOptions>
  readonly messenger?: Partial<MessengerOptions>
  readonly connector?: ConnectorOptions
}

/** A messenger of a bot with a secret, and a connector that wants its token. */
async function start({ adapter, messenger: more, connector: options }: Given = {}) {
  const credentials = adapter?.credentials ?? { kind: 'secret', appId: BOT_APP_ID, tenantId: TENANT_ID, password: 'p' }
  // Those who sign in for themselves, or not at all, have no token from the test.
  const fixed = adapter?.endpoints === undefined && credentials.kind !== 'anonymous'
  const connector = await startConnector({ ...(fixed ? { requireToken: OUTBOUND } : {}), ...options })
  const logged: Record<string, unknown>[] = []
  const at = (level: string) => (entry: object) => void logged.push({ level, ...entry })
  const log = { info: at('info'), warn: at('warn'), error: at('error') }
  const messenger = createMessenger({
    adapter: createAdapter({
      credentials,
      ...(fixed ? { outbound: new FixedToken(OUTBOUND) } : {}),
      connectorTimeoutMs: 5_000,
      ...adapter,
      log,
    }),
    appId: BOT_APP_ID,
    log,
    ...more,
  })
  return { connector, messenger, logged, [Symbol.asyncDispose]: () => stop({ connector, messenger }) }
}

async function stop(of: { readonly connector: Connector; readonly messenger: TeamsMessenger }): Promise<void> {
  await of.connector.close()
  await of.messenger.stop()
}
