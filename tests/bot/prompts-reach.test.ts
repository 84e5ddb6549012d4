import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Programme } from '../../src/programme/programme.ts'
import { texts } from '../../src/texts/index.ts'
import { aslak, guest, ingrid, installationUpdate, kari, ola, type Person, TENANT_ID } from '../support/activities.ts'
import { type BotOptions, type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { mentionsOf } from '../support/card-check.ts'
import { answer } from '../support/channel-answers.ts'
import { hasProgramme, joins } from '../support/programmes.ts'
import {
  asksFor,
  cardOf,
  chatOf,
  indicator,
  isMeasured,
  led,
  morning,
  names,
  personOf,
  plainly,
  saidIn,
  sentAs,
  wordsIn,
} from '../support/rounds.ts'
import { cardIn, inputsOn } from '../support/shown.ts'
import { happens } from '../support/walk.ts'

/** When Saman can't reach a channel or a person: who is told instead, and how it is taken up again. */

let bot: TestBot
let room: Room
let me: Speaker
let programme: Programme

async function starts(options: BotOptions = {}, { people = [kari, ola, ingrid], setUp = led as object } = {}) {
  bot = await startTestBot({ prompts: true, ...options })
  bot.now = '2026-11-23T09:00:00Z'
  room = bot.room('channel', people)
  me = room.as(kari)
  await isMeasured(bot, room, { setUp: { ...setUp } })
  programme = await hasProgramme(bot, [aslak])
  await joins(bot, room, programme)
}
afterEach(() => bot[Symbol.asyncDispose]())

async function live(...days: readonly string[]): Promise<void> {
  for (const day of days) await bot.at(morning(day))
}
const cards = (of: Person) => saidIn(chatOf(bot, of))
const isTold = (message: ReturnType<Room['last']>) => wordsIn(message).startsWith('Jeg når ikke')
const toldIn = (of: Room) => of.messages().filter(isTold).map(wordsIn)

/** What a coordinator sees who asks. */
async function list(): Promise<string> {
  const coordinator = chatOf(bot, aslak).as(aslak)
  await coordinator.says('oppfølging')
  return plainly(coordinator.lastCard())
}

/** Saman is taken out of a conversation, or put back. */
const installation = (action: 'add' | 'remove', of: Room, by: Person = kari) =>
  bot.deliver(installationUpdate({ from: by, conversation: of.conversation, serviceUrl: bot.connector.url, action }))
/** Calls for a conversation that the channel refuses. */
const refused = (of: Room, code: string, times = 10) =>
  bot.connector.failNext({
    ...answer(403, code),
    times,
    match: ({ method, path }) => method === 'POST' && path.startsWith(`/v3/conversations/${of.conversation.id}`),
  })
const none = texts.nb.followUps.none

describe('taken out of a channel', () => {
  beforeEach(() => starts())

  it('is told to the leaders, and a coordinator has it on the list', async () => {
    bot.now = '2026-11-25T10:00:00Z'
    await installation('remove', room)
    await bot.at(bot.now)
    const words = 'Jeg når ikke gruppa, fordi appen er fjernet derfra.'
    for (const person of [kari, ingrid]) expect(cards(person)).toEqual([expect.stringContaining(words)])
    expect(await list()).toContain(`Nærvær i hjemmetjenesten\n${words}\nPå lista siden 25.11.2026`)
  })

  it('nothing is sent there; back again, what was missed is asked at once, and it is off the list', async () => {
    bot.now = '2026-11-25T10:00:00Z'
    await installation('remove', room)
    const before = room.messages().length
    await live('2026-12-01', '2026-12-02')
    expect(room.messages()).toHaveLength(before)

    bot.now = '2026-12-02T10:00:00Z'
    await installation('add', room)
    await bot.at(bot.now)
    expect(asksFor(await cardOf(bot, room))).toEqual(['i1'])
    expect(await list()).toContain(none)
    await live('2026-12-07')
    expect(await sentAs(bot, room, 'nudge')).toBeDefined()
  })

  it('in the middle of the ladder: that goes on from where it stopped', async () => {
    await live('2026-12-01')
    await installation('remove', room)
    await live('2026-12-04', '2026-12-07')
    expect(await sentAs(bot, room, 'nudge')).toBeUndefined()
    bot.now = '2026-12-08T10:00:00Z'
    await installation('add', room)
    await bot.at(bot.now)
    expect(await sentAs(bot, room, 'nudge')).toBeDefined()
    await live('2026-12-11', '2026-12-16', '2026-12-18')
    expect(await list()).not.toContain('Tallene for november')
    await live('2026-12-21')
    expect(await list()).toContain('Tallene for november 2026')
  })

  it('takes all of its team’s projects along, and all are back with it', async () => {
    const { team } = room.conversation
    const second = bot.room('channel', [kari, ola], team ? { team } : {})
    await isMeasured(bot, second, { setUp: { ...led, name: 'Heltid i Steinkjer' } })
    await joins(bot, second, programme)
    await installation('remove', room)
    await live('2026-12-01')
    expect([await sentAs(bot, room, 'ask'), await sentAs(bot, second, 'ask')]).toEqual([undefined, undefined])
    expect(await list()).toMatch(/Heltid i Steinkjer[\s\S]*Nærvær|Nærvær[\s\S]*Heltid i Steinkjer/)
    await installation('add', room)
    await live('2026-12-01')
    for (const one of [room, second]) expect(await sentAs(bot, one, 'ask')).toBeDefined()
    expect(await list()).toContain(none)
  })

  it('is on nobody’s list when it is in no programme, or in another coordinator’s', async () => {
    const { team } = room.conversation
    for (const name of ['I ingen', 'Hos en annen']) {
      const other = bot.room('channel', [kari, ola], team ? { team } : {})
      await isMeasured(bot, other, { setUp: { ...led, name } })
      if (name === 'Hos en annen') await joins(bot, other, await hasProgramme(bot, [guest]))
    }
    await installation('remove', room)
    await live('2026-12-01')
    expect(await list()).toContain('Nærvær')
    expect(await list()).not.toMatch(/I ingen|Hos en annen/)
  })

  it('and deleted with it is known from the first message that does not get through', async () => {
    refused(room, 'BotNotInConversationRoster', 1)
    await live('2026-12-01')
    expect(await list()).toContain('fordi appen er fjernet derfra')
    expect(cards(kari)).toHaveLength(1)
    // Somebody writes there: so it is not gone.
    bot.now = '2026-12-01T10:00:00Z'
    await me.says('plan')
    await bot.at(bot.now)
    expect(await sentAs(bot, room, 'ask')).toBeDefined()
    expect(await list()).toContain(none)
  })

  it('and put back within minutes counts too, in a group chat as well', async () => {
    const chat = bot.room('groupChat', [kari, ola])
    await isMeasured(bot, chat)
    refused(chat, 'BotNotInConversationRoster', 1)
    await live('2026-12-01')
    expect(await sentAs(bot, chat, 'ask')).toBeUndefined()
    await chat.as(kari).installs()
    await live('2026-12-01')
    expect(await sentAs(bot, chat, 'ask')).toBeDefined()
  })
})

describe('a leader who has left', () => {
  beforeEach(async () => {
    await starts()
    await live('2026-12-01', '2026-12-04')
    for (const id of [room.conversation.id, room.conversation.team?.id ?? ''])
      bot.connector.setMembers(id, [ola, ingrid])
    await live('2026-12-09')
  })
  const words = 'Jeg når ikke Kari Nordmann i personlig chat, fordi personen ikke lenger er med i gruppa.'

  it('is told of in the channel once, the owner gets the card, and a coordinator has it on the list', async () => {
    expect(toldIn(room)).toEqual([`${words} ${texts.nb.reach.mendPerson.left}`])
    expect(room.last().conversationId).toBe((await cardOf(bot, room)).conversationId)
    expect(cards(ingrid)).toEqual([expect.stringContaining('Mangler tall for november 2026')])
    expect(await list()).toContain(words)
    await live('2026-12-14', '2026-12-16', '2026-12-21')
    expect(toldIn(room)).toHaveLength(1)
  })

  it('is off the list when somebody else leads', async () => {
    bot.now = '2026-12-09T12:00:00Z'
    await names(room.as(ola), { leader: ola })
    expect(await list()).toContain(none)
    await live('2026-12-14')
    expect(cards(ola)).toHaveLength(1)
  })
})

describe('somebody who has blocked Saman', () => {
  beforeEach(async () => {
    await starts()
    await chatOf(bot, kari).as(kari).says('hjelp')
    refused(chatOf(bot, kari), 'ConversationBlockedByUser', 1)
    await live('2026-12-01', '2026-12-04', '2026-12-09')
  })

  it('is told of in the channel, and the others are told in their place', async () => {
    expect(toldIn(room)).toEqual([expect.stringContaining('fordi Saman er blokkert der')])
    expect(cards(ingrid)).toHaveLength(1)
    expect(await list()).toContain('Kari Nordmann')
  })

  it('and lets it in again has the card at once, and is off the list', async () => {
    const own = chatOf(bot, kari)
    const before = own.messages().length
    bot.now = '2026-12-10T10:00:00Z'
    await own.as(kari).says('hjelp')
    await bot.at(bot.now)
    expect(saidIn(own, before)).toEqual([expect.any(String), expect.stringContaining('Mangler tall for november 2026')])
    expect(await list()).toContain(none)
  })
})

describe('somebody who has taken Saman away from their own chat', () => {
  beforeEach(async () => {
    await starts()
    bot.now = '2026-11-25T10:00:00Z'
    await installation('remove', chatOf(bot, kari))
    await bot.at(bot.now)
  })

  it('is told of in the channel at once, and is on the list', async () => {
    expect(toldIn(room)).toEqual([
      `Jeg når ikke Kari Nordmann i personlig chat, fordi appen er fjernet der. ${texts.nb.reach.mendPerson.removed}`,
    ])
    expect(await list()).toContain('Kari Nordmann')
  })

  it('in the evening is told of the next morning', async () => {
    bot.now = '2026-11-25T20:00:00Z'
    await installation('remove', chatOf(bot, ingrid), ingrid)
    await bot.at(bot.now)
    expect(toldIn(room)).toHaveLength(1)
    await live('2026-11-26')
    expect(toldIn(room)).toHaveLength(2)
  })

  it('back again is off the list, while others whom Saman can’t reach stay on it', async () => {
    await installation('remove', chatOf(bot, ingrid), ingrid)
    expect(await list()).toMatch(/Kari Nordmann[\s\S]*Ingrid Vik|Ingrid Vik[\s\S]*Kari Nordmann/)
    await installation('add', chatOf(bot, kari))
    expect(await list()).not.toContain('Kari Nordmann')
    expect(await list()).toContain('Ingrid Vik')
  })

  it('still stands on the list when only the channel is back', async () => {
    await installation('remove', room)
    await installation('add', room)
    expect(await list()).toContain('Kari Nordmann')
    expect(await list()).not.toContain('Jeg når ikke gruppa')
  })

  it('and leads nothing is nobody’s business', async () => {
    await installation('remove', chatOf(bot, ola), ola)
    await bot.at(bot.now)
    expect(await list()).not.toContain('Ola Hansen')
    expect(toldIn(room)).toHaveLength(1)
  })
})

describe('somebody who was given something and can’t be reached', () => {
  it('is named in the channel as the project names them', async () => {
    await starts()
    await happens(bot, room, [indicator('i1', { responsible: personOf(ola) })])
    await live('2026-12-01', '2026-12-04', '2026-12-09')
    const own = chatOf(bot, kari).as(kari)
    const input = inputsOn(own.lastCard()).find(({ id }) => id.startsWith('to.'))
    await own.presses({ do: 'delegate' }, { [input?.id ?? '']: ola.aadObjectId })
    bot.connector.failNext({
      ...answer(403, 'ConversationBlockedByUser'),
      match: ({ method, path }) => method === 'POST' && path === '/v3/conversations',
    })
    await live('2026-12-16')
    expect(toldIn(room)).toEqual([expect.stringContaining('Jeg når ikke Ola Hansen i personlig chat')])
    expect(await list()).toContain('Ola Hansen')
  })
})

describe('guests', () => {
  it('are mentioned like anybody else', async () => {
    await starts({ typeahead: true }, { people: [kari, guest] })
    const other = bot.room('channel', [kari, guest])
    await isMeasured(bot, other, { has: [indicator('i1', { responsible: personOf(guest) })] })
    await live('2026-12-01')
    expect(mentionsOf(cardIn((await cardOf(bot, other)).activity))).toEqual(['<at>Maja Lund</at>'])
  })

  it('who lead a project get their card', async () => {
    await starts({}, { people: [kari, guest], setUp: { leader: personOf(guest) } })
    await live('2026-12-01', '2026-12-04', '2026-12-09')
    expect(cards(guest)).toHaveLength(1)
  })

  it('whom the tenant lets nobody write to are told of in the channel', async () => {
    await starts({}, { people: [kari, guest, ingrid], setUp: { leader: personOf(guest), owner: personOf(ingrid) } })
    bot.connector.failNext({
      ...answer(403, 'ForbiddenOperationException'),
      match: ({ method, path }) => method === 'POST' && path === '/v3/conversations',
    })
    await live('2026-12-01', '2026-12-04', '2026-12-09')
    expect(toldIn(room)).toEqual([
      expect.stringContaining('Jeg når ikke Maja Lund i personlig chat, fordi Saman ikke er lagt til der'),
    ])
    expect(cards(ingrid)).toHaveLength(1)
  })
})

describe('nobody at all', () => {
  it('neither channel nor leader: it is a coordinator’s, and nobody is written to', async () => {
    await starts({}, { setUp: {} })
    await installation('remove', room)
    const before = bot.connector.requests.length
    await live('2026-12-01', '2026-12-04', '2026-12-09')
    expect(bot.connector.requests.slice(before).filter(({ method }) => method === 'POST')).toEqual([])
    expect(await list()).toContain('Jeg når ikke gruppa')
  })

  it('neither leader nor owner: each is tried once that day, and both are on the list', async () => {
    await starts()
    await live('2026-12-01', '2026-12-04')
    bot.connector.failNext({
      ...answer(403, 'ConversationBlockedByUser'),
      times: 100,
      match: ({ method, path }) => method === 'POST' && path === '/v3/conversations',
    })
    const tries = () => bot.connector.requests.filter(({ path }) => path === '/v3/conversations').length
    await live('2026-12-09')
    for (const moment of ['2026-12-09T08:00:20Z', '2026-12-09T08:00:40Z', '2026-12-09T08:15:00Z']) await bot.at(moment)
    expect(tries()).toBe(2)
    expect(toldIn(room)).toHaveLength(2)
    expect(await list()).toMatch(/Kari Nordmann[\s\S]*Ingrid Vik|Ingrid Vik[\s\S]*Kari Nordmann/)
  })

  it('a leader who can only be found through the channel: both are on the list, until both can be reached again', async () => {
    await starts({}, { setUp: { leader: personOf(kari) } })
    bot.connector.failNext({
      ...answer(403, 'BotNotInConversationRoster'),
      match: ({ method, path }) => method === 'GET' && path.includes('/members/'),
    })
    bot.now = '2026-12-04T10:00:00Z'
    await installation('remove', room)
    await bot.at(bot.now)
    expect(await list()).toMatch(/Jeg når ikke gruppa[\s\S]*Kari Nordmann|Kari Nordmann[\s\S]*Jeg når ikke gruppa/)

    await installation('add', room)
    await live('2026-12-07', '2026-12-14')
    expect(cards(kari)).toHaveLength(1)
    expect(await list()).not.toContain('Kari Nordmann')
    expect(await bot.unasked.outbox.listed(TENANT_ID)).toEqual([])
  })
})
