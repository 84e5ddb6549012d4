import { assess } from '../../src/plan/assessment.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { entryRow } from '../../src/storage/rows.ts'
import { planWith } from '../support/plans.ts'
import { type Measured, measured } from './measure.ts'
import { fullSizes, planOfSizes, reviewSizes } from './plans.ts'

/** What an assessment of a full plan may take, in milliseconds (issue "What it must withstand"). */
const longest = 2

const today = '2027-11-23'
const key = { tenant: 'tenant-1', conversation: '19:1@thread.tacv2' }

/** What it costs to judge a plan by the ten criteria, next to what it costs to parse the same plan's rows. */
export async function assessment(): Promise<void> {
  const [empty, review, full] = [planWith(), planOfSizes(reviewSizes), planOfSizes(fullSizes)]
  const rows = JSON.stringify(full.entries.map((entry) => entryRow(key, full.id, entry)))
  const names = { empty: 'empty plan', review: named('plan as in the review', review), full: named('full plan', full) }
  const parsing = 'JSON.parse of the full plan’s rows'
  const found = await measured('Assessment', {
    [names.empty]: () => assess(empty, today),
    [names.review]: () => assess(review, today),
    [names.full]: () => assess(full, today),
    [parsing]: () => JSON.parse(rows),
  })
  const of = (name: string): Measured => found.get(name) ?? neverMissing(name)
  const { median } = of(names.full)
  console.log(`full / empty: ${(median / of(names.empty).median).toFixed(1)}`)
  console.log(`full / JSON.parse: ${(median / of(parsing).median).toFixed(1)}`)
  console.log(
    `A full plan is assessed in ${median.toFixed(2)} ms: ${median < longest ? 'under' : 'NOT UNDER'} ${longest} ms.`,
  )
}

const named = (what: string, { entries }: Plan) => `${what}, ${entries.length} entries`

function neverMissing(name: string): never {
  throw new Error(`Nothing was measured of ${name}`)
}
