import type { Ladder } from '../prompts/ports.ts'
import { shown } from './shown.ts'

const steps = ['nudge', 'leader', 'owner', 'coordinator'] as const
type Step = (typeof steps)[number]
const isStep = (text: string): text is Step => steps.some((step) => step === text)

const longestDays = 60
const example = 'nudge=3, leader=6, owner=9, coordinator=12'

/** What most groups need: three weeks at the longest from the question to somebody outside the project. */
const usual: Ladder = { nudge: 3, leader: 6, owner: 9, coordinator: 12 }

/**
 * LADDER: after how many working days each step is taken when nobody answers. A step that is left out is not taken; "none"
 * takes none of them.
 */
export function readLadder(text: string | undefined, faults: string[]): Ladder {
  if (text === undefined) return usual
  if (text.toLowerCase() === 'none') return {}
  const ladder: Partial<Record<Step, number>> = {}
  for (const part of text.split(/[,;]/).map((one) => one.trim())) {
    const [step = '', days = ''] = part.split('=').map((one) => one.trim())
    const fault = !isStep(step)
      ? `has the step ${shown(step)}, and the steps are ${steps.join(', ')}`
      : ladder[step] !== undefined
        ? `names the step ${step} twice`
        : !/^\d+$/.test(days) || Number(days) < 1 || Number(days) > longestDays
          ? `says ${shown(days)} for ${step}: write a whole number of working days from 1 to ${longestDays}`
          : undefined
    if (fault !== undefined) faults.push(`LADDER ${fault}. It looks like this: ${example}.`)
    else if (isStep(step)) ladder[step] = Number(days)
  }
  const days = steps.flatMap((step) => ladder[step] ?? [])
  if (days.some((one, place) => one <= (days[place - 1] ?? 0)))
    faults.push(`LADDER must go up: ${steps.join(', ')} in this order, each after more days than the one before.`)
  return ladder
}
