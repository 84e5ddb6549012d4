import type { TurnContext } from 'botbuilder'
import { z } from 'zod'
import { pressKey, pressSchema } from '../cards/action.ts'
import type { Request } from '../conversation/converse.ts'
import type { Turn } from '../conversation/ports.ts'
import type { Typed } from '../plan/answers.ts'
import { languages } from '../plan/language.ts'
import { personId, type Roster } from './roster.ts'

const identified = z.looseObject({ id: z.string() })

/** What a turn needs of an activity. The rest of it is the channel's own affair. */
const inboundSchema = z.looseObject({
  from: z.looseObject({ id: z.string(), name: z.string().optional(), aadObjectId: z.string().optional() }),
  conversation: z.looseObject({
    id: z.string(),
    tenantId: z.string().optional(),
    conversationType: z.string().optional(),
  }),
  channelData: z
    .looseObject({
      tenant: identified.optional(),
      channel: identified.optional(),
      team: z.looseObject({ id: z.string(), aadGroupId: z.string().optional() }).optional(),
    })
    .optional(),
  locale: z.string().optional(),
  replyToId: z.string().optional(),
  serviceUrl: z.string(),
})

/** A thread's conversation id carries the message it hangs under; the project belongs to the channel. */
export const withoutThread = (conversationId: string) => conversationId.split(';')[0] ?? conversationId
const threadIn = (conversationId: string) => conversationId.split(';messageid=')[1]

/** Who, where and in which tenant, as the signed request says it. */
export function turnOf(context: TurnContext, roster: Roster): Turn {
  const { from, conversation, channelData, locale, replyToId, serviceUrl } = inboundSchema.parse(context.activity)
  const key = {
    tenant: (channelData?.tenant?.id ?? conversation.tenantId ?? '').toLowerCase(),
    conversation: withoutThread(conversation.id),
  }
  const personal = conversation.conversationType === 'personal'
  return {
    key,
    by: { id: personId(from), name: from.name ?? '' },
    locale,
    personal,
    serviceUrl,
    group: channelData?.team?.aadGroupId,
    team: channelData?.team?.id,
    thread: threadIn(conversation.id),
    pressed: replyToId,
    kind: personal ? 'personal' : conversation.conversationType === 'channel' ? 'channel' : 'groupChat',
    // Nobody but the person and the bot is in a personal chat: the channel would not deliver anybody else's.
    isMember: async () => personal || roster.has(context, key.conversation, from.id),
    members: () => roster.members(context, key.conversation),
  }
}

const typedSchema = z.record(z.string(), z.string())
const executeSchema = z.looseObject({ action: z.looseObject({ data: z.record(z.string(), z.unknown()) }) })
const submitSchema = z.record(z.string(), z.unknown())
const spokenSchema = z.looseObject({ [pressKey]: z.looseObject({ language: z.enum(languages) }) })

/** A card's button as it comes back: what it asks for and what was typed, or word that it could not be read. */
export function pressOf(value: unknown, how: 'execute' | 'submit'): Request {
  const data = how === 'execute' ? executeSchema.safeParse(value).data?.action.data : submitSchema.safeParse(value).data
  const { [pressKey]: packed, ...inputs } = data ?? {}
  const press = pressSchema.safeParse(packed)
  const typed = typedSchema.safeParse(inputs)
  if (press.success && typed.success) return { type: 'pressed', press: press.data, typed: onlyKnown(typed.data) }
  const spoken = spokenSchema.safeParse(data)
  return { type: 'garbled', language: spoken.success ? spoken.data[pressKey].language : undefined }
}

// A card has a few inputs. Whatever else a client sends along is none of them.
const mostInputs = 24
const onlyKnown = (typed: Typed): Typed => Object.fromEntries(Object.entries(typed).slice(0, mostInputs))
