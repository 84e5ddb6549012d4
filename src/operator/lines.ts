import { type Instant, type IsoDate, monthAndYear, shortDate, shortMoment } from '../calendar/dates.ts'
import type { Delivered } from '../prompts/deliver.ts'
import type { NewPrompt, Prompt, PromptKind } from '../prompts/ports.ts'
import type { Asks, Prepared } from '../prompts/prepare.ts'

/** What would come of a prompt, or has: what is not done is Saman's own to go on with, except what has been given up. */
export const outcomes = {
  send: 'would be sent',
  sent: 'sent',
  needless: 'not needed',
  wait: 'waiting',
  unreachable: 'can’t be reached',
  givenUp: 'given up',
  failed: 'failed',
} as const
export type Outcome = keyof typeof outcomes

/** One line of what would go, or went, to whom and why. Programs read it as it is. */
export type Line = {
  readonly tenant: string
  readonly kind: PromptKind
  /** The project's conversation, or the person's id in the directory. */
  readonly about: string
  readonly period: string
  /** The project's name; empty for a card that gathers several. */
  readonly project: string
  readonly to: string
  readonly outcome: Outcome
  readonly why: string
  /** When it is tried again, where it waits. */
  readonly until?: Instant
}

type Came = Pick<Line, 'to' | 'outcome' | 'why' | 'until'>

export const lineOf = ({ tenant, kind, about, period }: NewPrompt, project: string, came: Came): Line => ({
  tenant,
  kind,
  about,
  period,
  project,
  ...came,
})

/** What would come of it, for somebody who reads a list of them. */
export function wouldBe(kind: PromptKind, prepared: Prepared): Came {
  switch (prepared.act) {
    case 'post':
    case 'reply':
      return {
        to: `${prepared.to.kind === 'channel' ? 'channel' : 'chat'} of ${prepared.to.name}`,
        outcome: 'send',
        why: prepared.asks ? asksFor(prepared.asks) : 'a message to the group',
      }
    case 'tell':
      return { to: prepared.name, outcome: 'send', why: tellsOf(prepared.tells) }
    case 'conclude':
      return {
        to: prepared.remind?.name ?? '',
        outcome: 'needless',
        why: prepared.remind ? 'has a card of their own, with all their projects' : needless(kind, prepared.why),
      }
    case 'unreachable':
      return { to: prepared.to.name, outcome: 'unreachable', why: unreachable[prepared.why] }
    case 'postpone':
      return waiting(prepared.why, prepared.due, prepared.rests)
    default:
      return prepared satisfies never
  }
}

/** What came of it: what the delivery says, and the row when it is concluded. */
export function cameTo(came: Delivered, row: Prompt | undefined): Came {
  switch (came.came) {
    case 'postponed':
      return waiting(came.why, came.until)
    case 'busy':
      return { to: '', outcome: 'wait', why: 'another process is working on it', until: came.until }
    case 'lost':
      return { to: '', outcome: 'wait', why: 'another process has taken it' }
    case 'concluded':
      return row ? stands(row) : { to: '', outcome: 'failed', why: 'its row is gone' }
    default:
      return came satisfies never
  }
}

/** How a prompt's row stands. */
export function stands({ kind, state, due }: Prompt): Came {
  switch (state.state) {
    case 'sent':
      return { to: state.to, outcome: 'sent', why: '' }
    case 'needless':
      return { to: '', outcome: 'needless', why: needless(kind, state.why) }
    case 'unreachable':
      return { to: state.to, outcome: 'unreachable', why: unreachable[state.why] }
    case 'poison':
      return { to: '', outcome: 'givenUp', why: `${state.why}, ${moment(state.at)}` }
    case 'claimed':
      return { to: '', outcome: 'wait', why: 'another process is working on it', until: state.until }
    case 'due':
      return waiting('early', due)
    default:
      return state satisfies never
  }
}

export const storageFailed: Came = { to: '', outcome: 'failed', why: 'the storage did not answer' }

/** "1 Dec 2026 09:00", in Norway. */
export const moment = (at: Instant) => shortMoment(at, 'en')

/** A round, a week or a day, for people; nothing for what has an id instead. */
export function periodOf({ kind, period }: Pick<Line, 'kind' | 'period'>): string {
  if (kind === 'told' || kind === 'question' || kind === 'answer' || kind === 'result') return ''
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:-|$)/.exec(period) ?? []
  if (day !== undefined) return shortDate(day, 'en')
  const [, year, week] = /^(\d{4})-W(\d\d)(?:-|$)/.exec(period) ?? []
  return week === undefined ? monthAndYear(period, 'en') : `week ${Number(week)}, ${year}`
}

export const kinds: Readonly<Record<PromptKind, string>> = {
  ask: 'month’s card',
  nudge: 'brought forward',
  leader: 'leader’s turn',
  owner: 'owner’s turn',
  coordinator: 'coordinators’ list',
  reminder: 'own card',
  told: 'message to the group',
  asked: 'coordinator’s reminder',
  question: 'coordinator’s question',
  look: 'coordinator’s word to the leader',
  answer: 'answer to a coordinator',
  result: 'word to a coordinator',
  weekly: 'week’s summary',
}

const count = (many: number, one: string, more = `${one}s`) => `${many} ${many === 1 ? one : more}`

const asksFor = ({ indicators, responsible }: Asks) =>
  `${count(indicators, 'indicator')} to report, ${responsible.length === 0 ? 'nobody responsible' : `responsible: ${responsible.join(', ')}`}`

const tellsOf = (tells: Extract<Prepared, { act: 'tell' }>['tells']) =>
  tells.length === 0
    ? 'in their own chat'
    : tells.map(({ project, matters }) => `${project}: ${count(matters, 'matter')}`).join(', ')

const reasons = {
  hours: 'nobody is written to at that time',
  rest: 'the project rests',
  snoozed: 'they asked to be reminded in a week',
  recent: 'they had a card less than a week before',
  early: 'it has been put off',
  throttled: 'the channel asks Saman to wait',
  failed: 'the channel failed; the log says how',
} as const

function waiting(why: keyof typeof reasons, until: Instant, rests?: IsoDate): Came {
  const reason = rests === undefined ? reasons[why] : `${reasons[why]} until ${shortDate(rests, 'en')}`
  return { to: '', outcome: 'wait', why: `${reason}: looked at again ${moment(until)}`, until }
}

type Why<State extends string> = Extract<Prompt['state'], { state: State; why: string }>['why']

function needless(kind: PromptKind, why: Why<'needless'>): string {
  if (kind === 'reminder') return why === 'ended' ? 'comes in another week' : 'there is nothing to tell them'
  if (kind === 'asked' && why === 'ended') return 'the project has ended'
  return needlesses[why]
}

const needlesses: Readonly<Record<Why<'needless'>, string>> = {
  answered: 'everything has been reported',
  nothingDue: 'no indicator is due',
  acknowledged: 'somebody has said that they will follow up',
  noPlan: 'there is no plan, or its set-up is not finished',
  ended: 'the month is over',
  reminded: 'has a card of their own, with all their projects',
  listed: 'is on the coordinators’ list',
  nobody: 'the plan names nobody who can be found in the directory',
  rests: 'the project rests',
  outOfProgramme: 'the project is in the programme no more',
  noConversation: 'nobody in the project’s conversation has written to Saman yet',
  notCoordinating: 'whoever asked for it coordinates the programme no more',
  unsubscribed: 'they want no more summaries',
}

const unreachable: Readonly<Record<Why<'unreachable'>, string>> = {
  removed: 'Saman has been removed',
  left: 'the person has left',
  deleted: 'the conversation is gone',
  blocked: 'blocked, or a policy says no',
  forbidden: 'the channel forbids it',
}
