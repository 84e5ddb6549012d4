import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { elements } from '../../src/plan/elements/index.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import { pauseRecord } from '../../src/plan/pause.ts'
import { setupTexts } from '../../src/plan/setup.ts'
import { texts } from '../../src/texts/index.ts'
import { kari, message, ola } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { asked, buttonsOn, heading, isBoard, typedOn, wordsOn } from '../support/shown.ts'
import { hasPlan, setupAnswers, steinkjer } from '../support/walk.ts'

let bot: TestBot
beforeAll(async () => {
  bot = await startTestBot({ founders: [kari.aadObjectId] })
})
afterAll(() => bot[Symbol.asyncDispose]())

describe('a word', () => {
  let room: Room
  let me: Speaker
  beforeAll(async () => {
    ;({ room, me } = await planned())
  })

  /** How a card begins that a command leads to. */
  const headings = (language: Language): Record<string, string> => {
    const said = texts[language]
    return {
      start: said.restart.title(setupAnswers.project.name),
      plan: setupAnswers.project.name,
      continue: elements[0].texts[language].name,
      examples: said.examples.title,
      history: said.history.title,
      programme: said.joining.none,
      join: said.joining.subtitle,
      quit: said.joining.none,
      // Not in a channel, where others would see it.
      table: said.trouble.personalOnly,
      newProgramme: said.trouble.personalOnly,
      invite: said.trouble.personalOnly,
      followUps: said.trouble.personalOnly,
      // Without an indicator there is nothing to report: the picture says where to begin.
      report: `${said.indicators.title}: ${setupAnswers.project.name}`,
      reports: said.reports.title(setupAnswers.project.name),
      pause: pauseRecord.texts[language].name,
      assess: `${said.assessment.title}: ${setupAnswers.project.name}`,
      economics: said.economics.title,
      chain: `${said.chain.title}: ${setupAnswers.project.name}`,
      timeline: `${said.timeline.title}: ${setupAnswers.project.name}`,
      matrix: `${said.matrix.title}: ${setupAnswers.project.name}`,
      indicators: `${said.indicators.title}: ${setupAnswers.project.name}`,
      setup: [setupTexts[language].name, said.form.step(1, 4)].join(' · '),
      languages: said.language.title,
      help: said.help.title,
    }
  }
  const commands = languages.flatMap((language) =>
    Object.entries(texts[language].commands).map(([command, { words }]) => [language, command, words] as const),
  )

  it.each(commands)('of %s leads to “%s”: %j', async (_, command, words) => {
    for (const word of words) {
      await me.says(word)
      expect(heading(me.lastCard()), word).toBe(headings('nb')[command])
    }
  })

  it.each(languages.flatMap((language) => elements.map((element) => [language, element.id, element] as const)))(
    'of %s leads to the element %s, by its name and by others',
    async (language, _, element) => {
      const own = element.texts[language]
      for (const word of [own.name, own.name.toUpperCase(), ...own.words]) {
        await me.says(word)
        expect(heading(me.lastCard()), word).toBe(element.texts.nb.name)
      }
    },
  )

  it.each([
    ['eksempel milepæler', 'milestones'],
    ['vis eksempel risiko', 'risks'],
    ['døme risiko', 'risks'],
    ['example risks', 'risks'],
    ['example driver goals', 'driverGoals'],
    ['eksempel på risiko', 'risks'],
    ['døme på gevinst', 'benefits'],
    ['example of milestones', 'milestones'],
  ])('asks for an example of one element: %s', async (text, id) => {
    await me.says(text)

    expect(heading(me.lastCard())).toBe(elements.find((element) => element.id === id)?.texts.nb.example.title)
  })

  it('may have any case, marks around it, and one slip of the finger', async () => {
    for (const text of ['PLAN', ' plan ', 'plan!', '«plan»', 'plan?', 'prosjektpaln', 'prosjekplan']) {
      await me.says(text)
      if (text === 'prosjektpaln') expect(nearest(me.lastCard())).toContainEqual({ do: 'board' })
      else expect(isBoard(me.lastCard()), text).toBe(true)
    }
  })

  it('is understood with and without mention, and as Teams’ own editor writes it', async () => {
    const others = { from: kari, conversation: room.conversation, serviceUrl: bot.connector.url }
    const mentioned = message({ ...others, text: 'plan', mention: true })
    for (const text of ['<at>Saman</at>&nbsp;plan', '<at>Saman</at> plan\n', 'plan <at>Saman</at>', ' plan\r\n']) {
      await bot.deliver({ ...mentioned, text })
      expect(isBoard(me.lastCard()), text).toBe(true)
    }
    await me.says('plan', { mention: false })
    expect(isBoard(me.lastCard())).toBe(true)
  })

  it('that is nothing but a mention leads to the plan', async () => {
    await me.says('')

    expect(isBoard(me.lastCard())).toBe(true)
  })

  it.each([
    ['kan du vise meg milepælene', { do: 'element', element: 'milestones' }],
    ['jeg vil ha hjelp', { do: 'help' }],
    ['show me the plan please', { do: 'board' }],
    ['qwertyuiop', undefined],
    ['?!%&', undefined],
    ['x'.repeat(10_000), undefined],
  ])('nobody knows gets the nearest that Saman can do: %.40s', async (text, expected) => {
    const { status } = await me.says(text)

    expect(status).toBe(200)
    if (text === '?!%&') return expect(isBoard(me.lastCard())).toBe(true)
    const offered = nearest(me.lastCard())
    expect(offered.length).toBeGreaterThan(1)
    if (expected) expect(offered).toContainEqual(expected)
    for (const action of offered) {
      await me.says(text)
      expect(await me.presses({ ...action })).toMatchObject({ status: 200, sentence: undefined })
    }
  })

  it('changes the language for everybody, and so does the button', async () => {
    const { room: own, me: writer } = await planned()
    for (const [text, language] of [
      ['nynorsk', 'nn'],
      ['språk engelsk', 'en'],
      ['bokmål', 'nb'],
      ['language english', 'en'],
    ] as const) {
      await writer.says(text)
      expect(wordsOn(writer.lastCard())).toContain(texts[language].board.progress(0, 10))
    }
    await writer.says('språk')
    await writer.presses({ do: 'language', language: 'nn' })
    expect(wordsOn(own.as(ola).lastCard())).toContain(texts.nn.board.progress(0, 10))
  })

  it.each(['plan', 'fortsett', 'hald fram', 'continue', 'milepæler', 'tiltak'])(
    'that needs a plan offers to start one where there is none: %s',
    async (text) => {
      const empty = bot.room('channel')
      await empty.as(kari).says(text)

      expect(wordsOn(empty.as(kari).lastCard())).toContain(texts.nb.trouble.noPlan)
      expect(buttonsOn(empty.as(kari).lastCard()).map(asked)).toEqual([{ do: 'start' }])
    },
  )

  it.each(['help', 'eksempel', 'eksempel risiko', 'språk', 'historikk', 'tull og tøys'])(
    'that needs none is answered before there is a plan: %s',
    async (text) => {
      const empty = bot.room('groupChat')
      const { status } = await empty.as(kari).says(text)

      expect(status).toBe(200)
      expect(empty.messages()).toHaveLength(1)
      expect(await empty.rows()).toEqual([])
    },
  )

  it.each(['språk', 'eksempel', 'eksempel på risiko', 'historikk'])(
    'that leads aside from the plan leads back to it: %s',
    async (text) => {
      await me.says(text)
      await me.presses({ do: 'board' })

      expect(isBoard(me.lastCard())).toBe(true)
    },
  )

  it('about language, before there is a plan, is what the plan begins in', async () => {
    const empty = bot.room('channel')
    const writer = empty.as(kari)
    await writer.says('english')
    await writer.presses({ do: 'start' })

    expect(typedOn(writer.lastCard())).toMatchObject({ language: 'en' })
    expect(wordsOn(writer.lastCard())).toContain(texts.en.form.step(1, 4))
  })
})

describe('continue', () => {
  it('goes to the first element with a gap, by word and by button', async () => {
    const { me } = await planned()
    for (const step of ['challenge', 'desired', 'effects']) {
      await me.says('fortsett')
      expect(heading(me.lastCard())).toBe(elements[0].texts.nb.name)
      await me.presses({ do: 'form', step })
      await me.presses(
        { do: 'save' },
        step === 'effects'
          ? { effects: 'economy' }
          : { [step]: 'Sykefraværet i hjemmetjenesten er 9,4 %, og det koster oss vikarer hver eneste uke.' },
      )
    }
    await me.says('hald fram')
    expect(heading(me.lastCard())).toBe(elements[1].texts.nb.name)
    await me.says('plan')
    await me.presses({ do: 'continue' })
    expect(heading(me.lastCard())).toBe(elements[1].texts.nb.name)
  })
})

describe('a set-up that was left half-way', () => {
  it('is what the board says, and where its button and “fortsett” lead, until it is finished', async () => {
    const room = bot.room('channel', [kari, ola])
    const me = room.as(kari)
    await me.says('start')
    await me.presses({ do: 'save' }, setupAnswers.place)

    await me.says('plan')
    expect(wordsOn(me.lastCard())).toContain(
      'Oppstarten er ikke ferdig. Det mangler navn, tema, startdato og sluttdato.',
    )
    await me.presses('Fullfør oppstarten')
    expect(wordsOn(me.lastCard())).toContain(texts.nb.form.step(2, 4))

    await me.says('fortsett')
    expect(wordsOn(me.lastCard())).toContain(texts.nb.form.step(2, 4))
    await me.presses({ do: 'save' }, setupAnswers.project)
    await me.says('fortsett')
    expect(wordsOn(me.lastCard())).toContain(texts.nb.form.step(3, 4))
    await me.presses({ do: 'save' }, setupAnswers.period)
    await me.says('fortsett')
    expect(heading(me.lastCard())).toBe(elements[0].texts.nb.name)
    await me.says('plan')
    expect(wordsOn(me.lastCard())).not.toContain('Oppstarten er ikke ferdig')
  })
})

describe('the search while one types', () => {
  let me: Speaker
  beforeAll(async () => {
    me = bot.room('channel').as(kari)
    await me.says('start')
  })
  const search = async (text: string) => {
    const { status, hits } = await me.searches(text)
    expect(status).toBe(200)
    return hits
  }

  it.each([
    ['her', ['Herøy (Møre og Romsdal)', 'Herøy (Nordland)']],
    ['HERØY', ['Herøy (Møre og Romsdal)', 'Herøy (Nordland)']],
    ['kara', ['Kárášjohka - Karasjok']],
    ['karasj', ['Kárášjohka - Karasjok']],
    ['steinkjer', ['Steinkjer']],
    ['zzzz', []],
  ])('finds the municipality by what is typed: %s', async (text, expected) => {
    expect((await search(text)).map(({ title }) => title)).toEqual(expect.arrayContaining(expected))
  })

  it('tells the two that are called Herøy apart by number too', async () => {
    const numbers = (await search('herøy')).map(({ value }) => value)

    expect(numbers.toSorted()).toEqual(['1515', '1818'])
  })

  it.each(['', 'a', 'øy'])('gives at most fifteen: %j', async (text) => {
    expect((await search(text)).length).toBeLessThanOrEqual(15)
  })

  it('gives what the set-up takes', async () => {
    const [hit] = await search('steink')

    expect(hit).toEqual({ title: 'Steinkjer', value: steinkjer })
  })
})

async function planned(): Promise<{ room: Room; me: Speaker }> {
  const room = bot.room('channel', [kari, ola])
  const me = room.as(kari)
  await hasPlan(bot, room)
  return { room, me }
}

/** What is offered instead of what was not understood; the way to all of it comes last. */
const nearest = (card: unknown) => buttonsOn(card).map(asked)
