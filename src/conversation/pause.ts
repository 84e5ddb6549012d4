import { longDate, osloDate } from '../calendar/dates.ts'
import type { FormView } from '../cards/view.ts'
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
  // A few other words after the one for a pause are no date that somebody got wrong.
  if (until === undefined) return { outcome: await askUntil(scene, /\d/.test(typed) ? unreadable(typed) : {}), scene }
  const fault = pauseFault(until, today)
  const day = longDate(until, language)
  if (!fault) return pauses(scene, until, texts[language].pause.saved(day))
  const trouble = { kind: 'told', sentence: pauseFaultTexts[language][fault](day) } as const
  return { outcome: await askUntil(scene, { typed: { until }, trouble }), scene }
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

const unreadable = (typed: string): Partial<FormView> => ({
  faults: [{ field: 'until', code: 'notADate', facts: { text: typed.slice(0, 40) } }],
})

/** The form, with what was wrong with the day that was typed. */
async function askUntil(scene: Scene, wrong: Partial<FormView>): Promise<Outcome> {
  const [step] = pause.steps
  if (!step) throw new Error('A pause without a step')
  const outcome = await openForm(scene, pause, step, undefined)
  return outcome.kind === 'show' && outcome.view.view === 'form' ? show({ ...outcome.view, ...wrong }) : outcome
}
