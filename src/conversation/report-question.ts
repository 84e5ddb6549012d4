import { actOnReports } from './reports.ts'
import type { Outcome, Scene } from './scene.ts'

/** A question for a report leads on to its card where there is nothing left to choose: one project was named, or the workbook. */
export async function onToReports(scene: Scene, outcome: Outcome): Promise<Outcome> {
  if (outcome.kind !== 'show' || outcome.view.view !== 'answer' || outcome.view.answer.kind !== 'report') return outcome
  const { programme, question, answer } = outcome.view
  const [only, ...others] = answer.rows
  const isNamed = question.of.project !== undefined || question.of.municipality !== undefined
  if (answer.form === 'workbook')
    return (await actOnReports(scene, { do: 'reports', programme: programme.id })) ?? outcome
  if (!only || others.length > 0 || !isNamed) return outcome
  return (await actOnReports(scene, { do: 'reports', programme: programme.id, project: only.ref })) ?? outcome
}
