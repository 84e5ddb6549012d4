import type { Common } from './content.ts'

export const commonNb: Common = {
  people: {
    chief: 'kommunedirektør',
    adviser: 'HR-rådgiver',
    unions: 'hovedtillitsvalgt',
    safety: 'hovedverneombud',
  },
  organisation: {
    projectGroup: (leader, adviser) =>
      `${leader} leder gruppa. Med er ${adviser} fra HR, to avdelingsledere og to ansatte som er valgt av kollegene.`,
    steeringGroup: (owner) => `${owner}, to kommunalsjefer og en hovedtillitsvalgt. De møtes hver sjette uke.`,
    unions: (name) => `${name} sitter i styringsgruppa på vegne av organisasjonene, med frikjøpt tid.`,
    safety: (name) => `${name} deltar i prosjektgruppa og tar sakene videre til arbeidsmiljøutvalget.`,
    political: [
      'Formannskapet har vedtatt prosjektet og får status to ganger i året.',
      'Kommunestyret ga sin tilslutning i budsjettvedtaket, og administrasjonsutvalget følger det opp.',
    ],
    administrative: 'Prosjektet er et fast punkt i kommunedirektørens ledermøte den første mandagen i måneden.',
  },
  milestones: {
    first: 'Prosjektgruppa er oppnevnt og har fått mandatet sitt',
    middle: 'Kommunestyret har fått orientering om hvor langt vi er kommet',
    last: 'Ordningene er overført til linja, med navn på hvem som tar over',
  },
  reports: {
    startUp: 'Oppstartsrapporten er levert',
    halfYear: 'Halvårsrapporten er levert',
    yearly: 'Årsrapporten er levert',
  },
  noFigure: [
    'Systemet ble byttet ut midt i måneden, så tallet lar seg ikke hente ut.',
    'Den som tar ut tallene, har vært borte. Vi kommer tilbake med det.',
    'Enheten hadde stengt det meste av perioden.',
  ],
  comments: [
    'Omgangssyke i to avdelinger trakk tallet opp.',
    'Første måned med den nye ordningen i alle avdelinger.',
    'Tallet er foreløpig. Tre lister manglet da det ble tatt ut.',
    'Vi ser tydelig forskjell mellom avdelingene.',
  ],
  small: { name: 'Sykefravær på nattpatruljen', source: 'Lønnssystemet' },
  economics:
    'Færre timer med vikar og overtid mer enn dekker det opplæringen koster. Det usikre er hvor mye av fraværet som henger sammen med små stillinger.',
}

export const commonNn: Common = {
  people: {
    chief: 'kommunedirektør',
    adviser: 'HR-rådgjevar',
    unions: 'hovudtillitsvald',
    safety: 'hovudverneombod',
  },
  organisation: {
    projectGroup: (leader, adviser) =>
      `${leader} leier gruppa saman med ${adviser} frå HR. To avdelingsleiarar og tre tilsette er med, og dei tilsette har sjølve peika ut sine.`,
    steeringGroup: (owner) => `${owner} leier styringsgruppa. Kommunalsjefane og hovudtillitsvald har fast plass der.`,
    unions: (name) => `${name} møter for organisasjonane og har fått éin dag i månaden til arbeidet.`,
    safety: (name) => `${name} er med i prosjektgruppa frå første møte og melder vidare til arbeidsmiljøutvalet.`,
    political: [
      'Formannskapet gjorde vedtak om prosjektet og får melding om framdrifta kvart halvår.',
      'Administrasjonsutvalet er referansegruppe, og kommunestyret har sett av pengar i økonomiplanen.',
    ],
    administrative: 'Leiargruppa til kommunedirektøren har prosjektet på saklista éin gong i månaden.',
  },
  milestones: {
    first: 'Prosjektgruppa er sett ned og mandatet er godkjent',
    middle: 'Kommunestyret er orientert om kor langt vi er komne',
    last: 'Linja har overteke ordningane, og det er avklart kven som har ansvaret',
  },
  reports: {
    startUp: 'Oppstartsrapporten er levert',
    halfYear: 'Halvårsrapporten er levert',
    yearly: 'Årsrapporten er levert',
  },
  noFigure: [
    'Vi fekk nytt lønssystem denne månaden, og rapporten er ikkje klar enno.',
    'Ho som hentar ut tala, har vore i permisjon. Dei kjem seinare.',
    'Eininga var stengd i mesteparten av perioden.',
  ],
  comments: [
    'Mykje influensa i to av avdelingane.',
    'No er alle avdelingane med for første gong.',
    'Talet kan bli litt endra når dei siste listene er inne.',
    'Éi avdeling dreg opp, resten ligg som før.',
  ],
  small: { name: 'Sjukefråvær i nattpatruljen', source: 'Lønssystemet' },
  economics:
    'Vi reknar med at mindre vikarleige og overtid betaler opplæringa på under eitt år. Det mest usikre er kor mange som faktisk ønskjer større stilling.',
}
