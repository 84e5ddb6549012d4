import { describe, expect, it } from 'vitest'
import { municipalities } from '../../../src/plan/municipalities.ts'
import type { Question, Understood } from '../../../src/programme/questions/question.ts'
import { understand } from '../../../src/programme/questions/understand.ts'
import { indexed } from '../../../src/programme/questions/vocabulary.ts'

/** A Monday. */
const today = '2026-11-23'
const vocabulary = indexed({
  indicators: ['Sykefravær', 'Overtid', 'Turnover', 'Andel i heltid', 'Uønsket deltid'],
  projects: [
    { ref: 'a', name: 'Godt på jobb', municipality: '1103', theme: 'sickLeave', cohort: '1' },
    { ref: 'b', name: 'Hel og holden', municipality: '4601', theme: 'fullTime', cohort: '2' },
    { ref: 'c', name: 'Hel og holden', municipality: '4203', theme: 'fullTime', cohort: '1' },
    { ref: 'd', name: 'Lyngblomst', municipality: '1515', theme: 'competence', cohort: '2' },
    { ref: 'e', name: 'Havgløtt', municipality: '1818', theme: 'competence', cohort: '2' },
    { ref: 'f', name: 'Rykte fram', municipality: '5610', theme: 'reputation', cohort: 'Høsten 2026' },
    { ref: 'g', name: 'Trivsel i Ål', municipality: '3328', theme: 'sickLeave', cohort: '2' },
    { ref: 'h', name: 'Risikovakta', municipality: '1121', theme: 'sickLeave', cohort: '1' },
  ],
})
const asked = (text: string): Understood => understand(text, vocabulary, today)
const certain = (text: string): Question | Understood => {
  const understood = asked(text)
  return understood.kind === 'certain' ? understood.question : understood
}
const october = { from: '2026-10-01', to: '2026-10-31' }

describe('what is asked for', () => {
  it.each<[string, Question]>([
    // How it is going.
    ['hvordan ligger programmet an', { intent: 'status', of: {} }],
    ['korleis går det i Stavanger', { intent: 'status', of: { municipality: '1103' } }],
    ['how is Lyngblomst coming along?', { intent: 'status', of: { project: 'd' } }],
    ['Stavanger', { intent: 'status', of: { municipality: '1103' } }],
    ['korleis går det?', { intent: 'status', of: {} }],
    ['hei, hvordan går det?', { intent: 'status', of: {} }],
    ['how is it going?', { intent: 'status', of: {} }],
    // A part of one project's page.
    ['tidslinja for Lyngblomst', { intent: 'status', part: 'timeline', of: { project: 'd' } }],
    ['risikomatrise Lyngblomst', { intent: 'status', part: 'matrix', of: { project: 'd' } }],
    ['vis indikatorene til Lyngblomst', { intent: 'status', part: 'indicators', of: { project: 'd' } }],
    ['show me the timeline of Lyngblomst', { intent: 'status', part: 'timeline', of: { project: 'd' } }],
    ['hva mangler Lyngblomst?', { intent: 'status', part: 'findings', of: { project: 'd' } }],
    ['kva manglar Stavanger?', { intent: 'status', part: 'findings', of: { municipality: '1103' } }],
    ['what is wrong with Lyngblomst?', { intent: 'status', part: 'findings', of: { project: 'd' } }],
    ['findings Lyngblomst', { intent: 'status', part: 'findings', of: { project: 'd' } }],
    ['avlesninger Lyngblomst', { intent: 'readings', of: { project: 'd' } }],
    ['hva mangler Lyngblomst av tall', { intent: 'unanswered', of: { project: 'd' } }],
    ['risikomatrise', { intent: 'risks', of: {} }],
    // Which projects there are.
    ['hvilke prosjekter har vi i pulje 1', { intent: 'projects', of: { cohort: '1' } }],
    ['kva for prosjekt står på vent', { intent: 'projects', of: { state: 'paused' } }],
    ['list the full-time projects', { intent: 'projects', of: { theme: 'fullTime' } }],
    ['omdømmeprosjekter i Finnmark', { intent: 'projects', of: { theme: 'reputation', county: '56' } }],
    // What they lack.
    ['hvem har ikke laget risikovurdering', { intent: 'lacking', criterion: 'risks', of: {} }],
    ['kven treng å jobbe meir med føremålet', { intent: 'lacking', criterion: 'purpose', of: {} }],
    ['projects without start values', { intent: 'lacking', criterion: 'baseline', of: {} }],
    ['hvem har ikke forankret organiseringen', { intent: 'lacking', criterion: 'organisation', of: {} }],
    ['hvem mangler prosjektleder', { intent: 'lacking', criterion: 'organisation', of: {} }],
    // The figures.
    ['hva ble tallene i oktober', { intent: 'readings', period: october, of: {} }],
    ['oktobertala frå Bergen', { intent: 'readings', period: october, of: { municipality: '4601' } }],
    ['which figures came in for October', { intent: 'readings', period: october, of: {} }],
    // Who has not answered.
    ['hvem venter vi på tall fra', { intent: 'unanswered', of: {} }],
    ['har alle svart for oktober', { intent: 'unanswered', period: october, of: {} }],
    ['kven har ikkje sendt inn avlesingane for oktober', { intent: 'unanswered', period: october, of: {} }],
    ["who hasn't handed in their numbers", { intent: 'unanswered', of: {} }],
    // Risks and milestones.
    ['de verste risikoene i heltid', { intent: 'risks', of: { theme: 'fullTime' } }],
    ['røde risikoer uten tiltak', { intent: 'risks', without: 'action', of: {} }],
    ['raude risikoar utan tiltak i heiltid', { intent: 'risks', without: 'action', of: { theme: 'fullTime' } }],
    ['red risks without actions', { intent: 'risks', without: 'action', of: {} }],
    ['hvem mangler tiltak mot røde risikoer?', { intent: 'risks', without: 'action', of: {} }],
    ['minn dem som har røde risikoer uten tiltak', { intent: 'remind', missing: 'untreatedRisks', of: {} }],
    ['hvem mangler tiltak?', { intent: 'lacking', criterion: 'measures', of: {} }],
    ['hvilke prosjekter har flest røde risikoer', { intent: 'risks', by: 'project', of: {} }],
    ['kva prosjekt har flest raude risikoar?', { intent: 'risks', by: 'project', of: {} }],
    ['which projects have the most red risks?', { intent: 'risks', by: 'project', of: {} }],
    ['any serious risks in cohort 2', { intent: 'risks', of: { cohort: '2' } }],
    ['milepælene som har gått ut på dato', { intent: 'milestones', state: 'overdue', of: {} }],
    ['når er neste milepål i Lyngblomst', { intent: 'milestones', state: 'upcoming', of: { project: 'd' } }],
    [
      'milestones due in December',
      { intent: 'milestones', state: 'upcoming', period: { from: '2026-12-01', to: '2026-12-31' }, of: {} },
    ],
    // How a figure has moved, and what is new.
    ['går overtida ned', { intent: 'trend', indicator: 'Overtid', of: {} }],
    ['utviklinga i sjukefråvær sidan oppstart', { intent: 'trend', indicator: 'Sykefravær', since: 'start', of: {} }],
    ['has involuntary part-time gone up', { intent: 'trend', indicator: 'Uønsket deltid', of: {} }],
    ['hva har hendt siden sist', { intent: 'news', since: 'last', of: {} }],
    ['kva har endra seg i Stavanger', { intent: 'news', of: { municipality: '1103' } }],
    ['what did I miss in cohort 1', { intent: 'news', of: { cohort: '1' } }],
    // Who is who.
    ['hvem styrer Havgløtt', { intent: 'who', role: 'leader', of: { project: 'e' } }],
    ['kven eig Lyngblomst', { intent: 'who', role: 'owner', of: { project: 'd' } }],
    ['project owners in cohort 2', { intent: 'who', role: 'owner', of: { cohort: '2' } }],
    // To remind.
    ['gi et puff til alle som ikke har rapportert', { intent: 'remind', missing: 'readings', of: {} }],
    ['purr på dei som manglar gevinstplan', { intent: 'remind', missing: 'benefits', of: {} }],
    ['nudge the projects without a risk analysis', { intent: 'remind', missing: 'risks', of: {} }],
    // The report.
    ['lag en rapport for Bergen', { intent: 'report', of: { municipality: '4601' } }],
    ['kan eg få årsrapporten for Havgløtt', { intent: 'report', form: 'yearly', of: { project: 'e' } }],
    ['everything as a spreadsheet', { intent: 'report', form: 'workbook', of: {} }],
  ])('%s', (text, question) => {
    expect(certain(text)).toEqual(question)
  })
})

describe('a time', () => {
  it.each([
    ['tall for 3. kvartal', '2026-07-01', '2026-09-30'],
    ['readings for Q1 2025', '2025-01-01', '2025-03-31'],
    ['tal for andre halvår i fjor', '2025-07-01', '2025-12-31'],
    ['readings for the first half of 2026', '2026-01-01', '2026-06-30'],
    ['tall for desember', '2025-12-01', '2025-12-31'],
    ['tall for november', '2026-11-01', '2026-11-30'],
    ['tall fra juni til august', '2026-06-01', '2026-08-31'],
    ['tall for forrige uke', '2026-11-16', '2026-11-22'],
    ['readings for week 40', '2026-09-28', '2026-10-04'],
    ['readings for last year', '2025-01-01', '2025-12-31'],
    ['tal for 2026', '2026-01-01', '2026-12-31'],
  ])('%s: %s to %s', (text, from, to) => {
    expect(certain(text)).toEqual({ intent: 'readings', period: { from, to }, of: {} })
  })

  it.each([
    ['nytt siden 1. september', '2026-09-01'],
    ['nytt sidan 1.9.2026', '2026-09-01'],
    ['news since September 1st', '2026-09-01'],
    ['nytt siden mars', '2026-03-01'],
    ['nytt siden nyttår', '2026-01-01'],
    ['kva er nytt denne månaden', '2026-11-01'],
    ['what has happened over the last two weeks', '2026-11-09'],
    ['hva har skjedd det siste halvåret', '2026-05-23'],
    ['nytt siden i går', '2026-11-22'],
    ['nytt siden fredag', '2026-11-20'],
    ['news since we last spoke', 'last'],
    ['nytt fra starten', 'start'],
  ])('%s: since %s', (text, since) => {
    expect(certain(text)).toEqual({ intent: 'news', since, of: {} })
  })

  it.each(['nytt siden sommeren', 'status for oktober', 'tall for måned 13', 'tall for oktober og 31. november'])(
    'that is too vague, is none, or does not belong there: %s',
    (text) => {
      expect(asked(text).kind).toBe('unknown')
    },
  )
})

describe('a name', () => {
  it.each([
    ['status Kárášjohka', '5610'],
    ['status karasjok', '5610'],
    ['status KARASJOKS', '5610'],
    ['status i Finnøy', '1103'],
    ['status sør varanger', '5605'],
    ['status sorvaranger', '5605'],
    ['status aal', '3328'],
    ['status Herøy i Nordland', '1818'],
    ['status heroy helgeland', '1818'],
    ['status i time', '1121'],
    ['status Time kommune', '1121'],
    ['status Stavangr', '1103'],
  ])('%s is %s', (text, municipality) => {
    expect(certain(text)).toEqual({ intent: 'status', of: { municipality } })
  })

  it('of a municipality with nothing in the programme is understood like any other, and leaves no trace', () => {
    expect(certain('status Vadsø')).toEqual({ intent: 'status', of: { municipality: '5607' } })
    expect(certain('status Hole')).toEqual({ intent: 'status', of: { municipality: '3310' } })
  })

  it('of a project wins over the words in it', () => {
    expect(certain('status for Risikovakta')).toEqual({ intent: 'status', of: { project: 'h' } })
    expect(certain('status risikovaktaa')).toEqual({ intent: 'status', of: { project: 'h' } })
  })

  it('does not take in the word beside it', () => {
    expect(certain('tall Havgløtt Q3')).toEqual({
      intent: 'readings',
      period: { from: '2026-07-01', to: '2026-09-30' },
      of: { project: 'e' },
    })
  })

  it('of a cohort is a number or what it is called', () => {
    expect(certain('prosjekter i høsten 2026-pulja')).toEqual({ intent: 'projects', of: { cohort: 'Høsten 2026' } })
    expect(certain('status på andre pulje')).toEqual({ intent: 'status', of: { cohort: '2' } })
    expect(certain('status cohort one')).toEqual({ intent: 'status', of: { cohort: '1' } })
    expect(certain('status på pulje 7')).toEqual({ intent: 'status', of: { cohort: '7' } })
  })

  it('that two projects share is told apart by where or when they are', () => {
    expect(certain('status Hel og holden i Bergen')).toEqual({
      intent: 'status',
      of: { municipality: '4601', project: 'b' },
    })
    expect(certain('status hel og holden, pulje 1')).toEqual({ intent: 'status', of: { project: 'c', cohort: '1' } })
  })
})

describe('what can mean more than one thing is asked about', () => {
  const slot = (text: string) => {
    const understood = asked(text)
    return understood.kind === 'ambiguous' ? [understood.slot, understood.among] : understood
  }

  it('a municipality with a namesake in the programme', () => {
    expect(slot('røde risikoer i Herøy')).toEqual([
      'municipality',
      [
        { intent: 'risks', of: { municipality: '1515' } },
        { intent: 'risks', of: { municipality: '1818' } },
      ],
    ])
  })

  it('a project that shares its name', () => {
    expect(slot('who leads Hel og holden')).toEqual([
      'project',
      [
        { intent: 'who', role: 'leader', of: { project: 'b' } },
        { intent: 'who', role: 'leader', of: { project: 'c' } },
      ],
    ])
  })

  it('goals, of which there are three kinds', () => {
    expect(slot('hvem har ikke satt mål')).toEqual([
      'criterion',
      ['resultGoals', 'driverGoals', 'measureGoals'].map((criterion) => ({ intent: 'lacking', criterion, of: {} })),
    ])
  })

  it('a month with a slip in it that makes two', () => {
    expect(slot('hvem har ikke svart for jui')).toMatchObject([
      'period',
      [{ period: { from: '2026-06-01' } }, { period: { from: '2026-07-01' } }],
    ])
  })

  it('milestones, overdue or upcoming', () => {
    expect(slot('milepæler')).toEqual([
      'state',
      [
        { intent: 'milestones', state: 'overdue', of: {} },
        { intent: 'milestones', state: 'upcoming', of: {} },
      ],
    ])
  })
})

describe('what tells why or when somebody asks', () => {
  it.each<[string, Question]>([
    [
      'vi skal ha nettverksmøte på fredag, og jeg trenger å vite hvem som mangler milepælsplan i pulje 2',
      { intent: 'lacking', criterion: 'milestones', of: { cohort: '2' } },
    ],
    [
      'eg sit og skriv på eit innlegg til landstinget, kor mange har ikkje svart for oktober',
      { intent: 'unanswered', period: october, of: {} },
    ],
    [
      'how far have they come in Bergen? I promised the chair a word about it',
      { intent: 'status', of: { municipality: '4601' } },
    ],
    [
      'I meet the people from Stavanger on Thursday, could you show me the overdue milestones there',
      { intent: 'milestones', state: 'overdue', of: { municipality: '1103' } },
    ],
  ])('is no part of the question: %s', (text, question) => {
    expect(certain(text)).toEqual(question)
  })
})

describe('a story around a question', () => {
  it.each<[string, Question]>([
    // Told before it, in words that nobody knows.
    [
      'det har regnet i tre uker her, men har Stavanger røde risikoer',
      { intent: 'risks', of: { municipality: '1103' } },
    ],
    [
      'katta mi er sjuk så dette blir kort: korleis går det i Bergen',
      { intent: 'status', of: { municipality: '4601' } },
    ],
    [
      "I'm drowning in paperwork, please remind everyone who hasn't reported",
      { intent: 'remind', missing: 'readings', of: {} },
    ],
    // Told after it.
    [
      'kan du vise avlesningene for oktober, regnskapsfolka gnager om dem',
      { intent: 'readings', period: october, of: {} },
    ],
    // What the story names is meant where the question points to it.
    [
      'naboene i Stavanger skryter fælt, hvem leder prosjektet der',
      { intent: 'who', role: 'leader', of: { municipality: '1103' } },
    ],
    [
      'avisa skriver om overtid, hvordan har det utviklet seg i Bergen',
      { intent: 'trend', indicator: 'Overtid', of: { municipality: '4601' } },
    ],
  ])('is left out: %s', (text, question) => {
    expect(certain(text)).toEqual(question)
  })

  it.each([
    'husleia i Bergen, hvordan har den utviklet seg siden januar',
    'søknaden min om garasje, hva er status',
    'slett prosjektet i Bergen, og hva er status i Stavanger',
    'status på bussen til Bergen',
  ])('is none where it is what is asked about: %s', (text) => {
    expect(asked(text).kind).toBe('unknown')
  })
})

describe('slips that only the whole question mends', () => {
  it.each<[string, Question]>([
    ['risks in Nordlnad', { intent: 'risks', of: { county: '18' } }],
    ['hvordan ligger de ann i Bergen', { intent: 'status', of: { municipality: '4601' } }],
    ['kven harikkje svart', { intent: 'unanswered', of: {} }],
    ['kva er nytt sidan sits', { intent: 'news', since: 'last', of: {} }],
    ['how are the ful-time projects doing', { intent: 'status', of: { theme: 'fullTime' } }],
  ])('%s', (text, question) => {
    expect(certain(text)).toEqual(question)
  })
})

describe('what can be asked about in very many ways', () => {
  const many = indexed({
    indicators: [],
    projects: municipalities
      .slice(0, 30)
      .map(({ number }) => ({ ref: number, name: 'Lyngblomst', municipality: number })),
  })

  it('gives twelve buttons at most', () => {
    expect(understand('status Lyngblomst', many, today)).toMatchObject({ kind: 'ambiguous', among: { length: 12 } })
  })

  it('leaves no namesake out of them for the sake of another', () => {
    const understood = asked('hva mangler Hel og holden')
    const refs = understood.kind === 'ambiguous' ? understood.among.map(({ of }) => of.project) : []
    expect(new Set(refs)).toEqual(new Set(['b', 'c']))
  })
})

describe('what Saman does not do is never certain', () => {
  it.each([
    'slett prosjektet i Stavanger',
    'kan du endre milepælene i Bergen',
    'sett opp møte med prosjektlederen i Bergen',
    'skriv risikoanalyse for oss',
    'legg inn tall for oktober',
    'update the status of Lyngblomst',
    'I want to move the milestones in Bergen',
    'hva er en milepæl',
    'hvordan lager vi en gevinstplan',
    'why is sick leave so high in Bergen',
    'hvorfor mangler Bergen risikoanalyse',
    'how are you',
    'hvem er du',
    'minn meg på møtet',
    'hvem er rektor i Stavanger',
    'who owns the airport in Bergen',
    'status på passet mitt',
    'nytt om valget i Bergen',
    'rapport om krigen',
    'røde sko i Bergen',
    'hvor er Stavanger',
    'sykefraværet i Norge i oktober',
    'hei',
    'takk for det',
    'ok',
    '',
    '?',
    '42',
    'status heltid og omdømme',
    'status på risikoanalysen i Bergen',
  ])('%s', (text) => {
    expect(asked(text).kind).toBe('unknown')
  })

  it('but the nearest is offered, at most four, the most likely first', () => {
    const understood = asked('status på passet i Bergen')
    expect(understood).toMatchObject({ nearest: [{ intent: 'status', of: { municipality: '4601' } }, {}, {}, {}] })
  })
})
