import type { Instant } from '../../calendar/dates.ts'
import type { FrozenReport } from '../files-port.ts'
import type { Deps } from '../ports.ts'
import type { Who } from '../programmes-port.ts'
import { mayStillOpen } from './may-open.ts'

/** What a link says that is signed by Saman itself: for whom it was made, and of which file. */
export type LinkedFile = { readonly file: string; readonly who: Who; readonly until: Instant }

type Opening = Pick<Deps, 'files' | 'programmes' | 'store' | 'serves' | 'now' | 'log'>

/** The file that a link leads to; undefined when it leads nowhere any more. Nothing is noted yet. */
export async function linkedReport(deps: Opening, { file, who }: LinkedFile): Promise<FrozenReport | undefined> {
  if (!deps.serves(who.tenant)) return undefined
  const report = await deps.files.find(file)
  return report && (await mayStillOpen(deps, report, who)) === 'yes' ? report : undefined
}

/** Notes that a link was used, before anything of the file is given away: what can't be noted is not given. */
export async function noteOpened(deps: Opening, report: FrozenReport, who: Who): Promise<void> {
  const at = deps.now()
  const times = await deps.files.opened(report.id, who, at, 'link')
  deps.log.info(
    { code: 'file-opened', how: 'link', report: report.id, form: report.form, ...who, at, times },
    'a report was fetched',
  )
}
