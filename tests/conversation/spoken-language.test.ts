import { describe, expect, it } from 'vitest'
import { spokenIn } from '../../src/conversation/spoken-language.ts'

const spokenLanguage = (text: string, names?: readonly string[]) => spokenIn(text, names)?.language

describe('the language of a message', () => {
  it.each([
    ['milepæler i desember', 'nb'],
    ['status på sykefravær-prosjektene i 2. pulje', 'nb'],
    ['røde risikoer', 'nb'],
    ['gi meg et sammendrag hver uke', 'nb'],
    ['milepålar i desember', 'nn'],
    ['raude risikoar', 'nn'],
    ['Har me fått tal?', 'nn'],
    ['vis meg kven som viser framgang', 'nn'],
    ['korleis ligg me an', 'nn'],
    ['gi meg ei oppsummering kvar veke', 'nn'],
    ['reports', 'en'],
    ['overdue milestones', 'en'],
    ['give me the figures', 'en'],
  ] as const)('is told by its words: %s', (text, language) => {
    expect(spokenLanguage(text)).toBe(language)
  })

  it.each(['status', 'rapport', 'help', 'status Time', 'program', 'prosjekta', 'hei', 'takk', '', 'who mangler'])(
    'is nobody’s guess where they may be of two: %s',
    (text) => {
      expect(spokenLanguage(text)).toBeUndefined()
    },
  )

  it.each(['status IT', 'last ned rapporten', 'march', 'status in Arendal', 'kven viser', 'det er not'])(
    'is not English for a word that Norwegians have too: %s',
    (text) => {
      expect(spokenLanguage(text)).not.toBe('en')
    },
  )

  it('is not told by what projects and indicators are called', () => {
    expect(spokenLanguage('status Ned med sykefraværet', ['Ned med sykefraværet'])).toBeUndefined()
    expect(spokenLanguage('utvikling i sykefravær', ['Sykefravær'])).toBeUndefined()
    expect(spokenLanguage('kven manglar Ned med sykefraværet', ['Ned med sykefraværet'])).toBe('nn')
    expect(spokenLanguage('sykefravær', ['Lavere sykefravær i nord'])).toBe('nb')
  })

  it.each(['kven?', 'kva er nytt', 'hvem har svart', 'who', 'overdue milestones', 'raude risikoar', 'jeg'])(
    'is sure by two of its words, or by one that no other language lends: %s',
    (text) => {
      expect(spokenIn(text)).toMatchObject({ sure: true })
    },
  )

  it.each(['reports', 'timeline', 'summary', 'sykefravær', 'avlesninger', 'samandrag'])(
    'may be another’s for one word that is borrowed: %s',
    (text) => {
      expect(spokenIn(text)).toMatchObject({ sure: false })
    },
  )
})
