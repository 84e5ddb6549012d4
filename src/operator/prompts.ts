import { SingleBar } from 'cli-progress'
import PQueue from 'p-queue'
import { calledFor, carryOut, carryOutAgain, givenUp, preview, previewAgain } from '../prompts/day.ts'
import type { Delivered, Delivering } from '../prompts/deliver.ts'
import { later, msUntil } from '../prompts/patience.ts'
import type { NewPrompt, ProjectReach, Prompt } from '../prompts/ports.ts'
import { shareLimits } from '../prompts/tick.ts'
import { cameTo, type Line, lineOf, stands, storageFailed, wouldBe } from './lines.ts'
import type { PromptsOrder } from './order.ts'
import { OrderFault } from './order-fault.ts'
import { print } from './print.ts'

export type Terminal = {
  readonly write: (text: string) => void
  /** Where the progress bar goes; not the same as the lines, so that those can be piped. */
  readonly progress: NodeJS.WriteStream | undefined
  /** Begins nothing more: what is under way is finished, and told of. */
  readonly signal?: AbortSignal
}

const atOnce = 40
/** Well before the others take this process for gone. */
const shareEveryMs = 60_000
/** Of so many projects the names are told when the one that was asked for is not among them. */
const mostNamed = 10

type Work = { readonly prompt: NewPrompt; readonly project: string; readonly given?: Prompt }

/**
 * Plays a day for operators: says what would go to whom and why, or does it. Resolves with how many prompts are not done:
 * what failed or was asked to wait, which Saman itself goes on with, and what was given up. Throws an `OrderFault` for a
 * project that is not there, and a `Fault` when the storage does not answer at the start.
 */
export async function runPrompts(
  order: PromptsOrder,
  tenants: readonly string[],
  delivering: Delivering,
  terminal: Terminal,
): Promise<number> {
  const share = sharing(delivering)
  if (!order.dryRun) await share()
  const { work, before } = await workFor(order, tenants, delivering)
  const bar =
    terminal.progress && !order.dryRun && work.length > 0
      ? new SingleBar({
          format: 'Sending {bar} {value}/{total}  {eta_formatted}',
          stream: terminal.progress,
          hideCursor: true,
          clearOnComplete: true,
        })
      : undefined
  bar?.start(work.length, 0)
  const lines: (Line | undefined)[] = []
  let begun = 0
  const working = new PQueue({ concurrency: atOnce })
  await working.addAll(
    work.map((one, place) => async () => {
      if (terminal.signal?.aborted) return
      begun += 1
      // What could not be said of this process is said with the next.
      if (!order.dryRun) await share().catch(() => {})
      lines[place] = await lineFor(one, order, delivering)
      bar?.increment()
    }),
  )
  bar?.stop()
  const told = lines.filter((line) => line !== undefined)
  print(order, delivering.now(), [...told, ...before].toSorted(byProject), work.length - begun, terminal.write)
  const undone = told.filter(({ outcome }) => outcome === 'wait' || outcome === 'failed' || outcome === 'givenUp')
  return order.dryRun ? 0 : undone.length + work.length - begun
}

/** Shares the channel's limits with the processes that run, from time to time: thousands take minutes. */
function sharing(delivering: Delivering): () => Promise<void> {
  const { now, wall = now } = delivering
  let next = wall()
  return async () => {
    const at = wall()
    if (msUntil(at, next) > 0) return
    next = later(at, shareEveryMs)
    await shareLimits(delivering, at)
  }
}

/** What is to be looked at, and what was given up before and is left so. */
async function workFor(
  order: PromptsOrder,
  tenants: readonly string[],
  delivering: Delivering,
): Promise<{ readonly work: readonly Work[]; readonly before: readonly Line[] }> {
  const work: Work[] = []
  const before: Line[] = []
  const known: string[] = []
  let wanted = 0
  for (const tenant of tenants) {
    const names = new Map<string, string>()
    const scopes: (string | undefined)[] = order.project === undefined ? [undefined] : []
    for await (const page of delivering.reach.projects(tenant))
      for (const project of page) {
        names.set(project.key.conversation, project.name)
        if (order.project !== undefined && isMeant(project, order.project)) scopes.push(project.key.conversation)
      }
    known.push(...names.values())
    wanted += scopes.length
    const nameOf = ({ about }: NewPrompt) => names.get(about) ?? ''
    for (const scope of scopes) {
      const given = await givenUp(tenant, delivering, scope)
      if (order.retry) work.push(...given.map((prompt) => ({ prompt, project: nameOf(prompt), given: prompt })))
      else before.push(...given.map((prompt) => lineOf(prompt, nameOf(prompt), stands(prompt))))
      for (const prompt of await calledFor(tenant, delivering.now(), delivering, scope))
        work.push({ prompt, project: nameOf(prompt) })
    }
  }
  if (order.project !== undefined && wanted === 0) throw new OrderFault(unknown(order.project, known))
  return { work, before }
}

const isMeant = ({ key, name }: ProjectReach, wanted: string) =>
  key.conversation === wanted || name.toLowerCase() === wanted.toLowerCase()

const unknown = (wanted: string, known: readonly string[]) =>
  [
    `Saman knows no project called “${wanted}”.`,
    known.length > 0 && known.length <= mostNamed
      ? `It knows ${known.map((name) => `“${name}”`).join(', ')}.`
      : 'To see every project that is asked, use --dry-run without --project.',
  ].join(' ')

/** Undefined: somebody has dealt with it before. A storage that fails for one of them does not hold up the rest. */
async function lineFor(
  { prompt, project, given }: Work,
  { dryRun }: PromptsOrder,
  delivering: Delivering,
): Promise<Line | undefined> {
  try {
    if (dryRun) {
      const would = given ? await previewAgain(given, delivering) : await preview(prompt, delivering)
      if (!would) return undefined
      return lineOf(prompt, project, 'act' in would ? wouldBe(prompt.kind, would) : cameTo(would, undefined))
    }
    const came: Delivered | undefined = given
      ? await carryOutAgain(given, delivering)
      : await carryOut(prompt, delivering)
    if (!came) return undefined
    const row = came.came === 'concluded' ? await delivering.outbox.find(prompt) : undefined
    return lineOf(prompt, project, cameTo(came, row?.prompt))
  } catch (cause) {
    if (!isStorageFault(cause)) throw cause
    return lineOf(prompt, project, storageFailed)
  }
}

/** By the project's name; cards that gather several come last. */
const byProject = (a: Line, b: Line) =>
  Number(a.project === '') - Number(b.project === '') || a.project.localeCompare(b.project, 'nb')

const isStorageFault = (cause: unknown) => cause instanceof Error && 'code' in cause && cause.code === 'storage'
