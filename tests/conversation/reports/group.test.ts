import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Documents } from '../../../src/conversation/documents-port.ts'
import { idFrom } from '../../../src/conversation/ids.ts'
import { createFiles } from '../../../src/storage/files.ts'
import { aslak, kari, ola } from '../../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../../support/bot.ts'
import { documentText } from '../../support/office-files.ts'
import { fetched, forged, lastCardIn, linkOn, linksOn, nobodyHasOrdered, titlesOn } from '../../support/reporting.ts'
import { asked as actionOf, cardIn, findButton, heading, wordsOn } from '../../support/shown.ts'
import { happens, hasPlan } from '../../support/walk.ts'

/** A group orders reports of its own project in its channel, over HTTP, with real documents on a real table. */

let bot: TestBot
let room: Room
let me: Speaker
/** What stands between a test and the documents: how many were made, and what keeps them. */
const making = { count: 0, held: Promise.resolve(), fails: false }
const between = (documents: Documents): Documents => ({
  ...documents,
  report: async (order) => {
    making.count += 1
    await making.held
    if (making.fails) throw new Error('the thread died')
    return documents.report(order)
  },
})
beforeAll(async () => {
  bot = await startTestBot({ documents: between })
})
afterAll(() => bot[Symbol.asyncDispose]())
beforeEach(async () => {
  await nobodyHasOrdered(bot)
  Object.assign(making, { count: 0, held: Promise.resolve(), fails: false })
  bot.now = '2026-11-23T09:00:00Z'
  room = bot.room('channel', [kari, ola])
  me = room.as(kari)
  await hasPlan(bot, room)
})

const words = (who = me) => wordsOn(who.sees(lastCardIn(room)))
/** Orders a report with the list that lies last. */
const orders = async (form = 'yearly', who = me) => {
  await who.says('rapport')
  return who.presses({ do: 'orderReport', form })
}
/** Opens what lies last for oneself, and gives back the file. */
const gets = async (who = me) => {
  const { card } = await who.presses({ do: 'openReport' }, {}, { on: lastCardIn(room) })
  return fetched(linkOn(card))
}

describe('the word for reports', () => {
  it.each(['rapport', 'rapporter', 'lag rapport', 'rapportar', 'report', 'reports', 'make a report'])(
    'shows what can be ordered: %s',
    async (text) => {
      await me.says(text)
      expect(heading(me.lastCard())).toBe('Rapporter: Nærvær i hjemmetjenesten')
      expect(titlesOn(me.lastCard())).toEqual([
        'Lag oppstartsrapport',
        'Lag halvårsrapport',
        'Lag årsrapport',
        'Til planen',
      ])
      expect(words()).toContain('Ingen rapport er laget ennå.')
    },
  )

  it.each(['reading', 'report a reading', 'report figures'])('is not for giving a reading: %s', async (said) => {
    await me.says(said)
    expect(heading(me.lastCard())).not.toContain('Rapporter')
  })

  it('offers to start where there is no plan', async () => {
    const empty = bot.room('channel')
    await empty.as(kari).says('rapport')
    expect(findButton(empty.as(kari).lastCard(), { do: 'start' })).toBeDefined()
  })
})

describe('an order', () => {
  it('is answered at once, and the report comes by itself', async () => {
    const gate = Promise.withResolvers<void>()
    making.held = gate.promise
    await me.says('rapport')
    const list = room.last()
    const pressed = me.presses({ do: 'orderReport', form: 'yearly' })
    await expect.poll(() => wordsOn(me.sees(list))).toContain('Årsrapporten lages nå')
    expect(wordsOn(me.sees(list))).toContain(
      'Står den ikke der, er ingenting laget, og den kan bestilles på nytt om noen minutter.',
    )
    expect(room.messages()).toHaveLength(1)

    gate.resolve()
    await pressed
    expect(words()).toContain('Årsrapporten for Nærvær i hjemmetjenesten er klar')
    expect(room.messages()).toHaveLength(2)
  })

  it('comes in the thread where it was ordered, and the card there can be ordered from again', async () => {
    await orders()
    const [list, ready] = room.messages()
    expect(ready?.conversationId).toBe(list?.conversationId)
    // As everybody sees it by now: what the press itself was answered with has been drawn over.
    const card = cardIn(list?.activity)
    expect(titlesOn(card)).toContain('Åpne årsrapporten fra 23.11.2026')
    expect(findButton(card, { do: 'orderReport', form: 'yearly' })).toBeDefined()
  })

  it('gives a Word file of the plan, to be fetched by each with a link of their own', async () => {
    await orders()
    const text = documentText(await gets())
    expect(text).toContain('Nærvær i hjemmetjenesten')
    expect(text).toContain('Årsrapport')
    expect(text).toContain('Steinkjer')
    const [own, others] = await Promise.all(
      [me, room.as(ola)].map(
        async (who) => (await who.presses({ do: 'openReport' }, {}, { on: lastCardIn(room) })).card,
      ),
    )
    expect(linkOn(own)).not.toBe(linkOn(others))
  })

  it('never puts a link where others see it', async () => {
    await orders()
    await gets()
    for (const { activity } of room.messages()) expect(JSON.stringify(activity)).not.toContain('/files/')
  })

  it('shows nobody a link where the client can’t show it to one alone', async () => {
    await orders()
    const ready = lastCardIn(room)
    await me.presses({ do: 'openReport' }, {}, { on: ready, how: 'submit' })
    expect(words()).toContain('Her kan jeg ikke vise noe bare for deg.')
    for (const { activity } of room.messages()) expect(JSON.stringify(activity)).not.toContain('/files/')
  })

  it('is the same report when it is pressed twice', async () => {
    await me.says('rapport')
    const press = me.pressing({ do: 'orderReport', form: 'halfYear' })
    await Promise.all([me.delivers(press), me.delivers(press)])
    expect(making.count).toBe(1)
    await me.delivers(press)
    expect(making.count).toBe(1)
    await me.says('rapport')
    expect(titlesOn(me.lastCard()).filter((title) => title.startsWith('Åpne'))).toHaveLength(1)
  })

  it('is two reports when two people order two, also at the same moment', async () => {
    await me.says('rapport')
    await Promise.all([
      me.presses({ do: 'orderReport', form: 'startUp' }),
      room.as(ola).presses({ do: 'orderReport', form: 'yearly' }),
    ])
    await me.says('rapport')
    expect(
      titlesOn(me.lastCard())
        .filter((title) => title.startsWith('Åpne'))
        .sort(),
    ).toEqual(['Åpne oppstartsrapporten fra 23.11.2026', 'Åpne årsrapporten fra 23.11.2026'])
    expect(words()).toContain('Word · bestilt av Kari Nordmann')
    expect(words()).toContain('Word · bestilt av Ola Hansen')
  })

  it('of the same form waits for the one that is under way, and is told that it is being made', async () => {
    const gate = Promise.withResolvers<void>()
    making.held = gate.promise
    await me.says('rapport')
    const mine = room.last()
    await room.as(ola).says('rapport')
    const olas = room.last()
    const first = me.presses({ do: 'orderReport', form: 'yearly' }, {}, { on: mine })
    await expect.poll(() => making.count).toBe(1)
    // Deliveries wait for all that goes on beside them.
    const second = room.as(ola).presses({ do: 'orderReport', form: 'yearly' }, {}, { on: olas })
    await expect.poll(() => wordsOn(room.as(ola).sees(olas))).toContain('Årsrapporten lages nå')
    gate.resolve()
    await Promise.all([first, second])
    expect(making.count).toBe(1)
    await me.says('rapport')
    expect(titlesOn(me.lastCard()).filter((title) => title.startsWith('Åpne'))).toHaveLength(1)
  })

  it('is one’s own for twenty reports in an hour; the next is told so and not made', async () => {
    bot.now = '2026-10-05T09:00:00Z'
    await me.says('rapport')
    const order = (n: number) =>
      me.delivers(forged(bot, room, me, { do: 'orderReport', form: 'startUp', nonce: `many-${n}` }))
    for (let n = 0; n < 20; n += 1) await order(n)
    expect(making.count).toBe(20)
    const { sentence } = await order(20)
    expect(sentence).toBe('Du har bestilt 20 rapporter den siste timen. Vent litt før du bestiller flere.')
    expect(making.count).toBe(20)
    // What was ordered before is given as often as it is pressed for; others may go on.
    expect((await order(3)).sentence).toBeUndefined()
    await orders('startUp', room.as(ola))
    expect(making.count).toBe(21)
    bot.now = '2026-10-05T10:00:01Z'
    await order(21)
    expect(making.count).toBe(22)
    // Real ones, and on a busy machine each takes seconds.
  }, 120_000)

  it('that comes to nothing is told in the chat, nothing is delivered, and it can be ordered again at once', async () => {
    making.fails = true
    await me.says('rapport')
    const press = me.pressing({ do: 'orderReport', form: 'yearly' })
    await me.delivers(press)
    expect(words()).toContain('Årsrapporten ble ikke laget, og ingenting er levert.')
    expect(bot.logged.map(({ code }) => code)).toContain('report-failed')
    making.fails = false
    await me.delivers(press)
    expect(words()).toContain('Årsrapporten for Nærvær i hjemmetjenesten er klar')
    await me.says('rapport')
    expect(titlesOn(me.lastCard()).filter((title) => title.startsWith('Åpne'))).toHaveLength(1)
  })

  it('that a crash broke off is nobody’s: the list can be ordered from at once, the same press after a while', async () => {
    await me.says('rapport')
    const press = me.pressing({ do: 'orderReport', form: 'yearly' })
    const button = findButton(me.lastCard(), { do: 'orderReport', form: 'yearly' })
    const action = button && actionOf(button)
    const nonce = action?.do === 'orderReport' ? action.nonce : ''
    const { tenantId, id } = room.conversation
    // As far as it came: it was begun, and some of the file was there.
    const files = createFiles(bot.table)
    const order = idFrom('report', 'group', '', tenantId, id, 'yearly', nonce)
    await files.begin(
      { id: order, shelf: { of: 'group', key: { tenant: tenantId, conversation: id } }, form: 'yearly' },
      bot.now,
      '2026-11-23T09:03:00Z',
    )

    await me.delivers(press)
    expect(making.count).toBe(0)
    expect(words()).toContain('Står den ikke der, er ingenting laget')
    await me.presses('Vis rapportene')
    expect(words()).toContain('Ingen rapport er laget ennå.')
    await me.presses({ do: 'orderReport', form: 'startUp' })
    expect(words()).toContain('Oppstartsrapporten for Nærvær i hjemmetjenesten er klar')

    bot.now = '2026-11-23T09:03:01Z'
    await me.delivers(press)
    expect(words()).toContain('Årsrapporten for Nærvær i hjemmetjenesten er klar')
  })

  it('that is kept but was never told of is in the list', async () => {
    await me.says('rapport')
    bot.connector.failNext({ status: 403, match: ({ method }) => method === 'POST' })
    await me.presses({ do: 'orderReport', form: 'yearly' })
    expect(bot.logged.map(({ code }) => code)).toContain('hand-over-failed')
    await me.says('rapport')
    expect(titlesOn(me.lastCard())).toContain('Åpne årsrapporten fra 23.11.2026')
  })

  it('of a workbook is no group’s', async () => {
    await me.says('rapport')
    const { sentence } = await me.delivers(forged(bot, room, me, { do: 'orderReport', form: 'workbook', nonce: 'n' }))
    expect(sentence).toContain('Dette viser jeg bare i en personlig chat')
    expect(making.count).toBe(0)
  })
})

describe('a report that was delivered', () => {
  it('can be opened again as it was, to the byte, when the plan has become another', async () => {
    await orders()
    const then = await gets()
    bot.now = '2026-12-23T09:00:00Z'
    const milestone = { part: 'milestone', entry: 'm1', title: 'Kartlagt', before: {}, after: { name: 'Kartlagt' } }
    await happens(bot, room, [{ type: 'saved', ...milestone }])
    await me.says('rapport')
    const { card } = await me.presses('Åpne årsrapporten fra 23.11.2026')
    expect(Buffer.compare(await fetched(linkOn(card)), then)).toBe(0)
  })

  it('is what the next one compares with', async () => {
    await orders('halfYear')
    bot.now = '2026-12-23T09:00:00Z'
    const milestone = { part: 'milestone', entry: 'm1', title: 'Kartlagt', before: {}, after: { name: 'Kartlagt' } }
    await happens(bot, room, [{ type: 'saved', ...milestone }])
    await orders('yearly')
    const text = documentText(await gets())
    expect(text).toContain('Sammenlignet med rapporten fra 23. november 2026')
    expect(text).toContain('Kartlagt')
  })

  it('is not compared with when it was of a plan that has been begun anew', async () => {
    await orders()
    await happens(bot, room, [{ type: 'begun', plan: 'another' }])
    await hasPlan(bot, room, { name: 'Et nytt prosjekt' })
    bot.now = '2026-12-23T09:00:00Z'
    await orders()
    expect(documentText(await gets())).not.toContain('Sammenlignet med')
    await me.says('rapport')
    expect(titlesOn(me.lastCard()).filter((title) => title.startsWith('Åpne'))).toHaveLength(2)
  })

  it('is one of ten on a page, newest first', async () => {
    for (let month = 1; month <= 12; month += 1) {
      bot.now = `2026-${String(month).padStart(2, '0')}-02T09:00:00Z`
      await orders('startUp')
    }
    await me.says('rapport')
    const opens = () => titlesOn(me.lastCard()).filter((title) => title.startsWith('Åpne'))
    expect(opens()).toHaveLength(10)
    expect(opens()[0]).toBe('Åpne oppstartsrapporten fra 2.12.2026')
    expect(words()).toContain('Viser 1–10 av 12')
    await me.presses('Neste')
    expect(opens()).toEqual(['Åpne oppstartsrapporten fra 2.2.2026', 'Åpne oppstartsrapporten fra 2.1.2026'])
    await me.presses('Forrige')
    expect(opens()).toHaveLength(10)
  })

  it('is no other group’s, whatever a card says', async () => {
    await orders()
    const button = findButton(me.sees(lastCardIn(room)), { do: 'openReport' })
    const other = bot.room('channel', [aslak])
    await hasPlan(bot, other)
    await other.as(aslak).says('rapport')
    const action = button ? actionOf(button) : {}
    const { sentence, card } = await other.as(aslak).delivers(forged(bot, other, other.as(aslak), action))
    expect(sentence).toBe('Denne rapporten finner jeg ikke. Skriv «rapport», så ser du dem som finnes.')
    expect(card).toBeUndefined()
    const unknown = await other
      .as(aslak)
      .delivers(forged(bot, other, other.as(aslak), { do: 'openReport', report: 'x' }))
    expect(unknown.sentence).toBe(sentence)
  })

  it('in somebody’s own chat comes with a link at once, where the client takes no files', async () => {
    const alone = bot.room('personal', [kari])
    await hasPlan(bot, alone)
    await alone.as(kari).says('rapport')
    await alone.as(kari).presses({ do: 'orderReport', form: 'startUp' })
    const ready = lastCardIn(alone)
    expect(linksOn(alone.as(kari).sees(ready))).toHaveLength(1)
    expect(wordsOn(alone.as(kari).sees(ready))).toContain('virker i et kvarter')
    expect(documentText(await fetched(linkOn(alone.as(kari).sees(ready))))).toContain('Oppstartsrapport')
    await alone.as(kari).presses('Hent fila på nytt')
    expect(linksOn(alone.as(kari).lastCard())).toHaveLength(1)
  })
})
