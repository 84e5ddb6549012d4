import type { Action } from '../cards/action.ts'
import { texts } from '../texts/index.ts'
import { type Outcome, type Scene, tell } from './scene.ts'

type ReportAction = Extract<Action, { do: 'reports' | 'orderReport' | 'openReport' }>

export async function actOnReports(scene: Scene, _action: ReportAction): Promise<Outcome | undefined> {
  return tell(texts[scene.language].trouble.notDone)
}
