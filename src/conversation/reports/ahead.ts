/**
 * Reads one after the other, in their order, and so many at most before they are asked for: whoever takes them never waits
 * for one alone, and none lie about in heaps.
 */
export async function* readAhead<One, Read>(
  all: Iterable<One>,
  most: number,
  read: (one: One) => Promise<Read>,
): AsyncGenerator<Read> {
  const under: Promise<Read>[] = []
  for (const one of all) {
    const reading = read(one)
    // Told when its turn comes; nobody may be left to hear it when an earlier one has failed.
    reading.catch(() => {})
    under.push(reading)
    if (under.length < most) continue
    const next = under.shift()
    if (next) yield await next
  }
  for (const left of under) yield await left
}
