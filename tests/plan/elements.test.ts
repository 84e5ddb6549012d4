import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ElementTexts, Gap, PlanElement, Said } from '../../src/plan/element.ts'
import {
  elementIds,
  elementOfPart,
  elements,
  findElement,
  findPart,
  parts,
  partsOf,
} from '../../src/plan/elements/index.ts'
import { languages } from '../../src/plan/language.ts'
import { setup } from '../../src/plan/setup.ts'
import { entry, planWith } from '../support/plans.ts'
import { shareSaid } from '../support/said.ts'

const today = '2026-11-23'
const emptyPlan = planWith()

/** One untitled entry in every list: as little as a plan can hold and still lack something in each. */
const barePlan = planWith(...parts.filter((part) => part.many).map((part) => entry(part.id, `${part.id}-1`, {})))

/** One number in every record that asks for numbers: a calculation begun. */
const onePlan = planWith(
  ...parts.flatMap((part) => {
    const [number] = Object.entries(part.fields).find(([, { kind }]) => kind === 'number') ?? []
    return part.many || number === undefined ? [] : [entry(part.id, part.id, { [number]: 0 })]
  }),
)

/** All that sentences can be given: one entry or three, counts of nothing or of something. */
const saids: readonly Said[] = [
  { names: 'Langturnus', ...shareSaid(1, 1), counted: 'Én', facts: facts('0') },
  { names: 'Langturnus, Kurs og Samtaler', ...shareSaid(3, 5), counted: 'Tre', facts: facts('2') },
]

function facts(count: string): Said['facts'] {
  const dates = { start: '12. januar 2026', from: '12. januar 2026', to: '1. juni 2026', days: '140' }
  return { ...dates, measures: count, startValues: count, challenges: count }
}

const saidOf = (gap: Gap): Said => ({
  names: gap.names.join(', '),
  ...shareSaid(gap.names.length, gap.total),
  counted: 'Tre',
  facts: Object.fromEntries(Object.entries(gap.facts).map(([name, fact]) => [name, String(fact)])),
})

function sentencesOf(texts: ElementTexts): readonly string[] {
  return Object.values(texts.gaps).flatMap((sentence) => saids.flatMap((said) => Object.values(sentence(said))))
}

/** Everything that a person can read about an element in one language. */
function readable(texts: ElementTexts): readonly string[] {
  const { name, the, words, why, fields, options, steps, list, example } = texts
  return [
    name,
    the,
    ...words,
    why,
    ...Object.values(fields).flatMap((field) => Object.values(field)),
    ...Object.values(options).flatMap((labels) => Object.values(labels)),
    ...Object.values(steps),
    ...Object.values(list ?? {}),
    ...sentencesOf(texts),
    example.title,
    example.source,
    ...example.lines,
  ]
}

const fieldsOf = (element: PlanElement) => partsOf(element).flatMap((part) => Object.entries(part.fields))
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []
/** The names that occur more than once. */
const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index)
const inThree = (say: (language: (typeof languages)[number]) => string) => new Set(languages.map(say)).size

// Whole words that belong to the other written norm (language guide, "Voice").
const bokmalOnly = wordsIn(`
  ikke hvordan hva hvem hvor hvorfor hvilken hvilke flere fra bare selv noen noe jeg en et dere deres være gjøre
  blitt vennligst mulighet muligheter anbefale anbefaler bekrefte bekreft ansvarlig ansvarlige forbedre
  forbedring ønsket tjeneste tjenester ansatte stillinger sykefravær heltid milepæl sannsynlighet eier leder
  ledere
`)
const nynorskOnly = wordsIn(`
  ikkje korleis kva kven kvar kvifor berre sjølv fleire frå noko nokon dykk dykkar vere gjere kome byrj vart ein
  eit eg ansvarleg sjukefråvær heiltid milepål sannsyn
`)

/** Names that stay as their owners write them, in every language. */
const properNames = /Saman om ein betre kommune|Den nødvendige samtalen/g
const ownWords = (texts: ElementTexts) => readable(texts).flatMap((text) => wordsIn(text.replace(properNames, '')))

describe('the ten elements', () => {
  it('come in the order of the review’s criteria', () => {
    expect(elementIds).toEqual([
      'purpose',
      'baseline',
      'resultGoals',
      'driverGoals',
      'measures',
      'measureGoals',
      'organisation',
      'milestones',
      'risks',
      'benefits',
    ])
  })

  it('are a file each, and the index knows every file', () => {
    const kebab = (id: string) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const files = readdirSync(new URL('../../src/plan/elements/', import.meta.url))
    expect(files.sort()).toEqual([...elementIds.map((id) => `${kebab(id)}.ts`), 'index.ts'].sort())
  })

  it('are found by id, and nothing else is', () => {
    expect(elementIds.map((id) => findElement(id)?.id)).toEqual(elementIds)
    expect(findElement('nothing')).toBeUndefined()
  })

  it('share no part, and every part is found by its id', () => {
    expect(twice(parts.map((part) => part.id))).toEqual([])
    expect(parts.map((part) => findPart(part.id))).toEqual(parts)
    expect(findPart('nothing')).toBeUndefined()
  })

  it('own their parts; the set-up belongs to none', () => {
    for (const element of elements)
      expect(partsOf(element).map((part) => elementOfPart(part.id)?.id)).toEqual(partsOf(element).map(() => element.id))
    expect(parts).toContain(setup)
    expect(elementOfPart(setup.id)).toBeUndefined()
  })

  it.each(languages)('are never two answers to one typed word (%s)', (language) => {
    const words = elements.flatMap(({ texts }) => [
      ...new Set([texts[language].name.toLowerCase(), ...texts[language].words]),
    ])
    expect(twice(words)).toEqual([])
    expect(words.filter((word) => word !== word.toLowerCase() || word.trim() === '')).toEqual([])
  })
})

describe.each(elements.map((element) => [element.id, element] as const))('%s', (_id, element: PlanElement) => {
  it('names every field once', () => {
    expect(twice(fieldsOf(element).map(([name]) => name))).toEqual([])
  })

  it('asks for every field in exactly one step, at most four at a time, but for what is kept by itself', () => {
    for (const part of partsOf(element)) {
      const all = [...part.steps, ...part.asides]
      const kept = part.firsts.map(([, name]) => name)
      expect([...all.flatMap((step) => step.fields), ...kept].sort()).toEqual(Object.keys(part.fields).sort())
      expect(all.filter((step) => step.fields.length === 0 || step.fields.length > 4)).toEqual([])
      expect(twice(all.map((step) => step.id))).toEqual([])
    }
  })

  it('refers only to lists that are in the plan', () => {
    const referred = fieldsOf(element).flatMap(([, field]) =>
      field.kind === 'reference' ? [...field.to, ...(field.orNew ? [field.orNew] : [])] : [],
    )
    expect(referred.filter((part) => !findPart(part)?.many)).toEqual([])
  })

  it('has one record, one list, or one of each', () => {
    expect(partsOf(element).length).toBeGreaterThan(0)
    expect(element.record?.many ?? false).toBe(false)
    expect(element.list?.many ?? true).toBe(true)
  })

  describe.each(languages)('in %s', (language) => {
    const texts = element.texts[language]
    const both: Said = { names: 'A, B', ...shareSaid(2, 2, language), counted: 'To', facts: facts('2') }
    const ofBoth = Object.values(texts.gaps).map((sentence) => sentence(both).what)

    it('has a label for every field, and for no other', () => {
      expect(Object.keys(texts.fields).sort()).toEqual(
        fieldsOf(element)
          .map(([name]) => name)
          .sort(),
      )
      expect(Object.values(texts.fields).filter((field) => field.label.trim() === '')).toEqual([])
    })

    it('says what to type where a name can be typed instead of chosen', () => {
      const typed = fieldsOf(element).flatMap(([name, field]) =>
        (field.kind === 'person' && field.orName) || (field.kind === 'reference' && field.orNew) ? [name] : [],
      )
      expect(typed.filter((name) => !texts.fields[name]?.other)).toEqual([])
    })

    it('has a label for every option', () => {
      const choices = fieldsOf(element).flatMap(([name, field]) =>
        field.kind === 'choice' || field.kind === 'choices' ? [[name, [...field.options].sort()] as const] : [],
      )
      const labelled = Object.entries(texts.options).map(
        ([name, labels]) => [name, Object.keys(labels).sort()] as const,
      )
      expect(Object.fromEntries(labelled)).toEqual(Object.fromEntries(choices))
      for (const labels of Object.values(texts.options)) expect(twice(Object.values(labels))).toEqual([])
    })

    it('titles every step', () => {
      const steps = partsOf(element).flatMap((part) =>
        [...part.steps, ...part.asides].map((step) => `${part.id}.${step.id}`),
      )
      expect(Object.keys(texts.steps).sort()).toEqual(steps.sort())
    })

    it('has the list’s words where there is a list', () => {
      expect(Boolean(texts.list)).toBe(element.list !== undefined)
    })

    it('says a gap in whole sentences: what, why and what closes it', () => {
      const sentences = [...sentencesOf(texts), ...ofBoth]
      expect(sentences.filter((sentence) => !/^[\p{Lu}\d].*[.?]$/u.test(sentence))).toEqual([])
      expect(sentences.filter((sentence) => /undefined|NaN|\[object|!/.test(sentence))).toEqual([])
    })

    it('says what is lacking, and the rule, to whoever reads: the group, a coordinator, a municipal council', () => {
      const toGroup = { nb: /\b(dere|deres)\b/i, nn: /(?<!\p{L})(dykk|dykkar|de)(?!\p{L})/iu, en: /\b(you|your)\b/i }[
        language
      ]
      const lacking = Object.values(texts.gaps).flatMap((sentence) => saids.map((said) => sentence(said).what))
      const rules = Object.values(element.rules).map((rule) => rule.says[language])
      expect([...lacking, ...rules].filter((text) => toGroup.test(text))).toEqual([])
    })

    it('never says of all that they are not, which may be heard as not all of them', () => {
      const not = { nb: /ikke|har ingen/, nn: /ikkje|har ingen/, en: /\bnot\b/ }[language]
      expect(ofBoth.filter((text) => /^(Begge|Both)/.test(text) && not.test(text))).toEqual([])
    })

    it('has both of them in the form that Norwegian has for those one knows', () => {
      const nouns = ofBoth.flatMap((text) => /^Begge (\S+)/.exec(text)?.[1] ?? [])
      expect(nouns.filter((noun) => !/(ene|ane|tiltaka|måla)$/.test(noun))).toEqual([])
    })

    it('has a name of its own in running text', () => {
      expect(texts.the).toMatch(/^\p{Ll}.*[^.]$/u)
      expect(texts.the).not.toBe(texts.name.toLowerCase())
    })

    it('puts as a question what it only knows from words, and nothing else', () => {
      for (const [code, sentence] of Object.entries(texts.gaps))
        for (const said of saids)
          expect(sentence(said).what.endsWith('?'), code).toBe(element.rules[code]?.asks !== undefined)
    })

    it('has words for every gap that it finds', () => {
      for (const gap of [...element.gaps(emptyPlan, today), ...element.gaps(barePlan, today)]) {
        const said = texts.gaps[gap.code]?.(saidOf(gap))
        expect(said, gap.code).toBeDefined()
        expect(Object.values(said ?? {}).join(' ')).not.toMatch(/undefined|NaN/)
      }
    })

    it('never shouts, begs or leaves a text empty', () => {
      expect(readable(texts).filter((text) => /!|vennligst|venlegast|\bplease\b/i.test(text) || !text.trim())).toEqual(
        [],
      )
    })

    it('has a good example with its source', () => {
      expect(texts.example.title).not.toBe('')
      expect(texts.example.source).toMatch(/Saman om ein betre kommune/)
      expect(texts.example.lines.length).toBeGreaterThan(0)
    })
  })

  it('is written in three languages, none of them a copy', () => {
    const { nb } = element.texts
    expect(inThree((language) => element.texts[language].why)).toBe(3)
    expect(inThree((language) => element.texts[language].example.lines.join())).toBe(3)
    for (const code of Object.keys(nb.gaps)) {
      const [said] = saids
      const inFull = (texts: ElementTexts) => said && Object.values(texts.gaps[code]?.(said) ?? {}).join(' ')
      expect(
        inThree((language) => inFull(element.texts[language]) ?? ''),
        code,
      ).toBe(3)
    }
  })

  it('is nynorsk in nynorsk and bokmål in bokmål', () => {
    expect(ownWords(element.texts.nn).filter((word) => bokmalOnly.includes(word))).toEqual([])
    expect(ownWords(element.texts.nb).filter((word) => nynorskOnly.includes(word))).toEqual([])
  })

  it('finds at least one gap in an empty plan', () => {
    expect(element.gaps(emptyPlan, today)).not.toEqual([])
  })

  it('names only fields that its parts have, where a gap is about fields', () => {
    for (const gap of element.gaps(onePlan, today))
      expect(Object.keys(findPart(gap.where.part)?.fields ?? {})).toEqual(
        expect.arrayContaining([...(gap.fields ?? [])]),
      )
  })

  it('leads from each gap to a step where it can be closed', () => {
    for (const gap of [...element.gaps(emptyPlan, today), ...element.gaps(barePlan, today)]) {
      expect(gap.element).toBe(element.id)
      const part = findPart(gap.where.part)
      expect(
        part?.steps.map((step) => step.id),
        gap.code,
      ).toContain(gap.where.step)
    }
  })
})
