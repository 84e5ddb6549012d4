import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createInStep } from '../../../src/prompts/in-step.ts'
import { createOutbox } from '../../../src/storage/outbox.ts'
import { createProgrammes } from '../../../src/storage/programmes.ts'
import { createTableStore } from '../../../src/storage/tables.ts'
import { acts, coordinating, followedProject, saved } from '../../support/acting.ts'
import { ingrid, kari, ola, TENANT_ID } from '../../support/activities.ts'
import { type Room, startTestBot, type TestBot } from '../../support/bot.ts'
import { asked, buttonsOn, findButton, heading, wordsOn } from '../../support/shown.ts'

/** A programme's summary every Monday at 08:00, for those who want it, over HTTP, real storage and a real wire. */

let bot: TestBot
/** A Wednesday. Nobody has subscribed to anything. */
beforeEach(async () => {
  bot = await startTestBot({ prompts: true })
  bot.now = '2026-11-25T09:00:00Z'
})
afterEach(() => bot[Symbol.asyncDispose]())

const [monday, nextMonday] = ['2026-11-30T07:00:00Z', '2026-12-07T07:00:00Z']
const weeks = (chat: Room) =>
  chat.messages().filter(({ activity }) => /uke \d+"/.test(JSON.stringify(activity).replaceAll('\\', '')))

async function given() {
  const own = await coordinating(bot, ola)
  return { ...own, words: () => wordsOn(own.me.lastCard()) }
}

const seatIn = async (programme: string) =>
  (await createProgrammes(bot.table).seats({ tenant: TENANT_ID, id: ola.aadObjectId })).find(
    (one) => one.programme === programme,
  )

describe('subscribing', () => {
  it.each(['abonner', 'Abonner på programmet', 'abonner på programet', 'gi meg en oppsummering hver uke'])(
    'is asked for with “%s”',
    async (said) => {
      const { me, programme, words } = await given()
      await me.says(said)
      expect(words()).toContain('Du får et sammendrag av programmet hver mandag kl. 08.00.')
      expect(words()).toContain('Det første kommer 30. november 2026.')
      expect(await seatIn(programme.id)).toMatchObject({ weekly: true, language: 'nb' })
    },
  )

  it('is answered, and told each week, in the language that it is asked for in', async () => {
    const { me, programme, words } = await given()
    await me.says('subscribe')
    expect(words()).toContain('The first one comes on 30 November 2026.')
    expect(await seatIn(programme.id)).toMatchObject({ weekly: true, language: 'en' })
  })

  it('is shown on the programme’s card, with the way out of it', async () => {
    const { me, words } = await given()
    await me.says('program')
    await me.presses({ do: 'weekly', on: true })
    await me.says('program')
    expect(findButton(me.lastCard(), { do: 'weekly', on: false })?.title).toBe('Slutt med ukentlig sammendrag')
    await me.presses({ do: 'weekly', on: false })
    expect(words()).toContain('Du får ikke flere ukentlige sammendrag')
    await me.says('program')
    expect(findButton(me.lastCard(), { do: 'weekly', on: true })).toBeDefined()
  })

  it('is for coordinators, in their own chat', async () => {
    const his = bot.room('personal', [kari]).as(kari)
    await his.says('abonner')
    expect(wordsOn(his.lastCard())).toContain('Bare programmets koordinatorer')
    const there = bot.room('channel', [kari]).as(kari)
    await there.says('abonner')
    expect(wordsOn(there.lastCard())).toContain('Dette viser jeg bare i en personlig chat')
  })
})

describe('the week’s summary', () => {
  it('comes on Monday at 08:00 and not before, once, and tells what is new and how it stands', async () => {
    const { me, chat, programme, words } = await given()
    await me.says('abonner')
    await followedProject(bot, programme, 'Nærvær i Bø')
    await followedProject(bot, programme, 'Heltid i Bø', [
      saved('milestone', 'm1', 'Vedtatt', { name: 'Vedtatt', date: '2026-11-20' }),
    ])
    await tellsOf(programme.id, 'Nærvær i Bø')
    await bot.at('2026-11-30T06:59:59Z')
    expect(weeks(chat)).toHaveLength(0)
    await Promise.all([bot.at(monday), bot.at(monday)])
    await bot.at('2026-11-30T07:00:30Z')
    expect(weeks(chat)).toHaveLength(1)
    expect(heading(me.lastCard())).toBe('Nærvær i nord, uke 49')
    expect(words()).toContain('Nye røde risikoer: «Nærvær i Bø (Steinkjer)»')
    expect(words()).toContain('2 prosjekter: 2 i gang.')
    expect(words()).toContain('Én forfalt milepæl.')
    // The same news, whenever they press: from the moment that the card tells from.
    expect(buttonsOn(me.lastCard()).map(asked)).toContainEqual({
      do: 'ask',
      programme: programme.id,
      question: { intent: 'news', since: '2026-11-23T07:00:00Z', of: {} },
    })
    await me.presses('Vis alt som er nytt')
    expect(words()).toContain('Ny rød risiko: Vikarmangel')
  })

  it('tells the week after what has changed since, and in short when nothing has', async () => {
    const { me, chat, programme, words } = await given()
    await me.says('abonner')
    await followedProject(bot, programme, 'Nærvær i Bø')
    await bot.at(monday)
    expect(words()).toContain('Ingenting er nytt siden 23. november.')
    bot.now = '2026-12-01T09:00:00Z'
    await followedProject(bot, programme, 'Heltid i Bø')
    await tellsOf(programme.id, 'Nærvær i Bø')
    await bot.at(nextMonday)
    expect(weeks(chat)).toHaveLength(2)
    expect(words()).toContain('Nytt siden 30. november')
    expect(words()).toContain('2 prosjekter: 2 i gang (+1 siden sist).')
  })

  it('counts every overdue milestone that it tells of, and leads to them', async () => {
    const { me, programme, words } = await given()
    await me.says('abonner')
    const milestone = (id: string, date: string) => saved('milestone', id, id, { name: id, date })
    await followedProject(bot, programme, 'Nærvær i Bø', [milestone('m1', '2026-12-02'), milestone('m2', '2026-12-03')])
    await followedProject(bot, programme, 'Heltid i Bø', [milestone('m1', '2026-12-02')])
    await bot.at(monday)
    bot.now = '2026-12-01T09:00:00Z'
    // What is overdue when a project comes is nobody's news, and counts all the same.
    await followedProject(bot, programme, 'Nytt i Bø', [milestone('m1', '2026-11-01')])
    bot.now = '2026-12-04T09:00:00Z'
    await inStep()
    await bot.at(nextMonday)
    expect(words()).toContain('Milepæler forfalt: «Heltid i Bø (Steinkjer)», «Nærvær i Bø (Steinkjer)» ×2 og én til')
    expect(words()).toContain('4 forfalte milepæler (+4 siden sist).')
    await me.presses('Vis forfalte milepæler')
    expect(words()).toContain('Nytt i Bø')
  })

  it('comes on Tuesday when Monday is a public holiday, and at 08:00 by the clock in Norway', async () => {
    const { me, chat } = await given()
    bot.now = '2027-03-24T09:00:00Z'
    await me.says('abonner')
    // Easter Monday; the clocks went forward the day before.
    await bot.at('2027-03-29T10:00:00Z')
    expect(weeks(chat)).toHaveLength(0)
    await bot.at('2027-03-30T05:59:00Z')
    expect(weeks(chat)).toHaveLength(0)
    await bot.at('2027-03-30T06:00:00Z')
    expect(weeks(chat)).toHaveLength(1)
  })

  it('does not come to whoever has ended it, or coordinates no more', async () => {
    const [own, other] = [await given(), await coordinating(bot, ingrid)]
    await own.me.says('abonner')
    await other.me.says('abonner')
    await own.me.says('stopp abonnementet')
    const programmes = createProgrammes(bot.table)
    const stored = await programmes.find(other.programme.id)
    if (!stored) throw new Error('no programme')
    const coordinators = [{ tenant: TENANT_ID, id: 'another', name: 'A' }]
    // Taken off it by hand: what leads to the summary is left behind.
    await bot.table.updateEntity(
      {
        partitionKey: `programme|${other.programme.id}`,
        rowKey: '0programme',
        coordinators: JSON.stringify(coordinators),
      },
      'Merge',
    )
    await bot.at('2027-01-11T07:00:00Z')
    expect([own.chat, other.chat].map((chat) => weeks(chat).length)).toEqual([0, 0])
  })

  it('is of each programme that somebody has asked for it of', async () => {
    const [one, two] = [await given(), await coordinating(bot, ola)]
    for (const { programme } of [one, two]) await acts(one.me, { do: 'weekly', programme: programme.id, on: true })
    const before = weeks(one.chat).length + weeks(two.chat).length
    await bot.at('2027-01-18T07:00:00Z')
    expect(weeks(one.chat).length + weeks(two.chat).length - before).toBeGreaterThanOrEqual(2)
  })

  it('that was missed for days comes as long as the week lasts', async () => {
    const { me, chat } = await given()
    await me.says('abonner')
    await bot.at('2027-02-03T10:00:00Z')
    expect(weeks(chat)).toHaveLength(1)
  })
})

/** Programmes come to know what the day alone has changed, as they do each night. */
const inStep = () =>
  createInStep({
    programmes: createProgrammes(bot.table),
    store: createTableStore(bot.table),
    outbox: createOutbox(bot.table),
    by: 'test',
    now: () => bot.now,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  }).once()

/** The programme has come to know of a red risk in a project. */
async function tellsOf(programme: string, project: string): Promise<void> {
  const programmes = createProgrammes(bot.table)
  const member = (await programmes.members(programme)).find(({ summary }) => summary.project === project)
  if (!member) throw new Error('no such project')
  await programmes.keepSummary(programme, member.key, { rev: 1000, marked: bot.now }, (before) => ({
    ...(before ?? member.summary),
    news: [{ at: bot.now, what: 'redRisk', name: 'Vikarmangel' }],
  }))
}
