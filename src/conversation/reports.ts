import type { Instant } from '../calendar/dates.ts'
import type { Action } from '../cards/action.ts'
import { texts } from '../texts/index.ts'
import { whoIn } from './admit.ts'
import { idFrom } from './ids.ts'
import { type About, aboutOf, reportsView } from './reports/about.ts'
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

/** So many reports one person orders in an hour: more than anybody reads. */
const mostAnHour = 20
const anHourBefore = (at: Instant): Instant => new Date(Date.parse(at) - 3_600_000).toISOString()

/**
 * It takes longer than an answer may: it is made beside, and comes by itself. Saying so takes the pressed card's place, so
 * that what was pressed once is not there to be pressed again.
 */
async function order(scene: Scene, { form, nonce }: Order, about: About): Promise<Outcome | undefined> {
  const { deps } = scene
  const who = whoIn(scene)
  const { shown, shelf } = about
  if ((form === 'workbook') !== (shown.of === 'programme')) return undefined
  const whose = shelf.of === 'programme' ? [] : [shelf.key.tenant, shelf.key.conversation]
  const id = idFrom('report', shelf.of, shelf.of === 'group' ? '' : shelf.programme, ...whose, form, nonce)
  const at = deps.now()
  const counted = who && (await deps.files.ordered(who, id, at, anHourBefore(at)))
  if (counted && counted.count > mostAnHour) {
    deps.later('report', counted.takeBack)
    return tell(texts[scene.language].reports.tooMany(mostAnHour))
  }
  deps.later('report', () => makeAndHandOver(scene, { id, about, form }, counted?.takeBack))
  return show({ view: 'reportMaking', about: shown, form })
}

/** One that was made, as it was. What is not there, and what is not for this reader, are the same. */
async function open(scene: Scene, id: string): Promise<Outcome> {
  const { deps, turn, language } = scene
  const said = texts[language].reports
  const who = whoIn(scene)
  const report = await deps.files.find(id)
  const may = report && who ? await mayOpen(scene, report) : 'no'
  if (!report || !who || may === 'no') return tell(said.noReport)
  if (may !== 'yes') return tell(may === 'left' ? said.shut.left : said.shut.small(report.form))
  if (turn.personal && deps.handing.takesFiles) {
    deps.later('report', () => handOver(scene, report))
    return tell(said.comes)
  }
  const view = linkView(scene, report, who)
  return turn.personal ? showBelow(view, language) : { kind: 'onlyPresser', view, otherwise: said.notHere }
}
