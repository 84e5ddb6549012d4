import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import { setup } from '../../src/plan/setup.ts'
import { texts } from '../../src/texts/index.ts'
import { planOf } from '../support/plan-sizes.ts'
import { does, named, opens, saves } from '../support/scenes.ts'
import { asked, findButton } from '../support/shown.ts'

const completePlan = planOf(2)

/** The plan without what these fields of its set-up, or these parts, hold. */
const without = (fields: readonly string[], parts: readonly string[] = []) => ({
  ...completePlan,
  entries: completePlan.entries
    .filter(({ part }) => !parts.includes(part))
    .map((one) =>
      one.part === setup.id
        ? { ...one, values: Object.fromEntries(Object.entries(one.values).filter(([name]) => !fields.includes(name))) }
        : one,
    ),
})

const goesOn = async (plan: typeof completePlan) => named((await does(plan, { do: 'continue' })).view)

describe('continue', () => {
  it.each([
    ['place', ['municipality']],
    ['project', ['name']],
    ['project', ['theme', 'from', 'to']],
    ['period', ['to']],
  ])('goes to the set-up’s step %s while it lacks %j, also when all else is in place', async (step, fields) => {
    expect(await goesOn(without(fields))).toBe(`form setup.${step}`)
    expect(await goesOn(without(fields, ['purpose', 'risk']))).toBe(`form setup.${step}`)
  })

  it('goes to the plan’s parts once the set-up has what it must have', async () => {
    expect(await goesOn(without(['cohort'], ['purpose']))).toBe('element purpose')
    expect(await goesOn(without(['owner', 'leader']))).toBe('element organisation')
  })

  it('goes to the board when nothing is lacking', async () => {
    expect(await goesOn(completePlan)).toBe('board')
  })

  it('leads through what the set-up lacks, and past what it has', async () => {
    const open = without(['theme', 'cohort', 'owner', 'leader'])
    const { view } = await saves(open, { part: setup.id, step: 'project' }, { theme: 'fullTime' })
    expect(named(view)).toBe('form setup.people')
  })
})

describe('a step of the set-up', () => {
  const passes = async (plan: typeof completePlan, step: string) => {
    const view = await opens(plan, { part: setup.id, step })
    const { stage } = await does(plan, { do: 'board' })
    const { nextStep, skip } = texts.nb.buttons
    const button = findButton(draw(view, stage), nextStep) ?? findButton(draw(view, stage), skip)
    const action = button && asked(button)
    return action?.do === 'save' ? action.pass : undefined
  }

  it.each(['place', 'project', 'period'])('can be passed once what it requires is there: %s', async (step) => {
    expect(await passes(without(['cohort']), step)).toBe(true)
  })

  it.each([
    ['place', 'language'],
    ['place', 'municipality'],
    ['project', 'name'],
    ['project', 'theme'],
    ['period', 'from'],
    ['period', 'to'],
  ])('can’t be passed: %s without %s', async (step, field) => {
    expect(await passes(without([field]), step)).toBeUndefined()
  })

  it('that requires nothing can be passed empty', async () => {
    expect(await passes(without(['owner', 'leader']), 'people')).toBe(true)
  })
})
