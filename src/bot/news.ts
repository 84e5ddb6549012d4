import { ActivityTypes, type TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { Turn } from '../conversation/ports.ts'
import type { Unreachable } from '../programme/unreachable.ts'
import type { Roster } from './roster.ts'
import { turnOf } from './turn.ts'

/** Where Saman can be reached again, or no longer. */
export type ReachNews =
  | { readonly what: 'heard'; readonly turn: Turn; readonly of: 'team' | 'conversation' }
  /** With a `team` it is all of a team; else one conversation. */
  | { readonly what: 'lost'; readonly turn: Pick<Turn, 'key' | 'by' | 'personal' | 'team'>; readonly why: Unreachable }

/** What an event tells: that people came or went, and where Saman can be reached. */
export type News = { readonly roster: boolean; readonly reach: ReachNews | undefined }

const account = z.looseObject({ id: z.string() })
const eventSchema = z.looseObject({
  type: z.string(),
  action: z.string().optional(),
  recipient: account,
  membersAdded: z.array(account).optional(),
  membersRemoved: z.array(account).optional(),
  channelData: z.looseObject({ eventType: z.string().optional(), channel: account.optional() }).optional(),
})
type Event = z.infer<typeof eventSchema>

/** What an event means for one conversation, or for a team and all of its channels. */
type Meaning = { readonly of: 'conversation' | 'team' } & (
  | { readonly what: 'heard' }
  | { readonly what: 'lost'; readonly why: Unreachable }
)

/** Teams' own names for what happens to a team or a channel. In an archived team nobody may write. */
const eventTypes: Readonly<Record<string, Meaning>> = {
  channelDeleted: { of: 'conversation', what: 'lost', why: 'deleted' },
  channelRestored: { of: 'conversation', what: 'heard' },
  teamDeleted: { of: 'team', what: 'lost', why: 'deleted' },
  teamHardDeleted: { of: 'team', what: 'lost', why: 'deleted' },
  teamArchived: { of: 'team', what: 'lost', why: 'forbidden' },
  teamUnarchived: { of: 'team', what: 'heard' },
  teamRestored: { of: 'team', what: 'heard' },
}
const installations: Readonly<Record<string, Meaning>> = {
  add: { of: 'team', what: 'heard' },
  'add-upgrade': { of: 'team', what: 'heard' },
  remove: { of: 'team', what: 'lost', why: 'removed' },
  'remove-upgrade': { of: 'team', what: 'lost', why: 'removed' },
}

/** Reads an event. What it does not understand is no news. */
export function newsOf(context: TurnContext, roster: Roster): News {
  const read = eventSchema.safeParse(context.activity)
  if (!read.success) return { roster: false, reach: undefined }
  const event = read.data
  const meaning = meaningOf(event)
  return {
    roster: (event.membersAdded?.length ?? 0) > 0 || (event.membersRemoved?.length ?? 0) > 0,
    reach: meaning && reachOf(meaning, turnOf(context, roster), event),
  }
}

function meaningOf(event: Event): Meaning | undefined {
  if (event.type === ActivityTypes.InstallationUpdate) return installations[event.action ?? '']
  const { eventType } = event.channelData ?? {}
  const known = eventTypes[eventType ?? '']
  if (known) return known
  const isSaman = ({ id }: { readonly id: string }) => id === event.recipient.id
  // In a channel of its own kind, private or shared, Saman comes and goes alone; else with the team.
  const of = eventType === 'teamMemberAdded' || eventType === 'teamMemberRemoved' ? 'team' : 'conversation'
  if (event.membersRemoved?.some(isSaman)) return { of, what: 'lost', why: 'removed' }
  return event.membersAdded?.some(isSaman) ? { of, what: 'heard' } : undefined
}

function reachOf(meaning: Meaning, turn: Turn, { channelData }: Event): ReachNews {
  // An event about a channel comes from the team's General one; the channel itself is named beside.
  const channel = channelData?.eventType?.startsWith('channel') ? channelData.channel?.id : undefined
  const there = channel === undefined ? turn : { ...turn, key: { ...turn.key, conversation: channel } }
  const team = meaning.of === 'team' ? there.team : undefined
  if (meaning.what === 'heard') return { what: 'heard', turn: there, of: team === undefined ? 'conversation' : 'team' }
  const { key, by, personal } = there
  return { what: 'lost', turn: { key, by, personal, team }, why: meaning.why }
}
