import { type Instant, isLater } from '../calendar/dates.ts'
import { type Deps, Fault, isUnreadable } from '../conversation/ports.ts'
import type { Programmes } from '../conversation/programmes-port.ts'
import type { Unreachable } from '../programme/unreachable.ts'
import { reportBack } from './acting.ts'
import { tellFoundAnswer, tellLostAnswer } from './lost-answer.ts'
import { channelOutOfReach, personOutOfReach } from './out-of-reach.ts'
import { later, msUntil, waitAfter } from './patience.ts'
import type {
  Ladder,
  ListedProject,
  Messenger,
  NewPrompt,
  Outbox,
  ProjectReach,
  PromptId,
  PromptState,
  Reach,
  Sent,
  StoredPrompt,
} from './ports.ts'
import { type NotYet, type Prepared, prepare } from './prepare.ts'
import { ensureReminder } from './remind.ts'

/** A prompt that fails so often is left to an operator. */
const mostFailures = 5
/** So much of a claim's time must be left when what it is for is sent. */
const leftForSending = 5 / 6

export type Delivering = Pick<Deps, 'store' | 'now' | 'log' | 'typeahead'> & {
  readonly outbox: Outbox
  readonly programmes: Pick<Programmes, 'find' | 'seats' | 'members' | 'keepSeat' | 'subscribers'>
  readonly reach: Reach
  readonly messenger: Messenger
  readonly ladder: Ladder
  /** So long one try may take, its wait for a place under the channel's limits included; then another may take it over. */
  readonly leaseMs: number
  /**
   * What the clock says where `now` is a day that is played: claims are between processes, and those go by the clock. Left
   * out: `now`.
   */
  readonly wall?: () => Instant
  /** This process. */
  readonly by: string
  /** Between 0 and 1: so that those who failed together do not try again together. */
  readonly random: () => number
}

/** What came of a look at a prompt. `busy`: somebody else is at it until then. */
export type Delivered =
  | { readonly came: 'concluded'; readonly state: PromptState['state'] }
  /** `failed`: why stands in the log. */
  | { readonly came: 'postponed'; readonly until: Instant; readonly why: NotYet | 'early' | 'throttled' | 'failed' }
  | { readonly came: 'busy'; readonly until: Instant }
  | { readonly came: 'lost' }

/**
 * Looks at a prompt and does what is right by now: claims it, checks whether it is still wanted, sends it, and records
 * what came of it. May be called by any number of processes at once, and again after a crash at any point. Throws a
 * `Fault` when the storage does not answer; then the claim runs out, and it is tried again.
 */
export async function deliver(id: PromptId, delivering: Delivering): Promise<Delivered> {
  const { outbox, now, wall = now, by, leaseMs } = delivering
  const stored = await outbox.find(id)
  if (!stored) return { came: 'lost' }
  const { state } = stored.prompt
  if (state.state !== 'due' && state.state !== 'claimed') return { came: 'concluded', state: state.state }
  const [at, clock] = [now(), wall()]
  if (state.state === 'claimed' && isLater(state.until, clock)) return { came: 'busy', until: state.until }
  if (isLater(stored.prompt.due, at)) return { came: 'postponed', until: stored.prompt.due, why: 'early' }
  const claimed = await outbox.claim(stored, by, clock, later(clock, leaseMs))
  if (claimed === 'lost') return { came: 'lost' }
  let held = claimed
  try {
    const prepared = await prepare(claimed.prompt, { ...delivering, now: at })
    const still = await heldStill(claimed, delivering)
    if (still === 'lost') return { came: 'lost' }
    held = still
    return await act(held, prepared, delivering)
  } catch (cause) {
    // The storage may answer the next time.
    if (cause instanceof Fault && !isUnreadable(cause)) throw cause
    delivering.log.error({ code: 'prompt-fault', kind: id.kind, cause }, 'a prompt waits: something in Saman is wrong')
    return settle(held, { outcome: 'failed', why: 'a fault in Saman', unsure: true }, '', [], delivering)
  }
}

/**
 * What was read slowly has used up its claim's time, and sending takes as long again: the claim is taken anew for it, so
 * that nobody else sends the same meanwhile. Most are as they were, and cost nothing.
 */
async function heldStill(claimed: StoredPrompt, { outbox, by, now, wall = now, leaseMs }: Delivering) {
  const { state } = claimed.prompt
  if (state.state !== 'claimed' || msUntil(wall(), state.until) > leaseMs * leftForSending) return claimed
  // As whoever comes when it has run out would, and only one of the two gets it.
  return outbox.claim(claimed, by, state.until, later(wall(), leaseMs))
}

async function act(claimed: StoredPrompt, prepared: Prepared, delivering: Delivering): Promise<Delivered> {
  const { outbox, reach, messenger, now } = delivering
  const { prompt } = claimed
  if (prepared.behind) await reach.keepProject(prepared.behind.reach.key, prepared.behind.rev, prepared.behind.reach)
  switch (prepared.act) {
    case 'postpone':
      await outbox.postpone(claimed, prepared.due, prompt.failures)
      return { came: 'postponed', until: prepared.due, why: prepared.why }
    case 'conclude':
      if (prepared.remind !== undefined) await ensureReminder(outbox, prompt.tenant, prepared.remind.id, now())
      return conclude(claimed, { state: 'needless', at: now(), why: prepared.why }, prepared, delivering)
    case 'unreachable':
      return channelUnreachable(claimed, prepared.to, prepared.why, delivering)
    case 'post':
    case 'reply': {
      let sent =
        prepared.act === 'post'
          ? await messenger.post(prepared.to, prepared.card)
          : await messenger.reply(prepared.to, prepared.below, prepared.card)
      // Somebody has deleted what it should stand below: the card is there again.
      if (sent.outcome === 'gone' && prepared.act === 'reply') sent = await messenger.post(prepared.to, prepared.anew)
      if (sent.outcome === 'unreachable') {
        await reach.lost(prepared.to.key, sent.why, now())
        return channelUnreachable(claimed, prepared.to, sent.why, delivering)
      }
      const came = await settle(claimed, sent, prepared.to.name, prepared.next, delivering)
      // Where there are no threads the card has moved down: what stood above only says so.
      if (sent.outcome === 'sent' && prepared.act === 'reply' && prepared.moved)
        await messenger.update(prepared.to, prepared.below, prepared.moved)
      return came
    }
    case 'tell': {
      const { to, name, through, card } = prepared
      const sent = await messenger.tell(to, through, card)
      if (sent.outcome === 'unreachable') return personUnreachable(claimed, prepared, sent.why, delivering)
      // First of all, so that whatever happens now they have had their card of this week.
      if (sent.outcome === 'sent')
        await reach.keepPerson(prompt.tenant, to.person, {
          conversation: sent.conversation,
          // What a coordinator says or is told is not the week's card.
          ...(prompt.kind === 'reminder' ? { lastReminded: now(), snoozedUntil: null } : {}),
          unreachable: null,
        })
      const came = await settle(claimed, sent, name, [], delivering)
      if (sent.outcome === 'sent' && prepared.keeps) await keepTold(prepared.keeps, delivering)
      if (sent.outcome === 'sent' && to.unreachable)
        for (const { key } of through) await outbox.unlist(key, { who: name })
      return came
    }
    default:
      return prepared satisfies never
  }
}

/** It has been sent, and that is settled: where this can't be kept, the next summary tells some of it once more. */
async function keepTold(
  { who, programme, told }: NonNullable<Extract<Prepared, { act: 'tell' }>['keeps']>,
  { programmes, log }: Delivering,
): Promise<void> {
  try {
    await programmes.keepSeat(who, programme, { told })
  } catch (cause) {
    const why = cause instanceof Fault ? cause.cause : cause
    log.error({ code: 'told-not-kept', cause: why }, 'the next summary tells some of this week again')
  }
}

/** Records what the channel answered: a delivery, another try later, or an operator's matter. */
async function settle(
  claimed: StoredPrompt,
  sent: Sent,
  to: string,
  next: readonly NewPrompt[],
  delivering: Delivering,
): Promise<Delivered> {
  const { outbox, now, log, random } = delivering
  const { prompt } = claimed
  const at = now()
  switch (sent.outcome) {
    case 'sent': {
      const { conversation, activity } = sent
      return conclude(claimed, { state: 'sent', at, to, conversation, activity }, { next, list: [] }, delivering)
    }
    case 'throttled': {
      const waits = sent.afterMs === undefined ? (prompt.waits ?? 0) + 1 : 0
      const until = later(at, sent.afterMs ?? waitAfter('throttled', waits, random()))
      await outbox.postpone(claimed, until, prompt.failures, waits)
      return { came: 'postponed', until, why: 'throttled' }
    }
    case 'failed': {
      const failures = prompt.failures + 1
      const { why, unsure } = sent
      // Unsure, it may have arrived: whoever sees a message twice finds the reason here.
      log.warn({ code: 'prompt-failed', kind: prompt.kind, failures, why, unsure }, 'a prompt was not sent')
      if (failures >= mostFailures) return poison(claimed, sent.why, next, delivering)
      const until = later(at, waitAfter('failed', failures, random()))
      await outbox.postpone(claimed, until, failures)
      return { came: 'postponed', until, why: 'failed' }
    }
    case 'refused':
      return poison(claimed, sent.why, next, delivering)
    // What only one way of sending can meet has been dealt with there.
    case 'gone':
    case 'unreachable':
      return poison(claimed, sent.outcome, next, delivering)
    default:
      return sent satisfies never
  }
}

/** Given up, but what follows is tried all the same: a card that did not come must not end the ladder. */
function poison(
  claimed: StoredPrompt,
  why: string,
  next: readonly NewPrompt[],
  delivering: Delivering,
): Promise<Delivered> {
  delivering.log.error({ code: 'prompt-poison', kind: claimed.prompt.kind, why }, 'a prompt was given up')
  return conclude(claimed, { state: 'poison', at: delivering.now(), why }, { next, list: [] }, delivering)
}

type Concluded = Exclude<PromptState, { state: 'due' | 'claimed' }>

async function conclude(
  claimed: StoredPrompt,
  state: Concluded,
  then: { readonly next: readonly NewPrompt[]; readonly list: readonly ListedProject[] },
  delivering: Delivering,
): Promise<Delivered> {
  const { outbox, log } = delivering
  await reportBack(claimed.prompt, state, delivering)
  await tellLostAnswer(claimed.prompt, state, delivering)
  const done = await outbox.conclude(claimed, state, then)
  if (state.state === 'sent') await tellFoundAnswer(claimed.prompt, delivering)
  if (done === 'done') return { came: 'concluded', state: state.state }
  // Our claim had run out and somebody else has taken it over: in rare cases a message appears twice.
  log.warn({ code: 'prompt-lost', kind: claimed.prompt.kind, state: state.state }, 'somebody else concluded a prompt')
  return { came: 'lost' }
}

async function channelUnreachable(
  claimed: StoredPrompt,
  { key, name }: ProjectReach,
  why: Unreachable,
  delivering: Delivering,
): Promise<Delivered> {
  const at = delivering.now()
  await channelOutOfReach(key, why, at, delivering)
  return conclude(claimed, { state: 'unreachable', at, to: name, why }, { next: [], list: [] }, delivering)
}

async function personUnreachable(
  claimed: StoredPrompt,
  { to: { tenant, person }, name, through }: Extract<Prepared, { act: 'tell' }>,
  why: Unreachable,
  delivering: Delivering,
): Promise<Delivered> {
  const at = delivering.now()
  await personOutOfReach({ tenant, person, name }, through, why, at, delivering)
  return conclude(claimed, { state: 'unreachable', at, to: name, why }, { next: [], list: [] }, delivering)
}
