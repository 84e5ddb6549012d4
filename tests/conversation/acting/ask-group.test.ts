import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createProgrammes } from '../../../src/storage/programmes.ts'
import { acts, coordinating, followedProject, refOf } from '../../support/acting.ts'
import { ingrid, kari, ola, TENANT_ID } from '../../support/activities.ts'
import { type Room, startTestBot, type TestBot } from '../../support/bot.ts'
import { hasProgramme } from '../../support/programmes.ts'
import { faultAt, findButton, heading, inputsOn, typedOn, wordsOn } from '../../support/shown.ts'

/** A coordinator asks one group something, and the group answers, over HTTP, real storage and a real wire. */

let bot: TestBot
beforeAll(async () => {
  bot = await startTestBot({ prompts: true })
})
afterAll(() => bot[Symbol.asyncDispose]())
beforeEach(() => {
  bot.now = '2026-11-23T09:00:00Z'
})

const text = 'Hva trenger dere *fra oss*?'
const send = { do: 'askGroup' }
const answers = { do: 'answerCoordinator' }

async function given() {
  const own = await coordinating(bot, ola)
  const group = await followedProject(bot, own.programme, 'Nærvær i Bø')
  const project = refOf(own.programme, group)
  const write = () => acts(own.me, { do: 'writeGroup', programme: own.programme.id, project })
  const words = () => wordsOn(own.me.lastCard())
  return { ...own, group, project, write, words }
}

/** A group that has been asked. */
async function asked() {
  const all = await given()
  await all.write()
  await all.me.presses(send, { text })
  await bot.at('2026-11-23T09:00:30Z')
  return { ...all, her: all.group.as(kari) }
}

const questions = (room: Room) => room.messages().filter(({ activity }) => JSON.stringify(activity).includes('spør'))

describe('a question to a group', () => {
  it('is written on a form, and comes to the group’s conversation with who asks and for which programme', async () => {
    const { me, write, group, words } = await given()
    await write()
    expect(wordsOn(me.lastCard())).toContain('Nærvær i Bø (Steinkjer)')
    await me.presses(send, { text })
    expect(words()).toContain('Spørsmålet går til Nærvær i Bø (Steinkjer) nå. Svaret kommer hit.')
    await bot.at('2026-11-23T09:00:30Z')
    const shown = wordsOn(group.as(kari).lastCard())
    expect(shown).toContain('Nærvær i nord\nOla Hansen spør')
    expect(shown).toContain(text)
  })

  it('sent twice comes once', async () => {
    const { me, write, group } = await given()
    await write()
    const press = me.pressing(send, { text })
    await Promise.all([me.delivers(press), me.delivers(press)])
    await Promise.all([bot.at('2026-11-23T09:00:30Z'), bot.at('2026-11-23T09:00:30Z')])
    expect(questions(group)).toHaveLength(1)
  })

  it.each([
    ['nothing', '', 'Her må dere skrive noe'],
    ['more than there is room for', 'x'.repeat(1001), 'Her er det plass til 1\u202f000'],
    ['a national identity number', 'Se 13097248022', 'fødselsnummer'],
  ])('of %s is not sent, and nothing of it is lost', async (_what, typed, fault) => {
    const { me, write, group } = await given()
    await write()
    await me.presses(send, { text: typed })
    expect(faultAt(me.lastCard(), 'text')).toContain(fault)
    expect(typedOn(me.lastCard()).text).toBe(typed)
    await bot.at('2026-11-23T09:00:30Z')
    expect(questions(group)).toHaveLength(0)
  })

  it('waits for hours in which people work, and says so', async () => {
    const { me, write, group, words } = await given()
    bot.now = '2026-11-27T16:00:00Z'
    await write()
    await me.presses(send, { text })
    expect(words()).toContain('Spørsmålet går til Nærvær i Bø (Steinkjer) 30. november 2026 kl. 09.00.')
    await bot.at('2026-11-27T16:01:00Z')
    expect(questions(group)).toHaveLength(0)
    await bot.at('2026-11-30T08:00:00Z')
    expect(questions(group)).toHaveLength(1)
  })

  it('to a project that is not in the programme leaves no trace, whether it is anywhere or not', async () => {
    const { me, programme, words } = await given()
    const other = await hasProgramme(bot, [ingrid])
    const elsewhere = refOf(other, await followedProject(bot, other, 'Hemmelig'))
    const shown: string[] = []
    for (const project of [elsewhere, 'no-such-project']) {
      await acts(me, { do: 'writeGroup', programme: programme.id, project })
      shown.push(words())
    }
    expect(shown[0]).toBe(shown[1])
    expect(shown[0]).toContain('Dette prosjektet finner jeg ikke i programmet.')
  })

  it('to a group that can’t be reached is not written at all', async () => {
    const { write, group, words } = await given()
    await bot.unasked.reach.lost({ tenant: TENANT_ID, conversation: group.conversation.id }, 'removed', bot.now)
    await write()
    expect(words()).toContain('Jeg når ikke Nærvær i Bø (Steinkjer), fordi appen er fjernet derfra.')
  })

  it('that does not arrive is told to whoever asked', async () => {
    const { me, write, group, words } = await given()
    await write()
    await me.presses(send, { text })
    bot.connector.failNext({
      status: 403,
      body: { error: { code: 'BotNotInConversationRoster' } },
      match: ({ path }) => path.includes(group.conversation.id),
    })
    await bot.at('2026-11-23T09:00:30Z')
    expect(words()).toContain('Spørsmålet til Nærvær i Bø (Steinkjer) kom ikke fram')
  })
})

describe('questions to one group', () => {
  it('are five a day for each programme: of a sixth nothing is sent, and nothing is lost', async () => {
    const { me, write, group, words } = await given()
    let fifth: unknown
    for (let n = 1; n <= 5; n += 1) {
      await write()
      fifth = me.pressing(send, { text: `Spørsmål ${n}` })
      await me.delivers(fifth)
      expect(words()).toContain('Svaret kommer hit.')
    }
    await write()
    await me.presses(send, { text: 'Spørsmål 6' })
    expect(words()).toContain('Programmet har alt stilt gruppa 5 spørsmål i dag.')
    expect(typedOn(me.lastCard()).text).toBe('Spørsmål 6')
    await bot.at('2026-11-23T09:00:30Z')
    expect(questions(group)).toHaveLength(5)
    // The fifth, delivered once more, is no sixth.
    expect(wordsOn((await me.delivers(fifth)).card)).toContain('Svaret kommer hit.')

    bot.now = '2026-11-24T09:00:00Z'
    await write()
    await me.presses(send, { text: 'Spørsmål 6' })
    await bot.at('2026-11-24T09:00:30Z')
    expect(questions(group)).toHaveLength(6)
  })

  it('count on the day they are asked, though they go out on another', async () => {
    const { me, write, words } = await given()
    bot.now = '2026-11-27T19:00:00Z'
    for (let n = 1; n <= 5; n += 1) {
      await write()
      await me.presses(send, { text: `Spørsmål ${n}` })
    }
    await bot.at('2026-11-27T19:01:00Z')
    bot.now = '2026-11-27T19:02:00Z'
    await write()
    await me.presses(send, { text: 'Spørsmål 6' })
    expect(words()).toContain('Programmet har alt stilt gruppa 5 spørsmål i dag.')
  })
})

describe('an answer', () => {
  it('goes to whoever asked, and the group sees what was answered and by whom', async () => {
    const { her, words } = await asked()
    await her.presses(answers, { answer: 'En avklaring om **frikjøp**.' })
    const shown = wordsOn(her.lastCard())
    expect(shown).toContain('Svart til nå\nEn avklaring om **frikjøp**.\nKari Nordmann · 23.11.2026 10:00')
    expect(shown).toContain('Svaret går til Ola Hansen.')
    expect(inputsOn(her.lastCard()).map(({ value }) => value)).toEqual([''])
    await bot.at('2026-11-23T09:01:00Z')
    expect(words()).toContain('Svar fra Nærvær i Bø (Steinkjer)')
    expect(words()).toContain('Kari Nordmann: En avklaring om **frikjøp**.')
    expect(words()).toContain(`Du spurte: ${text}`)
  })

  it('pressed twice goes once; another one goes too, at any hour', async () => {
    const { her, chat } = await asked()
    const press = her.pressing(answers, { answer: 'Den første.' })
    await Promise.all([her.delivers(press), her.delivers(press)])
    bot.now = '2026-11-23T20:00:00Z'
    await her.presses(answers, { answer: 'Den andre.' })
    expect(wordsOn(her.lastCard())).toContain('Den første.')
    expect(wordsOn(her.lastCard())).toContain('Den andre.')
    await bot.at('2026-11-23T20:01:00Z')
    const told = chat.messages().filter(({ activity }) => JSON.stringify(activity).includes('Svar fra'))
    expect(told).toHaveLength(2)
  })

  it('of nothing says so, and of too much keeps every word', async () => {
    const { her } = await asked()
    await her.presses(answers, { answer: '  ' })
    expect(wordsOn(her.lastCard())).toContain('Skriv et svar først. Ingenting er sendt.')
    await her.presses(answers, { answer: 'y'.repeat(2001) })
    expect(faultAt(her.lastCard(), 'answer')).toContain('Her er det plass til 2\u202f000')
    expect(typedOn(her.lastCard()).answer).toBe('y'.repeat(2001))
  })

  it('that does not reach whoever asked is marked on the group’s card', async () => {
    const { her, chat, group } = await asked()
    const [question] = questions(group)
    await her.presses(answers, { answer: 'En avklaring.' })
    bot.connector.failNext({
      status: 403,
      body: { error: { code: 'BotNotInConversationRoster' } },
      match: ({ path }) => path.includes(chat.conversation.id),
    })
    await bot.at('2026-11-23T09:01:00Z')
    const shown = question && wordsOn(her.sees(question))
    expect(shown).toContain('En avklaring.\nKari Nordmann · 23.11.2026 10:00 · kom ikke fram')
    expect(shown).toContain('Svaret kom ikke fram til Ola Hansen. Gi beskjed på en annen måte.')

    // An operator has it sent again.
    const [lost] = (await bot.unasked.outbox.about(TENANT_ID, 'answer', ola.aadObjectId)).filter(
      ({ state }) => state.state === 'unreachable',
    )
    if (!lost) throw new Error('nothing was lost')
    await bot.unasked.outbox.reopen(lost, bot.now)
    await bot.at('2026-11-23T09:05:00Z')
    expect(question && wordsOn(her.sees(question))).not.toContain('kom ikke fram')
  })

  it('is not sent when the project has left the programme', async () => {
    const { her, chat, group } = await asked()
    const [question] = questions(group)
    await her.says('meld ut')
    await her.presses({ do: 'quit' })
    const before = chat.messages().length
    await her.presses(answers, { answer: 'For sent.' }, question ? { on: question } : {})
    expect(question && wordsOn(her.sees(question))).toContain('Prosjektet er ikke lenger med i programmet')
    expect(question && typedOn(her.sees(question)).answer).toBe('For sent.')
    await bot.at('2026-11-23T09:01:00Z')
    expect(chat.messages()).toHaveLength(before)
  })

  it('is not sent when whoever asked no longer coordinates, and the group is told', async () => {
    const { her, programme, chat } = await asked()
    const programmes = createProgrammes(bot.table)
    const stored = await programmes.find(programme.id)
    if (!stored) throw new Error('no programme')
    await programmes.save(stored, { ...programme, coordinators: [{ tenant: 't', id: 'another', name: 'A' }] })
    const before = chat.messages().length
    await her.presses(answers, { answer: 'Hei.' })
    expect(wordsOn(her.lastCard())).toContain('Ola Hansen koordinerer ikke lenger programmet. Svaret er ikke sendt.')
    await bot.at('2026-11-23T09:01:00Z')
    expect(chat.messages()).toHaveLength(before)
  })

  it('to a question that another group was asked is known nowhere', async () => {
    const { her, programme } = await asked()
    const other = (await followedProject(bot, programme, 'En annen')).as(kari)
    await other.says('plan')
    const activity: unknown = JSON.parse(
      JSON.stringify(other.pressing({ do: 'element', element: 'risks' })),
      (key, value) => {
        if (key === 'verb') return 'answerCoordinator'
        if (key !== 'action' || typeof value?.do !== 'string') return value
        return { do: 'answerCoordinator', asked: askedOn(her) }
      },
    )
    expect((await other.delivers(activity)).sentence).toContain('Dette spørsmålet kjenner jeg ikke i denne samtalen.')
  })

  const askedOn = (her: Awaited<ReturnType<typeof asked>>['her']) =>
    /"asked":"([\w-]+)"/.exec(JSON.stringify(findButton(her.lastCard(), answers)))?.[1] ?? ''

  it('is the whole group’s to give: nobody can ask a coordinator’s things in the group', async () => {
    const { her, project, programme } = await asked()
    await her.says('plan')
    const activity: unknown = JSON.parse(
      JSON.stringify(her.pressing({ do: 'element', element: 'risks' })),
      (key, value) => {
        if (key === 'verb') return 'writeGroup'
        if (key !== 'action' || typeof value?.do !== 'string') return value
        return { do: 'writeGroup', programme: programme.id, project }
      },
    )
    expect((await her.delivers(activity)).sentence).toContain('personlig chat')
    expect(heading(her.lastCard())).toBeDefined()
  })
})
