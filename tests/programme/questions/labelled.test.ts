import { describe, expect, it } from 'vitest'
import { figures, judged, labelledIn } from './labelled.ts'

/** At least so many of a half are understood right; the held-out half was not seen while the grammar was written. */
const halves = [
  ['tuned.json', 0.97],
  ['held-out.json', 0.95],
] as const

describe.each(halves)('the labelled questions of %s', (file, least) => {
  const read = () => judged(labelledIn(file))
  const told = (ones: ReturnType<typeof read>) => ones.map(({ id, q, want, got }) => ({ id, q, want, got }))

  it(`are understood right, at least ${least * 100} of a hundred`, () => {
    const all = read()
    const wrong = all.filter(({ right }) => !right)
    const share = 1 - wrong.length / all.length
    const figure = { ...figures(all, ({ lang }) => lang), ...figures(all, ({ kind }) => kind) }
    console.info(
      `${file}: ${all.length - wrong.length} of ${all.length} questions understood right (${Object.entries(figure)
        .map(([what, some]) => `${what} ${some}`)
        .join(', ')}).`,
    )
    expect(share, JSON.stringify(told(wrong), null, 1)).toBeGreaterThanOrEqual(least)
  })

  it('are never given as certain where they are out of scope', () => {
    expect(told(read().filter(({ kind, certain }) => kind === 'outOfScope' && certain))).toEqual([])
  })

  it('hold enough of every language and kind to tell anything', () => {
    const all = read()
    expect(new Set(all.map(({ lang }) => lang)).size).toBe(3)
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(6)
    expect(all.length).toBeGreaterThanOrEqual(100)
  })
})
