import { describe, expect, it } from 'vitest'
import type { Entry, Plan } from '../../src/plan/plan.ts'
import type { Values } from '../../src/plan/values.ts'
import { type News, withNews } from '../../src/programme/news.ts'
import { most, type ProjectSummary, summaryOf } from '../../src/programme/summary.ts'
import { fullPlan } from '../support/plan-sizes.ts'
import { entry } from '../support/plans.ts'
import { underWay as projectUnderWay } from '../support/project.ts'

const [monday, tuesday] = ['2026-11-23', '2026-11-24']
const joined = '2026-09-01T08:00:00Z'
const at = '2026-11-24T09:00:00Z'

const summed = (plan: Plan = projectUnderWay) => summaryOf(plan, monday, joined)
/** What is new once a plan has become this. */
const newsOf = (plan: Plan, was: ProjectSummary = summed(), today = monday): readonly News[] =>
  withNews(was, summaryOf(plan, today, joined), at).news

const withEntry = (one: Entry, plan = projectUnderWay): Plan => ({ ...plan, entries: [...plan.entries, one] })
const without = (id: string, plan = projectUnderWay): Plan => ({
  ...plan,
  entries: plan.entries.filter((one) => one.id !== id),
})
const changed = (id: string, values: Values, plan = projectUnderWay): Plan => ({
  ...plan,
  entries: plan.entries.map((one) => (one.id === id ? { ...one, values: { ...one.values, ...values } } : one)),
})
const kinds = (news: readonly News[]) => news.map(({ what }) => what).filter((what) => what !== 'verdict')

describe('the news of a project', () => {
  it('is, when nothing was known of it, that it has joined', () => {
    expect(withNews(undefined, summed(), at).news).toEqual([{ at, what: 'joined' }])
  })

  it('is nothing when nothing is new', () => {
    expect(newsOf(projectUnderWay)).toEqual([])
  })

  it('is a verdict that has turned', () => {
    const word = { verdict: 'largelyMet', reason: 'Lest', reviewer: { name: 'Berit' }, given: monday }
    expect(newsOf(withEntry(entry('override', 'benefits', word)))).toEqual([
      { at, what: 'verdict', criterion: 'benefits', verdict: 'largelyMet' },
    ])
  })

  it('is a figure, also one that was put right, and word that there is none', () => {
    const indicator = 'Sykefravær i hjemmetjenesten'
    const figure = { at, what: 'reading', id: 'i1', indicator, date: '2026-11-20' }
    expect(newsOf(withEntry(entry('reading', 'new', { indicator: 'i1', date: '2026-11-20', value: 7.2 })))).toEqual([
      { ...figure, value: 7.2 },
    ])
    expect(newsOf(changed('r-i1-2026-10-31', { value: 7.4 }))).toEqual([{ ...figure, date: '2026-10-31', value: 7.4 }])
  })

  it('is no figure when one was taken away', () => {
    expect(kinds(newsOf(without('r-i1-2026-10-31')))).toEqual([])
  })

  it('is a milestone that was reached, but not one that was removed', () => {
    expect(newsOf(changed('m5', { progress: 'done' }))).toContainEqual({
      at,
      what: 'milestoneDone',
      name: '90 % av medarbeiderne har fått tilbud om årlig samtale',
    })
    expect(kinds(newsOf(without('m5')))).toEqual([])
  })

  it('is a milestone whose day has gone by, once', () => {
    const due = changed('m5', { date: monday })
    const overdue = withNews(summed(due), summaryOf(due, tuesday, joined), at)
    expect(kinds(overdue.news)).toEqual(['milestoneOverdue'])
    expect(kinds(newsOf(due, { ...overdue, news: [] }, '2026-11-25'))).toEqual([])
    // Moved into the past by the group itself.
    expect(kinds(newsOf(changed('m5', { date: '2026-11-01' })))).toEqual([])
  })

  it('is a risk that turned red, and one that no longer is', () => {
    expect(newsOf(changed('k6', { probability: '5', consequence: '5' }))).toContainEqual({
      at,
      what: 'redRisk',
      name: 'Faglig uenighet om langturnus',
    })
    expect(newsOf(changed('k3', { probability: '1', consequence: '1' }))).toContainEqual({
      at,
      what: 'redRiskGone',
      name: 'Svak oppfølging fra ledere',
    })
  })

  it('is a pause, and that it is over', () => {
    const resting = withEntry(entry('pause', 'pause', { until: tuesday }))
    expect(newsOf(resting)).toEqual([{ at, what: 'paused', until: tuesday }])
    expect(kinds(newsOf(resting, summed(resting), tuesday))).toContain('resumed')
  })

  it('is newest first, and so much as anybody reads', () => {
    const earlier = Array.from({ length: 40 }, (): News => ({ at: joined, what: 'resumed' }))
    const { news } = withNews(
      { ...summed(), news: earlier },
      summaryOf(changed('m5', { progress: 'done' }), monday, joined),
      at,
    )
    expect(news).toHaveLength(30)
    expect(news[0]?.at).toBe(at)
  })

  it('is nothing that only came into a list because something else went out of it', () => {
    const shorter = (part: string): Plan => {
      const first = fullPlan.entries.find((one) => one.part === part)
      return without(first?.id ?? '', fullPlan)
    }
    for (const part of ['milestone', 'risk', 'indicator'])
      expect([part, ...kinds(newsOf(shorter(part), summed(fullPlan)))]).toEqual([part])
  })

  it('forgets the figures of an indicator that has become one of a small unit', () => {
    const reading: News = { at: joined, what: 'reading', id: 'i1', indicator: 'Før', date: '2026-10-31', value: 7.5 }
    const was = { ...summed(), news: [reading] }
    const now = summed()
    const small = now.indicators.map((one) => (one.id === 'i1' ? { ...one, small: true as const, readings: [] } : one))
    expect(withNews(was, { ...now, indicators: small }, at).news).toEqual([])
    // Nor is all of it news when it no longer is one.
    expect(kinds(withNews({ ...now, indicators: small }, now, at).news)).toEqual([])
  })

  it('forgets the figures of an indicator that the summary does not have', () => {
    const of = (id: string): News => ({
      at: joined,
      what: 'reading',
      id,
      indicator: 'Før',
      date: '2026-10-31',
      value: 7.5,
    })
    const was = { ...summed(), news: [of('i1'), of('beyond')] }
    expect(withNews(was, summed(), at).news).toEqual([of('i1')])
  })

  it('is no figure older than those that are known, where there are as many as are kept', () => {
    const readings = Array.from({ length: most.readings }, (_, n) => ({ date: `20${10 + n}-12-31`, value: n }))
    const [first] = summed().indicators
    if (!first) throw new Error('no indicator')
    const one = (list: typeof readings) => ({ ...summed(), indicators: [{ ...first, readings: list }] })
    const older = [{ date: '2009-12-31', value: 1 }, ...readings.slice(1)]
    expect(withNews(one(readings), one(older), at).news).toEqual([])
  })
})
