import type { PlanElement } from '../../src/plan/element.ts'
import { baseline, indicators } from '../../src/plan/elements/baseline.ts'
import { benefits, benefitsElement, economics } from '../../src/plan/elements/benefits.ts'
import { driverGoals, driverGoalsElement } from '../../src/plan/elements/driver-goals.ts'
import { measureGoals, measureGoalsElement } from '../../src/plan/elements/measure-goals.ts'
import { measures, measuresElement } from '../../src/plan/elements/measures.ts'
import { milestones, milestonesElement } from '../../src/plan/elements/milestones.ts'
import { organisation, organisationElement } from '../../src/plan/elements/organisation.ts'
import { purpose, purposeElement } from '../../src/plan/elements/purpose.ts'
import { resultGoals, resultGoalsElement } from '../../src/plan/elements/result-goals.ts'
import { risks, risksElement } from '../../src/plan/elements/risks.ts'
import type { Part } from '../../src/plan/parts.ts'
import { setup } from '../../src/plan/setup.ts'

/** Field → what is typed, or which options or title is chosen; `<field>.other` is its line for somebody or something new. */
export type Fill = Readonly<Record<string, string | readonly string[]>>

export type Step = {
  readonly step: string
  readonly fill: Fill
  /** Typed first, and refused with these words at the field. */
  readonly refused?: { readonly typed: Fill; readonly says: string }
  /** What the card that comes after saving says is lacking. */
  readonly lacks?: string
  /** The buttons that lead on from there. */
  readonly next?: readonly ('fix' | 'leave' | 'toElement')[]
  /** Pictures of the filled-in form, and of what comes after it. */
  readonly pictures?: { readonly form?: string; readonly after?: string }
}

export type Item = {
  readonly part: Part
  /** A gap by its words or an item by its title, whose button opens the form; left out: the card's own button. */
  readonly opens?: { readonly gap: string } | { readonly item: string }
  readonly steps: readonly Step[]
}

export type Chapter = { readonly element: PlanElement; readonly from: string; readonly items: readonly Item[] }

// The first half of next year: always ahead, and short enough for four milestones.
const now = new Date()
const year = now.getFullYear() + 1
const day = (month: number, date: number, inYear = year) =>
  `${inYear}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
const period = { from: day(1, 1), to: day(6, 30) }
/** Before the project begins, whatever day this is. */
const measured = day(1, 1, year - 1)

export const people = {
  kari: 'Kari Nordli (prosjektleder)',
  ingrid: 'Ingrid Haugen (kommunedirektør)',
  anders: 'Anders Moen (HR-rådgiver)',
  fatima: 'Fatima Ali (avdelingsleder hjemmetjenesten)',
}
const { kari, ingrid, anders, fatima } = people

export const project = 'Friske folk i hele stillinger'

export const setUp: Item = {
  part: setup,
  steps: [
    { step: 'place', fill: { municipality: 'Tinn' }, pictures: { form: 'setup' } },
    { step: 'project', fill: { name: project, theme: 'fullTime', cohort: '1' } },
    {
      step: 'period',
      refused: {
        typed: { from: period.from, to: day(12, 31, year - 1) },
        says: `Slutten (31.12.${year - 1}) kommer før starten (1.1.${year}).`,
      },
      fill: { to: period.to },
    },
    { step: 'people', fill: { owner: ingrid, leader: kari } },
  ],
}

const indicator = (name: string, unit: string, start: string, target: string, source: string): readonly Step[] => [
  { step: 'what', fill: { name, unit, direction: 'down' } },
  { step: 'start', fill: { startValue: start, startDate: measured, source } },
  { step: 'target', fill: { target, targetDate: period.to } },
  { step: 'reading', fill: { frequency: 'quarterly', responsible: anders, deputy: kari } },
]

const sickLeave = 'Sykefravær'
const partTime = 'Deltidsstillinger'
const temps = 'Timer med vikar'
const lowerSickLeave = 'Lavere sykefravær'
const largerPositions = 'Større stillinger: alle vakter 7,5 timer, alle brøker opp til 50 %, resten opp til 100 %'
const fewerTemps = 'Mindre bruk av vikarer'
const aids = 'Gode hjelpemidler for dem som arbeider hjemme hos folk'
const sturdier = 'Mer robuste og engasjerte medarbeidere'
const pride = 'Lagfølelse og yrkesstolthet'
const appraisal = 'Medarbeidersamtale hvert år'
const course = 'Kurset «Den nødvendige samtalen»'
const workshop = 'Verksted om oppfølging av sykmeldte, med Altinn'
const enrolled = 'Alle ledere er meldt på kurset'
const offered = 'Ansatte som har fått tilbud om samtale'
const trained = 'Ledere som har vært på kurs og verksted'

const resultGoal = (statement: string, measuredBy: Fill): readonly Step[] => [
  { step: 'goal', fill: { statement } },
  // The indicator has a date of its own.
  { step: 'measured', fill: measuredBy },
  { step: 'effect', fill: { effect: 'serviceQuality' } },
]

const driverGoal = (driver: string, statement: string, criterion: string, goal: string): Item => ({
  part: driverGoals,
  steps: [
    { step: 'driver', fill: { driver, statement } },
    { step: 'criterion', fill: { criterion } },
    { step: 'serves', fill: { resultGoal: goal } },
  ],
})

const measure = (name: string, audience: string, responsible: string, serves: string): Item => ({
  part: measures,
  steps: [
    { step: 'what', fill: { name, audience } },
    { step: 'who', fill: { responsible, from: day(1, 15), to: day(6, 15) } },
    { step: 'serves', fill: { serves } },
  ],
})

const measureGoal = (of: string, statement: string, more: Fill, lacks?: string): Item => ({
  part: measureGoals,
  steps: [
    { step: 'goal', fill: { measure: of, statement } },
    {
      step: 'measured',
      fill: { ...more, deadline: day(6, 15) },
      ...(lacks === undefined ? {} : { lacks, next: ['leave'] }),
    },
  ],
})

const milestone = (name: string, date: string, type: string, lacks?: string): Item => ({
  part: milestones,
  steps: [
    { step: 'state', fill: { name } },
    { step: 'when', fill: { date, owner: kari } },
    {
      step: 'status',
      fill: { type, progress: 'planned' },
      ...(lacks === undefined ? {} : { lacks, next: ['leave'] }),
    },
  ],
})

const risk = (event: string, cause: string, scores: string, action: string, actionOwner: string): Item => ({
  part: risks,
  steps: [
    { step: 'event', fill: { event, cause } },
    { step: 'score', fill: { probability: scores.charAt(0), consequence: scores.charAt(1) } },
    { step: 'action', fill: { action, actionOwner }, next: ['toElement'] },
  ],
})

/** What the group writes, in the order that it does; the facts are those of the municipalities in the review. */
export const firstHalf: readonly Chapter[] = [
  {
    element: purposeElement,
    from: 'Tinn',
    items: [
      {
        part: purpose,
        steps: [
          {
            step: 'challenge',
            fill: { challenge: 'Fraværet er høyt, mange har uønsket deltid, og få turnuser gir hele stillinger.' },
          },
          {
            step: 'desired',
            fill: {
              desired:
                'Arbeidsplasser med god helse, høy trivsel og lavt fravær: sykefraværet er 20 % lavere. Det er 30–50 % færre deltidsstillinger, og flere søker når vi lyser ut.',
            },
          },
          {
            step: 'effects',
            fill: {
              effects: ['serviceQuality', 'userSatisfaction'],
              effectsText: 'Mer fornøyde ansatte, bedre tjenester og brukere som merker det.',
            },
          },
        ],
      },
    ],
  },
  {
    element: baseline,
    from: 'Tinn',
    items: [
      {
        part: indicators,
        steps: indicator(sickLeave, 'percent', '8,1 %', '6,5', 'Lønnssystemet, alle enheter').map((step) =>
          step.step === 'start'
            ? {
                ...step,
                refused: {
                  typed: { ...step.fill, startValue: 'ca. 8' },
                  says: '«ca. 8» er ikke et tall.',
                },
                fill: { startValue: '8,1 %' },
              }
            : step,
        ),
      },
      { part: indicators, steps: indicator(partTime, 'count', '240', '144', 'Lønnssystemet') },
      { part: indicators, steps: indicator(temps, 'hours', '1 234,5', '900', 'Bemanningskontoret') },
    ],
  },
  {
    element: resultGoalsElement,
    from: 'Lillesand',
    items: [
      {
        part: resultGoals,
        steps: [
          { step: 'goal', fill: { statement: lowerSickLeave } },
          {
            step: 'measured',
            fill: {},
            lacks: `Målet «${lowerSickLeave}» er verken tallfestet eller tidfestet.`,
            next: ['fix'],
            pictures: { after: 'lacking' },
          },
          {
            step: 'measured',
            fill: { indicator: sickLeave, target: '6,5', deadline: period.to },
            pictures: { form: 'form' },
          },
          { step: 'effect', fill: { effect: 'economy' } },
        ],
      },
      { part: resultGoals, steps: resultGoal(largerPositions, { indicator: partTime, target: '144' }) },
      { part: resultGoals, steps: resultGoal(fewerTemps, { indicator: temps }) },
    ],
  },
  {
    element: driverGoalsElement,
    from: 'Steinkjer',
    items: [
      driverGoal('wellbeing', aids, 'En terapeut veileder gruppa, og hjelpemidlene er i bruk.', lowerSickLeave),
      driverGoal('culture', sturdier, 'De ansatte er med hele veien og opplever styring.', lowerSickLeave),
      driverGoal('culture', pride, 'Brukerne er invitert med.', largerPositions),
    ],
  },
  {
    element: measuresElement,
    from: 'Arendal',
    items: [
      measure(appraisal, 'Alle ansatte', fatima, pride),
      measure(course, 'Ledere med personalansvar', anders, sturdier),
      {
        part: measures,
        steps: [
          { step: 'what', fill: { name: workshop, audience: 'Ledere med personalansvar' } },
          {
            step: 'who',
            fill: { from: day(2, 1), to: day(4, 30) },
            lacks: `Tiltaket «${workshop}» mangler ansvarlig.`,
            next: ['leave'],
          },
          { step: 'serves', fill: { serves: lowerSickLeave }, lacks: 'mangler ansvarlig', next: ['leave'] },
        ],
      },
    ],
  },
]

/** What was left in the first half, mended from the element's own card. */
export const leftBehind: Item = {
  part: measures,
  opens: { gap: 'mangler ansvarlig' },
  steps: [
    { step: 'who', fill: { 'responsible.other': 'NAV Arbeidslivssenter' } },
    { step: 'serves', fill: {} },
  ],
}

export const secondHalf: readonly Chapter[] = [
  {
    element: measureGoalsElement,
    from: 'Arendal',
    items: [
      measureGoal(
        appraisal,
        '90 % av de ansatte har fått tilbud om samtale',
        { target: '90', 'indicator.other': offered },
        'har ikke noe mål',
      ),
      measureGoal(
        course,
        '80 % av lederne med personalansvar har gjennomført kurset',
        { target: '80', 'indicator.other': trained },
        `Tiltaket «${workshop}» har ikke noe mål.`,
      ),
      measureGoal(workshop, 'Alle ledere med personalansvar har vært på verkstedet', { indicator: trained }),
    ],
  },
  {
    element: organisationElement,
    from: 'the programme’s terms',
    items: [
      {
        part: organisation,
        steps: [
          {
            step: 'groups',
            fill: {
              projectGroup: 'Kari Nordli (leder), Anders Moen og Fatima Ali',
              steeringGroup: 'Kommunedirektørens ledergruppe',
            },
          },
          {
            step: 'parties',
            fill: { unions: 'Silje Bakken sitter i styringsgruppa', safety: 'Terje Lund er med i prosjektgruppa' },
          },
          {
            step: 'anchoring',
            fill: {
              political: 'Vedtatt i formannskapet, rapport hvert halvår',
              administrative: 'Ledergruppa tar opp prosjektet hver måned',
            },
          },
        ],
      },
    ],
  },
  {
    element: milestonesElement,
    from: 'Arendal',
    items: [
      milestone(enrolled, day(1, 31), 'milestone', 'dager uten milepæl'),
      milestone('80 % av lederne har gjennomført kurset', day(4, 15), 'delivery', 'Ingen rapporteringsfrist'),
      milestone('90 % av de ansatte har fått tilbud om samtale', day(6, 15), 'milestone', 'Ingen rapporteringsfrist'),
      milestone('Sluttrapporten er sendt', day(6, 30), 'report'),
    ],
  },
  {
    element: risksElement,
    from: 'Finnøy and Rennesøy',
    items: [
      {
        part: risks,
        steps: [
          { step: 'event', fill: { event: 'Manglende støtte fra politiske og administrative ledere' } },
          { step: 'score', fill: { probability: '4', consequence: '5' } },
          { step: 'action', fill: {}, lacks: 'mangler tiltak', next: ['fix'] },
          {
            step: 'action',
            fill: { action: 'Fast punkt i ledergruppa og formannskapet', actionOwner: ingrid, deadline: day(1, 31) },
          },
          { step: 'after', fill: { status: 'identified' } },
        ],
      },
      risk(
        'Informasjonen stopper på vei nedover',
        'Mange går nattevakt',
        '34',
        'Ti minutter på hvert vaktmøte',
        fatima,
      ),
      risk('Ledere følger for svakt opp', 'Stort kontrollspenn', '33', 'Månedlig samtale med enhetslederne', ingrid),
      risk('De ansatte mangler motivasjon', 'Mange prosjekter før dette', '24', 'Tillitsvalgte er med fra start', kari),
      risk('Det er vanskelig å sette av tid', 'Drift går først', '43', 'Vikar for to dager i måneden', ingrid),
      risk('Faglig uenighet og spenninger mellom enhetene', 'Ulik praksis', '22', 'Felles fagdag i februar', anders),
    ],
  },
  {
    element: benefitsElement,
    from: 'Lillesand and Tinn',
    items: [
      {
        part: economics,
        opens: { gap: 'økonomisk vurdering' },
        steps: [
          {
            step: 'assessment',
            fill: { assessment: 'Større stillinger koster lønn, og sparer vikarer, overtid og opplæring.' },
            lacks: 'Planen har ingen gevinster.',
            next: ['leave'],
          },
        ],
      },
      ...[
        ['Mindre penger til vikarer', 'directBudget', temps, 'Vikarbudsjettet går ned.'],
        [lowerSickLeave, 'indirectBudget', sickLeave, 'Tida går til hele stillinger.'],
      ].map(
        ([name = '', type = '', shownBy = '', conversion = '']): Item => ({
          part: benefits,
          steps: [
            { step: 'what', fill: { name, type } },
            { step: 'measured', fill: { indicator: shownBy, realised: day(12, 31) } },
            { step: 'who', fill: { owner: ingrid, responsible: anders } },
            { step: 'how', fill: { conversion } },
          ],
        }),
      ),
    ],
  },
]

/** The indicators that the goals of measures brought along, by name only: what they lack is filled in afterwards. */
export const brought: readonly Item[] = [
  [offered, '55', '90'],
  [trained, '10', '80'],
].map(
  ([name = '', startValue = '', target = ''], index, all): Item => ({
    part: indicators,
    opens: { gap: 'måleenhet' },
    steps: indicator(name, 'percent', startValue, target, 'Kurslistene').map(({ step, fill }) => {
      if (step === 'what') return { step, fill: { unit: 'percent', direction: 'up' } }
      return step === 'reading' && index < all.length - 1
        ? { step, fill, lacks: 'måleenhet', next: [] }
        : { step, fill }
    }),
  }),
)

/** A milestone gets a new date; the first step is saved as it is. */
export const moved: Item = {
  part: milestones,
  opens: { item: enrolled },
  steps: [
    { step: 'state', fill: {} },
    { step: 'when', fill: { date: day(2, 5) } },
    { step: 'status', fill: {} },
  ],
}
export const movedTold = `før 31. januar ${year}, nå 5. februar ${year}`

/** What would be a link, a mention, formatting, a template and a date, if it were read as anything but text. */
export const hostileText = `[her](https://ond.example) <at>Alle</at> <b>fet</b> *x* \${plan} {{DATE(${measured})}}`
export const hostile: Item = {
  part: measures,
  steps: [
    { step: 'what', fill: { name: hostileText } },
    { step: 'who', fill: {}, lacks: hostileText, next: ['leave'] },
    { step: 'serves', fill: {}, lacks: hostileText, next: ['leave'] },
  ],
}

/** What the table holds in the end: the titles of what was written, by part. */
export function kept(): Readonly<Record<string, readonly string[]>> {
  const titles: Record<string, string[]> = { indicator: [offered, trained] }
  for (const { part, steps } of [setUp, ...[...firstHalf, ...secondHalf].flatMap(({ items }) => items)]) {
    const own = steps.flatMap(({ fill }) => fill[part.title] ?? [])
    titles[part.id] = [...(titles[part.id] ?? []), ...own].sort()
  }
  return titles
}
