import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { WorkbookOrder } from '../conversation/documents-port.ts'
import { assess } from '../plan/assessment.ts'
import { texts } from '../texts/index.ts'
import type { SheetOf } from './sheets/common.ts'
import { indicatorsSheet } from './sheets/indicators.ts'
import { benefitsSheet, milestonesSheet, risksSheet } from './sheets/lists.ts'
import { criteriaSheet, deliveriesSheet, projectsSheet } from './sheets/projects.ts'
import { tellingOf } from './telling.ts'
import { type Rows, writeWorkbook } from './xlsx/workbook.ts'

/** In the order that they stand in the workbook. */
const sheets: readonly SheetOf[] = [
  projectsSheet,
  criteriaSheet,
  indicatorsSheet,
  milestonesSheet,
  risksSheet,
  benefitsSheet,
  deliveriesSheet,
]

/** A programme as a workbook: a coordinator's, so that figures of small units are left out. */
export async function programmeWorkbook(order: WorkbookOrder, temp: string, to: Writable): Promise<void> {
  const { language, programme } = order
  const said = texts[language].documents.workbook
  await writeWorkbook(
    sheets.map(({ sheet }) => sheet(said, language)),
    rowsOf(order),
    { title: said.title(programme), language, temp },
    to,
  )
}

async function* rowsOf({ projects, today, language }: WorkbookOrder): Rows {
  for await (const { plan, ref, deliveries } of projects) {
    const telling = tellingOf({ plan, today, language, for: 'coordinator' })
    const told = { ...telling, ref, deliveries, criteria: assess(plan, today) }
    for (const [place, { rows }] of sheets.entries()) for (const row of rows(told)) yield [place, row]
    // A project is a millisecond or two of work: others get their turn between them.
    await setImmediate()
  }
}
