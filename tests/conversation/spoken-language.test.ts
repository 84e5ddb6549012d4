import { describe, expect, it } from 'vitest'
import { spokenLanguage } from '../../src/conversation/spoken-language.ts'

describe('the language of a message', () => {
  it.each([
    ['milepæler i desember', 'nb'],
    ['status på sykefravær-prosjektene i 2. pulje', 'nb'],
    ['røde risikoer', 'nb'],
    ['gi meg et sammendrag hver uke', 'nb'],
    ['milepålar i desember', 'nn'],
    ['raude risikoar', 'nn'],
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

  it('is not told by what projects and indicators are called', () => {
    expect(spokenLanguage('status Ned med sykefraværet', ['Ned med sykefraværet'])).toBeUndefined()
    expect(spokenLanguage('utvikling i sykefravær', ['Sykefravær'])).toBeUndefined()
    expect(spokenLanguage('kven manglar Ned med sykefraværet', ['Ned med sykefraværet'])).toBe('nn')
    expect(spokenLanguage('sykefravær', ['Lavere sykefravær i nord'])).toBe('nb')
  })
})
