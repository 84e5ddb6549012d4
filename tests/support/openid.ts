import { createServer } from 'node:http'
import {
  type ServiceClientCredentials,
  ServiceClientCredentialsFactory,
  TokenCredentials,
} from 'botframework-connector'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import type { ChannelEndpoints } from '../../src/bot/auth.ts'
import { BOT_APP_ID } from './activities.ts'
import { close, listen } from './connector.ts'

/**
 * Who signs a token.
 * - `channel`: the key the channel publishes for Teams. `webchat`: the channel's, for another channel than Teams.
 * - `unendorsed`: the channel's, for no channel by name. The SDK takes this to mean any.
 * - `emulator`: the key of Microsoft Entra ID, which signs tokens for everybody's apps.
 * - `unknown`: a key nobody publishes. `forged`: the same, under the name of the channel's key.
 * - `unsigned`: nobody (alg none), under the name of the channel's key.
 */
export type Signer = 'channel' | 'webchat' | 'unendorsed' | 'emulator' | 'unknown' | 'forged' | 'unsigned'

export type OpenId = {
  endpoints: ChannelEndpoints
  issuer: string
  /** A token that is right but for `claims`; a claim set to undefined is left out. `serviceurl` has no default. */
  sign(claims: Record<string, unknown>, options?: { key?: Signer }): Promise<string>
  close(): Promise<void>
}

/** The channel says with each key which channels it may sign for. */
type PublishedKey = JWK & { endorsements?: string[] }

const HOUR = 3600

/** Starts an OpenID server on loopback that publishes the channel's keys and, apart from them, the emulator's. */
export async function startOpenId(): Promise<OpenId> {
  const [channel, emulator, stranger] = await keys()
  const documents = new Map<string, unknown>()
  const server = createServer((req, res) => {
    const found = documents.get(req.url ?? '')
    // Two statements: restify changes node's own response class, after which writeHead returns nothing.
    res.writeHead(found ? 200 : 404, { 'content-type': 'application/json' })
    res.end(JSON.stringify(found ?? {}))
  })
  const base = `http://127.0.0.1:${await listen(server)}`
  // The SDK remembers keys by their address for as long as the process lives, and ports come back: each server its own.
  const own = `/${crypto.randomUUID()}`
  const issuer = `${base}${own}`

  const publish = (name: string, keys: PublishedKey[]) => {
    documents.set(`${own}/${name}/keys`, { keys })
    documents.set(`${own}/${name}`, { issuer, jwks_uri: `${issuer}/${name}/keys` })
    return `${issuer}/${name}`
  }
  const endpoints: ChannelEndpoints = {
    ToChannelFromBotLoginUrl: `${issuer}/login`,
    ToChannelFromBotOAuthScope: issuer,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: issuer,
    ToBotFromChannelOpenIdMetadataUrl: publish('channel', [
      { ...channel.jwk, kid: 'channel', endorsements: ['msteams'] },
      { ...channel.jwk, kid: 'webchat', endorsements: ['webchat'] },
      { ...channel.jwk, kid: 'unendorsed' },
    ]),
    ToBotFromEmulatorOpenIdMetadataUrl: publish('emulator', [{ ...emulator.jwk, kid: 'emulator' }]),
    CallerId: 'urn:botframework:test',
  }

  const signers: Record<Signer, { kid: string; key?: CryptoKey }> = {
    channel: { kid: 'channel', key: channel.privateKey },
    webchat: { kid: 'webchat', key: channel.privateKey },
    unendorsed: { kid: 'unendorsed', key: channel.privateKey },
    emulator: { kid: 'emulator', key: emulator.privateKey },
    unknown: { kid: 'unknown', key: stranger.privateKey },
    forged: { kid: 'channel', key: stranger.privateKey },
    unsigned: { kid: 'channel' },
  }
  return {
    endpoints,
    issuer,
    async sign(claims, { key: signer = 'channel' } = {}) {
      const now = Math.floor(Date.now() / 1000)
      const payload = { iss: issuer, aud: BOT_APP_ID, nbf: now - HOUR, iat: now - HOUR, exp: now + HOUR, ...claims }
      const { kid, key } = signers[signer]
      if (!key) return `${encoded({ alg: 'none', typ: 'JWT', kid })}.${encoded(payload)}.`
      return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(key)
    },
    close: () => close(server),
  }
}

/** Credentials that sign every outbound call with `token`, for a connector that asks for it. */
export class FixedToken extends ServiceClientCredentialsFactory {
  readonly #token: string

  constructor(token: string) {
    super()
    this.#token = token
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === BOT_APP_ID
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false
  }

  override async createCredentials(): Promise<ServiceClientCredentials> {
    return new TokenCredentials(this.#token)
  }
}

type Keys = Awaited<ReturnType<typeof makeKeys>>
let made: Promise<readonly [Keys, Keys, Keys]> | undefined

/** Made once for a whole test file: it takes longer than all else that a bot begins with. */
function keys(): Promise<readonly [Keys, Keys, Keys]> {
  made ??= Promise.all([makeKeys(), makeKeys(), makeKeys()])
  return made
}

async function makeKeys(): Promise<{ privateKey: CryptoKey; jwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  return { privateKey, jwk: await exportJWK(publicKey) }
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
