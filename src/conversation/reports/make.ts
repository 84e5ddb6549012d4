import { PassThrough } from 'node:stream'
import { type Instant, osloDate } from '../../calendar/dates.ts'
import { membershipOf } from '../../plan/membership.ts'
import type { Plan } from '../../plan/plan.ts'
import { smallUnits } from '../../plan/small-units.ts'
import type { ReportForm } from '../../programme/questions/question.ts'
import { refIn } from '../ask.ts'
import type { WorkbookProject } from '../documents-port.ts'
import type { Claim, FrozenReport, NewReport, Told } from '../files-port.ts'
import { isUnreadable, type ProjectKey } from '../ports.ts'
import type { Scene } from '../scene.ts'
import type { About } from './about.ts'
import { readAhead } from './ahead.ts'
import { fileName } from './file-name.ts'
import { keysInOrder } from './in-order.ts'

export type Ordered = { readonly id: string; readonly about: About; readonly form: ReportForm }
/** `underWay`: somebody else is at it, and will hand it over. `noProject`: it has left the programme meanwhile. */
export type Made = FrozenReport | 'underWay' | 'tooLarge' | 'noProject'

/** So long one process has an order to itself; then whoever presses again begins anew. */
const minutes: Readonly<Record<ReportForm, number>> = { startUp: 3, halfYear: 3, yearly: 3, workbook: 10 }
/** So many plans are read before the workbook asks for them. */
const mostAhead = 4

/** Makes a report and keeps it as it is; one that has been made already stays as it was. */
export async function make(scene: Scene, { id, about, form }: Ordered): Promise<Made> {
  const { deps, turn, language } = scene
  const at = deps.now()
  const begun = await deps.files.begin({ id, shelf: about.shelf, form }, at, after(at, minutes[form]))
  if (begun.is === 'made') return begun.report
  if (begun.is === 'underWay') return 'underWay'
  const { claim } = begun
  const { subject } = about.shown
  const day = osloDate(at)
  const name = fileName(form, subject, day, language)
  const report: NewReport = { id, shelf: about.shelf, form, subject, name, language, day, at, by: turn.by }
  try {
    const made = await (form === 'workbook' ? makeBook(scene, claim, report) : makeReport(scene, claim, report, form))
    if (typeof made === 'object') return made
    if (made === 'lost') return 'underWay'
    await deps.files.giveUp(claim)
    return made
  } catch (cause) {
    await deps.files.giveUp(claim).catch(() => {})
    throw cause
  }
}

const after = (at: Instant, so: number): Instant => new Date(Date.parse(at) + so * 60_000).toISOString()

async function makeReport(
  scene: Scene,
  claim: Claim,
  report: NewReport,
  form: Exclude<ReportForm, 'workbook'>,
): Promise<FrozenReport | 'tooLarge' | 'lost' | 'noProject'> {
  const { deps } = scene
  const { shelf, day: today, language } = report
  const plan = await planOf(scene, report)
  if (!plan || shelf.of === 'programme') return 'noProject'
  const membership = membershipOf(plan)
  const [last] = await deps.files.list(shelf, 1)
  const was = last && (await deps.files.plan(last.id))
  const file = await deps.documents.report({
    plan,
    form,
    today,
    language,
    for: shelf.of === 'group' ? 'group' : 'coordinator',
    ...(membership ? { programme: membership.name } : {}),
    // A plan that was begun anew since then is another's: nothing has changed in it.
    ...(was?.id === plan.id ? { before: { plan: was, today: last?.day ?? today } } : {}),
  })
  return deps.files.keep(claim, report, whole(file), { plan })
}

async function* whole(file: Uint8Array): AsyncGenerator<Uint8Array> {
  yield file
}

/** A group's plan is the one that was read in its turn; another's is read now, and is there only while it is in the programme. */
async function planOf({ deps, plan }: Scene, { shelf }: NewReport): Promise<Plan | undefined> {
  if (shelf.of === 'group') return plan
  if (shelf.of === 'programme') return undefined
  const stored = await deps.sources.load(shelf.key)
  return stored && isIn(stored.plan, shelf.programme) ? stored.plan : undefined
}

const isIn = (plan: Plan, programme: string) => membershipOf(plan)?.programme === programme

/** All projects of a programme, written as they are read and kept as they are written: at no time are all of them there. */
async function makeBook(scene: Scene, claim: Claim, report: NewReport) {
  const { deps } = scene
  const { shelf, subject, day: today, language } = report
  if (shelf.of !== 'programme') return 'noProject'
  const { programme } = shelf
  let missing = 0
  const told: Told[] = []
  const keys = await keysInOrder(deps, programme)
  const read = projectsOf(scene, programme, keys, language, () => {
    missing += 1
  })
  const projects = noting(read, ({ ref, plan }) => void told.push(toldOf(ref, plan)))
  const between = new PassThrough()
  const [written, kept] = await Promise.allSettled([
    deps.documents.workbook({ programme: subject, today, language, projects }, between),
    deps.files
      .keep(claim, report, between, { missing: () => missing, projects: () => told })
      .finally(() => between.destroy()),
  ])
  // Whoever keeps it has stopped reading, and so writing has failed as well.
  if (kept.status === 'fulfilled' && typeof kept.value === 'string') return kept.value
  if (written.status === 'rejected') throw written.reason
  if (kept.status === 'rejected') throw kept.reason
  return kept.value
}

/** What must still hold when it is opened again. */
const toldOf = (ref: string, plan: Plan): Told => ({ ref, without: [...smallUnits(plan)] })

async function* noting<One>(all: AsyncIterable<One>, note: (one: One) => void): AsyncGenerator<One> {
  for await (const one of all) {
    note(one)
    yield one
  }
}

async function* projectsOf(
  { deps }: Scene,
  programme: string,
  keys: readonly ProjectKey[],
  language: NewReport['language'],
  misses: () => void,
): AsyncGenerator<WorkbookProject> {
  const read = async (key: ProjectKey): Promise<WorkbookProject | undefined> => {
    try {
      const [stored, deliveries] = await Promise.all([deps.sources.load(key), deps.sources.deliveries(key, language)])
      // It may have left since the list was read.
      if (!stored || !isIn(stored.plan, programme)) return undefined
      return { plan: stored.plan, ref: refIn(programme, key), deliveries }
    } catch (cause) {
      if (!isUnreadable(cause)) throw cause
      // It will be the next time too, and must not keep everybody from the others.
      deps.log.error({ code: 'plan-unreadable', ref: refIn(programme, key), cause }, 'left out of a workbook')
      misses()
      return undefined
    }
  }
  for await (const project of readAhead(keys, mostAhead, read)) if (project) yield project
}
