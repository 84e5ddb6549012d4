import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { kari, ola, type Person } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { hasProgramme, joins } from '../support/programmes.ts'
import { asked, buttonsOn, wordsOn } from '../support/shown.ts'
import { setupAnswers } from '../support/walk.ts'

/** A coordinator asks in words, over HTTP. Ola coordinates a programme; Kari's groups are in it, or in another. */

let bot: TestBot
let me: Speaker
beforeAll(async () => {
  bot = await startTestBot()
  const programme = await hasProgramme(bot, [ola], { name: 'Nærvær i nord' })
  me = bot.room('personal', [ola]).as(ola)
  for (const [municipality, name] of [
    ['1818', 'Friske folk'],
    ['1515', 'Friske folk'],
    ['5610', 'Heile stillingar'],
    ['1867', 'Nærvær på Bø'],
  ] as const)
    await joins(bot, await project(municipality, name), programme)
})
afterAll(() => bot[Symbol.asyncDispose]())

async function project(municipality: string, name: string, on = bot): Promise<Room> {
  const room = on.room('channel', [kari, ola])
  const group = room.as(kari)
  await group.says('start')
  await group.presses({ do: 'save' }, { ...setupAnswers.place, municipality })
  await group.presses({ do: 'save' }, { ...setupAnswers.project, name })
  await group.presses({ do: 'save' }, setupAnswers.period)
  return room
}

const words = (of: Speaker = me) => wordsOn(of.lastCard())
const asksOn = (of: Speaker = me) =>
  buttonsOn(of.lastCard()).flatMap((button) => {
    const action = asked(button)
    return action.do === 'ask' ? [{ title: button.title, question: action.question }] : []
  })

describe('municipalities of one name', () => {
  it('are told apart by their counties, with a button for each', async () => {
    await me.says('status Herøy')
    const shown = words()
    expect(shown).toContain('Nordland')
    expect(shown).toContain('Møre og Romsdal')
    expect(new Set(asksOn().map(({ question }) => question.of.municipality))).toEqual(new Set(['1818', '1515']))

    await me.presses('Status: Herøy (Møre og Romsdal)')
    expect(words()).toContain('Møre og Romsdal')
  })

  it('are one where the county is said', async () => {
    await me.says('status Herøy i Nordland')
    expect(words()).toContain('Friske folk')
    expect(words()).not.toContain('Møre og Romsdal')
  })

  it('have projects of one name told apart by where they are', async () => {
    await me.says('status Friske folk')
    expect(new Set(asksOn().map(({ question }) => question.of.project)).size).toBe(2)
    expect(words()).toContain('Møre og Romsdal')
  })
})

describe('a municipality', () => {
  it.each(['status Karasjok', 'status Kárášjohka', 'status karasjohka', 'korleis går det i Karasjok?'])(
    'is found by its Norwegian and its Sámi name: %s',
    async (text) => {
      await me.says(text)
      expect(words()).toContain('Heile stillingar')
    },
  )

  it('is found however short its name is', async () => {
    await me.says('status Bø')
    expect(words()).toContain('Nærvær på Bø')
  })
})

describe('a project that is not in the programme', () => {
  it('leaves no trace: it gets the card that one gets which does not exist', async () => {
    const texts = [
      'status Sigdal',
      'hvem mangler milepælsplan i Sigdal?',
      'status Hemmelig snuplass',
      'rapport for Sigdal',
    ]
    const seen = async () => {
      // In the same language both times.
      await me.says('hvem mangler risikoanalyse?')
      const all: string[] = []
      for (const text of texts) {
        await me.says(text)
        all.push(JSON.stringify(me.lastCard()).replace(/new-\d+/g, 'new'))
      }
      return all
    }
    const before = await seen()
    const other = await hasProgramme(bot, [kari], { name: 'Et annet program' })
    await joins(bot, await project('3332', 'Hemmelig snuplass'), other)

    expect(await seen()).toEqual(before)
  })

  it('is its own coordinator’s alone', async () => {
    await me.says('status')
    expect(words()).not.toContain('Et annet program')
    await me.presses({ do: 'ask', question: { intent: 'projects', of: {} } }).catch(() => undefined)
    expect(words()).not.toContain('Hemmelig snuplass')
  })
})

describe('what is typed', () => {
  it.each([
    `status ' or PartitionKey ne '`,
    'status Arendal%',
    'status *',
    'status "Friske folk" and true',
    'hvem mangler risikoanalyse; drop table saman',
    '<script>alert(1)</script> status',
    'status $(programme) {{x}}',
    '\u202estatus\u202c',
    `status ${'æ'.repeat(9_000)}`,
  ])('never reaches the storage as anything but words: %#', async (text) => {
    const from = bot.logged.length
    await me.says(text)
    expect(words().length).toBeGreaterThan(0)
    expect(bot.logged.slice(from).filter(({ level }) => level === 'error')).toEqual([])
  })
})

describe('a programme without projects', () => {
  it.each(['status', 'hvem har ikke svart?', 'utvikling i sykefravær siden start', 'rapport', 'Kva er nytt?'])(
    'says so, and how groups come in: %s',
    async (text) => {
      const own: Person = { ...ola, id: '29:empty', aadObjectId: '00000000-0000-4000-8000-00000000e001' }
      await hasProgramme(bot, [own], { name: 'Tomt program' })
      const alone = bot.room('personal', [own]).as(own)
      await alone.says(text)
      expect(buttonsOn(alone.lastCard()).map(asked)).toContainEqual(expect.objectContaining({ do: 'programme' }))
    },
  )
})

describe('a question costs', () => {
  const callsOf = async (turn: () => Promise<unknown>) => {
    const from = bot.calls.length
    await turn()
    return bot.calls.slice(from).map(({ method }) => method)
  }

  it('four queries in words: the chat’s plan, the seats, the programme and its projects', async () => {
    expect(await callsOf(() => me.says('status'))).toEqual(['GET', 'GET', 'GET', 'GET'])
  })

  it('three on a button, and one more for a project’s page', async () => {
    await me.says('røde risikoer')
    await me.says('status')
    expect(await callsOf(() => me.presses('Vis alle prosjektene'))).toEqual(['GET', 'GET', 'GET'])
    expect(await callsOf(() => me.says('status Karasjok'))).toHaveLength(5)
  })
})

describe('a summary that is out of step', () => {
  it('is judged by the plan itself on the project’s page, and gone from it once the project has left', async () => {
    const programme = await hasProgramme(bot, [ola], { name: 'Bakpå' })
    const room = await project('4026', 'Etternøleren')
    await joins(bot, room, programme)
    const key = { tenant: room.conversation.tenantId, conversation: room.conversation.id }
    const members = () => createProgrammes(bot.table).members(programme.id)
    const [before] = await members()
    await room.as(kari).says('meld ut')
    await room.as(kari).presses({ do: 'quit' })
    // A crash after the save: the row is there as it was.
    const summary = before?.summary
    if (!summary) throw new Error('no summary')
    await createProgrammes(bot.table).keepSummary(programme.id, key, { rev: 999, marked: bot.now }, () => summary)
    await me.says('program')
    await me.says('status Tinn')
    expect(words()).not.toContain('Etternøleren ')
  })
})
