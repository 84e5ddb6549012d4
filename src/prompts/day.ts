import { type Instant, isLater } from '../calendar/dates.ts'
import { type Delivered, type Delivering, deliver } from './deliver.ts'
import { aheadOf, promptsFor } from './plan-ahead.ts'
import type { NewPrompt, Prompt, PromptId } from './ports.ts'
import { type Prepared, prepare } from './prepare.ts'
import { plannedAs, summariesFor, summaryAhead } from './weekly.ts'

/** So many due prompts are read in one go. */
const mostDue = 50_000

/**
 * Everything that a moment calls for in a tenant, or in one of its projects (by its conversation) alone: what is there and
 * due, and what would be made. Reads, and changes nothing. Some of it may have been dealt with.
 */
export async function calledFor(
  tenant: string,
  now: Instant,
  { outbox, reach, programmes }: Pick<Delivering, 'outbox' | 'reach' | 'programmes'>,
  conversation?: string,
): Promise<readonly NewPrompt[]> {
  const found = new Map<string, NewPrompt>()
  const add = (prompt: NewPrompt) => {
    const key = keyOf(prompt)
    if (!found.has(key) && (conversation === undefined || prompt.about === conversation)) found.set(key, prompt)
  }
  for (const prompt of await outbox.due(tenant, now, now, mostDue)) add(prompt)
  for (const ahead of aheadOf(now)) {
    // Where all of it has been planned it need not be looked for; of one project it is soon seen.
    if (conversation === undefined && (await outbox.isPlanned(tenant, ahead.period))) continue
    for await (const page of reach.projects(tenant)) for (const made of promptsFor(ahead, page)) add(made)
  }
  const summary = summaryAhead(now)
  if (summary && conversation === undefined && !(await outbox.isPlanned(tenant, plannedAs(summary.period))))
    for (const made of await summariesFor(tenant, summary, programmes)) add(made)
  return [...found.values()]
}

/** What has been given up in a tenant, or in one of its projects alone. */
export async function givenUp(
  tenant: string,
  { outbox }: Pick<Delivering, 'outbox'>,
  conversation?: string,
): Promise<readonly Prompt[]> {
  const poison = await outbox.inState(tenant, 'poison', mostDue)
  return poison.filter(({ about }) => conversation === undefined || about === conversation)
}

const keyOf = ({ kind, about, period }: PromptId) => `${kind}\n${about}\n${period}`
const isOpen = ({ state: { state } }: Prompt) => state === 'due' || state === 'claimed'

/** What would come of it, without doing it; undefined: it has been dealt with. */
export async function preview(
  called: NewPrompt,
  delivering: Delivering,
): Promise<Prepared | Exclude<Delivered, { came: 'concluded' }> | undefined> {
  const now = delivering.now()
  const clock = delivering.wall?.() ?? now
  const there = (await delivering.outbox.find(called))?.prompt
  const prompt: Prompt = there ?? { ...called, failures: 0, state: { state: 'due' } }
  if (!isOpen(prompt)) return undefined
  const { state, due } = prompt
  if (state.state === 'claimed' && isLater(state.until, clock)) return { came: 'busy', until: state.until }
  if (isLater(due, now)) return { came: 'postponed', until: due, why: 'early' }
  return prepare(prompt, { ...delivering, now })
}

/** What would come of it if what was given up were tried again. */
export const previewAgain = (given: Prompt, delivering: Delivering): Promise<Prepared> =>
  prepare({ ...given, state: { state: 'due' } }, { ...delivering, now: delivering.now() })

/** Does it: makes the prompt where it is not there, and delivers it as any process would. Undefined: it has been dealt with. */
export async function carryOut(called: NewPrompt, delivering: Delivering): Promise<Delivered | undefined> {
  const there = await delivering.outbox.find(called)
  if (there && !isOpen(there.prompt)) return undefined
  if (!there) await delivering.outbox.create([called])
  return deliver(called, delivering)
}

/** Takes up again what was given up, and delivers it. */
export async function carryOutAgain(given: Prompt, delivering: Delivering): Promise<Delivered> {
  await delivering.outbox.reopen(given, delivering.now())
  return deliver(given, delivering)
}
