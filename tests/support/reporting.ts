import { z } from 'zod'
import { execute, fileConsent } from './activities.ts'
import type { Room, Speaker, TestBot } from './bot.ts'
import { nodesOf } from './card-check.ts'
import type { Message } from './connector.ts'
import { buttonsOn } from './shown.ts'

/** What people do with reports as files, and what they get. */

const adaptive = 'application/vnd.microsoft.card.adaptive'
const attachment = z.looseObject({
  contentType: z.string(),
  name: z.string().optional(),
  contentUrl: z.string().optional(),
  content: z.unknown(),
})
const attached = z.looseObject({ attachments: z.array(attachment) })
export const attachmentOf = ({ activity }: Message) => {
  const [only] = attached.parse(activity).attachments
  if (!only) throw new Error('a message with nothing attached')
  return only
}

/** The newest card that asks whether a file may be put in OneDrive. */
const consentSchema = z.object({
  description: z.string(),
  sizeInBytes: z.number(),
  acceptContext: z.unknown(),
  declineContext: z.unknown(),
})
export function offerIn(room: Room) {
  const on = room.messages().findLast((message) => attachmentOf(message).contentType.endsWith('card.file.consent'))
  if (!on) throw new Error('no file was offered')
  const { name = '', content } = attachmentOf(on)
  return { on, name, ...consentSchema.parse(content) }
}
/** The newest card that shows a file in OneDrive. */
export const filesShown = (room: Room) =>
  room
    .messages()
    .map(attachmentOf)
    .filter(({ contentType }) => contentType.endsWith('card.file.info'))

/** The newest of Saman's own cards. */
export function lastCardIn(room: Room): Message {
  const card = room.messages().findLast((message) => attachmentOf(message).contentType === adaptive)
  if (!card) throw new Error('there is no card')
  return card
}

const linkSchema = z.looseObject({ type: z.literal('Action.OpenUrl'), url: z.string() })
/** The links on a card. */
export const linksOn = (card: unknown): readonly string[] =>
  nodesOf(card).flatMap(({ node }) => linkSchema.safeParse(node).data?.url ?? [])
export function linkOn(card: unknown): string {
  const [only, ...others] = linksOn(card)
  if (only === undefined || others.length > 0) throw new Error(`${others.length} links`)
  return only
}

export async function fetched(url: string): Promise<Uint8Array> {
  const answer = await fetch(url)
  if (answer.status !== 200) throw new Error(`HTTP ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** Answers an offered file as Teams does. */
export function answersOffer(
  bot: TestBot,
  room: Room,
  { person }: Speaker,
  said: { readonly action: 'accept' | 'decline'; readonly context: unknown; readonly uploadInfo?: object },
  cardId = lastMessageId(room),
) {
  return bot.deliver(
    fileConsent({ serviceUrl: bot.connector.url, from: person, conversation: room.conversation, cardId, ...said }),
  )
}
const lastMessageId = (room: Room) => room.last().id

/** A press with data of one's own: what no card of Saman's asks for. */
export function forged(bot: TestBot, room: Room, { person }: Speaker, action: object, plan: string | null = null) {
  return execute({
    serviceUrl: bot.connector.url,
    from: person,
    conversation: room.conversation,
    cardId: room.last().id,
    verb: 'x',
    data: { saman: { v: 1, plan, language: 'nb', action } },
  })
}

/** An hour has passed for everybody, for tests that share a bot and its clock. */
export async function nobodyHasOrdered(bot: TestBot): Promise<void> {
  for (const { partitionKey = '', rowKey = '' } of await bot.rows())
    if (String(partitionKey).startsWith('orders|')) await bot.table.deleteEntity(String(partitionKey), String(rowKey))
}

export const titlesOn = (card: unknown) => buttonsOn(card).map(({ title }) => title)
