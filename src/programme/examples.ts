import type { Instant } from '../calendar/dates.ts'
import type { Language } from '../plan/language.ts'
import type { Person } from '../plan/values.ts'

/**
 * What one group has offered the others in the programme: an element of its plan as it stood then, without the names of
 * people. It is seen by others once a coordinator has accepted it.
 */
export type Example = {
  readonly id: string
  /** Whose it is: the project that may take it back. */
  readonly project: string
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

/** What others may see of an element's examples: those of their own theme first, then the newest. */
export function shelfOf(examples: readonly Example[], theme: string | undefined): readonly Example[] {
  const rank = (one: Example) => (theme !== undefined && one.theme === theme ? 0 : 1)
  return examples
    .filter(({ state }) => state === 'accepted')
    .sort((a, b) => rank(a) - rank(b) || (a.at < b.at ? 1 : -1))
}

/** What a coordinator can judge: what waits, the oldest first, then what has been taken in, the newest first. */
export const judgeable = (examples: readonly Example[]): readonly Example[] => {
  const byAge = [...examples].sort((a, b) => (a.at < b.at ? -1 : 1))
  return [
    ...byAge.filter(({ state }) => state === 'offered'),
    ...byAge.filter(({ state }) => state === 'accepted').reverse(),
  ]
}
