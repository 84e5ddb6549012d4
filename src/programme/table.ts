import { elementIds } from '../plan/elements/index.ts'
import type { Verdict } from '../plan/verdict.ts'
import type { ProjectSummary } from './summary.ts'

/** What is needed of a project to count it. */
export type Judged = Pick<ProjectSummary, 'verdicts' | 'theme' | 'cohort'>

/** Which projects: all, those of a theme, of a cohort, or of both. */
export type Selection = { readonly theme?: string | undefined; readonly cohort?: string | undefined }

/** One line of the programme's table: how many projects largely meet a criterion, and how many have room to improve. */
export type TableRow = { readonly criterion: string; readonly met: number; readonly toImprove: number }

/** A cohort is typed by each group, so "Høsten 2026" and "høsten 2026 " are one. */
const plain = (cohort: string) => cohort.trim().toLowerCase().replace(/\s+/g, ' ')

export const isSameCohort = (one: string, other: string): boolean => plain(one) === plain(other)

/**
 * The one of a programme's cohorts that a group means by what it wrote in its set-up: by its name, or by its number alone
 * ("2" is "Pulje 2") where one of them has that number.
 */
export function cohortMeant(typed: string, cohorts: readonly string[]): string | undefined {
  const same = cohorts.find((one) => isSameCohort(one, typed))
  if (same !== undefined) return same
  const number = bareNumber(typed)
  const those = number === undefined ? [] : cohorts.filter((one) => numbersIn(one).includes(number))
  return those.length === 1 ? those[0] : undefined
}
const numbersIn = (cohort: string) => (cohort.match(/\d+/g) ?? []).map(Number)
/** The number of "2", "2.", "pulje 2" and "cohort 2"; of "høsten 2026" none, for a season is more than a number. */
const bareNumber = (cohort: string) => {
  const found = /^(?:(?:pulje|pulja|cohort) )?(?:nr\.? ?)?(\d+)\.?(?: (?:pulje|pulja|cohort))?$/.exec(plain(cohort))
  return found ? Number(found[1]) : undefined
}

export const selected = <One extends Judged>(projects: readonly One[], { theme, cohort }: Selection): readonly One[] =>
  projects.filter(
    (project) =>
      (theme === undefined || project.theme === theme) &&
      (cohort === undefined || (project.cohort !== undefined && isSameCohort(project.cohort, cohort))),
  )

/** The cohorts there are, each as it was first written, in order: 2 before 10. */
export function cohortsOf(projects: readonly Pick<Judged, 'cohort'>[]): readonly string[] {
  const written = projects.flatMap(({ cohort }) => (cohort ? [[plain(cohort), cohort.trim()] as const] : []))
  return [...new Map(written.toReversed()).values()].sort(new Intl.Collator('nb', { numeric: true }).compare)
}

/** The review's table (criteria × met, to improve) over any set of projects; a project not judged yet counts in neither. */
export function criteriaTable(projects: readonly Pick<Judged, 'verdicts'>[]): readonly TableRow[] {
  return elementIds.map((criterion) => {
    const verdicts = projects.map(({ verdicts }) => verdicts[criterion])
    const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length
    return { criterion, met: count('largelyMet'), toImprove: count('toImprove') }
  })
}
