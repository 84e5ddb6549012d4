import { indicators } from '../../src/plan/elements/baseline.ts'
import { benefits, benefitsElement, economics } from '../../src/plan/elements/benefits.ts'
import { measureGoals, measureGoalsElement } from '../../src/plan/elements/measure-goals.ts'
import { measures } from '../../src/plan/elements/measures.ts'
import { milestones, milestonesElement } from '../../src/plan/elements/milestones.ts'
import { organisation, organisationElement } from '../../src/plan/elements/organisation.ts'
import { risks, risksElement } from '../../src/plan/elements/risks.ts'

import { firstHalf, setUp } from './first-half.ts'
import {
  anders,
  appraisal,
  type Chapter,
  course,
  day,
  enrolled,
  type Fill,
  fatima,
  type Item,
  indicator,
  ingrid,
  kari,
  lowerSickLeave,
  measured,
  offered,
  sickLeave,
  temps,
  trained,
  workshop,
  year,
} from './items.ts'

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

const risk = (
  event: string,
  cause: string,
  scores: string,
  consequenceText: string,
  action: string,
  actionOwner: string,
): Item => ({
  part: risks,
  steps: [
    { step: 'event', fill: { event, cause } },
    { step: 'score', fill: { probability: scores.charAt(0), consequence: scores.charAt(1), consequenceText } },
    { step: 'action', fill: { action, actionOwner }, next: ['toElement'] },
  ],
})

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
          {
            step: 'score',
            fill: { probability: '4', consequence: '5' },
            lacks: 'Hva betyr det for prosjektet om dette skjer',
            next: ['fix'],
            pictures: { after: 'question' },
          },
          { step: 'score', fill: { consequenceText: 'Prosjektet blir ikke prioritert når det er travelt' } },
          { step: 'action', fill: {}, lacks: 'mangler tiltak', next: ['fix'] },
          {
            step: 'action',
            fill: { action: 'Fast punkt i ledergruppa og formannskapet', actionOwner: ingrid, deadline: day(1, 31) },
          },
          { step: 'after', fill: { probabilityAfter: '2', consequenceAfter: '5', status: 'identified' } },
        ],
      },
      risk(
        'Informasjonen stopper på vei nedover',
        'Mange går nattevakt',
        '34',
        'De på nattevakt får det ikke med seg',
        'Ti minutter på hvert vaktmøte',
        fatima,
      ),
      risk(
        'Ledere følger for svakt opp',
        'Stort kontrollspenn',
        '33',
        'Kurset endrer ikke noe i hverdagen',
        'Månedlig samtale med enhetslederne',
        ingrid,
      ),
      risk(
        'De ansatte mangler motivasjon',
        'Mange prosjekter før dette',
        '24',
        'Få tar imot tilbudet om samtale',
        'Tillitsvalgte er med fra start',
        kari,
      ),
      risk(
        'Det er vanskelig å sette av tid',
        'Drift går først',
        '43',
        'Milepælene må flyttes',
        'Vikar for to dager i måneden',
        ingrid,
      ),
      risk(
        'Faglig uenighet og spenninger mellom enhetene',
        'Ulik praksis',
        '22',
        'Enhetene gjør det hver på sin måte',
        'Felles fagdag i februar',
        anders,
      ),
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
            step: 'hours',
            fill: {
              tempHoursNow: '6000',
              tempHoursWanted: '2000',
              overtimeHoursNow: '1 500',
              overtimeHoursWanted: '900',
            },
            refused: { typed: { tempHoursWanted: '-2000' }, says: 'Skriv det uten minus.' },
          },
          { step: 'costs', fill: { tempHourCost: '420', overtimeHourCost: '600 kr', trainingCost: '350000' } },
          {
            step: 'sickLeave',
            fill: { sickDaysSaved: '120', sickDayCost: '2100' },
            lacks: 'Dere sparer om lag 2\u202f290\u202f000 kroner i året',
            next: ['toElement'],
          },
        ],
      },
      {
        part: economics,
        opens: { item: 'Økonomisk vurdering' },
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
  ],
}
export const movedTold = `før 31.1.${year}, nå 5.2.${year}`

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
