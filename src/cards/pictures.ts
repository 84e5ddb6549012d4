import type { Picture } from '../plan/element.ts'
import type { Plan } from '../plan/plan.ts'
import { drawChain } from './chain.ts'
import { drawEconomics } from './economics.ts'
import { drawIndicators } from './indicators.ts'
import { drawMatrix } from './matrix.ts'
import type { Card } from './template.ts'
import { drawTimeline } from './timeline.ts'
import type { PictureView, Stage } from './view.ts'

/** How each picture of a plan is drawn. A new one is a file, a line here, its name in the plan's list, and its words. */
export const pictures: Readonly<Record<Picture, (plan: Plan, stage: Stage, at: PictureView) => Card>> = {
  chain: drawChain,
  timeline: drawTimeline,
  matrix: drawMatrix,
  indicators: drawIndicators,
  economics: drawEconomics,
}
