import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsOf, levels, matrixOf, riskRegister, type Side } from '../../src/plan/risk-register.ts'
import { scores } from '../../src/plan/risks.ts'
import type { Values } from '../../src/plan/values.ts'
import { entry, planWith } from '../support/plans.ts'

const today = '2026-11-23'
const risk = (id: string, scored: string, more: Values = {}) => {
  const names = ['probability', 'consequence', 'probabilityAfter', 'consequenceAfter']
  const given = [...scored].flatMap((score, index) => (score === '-' ? [] : [[names[index] ?? '', score] as const]))
  return entry('risk', id, { event: id, ...Object.fromEntries(given), ...more })
}
const registerOf = (...all: readonly ReturnType<typeof risk>[]) => riskRegister(planWith(...all), today)
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

/** Where numbers lie: "S4 K3: 1 2". */
const placed = (scored: ReturnType<typeof registerOf>['scored'], side: Side) =>
  matrixOf(scored, side)
    .flat()
    .flatMap(({ probability, consequence, numbers }) =>
      numbers.length > 0 ? [`S${probability} K${consequence}: ${numbers.join(' ')}`] : [],
    )

describe('the register', () => {
  it('has the most serious first: by level, then consequence, then probability', () => {
    const { scored } = registerOf(
      risk('green', '22'),
      risk('orange', '33'),
      risk('red', '44'),
      risk('red, worse', '35'),
      risk('yellow', '14'),
      risk('orange, by chance alone', '51'),
    )
    expect(scored.map(({ id, number }) => [number, id])).toEqual([
      [1, 'red, worse'],
      [2, 'red'],
      [3, 'orange'],
      [4, 'orange, by chance alone'],
      [5, 'yellow'],
      [6, 'green'],
    ])
  })

  it('holds apart what is not scored, or half scored, and what is no longer relevant', () => {
    const { scored, unscored, closed } = registerOf(
      risk('none', '--'),
      risk('half', '5-'),
      risk('only after', '--11'),
      risk('closed', '55', { status: 'closed' }),
      risk('closed, not scored', '--', { status: 'closed' }),
      risk('scored', '11'),
    )
    expect(ids(scored)).toEqual(['scored'])
    expect(ids(unscored)).toEqual(['half', 'none', 'only after'])
    expect(ids(closed)).toEqual(['closed', 'closed, not scored'])
  })

  it('scores nothing after action that nobody has scored', () => {
    const { scored } = registerOf(risk('whole', '5521'), risk('half', '552-'), risk('none', '55'))
    expect(Object.fromEntries(scored.map(({ id, after }) => [id, after]))).toEqual({
      whole: { probability: '2', consequence: '1', level: 'green' },
      half: undefined,
      none: undefined,
    })
  })

  it.each<[boolean, string, Values]>([
    [true, 'yesterday', { action: 'Kurs', deadline: '2026-11-22' }],
    [false, 'today', { action: 'Kurs', deadline: today }],
    [false, 'yesterday, and is carried out', { action: 'Kurs', deadline: '2026-11-22', status: 'actionDone' }],
    [false, 'yesterday, of a risk no longer relevant', { action: 'Kurs', deadline: '2026-11-22', status: 'closed' }],
    [false, 'yesterday, with nothing to do by then', { deadline: '2026-11-22' }],
    [false, 'no day', { action: 'Kurs' }],
  ])('says %s of an action that was due %s', (late, _when, values) => {
    const { scored, closed } = registerOf(risk('r1', '33', values))
    expect([...scored, ...closed].map((row) => row.late)).toEqual([late])
  })
})

describe('the matrix', () => {
  it('has probability from 5 down and consequence from 1 on, in the common colours', () => {
    const letters = matrixOf([], 'before').map((row) => row.map(({ level }) => level.charAt(0)).join(''))
    expect(letters).toEqual(['oorrr', 'yoorr', 'gyoor', 'ggyoo', 'gggyo'])
    expect(matrixOf([], 'after').map(([cell]) => cell?.probability)).toEqual(['5', '4', '3', '2', '1'])
  })

  it('has each risk where it is now, and where it shall be, and no risk where nobody has said', () => {
    const { scored } = registerOf(risk('a', '4322'), risk('b', '43'), risk('c', '5522'))
    expect(placed(scored, 'before')).toEqual(['S5 K5: 1', 'S4 K3: 2 3'])
    expect(placed(scored, 'after')).toEqual(['S2 K2: 1 2'])
  })

  it('counts its levels, the most serious first, and leaves out those that nothing has', () => {
    const { scored } = registerOf(risk('a', '5511'), risk('b', '45'), risk('c', '22'))
    expect(countsOf(scored, 'before')).toEqual([
      ['red', 2],
      ['green', 1],
    ])
    expect(countsOf(scored, 'after')).toEqual([['green', 1]])
  })

  it('holds every scored risk once, of any plan, in whatever order it was written', () => {
    const score = fc.constantFrom('-', ...scores)
    const scored = fc.tuple(score, score, score, score).map((all) => all.join(''))
    const plans = fc
      .array(scored, { maxLength: 12 })
      .map((all) => all.map((one, index) => risk(`r${index}`, one)))
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
      )
    fc.assert(
      fc.property(plans, ([all, mixed]) => {
        const register = registerOf(...all)
        expect(registerOf(...mixed)).toEqual(register)
        const numbers = matrixOf(register.scored, 'before').flatMap((row) => row.flatMap((cell) => cell.numbers))
        expect(numbers.toSorted((a, b) => a - b)).toEqual(register.scored.map(({ number }) => number))
        expect(register.scored.length + register.unscored.length).toBe(all.length)
        const seriousness = register.scored.map(({ before }) => levels.indexOf(before.level))
        expect(seriousness).toEqual(seriousness.toSorted((a, b) => a - b))
      }),
    )
  })
})
