import { tmpdir } from 'node:os'
import { Writable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { WorkbookProject } from '../../src/conversation/documents-port.ts'
import { createDocuments } from '../../src/documents/documents.ts'
import { reportOf } from '../../src/documents/report-model.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { fullSizes, planOfSizes, reviewSizes } from './plans.ts'

const today = '2027-11-23'
const documents = createDocuments({ temp: tmpdir() })

/** How much more a tenfold programme may hold in memory at once. */
const flat = 1.5

/** What a report takes, and what a workbook takes of a hundred projects and of a thousand, every one of them full. */
export async function reports(): Promise<void> {
  console.log('\nReports in Word, each made in a thread of its own')
  const plans = { 'plan as in the review': planOfSizes(reviewSizes), 'full plan': planOfSizes(fullSizes) }
  const rows: Record<string, unknown> = {}
  for (const [name, plan] of Object.entries(plans)) rows[`${name}, ${plan.entries.length} entries`] = await word(plan)
  console.table(rows)

  console.log('\nWorkbooks in Excel, of full plans')
  const few = await workbook(100)
  const many = await workbook(1_000)
  console.table({ '100 projects': few.line, '1,000 projects': many.line })
  const ratio = many.peak / few.peak
  console.log(`Held in memory, 1,000 / 100: ${ratio.toFixed(2)}, ${ratio < flat ? 'flat' : 'NOT FLAT'}.`)
}

/** The middle of five; what the process itself is kept from is the time that it takes to say what the report holds. */
async function word(plan: Plan) {
  const order = { plan, form: 'yearly', today, language: 'nb', for: 'group' } as const
  const took: number[] = []
  const kept: number[] = []
  let size = 0
  for (let run = 0; run < 5; run += 1) {
    const before = performance.now()
    reportOf(order)
    const told = performance.now()
    size = (await documents.report(order)).length
    kept.push(told - before)
    took.push(performance.now() - told)
  }
  const middle = (all: number[]) => all.sort((a, b) => a - b)[2] ?? 0
  return {
    'time, s': (middle(took) / 1000).toFixed(2),
    'of which others wait for, ms': middle(kept).toFixed(0),
    'size, kB': Math.round(size / 1024),
  }
}

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** `peak`: bytes that are still held after a collection, the most at any of many moments. */
async function workbook(size: number) {
  const plan = planOfSizes(fullSizes)
  let peak = 0
  let bytes = 0
  const look = () => {
    collect()
    const { heapUsed, external } = process.memoryUsage()
    peak = Math.max(peak, heapUsed + external)
  }
  async function* projects(): AsyncGenerator<WorkbookProject> {
    for (let index = 0; index < size; index += 1) {
      // A plan of its own each time, as storage would hand it over.
      yield { plan: structuredClone(plan), ref: `p${index}`, deliveries: [] }
      if (index % Math.ceil(size / 20) === 0) look()
    }
    look()
  }
  const to = new Writable({
    write(piece: Uint8Array, _encoding, done) {
      bytes += piece.length
      done()
    },
  })
  const began = performance.now()
  await documents.workbook({ programme: 'Saman', today, language: 'nb', projects: projects() }, to)
  const took = performance.now() - began
  look()
  return {
    peak,
    line: {
      'time, s': (took / 1000).toFixed(1),
      'a project, ms': (took / size).toFixed(1),
      'size, MB': (bytes / 1024 / 1024).toFixed(1),
      'held in memory, MB': Math.round(peak / 1024 / 1024),
      'whole process, MB': Math.round(process.memoryUsage().rss / 1024 / 1024),
    },
  }
}
