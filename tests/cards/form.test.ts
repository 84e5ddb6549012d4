import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import type { FormView } from '../../src/cards/view.ts'
import { type Fault, noneChosen } from '../../src/plan/answers.ts'
import { parts } from '../../src/plan/elements/index.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import { texts } from '../../src/texts/index.ts'
import { emptyPlan, planOf } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'
import { asked, faultAt, findButton, inputsOn, wordsOn } from '../support/shown.ts'
import { formOf, stageFor, steps } from '../support/views.ts'

const plan = planOf(2)

describe('a choice that need not be made', () => {
  const single = ['choice', 'person', 'reference']
  const wanted = steps.flatMap(({ part, step }) =>
    step.fields.filter((name) => {
      const field = part.fields[name]
      return field && single.includes(field.kind) && !field.required
    }),
  )
  const taking = (language: Language, typeahead = false) =>
    steps.flatMap((place) =>
      inputsOn(draw(formOf(plan, place, language), stageFor(language, plan, typeahead))).flatMap(({ id, choices }) =>
        choices.some(({ value }) => value === noneChosen) ? [id] : [],
      ),
    )

  it.each(languages)('can be taken back, and no other can: %s', (language) => {
    expect(taking(language)).toEqual(wanted)
    expect(taking(language, true)).toEqual(wanted)
  })

  it.each([
    ['nb', 'Ingen valgt'],
    ['nn', texts.nn.form.none],
    ['en', 'None chosen'],
  ] as const)('is taken back by what stands last in its list: %s', (language, title) => {
    for (const place of steps)
      for (const { choices } of inputsOn(draw(formOf(plan, place, language), stageFor(language, plan)))) {
        const at = choices.findIndex(({ value }) => value === noneChosen)
        expect([-1, choices.length - 1]).toContain(at)
        expect(choices.filter((choice) => choice.title === title)).toEqual(
          at === -1 ? [] : [{ title, value: noneChosen }],
        )
      }
  })

  it('has nothing to take back where there is nothing to choose', () => {
    const serves = steps.find(({ part, step }) => part.id === 'measure' && step.id === 'serves')
    if (!serves) throw new Error('Measures serve something')
    const choices = inputsOn(draw(formOf(emptyPlan, serves, 'nb'), stageFor('nb', emptyPlan))).flatMap(
      (input) => input.choices,
    )
    expect(choices).toEqual([])
  })
})

describe('dates in the wrong order', () => {
  const pairs = parts.flatMap((part) =>
    part.order.map(([first, second]) => {
      const step = part.steps.find(({ fields }) => fields.includes(second))
      if (!step) throw new Error(`No step asks for ${second}`)
      return { part, step, first, second }
    }),
  )
  const told = (language: Language) =>
    pairs.map((pair) => {
      const { first, second } = pair
      const facts = { from: '2027-01-02', to: '2026-12-31', first, second }
      const faults: readonly Fault[] = [{ field: second, code: 'wrongOrder', facts }]
      return faultAt(draw({ ...formOf(plan, pair, language), faults }, stageFor(language, plan)), second)
    })

  it('are told with both fields and both dates in bokmål', () => {
    expect(told('nb')).toEqual([
      '«Sluttdato» er 31.12.2026. Det er før «Startdato», 2.1.2027. Rett en av dem.',
      '«Frist» er 31.12.2026. Det er før «Målt», 2.1.2027. Rett en av dem.',
      '«Til» er 31.12.2026. Det er før «Fra», 2.1.2027. Rett en av dem.',
    ])
  })

  it('are told with both fields and both dates in nynorsk', () => {
    expect(told('nn')).toEqual([
      '«Sluttdato» er 31.12.2026. Det er før «Startdato», 2.1.2027. Rett ein av dei.',
      '«Frist» er 31.12.2026. Det er før «Målt», 2.1.2027. Rett ein av dei.',
      '«Til» er 31.12.2026. Det er før «Frå», 2.1.2027. Rett ein av dei.',
    ])
  })

  it('are told with both fields and both dates in English', () => {
    expect(told('en')).toEqual([
      '“End date” is 31 Dec 2026. That is before “Start date”, 2 Jan 2027. Correct one of them.',
      '“Due” is 31 Dec 2026. That is before “Measured”, 2 Jan 2027. Correct one of them.',
      '“To” is 31 Dec 2026. That is before “From”, 2 Jan 2027. Correct one of them.',
    ])
  })
})

describe('a way past a form', () => {
  const { nextStep, skip } = texts.nb.buttons
  const past = (view: FormView) =>
    [nextStep, skip].filter((title) => findButton(draw(view, stageFor('nb', plan)), title))
  const named = steps.map((place) => ({ ...place, name: `${place.part.id}.${place.step.id}` }))
  const all = named.filter(({ part, step }) => part.steps.includes(step))

  it('is none from a step beside the guide’s way: it leads nowhere further', () => {
    const beside = named.filter((place) => !all.includes(place))
    expect(beside.length).toBeGreaterThan(0)
    for (const place of beside) {
      expect(past(formOf(plan, place, 'nb')), place.name).toEqual([])
      expect(past({ ...formOf(plan, place, 'nb'), typed: {}, drawn: {} }), place.name).toEqual([])
    }
  })

  it('is “Neste steg” for what is written, but for the last step: nothing comes after it', () => {
    for (const place of all)
      expect(past(formOf(plan, place, 'nb')), place.name).toEqual(
        place.step === place.part.steps.at(-1) ? [] : [nextStep],
      )
  })

  it('is “Hopp over” for what is not, unless it needs a name, is of the set-up’s first three steps, or stands alone', () => {
    const bare = all.filter((place) => past({ ...formOf(plan, place, 'nb'), typed: {}, drawn: {} }).length === 0)
    const named = all.filter(({ part, step }) => part.many && step === part.steps[0])
    expect(bare.map(({ name }) => name)).toEqual([
      'setup.place',
      'setup.project',
      'setup.period',
      ...named.map(({ name }) => name),
      'pause.until',
    ])
  })

  it('is none while two versions wait to be chosen between', () => {
    const place = all.find(({ name }) => name === 'milestone.when')
    if (!place) throw new Error('Milestones have a date')
    const theirs = entry('milestone', 'm1', { date: '2027-03-01' })
    const view: FormView = { ...formOf(planWith(theirs), place, 'nb'), trouble: { kind: 'conflict', theirs } }
    expect(past(view)).toEqual([])
  })
})

describe('the form of a step', () => {
  /** How deep in the card its inputs lie. */
  const depths = (view: FormView) => {
    const found: number[] = []
    const walk = (node: unknown, depth: number): void => {
      if (Array.isArray(node)) for (const one of node) walk(one, depth)
      else if (typeof node === 'object' && node !== null) {
        if ('type' in node && String(node.type).startsWith('Input.')) found.push(depth)
        for (const one of Object.values(node)) walk(one, depth + 1)
      }
    }
    walk(draw(view, stageFor('nb', plan)).body, 0)
    return [...new Set(found)]
  }

  it('has its inputs elsewhere than the step before: a client that draws it over that one keeps none of them', () => {
    for (const { part } of steps) {
      const all = part.steps.map((step) => depths(formOf(plan, { part, step }, 'nb')))
      all.forEach((depth, place) => {
        expect(depth, part.id).toHaveLength(1)
        if (place > 0) expect(depth, part.id).not.toEqual(all[place - 1])
      })
    }
  })
})

describe('a reading that is asked about', () => {
  const place = steps.find(({ part }) => part.id === 'reading')
  if (!place) throw new Error('Readings have a form')
  const plan = planWith(entry('indicator', 'i1', { name: 'Sykefravær', unit: 'percent' }))
  const doubt = { code: 'muchMore', last: 6.3, instead: 6.3 } as const
  const view: FormView = {
    ...formOf(plan, place, 'nb'),
    typed: { indicator: 'i1', value: '63', date: '2026-11-30' },
    trouble: { kind: 'doubt', doubt, text: '63' },
  }

  it.each([
    [
      'nb',
      'Dere skrev 63. Tallet vi har fra før, er 6,3\u00a0%. Mente dere 6,3\u00a0%? Er 63 riktig, lagrer dere en gang til.',
    ],
    [
      'nn',
      'De skreiv 63. Talet vi har frå før, er 6,3\u00a0%. Meinte de 6,3\u00a0%? Er 63 rett, lagrar de ein gong til.',
    ],
    [
      'en',
      'You wrote 63. The last figure before this one was 6.3%. Did you mean 6.3%? If 63 is right, save once more.',
    ],
  ] as const)('says at the top why, and keeps what was typed: %s', (language, sentence) => {
    const card = draw(view, stageFor(language, plan))
    expect(wordsOn(card).split('\n')).toContain(sentence)
    expect(inputsOn(card).find(({ id }) => id === 'value')?.value).toBe('63')
  })

  it('is saved when it is sent again: the button says what was asked about', () => {
    const button = findButton(draw(view, stageFor('nb', plan)), { do: 'save' })
    expect(button && asked(button)).toMatchObject({ do: 'save', sure: '63' })
    const calm = findButton(draw(formOf(plan, place, 'nb'), stageFor('nb', plan)), { do: 'save' })
    expect(calm && asked(calm)).not.toHaveProperty('sure')
  })
})
