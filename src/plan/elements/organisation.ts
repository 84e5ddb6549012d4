import { gapsOf, type PlanElement, type Rules } from '../element.ts'
import { definePart } from '../parts.ts'
import { recordOf } from '../plan.ts'
import { setup } from '../setup.ts'

/**
 * Who does the work, who decides and who stands behind it. Project owner and leader are asked for in the set-up.
 * Parties and anchoring are asked for because local three-party anchoring was a condition in the programme.
 */
export const organisation = definePart({
  id: 'organisation',
  many: false,
  title: 'projectGroup',
  fields: {
    projectGroup: { kind: 'text', max: 1000, lines: 'many', people: true },
    steeringGroup: { kind: 'text', max: 1000, lines: 'many', people: true },
    unions: { kind: 'text', max: 600, lines: 'many', people: true },
    safety: { kind: 'text', max: 600, lines: 'many', people: true },
    political: { kind: 'text', max: 600, lines: 'many' },
    administrative: { kind: 'text', max: 600, lines: 'many' },
  },
  steps: [
    { id: 'groups', fields: ['projectGroup', 'steeringGroup'] },
    { id: 'parties', fields: ['unions', 'safety'] },
    { id: 'anchoring', fields: ['political', 'administrative'] },
  ],
})

const nb = {
  name: 'Organisering',
  the: 'organiseringen',
  words: [
    'organisering',
    'prosjektgruppe',
    'styringsgruppe',
    'forankring',
    'roller',
    'tillitsvalgt',
    'tillitsvalgte',
    'verneombud',
  ],
  why: 'Et prosjekt trenger noen som gjør jobben, noen som bestemmer, og noen som står bak når det røyner på. Skriv hvem, så vet alle hvor de skal gå.',
  fields: {
    projectGroup: {
      label: 'Hvem er med i prosjektgruppa?',
      short: 'Prosjektgruppe',
      hint: 'Navn eller roller. Ta med noen fra enhetene der tiltakene skal skje.',
    },
    steeringGroup: {
      label: 'Hvem er med i styringsgruppa?',
      short: 'Styringsgruppe',
      hint: 'De som kan ta beslutninger om tid, penger og retning.',
    },
    unions: {
      label: 'Hvordan er de tillitsvalgte med?',
      short: 'Tillitsvalgte',
      hint: 'For eksempel «To hovedtillitsvalgte sitter i styringsgruppa».',
    },
    safety: {
      label: 'Hvordan er verneombudet med?',
      short: 'Verneombud',
      hint: 'For eksempel «Hovedverneombudet er med i prosjektgruppa».',
    },
    political: {
      label: 'Hvordan er prosjektet forankret politisk?',
      short: 'Politisk forankring',
      hint: 'Hvilket utvalg, hvilket vedtak, hvilken dato.',
    },
    administrative: {
      label: 'Hvordan er prosjektet forankret administrativt?',
      short: 'Administrativ forankring',
      hint: 'Hvem i ledelsen står bak, og hvor blir prosjektet tatt opp?',
    },
  },
  options: {},
  steps: {
    'organisation.groups': 'Prosjektgruppe og styringsgruppe',
    'organisation.parties': 'Tillitsvalgte og verneombud',
    'organisation.anchoring': 'Forankring',
  },
  gaps: {
    none: () => ({
      what: 'Planen sier ikke hvem som er med i arbeidet, og hvem som står bak det.',
      why: 'Da hviler prosjektet på én eller to personer, og det stopper når de får annet å gjøre.',
      close: 'Begynn med prosjektgruppa og styringsgruppa. Ta partene og forankringen etterpå.',
    }),
    noOwner: () => ({
      what: 'Prosjektet har ingen prosjekteier.',
      why: 'Når noe annet haster, trengs en leder som kan si at prosjektet går foran.',
      close: 'Velg prosjekteier under «Oppstart». Ofte er det kommunedirektøren.',
    }),
    noLeader: () => ({
      what: 'Prosjektet har ingen prosjektleder.',
      why: 'Uten én som holder i trådene, blir planen liggende mellom møtene.',
      close: 'Velg prosjektleder under «Oppstart».',
    }),
    noProjectGroup: () => ({
      what: 'Planen sier ikke hvem som er med i prosjektgruppa.',
      why: 'De som skal gjøre jobben, må vite det, og lederne deres må sette av tid.',
      close: 'Skriv navn eller roller, også fra enhetene der tiltakene skal skje.',
    }),
    noSteeringGroup: () => ({
      what: 'Planen sier ikke hvem som er med i styringsgruppa.',
      why: 'Noen må kunne ta valg om tid, penger og retning mens prosjektet pågår.',
      close: 'Skriv hvem det er. Ledergruppa kan godt være styringsgruppe, så lenge det står i planen.',
    }),
    noUnions: () => ({
      what: 'Planen sier ikke hvordan de tillitsvalgte er med.',
      why: 'Forankring hos de tre partene lokalt var et vilkår i programmet, og fagforeningene er en av dem.',
      close: 'Avtal med de hovedtillitsvalgte hvordan de skal være med, og skriv det inn.',
    }),
    noSafety: () => ({
      what: 'Planen sier ikke hvordan verneombudet er med.',
      why: 'Verneombudet ser tidlig hva endringene gjør med arbeidsdagen, og hører med når partene skal stå bak.',
      close: 'Avtal med hovedverneombudet hva rollen skal være, og skriv det inn.',
    }),
    noAnchoring: () => ({
      what: 'Planen sier ikke hvordan prosjektet er forankret, verken politisk eller administrativt.',
      why: 'Uten støtte fra lederne taper prosjektet når tid og penger skal fordeles.',
      close: 'Skriv hvilket vedtak som ligger bak, og hvem i ledelsen som følger prosjektet.',
    }),
    noPolitical: () => ({
      what: 'Planen sier ikke hvordan prosjektet er forankret politisk.',
      why: 'Når arbeidet koster penger eller endrer tjenestene, er det politikerne som avgjør om det får fortsette.',
      close: 'Skriv vedtaket med utvalg og dato, eller når saken skal opp.',
    }),
    noAdministrative: () => ({
      what: 'Planen sier ikke hvordan prosjektet er forankret administrativt.',
      why: 'Enhetene prioriterer det ledelsen spør etter.',
      close: 'Skriv hvem i ledelsen som følger prosjektet, og hvor ofte det blir tatt opp.',
    }),
  },
  example: {
    title: 'Tre parter med, og ledere som står bak',
    source:
      'Vilkår i programmet Saman om ein betre kommune; roller fra offentlig prosjektmetode; Finnøy og Rennesøy, i gjennomgangen av programmet',
    lines: [
      'Programmet krevde lokal forankring hos tre parter: politikere og administrasjon, arbeidsgiver og fagforeninger.',
      'Rollene som går igjen: prosjekteier (ofte kommunedirektøren), prosjektleder, prosjektgruppe, styringsgruppe, hovedtillitsvalgt og hovedverneombud.',
      'Finnøy og Rennesøy advarte av egen erfaring: Manglende støtte fra politiske og administrative ledere kan hindre at målene nås.',
    ],
  },
}

const nn: typeof nb = {
  name: 'Organisering',
  the: 'organiseringa',
  words: [
    'organisering',
    'prosjektgruppe',
    'styringsgruppe',
    'forankring',
    'roller',
    'tillitsvald',
    'tillitsvalde',
    'verneombod',
  ],
  why: 'Nokon skal gjere jobben, nokon skal avgjere, og nokon skal stå bak når det røyner på. Skriv kven, så veit alle kor dei skal vende seg.',
  fields: {
    projectGroup: {
      label: 'Kven er med i prosjektgruppa?',
      short: 'Prosjektgruppe',
      hint: 'Namn eller roller. Ta med folk frå einingane der tiltaka skal skje.',
    },
    steeringGroup: {
      label: 'Kven er med i styringsgruppa?',
      short: 'Styringsgruppe',
      hint: 'Dei som kan avgjere kva de skal bruke tid og pengar på.',
    },
    unions: {
      label: 'Korleis er dei tillitsvalde med?',
      short: 'Tillitsvalde',
      hint: 'Til dømes «To hovudtillitsvalde sit i styringsgruppa».',
    },
    safety: {
      label: 'Korleis er verneombodet med?',
      short: 'Verneombod',
      hint: 'Til dømes «Hovudverneombodet er med i prosjektgruppa».',
    },
    political: {
      label: 'Korleis er prosjektet forankra politisk?',
      short: 'Politisk forankring',
      hint: 'Kva utval, kva vedtak og kva dato.',
    },
    administrative: {
      label: 'Korleis er prosjektet forankra administrativt?',
      short: 'Administrativ forankring',
      hint: 'Kven i leiinga står bak, og kvar blir prosjektet teke opp?',
    },
  },
  options: {},
  steps: {
    'organisation.groups': 'Prosjektgruppe og styringsgruppe',
    'organisation.parties': 'Tillitsvalde og verneombod',
    'organisation.anchoring': 'Forankring',
  },
  gaps: {
    none: () => ({
      what: 'Planen seier ikkje kven som er med i arbeidet, eller kven som står bak det.',
      why: 'Då kviler prosjektet på ein eller to, og det stoppar når dei får anna å gjere.',
      close: 'Byrj med prosjektgruppa og styringsgruppa. Så kjem partane og forankringa.',
    }),
    noOwner: () => ({
      what: 'Prosjektet har ingen prosjekteigar.',
      why: 'Når noko anna hastar, må ein leiar kunne seie at prosjektet går føre.',
      close: 'Vel prosjekteigar under «Oppstart». Ofte er det kommunedirektøren.',
    }),
    noLeader: () => ({
      what: 'Prosjektet har ingen prosjektleiar.',
      why: 'Når ingen held i trådane, blir planen liggjande mellom møta.',
      close: 'Vel prosjektleiar under «Oppstart».',
    }),
    noProjectGroup: () => ({
      what: 'Planen seier ikkje kven som er med i prosjektgruppa.',
      why: 'Dei som skal gjere jobben, må vite det, og leiarane deira må setje av tid.',
      close: 'Skriv namn eller roller, også frå einingane der tiltaka skal skje.',
    }),
    noSteeringGroup: () => ({
      what: 'Planen seier ikkje kven som er med i styringsgruppa.',
      why: 'Nokon må kunne ta val om tid, pengar og retning så lenge prosjektet varer.',
      close: 'Skriv kven det er. Leiargruppa kan godt vere styringsgruppe, berre det står i planen.',
    }),
    noUnions: () => ({
      what: 'Planen seier ikkje korleis dei tillitsvalde er med.',
      why: 'Programmet sette som vilkår at dei tre partane lokalt stod bak. Fagforeiningane er ein av dei.',
      close: 'Avtal med dei hovudtillitsvalde korleis dei skal vere med, og skriv det inn.',
    }),
    noSafety: () => ({
      what: 'Planen seier ikkje korleis verneombodet er med.',
      why: 'Verneombodet ser tidleg kva endringane gjer med arbeidsdagen, og høyrer med når partane skal stå bak.',
      close: 'Avtal med hovudverneombodet kva rolla skal vere, og skriv det inn.',
    }),
    noAnchoring: () => ({
      what: 'Planen seier ikkje korleis prosjektet er forankra, korkje politisk eller administrativt.',
      why: 'Utan leiarar som støttar det, taper prosjektet når tid og pengar skal delast.',
      close: 'Skriv kva vedtak som ligg bak, og kven i leiinga som følgjer prosjektet.',
    }),
    noPolitical: () => ({
      what: 'Planen seier ikkje korleis prosjektet er forankra politisk.',
      why: 'Kostar arbeidet pengar, eller endrar det tenestene, er det politikarane som avgjer om det får halde fram.',
      close: 'Skriv vedtaket med utval og dato, eller når saka skal opp.',
    }),
    noAdministrative: () => ({
      what: 'Planen seier ikkje korleis prosjektet er forankra administrativt.',
      why: 'Einingane prioriterer det leiinga spør etter.',
      close: 'Skriv kven i leiinga som følgjer prosjektet, og kor ofte det blir teke opp.',
    }),
  },
  example: {
    title: 'Tre partar med, og leiarar som står bak',
    source:
      'Vilkår i programmet Saman om ein betre kommune; roller frå offentleg prosjektmetode; Finnøy og Rennesøy, i gjennomgangen av programmet',
    lines: [
      'Programmet kravde lokal forankring hos tre partar: politikarar og administrasjon, arbeidsgivar og fagforeiningar.',
      'Roller som går att: prosjekteigar (ofte kommunedirektøren), prosjektleiar, prosjektgruppe, styringsgruppe, hovudtillitsvald og hovudverneombod.',
      'Finnøy og Rennesøy visste det frå tidlegare prosjekt: Manglar støtta frå politiske og administrative leiarar, kan det hindre dei i å nå måla.',
    ],
  },
}

const en: typeof nb = {
  name: 'Organisation',
  the: 'the organisation',
  words: [
    'organisation',
    'organization',
    'project group',
    'steering group',
    'anchoring',
    'backing',
    'roles',
    'unions',
    'safety delegate',
  ],
  why: 'A project needs people who do the work, people who decide and people who back it when it gets hard. Write down who, and everybody knows where to turn.',
  fields: {
    projectGroup: {
      label: 'Who is in the project group?',
      short: 'Project group',
      hint: 'Names or roles. Include people from the units where the measures will happen.',
    },
    steeringGroup: {
      label: 'Who is in the steering group?',
      short: 'Steering group',
      hint: 'Those who can decide about time, money and direction.',
    },
    unions: {
      label: 'What part do the unions have?',
      short: 'Unions',
      hint: 'For example “Two main union representatives sit in the steering group”.',
    },
    safety: {
      label: 'What part does the safety delegate have?',
      short: 'Safety delegate',
      hint: 'For example “The main safety delegate is in the project group”.',
    },
    political: {
      label: 'How is the project anchored politically?',
      short: 'Political anchoring',
      hint: 'Which committee, which decision, which date.',
    },
    administrative: {
      label: 'How is the project anchored in the administration?',
      short: 'Administrative anchoring',
      hint: 'Who among the leaders backs it, and where is it discussed?',
    },
  },
  options: {},
  steps: {
    'organisation.groups': 'Project group and steering group',
    'organisation.parties': 'Unions and safety delegate',
    'organisation.anchoring': 'Anchoring',
  },
  gaps: {
    none: () => ({
      what: 'The plan does not say who takes part in the work, or who stands behind it.',
      why: 'Then the project rests on one or two people, and stops when they get other things to do.',
      close: 'Begin with the project group and the steering group. Take the parties and the anchoring next.',
    }),
    noOwner: () => ({
      what: 'The project has no project owner.',
      why: 'When other things are urgent, a leader must be able to say that the project comes first.',
      close: 'Choose a project owner under “Set-up”. It is often the chief executive.',
    }),
    noLeader: () => ({
      what: 'The project has no project leader.',
      why: 'Unless somebody keeps the threads together, the plan lies still between meetings.',
      close: 'Choose a project leader under “Set-up”.',
    }),
    noProjectGroup: () => ({
      what: 'The plan does not say who is in the project group.',
      why: 'Those who do the work must know it, and their leaders must set time aside.',
      close: 'Write names or roles, also from the units where the measures will happen.',
    }),
    noSteeringGroup: () => ({
      what: 'The plan does not say who is in the steering group.',
      why: 'Somebody must be able to decide about time, money and direction while the project runs.',
      close: 'Write who it is. The management team will do, as long as the plan says so.',
    }),
    noUnions: () => ({
      what: 'The plan does not say what part the unions have.',
      why: 'Local backing from the three parties was a condition in the programme, and the unions are one of them.',
      close: 'Agree with the main union representatives on their part, and write it down.',
    }),
    noSafety: () => ({
      what: 'The plan does not say what part the safety delegate has.',
      why: 'The safety delegate sees early what changes do to the working day, and belongs when the parties commit.',
      close: 'Agree with the main safety delegate on the role, and write it down.',
    }),
    noAnchoring: () => ({
      what: 'The plan does not say how the project is anchored, neither politically nor in the administration.',
      why: 'Without backing from leaders, a project loses out when time and money are shared.',
      close: 'Write which decision it rests on, and who among the leaders follows it.',
    }),
    noPolitical: () => ({
      what: 'The plan does not say how the project is anchored politically.',
      why: 'When the work costs money or changes services, the politicians decide whether it goes on.',
      close: 'Write the decision with committee and date, or when the matter is due.',
    }),
    noAdministrative: () => ({
      what: 'The plan does not say how the project is anchored in the administration.',
      why: 'Units give priority to what their leaders ask about.',
      close: 'Write who among the leaders follows the project, and how often it is discussed.',
    }),
  },
  example: {
    title: 'Three parties on board, and leaders behind them',
    source:
      'Conditions of the programme Saman om ein betre kommune; roles from public project method; Finnøy and Rennesøy, in the review of the programme',
    lines: [
      'The programme required local backing from three parties: politicians and administration, employer and unions.',
      'Roles that recur: project owner (often the chief executive), project leader, project group, steering group, main union representative and main safety delegate.',
      'Finnøy and Rennesøy warned from experience: lacking support from political and administrative leaders can keep a project from its goals.',
    ],
  },
}

/** What a plan is judged by here. */
const rules = {
  noOwner: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Prosjektet har en prosjekteier.',
      nn: 'Prosjektet har ein prosjekteigar.',
      en: 'The project has a project owner.',
    },
  },
  noLeader: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Prosjektet har en prosjektleder.',
      nn: 'Prosjektet har ein prosjektleiar.',
      en: 'The project has a project leader.',
    },
  },
  none: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Planen sier hvordan prosjektet er organisert.',
      nn: 'Planen seier korleis prosjektet er organisert.',
      en: 'The plan says how the project is organised.',
    },
  },
  noProjectGroup: {
    severity: 'minor',
    source: 'review',
    says: {
      nb: 'Prosjektet har en prosjektgruppe.',
      nn: 'Prosjektet har ei prosjektgruppe.',
      en: 'The project has a project group.',
    },
  },
  noSteeringGroup: {
    severity: 'minor',
    source: 'review',
    says: {
      nb: 'Prosjektet har en styringsgruppe.',
      nn: 'Prosjektet har ei styringsgruppe.',
      en: 'The project has a steering group.',
    },
  },
  noUnions: {
    severity: 'major',
    source: 'programme',
    says: {
      nb: 'De tillitsvalgte er med.',
      nn: 'Dei tillitsvalde er med.',
      en: 'The unions take part.',
    },
  },
  noSafety: {
    severity: 'major',
    source: 'programme',
    says: {
      nb: 'Verneombudet er med.',
      nn: 'Verneombodet er med.',
      en: 'The safety delegate takes part.',
    },
  },
  noAnchoring: {
    severity: 'major',
    source: 'programme',
    says: {
      nb: 'Prosjektet er forankret, politisk og administrativt.',
      nn: 'Prosjektet er forankra, politisk og administrativt.',
      en: 'The project is anchored, politically and in the administration.',
    },
  },
  noPolitical: {
    severity: 'minor',
    source: 'programme',
    says: {
      nb: 'Prosjektet er forankret politisk.',
      nn: 'Prosjektet er forankra politisk.',
      en: 'The project is anchored politically.',
    },
  },
  noAdministrative: {
    severity: 'minor',
    source: 'programme',
    says: {
      nb: 'Prosjektet er forankret administrativt.',
      nn: 'Prosjektet er forankra administrativt.',
      en: 'The project is anchored in the administration.',
    },
  },
} satisfies Rules<typeof nb.gaps>

const gap = gapsOf('organisation', nb)

export const organisationElement: PlanElement = {
  id: 'organisation',
  alsoJudges: [{ part: setup, fields: ['owner', 'leader'] }],
  record: organisation,
  texts: { nb, nn, en },
  rules,
  gaps(plan) {
    const { owner, leader } = recordOf(plan, setup)
    const record = recordOf(plan, organisation)
    const people = [
      ...(owner ? [] : [gap.whole('noOwner', setup, 'people')]),
      ...(leader ? [] : [gap.whole('noLeader', setup, 'people')]),
    ]
    if (Object.values(record).every((value) => !value)) return [...people, gap.whole('none', organisation, 'groups')]
    const { projectGroup, steeringGroup, unions, safety, political, administrative } = record
    return [
      ...people,
      ...(projectGroup ? [] : [gap.whole('noProjectGroup', organisation, 'groups')]),
      ...(steeringGroup ? [] : [gap.whole('noSteeringGroup', organisation, 'groups')]),
      ...(unions ? [] : [gap.whole('noUnions', organisation, 'parties')]),
      ...(safety ? [] : [gap.whole('noSafety', organisation, 'parties')]),
      ...(political || administrative ? [] : [gap.whole('noAnchoring', organisation, 'anchoring')]),
      ...(administrative && !political ? [gap.whole('noPolitical', organisation, 'anchoring')] : []),
      ...(political && !administrative ? [gap.whole('noAdministrative', organisation, 'anchoring')] : []),
    ]
  },
}
