import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import type { Stage } from '../../src/cards/view.ts'
import { otherInput } from '../../src/plan/answers.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { faultsOf, inputsOf } from '../support/card-check.ts'
import { bareFullPlan, emptyPlan, fullPlan, halfPlan } from '../support/plan-sizes.ts'
import {
  faultForms,
  formOf,
  type Named,
  stageFor,
  steps,
  troubledForms,
  viewsOf,
  withoutPlan,
} from '../support/views.ts'

/** What is wrong with each of these cards, as "name: what". */
const wrong = (views: readonly Named[], stage: Stage) =>
  views.flatMap(({ name, view }) =>
    faultsOf(draw(view, stage), { plan: stage.planId, language: stage.language }).map((fault) => `${name}: ${fault}`),
  )

const plans: readonly (readonly [string, Plan])[] = [
  ['an empty plan', emptyPlan],
  ['a plan half written', halfPlan],
  ['a plan of 100 in every list, each text as long as it may be', fullPlan],
  ['a plan of 100 in every list that all lack everything', bareFullPlan],
]

describe.each(languages)('every card in %s', (language: Language) => {
  it.each(plans)('can be shown, read and pressed: of %s', (_what, plan) => {
    expect(wrong(viewsOf(plan, language), stageFor(language, plan))).toEqual([])
  })

  it('can be shown, read and pressed where there is no plan yet', () => {
    expect(wrong(withoutPlan(language), stageFor(language, undefined))).toEqual([])
  })

  it('can be shown where the client searches while one types', () => {
    const stage = stageFor(language, fullPlan, true)
    const forms = steps.map((place) => ({ name: place.step.id, view: formOf(fullPlan, place, language) }))
    expect(wrong(forms, stage)).toEqual([])
  })

  it('can be shown with every fault and trouble that there is', () => {
    const forms = [...faultForms(fullPlan, language), ...troubledForms(fullPlan, language)]
    expect(wrong(forms, stageFor(language, fullPlan))).toEqual([])
  })
})

describe('a form', () => {
  it.each(steps.map((place) => [`${place.part.id}.${place.step.id}`, place] as const))(
    'asks for the fields of its step, and for nothing else: %s',
    (_name, place) => {
      const card = draw(formOf(fullPlan, place, 'nb'), stageFor('nb', fullPlan))
      const ids = inputsOf(card).map(({ id }) => String(id))
      const wanted = place.step.fields.flatMap((name) => {
        const field = place.part.fields[name]
        const typed =
          (field?.kind === 'person' && field.orName) || (field?.kind === 'reference' && field.orNew !== undefined)
        return typed ? [name, otherInput(name)] : [name]
      })
      expect(ids).toEqual(wanted)
    },
  )

  it('asks for nothing else when there is nothing to choose among yet', () => {
    for (const place of steps) {
      const card = draw({ ...formOf(emptyPlan, place, 'nb'), members: [] }, stageFor('nb', emptyPlan))
      const asked = new Set(inputsOf(card).map(({ id }) => String(id).replace(/\.other$/, '')))
      const chosen = place.step.fields.filter((name) =>
        ['person', 'reference'].includes(place.part.fields[name]?.kind ?? ''),
      )
      expect(
        place.step.fields.filter((name) => !asked.has(name) && !chosen.includes(name)),
        place.step.id,
      ).toEqual([])
      expect(
        [...asked].filter((name) => !place.step.fields.includes(name)),
        place.step.id,
      ).toEqual([])
    }
  })
})
