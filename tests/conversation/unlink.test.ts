import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/cards/action.ts'
import { draw } from '../../src/cards/draw.ts'
import { act } from '../../src/conversation/act.ts'
import type { Store } from '../../src/conversation/ports.ts'
import { chainOf } from '../../src/plan/chain.ts'
import { driverGoals } from '../../src/plan/elements/driver-goals.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Values } from '../../src/plan/values.ts'
import { entry, planWith } from '../support/plans.ts'
import { does, named, opens, saves, sceneOf } from '../support/scenes.ts'
import { asked, findButton, typedOn, wordsOn } from '../support/shown.ts'

const goal = entry('resultGoal', 'g1', { statement: 'Fravær på 6,5 %' })
const driver = entry('driverGoal', 'd1', { statement: 'Innflytelse på egen turnus', resultGoal: 'g1' })
const measure = (values: Values) => entry('measure', 'm1', { name: 'Langturnus', ...values })
const dangling = planWith(goal, driver, measure({ serves: 'gone' }))
const unlink: Extract<Action, { do: 'unlink' }> = {
  do: 'unlink',
  part: 'measure',
  entry: 'm1',
  field: 'serves',
  seen: 1,
}

const servesOf = (plan: Plan | undefined) => plan?.entries.find(({ id }) => id === 'm1')?.values.serves
/** The plan after an action, as it is shown. */
const doing = async (plan: Plan, action: Extract<Action, { do: 'unlink' }>) => {
  const { view, stage } = await does(plan, action)
  return { view: named(view), plan: stage.plan, card: draw(view, stage) }
}

describe('an entry that others point at is removed', () => {
  const plan = planWith(goal, driver, measure({ serves: 'd1' }))

  it('after the number of them has been told', async () => {
    const { view, stage } = await does(plan, { do: 'askRemove', part: driverGoals.id, entry: 'd1' })
    expect(wordsOn(draw(view, stage))).toContain('Én annen del av planen peker hit og blir stående uten.')
  })

  it('then the chain says so, and offers to choose anew or to let go', async () => {
    const { outcome, stage } = await act(sceneOf(plan), { do: 'remove', part: driverGoals.id, entry: 'd1', seen: 1 })
    if (outcome.kind !== 'receipt') throw new Error(`no receipt but ${outcome.kind}`)
    const receipt = findButton(draw(outcome.view, stage), { do: 'chain' })
    expect(receipt && asked(receipt)).toEqual({ do: 'chain' })

    const card = draw({ view: 'chain' }, stage)
    expect(wordsOn(card)).toContain('«Langturnus» peker på et mål som er fjernet.')
    const [choose, letGo] = ['Velg mål', 'Ta bort koblingen'].map((title) => findButton(card, title))
    expect(choose && asked(choose)).toEqual({ do: 'form', part: 'measure', step: 'serves', entry: 'm1' })
    expect(letGo && asked(letGo)).toEqual({ ...unlink, seen: 2 })
  })
})

describe('a link to what has been removed', () => {
  it('is shown as not chosen in the form that chooses anew', async () => {
    const form = await opens(dangling, { part: 'measure', step: 'serves', entry: 'm1' })
    const { stage } = await does(dangling, { do: 'board' })
    expect(typedOn(draw(form, stage))).toEqual({ serves: '' })
  })

  it('is whole again when something else is chosen there', async () => {
    const { stage } = await saves(dangling, { part: 'measure', step: 'serves', entry: 'm1' }, { serves: 'd1' })
    expect(servesOf(stage.plan)).toBe('d1')
  })

  it('is taken away with one press, and the chain takes the card’s place', async () => {
    const { view, plan, card } = await doing(dangling, unlink)
    expect(view).toBe('chain')
    expect(servesOf(plan)).toBeUndefined()
    expect(wordsOn(card)).not.toContain('er fjernet')
    expect(wordsOn(card)).toContain('Tiltak som ikke bidrar til noe mål')
  })

  it('is asked for again by the guide: a step that points nowhere is open', async () => {
    const written = { audience: 'Alle', responsible: { name: 'HR' }, from: '2027-01-01', to: '2027-06-30' }
    const plan = planWith(goal, driver, measure({ ...written, serves: 'gone' }))
    const { view } = await saves(plan, { part: 'measure', step: 'who', entry: 'm1' }, { to: '2027-06-29' })
    expect(named(view)).toBe('form measure.serves')
  })
})

describe('taking a link away', () => {
  it('leaves one that leads somewhere as it is', async () => {
    const { view, plan } = await doing(planWith(goal, driver, measure({ serves: 'd1' })), unlink)
    expect([view, servesOf(plan)]).toEqual(['chain', 'd1'])
  })

  it('changes nothing the second time', async () => {
    const once = await doing(dangling, unlink)
    if (!once.plan) throw new Error('The plan is gone')
    const twice = await doing(once.plan, unlink)
    expect([twice.view, twice.plan?.rev]).toEqual(['chain', once.plan.rev])
  })

  it('shows the chain when the entry itself has been removed', async () => {
    expect((await doing(planWith(goal), unlink)).view).toBe('chain')
  })

  it('leaves what somebody else chooses at the same moment', async () => {
    const chosen: Plan = {
      ...planWith(goal, driver, { ...measure({ serves: 'd1' }), changed: { name: 1, serves: 2 } }),
      rev: 2,
    }
    let saves = 0
    const store: Store = {
      load: async () => ({ plan: chosen, etag: 'etag-2' }),
      save: async () => (++saves === 1 ? 'stale' : 'saved'),
      history: async () => ({ stored: undefined, events: [] }),
    }
    const scene = sceneOf(dangling)
    const { outcome, stage } = await act({ ...scene, deps: { ...scene.deps, store } }, unlink)
    expect(outcome).toEqual({ kind: 'show', view: { view: 'chain' } })
    expect([servesOf(stage.plan), saves]).toEqual(['d1', 1])
  })

  it.each([
    ['a field that must be answered', { part: 'measureGoal', field: 'measure' }],
    ['a field that is no reference', { field: 'name' }],
    ['a field that is not there', { field: '__proto__' }],
    ['a part that is not there', { part: 'nothing' }],
    ['a record', { part: 'purpose', field: 'effects' }],
  ])('is refused of %s', async (_what, claim) => {
    const { outcome, stage } = await act(sceneOf(dangling), { ...unlink, ...claim })
    expect(outcome.kind).toBe('tell')
    expect(stage.plan).toBe(dangling)
  })

  it('can be asked for where there is no plan', async () => {
    expect((await act(sceneOf(undefined), unlink)).outcome).toMatchObject({ kind: 'tell', start: true })
    expect((await act(sceneOf(undefined), { do: 'chain' })).outcome).toMatchObject({ kind: 'tell', start: true })
  })
})

describe('measures before purpose and baseline', () => {
  const place = { part: 'measure', step: 'serves', entry: 'm1' }
  const told = async (plan: Plan) => named((await saves(plan, place, { serves: 'g1' })).view)
  const filled = { responsible: { name: 'HR' }, from: '2027-01-01', to: '2027-06-30', audience: 'Alle' }

  it('are told of after the first measure, and not after each', async () => {
    expect(await told(planWith(goal, measure(filled)))).toBe('lacking measures: measureDriven')
    const second = entry('measure', 'm2', { name: 'Kurs', ...filled, serves: 'g1' })
    expect(await told(planWith(goal, measure(filled), second))).toBe('element measures')
  })

  it('are one finding of one element, and no finding is missing from the chain', () => {
    expect(chainOf(dangling).measureDriven?.element).toBe('measures')
  })
})
