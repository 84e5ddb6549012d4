/** How many slips of the finger are forgiven in a word: one in a word of five letters, two in one of eight, none in shorter. */
export const forgiven = (length: number): number => (length >= 8 ? 2 : length >= 5 ? 1 : 0)

/**
 * How many slips make one word of another: a letter too many, one too few, a wrong one, or two that changed places.
 * `most` + 1 when there are more than `most`.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const own = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let off = Math.min(
        (above[column] ?? 0) + 1,
        (own[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        off = Math.min(off, (before[column - 2] ?? 0) + 1)
      own.push(off)
      least = Math.min(least, off)
    }
    if (least > most) return most + 1
    before = above
    above = own
  }
  return Math.min(above[b.length] ?? most + 1, most + 1)
}

/** Words that can be found again through slips. */
export type Near = {
  readonly nearest: (word: string, most: number) => { readonly off: number; readonly words: readonly string[] }
  /** All words with at most so many slips, however short they are. */
  readonly within: (word: string, most: number) => readonly string[]
}

/** Which letters a word has, as bits: words that differ in many letters need not be held against each other. */
function lettersOf(word: string): number {
  let bits = 0
  for (let place = 0; place < word.length; place++) bits |= 1 << (word.charCodeAt(place) & 31)
  return bits
}

function bitsIn(bits: number): number {
  let left = bits
  let count = 0
  for (; left !== 0; count++) left &= left - 1
  return count
}

/** Whether both have the same letters: fingers in the wrong order are the commonest slip, so such a word goes before others. */
export const isSwapped = (a: string, b: string) =>
  a !== b && a.length === b.length && [...a].sort().join() === [...b].sort().join()

/**
 * An index of words. The nearest are those with the fewest slips, all of them when several are as near; none when there is
 * no word within `most` slips. A word with two slips begins as it should: the first letter is the one people watch.
 */
export function nearIndex(words: Iterable<string>): Near {
  const byLength = new Map<number, { readonly word: string; readonly bits: number }[]>()
  for (const word of new Set(words)) {
    const alike = byLength.get(word.length) ?? []
    alike.push({ word, bits: lettersOf(word) })
    byLength.set(word.length, alike)
  }
  return {
    within(word, most) {
      const bits = lettersOf(word)
      const lengths = Array.from({ length: 2 * most + 1 }, (_, off) => word.length - most + off)
      return lengths
        .flatMap((length) => byLength.get(length) ?? [])
        .filter((one) => bitsIn(bits ^ one.bits) <= 2 * most && slips(word, one.word, most) <= most)
        .map((one) => one.word)
    },
    nearest(word, most) {
      const bits = lettersOf(word)
      let off = most
      let found: string[] = []
      for (let length = word.length - most; length <= word.length + most; length++)
        for (const one of byLength.get(length) ?? []) {
          if (bitsIn(bits ^ one.bits) > 2 * off) continue
          const allowed = Math.min(off, forgiven(Math.max(word.length, length)))
          const distance = slips(word, one.word, allowed)
          if (distance > allowed || (distance > 1 && word[0] !== one.word[0])) continue
          if (distance < off) found = []
          off = distance
          found.push(one.word)
        }
      return { off, words: found }
    },
  }
}
