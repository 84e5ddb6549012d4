import { longDate, osloDate } from '../calendar/dates.ts'
import { pause, pauseCommand, pausedUntil, pauseFault, pauseFaultTexts } from '../plan/pause.ts'
import { texts } from '../texts/index.ts'
import { change } from './change.ts'
import { openForm } from './forms.ts'
import type { Turned } from './save-step.ts'
import { type Outcome, type Scene, sceneAfter, show, tell } from './scene.ts'
import { spokenDate } from './spoken-date.ts'

/** Lets a project rest until a day that was typed, or asks for the day where none could be read. */
export async function pauseUntil(scene: Scene, typed: string): Promise<Turned> {
  const { deps, plan, language } = scene
  if (!plan) return { outcome: tell(texts[language].trouble.noPlan, true), scene }
  const today = osloDate(deps.now())
  const until = spokenDate(typed, today)
  if (until === undefined) return { outcome: await askUntil(scene, typed), scene }
  const fault = pauseFault(until, today)
  return fault
    ? { outcome: tell(pauseFaultTexts[language][fault]), scene }
    : pauses(scene, until, texts[language].pause.saved(longDate(until, language)))
}

/** Ends a pause, where there is one. */
export async function endPause(scene: Scene): Promise<Turned> {
  const { deps, plan, language } = scene
  const said = texts[language]
  if (!plan) return { outcome: tell(said.trouble.noPlan, true), scene }
  const rests = pausedUntil(plan, osloDate(deps.now())) !== undefined
  return rests ? pauses(scene, null, said.pause.ended) : { outcome: tell(said.pause.notPaused), scene }
}

async function pauses(scene: Scene, until: string | null, sentence: string): Promise<Turned> {
  const changed = await change(scene, [pauseCommand(until)])
  if (changed.outcome === 'refused') return { outcome: tell(texts[scene.language].trouble.notDone), scene }
  return { outcome: tell(sentence), scene: sceneAfter(scene, changed.plan) }
}

async function askUntil(scene: Scene, typed: string): Promise<Outcome> {
  const [step] = pause.steps
  if (!step) throw new Error('A pause without a step')
  const outcome = await openForm(scene, pause, step, undefined)
  // A few other words after the one for a pause are no date that somebody got wrong.
  if (!/\d/.test(typed) || outcome.kind !== 'show' || outcome.view.view !== 'form') return outcome
  return show({ ...outcome.view, faults: [{ field: 'until', code: 'notADate', facts: { text: typed.slice(0, 40) } }] })
}
