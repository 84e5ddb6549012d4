import { describe, expect, it } from 'vitest'
import { gapText } from '../../src/cards/words.ts'
import { milestonesElement } from '../../src/plan/elements/milestones.ts'
import type { Language } from '../../src/plan/language.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { today } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'

const dated = { owner: { name: 'HR' }, type: 'report' }
const undated = (...names: readonly string[]): Plan =>
  planWith(...names.map((name, index) => entry('milestone', `m${index}`, { name, ...dated })))
/** What is said of milestones without a date. */
const said = (plan: Plan, language: Language = 'nb') =>
  milestonesElement.gaps(plan, today).map((gap) => gapText(gap, language, (name) => `<${name}>`).what)

const long = 'Alle ledere i hjemmetjenesten og på sykehjemmene har gjennomført kurset'

describe('a sentence about something lacking', () => {
  it('has the whole name of the only one', () => {
    expect(said(undated(long))).toEqual([`Milepælen «<${long}>» mangler dato.`])
  })

  it('has the beginning of each name, when there are several', () => {
    const short = 'Alle ledere i hjemmetjenesten og på sykehjemmene har…'
    expect(said(undated(long, 'Oppstart', long))).toEqual([
      `Alle tre milepælene mangler dato: «<${short}>», «<Oppstart>» og «<${short}>».`,
    ])
  })

  it('has names of sixty letters whole, also when there are several', () => {
    const sixty = 'a'.repeat(60)
    expect(said(undated(sixty, `${sixty}b`))).toEqual([
      `Begge milepælene mangler dato: «<${sixty}>» og «<${'a'.repeat(59)}…>».`,
    ])
  })

  it.each([
    ['nn', 'Alle tre milepålane manglar dato: «<Kurs, dag 1>», «<Kurs og øving>» og «<Oppstart>».'],
    ['en', 'All three milestones have no date: “<Kurs, dag 1>”, “<Kurs og øving>” and “<Oppstart>”.'],
  ] as const)('holds names apart that have commas and an “and” of their own: %s', (language, sentence) => {
    expect(said(undated('Kurs, dag 1', 'Kurs og øving', 'Oppstart'), language)).toEqual([sentence])
  })

  it('has six names, and counts the rest', () => {
    expect(said(undated('A', 'B', 'C', 'D', 'E', 'F'))).toEqual([
      'Alle seks milepælene mangler dato: «<A>», «<B>», «<C>», «<D>», «<E>» og «<F>».',
    ])
    expect(said(undated('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'))).toEqual([
      'Alle åtte milepælene mangler dato: «<A>», «<B>», «<C>», «<D>», «<E>», «<F>» og 2 til.',
    ])
  })
})
