import { asItIsField, asItIsStep, asItIsTexts, notLeft } from '../as-it-is.ts'
import { saysNoFigure } from '../claims.ts'
import { gapsOf, type PlanElement, type Rules, type Said } from '../element.ts'
import { year } from '../figures.ts'
import { referenced } from '../links.ts'
import { definePart } from '../parts.ts'
import { entriesOf } from '../plan.ts'
import { againstDirection, indicators, targetRules } from './baseline.ts'
import { effects } from './purpose.ts'

/** What the project shall achieve, and which of the effects in the review's analysis model it shall lead to. */
export const resultGoals = definePart({
  id: 'resultGoal',
  many: true,
  title: 'statement',
  fields: {
    statement: { kind: 'text', max: 300, required: true },
    indicator: { kind: 'reference', to: ['indicator'], orNew: 'indicator' },
    target: { kind: 'number' },
    deadline: { kind: 'date' },
    effect: { kind: 'choice', options: effects },
    asItIs: asItIsField,
  },
  steps: [
    { id: 'goal', fields: ['statement'] },
    { id: 'measured', fields: ['indicator', 'target', 'deadline'] },
    { id: 'effect', fields: ['effect'] },
  ],
  asides: [asItIsStep],
  weighed: [['statement', 'asItIs']],
})

const nb = {
  name: 'Resultatmål',
  the: 'resultatmålene',
  words: ['resultatmål', 'resultatmålene', 'mål', 'målene'],
  why: 'Et mål med tall og frist lar dere styre underveis og si etterpå om dere kom fram. Uten tall kommer «bedre» an på hvem dere spør.',
  fields: {
    statement: {
      label: 'Hva skal dere oppnå?',
      short: 'Resultatmål',
      hint: 'Fra hva, til hva, innen når: «Sykefraværet går ned fra 8,1 % til 6,5 % innen utgangen av 2027».',
    },
    indicator: {
      label: 'Hvilken indikator viser det?',
      short: 'Indikator',
      other: 'Eller skriv navnet på en ny indikator',
    },
    target: { label: 'Målverdi', hint: 'Står feltet tomt, gjelder målverdien som indikatoren har fra før.' },
    deadline: { label: 'Innen når?', short: 'Frist' },
    effect: {
      label: 'Hva skal det føre til?',
      short: 'Effekt',
      hint: 'Effekten er grunnen til at resultatet er verdt arbeidet.',
    },
    asItIs: asItIsTexts.nb.field,
  },
  options: {
    effect: {
      empoweredEmployees: 'Myndiggjorte medarbeidere',
      serviceQuality: 'Tjenestekvalitet',
      userSatisfaction: 'Brukertilfredshet',
      economy: 'Økonomi',
      attractiveness: 'Kommunens attraktivitet',
    },
  },
  steps: {
    'resultGoal.goal': 'Målet',
    'resultGoal.measured': 'Tall og frist',
    'resultGoal.effect': 'Effekten',
    'resultGoal.asItIs': asItIsTexts.nb.step,
  },
  list: { add: 'Legg til resultatmål', heading: 'Resultatmål', one: 'resultatmål' },
  gaps: {
    none: () => ({
      what: 'Planen har ingen resultatmål.',
      why: 'Da vet ingen hva som skal være annerledes når prosjektet er over.',
      close: 'Begynn med ett: det tallet dere helst vil endre, hvor det skal ende, og når.',
    }),
    neitherQuantifiedNorDated: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Målet «${names}» har verken tall eller frist. Kan det få begge deler?`
          : `${share('resultatmål', 'resultatmålene')} har verken tall eller frist: ${names}. Kan de få begge deler?`,
      why: 'Uten tall og frist ser dere ikke underveis om dere er på rett vei, og ingen kan si når dere er framme.',
      close: 'Sett en målverdi og en frist, eller velg en indikator som har begge deler.',
    }),
    notQuantified: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Målet «${names}» har ikke noe tall. Kan det få et?`
          : `${share('resultatmål', 'resultatmålene')} mangler tall: ${names}. Kan de få tall?`,
      why: 'Uten et tall kan to som leser det samme målet, være uenige om det er nådd.',
      close: 'Skriv en målverdi, eller velg en indikator som har en.',
    }),
    noDeadline: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Målet «${names}» mangler dato for når det skal være nådd.`
          : `${share('resultatmål', 'resultatmålene')} mangler dato for når de skal være nådd: ${names}.`,
      why: 'Et mål uten dato kan alltid vente til neste år.',
      close: 'Sett fristen. Står det et årstall i målet, velger dere den siste dagen som teller.',
    }),
    noIndicator: ({ names, count, noneOf }: Said) => ({
      what:
        count === 1
          ? `Målet «${names}» har ingen indikator.`
          : `${noneOf('resultatmål har ingen indikator', 'resultatmålene har indikator')}: ${names}.`,
      why: 'Uten indikator er det ingen som måler om dere nærmer dere.',
      close: 'Velg en indikator, eller skriv navnet på en ny.',
    }),
    targetIsStart: ({ names }: Said) => ({
      what: `Målverdien er den samme som indikatorens startverdi: ${names}.`,
      why: 'Da sier målet at alt skal være som før.',
      close: 'Sett en målverdi som viser endringen dere vil ha.',
    }),
    wrongWay: ({ names }: Said) => ({
      what: `Målverdien går motsatt vei av indikatorens ønskede retning: ${names}.`,
      why: 'Da blir tilbakegang regnet som framgang.',
      close: 'Se over målverdien i målet, og startverdien og retningen på indikatoren.',
    }),
  },
  example: {
    title: 'Resultatmål som kan etterprøves',
    source: 'Lillesand kommune, i gjennomgangen av programmet Saman om ein betre kommune; Andebu fra offentlige kilder',
    lines: [
      'Lillesand ville ha større stillinger i helse og omsorg. Målet sa hva det innebar: alle vakter på 7,5 timer, alle stillingsbrøker opp til 50 %, resten opp til 100 %.',
      'De to andre målene i Lillesand var lavere sykefravær og mindre bruk av vikarer. Med et tall og en frist kan de følges på samme måte.',
      'Andebu satte sykefravær på 6,5 % i 2015 som mål, og tok det med fra rådmann til kommunalsjef til virksomhetsleder.',
    ],
  },
}

const nn: typeof nb = {
  name: 'Resultatmål',
  the: 'resultatmåla',
  words: ['resultatmål', 'resultatmåla', 'mål', 'måla'],
  why: 'Med tal og frist i målet kan de styre undervegs og seie etterpå om de kom fram. Utan tal kjem «betre» an på kven de spør.',
  fields: {
    statement: {
      label: 'Kva skal de oppnå?',
      short: 'Resultatmål',
      hint: 'Frå kva, til kva, innan når: «Sjukefråværet går ned frå 8,1 % til 6,5 % innan utgangen av 2027».',
    },
    indicator: {
      label: 'Kva indikator viser det?',
      short: 'Indikator',
      other: 'Eller skriv namnet på ein ny indikator',
    },
    target: { label: 'Målverdi', hint: 'Står feltet tomt, gjeld den målverdien indikatoren har frå før.' },
    deadline: { label: 'Innan når?', short: 'Frist' },
    effect: {
      label: 'Kva skal det føre til?',
      short: 'Effekt',
      hint: 'Effekten er grunnen til at resultatet er verdt arbeidet.',
    },
    asItIs: asItIsTexts.nn.field,
  },
  options: {
    effect: {
      empoweredEmployees: 'Myndiggjorde medarbeidarar',
      serviceQuality: 'Tenestekvalitet',
      userSatisfaction: 'Nøgde brukarar',
      economy: 'Økonomi',
      attractiveness: 'Ein attraktiv kommune',
    },
  },
  steps: {
    'resultGoal.goal': 'Målet',
    'resultGoal.measured': 'Tal og frist',
    'resultGoal.effect': 'Effekten',
    'resultGoal.asItIs': asItIsTexts.nn.step,
  },
  list: { add: 'Legg til resultatmål', heading: 'Resultatmål', one: 'resultatmål' },
  gaps: {
    none: () => ({
      what: 'Planen har ingen resultatmål.',
      why: 'Då veit ingen kva som skal vere annleis når prosjektet er over.',
      close: 'Byrj med eitt: det talet de helst vil endre, kvar det skal ende, og når.',
    }),
    neitherQuantifiedNorDated: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Målet «${names}» har verken tal eller frist. Kan det få begge delar?`
          : `${share('resultatmål', 'resultatmåla')} har verken tal eller frist: ${names}. Kan dei få begge delar?`,
      why: 'Utan tal og frist ser de ikkje undervegs om de er på rett veg, og ingen kan seie når de er framme.',
      close: 'Set ein målverdi og ein frist, eller vel ein indikator som har begge delar.',
    }),
    notQuantified: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Målet «${names}» har ikkje noko tal. Kan det få eit?`
          : `${share('resultatmål', 'resultatmåla')} manglar tal: ${names}. Kan dei få tal?`,
      why: 'Utan eit tal kan to som les det same målet, vere usamde om det er nådd.',
      close: 'Skriv ein målverdi, eller vel ein indikator som har ein.',
    }),
    noDeadline: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Målet «${names}» manglar dato for når det skal vere nådd.`
          : `${share('resultatmål', 'resultatmåla')} manglar dato for når dei skal vere nådde: ${names}.`,
      why: 'Eit mål utan dato kan alltid vente til neste år.',
      close: 'Set fristen. Står det eit årstal i målet, vel de den siste dagen som tel.',
    }),
    noIndicator: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `Målet «${names}» har ingen indikator.`
          : `${noneOf('resultatmål har ingen indikator', 'resultatmåla har indikator')}: ${names}.`,
      why: 'Utan indikator er det ingen som måler om de kjem nærare.',
      close: 'Vel ein indikator, eller skriv namnet på ein ny.',
    }),
    targetIsStart: ({ names }) => ({
      what: `Målverdien er den same som startverdien til indikatoren: ${names}.`,
      why: 'Då seier målet at alt skal vere som før.',
      close: 'Set ein målverdi som viser kva endring de vil ha.',
    }),
    wrongWay: ({ names }) => ({
      what: `Målverdien går motsett veg av den ønskte retninga til indikatoren: ${names}.`,
      why: 'Då blir tilbakegang rekna som framgang.',
      close: 'Sjå over målverdien i målet, og startverdien og retninga på indikatoren.',
    }),
  },
  example: {
    title: 'Resultatmål som kan etterprøvast',
    source:
      'Lillesand kommune, i gjennomgangen av programmet Saman om ein betre kommune; Andebu frå offentlege kjelder',
    lines: [
      'Lillesand ville ha større stillingar i helse og omsorg. Målet sa kva det innebar: alle vakter på 7,5 timar, alle stillingsbrøkar opp til 50 %, resten opp til 100 %.',
      'Dei to andre måla i Lillesand var lågare sjukefråvær og mindre bruk av vikarar. Med eit tal og ein frist kan dei følgjast på same måten.',
      'Andebu sette sjukefråvær på 6,5 % i 2015 som mål, og tok det med frå rådmann til kommunalsjef til verksemdsleiar.',
    ],
  },
}

const en: typeof nb = {
  name: 'Result goals',
  the: 'the result goals',
  words: ['result goal', 'result goals', 'goal', 'goals'],
  why: 'A goal with a figure and a deadline lets you steer on the way and say afterwards whether you got there. Without a figure, “better” depends on who is asked.',
  fields: {
    statement: {
      label: 'What shall you achieve?',
      short: 'Result goal',
      hint: 'From what, to what, by when: “Sick leave falls from 8.1% to 6.5% by the end of 2027”.',
    },
    indicator: {
      label: 'Which indicator shows it?',
      short: 'Indicator',
      other: 'Or write the name of a new indicator',
    },
    target: { label: 'Target', hint: 'When this is empty, the indicator’s own target counts.' },
    deadline: { label: 'By when?', short: 'Due' },
    effect: {
      label: 'What shall it lead to?',
      short: 'Effect',
      hint: 'The effect is the reason why the result is worth the work.',
    },
    asItIs: asItIsTexts.en.field,
  },
  options: {
    effect: {
      empoweredEmployees: 'Empowered employees',
      serviceQuality: 'Service quality',
      userSatisfaction: 'User satisfaction',
      economy: 'Finances',
      attractiveness: 'An attractive municipality',
    },
  },
  steps: {
    'resultGoal.goal': 'The goal',
    'resultGoal.measured': 'Figure and deadline',
    'resultGoal.effect': 'The effect',
    'resultGoal.asItIs': asItIsTexts.en.step,
  },
  list: { add: 'Add result goal', heading: 'Result goals', one: 'result goal' },
  gaps: {
    none: () => ({
      what: 'The plan has no result goals.',
      why: 'Then nobody knows what shall be different when the project is over.',
      close: 'Begin with one: the figure you most want to change, where it shall end, and when.',
    }),
    neitherQuantifiedNorDated: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The goal “${names}” has neither a figure nor a date. Can it be given both?`
          : `${share('result goals')} have neither a figure nor a date: ${names}. Can they be given both?`,
      why: 'Without them you cannot see along the way whether you are on the right road, and nobody can say when you have arrived.',
      close: 'Set a target and a deadline, or choose an indicator that has both.',
    }),
    notQuantified: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The goal “${names}” has no figure. Can it be given one?`
          : `${share('result goals')} have no figure: ${names}. Can they be given one?`,
      why: 'Without one, two people who read the same goal can disagree about whether it is reached.',
      close: 'Write a target, or choose an indicator that has one.',
    }),
    noDeadline: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The goal “${names}” has no date by which it shall be reached.`
          : `${share('result goals')} have no date by which they shall be reached: ${names}.`,
      why: 'A goal without a date can always wait until next year.',
      close: 'Set the deadline. If the goal mentions a year, choose the last day that counts.',
    }),
    noIndicator: ({ names, count, share }) => ({
      what:
        count === 1 ? `The goal “${names}” has no indicator.` : `${share('result goals')} have no indicator: ${names}.`,
      why: 'Without an indicator, nobody measures whether you are getting closer.',
      close: 'Choose an indicator, or write the name of a new one.',
    }),
    targetIsStart: ({ names }) => ({
      what: `The target equals the indicator’s start value: ${names}.`,
      why: 'Then the goal says that everything shall stay as it was.',
      close: 'Set a target that shows the change you want.',
    }),
    wrongWay: ({ names }) => ({
      what: `The target goes against the indicator’s wished direction: ${names}.`,
      why: 'Then falling back counts as progress.',
      close: 'Look over the target of the goal, and the start value and direction of the indicator.',
    }),
  },
  example: {
    title: 'Result goals that can be checked',
    source:
      'Lillesand municipality, in the review of the programme Saman om ein betre kommune; Andebu from public sources',
    lines: [
      'Lillesand wanted larger positions in health and care. The goal said what that meant: all shifts of 7.5 hours, all position fractions up to 50%, the rest up to 100%.',
      'Lillesand’s two other goals were lower sick leave and less use of temps. With a figure and a deadline they can be followed in the same way.',
      'Andebu set sick leave of 6.5% in 2015 as its goal, and took it from the chief executive to the heads of sector to the heads of unit.',
    ],
  },
}

const mentionsYear = (statement = ''): boolean => statement.search(year) >= 0

/** What a plan is judged by here. */
const rules = {
  none: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Planen har minst ett resultatmål.',
      nn: 'Planen har minst eitt resultatmål.',
      en: 'The plan has at least one result goal.',
    },
  },
  neitherQuantifiedNorDated: {
    severity: 'major',
    source: 'review',
    asks: asItIsStep.id,
    says: {
      nb: 'Hvert resultatmål sier hvor mye og innen når.',
      nn: 'Kvart resultatmål seier kor mykje og innan når.',
      en: 'Each result goal says how much and by when.',
    },
  },
  notQuantified: {
    severity: 'major',
    source: 'review',
    asks: asItIsStep.id,
    says: {
      nb: 'Hvert resultatmål sier hvor mye.',
      nn: 'Kvart resultatmål seier kor mykje.',
      en: 'Each result goal says how much.',
    },
  },
  noDeadline: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hvert resultatmål sier innen når.',
      nn: 'Kvart resultatmål seier innan når.',
      en: 'Each result goal says by when.',
    },
  },
  noIndicator: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hvert resultatmål har en indikator.',
      nn: 'Kvart resultatmål har ein indikator.',
      en: 'Each result goal has an indicator.',
    },
  },
  ...targetRules,
} satisfies Rules<typeof nb.gaps>

const gap = gapsOf('resultGoals', nb)

/** The review's criterion 3: from what, to what, by when, measured how. */
export const resultGoalsElement: PlanElement = {
  id: 'resultGoals',
  list: resultGoals,
  texts: { nb, nn, en },
  rules,
  gaps(plan) {
    const all = entriesOf(plan, resultGoals)
    if (all.length === 0) return [gap.whole('none', resultGoals, 'goal')]
    const indicatorOf = (goal: (typeof all)[number]) => referenced(plan, indicators, goal.values.indicator)?.values
    const unquantified = notLeft(resultGoals, all).filter(
      (goal) =>
        (goal.values.target ?? indicatorOf(goal)?.target) === undefined && saysNoFigure(goal.values.statement ?? ''),
    )
    const undated = all.filter((goal) => !goal.values.deadline && !indicatorOf(goal)?.targetDate)
    // A goal that says "in 2027" still needs its date, but nobody shall hear that it says nothing of when.
    const neither = unquantified.filter((goal) => undated.includes(goal) && !mentionsYear(goal.values.statement))
    // An indicator's own target is judged with the baseline; here only what the goal itself says.
    const aimed = all.flatMap((goal) => {
      const indicator = indicatorOf(goal)
      const { target } = goal.values
      return indicator && target !== undefined ? [{ goal, indicator, target }] : []
    })
    return [
      ...gap.among('neitherQuantifiedNorDated', resultGoals, 'measured', all, neither),
      ...gap.among(
        'notQuantified',
        resultGoals,
        'measured',
        all,
        unquantified.filter((goal) => !neither.includes(goal)),
      ),
      ...gap.among(
        'noDeadline',
        resultGoals,
        'measured',
        all,
        undated.filter((goal) => !neither.includes(goal)),
      ),
      ...gap.among(
        'noIndicator',
        resultGoals,
        'measured',
        all,
        all.filter((goal) => !indicatorOf(goal)),
      ),
      ...gap.among(
        'targetIsStart',
        resultGoals,
        'measured',
        all,
        aimed.filter(({ indicator, target }) => target === indicator.startValue).map(({ goal }) => goal),
      ),
      ...gap.among(
        'wrongWay',
        resultGoals,
        'measured',
        all,
        aimed.filter(({ indicator, target }) => againstDirection({ ...indicator, target })).map(({ goal }) => goal),
      ),
    ]
  },
}
