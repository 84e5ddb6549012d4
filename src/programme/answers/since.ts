import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../../calendar/dates.ts'

/** A change is known to the programme a little after its own moment; so long at most, but for a crash, which is told of later. */
const overlapSeconds = 60

/**
 * From when the next news are told to somebody who has been told those of a moment, taken before they were read: what
 * changed around it is told of twice rather than never.
 */
export const seenAt = (now: Instant): Instant =>
  Temporal.Instant.from(now).subtract({ seconds: overlapSeconds }).toString()

/**
 * Asked so soon after the last time, it is the same asking: Teams delivers once more what is answered slowly, and people
 * press twice.
 */
const sameAskingSeconds = 60

/** When somebody last asked what is new, and the time before; neither where they never did. */
export type LastAsked = { readonly seen?: Instant | undefined; readonly seenBefore?: Instant | undefined }

/** From when somebody who asks now is told the news, and whether they ask again what they have just been told. */
export function toldFrom({ seen, seenBefore }: LastAsked, now: Instant) {
  const isAgain =
    seen !== undefined && Date.parse(now) - Date.parse(seen) < (overlapSeconds + sameAskingSeconds) * 1_000
  return { seen: isAgain ? seenBefore : seen, isAgain }
}

/** A question's time as an exact moment ("2026-11-23T08:00:00Z") and not a day, "start" or "last". */
export const isMoment = (since: string): since is Instant => since.includes('T')
