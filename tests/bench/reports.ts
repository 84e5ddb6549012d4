import { tmpdir } from 'node:os'
import { Writable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { WorkbookProject } from '../../src/conversation/documents-port.ts'
import type { Files, Sources } from '../../src/conversation/files-port.ts'
import type { ProjectKey, Store } from '../../src/conversation/ports.ts'
import { make } from '../../src/conversation/reports/make.ts'
import { createDocuments } from '../../src/documents/documents.ts'
import { reportOf } from '../../src/documents/report-model.ts'
import { startAzurite } from '../../src/local/azurite.ts'
import type { PlanEvent } from '../../src/plan/decide.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { summaryOf } from '../../src/programme/summary.ts'
import { createFiles } from '../../src/storage/files.ts'
import { createTableStore, tableClient } from '../../src/storage/tables.ts'
import { freePort, quiet } from '../support/azurite.ts'
import { entry } from '../support/plans.ts'
import { sceneOf } from '../support/scenes.ts'
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

  console.log('\nWorkbooks ordered: plans read from a real table, and the file kept in it')
  const stored = await throughStorage([100, 400])
  console.table(Object.fromEntries(stored.map(({ size, line }) => [`${size} projects`, line])))
  const [less, more] = stored
  if (less && more) {
    const held = more.peak / less.peak
    console.log(
      `Held in memory, ${more.size} / ${less.size}: ${held.toFixed(2)}, ${held < flat ? 'flat' : 'NOT FLAT'}.`,
    )
  }
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

const programme = 'p'
const tenant = 'tenant-1'

/**
 * The whole way of an order, but for the conversation: each project is read over HTTP, each the same full plan, and the
 * file is kept in rows. The storage is a process of its own.
 */
async function throughStorage(sizes: readonly number[]) {
  const [tablePort, queuePort] = [await freePort(), await freePort()]
  const azurite = await startAzurite({ inMemory: true, tablePort, queuePort, log: quiet })
  try {
    const { connectionString } = azurite
    const client = tableClient({ kind: 'connectionString', connectionString, table: 'bench' })
    const store = createTableStore(client, { callMs: 10_000 })
    await store.prepare()
    const key = { tenant, conversation: 'full' }
    await writes(store, key, inProgramme(planOfSizes(fullSizes)))
    const files = createFiles(client)
    const measured: Ordered[] = []
    // The first is for what is loaded once.
    for (const size of [10, ...sizes]) measured.push(await ordered(size, files, () => store.load(key)))
    return measured.slice(1)
  } finally {
    await azurite.stop()
  }
}

const inProgramme = (plan: Plan): Plan => ({
  ...plan,
  entries: [
    ...plan.entries.filter(({ part }) => part !== 'membership'),
    entry('membership', 'membership', { programme, name: 'Saman' }),
  ],
})

/** A few entries at a time: a transaction holds no more. */
async function writes(store: Store, key: ProjectKey, plan: Plan) {
  const atOnce = 25
  for (let from = 0; from < plan.entries.length; from += atOnce) {
    const stored = await store.load(key)
    const some = plan.entries.slice(from, from + atOnce)
    const after = { ...plan, rev: from + atOnce, entries: plan.entries.slice(0, from + atOnce) }
    const events = some.map((one, order): PlanEvent => {
      const saved = { type: 'saved', part: one.part, entry: one.id, title: '', before: {}, after: one.values } as const
      return { rev: after.rev, order, at: one.at, by: one.by, change: saved }
    })
    await store.save(key, stored, after, events)
  }
}

type Ordered = { readonly size: number; readonly peak: number; readonly line: Readonly<Record<string, unknown>> }

async function ordered(size: number, files: Files, load: Sources['load']): Promise<Ordered> {
  let [peak, rss, reads] = [0, 0, 0]
  const look = () => {
    collect()
    const { heapUsed, external, rss: whole } = process.memoryUsage()
    peak = Math.max(peak, heapUsed + external)
    rss = Math.max(rss, whole)
  }
  const scene = sceneOf(undefined)
  const known = summaryOf(planOfSizes(fullSizes), today, '2026-11-23T08:00:00Z')
  const keys = Array.from({ length: size }, (_, n) => ({ tenant, conversation: `c${n}` }))
  const deps = {
    ...scene.deps,
    documents,
    files,
    programmes: {
      ...scene.deps.programmes,
      memberKeys: async () => keys,
      // As they come from storage: each a summary of its own.
      members: async () => keys.map((key) => ({ key, summary: structuredClone(known) })),
    },
    sources: {
      deliveries: async () => [],
      load: async (key: ProjectKey) => {
        reads += 1
        if (reads % Math.ceil(size / 20) === 0) look()
        return load(key)
      },
    },
  }
  const about = {
    shown: { of: 'programme', programme, subject: 'Saman' },
    shelf: { of: 'programme', programme },
  } as const
  const began = performance.now()
  const made = await make({ ...scene, deps }, { id: `order-${size}`, about, form: 'workbook' })
  const took = performance.now() - began
  look()
  if (typeof made === 'string') throw new Error(`the workbook is ${made}`)
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
  return {
    size,
    peak,
    line: {
      'time, s': (took / 1000).toFixed(1),
      'size, MB': mb(made.size),
      'held at most, MB': mb(peak),
      'heap afterwards, MB': mb(heapUsed),
      'external afterwards, MB': mb(external),
      'of which buffers, MB': mb(arrayBuffers),
      'whole process at most, MB': mb(rss),
    },
  }
}
