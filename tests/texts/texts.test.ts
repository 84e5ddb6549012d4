import { describe, expect, it } from 'vitest'
import type { FaultCode } from '../../src/plan/answers.ts'
import { elements } from '../../src/plan/elements/index.ts'
import { type Language, languageOf, languages } from '../../src/plan/language.ts'
import { setupTexts } from '../../src/plan/setup.ts'
import { joined, type Texts, texts } from '../../src/texts/index.ts'
import { bokmalOnly, nynorskOnly, wordsIn } from '../support/norms.ts'

/**
 * What stands for every name, count and fact that a sentence is made from: it reads as 7, can be written in lower case, and
 * has every fact that a fault can have.
 */
const anything = Object.assign('7', { max: '7', least: '7', text: '7', first: '7', from: '7', second: '7', to: '7' })

/** Everything that is said, by the path to it: sentences made from something are made from `anything`. */
function said(of: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof of === 'string') return [[path, of]]
  if (typeof of === 'function') return said(of(anything, anything, anything, anything), `${path}()`)
  if (Array.isArray(of)) return of.flatMap((item) => said(item, `${path}[]`))
  if (typeof of !== 'object' || of === null) throw new Error(`${path} is no text`)
  return Object.entries(of).flatMap(([key, value]) => said(value, path === '' ? key : `${path}.${key}`))
}

const all = (language: Language) => [...said(texts[language]), ...said(setupTexts[language], 'setup')]
/** Sentences and labels, without the lists of words that people may type. */
const shown = (language: Language) => all(language).filter(([path]) => !path.endsWith('.words[]'))

/** The keys that every language has; a list of words may be as long as each language needs. */
const shape = (language: Language) => [...new Set(all(language).map(([path]) => path))].sort()

describe('the texts', () => {
  it('say the same things in all three languages', () => {
    expect(shape('nn')).toEqual(shape('nb'))
    expect(shape('en')).toEqual(shape('nb'))
  })

  describe.each(languages)('in %s', (language) => {
    it('are all there', () => {
      expect(all(language).filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([])
    })

    it('have no gap where a name, a count or a fact should be', () => {
      expect(all(language).filter(([, text]) => /undefined|null|NaN|\[object|\$\{/.test(text))).toEqual([])
    })

    it('neither shout, beg nor smile', () => {
      expect(
        shown(language).filter(([, text]) => /!|vennligst|venlegast|\bplease\b|\p{Extended_Pictographic}/iu.test(text)),
      ).toEqual([])
    })

    it('end a sentence with a mark, and a button without', () => {
      const sentences = shown(language).filter(([path]) => /^(faults|trouble)\./.test(path))
      expect(sentences.filter(([, text]) => !/[.?]$/.test(text))).toEqual([])
      const buttons = shown(language).filter(([path]) => /^buttons\./.test(path))
      expect(buttons.filter(([, text]) => /[.:?]$/.test(text))).toEqual([])
    })

    it('quote as the language does', () => {
      const foreign = language === 'en' ? /[«»„"]/ : /[“”„"]/
      expect(shown(language).filter(([, text]) => foreign.test(text))).toEqual([])
    })

    it('speak of one and of several as the language does', () => {
      const { board, remove } = texts[language]
      expect(board.states.lacking(1)).not.toMatch(/1/)
      expect(board.states.lacking(3)).toMatch(/3/)
      expect(remove.linked(1)).not.toMatch(/1/)
      expect(remove.linked(3)).toMatch(/3/)
    })
  })

  it('are nynorsk in nynorsk, and bokmål in bokmål', () => {
    const foreign = (language: Language, words: ReadonlySet<string>) =>
      shown(language).flatMap(([path, text]) =>
        wordsIn(text).flatMap((word) => (words.has(word) ? [`${path}: ${word}`] : [])),
      )
    expect(foreign('nn', bokmalOnly)).toEqual([])
    expect(foreign('nb', nynorskOnly)).toEqual([])
  })

  it('are written in each language, not copied: long ones differ', () => {
    const long = (language: Language) => new Map(shown(language).filter(([, text]) => text.length > 30))
    const [nb, nn, en] = [long('nb'), long('nn'), long('en')]
    const copied = [...nb]
      .filter(([path, text]) => nn.get(path) === text || en.get(path) === text)
      .map(([path]) => path)
    expect(copied).toEqual([])
  })

  it.each<[FaultCode, readonly string[]]>([
    ['required', []],
    ['tooLong', ['max', 'length']],
    ['controlCharacters', []],
    ['notWords', []],
    ['nationalId', []],
    ['notANumber', ['text']],
    ['ambiguousNumber', ['text']],
    ['belowLeast', ['least']],
    ['notWhole', []],
    ['notADate', ['text']],
    ['notAnOption', []],
    ['notAMember', []],
    ['goneEntry', []],
    ['wrongOrder', ['first', 'from', 'second', 'to']],
  ])('have a sentence for the fault %s, with its figures %j in it', (code, names) => {
    const facts = Object.fromEntries(names.map((name) => [name, `<${name}>`]))
    for (const language of languages) {
      const sentence = texts[language].faults[code](facts)
      expect(
        names.filter((name) => !sentence.includes(`<${name}>`)),
        language,
      ).toEqual([])
      expect(sentence, language).not.toContain('undefined')
    }
  })
})

describe('words that people type', () => {
  const commands = (language: Language) => Object.entries<Texts['commands']['plan']>(texts[language].commands)
  const claims = languages.flatMap((language) =>
    commands(language).flatMap(([command, { words }]) => words.map((word) => ({ word, command }))),
  )

  it('are lower case, as they are compared', () => {
    expect(claims.filter(({ word }) => word !== word.toLowerCase().trim())).toEqual([])
  })

  it('ask for one command only, in all three languages together', () => {
    const disputed = claims.filter(({ word, command }) =>
      claims.some((other) => other.word === word && other.command !== command),
    )
    expect(disputed).toEqual([])
  })

  it('ask for a command or for an element, never for both', () => {
    const named = new Set(
      elements.flatMap(({ texts: own }) =>
        languages.flatMap((language) => [own[language].name.toLowerCase(), ...own[language].words]),
      ),
    )
    expect(claims.filter(({ word }) => named.has(word))).toEqual([])
  })

  it.each(languages)('have the command’s own title among them (%s)', (language) => {
    expect(commands(language).filter(([, { title, words }]) => !words.includes(title))).toEqual([])
  })
})

describe('names in a row', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A og B'],
    [['A', 'B', 'C'], 'A, B og C'],
  ])('%j', (names, text) => {
    expect(joined(names, 'og')).toBe(text)
  })
})

describe('a client’s locale', () => {
  it.each([
    ['nb-NO', 'nb'],
    ['nb', 'nb'],
    ['no', 'nb'],
    ['nn-NO', 'nn'],
    ['NN_no', 'nn'],
    ['da-DK', 'nb'],
    ['sv-SE', 'nb'],
    ['se-NO', 'nb'],
    ['en-GB', 'en'],
    ['de-DE', 'en'],
    ['', 'nb'],
    [undefined, 'nb'],
  ] as const)('“%s” is spoken to in %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language)
  })
})
