import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Programme } from '../../src/programme/programme.ts'
import { kari, ola } from '../support/activities.ts'
import { testTables } from '../support/azurite.ts'
import { type Room, startTestBot, type TestBot } from '../support/bot.ts'
import { hasProgramme, joins } from '../support/programmes.ts'
import { findButton, inputsOn, wordsOn } from '../support/shown.ts'
import { loading, startStorageDoor } from '../support/storage-door.ts'
import { adds, itemsOf, setupAnswers } from '../support/walk.ts'

/** The programme over HTTP: its table, and the examples that groups share. Ola coordinates; Kari is of a group. */

let bot: TestBot
let programme: Programme
beforeAll(async () => {
  bot = await startTestBot()
  programme = await hasProgramme(bot, [ola])
})
afterAll(() => bot[Symbol.asyncDispose]())

async function project(answers: Readonly<Record<string, string>>, on = bot): Promise<Room> {
  const room = on.room('channel', [kari, ola])
  const me = room.as(kari)
  await me.says('start')
  await me.presses({ do: 'save' }, setupAnswers.place)
  const { in: _, ...project } = answers
  await me.presses({ do: 'save' }, { ...setupAnswers.project, ...project })
  await me.presses({ do: 'save' }, setupAnswers.period)
  if (on === bot) await joins(on, room, answers.in === 'another' ? await hasProgramme(on, [ola]) : programme)
  return room
}

describe('the programme’s table', () => {
  let first: Room
  let coordinator: ReturnType<Room['as']>
  beforeAll(async () => {
    first = await project({ name: 'Nærvær i Tinn', theme: 'sickLeave', cohort: '1' })
    await project({ name: 'Heltid i Tinn', theme: 'fullTime', cohort: '1' })
    await project({ name: 'Heltid i Arendal', theme: 'fullTime', cohort: '2' })
    coordinator = bot.room('personal', [ola]).as(ola)
  })

  it('counts every project by each of the ten criteria, in a coordinator’s own chat', async () => {
    await coordinator.says('programtabell')
    const words = wordsOn(coordinator.lastCard())
    expect(words).toContain('Alle temaer · 3 prosjekter')
    expect(words).toMatch(/Milepælsplan\n0\n3/)
  })

  it('is of the theme and the cohort that are chosen on it', async () => {
    await coordinator.says('programtabell')
    const cohorts = inputsOn(coordinator.lastCard()).find(({ id }) => id === 'cohort')?.choices
    expect(cohorts?.map(({ title }) => title)).toEqual(['Alle puljer', '1', '2'])

    await coordinator.presses({ do: 'table' }, { theme: 'fullTime' })
    expect(wordsOn(coordinator.lastCard())).toContain('Heltidskultur · 2 prosjekter')
    await coordinator.presses({ do: 'table' }, { cohort: '1' })
    expect(wordsOn(coordinator.lastCard())).toContain('Heltidskultur · pulje 1 · 1 prosjekt')
  })

  it('follows a coordinator’s word, and the group’s changes', async () => {
    const there = first.as(ola)
    await there.says('vurder')
    await there.presses({ do: 'criterion', element: 'milestones' })
    await there.presses({ do: 'form', part: 'override', step: 'verdict', entry: 'milestones' })
    await there.presses({ do: 'save' }, { verdict: 'largelyMet', reason: 'Lest i vedlegget' })
    await coordinator.says('programtabell')
    expect(wordsOn(coordinator.lastCard())).toMatch(/Milepælsplan\n1\n2/)

    await adds(first.as(kari), 'milestones', { name: 'Turnusen er vedtatt' })
    await coordinator.says('programtabell')
    expect(wordsOn(coordinator.lastCard())).toMatch(/Milepælsplan\n0\n3/)
  })

  it('is for coordinators: others are told so, and see no number', async () => {
    const own = bot.room('personal', [kari]).as(kari)
    await own.says('programtabell')
    expect(wordsOn(own.lastCard())).toContain('Bare programmets koordinatorer kan gjøre dette')
    await first.as(ola).says('programtabell')
    expect(wordsOn(first.as(ola).lastCard())).toContain('Dette viser jeg bare i en personlig chat')
  })

  it('takes what is chosen for a claim: a theme that is none is all of them', async () => {
    await coordinator.says('programtabell')
    const activity = coordinator.pressing({ do: 'table' })
    const value = JSON.parse(JSON.stringify(activity).replaceAll('"theme":"*"', '"theme":"constructor"'))
    await coordinator.delivers(value)
    expect(wordsOn(coordinator.lastCard())).toContain('Alle temaer · 3 prosjekter')
  })
})

describe('an example that a group shares', () => {
  const give = { do: 'give', named: true }
  const giveUnnamed = { do: 'give', named: false }

  /** A group that has opened what of a risk it could share. */
  async function offering(on = bot) {
    const room = await project({ name: 'Deler', theme: 'fullTime', cohort: '1' }, on)
    const me = room.as(kari)
    const event = `For få vikarer, så turnusen sprekker (${room.conversation.id})`
    await adds(me, 'risks', { event })
    await me.says('eksempel risiko')
    await me.presses({ do: 'offers' })
    await me.presses({ do: 'offer' })
    return { room, me, event }
  }
  const seenElsewhere = async (theme = 'fullTime') => {
    const other = (await project({ name: 'Ser', theme, cohort: '1' })).as(kari)
    await other.says('eksempel risiko')
    return wordsOn(other.lastCard())
  }
  async function judged(event: string, accept: boolean) {
    const coordinator = bot.room('personal', [ola]).as(ola)
    await coordinator.says('program')
    await coordinator.presses({ do: 'waiting' })
    expect(wordsOn(coordinator.lastCard())).toContain(event)
    // Others may wait too: those before it are left out.
    while (!wordsOn(coordinator.lastCard()).split('\n')[1]?.includes(event))
      await coordinator.presses({ do: 'judge', accept: false })
    await coordinator.presses({ do: 'judge', accept })
    return coordinator
  }

  it('is shown to the group as others will see it, without who is responsible', async () => {
    const { me, event } = await offering()
    const words = wordsOn(me.lastCard())
    expect(words).toContain('Dele dette som eksempel?')
    expect(words).toContain(event)
  })

  it('waits for a coordinator: nobody else sees it yet', async () => {
    const { me, event } = await offering()
    await me.presses(give)
    expect(wordsOn(me.lastCard())).toContain('Venter på svar fra koordinatoren')
    expect(await seenElsewhere()).not.toContain(event)
  })

  it('is seen by other groups under the element once a coordinator has taken it in, with the name they agreed to', async () => {
    const { me, event } = await offering()
    await me.presses(give)
    await judged(event, true)
    const words = await seenElsewhere()
    expect(words).toContain(event)
    expect(words).toContain('Fra Steinkjer, heltidskultur.')
  })

  it('names no municipality unless the group said so', async () => {
    const { me, event } = await offering()
    await me.presses(giveUnnamed)
    await judged(event, true)
    const [, after = ''] = (await seenElsewhere()).split(event)
    expect(/Fra .*/.exec(after)?.[0]).toBe('Fra en annen kommune, heltidskultur.')
  })

  it('is left out when the coordinator says so', async () => {
    const { me, event } = await offering()
    await me.presses(give)
    await judged(event, false)
    expect(await seenElsewhere()).not.toContain(event)
  })

  it('can be withdrawn by the group, also when it has been taken in', async () => {
    const { me, event } = await offering()
    await me.presses(give)
    await judged(event, true)
    await me.says('eksempel risiko')
    await me.presses({ do: 'offers' })
    expect(wordsOn(me.lastCard())).toContain('Tatt inn blant eksemplene')
    await me.presses({ do: 'withdraw' })
    expect(await seenElsewhere()).not.toContain(event)
  })

  it('can be withdrawn also when it is gone from the plan', async () => {
    const { me, event } = await offering()
    await me.presses(give)
    await judged(event, true)
    await me.says('risiko')
    await me.presses({ do: 'askRemove' })
    await me.presses({ do: 'remove' })
    await me.says('eksempel risiko')
    await me.presses({ do: 'offers' })
    expect(wordsOn(me.lastCard())).toContain(event)
    await me.presses({ do: 'withdraw' })
    expect(await seenElsewhere()).not.toContain(event)
  })

  it('is withdrawn by its own group alone', async () => {
    const { me, event } = await offering()
    await me.presses(give)
    await judged(event, true)
    const row = (await bot.rows()).find((one) => one.title === event && String(one.rowKey).startsWith('2example|'))
    const other = (await project({ name: 'Andre', theme: 'fullTime', cohort: '1' })).as(kari)
    await adds(other, 'risks', { event: 'Vår egen risiko, så noe skjer' })
    await other.says('eksempel risiko')
    await other.presses({ do: 'offers' })
    await other.presses({ do: 'offer' })
    await other.presses(give)
    const activity = other.pressing({ do: 'withdraw' })
    const own = /"example":"([\w-]+)"/.exec(JSON.stringify(activity))?.[1] ?? ''
    await other.delivers(JSON.parse(JSON.stringify(activity).replaceAll(own, String(row?.id))))
    expect(await seenElsewhere()).toContain(event)
  })

  it('can be taken out again by a coordinator', async () => {
    const { me, event } = await offering()
    await me.presses(give)
    const coordinator = await judged(event, true)
    while (!wordsOn(coordinator.lastCard()).split('\n')[1]?.includes(event))
      await coordinator.presses({ do: 'judge', accept: false })
    await coordinator.presses({ do: 'judge', accept: false })
    expect(await seenElsewhere()).not.toContain(event)
  })

  it('pressed twice is shared once', async () => {
    const { me, event } = await offering()
    const press = me.pressing(give)
    await Promise.all([me.delivers(press), me.delivers(press)])
    const rows = (await bot.rows()).filter((row) => String(row.rowKey).startsWith('2example|') && row.title === event)
    expect(rows).toHaveLength(1)
  })

  it('that was withdrawn while a coordinator read it is not taken in', async () => {
    const { me, event } = await offering()
    await me.presses(give)
    const coordinator = bot.room('personal', [ola]).as(ola)
    await coordinator.says('program')
    await coordinator.presses({ do: 'waiting' })
    while (!wordsOn(coordinator.lastCard()).split('\n')[1]?.includes(event))
      await coordinator.presses({ do: 'judge', accept: false })
    await me.presses({ do: 'withdraw' })
    await coordinator.presses({ do: 'judge', accept: true })
    expect(await seenElsewhere()).not.toContain(event)
  })

  it('comes first where the theme is the same', async () => {
    const { me, event } = await offering()
    await me.presses(give)
    await judged(event, true)
    const other = await project({ name: 'Annet tema', theme: 'reputation', cohort: '1' })
    const mine = other.as(kari)
    const own = 'Omdømmet svekkes, så søkerne uteblir'
    await adds(mine, 'risks', { event: own })
    await mine.says('eksempel risiko')
    await mine.presses({ do: 'offers' })
    await mine.presses({ do: 'offer' })
    await mine.presses(give)
    await judged(own, true)

    const first = (words: string) => /Fra .*, (heltidskultur|omdømme)\./.exec(words)?.[1]
    expect(first(await seenElsewhere('reputation'))).toBe('omdømme')
    expect(first(await seenElsewhere('fullTime'))).toBe('heltidskultur')
  })

  it('is judged by coordinators alone, and by them where nobody else sees it', async () => {
    const { me, event } = await offering()
    await me.presses(give)
    const own = bot.room('personal', [ola]).as(ola)
    await own.says('program')
    const activity = own.pressing({ do: 'waiting' })
    const shared = bot.room('channel', [kari, ola])
    for (const [who, sentence] of [
      [kari, 'Dette viser jeg bare i en personlig chat'],
      [ola, 'Dette viser jeg bare i en personlig chat'],
    ] as const) {
      await shared.as(who).says('eksempel')
      expect(findButton(shared.as(who).lastCard(), { do: 'waiting' })).toBeUndefined()
      const elsewhere = shared.as(who).pressing({ do: 'example', element: 'risks' })
      const answer = await shared.as(who).delivers({ ...elsewhere, value: activity.value })
      expect(answer.sentence).toContain(sentence)
    }
    await shared.as(ola).says('programtabell')
    expect(JSON.stringify(shared.messages())).toContain('Dette viser jeg bare i en personlig chat')
    expect(JSON.stringify(shared.messages())).not.toContain(event)
  })

  it('has names left out that stand in fields for people', async () => {
    const { room, me } = await offering()
    await me.presses({ do: 'element' })
    const risk = (await bot.rows(room.conversation)).find((row) => row.part === 'risk')
    await me.says('risiko')
    await me.presses({ do: 'form', part: 'risk', step: 'event', entry: String(risk?.entry) })
    await me.presses({ do: 'save', pass: true })
    await me.presses({ do: 'save', pass: true })
    await me.presses({ do: 'save' }, { action: 'Fast vikarpool', 'actionOwner.other': 'Gro Hemmelig' })
    await me.says('eksempel risiko')
    await me.presses({ do: 'offers' })
    await me.presses({ do: 'offer' })
    const words = wordsOn(me.lastCard())
    expect(words).toContain('Fast vikarpool')
    expect(words).not.toContain('Gro Hemmelig')
  })
})

describe('what belongs to another programme', () => {
  it('is neither counted, nor seen, nor to be judged', async () => {
    const coordinator = bot.room('personal', [ola]).as(ola)
    await coordinator.says('program')
    await coordinator.presses({ do: 'table' })
    const counted = wordsOn(coordinator.lastCard())
    await project({ name: 'Et annet sted', theme: 'fullTime', cohort: '1', in: 'another' })
    await coordinator.says('programtabell')
    expect(wordsOn(coordinator.lastCard())).toBe(counted)

    bot.now = '2026-11-23T09:01:00Z'
    await coordinator.says('program')
    await coordinator.presses({ do: 'programme' })
    await coordinator.presses({ do: 'table' })
    expect(wordsOn(coordinator.lastCard())).toContain('Alle temaer · 1 prosjekt')
    // What was chosen last stays so.
    await coordinator.says('programtabell')
    expect(wordsOn(coordinator.lastCard())).toContain('Alle temaer · 1 prosjekt')
    bot.now = '2026-11-23T09:00:00Z'
  })
})

describe('when the storage of the programme does not answer', () => {
  it('the plan is saved, and the review’s own example is shown all the same', async () => {
    const door = await startStorageDoor(testTables().connectionString)
    const own = await startTestBot({ connectionString: door.connectionString, callMs: 500 })
    try {
      const room = own.room('channel', [kari, ola])
      const me = room.as(kari)
      await me.says('start')
      await me.presses({ do: 'save' }, setupAnswers.place)
      await me.presses({ do: 'save' }, setupAnswers.project)
      await me.presses({ do: 'save' }, setupAnswers.period)
      await joins(own, room, await hasProgramme(own, [ola]))
      await me.says('oppstart')
      await me.presses({ do: 'save', pass: true })
      door.meet('cut', ({ method, path }) => ['PATCH', 'PUT'].includes(method) || path.includes('programme'))
      await me.presses({ do: 'save' }, { name: 'Nytt navn' })
      expect(await itemsOf(room, 'setup')).toMatchObject([{ name: 'Nytt navn' }])
      expect(own.logged.map((one) => 'code' in one && one.code)).toContain('changing-untold')
      expect(own.logged.map((one) => 'code' in one && one.code)).toContain('later-failed')

      door.open()
      // The plan's own query is let through; the one for the examples is the next.
      let queries = 0
      door.meet('cut', (asked) => loading(asked) && ++queries > 1)
      await me.says('eksempel risiko')
      expect(wordsOn(me.lastCard())).toContain('Finnøy')
    } finally {
      await own[Symbol.asyncDispose]()
      await door[Symbol.asyncDispose]()
    }
  })
})
