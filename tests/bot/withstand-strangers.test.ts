import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pressKey } from '../../src/cards/action.ts'
import { texts } from '../../src/texts/index.ts'
import {
  conversationUpdate,
  execute,
  FOREIGN_TENANT_ID,
  type Inbound,
  kari,
  message,
  ola,
  outsider,
  submit,
} from '../support/activities.ts'
import { type Answered, type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import type { Message } from '../support/connector.ts'
import { typedOn, wordsOn } from '../support/shown.ts'
import { adds, hasPlan, itemsOf, opensNew } from '../support/walk.ts'

/** What does not come from Saman’s own cards, or not from somebody it serves. Each describe is a row of the table. */

const said = texts.nb.trouble

let bot: TestBot
let room: Room
let me: Speaker
let form: Message
let presses: Record<'execute' | 'submit', Inbound>
beforeAll(async () => {
  bot = await startTestBot()
})
afterAll(() => bot[Symbol.asyncDispose]())

/** A plan, and the form of a new milestone open: what is pressed in most of these tests. */
async function atForm(): Promise<void> {
  room = bot.room('channel', [kari, ola])
  me = room.as(kari)
  await hasPlan(bot, room)
  await opensNew(me, 'milestones')
  form = room.last()
  const press = (how: 'execute' | 'submit') => me.pressing({ do: 'save' }, { name: 'Kartlagt' }, { on: form, how })
  presses = { execute: press('execute'), submit: press('submit') }
}

const pressing = (how: 'execute' | 'submit' = 'execute') => presses[how]

/** Whatever is done, no row of any conversation is another afterwards. Gives the codes that were logged. */
async function changesNothing(act: () => Promise<unknown>): Promise<readonly string[]> {
  const rows = async () =>
    (await bot.rows()).map(({ partitionKey, rowKey, etag }) => `${partitionKey} ${rowKey} ${etag}`)
  const [before, logged] = [await rows(), bot.logged.length]
  await act()
  expect(await rows()).toEqual(before)
  return bot.logged.slice(logged).map(({ code }) => String(code))
}

describe('card data that no card of ours has', () => {
  // Nothing changes, so all of them can press the same form.
  beforeAll(atForm)
  type Data = Record<string, unknown>
  const packed = (data: Data, changes: Data): Data => ({
    ...data,
    [pressKey]: { ...record(data[pressKey]), ...changes },
  })
  const action = (data: Data, changes: Data): Data =>
    packed(data, { action: { ...record(record(data[pressKey]).action), ...changes } })

  const wrong: Record<string, (data: Data) => unknown> = {
    'an unknown verb': (data) => packed(data, { action: { do: 'drop' } }),
    'no verb': (data) => packed(data, { action: {} }),
    'a verb that is a number': (data) => action(data, { do: 7 }),
    'an element that is none': (data) => packed(data, { action: { do: 'element', element: '__proto__' } }),
    'a part that is none': (data) => action(data, { part: 'constructor' }),
    'a step that is none': (data) => action(data, { step: 'nosuch' }),
    'another entry than the record has': (data) => action(data, { part: 'purpose', step: 'challenge', entry: 'mine' }),
    'removing of what is no list': (data) =>
      packed(data, { action: { do: 'remove', part: 'purpose', entry: 'purpose', seen: 9 } }),
    'an entry that is a list': (data) => action(data, { entry: ['a'] }),
    'an entry of too many characters': (data) => action(data, { entry: 'x'.repeat(65) }),
    'an entry with a slash': (data) => action(data, { entry: '../a' }),
    'an entry with a control character': (data) => action(data, { entry: 'a\u0001' }),
    'an entry with a bar': (data) => action(data, { entry: 'a|b' }),
    'a revision that is a text': (data) => action(data, { seen: '1' }),
    'a negative revision': (data) => action(data, { seen: -1 }),
    'a page that is no number': (data) => packed(data, { action: { do: 'element', element: 'risks', page: 1.5 } }),
    'a language that is none': (data) => packed(data, { language: 'sv' }),
    'another version': (data) => packed(data, { v: 2 }),
    'a plan that is an object': (data) => packed(data, { plan: { id: 1 } }),
    'what was typed as a number': (data) => ({ ...data, name: 7 }),
    'what was typed as an object': (data) => ({ ...data, name: { text: 'x' } }),
    'nothing of ours': () => ({ verb: 'other', id: 1 }),
    'nothing at all': () => ({}),
    'a text': () => 'garbage',
    'a list': () => [1, 2, 3],
    nothing: () => null,
  }

  it.each(Object.entries(wrong))('gets a clear sentence, changes nothing, and is logged: %s', async (_, spoil) => {
    const activity = pressing()
    const data = spoil(record(record(record(activity.value).action).data))
    const { edits } = form
    let answer: Answered | undefined
    const codes = await changesNothing(async () => {
      answer = await me.delivers({ ...activity, value: { action: { type: 'Action.Execute', verb: 'save', data } } })
    })

    expect(answer).toMatchObject({ status: 200, sentence: said.card })
    expect(codes).toEqual(['card-refused'])
    expect(form.edits).toBe(edits)
  })

  it.each(Object.entries(wrong).filter(([, spoil]) => isRecord(spoil({}))))(
    'and so does a submit: %s',
    async (_, spoil) => {
      const activity = { ...pressing('submit'), value: spoil(record(pressing('submit').value)) }
      const codes = await changesNothing(() => me.delivers(activity))

      expect(codes).toEqual(['card-refused'])
      expect(wordsOn(me.lastCard())).toBe(said.card)
    },
  )

  it.each<[string, unknown]>([
    ['no value', undefined],
    ['a value that is a text', 'x'],
    ['no action', {}],
    ['an action that is a list', { action: [] }],
    ['an action without data', { action: { type: 'Action.Execute', verb: 'save' } }],
  ])('an invoke with %s is met the same', async (_, value) => {
    let answer: Answered | undefined
    const codes = await changesNothing(async () => {
      answer = await me.delivers({ ...pressing(), value })
    })

    expect(answer).toMatchObject({ status: 200, sentence: said.card })
    expect(codes).toEqual(['card-refused'])
  })

  it.each<[string, unknown]>([
    ['no value', undefined],
    ['a text that is a number', { dataset: 'municipalities', queryText: 7 }],
    ['a text that is an object', { dataset: 'municipalities', queryText: {} }],
    ['an unknown dataset', { dataset: 'secrets', queryText: 'a' }],
  ])('a search with %s finds nothing and breaks nothing', async (_, value) => {
    const activity = { ...pressing(), name: 'application/search', value }
    let answer: Answered | undefined
    await changesNothing(async () => {
      answer = await bot.deliver(activity)
    })

    expect(answer?.hits).toEqual([])
    expect(answer?.body).not.toMatch(/Error|undefined|stack/)
  })

  it('speaks the language that the card was read in', async () => {
    const activity = pressing()
    const data = packed(record(record(record(activity.value).action).data), { language: 'en', action: { do: 'drop' } })
    const { sentence } = await me.delivers({ ...activity, value: { action: { data } } })

    expect(sentence).toBe(texts.en.trouble.card)
  })
})

describe('a card of another project', () => {
  beforeEach(atForm)

  it('gets a clear sentence, keeps what was typed, changes neither project, and is logged', async () => {
    const theirs = bot.room('channel', [kari])
    await hasPlan(bot, theirs, { name: 'Den andre' })
    const activity = pressing()
    let answer: Answered | undefined
    const codes = await changesNothing(async () => {
      answer = await bot.deliver({
        ...activity,
        conversation: { ...activity.conversation, id: theirs.conversation.id },
      })
    })

    expect(wordsOn(answer?.card)).toContain(said.oldCard)
    expect(typedOn(answer?.card)).toMatchObject({ name: 'Kartlagt' })
    expect(codes).toEqual(['old-card'])
  })

  it.each([
    { do: 'board' },
    { do: 'continue' },
    { do: 'element', element: 'risks' },
    { do: 'askRemove', part: 'milestone', entry: 'milestone-1' },
    { do: 'remove', part: 'milestone', entry: 'milestone-1', seen: 99 },
    { do: 'restart', nonce: 'another' },
    { do: 'language', language: 'en' },
  ])('cannot $do there either', async (asks) => {
    const activity = pressing()
    const data = { [pressKey]: { v: 1, plan: 'of-another-project', language: 'nb', action: asks } }
    let answer: Answered | undefined
    const codes = await changesNothing(async () => {
      answer = await me.delivers({ ...activity, value: { action: { type: 'Action.Execute', verb: 'x', data } } })
    })

    expect(answer?.sentence).toBe(said.oldCard)
    expect(codes).toEqual(['old-card'])
  })

  it('cannot reach another project’s items by their ids', async () => {
    const theirs = bot.room('channel', [kari])
    await hasPlan(bot, theirs, { name: 'Den andre' })
    await adds(theirs.as(kari), 'milestones', { name: 'Hemmelig' })
    const [row] = (await theirs.rows()).filter(({ part, values }) => part === 'milestone' && values)
    const activity = pressing()
    const data = record(record(record(activity.value).action).data)
    const press = record(data[pressKey])
    const stolen = { ...press, action: { ...record(press.action), entry: row?.entry, fresh: false } }
    const before = await theirs.rows()
    const { card } = await me.delivers({ ...activity, value: { action: { data: { ...data, [pressKey]: stolen } } } })

    expect(wordsOn(card)).toContain(texts.nb.gone.explain)
    expect(JSON.stringify(card)).not.toContain('Hemmelig')
    expect(await theirs.rows()).toEqual(before)
    expect(await itemsOf(room, 'milestone')).toEqual([])
  })
})

describe('an old card', () => {
  beforeEach(atForm)

  it('from before the plan was begun again gets a clear sentence, and changes nothing', async () => {
    await me.says('start')
    await me.presses({ do: 'askRestart' })
    await me.presses({ do: 'restart' })
    const codes = await changesNothing(() => me.presses({ do: 'save' }, { name: 'Gammel' }, { on: form }))

    expect(wordsOn(me.sees(form))).toContain(said.oldCard)
    expect(typedOn(me.sees(form))).toMatchObject({ name: 'Gammel' })
    expect(codes).toEqual(['old-card'])
    // Pressing again does not slip through either.
    expect(await changesNothing(() => me.presses({ do: 'save' }, {}, { on: form }))).toEqual(['old-card'])
  })

  it('from before there was a plan leads into the one that there is', async () => {
    const own = bot.room('groupChat', [kari, ola])
    await own.as(kari).installs()
    const greeting = own.last()
    await hasPlan(bot, own)
    await own.as(kari).presses({ do: 'start' }, {}, { on: greeting })

    expect(wordsOn(own.as(kari).sees(greeting))).toContain(texts.nb.restart.explain)
  })
})

describe('a person who is not in the conversation', () => {
  beforeEach(atForm)

  const stranger = () => room.as({ ...ola, id: '29:1stranger', aadObjectId: '5a3a0000-0000-4000-8000-0000000000ff' })

  it.each(['plan', 'start', 'historikk', 'english', 'tull'])('is turned away who says “%s”', async (text) => {
    const codes = await changesNothing(() => stranger().says(text))

    expect(wordsOn(me.lastCard())).toBe(said.notMember)
    expect(codes).toEqual(['member-refused'])
  })

  it.each(['execute', 'submit'] as const)('is turned away who presses: %s', async (how) => {
    const codes = await changesNothing(() => stranger().presses({ do: 'save' }, { name: 'Inn' }, { on: form, how }))

    expect(codes).toEqual(['member-refused'])
    expect(form.edits).toBe(1)
  })

  it('is turned away who has just left, and let in who has just come', async () => {
    const at = { from: kari, conversation: room.conversation, serviceUrl: bot.connector.url }
    await room.as(ola).says('plan')
    setPeople([kari])
    await bot.deliver(conversationUpdate({ ...at, removed: [ola], eventType: 'teamMemberRemoved' }))
    expect(await changesNothing(() => room.as(ola).says('english'))).toEqual(['member-refused'])

    setPeople([kari, ola])
    await bot.deliver(conversationUpdate({ ...at, added: [ola], eventType: 'teamMemberAdded' }))
    await room.as(ola).says('english')
    expect(wordsOn(me.lastCard())).toContain(texts.en.board.progress(0, 10))
  })

  it('and when nobody can say who is in it, nothing is shown or changed', async () => {
    const newcomer = room.as({ ...ola, id: '29:1newcomer' })
    bot.connector.failNext({ status: 400, match: ({ path }) => path.includes('/members/') })
    const codes = await changesNothing(() => newcomer.says('plan'))

    expect(wordsOn(me.lastCard())).toBe(said.notRead)
    expect(codes).toEqual(['roster'])
  })

  const setPeople = (people: Parameters<TestBot['room']>[1] = []) => {
    for (const id of [room.conversation.id, room.conversation.team?.id ?? '']) bot.connector.setMembers(id, [...people])
  }
})

describe('a tenant that is not served', () => {
  beforeEach(atForm)

  const foreign = () => {
    const own = bot.room('channel', [outsider], { tenantId: FOREIGN_TENANT_ID })
    return { own, who: own.as(outsider) }
  }

  it.each<[string, (who: Speaker) => Promise<unknown>]>([
    ['installs', (who) => who.installs()],
    ['says start', (who) => who.says('start')],
    ['says help', (who) => who.says('help')],
    ['says anything', (who) => who.says('hva er dette')],
  ])('is turned away with one sentence, and leaves no row: who %s', async (_, act) => {
    const { own, who } = foreign()
    const codes = await changesNothing(() => act(who))

    expect(own.messages()).toHaveLength(1)
    expect(wordsOn(who.lastCard())).toBe(said.tenant)
    expect(codes).toEqual(['tenant-refused'])
    expect(await own.rows()).toEqual([])
  })

  it.each<[string, (at: Inbound) => Inbound]>([
    [
      'presses a button',
      ({ value, ...at }) => execute({ ...from(at), verb: 'save', data: record(value), cardId: '1' }),
    ],
    ['submits', ({ value, ...at }) => submit({ ...from(at), data: record(value), cardId: '1' })],
  ])('and so is who %s of a card from elsewhere', async (_, make) => {
    const data = record(record(record(pressing().value).action).data)
    const { own, who } = foreign()
    const activity = make({ ...message({ ...at(own), text: '' }), value: data })
    const codes = await changesNothing(() => who.delivers(activity))

    expect(codes).toEqual(['tenant-refused'])
    expect(await own.rows()).toEqual([])
  })

  it('finds no municipalities', async () => {
    const { who } = foreign()
    await who.installs()

    expect((await who.searches('steinkjer')).hits).toEqual([])
  })

  it('is not let in by a conversation that says it is ours', async () => {
    const activity = message({ ...at(room), text: 'english', mention: true })
    const codes = await changesNothing(() =>
      bot.deliver({ ...activity, channelData: { ...activity.channelData, tenant: { id: FOREIGN_TENANT_ID } } }),
    )

    expect(codes).toEqual(['tenant-refused'])
  })

  it('and an activity without a tenant is of none', async () => {
    const { conversation, ...rest } = message({ ...at(room), text: 'english', mention: true })
    const { tenantId: _, ...place } = conversation
    const codes = await changesNothing(() => bot.deliver({ ...rest, conversation: place, channelData: {} }))

    expect(codes).toEqual(['tenant-refused'])
  })

  const at = (own: Room) => ({ from: outsider, conversation: own.conversation, serviceUrl: bot.connector.url })
  const from = (_: object) => at(foreign().own)
})

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})
