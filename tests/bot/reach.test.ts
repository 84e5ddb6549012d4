import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  BOT,
  type Conversation,
  conversationUpdate,
  FOREIGN_TENANT_ID,
  type Inbound,
  installationUpdate,
  kari,
  message,
  ola,
  outsider,
} from '../support/activities.ts'
import { type Room, startTestBot, type TestBot } from '../support/bot.ts'
import { type Memory, remembering } from '../support/unasked.ts'
import { hasPlan, setupAnswers } from '../support/walk.ts'

/** What Teams says of where Saman is, and what becomes known of it beside the answers. */

let bot: TestBot
let memory: Memory
beforeAll(async () => {
  memory = remembering()
  bot = await startTestBot({ unasked: memory })
})
afterAll(() => bot[Symbol.asyncDispose]())
beforeEach(() => {
  for (const list of [memory.heard, memory.lostFrom, memory.projects]) list.length = 0
})

const at = (room: Room) => ({ from: kari, conversation: room.conversation, serviceUrl: bot.connector.url })
const conversations = () => memory.heard.map(({ key }) => key.conversation)
const lost = () => memory.lostFrom.map(({ turn, why }) => [turn.key.conversation, turn.team, why])

/** An event about a channel comes from the team's General channel, and names the channel beside. */
const aboutChannel = (room: Room, eventType: string): Inbound => {
  const event = conversationUpdate({ ...at(room), eventType })
  return { ...event, conversation: { ...event.conversation, id: room.conversation.team?.id ?? '' } }
}

describe('a conversation is heard from', () => {
  it.each(['channel', 'groupChat', 'personal'] as const)('when Saman is added to a %s', async (kind) => {
    const room = bot.room(kind)
    await room.as(kari).installs()
    expect(memory.heard).toMatchObject([
      {
        key: { conversation: room.conversation.id },
        kind,
        serviceUrl: bot.connector.url,
        by: { id: kari.aadObjectId },
      },
    ])
  })

  it('in every turn that is served: what is said and what is pressed', async () => {
    const room = bot.room('channel')
    await hasPlan(bot, room)
    await room.as(kari).says('plan')
    await room.as(kari).presses({ do: 'help' })
    expect(conversations()).toEqual([room.conversation.id, room.conversation.id])
    expect(memory.heard[0]?.group).toBe(room.conversation.team?.aadGroupId)
  })

  it('also when what goes on beside fails: the answer is as it was', async () => {
    const failing = await startTestBot({
      unasked: remembering({
        heardFrom: async () => {
          throw new Error('down')
        },
      }),
    })
    const room = failing.room('groupChat')
    await room.as(kari).says('hjelp')
    expect(room.messages()).toHaveLength(1)
    expect(failing.logged).toContainEqual(expect.objectContaining({ code: 'later-failed', what: 'heardFrom' }))
    await failing[Symbol.asyncDispose]()
  })

  it.each([
    ['an upgrade', (room: Room) => installationUpdate({ ...at(room), action: 'add-upgrade' })],
    ['Saman joining', (room: Room) => conversationUpdate({ ...at(room), added: [BOT] })],
    ['the team being opened again', (room: Room) => conversationUpdate({ ...at(room), eventType: 'teamUnarchived' })],
  ])('at %s, without a word', async (_what, event) => {
    const room = bot.room('channel')
    await bot.deliver(event(room))
    expect(conversations()).toEqual([room.conversation.id])
    expect(room.messages()).toEqual([])
  })

  it('with all of its team when Saman is added to that, or the team is opened again', async () => {
    const room = bot.room('channel')
    await room.as(kari).installs()
    await bot.deliver(conversationUpdate({ ...at(room), eventType: 'teamUnarchived' }))
    await bot.deliver(aboutChannel(room, 'channelRestored'))
    await room.as(kari).says('hjelp')
    await bot.room('groupChat').as(kari).installs()
    expect(memory.heard.map(({ of }) => of)).toEqual(['team', 'team', 'conversation', undefined, 'conversation'])
  })

  it('when its channel is restored, wherever the event comes from', async () => {
    const room = bot.room('channel')
    await bot.deliver(aboutChannel(room, 'channelRestored'))
    expect(conversations()).toEqual([room.conversation.id])
  })

  it('not from a tenant that is not served, nor from somebody who is not in it', async () => {
    const foreign: Partial<Conversation> = { tenantId: FOREIGN_TENANT_ID }
    const room = bot.room('groupChat', [outsider], foreign)
    await room.as(outsider).installs()
    await bot.deliver(installationUpdate({ ...at(room), from: outsider, action: 'add-upgrade' }))
    await bot.deliver(installationUpdate({ ...at(room), from: outsider, action: 'remove' }))
    const own = bot.room('groupChat', [kari])
    await bot.deliver(message({ ...at(own), from: ola, text: 'plan', mention: true }))
    expect([...memory.heard, ...memory.lostFrom]).toEqual([])
  })
})

describe('a conversation is lost', () => {
  const removals = ['remove', 'remove-upgrade'] as const
  it.each(removals)('with all of its team, at an installation’s %s', async (action) => {
    const room = bot.room('channel')
    await bot.deliver(installationUpdate({ ...at(room), action }))
    expect(lost()).toEqual([[room.conversation.id, room.conversation.team?.id, 'removed']])
    expect(room.messages()).toEqual([])
    expect(bot.connector.requests.filter(({ path }) => path.includes(room.conversation.id))).toEqual([])
  })

  it.each([
    ['teamDeleted', 'deleted'],
    ['teamHardDeleted', 'deleted'],
    ['teamArchived', 'forbidden'],
  ])('with all of its team: %s', async (eventType, why) => {
    const room = bot.room('channel')
    await bot.deliver(conversationUpdate({ ...at(room), eventType }))
    expect(lost()).toEqual([[room.conversation.id, room.conversation.team?.id, why]])
  })

  it('alone, when its channel is deleted', async () => {
    const room = bot.room('channel')
    await bot.deliver(aboutChannel(room, 'channelDeleted'))
    expect(lost()).toEqual([[room.conversation.id, undefined, 'deleted']])
  })

  it.each(['groupChat', 'channel'] as const)('when Saman is among those who leave a %s', async (kind) => {
    const room = bot.room(kind)
    await bot.deliver(conversationUpdate({ ...at(room), removed: [ola, BOT] }))
    expect(lost()).toEqual([[room.conversation.id, undefined, 'removed']])
  })

  it('with the person whose own chat it is', async () => {
    const room = bot.room('personal', [ola])
    await bot.deliver(installationUpdate({ ...at(room), from: ola, action: 'remove' }))
    expect(memory.lostFrom).toMatchObject([
      { turn: { personal: true, by: { id: ola.aadObjectId }, team: undefined }, why: 'removed' },
    ])
  })

  it('not when somebody else leaves, nor at what is nobody’s business', async () => {
    const room = bot.room('channel')
    await bot.deliver(conversationUpdate({ ...at(room), removed: [ola], eventType: 'teamMemberRemoved' }))
    await bot.deliver(conversationUpdate({ ...at(room), eventType: 'channelRenamed' }))
    await bot.deliver(installationUpdate({ ...at(room), action: 'add-upgrade' }))
    expect(lost()).toEqual([])
    expect(bot.logged).toContainEqual({ level: 'info', code: 'unhandled', type: 'conversationUpdate' })
  })

  it('at no event that is not as Teams writes them', async () => {
    const room = bot.room('channel')
    const event = conversationUpdate({ ...at(room), eventType: 'teamDeleted' })
    const answer = await bot.deliver({
      ...event,
      channelData: { eventType: 7, tenant: { id: room.conversation.tenantId } },
    })
    expect(answer.status).toBe(200)
    expect(lost()).toEqual([])
  })
})

describe('a project is known', () => {
  const finish = async (room: Room) => {
    const me = room.as(kari)
    await me.says('start')
    for (const typed of Object.values(setupAnswers)) await me.presses({ do: 'save' }, typed)
  }

  it('from when its set-up is all there, and anew at each change of it', async () => {
    const room = bot.room('channel', [kari, ola])
    await finish(room)
    expect(memory.projects.map(({ plan }) => plan !== undefined)).toEqual([false, false, true])
    const [own] = memory.projects
    expect(own?.key.conversation).toBe(room.conversation.id)

    await room.as(kari).presses({ do: 'save' }, { leader: kari.aadObjectId })
    expect(memory.projects.at(-1)?.plan?.entries).toMatchObject([{ values: { leader: { id: kari.aadObjectId } } }])
  })

  it('no longer when it begins anew, until that is all there too', async () => {
    const room = bot.room('channel', [kari])
    await hasPlan(bot, room)
    const me = room.as(kari)
    await me.says('start')
    await me.presses({ do: 'askRestart' })
    await me.presses({ do: 'restart' })
    expect(memory.projects.map(({ plan }) => plan)).toEqual([undefined])
  })

  it('not by what else is written, nor from somebody’s own chat', async () => {
    const room = bot.room('channel', [kari])
    await hasPlan(bot, room)
    await room.as(kari).says('pause til 1.3.2027')
    await finish(bot.room('personal'))
    expect(memory.projects).toEqual([])
  })
})
