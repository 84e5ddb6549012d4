import type { View } from '../cards/view.ts'
import type { Typed } from '../plan/answers.ts'
import { themes } from '../plan/setup.ts'
import { cohortsOf, criteriaTable, selected } from '../programme/table.ts'
import type { Scene } from './scene.ts'

/** The programme's table, of all projects or of those that were chosen on the card. */
export async function showProgramme({ deps }: Scene, typed: Typed): Promise<View> {
  const all = await deps.programme.summaries()
  const cohorts = cohortsOf(all)
  const selection = {
    theme: themes.find((theme) => theme === typed.theme),
    cohort: cohorts.find((cohort) => cohort === typed.cohort),
  }
  const projects = selected(all, selection)
  return { view: 'programme', selection, cohorts, projects: projects.length, rows: criteriaTable(projects) }
}
