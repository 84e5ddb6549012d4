import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../calendar/dates.ts'

/**
 * The first wait at its longest. Who is asked to wait without being told how long comes back soon. What failed five times
 * is given up, and a fault that passes within seven minutes must not come to that.
 */
const firstWaitMs = { throttled: 10_000, failed: 60_000 }
const longestWaitMs = 15 * 60_000

/**
 * How long to wait after it has gone so for so many times in a row (1 is the first): twice as long each time, up to a
 * quarter of an hour, of which `chance` (0 to 1) decides half, so that those who failed together do not come back together.
 */
export function waitAfter(what: 'throttled' | 'failed', times: number, chance: number): number {
  const longest = Math.min(longestWaitMs, firstWaitMs[what] * 2 ** (times - 1))
  return Math.round(longest / 2 + (longest / 2) * chance)
}

export const later = (at: Instant, ms: number): Instant =>
  Temporal.Instant.from(at).add({ milliseconds: ms }).toString()

export const msUntil = (at: Instant, until: Instant): number =>
  Temporal.Instant.from(until).epochMilliseconds - Temporal.Instant.from(at).epochMilliseconds
