import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byUse, indicatorKey } from '../../src/programme/indicator-names.ts'
import { understand } from '../../src/programme/questions/understand.ts'
import { indexed } from '../../src/programme/questions/vocabulary.ts'

describe('a measure', () => {
  it.each([
    ['Sjukefråvær', 'Sykefravær'],
    ['Sjukefråvær  i prosent', 'sykefravær i prosent'],
    ['Talet på vikarar', 'Antall vikarer'],
    ['Del heiltidsstillingar', 'Andel heltidsstillinger'],
    ['Gjennomsnittleg stillingsstorleik', 'Gjennomsnittlig stillingsstørrelse'],
    ['Søkjarar per stilling', 'Søkere per stilling'],
    ['Tilsette med fagbrev', 'Ansatte med fagbrev'],
    ['Uønskt deltid', 'Uønsket deltid'],
    ['Nøgde medarbeidarar i heimetenesta', 'Nøgde medarbeidere i heimetjenesta'],
    ['Leiarar', 'Ledere'],
  ])('is one in both written languages: %s, %s', (nynorsk, bokmal) => {
    expect(indicatorKey(nynorsk)).toBe(indicatorKey(bokmal))
  })

  it.each([
    ['Sykefravær', 'Korttidsfravær'],
    ['Sykefravær', 'Nærvær'],
    ['Antall vikarer', 'Andel vikarer'],
    ['Overtid', 'Deltid'],
  ])('is not another: %s, %s', (one, other) => {
    expect(indicatorKey(one)).not.toBe(indicatorKey(other))
  })

  it('has one key, however it is spaced and encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(indicatorKey(` ${name.normalize('NFD')} `)).toBe(indicatorKey(name))
      }),
    )
  })
})

describe('a question about a measure that two projects write in two ways', () => {
  const vocabulary = indexed({ projects: [], indicators: byUse(['Sjukefråvær', 'Sykefravær', 'Sykefravær']) })

  it.each(['utvikling i sykefravær', 'utvikling i sjukefråvær', 'utvikling i fraværet', 'trend in sick leave'])(
    'is about both: %s',
    (text) => {
      expect(understand(text, vocabulary, '2026-11-24')).toEqual({
        kind: 'certain',
        question: { intent: 'trend', indicator: 'Sykefravær', of: {} },
      })
    },
  )
})
