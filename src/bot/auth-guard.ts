import type { Activity } from 'botbuilder'
import {
  type AuthenticateRequestResult,
  AuthenticationConfiguration,
  AuthenticationError,
  BotFrameworkAuthentication,
  type ClaimsIdentity,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector'
import { z } from 'zod'
import { DeadlineConnectorFactory, within } from './auth-deadline.ts'
import { isLoopback } from './auth-envelope.ts'
import { quietly } from './auth-quiet.ts'

/** Saman is a bot for Teams: no other channel is answered, whoever signed for it. */
const TEAMS = 'msteams'

/** What jsonwebtoken throws for a token that is not right; the SDK hands most of these on as they are. */
const TOKEN_ERRORS = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'])

const Header = z.looseObject({ alg: z.string(), kid: z.string() })
const Payload = z.looseObject({ iss: z.string() })

/** The caller is not let in. `reason` is ours and short; `detail` is the SDK's words, for our log only. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: string
  readonly detail: string | undefined

  constructor(reason: string, detail?: string) {
    super(reason)
    this.reason = reason
    this.detail = detail
  }
}

/**
 * The SDK's settings that close its emulator door. By default it also lets in tokens that Microsoft Entra ID gives to
 * *anybody's* app registration, checks no serviceUrl claim on them, and so lets a stranger choose where replies go.
 * Every way through the SDK (channel, emulator, skill, "AseChannel") ends in this check of the verified claims.
 */
export function onlyFrom(issuer: string): AuthenticationConfiguration {
  return new AuthenticationConfiguration([TEAMS], async (claims) => {
    if (claims.some((claim) => claim.type === 'iss' && claim.value === issuer)) return
    throw new AuthenticationError('The token is not from the channel.', 401)
  })
}

/** Stands in front of the SDK's authentication: refuses early what it would let in or stumble over. */
export class GuardedAuthentication extends BotFrameworkAuthentication {
  readonly #inner: BotFrameworkAuthentication
  readonly #issuer: string | undefined
  readonly #limitMs: number

  /** `issuer` undefined means anonymous: no tokens, and loopback only. */
  constructor(inner: BotFrameworkAuthentication, issuer: string | undefined, limitMs: number) {
    super()
    this.#inner = inner
    this.#issuer = issuer
    this.#limitMs = limitMs
  }

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    if (activity.channelId !== TEAMS) throw new Refusal('channel')
    // Anonymous replies go unsigned to wherever the activity says: only this machine may say it.
    if (this.#issuer === undefined && !isLoopback(activity.serviceUrl)) throw new Refusal('not-loopback')
    const result = await this.#checked(authHeader, () => this.#inner.authenticateRequest(activity, authHeader))
    if (!result.connectorFactory) return result
    return { ...result, connectorFactory: new DeadlineConnectorFactory(result.connectorFactory, this.#limitMs) }
  }

  /** Checks the token alone, without the serviceUrl claim: there is no activity yet to compare it with. */
  override authenticateStreamingRequest(authHeader: string): Promise<AuthenticateRequestResult> {
    return this.#checked(authHeader, () => this.#inner.authenticateStreamingRequest(authHeader, TEAMS))
  }

  override authenticateChannelRequest(): Promise<ClaimsIdentity> {
    return Promise.reject(new Refusal('skill'))
  }

  override createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return new DeadlineConnectorFactory(this.#inner.createConnectorFactory(claimsIdentity), this.#limitMs)
  }

  override createUserTokenClient(claimsIdentity: ClaimsIdentity): Promise<UserTokenClient> {
    return this.#inner.createUserTokenClient(claimsIdentity)
  }

  override getOriginatingAudience(): string {
    return this.#inner.getOriginatingAudience()
  }

  /** True for an anonymous bot, which has no tokens to check. */
  get open(): boolean {
    return this.#issuer === undefined
  }

  async #checked<T>(authHeader: string, authenticate: () => Promise<T>): Promise<T> {
    if (this.#issuer !== undefined) refuseForeign(authHeader, this.#issuer)
    try {
      // The SDK fetches the channel's keys, and would wait for them for ever.
      return await within(this.#limitMs, () => quietly(authenticate))
    } catch (error) {
      throw refusalFrom(error)
    }
  }
}

/**
 * Looks at the token before anything is verified. This saves a look-up of keys, and it keeps strangers from the SDK's
 * list of emulator issuers: to that list it adds four lines for every tenant id it meets, verified or not, for ever.
 */
function refuseForeign(authHeader: string, issuer: string): void {
  if (authHeader.trim() === '') throw new Refusal('no-token')
  const [, header, payload] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]*$/.exec(authHeader) ?? []
  if (!Header.safeParse(decoded(header)).success) throw new Refusal('malformed-token')
  const claims = Payload.safeParse(decoded(payload))
  if (!claims.success) throw new Refusal('malformed-token')
  if (claims.data.iss !== issuer) throw new Refusal('issuer')
}

function decoded(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString())
  } catch {
    return undefined
  }
}

/** A token that is not right is the caller's fault. Anything else, such as keys we could not fetch, is ours. */
function refusalFrom(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (TOKEN_ERRORS.has(error.name)) return new Refusal('token', error.name)
  if (error instanceof AuthenticationError && error.statusCode < 500) return new Refusal('token', error.message)
  return error
}
