import type { Documents } from '../conversation/documents-port.ts'
import { reportOf } from './report-model.ts'
import { wordFileBeside } from './word-beside.ts'
import { programmeWorkbook } from './workbook.ts'

/** `temp`: a directory for what a workbook is put together from, gone again when it is done. */
export function createDocuments({ temp }: { readonly temp: string }): Documents {
  const [reports, workbooks] = [oneAtATime(), oneAtATime()]
  return {
    report: (order) => reports(() => wordFileBeside(reportOf(order))),
    workbook: (order, to) => workbooks(() => programmeWorkbook(order, temp, to)),
  }
}

/** Each is the work of a whole core, and of many plans that are read: who comes next waits. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }
}
