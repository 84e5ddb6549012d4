import { describe, expect, it } from 'vitest'
import { understand } from '../../../src/programme/questions/understand.ts'
import { asLabel, labelledVocabulary, today } from './labelled.ts'

const kindOf = (text: string) => understand(text, labelledVocabulary, today).kind
const asked = (text: string) => asLabel(understand(text, labelledVocabulary, today))

describe('a question that only names what the programme has', () => {
  it.each([
    ['what somebody in a role may do', 'can the project leader in Tinn see what I am asking you about'],
    ['who is to have a role', 'hvem blir ny prosjektleder i kinn'],
    ['a meeting', 'hvilken dato er neste samling for pulje 2'],
    ['who takes part in a meeting', 'hvem deltar på samlinga på voss'],
    ['who does a thing', 'hvem godkjente milepælsplanen i rana'],
    ['who writes a report', 'hvem skriver halvårsrapporten'],
    ['what a report should hold', 'hva skal stå i årsrapporten'],
    ['how many there should be', 'hvor mange risikoer bør vi ha'],
    ['whether a criterion can be dropped', 'kan vi droppe risikoanalysen'],
    ['whether a deadline can be put off', 'kan vi få utsatt fristen for å rapportere'],
    ['whether something is right', 'er det sant at rana har sluttet'],
    ['who has to answer', 'hvem må svare for juli'],
    ['a reminder that was sent', 'har du sendt purringen'],
    ['a reminder that is not wanted', 'ikke send purring til kinn'],
    ['a reminder of a meeting', 'minn prosjektlederen i kinn på møtet i morgen'],
    ['what is to come', 'hva skjer på fredag'],
    ['a weekend', 'hva skjer i bodø i helga'],
    ['a danger elsewhere', 'er det farlig å kjøre til voss'],
    ['a cause', 'kva er det som gjer at sjukefråværet går opp'],
    ['what people do about it', 'hva gjør kommunene for å få ned sykefraværet'],
    ['what somebody tells', 'sykefraværet går opp igjen'],
    ['what is forecast', 'hva er forventet sykefravær neste år'],
    ['oneself', 'sykmeldingen min går ut på fredag'],
    ['goals to be sharpened here and now', 'could you sharpen the result goals of Rana for me'],
    ['somebody to do it better', 'kven kan gjere resultatmåla betre'],
    ['a message about something else', 'tell everyone the meeting on Thursday is cancelled'],
    ['how to get people to answer', 'korleis få fart på folk som ikkje svarar'],
    ['what is no goal of anybody here', 'which politicians could be clearer on their goals'],
    ['a word that is only like one', 'kva seier forskinga om heiltid'],
  ])('is not certain when it is about %s: %s', (_, text) => {
    expect(kindOf(text)).not.toBe('certain')
  })
})

describe('reminders of what groups have, and not of what they lack', () => {
  it.each([
    ['purr på dei som har milepålar over fristen', { intent: 'remind', missing: 'overdue' }],
    ['poke those with red risks in Agder', { intent: 'remind', missing: 'redRisks', county: '42' }],
    ['gi et spark bak til de som ikke har sendt tall', { intent: 'remind', missing: 'readings' }],
  ])('%s', (text, want) => {
    expect(asked(text)).toEqual(want)
  })
})

describe('how it is going, by other words', () => {
  it.each(['hvordan gjør arendal det', 'korleis gjer arendal det', 'how does Arendal do'])('%s', (text) => {
    expect(asked(text)).toEqual({ intent: 'status', municipality: '4203' })
  })

  it('is no lesson in how to do it', () => {
    expect(kindOf('hvordan gjør vi det')).toBe('unknown')
  })
})

describe('what lies around a clear question', () => {
  it.each([
    ['a wish that it were better', 'hvilke heltidsprosjekter kunne vært tydeligere på resultatmålene'],
    ['what is only vague', 'hvilke heltidsprosjekter er for vage på resultatmålene'],
    ['what they did without it', 'hvilke heltidsprosjekter har rast av gårde uten resultatmål'],
  ])('is known for what it lacks by %s: %s', (_, text) => {
    expect(asked(text)).toEqual({ intent: 'lacking', criterion: 'resultGoals', theme: 'fullTime' })
  })

  it('may hurry those who are reminded', () => {
    expect(asked('gi beskjed til dem som ikke har milepælsplan om at det begynner å haste')).toEqual({
      intent: 'remind',
      missing: 'milestones',
    })
  })

  it('names the place of a project that two places have', () => {
    expect(asked('the minister is visiting Hamar on Wednesday, so how is Friskere sammen doing there')).toEqual({
      intent: 'status',
      project: 'Friskere sammen',
      municipality: '3403',
    })
  })

  it('tells news of projects and no trend of their theme', () => {
    expect(asked('everything that has changed in the sick leave projects since 1 November')).toEqual({
      intent: 'news',
      theme: 'sickLeave',
      since: '2026-11-01',
    })
  })
})
