import { z } from 'zod'
import type { ProjectKey } from '../conversation/ports.ts'
import type { Change, PlanEvent } from '../plan/decide.ts'
import { titleOf } from '../plan/element.ts'
import { findPart } from '../plan/elements/index.ts'
import { holds } from '../plan/fields.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { recordOf } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import type { Person, Value, Values } from '../plan/values.ts'

/**
 * Rows of one project's partition. Keys and columns are never renamed without a decision in README and a migration.
 *
 * - `0plan`: the plan itself; its etag guards all of it. First, so that every read of the partition begins with it.
 * - `1entry|<plan>|<part>|<entry>`: a record or an item.
 * - `9event|<newest first>`: the history.
 */
export const planKey = '0plan'
export const entryKey = (plan: string, part: string, entry: string) => `1entry|${plan}|${part}|${entry}`
export const eventKey = ({ rev, order }: Pick<PlanEvent, 'rev' | 'order'>) =>
  `9event|${String(newest - rev).padStart(10, '0')}|${9 - order}`
/** Keys from here on are history: a turn that only needs the plan stops before them. */
export const historyFrom = '9'

const newest = 9_999_999_999

/** Any text as a part of a key, which may hold no / \ # ? or control characters. */
export const inKey = (text: string) => Buffer.from(text).toString('base64url')
/** Tenant and conversation give the partition, so that no turn needs a lookup. */
export const keyOf = ({ tenant, conversation }: ProjectKey) => `${inKey(tenant)}|${inKey(conversation)}`
export const partitionOf = (key: ProjectKey) => `project|${keyOf(key)}`

/** Table Storage holds 32 K characters in a string; Azurite would let more pass. */
const longestColumn = 32_000

export function column(value: unknown): string {
  const text = JSON.stringify(value)
  if (text.length > longestColumn) throw new Error(`A column of ${text.length} characters`)
  return text
}

/** A column that holds JSON, and one that holds a person. */
export const json = z.string().transform((text, ctx): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    ctx.addIssue('no JSON')
    return z.NEVER
  }
})
export const person = z.object({ name: z.string(), id: z.string().optional() })
const value = z.union([z.string(), z.number(), person, z.array(z.string())])
const anything = z.record(z.string(), z.unknown())
/** In the history, a value of a kind that no field has is left out: one strange value must not hide the rest. */
const bag = anything.transform((stored) =>
  Object.fromEntries(
    Object.entries(stored).flatMap(([name, one]) => {
      const read = value.safeParse(one)
      return read.success ? [[name, read.data] as const] : []
    }),
  ),
)
const numbers = json.pipe(z.record(z.string(), z.number()))

export const planRowSchema = z.object({
  rowKey: z.literal(planKey),
  etag: z.string(),
  plan: z.string(),
  rev: z.number(),
  startedAt: z.string(),
  removedAt: z.string().exactOptional(),
})

const entryRowSchema = z.object({
  rowKey: z.string().startsWith('1entry|'),
  plan: z.string(),
  part: z.string(),
  entry: z.string(),
  values: json.pipe(anything),
  made: z.number(),
  changed: numbers,
  aside: z.string().optional(),
  by: json.pipe(person),
  at: z.string(),
})

const touched = { part: z.string(), entry: z.string(), title: z.string() }
const changeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('begun'), plan: z.string() }),
  z.object({ type: z.literal('saved'), ...touched, before: bag, after: bag }),
  z.object({ type: z.literal('removed'), ...touched, before: bag }),
  z.object({ type: z.literal('setAside'), nonce: z.string().default(''), ...touched, values: bag }),
])

const eventRowSchema = z.object({
  rowKey: z.string().startsWith('9event|'),
  plan: z.string(),
  rev: z.number(),
  order: z.number(),
  at: z.string(),
  by: json.pipe(person),
  change: json.pipe(changeSchema),
})

/** The plan's own row. Project, municipality and the like are columns of it for those who look into the table. */
export function planRow(key: ProjectKey, plan: Plan) {
  const { name = '', municipality = '', theme = '', cohort = '' } = recordOf(plan, setup)
  return {
    partitionKey: partitionOf(key),
    rowKey: planKey,
    schema: 1,
    plan: plan.id,
    rev: plan.rev,
    startedAt: plan.startedAt,
    ...(plan.removedAt && { removedAt: plan.removedAt }),
    tenant: key.tenant,
    conversation: key.conversation,
    name,
    municipality,
    theme,
    cohort,
  }
}

export function entryRow(key: ProjectKey, plan: string, entry: Entry) {
  const part = findPart(entry.part)
  return {
    partitionKey: partitionOf(key),
    rowKey: entryKey(plan, entry.part, entry.id),
    plan,
    part: entry.part,
    entry: entry.id,
    title: part ? titleOf(part, entry) : '',
    values: column({ ...entry.unknown, ...entry.values }),
    ...(entry.aside === undefined ? {} : { aside: entry.aside }),
    made: entry.made,
    changed: column(entry.changed),
    by: column(entry.by),
    at: entry.at,
  }
}

export function eventRow(key: ProjectKey, plan: string, event: PlanEvent) {
  return {
    partitionKey: partitionOf(key),
    rowKey: eventKey(event),
    plan,
    rev: event.rev,
    order: event.order,
    at: event.at,
    by: column(event.by),
    change: column(event.change),
  }
}

/**
 * An entry as it was stored. A value that its field does not know (an older or a newer version of Saman wrote it) is
 * kept beside the others: it stands in nobody's way, and the next save gives it back.
 */
export function readEntry(row: unknown): (Entry & { readonly plan: string }) | undefined {
  const { plan, part: partId, entry: id, values: stored, aside, made, changed, by, at } = entryRowSchema.parse(row)
  const part = findPart(partId)
  if (!part) return undefined
  const known: Record<string, Value> = {}
  const unknown: Record<string, unknown> = {}
  for (const [name, one] of Object.entries(stored)) {
    const field = part.fields[name]
    const read = value.safeParse(one)
    const typed = read.success ? readValue(read.data) : undefined
    if (field && typed !== undefined && holds(field, typed)) known[name] = typed
    else unknown[name] = one
  }
  return {
    plan,
    id,
    part: partId,
    values: known,
    ...(Object.keys(unknown).length > 0 ? { unknown } : {}),
    ...(aside === undefined ? {} : { aside }),
    made,
    changed,
    by: readPerson(by),
    at,
  }
}

export function readEvent(row: unknown): PlanEvent & { readonly plan: string } {
  const { plan, rev, order, at, by, change } = eventRowSchema.parse(row)
  return { plan, rev, order, at, by: readPerson(by), change: readChange(change) }
}

function readChange(change: z.infer<typeof changeSchema>): Change {
  if (change.type === 'begun') return change
  if (change.type === 'setAside') return { ...change, values: readValues(change.values) }
  if (change.type === 'removed') return { ...change, before: readValues(change.before) }
  return { ...change, before: readValues(change.before), after: readValues(change.after) }
}

const readValues = (stored: z.infer<typeof bag>): Values =>
  Object.fromEntries(Object.entries(stored).map(([name, one]) => [name, readValue(one)]))

const readValue = (stored: z.infer<typeof value>) =>
  typeof stored === 'object' && 'name' in stored ? readPerson(stored) : stored

export const readPerson = ({ name, id }: z.infer<typeof person>): Person => (id === undefined ? { name } : { name, id })
