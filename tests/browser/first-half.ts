import { baseline, indicators } from '../../src/plan/elements/baseline.ts'
import { driverGoals, driverGoalsElement } from '../../src/plan/elements/driver-goals.ts'
import { measures, measuresElement } from '../../src/plan/elements/measures.ts'
import { purpose, purposeElement } from '../../src/plan/elements/purpose.ts'
import { resultGoals, resultGoalsElement } from '../../src/plan/elements/result-goals.ts'
import { setup } from '../../src/plan/setup.ts'
import { texts } from '../../src/texts/index.ts'
import {
  aids,
  anders,
  appraisal,
  type Chapter,
  course,
  day,
  type Fill,
  fatima,
  fewerTemps,
  type Item,
  indicator,
  ingrid,
  kari,
  largerPositions,
  lowerSickLeave,
  partTime,
  period,
  pride,
  type Step,
  sickLeave,
  sturdier,
  temps,
  workshop,
  year,
} from './items.ts'

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
        says: texts.nb.faults.wrongOrder({
          second: 'Sluttdato',
          to: `31.12.${year - 1}`,
          first: 'Startdato',
          from: `1.1.${year}`,
        }),
      },
      fill: { to: period.to },
    },
    { step: 'people', fill: { owner: ingrid, leader: kari }, next: ['skip'] },
  ],
}

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
            lacks: `Målet «${lowerSickLeave}» har verken tall eller frist. Kan det få begge deler?`,
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
  steps: [{ step: 'who', fill: { 'responsible.other': 'NAV Arbeidslivssenter' } }],
}
