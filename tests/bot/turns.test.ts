import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noneChosen } from '../../src/plan/answers.ts'
import { milestones } from '../../src/plan/elements/milestones.ts'
import { resultGoals } from '../../src/plan/elements/result-goals.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import { setup } from '../../src/plan/setup.ts'
import { texts } from '../../src/texts/index.ts'
import { type Conversation, conversationUpdate, installationUpdate, kari, message, ola } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import {
  asked,
  buttonsOn,
  cardIn,
  faultAt,
  heading,
  inputsOn,
  isBoard,
  textsOn,
  typedOn,
  wordsOn,
} from '../support/shown.ts'
import {
  adds,
  goesTo,
  hasPlan,
  itemsOf,
  opensNew,
  opensRecord,
  partOf,
  setupAnswers,
  steinkjer,
} from '../support/walk.ts'

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }
const kinds: readonly Conversation['kind'][] = ['channel', 'groupChat', 'personal']

let bot: TestBot
beforeAll(async () => {
  bot = await startTestBot()
})
afterAll(() => bot[Symbol.asyncDispose]())

describe('added', () => {
  it.each(kinds)('to a %s, Saman greets with one card and one button', async (kind) => {
    const room = bot.room(kind)
    await room.as(kari).installs()

    expect(room.messages()).toHaveLength(1)
    const card = room.as(kari).lastCard()
    expect(buttonsOn(card).map(asked)).toEqual([{ do: 'start' }])
    const { group, personal } = texts.nb.greeting
    expect(wordsOn(card)).toContain(kind === 'personal' ? personal : group)
  })

  it.each(languages)('Saman speaks the language of who added it: %s', async (language) => {
    const room = bot.room('channel')
    await room.as(kari, locales[language]).installs()

    expect(wordsOn(room.as(kari).lastCard())).toContain(texts[language].greeting.title)
  })

  it('where a plan lies, Saman leads to it instead of beginning another', async () => {
    const { room, me } = await planned()
    await room.as(ola, 'en-GB').installs()

    expect(wordsOn(me.lastCard())).toContain(texts.nb.greeting.back(setupAnswers.project.name))
    expect(buttonsOn(me.lastCard()).map(asked)).toEqual([{ do: 'board' }])
  })

  it.each(['remove', 'add-upgrade', 'remove-upgrade'] as const)(
    'nothing is said at an installation’s %s',
    async (action) => {
      const room = bot.room('channel')
      await bot.deliver(
        installationUpdate({ action, from: kari, conversation: room.conversation, serviceUrl: bot.connector.url }),
      )

      expect(room.messages()).toEqual([])
      expect(await room.rows()).toEqual([])
    },
  )
})

describe('the set-up', () => {
  it.each(kinds)(
    'in a %s takes four steps, with a receipt for each and one new message, and one that can be skipped to the board',
    async (kind) => {
      const room = bot.room(kind, [kari, ola])
      const me = room.as(kari)
      await me.installs()
      await me.presses({ do: 'start' })
      expect(room.messages()).toHaveLength(1)

      const answers = [...Object.values(setupAnswers), { owner: ola.aadObjectId, leader: kari.aadObjectId }]
      for (const [index, typed] of answers.entries()) {
        const form = room.last()
        expect(wordsOn(me.lastCard())).toContain(texts.nb.form.step(index + 1, 4))
        await me.presses({ do: 'save' }, typed)

        expect(room.messages()).toHaveLength(index + 2)
        expect(receiptOf(me.sees(form))).toMatchObject({ part: setup.id, step: setup.steps[index]?.id })
      }

      // Somebody who tries by themselves has no programme to join.
      if (kind !== 'personal') {
        expect(wordsOn(me.lastCard())).toContain(texts.nb.joining.optional)
        await me.presses(texts.nb.buttons.skip)
      }
      const board = wordsOn(me.lastCard())
      expect(board).toContain('Nærvær i hjemmetjenesten')
      expect(board).toContain('Steinkjer · Sykefravær og nærvær · pulje 1 · 1. desember 2026 – 30. juni 2028')
      expect(board).toContain('Prosjekteier: Ola Hansen · Prosjektleder: Kari Nordmann')
      expect(board).toContain(texts.nb.board.progress(0, 10))
    },
  )

  it('offers the 357 municipalities and the three languages, the person’s own chosen', async () => {
    const room = bot.room('groupChat')
    await room.as(kari, 'nn-NO').says('start')

    const [language, municipality] = inputsOn(room.as(kari).lastCard())
    expect(language).toMatchObject({ id: 'language', value: 'nn' })
    expect(language?.choices.map(({ value }) => value)).toEqual([...languages])
    expect(municipality?.choices).toHaveLength(357)
  })

  it('chooses owner and leader among those who are there', async () => {
    const room = bot.room('channel', [ola, kari])
    const me = room.as(kari)
    await me.says('start')
    for (const typed of Object.values(setupAnswers)) await me.presses({ do: 'save' }, typed)

    for (const input of inputsOn(me.lastCard()))
      expect(input.choices).toEqual([
        ...[kari, ola].map(({ name, aadObjectId }) => ({ title: name, value: aadObjectId })),
        { title: texts.nb.form.none, value: noneChosen },
      ])
  })

  it('knows somebody whose id is written in capitals once and in small letters another time', async () => {
    const shouted = { ...kari, aadObjectId: kari.aadObjectId.toUpperCase() }
    const room = bot.room('channel', [ola, shouted])
    await room.as(shouted).says('start')
    for (const typed of Object.values(setupAnswers)) await room.as(kari).presses({ do: 'save' }, typed)

    const offered = inputsOn(room.as(kari).lastCard())[0]?.choices.map(({ value }) => value)
    expect(offered).toEqual([kari.aadObjectId, ola.aadObjectId, noneChosen])
    const writers = (await room.rows()).flatMap(({ by }) => (typeof by === 'string' ? [JSON.parse(by).id] : []))
    expect(new Set(writers)).toEqual(new Set([kari.aadObjectId]))
  })

  it('can do without the member list, and says so', async () => {
    const room = bot.room('channel')
    const me = room.as(kari)
    await me.says('start')
    await me.presses({ do: 'save' }, setupAnswers.place)
    await me.presses({ do: 'save' }, setupAnswers.project)
    bot.connector.failNext({ status: 400, match: ({ path }) => path.endsWith('/pagedmembers') })
    await me.presses({ do: 'save' }, setupAnswers.period)

    expect(wordsOn(me.lastCard())).toContain(texts.nb.form.noMembers)
    await me.presses({ do: 'save' })
    await me.presses(texts.nb.buttons.skip)
    expect(isBoard(me.lastCard())).toBe(true)
  })

  it.each(languages)(
    'turns to the project’s language, for everybody, as soon as it is chosen: %s',
    async (language) => {
      const room = bot.room('channel', [kari, ola])
      const me = room.as(kari)
      await me.says('start')
      await me.presses({ do: 'save' }, { language, municipality: steinkjer })
      expect(wordsOn(me.lastCard())).toContain(texts[language].form.step(2, 4))

      await room.as(ola, 'de-DE').says('help')
      expect(wordsOn(me.lastCard())).toContain(texts[language].help.title)
    },
  )
})

describe('in a conversation', () => {
  it('a saved step shows as a receipt to everybody, and one of them may change it', async () => {
    const { room, me } = await planned()
    await opensRecord(me, 'purpose', 'challenge')
    const form = room.last()
    const count = room.messages().length
    const answer = await me.presses({ do: 'save' }, { challenge: 'Sykefraværet er høyt' })

    expect(room.messages().length - count).toBe(1)
    const other = room.as(ola)
    expect(other.sees(form)).toEqual(answer.card)
    expect(wordsOn(other.sees(form))).toContain('Sykefraværet er høyt · Kari Nordmann')

    await other.presses({ do: 'form', step: 'challenge' }, {}, { on: form })
    expect(typedOn(other.sees(form))).toEqual({ challenge: 'Sykefraværet er høyt' })
    await other.presses({ do: 'save' }, { challenge: 'Sykefraværet er 9,4 %' }, { on: form })
    expect(wordsOn(me.sees(form))).toContain('Sykefraværet er 9,4 % · Ola Hansen')
  })

  it('a whole item is written step by step, with at most one new message for each press', async () => {
    const { room, me } = await planned()
    await opensNew(me, 'milestones')
    const answers = [
      { name: 'Kartlegging ferdig', deliverables: 'En rapport' },
      { date: '2027-03-01', 'owner.other': 'HR' },
      { type: 'milestone', progress: 'planned' },
    ]
    for (const [index, typed] of answers.entries()) {
      await goesTo(me, milestones, milestones.steps[index]?.id ?? '')
      const count = room.messages().length
      await me.presses({ do: 'save' }, typed)
      expect(room.messages().length - count).toBe(1)
    }

    await me.says('milepæler')
    const words = wordsOn(me.lastCard())
    expect(words).toContain('Kartlegging ferdig')
    expect(words).toContain('1. mars 2027')
  })

  it('a goal without figure and date is told so at once, to be put right now or left', async () => {
    const { me } = await planned()
    await adds(me, 'resultGoals', { statement: 'Lavere sykefravær' })
    await goesTo(me, resultGoals, 'measured')
    await me.presses({ do: 'save' })

    expect(wordsOn(me.lastCard())).toContain(texts.nb.after.heading)
    expect(wordsOn(me.lastCard())).toContain('Lavere sykefravær')
    const [fix] = buttonsOn(me.lastCard()).map(asked)
    expect(fix).toMatchObject({ do: 'form', part: 'resultGoal', step: 'measured' })

    await me.presses({ ...fix })
    expect(inputsOn(me.lastCard()).map(({ id }) => id)).toEqual(['indicator.other', 'target', 'deadline'])
    await me.presses({ do: 'save' }, { target: '6,5', deadline: '2027-12-31', 'indicator.other': 'Sykefravær' })
    await me.says('indikatorer')
    expect(wordsOn(me.lastCard())).toContain('Sykefravær')
  })

  it('what is lacking can be left, and the next step comes', async () => {
    const { me } = await planned()
    await adds(me, 'milestones', { name: 'Oppstart' })
    await goesTo(me, milestones, 'when')
    await me.presses({ do: 'save' })
    expect(wordsOn(me.lastCard())).toContain(texts.nb.after.heading)
    await me.presses(texts.nb.buttons.leave)

    expect(wordsOn(me.lastCard())).toContain(texts.nb.form.step(3, 3))
  })

  it('an item that is changed asks for what is open, and can be gone through by “Neste steg”', async () => {
    const { me } = await planned()
    await adds(me, 'milestones', { name: 'Kartlagt' })
    await goesTo(me, milestones, 'when')
    await me.presses({ do: 'save' }, { date: '2027-03-01', 'owner.other': 'HR' })
    await me.says('milepæler')
    await me.presses({ do: 'form', part: 'milestone', step: 'state' })
    await me.presses(texts.nb.buttons.nextStep)
    expect(typedOn(me.lastCard())).toMatchObject({ date: '2027-03-01' })

    await me.says('milepæler')
    await me.presses({ do: 'form', part: 'milestone', step: 'state' })
    await me.presses({ do: 'save' }, { deliverables: 'En rapport' })
    expect(inputsOn(me.lastCard()).map(({ id }) => id)).toEqual(['type', 'progress'])
    await me.presses({ do: 'save' }, { type: 'report', progress: 'planned' })
    await me.says('milepæler')
    await me.presses({ do: 'form', part: 'milestone', step: 'state' })
    await me.presses({ do: 'save' }, { deliverables: 'To rapporter' })
    expect(wordsOn(me.lastCard())).not.toContain(texts.nb.form.step(2, 3))
    expect(buttonsOn(me.lastCard()).map(({ title }) => title)).toContain('Legg til milepæl')
  })

  it('a choice is taken back, and “-” where one writes is still no words', async () => {
    const { room, me } = await planned()
    await adds(me, 'measures', { name: 'Langturnus' })
    await goesTo(me, partOf('measure'), 'who')
    await me.presses({ do: 'save' }, { responsible: kari.aadObjectId })
    await me.says('tiltak')
    await me.presses({ do: 'form', part: 'measure', step: 'what' })
    const form = room.last()
    await me.presses({ do: 'save' }, { audience: noneChosen })
    expect(faultAt(me.sees(form), 'audience')).toBe(texts.nb.faults.notWords())
    await me.presses({ do: 'save', pass: true }, { audience: '' })
    await me.presses({ do: 'save' }, { responsible: noneChosen })

    expect(await itemsOf(room, 'measure')).toEqual([{ name: 'Langturnus' }])
  })

  it('an indicator whose name is typed again is the same one', async () => {
    const { room, me } = await planned()
    await adds(me, 'baseline', { name: 'Sykefravær  i hjemmetjenesten' })
    await adds(me, 'resultGoals', { statement: 'Lavere sykefravær' })
    await goesTo(me, resultGoals, 'measured')
    await me.presses({ do: 'save' }, { 'indicator.other': 'sykefravær i HJEMMETJENESTEN', target: '6,5' })

    expect(await itemsOf(room, 'indicator')).toEqual([{ name: 'Sykefravær  i hjemmetjenesten' }])
    await me.says('resultatmål')
    expect(wordsOn(me.lastCard())).toMatch(/Indikator: Sykefravær\s+i hjemmetjenesten/)
  })

  it('an item is removed after a question, and what pointed to it says that it is gone', async () => {
    const { room, me } = await planned()
    await adds(me, 'resultGoals', { statement: 'Sykefravær 6,5 % i 2028' })
    await me.says('tiltak')
    await adds(me, 'measures', { name: 'Langturnus' })
    await goesTo(me, partOf('measure'), 'serves')
    const [serves] = inputsOn(me.lastCard())
    await me.presses({ do: 'save' }, { serves: serves?.choices[0]?.value ?? '' })

    await me.says('resultatmål')
    await me.presses({ do: 'askRemove' })
    expect(wordsOn(me.lastCard())).toContain(texts.nb.remove.linked(1))
    const question = room.last()
    await me.presses({ do: 'remove' })
    expect(wordsOn(me.sees(question))).toContain('fjernet: Sykefravær 6,5 % i 2028')

    await me.says('tiltak')
    expect(wordsOn(me.lastCard())).toContain(texts.nb.element.goneReference)
  })

  it('a message in a thread is answered in that thread', async () => {
    const { room, me } = await planned()
    const at = {
      from: kari,
      conversation: room.conversation,
      serviceUrl: bot.connector.url,
      id: '1701',
      thread: '1700',
    }
    await bot.deliver(message({ ...at, text: 'plan', mention: true }))

    expect(room.last().conversationId).toBe(`${room.conversation.id};messageid=1700`)
    expect(isBoard(me.lastCard())).toBe(true)
  })

  it('other events are met in silence, and logged', async () => {
    const room = bot.room('channel')
    const at = { from: kari, conversation: room.conversation, serviceUrl: bot.connector.url }
    for (const activity of [
      conversationUpdate({ ...at, added: [ola] }),
      { ...message({ ...at, text: '' }), type: 'messageReaction', text: undefined },
    ])
      expect(await bot.deliver(activity)).toMatchObject({ status: 200 })

    expect(room.messages()).toEqual([])
    expect(bot.logged).toContainEqual({ level: 'info', code: 'unhandled', type: 'messageReaction' })
  })
})

describe('starting again', () => {
  let room: Room
  let me: Speaker
  beforeEach(async () => {
    ;({ room, me } = await planned())
    await adds(me, 'milestones', { name: 'Kartlagt' })
    await me.says('start')
  })

  it('asks first, and may be left alone', async () => {
    expect(buttonsOn(me.lastCard()).map(asked)).toEqual([{ do: 'board' }, { do: 'setup' }, { do: 'askRestart' }])
    const rows = await room.rows()
    await me.presses({ do: 'askRestart' })
    expect(wordsOn(me.lastCard())).toContain(texts.nb.restart.sure)
    await me.presses({ do: 'board' })

    expect(isBoard(me.lastCard())).toBe(true)
    expect(await room.rows()).toEqual(rows)
  })

  it('gives an empty plan, and keeps the old rows', async () => {
    const before = await room.rows()
    await me.presses({ do: 'askRestart' })
    await me.presses({ do: 'restart' })
    expect(wordsOn(me.lastCard())).toContain(texts.nb.form.step(1, 4))
    for (const typed of Object.values(setupAnswers)) await me.presses({ do: 'save' }, typed)
    await me.presses({ do: 'save', pass: true })
    await me.presses(texts.nb.buttons.skip)
    expect(wordsOn(me.lastCard())).toContain(texts.nb.board.progress(0, 10))
    await me.says('milepæler')
    expect(wordsOn(me.lastCard())).not.toContain('Kartlagt')

    const kept = before.filter(({ rowKey }) => rowKey !== '0plan')
    expect(await room.rows()).toEqual(expect.arrayContaining(kept))
  })

  it('twice with the same button begins once', async () => {
    await me.presses({ do: 'askRestart' })
    const activity = me.pressing({ do: 'restart' })
    await Promise.all([me.delivers(activity), me.delivers(activity)])
    await me.delivers(activity)

    const begun = (await room.rows()).filter(({ change }) => String(change).includes('begun'))
    expect(begun).toHaveLength(2)
  })

  it('can be about the set-up alone', async () => {
    await me.presses({ do: 'setup' })

    expect(typedOn(me.lastCard())).toEqual(setupAnswers.place)
  })
})

describe('one project per conversation', () => {
  it('is shared by all threads of a channel', async () => {
    const { me } = await planned()
    await me.says('start')

    expect(heading(me.lastCard())).toBe(texts.nb.restart.title(setupAnswers.project.name))
  })

  it('is not shared with other conversations', async () => {
    const [one, two] = [await planned('Den ene'), await planned('Den andre')]
    await one.me.says('plan')
    await two.me.says('plan')

    expect(heading(one.me.lastCard())).toBe('Den ene')
    expect(heading(two.me.lastCard())).toBe('Den andre')
  })
})

describe('a client that cannot execute', () => {
  it('submits, and everything ends the same', async () => {
    const walk = async (how: 'execute' | 'submit') => {
      const room = bot.room('channel', [kari, ola])
      const me = room.as(kari)
      await me.installs()
      await me.presses({ do: 'start' }, {}, { how })
      for (const typed of Object.values(setupAnswers)) await me.presses({ do: 'save' }, typed, { how })
      await me.presses({ do: 'save' }, { owner: ola.aadObjectId }, { how })
      await me.says('milepæler')
      await me.presses({ do: 'form', part: 'milestone' }, {}, { how })
      await me.presses({ do: 'save' }, { name: '' }, { how })
      await me.presses({ do: 'save' }, { name: 'Kartlagt' }, { how })
      await me.presses({ do: 'leave' }, {}, { how })
      return {
        said: room.messages().map(({ activity, edits }) => [edits, textsOn(cardIn(activity))]),
        saved: (await room.rows()).map(({ rowKey, change, values }) => [String(rowKey).split('|')[0], !change, values]),
      }
    }

    const [executed, submitted] = [await walk('execute'), await walk('submit')]
    expect(submitted.saved).toEqual(executed.saved)
    expect(submitted.said.map(([, words]) => words)).toEqual(executed.said.map(([, words]) => words))
  })
})

describe('a fault of our own', () => {
  it('is told in a sentence, and logged with its cause; nobody sees an error', async () => {
    const cause = new Error('no more ids')
    const newId = () => {
      throw cause
    }
    await using broken = await startTestBot({ newId })
    const me = broken.room('channel').as(kari)
    await me.installs()

    expect(await me.presses({ do: 'start' })).toMatchObject({ status: 200, sentence: texts.nb.trouble.failed })
    await me.says('start')
    expect(wordsOn(me.lastCard())).toBe(texts.nb.trouble.failed)
    expect(broken.logged).toMatchObject([
      { level: 'error', code: 'failed' },
      { level: 'error', code: 'failed' },
    ])
  })
})

async function planned(name?: string): Promise<{ room: Room; me: Speaker }> {
  const room = bot.room('channel', [kari, ola])
  const me = room.as(kari)
  await hasPlan(bot, room, name === undefined ? {} : { name })
  return { room, me }
}

/** What a receipt offers to change. */
const receiptOf = (card: unknown) => {
  expect(inputsOn(card)).toEqual([])
  return buttonsOn(card).map(asked)[0]
}
