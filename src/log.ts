/** The part of a logger that Saman's own code uses. Pino's logger fits it; a test's list of entries fits it as well. */
export type Log = {
  info(o: object, msg?: string): void
  warn(o: object, msg?: string): void
  error(o: object, msg?: string): void
}
