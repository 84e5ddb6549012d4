import { randomUUID } from 'node:crypto'
import { odata, type TableClient, type TransactionAction } from '@azure/data-tables'
import { z } from 'zod'
import type { ListedProject, NewPrompt, Outbox, Prompt, PromptState, StoredPrompt } from '../prompts/ports.ts'
import { callsWithin, collected, longestBackgroundCallMs, notThere, range, refusalOf } from './calls.ts'
import { createCoordinatorsList } from './coordinators-list.ts'
import { createDuties } from './duties.ts'
import { createGroupAnswers } from './group-answers.ts'
import {
  listKey,
  listRow,
  promptKey,
  promptRow,
  promptsAbout,
  promptsFrom,
  promptsOf,
  readPrompt,
  readTimer,
  sortable,
  timerKey,
  timerRow,
  timersFrom,
  timersTo,
} from './prompt-rows.ts'

/** Table Storage takes 100 rows in a transaction, and a new prompt is two. */
const longestTransaction = 100
const mostCreated = longestTransaction / 2

/** How often a transaction is put together anew when others keep getting in front. Each time at least one of them is done. */
const mostTries = 10

/** What is said unasked, in the plans' table: see prompt-rows.ts for its rows. */
export function createOutbox(client: TableClient, callMs = longestBackgroundCallMs): Outbox {
  const { within, guarded, pages } = callsWithin(callMs)
  const rowAt = (partition: string, key: string) => client.getEntity(partition, key, within()).catch(notThere)
  const refusal = (actions: readonly TransactionAction[]) =>
    refusalOf(() => client.submitTransaction([...actions], within()))

  /** Those of one tenant and period, in the order of their keys: all of them at once, or those that are not there yet. */
  async function createBatch(prompts: readonly NewPrompt[]): Promise<number> {
    const mark = randomUUID()
    let left = prompts
    for (let tries = 0; tries < mostTries; tries += 1) {
      if (left.length === 0) return 0
      if ((await refusal(left.flatMap((prompt) => creation(prompt, mark)))) === undefined) return left.length
      const there = await marksOf(left)
      // An answer was lost, and the client's second try met what its first had made.
      if ([...there.values()].includes(mark)) return left.length
      left = left.filter((prompt) => !there.has(promptKey(prompt)))
    }
    throw new Error('new prompts that others keep creating')
  }

  /** Of prompts in the order of their keys those that are there, by key, and which write each stems from. */
  async function marksOf(prompts: readonly NewPrompt[]): Promise<ReadonlyMap<string, string>> {
    const [first, last] = [prompts[0], prompts.at(-1)]
    if (!first || !last) return new Map()
    const keys = range(promptsOf(first.tenant), promptKey(first), `${promptKey(last)}}`)
    const filter = `${keys} and ${odata`period eq ${first.period}`}`
    const there = new Map<string, string>()
    for await (const page of pages(client, filter, { select: ['rowKey', 'mark'] }))
      for (const { rowKey, mark } of page) there.set(String(rowKey), String(mark))
    return there
  }

  /** Notes on timers of one tenant, in the order of their keys, that they have been handed out. */
  async function note(partition: string, keys: readonly string[], handed: string): Promise<void> {
    if (keys.length === 0) return
    const refused = await refusal(
      keys.map((rowKey) => ['update', { partitionKey: partition, rowKey, handed }, 'Merge', { etag: '*' }]),
    )
    if (refused === undefined || keys.length === 1) return
    // One of them has gone, and more may go at any moment: half as many at a time have better luck.
    const filter = range(partition, keys[0] ?? '', `${keys.at(-1)}}`)
    const there = new Set<string>()
    for await (const page of pages(client, filter, { select: ['rowKey'] }))
      for (const { rowKey } of page) there.add(String(rowKey))
    const left = keys.filter((key) => there.has(key))
    const half = Math.ceil(left.length / 2)
    await note(partition, left.slice(0, half), handed)
    await note(partition, left.slice(half), handed)
  }

  /** One transaction, guarded by the prompt's etag: the prompt and its timer, and beside them what follows and the list. */
  async function change(before: StoredPrompt, prompt: Prompt, beside: Beside = {}): Promise<'done' | 'lost'> {
    const mark = randomUUID()
    const row = promptRow(prompt, mark)
    const keys = [timerKey(before.prompt), ...(beside.next ?? []).map(promptKey), ...(beside.list ?? []).map(listKey)]
    let there: ReadonlySet<string> = new Set(isOpen(before.prompt) ? [timerKey(before.prompt)] : [])
    for (let tries = 0; tries < mostTries; tries += 1) {
      const refused = await refusal([
        ['update', row, 'Replace', { etag: before.etag }],
        ...timerActions(before.prompt, prompt, there),
        ...(beside.next ?? []).filter((one) => !there.has(promptKey(one))).flatMap((one) => creation(one, mark)),
        ...(beside.list ?? []).map((one) => listing(one, there)),
      ])
      if (refused === undefined) return 'done'
      const now = await rowAt(row.partitionKey, row.rowKey)
      if (now?.mark === mark) return 'done'
      if (now === undefined || refused === 412) return 'lost'
      // The prompt is as it was read, so it is something beside it that is there already, or gone.
      const found = await Promise.all(keys.map((key) => rowAt(row.partitionKey, key)))
      there = new Set(keys.filter((_, index) => found[index] !== undefined))
    }
    throw new Error('a prompt beside which others keep changing what is there')
  }

  return {
    ...createDuties(client, callMs),
    ...createCoordinatorsList(client, callMs),
    ...createGroupAnswers(client, callMs),

    create: (prompts) =>
      guarded(async () => {
        const sorted = [...new Map(prompts.map((prompt) => [`${prompt.tenant}|${promptKey(prompt)}`, prompt]))]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([, prompt]) => prompt)
        let made = 0
        for (const some of Map.groupBy(sorted, ({ tenant, period }) => JSON.stringify([tenant, period])).values())
          for (const batch of batches(some, mostCreated)) made += await createBatch(batch)
        return made
      }),

    find: (id) =>
      guarded(async () => {
        const row = await rowAt(promptsOf(id.tenant), promptKey(id))
        const prompt = row && readPrompt(row)
        return prompt && { prompt, etag: z.string().parse(row.etag) }
      }),

    due: (tenant, now, handedBefore, most) =>
      guarded(async () => {
        const timers = range(promptsOf(tenant), timersFrom, timersTo(now))
        const filter = `${timers} and ${odata`handed lt ${sortable(handedBefore)}`}`
        return collected(pages(client, filter, { most }), readTimer, most)
      }),

    handed: (prompts, at) =>
      guarded(async () => {
        for (const [tenant, some] of Map.groupBy(prompts, (prompt) => prompt.tenant)) {
          const keys = [...new Set(some.map(timerKey))].sort()
          for (const batch of batches(keys, longestTransaction)) await note(promptsOf(tenant), batch, sortable(at))
        }
      }),

    claim: ({ prompt, etag }, by, now, until) =>
      guarded(async () => {
        if (!isFree(prompt, now)) return 'lost'
        const mark = randomUUID()
        const claimed: Prompt = { ...prompt, state: { state: 'claimed', by, until } }
        const row = promptRow(claimed, mark)
        let kept: { readonly etag?: string } = {}
        const refused = await refusalOf(async () => {
          kept = await client.updateEntity(row, 'Replace', { ...within(), etag })
        })
        if (refused === undefined) return { prompt: claimed, etag: z.string().parse(kept.etag) }
        // Which may be our own claim: when an answer is lost on its way, the client asks again.
        const there = await rowAt(row.partitionKey, row.rowKey)
        return there?.mark === mark ? { prompt: claimed, etag: z.string().parse(there.etag) } : 'lost'
      }),

    conclude: (stored, state, beside) =>
      guarded(async () =>
        isOpen(stored.prompt) ? change(stored, { ...stored.prompt, state }, distinct(beside)) : 'lost',
      ),

    postpone: (stored, due, failures, waits = 0) =>
      guarded(async () =>
        isOpen(stored.prompt)
          ? change(stored, { ...stored.prompt, due, failures, waits, state: { state: 'due' } })
          : 'lost',
      ),

    reopen: (id, due, word) =>
      guarded(async () => {
        const row = await rowAt(promptsOf(id.tenant), promptKey(id))
        const prompt = row && readPrompt(row)
        if (!prompt || !canReopen(prompt.state.state)) return 'lost'
        const stored = { prompt, etag: z.string().parse(row?.etag) }
        const again = { ...prompt, ...(word && { word }) }
        return change(stored, { ...again, due, failures: 0, waits: 0, state: { state: 'due' } })
      }),

    about: (tenant, kind, about) =>
      guarded(() => collected(pages(client, range(promptsOf(tenant), ...promptsAbout(kind, about))), readPrompt)),

    inState: (tenant, state, most) =>
      guarded(async () => {
        const filter = `${range(promptsOf(tenant), promptsFrom, timersFrom)} and ${odata`state eq ${state}`}`
        return collected(pages(client, filter, { most }), readPrompt, most)
      }),
  }
}

type Beside = { readonly next?: readonly NewPrompt[]; readonly list?: readonly ListedProject[] }

const isOpen = ({ state: { state } }: Prompt) => state === 'due' || state === 'claimed'

/** Nobody is at it, or whoever was has had the time they asked for. */
const isFree = ({ state }: Prompt, now: string) =>
  state.state === 'due' || (state.state === 'claimed' && sortable(state.until) <= sortable(now))

/** A timer says no more than its prompt does, so one that an operator's hand left behind may be written over. */
const creation = (prompt: NewPrompt, mark: string): TransactionAction[] => [
  ['create', promptRow({ ...prompt, failures: 0, state: { state: 'due' } }, mark)],
  ['upsert', timerRow(prompt), 'Replace'],
]

/** A transaction takes each row once only: a timer that stays where it is is not both removed and made. */
function timerActions(before: Prompt, after: Prompt, there: ReadonlySet<string>): TransactionAction[] {
  const [old, now] = [timerRow(before), timerRow(after)]
  const { partitionKey, rowKey } = old
  const goes = there.has(rowKey) && !(isOpen(after) && rowKey === now.rowKey)
  return [
    ...(goes ? [['delete', { partitionKey, rowKey }] satisfies TransactionAction] : []),
    ...(isOpen(after) ? [['upsert', now, 'Replace'] satisfies TransactionAction] : []),
  ]
}

/** What stands on the list already has stood there since then. */
function listing(listed: ListedProject, there: ReadonlySet<string>): TransactionAction {
  const { since, ...row } = listRow(listed)
  return there.has(row.rowKey) ? ['update', row, 'Merge', { etag: '*' }] : ['create', { ...row, since }]
}

const distinct = ({ next = [], list = [] }: Beside = {}): Beside => ({
  next: [...new Map(next.map((prompt) => [promptKey(prompt), prompt])).values()],
  list: [...new Map(list.map((listed) => [listKey(listed), listed])).values()],
})

const batches = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))

/** What has been sent is never sent again, and what waits needs no help. */
const canReopen = (state: PromptState['state']): boolean =>
  state === 'unreachable' || state === 'poison' || state === 'needless'
