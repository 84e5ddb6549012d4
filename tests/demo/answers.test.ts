import { describe, expect, it } from 'vitest'
import { vocabularyOf } from '../../src/conversation/ask.ts'
import { demoPlans } from '../../src/demo/fill.ts'
import { summaryOn } from '../../src/demo/history.ts'
import { smallUnits } from '../../src/plan/small-units.ts'
import { type Answer, answerTo } from '../../src/programme/answers/answer.ts'
import type { Chosen } from '../../src/programme/answers/scope.ts'
import { understand } from '../../src/programme/questions/understand.ts'

const today = '2026-11-23'
const histories = demoPlans({ today, coordinator: { tenant: 'tenant-1', id: 'kari', name: 'Kari Nordli' } })
const all: readonly Chosen[] = histories.map((history, number) => ({
  ref: `ref-${number + 1}`,
  summary: summaryOn(history, today),
}))
const known = vocabularyOf(all)

function answered(text: string): Answer {
  const understood = understand(text, known, today)
  if (understood.kind !== 'certain') throw new Error(`“${text}” is ${JSON.stringify(understood)}`)
  return answerTo(understood.question, all, { today, now: `${today}T09:00:00Z` })
}

type Of<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>
function answeredAs<Kind extends Answer['kind']>(text: string, kind: Kind): Of<Kind> {
  const answer = answered(text)
  const is = (one: Answer): one is Of<Kind> => one.kind === kind
  if (!is(answer)) throw new Error(`“${text}” is answered by ${answer.kind}`)
  return answer
}

describe('over the demo, a coordinator who asks', () => {
  it('status, sees the whole programme, with room to improve in all that reviews found lacking', () => {
    const { scope, table, states, given, overdue, red } = answeredAs('status', 'glance')
    expect(scope).toMatchObject({ projects: 48, total: 48, asOf: today })
    expect(states).toEqual({ active: 42, paused: 3, ended: 3 })
    const left = new Map(table.map(({ criterion, toImprove }) => [criterion, toImprove]))
    for (const criterion of ['measureGoals', 'milestones', 'risks', 'benefits'])
      expect(left.get(criterion)).toBeGreaterThan(20)
    expect(given.given).toBeGreaterThan(50)
    expect(given.left).toBeGreaterThan(10)
    expect(overdue).toBeGreaterThan(5)
    expect(red).toBeGreaterThan(10)
  })

  it('status Arendal, sees its two projects', () => {
    expect(answeredAs('status Arendal', 'glance').scope.projects).toBe(2)
  })

  it('status of a municipality by an old or a Sámi name, or a name in another form, gets its project', () => {
    for (const text of ['status Karasjok', 'status Kárášjohka', 'status kautokeino', 'status Snåase', 'status bø'])
      expect(answered(text).scope.projects, text).toBeGreaterThan(0)
  })

  it('status sykefravær pulje 2, sees those alone', () => {
    const { scope } = answeredAs('status sykefravær pulje 2', 'glance')
    expect(scope.of).toEqual({ theme: 'sickLeave', cohort: 'Pulje 2' })
    expect(scope.projects).toBe(7)
  })

  it('who lacks a milestone plan, or a risk analysis in full time, gets a list', () => {
    expect(answeredAs('hvem mangler milepælsplan?', 'lacking').rows.length).toBeGreaterThan(20)
    const { rows, scope } = answeredAs('hvem mangler risikoanalyse i heltid?', 'lacking')
    expect(scope.projects).toBe(16)
    expect(rows.length).toBeGreaterThan(4)
    expect(rows.length).toBeLessThan(16)
  })

  it('the readings of October, sees how many were asked for and are given', () => {
    const { rows, given } = answeredAs('avlesninger for oktober', 'readings')
    expect(rows.length).toBeGreaterThan(40)
    expect(given.asked).toBe(given.given + given.without + given.left)
    expect(given.given).toBeGreaterThan(given.left)
  })

  it('who has not answered, gets some and not all', () => {
    const { rows, asked } = answeredAs('hvem har ikke svart?', 'unanswered')
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.length).toBeLessThan(asked / 2)
  })

  it('red risks, gets some with an action and some without', () => {
    const { rows } = answeredAs('røde risikoer', 'risks')
    expect(rows.filter(({ what }) => what.acted).length).toBeGreaterThan(3)
    expect(rows.filter(({ what }) => !what.acted).length).toBeGreaterThan(3)
  })

  it('overdue milestones, gets them with how long ago', () => {
    const { rows } = answeredAs('forfalte milepæler', 'milestones')
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.every(({ what }) => what.days < 0)).toBe(true)
  })

  it('how sick leave has developed since the start, gets a line that goes down', () => {
    const [sickLeave] = answeredAs('utvikling i sykefravær siden start', 'trend').developments
    expect(sickLeave).toMatchObject({ indicator: 'Sykefravær', unit: 'percent', wished: -1 })
    expect(sickLeave?.projects).toBeGreaterThan(8)
    expect(sickLeave?.line.length).toBeGreaterThan(18)
    expect(sickLeave?.to.value).toBeLessThan(sickLeave?.from.value ?? 0)
  })

  it('what is new since last, gets news of several kinds', () => {
    const { rows } = answeredAs('hva er nytt siden sist?', 'news')
    expect(rows.length).toBeGreaterThan(8)
    expect(new Set(rows.map(({ what }) => what.what)).size).toBeGreaterThanOrEqual(4)
  })

  it('a report, can have one of any project', () => {
    expect(answeredAs('rapport', 'report').rows).toHaveLength(48)
  })

  it.each([
    ['status Herøy', 'municipality'],
    ['status Våler', 'municipality'],
    ['status Toten', 'municipality'],
    ['heltid først', 'project'],
  ])('%s, is asked which %s', (text, slot) => {
    expect(understand(text, known, today)).toMatchObject({ kind: 'ambiguous', slot })
  })
})

describe('a unit of fewer than five people', () => {
  it('is in the demo, with figures that its group sees and no summary holds', () => {
    const small = histories.flatMap(({ plan }, number) => [...smallUnits(plan)].map((id) => ({ id, plan, number })))
    expect(small.length).toBeGreaterThan(0)
    for (const { id, plan, number } of small) {
      const read = plan.entries.filter(({ values }) => values.indicator === id).map(({ values }) => values.value)
      expect(read.length).toBeGreaterThan(8)
      const summary = all[number]?.summary
      const kept = summary?.indicators.find((one) => one.id === id)
      expect(kept).toMatchObject({ small: true, readings: [] })
      expect(kept).not.toHaveProperty('start')
      expect(kept).not.toHaveProperty('target')
      expect(summary?.news.filter((one) => one.what === 'reading' && one.id === id)).toEqual([])
      const figures = new Set([...JSON.stringify(summary).matchAll(/\d+\.\d+/g)].map(([figure]) => Number(figure)))
      expect(read.filter((value) => typeof value === 'number' && figures.has(value))).toEqual([])
    }
  })
})
