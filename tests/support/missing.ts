import { findPart } from '../../src/plan/elements/index.ts'

/**
 * What a finding says is missing: these fields ("part.field"), until all of them are filled, or any one of them, or until
 * what fills them is enough (of the right type, late enough, for the right one). The rest say something of what is there.
 */
export type Missing = { readonly fields: readonly string[]; readonly until: 'all' | 'any' | 'enough' }
export type NotMissing = { readonly saysOf: 'a value' | 'words' | 'the passing of time' }

const all = (...fields: readonly string[]): Missing => ({ fields, until: 'all' })
const any = (...fields: readonly string[]): Missing => ({ fields, until: 'any' })
const enough = (...fields: readonly string[]): Missing => ({ fields, until: 'enough' })
/** Nothing of this part is written: whatever is, does away with it. */
const anythingOf = (part: string): Missing =>
  any(...Object.keys(findPart(part)?.fields ?? {}).map((field) => `${part}.${field}`))

const aValue: NotMissing = { saysOf: 'a value' }
const words: NotMissing = { saysOf: 'words' }
const time: NotMissing = { saysOf: 'the passing of time' }

/** Every finding of the catalogue, by criterion and code. */
export const missing: Readonly<Record<string, Readonly<Record<string, Missing | NotMissing>>>> = {
  purpose: {
    none: any('purpose.challenge', 'purpose.desired', 'purpose.effects', 'purpose.effectsText'),
    noChallenge: all('purpose.challenge'),
    noDesired: all('purpose.desired'),
    noEffects: any('purpose.effects', 'purpose.effectsText'),
    onlyMeasures: words,
    challengeIsMeasure: words,
    desiredIsMeasure: words,
  },
  baseline: {
    none: anythingOf('indicator'),
    noUnit: all('indicator.unit', 'indicator.direction'),
    noValue: all('indicator.startValue'),
    noDate: all('indicator.startDate'),
    noSource: all('indicator.source'),
    noReader: all('indicator.responsible'),
    stale: enough('reading.indicator', 'reading.value', 'reading.date'),
    late: aValue,
    targetIsStart: aValue,
    wrongWay: aValue,
  },
  resultGoals: {
    none: anythingOf('resultGoal'),
    neitherQuantifiedNorDated: any('resultGoal.target', 'resultGoal.deadline'),
    notQuantified: all('resultGoal.target'),
    noDeadline: all('resultGoal.deadline'),
    noIndicator: all('resultGoal.indicator'),
    targetIsStart: aValue,
    wrongWay: aValue,
  },
  driverGoals: {
    none: anythingOf('driverGoal'),
    noCriterion: all('driverGoal.criterion'),
    noResultGoal: all('driverGoal.resultGoal'),
    noDriver: all('driverGoal.driver'),
  },
  measures: {
    none: anythingOf('measure'),
    measureDriven: all('purpose.challenge', 'indicator.startValue'),
    noOwner: all('measure.responsible'),
    noPeriod: all('measure.from', 'measure.to'),
    servesNothing: all('measure.serves'),
  },
  measureGoals: {
    none: anythingOf('measureGoal'),
    measureWithout: enough('measureGoal.measure'),
    noMeasure: all('measureGoal.measure'),
    notQuantified: all('measureGoal.target'),
    noDeadline: all('measureGoal.deadline'),
    noIndicator: all('measureGoal.indicator'),
  },
  organisation: {
    noOwner: all('setup.owner'),
    noLeader: all('setup.leader'),
    none: anythingOf('organisation'),
    noProjectGroup: all('organisation.projectGroup'),
    noSteeringGroup: all('organisation.steeringGroup'),
    noUnions: all('organisation.unions'),
    noSafety: all('organisation.safety'),
    noAnchoring: any('organisation.political', 'organisation.administrative'),
    noPolitical: all('organisation.political'),
    noAdministrative: all('organisation.administrative'),
  },
  milestones: {
    none: anythingOf('milestone'),
    noDate: all('milestone.date'),
    noOwner: all('milestone.owner'),
    longSilence: enough('milestone.date'),
    noReport: enough('milestone.type'),
    activity: words,
    overdue: time,
  },
  risks: {
    none: anythingOf('risk'),
    notScored: all('risk.probability', 'risk.consequence'),
    redWithoutAction: all('risk.action'),
    yellowWithoutAction: all('risk.action'),
    ownerless: all('risk.actionOwner'),
    // A question, and one that a field of its own answers as well.
    noConsequence: all('risk.consequenceText'),
    // A risk without a review counts from the day it was last changed.
    notReviewed: time,
  },
  benefits: {
    none: anythingOf('benefit'),
    noIndicator: all('benefit.indicator'),
    noOwner: all('benefit.owner'),
    noDate: all('benefit.realised'),
    noConversion: all('benefit.conversion'),
    noEconomics: all('economics.assessment'),
    economicsMissing: all(
      'economics.tempHoursNow',
      'economics.tempHoursWanted',
      'economics.overtimeHoursNow',
      'economics.overtimeHoursWanted',
      'economics.tempHourCost',
      'economics.overtimeHourCost',
      'economics.trainingCost',
      'economics.sickDaysSaved',
      'economics.sickDayCost',
    ),
  },
}
