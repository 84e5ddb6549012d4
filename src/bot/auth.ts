import type { TurnContext } from 'botbuilder'
import { AuthenticationConstants, type ServiceClientCredentialsFactory } from 'botframework-connector'
import { describeError, type Log } from '../log.ts'
import { GuardedAdapter } from './auth-adapter.ts'
import { appIdOf, type BotCredentials, credentialsFactory } from './auth-credentials.ts'
import { Envelope } from './auth-envelope.ts'
import { onlyFrom } from './auth-guard.ts'

export type { GuardedAdapter } from './auth-adapter.ts'
export type { BotCredentials } from './auth-credentials.ts'

/** Where the channel is, for tests. All or nothing: given one of these, the SDK takes none of its own for the others. */
export type ChannelEndpoints = {
  ToChannelFromBotLoginUrl: string
  ToChannelFromBotOAuthScope: string
  ToBotFromChannelTokenIssuer: string
  OAuthUrl: string
  ToBotFromChannelOpenIdMetadataUrl: string
  ToBotFromEmulatorOpenIdMetadataUrl: string
  CallerId: string
}

export type AdapterOptions = {
  credentials: BotCredentials
  /** Left out in production: the public cloud's. */
  endpoints?: ChannelEndpoints
  /** Signs outbound calls instead of `credentials`. It has no say in who is let in. */
  outbound?: ServiceClientCredentialsFactory
  /** The longest one call to the connector, or one look-up of the channel's keys, may take; retries included. */
  connectorTimeoutMs?: number
  log: Log
}

const CONNECTOR_TIMEOUT_MS = 15_000

/** The bot's link to Teams. Throws at once for credentials that can never work, such as a key of another certificate. */
export function createAdapter({
  credentials,
  endpoints,
  outbound,
  connectorTimeoutMs: limitMs = CONNECTOR_TIMEOUT_MS,
  log,
}: AdapterOptions): GuardedAdapter {
  const issuer = endpoints?.ToBotFromChannelTokenIssuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer
  const anonymous = credentials.kind === 'anonymous'
  return new GuardedAdapter({
    config: { ...(anonymous ? {} : { MicrosoftAppId: appIdOf(credentials) }), ...endpoints },
    factory: credentialsFactory(credentials, outbound),
    rules: onlyFrom(issuer),
    issuer: anonymous ? undefined : issuer,
    limitMs,
    log,
  })
}

/** The parts of restify's request and response that are used here. */
export type InboundRequest = { headers: { authorization?: string | undefined }; body?: unknown }
export type OutboundResponse = { send(status: number): unknown; json(status: number, body: unknown): unknown }

/**
 * Answers one POST from Teams, and never rejects. Whatever is refused or fails is answered in our words, not the SDK's.
 *
 * A wrong body is told so (400) only after its token has been found right; without one it is 401 whatever the body.
 */
export async function receive(
  adapter: GuardedAdapter,
  req: InboundRequest,
  res: OutboundResponse,
  logic: (context: TurnContext) => Promise<void>,
  log: Log,
): Promise<void> {
  const { status, body } = await answer(adapter, req, logic, log)
  if (status >= 400) res.json(status, { error: word(status) })
  else if (body === undefined) res.send(status)
  else res.json(status, body)
}

type Answer = { status: number; body?: unknown }

async function answer(
  adapter: GuardedAdapter,
  { headers, body }: InboundRequest,
  logic: (context: TurnContext) => Promise<void>,
  log: Log,
): Promise<Answer> {
  const authorization = headers.authorization ?? ''
  try {
    const envelope = Envelope.safeParse(body)
    if (envelope.success) {
      const sheet = new AnswerSheet()
      await adapter.process({ method: 'POST', headers: { authorization }, body: envelope.data }, sheet, logic)
      return sheet.written
    }
    const status = await adapter.tokenStatus(authorization)
    if (status !== 200) return { status }
    // Our own field names only; what stands in them is the caller's.
    const fields = [...new Set(envelope.error.issues.map((issue) => issue.path.join('.')))]
    log.warn({ code: 'activity.malformed', fields }, 'an activity was not one')
    return { status: 400 }
  } catch (error) {
    log.error({ code: 'receive.failed', error: describeError(error) }, 'an activity could not be processed')
    return { status: 500 }
  }
}

function word(status: number): 'unauthorized' | 'bad-request' | 'failed' {
  if (status >= 500) return 'failed'
  return status === 401 || status === 403 ? 'unauthorized' : 'bad-request'
}

/** What the SDK writes its answer on, so that we can read it before the caller does. */
class AnswerSheet {
  readonly socket = undefined
  #answer: Answer = { status: 500 }

  get written(): Answer {
    return this.#answer
  }

  status(status: number): void {
    this.#answer = { status }
  }

  send(body: unknown): void {
    this.#answer = { ...this.#answer, body }
  }

  header(): void {}

  end(): void {}
}
