import { tmpdir } from 'node:os'
import { odata, TableClient, type TableServiceClientOptions } from '@azure/data-tables'
import { z } from 'zod'
import { createChannel } from '../../src/bot/channel.ts'
import type { Mapping } from '../../src/bot/mapping.ts'
import { createBot } from '../../src/bot/server.ts'
import type { HostRule } from '../../src/bot/upload.ts'
import { municipalityDataset } from '../../src/cards/form.ts'
import type { Documents } from '../../src/conversation/documents-port.ts'
import type { Files } from '../../src/conversation/files-port.ts'
import type { Unasked } from '../../src/conversation/ports.ts'
import { createDocuments } from '../../src/documents/documents.ts'
import { createDeliveries } from '../../src/prompts/deliveries.ts'
import type { Ladder, Outbox, Reach } from '../../src/prompts/ports.ts'
import { createPrompter } from '../../src/prompts/prompter.ts'
import { createUnasked, silent } from '../../src/prompts/unasked.ts'
import { createBatches } from '../../src/storage/batches.ts'
import { createLibrary } from '../../src/storage/examples.ts'
import { createFiles } from '../../src/storage/files.ts'
import { createOutbox } from '../../src/storage/outbox.ts'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { createQueue } from '../../src/storage/queue.ts'
import { createReach } from '../../src/storage/reach.ts'
import { partitionOf } from '../../src/storage/rows.ts'
import { createTableStore, tableClient } from '../../src/storage/tables.ts'
import {
  BOT_APP_ID,
  type Conversation,
  execute,
  type Inbound,
  ids,
  installationUpdate,
  kari,
  message,
  type Options,
  type Person,
  search,
  submit,
  TENANT_ID,
} from './activities.ts'
import { testTables } from './azurite.ts'
import { type Connector, type Message, startConnector } from './connector.ts'
import { FixedToken, startOpenId } from './openid.ts'
import { usualLadder } from './prompting.ts'
import { buttonsOn, cardIn, findButton, inputsOn, type Wanted } from './shown.ts'

/** One call to the storage, as it went over the wire. */
export type StorageCall = { readonly method: string; readonly path: string }
export type Logged = Readonly<Record<string, unknown>> & { readonly level: 'info' | 'warn' | 'error' }
export type Row = Readonly<Record<string, unknown>>

/** What the bot answered to one activity. An invoke is answered with a card, a sentence or hits; a message with nothing. */
export type Answered = {
  readonly status: number
  readonly card: unknown
  readonly sentence: string | undefined
  readonly hits: readonly { readonly title: string; readonly value: string }[]
  readonly body: string
}

export type BotOptions = {
  /** Left out: the run's own Azurite. */
  readonly connectionString?: string
  readonly callMs?: number
  readonly connectorTimeoutMs?: number
  readonly typeahead?: boolean
  /** Ids in the directory of those who may make a programme. */
  readonly founders?: readonly string[]
  /** What goes on beside conversations; left out, nothing does. */
  readonly unasked?: Unasked
  /** Whether Saman speaks unasked as well. */
  readonly prompts?: boolean
  /** A language model for what nobody understands. */
  readonly mapping?: Mapping
  /** When its further steps are taken; left out, as usual. */
  readonly ladder?: Ladder
  /** Whether files are put in people's OneDrive, and where that is. Left out: everybody gets links. */
  readonly oneDrive?: HostRule
  /** What a test stands between when reports are made and kept. */
  readonly files?: (files: Files) => Files
  readonly documents?: (documents: Documents) => Documents
  /** Left out: 'new-1', 'new-2' and so on. */
  readonly newId?: () => string
}

export type TestBot = AsyncDisposable & {
  readonly connector: Connector
  /** Where its server is. */
  readonly url: string
  /** When what goes on beside the answers so far is done. */
  settled(): Promise<void>
  readonly logged: Logged[]
  /** Every call to the storage so far. */
  readonly calls: readonly StorageCall[]
  /** What the bot takes the time to be. */
  now: string
  /** A conversation nobody else has, with these people in it. */
  room(kind: Conversation['kind'], people?: readonly Person[], more?: Partial<Conversation>): Room
  /** Posts an activity as the channel would. */
  deliver(activity: unknown, authorization?: string): Promise<Answered>
  /** Every row of the bot's table, or of one conversation's partition. */
  rows(of?: Conversation): Promise<readonly Row[]>
  /** Where everything is that is said unasked. */
  readonly unasked: { readonly outbox: Outbox; readonly reach: Reach }
  /** Lets it be this moment, and everything be said that is due by then. Only with `prompts`. */
  at(moment: string): Promise<void>
  /** For rows that no bot would write. Its calls are not counted. */
  readonly table: TableClient
}

export type Room = {
  readonly conversation: Conversation
  /** Somebody who writes and presses here, with a client of their own. */
  as(person: Person, locale?: string): Speaker
  messages(): readonly Message[]
  last(): Message
  rows(): Promise<readonly Row[]>
}

export type Press = {
  /** Left out: the last message. */
  readonly on?: Message
  /** What the button becomes where a client cannot execute. */
  readonly how?: 'execute' | 'submit'
}

export type Speaker = {
  readonly person: Person
  installs(): Promise<Answered>
  /** Mentions the bot unless told not to, or where one needn't. */
  says(text: string, options?: { mention?: boolean }): Promise<Answered>
  /** Presses a button with what is typed in the card's inputs: `typed`, and beyond it what stands there. */
  presses(wanted: Wanted, typed?: Readonly<Record<string, string>>, press?: Press): Promise<Answered>
  /** The activity of such a press, not delivered: for what happens at the same moment, or twice. */
  pressing(wanted: Wanted, typed?: Readonly<Record<string, string>>, press?: Press): Inbound
  searches(text: string): Promise<Answered>
  delivers(activity: unknown): Promise<Answered>
  /** The card of a message as this person sees it: their own view of it, until it is updated for everybody. */
  sees(message: Message): unknown
  lastCard(): unknown
}

const OUTBOUND = 'token-of-the-bot'
let rooms = 0

/** The whole bot over HTTP: real tokens, a real table of its own, and a connector that keeps what people would see. */
export async function startTestBot(options: BotOptions = {}): Promise<TestBot> {
  const { connectionString: own, prefix: table } = testTables()
  const { connectionString = own } = options
  const [openId, connector] = await Promise.all([startOpenId(), startConnector({ requireToken: OUTBOUND })])
  const calls: StorageCall[] = []
  const logged: Logged[] = []
  const at = (level: Logged['level']) => (entry: object) => void logged.push({ ...entry, level })
  const log = { info: at('info'), warn: at('warn'), error: at('error') }
  const direct = TableClient.fromConnectionString(own, table, { allowInsecureConnection: true })
  await direct.createTable()
  const client = tableClient(
    { kind: 'connectionString', connectionString, table },
    { additionalPolicies: [counting(calls)], retryOptions: soon },
  )
  const store = createTableStore(client, options.callMs === undefined ? {} : { callMs: options.callMs })
  const channel = createChannel({
    credentials: { kind: 'secret', appId: BOT_APP_ID, tenantId: TENANT_ID, password: 'p' },
    endpoints: openId.endpoints,
    outbound: new FixedToken(OUTBOUND),
    connectorTimeoutMs: options.connectorTimeoutMs ?? 5_000,
    log,
  })
  const queue = createQueue({ kind: 'connectionString', connectionString }, { name: table })
  if (options.prompts) await queue.prepare()
  const unasking = {
    store,
    outbox: createOutbox(client),
    batches: createBatches(client),
    programmes: createProgrammes(client),
    reach: createReach(client),
    messenger: channel.messenger,
    ladder: options.ladder ?? usualLadder,
    typeahead: options.typeahead ?? false,
    now: () => bot.now,
  }
  const prompter = createPrompter(
    {
      ...unasking,
      store,
      queue,
      leaseMs: 60_000,
      by: 'test',
      random: () => 0,
      log,
      tenants: [TENANT_ID],
    },
    { tickMs: 1_000, pollMs: 1_000, hiddenMs: 60_000, atOnce: 10 },
  )
  const served = await createBot({
    deps: {
      store,
      programmes: createProgrammes(client, options.callMs),
      library: createLibrary(client, options.callMs),
      documents: (options.documents ?? same)(documents),
      files: (options.files ?? same)(createFiles(client)),
      sources: { load: store.load, deliveries: createDeliveries(unasking.outbox) },
      unasked: options.unasked ?? (options.prompts ? createUnasked(unasking) : silent),
      now: () => bot.now,
      elapsed: () => performance.now(),
      newId: options.newId ?? counter('new'),
      log,
      serves: (tenant) => tenant === TENANT_ID,
      typeahead: options.typeahead ?? false,
      founders: options.founders ?? [],
    },
    ...(options.mapping ? { mapping: options.mapping } : {}),
    log,
    port: 0,
    host: '127.0.0.1',
    channel,
    links: {
      key: linkKey,
      takesFiles: options.oneDrive !== undefined,
      ...(options.oneDrive ? { allows: options.oneDrive } : {}),
    },
    ready: store.ping,
  })
  const right = `Bearer ${await openId.sign({ serviceurl: connector.url })}`
  const nextActivity = ids()

  const bot: TestBot = {
    connector,
    url: `http://localhost:${served.port}`,
    settled: served.settled,
    logged,
    calls,
    now: '2026-11-23T09:00:00Z',
    table: direct,
    room: (kind, people = [kari], more = {}) => {
      const conversation = { ...place(kind, `${table}-${++rooms}`, people[0] ?? kari), ...more }
      connector.setMembers(conversation.id, [...people])
      if (conversation.team) connector.setMembers(conversation.team.id, [...people])
      return roomAt(bot, conversation, nextActivity)
    },
    deliver: async (activity, authorization = right) => {
      const response = await fetch(`http://127.0.0.1:${served.port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify(activity),
      })
      const answer = answered(response.status, await response.text())
      // What goes on beside the answers is over before the test goes on.
      await served.settled()
      return answer
    },
    rows: async (of) => {
      const key = of && partitionOf({ tenant: of.tenantId, conversation: of.id })
      const queryOptions = key === undefined ? {} : { filter: odata`PartitionKey eq ${key}` }
      const rows: Row[] = []
      for await (const row of direct.listEntities({ queryOptions })) rows.push(row)
      return rows
    },
    unasked: unasking,
    at: async (moment) => {
      bot.now = moment
      await prompter.once()
    },
    [Symbol.asyncDispose]: async () => {
      await prompter.stop()
      await Promise.all([served.stop(), connector.close(), openId.close()])
    },
  }
  return bot
}

const documents = createDocuments({ temp: tmpdir() })
const same = <T>(one: T): T => one
/** What its links are signed with. */
export const linkKey = new TextEncoder().encode('what the links of this test bot are signed with')

/** As often as in production, but without its pauses. */
const soon = { maxRetries: 2, retryDelayInMs: 10, maxRetryDelayInMs: 20 }

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]

/** Counts what goes over the wire: retries too, and a transaction as the one request that it is. */
const counting = (calls: StorageCall[]): Policy => ({
  position: 'perRetry',
  policy: {
    name: 'counting',
    sendRequest: (request, next) => {
      calls.push({ method: request.method, path: new URL(request.url).pathname })
      return next(request)
    },
  },
})

function counter(prefix: string): () => string {
  let last = 0
  return () => `${prefix}-${++last}`
}

function place(kind: Conversation['kind'], name: string, person: Person): Conversation {
  const base = { kind, tenantId: TENANT_ID }
  if (kind === 'personal') return { ...base, id: `a:${name}-${person.id}` }
  if (kind === 'groupChat') return { ...base, id: `19:${name}@thread.v2` }
  const team = { id: `19:${name}-team@thread.tacv2`, aadGroupId: '5a3a0000-0000-4000-8000-0000000007ea', name: 'Team' }
  return { ...base, id: `19:${name}@thread.tacv2`, channelName: 'Prosjekt', team }
}

function roomAt(bot: TestBot, conversation: Conversation, nextActivity: () => string): Room {
  const room: Room = {
    conversation,
    as: (person, locale = 'nb-NO') => speaker(bot, room, { person, locale, nextActivity }),
    messages: () => bot.connector.messages(conversation.id),
    last: () => {
      const last = room.messages().at(-1)
      if (!last) throw new Error('nothing has been said here')
      return last
    },
    rows: () => bot.rows(conversation),
  }
  return room
}

type Who = { readonly person: Person; readonly locale: string; readonly nextActivity: () => string }

function speaker(bot: TestBot, room: Room, { person, locale, nextActivity }: Who): Speaker {
  // What a press is answered with takes the card's place for this person alone, until the message itself is updated.
  const own = new Map<string, { readonly card: unknown; readonly edits: number }>()
  const base = (): Options => ({
    serviceUrl: bot.connector.url,
    from: person,
    conversation: room.conversation,
    id: nextActivity(),
    locale,
  })
  const me: Speaker = {
    person,
    installs: () => bot.deliver(installationUpdate({ ...base(), action: 'add' })),
    says: (text, { mention = room.conversation.kind !== 'personal' } = {}) =>
      bot.deliver(message({ ...base(), text, mention })),
    pressing: (wanted, typed = {}, { on = room.last(), how = 'execute' } = {}) => {
      const card = me.sees(on)
      const button = findButton(card, wanted)
      if (!button) throw new Error(`no such button: ${JSON.stringify(wanted)} among ${titles(card)}`)
      const inputs = button.associatedInputs === 'none' ? {} : filled(card, typed)
      const at = { ...base(), cardId: on.id, ...threadOf(on) }
      return how === 'execute'
        ? execute({ ...at, verb: button.verb, data: { ...button.data, ...inputs } })
        : submit({ ...at, data: { ...button.data, ...inputs } })
    },
    delivers: async (activity) => {
      const answer = await bot.deliver(activity)
      const { replyToId } = replying.parse(activity)
      const on = room.messages().find(({ id }) => id === replyToId)
      if (on && answer.card !== undefined) own.set(on.id, { card: answer.card, edits: on.edits })
      return answer
    },
    presses: async (wanted, typed, press) => me.delivers(me.pressing(wanted, typed, press)),
    searches: (text) =>
      bot.deliver(search({ ...base(), dataset: municipalityDataset, queryText: text, cardId: room.last().id })),
    sees: (on) => {
      const mine = own.get(on.id)
      return mine?.edits === on.edits ? mine.card : cardIn(on.activity)
    },
    lastCard: () => me.sees(room.last()),
  }
  return me
}

const replying = z.looseObject({ replyToId: z.string().optional() })

function threadOf({ conversationId }: Message): { thread?: string } {
  const [, thread] = conversationId.split(';messageid=')
  return thread === undefined ? {} : { thread }
}

const titles = (card: unknown) =>
  buttonsOn(card)
    .map(({ title }) => title)
    .join(' | ')

/** What a client sends along: every input of the card, with what was typed there or what it held. */
function filled(card: unknown, typed: Readonly<Record<string, string>>): Record<string, string> {
  const inputs = inputsOn(card)
  const strange = Object.keys(typed).filter((id) => !inputs.some((input) => input.id === id))
  if (strange.length > 0) throw new Error(`no such input: ${strange} among ${inputs.map(({ id }) => id)}`)
  return Object.fromEntries(inputs.map(({ id, value }) => [id, typed[id] ?? value]))
}

const replySchema = z.discriminatedUnion('type', [
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    value: z.record(z.string(), z.unknown()),
  }),
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.activity.message'),
    value: z.string(),
  }),
  z.looseObject({
    type: z.literal('application/vnd.microsoft.search.searchResponse'),
    value: z.object({ results: z.array(z.object({ title: z.string(), value: z.string() })) }),
  }),
])

/** Teams takes about 100 KB, two bytes for each character; Saman stays well below. */
const mostBytes = 80 * 1024

function answered(status: number, body: string): Answered {
  if (body.length * 2 > mostBytes) throw new Error(`a card of ${body.length * 2} bytes`)
  const nothing = { status, body, card: undefined, sentence: undefined, hits: [] }
  if (body === '' || status !== 200) return nothing
  const reply = replySchema.parse(JSON.parse(body))
  if (reply.type === 'application/vnd.microsoft.card.adaptive') return { ...nothing, card: reply.value }
  if (reply.type === 'application/vnd.microsoft.activity.message') return { ...nothing, sentence: reply.value }
  return { ...nothing, hits: reply.value.results }
}
