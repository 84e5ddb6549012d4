import type { Action, GoneAnswer } from '../cards/action.ts'
import type { View } from '../cards/view.ts'
import type { Typed } from '../plan/answers.ts'
import { texts } from '../texts/index.ts'
import { type Changed, changeUntold, tellReported } from './change.ts'
import { Fault } from './ports.ts'
import { type ReadReport, readReport } from './read-report.ts'
import type { Turned } from './save-step.ts'
import { type Outcome, type Scene, sceneAfter, show, tell } from './scene.ts'

type Report = Extract<Action, { do: 'report' }>

/** How often a report is read again because somebody else answered the same in the meantime. */
const mostTries = 4

/**
 * Saves what was typed on a round's card. What is right is saved, also where something else is not: that comes back to
 * whoever typed it, with every word, and everybody sees what was answered.
 */
export async function report(scene: Scene, action: Report, typed: Typed): Promise<Turned> {
  const { deps, language } = scene
  const said = texts[language]
  let at = scene
  let gone: readonly GoneAnswer[] = action.gone ?? []
  const again = (sentence: string): Turned => ({
    outcome: { kind: 'showPresser', view: { view: 'prompt', round: action.round, typed, told: sentence, gone } },
    scene: at,
  })
  try {
    for (let tries = 0; tries < mostTries; tries += 1) {
      if (!at.plan) return { outcome: tell(said.trouble.noPlan, true), scene: at }
      const read = readReport(at, at.plan, action, typed)
      if (!read) return { outcome: tell(said.trouble.card), scene: at }
      gone = read.gone
      const changed = await changeUntold(scene, read.commands)
      at = sceneAfter(at, changed.plan)
      if (changed.outcome !== 'refused') return { outcome: outcomeOf(at, action, read, changed), scene: at }
      if (changed.refusal.code === 'limit') return again(said.limit(changed.refusal.most))
      if (changed.refusal.code !== 'conflict') return { outcome: tell(said.trouble.oldCard), scene: at }
      // Somebody answered one of them just now: what was typed is read against what there now is.
    }
    return again(said.trouble.notSaved)
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    deps.log.error({ code: cause.code, cause: cause.cause }, 'figures were not saved')
    return again(said.trouble.notSaved)
  }
}

function outcomeOf(scene: Scene, { round }: Report, { typedAnything, wrong }: ReadReport, changed: Changed): Outcome {
  const everybody: View = { view: 'prompt', round }
  if (!typedAnything)
    return { kind: 'showPresser', view: { ...everybody, ...wrong, told: texts[scene.language].report.nothing } }
  if (!wrong) {
    tellReported(scene, changed)
    return show(everybody)
  }
  // To draw the round's card anew once more would take what is said and typed from whoever is to read it or put it right.
  tellReported(scene, changed, round)
  return changed.outcome === 'changed'
    ? { kind: 'showBoth', view: everybody, presser: wrong }
    : { kind: 'showPresser', view: wrong }
}

/** A round's card as it now is, in the place of the word that it was brought forward with. */
export function showRound({ plan, language }: Scene, round: string): Outcome {
  return plan ? show({ view: 'prompt', round }) : tell(texts[language].trouble.noPlan, true)
}
