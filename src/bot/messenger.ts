import type { Activity } from 'botbuilder'
import type { ConnectorClient } from 'botframework-connector'
import { z } from 'zod'
import type { Card } from '../cards/template.ts'
import type { Log } from '../log.ts'
import type { Unreachable } from '../programme/unreachable.ts'
import type { Messenger, PersonReach, ProjectReach, Sent } from '../prompts/ports.ts'
import type { GuardedAdapter } from './auth-adapter.ts'
import { createCalls, type Done, type Where } from './calls.ts'
import { type Clock, systemClock } from './limits.ts'
import { messageWith } from './message.ts'
import type { NotSent } from './outcome.ts'

export type MessengerOptions = {
  readonly adapter: GuardedAdapter
  /** Empty for an anonymous bot. */
  readonly appId: string
  /** The bot's account in the channel. Left out: the one that Teams gives an app. */
  readonly account?: string
  readonly log: Log
  /**
   * How long one call waits in all for places under the channel's limits; what would take longer is 'throttled'. Then it
   * takes at most the adapter's time-out for each request: one, or for a chat that is begun three and more. A lease on
   * what is sent must last longer than that.
   */
  readonly patienceMs?: number
  /** For tests, and for a clock that runs faster. */
  readonly clock?: Clock
  /** Milliseconds since 1970: for a Retry-After that is a date. */
  readonly now?: () => number
}

/** A conversation, or a thread of it, and where the channel takes what is said there. */
export type Chat = { readonly serviceUrl: string; readonly tenant: string; readonly conversation: string }

export type TeamsMessenger = Messenger & {
  /** Any message, in a conversation that is known. */
  readonly send: (to: Chat, message: Partial<Activity>) => Promise<Sent>
  /** The same in another message's place. */
  readonly replace: (to: Chat, activity: string, message: Partial<Activity>) => Promise<Sent>
  /** Sends nothing more: who waits is told to come later. Resolves when what is on the wire has its answer. */
  readonly stop: () => Promise<void>
}

const defaultPatienceMs = 20_000

/** A person as the channel knows them from this bot, and where they were found. */
type Found = { readonly id: string; readonly serviceUrl: string }

const identified = z.looseObject({ id: z.string().min(1) })
const idIn = (answer: unknown) => identified.safeParse(answer).data?.id

/** Sends over the Bot Framework's connector, outside any turn. */
export function createMessenger({
  adapter,
  appId,
  account = `28:${appId}`,
  log,
  patienceMs = defaultPatienceMs,
  clock = systemClock,
  now = Date.now,
}: MessengerOptions): TeamsMessenger {
  const calls = createCalls({ adapter, appId, log, clock, now })
  const underWay = new Set<Promise<unknown>>()
  const bot = { id: account, name: 'Saman' }
  const memberOf = appId === '' ? listed : known
  const deadline = () => clock.elapsed() + patienceMs

  const say = (where: Where, asked: 'post' | 'reply', card: Card, until: number): Promise<Sent> =>
    put(where, asked, messageWith(card), until)

  async function put(where: Where, asked: 'post' | 'reply', message: Partial<Activity>, until: number): Promise<Sent> {
    const said = await calls.make(where, asked, until, (client) =>
      client.conversations.sendToConversation(where.conversation, { ...message, from: bot }),
    )
    if (said.outcome !== 'done') return said
    return { outcome: 'sent', conversation: where.conversation, activity: idIn(said.answer) ?? '' }
  }

  async function post(to: ProjectReach, card: Card): Promise<Sent> {
    const sent = await say(placeOf(to), 'post', card, deadline())
    if (sent.outcome !== 'sent' || to.kind !== 'channel' || sent.activity === '') return sent
    return { ...sent, conversation: threadOf(to, sent.activity) }
  }

  async function reply(to: ProjectReach, activity: string, card: Card): Promise<Sent> {
    if (to.kind === 'channel' && activity === '') return { outcome: 'gone' }
    const conversation = to.kind === 'channel' ? threadOf(to, activity) : to.key.conversation
    return say({ ...placeOf(to), conversation }, 'reply', card, deadline())
  }

  async function update(to: ProjectReach, activity: string, card: Card): Promise<Sent> {
    if (activity === '') return { outcome: 'gone' }
    return replace(placeOf(to), activity, messageWith(card))
  }

  async function replace(where: Where, activity: string, message: Partial<Activity>): Promise<Sent> {
    const updated = await calls.make(where, 'update', deadline(), (client) =>
      client.conversations.updateActivity(where.conversation, activity, { ...message, id: activity, from: bot }),
    )
    return updated.outcome === 'done' ? { outcome: 'sent', conversation: where.conversation, activity } : updated
  }

  async function tell(to: PersonReach, through: readonly ProjectReach[], card: Card): Promise<Sent> {
    const until = deadline()
    const chat = chatOf(to, through)
    if (chat) {
      const sent = await say(chat, 'post', card, until)
      // A chat that is not there any more may be begun anew.
      if (sent.outcome !== 'unreachable' || sent.why !== 'deleted') return sent
    }
    const found = await find(to, through, until)
    if (found.outcome !== 'done') return found
    const begun = await begin(to, found.answer, until)
    return begun.outcome === 'done' ? say(begun.answer, 'post', card, until) : begun
  }

  /** The first of these projects whose roster has the person says how the channel knows them. */
  async function find(
    { person }: PersonReach,
    through: readonly ProjectReach[],
    until: number,
  ): Promise<Done<Found> | NotSent> {
    const missing: Unreachable[] = []
    for (const project of through) {
      const where = placeOf(project)
      const member = await calls.make(where, 'find', until, (client) => memberOf(client, where.conversation, person))
      if (member.outcome === 'unreachable') missing.push(member.why)
      else if (member.outcome !== 'done') return member
      else {
        const id = idIn(member.answer)
        if (id !== undefined) return { outcome: 'done', answer: { id, serviceUrl: where.serviceUrl } }
        missing.push('left')
      }
    }
    // A roster without them says that they have left. One that can't be asked says nothing of them.
    return { outcome: 'unreachable', why: missing.includes('left') ? 'left' : (missing[0] ?? 'removed') }
  }

  async function begin(
    { tenant }: PersonReach,
    { id, serviceUrl }: Found,
    until: number,
  ): Promise<Done<Where> | NotSent> {
    const where = { serviceUrl, conversation: '', place: { tenant, thread: id } }
    const begun = await calls.make(where, 'begin', until, (client) =>
      client.conversations.createConversation({
        isGroup: false,
        bot,
        members: [{ id, name: '' }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      }),
    )
    if (begun.outcome !== 'done') return begun
    const conversation = idIn(begun.answer)
    if (conversation === undefined) return { outcome: 'failed', why: 'no chat', unsure: false }
    return { outcome: 'done', answer: { serviceUrl, conversation, place: { tenant, thread: conversation } } }
  }

  const counted =
    <Given extends readonly unknown[]>(work: (...given: Given) => Promise<Sent>) =>
    (...given: Given): Promise<Sent> => {
      const done = work(...given).finally(() => underWay.delete(done))
      underWay.add(done)
      return done
    }

  return {
    post: counted(post),
    reply: counted(reply),
    update: counted(update),
    tell: counted(tell),
    send: counted((to: Chat, message: Partial<Activity>) => put(whereOf(to), 'post', message, deadline())),
    replace: counted((to: Chat, activity: string, message: Partial<Activity>) =>
      replace(whereOf(to), activity, message),
    ),
    share: calls.share,
    stop: async () => {
      calls.close()
      await Promise.allSettled(underWay)
    },
  }
}

const placeOf = ({ key: { tenant, conversation }, serviceUrl }: ProjectReach): Where => ({
  serviceUrl,
  conversation,
  place: { tenant, thread: conversation },
})

/** The limits are a conversation's, its threads among them. */
const whereOf = ({ serviceUrl, tenant, conversation }: Chat): Where => ({
  serviceUrl,
  conversation,
  place: { tenant, thread: conversation.split(';')[0] ?? conversation },
})

/** A message that begins a thread gives it its name. */
const threadOf = ({ key }: ProjectReach, activity: string) => `${key.conversation};messageid=${activity}`

function chatOf(
  { tenant, conversation, serviceUrl }: PersonReach,
  through: readonly ProjectReach[],
): Where | undefined {
  const address = serviceUrl ?? through[0]?.serviceUrl
  if (conversation === undefined || address === undefined) return undefined
  return { serviceUrl: address, conversation, place: { tenant, thread: conversation } }
}

type Member = (client: ConnectorClient, conversation: string, person: string) => Promise<unknown>

/** Teams knows its members by their ids in the directory. */
const known: Member = (client, conversation, person) => client.conversations.getConversationMember(conversation, person)

/** The playground does not, but lists them with those ids. Its teams are small. */
const listed: Member = async (client, conversation, person) => {
  const { members } = await client.conversations.getConversationPagedMembers(conversation)
  return members.find(({ aadObjectId }) => aadObjectId?.toLowerCase() === person)
}
