import { describe, expect, it } from 'vitest'
import { figures, judged, labelledIn } from './labelled.ts'

/** At least so many of a half are understood right; the held-out half was not seen while the grammar was written. */
const halves = [
  ['tuned.json', 0.97],
  ['held-out.json', 0.95],
] as const

describe.each(halves)('the labelled questions of %s', (file, least) => {
  const set = labelledIn(file)
  const all = judged(set ?? [])
  const told = (ones: typeof all) => ones.map(({ id, q, want, got }) => ({ id, q, want, got }))

  it.skipIf(!set)(`are understood right, at least ${least * 100} of a hundred`, () => {
    const wrong = all.filter(({ right }) => !right)
    const share = 1 - wrong.length / all.length
    const figure = { all: `${all.length - wrong.length} of ${all.length}`, ...figures(all, ({ lang }) => lang) }
    expect(
      share,
      JSON.stringify({ ...figure, ...figures(all, ({ kind }) => kind), wrong: told(wrong) }, null, 1),
    ).toBeGreaterThanOrEqual(least)
  })

  it.skipIf(!set)('are never given as certain where they are out of scope', () => {
    expect(told(all.filter(({ kind, certain }) => kind === 'outOfScope' && certain))).toEqual([])
  })

  it.skipIf(!set)('hold enough of every language and kind to tell anything', () => {
    expect(new Set(all.map(({ lang }) => lang)).size).toBe(3)
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(6)
    expect(all.length).toBeGreaterThanOrEqual(100)
  })
})
