import { describe, expect, it } from 'vitest'
import { demoPlans } from '../../src/demo/fill.ts'
import { isMadeUp } from '../../src/demo/people.ts'
import { projects } from '../../src/demo/projects.ts'
import { assess } from '../../src/plan/assessment.ts'
import { elementIds, findPart } from '../../src/plan/elements/index.ts'
import type { Field } from '../../src/plan/fields.ts'
import { holds } from '../../src/plan/fields.ts'
import { findMunicipality } from '../../src/plan/municipalities.ts'
import { findEntry, recordOf } from '../../src/plan/plan.ts'
import { unfinishedSetup } from '../../src/plan/progress.ts'
import { setup } from '../../src/plan/setup.ts'
import { isPerson, type Value } from '../../src/plan/values.ts'

const coordinator = { tenant: 'tenant-1', id: 'kari', name: 'Kari Nordli' }
const on = (today: string, seed?: string) => demoPlans({ today, coordinator, ...(seed ? { seed } : {}) })
const days = ['2026-11-23', '2027-01-01', '2028-02-29', '2027-07-15'] as const
const today = days[0]
const all = on(today)

describe('the demo’s projects', () => {
  it('are 48 in 40 municipalities that there are, of all themes and three cohorts', () => {
    expect(projects).toHaveLength(48)
    expect(new Set(projects.map(({ municipality }) => municipality)).size).toBe(40)
    expect(projects.filter(({ municipality }) => !findMunicipality(municipality))).toEqual([])
    expect(new Set(projects.map(({ theme }) => theme)).size).toBe(4)
    expect(new Set(projects.map(({ cohort }) => cohort))).toEqual(new Set([1, 2, 3]))
  })

  it('are in namesakes, in places with a Sámi name, and share a name across municipalities', () => {
    const names = projects.map(({ municipality }) => findMunicipality(municipality))
    const places = new Map(names.flatMap((one) => (one ? [[one.number, one.name] as const] : [])))
    const count = (name: string) => [...places.values()].filter((one) => one === name).length
    expect([count('Herøy'), count('Våler'), count('Bø')]).toEqual([2, 2, 1])
    expect([...places.values()].filter((name) => name.includes(' - ')).length).toBeGreaterThan(5)
    const first = projects.filter(({ name }) => name === 'Heltid først')
    expect(new Set(first.map(({ municipality }) => municipality)).size).toBe(2)
  })

  it('are written in bokmål and in nynorsk, and nobody says what another has said of their challenge', () => {
    const challenges = all.flatMap(({ plan }) => findEntry(plan, 'purpose', 'purpose')?.values.challenge ?? [])
    const long = challenges.filter((text) => typeof text === 'string' && text.length > 100)
    expect(new Set(long).size).toBe(long.length)
    expect(long.length).toBeGreaterThan(35)
    expect(projects.filter(({ language }) => language === 'nn').length).toBeGreaterThan(10)
  })
})

describe('what they have written', () => {
  it.each(days)('is what forms let through, told from %s', (day) => {
    const faults = on(day).flatMap(({ plan }, number) =>
      plan.entries.flatMap(({ part, id, values }) =>
        Object.entries(values).flatMap(([name, value]) => {
          const field = findPart(part)?.fields[name]
          return field && lets(field, value) ? [] : [`${number + 1} ${part}/${id} ${name}: ${JSON.stringify(value)}`]
        }),
      ),
    )
    expect(faults).toEqual([])
  })

  it('points at what is there, and every set-up is finished', () => {
    for (const { plan } of all) {
      expect(unfinishedSetup(plan)).toBeUndefined()
      for (const { part, values } of plan.entries)
        for (const [name, field] of Object.entries(findPart(part)?.fields ?? {})) {
          const value = values[name]
          if (field.kind === 'reference' && value !== undefined)
            expect(plan.entries.some(({ id, part: to }) => id === value && field.to.includes(to))).toBe(true)
        }
    }
  })

  it.each(days)('is by people who are made up, in order, and all from before %s', (day) => {
    for (const { events } of on(day)) {
      expect(events.every(({ by }) => isMadeUp(by))).toBe(true)
      expect(events.every(({ at }) => at.slice(0, 10) < day)).toBe(true)
      expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted())
    }
  })

  it.each(days)('lacks what the table says that it lacks, by the rules, on %s', (day) => {
    for (const [number, { plan }] of on(day).entries()) {
      const project = projects[number]
      const toImprove = new Set(
        assess(plan, day).flatMap(({ element, verdict }) => (verdict === 'toImprove' ? [element.id] : [])),
      )
      expect([...toImprove], project?.name).toEqual(
        expect.arrayContaining([...(project?.without ?? []), ...(project?.weak ?? [])]),
      )
    }
  })

  it('is of all qualities: nothing to improve, and nearly everything', () => {
    const counts = all.map(({ plan }) => assess(plan, today).filter(({ verdict }) => verdict === 'toImprove').length)
    expect(Math.min(...counts)).toBe(0)
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(6)
    expect(new Set(counts).size).toBeGreaterThanOrEqual(6)
  })

  it('is for every criterion met by some and to improve by others', () => {
    const verdicts = all.map(
      ({ plan }) => new Map(assess(plan, today).map(({ element, verdict }) => [element.id, verdict])),
    )
    for (const id of elementIds) {
      const met = verdicts.filter((one) => one.get(id) === 'largelyMet').length
      expect(met, id).toBeGreaterThan(5)
      expect(met, id).toBeLessThan(48)
    }
  })
})

describe('the demo', () => {
  it('is the same each time, another on another day and from another seed', () => {
    expect(on(today)).toEqual(all)
    const places = (ones: typeof all) => ones.map(({ plan }) => recordOf(plan, setup).from)
    expect(places(on('2026-12-23'))).not.toEqual(places(all))
    const people = (ones: typeof all) => ones.map(({ plan }) => recordOf(plan, setup).leader?.name)
    expect(people(on(today, 'another'))).not.toEqual(people(all))
    expect(people(on('2026-11-24'))).toEqual(people(all))
  })
})

function lets(field: Field, value: Value): boolean {
  if (!holds(field, value)) return false
  if (field.kind === 'text')
    return typeof value === 'string' && value.trim() === value && value !== '' && value.length <= field.max
  return field.kind !== 'person' || (isPerson(value) && isMadeUp(value))
}
