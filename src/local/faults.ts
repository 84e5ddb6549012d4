/** What can go wrong when the local parts come up. The message is for the developer; code and fields are for code. */
export type Fault = Error & FaultFacts

type FaultFacts =
  | { code: 'port-busy'; port: number; what: string }
  | { code: 'ports-busy'; busy: { port: number; what: string }[] }
  | { code: 'data-in-use'; lockFile: string; pid: number }
  | { code: 'dir-unusable'; dir: string }
  | { code: 'died'; what: string; output: string }
  | { code: 'not-ready'; what: string; output: string }

export const fault = <F extends FaultFacts>(message: string, facts: F, cause?: unknown): Error & F =>
  Object.assign(new Error(message, cause === undefined ? {} : { cause }), facts)

// A record, so that a code that is missing here does not compile.
const codes: Readonly<Record<Fault['code'], true>> = {
  'port-busy': true,
  'ports-busy': true,
  'data-in-use': true,
  'dir-unusable': true,
  died: true,
  'not-ready': true,
}

export const isFault = (e: unknown): e is Fault =>
  e instanceof Error && 'code' in e && typeof e.code === 'string' && Object.hasOwn(codes, e.code)
