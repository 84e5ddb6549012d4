import type { Instant, IsoDate } from '../../calendar/dates.ts'
import type { Of, ProjectState } from '../questions/question.ts'
import type { ProjectSummary } from '../summary.ts'
import { isSameCohort } from '../table.ts'

/** A project as answers know it: `ref` is what buttons call it, and nobody can read the conversation from it. */
export type Chosen = { readonly ref: string; readonly summary: ProjectSummary }

/**
 * What an answer is about: so many projects of all there are in the programme. `asOf` is the earliest day that anything of
 * it was judged, `updated` when any of the plans was last changed; neither when there is no project.
 */
export type Scope = {
  readonly of: Of
  readonly projects: number
  readonly total: number
  readonly asOf?: IsoDate
  readonly updated?: Instant
}

/** Ended when its last day is behind, paused while it rests; one that has not begun yet is active, for its plan is being written. */
export function stateOf({ to, pausedUntil }: Pick<ProjectSummary, 'to' | 'pausedUntil'>, today: IsoDate): ProjectState {
  if (to !== undefined && to < today) return 'ended'
  return pausedUntil !== undefined && pausedUntil > today ? 'paused' : 'active'
}

/** The projects that all of a question's conditions hold for, by name. A county is the first two figures of a municipality's number. */
export function chosen(all: readonly Chosen[], of: Of, today: IsoDate): readonly Chosen[] {
  return all
    .filter(
      ({ ref, summary }) =>
        (of.project === undefined || ref === of.project) &&
        (of.municipality === undefined || summary.municipality === of.municipality) &&
        (of.county === undefined || summary.municipality?.startsWith(of.county) === true) &&
        (of.theme === undefined || summary.theme === of.theme) &&
        (of.cohort === undefined || (summary.cohort !== undefined && isSameCohort(summary.cohort, of.cohort))) &&
        (of.state === undefined || stateOf(summary, today) === of.state),
    )
    .toSorted((a, b) => byName(a.summary.project, b.summary.project) || (a.ref < b.ref ? -1 : 1))
}

/** Made once: to compare ten thousand names takes ten times as long when each comparison makes its own. */
const byName = new Intl.Collator('nb').compare

export function scopeOf(of: Of, some: readonly Chosen[], total: number): Scope {
  const [asOf] = some.map(({ summary }) => summary.asOf).sort()
  const updated = some.reduce<Instant | undefined>(
    (latest, { summary }) =>
      latest === undefined || Date.parse(summary.updated) > Date.parse(latest) ? summary.updated : latest,
    undefined,
  )
  return { of, projects: some.length, total, ...(asOf ? { asOf } : {}), ...(updated ? { updated } : {}) }
}

/** What is told of came to be known then: the answer is no older, though no plan was changed since. */
export const asFreshAs = (scope: Scope, at: Instant | undefined): Scope =>
  at !== undefined && scope.updated !== undefined && Date.parse(at) > Date.parse(scope.updated)
    ? { ...scope, updated: at }
    : scope
