import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Person, personalChatId } from './activities.ts'
import { createQuotas, type Level, type QuotaOptions } from './quotas.ts'

/** One call the bot made. `path` is decoded and without the query; `status` is what it was answered, if it was. */
export type ConnectorRequest = {
  method: string
  path: string
  query: Record<string, string>
  body: unknown
  authorization: string | undefined
  status?: number
}

/** A message as people now see it: `activity` is what was last written there, `edits` how often it was updated. */
export type Message = { id: string; conversationId: string; activity: Record<string, unknown>; edits: number }

export type Team = { id: string; name: string; aadGroupId: string; channels: { id: string; name?: string }[] }

/** Which calls a fault is for, and for how many of them; left out: the next call, whatever it is. */
export type FaultScope = { times?: number; match?: (request: ConnectorRequest) => boolean }
export type Failure = FaultScope & { status: number; body?: unknown; headers?: Record<string, string> }

export type Connector = {
  /** The serviceUrl to put in activities. */
  url: string
  requests: ConnectorRequest[]
  /** In the order they were sent. A channel's id gives all its threads; with ';messageid=' just that thread. */
  messages(conversationId: string): Message[]
  /** Who is there. A channel's members are those of its team, so set both when code may ask for either. */
  setMembers(conversationId: string, members: Person[]): void
  setTeam(team: Team): void
  failNext(failure: Failure): void
  /** The next call gets no answer at all until the connector closes. */
  hangNext(scope?: FaultScope): void
  /** The next call's connection is cut without an answer. */
  cutNext(scope?: FaultScope): void
  /** Keeps the next such call waiting: `arrived` when it is here. `letGo` answers it, and resolves when that is done. */
  hold(match: (request: ConnectorRequest) => boolean): Held
  /** How many calls were answered 429 because a limit was met, and whose limit. Nothing without `quotas`. */
  throttled: Readonly<Record<Level, number>>
  /** The first call that matches, made already or still to come. */
  waitFor(match: (request: ConnectorRequest) => boolean): Promise<ConnectorRequest>
  close(): Promise<void>
}

export type Held = { arrived: Promise<void>; letGo(): Promise<void> }

type Reply = { status: number; body?: unknown; headers?: Record<string, string> }
type Fault = { left: number; match: (request: ConnectorRequest) => boolean; act: Reply | 'hang' | 'cut' }
type Hold = {
  match: (request: ConnectorRequest) => boolean
  arrives: () => void
  letGo: Promise<void>
  answered: () => void
}
type Handler = (parts: string[], request: ConnectorRequest) => Reply

const FIRST_ID = 1_800_000_000_000
/** Teams counts UTF-16: two bytes for each character of the JSON. */
const MAX_BYTES = 100 * 1024

export type ConnectorOptions = {
  /** Calls without exactly this bearer token get 401. */
  readonly requireToken?: string
  /** Holds Teams' documented limits, and answers 429 with Retry-After to what breaks them. Left out: none are held. */
  readonly quotas?: QuotaOptions
}

/** Starts a Teams connector on loopback. */
export async function startConnector({ requireToken, quotas: limits }: ConnectorOptions = {}): Promise<Connector> {
  const quotas = limits && createQuotas(limits)
  const state = new ConnectorState()
  const requests: ConnectorRequest[] = []
  const faults: Fault[] = []
  const holds: Hold[] = []
  const waiting = new Set<{ match: (request: ConnectorRequest) => boolean; resolve: (r: ConnectorRequest) => void }>()

  const decide = (request: ConnectorRequest, parts: string[]): Fault['act'] => {
    const fault = faults.find((candidate) => candidate.left > 0 && candidate.match(request))
    if (fault) {
      fault.left--
      return fault.act
    }
    if (requireToken !== undefined && request.authorization !== `Bearer ${requireToken}`) {
      return error(401, 'Unauthorized')
    }
    const afterSeconds = quotas?.refuses(request)
    if (afterSeconds !== undefined) return { ...error(429, 'Throttled'), headers: { 'retry-after': `${afterSeconds}` } }
    return state.reply(request, parts)
  }
  const serve = async (req: IncomingMessage, res: ServerResponse) => {
    const { request, parts } = await read(req)
    requests.push(request)
    for (const waiter of [...waiting]) {
      if (!waiter.match(request)) continue
      waiting.delete(waiter)
      waiter.resolve(request)
    }
    const held = holds.find(({ match }) => match(request))
    if (held) {
      holds.splice(holds.indexOf(held), 1)
      res.once('finish', held.answered)
      held.arrives()
      await held.letGo
    }
    const act = decide(request, parts)
    if (act === 'hang') return
    if (act === 'cut') return void req.socket.destroy()
    request.status = act.status
    // Two statements: restify changes node's own response class, after which writeHead returns nothing.
    res.writeHead(act.status, { 'content-type': 'application/json', ...act.headers })
    res.end(act.body === undefined ? undefined : JSON.stringify(act.body))
  }
  const server = createServer((req, res) => void serve(req, res).catch(() => req.socket.destroy()))
  const url = `http://127.0.0.1:${await listen(server)}`
  const plan = (act: Fault['act'], { times = 1, match = () => true }: FaultScope = {}) =>
    void faults.push({ left: times, match, act })

  return {
    url,
    requests,
    messages: (conversationId) => state.messages(conversationId),
    setMembers: (conversationId, members) => void state.members.set(conversationId, members),
    setTeam: (team) => void state.teams.set(team.id, team),
    failNext: ({ status, body, headers, ...scope }) =>
      plan({ status, body: body ?? error(status, 'Failed').body, ...(headers ? { headers } : {}) }, scope),
    hangNext: (scope) => plan('hang', scope),
    cutNext: (scope) => plan('cut', scope),
    hold: (match) => {
      const [arrived, gate, answered] = [promise(), promise(), promise()]
      holds.push({ match, arrives: arrived.resolve, letGo: gate.promise, answered: answered.resolve })
      const letGo = () => {
        gate.resolve()
        return answered.promise
      }
      return { arrived: arrived.promise, letGo }
    },
    throttled: quotas?.throttled ?? { tenant: 0, thread: 0 },
    waitFor: (match) => {
      const made = requests.find(match)
      return made ? Promise.resolve(made) : new Promise((resolve) => waiting.add({ match, resolve }))
    },
    close: () => close(server),
  }
}

const promise = () => Promise.withResolvers<void>()

/** Listens on a free port of 127.0.0.1 and says which. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

/** Closes a server and every connection it still has, kept alive or hanging. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}

/** What Teams would remember, and its answers. */
class ConnectorState {
  readonly members = new Map<string, Person[]>()
  readonly teams = new Map<string, Team>()
  readonly #messages: Message[] = []
  #lastId = 0

  /** The first route whose method and path fit; `*` stands for one part of the path. */
  readonly #routes: [method: string, path: string, handler: Handler][] = [
    ['POST', 'conversations', (_, request) => this.#create(request)],
    ['POST', 'conversations/*/activities', ([id], request) => this.#send(id, request)],
    ['POST', 'conversations/*/activities/*', ([id], request) => this.#send(id, request)],
    ['PUT', 'conversations/*/activities/*', ([id, messageId], request) => this.#update(id, messageId, request)],
    ['DELETE', 'conversations/*/activities/*', ([id, messageId]) => this.#delete(id, messageId)],
    ['GET', 'conversations/*/members', ([id]) => this.#roster(id, (people) => ok(people.map(account)))],
    ['GET', 'conversations/*/members/*', ([id, memberId]) => this.#roster(id, (people) => member(people, memberId))],
    ['GET', 'conversations/*/pagedmembers', ([id], { query }) => this.#roster(id, (people) => page(people, query))],
    ['GET', 'teams/*', ([id]) => this.#team(id, (team) => ok(details(team, this.members.get(team.id))))],
    ['GET', 'teams/*/conversations', ([id]) => this.#team(id, (team) => ok({ conversations: team.channels }))],
  ]

  messages(conversationId: string): Message[] {
    return this.#messages.filter(
      (message) => message.conversationId === conversationId || base(message.conversationId) === conversationId,
    )
  }

  reply(request: ConnectorRequest, parts: string[]): Reply {
    for (const [method, pattern, handler] of this.#routes) {
      const wanted = ['v3', ...pattern.split('/')]
      const fits = wanted.length === parts.length && wanted.every((part, i) => part === '*' || part === parts[i])
      if (!fits || method !== request.method) continue
      const ids = parts.filter((_, i) => wanted[i] === '*')
      return handler(ids, request)
    }
    return error(404, 'NotFound')
  }

  #create({ body }: ConnectorRequest): Reply {
    const { channelData, members, activity } = record(body)
    const channelId = record(record(channelData).channel).id
    if (typeof channelId === 'string') {
      const id = this.#nextId()
      const conversationId = `${channelId};messageid=${id}`
      this.#messages.push({ id, conversationId, activity: record(activity), edits: 0 })
      return ok({ id: conversationId, activityId: id }, 201)
    }
    const [first] = Array.isArray(members) ? members : []
    const { id: memberId } = record(first)
    if (typeof memberId !== 'string') return error(400, 'BadSyntax')
    // Teams has one 1:1 chat for each person: asking again gives the same.
    const conversationId = personalChatId(memberId)
    if (!activity) return ok({ id: conversationId }, 201)
    const sent = this.#post(conversationId, record(activity))
    return ok({ id: conversationId, activityId: sent.id }, 201)
  }

  #send(conversationId = '', { body }: ConnectorRequest): Reply {
    if (isTooBig(body)) return error(413, 'MessageSizeTooBig')
    return ok({ id: this.#post(conversationId, record(body)).id }, 201)
  }

  #post(conversationId: string, activity: Record<string, unknown>): Message {
    const message = { id: this.#nextId(), conversationId, activity, edits: 0 }
    // Written to a channel outside its threads, a message begins a thread.
    if (conversationId.endsWith('@thread.tacv2')) message.conversationId += `;messageid=${message.id}`
    this.#messages.push(message)
    return message
  }

  #update(conversationId: string | undefined, messageId: string | undefined, { body }: ConnectorRequest): Reply {
    const message = this.#find(conversationId, messageId)
    if (!message) return error(404, 'ActivityNotFoundInConversation')
    if (isTooBig(body)) return error(413, 'MessageSizeTooBig')
    message.activity = record(body)
    message.edits++
    return ok({ id: message.id })
  }

  #delete(conversationId: string | undefined, messageId: string | undefined): Reply {
    const message = this.#find(conversationId, messageId)
    if (!message) return error(404, 'ActivityNotFoundInConversation')
    this.#messages.splice(this.#messages.indexOf(message), 1)
    return { status: 200 }
  }

  #find(conversationId = '', messageId = ''): Message | undefined {
    return this.#messages.find(({ id, conversationId: at }) => id === messageId && base(at) === base(conversationId))
  }

  #roster(conversationId = '', answer: (people: Person[]) => Reply): Reply {
    const people = this.members.get(conversationId) ?? this.members.get(base(conversationId))
    return people ? answer(people) : error(404, 'ConversationNotFound')
  }

  #team(id = '', answer: (team: Team) => Reply): Reply {
    const team = this.teams.get(id)
    return team ? answer(team) : error(404, 'NotFound')
  }

  #nextId(): string {
    return `${FIRST_ID + ++this.#lastId}`
  }
}

const ok = (body: unknown, status = 200): Reply => ({ status, body })
const error = (status: number, code: string): Reply => ({ status, body: { error: { code, message: code } } })
const base = (conversationId: string): string => conversationId.split(';')[0] ?? conversationId
const isTooBig = (body: unknown): boolean => JSON.stringify(body ?? '').length * 2 > MAX_BYTES

/** A roster entry: the same id stands in two fields, of which the SDK reads one here and one there. */
const account = (person: Person) => ({ ...person, objectId: person.aadObjectId })

function member(people: Person[], memberId: string | undefined): Reply {
  const found = people.find(({ id, aadObjectId }) => id === memberId || aadObjectId === memberId)
  return found ? ok(account(found)) : error(404, 'MemberNotFoundInConversation')
}

function page(people: Person[], { pageSize = '200', continuationToken = '0' }: Record<string, string>): Reply {
  const end = Number(continuationToken) + Number(pageSize)
  const members = people.slice(Number(continuationToken), end).map(account)
  return ok(end < people.length ? { members, continuationToken: `${end}` } : { members })
}

function details({ id, name, aadGroupId, channels }: Team, people: Person[] = []) {
  return { id, name, aadGroupId, channelCount: channels.length, memberCount: people.length }
}

async function read(req: IncomingMessage): Promise<{ request: ConnectorRequest; parts: string[] }> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost')
  // Split before decoding, so that a '/' within an id is no separator.
  const parts = pathname
    .slice(1)
    .split('/')
    .map((part) => decodeURIComponent(part))
  const request = {
    method: req.method ?? '',
    path: `/${parts.join('/')}`,
    query: Object.fromEntries(searchParams),
    body: text === '' ? undefined : JSON.parse(text),
    authorization: req.headers.authorization,
  }
  return { request, parts }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
