import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AnswerContext,
  type FaultCode,
  noneChosen,
  otherInput,
  readAnswers,
  type Typed,
  withoutControlCharacters,
} from '../../src/plan/answers.ts'
import { definePart, type Step } from '../../src/plan/parts.ts'
import type { Values } from '../../src/plan/values.ts'
import { dNumber, nationalId, withWrongControl } from '../support/national-ids.ts'
import { entry, planWith } from '../support/plans.ts'

/** One field of every kind, all in one step, and another step for what is already there. */
const part = definePart({
  id: 'sample',
  many: true,
  title: 'title',
  fields: {
    title: { kind: 'text', max: 40, required: true },
    story: { kind: 'text', max: 2000, lines: 'many' },
    share: { kind: 'number' },
    hours: { kind: 'number', least: 0 },
    people: { kind: 'number', least: 1, whole: true },
    from: { kind: 'date' },
    to: { kind: 'date' },
    measured: { kind: 'date', past: true },
    size: { kind: 'choice', options: ['small', 'large'] },
    colours: { kind: 'choices', options: ['red', 'green', 'blue'] },
    place: { kind: 'municipality' },
    leader: { kind: 'person' },
    owner: { kind: 'person', orName: true },
    goal: { kind: 'reference', to: ['goal', 'subgoal'] },
    indicator: { kind: 'reference', to: ['indicator'], orNew: 'indicator' },
  },
  steps: [
    {
      id: 'all',
      fields: ['title', 'story', 'share', 'size', 'colours', 'place', 'leader', 'owner', 'goal', 'indicator'],
    },
    { id: 'from', fields: ['from'] },
    { id: 'to', fields: ['to'] },
    { id: 'period', fields: ['from', 'to'] },
    { id: 'measured', fields: ['measured'] },
  ],
  order: [['from', 'to']],
})

const plan = planWith(
  entry('goal', 'g1', { statement: 'Lavere sykefravær' }),
  entry('subgoal', 's1', { statement: 'Flere i heltid' }),
  entry('indicator', 'i1', { name: 'Sykefravær' }),
)
const context: AnswerContext = {
  plan,
  language: 'nb',
  members: [
    { id: 'user-1', name: 'Kari Nordli' },
    { id: 'user-2', name: 'Ola Vik' },
  ],
  newId: (field) => `card-1-${field}`,
  today: '2026-11-23',
  titleField: () => 'name',
}

const only = (...fields: readonly string[]): Step => ({ id: 'only', fields })

/** What one field becomes of what was typed in it: its value, or the fault at it. */
function answer(field: string, main: string, other = '', current: Values = {}, given = context) {
  const typed = { [field]: main, [otherInput(field)]: other }
  const answers = readAnswers(part, only(field), typed, current, given)
  if (answers.ok) return { value: answers.values[field] ?? null, make: answers.make }
  expect(answers.faults).toHaveLength(1)
  return answers.faults[0]
}
const value = (field: string, main: string, other = '', current: Values = {}) => {
  const read = answer(field, main, other, current)
  return read && 'value' in read ? read.value : read
}
const fault = (field: string, code: FaultCode, facts: object = {}) => ({ field, code, facts })

function period(step: string, typed: Typed, current: Values) {
  const asked = part.steps.find((one) => one.id === step)
  if (!asked) throw new Error(`No step ${step}`)
  const answers = readAnswers(part, asked, typed, current, context)
  return answers.ok ? answers.values : answers.faults
}

describe('a step’s answers', () => {
  it('are the values of its fields, each in its own kind', () => {
    const typed = {
      title: ' Langturnus ',
      story: 'Først det ene.\r\nSå det andre.',
      share: '8,1 %',
      hours: '6 000 timer',
      people: '12',
      size: 'small',
      colours: 'blue,red',
      place: '4203',
      leader: 'user-1',
      'owner.other': 'Hovedverneombudet',
      goal: 's1',
      'indicator.other': 'Vikarbruk',
    }
    expect(readAnswers(part, only(...Object.keys(part.fields)), typed, {}, context)).toEqual({
      ok: true,
      values: {
        title: 'Langturnus',
        story: 'Først det ene.\nSå det andre.',
        share: 8.1,
        hours: 6000,
        people: 12,
        from: null,
        to: null,
        measured: null,
        size: 'small',
        colours: ['red', 'blue'],
        place: '4203',
        leader: { id: 'user-1', name: 'Kari Nordli' },
        owner: { name: 'Hovedverneombudet' },
        goal: 's1',
        indicator: 'card-1-indicator',
      },
      make: [{ part: 'indicator', id: 'card-1-indicator', title: 'Vikarbruk', values: { name: 'Vikarbruk' } }],
    })
  })

  it('are nothing for a field that is left empty: saving empties it', () => {
    const fields = Object.keys(part.fields).filter((field) => field !== 'title')
    expect(fields.map((field) => value(field, '  '))).toEqual(fields.map(() => null))
    expect(value('colours', ',')).toBeNull()
  })

  it('are refused all together, each at its own field, when one can’t be', () => {
    const typed = { title: '', share: 'ca. 8', size: 'small' }
    expect(readAnswers(part, only('title', 'share', 'size'), typed, {}, context)).toEqual({
      ok: false,
      faults: [fault('title', 'required'), fault('share', 'notANumber', { text: 'ca. 8' })],
    })
  })

  it('are read of the step’s own inputs alone', () => {
    const typed = { size: 'large', from: 'snart', somethingElse: 'x' }
    expect(readAnswers(part, only('size'), typed, {}, context)).toMatchObject({ ok: true, values: { size: 'large' } })
  })

  it('never crash, whatever is typed', () => {
    const inputs = Object.keys(part.fields).flatMap((name) => [name, otherInput(name)])
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...inputs), fc.string({ unit: 'grapheme' })), (typed) => {
        const answers = readAnswers(part, only(...Object.keys(part.fields)), typed, {}, context)
        if (!answers.ok) expect(answers.faults.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('text', () => {
  it('that must be there is missed', () => {
    expect(value('title', '')).toEqual(fault('title', 'required'))
    expect(value('title', ' \n\u00a0 ')).toEqual(fault('title', 'required'))
  })

  it('may be as long as its limit, in letters as people count them', () => {
    expect(value('title', 'a'.repeat(40))).toBe('a'.repeat(40))
    expect(value('title', `a${'🙂'.repeat(39)}`)).toBe(`a${'🙂'.repeat(39)}`)
    expect(value('title', 'a'.repeat(41))).toEqual(fault('title', 'tooLong', { max: 40, length: 41 }))
    expect(value('story', 'a'.repeat(10_000))).toEqual(fault('story', 'tooLong', { max: 2000, length: 10_000 }))
  })

  it('keeps its lines and tabs', () => {
    expect(value('story', 'Mål:\r\n\tén\rto')).toBe('Mål:\n\tén\nto')
  })

  it.each([
    ['Markdown', '[her](https://example.com) **fet** `kode`'],
    ['a mention', '<at>Kari</at>'],
    ['HTML', '<script>alert(1)</script>'],
    ['a template', `\${1+1} {{DATE(2026-12-01T00:00:00Z)}}`],
  ])('is kept as it is typed: %s', (_what, text) => {
    expect(value('story', text)).toBe(text)
  })

  describe('with emoji', () => {
    it.each([
      ['one', 'Bra 🙂'],
      ['a family held together by joiners', 'Familien 👨‍👩‍👧‍👦'],
      ['somebody at work, with a skin tone', 'Helsefagarbeider 👩🏽‍⚕️'],
      ['a heart on fire', 'Engasjement ❤️‍🔥'],
      ['a flag of two letters', 'Norge 🇳🇴'],
      ['a flag of tags', 'Skottland 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
      ['a key cap', 'Steg 1️⃣'],
    ])('keeps %s', (_what, text) => {
      expect(value('title', text)).toBe(text)
      expect(withoutControlCharacters(text)).toBe(text)
    })

    it.each(['🙂', '👍👍', '👨‍👩‍👧', '?', '…', '---'])('alone is asked for in words: %s', (text) => {
      expect(value('title', text)).toEqual(fault('title', 'notWords'))
    })
  })

  describe('with characters that nobody can see', () => {
    it.each([
      ['a null', 'Lang\u0000turnus'],
      ['a bell', 'Lang\u0007turnus'],
      ['an escape', '\u001b[31mRød'],
      ['a C1 control', 'Lang\u0085turnus'],
      ['a soft hyphen', 'Lang\u00adturnus'],
      ['a zero-width space', 'Lang\u200bturnus'],
      ['a joiner between letters', 'Lang\u200dturnus'],
      ['a joiner after an emoji', '🙂\u200dturnus'],
      ['a turned direction', 'Lang\u202eturnus'],
      ['an isolate', 'Lang\u2066turnus'],
      ['a byte order mark', 'Lang\ufeffturnus'],
      ['text hidden in tags', 'Tiltak \u{e0053}\u{e0061}'],
      ['text hidden in a flag’s tags', `Tiltak \u{1f3f4}${'\u{e0061}'.repeat(12)}\u{e007f}`],
    ])('is stopped at %s', (_what, text) => {
      expect(value('story', text)).toEqual(fault('story', 'controlCharacters'))
      expect(withoutControlCharacters(text)).not.toMatch(/[\p{Cc}]|\u200b|\u202e|\u2066|\ufeff|\u00ad/u)
    })

    it('is accepted once they are taken out', () => {
      const pieces = '\u200d \u200b \ufeff \u0007 \ufe0f 🙂 👨 🏽 🏴 \u{e0061} \u{e007f} a'.split(' ')
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...pieces, ' ', '\n', '\r\n')), (typed) => {
          const clean = withoutControlCharacters(`a${typed.join('')}`)
          expect(withoutControlCharacters(clean)).toBe(clean)
          expect(answer('story', clean)).toMatchObject({ value: clean.trim() })
        }),
      )
    })
  })

  describe('with eleven digits', () => {
    const id = nationalId({ day: 1, month: 2, year: 1980 })
    const fullWidth = (text: string) =>
      text.replace(/[!-~]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0))
    const dayTwice = `${id.slice(0, 6)} ${id.slice(6)}`

    it.each([
      ['written together', id],
      ['with a space', dayTwice],
      ['with an unbreakable space', `${id.slice(0, 6)}\u00a0${id.slice(6)}`],
      ['with a hyphen', `${id.slice(0, 6)}-${id.slice(6)}`],
      ['with a hyphen between spaces', `${id.slice(0, 6)} - ${id.slice(6)}`],
      ['as a date', `${id.slice(0, 2)}.${id.slice(2, 4)}.${id.slice(4, 6)} ${id.slice(6)}`],
      ['over two lines', `${id.slice(0, 6)}\n${id.slice(6)}`],
      ['digit by digit', [...id].join(' ')],
      ['with underscores', `${id.slice(0, 2)}_${id.slice(2, 4)}_${id.slice(4, 6)}_${id.slice(6)}`],
      ['with a comma', `${id.slice(0, 6)},${id.slice(6)}`],
      ['with a comma and a space', `${id.slice(0, 6)}, ${id.slice(6)}`],
      ['with a colon', `${id.slice(0, 6)}:${id.slice(6)}`],
      ['with colons', `${id.slice(0, 2)}:${id.slice(2, 4)}:${id.slice(4, 6)}:${id.slice(6)}`],
      ['in full-width digits', fullWidth(id)],
      ['in full-width digits, with a full-width colon', fullWidth(`${id.slice(0, 6)}:${id.slice(6)}`)],
      ['in groups', `${id.slice(0, 2)} ${id.slice(2, 4)} ${id.slice(4, 6)} ${id.slice(6, 9)} ${id.slice(9)}`],
      ['after another number', `12 ${dayTwice}`],
      ['a D-number', dNumber({ day: 14, month: 11, year: 1991 })],
      ['a synthetic number', nationalId({ day: 14, month: 11 + 80, year: 1991 })],
    ])('is refused when it is a national identity number: %s', (_how, text) => {
      expect(value('story', `Gjelder ${text}, se vedlegg.`)).toEqual(fault('story', 'nationalId'))
      expect(value('title', text)).toEqual(fault('title', 'nationalId'))
    })

    it('is refused also where a name is typed', () => {
      expect(value('owner', '', `Kari ${id}`)).toEqual(fault('owner', 'nationalId'))
      expect(value('indicator', '', `Fravær ${id}`)).toEqual(fault('indicator', 'nationalId'))
    })

    it.each([
      ['wrong control digits', withWrongControl(id)],
      ['no such day', `3213${id.slice(4)}`],
      ['twelve digits', `${id}0`],
      ['a telephone number', '+47 22 00 00 00'],
      ['a number of an organisation', '974 760 673'],
      ['two periods', '1.10.26 - 31.12.27'],
      ['years', '2024 2025 2026 2027'],
      ['wrong control digits, with underscores', withWrongControl(id).replace(/^(..)(..)(..)/, '$1_$2_$3_')],
      ['wrong control digits, in full-width digits', fullWidth(withWrongControl(id))],
      ['decimals in a row', '9,4, 8,1, 7,5, 6,5, 10,25'],
      ['times of day', '08:30, 09:45, 10:15 og 23:59:59'],
      ['shares of a whole', '12:30, 45:60, 78:90'],
      ['amounts', '1 250 000, 340 000, 12 500'],
      ['a file', 'plan_2026_11_23_v2'],
    ])('is accepted otherwise: %s', (_what, text) => {
      expect(value('story', `Gjelder ${text}.`)).toBe(`Gjelder ${text}.`)
    })

    it('is accepted when it is two dates, however they are written and joined', () => {
      const two = (n: number) => String(n).padStart(2, '0')
      const dates = fc
        .record({
          day: fc.integer({ min: 1, max: 28 }),
          month: fc.integer({ min: 1, max: 12 }),
          year: fc.integer({ min: 2024, max: 2031 }),
        })
        .chain(({ day, month, year }) =>
          fc.constantFrom(
            `${day}.${month}.${year}`,
            `${two(day)}.${two(month)}.${year % 100}`,
            `${two(day)}.${two(month)}.${year}`,
            `${two(day)}_${two(month)}_${year}`,
            `${year}-${two(month)}-${two(day)}`,
          ),
        )
      const marks = fc.constantFrom(' ', ', ', ',', ': ', ':', '_', ' - ', '–', '/', '\n')
      fc.assert(
        fc.property(dates, marks, dates, (from, mark, to) => {
          expect(value('story', `Fra ${from}${mark}${to}`)).toBe(`Fra ${from}${mark}${to}`)
        }),
      )
    })

    it('is refused for everybody born in a century, and accepted with a wrong digit', () => {
      const births = fc.record({
        day: fc.integer({ min: 1, max: 28 }),
        month: fc.integer({ min: 1, max: 12 }),
        year: fc.integer({ min: 1940, max: 1999 }),
      })
      fc.assert(
        fc.property(births, (birth) => {
          expect(value('story', `Se ${nationalId(birth)}.`)).toEqual(fault('story', 'nationalId'))
          expect(value('story', `Se ${withWrongControl(nationalId(birth))}.`)).toMatch(/^Se/)
        }),
      )
    })
  })
})

describe('a number', () => {
  it('is read as the plan’s language writes it', () => {
    expect(value('share', '8,1 %')).toBe(8.1)
    expect(answer('share', '1.234', '', {}, { ...context, language: 'en' })).toMatchObject({ value: 1.234 })
  })

  it('that can be read in two ways is asked about', () => {
    expect(value('share', '1.234')).toEqual(fault('share', 'ambiguousNumber', { text: '1.234' }))
  })

  it('that is none is told, with the beginning of what was typed', () => {
    expect(value('share', 'ca. 8')).toEqual(fault('share', 'notANumber', { text: 'ca. 8' }))
    expect(value('share', 'x'.repeat(10_000))).toEqual(fault('share', 'notANumber', { text: 'x'.repeat(40) }))
  })
})

describe('a number that has a least', () => {
  it('is refused below it, and may be just that', () => {
    expect(value('hours', '-0,5')).toEqual(fault('hours', 'belowLeast', { least: 0 }))
    expect([value('hours', '0'), value('hours', '-0'), value('hours', '')]).toEqual([0, 0, null])
  })
})

describe('a number of people', () => {
  it('is whole, and at least one', () => {
    expect(value('people', '4,5')).toEqual(fault('people', 'notWhole', {}))
    expect(value('people', '0')).toEqual(fault('people', 'belowLeast', { least: 1 }))
    expect([value('people', '1'), value('people', '12,0'), value('people', '')]).toEqual([1, 12, null])
  })
})

describe('a date', () => {
  it('is read as a client sends it and as people type it', () => {
    expect([value('from', '2026-12-01'), value('from', '1.12.2026')]).toEqual(['2026-12-01', '2026-12-01'])
  })

  it.each(['31.2.2026', '2026-02-31', 'snart'])('“%s” is refused', (text) => {
    expect(value('from', text)).toEqual(fault('from', 'notADate', { text }))
  })

  describe('given an end before the start', () => {
    const wrong = (field: string, from: string, to: string) => [
      fault(field, 'wrongOrder', { from, to, first: 'from', second: 'to' }),
    ]

    it('is refused at the end when both are asked for', () => {
      expect(period('period', { from: '2.1.2027', to: '1.1.2027' }, {})).toEqual(
        wrong('to', '2027-01-02', '2027-01-01'),
      )
    })

    it('is refused at the end when the start is there already', () => {
      expect(period('to', { to: '1.1.2027' }, { from: '2027-01-02' })).toEqual(wrong('to', '2027-01-02', '2027-01-01'))
    })

    it('is refused at the start when the end is there already', () => {
      expect(period('from', { from: '2.1.2027' }, { to: '2027-01-01' })).toEqual(
        wrong('from', '2027-01-02', '2027-01-01'),
      )
    })

    it('is no hindrance to a step that asks for neither', () => {
      const answers = readAnswers(
        part,
        only('size'),
        { size: 'small' },
        { from: '2027-01-02', to: '2027-01-01' },
        context,
      )
      expect(answers.ok).toBe(true)
    })
  })

  it('may end on the day that it starts, and lack either', () => {
    expect(period('period', { from: '1.1.2027', to: '1.1.2027' }, {})).toEqual({ from: '2027-01-01', to: '2027-01-01' })
    expect(period('period', { to: '1.1.2027' }, { from: '2027-06-01' })).toEqual({ from: null, to: '2027-01-01' })
    expect(period('from', { from: '1.1.2027' }, {})).toEqual({ from: '2027-01-01' })
  })
})

describe('a choice', () => {
  it('is one of its options', () => {
    expect(value('size', 'large')).toBe('large')
    expect(value('size', 'huge')).toEqual(fault('size', 'notAnOption'))
    expect(value('size', 'small,large')).toEqual(fault('size', 'notAnOption'))
    expect(value('size', 'constructor')).toEqual(fault('size', 'notAnOption'))
  })

  it('of several keeps the order of the options, each once', () => {
    expect(value('colours', 'blue,red,blue')).toEqual(['red', 'blue'])
    expect(value('colours', 'red,pink')).toEqual(fault('colours', 'notAnOption'))
  })

  it('of municipality is one of the 357', () => {
    expect(value('place', '5006')).toBe('5006')
    expect(value('place', '9999')).toEqual(fault('place', 'notAnOption'))
    expect(value('place', 'Steinkjer')).toEqual(fault('place', 'notAnOption'))
  })
})

describe('a choice that is taken back', () => {
  const held: Values = { size: 'large', leader: { id: 'user-2', name: 'Ola Vik' }, goal: 'g1', indicator: 'i1' }

  it.each(['size', 'leader', 'owner', 'goal', 'indicator'])('empties the field: %s', (field) => {
    expect(answer(field, noneChosen, '', held)).toEqual({ value: null, make: [] })
  })

  it('gives way to a name that is typed instead', () => {
    expect(value('owner', noneChosen, 'Per Moe', { owner: { id: 'user-1', name: 'Kari Nordli' } })).toEqual({
      name: 'Per Moe',
    })
    expect(value('indicator', noneChosen, 'Vikarbruk', held)).toBe('card-1-indicator')
  })

  it('empties also a name that stood there before', () => {
    expect(value('owner', noneChosen, 'Per Moe', { owner: { name: 'Per Moe' } })).toBeNull()
  })

  it('is missed where something has to be chosen', () => {
    const needed = definePart({
      id: 'needed',
      many: true,
      title: 'title',
      fields: {
        title: { kind: 'choice', options: ['a', 'b'], required: true },
        goal: { kind: 'reference', to: ['goal'], required: true },
        leader: { kind: 'person', required: true },
      },
      steps: [{ id: 'all', fields: ['title', 'goal', 'leader'] }],
    })
    const typed = { title: noneChosen, goal: noneChosen, leader: noneChosen }
    expect(readAnswers(needed, only('title', 'goal', 'leader'), typed, {}, context)).toEqual({
      ok: false,
      faults: ['title', 'goal', 'leader'].map((field) => fault(field, 'required')),
    })
  })

  it.each([
    ['title', 'notWords', {}],
    ['story', 'notWords', {}],
    ['share', 'notANumber', { text: noneChosen }],
    ['from', 'notADate', { text: noneChosen }],
    ['colours', 'notAnOption', {}],
    ['place', 'notAnOption', {}],
  ] as const)('is none where nothing is chosen from a list of one: %s', (field, code, facts) => {
    expect(value(field, noneChosen)).toEqual(fault(field, code, facts))
  })

  it('is no name that anybody can type', () => {
    expect(value('owner', '', noneChosen)).toEqual(fault('owner', 'notWords'))
    expect(value('indicator', '', noneChosen)).toEqual(fault('indicator', 'notWords'))
  })
})

describe('a person', () => {
  const former = { id: 'user-9', name: 'Per Moe' }

  it('is a member of the conversation, by id', () => {
    expect(value('leader', 'user-2')).toEqual({ id: 'user-2', name: 'Ola Vik' })
  })

  it('who is not a member is refused, whatever the card says', () => {
    expect(value('leader', 'user-9')).toEqual(fault('leader', 'notAMember'))
    expect(value('leader', 'Ola Vik')).toEqual(fault('leader', 'notAMember'))
    expect(value('owner', 'user-9')).toEqual(fault('owner', 'notAMember'))
  })

  it('who has left stays, when told of as one who may be chosen', () => {
    const members = [...context.members, former]
    expect(answer('leader', 'user-9', '', { leader: former }, { ...context, members })).toMatchObject({ value: former })
  })

  it('outside the conversation is a name, where a name will do', () => {
    expect(value('owner', '', ' Hovedverneombudet ')).toEqual({ name: 'Hovedverneombudet' })
    expect(value('leader', '', 'Hovedverneombudet')).toBeNull()
    expect(value('owner', '', '🙂')).toEqual(fault('owner', 'notWords'))
    expect(value('owner', '', 'a'.repeat(101))).toEqual(fault('owner', 'tooLong', { max: 100, length: 101 }))
  })

  describe('given both one chosen and a name typed', () => {
    it('is the name when it is what was just typed', () => {
      expect(value('owner', 'user-1', 'Per Moe')).toEqual({ name: 'Per Moe' })
      expect(value('owner', 'user-1', 'Per Moe', { owner: { id: 'user-1', name: 'Kari Nordli' } })).toEqual({
        name: 'Per Moe',
      })
    })

    it('is the one chosen when the name is what stood there before', () => {
      expect(value('owner', 'user-1', 'Per Moe', { owner: { name: 'Per Moe' } })).toEqual({
        id: 'user-1',
        name: 'Kari Nordli',
      })
    })
  })
})

describe('a reference', () => {
  it('is an entry of one of the lists that it may point into', () => {
    expect([value('goal', 'g1'), value('goal', 's1')]).toEqual(['g1', 's1'])
  })

  it('to an entry that is gone, or of another list, is refused', () => {
    expect(value('goal', 'g9')).toEqual(fault('goal', 'goneEntry'))
    expect(value('goal', 'i1')).toEqual(fault('goal', 'goneEntry'))
    expect(answer('goal', 'g1', '', {}, { ...context, plan: undefined })).toEqual(fault('goal', 'goneEntry'))
  })

  it('to something new is made by typing its title, with an id of the card’s own', () => {
    const made = { part: 'indicator', id: 'card-1-indicator', title: 'Vikarbruk', values: { name: 'Vikarbruk' } }
    expect(answer('indicator', '', 'Vikarbruk')).toEqual({ value: 'card-1-indicator', make: [made] })
    expect(answer('indicator', '', 'Vikarbruk')).toEqual(answer('indicator', '', 'Vikarbruk'))
  })

  it('to something new goes before what is chosen', () => {
    expect(value('indicator', 'i1', 'Vikarbruk')).toBe('card-1-indicator')
    expect(answer('indicator', 'i1', '')).toEqual({ value: 'i1', make: [] })
  })

  it.each(['Sykefravær', 'SYKEFRAVÆR', ' sykefravær '])('is chosen by typing its name: “%s”', (typed) => {
    expect(answer('indicator', '', typed)).toEqual({ value: 'i1', make: [] })
  })

  it('is chosen by typing its name with other spaces in it', () => {
    const given = { ...context, plan: planWith(entry('indicator', 'i2', { name: 'Vikarer  i\u00a0uka' })) }
    expect(answer('indicator', '', 'vikarer i   uka', {}, given)).toEqual({ value: 'i2', make: [] })
  })

  it('goes before what is chosen when its name is typed', () => {
    const given = {
      ...context,
      plan: planWith(entry('indicator', 'i1', { name: 'Sykefravær' }), entry('indicator', 'i2', { name: 'Vikarbruk' })),
    }
    expect(answer('indicator', 'i1', 'vikarbruk', { indicator: 'i1' }, given)).toEqual({ value: 'i2', make: [] })
  })

  it.each(['Sykefravær i hjemmetjenesten', 'Syke fravær', 'Lavere sykefravær'])(
    'to something new is made when no indicator is called just that: “%s”',
    (typed) => {
      expect(value('indicator', '', typed)).toBe('card-1-indicator')
    },
  )

  it('makes nothing where nothing can be made', () => {
    expect(answer('goal', '', 'Et nytt mål')).toEqual({ value: null, make: [] })
  })

  it('to something new has a title that can be saved', () => {
    expect(value('indicator', '', 'a'.repeat(121))).toEqual(fault('indicator', 'tooLong', { max: 120, length: 121 }))
  })
})

describe('every fault', () => {
  const id = nationalId({ day: 1, month: 2, year: 1980 })
  const reached: Record<FaultCode, { readonly field: string; readonly typed: Typed }> = {
    required: { field: 'title', typed: { title: '' } },
    tooLong: { field: 'title', typed: { title: 'a'.repeat(41) } },
    controlCharacters: { field: 'title', typed: { title: 'a\u200b' } },
    notWords: { field: 'title', typed: { title: '🙂' } },
    nationalId: { field: 'title', typed: { title: id } },
    notANumber: { field: 'share', typed: { share: 'ca. 8' } },
    ambiguousNumber: { field: 'share', typed: { share: '1.234' } },
    belowLeast: { field: 'hours', typed: { hours: '−1' } },
    notWhole: { field: 'people', typed: { people: '4,5' } },
    notADate: { field: 'from', typed: { from: '31.2.2026' } },
    notYet: { field: 'measured', typed: { measured: '24.11.2026' } },
    notAnOption: { field: 'size', typed: { size: 'huge' } },
    notAMember: { field: 'leader', typed: { leader: 'user-9' } },
    goneEntry: { field: 'goal', typed: { goal: 'g9' } },
    wrongOrder: { field: 'to', typed: { from: '2027-01-02', to: '2027-01-01' } },
  }

  it.each(Object.entries(reached))('is met, at its own field alone: %s', (code, { field, typed }) => {
    const all = Object.keys(part.fields)
    const answers = readAnswers(part, only(...all), { title: 'Langturnus', ...typed }, {}, context)
    expect(answers).toMatchObject({ ok: false, faults: [{ field, code }] })
  })
})
