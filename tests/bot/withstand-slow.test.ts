import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { milestones } from '../../src/plan/elements/milestones.ts'
import { texts } from '../../src/texts/index.ts'
import { conversationUpdate, kari, ola } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import type { ConnectorRequest } from '../support/connector.ts'
import { inputsOn, typedOn, wordsOn } from '../support/shown.ts'
import { adds, goesTo, hasPlan, itemsOf, opensNew } from '../support/walk.ts'

/**
 * Teams' side does not answer. A press is answered all the same, before Teams would give up: these tests last as long
 * as Saman waits. What they wait for is the answer itself, so none of them looks at a clock.
 */

let bot: TestBot
let room: Room
let me: Speaker
let other: Speaker
beforeAll(async () => {
  // Longer than a test lasts: the calls that hang are given up by Saman, not by the SDK.
  bot = await startTestBot({ connectorTimeoutMs: 60_000 })
})
afterAll(() => bot[Symbol.asyncDispose]())
beforeEach(async () => {
  room = bot.room('groupChat', [kari, ola])
  me = room.as(kari)
  other = room.as(ola)
  await hasPlan(bot, room)
  bot.logged.length = 0
})

const here = ({ path }: ConnectorRequest) => path.includes(`/${room.conversation.id}/`)

describe('a roster that never answers', () => {
  it('about who presses: nothing is saved, it is said, and every word is kept', async () => {
    await opensNew(me, 'milestones')
    const form = room.last()
    const [rows, typed] = [await room.rows(), { name: 'Kartlagt', deliverables: 'En rapport på\nto sider' }]
    bot.connector.hangNext({ match: (call) => here(call) && call.path.includes('/members/') })
    const { status } = await other.presses({ do: 'save' }, typed)

    expect(status).toBe(200)
    expect(wordsOn(other.sees(form))).toContain(texts.nb.trouble.notSaved)
    expect(typedOn(other.sees(form))).toEqual(typed)
    expect(await room.rows()).toEqual(rows)
    expect(form.edits).toBe(1)
    expect(bot.logged.map(({ level, code }) => [level, code])).toEqual([['error', 'roster']])

    // When it answers again, the same card saves.
    await other.presses({ do: 'save' }, {}, { on: form })
    expect(await itemsOf(room, 'milestone')).toEqual([typed])
  })

  it('about whom one can choose: the choice is kept on the card, and saved when it answers', async () => {
    await adds(me, 'milestones', { name: 'Kartlagt' })
    await goesTo(me, milestones, 'when')
    const form = room.last()
    const at = { from: kari, conversation: room.conversation, serviceUrl: bot.connector.url }
    await bot.deliver(conversationUpdate({ ...at, added: [ola] }))
    bot.connector.hangNext({ match: (call) => here(call) && call.path.endsWith('/pagedmembers') })
    await me.presses({ do: 'save' }, { date: '2027-03-01', owner: ola.aadObjectId })

    expect(wordsOn(me.sees(form))).toContain(texts.nb.form.noMembers)
    expect(typedOn(me.sees(form))).toMatchObject({ date: '2027-03-01', owner: ola.aadObjectId })
    expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlagt' }])

    await me.presses({ do: 'save' }, {}, { on: form })
    const owner = { id: ola.aadObjectId, name: ola.name }
    expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlagt', date: '2027-03-01', owner }])
  })
})

describe('a channel that takes no message', () => {
  it('in time: presses are answered, what was saved is there, and the messages come when it does', async () => {
    await adds(me, 'milestones', { name: 'Kartlagt' })
    const open = room.last()
    await opensNew(other, 'milestones')
    const form = room.last()
    const count = room.messages().length
    const puts = (id: string) => bot.connector.hold((call) => call.method === 'PUT' && call.path.endsWith(id))
    const [receipt, step] = [puts(form.id), puts(open.id)]
    const following = bot.connector.hold((call) => here(call) && call.method === 'POST')
    const [saved, moved] = await Promise.all([
      other.presses({ do: 'save' }, { name: 'Kurs' }, { on: form }),
      me.presses({ do: 'save', pass: true }, {}, { on: open }),
    ])

    expect([saved.status, moved.status]).toEqual([200, 200])
    expect(wordsOn(saved.card)).toContain('Kurs · Ola Hansen')
    expect(inputsOn(moved.card).map(({ id }) => id)).toContain('progress')
    expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlagt' }, { name: 'Kurs' }])
    expect(room.messages()).toHaveLength(count)

    await Promise.all([receipt, step, following].map((held) => held.letGo()))
    expect(wordsOn(me.sees(form))).toContain('Kurs · Ola Hansen')
    expect(inputsOn(other.sees(open)).map(({ id }) => id)).toContain('progress')
    expect(room.messages()).toHaveLength(count + 1)
  })
})
