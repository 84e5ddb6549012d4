import { describe, expect, it } from 'vitest'
import { understand } from '../../../src/programme/questions/understand.ts'
import { asLabel, labelledVocabulary, today } from './labelled.ts'

const asked = (text: string) => asLabel(understand(text, labelledVocabulary, today))

describe('words that are written as they are spoken', () => {
  it.each([
    ['kossen ligg kinn an', 'korleis ligg kinn an'],
    ['koss e det me jærturnus', 'korleis er det med jærturnus'],
    ['åssen gåredet i time kommune', 'hvordan går det i time kommune'],
    ['kem har kje levert nåke for oktober', 'kven har ikkje levert noko for oktober'],
    ['kven har me ikkje høyrt noko ifrå', 'kven har vi ikkje høyrt noko frå'],
    ['ka nytt sia sist i bodø', 'kva nytt sidan sist i bodø'],
  ])('are the words that they stand for: %s', (spoken, written) => {
    expect(asked(spoken)).toEqual(asked(written))
    expect(asked(spoken).intent).not.toBe('none')
  })

  it('are left alone in English, and where a letter stands for itself', () => {
    expect(asked('give me the status of Kinn')).toEqual(asked('status Kinn'))
    expect(asked('e post til prosjektlederen i kinn').intent).toBe('none')
  })
})

describe('a word that is written as two', () => {
  it.each([
    ['hvem mangler resultat mål', 'hvem mangler resultatmål'],
    ['kven manglar målbart utgangs punkt', 'kven manglar målbart utgangspunkt'],
    ['projects with out driver goals', 'projects without driver goals'],
    ['over due milestones in Hamar', 'overdue milestones in Hamar'],
    ['halvårs raporten for kinn', 'halvårsrapporten for kinn'],
  ])('is one: %s', (apart, whole) => {
    expect(asked(apart)).toEqual(asked(whole))
    expect(asked(apart).intent).not.toBe('none')
  })

  it('is two where the two mean something else', () => {
    expect(asked('sykefravær over tid').indicator).toBe('Sykefravær')
  })
})
