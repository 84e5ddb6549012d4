import { readCode } from '../programme/codes.ts'
import { whoIn } from './admit.ts'
import type { Scene } from './scene.ts'

/** So many wrong codes in so long a time are anybody's slips of the finger; what comes after them is guessing. */
const mostWrong = 5
const rememberedMs = 15 * 60_000

/** `tooMany`: this one was not even looked at, right or wrong. */
export type Tried<T> =
  | { readonly outcome: 'right'; readonly code: string; readonly found: T }
  | { readonly outcome: 'wrong' | 'tooMany' }

/**
 * Looks where a code leads, slowly for whoever guesses. A code that leads somewhere else and one that leads nowhere are
 * equally wrong. What can be no code is no guess.
 */
export async function tryCode<T>(
  scene: Scene,
  typed: string,
  look: (code: string) => Promise<T | undefined>,
): Promise<Tried<T>> {
  const { deps } = scene
  const [code, who] = [readCode(typed), whoIn(scene)]
  if (code === undefined || !who) return { outcome: 'wrong' }
  const now = deps.now()
  const since = new Date(Date.parse(now) - rememberedMs).toISOString()
  const { count, takeBack } = await deps.programmes.tries(who, now, since)
  if (count > mostWrong) {
    deps.log.warn({ code: 'code-guessed', ...who }, 'somebody has tried too many codes')
    deps.later('code', takeBack)
    return { outcome: 'tooMany' }
  }
  const found = await look(code)
  if (found === undefined) {
    deps.log.warn({ code: 'code-wrong', count, ...who }, 'somebody has tried a code that is wrong')
    return { outcome: 'wrong' }
  }
  // What the code has opened is not lost for a note that could not be taken away.
  deps.later('code', takeBack)
  return { outcome: 'right', code, found }
}
