import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import { gapText } from '../../src/cards/words.ts'
import { readAnswers } from '../../src/plan/answers.ts'
import { assess, assessElement } from '../../src/plan/assessment.ts'
import { elements, findPart } from '../../src/plan/elements/index.ts'
import { milestonesElement } from '../../src/plan/elements/milestones.ts'
import { languages } from '../../src/plan/language.ts'
import { mostEntries, stepOf } from '../../src/plan/parts.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { readEntry } from '../../src/storage/rows.ts'
import { faultsOf, inputsOf, nodesOf, textBlocksOf } from '../support/card-check.ts'
import { begin, given, remove, save } from '../support/given.ts'
import { bareFullPlan, emptyPlan, fullPlan, halfPlan, today } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'
import { formOf, stageFor, viewsOf } from '../support/views.ts'

/** What is found, criterion by criterion: "milestones: noDate, noOwner". */
const found = (plan: Plan, day = today) =>
  assess(plan, day).flatMap(({ element, findings }) =>
    findings.length > 0 ? [`${element.id}: ${findings.map(({ code }) => code).join(', ')}`] : [],
  )

/** Everything that is found, once for each that it names. */
const named = (plan: Plan) =>
  assess(plan, today).flatMap(({ element, findings }) =>
    findings.flatMap(({ code, entries }) =>
      entries.length > 0 ? entries.map((id) => `${element.id}.${code} of ${id}`) : [`${element.id}.${code}`],
    ),
  )

/** What is wrong with any card of a plan, in any language. */
const wrongCards = (plan: Plan) =>
  languages.flatMap((language) =>
    viewsOf(plan, language).flatMap(({ name, view }) =>
      faultsOf(draw(view, stageFor(language, plan)), { plan: plan.id, language }).map((fault) => `${name}: ${fault}`),
    ),
  )

const partOf = (id: string) => {
  const part = findPart(id)
  if (!part) throw new Error(`No part ${id}`)
  return part
}

describe('a plan', () => {
  it('that is empty is told where each criterion begins', () => {
    expect(found(emptyPlan)).toEqual([
      'purpose: none',
      'baseline: none',
      'resultGoals: none',
      'driverGoals: none',
      'measures: none',
      'measureGoals: none',
      'organisation: noOwner, noLeader, none',
      'milestones: none',
      'risks: none',
      'benefits: none',
    ])
  })

  it('that is half written is told what its half lacks', () => {
    expect(found(halfPlan)).toEqual([
      'purpose: noDesired, noEffects',
      'baseline: noValue, noReader',
      'resultGoals: neitherQuantifiedNorDated',
      'driverGoals: none',
      'measures: measureDriven, noPeriod, servesNothing',
      'measureGoals: none',
      'organisation: noOwner, none',
      'milestones: none',
      'risks: redWithoutAction, noConsequence, notReviewed',
      'benefits: none',
    ])
  })

  it('of thirty measures and nothing else is told once that it begins at the wrong end', () => {
    const measures = Array.from({ length: 30 }, (_, n) => entry('measure', `m${n}`, { name: `Kurs ${n}` }))
    const plan = planWith(...measures)
    expect(
      found(plan)
        .join('; ')
        .match(/measureDriven/g),
    ).toHaveLength(1)
    expect(wrongCards(plan)).toEqual([])
  })
})

describe('an item that others point at', () => {
  const period = { responsible: { name: 'HR' }, from: '2027-01-01', to: '2027-06-30' }
  const plan = given(
    begin,
    save(partOf('indicator'), 'i1', { name: 'Sykefravær' }),
    save(partOf('indicator'), 'i2', { name: 'Vikarbruk' }),
    save(partOf('resultGoal'), 'r1', { statement: 'Ned til 6,5 %', deadline: '2027-12-31', indicator: 'i1' }),
    save(partOf('driverGoal'), 'd1', { statement: 'Ro', driver: 'culture', criterion: 'Spør', resultGoal: 'r1' }),
    save(partOf('measure'), 'm1', { name: 'Langturnus', serves: 'r1', ...period }),
    save(partOf('measureGoal'), 'g1', { measure: 'm1', statement: 'Alle', deadline: '2027-12-31', indicator: 'i1' }),
    save(partOf('benefit'), 'b1', { name: 'Færre vikarer', indicator: 'i1', realised: '2028-01-01' }),
  )
  const without = (part: string, id: string) => plan.when(remove(partOf(part), id, 99))

  it.each([
    [
      'indicator',
      'i1',
      ['resultGoals.noIndicator of r1', 'measureGoals.noIndicator of g1', 'benefits.noIndicator of b1'],
    ],
    ['resultGoal', 'r1', ['resultGoals.none', 'driverGoals.noResultGoal of d1', 'measures.servesNothing of m1']],
    ['measure', 'm1', ['measures.none', 'measureGoals.noMeasure of g1']],
  ])('and that is removed is missed by each of them: %s', (part, id, missed) => {
    const removed = without(part, id).plan ?? emptyPlan
    const before = named(plan.plan ?? emptyPlan)
    expect(named(removed).filter((one) => !before.includes(one))).toEqual(missed)
    expect(wrongCards(removed)).toEqual([])
  })

  it('is said to be removed in the form that chooses, and missed no more when another is chosen', () => {
    const removed = without('indicator', 'i1')
    const part = partOf('resultGoal')
    const step = stepOf(part, 'measured')
    if (!removed.plan || !step) throw new Error('Goals are measured')
    const form = draw(formOf(removed.plan, { part, step }, 'nb'), stageFor('nb', removed.plan))
    const choices = nodesOf(form).flatMap(({ key, node }) =>
      key === 'choices' ? [`${node.value}: ${node.title}`] : [],
    )
    expect(choices).toEqual(['i2: Vikarbruk', 'i1: Noe som er fjernet', '-: Ingen valgt'])

    const repaired = removed.when(save(part, 'r1', { indicator: 'i2' }, { seen: 99 }))
    expect(named(repaired.plan ?? emptyPlan)).not.toContain('resultGoals.noIndicator of r1')
  })

  it('is missed just the same when it never was: links in a ring, to oneself, to the wrong list', () => {
    const ring = planWith(
      entry('indicator', 'i1', { name: 'Sykefravær' }),
      entry('resultGoal', 'r1', { statement: 'Ned til 6,5 %', indicator: 'd1', deadline: '2027-12-31' }),
      entry('driverGoal', 'd1', { statement: 'Ro', driver: 'culture', criterion: 'Spør', resultGoal: 'd1' }),
      entry('measure', 'm1', { name: 'Langturnus', serves: 'm1', ...period }),
      entry('measureGoal', 'g1', { measure: 'r1', statement: 'Alle', deadline: '2027-12-31', indicator: 'g1' }),
      entry('reading', 'x1', { indicator: 'x1', value: 8, date: '2026-10-31' }),
    )
    expect(named(ring)).toEqual(
      expect.arrayContaining([
        'resultGoals.noIndicator of r1',
        'driverGoals.noResultGoal of d1',
        'measures.servesNothing of m1',
        'measureGoals.noMeasure of g1',
        'measureGoals.noIndicator of g1',
      ]),
    )
    expect(wrongCards(ring)).toEqual([])
  })
})

describe('dates far in the past and in the future', () => {
  const far = planWith(
    entry('setup', 'setup', { from: '1900-01-01', to: '2199-12-31' }),
    entry('indicator', 'i1', { name: 'Sykefravær', startValue: 8, startDate: '1900-01-01', targetDate: '2199-12-31' }),
    entry('reading', 'x1', { indicator: 'i1', value: 8, date: '1900-01-31' }),
    entry('milestone', 'm1', { name: 'Begynt', date: '1900-01-01' }),
    entry('milestone', 'm2', { name: 'Slutt', date: '2199-12-31' }),
    entry('risk', 'r1', { event: 'Alt stopper', reviewed: '1900-01-01' }),
  )

  it('are counted in days like any other', () => {
    const silence = assessElement(milestonesElement, far, today).findings.find(({ code }) => code === 'longSilence')
    expect(silence?.facts).toEqual({ days: 109_572, from: '1900-01-01', to: '2199-12-31' })
    expect(silence && gapText(silence, 'nb', (name) => name).what).toBe(
      'Det er 109\u202f572 dager uten milepæl, fra 1. januar 1900 til 31. desember 2199.',
    )
  })

  it.each([
    ['1900-01-01', []],
    [today, ['m1']],
    ['2199-12-31', ['m1']],
  ])('are passed or not, whatever day it is: %s', (day, overdue) => {
    const { findings } = assessElement(milestonesElement, far, day)
    expect(findings.flatMap(({ code, entries }) => (code === 'overdue' ? entries : []))).toEqual(overdue)
    expect(assess(far, day)).toHaveLength(elements.length)
  })

  it('are written on every card', () => {
    expect(wrongCards(far)).toEqual([])
  })
})

describe('what an older version of Saman stored', () => {
  const row = (part: string, id: string, values: unknown) => ({
    rowKey: `1entry|plan-1|${part}|${id}`,
    plan: 'plan-1',
    part,
    entry: id,
    values: JSON.stringify(values),
    made: 1,
    changed: '{}',
    by: '{"name":"Kari Nordli"}',
    at: '2026-08-24T08:00:00Z',
  })
  /** Rows without the column `aside`, as they were before there was one. */
  const stored: Plan = planWith(
    ...[
      row('setup', 'setup', { name: 'Nærvær', municipality: '0101', theme: 'wellbeing', from: '24.8.2026', to: '' }),
      row('purpose', 'purpose', { challenge: 'Mange er syke', effects: ['economy', 'happiness'], budget: 100_000 }),
      row('indicator', 'i1', { title: 'Sykefravær', unit: 'promille', startValue: '8,1', startDate: '2026-02-31' }),
      row('milestone', 'm1', { name: 'Oppstart', date: 'uke 40', owner: 'Kari', progress: 'kanskje' }),
      row('milestone', 'm2', {}),
      row('risk', 'r1', { event: 'Lite tid', probability: 4, consequence: '6', reviewed: null }),
      row('resultGoal', 'g1', { statement: 'Ned', indicator: 'i1' }),
      row('wish', 'w1', { name: 'Et element som ikke finnes lenger' }),
    ].flatMap((one) => readEntry(one) ?? []),
  )

  it('is as if it had not been answered, where no field can hold it any more', () => {
    expect(Object.fromEntries(stored.entries.map(({ id, values }) => [id, values]))).toEqual({
      setup: { name: 'Nærvær', municipality: '0101' },
      purpose: { challenge: 'Mange er syke' },
      i1: {},
      m1: { name: 'Oppstart' },
      m2: {},
      r1: { event: 'Lite tid' },
      g1: { statement: 'Ned', indicator: 'i1' },
    })
  })

  it('lacks what it lacks, and is no trouble to judge', () => {
    expect(found(stored)).toEqual(
      expect.arrayContaining([
        'purpose: noDesired, noEffects',
        'baseline: noUnit, noValue, noReader',
        'milestones: noDate, noOwner, noReport',
        'risks: notScored, noConsequence, notReviewed',
      ]),
    )
  })

  it('stands in the history as it was stored', () => {
    const touched = { type: 'saved', part: 'milestone', entry: 'm1', title: 'Oppstart' } as const
    const change = {
      ...touched,
      before: { date: 'uke 40' },
      after: { date: '2026-02-31', progress: 'kanskje', gone: 'x' },
    }
    const events = [{ rev: 2, order: 0, at: '2026-08-24T08:00:00Z', by: { name: 'Kari Nordli' }, change }]
    const texts = textBlocksOf(draw({ view: 'history', events }, stageFor('nb', stored))).join('\n')
    expect(texts).toMatch(/uke 40.*2026.02.31/)
  })

  it('can be shown and changed on every card, an item without a name and a municipality of old too', () => {
    expect(wrongCards(stored)).toEqual([])
  })
})

describe('a hundred items in every list', () => {
  it('lack nothing when each has it all', () => {
    expect(found(fullPlan)).toEqual([])
  })

  it('are each found when nothing has it, and named six at a time', () => {
    const findings = assess(bareFullPlan, today).flatMap((criterion) => criterion.findings)
    const each = findings.filter(({ entries }) => entries.length > 0)
    expect(new Set(each.map(({ entries }) => entries.length))).toEqual(new Set([mostEntries]))
    for (const language of languages)
      expect(each.filter((one) => gapText(one, language, (name) => name).what.length > 600)).toEqual([])
  })
})

describe('Sámi text', () => {
  // Northern, Lule and Southern Sámi, each with its own letters, composed as keyboards write them.
  const name = 'Buoret bargobiras: čáđđi, ŋuorra, šaddu, ŧáŧŧa, žakta'
  const lule = 'Skåvllåálmmuk ja bargge guojmme, åvdedibme'
  const southern = 'Aarhskuvle jïh barkoe, gïele jïh ööhpehtimmie'

  it('is taken as it is typed', () => {
    const part = partOf('milestone')
    const step = stepOf(part, 'state')
    if (!step) throw new Error('A milestone is a state')
    const context = {
      plan: undefined,
      language: 'nb',
      members: [],
      newId: () => 'x',
      today: '2026-11-23',
      titleField: () => 'name',
    } as const
    expect(readAnswers(part, step, { name, deliverables: southern }, {}, context)).toEqual({
      ok: true,
      values: { name, deliverables: southern },
      make: [],
    })
  })

  it('is said, listed and shown again letter by letter', () => {
    const { plan = emptyPlan } = given(
      begin,
      save(partOf('setup'), 'setup', { name: lule, leader: { name: 'Elle Márjá Eira' } }),
      save(partOf('milestone'), 'm1', { name, deliverables: southern }),
    )
    const card = (view: Parameters<typeof draw>[0]) => draw(view, stageFor('nb', plan))
    const texts = (view: Parameters<typeof draw>[0]) => textBlocksOf(card(view)).join('\n')
    const part = partOf('milestone')
    const [step] = part.steps
    if (!step) throw new Error('A milestone has steps')

    expect(texts({ view: 'board' })).toContain(lule)
    expect(texts({ view: 'element', element: milestonesElement, page: 0 })).toContain(name)
    expect(texts({ view: 'element', element: milestonesElement, page: 0 })).toContain(southern)
    expect(texts({ view: 'criterion', element: milestonesElement })).toContain(`Milepælen «${name}» mangler dato.`)
    expect(inputsOf(card(formOf(plan, { part, step }, 'nb'))).map(({ value }) => value)).toEqual([name, southern])
    expect(wrongCards(plan)).toEqual([])
  })
})
