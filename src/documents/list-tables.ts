import { shortDate } from '../calendar/dates.ts'
import { indicators } from '../plan/elements/baseline.ts'
import { benefits } from '../plan/elements/benefits.ts'
import { driverGoals } from '../plan/elements/driver-goals.ts'
import { measureGoals } from '../plan/elements/measure-goals.ts'
import { resultGoals } from '../plan/elements/result-goals.ts'
import type { Fields } from '../plan/fields.ts'
import type { Part } from '../plan/parts.ts'
import { type Entry, entriesOf, inOrder } from '../plan/plan.ts'
import { type Block, type Cell, type Column, cell } from './blocks.ts'
import { figureOf, isHidden, type Telling, wordsOf } from './telling.ts'
import { headOf } from './words.ts'

const entriesIn = <F extends Fields>(part: Part<F>, { shown }: Telling) => entriesOf(shown, part).toSorted(inOrder)

/** A field, or a dash. */
const plain = (part: Part, name: string, entry: Entry, telling: Telling): Cell =>
  cell(wordsOf(part, name, entry, telling) ?? telling.said.element.none)

const figure = (part: Part, name: string, entry: Entry, telling: Telling): Cell =>
  cell(figureOf(part, name, entry, telling) ?? telling.said.element.none)

const columnOf = (part: Part, name: string, share: number, { language }: Telling, align?: Column['align']): Column => ({
  head: headOf(part, name, language),
  share,
  ...(align ? { align } : {}),
})

const table = (
  part: Part,
  columns: readonly Column[],
  telling: Telling,
  row: (entry: Entry) => readonly Cell[],
): Block => ({
  kind: 'table',
  columns,
  rows: entriesIn(part, telling).map(row),
})

/** What is measured, from what to what, how often and by whom. */
export function indicatorsTable(telling: Telling): Block {
  const { said, language } = telling
  const column = (name: string, share: number, align?: Column['align']) =>
    columnOf(indicators, name, share, telling, align)
  return {
    kind: 'table',
    columns: [
      column('name', 34),
      column('startValue', 17, 'right'),
      column('target', 17, 'right'),
      column('frequency', 16),
      column('responsible', 22),
    ],
    rows: entriesIn(indicators, telling).map((entry) => {
      const { values } = entry
      const hidden = isHidden(telling, entry)
      return [
        {
          title: values.name ?? telling.texts.indicators.unnamed,
          lines: [
            ...(values.direction ? [telling.texts.indicators.wished[values.direction]] : []),
            ...(values.source ? [said.readings.source(values.source)] : []),
            ...(hidden ? [said.hidden.figures] : []),
          ],
        },
        cell(
          figureOf(indicators, 'startValue', entry, telling) ?? said.element.none,
          !hidden && values.startDate ? shortDate(values.startDate, language) : undefined,
        ),
        cell(
          figureOf(indicators, 'target', entry, telling) ?? said.element.none,
          !hidden && values.targetDate
            ? telling.texts.indicators.by(shortDate(values.targetDate, language))
            : undefined,
        ),
        plain(indicators, 'frequency', entry, telling),
        cell(values.responsible?.name ?? said.element.none, values.deputy && said.element.deputy(values.deputy.name)),
      ]
    }),
  }
}

export const resultGoalsTable = (telling: Telling): Block =>
  table(
    resultGoals,
    [
      columnOf(resultGoals, 'statement', 34, telling),
      columnOf(resultGoals, 'indicator', 24, telling),
      columnOf(resultGoals, 'target', 19, telling, 'right'),
      columnOf(resultGoals, 'deadline', 15, telling),
      columnOf(resultGoals, 'effect', 18, telling),
    ],
    telling,
    (entry) => [
      ...titled(resultGoals, 'statement', entry, telling),
      plain(resultGoals, 'indicator', entry, telling),
      figure(resultGoals, 'target', entry, telling),
      plain(resultGoals, 'deadline', entry, telling),
      plain(resultGoals, 'effect', entry, telling),
    ],
  )

export const driverGoalsTable = (telling: Telling): Block =>
  table(
    driverGoals,
    [
      columnOf(driverGoals, 'statement', 32, telling),
      columnOf(driverGoals, 'driver', 20, telling),
      columnOf(driverGoals, 'criterion', 26, telling),
      columnOf(driverGoals, 'resultGoal', 22, telling),
    ],
    telling,
    (entry) => [
      ...titled(driverGoals, 'statement', entry, telling),
      plain(driverGoals, 'driver', entry, telling),
      plain(driverGoals, 'criterion', entry, telling),
      plain(driverGoals, 'resultGoal', entry, telling),
    ],
  )

export const measureGoalsTable = (telling: Telling): Block =>
  table(
    measureGoals,
    [
      columnOf(measureGoals, 'statement', 34, telling),
      columnOf(measureGoals, 'measure', 22, telling),
      columnOf(measureGoals, 'target', 19, telling, 'right'),
      columnOf(measureGoals, 'deadline', 15, telling),
      columnOf(measureGoals, 'indicator', 20, telling),
    ],
    telling,
    (entry) => [
      ...titled(measureGoals, 'statement', entry, telling),
      plain(measureGoals, 'measure', entry, telling),
      figure(measureGoals, 'target', entry, telling),
      plain(measureGoals, 'deadline', entry, telling),
      plain(measureGoals, 'indicator', entry, telling),
    ],
  )

/** The benefits, with what each rests on and how it becomes money, time or quality. */
export function benefitsTable(telling: Telling): Block {
  const said = telling.said.element
  return {
    kind: 'table',
    columns: [
      columnOf(benefits, 'name', 38, telling),
      columnOf(benefits, 'indicator', 24, telling),
      columnOf(benefits, 'realised', 17, telling),
      columnOf(benefits, 'owner', 21, telling),
    ],
    rows: entriesIn(benefits, telling).map((entry) => {
      const { name, owner, responsible, conversion, prerequisites } = entry.values
      const type = wordsOf(benefits, 'type', entry, telling)
      return [
        {
          title: name ?? '…',
          lines: [
            ...(type ? [type] : []),
            ...(conversion ? [said.conversion(conversion)] : []),
            ...(prerequisites ? [said.prerequisites(prerequisites)] : []),
          ],
        },
        plain(benefits, 'indicator', entry, telling),
        plain(benefits, 'realised', entry, telling),
        cell(owner?.name ?? said.none, responsible && said.responsible(responsible.name)),
      ]
    }),
  }
}

/** What an item is called. */
function titled(part: Part, name: string, entry: Entry, telling: Telling): readonly [Cell] {
  return [{ title: wordsOf(part, name, entry, telling) ?? '…' }]
}
