import { elementIds } from '../plan/elements/index.ts'
import type { Verdict } from '../plan/verdict.ts'

/** What a programme knows of one project: where it belongs, and how each criterion was judged. */
export type ProjectSummary = {
  readonly project: string
  readonly municipality?: string
  readonly theme?: string
  readonly cohort?: string
  readonly verdicts: Readonly<Record<string, Verdict>>
}

/** Which projects: all, those of a theme, of a cohort, or of both. */
export type Selection = { readonly theme?: string | undefined; readonly cohort?: string | undefined }

/** One line of the programme's table: how many projects largely meet a criterion, and how many have room to improve. */
export type TableRow = { readonly criterion: string; readonly met: number; readonly toImprove: number }

export const selected = (
  projects: readonly ProjectSummary[],
  { theme, cohort }: Selection,
): readonly ProjectSummary[] =>
  projects.filter(
    (project) =>
      (theme === undefined || project.theme === theme) && (cohort === undefined || project.cohort === cohort),
  )

/** The review's table (criteria × met, to improve) over any set of projects; a project not judged yet counts in neither. */
export function criteriaTable(projects: readonly ProjectSummary[]): readonly TableRow[] {
  return elementIds.map((criterion) => {
    const verdicts = projects.map(({ verdicts }) => verdicts[criterion])
    const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length
    return { criterion, met: count('largelyMet'), toImprove: count('toImprove') }
  })
}
