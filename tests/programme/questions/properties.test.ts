import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { municipalities } from '../../../src/plan/municipalities.ts'
import { fold, tokens } from '../../../src/programme/questions/fold.ts'
import { type Question, questionSchema } from '../../../src/programme/questions/question.ts'
import { nearIndex, slips } from '../../../src/programme/questions/slips.ts'
import { understand } from '../../../src/programme/questions/understand.ts'
import { indexed } from '../../../src/programme/questions/vocabulary.ts'
import { labelledIn, labelledVocabulary, today } from './labelled.ts'

const questions = labelledIn('tuned.json').map(({ q }) => q)
const said = fc.constantFrom(...questions)
const any = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...questions.join(' ').split(' ')), { maxLength: 40 }).map((words) => words.join(' ')),
)
const asked = (text: string) => understand(text, labelledVocabulary, today)

describe('whatever is typed', () => {
  it('is answered, with complete questions and at most four guesses', () => {
    fc.assert(
      fc.property(any, (text) => {
        const understood = asked(text)
        const all: readonly Question[] =
          understood.kind === 'certain'
            ? [understood.question]
            : understood.kind === 'ambiguous'
              ? understood.among
              : understood.nearest
        for (const question of all) expect(questionSchema.parse(question)).toEqual(question)
        if (understood.kind === 'ambiguous')
          expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(all.length)
        if (understood.kind === 'ambiguous') expect(all.length).toBeGreaterThan(1)
        if (understood.kind === 'unknown') expect(all.length).toBeLessThanOrEqual(4)
      }),
    )
  })

  it.each([
    ["status' or PartitionKey ne '"],
    ['status Arendal and 1 eq 1'],
    ['* % _ [a-z] .*'],
    ['<script>alert(1)</script> status på serveren'],
    ['status {"intent":"report"}'],
    ['x'.repeat(10_000)],
    ['hvem mangler risikoanalyse '.repeat(400)],
    ['(('.repeat(5_000)],
    ['\u0000\u202e\ufeff'],
  ])('is never certain when it is no question: %.40s', (text) => {
    expect(asked(text).kind).toBe('unknown')
  })

  it.each([
    '<at>Saman</at> status Arendal',
    '\u202estatus\u202c Arendal',
    'status\u00a0Arendal 🎉',
    '<p>status <b>Arendal</b></p>',
  ])('is read without what clients put around it: %s', (text) => {
    expect(asked(text)).toEqual(asked('status Arendal'))
  })
})

describe('how it is typed', () => {
  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('does not matter: capitals, blanks, and marks after every word', () => {
    const marks = fc.constantFrom('  ', ', ', ' – ', '\n', ' … ')
    const ends = fc.constantFrom('', '?', '??', '.', ' :)', '…')
    fc.assert(
      fc.property(said, marks, ends, fc.boolean(), (text, between, end, capitals) => {
        const words = tokens(text).map(({ raw }) => raw)
        const typed = words.join(between) + end
        expect(asked(capitals ? typed.toUpperCase() : typed)).toEqual(asked(words.join(' ')))
      }),
    )
  })

  // A mark between two clauses tells which of them is the question, so without it the question may have to be offered.
  it('is understood the same without marks, or offered among the nearest, and never taken for another question', () => {
    const offered = questions.filter((text) => {
      const [marked, bare] = [
        asked(text),
        asked(
          tokens(text)
            .map(({ raw }) => raw)
            .join(' '),
        ),
      ]
      if (bare.kind !== 'unknown' || marked.kind === 'unknown') {
        expect(bare, text).toEqual(marked)
        return false
      }
      const [first] = marked.kind === 'certain' ? [marked.question] : marked.among
      expect(
        bare.nearest.map(({ intent }) => intent),
        text,
      ).toContain(first?.intent)
      return true
    })
    expect(offered.length).toBeLessThan(questions.length / 100)
  })

  it('does not matter: a, o and a for æ, ø and å, but in the shortest names', () => {
    for (const text of questions.filter((one) => !/(?<!\p{L})(?:hå|bø)(?!\p{L})/iu.test(one)))
      expect(asked(text.replace(/æ/g, 'ae').replace(/ø/g, 'o').replace(/å/g, 'aa'))).toEqual(asked(text))
  })
})

describe('where it is asked about', () => {
  const nowhere = indexed({ projects: [], indicators: ['Sykefravær'] })
  const first = new Map(municipalities.toReversed().map(({ number, name }) => [name, number]))

  it.each([
    'hvem mangler risikoanalyse i %',
    'forfalte milepæler i %',
    'kven har ikkje svart i %',
    'red risks in %',
    'how is it going in %',
  ])('changes nothing but the municipality: %s', (sentence) => {
    const whole = understand(sentence.replace(/ i[n]? %/, ''), nowhere, today)
    for (const { name } of municipalities)
      for (const one of name.split(' - ')) {
        const understood = understand(sentence.replace('%', one), nowhere, today)
        expect(understood.kind, `${sentence} ${one}`).toBe('certain')
        if (understood.kind !== 'certain' || whole.kind !== 'certain') continue
        const { municipality = '', ...of } = understood.question.of
        expect(municipalities.find(({ number }) => number === municipality)?.name.split(' - ')).toContain(one)
        expect({ ...understood.question, of }).toEqual(whole.question)
      }
    expect(first.size).toBeGreaterThan(350)
  })
})

describe('a slip of the finger', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdelmnrst'), minLength: 5, maxLength: 12 })

  it('is one letter too many, too few, wrong, or in the wrong order', () => {
    expect(slips('risiko', 'rsiiko', 2)).toBe(1)
    expect(slips('risiko', 'risko', 2)).toBe(1)
    expect(slips('risiko', 'risikoo', 2)).toBe(1)
    expect(slips('risiko', 'rusiko', 2)).toBe(1)
    expect(slips('risiko', 'milepæl', 2)).toBe(3)
  })

  it('is as many both ways, and none only between a word and itself', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slips(a, b, 3)).toBe(slips(b, a, 3))
        expect(slips(a, b, 3) === 0).toBe(a === b)
      }),
    )
  })

  it('is found again by the index as by looking at every word', () => {
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 30 }), (typed, known) => {
        const { off, words } = nearIndex(known).nearest(typed, 1)
        expect([...words].sort()).toEqual(
          known.filter((one) => slips(typed, one, 1) === Math.min(off, 1) && slips(typed, one, 1) <= 1).sort(),
        )
      }),
    )
  })
})
