import { describe, expect, it } from 'vitest'
import { findMunicipality, municipalities, searchMunicipalities } from '../../src/plan/municipalities.ts'

const hits = (query: string, most = 15) => searchMunicipalities(query, most).map(({ label }) => label)

describe('the municipalities', () => {
  it('are the 357 of 2024, in 15 counties', () => {
    expect(municipalities).toHaveLength(357)
    expect(new Set(municipalities.map(({ county }) => county)).size).toBe(15)
  })

  it('have four digits each, none twice, those of Oslo first among the counties', () => {
    expect(municipalities.filter(({ number }) => !/^\d{4}$/.test(number))).toEqual([])
    expect(new Set(municipalities.map(({ number }) => number)).size).toBe(357)
    expect(findMunicipality('0301')).toMatchObject({ name: 'Oslo', county: 'Oslo' })
  })

  it('are told apart by what they are called: namesakes by their county', () => {
    expect(new Set(municipalities.map(({ label }) => label)).size).toBe(357)
    expect(hits('herøy')).toEqual(['Herøy (Møre og Romsdal)', 'Herøy (Nordland)'])
    expect(hits('våler', 2)).toEqual(['Våler (Innlandet)', 'Våler (Østfold)'])
  })

  it('come in the order of the Norwegian alphabet: Ålesund after Øystre Slidre', () => {
    const labels = municipalities.map(({ label }) => label)
    expect(labels.indexOf('Ålesund')).toBeGreaterThan(labels.indexOf('Øystre Slidre'))
    expect(labels.indexOf('Øystre Slidre')).toBeGreaterThan(labels.indexOf('Voss'))
  })

  it.each([
    ['4026', 'Tinn'],
    ['4215', 'Lillesand'],
    ['5006', 'Steinkjer'],
    ['4203', 'Arendal'],
    ['1103', 'Stavanger'],
  ])('are found by number: %s is %s', (number, name) => {
    expect(findMunicipality(number)?.name).toMatch(name)
  })

  it.each(['', '0000', '301', 'Tinn', '1141'])('are found by nothing else: “%s”', (number) => {
    expect(findMunicipality(number)).toBeUndefined()
  })
})

describe('a search', () => {
  it('finds those that begin with what is typed before those that hold it', () => {
    expect(hits('sand')).toEqual(['Sande', 'Sandefjord', 'Sandnes', 'Kristiansand', 'Lillesand'])
  })

  it('finds a name in each of its languages, with or without its marks', () => {
    expect(hits('kara')).toEqual(['Kárášjohka - Karasjok'])
    expect(hits('Kárášjohka')).toEqual(['Kárášjohka - Karasjok'])
    expect(hits('karasjohka')).toEqual(['Kárášjohka - Karasjok'])
    expect(hits('unjarga')).toEqual(['Unjárga - Nesseby'])
  })

  it.each([
    ['ålesund', 'Ålesund'],
    ['ÅLESUND', 'Ålesund'],
    [' tinn ', 'Tinn'],
    ['østre t', 'Østre Toten'],
    ['våg', 'Vågan'],
  ])('“%s” finds %s', (query, label) => {
    expect(hits(query)).toContain(label)
  })

  it('gives no more than asked for, and the first of all for nothing typed', () => {
    expect(hits('a', 15)).toHaveLength(15)
    expect(hits('', 3)).toEqual(municipalities.slice(0, 3).map(({ label }) => label))
  })

  it('finds nothing for what is no municipality', () => {
    expect(hits('atlantis')).toEqual([])
    expect(hits('.*')).toEqual([])
    expect(hits('x'.repeat(10_000))).toEqual([])
  })
})
