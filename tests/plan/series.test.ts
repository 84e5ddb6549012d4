import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorNamed, measuredIndicators, seriesOf } from '../../src/plan/indicators.ts'
import type { Entry } from '../../src/plan/plan.ts'
import { readingsByIndicator } from '../../src/plan/readings.ts'
import type { Values } from '../../src/plan/values.ts'
import { plans } from '../support/generated.ts'
import { entry, planWith } from '../support/plans.ts'

const today = '2026-11-23'
const sickLeave = entry('indicator', 'i1', {
  name: 'Sykefravær',
  unit: 'percent',
  startValue: 8.1,
  startDate: '2026-06-30',
  target: 6.5,
  targetDate: '2027-12-31',
})
const reading = (date: string, values: Values, id = `r-${date}`): Entry =>
  entry('reading', id, { indicator: 'i1', date, ...values })
const ola = { id: 'user-2', name: 'Ola Aune' }

describe('the series of an indicator', () => {
  const plan = planWith(
    sickLeave,
    { ...reading('2026-10-31', { value: 7.3, comment: 'Høst' }), by: ola, at: '2026-11-02T09:00:00Z' },
    reading('2026-05-31', { value: 9 }),
    reading('2026-08-31', { value: 7.9, firstValue: 79 }),
    reading('2026-09-30', { missing: 'Lønnssystemet var nede' }),
    reading('2026-07-31', { value: 8, firstValue: 8 }),
    entry('reading', 'other', { indicator: 'i2', date: '2026-08-31', value: 40 }),
    entry('reading', 'undated', { indicator: 'i1', value: 7 }),
    reading('2026-06-30', { comment: 'Verken tall eller grunn' }),
  )
  const series = seriesOf(plan, 'i1', today)

  it('is everything that was said of it, the oldest first, also from before its start', () => {
    expect(series?.rows.map((row) => [row.date, row.kind === 'value' ? row.value : row.why])).toEqual([
      ['2026-05-31', 9],
      ['2026-07-31', 8],
      ['2026-08-31', 7.9],
      ['2026-09-30', 'Lønnssystemet var nede'],
      ['2026-10-31', 7.3],
    ])
  })

  it('says who said it, when, and with which words', () => {
    expect(series?.rows.at(-1)).toEqual({
      kind: 'value',
      id: 'r-2026-10-31',
      date: '2026-10-31',
      value: 7.3,
      firstValue: undefined,
      comment: 'Høst',
      by: ola,
      at: '2026-11-02T09:00:00Z',
    })
  })

  it('shows what was corrected, and not what only was confirmed', () => {
    expect(
      series?.rows.flatMap(({ date, firstValue }) => (firstValue === undefined ? [] : [[date, firstValue]])),
    ).toEqual([['2026-08-31', 79]])
  })

  it('says where it begins, where it shall be, and how far it has come', () => {
    expect(series).toMatchObject({
      values: { startValue: 8.1, startDate: '2026-06-30', target: 6.5, targetDate: '2027-12-31' },
      achievement: { kind: 'percent', percent: 50 },
      trend: { went: 'towards' },
      latest: { id: 'r-2026-10-31' },
    })
  })

  it('is empty while nothing has been read, and none of an indicator that is not there', () => {
    expect(seriesOf(planWith(sickLeave), 'i1', today)).toMatchObject({ rows: [], achievement: { kind: 'missing' } })
    expect(seriesOf(plan, 'i2', today)).toBeUndefined()
  })

  it('has every figure there is, and stands where the indicator stands', () => {
    fc.assert(
      fc.property(plans, (any) => {
        for (const measured of measuredIndicators(any, today)) {
          const found = seriesOf(any, measured.id, today)
          expect(found).toMatchObject(measured)
          const ids = found?.rows.flatMap((row) => (row.kind === 'value' ? [row.id] : [])) ?? []
          expect(ids).toEqual((readingsByIndicator(any).get(measured.id) ?? []).map(({ id }) => id))
          const days = found?.rows.map(({ date }) => date) ?? []
          expect(days).toEqual(days.toSorted())
        }
      }),
    )
  })
})

describe('an indicator that somebody asks for by name', () => {
  const names = [
    'Sykefravær i hjemmetjenesten',
    'Sykefravær',
    'Utgifter til vikarer',
    'Ledere som har gjennomført «Den nødvendige samtalen»',
    'Søkere per ledig stilling',
    'Trivsel',
  ]
  const plan = planWith(
    entry('indicator', 'unnamed', {}),
    ...names.map((name, n) => ({ ...entry('indicator', `i${n}`, { name }), made: n + 1 })),
  )
  const named = (text: string) => indicatorNamed(plan, text).map(({ values }) => values.name)

  it.each([
    ['Sykefravær', ['Sykefravær']],
    ['  sykefravær  I  hjemmetjenesten ', ['Sykefravær i hjemmetjenesten']],
    ['«trivsel»', ['Trivsel']],
    ['ledere som har gjennomført den nødvendige samtalen', [names[3]]],
  ])('is the one called just that: %s', (text, found) => {
    expect(named(text)).toEqual(found)
  })

  it.each([
    ['sykef', ['Sykefravær i hjemmetjenesten', 'Sykefravær']],
    ['utgifter', ['Utgifter til vikarer']],
    ['s', ['Sykefravær i hjemmetjenesten', 'Sykefravær', 'Søkere per ledig stilling']],
  ])('else those whose name begins so: %s', (text, found) => {
    expect(named(text)).toEqual(found)
  })

  it.each([
    ['vikarer', ['Utgifter til vikarer']],
    ['samtalen', [names[3]]],
  ])('else those that have it in their name: %s', (text, found) => {
    expect(named(text)).toEqual(found)
  })

  it.each([
    ['sykefraver', ['Sykefravær i hjemmetjenesten', 'Sykefravær']],
    ['trivsle', ['Trivsel']],
    ['trivse', ['Trivsel']],
    ['utgfter til vikarar', ['Utgifter til vikarer']],
    ['nødvendig samtaln', [names[3]]],
  ])('else those that come nearest, with a slip or two: %s', (text, found) => {
    expect(named(text).sort()).toEqual(found.toSorted())
  })

  it.each(['', '   ', '«»', 'heltid', 'xyz', 'q', 'a'.repeat(10_000)])('else none: %j', (text) => {
    expect(named(text)).toEqual([])
  })

  it('is found by its whole name, whatever it is called', () => {
    fc.assert(
      fc.property(plans, (any) => {
        for (const { id, values } of measuredIndicators(any, today)) {
          if (!/[\p{L}\p{N}]/u.test(values.name ?? '')) continue
          expect(indicatorNamed(any, values.name ?? '').map((one) => one.id)).toContain(id)
        }
      }),
    )
  })
})
