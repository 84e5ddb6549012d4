import { z } from 'zod'
import type { Instant } from '../calendar/dates.ts'
import type { ProjectKey } from '../conversation/ports.ts'
import { languages } from '../plan/language.ts'
import { questionSchema, remindable } from '../programme/questions/question.ts'
import { unreachables } from '../programme/unreachable.ts'
import {
  type DuePrompt,
  type ListedProject,
  needlesses,
  type Prompt,
  type PromptId,
  type PromptKind,
  promptKinds,
  type Told,
  type Word,
} from '../prompts/ports.ts'
import { column, inKey, json, person, readPerson } from './rows.ts'

/**
 * Rows of what Saman says unasked: a partition per tenant, so that a transaction holds a prompt, its timer and what follows
 * it. Keys and columns are never renamed without a decision in README and a migration.
 *
 * - `0lead`: which replica plans and hands out, until when.
 * - `0planned|<period>`: a round or a week that has been planned.
 * - `1prompt|<kind>|<about>|<period>`: a prompt, and what came of it.
 * - `2due|<instant>|<kind>|<about>|<period>`: a prompt's timer, there as long as the prompt is due or claimed, so that what
 *   is due is one range of keys. `handed` says when it was last handed to the queue.
 * - `5answer|<conversation>|<question>|<answer>`: what a group has answered to a coordinator's question (group-answers.ts).
 * - `3list|<conversation>|readings|<round>`, `3list|<conversation>|unreachable|<who>`: the coordinators' list.
 */
export const promptsOf = (tenant: string) => `prompts|${inKey(tenant)}`
export const leadKey = '0lead'
export const plannedKey = (period: string) => `0planned|${plain(period)}`
export const promptKey = (id: PromptId) => `1prompt|${tailOf(id)}`
export const timerKey = (prompt: DuePrompt) => `2due|${sortable(prompt.due)}|${tailOf(prompt)}`
export const listedFrom = ({ conversation }: ProjectKey) => `3list|${inKey(conversation)}|`
export const readingsKey = ({ conversation }: ProjectKey, round: string) =>
  `3list|${inKey(conversation)}|readings|${plain(round)}`
/** Nobody named: it is the project's channel. */
export const unreachableKey = ({ conversation }: ProjectKey, who: string) =>
  `3list|${inKey(conversation)}|unreachable|${inKey(who)}`
export const listKey = ({ key, matter }: ListedProject) =>
  matter.kind === 'readings' ? readingsKey(key, matter.round) : unreachableKey(key, matter.who)

/** Every prompt of a kind about somebody or something is between these keys. */
export const promptsAbout = (kind: PromptKind, about: string) => {
  const from = `1prompt|${kind}|${inKey(about)}|`
  return [from, `${from}}`] as const
}

const tailOf = ({ kind, about, period }: PromptId) => `${kind}|${inKey(about)}|${plain(period)}`
export const [promptsFrom, timersFrom, listFrom, listTo] = ['1prompt|', '2due|', '3list|', '4']
/** Every timer up to this moment is before this key. */
export const timersTo = (now: Instant) => `${timersFrom}${sortable(now)}}`

/** Periods are Saman's own words, and stand in keys as they are. */
function plain(period: string): string {
  if (/[/\\#?\p{Cc}]/u.test(period)) throw new Error(`A key can’t hold the period ${JSON.stringify(period)}`)
  return period
}

/** To the millisecond and always as long, so that texts sort as moments do: "…:00Z" would come after "…:00.5Z". */
export const sortable = (at: Instant) => new Date(at).toISOString()

const somebody = person.transform(readPerson)
const matters = z.array(z.string())
const toldSchema: z.ZodType<Told> = z.discriminatedUnion('what', [
  z.object({ what: z.literal('acknowledged'), by: somebody, matters }),
  z.object({ what: z.literal('delegated'), by: somebody, to: somebody, matters }),
  z.object({ what: z.literal('notReached'), person: somebody, why: z.enum(unreachables) }),
])

const keySchema = z.object({ tenant: z.string(), conversation: z.string() })
export const senderSchema = z.object({
  tenant: z.string(),
  id: z.string(),
  name: z.string(),
  language: z.enum(languages),
  programme: z.string(),
  programmeName: z.string(),
})
export const tallySchema = z.object({
  sent: z.number(),
  already: z.number(),
  needless: z.number(),
  resting: z.number().default(0),
  gone: z.number().default(0),
  noConversation: z.number().default(0),
  failed: z.number(),
  unreachable: z.array(z.string()),
})
const said = { from: senderSchema, project: z.string() }
const wordSchema: z.ZodType<Word> = z.discriminatedUnion('what', [
  z.object({ what: z.literal('missing'), from: senderSchema, missing: z.enum(remindable), round: z.string() }),
  z.object({ what: z.literal('question'), ...said, text: z.string(), at: z.string().optional() }),
  z.object({ what: z.literal('look'), ...said, leader: somebody, nonce: z.string() }),
  z.object({
    what: z.literal('answer'),
    ...said,
    key: keySchema,
    question: z.string(),
    asked: z.string().optional(),
    by: somebody,
    text: z.string(),
  }),
  z.object({
    what: z.literal('result'),
    from: senderSchema,
    missing: z.enum(remindable),
    round: z.string(),
    question: questionSchema.optional(),
    groups: z.number(),
    came: tallySchema,
    waiting: z.number(),
  }),
  z.object({
    what: z.literal('notArrived'),
    ...said,
    said: z.enum(['question', 'look']),
    key: keySchema,
    person: z.string().optional(),
    why: z.enum([...unreachables, 'noConversation', 'failed', 'outOfProgramme', 'otherLeader']),
  }),
  z.object({ what: z.literal('weekly'), programme: z.string() }),
])

export const idSchema = z.object({
  tenant: z.string(),
  kind: z.enum(promptKinds),
  about: z.string(),
  period: z.string(),
})
export const timerSchema = idSchema.extend({ due: z.string() })

const promptSchema = timerSchema.extend({
  failures: z.number(),
  waits: z.number().optional(),
  told: json.pipe(toldSchema).optional(),
  word: json.pipe(wordSchema).optional(),
})

const stateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('due') }),
  z.object({ state: z.literal('claimed'), by: z.string(), until: z.string() }),
  z.object({
    state: z.literal('sent'),
    at: z.string(),
    to: z.string(),
    conversation: z.string(),
    activity: z.string(),
  }),
  z.object({ state: z.literal('needless'), at: z.string(), why: z.enum(needlesses) }),
  z.object({ state: z.literal('unreachable'), at: z.string(), to: z.string(), why: z.enum(unreachables) }),
  z.object({ state: z.literal('poison'), at: z.string(), why: z.string() }),
])

const listSchema = z.object({ tenant: z.string(), conversation: z.string(), since: z.string() })
const matterSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('readings'), round: z.string() }),
  z.object({
    kind: z.literal('unreachable'),
    who: z.string(),
    person: z.string().optional(),
    why: z.enum(unreachables),
  }),
])

/** What went wrong may be said at length, and a column holds 32 K. */
const longestWhy = 2_000

/** `mark` is new at each write: a write whose answer was lost is known again by it. The state's own facts are columns too. */
export function promptRow(prompt: Prompt, mark: string) {
  const { tenant, kind, about, period, due, failures, waits, state, told, word } = prompt
  const id = { tenant, kind, about, period }
  return {
    partitionKey: promptsOf(tenant),
    rowKey: promptKey(id),
    ...id,
    due,
    failures,
    ...(waits && { waits }),
    ...state,
    ...('why' in state && { why: state.why.slice(0, longestWhy) }),
    ...(told && { told: column(told) }),
    ...(word && { word: column(word) }),
    mark,
  }
}

/** Not handed to anybody yet. */
export function timerRow({ tenant, kind, about, period, due }: DuePrompt) {
  const prompt = { tenant, kind, about, period, due }
  return { partitionKey: promptsOf(tenant), rowKey: timerKey(prompt), ...prompt, handed: '' }
}

export function listRow(listed: ListedProject) {
  const { key, matter, since } = listed
  return { partitionKey: promptsOf(key.tenant), rowKey: listKey(listed), ...key, ...matter, since }
}

/** Undefined for what this version cannot read: another version's, which must not hide the others. */
export function readPrompt(row: unknown): Prompt | undefined {
  const [prompt, state] = [promptSchema.safeParse(row), stateSchema.safeParse(row)]
  if (!prompt.success || !state.success) return undefined
  const { told, word, waits, ...facts } = prompt.data
  return { ...facts, ...(waits && { waits }), state: state.data, ...(told && { told }), ...(word && { word }) }
}

export function readTimer(row: unknown): DuePrompt | undefined {
  return timerSchema.safeParse(row).data
}

export function readListed(row: unknown): ListedProject | undefined {
  const [listed, matter] = [listSchema.safeParse(row), matterSchema.safeParse(row)]
  if (!listed.success || !matter.success) return undefined
  const { tenant, conversation, since } = listed.data
  return { key: { tenant, conversation }, matter: matter.data, since }
}
