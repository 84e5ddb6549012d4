import { calculate, economicsInputs, hasBegun } from '../economics.ts'
import { gapsOf, type PlanElement, type Rules, type Said } from '../element.ts'
import { referenced } from '../links.ts'
import { definePart } from '../parts.ts'
import { entriesOf, type Plan, recordOf } from '../plan.ts'
import { setup } from '../setup.ts'
import { indicators } from './baseline.ts'

/** Types and roles follow the state's benefits method (DFØ, Gevinstrealisering). */
export const benefits = definePart({
  id: 'benefit',
  many: true,
  title: 'name',
  fields: {
    name: { kind: 'text', max: 200, required: true },
    type: { kind: 'choice', options: ['directBudget', 'indirectBudget', 'qualitative'] },
    indicator: { kind: 'reference', to: [indicators.id], orNew: indicators.id },
    realised: { kind: 'date' },
    owner: { kind: 'person', orName: true },
    responsible: { kind: 'person', orName: true },
    conversion: { kind: 'text', max: 600, lines: 'many' },
    prerequisites: { kind: 'text', max: 600, lines: 'many' },
  },
  steps: [
    { id: 'what', fields: ['name', 'type'] },
    { id: 'measured', fields: ['indicator', 'realised'] },
    { id: 'who', fields: ['owner', 'responsible'] },
    { id: 'how', fields: ['conversion', 'prerequisites'] },
  ],
})

/** What the change costs and saves: the numbers of a calculation, and an assessment in words. The review found few, if any, who had worked it out for full-time culture. */
export const economics = definePart({
  id: 'economics',
  many: false,
  title: 'assessment',
  fields: {
    tempHoursNow: { kind: 'number', least: 0 },
    tempHoursWanted: { kind: 'number', least: 0 },
    overtimeHoursNow: { kind: 'number', least: 0 },
    overtimeHoursWanted: { kind: 'number', least: 0 },
    tempHourCost: { kind: 'number', least: 0 },
    overtimeHourCost: { kind: 'number', least: 0 },
    trainingCost: { kind: 'number', least: 0 },
    sickDaysSaved: { kind: 'number', least: 0 },
    sickDayCost: { kind: 'number', least: 0 },
    assessment: { kind: 'text', max: 2000, lines: 'many' },
  },
  steps: [
    { id: 'hours', fields: ['tempHoursNow', 'tempHoursWanted', 'overtimeHoursNow', 'overtimeHoursWanted'] },
    { id: 'costs', fields: ['tempHourCost', 'overtimeHourCost', 'trainingCost'] },
    { id: 'sickLeave', fields: ['sickDaysSaved', 'sickDayCost'] },
    { id: 'assessment', fields: ['assessment'] },
  ],
})

const nb = {
  name: 'Gevinstrealisering',
  the: 'gevinstrealiseringen',
  words: ['gevinst', 'gevinster', 'gevinstplan', 'gevinstrealisering', 'nytte'],
  why: 'Et godt resultat gir ikke gevinst av seg selv. Noen må bestemme hva pengene, timene eller kreftene skal brukes til.',
  fields: {
    tempHoursNow: {
      label: 'Hvor mange vikartimer bruker dere i året nå?',
      short: 'Vikartimer nå',
      hint: 'Ta med ekstravakter og innleie. Et overslag holder. Skriv 0 der det ikke er noe.',
    },
    tempHoursWanted: {
      label: 'Hvor mange vikartimer i året vil dere ned til?',
      short: 'Ønskede vikartimer',
    },
    overtimeHoursNow: { label: 'Hvor mange timer overtid er det i året nå?', short: 'Overtidstimer nå' },
    overtimeHoursWanted: {
      label: 'Hvor mange overtidstimer i året vil dere ned til?',
      short: 'Ønskede overtidstimer',
    },
    tempHourCost: {
      label: 'Hva koster en vikartime?',
      short: 'Kostnad per vikartime',
      hint: 'I kroner, med sosiale utgifter. Skal faste ansatte ta over timene, skriver dere bare det vikaren koster mer enn en fast ansatt.',
    },
    overtimeHourCost: {
      label: 'Hva koster en overtidstime?',
      short: 'Kostnad per overtidstime',
      hint: 'I kroner, med sosiale utgifter.',
    },
    trainingCost: {
      label: 'Hva koster opplæringen?',
      short: 'Kostnad til opplæring',
      hint: 'I kroner, én gang: kurs, veiledning og vikarer mens folk lærer.',
    },
    sickDaysSaved: {
      label: 'Hvor mange færre sykedager regner dere med i året?',
      short: 'Færre sykedager',
      hint: 'Et forsiktig anslag. Skriv 0 om dere ikke venter noen endring.',
    },
    sickDayCost: {
      label: 'Hva koster en sykedag?',
      short: 'Kostnad per sykedag',
      hint: 'I kroner: det kommunen selv betaler for den som er borte, og for den som tar vakta.',
    },
    assessment: {
      label: 'Hva koster endringen, og hva sparer dere?',
      short: 'Økonomisk vurdering',
      hint: 'Et overslag holder. Ta med vikarer, overtid, opplæring og lønn, og skriv hvor tallene kommer fra.',
    },
    name: { label: 'Hvilken gevinst?', short: 'Gevinst', hint: 'For eksempel «Mindre penger til vikarer».' },
    type: {
      label: 'Type gevinst',
      hint: 'Direkte: budsjettet kan settes ned. Indirekte: noe koster mindre, som sykefravær. Kvalitativ: noe blir bedre.',
    },
    indicator: {
      label: 'Hvilken indikator skal vise gevinsten?',
      short: 'Indikator',
      hint: 'Velg en av dem dere alt måler.',
      other: 'Eller skriv navnet på en ny indikator',
    },
    realised: {
      label: 'Når er gevinsten der?',
      short: 'Ventet realisert',
      hint: 'Datoen kan godt ligge etter at prosjektet er slutt.',
    },
    owner: {
      label: 'Hvem er gevinsteier?',
      short: 'Gevinsteier',
      hint: 'Lederen som svarer for at gevinsten kommer.',
      other: 'Eller skriv navn eller rolle',
    },
    responsible: {
      label: 'Hvem er gevinstansvarlig?',
      short: 'Gevinstansvarlig',
      hint: 'Den som følger den opp i det daglige.',
      other: 'Eller skriv navn eller rolle',
    },
    conversion: {
      label: 'Hvordan skal gevinsten hentes ut?',
      short: 'Slik hentes den ut',
      hint: 'For eksempel «Vikarbudsjettet går ned, og pengene går til større faste stillinger».',
    },
    prerequisites: { label: 'Hva må være på plass først?', short: 'Forutsetning' },
  },
  options: {
    type: {
      directBudget: 'Direkte budsjettmessig',
      indirectBudget: 'Indirekte budsjettmessig',
      qualitative: 'Kvalitativ',
    },
  },
  steps: {
    'economics.hours': 'Timer med vikar og overtid',
    'economics.costs': 'Hva det koster',
    'economics.sickLeave': 'Sykefravær',
    'economics.assessment': 'Økonomisk vurdering',
    'benefit.what': 'Gevinsten',
    'benefit.measured': 'Indikator og dato',
    'benefit.who': 'Eier og ansvarlig',
    'benefit.how': 'Slik hentes den ut',
  },
  list: { add: 'Legg til gevinst', heading: 'Gevinster', one: 'gevinst' },
  gaps: {
    none: () => ({
      what: 'Planen har ingen gevinster.',
      why: 'Da kan målet bli nådd uten at det kommer noen til gode.',
      close: 'Begynn med én. Skriv hva som blir spart eller bedre, og for hvem.',
    }),
    noIndicator: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Gevinsten «${names}» mangler indikator.`
          : `${share('gevinster', 'gevinstene')} mangler indikator: ${names}.`,
      why: 'Gevinsten står i planen, men ingen kan vise at den kom.',
      close: 'Velg en indikator dere alt har, eller skriv navnet på en ny.',
    }),
    noOwner: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Gevinsten «${names}» mangler gevinsteier.`
          : `${share('gevinster', 'gevinstene')} mangler gevinsteier: ${names}.`,
      why: 'En gevinst uten eier blir borte når prosjektet er slutt.',
      close: 'Velg lederen som har budsjettet eller tjenesten der gevinsten kommer.',
    }),
    noDate: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Gevinsten «${names}» mangler dato.`
          : `${share('gevinster', 'gevinstene')} mangler dato: ${names}.`,
      why: 'Gevinster kommer ofte etter at prosjektet er slutt. Uten dato er det ingen som ser etter.',
      close: 'Skriv når dere regner med å se den.',
    }),
    noConversion: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Gevinsten «${names}» mangler en plan for hvordan den skal hentes ut.`
          : `${share('gevinster', 'gevinstene')} mangler en plan for hvordan de skal hentes ut: ${names}.`,
      why: 'Spart tid og sparte penger forsvinner i hverdagen når ingen har bestemt hva de skal brukes til.',
      close: 'Skriv hva dere gjør når gevinsten er der, for eksempel at vikarbudsjettet settes ned.',
    }),
    noEconomics: () => ({
      what: 'Planen mangler en økonomisk vurdering av heltidskulturen.',
      why: 'Større stillinger koster noe og sparer noe. Gjennomgangen av programmet fant få som hadde regnet på det.',
      close: 'Fyll ut regnestykket, gjerne sammen med økonomiavdelingen, eller skriv vurderingen med egne ord.',
    }),
    economicsMissing: ({ names, count, counted }: Said) => ({
      what:
        count === 1
          ? `Regnestykket for heltidskultur mangler ett tall: ${names}.`
          : `${counted} tall mangler i regnestykket for heltidskultur: ${names}.`,
      why: 'Tomt er ikke null, så jeg regner ikke ut noen sum før alle tallene er der.',
      close: 'Spør lønnskontoret eller økonomiavdelingen om det dere ikke vet. Skriv 0 der det ikke er noe.',
    }),
  },
  example: {
    title: 'Tre typer gevinst, og et regnestykke',
    source:
      'Gjennomgangen av programmet Saman om ein betre kommune; offentlige tall for programmet; gevinsttyper fra offentlig prosjektmetode',
    lines: [
      'Direkte budsjettmessig: mindre penger til vikarer. Lillesand hadde lavere vikarbruk som ett av tre resultatmål.',
      'Indirekte budsjettmessig: lavere sykefravær. I programmet som helhet gikk det ned 0,67 prosentpoeng.',
      'Kvalitativ: mer fornøyde brukere. Tinn ville måle det i brukerundersøkelsen.',
      'Regnestykket manglet ofte: Få hadde vurdert økonomien i å utvikle en heltidskultur.',
    ],
  },
}

const nn: typeof nb = {
  name: 'Gevinstrealisering',
  the: 'gevinstrealiseringa',
  words: ['gevinst', 'gevinstar', 'gevinstplan', 'gevinstrealisering', 'nytte'],
  why: 'Eit godt resultat gir ikkje gevinst åleine. Nokon må avgjere kva pengane, timane eller kreftene skal brukast til.',
  fields: {
    tempHoursNow: {
      label: 'Kor mange vikartimar bruker de i året no?',
      short: 'Vikartimar no',
      hint: 'Ta med ekstravakter og innleige. Eit overslag er nok. Der det ikkje er noko, skriv de 0.',
    },
    tempHoursWanted: {
      label: 'Kor mange vikartimar i året vil de ned til?',
      short: 'Ønskte vikartimar',
    },
    overtimeHoursNow: { label: 'Kor mange timar overtid er det i året no?', short: 'Overtidstimar no' },
    overtimeHoursWanted: {
      label: 'Kor mange overtidstimar i året vil de ned til?',
      short: 'Ønskte overtidstimar',
    },
    tempHourCost: {
      label: 'Kva kostar ein vikartime?',
      short: 'Kostnad per vikartime',
      hint: 'I kroner, med sosiale utgifter. Skal fast tilsette ta over timane, skriv de berre det vikaren kostar meir enn ein fast tilsett.',
    },
    overtimeHourCost: {
      label: 'Kva kostar ein overtidstime?',
      short: 'Kostnad per overtidstime',
      hint: 'I kroner, sosiale utgifter medrekna.',
    },
    trainingCost: {
      label: 'Kva kostar opplæringa?',
      short: 'Kostnad til opplæring',
      hint: 'I kroner, éin gong: kurs, rettleiing og vikarar medan folk lærer.',
    },
    sickDaysSaved: {
      label: 'Kor mange færre sjukedagar reknar de med i året?',
      short: 'Færre sjukedagar',
      hint: 'Rekn heller med for få enn for mange. Ventar de inga endring, skriv de 0.',
    },
    sickDayCost: {
      label: 'Kva kostar ein sjukedag?',
      short: 'Kostnad per sjukedag',
      hint: 'I kroner: det kommunen sjølv betaler for den som er borte, og for den som tek vakta.',
    },
    assessment: {
      label: 'Kva kostar endringa, og kva sparer de?',
      short: 'Økonomisk vurdering',
      hint: 'Eit overslag er nok. Ta med vikarar, overtid, opplæring og løn, og skriv kvar tala kjem frå.',
    },
    name: { label: 'Kva er gevinsten?', short: 'Gevinst', hint: 'Til dømes «Mindre pengar til vikarar».' },
    type: {
      label: 'Type gevinst',
      hint: 'Direkte: budsjettet kan setjast ned. Indirekte: noko kostar mindre, som sjukefråvær. Kvalitativ: noko blir betre.',
    },
    indicator: {
      label: 'Kva indikator skal vise gevinsten?',
      short: 'Indikator',
      hint: 'Vel ein av dei de alt måler.',
      other: 'Eller skriv namnet på ein ny indikator',
    },
    realised: {
      label: 'Når er gevinsten der?',
      short: 'Venta realisert',
      hint: 'Datoen kan godt vere etter at prosjektet er slutt.',
    },
    owner: {
      label: 'Kven er gevinsteigar?',
      short: 'Gevinsteigar',
      hint: 'Leiaren som svarer for at gevinsten kjem.',
      other: 'Eller skriv namn eller rolle',
    },
    responsible: {
      label: 'Kven er gevinstansvarleg?',
      short: 'Gevinstansvarleg',
      hint: 'Den som følgjer han opp til dagleg.',
      other: 'Eller skriv namn eller rolle',
    },
    conversion: {
      label: 'Korleis skal gevinsten hentast ut?',
      short: 'Slik blir han henta ut',
      hint: 'Til dømes «Vikarbudsjettet går ned, og pengane går til større faste stillingar».',
    },
    prerequisites: { label: 'Kva må vere på plass først?', short: 'Føresetnad' },
  },
  options: {
    type: {
      directBudget: 'Direkte i budsjettet',
      indirectBudget: 'Indirekte i budsjettet',
      qualitative: 'Kvalitativ',
    },
  },
  steps: {
    'economics.hours': 'Timar med vikar og overtid',
    'economics.costs': 'Kva det kostar',
    'economics.sickLeave': 'Sjukefråvær',
    'economics.assessment': 'Økonomisk vurdering',
    'benefit.what': 'Gevinsten',
    'benefit.measured': 'Indikator og dato',
    'benefit.who': 'Eigar og ansvarleg',
    'benefit.how': 'Slik blir han henta ut',
  },
  list: { add: 'Legg til gevinst', heading: 'Gevinstar', one: 'gevinst' },
  gaps: {
    none: () => ({
      what: 'Planen har ingen gevinstar.',
      why: 'Då kan målet bli nådd utan at nokon får glede av det.',
      close: 'Byrj med éin. Skriv kva som blir spart eller betre, og for kven.',
    }),
    noIndicator: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Gevinsten «${names}» manglar indikator.`
          : `${share('gevinstar', 'gevinstane')} manglar indikator: ${names}.`,
      why: 'Gevinsten står i planen, men ingen kan vise at han kom.',
      close: 'Vel ein indikator de alt har, eller skriv namnet på ein ny.',
    }),
    noOwner: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Gevinsten «${names}» manglar gevinsteigar.`
          : `${share('gevinstar', 'gevinstane')} manglar gevinsteigar: ${names}.`,
      why: 'Ein gevinst utan eigar blir borte når prosjektet er slutt.',
      close: 'Vel leiaren som har budsjettet eller tenesta der gevinsten kjem.',
    }),
    noDate: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Gevinsten «${names}» manglar dato.`
          : `${share('gevinstar', 'gevinstane')} manglar dato: ${names}.`,
      why: 'Gevinstar kjem ofte etter at prosjektet er slutt. Utan dato ser ingen etter dei.',
      close: 'Skriv når de ventar at gevinsten er der.',
    }),
    noConversion: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Gevinsten «${names}» manglar ein plan for korleis han skal hentast ut.`
          : `${share('gevinstar', 'gevinstane')} manglar ein plan for korleis dei skal hentast ut: ${names}.`,
      why: 'Timar og pengar som blir sparte, forsvinn i kvardagen når ingen har avgjort kva dei skal brukast til.',
      close: 'Skriv kva de gjer når gevinsten er der, til dømes at vikarbudsjettet blir sett ned.',
    }),
    noEconomics: () => ({
      what: 'Planen manglar ei økonomisk vurdering av heiltidskulturen.',
      why: 'Større stillingar kostar noko og sparer noko. Dei som gjekk gjennom programmet, fann få som hadde rekna på det.',
      close: 'Set dykk ned med økonomiavdelinga og fyll ut reknestykket, eller skriv vurderinga med eigne ord.',
    }),
    economicsMissing: ({ names, count, counted }) => ({
      what:
        count === 1
          ? `Reknestykket for heiltidskultur manglar eitt tal: ${names}.`
          : `${counted} tal manglar i reknestykket for heiltidskultur: ${names}.`,
      why: 'Tomt er ikkje null. Difor får de ingen sum før alle tala er på plass.',
      close: 'Høyr med lønskontoret eller økonomiavdelinga om det de ikkje veit. Der det ikkje er noko, skriv de 0.',
    }),
  },
  example: {
    title: 'Tre typar gevinst, og eit reknestykke',
    source:
      'Gjennomgangen av programmet Saman om ein betre kommune; offentlege tal for programmet; gevinsttypar frå offentleg prosjektmetode',
    lines: [
      'Direkte i budsjettet: mindre pengar til vikarar. For Lillesand var lågare vikarbruk eitt av tre resultatmål.',
      'Indirekte i budsjettet: lågare sjukefråvær. I heile programmet gjekk det ned 0,67 prosentpoeng.',
      'Kvalitativ: meir nøgde brukarar. Tinn ville lese det ut av brukarundersøkinga.',
      'Reknestykket vanta ofte: Få hadde vurdert økonomien i å utvikle ein heiltidskultur.',
    ],
  },
}

const en: typeof nb = {
  name: 'Benefits realisation',
  the: 'the benefits',
  words: ['benefit', 'benefits', 'benefits plan', 'benefits realisation'],
  why: 'A good result brings no benefit on its own. Somebody must decide what the money, the hours or the energy are to be used for.',
  fields: {
    tempHoursNow: {
      label: 'How many hours do temps work in a year now?',
      short: 'Temp hours now',
      hint: 'Count extra shifts and agency staff too. An estimate will do. Write 0 where there is none.',
    },
    tempHoursWanted: { label: 'How many temp hours a year are you aiming for?', short: 'Temp hours wanted' },
    overtimeHoursNow: { label: 'How many hours of overtime are there in a year now?', short: 'Overtime hours now' },
    overtimeHoursWanted: {
      label: 'How many hours of overtime a year are you aiming for?',
      short: 'Overtime hours wanted',
    },
    tempHourCost: {
      label: 'What does a temp hour cost?',
      short: 'Cost per temp hour',
      hint: 'In kroner, employer’s costs included. If permanent staff take over the hours, enter only how much more a temp costs than they do.',
    },
    overtimeHourCost: {
      label: 'What does an hour of overtime cost?',
      short: 'Cost per overtime hour',
      hint: 'In kroner, employer’s costs included.',
    },
    trainingCost: {
      label: 'What does the training cost?',
      short: 'Cost of training',
      hint: 'In kroner, once: courses, guidance, and temps while people learn.',
    },
    sickDaysSaved: {
      label: 'How many fewer sick days a year do you expect?',
      short: 'Fewer sick days',
      hint: 'A cautious estimate. If you expect no change, write 0.',
    },
    sickDayCost: {
      label: 'What does a sick day cost?',
      short: 'Cost per sick day',
      hint: 'In kroner: what the municipality itself pays for the person off sick and for whoever covers.',
    },
    assessment: {
      label: 'What does the change cost, and what do you save?',
      short: 'Economic assessment',
      hint: 'An estimate will do. Include temps, overtime, training and pay, and say where the figures come from.',
    },
    name: { label: 'What is the benefit?', short: 'Benefit', hint: 'For example “Less spent on temps”.' },
    type: {
      label: 'Type of benefit',
      hint: 'Direct: a budget can be cut. Indirect: something costs less, such as sick leave. Qualitative: something gets better.',
    },
    indicator: {
      label: 'Which indicator will show the benefit?',
      short: 'Indicator',
      hint: 'Choose one of those you already measure.',
      other: 'Or write the name of a new indicator',
    },
    realised: {
      label: 'When is the benefit there?',
      short: 'Expected by',
      hint: 'The date may well be after the project has ended.',
    },
    owner: {
      label: 'Who is the benefit owner?',
      short: 'Benefit owner',
      hint: 'The leader who answers for the benefit.',
      other: 'Or write a name or a role',
    },
    responsible: {
      label: 'Who follows it up?',
      short: 'Follows up',
      hint: 'The one who keeps an eye on it day by day.',
      other: 'Or write a name or a role',
    },
    conversion: {
      label: 'How will the benefit be realised?',
      short: 'How it is realised',
      hint: 'For example “The budget for temps is cut, and the money goes to larger permanent positions”.',
    },
    prerequisites: { label: 'What must be in place first?', short: 'Depends on' },
  },
  options: {
    type: {
      directBudget: 'Direct, in the budget',
      indirectBudget: 'Indirect, in the budget',
      qualitative: 'Qualitative',
    },
  },
  steps: {
    'economics.hours': 'Hours of temp work and overtime',
    'economics.costs': 'What it costs',
    'economics.sickLeave': 'Sick leave',
    'economics.assessment': 'Economic assessment',
    'benefit.what': 'The benefit',
    'benefit.measured': 'Indicator and date',
    'benefit.who': 'Owner and follow-up',
    'benefit.how': 'How it is realised',
  },
  list: { add: 'Add benefit', heading: 'Benefits', one: 'benefit' },
  gaps: {
    none: () => ({
      what: 'The plan has no benefits.',
      why: 'Then the goal may be reached without anybody being better off.',
      close: 'Begin with one. Write what is saved or becomes better, and for whom.',
    }),
    noIndicator: ({ names, count, share }) => ({
      what:
        count === 1 ? `The benefit “${names}” has no indicator.` : `${share('benefits')} have no indicator: ${names}.`,
      why: 'The benefit is in the plan, but nobody can show that it came.',
      close: 'Choose an indicator you already have, or write the name of a new one.',
    }),
    noOwner: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The benefit “${names}” has no benefit owner.`
          : `${share('benefits')} have no benefit owner: ${names}.`,
      why: 'A benefit that nobody owns is lost when the project ends.',
      close: 'Choose the leader of the budget or the service where the benefit appears.',
    }),
    noDate: ({ names, count, share }) => ({
      what: count === 1 ? `The benefit “${names}” has no date.` : `${share('benefits')} have no date: ${names}.`,
      why: 'Benefits often come after the project has ended. Without a date, nobody goes and looks.',
      close: 'Write when you expect to see it.',
    }),
    noConversion: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The benefit “${names}” lacks a plan for how it is realised.`
          : `${share('benefits')} lack a plan for how they are realised: ${names}.`,
      why: 'Hours and money that are saved vanish into the working day unless somebody decides what they are for.',
      close: 'Write what you do once the benefit is there, such as cutting the budget for temps.',
    }),
    noEconomics: () => ({
      what: 'The plan has no economic assessment of full-time culture.',
      why: 'Larger positions cost something and save something. The programme’s reviewers found few who had done the sum.',
      close: 'Fill in the calculation, ideally with the finance department, or write the assessment in your own words.',
    }),
    economicsMissing: ({ names, count, counted }) => ({
      what:
        count === 1
          ? `The calculation for full-time culture lacks one number: ${names}.`
          : `${counted} numbers are missing from the calculation for full-time culture: ${names}.`,
      why: 'Empty is not zero, so there is no sum until every number is there.',
      close: 'Ask payroll or finance for what you do not know. Write 0 where there is none.',
    }),
  },
  example: {
    title: 'Three types of benefit, and a sum',
    source:
      'The review of the programme Saman om ein betre kommune; public figures for the programme; benefit types from public project method',
    lines: [
      'Direct: less spent on temps. Less use of temps was one of Lillesand’s three result goals.',
      'Indirect: lower sick leave. Across the programme it fell by 0.67 percentage points.',
      'Qualitative: more satisfied service users. Tinn meant to measure it in the user survey.',
      'The sum was often missing: few had assessed the economics of developing a full-time culture.',
    ],
  },
}

/** What a plan is judged by here. */
const rules = {
  none: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Planen har minst én gevinst.',
      nn: 'Planen har minst éin gevinst.',
      en: 'The plan has at least one benefit.',
    },
  },
  noIndicator: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hver gevinst har en indikator.',
      nn: 'Kvar gevinst har ein indikator.',
      en: 'Each benefit has an indicator.',
    },
  },
  noOwner: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hver gevinst har en gevinsteier.',
      nn: 'Kvar gevinst har ein gevinsteigar.',
      en: 'Each benefit has a benefit owner.',
    },
  },
  noDate: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hver gevinst har en dato.',
      nn: 'Kvar gevinst har ein dato.',
      en: 'Each benefit has a date.',
    },
  },
  noConversion: {
    severity: 'minor',
    source: 'method',
    says: {
      nb: 'Planen sier hvordan hver gevinst skal hentes ut.',
      nn: 'Planen seier korleis kvar gevinst skal hentast ut.',
      en: 'The plan says how each benefit is realised.',
    },
  },
  noEconomics: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Et prosjekt om heltid har en økonomisk vurdering.',
      nn: 'Eit prosjekt om heiltid har ei økonomisk vurdering.',
      en: 'A project on full-time culture has an economic assessment.',
    },
  },
  economicsMissing: {
    severity: 'minor',
    source: 'method',
    says: {
      nb: 'Et regnestykke som er begynt, har alle tallene det trenger.',
      nn: 'Eit reknestykke som er i gang, har alle tala det treng.',
      en: 'A calculation that is begun has all the numbers it needs.',
    },
  },
} satisfies Rules<typeof nb.gaps>

const gap = gapsOf('benefits', nb)

const begun = (plan: Plan) => hasBegun(recordOf(plan, economics))
const expected = (plan: Plan) => recordOf(plan, setup).theme === 'fullTime'

/** What the economics lack: an assessment where the theme asks for one, and the rest of a calculation that is begun. */
function economicsGaps(plan: Plan) {
  const held = recordOf(plan, economics)
  const result = calculate(held)
  if (result.state === 'figure') return []
  const { missing } = result
  const step = economics.steps.find(({ fields }) => fields.some((name) => missing.some((one) => one === name)))
  if (!step) return []
  return [
    ...(expected(plan) && !held.assessment ? [gap.whole('noEconomics', economics, step.id)] : []),
    ...(begun(plan) ? gap.ofFields('economicsMissing', economics, step.id, missing, economicsInputs.length) : []),
  ]
}

export const benefitsElement: PlanElement = {
  id: 'benefits',
  alsoJudges: [{ part: setup, fields: ['theme'] }],
  record: economics,
  list: benefits,
  texts: { nb, nn, en },
  rules,
  calculation: { view: 'economics', steps: ['hours', 'costs', 'sickLeave'], begun, expected },
  gaps(plan) {
    const all = entriesOf(plan, benefits)
    if (all.length === 0) return [gap.whole('none', benefits, 'what'), ...economicsGaps(plan)]
    return [
      ...gap.among(
        'noIndicator',
        benefits,
        'measured',
        all,
        all.filter((one) => !referenced(plan, indicators, one.values.indicator)),
      ),
      ...gap.among(
        'noOwner',
        benefits,
        'who',
        all,
        all.filter((one) => !one.values.owner),
      ),
      ...gap.among(
        'noDate',
        benefits,
        'measured',
        all,
        all.filter((one) => !one.values.realised),
      ),
      ...gap.among(
        'noConversion',
        benefits,
        'how',
        all,
        all.filter((one) => !one.values.conversion),
      ),
      ...economicsGaps(plan),
    ]
  },
}
