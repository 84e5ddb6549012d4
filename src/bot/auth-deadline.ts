import { type ConnectorClient, ConnectorFactory } from 'botframework-connector'

/**
 * Connector clients whose calls end within `limitMs`: the login before them, the SDK's silent retries and its waiting for
 * Retry-After included. Past the limit a call rejects with a TimeoutError. Without this the SDK waits for ever.
 */
export class DeadlineConnectorFactory extends ConnectorFactory {
  readonly #inner: ConnectorFactory
  readonly #limitMs: number

  constructor(inner: ConnectorFactory, limitMs: number) {
    super()
    this.#inner = inner
    this.#limitMs = limitMs
  }

  override async create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const client = await this.#inner.create(serviceUrl, audience)
    const send = client.sendOperationRequest.bind(client)
    // Every operation passes here, and this is the only place where the SDK accepts a limit in time.
    client.sendOperationRequest = (args, spec, callback) =>
      within(this.#limitMs, (abortSignal) => {
        return send({ ...args, options: { abortSignal, ...args.options } }, spec, callback)
      })
    return client
  }
}

/** The result of `work`, or a TimeoutError after `limitMs`, whether or not `work` heeds its signal. */
export function within<T>(limitMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(limitMs)
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  // First in the race, so that our own error wins over the one that `work` makes of the signal.
  return Promise.race([late, work(signal)])
}
