import type { Failure } from './connector.ts'

/** What Teams answers when it does not take a call, as its documentation and its connector have it. */
export type ChannelAnswer = Pick<Failure, 'status' | 'body' | 'headers'>

/** `code` is what the SDK's error carries, but see `messageWritesBlocked`. */
export const answer = (status: number, code: string, headers?: Record<string, string>): ChannelAnswer => ({
  status,
  body: { error: { code, message: `The channel's words for ${code}` } },
  ...(headers ? { headers } : {}),
})

/** From a gateway in front of the channel: no JSON, no code. */
export const bare = (status: number, headers?: Record<string, string>): ChannelAnswer => ({
  status,
  body: `<html>${status}</html>`,
  ...(headers ? { headers } : {}),
})

/** Too many requests; with Retry-After in seconds, as a date so many seconds after the answer's own, or without. */
export const throttled = (seconds?: number): ChannelAnswer =>
  answer(429, 'Throttled', seconds === undefined ? undefined : { 'retry-after': `${seconds}` })

export const throttledUntil = (date: string, answered: string): ChannelAnswer =>
  answer(429, 'Throttled', { 'retry-after': new Date(date).toUTCString(), date: new Date(answered).toUTCString() })

/** A channel that nobody may write to: its code stands in JSON within the message, where the SDK does not find it. */
export const messageWritesBlocked: ChannelAnswer = {
  status: 403,
  body: { errorCode: 209, message: JSON.stringify({ subCode: 'MessageWritesBlocked', details: null }) },
}
