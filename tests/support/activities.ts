/** Inbound activities as Teams sends them, with fixed ids and dates. */

export const BOT_APP_ID = '5a3a0000-0000-4000-8000-00000000b07a'
export const TENANT_ID = '5a3a0000-0000-4000-8000-0000000007e1'
export const FOREIGN_TENANT_ID = '5a3a0000-0000-4000-8000-00000000f0e1'
export const BOT = { id: `28:${BOT_APP_ID}`, name: 'Saman' }

/** A person, with the fields a Teams roster has; `id` is what the bot sees, `aadObjectId` is the same everywhere. */
export type Person = {
  id: string
  aadObjectId: string
  name: string
  givenName: string
  surname: string
  email: string
  userPrincipalName: string
  tenantId: string
  userRole: 'user' | 'guest'
}

export type Conversation = {
  kind: 'personal' | 'groupChat' | 'channel'
  id: string
  tenantId: string
  team?: { id: string; aadGroupId: string; name: string }
  channelName?: string
}

const person = (n: number, givenName: string, surname: string, more: Partial<Person> = {}): Person => {
  const email = `${givenName}.${surname}@example.no`.toLowerCase()
  return {
    id: `29:1person${n}`,
    aadObjectId: `5a3a0000-0000-4000-8000-0000000000a${n}`,
    name: `${givenName} ${surname}`,
    givenName,
    surname,
    email,
    userPrincipalName: email,
    tenantId: TENANT_ID,
    userRole: 'user',
    ...more,
  }
}

export const kari = person(1, 'Kari', 'Nordmann')
export const ola = person(2, 'Ola', 'Hansen')
export const ingrid = person(3, 'Ingrid', 'Vik')
export const aslak = person(4, 'Aslak', 'Sara')
/** Invited into the tenant from another organisation. */
export const guest = person(5, 'Maja', 'Lund', {
  userRole: 'guest',
  userPrincipalName: 'maja.lund_example.org#EXT#@example.onmicrosoft.com',
})
/** Of a tenant that has nothing to do with the others'. */
export const outsider = person(6, 'Ulf', 'Berg', { tenantId: FOREIGN_TENANT_ID })

export const channel: Conversation = {
  kind: 'channel',
  id: '19:saman-project@thread.tacv2',
  tenantId: TENANT_ID,
  channelName: 'Project',
  team: { id: '19:saman-team@thread.tacv2', aadGroupId: '5a3a0000-0000-4000-8000-0000000007ea', name: 'Saman team' },
}

export const groupChat: Conversation = { kind: 'groupChat', id: '19:saman-group@thread.v2', tenantId: TENANT_ID }

/** The 1:1 chat of a person with the bot. */
export function personalChat(of: Person): Conversation {
  return { kind: 'personal', id: personalChatId(of.id), tenantId: of.tenantId }
}

/** The id of that chat. The connector gives it out as well when the bot begins the chat. */
export function personalChatId(memberId: string): string {
  return `a:${memberId.replace(/^29:/, '')}`
}

/** An activity as JSON, before the SDK has made dates of its strings. */
export type Inbound = {
  type: string
  id: string
  channelId: string
  serviceUrl: string
  from: { id: string; aadObjectId?: string; name?: string }
  recipient: { id: string; name: string }
  conversation: { id: string; conversationType: string; tenantId: string; isGroup?: boolean }
  channelData: Record<string, unknown>
  [key: string]: unknown
}

/** What every builder takes. `thread` is the id of the post whose thread this belongs to; channels only. */
export type Options = {
  serviceUrl: string
  from: Person
  conversation: Conversation
  id?: string
  timestamp?: string
  locale?: string
  thread?: string
}

const FIRST_ID = 1_700_000_000_000

/** Ids one after the other, for tests that send more than one activity: `const next = ids(); message({ id: next() })`. */
export function ids(start = 1): () => string {
  let n = start
  return () => `${FIRST_ID + n++}`
}

/** A written message. `mention` puts the bot's name first, as people must in a channel or group chat to be heard. */
export function message({ text, mention = false, ...options }: Options & { text: string; mention?: boolean }): Inbound {
  const base = activity('message', { thread: options.id ?? defaultId, ...options })
  const mentioned = { type: 'mention', mentioned: BOT, text: `<at>${BOT.name}</at>` }
  return {
    ...base,
    text: mention ? `<at>${BOT.name}</at> ${text}` : text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: mention ? `<div>${mentioned.text} ${text}</div>` : text }],
    entities: [...(mention ? [mentioned] : []), ...clientInfo(base.locale)],
  }
}

/** The app was installed or removed, by a person, where `conversation` says. */
export function installationUpdate({ action, ...options }: Options & { action: InstallationAction }): Inbound {
  const base = activity('installationUpdate', options)
  const settings = { selectedChannel: { id: options.conversation.id } }
  const place = options.conversation.kind === 'channel' ? { settings } : {}
  return { ...base, action, channelData: { ...base.channelData, ...place } }
}

export type InstallationAction = 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade'

type Change = {
  /** Teams' own name for it, such as 'channelDeleted', 'teamArchived', 'teamMemberRemoved'. */
  eventType?: string
  added?: { id: string; aadObjectId?: string }[]
  removed?: { id: string; aadObjectId?: string }[]
}

/** Something about the conversation changed: who is in it, or the channel or the team itself. */
export function conversationUpdate({ eventType, added, removed, ...options }: Options & Change): Inbound {
  const base = activity('conversationUpdate', options)
  const account = ({ id, aadObjectId }: { id: string; aadObjectId?: string }) =>
    aadObjectId === undefined ? { id } : { id, aadObjectId }
  return {
    ...base,
    ...(added ? { membersAdded: added.map(account) } : {}),
    ...(removed ? { membersRemoved: removed.map(account) } : {}),
    channelData: { ...base.channelData, ...(eventType ? { eventType } : {}) },
  }
}

type CardAction = { cardId: string; data: Record<string, unknown> }

/** A press on an Action.Execute button of the card with activity id `cardId`. 'automatic' is Teams' own refresh. */
export function execute({
  verb,
  data,
  cardId,
  trigger = 'manual',
  ...options
}: Options & CardAction & { verb: string; trigger?: 'manual' | 'automatic' }): Inbound {
  const base = activity('invoke', { thread: cardId, ...options })
  return {
    ...base,
    name: 'adaptiveCard/action',
    replyToId: cardId,
    value: { action: { type: 'Action.Execute', verb, data }, trigger },
    entities: clientInfo(base.locale),
    channelData: { ...base.channelData, source: { name: 'message' } },
  }
}

/** A press on an Action.Submit button: what an Action.Execute becomes where Teams cannot do it. */
export function submit({ data, cardId, ...options }: Options & CardAction): Inbound {
  const base = activity('message', { thread: cardId, ...options })
  return {
    ...base,
    replyToId: cardId,
    value: data,
    entities: clientInfo(base.locale),
    channelData: { ...base.channelData, source: { name: 'message' } },
  }
}

/** What somebody types in a choice list with `choices.data` on the card with activity id `cardId`. */
export function search({
  dataset,
  queryText,
  cardId,
  ...options
}: Options & { dataset: string; queryText: string; cardId: string }): Inbound {
  const base = activity('invoke', { thread: cardId, ...options })
  return {
    ...base,
    name: 'application/search',
    replyToId: cardId,
    value: { queryText, queryOptions: { skip: 0, top: 15 }, dataset },
  }
}

/** What somebody answers to a file that they were offered. */
export function fileConsent({
  action,
  context,
  uploadInfo,
  cardId,
  ...options
}: Options & {
  action: 'accept' | 'decline'
  context: unknown
  uploadInfo?: object
  cardId: string
}): Inbound {
  const base = activity('invoke', options)
  return {
    ...base,
    name: 'fileConsent/invoke',
    replyToId: cardId,
    value: { type: 'fileUpload', action, context, ...(uploadInfo ? { uploadInfo } : {}) },
  }
}

const defaultId = ids()()

function activity(type: string, options: Options): Inbound {
  const { conversation, from, id = defaultId, timestamp = '2026-11-02T08:30:00.000Z', locale = 'nb-NO' } = options
  const thread = conversation.kind === 'channel' && options.thread ? `;messageid=${options.thread}` : ''
  return {
    type,
    id,
    timestamp,
    localTimestamp: timestamp.replace('Z', '+00:00'),
    localTimezone: 'Europe/Oslo',
    locale,
    channelId: 'msteams',
    serviceUrl: options.serviceUrl,
    from: { id: from.id, aadObjectId: from.aadObjectId, name: from.name },
    recipient: BOT,
    conversation: {
      id: conversation.id + thread,
      conversationType: conversation.kind,
      tenantId: conversation.tenantId,
      ...(conversation.kind === 'personal' ? {} : { isGroup: true }),
    },
    channelData: { tenant: { id: conversation.tenantId }, ...place(conversation) },
  }
}

function place({ kind, id, team, channelName }: Conversation): Record<string, unknown> {
  if (kind !== 'channel' || !team) return {}
  return { teamsChannelId: id, teamsTeamId: team.id, channel: { id, name: channelName }, team }
}

function clientInfo(locale: unknown): object[] {
  return [{ type: 'clientInfo', locale, country: 'NO', platform: 'Web', timezone: 'Europe/Oslo' }]
}
