import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, catalogue } from '../../src/plan/assessment.ts'
import { followUp } from '../../src/plan/follow-ups.ts'
import { type Matter, mattersIn, readingsMatter } from '../../src/plan/matters.ts'
import type { Entry, Plan } from '../../src/plan/plan.ts'
import { setup as setupPart } from '../../src/plan/setup.ts'
import type { Values } from '../../src/plan/values.ts'
import { frozen } from '../support/frozen.ts'
import { dates, inAnyOrder, plans } from '../support/generated.ts'
import { begin, given, save } from '../support/given.ts'
import { bareFullPlan, fullPlan } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'
import { underWay } from '../support/project.ts'

const today = '2026-11-23'
const kari = { id: 'user-1', name: 'Kari Nordli' }
const setup = entry('setup', 'setup', { from: '2026-01-12', to: '2027-12-31' })
const indicator = (id: string, values: Values = {}) =>
  entry('indicator', id, { name: `Tall ${id}`, startValue: 8, startDate: '2025-12-31', ...values })
const milestone = (id: string, values: Values) =>
  entry('milestone', id, { name: `Milepæl ${id}`, owner: kari, ...values })
const risk = (id: string, values: Values = {}) =>
  entry('risk', id, { event: `Risiko ${id}`, probability: '5', consequence: '4', ...values })
const changedOn = (date: string, one: Entry): Entry => ({ ...one, at: `${date}T10:00:00Z` })

const matters = (plan: Plan, asked: readonly string[] = [], on = today) => mattersIn(plan, on, asked)
const of = <K extends Matter['kind']>(kind: K, all: readonly Matter[]) =>
  all.filter((one): one is Extract<Matter, { kind: K }> => one.kind === kind)
/** A plan after somebody has taken care of a matter on a day. */
const followedUp = (plan: Plan, id: string, on = today): Plan => {
  const [command] = followUp([{ id, title: 'Tatt hånd om' }], 'acknowledged', undefined, on)
  if (command?.do !== 'save') throw new Error('A follow-up is saved')
  const values = Object.entries(command.values).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  return { ...plan, entries: [...plan.entries, entry('followUp', id, Object.fromEntries(values))] }
}

describe('a round’s readings', () => {
  const plan = planWith(setup, indicator('i1'), indicator('i2', { frequency: 'quarterly' }))
  const found = (asked: readonly string[], at: Plan = plan) =>
    of('readings', matters(at, asked)).map(({ id, names }) => [id, names])

  it('are a matter when the round is late, with the names of what is missing', () => {
    expect(found(['2026-09'])).toEqual([['readings-2026-09', ['Tall i1', 'Tall i2']]])
    expect(found([])).toEqual([])
  })

  it('are none when all is answered, with a figure or why there is none', () => {
    const read = (id: string, values: Values) =>
      entry('reading', `r-${id}`, { indicator: id, date: '2026-09-30', ...values })
    const answered = [read('i1', { value: 7 }), read('i2', { missing: 'Kommer ikke' })]
    expect(found(['2026-09'], planWith(...plan.entries, ...answered))).toEqual([])
    expect(found(['2026-09'], planWith(...plan.entries, ...answered.slice(0, 1)))).toEqual([
      ['readings-2026-09', ['Tall i2']],
    ])
  })

  it('of several rounds name an indicator once, in the latest; the latest round first', () => {
    expect(found(['2026-08', '2026-09', '2026-10', '2026-10'])).toEqual([
      ['readings-2026-10', ['Tall i1']],
      ['readings-2026-09', ['Tall i2']],
    ])
  })

  it('are what their round is called by, and are told of no second time as a gap', () => {
    expect(readingsMatter('2026-09')).toBe('readings-2026-09')
    expect(of('gap', matters(plan, ['2026-09'])).map(({ gap }) => gap.code)).not.toContain('stale')
    expect(of('gap', matters(plan)).map(({ gap }) => gap.code)).not.toContain('stale')
  })

  it('that somebody takes care of are told of no more', () => {
    expect(found(['2026-09'], followedUp(plan, 'readings-2026-09', '2026-10-12'))).toEqual([])
  })
})

describe('a milestone', () => {
  const found = (values: Values, on = today) =>
    of('milestone', matters(planWith(setup, milestone('m1', values)), [], on)).map(({ id, name, date, days }) => [
      id,
      name,
      date,
      days,
    ])

  it.each([
    ['2026-11-01', -22],
    ['2026-11-22', -1],
    ['2026-11-23', 0],
    ['2026-12-07', 14],
  ])('of %s is a matter: in %d days', (date, days) => {
    expect(found({ date })).toEqual([[`milestone-m1-${date}`, 'Milepæl m1', date, days]])
  })

  it('is none when it is further off, is reached, or has no date', () => {
    expect(found({ date: '2026-12-08' })).toEqual([])
    expect(found({ date: '2026-11-01', progress: 'done' })).toEqual([])
    expect(found({})).toEqual([])
  })

  it('is another matter with another date: whoever took care of the first is told of the second', () => {
    const moved = (date: string) => followedUp(planWith(setup, milestone('m1', { date })), 'milestone-m1-2026-11-01')
    expect(of('milestone', matters(moved('2026-11-01')))).toEqual([])
    expect(of('milestone', matters(moved('2026-11-30')))).toHaveLength(1)
  })

  it('that somebody took care of four weeks ago, and that still stands, is told of again', () => {
    const plan = followedUp(
      planWith(setup, milestone('m1', { date: '2026-10-01' })),
      'milestone-m1-2026-10-01',
      '2026-10-26',
    )
    expect(of('milestone', matters(plan, [], '2026-11-22'))).toEqual([])
    expect(of('milestone', matters(plan, [], '2026-11-23'))).toHaveLength(1)
  })

  it('overdue is no gap too', () => {
    const all = matters(planWith(setup, milestone('m1', { date: '2026-09-01' })))
    expect(of('gap', all).map(({ gap }) => gap.code)).not.toContain('overdue')
  })
})

describe('a red risk', () => {
  const found = (...values: readonly Values[]) =>
    of('risk', matters(planWith(setup, ...values.map((one, n) => risk(`k${n}`, one))))).map(({ id, lacks }) => [
      id,
      lacks,
    ])
  const action = { action: 'Egne møter for nattevaktene' }

  it('is a matter without an action, and without an owner of the action', () => {
    expect(found({})).toEqual([['risk-k0', 'action']])
    expect(found(action)).toEqual([['risk-k0', 'owner']])
    expect(found({ ...action, actionOwner: kari })).toEqual([])
  })

  it('is as red as it is now: what it shall be afterwards is a hope while nobody sees to it', () => {
    expect(found({ ...action, probabilityAfter: '1', consequenceAfter: '1' })).toHaveLength(1)
  })

  it('is none when it is closed, when the action is carried out, or when it is not red', () => {
    expect(found({ status: 'closed' })).toEqual([])
    expect(found({ ...action, status: 'actionDone' })).toEqual([])
    expect(found({ consequence: '2' })).toEqual([])
    expect(found({ probability: '5', consequence: '2' })).toEqual([])
  })

  it('comes with the most serious first, those without an action before those without an owner', () => {
    const worst = { probability: '5', consequence: '5' }
    expect(found({ ...worst, ...action }, {}, worst)).toEqual([
      ['risk-k2', 'action'],
      ['risk-k1', 'action'],
      ['risk-k0', 'owner'],
    ])
  })

  it('is no gap too, but for others that lack the same', () => {
    const codes = (...more: readonly Entry[]) =>
      of('gap', matters(planWith(setup, risk('k0'), risk('k1', action), ...more))).map(({ gap }) => gap.code)
    expect(codes()).toEqual(expect.not.arrayContaining(['redWithoutAction', 'ownerless']))
    expect(codes(risk('k2', { ...action, probability: '3', consequence: '3' }))).toContain('ownerless')
  })
})

describe('a gap', () => {
  const ownerless = (on: string, id = 'm1') =>
    changedOn(on, entry('milestone', id, { name: `Milepæl ${id}`, date: '2027-03-01', type: 'report' }))
  const found = (plan: Plan, on = today) => of('gap', matters(plan, [], on)).map(({ id, days }) => `${id}: ${days}`)

  it.each([
    ['2026-10-24', []],
    ['2026-10-23', ['gap-milestones-noOwner: 31']],
    ['2026-03-01', ['gap-milestones-noOwner: 267']],
  ])('of a milestone last changed %s is a matter after thirty days: %j', (on, gaps) => {
    expect(found(planWith(setup, ownerless(on))).filter((one) => one.includes('milestones-noOwner'))).toEqual(gaps)
  })

  it('counts days as they are in Norway', () => {
    const late = { ...ownerless('2026-10-23'), at: '2026-10-23T22:30:00Z' }
    expect(found(planWith(setup, late)).filter((one) => one.includes('milestones-noOwner'))).toEqual([])
  })

  it('counts from the latest change to anything that it names', () => {
    const plan = planWith(setup, ownerless('2026-03-01'), ownerless('2026-10-01', 'm2'))
    expect(found(plan)).toContain('gap-milestones-noOwner: 53')
  })

  it('of an element as a whole counts from the latest change in it, else from the plan’s beginning', () => {
    expect(found({ ...planWith(setup), startedAt: '2026-10-01T10:00:00Z' })).toContain('gap-purpose-none: 53')
    const purpose = changedOn('2026-10-20', entry('purpose', 'purpose', { challenge: 'Sykefraværet er 8,1 %.' }))
    expect(found({ ...planWith(setup, purpose), startedAt: '2026-03-01T10:00:00Z' })).toContain(
      'gap-purpose-noDesired: 34',
    )
  })

  it('that is minor is none: a leader has little time', () => {
    const severe = new Set(
      catalogue.filter(({ severity }) => severity === 'major').map(({ criterion, code }) => `gap-${criterion}-${code}`),
    )
    for (const plan of [underWay, bareFullPlan])
      expect(of('gap', matters(plan)).filter(({ id }) => !severe.has(id))).toEqual([])
  })

  it('is none where a coordinator has read the plan and found it in order', () => {
    const word = (values: Values) =>
      entry('override', 'milestones', { reason: 'Står i et vedlegg', reviewer: kari, given: '2026-11-01', ...values })
    const gaps = (values: Values) =>
      found(planWith(setup, ownerless('2026-03-01'), word(values))).filter((one) => one.startsWith('gap-milestones'))
    expect(gaps({ verdict: 'largelyMet' })).toEqual([])
    expect(gaps({ verdict: 'toImprove' })).not.toEqual([])
    expect(gaps({ verdict: 'largelyMet', lapsed: '2026-11-10' })).not.toEqual([])
  })

  it('that somebody takes care of is told of no more', () => {
    const plan = planWith(setup, ownerless('2026-03-01'))
    expect(found(followedUp(plan, 'gap-milestones-noOwner'))).not.toContain('gap-milestones-noOwner: 267')
  })

  it('comes with the oldest first', () => {
    const days = of('gap', matters(bareFullPlan)).map((one) => one.days)
    expect(days).toEqual(days.toSorted((a, b) => b - a))
  })
})

describe('the matters of a project', () => {
  it('come with the most pressing first', () => {
    const plan = planWith(
      setup,
      indicator('i1'),
      milestone('soon', { date: '2026-12-01' }),
      milestone('late', { date: '2026-11-11' }),
      milestone('latest', { date: '2026-09-01' }),
      risk('k1'),
    )
    expect(
      matters(plan, ['2026-10'])
        .slice(0, 6)
        .map(({ id }) => id),
    ).toEqual([
      'readings-2026-10',
      'milestone-latest-2026-09-01',
      'milestone-late-2026-11-11',
      'risk-k1',
      'milestone-soon-2026-12-01',
      'gap-purpose-none',
    ])
  })

  it('are none in a plan that lacks nothing', () => {
    expect(matters(fullPlan, [], today)).toEqual([])
  })

  it('of one that has just begun are none: there is time', () => {
    const { plan } = given(begin, save(setupPart, 'setup', { name: 'Nærvær', from: '2026-11-23', to: '2027-12-31' }))
    expect(plan && matters(plan)).toEqual([])
    expect(plan && matters(plan, [], '2026-12-24').length).toBeGreaterThan(5)
  })

  it('have ids that a card and the storage can hold, however long those of the plan are', () => {
    const long = (end: string) => `${'a'.repeat(63)}${end}`
    const plan = planWith(
      setup,
      ...['x', 'y'].flatMap((end) => [milestone(long(end), { date: '2026-11-11' }), risk(long(end))]),
    )
    const ids = matters(plan).map(({ id }) => id)
    expect(ids.filter((id) => !/^[\w-]{1,64}$/.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id.startsWith('milestone-a') && id.endsWith('-2026-11-11'))).toHaveLength(2)
  })

  it('are those of a finding each: what is told of elsewhere is a finding that there is', () => {
    const known = new Set(catalogue.map(({ criterion, code }) => `${criterion}.${code}`))
    for (const told of ['baseline.stale', 'milestones.overdue', 'risks.redWithoutAction', 'risks.ownerless'])
      expect(known).toContain(told)
  })
})

const rounds = fc.subarray(['2026-06', '2026-09', '2026-10', '2026-12', '2027-02'])

describe('the matters of any plan', () => {
  it('are sound: ids of their own, each said once, and nothing touched', () => {
    fc.assert(
      fc.property(plans, dates, rounds, (plan, day, asked) => {
        const all = mattersIn(frozen(plan), day, asked)
        const ids = all.map(({ id }) => id)
        expect(ids.filter((id) => !/^[\w-]{1,64}$/.test(id))).toEqual([])
        expect(new Set(ids).size).toBe(ids.length)
        expect(of('readings', all).filter(({ names, round }) => names.length === 0 || !asked.includes(round))).toEqual(
          [],
        )
        expect(of('gap', all).filter(({ days }) => days <= 30)).toEqual([])
        expect(of('milestone', all).filter(({ days }) => days > 14)).toEqual([])
      }),
    )
  })

  it('are the same in whichever order the entries lie, and the rounds were asked', () => {
    const shuffled = plans.chain((plan) => fc.tuple(fc.constant(plan), inAnyOrder(plan.entries)))
    fc.assert(
      fc.property(shuffled, rounds, ([plan, entries], asked) => {
        const ids = (at: Plan, of: readonly string[]) =>
          mattersIn(at, today, of)
            .map(({ id }) => id)
            .sort()
        expect(ids({ ...plan, entries }, asked.toReversed())).toEqual(ids(plan, asked))
      }),
    )
  })

  it('are fewer by just those that somebody takes care of', () => {
    fc.assert(
      fc.property(plans, rounds, fc.nat(), (plan, asked, which) => {
        const all = mattersIn(plan, today, asked)
        const one = all[which % Math.max(1, all.length)]
        fc.pre(one !== undefined)
        const left = mattersIn(followedUp(plan, one.id), today, asked)
        expect(left.map(({ id }) => id)).toEqual(all.map(({ id }) => id).filter((id) => id !== one.id))
      }),
    )
  })

  it('are worked out about as fast as the plan is judged', () => {
    const took = (work: () => unknown) => {
      const times = Array.from({ length: 15 }, () => {
        const start = performance.now()
        work()
        return performance.now() - start
      })
      return times.toSorted((a, b) => a - b)[7] ?? Infinity
    }
    const asked = Array.from({ length: 12 }, (_, n) => `2027-${String(n + 1).padStart(2, '0')}`)
    const judged = took(() => assess(fullPlan, '2028-01-12'))
    expect(took(() => mattersIn(fullPlan, '2028-01-12', asked))).toBeLessThan(judged * 4 + 10)
  })
})
