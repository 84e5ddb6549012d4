import type { Documents } from '../conversation/documents-port.ts'
import { reportOf } from './report-model.ts'
import { wordFileBeside } from './word-beside.ts'
import { programmeWorkbook } from './workbook.ts'

/** `temp`: a directory for what a workbook is put together from, gone again when it is done. */
export function createDocuments({ temp }: { readonly temp: string }): Documents {
  let last: Promise<unknown> = Promise.resolve()
  return {
    // One at a time: each is the work of a whole core.
    report: (order) => {
      const file = last.then(() => wordFileBeside(reportOf(order)))
      last = file.catch(() => {})
      return file
    },
    workbook: (order, to) => programmeWorkbook(order, temp, to),
  }
}
