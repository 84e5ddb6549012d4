import PQueue from 'p-queue'
import { type Instant, isLater, osloDate } from '../calendar/dates.ts'
import { idFrom } from '../conversation/ids.ts'
import { Fault, type ProjectKey } from '../conversation/ports.ts'
import type { Log } from '../log.ts'
import type { Remindable } from '../programme/questions/question.ts'
import { later } from './patience.ts'
import type {
  Batch,
  Batches,
  BatchPlace,
  Needless,
  NewPrompt,
  Outbox,
  PromptId,
  PromptState,
  StoredPart,
  Tally,
} from './ports.ts'

/** Who looks after reminders to many: one process at a time, as for a tenant's prompts. No tenant has this name. */
export const batchesDuty = 'batches'
/** So many are looked at at the same time. */
const atOnce = 16
/** What is not settled by then is reported as waiting. */
const longestMs = 86_400_000
/** From one look at what only waits to the next: longer each time. */
const [firstRestMs, longestRestMs] = [20_000, 15 * 60_000]
/** A batch of which nothing but its place is there was cut off before it was kept. */
const cutOffMs = 5 * 60_000

export type LookingAfter = {
  readonly outbox: Outbox
  readonly batches: Batches
  readonly by: string
  readonly now: () => Instant
  readonly leaseMs: number
  readonly log: Log
}

/**
 * Goes on with reminders to many groups: makes their prompts, sees what came of them, and reports back when all is settled
 * or a day has passed. May be done any number of times, by any number of processes, and after a crash halfway.
 */
export async function lookAfterBatches(looking: LookingAfter, signal?: AbortSignal): Promise<void> {
  const { outbox, batches, by, now, leaseMs, log } = looking
  const at = now()
  if (!(await outbox.lead(batchesDuty, by, at, later(at, leaseMs)))) return
  for (const place of await batches.open(at)) {
    if (signal?.aborted) return
    try {
      await lookAfter(place, looking)
    } catch (cause) {
      const why = cause instanceof Fault ? cause.cause : cause
      log.error({ code: 'batch-failed', batch: place.id, cause: why }, 'a reminder to many waits for the next look')
    }
  }
}

async function lookAfter(place: BatchPlace, looking: LookingAfter): Promise<void> {
  const { batches, now } = looking
  const found = await batches.load(place)
  const at = now()
  if (!found) {
    if (isLater(at, later(place.since, cutOffMs))) await batches.close(place)
    return
  }
  const { batch, parts } = found
  const unmade = parts.filter(({ made }) => !made)
  if (unmade.length > 0) {
    for (const part of unmade) {
      await make(batch, part.left, looking)
      await batches.keepPart(place, { ...part, made: true })
    }
    return batches.lookAgain(place, isLater(batch.due, at) ? batch.due : at, 0)
  }
  const looked = await Promise.all(parts.map((part) => settle(batch, part, place, looking)))
  const waiting = looked.reduce((sum, { left }) => sum + left.length, 0)
  if (waiting === 0 || isLater(at, later(batch.due, longestMs))) {
    await report(batch, total(looked.map(({ came }) => came)), waiting, looking)
    return batches.close(place)
  }
  const isNew = looked.some((part, index) => part.left.length < (parts[index]?.left.length ?? 0))
  const rest = Math.min(firstRestMs * 2 ** Math.min(place.looks, 10), longestRestMs)
  return batches.lookAgain(place, isNew ? at : later(at, rest), isNew ? 0 : place.looks + 1)
}

/** A group is reminded of the same once a day, whoever asks for it. */
export const reminderIdOf = ({ tenant, conversation }: ProjectKey, missing: Remindable, due: Instant): PromptId => ({
  tenant,
  kind: 'asked',
  about: conversation,
  period: `${osloDate(due)}-${missing}`,
})

const promptFor = ({ from, missing, round, due }: Batch, key: ProjectKey): NewPrompt => ({
  ...reminderIdOf(key, missing, due),
  due,
  word: { what: 'missing', from, missing, round },
})

async function make(batch: Batch, keys: readonly ProjectKey[], { outbox }: LookingAfter): Promise<void> {
  const prompts = keys.map((key) => promptFor(batch, key))
  if ((await outbox.create(prompts)) === prompts.length) return
  // Somebody has reminded some of them today: what came to nothing then is tried once more.
  await eachOf(prompts, async (prompt) => {
    const state = (await outbox.find(prompt))?.prompt.state
    if (state && 'at' in state && state.state !== 'sent' && isLater(batch.at, state.at))
      await outbox.reopen(prompt, batch.due, prompt.word)
  })
}

/** What has come of those that were left. */
async function settle(
  batch: Batch,
  part: StoredPart,
  place: BatchPlace,
  { outbox, batches }: LookingAfter,
): Promise<StoredPart> {
  if (part.left.length === 0) return part
  const left: ProjectKey[] = []
  const came: Tally[] = []
  await eachOf(part.left, async (key) => {
    const state = (await outbox.find(promptFor(batch, key)))?.prompt.state
    const one = state && cameOf(state, batch)
    if (one) came.push(one)
    else left.push(key)
  })
  if (came.length === 0) return part
  const settled = { ...part, left, came: total([part.came, ...came]) }
  // Somebody else counts too: what they have kept is read at the next look.
  return (await batches.keepPart(place, settled)) === 'done' ? settled : part
}

const none: Tally = {
  sent: 0,
  already: 0,
  needless: 0,
  resting: 0,
  gone: 0,
  noConversation: 0,
  failed: 0,
  unreachable: [],
}

/** Told by reason: of what has left, nobody may say that it has seen to it. Whoever asked and is gone is an operator's to see. */
const tallied = {
  answered: 'needless',
  nothingDue: 'needless',
  acknowledged: 'needless',
  reminded: 'needless',
  listed: 'needless',
  rests: 'resting',
  ended: 'resting',
  noPlan: 'gone',
  outOfProgramme: 'gone',
  noConversation: 'noConversation',
  nobody: 'failed',
  notCoordinating: 'failed',
  unsubscribed: 'failed',
} as const satisfies Record<Needless, keyof Tally>

function cameOf(state: PromptState, { at }: Batch): Tally | undefined {
  switch (state.state) {
    case 'due':
    case 'claimed':
      return undefined
    case 'sent':
      return isLater(at, state.at) ? { ...none, already: 1 } : { ...none, sent: 1 }
    case 'needless':
      return { ...none, [tallied[state.why]]: 1 }
    case 'unreachable':
      return { ...none, unreachable: [state.to] }
    case 'poison':
      return { ...none, failed: 1 }
    default:
      return state satisfies never
  }
}

const total = (all: readonly Tally[]): Tally =>
  all.reduce(
    (sum, one) => ({
      sent: sum.sent + one.sent,
      already: sum.already + one.already,
      needless: sum.needless + one.needless,
      resting: sum.resting + one.resting,
      gone: sum.gone + one.gone,
      noConversation: sum.noConversation + one.noConversation,
      failed: sum.failed + one.failed,
      unreachable: [...sum.unreachable, ...one.unreachable],
    }),
    none,
  )

/** So many names fit in a row; more than these nobody reads, and how many there are is told. */
const mostNames = 200

/** Told to whoever asked for it: created once, so that it is told once. */
async function report(batch: Batch, came: Tally, waiting: number, { outbox, now }: LookingAfter): Promise<void> {
  const { from, missing, round, question, groups, id } = batch
  await outbox.create([
    {
      tenant: from.tenant,
      kind: 'result',
      about: from.id,
      period: idFrom('batch', id),
      due: now(),
      word: {
        what: 'result',
        from,
        missing,
        round,
        ...(question ? { question } : {}),
        groups,
        came: { ...came, unreachable: came.unreachable.slice(0, mostNames) },
        waiting,
      },
    },
  ])
}

async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const working = new PQueue({ concurrency: atOnce })
  await working.addAll(all.map((one) => () => work(one)))
}
