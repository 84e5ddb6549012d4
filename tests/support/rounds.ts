import { opening } from '../../src/calendar/office.ts'
import type { Change } from '../../src/plan/decide.ts'
import { setup } from '../../src/plan/setup.ts'
import type { Values } from '../../src/plan/values.ts'
import type { PromptKind } from '../../src/prompts/ports.ts'
import { ingrid, kari, type Person, personalChatId, TENANT_ID } from './activities.ts'
import type { Room, Speaker, TestBot } from './bot.ts'
import type { Message } from './connector.ts'
import { cardIn, inputsOn, wordsOn } from './shown.ts'
import { goesTo, happens, setupAnswers } from './walk.ts'

/** Projects that Saman asks for figures, and what it says unasked in their channels and to their leaders. */

export const personOf = ({ aadObjectId, name }: Person) => ({ id: aadObjectId, name })

/** Something that somebody saved, as `happens` takes it. */
export const saved = (part: string, entry: string, after: Values, before: Values = {}): Change => ({
  type: 'saved',
  part,
  entry,
  title: String(after.name ?? after.event ?? ''),
  before,
  after,
})

/** A monthly per cent that is to go down, unless told otherwise. */
export const indicator = (entry: string, more: Values = {}): Change =>
  saved('indicator', entry, {
    name: 'Sykefravær',
    unit: 'percent',
    direction: 'down',
    startValue: 8.1,
    startDate: '2025-12-31',
    source: 'Lønnssystemet',
    target: 6.5,
    targetDate: '2027-12-31',
    frequency: 'monthly',
    ...more,
  })

export const reading = (of: string, date: string, value: number): Change =>
  saved('reading', `r-${of}-${date}`, { indicator: of, date, value })

export const led = { leader: personOf(kari), owner: personOf(ingrid) }

let plans = 0

/**
 * A project that runs from 2026 to 2027, led by Kari and owned by Ingrid, with one monthly indicator, 'i1'. It is known to
 * those who ask from its first turn on, which Kari takes.
 */
export async function isMeasured(
  bot: TestBot,
  room: Room,
  { setUp = led, has = [indicator('i1')] }: { readonly setUp?: Values; readonly has?: readonly Change[] } = {},
): Promise<void> {
  const values = {
    ...setupAnswers.place,
    ...setupAnswers.project,
    from: '2026-01-01',
    to: '2027-12-31',
    ...setUp,
  }
  await happens(bot, room, [{ type: 'begun', plan: `measured-${++plans}` }, saved(setup.id, setup.id, values), ...has])
  await room.as(kari).says('plan')
}

/** 09:00 in Norway on a day. */
export const morning = opening

/** What has been said in a conversation since so many messages. */
export const saidIn = (room: Room, since = 0): readonly string[] => room.messages().slice(since).map(wordsIn)

/** The message that a step of a round became in a conversation; undefined when nothing was sent. */
export async function sentAs(
  bot: TestBot,
  room: Room,
  kind: PromptKind,
  period = '2026-11',
): Promise<Message | undefined> {
  const about = room.conversation.id
  const found = await bot.unasked.outbox.find({ tenant: TENANT_ID, kind, about, period })
  if (found?.prompt.state.state !== 'sent') return undefined
  const { activity } = found.prompt.state
  return room.messages().find(({ id }) => id === activity)
}

/** A round's card as it lies in the channel. */
export async function cardOf(bot: TestBot, room: Room, period = '2026-11'): Promise<Message> {
  const message = await sentAs(bot, room, 'ask', period)
  if (!message) throw new Error(`nobody was asked about ${period}`)
  return message
}

/** The indicators that a message's card asks for, as everybody sees it. */
export const asksFor = ({ activity }: Message): readonly string[] =>
  inputsOn(cardIn(activity)).flatMap(({ id }) => (id.startsWith('value.') ? [id.slice('value.'.length)] : []))

/** What a message says, the narrow spaces in its figures written as any other. */
export const wordsIn = ({ activity }: Message): string => plainly(cardIn(activity))
export const plainly = (card: unknown): string => wordsOn(card).replaceAll(/[\u00a0\u202f]/g, ' ')

/** Answers on a round's card, by indicator. */
export const answers = (who: Speaker, on: Message, figures: Readonly<Record<string, string>>) =>
  who.presses(
    { do: 'report' },
    Object.fromEntries(Object.entries(figures).map(([id, value]) => [`value.${id}`, value])),
    { on },
  )

/** Somebody's own chat with Saman, also where Saman begins it. */
export const chatOf = (bot: TestBot, person: Person): Room =>
  bot.room('personal', [person], { id: personalChatId(person.id) })

/** Somebody writes in the set-up who leads and owns the project. */
export async function names(me: Speaker, people: { readonly leader?: Person; readonly owner?: Person }): Promise<void> {
  await me.says('plan')
  await me.presses({ do: 'setup' })
  await goesTo(me, setup, 'people')
  await me.presses(
    { do: 'save' },
    Object.fromEntries(Object.entries(people).map(([role, { aadObjectId }]) => [role, aadObjectId])),
  )
}
