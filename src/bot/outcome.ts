import { z } from 'zod'
import type { Unreachable } from '../programme/unreachable.ts'
import type { Sent } from '../prompts/ports.ts'

/** What a call to the channel was for. `find`: a person in a roster. `begin`: a chat with one person. */
export type Asked = 'post' | 'reply' | 'update' | 'find' | 'begin'
export type NotSent = Exclude<Sent, { outcome: 'sent' }>

/** How a call ended that did not succeed. */
export type Ending =
  | { readonly ended: 'answered'; readonly status: number; readonly code?: string; readonly afterMs?: number }
  /** It never went out: nobody was there to take it. */
  | { readonly ended: 'unsent'; readonly why: string }
  /** It went out, and no answer came. */
  | { readonly ended: 'silent'; readonly why: string }

type Headers = { get(name: string): string | undefined }
const answered = z.looseObject({
  statusCode: z.number(),
  response: z.looseObject({
    headers: z.custom<Headers>(
      (value) => typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function',
    ),
    bodyAsText: z.string().nullish(),
  }),
})
const unanswered = z.looseObject({
  name: z.enum(['RestError', 'TimeoutError', 'AbortError']),
  code: z.union([z.string(), z.number()]).optional(),
})

const plain = z.looseObject({ error: z.looseObject({ code: z.string() }) })
/** As writes to a channel that is locked are refused: the code stands in JSON within the message. */
const nested = z.looseObject({ message: z.string() })
const sub = z.looseObject({ subCode: z.string() })

/** The system's names for "nobody took the call". Anything else may have broken off after the message had arrived. */
const neverOut = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/** An error of the SDK's as what the channel did; undefined for any other. `now` is milliseconds since 1970. */
export function endingOf(error: unknown, now: number): Ending | undefined {
  const answer = answered.safeParse(error).data
  if (answer) {
    const { headers, bodyAsText } = answer.response
    const code = codeIn(bodyAsText ?? '')
    const afterMs = retryAfter(headers.get('retry-after'), Date.parse(headers.get('date') ?? '') || now)
    return {
      ended: 'answered',
      status: answer.statusCode,
      ...(code === undefined ? {} : { code }),
      ...(afterMs === undefined ? {} : { afterMs }),
    }
  }
  const broken = unanswered.safeParse(error).data
  if (!broken) return undefined
  const why = typeof broken.code === 'string' ? broken.code : broken.name
  return neverOut.has(why) ? { ended: 'unsent', why } : { ended: 'silent', why }
}

/** A date is cut to whole seconds, so that it may have passed already; a second is the least that anybody means. */
const leastWaitMs = 1_000
/** Longer than any of the channel's windows: whoever says more than a day is asked again after one. */
const longestWaitMs = 24 * 3_600_000

/** Retry-After, in seconds or as a date, in milliseconds from `now`. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const ms = /^\s*\d+(\.\d+)?\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now
  return Number.isFinite(ms) ? Math.min(longestWaitMs, Math.max(leastWaitMs, ms)) : undefined
}

function codeIn(body: string): string | undefined {
  const json = parsed(body)
  const named = plain.safeParse(json).data?.error.code
  return named ?? sub.safeParse(parsed(nested.safeParse(json).data?.message ?? '')).data?.subCode
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The channel's codes that are about whom we speak to. Final until the app, the person or the channel is back.
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
 */
const reasons = new Map<string | undefined, Unreachable>([
  ['BotDisabledByAdmin', 'blocked'],
  ['ConversationBlockedByUser', 'blocked'],
  ['MessageWritesBlocked', 'blocked'],
  ['BotNotInConversationRoster', 'removed'],
  ['ForbiddenOperationException', 'forbidden'],
  ['NotEnoughPermissions', 'forbidden'],
  ['ConversationNotFound', 'deleted'],
  // Of a roster, and of a chat that is begun with somebody whom the tenant does not know. Seen with 404 and with 400.
  ['MemberNotFoundInConversation', 'left'],
])

/** What it means for the message. `threaded`: the call was to a thread of a channel. */
export function outcomeOf(ending: Ending, asked: Asked, threaded: boolean): NotSent {
  // Looking somebody up and beginning a chat say nothing to anybody, however often they are done.
  const says = asked !== 'find' && asked !== 'begin'
  if (ending.ended !== 'answered') return failed(ending.why, says && ending.ended === 'silent')
  const { status, code, afterMs } = ending
  const why = code === undefined ? `HTTP ${status}` : `HTTP ${status} ${code}`
  switch (status) {
    case 401:
      return failed(why, false)
    case 408:
      return failed(why, says)
    case 429:
      return throttled(afterMs)
    case 412:
    case 503:
      return afterMs === undefined ? failed(why, false) : throttled(afterMs)
    case 502:
    case 504:
      // A gateway's answers: what stands behind it may have taken the message.
      return afterMs === undefined ? failed(why, says) : throttled(afterMs)
    default:
      if (status < 300) return failed(`unreadable: ${why}`, says)
      // 500 among them: Microsoft says not to retry it, and somebody should see it.
      if (status >= 500) return { outcome: 'refused', why }
      return aboutThem(status, code, asked, threaded) ?? { outcome: 'refused', why }
  }
}

function aboutThem(status: number, code: string | undefined, asked: Asked, threaded: boolean): NotSent | undefined {
  if (asked === 'reply' || asked === 'update') {
    if (code === 'ActivityNotFoundInConversation') return { outcome: 'gone' }
    // A thread is part of the conversation's id: it may be the thread alone that is not there.
    if (code === 'ConversationNotFound' && threaded) return { outcome: 'gone' }
  }
  const why = reasons.get(code)
  if (why !== undefined) return { outcome: 'unreachable', why }
  if (status === 403) return { outcome: 'unreachable', why: 'forbidden' }
  // Without a code that says so, a lost conversation is not believed: the address may be wrong. A lost person is.
  return status === 404 && (asked === 'find' || asked === 'begin') ? { outcome: 'unreachable', why: 'left' } : undefined
}

const failed = (why: string, unsure: boolean): NotSent => ({ outcome: 'failed', why, unsure })
const throttled = (afterMs: number | undefined): NotSent =>
  afterMs === undefined ? { outcome: 'throttled' } : { outcome: 'throttled', afterMs }
