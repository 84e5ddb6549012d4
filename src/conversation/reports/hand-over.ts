import type { View } from '../../cards/view.ts'
import { texts } from '../../texts/index.ts'
import { whoIn } from '../admit.ts'
import { type FrozenReport, mostBytes } from '../files-port.ts'
import type { Who } from '../programmes-port.ts'
import { type Scene, stageOf } from '../scene.ts'
import { type About, reportsView } from './about.ts'
import { type Made, make, type Ordered } from './make.ts'

/** A report that is there, as its card shows it. */
export const readyView = (
  report: FrozenReport,
  more: { readonly link?: string; readonly told?: string } = {},
): View => {
  const { id, form, subject, missing, shelf } = report
  const programme = shelf.of === 'group' ? {} : { programme: shelf.programme }
  return { view: 'reportReady', id, form, subject, missing, ...programme, ...more }
}

/** The same with a link of this person's own. */
export const linkView = ({ deps }: Pick<Scene, 'deps'>, report: FrozenReport, who: Who, told?: string): View =>
  readyView(report, { link: deps.handing.link(report.id, who), ...(told === undefined ? {} : { told }) })

/**
 * Makes what was ordered, beside the answer, and says in the chat what came of it. `notMade`: somebody else was at it
 * already, and the order counts for nothing.
 */
export async function makeAndHandOver(
  scene: Scene,
  ordered: Ordered,
  notMade: () => Promise<void> = async () => {},
): Promise<void> {
  const { deps } = scene
  let made: Made | 'failed'
  try {
    made = await make(scene, ordered)
  } catch (cause) {
    deps.log.error({ code: 'report-failed', form: ordered.form, cause }, 'a report was not made')
    made = 'failed'
  }
  // Whoever is at it says what comes of it.
  if (made === 'underWay') return notMade()
  if (typeof made === 'object') await handOver(scene, made)
  else await deps.handing.say(scene.turn, troubleOf(scene, made, ordered), stageOf(scene))
  await redraw(scene, ordered.about)
  await sweep(scene, ordered.about)
}

const aDayMs = 86_400_000

/** What a killed process has left is taken away when the next report is made for the same shelf, long after it was begun. */
async function sweep({ deps }: Scene, { shelf }: About): Promise<void> {
  try {
    await deps.files.sweep(shelf, new Date(Date.parse(deps.now()) - aDayMs).toISOString())
  } catch (cause) {
    deps.log.warn(
      { code: 'reports-not-swept', cause },
      'what a killed process has left lies there until the next report',
    )
  }
}

function troubleOf({ language }: Scene, made: 'failed' | 'tooLarge' | 'noProject', { form }: Ordered): View {
  const said = texts[language].reports
  const { the } = said.forms[form]
  const most = String(mostBytes / 1024 / 1024)
  const sentence = {
    failed: said.failed(the),
    tooLarge: said.tooLarge(the, most),
    noProject: said.noProject,
  }[made]
  return { view: 'notice', sentence, start: false }
}

/**
 * Gives a report to those in the conversation. In a person's own chat it is theirs: put in their OneDrive if they agree, or
 * by a link. Elsewhere everybody is told, and each gets a link of their own that nobody else sees.
 */
export async function handOver(scene: Scene, report: FrozenReport): Promise<void> {
  const { deps, turn } = scene
  const { handing } = deps
  const who = whoIn(scene)
  const stage = stageOf(scene)
  if (!turn.personal || !who) return void (await handing.say(turn, readyView(report), stage))
  if (handing.takesFiles && (await offer(scene, report, who))) return
  await handing.say(turn, linkView(scene, report, who), stage)
}

const offer = ({ deps, turn, language }: Scene, report: FrozenReport, who: Who): Promise<boolean> => {
  const said = texts[language].reports
  return deps.handing.offer(turn, report, said.about(said.forms[report.form].name, report.subject), who)
}

/** Where it was ordered it can be ordered again, and what was made stands there. What can't be read now is there the next time. */
async function redraw(scene: Scene, about: About): Promise<void> {
  const { deps, turn } = scene
  if (turn.pressed === undefined) return
  try {
    await deps.handing.redraw(turn, await reportsView(scene, about), stageOf(scene))
  } catch (cause) {
    deps.log.warn({ code: 'reports-not-redrawn', cause }, 'a card still says that a report is being made')
  }
}
