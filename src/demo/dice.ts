/** Chance that is the same each time: the same words give the same throws. */
export type Dice = {
  /** From 0 up to, and without, 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number
  readonly one: <T>(of: readonly T[]) => T
  /** So many different ones, in the order they stand. */
  readonly some: <T>(count: number, of: readonly T[]) => readonly T[]
}

export function diceOf(...words: readonly (string | number)[]): Dice {
  let state = hashed(words.join('\n'))
  // Mulberry32, by Tommy Ettinger, in the public domain.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    one: <T>(of: readonly T[]): T => {
      const found = of[whole(0, of.length - 1)]
      if (found === undefined) throw new Error('nothing to choose among')
      return found
    },
    some: (count, of) => {
      const left = of.map((one, place) => ({ one, place }))
      while (left.length > count) left.splice(whole(0, left.length - 1), 1)
      return left.map(({ one }) => one)
    },
  }
}

/** FNV-1a, 32 bits. */
function hashed(text: string): number {
  let hash = 0x811c9dc5
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
