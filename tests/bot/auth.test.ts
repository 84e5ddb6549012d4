import { TeamsAdapter } from '@microsoft/teams-ai'
import type { TurnContext } from 'botbuilder'
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector'
import restify from 'restify'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AdapterOptions, type BotCredentials, createAdapter, receive } from '../../src/bot/auth.ts'
import { onlyFrom } from '../../src/bot/auth-guard.ts'
import {
  BOT_APP_ID,
  channel,
  FOREIGN_TENANT_ID,
  type Inbound,
  kari,
  message,
  TENANT_ID,
} from '../support/activities.ts'
import { type Connector, close, listen, startConnector } from '../support/connector.ts'
import { FixedToken, type OpenId, startOpenId } from '../support/openid.ts'

/** What reached the console. Set before the imports above run, since the code under test keeps the console it finds. */
const printed = vi.hoisted(() => {
  const lines: unknown[][] = []
  console.error = (...args: unknown[]) => void lines.push(args)
  return lines
})

const OUTBOUND = 'token-of-the-bot'
const SECRET_TEXT = 'budget is 4 million'
const secret: BotCredentials = { kind: 'secret', appId: BOT_APP_ID, tenantId: TENANT_ID, password: 'p' }
const minutes = (n: number) => Math.floor(Date.now() / 1000) + n * 60

let openId: OpenId
let connector: Connector
let bot: Bot

beforeAll(async () => {
  openId = await startOpenId()
  connector = await startConnector({ requireToken: OUTBOUND })
  bot = await startBot({ credentials: secret, endpoints: openId.endpoints, outbound: new FixedToken(OUTBOUND) })
})
afterAll(() => Promise.all([bot.close(), connector.close(), openId.close()]))

beforeEach(() => {
  bot.logic = (context) => context.sendActivity('svar')
  bot.turns.length = 0
  bot.logged.length = 0
  connector.requests.length = 0
  printed.length = 0
})

describe('the channel’s own token', () => {
  it('is let in, and the reply arrives at the connector signed by the bot', async () => {
    const answer = await bot.post(activity(), await right())

    expect(answer).toEqual({ status: 200, body: '' })
    expect(connector.messages(channel.id).at(-1)?.activity).toMatchObject({ type: 'message', text: 'svar' })
    expect(connector.requests.map(({ authorization }) => authorization)).toEqual([`Bearer ${OUTBOUND}`])
  })

  it('lets an invoke through with what the bot answers to it', async () => {
    const value = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'ok' }
    bot.logic = (context) => context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: value } })

    const answer = await bot.post({ ...activity(), type: 'invoke', name: 'adaptiveCard/action' }, await right())

    expect(answer).toEqual({ status: 200, body: JSON.stringify(value) })
  })

  it.each<BotCredentials>([
    secret,
    { kind: 'managedIdentity', appId: BOT_APP_ID, tenantId: TENANT_ID },
    { kind: 'federated', appId: BOT_APP_ID, tenantId: TENANT_ID, managedIdentityClientId: 'of-the-identity' },
  ])('is let in whatever the bot’s own credentials are: $kind', async (credentials) => {
    await using own = await startBot({ credentials, endpoints: openId.endpoints })

    expect(await own.post(activity(), await right())).toMatchObject({ status: 200 })
    expect(own.turns).toHaveLength(1)
  })
})

describe('any other token', () => {
  const wrong: Record<string, () => Promise<string | undefined>> = {
    'no token at all': async () => undefined,
    'an empty header': async () => '',
    'another scheme': async () => `Basic ${await token({})}`,
    'two tokens in one header': async () => `Bearer ${await token({})} ${await token({})}`,
    garbage: async () => 'Bearer garbage',
    'three parts of garbage': async () => 'Bearer a.b.c',
    'another bot’s audience': async () => bearer({ aud: FOREIGN_TENANT_ID }),
    'another issuer': async () => bearer({ iss: 'https://issuer.example' }),
    'no issuer': async () => bearer({ iss: undefined }),
    'expired longer ago than clocks may differ': async () => bearer({ exp: minutes(-10) }),
    'not valid yet': async () => bearer({ nbf: minutes(10) }),
    'another serviceUrl': async () => bearer({ serviceurl: 'https://elsewhere.example/' }),
    'no serviceUrl': async () => bearer({ serviceurl: undefined }),
    'a key of the channel’s, but for web chat': async () => bearer({}, 'webchat'),
    'a key nobody publishes': async () => bearer({}, 'unknown'),
    'a forged signature': async () => bearer({}, 'forged'),
    'no signature (alg none)': async () => bearer({}, 'unsigned'),
    'the emulator’s key': async () => bearer({}, 'emulator'),
  }

  it.each(Object.entries(wrong))('is refused without a turn: %s', async (_, authorization) => {
    expect(await bot.post(activity(), await authorization())).toEqual(unauthorized)
    expect(bot.turns).toEqual([])
    expect(connector.requests).toEqual([])
  })

  it.each(['webchat', 'emulator', 'AseChannel'])('is refused for another channel than Teams: %s', async (channelId) => {
    for (const key of ['channel', 'webchat', 'unendorsed', 'emulator'] as const) {
      expect(await bot.post({ ...activity(), channelId }, await bearer({}, key))).toEqual(unauthorized)
    }
    expect(bot.turns).toEqual([])
  })

  it('leaves one short line in the log, and neither the token nor the SDK’s stacks', async () => {
    const forged = await bearer({}, 'forged')
    await bot.post(activity(), forged)

    expect(bot.logged).toMatchObject([{ level: 'warn', code: 'auth.refused', reason: 'token' }])
    expect(JSON.stringify(bot.logged)).not.toContain(forged.slice('Bearer '.length, 40))
    expect(printed).toEqual([])
  })
})

describe('keys that cannot be had', () => {
  const keysAt = (ToBotFromChannelOpenIdMetadataUrl: string) =>
    startBot({
      credentials: secret,
      endpoints: { ...openId.endpoints, ToBotFromChannelOpenIdMetadataUrl },
      connectorTimeoutMs: 250,
    })

  it.each<[string, () => Promise<string>]>([
    ['nobody is there', async () => `${await closedPort()}/keys`],
    ['there is something else', async () => `${openId.issuer}/nothing`],
  ])('are our fault, not the caller’s: %s', async (_, url) => {
    await using own = await keysAt(await url())

    expect(await own.post(activity(), await right())).toEqual(failed)
    expect(own.turns).toEqual([])
    expect(own.logged).toMatchObject([{ level: 'error', code: 'auth.unavailable' }])
  })

  it('keep nobody waiting for ever', async () => {
    await using own = await keysAt(`${connector.url}/keys`)
    connector.hangNext()

    expect(await own.post(activity(), await right())).toEqual(failed)
    expect(own.logged).toMatchObject([{ code: 'auth.unavailable', error: { name: 'TimeoutError' } }])
  })

  async function closedPort(): Promise<string> {
    const gone = await startConnector()
    await gone.close()
    return gone.url
  }
})

describe('the emulator door: a token that Entra ID gives to a stranger’s own app', () => {
  const tenants = ['0d1f', '0d2f', '0d3f'].map((end) => `5a3a0000-0000-4000-8000-00000000${end}`)
  const ofStranger = (tid: string) =>
    bearer({ iss: `https://sts.windows.net/${tid}/`, tid, ver: '1.0', appid: BOT_APP_ID }, 'emulator')

  it('stands open in the SDK as it comes: any tenant, any serviceUrl', async () => {
    const adapter = new TeamsAdapter(sdkConfig(), new FixedToken(OUTBOUND))

    expect(await processed(adapter, await ofStranger(tenants[0] ?? ''))).toEqual({ status: 200, turns: 1 })
  })

  it('is closed by the rules we give the SDK', async () => {
    const adapter = new TeamsAdapter(sdkConfig(), new FixedToken(OUTBOUND), onlyFrom(openId.issuer))

    expect(await processed(adapter, await ofStranger(tenants[1] ?? ''))).toEqual({ status: 401, turns: 0 })
  })

  it('is closed in front of the SDK, so that strangers’ tenants do not pile up in its memory', async () => {
    expect(await bot.post(activity(), await ofStranger(tenants[2] ?? ''))).toEqual(unauthorized)
    expect(bot.turns).toEqual([])
    expect(String(ToBotFromBotOrEmulatorTokenValidationParameters.issuer)).not.toContain(tenants[2])
  })

  const sdkConfig = () => ({ MicrosoftAppId: BOT_APP_ID, ...openId.endpoints })

  async function processed(adapter: TeamsAdapter, authorization: string) {
    let [status, turns] = [0, 0]
    const ignore = () => undefined
    const res = { socket: undefined, header: ignore, send: ignore, end: ignore, status: (n: number) => (status = n) }
    await adapter.process({ method: 'POST', headers: { authorization }, body: activity() }, res, async () => {
      turns++
    })
    return { status, turns }
  }
})

describe('a body that is no activity', () => {
  const without = (field: string) => (right: Inbound) => ({ ...right, [field]: undefined })
  const bodies: Record<string, (right: Inbound) => unknown> = {
    'no body': () => undefined,
    'a list': (right) => [right],
    'a string': () => 'hei',
    'no type': without('type'),
    'a type that is a number': (right) => ({ ...right, type: 7 }),
    'an empty type': (right) => ({ ...right, type: '' }),
    'no id': without('id'),
    'no channelId': without('channelId'),
    'no serviceUrl': without('serviceUrl'),
    'a serviceUrl that is no address': (right) => ({ ...right, serviceUrl: 'smba' }),
    'a serviceUrl of another kind': (right) => ({ ...right, serviceUrl: 'file:///etc/passwd' }),
    'a serviceUrl with a query': (right) => ({ ...right, serviceUrl: 'https://smba.example/?x=' }),
    'no conversation': without('conversation'),
    'a conversation without id': (right) => ({ ...right, conversation: {} }),
    'no sender': without('from'),
    'a sender that is a string': (right) => ({ ...right, from: kari.id }),
  }

  it.each(Object.entries(bodies))('is told so, after a right token: %s', async (_, body) => {
    expect(await bot.post(body(activity()), await right())).toEqual({ status: 400, body: '{"error":"bad-request"}' })
    expect(bot.turns).toEqual([])
  })

  it.each(Object.entries(bodies))('is not told so without a right token: %s', async (_, body) => {
    expect(await bot.post(body(activity()), await bearer({}, 'forged'))).toEqual(unauthorized)
    expect(await bot.post(body(activity()), undefined)).toEqual(unauthorized)
  })

  it('is logged by the names of the fields, not by what was in them', async () => {
    await bot.post({ ...activity(), from: SECRET_TEXT, id: 1 }, await right())

    expect(bot.logged).toMatchObject([{ level: 'warn', code: 'activity.malformed', fields: ['id', 'from'] }])
    expect(JSON.stringify(bot.logged)).not.toContain(SECRET_TEXT)
    expect(printed).toEqual([])
  })
})

describe('a turn that fails', () => {
  it('is answered with our word for it; the log has the error and the console nothing', async () => {
    bot.logic = async () => {
      throw new Error('row 7 is broken')
    }

    expect(await bot.post(activity(), await right())).toEqual(failed)
    expect(bot.logged).toMatchObject([{ level: 'error', code: 'turn.failed', error: { message: 'row 7 is broken' } }])
    expect(printed).toEqual([])
  })

  it('says nothing of a token of the bot’s that the connector refused', async () => {
    connector.failNext({ status: 403, body: { error: { code: 'BotDisabledByAdmin', message: 'no' } } })

    expect(await bot.post(activity(), await right())).toEqual(failed)
    expect(JSON.stringify(bot.logged)).not.toContain(OUTBOUND)
  })

  it('fails, rather than waits for ever, when the connector does not answer', async () => {
    const limits = { outbound: new FixedToken(OUTBOUND), connectorTimeoutMs: 250 }
    await using own = await startBot({ credentials: secret, endpoints: openId.endpoints, ...limits })
    own.logic = (context) => context.sendActivity('svar')
    connector.hangNext()

    expect(await own.post(activity(), await right())).toEqual(failed)
    expect(own.logged).toMatchObject([{ code: 'turn.failed', error: { name: 'TimeoutError' } }])
    expect(connector.requests).toHaveLength(1)
  })

  it('answers an invoke nobody handles with 501 and our word', async () => {
    bot.logic = async () => undefined

    const answer = await bot.post({ ...activity(), type: 'invoke', name: 'unheard/of' }, await right())

    expect(answer).toEqual({ status: 501, body: '{"error":"failed"}' })
  })
})

describe('an anonymous bot', () => {
  let open: Bot
  let unsigned: Connector
  beforeAll(async () => {
    open = await startBot({ credentials: { kind: 'anonymous' } })
    unsigned = await startConnector()
  })
  afterAll(() => Promise.all([open.close(), unsigned.close()]))
  beforeEach(() => {
    open.turns.length = 0
    open.logic = async () => undefined
  })

  it('hears this machine without a token, and replies to it unsigned', async () => {
    open.logic = (context) => context.sendActivity('svar')

    expect(await open.post(activity(unsigned.url), undefined)).toMatchObject({ status: 200 })
    expect(unsigned.messages(channel.id)).toMatchObject([{ activity: { text: 'svar' } }])
    expect(unsigned.requests).toMatchObject([{ authorization: undefined }])
  })

  it.each(['http://localhost:56150/_connector', 'http://127.0.0.1:1', 'http://127.8.9.1/', 'http://[::1]:3978/'])(
    'hears %s',
    async (serviceUrl) => {
      expect(await open.post(activity(serviceUrl), undefined)).toMatchObject({ status: 200 })
      expect(open.turns).toHaveLength(1)
    },
  )

  it.each([
    'https://smba.trafficmanager.net/emea/',
    'http://localhost.example/',
    'http://127.0.0.1.example/',
    'http://10.0.0.1/',
    'http://0.0.0.0/',
    'http://[::ffff:10.0.0.1]/',
  ])('does not hear %s', async (serviceUrl) => {
    expect(await open.post(activity(serviceUrl), undefined)).toEqual(unauthorized)
    expect(open.turns).toEqual([])
  })

  it('does not hear another channel than Teams', async () => {
    expect(await open.post({ ...activity(), channelId: 'emulator' }, undefined)).toEqual(unauthorized)
    expect(open.turns).toEqual([])
  })

  it.each(['http://localhost@evil.example/', 'http://evil.example#@localhost/', 'http://localhost:x/'])(
    'takes %s for no address',
    async (serviceUrl) => {
      expect(await open.post(activity(serviceUrl), undefined)).toMatchObject({ status: 400 })
      expect(open.turns).toEqual([])
    },
  )
})

const unauthorized = { status: 401, body: '{"error":"unauthorized"}' }
const failed = { status: 500, body: '{"error":"failed"}' }

const activity = (serviceUrl = connector.url): Inbound =>
  message({ text: SECRET_TEXT, mention: true, from: kari, conversation: channel, serviceUrl })

const token = (claims: Record<string, unknown>, key: Parameters<OpenId['sign']>[1] = {}) =>
  openId.sign({ serviceurl: connector.url, ...claims }, key)

const bearer = async (claims: Record<string, unknown>, key: Signer = 'channel') =>
  `Bearer ${await token(claims, { key })}`

const right = () => bearer({})

type Signer = NonNullable<NonNullable<Parameters<OpenId['sign']>[1]>['key']>

type Bot = AsyncDisposable & {
  /** What the bot does in a turn. At first: nothing. */
  logic: (context: TurnContext) => Promise<unknown>
  turns: string[]
  logged: object[]
  /** Posts `body` as the channel would; a body that is a string goes as plain text. */
  post(body: unknown, authorization: string | undefined): Promise<{ status: number; body: string }>
  close(): Promise<void>
}

/** A bot behind a real HTTP server, as the program mounts it. */
async function startBot(options: Omit<AdapterOptions, 'log'>): Promise<Bot> {
  const logged: object[] = []
  const at = (level: string) => (o: object) => void logged.push({ level, ...o })
  const log = { info: at('info'), warn: at('warn'), error: at('error') }
  const adapter = createAdapter({ ...options, log })
  const server = restify.createServer()
  server.use(restify.plugins.bodyParser())
  const turn = async (context: TurnContext) => {
    bot.turns.push(context.activity.type)
    await bot.logic(context)
  }
  server.post('/api/messages', async (req: restify.Request, res: restify.Response) => {
    await receive(adapter, req, res, turn, log)
  })
  const url = `http://127.0.0.1:${await listen(server.server)}/api/messages`
  const bot: Bot = {
    logic: async () => undefined,
    turns: [],
    logged,
    async post(body, authorization) {
      const type = typeof body === 'string' ? 'text/plain' : 'application/json'
      const headers = { 'content-type': type, ...(authorization === undefined ? {} : { authorization }) }
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const res = await fetch(url, { method: 'POST', headers, ...(text === undefined ? {} : { body: text }) })
      return { status: res.status, body: await res.text() }
    },
    close: () => close(server.server),
    [Symbol.asyncDispose]: () => bot.close(),
  }
  return bot
}
