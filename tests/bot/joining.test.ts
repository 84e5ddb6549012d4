import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Values } from '../../src/plan/values.ts'
import { readCode, writtenCode } from '../../src/programme/codes.ts'
import type { Programme } from '../../src/programme/programme.ts'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { aslak, kari, ola, TENANT_ID } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { codeOf, hasProgramme, joins } from '../support/programmes.ts'
import { findButton, heading, inputsOn, wordsOn } from '../support/shown.ts'
import { adds, happens, hasPlan, itemsOf, setupAnswers } from '../support/walk.ts'

/** A group joins a programme and leaves it, over HTTP. Ola coordinates; Kari and Aslak are of the group. */

let bot: TestBot
let programme: Programme
let room: Room
let me: Speaker
beforeAll(async () => {
  bot = await startTestBot()
})
afterAll(() => bot[Symbol.asyncDispose]())
/** An hour for each test: what was tried in one is forgotten in the next. */
let hours = 0
const minutesOn = (minutes: number) => {
  bot.now = new Date(Date.parse(bot.now) + minutes * 60_000).toISOString()
}
beforeEach(async () => {
  hours += 1
  bot.now = '2026-11-23T09:00:00Z'
  minutesOn(60 * hours)
  programme = await hasProgramme(bot, [ola], { name: 'Nærvær *i* nord' })
  room = bot.room('channel', [kari, aslak, ola])
  me = room.as(kari)
  await hasPlan(bot, room)
})

const programmes = () => createProgrammes(bot.table)
const keyOf = (of: Room) => ({ tenant: of.conversation.tenantId, conversation: of.conversation.id })
const membership = async (of = room) => (await itemsOf(of, 'membership'))[0]
const isIn = async (of = room, where = programme) =>
  (await programmes().memberKeys(where.id)).some((key) => key.conversation === of.conversation.id)
const consents = async (who = me) => {
  await who.says(`bli med ${writtenCode(programme.code)}`)
  return who.presses({ do: 'consent' })
}
const said = () => JSON.stringify(room.messages().map(({ activity }) => activity))

describe('a group that has a code', () => {
  it('is told who will read what before it says yes, and nothing is shared until then', async () => {
    await me.says('bli med')
    expect(heading(me.lastCard())).toContain('Bli med i et program')
    await me.presses({ do: 'tryCode' }, { code: writtenCode(programme.code).toLowerCase() })
    const words = wordsOn(me.lastCard())
    expect(words).toContain('Bli med i Nærvær *i* nord?')
    expect(words).toContain('følges opp av Ola Hansen')
    expect(words).toContain('kan koordinatorene lese hele planen')
    expect(words).toContain('færre enn fem personer')
    expect(words).toContain('melde prosjektet ut når dere vil')
    expect(await membership()).toBeUndefined()
    expect(await isIn()).toBe(false)
  })

  it('joins when it says yes: everybody sees it, the board says so, the history too, and the programme knows', async () => {
    await consents()
    expect(said()).toContain('Kari Nordmann sa ja på vegne av gruppa')
    expect(await membership()).toEqual({ programme: programme.id, name: programme.name })
    expect(await isIn()).toBe(true)
    await room.as(aslak).says('plan')
    expect(wordsOn(room.as(aslak).lastCard())).toContain('Med i Nærvær')
    await me.says('historikk')
    expect(wordsOn(me.lastCard())).toContain('Med i: Nærvær')
    expect(wordsOn(me.lastCard())).not.toContain(programme.id)
  })

  it('joins once when it is pressed twice', async () => {
    await me.says(`bli med ${programme.code}`)
    const press = me.pressing({ do: 'consent' })
    await Promise.all([me.delivers(press), me.delivers(press)])
    await me.says('historikk')
    expect(wordsOn(me.lastCard()).match(/Med i:/g)).toHaveLength(1)
    expect(await isIn()).toBe(true)
  })

  it('that says not now has shared nothing', async () => {
    await me.says(`bli med ${programme.code}`)
    await me.presses({ do: 'board' })
    expect(await membership()).toBeUndefined()
  })

  it('finds the cohort of its set-up chosen, by the programme’s own name for it', async () => {
    programme = await hasProgramme(bot, [ola], { cohorts: ['Pulje 1', 'Pulje 2'] })
    await me.says(`bli med ${programme.code}`)
    expect(inputsOn(me.lastCard()).map(({ value }) => value)).toEqual(['Pulje 1'])
  })

  it('chooses its cohort where the programme has cohorts, and the plan has it from then on', async () => {
    programme = await hasProgramme(bot, [ola], { cohorts: ['1', '2', 'Høsten 2026'] })
    await me.says(`bli med ${programme.code}`)
    const [cohort] = inputsOn(me.lastCard())
    // As the group had written it in the set-up.
    expect(cohort?.value).toBe('1')
    await me.presses({ do: 'consent' }, { cohort: 'Høsten 2026' })
    expect(await itemsOf(room, 'setup')).toMatchObject([{ cohort: 'Høsten 2026' }])
    expect((await programmes().members(programme.id))[0]?.summary.cohort).toBe('Høsten 2026')
  })

  it('moves from one programme to another only as it is told', async () => {
    const first = programme
    await consents()
    programme = await hasProgramme(bot, [ola], { name: 'Et annet' })
    await me.says(`bli med ${programme.code}`)
    expect(wordsOn(me.lastCard())).toMatch(/Prosjektet er i dag med i Nærvær .*meldes ut derfra/)
    await me.presses({ do: 'consent' })
    expect([await isIn(room, first), await isIn()]).toEqual([false, true])
  })

  it('without a finished set-up is asked to finish it first', async () => {
    const own = bot.room('channel', [kari])
    await own.as(kari).says('start')
    await own.as(kari).presses({ do: 'save' }, setupAnswers.place)
    await own.as(kari).says(`bli med ${programme.code}`)
    expect(wordsOn(own.as(kari).lastCard())).toContain('Fullfør oppstarten først')
  })

  it('is told in a personal chat that it is done where the group is', async () => {
    const own = bot.room('personal', [kari]).as(kari)
    await own.says('start')
    await own.says(`bli med ${programme.code}`)
    expect(wordsOn(own.lastCard())).toContain('Det gjør dere i samtalen der prosjektgruppa')
  })
})

describe('who may say yes', () => {
  const named = (person: typeof kari) => ({ id: person.aadObjectId, name: person.name })
  const set = (after: Values) =>
    happens(bot, room, [{ type: 'saved', part: 'setup', entry: 'setup', title: '', before: {}, after }])

  it('is the leader or the owner where the plan names one, and the card says who', async () => {
    await set({ leader: named(aslak) })
    const answer = await consents()
    expect(answer.sentence).toContain('Det må prosjektlederen eller prosjekteieren gjøre')
    expect(await membership()).toBeUndefined()
    expect(wordsOn(room.last().activity)).toContain('Prosjektlederen eller prosjekteieren må svare: Aslak Sara.')

    await room.as(aslak).presses({ do: 'consent' })
    expect(await membership()).toMatchObject({ programme: programme.id })
    await me.says('meld ut')
    expect((await me.presses({ do: 'quit' })).sentence).toContain('Det må prosjektlederen')
  })

  it('is anybody in the conversation where only a name is written', async () => {
    await set({ owner: { name: 'Kommunedirektøren' } })
    await consents()
    expect(await membership()).toMatchObject({ programme: programme.id })
  })
})

describe('a code that is wrong', () => {
  const wrong = 'Jeg finner ikke noe program med den koden'

  it('is told so, with what was typed, and the same whether it is renewed, an invitation or none at all', async () => {
    const invitation = codeOf(55_001)
    await programmes().invite(invitation, programme.id, '2027-12-01T00:00:00Z')
    const renewed = programme.code
    const stored = await programmes().find(programme.id)
    if (stored) await programmes().save(stored, { ...programme, code: codeOf(55_002) })
    for (const code of [renewed, invitation, codeOf(55_003), 'tull']) {
      await me.says('bli med')
      await me.presses({ do: 'tryCode' }, { code })
      expect(wordsOn(me.lastCard())).toContain(wrong)
      expect(inputsOn(me.lastCard())[0]?.value).toBe(code)
    }
  })

  it('five times within a quarter of an hour is too many, also for a right one, until it has passed', async () => {
    const guesses = async (n: number) => {
      await me.says(`bli med ${codeOf(60_000 + n)}`)
      return wordsOn(me.lastCard())
    }
    for (let n = 0; n < 5; n += 1) expect(await guesses(n)).toContain(wrong)
    const who = { tenant: TENANT_ID, id: kari.aadObjectId }
    expect(bot.logged).toContainEqual(expect.objectContaining({ code: 'code-wrong', count: 5, ...who }))
    await me.says(`bli med ${programme.code}`)
    expect(wordsOn(me.lastCard())).toContain('Vent et kvarter')
    expect(bot.logged).toContainEqual(expect.objectContaining({ code: 'code-guessed', id: kari.aadObjectId }))
    // A consent card is no way around it, and others may go on.
    await room.as(aslak).says(`bli med ${programme.code}`)
    expect(wordsOn(room.as(aslak).lastCard())).toContain('Bli med i')
    await me.presses({ do: 'consent' })
    expect(await membership()).toBeUndefined()

    minutesOn(15.1)
    await me.says(`bli med ${programme.code}`)
    expect(wordsOn(me.lastCard())).toContain('Bli med i')
  })

  it('on a consent card whose code was renewed since lets nobody in', async () => {
    await me.says(`bli med ${programme.code}`)
    const stored = await programmes().find(programme.id)
    if (stored) await programmes().save(stored, { ...programme, code: codeOf(55_100) })
    await me.presses({ do: 'consent' })
    expect(wordsOn(me.lastCard())).toContain(wrong)
    expect(await membership()).toBeUndefined()
  })
})

describe('a group that leaves', () => {
  it('is asked first; then the programme knows nothing of it, and everybody sees it', async () => {
    await consents()
    await me.says('meld ut')
    expect(wordsOn(me.lastCard())).toContain('Melde prosjektet ut av Nærvær')
    expect(await isIn()).toBe(true)
    await me.presses({ do: 'quit' })
    expect(said()).toContain('Kari Nordmann meldte prosjektet ut')
    expect(await membership()).toEqual({})
    expect(await isIn()).toBe(false)
    await adds(me, 'milestones', { name: 'Turnusen er vedtatt' })
    expect(await isIn()).toBe(false)
  })

  it('takes what it has shared with it', async () => {
    await consents()
    await adds(me, 'risks', { event: 'For få vikarer, så turnusen sprekker' })
    await me.says('eksempel risiko')
    await me.presses({ do: 'offers' })
    await me.presses({ do: 'offer' })
    await me.presses({ do: 'give', named: true })
    const shared = async () =>
      (await bot.rows()).filter(
        ({ partitionKey, rowKey }) =>
          partitionKey === `programme|${programme.id}` && String(rowKey).startsWith('2example|'),
      )
    expect(await shared()).toHaveLength(1)
    await me.says('meld ut')
    await me.presses({ do: 'quit' })
    expect(await shared()).toEqual([])
  })

  it('on an old card about another programme leaves nothing', async () => {
    await consents()
    await me.says('meld ut')
    const press = me.pressing({ do: 'quit' })
    const first = programme
    programme = await hasProgramme(bot, [ola], { name: 'Et annet' })
    await consents()
    await me.delivers(press)
    expect([await isIn(room, first), await isIn()]).toEqual([false, true])
  })

  it('by beginning anew has no programme any more', async () => {
    await consents()
    await me.says('start')
    await me.presses({ do: 'askRestart' })
    await me.presses({ do: 'restart' })
    expect(await isIn()).toBe(false)
    await me.presses({ do: 'save' }, setupAnswers.place)
    await me.presses({ do: 'save' }, setupAnswers.project)
    await me.presses({ do: 'save' }, setupAnswers.period)
    expect(await isIn()).toBe(false)
  })

  it('and joins again with the code', async () => {
    await consents()
    await me.says('meld ut')
    await me.presses({ do: 'quit' })
    await consents()
    expect(await isIn()).toBe(true)
    expect((await programmes().member(programme.id, keyOf(room)))?.summary.news).toMatchObject([{ what: 'joined' }])
  })
})

describe('the last step of the set-up', () => {
  const setsUp = async () => {
    const own = bot.room('channel', [kari, aslak])
    const speaker = own.as(kari)
    await speaker.says('start')
    for (const typed of [...Object.values(setupAnswers), { owner: kari.aadObjectId, leader: aslak.aadObjectId }])
      await speaker.presses({ do: 'save' }, typed)
    return { own, speaker }
  }

  it('asks for a code, which can be skipped', async () => {
    const { own, speaker } = await setsUp()
    expect(wordsOn(speaker.lastCard())).toContain('kan hoppes over')
    await speaker.presses('Hopp over')
    expect(wordsOn(speaker.lastCard())).toContain('deler er på plass')
    expect(await membership(own)).toBeUndefined()
  })

  it('leads by way of the consent to the board', async () => {
    const { own, speaker } = await setsUp()
    await speaker.presses({ do: 'tryCode' }, { code: programme.code })
    await speaker.presses({ do: 'consent' })
    expect(wordsOn(speaker.lastCard())).toContain('Med i Nærvær')
    expect(await isIn(own)).toBe(true)
  })

  it('is not there for a project that is in a programme already', async () => {
    await joins(bot, room, programme)
    await me.says('oppstart')
    for (let step = 0; step < 3; step += 1) await me.presses({ do: 'save', pass: true })
    await me.presses({ do: 'save' }, { owner: kari.aadObjectId })
    expect(findButton(me.lastCard(), { do: 'tryCode' })).toBeUndefined()
  })
})

describe('what is typed and what cards claim', () => {
  it('never joins a programme by its id alone', async () => {
    await me.says(`bli med ${programme.code}`)
    const activity = me.pressing({ do: 'consent' })
    const forged = JSON.parse(JSON.stringify(activity).replaceAll(programme.code, programme.id))
    await me.delivers(forged)
    expect(await membership()).toBeUndefined()
  })

  it('can’t write the membership as if it were a form', async () => {
    await me.says('risiko')
    await me.presses({ do: 'form', part: 'risk' })
    const activity = me.pressing({ do: 'save' }, { event: programme.id })
    const forged = JSON.parse(JSON.stringify(activity).replaceAll('"part":"risk"', '"part":"membership"'))
    await me.delivers(forged)
    expect(await membership()).toBeUndefined()
  })

  it('reads a code however it is spelt', () => {
    expect(readCode(` ${writtenCode(programme.code).toLowerCase()} `)).toBe(programme.code)
  })
})
