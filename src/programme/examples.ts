import type { Instant } from '../calendar/dates.ts'
import type { Language } from '../plan/language.ts'
import type { Person } from '../plan/values.ts'

/**
 * What one group has offered the others in the programme: an element of its plan as it stood then, without the names of
 * people. It is seen by others once a coordinator has accepted it.
 */
export type Example = {
  readonly id: string
  readonly element: string
  readonly title: string
  readonly lines: readonly string[]
  readonly language: Language
  readonly theme?: string
  /** Its number, only where the group said that it may be named. */
  readonly municipality?: string
  readonly state: 'offered' | 'accepted'
  readonly by: Person
  readonly at: Instant
}

/** What others may see for an element: those of their own theme first, then the newest. */
export function shelfOf(examples: readonly Example[], element: string, theme: string | undefined): readonly Example[] {
  const rank = (one: Example) => (theme !== undefined && one.theme === theme ? 0 : 1)
  return examples
    .filter((one) => one.element === element && one.state === 'accepted')
    .sort((a, b) => rank(a) - rank(b) || (a.at < b.at ? 1 : -1))
}

/** What waits for a coordinator, the oldest first. */
export const waiting = (examples: readonly Example[]): readonly Example[] =>
  examples.filter(({ state }) => state === 'offered').sort((a, b) => (a.at < b.at ? -1 : 1))
