/** The part of a logger that Saman's own code uses. Pino's logger fits it; a test's list of entries fits it as well. */
export type Log = {
  info(o: object, msg?: string): void
  warn(o: object, msg?: string): void
  error(o: object, msg?: string): void
}

/**
 * An error for the log, field by field: the SDKs' errors carry whole requests, bearer tokens and people's answers included.
 * The status or code says what kind it was; its cause is described the same way.
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error, message: 'something other than an error was thrown' }
  const { name, message, stack, cause } = error
  return {
    name,
    message,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...('statusCode' in error && typeof error.statusCode === 'number' ? { statusCode: error.statusCode } : {}),
    stack,
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  }
}
