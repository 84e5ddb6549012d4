import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesIn, readingDifferences } from '../../src/plan/difference.ts'
import type { Entry } from '../../src/plan/plan.ts'
import { plans } from '../support/generated.ts'
import { entry, planWith } from '../support/plans.ts'

const told = (before: readonly Entry[], after: readonly Entry[]) =>
  differencesIn(planWith(...before), planWith(...after)).map(({ kind, part, entry: { id }, fields }) =>
    [kind, part.id, id, ...fields].join(' '),
  )

describe('between two plans', () => {
  const course = entry('measure', 'm1', { name: 'Kurs', audience: 'Ledere' })

  it('what is new is added, and what is gone is removed, with what it was', () => {
    expect(told([], [course])).toEqual(['added measure m1'])
    expect(told([course], [])).toEqual(['removed measure m1'])
  })

  it('what says something else is changed, by the fields that do', () => {
    const changed = entry('measure', 'm1', { name: 'Kurs', audience: 'Alle', from: '2026-12-01' })
    expect(told([course], [changed])).toEqual(['changed measure m1 audience from'])
  })

  it('what is as it was is not told', () => {
    expect(told([course], [course])).toEqual([])
  })

  it('what is kept of a first answer is nobody’s change', () => {
    const milestone = (firstDate: string) => entry('milestone', 's1', { name: 'Vedtak', date: '2026-12-01', firstDate })
    expect(told([milestone('2026-11-01')], [milestone('2026-12-01')])).toEqual([])
  })

  it('what has been begun without a word is not there yet', () => {
    expect(told([], [entry('purpose', 'purpose', {})])).toEqual([])
  })

  it('comes in the order of the elements, the set-up first', () => {
    const risk = entry('risk', 'r1', { event: 'Lite tid' })
    const setup = entry('setup', 'setup', { name: 'Nærvær' })
    expect(told([], [risk, course, setup])).toEqual(['added setup setup', 'added measure m1', 'added risk r1'])
  })

  it('readings are told apart', () => {
    const reading = (value: number) => entry('reading', 'a1', { indicator: 'i1', date: '2026-10-31', value })
    expect(told([reading(8)], [reading(7)])).toEqual([])
    expect(readingDifferences(planWith(reading(8)), planWith(reading(7)))).toMatchObject([
      { kind: 'changed', fields: ['value'] },
    ])
  })

  it('there is none between a plan and itself, and what is added one way is removed the other', () => {
    fc.assert(
      fc.property(plans, plans, (a, b) => {
        expect(differencesIn(a, a)).toEqual([])
        const ids = (of: readonly { kind: string; entry: Entry }[], kind: string) =>
          of.flatMap((one) => (one.kind === kind ? [`${one.entry.part}/${one.entry.id}`] : [])).sort()
        expect(ids(differencesIn(a, b), 'added')).toEqual(ids(differencesIn(b, a), 'removed'))
      }),
    )
  })
})
