import { assessment } from './assessment.ts'

/**
 * `npm run bench`: what speed and memory are, as ratios in one run. It fails only when it cannot run: a machine that is busy
 * with something else is no fault in Saman.
 */
for (const bench of [assessment]) await bench()
