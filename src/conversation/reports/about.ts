import type { MadeReport, ReportsOf } from '../../cards/reports-view.ts'
import type { View } from '../../cards/view.ts'
import { recordOf } from '../../plan/plan.ts'
import { setup } from '../../plan/setup.ts'
import { texts } from '../../texts/index.ts'
import { coordinatedBy } from '../admit.ts'
import { followedIn } from '../ask.ts'
import type { FrozenReport, Shelf } from '../files-port.ts'
import type { Scene } from '../scene.ts'

/** Whose reports are asked for, and where they stand. */
export type About = { readonly shown: ReportsOf; readonly shelf: Shelf }

type Asked = {
  readonly do: 'reports' | 'orderReport'
  readonly programme?: string | undefined
  readonly project?: string | undefined
}

/**
 * The group's own, or in a coordinator's chat those of their programme. A project that has left it, and one that never was
 * in it, are both 'noProject'.
 */
export async function aboutOf(scene: Scene, asked: Asked): Promise<About | 'noPlan' | 'noProject'> {
  const { turn, plan, language } = scene
  // The check has read the programme that a card names; to the word alone the one that they chose last is meant.
  const coordinated =
    scene.coordinated ?? (asked.do === 'reports' && turn.personal ? await coordinatedBy(scene) : undefined)
  if (!coordinated) {
    if (!plan) return 'noPlan'
    const subject = recordOf(plan, setup).name ?? texts[language].documents.unnamed
    return { shown: { of: 'group', subject }, shelf: { of: 'group', key: turn.key } }
  }
  const { id: programme, name } = coordinated.programme
  if (asked.project === undefined)
    return { shown: { of: 'programme', programme, subject: name }, shelf: { of: 'programme', programme } }
  const project = (await followedIn(scene, programme)).find(({ ref }) => ref === asked.project)
  if (!project) return 'noProject'
  return {
    shown: { of: 'project', programme, project: project.ref, subject: project.summary.project },
    shelf: { of: 'project', programme, key: project.key },
  }
}

/** More than these nobody pages through. */
const mostShown = 200

export async function reportsView({ deps }: Pick<Scene, 'deps'>, { shown, shelf }: About, page = 0): Promise<View> {
  const made = await deps.files.list(shelf, mostShown)
  return { view: 'reports', about: shown, made: made.map(madeReport), page, nonce: deps.newId() }
}

const madeReport = ({ id, form, day, by }: FrozenReport): MadeReport => ({ id, form, day, by: by.name })
