import { gapsOf, type PlanElement, type Rules, type Said } from '../element.ts'
import { referenced } from '../links.ts'
import { definePart } from '../parts.ts'
import { entriesOf } from '../plan.ts'
import { resultGoals } from './result-goals.ts'

/** What must change for the result to come. The drivers to choose among are those of the review's analysis model. */
export const driverGoals = definePart({
  id: 'driverGoal',
  many: true,
  title: 'statement',
  fields: {
    driver: { kind: 'choice', options: ['wellbeing', 'lifeSituation', 'preferences', 'reputation', 'culture'] },
    statement: { kind: 'text', max: 300, required: true },
    criterion: { kind: 'text', max: 500, lines: 'many' },
    resultGoal: { kind: 'reference', to: ['resultGoal'] },
  },
  steps: [
    { id: 'driver', fields: ['driver', 'statement'] },
    { id: 'criterion', fields: ['criterion'] },
    { id: 'serves', fields: ['resultGoal'] },
  ],
})

const nb = {
  name: 'Drivermål',
  the: 'drivermålene',
  words: ['drivermål', 'drivermålene', 'driver', 'drivere'],
  why: 'Et tiltak virker sjelden rett på resultatet. Det endrer noe hos folk eller på arbeidsplassen først, og det er den endringen drivermålet beskriver.',
  fields: {
    driver: { label: 'Hva påvirker resultatet?', short: 'Driver', hint: 'Velg det forholdet dere mener betyr mest.' },
    statement: {
      label: 'Hva skal endre seg?',
      short: 'Drivermål',
      hint: 'For eksempel «De ansatte i hjemmetjenesten har innflytelse på egen turnus».',
    },
    criterion: {
      label: 'Hvordan ser dere at dere er framme?',
      short: 'Kriterium',
      hint: 'Noe dere kan telle, spørre om eller se: et svar i medarbeiderundersøkelsen, en ordning som er i bruk.',
    },
    resultGoal: { label: 'Hvilket resultatmål bidrar det til?', short: 'Bidrar til' },
  },
  options: {
    driver: {
      wellbeing: 'Trivsel og motivasjon',
      lifeSituation: 'Livssituasjon',
      preferences: 'Personlige preferanser',
      reputation: 'Kommunens rykte',
      culture: 'Kultur',
    },
  },
  steps: {
    'driverGoal.driver': 'Endringen',
    'driverGoal.criterion': 'Kriteriet',
    'driverGoal.serves': 'Resultatmålet',
  },
  list: { add: 'Legg til drivermål', heading: 'Drivermål', one: 'drivermål' },
  gaps: {
    none: () => ({
      what: 'Planen har ingen drivermål.',
      why: 'Da mangler leddet mellom det dere gjør og det dere vil oppnå. Uteblir resultatet, vet dere ikke hvorfor.',
      close: 'Spør hva som må være annerledes i hverdagen før tallet kan flytte seg, og skriv det som et mål.',
    }),
    noCriterion: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Drivermålet «${names}» mangler kriterium for når det er nådd.`
          : `${share('drivermål', 'drivermålene')} mangler kriterium for når de er nådd: ${names}.`,
      why: 'Trivsel og kultur kan alltid bli bedre. Uten et kriterium blir dere aldri ferdige.',
      close: 'Skriv hva dere skal kunne se eller måle når målet er nådd.',
    }),
    noResultGoal: ({ names, count, noneOf }: Said) => ({
      what:
        count === 1
          ? `Drivermålet «${names}» er ikke knyttet til et resultatmål.`
          : `${noneOf('drivermål er ikke knyttet til et resultatmål', 'drivermålene er knyttet til et resultatmål')}: ${names}.`,
      why: 'Da kan ingen følge tråden fra tiltak til resultat.',
      close: 'Velg resultatmålet det skal bidra til. Står det ikke i planen, legger dere det inn først.',
    }),
    noDriver: ({ names, count, noneOf }: Said) => ({
      what:
        count === 1
          ? `Drivermålet «${names}» sier ikke hvilken driver det gjelder.`
          : `${noneOf('drivermål sier ikke hvilken driver de gjelder', 'drivermålene sier hvilken driver de gjelder')}: ${names}.`,
      why: 'Når driveren er valgt, ser dere om alle målene dreier seg om det samme.',
      close: 'Velg den driveren som passer best. Én er nok.',
    }),
  },
  example: {
    title: 'Drivermål med kriterier',
    source: 'Steinkjer kommune, i gjennomgangen av programmet Saman om ein betre kommune',
    lines: [
      'Steinkjer så på hva som påvirker sykefraværet, og satte tre mål: gode hjelpemidler for dem som arbeider hjemme hos folk, mer robuste og engasjerte medarbeidere, lagfølelse og yrkesstolthet.',
      'Det første kriteriet: De ansatte er med hele veien og opplever at de har styring.',
      'Det andre: En terapeut veileder gruppa, og brukerne blir invitert med.',
    ],
  },
}

const nn: typeof nb = {
  name: 'Drivarmål',
  the: 'drivarmåla',
  words: ['drivarmål', 'drivarmåla', 'drivar', 'drivarar'],
  why: 'Eit tiltak verkar sjeldan rett på resultatet. Først endrar det noko hos folk eller på arbeidsplassen, og det er den endringa drivarmålet fortel om.',
  fields: {
    driver: { label: 'Kva påverkar resultatet?', short: 'Drivar', hint: 'Vel det tilhøvet de meiner har mest å seie.' },
    statement: {
      label: 'Kva skal endre seg?',
      short: 'Drivarmål',
      hint: 'Til dømes «Dei tilsette i heimetenesta har innverknad på eigen turnus».',
    },
    criterion: {
      label: 'Korleis ser de at de er framme?',
      short: 'Kriterium',
      hint: 'Noko de kan telje, spørje om eller sjå: eit svar i medarbeidarundersøkinga, ei ordning som er i bruk.',
    },
    resultGoal: { label: 'Kva resultatmål skal det hjelpe fram?', short: 'Hjelper fram' },
  },
  options: {
    driver: {
      wellbeing: 'Trivsel og motivasjon',
      lifeSituation: 'Livssituasjon',
      preferences: 'Personlege preferansar',
      reputation: 'Ryktet til kommunen',
      culture: 'Kultur',
    },
  },
  steps: {
    'driverGoal.driver': 'Endringa',
    'driverGoal.criterion': 'Kriteriet',
    'driverGoal.serves': 'Resultatmålet',
  },
  list: { add: 'Legg til drivarmål', heading: 'Drivarmål', one: 'drivarmål' },
  gaps: {
    none: () => ({
      what: 'Planen har ingen drivarmål.',
      why: 'Då manglar leddet mellom det de gjer og det de vil oppnå. Kjem ikkje resultatet, veit de ikkje kvifor.',
      close: 'Spør kva som må vere annleis i kvardagen før talet kan flytte seg, og skriv det som eit mål.',
    }),
    noCriterion: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Drivarmålet «${names}» manglar kriterium for når det er nådd.`
          : `${share('drivarmål', 'drivarmåla')} manglar kriterium for når dei er nådde: ${names}.`,
      why: 'Trivsel og kultur kan alltid bli betre. Utan eit kriterium blir de aldri ferdige.',
      close: 'Skriv kva de skal kunne sjå eller måle når målet er nådd.',
    }),
    noResultGoal: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `Drivarmålet «${names}» er ikkje knytt til eit resultatmål.`
          : `${noneOf('drivarmål er ikkje knytte til eit resultatmål', 'drivarmåla er knytte til eit resultatmål')}: ${names}.`,
      why: 'Då kan ingen følgje tråden frå tiltak til resultat.',
      close: 'Vel resultatmålet det skal hjelpe fram. Står det ikkje i planen, legg de det inn først.',
    }),
    noDriver: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `Drivarmålet «${names}» seier ikkje kva drivar det gjeld.`
          : `${noneOf('drivarmål seier ikkje kva drivar dei gjeld', 'drivarmåla seier kva drivar dei gjeld')}: ${names}.`,
      why: 'Når drivaren er vald, ser de om alle måla handlar om det same.',
      close: 'Vel den drivaren som passar best. Éin er nok.',
    }),
  },
  example: {
    title: 'Drivarmål med kriterium',
    source: 'Steinkjer kommune, i gjennomgangen av programmet Saman om ein betre kommune',
    lines: [
      'Steinkjer såg på kva som påverkar sjukefråværet, og sette tre mål: gode hjelpemiddel for dei som arbeider heime hos folk, meir robuste og engasjerte medarbeidarar, lagkjensle og yrkesstoltleik.',
      'Det første kriteriet: Dei tilsette er med heile vegen og opplever at dei har styring.',
      'Det andre: Ein terapeut rettleier gruppa, og brukarane blir inviterte med.',
    ],
  },
}

const en: typeof nb = {
  name: 'Driver goals',
  the: 'the driver goals',
  words: ['driver goal', 'driver goals', 'driver', 'drivers'],
  why: 'A measure seldom works straight on the result. It first changes something for people or at the workplace, and that change is what a driver goal describes.',
  fields: {
    driver: { label: 'What influences the result?', short: 'Driver', hint: 'Choose what you believe matters most.' },
    statement: {
      label: 'What shall change?',
      short: 'Driver goal',
      hint: 'For example “Home care staff have a say in their own rota”.',
    },
    criterion: {
      label: 'How will you see that you got there?',
      short: 'Criterion',
      hint: 'Something you can count, ask about or see: an answer in the employee survey, an arrangement in use.',
    },
    resultGoal: { label: 'Which result goal does it contribute to?', short: 'Contributes to' },
  },
  options: {
    driver: {
      wellbeing: 'Well-being and motivation',
      lifeSituation: 'Life situation',
      preferences: 'Personal preferences',
      reputation: 'The municipality’s reputation',
      culture: 'Culture',
    },
  },
  steps: {
    'driverGoal.driver': 'The change',
    'driverGoal.criterion': 'The criterion',
    'driverGoal.serves': 'The result goal',
  },
  list: { add: 'Add driver goal', heading: 'Driver goals', one: 'driver goal' },
  gaps: {
    none: () => ({
      what: 'The plan has no driver goals.',
      why: 'Then the link between what you do and what you want is missing. If the result fails to come, you will not know why.',
      close: 'Ask what must be different from day to day before the figure can move, and write that as a goal.',
    }),
    noCriterion: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The driver goal “${names}” has no criterion for when it is reached.`
          : `${share('driver goals')} have no criterion for when they are reached: ${names}.`,
      why: 'Well-being and culture can always improve. Without a criterion you are never done.',
      close: 'Write what you shall be able to see or measure when the goal is reached.',
    }),
    noResultGoal: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `The driver goal “${names}” is not tied to a result goal.`
          : `${noneOf('driver goals are not tied to a result goal', 'driver goals is tied to a result goal')}: ${names}.`,
      why: 'Then nobody can follow the thread from measure to result.',
      close: 'Choose the result goal it contributes to. If that is not in the plan, add it first.',
    }),
    noDriver: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `The driver goal “${names}” does not say which driver it is about.`
          : `${noneOf('driver goals do not say which driver they are about', 'driver goals says which driver it is about')}: ${names}.`,
      why: 'Once the driver is chosen, you can see whether all your goals are about the same thing.',
      close: 'Choose the driver that fits best. One is enough.',
    }),
  },
  example: {
    title: 'Driver goals with criteria',
    source: 'Steinkjer municipality, in the review of the programme Saman om ein betre kommune',
    lines: [
      'Steinkjer looked at what influences sick leave and set three goals: good aids for staff who work in people’s homes, sturdier and more engaged staff, team feeling and professional pride.',
      'The first criterion: staff are involved throughout and feel that they are in control.',
      'The second: a therapist guides the group, and users are invited in.',
    ],
  },
}

/** What a plan is judged by here. */
const rules = {
  none: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Planen har minst ett drivermål.',
      nn: 'Planen har minst eitt drivarmål.',
      en: 'The plan has at least one driver goal.',
    },
  },
  noCriterion: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hvert drivermål har et kriterium for når det er nådd.',
      nn: 'Kvart drivarmål har eit kriterium for når det er nådd.',
      en: 'Each driver goal has a criterion for when it is reached.',
    },
  },
  noResultGoal: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hvert drivermål bidrar til et resultatmål.',
      nn: 'Kvart drivarmål hjelper fram eit resultatmål.',
      en: 'Each driver goal contributes to a result goal.',
    },
  },
  noDriver: {
    severity: 'minor',
    source: 'review',
    says: {
      nb: 'Hvert drivermål sier hvilken driver det gjelder.',
      nn: 'Kvart drivarmål seier kva drivar det gjeld.',
      en: 'Each driver goal says which driver it is about.',
    },
  },
} satisfies Rules<typeof nb.gaps>

const gap = gapsOf('driverGoals', nb)

/** The review's criterion 4: which driver, what shall change, and how to tell. */
export const driverGoalsElement: PlanElement = {
  id: 'driverGoals',
  list: driverGoals,
  texts: { nb, nn, en },
  rules,
  gaps(plan) {
    const all = entriesOf(plan, driverGoals)
    if (all.length === 0) return [gap.whole('none', driverGoals, 'driver')]
    return [
      ...gap.among(
        'noCriterion',
        driverGoals,
        'criterion',
        all,
        all.filter((goal) => !goal.values.criterion),
      ),
      ...gap.among(
        'noResultGoal',
        driverGoals,
        'serves',
        all,
        all.filter((goal) => !referenced(plan, resultGoals, goal.values.resultGoal)),
      ),
      ...gap.among(
        'noDriver',
        driverGoals,
        'driver',
        all,
        all.filter((goal) => !goal.values.driver),
      ),
    ]
  },
}
