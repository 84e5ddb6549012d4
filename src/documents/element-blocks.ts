import type { PlanElement } from '../plan/element.ts'
import { organisation } from '../plan/elements/organisation.ts'
import { purpose } from '../plan/elements/purpose.ts'
import type { Part } from '../plan/parts.ts'
import { findEntry } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import type { Block } from './blocks.ts'
import { economicsBlocks } from './economics-blocks.ts'
import { benefitsTable, driverGoalsTable, indicatorsTable, measureGoalsTable, resultGoalsTable } from './list-tables.ts'
import { measuresTable } from './measures-table.ts'
import { milestoneBlocks } from './milestones-table.ts'
import { riskBlocks } from './risk-tables.ts'
import { type Telling, wordsOf } from './telling.ts'
import { headOf } from './words.ts'

type Writer = (telling: Telling) => readonly Block[]

/** What the group has written in each element, as its reader wants it: text where it is text, tables of lists. */
const writers: Readonly<Record<string, Writer>> = {
  purpose: (telling) => recordBlocks(purpose, telling),
  baseline: (telling) => [indicatorsTable(telling)],
  resultGoals: (telling) => [resultGoalsTable(telling)],
  driverGoals: (telling) => [driverGoalsTable(telling)],
  measures: (telling) => [measuresTable(telling)],
  measureGoals: (telling) => [measureGoalsTable(telling)],
  organisation: (telling) => [leaders(telling), ...recordBlocks(organisation, telling)],
  milestones: milestoneBlocks,
  risks: riskBlocks,
  benefits: (telling) => [benefitsTable(telling), ...economicsBlocks(telling)],
}

/** What a group has written in an element; that it has not, where that is so. Empty tables are left out. */
export function writtenBlocks(element: PlanElement, telling: Telling): readonly Block[] {
  const write = writers[element.id]
  if (!write) throw new Error(`No writer for the element ${element.id}`)
  const blocks = write(telling).filter((block) => block.kind !== 'table' || block.rows.length > 0)
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: telling.said.element.nothing, tone: 'quiet' }]
}

/** Every question that the guide asks of a record, with its answer, or that there is none. */
function recordBlocks(part: Part, telling: Telling): readonly Block[] {
  const entry = findEntry(telling.shown, part.id, part.id)
  if (!entry || Object.keys(entry.values).length === 0) return []
  return part.steps
    .flatMap(({ fields }) => fields)
    .map((name): Block => {
      const text = wordsOf(part, name, entry, telling)
      const label = headOf(part, name, telling.language)
      return text === undefined
        ? { kind: 'written', label, text: telling.said.element.empty, empty: true }
        : { kind: 'written', label, text }
    })
}

/** Owner and leader stand in the set-up, and are part of how the project is organised. */
function leaders(telling: Telling): Block {
  const entry = findEntry(telling.shown, setup.id, setup.id)
  const row = (name: string) =>
    [
      headOf(setup, name, telling.language),
      (entry && wordsOf(setup, name, entry, telling)) ?? telling.said.front.notGiven,
    ] as const
  return { kind: 'facts', rows: [row('owner'), row('leader')] }
}
