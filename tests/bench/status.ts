import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { TableClient } from '@azure/data-tables'
import { draw } from '../../src/cards/draw.ts'
import { askInWords } from '../../src/conversation/ask.ts'
import type { ProjectKey, Store } from '../../src/conversation/ports.ts'
import type { Programmes } from '../../src/conversation/programmes-port.ts'
import { type Scene, stageOf } from '../../src/conversation/scene.ts'
import { projects as named } from '../../src/demo/projects.ts'
import { startAzurite } from '../../src/local/azurite.ts'
import { assess } from '../../src/plan/assessment.ts'
import { municipalities } from '../../src/plan/municipalities.ts'
import { type ProjectSummary, summaryOf } from '../../src/programme/summary.ts'
import { longestBackgroundCallMs } from '../../src/storage/calls.ts'
import { programmeOf } from '../../src/storage/programme-row.ts'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { projectKey } from '../../src/storage/summaries.ts'
import { summaryColumns } from '../../src/storage/summary-columns.ts'
import { tableClient } from '../../src/storage/tables.ts'
import { freePort, quiet } from '../support/azurite.ts'
import { sceneOf } from '../support/scenes.ts'
import { planOfSizes, reviewSizes } from './plans.ts'
import { spreadPlans } from './spread-plans.ts'
import { countRequests } from './storage-calls.ts'

const sizes = [100, 1_000, 10_000]
const tenants = 5
/** What a question costs before the projects are read: which programme the person coordinates, and the programme itself. */
const callsBefore = 2
/** The card's bound, in bytes (issue "Figures"). */
const largestCard = 80 * 1024
/**
 * So many plans are read and judged to know what one takes; what all of them would take follows. Each is as large as those
 * that the programme's reviewers read.
 */
const read = 200
const projectsInATable = 50

const today = '2026-11-23'
const coordinator = { tenant: 'tenant-0', id: 'coordinator-1', name: 'Berit Nilsen' }
const plan = planOfSizes(reviewSizes)

/** “status” over a programme in five tenants, from the words to the card, beside reading every project's plan. */
export async function status(): Promise<void> {
  const [tablePort, queuePort] = [await freePort(), await freePort()]
  const azurite = await startAzurite({ inMemory: true, tablePort, queuePort, log: quiet })
  const requestsTo = countRequests()
  try {
    const { connectionString } = azurite
    const plans = await spreadPlans(connectionString, 'status', read / projectsInATable)
    for (let n = 0; n < read; n += 1) await save(plans, keyOf(n))
    const rows: Record<string, object> = {}
    const ratios: Record<string, object> = {}
    for (const size of sizes) {
      const client = tableClient({ kind: 'connectionString', connectionString, table: `status${size}` })
      await client.createTable()
      const asked = await asking(client, plans, size, () => requestsTo(tablePort))
      const naive = await naively(plans, size, () => requestsTo(tablePort))
      rows[`${size.toLocaleString('en')} projects`] = asked.line
      ratios[`${size.toLocaleString('en')} projects`] = {
        'time, ms': naive.ms.toFixed(0),
        'storage calls': naive.calls,
        'times as long': (naive.ms / asked.ms).toFixed(1),
        'times as many calls': (naive.calls / asked.calls).toFixed(0),
      }
    }
    console.log(`\nStatus in words, from the message to the card, over projects in ${tenants} tenants`)
    console.table(rows)
    console.log(`\nThe naive way: every plan read and judged, one after the other (${read} measured, the rest by that)`)
    console.table(ratios)
    await sizesOfRows()
  } finally {
    await azurite.stop()
  }
}

const keyOf = (n: number): ProjectKey => ({
  tenant: `tenant-${n % tenants}`,
  conversation: `19:project-${n}@thread.tacv2`,
})

/** As much as a plan that the reviewers read, each with a name and a place of its own. */
function summary(n: number): ProjectSummary {
  const place = municipalities[(n * 7) % municipalities.length]
  const name = named[n % named.length]
  const state = summaryOf(plan, today, `${today}T08:00:00Z`)
  return {
    ...state,
    project: `${name?.name} ${place?.name} ${n % 3}`,
    ...(place ? { municipality: place.number } : {}),
    theme: name?.theme ?? 'sickLeave',
    cohort: `Pulje ${(n % 3) + 1}`,
  }
}

/** What an entity group transaction holds. */
const atOnce = 100

async function fill(client: TableClient, id: string, size: number): Promise<void> {
  for (let from = 0; from < size; from += atOnce) {
    const rows = Array.from({ length: Math.min(atOnce, size - from) }, (_, place) => {
      const key = keyOf(from + place)
      const own = { partitionKey: programmeOf(id), rowKey: projectKey(key), ...key, rev: 1, changing: '' }
      return ['create', { ...own, ...summaryColumns(summary(from + place)) }] satisfies ['create', object]
    })
    await client.submitTransaction(rows)
  }
}

async function asking(client: TableClient, plans: Store, size: number, requests: () => number) {
  const programmes = createProgrammes(client, longestBackgroundCallMs)
  const id = `programme-${size}`
  const cohorts = ['Pulje 1', 'Pulje 2', 'Pulje 3']
  await programmes.make(
    { id, name: 'Saman', themes: ['sickLeave'], cohorts, code: 'ABCD1234', coordinators: [coordinator] },
    `${today}T08:00:00Z`,
  )
  await fill(client, id, size)
  const empty = sceneOf(undefined)
  const scene: Scene = {
    ...empty,
    deps: { ...empty.deps, store: plans, programmes },
    turn: {
      ...empty.turn,
      key: { tenant: coordinator.tenant, conversation: 'a:1' },
      by: coordinator,
      personal: true,
      kind: 'personal',
    },
  }
  // The first time, code is compiled and connections are made.
  const first = await cardOf(scene)
  const before = requests()
  const runs = await measured(5, () => cardOf(scene))
  const calls = (requests() - before) / 5
  const { less, whole } = await reading(programmes, id)
  const most = callsBefore + Math.max(1, Math.ceil(size / 1_000))
  const bytes = Buffer.byteLength(JSON.stringify(first))
  return {
    ms: runs.ms,
    calls,
    line: {
      'time, ms': runs.ms.toFixed(0),
      'storage calls': `${calls}${calls <= most ? '' : ` MORE THAN ${most}`}`,
      'of which pages': calls - callsBefore,
      'reading, ms': less.toFixed(0),
      'with the long lists, times': (whole / less).toFixed(2),
      'memory grown, MB': (runs.grown / 1024 / 1024).toFixed(1),
      'held after, MB': (runs.held / 1024 / 1024).toFixed(1),
      'card, kB': `${(bytes / 1024).toFixed(1)}${bytes < largestCard ? '' : ' TOO LARGE'}`,
    },
  }
}

/** The rows without their long lists and with them, in turn: whatever else the machine does, it does to both. */
async function reading(programmes: Programmes, id: string) {
  const took: { less: number[]; whole: number[] } = { less: [], whole: [] }
  for (let n = 0; n < 5; n += 1) {
    took.less.push((await measured(1, () => programmes.members(id, []))).ms)
    took.whole.push((await measured(1, () => programmes.members(id))).ms)
  }
  return { less: middle(took.less), whole: middle(took.whole) }
}

const middle = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

async function cardOf(scene: Scene) {
  const heard = await askInWords(scene, 'status', 'nothing')
  if (heard?.kind !== 'answer' || heard.outcome.kind !== 'show') throw new Error('status was not answered')
  return draw(heard.outcome.view, stageOf(scene))
}

async function naively(plans: Store, size: number, requests: () => number) {
  const count = Math.min(size, read)
  const before = requests()
  const { ms } = await measured(1, async () => {
    for (let n = 0; n < count; n += 1) {
      const stored = await plans.load(keyOf(n))
      if (stored) assess(stored.plan, today)
    }
  })
  const all = size / count
  return { ms: ms * all, calls: (requests() - before) * all }
}

/** A transaction holds a hundred rows: the plan's, and two for each entry. */
const mostAtOnce = 45

async function save(plans: Store, key: ProjectKey): Promise<void> {
  const { entries } = plan
  for (let from = 0; from < entries.length; from += mostAtOnce) {
    const stored = from === 0 ? undefined : await plans.load(key)
    const events = entries.slice(from, from + mostAtOnce).map((one, order) => ({
      rev: plan.rev + from + order,
      order: 0,
      at: one.at,
      by: one.by,
      change: { type: 'saved', part: one.part, entry: one.id, title: '', before: {}, after: one.values } as const,
    }))
    if ((await plans.save(key, stored, plan, events)) === 'stale') throw new Error('a plan was not saved')
  }
}

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** The middle of some runs; `grown`: the most bytes in use at any of many moments of a run, more than before it. */
async function measured(runs: number, run: () => Promise<unknown>) {
  const took: number[] = []
  let grown = 0
  let held = 0
  for (let n = 0; n < runs; n += 1) {
    collect()
    const before = process.memoryUsage().heapUsed
    const look = () => {
      grown = Math.max(grown, process.memoryUsage().heapUsed - before)
    }
    const watching = setInterval(look, 5)
    const from = performance.now()
    await run()
    took.push(performance.now() - from)
    look()
    clearInterval(watching)
    collect()
    held = Math.max(held, process.memoryUsage().heapUsed - before)
  }
  return { ms: middle(took), grown, held }
}

/** Why the long lists have columns of their own: what is read of a row without them. */
async function sizesOfRows(): Promise<void> {
  const { readings, news, ...rest } = summaryColumns(summary(0))
  const [all, less] = [JSON.stringify({ ...rest, readings, news }).length, JSON.stringify(rest).length]
  console.log(`A row is ${(all / 1024).toFixed(1)} kB, of which status reads ${(less / 1024).toFixed(1)} kB.`)
}
