import { asItIsField, asItIsStep, asItIsTexts, notLeft } from '../as-it-is.ts'
import { saysNoFigure } from '../claims.ts'
import { gapsOf, type PlanElement, type Rules, type Said } from '../element.ts'
import { referenced } from '../links.ts'
import { definePart } from '../parts.ts'
import { entriesOf } from '../plan.ts'
import { indicators } from './baseline.ts'
import { measures } from './measures.ts'

/** How far a measure shall reach, and by when. */
export const measureGoals = definePart({
  id: 'measureGoal',
  many: true,
  title: 'statement',
  fields: {
    measure: { kind: 'reference', to: ['measure'], required: true },
    statement: { kind: 'text', max: 300, required: true },
    target: { kind: 'number' },
    deadline: { kind: 'date' },
    indicator: { kind: 'reference', to: ['indicator'], orNew: 'indicator' },
    asItIs: asItIsField,
  },
  steps: [
    { id: 'goal', fields: ['measure', 'statement'] },
    { id: 'measured', fields: ['target', 'deadline', 'indicator'] },
  ],
  asides: [asItIsStep],
  weighed: [['statement', 'asItIs']],
})

const nb = {
  name: 'Mål og indikatorer for tiltak',
  the: 'målene for tiltakene',
  words: ['mål for tiltak', 'mål og indikator for tiltak', 'tiltaksmål', 'indikatorer for tiltak'],
  why: 'Et tiltak kan være satt i gang uten å nå dem det er for. I gjennomgangen av Saman om ein betre kommune var dette det eneste punktet der alle fire programmene hadde noe å forbedre.',
  fields: {
    measure: { label: 'Hvilket tiltak gjelder det?', short: 'Tiltak' },
    statement: {
      label: 'Hvor langt skal tiltaket nå?',
      short: 'Mål',
      hint: 'En andel eller et antall: «90 % av de ansatte har fått tilbud om medarbeidersamtale».',
    },
    target: {
      label: 'Målverdi',
      hint: 'Bare tallet, for eksempel 90. Står feltet tomt, gjelder indikatorens målverdi.',
    },
    deadline: { label: 'Innen når?', short: 'Frist' },
    asItIs: asItIsTexts.nb.field,
    indicator: {
      label: 'Hvilken indikator viser det?',
      short: 'Indikator',
      other: 'Eller skriv navnet på en ny indikator',
    },
  },
  options: {},
  steps: {
    'measureGoal.goal': 'Tiltaket og målet',
    'measureGoal.measured': 'Tall, frist og indikator',
    'measureGoal.asItIs': asItIsTexts.nb.step,
  },
  list: {
    add: 'Legg til mål for tiltak',
    heading: 'Mål for tiltak',
    one: 'mål for tiltak',
  },
  gaps: {
    none: ({ facts }: Said) =>
      facts.measures === '0'
        ? {
            what: 'Planen har verken tiltak eller mål for dem.',
            why: 'Målene her sier hvor langt hvert tiltak skal nå, så tiltakene kommer først.',
            close: 'Legg til det første tiltaket. Så kan det få et mål.',
          }
        : {
            what: 'Ingen av tiltakene har et mål.',
            why: 'Da kan dere si at tiltaket er gjennomført, men ikke om det nådde dem det var for.',
            close: 'Velg det viktigste tiltaket, og skriv hvor mange det skal nå og innen når.',
          },
    measureWithout: ({ names, count, noneOf }: Said) => ({
      what:
        count === 1
          ? `Tiltaket «${names}» har ikke noe mål.`
          : `${noneOf('tiltak har ikke noe mål', 'tiltakene har noe mål')}: ${names}.`,
      why: 'Uten et mål vet dere ikke om det er tiltaket som ikke virker, eller om det aldri ble tatt i bruk.',
      close: 'Skriv hvor stor andel eller hvor mange tiltaket skal nå, og innen når.',
    }),
    noMeasure: ({ names, count, noneOf }: Said) => ({
      what:
        count === 1
          ? `Målet «${names}» hører ikke til noe tiltak.`
          : `${noneOf('mål for tiltak hører ikke til noe tiltak', 'målene for tiltak hører til et tiltak')}: ${names}.`,
      why: 'Da er det ingen som arbeider for å nå det. Tiltaket kan være fjernet etter at målet ble skrevet.',
      close: 'Velg tiltaket det gjelder, eller fjern målet.',
    }),
    notQuantified: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Målet «${names}» har ikke noe tall. Kan det få et?`
          : `${share('mål for tiltak', 'målene for tiltak')} mangler tall: ${names}. Kan de få tall?`,
      why: 'Uten en andel eller et antall er tiltaket i mål når den første har møtt opp.',
      close: 'Skriv hvor mange eller hvor stor andel: 20 ledere, 80 %, alle.',
    }),
    noDeadline: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Målet «${names}» mangler dato for når det skal være nådd.`
          : `${share('mål for tiltak', 'målene for tiltak')} mangler dato for når de skal være nådd: ${names}.`,
      why: 'Uten dato ser dere ikke i tide at et tiltak går for sakte.',
      close: 'Sett fristen. Står det et årstall i målet, velger dere den siste dagen som teller.',
    }),
    noIndicator: ({ names, count, noneOf }: Said) => ({
      what:
        count === 1
          ? `Målet «${names}» har ingen indikator.`
          : `${noneOf('mål for tiltak har ingen indikator', 'målene for tiltak har indikator')}: ${names}.`,
      why: 'Noen må telle, og da må det være bestemt hva som telles.',
      close: 'Velg en indikator, eller skriv navnet på en ny, for eksempel «Ledere som har gjennomført kurset».',
    }),
  },
  example: {
    title: 'Mål for tiltak med andel og frist',
    source: 'Arendal kommune, i gjennomgangen av programmet Saman om ein betre kommune',
    lines: [
      'Medarbeidersamtale: 90 % av de ansatte får tilbud i 2012, alle i 2013.',
      '«Den nødvendige samtalen»: 80 % av lederne med personalansvar har fullført kurset ved utgangen av 2012.',
      'Oppfølging av sykmeldte: alle lederne har vært på verksted, også om Altinn, i løpet av 2012.',
    ],
  },
}

const nn: typeof nb = {
  name: 'Mål og indikatorar for tiltak',
  the: 'måla for tiltaka',
  words: ['mål for tiltak', 'mål og indikator for tiltak', 'tiltaksmål', 'indikatorar for tiltak'],
  why: 'Eit tiltak kan vere sett i gang utan å nå dei det er for. I gjennomgangen av Saman om ein betre kommune var dette det einaste punktet der alle fire programma hadde noko å betre.',
  fields: {
    measure: { label: 'Kva tiltak gjeld det?', short: 'Tiltak' },
    statement: {
      label: 'Kor langt skal tiltaket nå?',
      short: 'Mål',
      hint: 'Ein del eller eit tal: «90 % av dei tilsette har fått tilbod om medarbeidarsamtale».',
    },
    target: {
      label: 'Målverdi',
      hint: 'Berre talet, til dømes 90. Står feltet tomt, gjeld målverdien til indikatoren.',
    },
    deadline: { label: 'Innan når?', short: 'Frist' },
    asItIs: asItIsTexts.nn.field,
    indicator: {
      label: 'Kva indikator viser det?',
      short: 'Indikator',
      other: 'Eller skriv namnet på ein ny indikator',
    },
  },
  options: {},
  steps: {
    'measureGoal.goal': 'Tiltaket og målet',
    'measureGoal.measured': 'Tal, frist og indikator',
    'measureGoal.asItIs': asItIsTexts.nn.step,
  },
  list: {
    add: 'Legg til mål for tiltak',
    heading: 'Mål for tiltak',
    one: 'mål for tiltak',
  },
  gaps: {
    none: ({ facts }) =>
      facts.measures === '0'
        ? {
            what: 'Planen har verken tiltak eller mål for dei.',
            why: 'Måla her seier kor langt kvart tiltak skal nå, så tiltaka kjem først.',
            close: 'Legg til det første tiltaket. Så kan det få eit mål.',
          }
        : {
            what: 'Ingen av tiltaka har eit mål.',
            why: 'Då kan de seie at tiltaket er gjennomført, men ikkje om det nådde dei det var for.',
            close: 'Vel det viktigaste tiltaket, og skriv kor mange det skal nå og innan når.',
          },
    measureWithout: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `Tiltaket «${names}» har ikkje noko mål.`
          : `${noneOf('tiltak har ikkje noko mål', 'tiltaka har noko mål')}: ${names}.`,
      why: 'Utan eit mål veit de ikkje om tiltaket ikkje verkar, eller om det aldri vart teke i bruk.',
      close: 'Skriv kor stor del eller kor mange tiltaket skal nå, og innan når.',
    }),
    noMeasure: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `Målet «${names}» høyrer ikkje til noko tiltak.`
          : `${noneOf('mål for tiltak høyrer ikkje til noko tiltak', 'måla for tiltak høyrer til eit tiltak')}: ${names}.`,
      why: 'Då er det ingen som arbeider for å nå det. Tiltaket kan vere fjerna etter at målet vart skrive.',
      close: 'Vel tiltaket det gjeld, eller fjern målet.',
    }),
    notQuantified: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Målet «${names}» har ikkje noko tal. Kan det få eit?`
          : `${share('mål for tiltak', 'måla for tiltak')} manglar tal: ${names}. Kan dei få tal?`,
      why: 'Utan eit tal er tiltaket i mål når den første har møtt opp.',
      close: 'Skriv kor mange eller kor stor del: 20 leiarar, 80 %, alle.',
    }),
    noDeadline: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Målet «${names}» manglar dato for når det skal vere nådd.`
          : `${share('mål for tiltak', 'måla for tiltak')} manglar dato for når dei skal vere nådde: ${names}.`,
      why: 'Utan dato ser de ikkje i tide at eit tiltak går for sakte.',
      close: 'Set fristen. Står det eit årstal i målet, vel de den siste dagen som tel.',
    }),
    noIndicator: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `Målet «${names}» har ingen indikator.`
          : `${noneOf('mål for tiltak har ingen indikator', 'måla for tiltak har indikator')}: ${names}.`,
      why: 'Nokon må telje, og då må det vere avgjort kva dei skal telje.',
      close: 'Vel ein indikator, eller skriv namnet på ein ny, til dømes «Leiarar som har gjennomført kurset».',
    }),
  },
  example: {
    title: 'Mål for tiltak med tal og frist',
    source: 'Arendal kommune, i gjennomgangen av programmet Saman om ein betre kommune',
    lines: [
      'Medarbeidarsamtale: 90 % av dei tilsette får tilbod i 2012, alle i 2013.',
      '«Den nødvendige samtalen»: 80 % av leiarane med personalansvar har fullført kurset ved utgangen av 2012.',
      'Oppfølging av sjukmelde: alle leiarane har vore på verkstad, også om Altinn, i løpet av 2012.',
    ],
  },
}

const en: typeof nb = {
  name: 'Goals and indicators for measures',
  the: 'the goals for measures',
  words: ['measure goal', 'measure goals', 'goals for measures', 'indicators for measures'],
  why: 'A measure can be under way without reaching those it is for. In the review of Saman om ein betre kommune this was the only point where all four programmes had something to improve.',
  fields: {
    measure: { label: 'Which measure is it for?', short: 'Measure' },
    statement: {
      label: 'How far shall the measure reach?',
      short: 'Goal',
      hint: 'A share or a count: “90% of employees have been offered an appraisal”.',
    },
    target: {
      label: 'Target',
      hint: 'The number only, such as 90. When this is empty, the indicator’s target counts.',
    },
    deadline: { label: 'By when?', short: 'Due' },
    asItIs: asItIsTexts.en.field,
    indicator: {
      label: 'Which indicator shows it?',
      short: 'Indicator',
      other: 'Or write the name of a new indicator',
    },
  },
  options: {},
  steps: {
    'measureGoal.goal': 'The measure and its goal',
    'measureGoal.measured': 'Figure, deadline and indicator',
    'measureGoal.asItIs': asItIsTexts.en.step,
  },
  list: {
    add: 'Add goal for a measure',
    heading: 'Goals for measures',
    one: 'goal for a measure',
  },
  gaps: {
    none: ({ facts }) =>
      facts.measures === '0'
        ? {
            what: 'The plan has neither measures nor goals for them.',
            why: 'These goals say how far each measure shall reach, so the measures come first.',
            close: 'Add the first measure. Then it can be given a goal.',
          }
        : {
            what: 'None of the measures has a goal.',
            why: 'Then you can say that a measure was carried out, but not whether it reached those it was for.',
            close: 'Choose the most important measure, and write how many it shall reach and by when.',
          },
    measureWithout: ({ names, count, share }) => ({
      what: count === 1 ? `The measure “${names}” has no goal.` : `${share('measures')} have no goal: ${names}.`,
      why: 'Without one you cannot tell a measure that does not work from one that was never taken up.',
      close: 'Write what share or how many the measure shall reach, and by when.',
    }),
    noMeasure: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `The goal “${names}” belongs to no measure.`
          : `${noneOf('goals for measures belong to no measure', 'goals for measures belongs to a measure')}: ${names}.`,
      why: 'Then nobody works to reach it. The measure may have been removed after the goal was written.',
      close: 'Choose the measure it is for, or remove the goal.',
    }),
    notQuantified: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The goal “${names}” has no figure. Can it be given one?`
          : `${share('goals for measures')} have no figure: ${names}. Can they be given one?`,
      why: 'Without a share or a count, the goal is reached as soon as the first person turns up.',
      close: 'Write how many or what share: 20 leaders, 80%, all.',
    }),
    noDeadline: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The goal “${names}” has no date by which it shall be reached.`
          : `${share('goals for measures')} have no date by which they shall be reached: ${names}.`,
      why: 'Without a date you do not see in time that a measure is going too slowly.',
      close: 'Set the deadline. If the goal mentions a year, choose the last day that counts.',
    }),
    noIndicator: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The goal “${names}” has no indicator.`
          : `${share('goals for measures')} have no indicator: ${names}.`,
      why: 'Somebody must count, so it must be settled what is counted.',
      close: 'Choose an indicator, or write the name of a new one, such as “Leaders who have completed the course”.',
    }),
  },
  example: {
    title: 'Goals for measures with a share and a deadline',
    source: 'Arendal municipality, in the review of the programme Saman om ein betre kommune',
    lines: [
      'Appraisals: 90% of employees are offered one in 2012, all of them in 2013.',
      '“Den nødvendige samtalen”: 80% of leaders with staff responsibility have completed the course by the end of 2012.',
      'Following up the sick-listed: all these leaders have been through a workshop, Altinn included, in the course of 2012.',
    ],
  },
}

/** What a plan is judged by here. */
const rules = {
  none: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Tiltakene har mål.',
      nn: 'Tiltaka har mål.',
      en: 'The measures have goals.',
    },
  },
  measureWithout: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hvert tiltak har et mål.',
      nn: 'Kvart tiltak har eit mål.',
      en: 'Each measure has a goal.',
    },
  },
  noMeasure: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hvert mål for tiltak hører til et tiltak.',
      nn: 'Kvart mål for tiltak høyrer til eit tiltak.',
      en: 'Each goal for a measure belongs to a measure.',
    },
  },
  notQuantified: {
    severity: 'major',
    source: 'review',
    asks: asItIsStep.id,
    says: {
      nb: 'Hvert mål sier hvor mange eller hvor stor andel.',
      nn: 'Kvart mål seier kor mange eller kor stor del.',
      en: 'Each goal says how many or what share.',
    },
  },
  noDeadline: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hvert mål sier innen når.',
      nn: 'Kvart mål seier innan når.',
      en: 'Each goal says by when.',
    },
  },
  noIndicator: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hvert mål har en indikator.',
      nn: 'Kvart mål har ein indikator.',
      en: 'Each goal has an indicator.',
    },
  },
} satisfies Rules<typeof nb.gaps>

const gap = gapsOf('measureGoals', nb)

/** The review's criterion 6: for every measure, how much by when, and what shows it. */
export const measureGoalsElement: PlanElement = {
  id: 'measureGoals',
  list: measureGoals,
  alsoJudges: [{ part: measures }],
  texts: { nb, nn, en },
  rules,
  gaps(plan) {
    const all = entriesOf(plan, measureGoals)
    const toReach = entriesOf(plan, measures)
    if (all.length === 0) {
      const first = toReach.length === 0 ? { part: measures, step: 'what' } : { part: measureGoals, step: 'goal' }
      return [gap.whole('none', first.part, first.step, { measures: toReach.length })]
    }
    const indicatorOf = (goal: (typeof all)[number]) => referenced(plan, indicators, goal.values.indicator)?.values
    const without = toReach.filter((measure) => !all.some((goal) => goal.values.measure === measure.id))
    return [
      // Named by their measures, closed by a new goal.
      ...gap
        .among('measureWithout', measures, 'what', toReach, without)
        .map((found) => ({ ...found, where: { part: measureGoals.id, step: 'goal' } })),
      ...gap.among(
        'noMeasure',
        measureGoals,
        'goal',
        all,
        all.filter((goal) => !referenced(plan, measures, goal.values.measure)),
      ),
      ...gap.among(
        'notQuantified',
        measureGoals,
        'measured',
        all,
        notLeft(measureGoals, all).filter(
          (goal) =>
            (goal.values.target ?? indicatorOf(goal)?.target) === undefined &&
            saysNoFigure(goal.values.statement ?? ''),
        ),
      ),
      ...gap.among(
        'noDeadline',
        measureGoals,
        'measured',
        all,
        all.filter((goal) => !goal.values.deadline && !indicatorOf(goal)?.targetDate),
      ),
      ...gap.among(
        'noIndicator',
        measureGoals,
        'measured',
        all,
        all.filter((goal) => !indicatorOf(goal)),
      ),
    ]
  },
}
