import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import { economics } from '../../src/plan/elements/benefits.ts'
import { milestones } from '../../src/plan/elements/milestones.ts'
import { setup } from '../../src/plan/setup.ts'
import type { Values } from '../../src/plan/values.ts'
import { texts } from '../../src/texts/index.ts'
import { entry, planWith } from '../support/plans.ts'
import { does, named, opens, type Place, type Shown, saves } from '../support/scenes.ts'
import { asked, findButton, wordsOn } from '../support/shown.ts'

const place = (step: string): Place => ({ part: milestones.id, step, entry: 'm1' })
const what = { name: 'Kartlegging ferdig', deliverables: 'En rapport' }
const when = { date: '2027-03-01', owner: { name: 'HR' } }
const status = { type: 'report', progress: 'planned' }
const plan = (values: Values, id = 'm1') => planWith(entry('milestone', id, values))

const next = async (shown: Promise<Shown>) => named((await shown).view)
/** Where a button of what is shown leads. */
async function press(shown: Promise<Shown>, title: string) {
  const { view, stage } = await shown
  const button = findButton(draw(view, stage), title)
  return button && asked(button)
}

describe('after an item’s step is saved', () => {
  it('comes the next step, when nothing else is written', async () => {
    expect(await next(saves(plan({ name: 'Kartlegging' }), place('state'), what))).toBe('form milestone.when')
  })

  it('comes the first step of a new item’s that are still open', async () => {
    expect(await next(saves(planWith(), { part: milestones.id, step: 'state' }, { name: 'Ny' }))).toBe(
      'form milestone.when',
    )
  })

  it('steps already written are not asked for again', async () => {
    expect(await next(saves(plan({ name: 'Kartlegging', ...when }), place('state'), what))).toBe(
      'form milestone.status',
    )
  })

  it('a step that is half written is', async () => {
    const half = plan({ name: 'Kartlegging', date: when.date, ...status })
    expect(await next(saves(half, place('state'), what))).toBe('form milestone.when')
  })

  it('the last open one, comes the element', async () => {
    const written = plan({ name: 'Kartlegging', ...when, ...status })
    expect(await next(saves(written, place('state'), what))).toBe('element milestones')
    expect(await next(saves(plan({ ...what, ...when, type: 'report' }), place('status'), status))).toBe(
      'element milestones',
    )
  })

  it('the last open one, comes what all of the element lacks, other items and steps too', async () => {
    const other = entry('milestone', 'm2', { name: 'Oppstart', owner: { name: 'HR' } })
    const both = planWith(entry('milestone', 'm1', { name: 'Kartlegging', ...status }), other)
    expect(await next(saves(both, place('status'), { progress: 'done' }))).toBe('lacking milestones: noDate, noOwner')
    const late = plan({
      name: 'Kartlegging',
      date: '2026-11-22',
      owner: when.owner,
      type: 'report',
      progress: 'planned',
    })
    expect(await next(saves(late, place('state'), what))).toBe('lacking milestones: overdue')
  })

  it('with more to come, only what this step of this item lacks is told', async () => {
    const other = entry('milestone', 'm2', { name: 'Oppstart' })
    const both = planWith(entry('milestone', 'm1', { name: 'Kartlegging' }), other)
    const { view } = await saves(both, place('when'), { date: when.date })
    expect(view).toMatchObject({
      view: 'lacking',
      gaps: [{ code: 'noOwner', names: ['Kartlegging'], entries: ['m1'] }],
    })
    expect(await next(saves(both, place('state'), what))).toBe('form milestone.when')
  })
})

describe('after a step is saved as it was written', () => {
  it('comes the next one, whatever it holds and whatever is lacking', async () => {
    const written = plan({ name: 'Kartlegging', date: when.date, ...status })
    expect(await next(saves(written, place('state')))).toBe('form milestone.when')
    expect(await next(saves(written, place('when')))).toBe('form milestone.status')
  })

  it('comes the element, when it was the last one', async () => {
    expect(await next(saves(plan({ name: 'Kartlegging', ...status }), place('status')))).toBe('element milestones')
  })

  it('comes the board after the last of the set-up', async () => {
    const begun = planWith(entry(setup.id, setup.id, { language: 'nb', leader: { id: 'user-1', name: 'Kari Nordli' } }))
    expect(await next(saves(begun, { part: setup.id, step: 'people' }))).toBe('board')
  })

  it('without anything in it, what it lacks is told', async () => {
    expect(await next(saves(plan({ name: 'Kartlegging' }), place('when')))).toBe('lacking milestones: noDate, noOwner')
  })

  it('by taking back what was never chosen, what it lacks is told', async () => {
    const risk = planWith(entry('risk', 'r1', { event: 'For få vikarer, så turnusen sprekker' }))
    const typed = { probability: '-', consequence: '-' }
    expect(await next(saves(risk, { part: 'risk', step: 'score', entry: 'r1' }, typed))).toBe(
      'lacking risks: notScored',
    )
  })
})

describe('after a step of the calculation', () => {
  const hours = { tempHoursNow: '6000', tempHoursWanted: '2000', overtimeHoursNow: '0', overtimeHoursWanted: '0' }
  const costs = { tempHourCost: '420', overtimeHourCost: '600', trainingCost: '350000' }
  const sickLeave = { sickDaysSaved: '120', sickDayCost: '2100' }
  const at = (step: string): Place => ({ part: economics.id, step, entry: economics.id })
  const fullTime = entry(setup.id, setup.id, { theme: 'fullTime' })
  const numbers = (...of: readonly Readonly<Record<string, string>>[]): Values =>
    Object.fromEntries(of.flatMap((fields) => Object.entries(fields).map(([name, text]) => [name, Number(text)])))
  const counted = (values: Values) => planWith(fullTime, entry(economics.id, economics.id, values))

  it('comes the next that asks for numbers, also when something was left empty', async () => {
    expect(await next(saves(planWith(fullTime), at('hours'), hours))).toBe('form economics.costs')
    expect(await next(saves(planWith(fullTime), at('hours'), { tempHoursNow: '6000' }))).toBe('form economics.costs')
    expect(await next(saves(counted(numbers(hours)), at('costs'), costs))).toBe('form economics.sickLeave')
  })

  it('the last, comes the result: the figure, or what is missing', async () => {
    expect(await next(saves(counted(numbers(hours, costs)), at('sickLeave'), sickLeave))).toBe('economics')
    expect(await next(saves(counted(numbers(hours)), at('sickLeave'), sickLeave))).toBe('economics')
  })

  it('any that is changed when the others are there, comes the result too', async () => {
    const complete = counted(numbers(hours, costs, sickLeave))
    expect(await next(saves(complete, at('hours'), { tempHoursWanted: '3000' }))).toBe('economics')
  })

  it('passed, comes the result of what is begun, and of nothing begun the text', async () => {
    expect(await next(saves(counted(numbers(hours)), at('sickLeave'), {}, true))).toBe('economics')
    expect(await next(saves(planWith(fullTime), at('sickLeave'), {}, true))).toBe('form economics.assessment')
  })

  it('a number below zero is refused at its field', async () => {
    const refused = saves(planWith(fullTime), at('hours'), { ...hours, tempHoursWanted: '-5' })
    expect((await refused).view).toMatchObject({
      view: 'form',
      faults: [{ field: 'tempHoursWanted', code: 'belowLeast' }],
    })
  })

  it('and after the text, what all of the element lacks', async () => {
    expect(await next(saves(counted(numbers(hours)), at('assessment'), { assessment: 'Et overslag.' }))).toBe(
      'lacking benefits: none, economicsMissing',
    )
  })
})

describe('what is lacking can be left', () => {
  const leave = texts.nb.buttons.leave

  it('for the next open step, while there is one', async () => {
    expect(await press(saves(plan({ name: 'Kartlegging' }), place('when')), leave)).toEqual({
      do: 'form',
      ...place('status'),
    })
  })

  it('for the element, when the rest is written', async () => {
    const written = plan({ name: 'Kartlegging', ...status })
    expect(await press(saves(written, place('when'), { date: when.date }), leave)).toEqual({
      do: 'element',
      element: 'milestones',
    })
  })

  it('for another item, once this one is written', async () => {
    const add = { do: 'form', part: milestones.id, step: 'state' }
    const lacks = saves(plan({ name: 'Kartlegging', ...status }), place('when'), { date: when.date })
    expect(await press(lacks, 'Legg til milepæl')).toEqual(add)
    expect(await press(saves(plan({ name: 'Kartlegging' }), place('when')), 'Legg til milepæl')).toBeUndefined()
  })
})

describe('a form can be passed', () => {
  const way = async (values: Values, step: string) => {
    const view = await opens(plan(values), place(step))
    const { stage } = await does(plan(values), { do: 'board' })
    const card = draw(view, stage)
    return [texts.nb.buttons.nextStep, texts.nb.buttons.skip].filter((title) => findButton(card, title))
  }

  it('by “Neste steg” when it is written, by “Hopp over” when it is not', async () => {
    expect(await way({ name: 'Kartlegging' }, 'state')).toEqual([texts.nb.buttons.nextStep])
    expect(await way({ name: 'Kartlegging', ...when }, 'when')).toEqual([texts.nb.buttons.nextStep])
    expect(await way({ name: 'Kartlegging' }, 'when')).toEqual([texts.nb.buttons.skip])
    expect(await way({ name: 'Kartlegging' }, 'status')).toEqual([texts.nb.buttons.skip])
  })

  it('but for the last one of what is written: nothing comes after it', async () => {
    expect(await way({ name: 'Kartlegging', ...status }, 'status')).toEqual([])
  })

  it('to the step after it, written or not', async () => {
    const written = plan({ name: 'Kartlegging', ...when, ...status })
    const pass = (step: string) => next(saves(written, place(step), {}, true))
    expect([await pass('state'), await pass('when'), await pass('status')]).toEqual([
      'form milestone.when',
      'form milestone.status',
      'element milestones',
    ])
  })
})

describe('a question about words that is answered with a reason', () => {
  it('leads on with an item that is not begun on further: its next step', async () => {
    const shown = saves(plan({ name: 'Jobbe med turnus' }), place('asItIs'), { asItIs: 'Slik står det i vedtaket' })
    expect(await next(shown)).toBe('form milestone.when')
  })

  it('leads to the criterion, which shows the reason and asks no more', async () => {
    const asked = plan({ name: 'Jobbe med turnus', date: '2027-03-01', progress: 'planned' })
    const shown = await saves(asked, place('asItIs'), { asItIs: 'Slik står det i vedtaket' })
    expect(named(shown.view)).toBe('criterion')
    const words = wordsOn(draw(shown.view, shown.stage))
    expect(words).toContain('«Jobbe med turnus» står som det er: Slik står det i vedtaket')
    expect(words).not.toContain('Er «Jobbe med turnus» en aktivitet')
  })
})

describe('after a reading is saved', () => {
  const indicator = (id: string) => entry('indicator', id, { name: id, startValue: 8.1 })
  const measured = planWith(...['i1', 'i2'].map(indicator))

  it('comes what its indicator now shows, whatever else the plan lacks', async () => {
    const typed = { indicator: 'i2', value: '7,6', date: '2026-10-31' }
    const { view, stage } = await saves(measured, { part: 'reading', step: 'value' }, typed)
    expect(view).toEqual({ view: 'series', indicator: 'i2', page: 0 })
    expect(stage.plan?.entries.filter(({ part }) => part === 'reading')).toMatchObject([{ values: { value: 7.6 } }])
  })

  it('comes the same when it was left as it was, and all of them when it is gone', async () => {
    const read = planWith(
      ...measured.entries,
      entry('reading', 'r1', { indicator: 'i1', value: 7.6, date: '2026-10-31' }),
    )
    const place = { part: 'reading', step: 'value', entry: 'r1' }
    expect((await saves(read, place)).view).toEqual({ view: 'series', indicator: 'i1', page: 0 })
    expect((await does(measured, { do: 'form', ...place })).view).toEqual({ view: 'indicators' })
  })
})
