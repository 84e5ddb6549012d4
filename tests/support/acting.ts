import type { Action } from '../../src/cards/action.ts'
import { refIn } from '../../src/conversation/ask.ts'
import type { Change } from '../../src/plan/decide.ts'
import type { Programme } from '../../src/programme/programme.ts'
import { kari, type Person, TENANT_ID } from './activities.ts'
import type { Answered, Room, Speaker, TestBot } from './bot.ts'
import { hasProgramme, joins } from './programmes.ts'
import { happens, hasPlan } from './walk.ts'

/** A coordinator who follows up projects, over the whole bot: what is said to groups really goes out. */

export const personOf = ({ aadObjectId, name }: Person) => ({ id: aadObjectId, name })

/** A project in a channel of its own, in the programme, and known well enough to be written to. */
export async function followedProject(
  bot: TestBot,
  programme: Programme,
  name: string,
  changes: readonly Change[] = [],
): Promise<Room> {
  const room = bot.room('channel', [kari])
  await hasPlan(bot, room, { name })
  if (changes.length > 0) await happens(bot, room, changes)
  await joins(bot, room, programme)
  await room.as(kari).says('hjelp')
  return room
}

/** What a button on a coordinator's card asks for, though the card that has it may be another's to draw. */
export async function acts(
  me: Speaker,
  action: Action,
  typed: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  await me.says('program')
  const activity: unknown = JSON.parse(JSON.stringify(me.pressing({ do: 'askRenew' })), (key, value) => {
    if (key === 'action' && typeof value?.do === 'string') return action
    if (key === 'verb') return action.do
    return key === 'data' ? { ...value, ...typed } : value
  })
  return me.delivers(activity)
}

export const refOf = (programme: Programme, { conversation }: Room): string =>
  refIn(programme.id, { tenant: TENANT_ID, conversation: conversation.id })

/** A coordinator in their own chat, with a programme. */
export async function coordinating(bot: TestBot, person: Person) {
  const programme = await hasProgramme(bot, [person])
  const chat = bot.room('personal', [person])
  const me = chat.as(person)
  await me.says('hjelp')
  return { programme, chat, me }
}

export const saved = (part: string, entry: string, title: string, after: Extract<Change, { type: 'saved' }>['after']) =>
  ({ type: 'saved', part, entry, title, before: {}, after }) satisfies Change
