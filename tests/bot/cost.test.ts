import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { milestones } from '../../src/plan/elements/milestones.ts'
import { setup } from '../../src/plan/setup.ts'
import { FOREIGN_TENANT_ID, kari, ola, outsider } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { hasProgramme, joins } from '../support/programmes.ts'
import { adds, fills, hasPlan, opensNew, opensRecord, setupAnswers } from '../support/walk.ts'

/**
 * What a turn costs, counted on the wire to the storage: retries too, and a transaction as one. Saman speaks unasked here,
 * as it does everywhere: what that costs is beside the answers, and nobody waits for it.
 */

let bot: TestBot
let room: Room
let me: Speaker
beforeAll(async () => {
  bot = await startTestBot({ prompts: true })
  room = bot.room('channel', [kari, ola])
  me = room.as(kari)
  await hasPlan(bot, room)
  await adds(me, 'milestones', { name: 'Kartlagt' })
})
afterAll(() => bot[Symbol.asyncDispose]())

const query = 'GET'
const transaction = 'POST $batch'
const update = 'PUT'
const merge = 'PATCH'

/** What a turn and all that goes on beside it cost together: those two go on at once, so in no order. */
async function costOf(turn: () => Promise<unknown>): Promise<readonly string[]> {
  const from = bot.calls.length
  await turn()
  return together(
    bot.calls.slice(from).map(({ method, path }) => (path.endsWith('/$batch') ? `${method} $batch` : method)),
  )
}
const together = (...parts: readonly (readonly string[])[]): readonly string[] => parts.flat().sort()

const save = [query, transaction]
/** A member's row in its programme is marked beside the save, and written anew after it. */
const summary = [merge, query, update]
/** So is the row of where the project is asked, and of those who lead it. */
const reach = [query, transaction]

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
    await own.as(kari).says('hjelp')

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

describe('a save costs one query and one transaction, and beside the answer the rows that are kept in step', () => {
  it('at every step of the set-up, the first one included', async () => {
    const own = bot.room('channel', [kari, ola]).as(kari)
    await own.says('start')
    const costs: (readonly string[])[] = []
    for (const typed of [...Object.values(setupAnswers), { owner: ola.aadObjectId }])
      costs.push(await costOf(() => own.presses({ do: 'save' }, typed)))
    const unlisted = [query]
    // From when it is all there those who ask know of it, in rows of their own. Till then nothing is known of it but that
    // there is nothing to ask, nor to follow up. No programme knows anything of a project that has not joined.
    expect(costs).toEqual([
      together(save, reach, unlisted),
      together(save, reach, unlisted),
      together(save, reach),
      together(save, reach),
    ])
    expect(setup.steps).toHaveLength(4)
  })

  it.each<[string, () => Promise<unknown>, Readonly<Record<string, string>>]>([
    ['an item', () => opensNew(me, 'milestones'), { name: 'B' }],
    ['a record', () => opensRecord(me, 'purpose', 'challenge'), { challenge: 'Fraværet er høyt' }],
    ['an item that makes another', () => opensBenefit(), { 'indicator.other': 'Vikarbruk' }],
  ])('of %s', async (_, open, typed) => {
    await open()

    expect(await costOf(() => me.presses({ do: 'save' }, typed))).toEqual(save)
  })

  it('of a project that is in a programme, whose row is kept in step', async () => {
    const own = bot.room('channel', [kari])
    await hasPlan(bot, own)
    await joins(bot, own, await hasProgramme(bot, [ola]))
    await own.as(kari).says('hjelp')
    await opensNew(own.as(kari), 'milestones')
    expect(await costOf(() => own.as(kari).presses({ do: 'save' }, { name: 'B' }))).toEqual(together(save, summary))
    // Whether somebody coordinates it is looked up where that shows, and nowhere else.
    expect(await costOf(() => own.as(kari).says('vurder'))).toEqual([query])
    expect(await costOf(() => own.as(kari).presses({ do: 'criterion', element: 'risks' }))).toEqual([query, query])
  })

  it('of a removal, a language, and a new beginning', async () => {
    await me.says('milepæler')
    expect(await costOf(() => me.presses({ do: 'askRemove' }))).toEqual([query])
    expect(await costOf(() => me.presses({ do: 'remove' }))).toEqual(save)
    // The language is part of the set-up.
    expect(await costOf(() => me.says('english'))).toEqual(together(save, reach))
    await me.says('bokmål')

    const empty = bot.room('channel')
    const own = empty.as(kari)
    await hasPlan(bot, empty)
    await own.says('start')
    await own.presses({ do: 'askRestart' })
    expect(await costOf(() => own.presses({ do: 'restart' }))).toEqual(together(save, reach, [query]))
  })
})

describe('a figure costs a save, and beside it a look at where the round’s card is', () => {
  it('in the form', async () => {
    const own = bot.room('channel').as(kari)
    await own.says('start')
    for (const typed of Object.values(setupAnswers)) await own.presses({ do: 'save' }, typed)
    await adds(own, 'baseline', { name: 'Sykefravær', unit: 'percent' })
    await own.says('avlesning sykefravær')
    const [list, project, asked, nudged] = [query, query, query, query]
    expect(await costOf(() => own.presses({ do: 'save' }, { value: '7,9', date: '2026-11-20' }))).toEqual(
      together(save, [list, project, asked, nudged]),
    )
  })
})

/** Whether it could not be reached, and then where it is now. */
const whereItIs = [query, query]

describe('where a conversation is, is looked at beside its first answer', () => {
  it.each([
    ['channel', [query], whereItIs],
    ['groupChat', [query], whereItIs],
    // Whoever writes in their own chat can be reached there; what they coordinate tells in which language.
    ['personal', [query, query], [query, merge]],
  ] as const)('in a %s', async (kind, answered, beside) => {
    const own = bot.room(kind).as(kari)
    expect(await costOf(() => own.says('hjelp'))).toEqual(together(answered, beside))
    expect(await costOf(() => own.says('hjelp'))).toEqual(answered)
  })

  it('and again after five minutes: another process may have lost it', async () => {
    const own = bot.room('channel').as(kari)
    await own.says('hjelp')
    const before = bot.now
    bot.now = '2026-11-23T09:05:01Z'
    expect(await costOf(() => own.says('hjelp'))).toEqual(together([query], whereItIs))
    bot.now = before
  })

  it('with a plan that nobody knew how to ask, whose row is written', async () => {
    const own = bot.room('channel')
    await hasPlan(bot, own)
    expect(await costOf(() => own.as(kari).says('plan'))).toEqual(together([query], whereItIs, reach))
  })
})

describe('a greeting costs one query', () => {
  it.each([
    // Saman is added to a team: its projects are looked for.
    ['channel', [query, ...whereItIs]],
    ['groupChat', whereItIs],
    ['personal', [query, merge]],
  ] as const)('in a %s', async (kind, beside) => {
    expect(await costOf(() => bot.room(kind).as(kari).installs())).toEqual(together([query], beside))
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
