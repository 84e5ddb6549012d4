import { TeamsAdapter } from '@microsoft/teams-ai'
import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder'
import type {
  AuthenticateRequestResult,
  AuthenticationConfiguration,
  ConnectorClient,
  ServiceClientCredentialsFactory,
} from 'botframework-connector'
import { describeError, type Log } from '../log.ts'
import { within } from './auth-deadline.ts'
import { isLoopback } from './auth-envelope.ts'
import { GuardedAuthentication, Refusal } from './auth-guard.ts'

/** What the adapter is made of. `issuer` undefined means anonymous. */
export type AdapterParts = {
  config: ConfigurationBotFrameworkAuthenticationOptions
  factory: ServiceClientCredentialsFactory
  rules: AuthenticationConfiguration
  issuer: string | undefined
  limitMs: number
  log: Log
}

/** A TeamsAdapter that lets in the channel and nobody else, and keeps the SDK's words for itself. */
export class GuardedAdapter extends TeamsAdapter {
  protected override readonly botFrameworkAuthentication: GuardedAuthentication
  readonly #log: Log
  readonly #limitMs: number

  constructor({ config, factory, rules, issuer, limitMs, log }: AdapterParts) {
    super(config, factory, rules)
    const inner = new ConfigurationBotFrameworkAuthentication(config, factory, rules, undefined, {
      userAgent: this.userAgent,
    })
    this.botFrameworkAuthentication = new GuardedAuthentication(inner, issuer, limitMs)
    this.#log = log
    this.#limitMs = limitMs
  }

  /**
   * A client of the bot's own, for calls that no turn asked for; each ends within the limit. Rejects with a `Refusal` where
   * an anonymous bot would speak to another machine.
   */
  async connectorAt(serviceUrl: string, appId: string): Promise<ConnectorClient> {
    if (this.botFrameworkAuthentication.open && !isLoopback(serviceUrl)) throw new Refusal('not-loopback')
    const factory = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(appId))
    return this.inTime(() => factory.create(serviceUrl))
  }

  /** As long as a call to the connector may take, and no longer: else a TimeoutError. */
  inTime<T>(work: () => Promise<T>): Promise<T> {
    return within(this.#limitMs, work)
  }

  /** 200 if this token is one to let in, else 401; 500 if that could not be found out. */
  async tokenStatus(authHeader: string): Promise<number> {
    if (this.botFrameworkAuthentication.open) return 200
    try {
      await this.botFrameworkAuthentication.authenticateStreamingRequest(authHeader)
      return 200
    } catch (error) {
      return this.#closed(error)
    }
  }

  /**
   * An error becomes a bare status here: `process` would print it on the console and send its text to the caller. A
   * refusal's place is before the turn, so an error of the bot's own logic is never taken for one.
   */
  protected override async processActivity(
    auth: string | AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    let caller: AuthenticateRequestResult
    try {
      caller =
        typeof auth === 'string' ? await this.botFrameworkAuthentication.authenticateRequest(activity, auth) : auth
    } catch (error) {
      return { status: this.#closed(error) }
    }
    try {
      return await super.processActivity(caller, activity, logic)
    } catch (error) {
      this.#log.error({ code: 'turn.failed', error: describeError(error) }, 'a turn failed')
      return { status: 500 }
    }
  }

  #closed(error: unknown): number {
    if (error instanceof Refusal) {
      this.#log.warn({ code: 'auth.refused', reason: error.reason, detail: error.detail }, 'a caller was refused')
      return 401
    }
    this.#log.error({ code: 'auth.unavailable', error: describeError(error) }, 'a token could not be checked')
    return 500
  }
}
