import { formatText } from 'adaptivecards/lib/text-formatters.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parts } from '../../src/plan/elements/index.ts'
import { milestones } from '../../src/plan/elements/milestones.ts'
import { texts } from '../../src/texts/index.ts'
import { kari, ola } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { dNumber, nationalId, withWrongControl } from '../support/national-ids.ts'
import { faultAt, inputsOn, textsOn, typedOn, wordsOn } from '../support/shown.ts'
import { adds, goesTo, hasPlan, itemsOf, opensNew, opensRecord, partOf, setupAnswers } from '../support/walk.ts'

/** What people type, and what becomes of it. Each describe is a row of the table. */

const said = texts.nb.faults
const limitOf = (part: string, field: string) => {
  const found = parts.find(({ id }) => id === part)?.fields[field]
  return found?.kind === 'text' ? found.max : 0
}

let bot: TestBot
let room: Room
let me: Speaker
beforeAll(async () => {
  bot = await startTestBot()
})
afterAll(() => bot[Symbol.asyncDispose]())
beforeEach(async () => {
  room = bot.room('channel', [kari, ola])
  me = room.as(kari)
  await hasPlan(bot, room)
})

describe('an answer that cannot be one', () => {
  const max = limitOf('milestone', 'name')
  const tooLong = (text: string) => said.tooLong({ max: `${max}`, length: thousands([...text].length) })
  const wrong: Record<string, { typed: string; fault: string; kept?: string }> = {
    empty: { typed: '', fault: said.required() },
    'nothing but spaces': { typed: ' \n ', fault: said.required() },
    'one character too long': { typed: 'å'.repeat(max + 1), fault: tooLong('å'.repeat(max + 1)) },
    'of 10,000 characters': { typed: 'å'.repeat(10_000), fault: tooLong('å'.repeat(10_000)) },
    'of 5,000 emoji': { typed: '😀'.repeat(5_000), fault: tooLong('😀'.repeat(5_000)) },
    'nothing but emoji': { typed: '👍🏽👩‍👩‍👧', fault: said.notWords() },
    'with control characters': {
      typed: 'Kart\u0007leg\u0000ging',
      fault: said.controlCharacters(),
      kept: 'Kartlegging',
    },
    'with letters turned around': { typed: 'Kart\u202egging', fault: said.controlCharacters(), kept: 'Kartgging' },
  }

  it.each(Object.entries(wrong))(
    'gets a sentence at its field, and what was typed is still there: %s',
    async (_, row) => {
      await opensNew(me, 'milestones')
      const [rows, count] = [await room.rows(), room.messages().length]
      const other = 'Det som står i nabofeltet, står der også.'
      await me.presses({ do: 'save' }, { name: row.typed, deliverables: other })

      expect(faultAt(me.lastCard(), 'name')).toBe(row.fault)
      expect(faultAt(me.lastCard(), 'deliverables')).toBeUndefined()
      expect(typedOn(me.lastCard())).toEqual({ name: row.kept ?? row.typed, deliverables: other })
      expect(await room.rows()).toEqual(rows)
      expect(room.messages()).toHaveLength(count)

      // And nobody is stuck: with the field put right, the same card saves.
      await me.presses({ do: 'save' }, { name: 'Kartlagt' })
      expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlagt', deliverables: other }])
    },
  )

  it('is the writer’s own affair: the others still see the form as it was', async () => {
    await opensNew(me, 'milestones')
    const before = room.as(ola).lastCard()
    await me.presses({ do: 'save' }, { name: 'x'.repeat(999) })

    expect(room.as(ola).lastCard()).toEqual(before)
  })

  it('gets its sentence in the plan’s language, and in every step of the set-up', async () => {
    const own = bot.room('groupChat').as(kari, 'en-GB')
    await own.says('start')
    await own.presses({ do: 'save' }, { municipality: '' })
    expect(faultAt(own.lastCard(), 'municipality')).toBe(texts.en.faults.required())
    await own.presses({ do: 'save' }, { municipality: 'Atlantis' })
    expect(faultAt(own.lastCard(), 'municipality')).toBe(texts.en.faults.notAnOption())
    await own.presses({ do: 'save' }, { ...setupAnswers.place, language: 'en' })
    await own.presses({ do: 'save' }, { name: '', theme: 'revolution', cohort: 'x'.repeat(41) })

    expect(faultAt(own.lastCard(), 'name')).toBe(texts.en.faults.required())
    expect(faultAt(own.lastCard(), 'theme')).toBe(texts.en.faults.notAnOption())
    expect(faultAt(own.lastCard(), 'cohort')).toBe(texts.en.faults.tooLong({ max: '40', length: '41' }))
  })

  it('may hold emoji among words, new lines, and letters of any language', async () => {
    const name = 'Alle 👩🏽‍⚕️ på plass 🎉 – Guovdageaidnu, 東京, עברית'
    const deliverables = 'Først dette\nså det\n\n– og til slutt «det»'
    await adds(me, 'milestones', { name, deliverables })

    expect(await itemsOf(room, 'milestone')).toEqual([{ name, deliverables }])
  })
})

describe('Markdown, mentions, HTML and templates', () => {
  const nasty = [
    '[trykk her](https://evil.example) ![bilde](https://evil.example/x.png)',
    '<at>Ola Hansen</at> og <at id="0">alle</at>',
    '<b>fet</b><script>alert(1)</script> &lt;b&gt; &amp;',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would read
    '${1+1} ${name} ${$root} ${if(true, 1, 2)}',
    '{{DATE(2026-01-01T00:00:00Z, SHORT)}} {{TIME(2026-01-01T00:00:00Z)}}',
    '**fet** __under__ *skrå* ~~strøket~~ `kode` | tabell |',
    '# Overskrift',
    '1. punkt',
    '- punkt',
    '> sitat',
    'C:\\mappe\\[fil] \\*',
  ]

  it.each(nasty)('in an answer are shown as the text they are, wherever it is shown: %s', async (text) => {
    const shows = (where: string, on = me.lastCard()) => {
      const found = textsOn(on).filter((one) => wordsLike(one, text))
      expect(found, where).not.toEqual([])
      // The library that draws the cards changes dates before it reads Markdown.
      for (const one of found) expect(formatText('nb', one), where).toBe(one)
      expect(inOneLine(wordsOn(on)), where).toContain(text)
    }

    await adds(me, 'milestones', { name: text, deliverables: text })
    shows('receipt', me.sees(room.messages().at(-2) ?? room.last()))
    shows('the next step’s heading')
    await me.presses({ do: 'save' })
    shows('what is lacking')
    await me.says('milepæler')
    shows('the element')
    await me.presses({ do: 'form', step: 'state', part: 'milestone' })
    expect(typedOn(me.lastCard())).toEqual({ name: text, deliverables: text })
    await me.says('plan')
    shows('the board')
    await me.says('historikk')
    shows('the history')
    await me.says('milepæler')
    await me.presses({ do: 'askRemove' })
    shows('the question before removing')
    await me.presses({ do: 'remove' })
    shows('the receipt of removing', me.sees(room.messages().at(-2) ?? room.last()))
    await me.says('historikk')
    shows('the history of removing')
  })

  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would read
  const all = '[a](https://e.no) <at>Ola</at> <b>f</b> ${1+1} {{DATE(2026-01-01T00:00:00Z)}} **b** `k` &lt; | _u_'

  it('are nothing but text in the name of a project', async () => {
    const own = bot.room('groupChat')
    const owner = own.as(kari)
    await hasPlan(bot, own, { name: all })
    for (const act of [() => owner.says('plan'), () => owner.says('start'), () => owner.installs()]) {
      await act()
      expect(inOneLine(wordsOn(owner.lastCard()))).toContain(all)
    }
  })

  it('are nothing but text in the name of somebody, or of what one may choose among', async () => {
    await adds(me, 'measures', { name: all })
    await goesTo(me, partOf('measure'), 'who')
    await me.presses({ do: 'save' }, { 'responsible.other': all })
    await me.says('tiltak')
    expect(inOneLine(wordsOn(me.lastCard())).split(all).length).toBeGreaterThan(2)

    await opensNew(me, 'measureGoals')
    expect(inputsOn(me.lastCard())[0]?.choices.map(({ title }) => title)).toEqual([all])
  })

  it('are nothing but text in two versions of the same', async () => {
    await opensRecord(me, 'purpose', 'challenge')
    const form = room.last()
    const late = me.pressing({ do: 'save' }, { challenge: 'Min' })
    await room.as(ola).presses({ do: 'save' }, { challenge: all }, { on: form })
    const { card } = await me.delivers(late)

    expect(inOneLine(wordsOn(card))).toContain(all)
  })

  it('are nothing but text in a message that nobody understands', async () => {
    for (const text of [...nasty, all]) {
      await me.says(`xyz ${text}`)
      expect(() => wordsOn(me.lastCard())).not.toThrow()
    }
  })
})

describe('a number', () => {
  const startValue = async (typed: string) => {
    await adds(me, 'baseline', { name: 'Sykefravær', unit: 'percent', direction: 'down' })
    await goesTo(me, partOf('indicator'), 'start')
    await me.presses({ do: 'save' }, { startValue: typed })
  }

  it.each([
    ['1 234,5', 1234.5, '1 234,5'],
    ['8,1 %', 8.1, '8,1'],
    ['8.1', 8.1, '8,1'],
    ['−3', -3, '−3'],
    ['-3', -3, '−3'],
    ['1\u00a0234', 1234, '1 234'],
    ['0', 0, '0'],
  ])('is read as people here write it: %s', async (typed, value, shown) => {
    await startValue(typed)

    expect(await itemsOf(room, 'indicator')).toMatchObject([{ startValue: value }])
    await me.says('indikatorer')
    expect(wordsOn(me.lastCard()).replaceAll(/\s/g, ' ')).toContain(`${shown} %`)
  })

  it.each(['ca. 8', '8–10', 'åtte', '8,1,2', '1e3', '∞'])('that is none gets a sentence: %s', async (typed) => {
    await startValue(typed)

    expect(faultAt(me.lastCard(), 'startValue')).toBe(said.notANumber({ text: typed }))
    expect(typedOn(me.lastCard())).toMatchObject({ startValue: typed })
    expect(await itemsOf(room, 'indicator')).toEqual([{ name: 'Sykefravær', unit: 'percent', direction: 'down' }])
  })

  it('that can be read in two ways is asked about', async () => {
    await startValue('1.234')

    expect(faultAt(me.lastCard(), 'startValue')).toBe(said.ambiguousNumber({ text: '1.234' }))
  })
})

describe('dates and targets that do not fit together', () => {
  it('an end before the start is refused, with both dates', async () => {
    await me.says('plan')
    await me.presses({ do: 'setup' })
    for (const _ of ['place', 'project']) await me.presses({ do: 'save', pass: true })
    await me.presses({ do: 'save' }, { from: '2027-01-01', to: '2026-12-31' })

    expect(faultAt(me.lastCard(), 'to')).toBe(
      said.wrongOrder({ first: 'Startdato', from: '1.1.2027', second: 'Sluttdato', to: '31.12.2026' }),
    )
    expect(typedOn(me.lastCard())).toEqual({ from: '2027-01-01', to: '2026-12-31' })
  })

  it('an end before a start that was saved in another step is refused too', async () => {
    await adds(me, 'baseline', { name: 'Sykefravær' })
    await goesTo(me, partOf('indicator'), 'start')
    await me.presses({ do: 'save' }, { startValue: '9,4', startDate: '2026-09-30', source: 'Lønn' })
    await goesTo(me, partOf('indicator'), 'target')
    await me.presses({ do: 'save' }, { target: '7', targetDate: '2026-09-29' })

    expect(faultAt(me.lastCard(), 'targetDate')).toBe(
      said.wrongOrder({ first: 'Målt', from: '30.9.2026', second: 'Frist', to: '29.9.2026' }),
    )
  })

  it.each([
    ['equals the start', '9,4', 'Målverdien er lik startverdien'],
    ['goes against the wished direction', '10', 'Målverdien går motsatt vei av den ønskede retningen'],
  ])('a target that %s is saved and flagged, with the reason', async (_, target, flag) => {
    await adds(me, 'baseline', { name: 'Sykefravær', unit: 'percent', direction: 'down' })
    await goesTo(me, partOf('indicator'), 'start')
    await me.presses({ do: 'save' }, { startValue: '9,4', startDate: '2026-09-30', source: 'Lønn' })
    await goesTo(me, partOf('indicator'), 'target')
    await me.presses({ do: 'save' }, { target, targetDate: '2027-12-31' })

    expect(wordsOn(me.lastCard())).toContain(flag)
    await me.says('indikatorer')
    expect(wordsOn(me.lastCard())).toContain(flag)
  })

  it.each(['2027-02-31', '31.2.2027', '2027-13-01', 'i morgen', '0000-00-00'])(
    'a day that is not in the calendar is refused: %s',
    async (date) => {
      await adds(me, 'milestones', { name: 'Kartlagt' })
      await goesTo(me, milestones, 'when')
      await me.presses({ do: 'save' }, { date, 'owner.other': 'HR' })

      expect(faultAt(me.lastCard(), 'date')).toBe(said.notADate({ text: date }))
      expect(typedOn(me.lastCard())).toMatchObject({ date, 'owner.other': 'HR' })
      expect(await itemsOf(room, 'milestone')).toEqual([{ name: 'Kartlagt' }])
    },
  )
})

describe('a national identity number', () => {
  const born = { day: 14, month: 5, year: 1967 }
  const number = nationalId(born)
  const grouped = (text: string) => [`${text.slice(0, 6)} ${text.slice(6)}`, `${text.slice(0, 6)}-${text.slice(6)}`]

  it.each([number, dNumber(born), ...grouped(number), `${number.match(/../g)?.join(' ')} ${number.at(-1)}`])(
    'is refused in free text, with why: %s',
    async (written) => {
      const text = `Kari (${written}) følger opp`
      await opensNew(me, 'milestones')
      await me.presses({ do: 'save' }, { name: 'Fulgt opp', deliverables: text })

      expect(faultAt(me.lastCard(), 'deliverables')).toBe(said.nationalId())
      expect(typedOn(me.lastCard())).toMatchObject({ deliverables: text })
      expect(JSON.stringify([await room.rows(), bot.logged])).not.toContain(written)
    },
  )

  it('is refused where a name is typed: of a person, of a new indicator, of the project', async () => {
    await adds(me, 'milestones', { name: 'Kartlagt' })
    await goesTo(me, milestones, 'when')
    await me.presses({ do: 'save' }, { 'owner.other': `Kari ${number}` })
    expect(faultAt(me.lastCard(), 'owner.other')).toBe(said.nationalId())

    await adds(me, 'resultGoals', { statement: 'Lavere sykefravær' })
    await goesTo(me, partOf('resultGoal'), 'measured')
    await me.presses({ do: 'save' }, { 'indicator.other': `Fravær ${number}` })
    expect(faultAt(me.lastCard(), 'indicator.other')).toBe(said.nationalId())

    const own = bot.room('groupChat').as(kari)
    await own.says('start')
    await own.presses({ do: 'save' }, setupAnswers.place)
    await own.presses({ do: 'save' }, { ...setupAnswers.project, name: `Prosjekt ${number}` })
    expect(faultAt(own.lastCard(), 'name')).toBe(said.nationalId())
    expect(JSON.stringify([await bot.rows(), bot.logged])).not.toContain(number)
  })

  it('is not seen in eleven digits that are none', async () => {
    const name = `Sak ${withWrongControl(number)} er ferdig`
    await adds(me, 'milestones', { name })

    expect(await itemsOf(room, 'milestone')).toEqual([{ name }])
  })
})

const thousands = (n: number) =>
  n > 999 ? `${Math.floor(n / 1000)}\u202f${String(n % 1000).padStart(3, '0')}` : `${n}`
const inOneLine = (text: string) => text.replaceAll(/\n+/g, ' ')
const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
const wordsLike = (shown: string, typed: string) => letters(shown).includes(letters(typed))
