import { assessment } from './assessment.ts'
import { prompts } from './prompts.ts'
import { reports } from './reports.ts'
import { status } from './status.ts'

const benches: Readonly<Record<string, () => void | Promise<void>>> = { assessment, prompts, reports, status }

/**
 * `npm run bench`: what speed and memory are, as ratios in one run. Names of benches after `--` run those alone. It fails
 * only when it cannot run: a machine that is busy with something else is no fault in Saman.
 */
const wanted = process.argv.slice(2)
for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await bench()
