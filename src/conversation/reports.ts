import type { Action } from '../cards/action.ts'
import { texts } from '../texts/index.ts'
import { whoIn } from './admit.ts'
import { idFrom } from './ids.ts'
import { aboutOf, reportsView } from './reports/about.ts'
import { handOver, linkView, makeAndHandOver } from './reports/hand-over.ts'
import { mayOpen } from './reports/may-open.ts'
import { type Outcome, type Scene, show, showBelow, tell } from './scene.ts'

type ReportAction = Extract<Action, { do: 'reports' | 'orderReport' | 'openReport' }>
type Order = Extract<ReportAction, { do: 'orderReport' }>

/** Reports as files: which there are, a new one, and one as it was. Undefined for what no card of Saman's asks for. */
export async function actOnReports(scene: Scene, action: ReportAction): Promise<Outcome | undefined> {
  if (action.do === 'openReport') return open(scene, action.report)
  const said = texts[scene.language]
  const about = await aboutOf(scene, action)
  if (about === 'noPlan') return tell(said.trouble.noPlan, true)
  if (about === 'noProject') return tell(said.reports.noProject)
  if (action.do === 'reports') return show(await reportsView(scene, about, action.page))
  return order(scene, action, about)
}

/**
 * It takes longer than an answer may: it is made beside, and comes by itself. Saying so takes the pressed card's place, so
 * that what was pressed once is not there to be pressed again.
 */
function order(scene: Scene, { form, nonce }: Order, about: Exclude<Awaited<ReturnType<typeof aboutOf>>, string>) {
  const { deps } = scene
  const { shown, shelf } = about
  if ((form === 'workbook') !== (shown.of === 'programme')) return undefined
  const whose = shelf.of === 'programme' ? [] : [shelf.key.tenant, shelf.key.conversation]
  const id = idFrom('report', shelf.of, shelf.of === 'group' ? '' : shelf.programme, ...whose, form, nonce)
  deps.later('report', () => makeAndHandOver(scene, { id, about, form }))
  return show({ view: 'reportMaking', about: shown, form })
}

/** One that was made, as it was. What is not there, and what is not for this reader, are the same. */
async function open(scene: Scene, id: string): Promise<Outcome> {
  const { deps, turn, language } = scene
  const said = texts[language].reports
  const who = whoIn(scene)
  const report = await deps.files.find(id)
  if (!report || !who || !(await mayOpen(scene, report))) return tell(said.noReport)
  if (turn.personal && deps.handing.takesFiles) {
    deps.later('report', () => handOver(scene, report))
    return tell(said.comes)
  }
  const view = linkView(scene, report, who)
  return turn.personal ? showBelow(view, language) : { kind: 'onlyPresser', view, otherwise: said.notHere }
}
