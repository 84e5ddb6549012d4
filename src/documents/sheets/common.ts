import type { Delivery } from '../../conversation/documents-port.ts'
import type { Criterion } from '../../plan/assessment.ts'
import type { Language } from '../../plan/language.ts'
import { findMunicipality } from '../../plan/municipalities.ts'
import type { Part } from '../../plan/parts.ts'
import { type Entry, recordOf } from '../../plan/plan.ts'
import { setup } from '../../plan/setup.ts'
import type { Texts } from '../../texts/index.ts'
import type { Telling } from '../telling.ts'
import { wordsOf } from '../telling.ts'
import { headOf } from '../words.ts'
import { type Column, date, number, type Sheet, type Square, text } from '../xlsx/cell.ts'

/** One project as the workbook tells of it: what a coordinator may see of its plan, and what was sent to it. */
export type Told = Telling & {
  readonly ref: string
  readonly deliveries: readonly Delivery[]
  readonly criteria: readonly Criterion[]
}

/** What a sheet is made of: its columns, and its rows for one project. */
export type SheetOf = {
  readonly sheet: (said: Texts['documents']['workbook'], language: Language) => Sheet
  readonly rows: (told: Told) => readonly (readonly Square[])[]
}

/** What every row begins with: whose it is. Two municipalities may have projects of the same name. */
export const owner = ({ shown, said }: Told): readonly Square[] => {
  const { municipality, name } = recordOf(shown, setup)
  return [text(municipality && (findMunicipality(municipality)?.label ?? municipality)), text(name ?? said.unnamed)]
}
export const ownerColumns = (said: Texts['documents']['workbook'], language: Language): readonly Column[] => [
  { head: headOf(setup, 'municipality', language), width: 26 },
  { head: said.project, width: 32 },
]

/** And what it ends with: the key to the project's row in the first sheet. */
export const refColumn = (said: Texts['documents']['workbook']): Column => ({ head: said.ref, width: 14 })
export const refOf = ({ ref }: Told): Square => text(ref)

export const columnOf = (part: Part, name: string, width: number, language: Language): Column => ({
  head: headOf(part, name, language),
  width,
})

/** A field of an entry: a date as a date, a number as a number, all else in words. */
export function squareOf(part: Part, name: string, entry: Pick<Entry, 'values'>, told: Told): Square {
  const value = entry.values[name]
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string' && part.fields[name]?.kind === 'date') return date(value)
  return text(wordsOf(part, name, entry, told))
}
