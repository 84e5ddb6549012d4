import { type Instant, type IsoDate, isLater, osloDate } from '../calendar/dates.ts'
import { opening, writableFrom } from '../calendar/office.ts'
import { daysAfter } from '../calendar/periods.ts'
import { roundIn } from '../calendar/rounds.ts'
import { nextChasingDay } from '../calendar/working-days.ts'
import { draw } from '../cards/draw.ts'
import type { Card } from '../cards/template.ts'
import type { Stage, View } from '../cards/view.ts'
import type { Deps, Store } from '../conversation/ports.ts'
import type { Programmes, Seat, Who } from '../conversation/programmes-port.ts'
import { isFollowedUp } from '../plan/follow-ups.ts'
import { readingsMatter } from '../plan/matters.ts'
import { pausedUntil } from '../plan/pause.ts'
import type { Plan } from '../plan/plan.ts'
import { unfinishedSetup } from '../plan/progress.ts'
import { askedIn, leftIn } from '../plan/rounds.ts'
import type { Unreachable } from '../programme/unreachable.ts'
import { stepAfter } from './ladder.ts'
import { isInStep, namedIn } from './led.ts'
import type {
  Ladder,
  ListedProject,
  Needless,
  NewPrompt,
  Outbox,
  PersonReach,
  ProjectReach,
  Prompt,
  PromptId,
  PromptKind,
  PromptState,
  Reach,
} from './ports.ts'
import { prepareReminder } from './reminder.ts'
import { stageOf } from './stage.ts'
import { prepareWord } from './word.ts'

/** What a prompt comes to when it is looked at again before it is sent. Whoever made it may have been wrong by now. */
export type Prepared = ToDo & {
  /** What is known of the project where it is not what its plan says any more, and the plan's revision: to be kept first. */
  readonly behind?: { readonly rev: number; readonly reach: ProjectReach }
}

type ToDo =
  | {
      readonly act: 'post'
      readonly to: ProjectReach
      readonly card: Card
      readonly asks?: Asks
      readonly next: readonly NewPrompt[]
    }
  /** Brought forward: below a message that was sent. `moved` takes that message's place, where a chat has no threads. */
  | {
      readonly act: 'reply'
      readonly to: ProjectReach
      readonly below: string
      readonly card: Card
      readonly moved?: Card
      /** What is posted by itself when that message has been deleted. */
      readonly anew: Card
      readonly asks?: Asks
      readonly next: readonly NewPrompt[]
    }
  | {
      readonly act: 'tell'
      readonly to: PersonReach
      /** Whom the delivery's row names. */
      readonly name: string
      /** What the card tells of: each project, and how much of it. */
      readonly tells: readonly { readonly project: string; readonly matters: number }[]
      readonly through: readonly ProjectReach[]
      readonly card: Card
      /** What they have been told now: the next summary tells what has changed since. */
      readonly keeps?: { readonly who: Who; readonly programme: string; readonly told: NonNullable<Seat['told']> }
    }
  | {
      readonly act: 'conclude'
      readonly why: Needless
      readonly next: readonly NewPrompt[]
      readonly list: readonly ListedProject[]
      /** A leader who is to have their card. */
      readonly remind?: Known
    }
  | { readonly act: 'unreachable'; readonly to: ProjectReach; readonly why: Unreachable }
  /** `rests`: until when the group has said that it does; it is looked at again before. */
  | { readonly act: 'postpone'; readonly due: Instant; readonly why: NotYet; readonly rests?: IsoDate }

/** Nobody is written to at this hour; the project rests; the leader has asked for a week's peace; or has just had a card. */
export type NotYet = 'hours' | 'rest' | 'snoozed' | 'recent'
/** What a round's card asks for: how many indicators, and who is to report them. */
export type Asks = { readonly indicators: number; readonly responsible: readonly string[] }
type Known = { readonly id: string; readonly name: string }

export type Looking = {
  readonly store: Pick<Store, 'load'>
  readonly reach: Pick<Reach, 'project' | 'person' | 'ledBy'>
  readonly outbox: Pick<Outbox, 'find'>
  readonly programmes: Pick<Programmes, 'find' | 'seats' | 'members'>
  readonly ladder: Ladder
  readonly typeahead: Deps['typeahead']
  readonly now: Instant
}

/** Looks at a prompt as things are now: reads, and changes nothing. Throws a `Fault` when the storage does not answer. */
export async function prepare(prompt: Prompt, looking: Looking): Promise<Prepared> {
  // What somebody has just said of themselves is told at once; all else waits for hours in which people work.
  const isNews = prompt.told !== undefined && prompt.told.what !== 'notReached'
  const writable = isNews || forCoordinators.includes(prompt.kind) ? looking.now : writableFrom(looking.now)
  if (writable !== looking.now) return { act: 'postpone', due: writable, why: 'hours' }
  if (prompt.kind === 'reminder') return prepareReminder(prompt, looking)
  if (isWord(prompt.kind)) return prompt.word ? prepareWord(prompt, prompt.word, looking) : needless('nothingDue')
  const to = await looking.reach.project({ tenant: prompt.tenant, conversation: prompt.about })
  if (!to) return needless('noPlan')
  if (prompt.kind === 'told') return prepareTold(prompt, to, looking)
  if (to.unreachable && prompt.kind !== 'coordinator') return { act: 'unreachable', to, why: to.unreachable.why }
  const stored = await looking.store.load(to.key)
  if (!stored || unfinishedSetup(stored.plan)) return needless('noPlan')
  const { plan } = stored
  const { leader: _, owner: __, ...place } = to
  const reach: ProjectReach = { ...place, ...namedIn(plan) }
  const prepared = await prepareRound(prompt, { kind: prompt.kind }, reach, plan, looking)
  return isInStep(to, plan) ? prepared : { ...prepared, behind: { rev: plan.rev, reach } }
}

/** What they have asked for themselves comes when it comes; the week's summary has hours of its own. */
const forCoordinators: readonly PromptKind[] = ['answer', 'result', 'weekly']

const words = ['asked', 'question', 'look', 'answer', 'result', 'weekly'] as const
const isWord = (kind: PromptKind): kind is (typeof words)[number] => words.some((one) => one === kind)

type Conclusion = Partial<Omit<Extract<Prepared, { act: 'conclude' }>, 'act' | 'why'>>

const needless = (why: Needless, then: Conclusion = {}): Prepared => ({
  act: 'conclude',
  why,
  next: [],
  list: [],
  ...then,
})

type RoundStep = Exclude<PromptKind, 'reminder' | 'told' | (typeof words)[number]>

/** A step of a round's ladder: first whether it is still true. */
async function prepareRound(
  prompt: Prompt,
  { kind }: { readonly kind: RoundStep },
  to: ProjectReach,
  plan: Plan,
  looking: Looking,
): Promise<Prepared> {
  const { now, ladder } = looking
  const today = osloDate(now)
  const round = prompt.period
  // The next round asks for itself, and its ladder takes over.
  if (roundIn(today) !== round) return needless('ended')
  if (askedIn(plan, round).length === 0) return needless('nothingDue')
  const left = leftIn(plan, round)
  if (left.length === 0) return needless('answered')
  if (kind !== 'ask' && isFollowedUp(plan, readingsMatter(round), today)) return needless('acknowledged')
  // Looked at again every morning: a group may end its rest before the day that it said first.
  const rests = pausedUntil(plan, today)
  if (rests) return { act: 'postpone', due: opening(nextChasingDay(daysAfter(today, 1))), why: 'rest', rests }
  const asked = kind === 'ask' ? undefined : await sentAsk(prompt, looking)
  // Begun anew since then: nobody has asked this plan.
  if (asked && isLater(plan.startedAt, asked.at)) return needless('ended')
  const next = stepAfter(prompt, kind, today, ladder)
  const stage = stageOf(plan, today, looking)
  const responsible = new Set(left.flatMap(({ indicator }) => indicator.values.responsible?.name ?? []))
  const asks = { indicators: left.length, responsible: [...responsible] }
  switch (kind) {
    case 'ask':
      return { act: 'post', to, card: draw({ view: 'prompt', round }, stage), asks, next }
    case 'nudge':
      return { ...prepareNudge(round, to, asked, stage, next), asks }
    case 'leader':
    case 'owner': {
      const person = to[kind]
      // Nobody to tell: the next in line at once.
      if (person?.id === undefined) return needless('nobody', { next: next.map((one) => ({ ...one, due: now })) })
      return needless('reminded', { next, remind: { id: person.id, name: person.name } })
    }
    case 'coordinator':
      return needless('listed', { list: [{ key: to.key, matter: { kind: 'readings', round }, since: now }] })
    default:
      return kind satisfies never
  }
}

type SentAsk = Extract<PromptState, { state: 'sent' }>

/** A round's card as it was sent, if it was. */
async function sentAsk(prompt: PromptId, { outbox }: Looking): Promise<SentAsk | undefined> {
  const { tenant, about, period } = prompt
  const asked = await outbox.find({ tenant, kind: 'ask', about, period })
  return asked?.prompt.state.state === 'sent' ? asked.prompt.state : undefined
}

/** The same card brought forward: in a channel by a word in its thread, in a chat by moving it down. */
function prepareNudge(
  round: string,
  to: ProjectReach,
  asked: SentAsk | undefined,
  stage: Stage,
  next: readonly NewPrompt[],
): Extract<Prepared, { act: 'post' | 'reply' }> {
  const drawn = (view: View) => draw(view, stage)
  if (!asked) return { act: 'post', to, card: drawn({ view: 'prompt', round }), next }
  const below = asked.activity
  const [whole, word] = [drawn({ view: 'prompt', round }), drawn({ view: 'nudge', round })]
  return to.kind === 'channel'
    ? { act: 'reply', to, below, card: word, anew: whole, next }
    : { act: 'reply', to, below, card: whole, moved: word, anew: whole, next }
}

/** What the channel is told, in the thread of the round's card where there is one. */
async function prepareTold({ tenant, about, told }: Prompt, to: ProjectReach, looking: Looking): Promise<Prepared> {
  const { store, now } = looking
  if (!told) return needless('nothingDue')
  if (to.unreachable) return { act: 'unreachable', to, why: to.unreachable.why }
  const [stored, asked] = await Promise.all([
    store.load(to.key),
    sentAsk({ tenant, about, kind: 'ask', period: roundIn(osloDate(now)) }, looking),
  ])
  if (!stored) return needless('noPlan')
  const card = draw(viewOf(told), stageOf(stored.plan, osloDate(now), looking))
  return asked
    ? { act: 'reply', to, below: asked.activity, card, anew: card, next: [] }
    : { act: 'post', to, card, next: [] }
}

function viewOf(told: NonNullable<Prompt['told']>): View {
  switch (told.what) {
    case 'acknowledged':
      return { view: 'acknowledged', by: told.by, matters: told.matters }
    case 'delegated':
      return { view: 'acknowledged', by: told.by, to: told.to, matters: told.matters }
    case 'notReached':
      return { view: 'notReached', person: told.person, why: told.why }
    default:
      return told satisfies never
  }
}
