import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { milestones } from '../../src/plan/elements/milestones.ts'
import { setup } from '../../src/plan/setup.ts'
import { FOREIGN_TENANT_ID, kari, ola, outsider } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { adds, fills, hasPlan, opensNew, opensRecord, setupAnswers } from '../support/walk.ts'

/** What a turn costs, counted on the wire to the storage: retries too, and a transaction as one. */

let bot: TestBot
let room: Room
let me: Speaker
beforeAll(async () => {
  bot = await startTestBot()
  room = bot.room('channel', [kari, ola])
  me = room.as(kari)
  await hasPlan(bot, room)
  await adds(me, 'milestones', { name: 'Kartlagt' })
})
afterAll(() => bot[Symbol.asyncDispose]())

const query = 'GET'
const transaction = 'POST $batch'
const insert = 'POST'
const update = 'PUT'

async function costOf(turn: () => Promise<unknown>): Promise<readonly string[]> {
  const from = bot.calls.length
  await turn()
  return bot.calls.slice(from).map(({ method, path }) => (path.endsWith('/$batch') ? `${method} $batch` : method))
}

describe('an answer costs one query', () => {
  it.each(['plan', 'fortsett', 'milepæler', 'vurder', 'kjede', 'historikk', 'hjelp', 'start', 'språk', 'tull', ''])(
    'to “%s”',
    async (text) => {
      expect(await costOf(() => me.says(text))).toEqual([query])
    },
  )

  it.each([{ do: 'element', element: 'risks' }, { do: 'continue' }, { do: 'setup' }])(
    'to a press that only shows: $do',
    async (button) => {
      await me.says('plan')

      expect(await costOf(() => me.presses(button))).toEqual([query])
    },
  )

  it('and one more where others in the programme are asked: for their examples', async () => {
    expect(await costOf(() => me.says('eksempel risiko'))).toEqual([query, query])
  })

  it('also when the plan is long', async () => {
    const own = bot.room('channel')
    await hasPlan(bot, own)
    await fills(bot, own, milestones, 100)

    expect(await costOf(() => own.as(kari).says('plan'))).toEqual([query])
    expect(await costOf(() => own.as(kari).says('historikk'))).toEqual([query])
  })

  it('to a save that cannot be: something is wrong at a field, or nothing is new', async () => {
    await opensNew(me, 'milestones')
    expect(await costOf(() => me.presses({ do: 'save' }, { name: '' }))).toEqual([query])
    await me.says('plan')
    await me.presses({ do: 'setup' })
    expect(await costOf(() => me.presses({ do: 'save' }))).toEqual([query])
  })
})

const opensBenefit = async () => {
  await adds(me, 'benefits', { name: 'Færre vikarer' })
  await me.says('gevinster')
  await me.presses({ do: 'form', part: 'benefit', step: 'measured' })
}

describe('a save costs one query and one transaction, and beside the answer the programme’s row', () => {
  it('at every step of the set-up, the first one included', async () => {
    const own = bot.room('channel', [kari, ola]).as(kari)
    await own.says('start')
    const costs: (readonly string[])[] = []
    for (const typed of [...Object.values(setupAnswers), { owner: ola.aadObjectId }])
      costs.push(await costOf(() => own.presses({ do: 'save' }, typed)))
    // From when it is all there the programme knows of it, in a row of its own, written beside the answer.
    expect(costs).toEqual([
      [query, transaction, query],
      [query, transaction, query],
      [query, transaction, query, insert],
      [query, transaction, query, update],
    ])
    expect(setup.steps).toHaveLength(4)
  })

  it.each<[string, () => Promise<unknown>, Readonly<Record<string, string>>]>([
    ['an item', () => opensNew(me, 'milestones'), { name: 'B' }],
    ['a record', () => opensRecord(me, 'purpose', 'challenge'), { challenge: 'Fraværet er høyt' }],
    ['an item that makes another', () => opensBenefit(), { 'indicator.other': 'Vikarbruk' }],
  ])('of %s', async (_, open, typed) => {
    await open()

    expect(await costOf(() => me.presses({ do: 'save' }, typed))).toEqual([query, transaction, query, update])
  })

  it('of a removal, a language, and a new beginning', async () => {
    await me.says('milepæler')
    expect(await costOf(() => me.presses({ do: 'askRemove' }))).toEqual([query])
    expect(await costOf(() => me.presses({ do: 'remove' }))).toEqual([query, transaction, query, update])
    expect(await costOf(() => me.says('english'))).toEqual([query, transaction, query, update])
    await me.says('bokmål')

    const empty = bot.room('channel')
    const own = empty.as(kari)
    await hasPlan(bot, empty)
    await own.says('start')
    await own.presses({ do: 'askRestart' })
    expect(await costOf(() => own.presses({ do: 'restart' }))).toEqual([query, transaction, query])
  })
})

describe('a greeting costs one query', () => {
  it.each(['channel', 'groupChat', 'personal'] as const)('in a %s', async (kind) => {
    expect(await costOf(() => bot.room(kind).as(kari).installs())).toEqual([query])
  })
})

describe('what never reaches a plan costs nothing', () => {
  it('a tenant that is not served', async () => {
    const who = bot.room('channel', [outsider], { tenantId: FOREIGN_TENANT_ID }).as(outsider)

    expect(await costOf(() => who.installs())).toEqual([])
    expect(await costOf(() => who.says('start'))).toEqual([])
  })

  it('a person who is not a member', async () => {
    expect(await costOf(() => room.as(outsider).says('plan'))).toEqual([])
  })

  it('card data that nobody can read, and a search for a municipality', async () => {
    await me.says('milepæler')
    const activity = me.pressing({ do: 'board' })

    expect(await costOf(() => me.delivers({ ...activity, value: {} }))).toEqual([])
    expect(await costOf(() => me.searches('stein'))).toEqual([])
  })
})
