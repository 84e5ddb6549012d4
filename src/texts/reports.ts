import type { PerLanguage } from '../plan/language.ts'
import type { ReportForm } from '../programme/questions/question.ts'

/** In the middle of a sentence: "årsrapporten", "Excel-fila". */
const midway = (the: string) => (the.startsWith('Excel') ? the : the.charAt(0).toLowerCase() + the.slice(1))

/** What is said of reports as files: ordering them, getting them, and opening those that were made before. */
const nb = {
  command: {
    words: ['rapport', 'rapporter', 'rapporten', 'rapportene', 'lag rapport', 'lag en rapport', 'vis rapportene'],
    title: 'rapport',
    does: 'Lager oppstarts-, halvårs- og årsrapport i Word, og viser dem som er laget før',
  },
  title: (subject: string) => `Rapporter: ${subject}`,
  intro: 'Rapporten lages av planen slik den står nå. Den blir liggende her slik den var, også når planen endres.',
  introCoordinator:
    'Rapporten lages av planen slik den står nå, uten tall for enheter med færre enn fem personer. Den blir liggende her slik den var.',
  introProgramme:
    'Excel-fila lages av planene slik de står nå, uten tall for enheter med færre enn fem personer. Vil du ha rapporten om ett prosjekt, skriver du «rapport» og navnet.',
  forms: {
    startUp: {
      name: 'Oppstartsrapport',
      the: 'Oppstartsrapporten',
      order: 'Lag oppstartsrapport',
      does: 'Hva prosjektet vil oppnå, og hva planen mangler',
    },
    halfYear: {
      name: 'Halvårsrapport',
      the: 'Halvårsrapporten',
      order: 'Lag halvårsrapport',
      does: 'Hvor langt prosjektet er kommet, og hva som er endret',
    },
    yearly: {
      name: 'Årsrapport',
      the: 'Årsrapporten',
      order: 'Lag årsrapport',
      does: 'Hva året har gitt, og hva som er endret',
    },
    workbook: {
      name: 'Excel-fil',
      the: 'Excel-fila',
      order: 'Lag Excel-fil',
      does: 'Alle prosjektene med tall, milepæler, risikoer og gevinster, til å sortere og filtrere',
    },
  },
  earlier: 'Laget før',
  none: 'Ingen rapport er laget ennå.',
  open: (the: string, date: string) => `Åpne ${midway(the)} fra ${date}`,
  ordered: (file: string, who: string) => `${file} · bestilt av ${who}`,
  making: (the: string) => `${the} lages nå`,
  soon: 'Rapporten kommer her om noen sekunder.',
  soonBook: 'Fila kommer her. Med mange prosjekter kan det ta noen minutter.',
  ifNot:
    'Kommer fila ikke, vis rapportene. Står den ikke der, er ingenting laget, og den kan bestilles på nytt om noen minutter.',
  toReports: 'Vis rapportene',
  ready: (the: string, subject: string) => `${the} for ${subject} er klar`,
  forAll: 'Den som vil ha fila, trykker på knappen og får en lenke som bare vises for én selv.',
  get: 'Hent fila',
  link: 'Lenka er til deg og virker i et kvarter. Den som har lenka, får fila, så ikke send den videre.',
  download: 'Last ned fila',
  again: 'Hent fila på nytt',
  missing: (count: number) =>
    count === 1
      ? 'Ett prosjekt kunne ikke leses og er ikke med.'
      : `${count} prosjekter kunne ikke leses og er ikke med.`,
  failed: (the: string) => `${the} ble ikke laget, og ingenting er levert. Bestill den på nytt om litt.`,
  tooLarge: (the: string, most: string) =>
    `${the} ble større enn ${most} MB og er ikke laget. Be om rapporten for ett og ett prosjekt i stedet.`,
  noProject: 'Dette prosjektet er ikke med i programmet.',
  noReport: 'Denne rapporten finner jeg ikke. Skriv «rapport», så ser du dem som finnes.',
  tooMany: (most: number) => `Du har bestilt ${most} rapporter den siste timen. Vent litt før du bestiller flere.`,
  shut: {
    left: 'Denne Excel-fila kan ikke åpnes lenger, for et prosjekt som er med i den, har gått ut av programmet. Lag en ny.',
    small: (form: ReportForm): string =>
      form === 'workbook'
        ? 'Denne Excel-fila kan ikke åpnes lenger, for en enhet i den har nå færre enn fem personer. Lag en ny.'
        : 'Denne rapporten kan ikke åpnes lenger, for en enhet i den har nå færre enn fem personer. Lag en ny.',
  },
  notHere:
    'Her kan jeg ikke vise noe bare for deg. Åpne samtalen i Teams på nettet eller i en nyere Teams, og prøv igjen.',
  comes: 'Fila kommer nederst i chatten.',
  about: (name: string, subject: string) => `${name} for ${subject}. Sier du ja, legges den i din egen OneDrive.`,
  declined: 'Fila er ikke lagt i OneDrive. Vil du ha den likevel, er det en lenke her.',
  uploaded: 'Fila ligger i din egen OneDrive.',
  notUploaded: 'Fila kom ikke fram til OneDrive. Her er en lenke i stedet.',
  oldOffer: 'Dette tilbudet gjelder ikke lenger. Skriv «rapport», så finner du fila.',
  deliveries: {
    ask: (round: string) => `Spørsmål om tallene for ${round}`,
    nudge: (round: string) => `Påminnelse om tallene for ${round}`,
    told: 'Beskjed i samtalen',
    sent: 'Levert',
    unreachable: (why: string) => `Ikke levert, fordi ${why}`,
    poison: 'Ikke levert: en feil som driften må se på',
  },
  page: {
    gone: {
      title: 'Lenka virker ikke',
      text: 'Den er for gammel, eller så mangler noe av den. Gå til chatten med Saman og hent fila på nytt.',
    },
    away: {
      title: 'Fila kan ikke hentes akkurat nå',
      text: 'Prøv igjen om litt.',
    },
  },
}

const nn: typeof nb = {
  command: {
    words: ['rapport', 'rapportar', 'rapporten', 'rapportane', 'lag rapport', 'lag ein rapport', 'vis rapportane'],
    title: 'rapport',
    does: 'Lagar oppstarts-, halvårs- og årsrapport i Word, og viser dei som er laga før',
  },
  title: (subject) => `Rapportar: ${subject}`,
  intro:
    'Rapporten blir laga av planen slik han står no. Han blir liggjande her slik han var, òg når planen blir endra.',
  introCoordinator:
    'Rapporten blir laga av planen slik han står no, utan tal for einingar med færre enn fem personar. Han blir liggjande her slik han var.',
  introProgramme:
    'Excel-fila blir laga av planane slik dei står no, utan tal for einingar med færre enn fem personar. Vil du ha rapporten om eitt prosjekt, skriv du «rapport» og namnet.',
  forms: {
    startUp: {
      name: 'Oppstartsrapport',
      the: 'Oppstartsrapporten',
      order: 'Lag oppstartsrapport',
      does: 'Kva prosjektet vil nå, og kva planen manglar',
    },
    halfYear: {
      name: 'Halvårsrapport',
      the: 'Halvårsrapporten',
      order: 'Lag halvårsrapport',
      does: 'Kor langt prosjektet har kome, og kva som er endra',
    },
    yearly: {
      name: 'Årsrapport',
      the: 'Årsrapporten',
      order: 'Lag årsrapport',
      does: 'Kva året har gitt, og kva som er endra',
    },
    workbook: {
      name: 'Excel-fil',
      the: 'Excel-fila',
      order: 'Lag Excel-fil',
      does: 'Alle prosjekta med tal, milepålar, risikoar og gevinstar, til å sortere og filtrere',
    },
  },
  earlier: 'Laga før',
  none: 'Ingen rapport er laga enno.',
  open: (the, date) => `Opne ${midway(the)} frå ${date}`,
  ordered: (file, who) => `${file} · bestilt av ${who}`,
  making: (the) => `${the} blir laga no`,
  soon: 'Rapporten kjem her om nokre sekund.',
  soonBook: 'Fila kjem her. Med mange prosjekt kan det ta nokre minutt.',
  ifNot: 'Kjem fila ikkje, vis rapportane. Står ho ikkje der, er ingenting laga. Be om ho på nytt om nokre minutt.',
  toReports: 'Vis rapportane',
  ready: (the, subject) => `${the} for ${subject} er klar`,
  forAll: 'Den som vil ha fila, trykkjer på knappen og får ei lenkje som ingen andre ser.',
  get: 'Hent fila',
  link: 'Lenkja er til deg og verkar i eit kvarter. Den som har lenkja, får fila, så ikkje send henne vidare.',
  download: 'Last ned fila',
  again: 'Hent fila på nytt',
  missing: (count) =>
    count === 1
      ? 'Eitt prosjekt kunne ikkje lesast og er ikkje med.'
      : `${count} prosjekt kunne ikkje lesast og er ikkje med.`,
  failed: (the) => `${the} vart ikkje laga, og ingenting er levert. Bestill på nytt om litt.`,
  tooLarge: (the, most) =>
    `${the} vart større enn ${most} MB og er ikkje laga. Be om rapporten for eitt og eitt prosjekt i staden.`,
  noProject: 'Dette prosjektet er ikkje med i programmet.',
  noReport: 'Denne rapporten finn eg ikkje. Skriv «rapport», så ser du dei som finst.',
  tooMany: (most) => `Du har bedt om ${most} rapportar den siste timen. Vent litt før du ber om fleire.`,
  shut: {
    left: 'Denne Excel-fila kan ikkje opnast lenger, for eit prosjekt som er med i henne, har gått ut av programmet. Lag ei ny.',
    small: (form): string =>
      form === 'workbook'
        ? 'Denne Excel-fila kan ikkje opnast lenger, for ei eining i henne har no færre enn fem personar. Lag ei ny.'
        : 'Denne rapporten kan ikkje opnast lenger, for ei eining i han har no færre enn fem personar. Lag ein ny.',
  },
  notHere:
    'Her kan eg ikkje vise noko berre for deg. Opne samtalen i Teams på nettet eller i ein nyare Teams, og prøv igjen.',
  comes: 'Fila kjem nedst i chatten.',
  about: (name, subject) => `${name} for ${subject}. Seier du ja, blir fila lagd i din egen OneDrive.`,
  declined: 'Fila er ikkje lagd i OneDrive. Vil du ha fila likevel, er det ei lenkje her.',
  uploaded: 'Fila ligg i din egen OneDrive.',
  notUploaded: 'Fila kom ikkje fram til OneDrive. Her er ei lenkje i staden.',
  oldOffer: 'Dette tilbodet gjeld ikkje lenger. Skriv «rapport», så finn du fila.',
  deliveries: {
    ask: (round) => `Spørsmål om tala for ${round}`,
    nudge: (round) => `Påminning om tala for ${round}`,
    told: 'Beskjed i samtalen',
    sent: 'Levert',
    unreachable: (why) => `Ikkje levert, fordi ${why}`,
    poison: 'Ikkje levert: ein feil som drifta må sjå på',
  },
  page: {
    gone: {
      title: 'Lenkja verkar ikkje',
      text: 'Ho er for gammal, eller så manglar noko av henne. Gå til chatten med Saman og hent fila på nytt.',
    },
    away: {
      title: 'Fila kan ikkje hentast akkurat no',
      text: 'Prøv igjen om litt.',
    },
  },
}

const en: typeof nb = {
  command: {
    words: [
      'report',
      'reports',
      'the report',
      'the reports',
      'make a report',
      'make report',
      'write a report',
      'project report',
      'word report',
    ],
    title: 'report',
    does: 'Makes a start-up, half-year or yearly report in Word, and shows those made before',
  },
  title: (subject) => `Reports: ${subject}`,
  intro: 'A report is made from the plan as it stands now. It stays here as it was, even when the plan changes.',
  introCoordinator:
    'A report is made from the plan as it stands now, without figures for units of fewer than five people. It stays here as it was.',
  introProgramme:
    'The Excel workbook is made from the plans as they stand now, without figures for units of fewer than five people. For the report on one project, write “report” and its name.',
  forms: {
    startUp: {
      name: 'Start-up report',
      the: 'The start-up report',
      order: 'Make a start-up report',
      does: 'What the project is after, and what the plan lacks',
    },
    halfYear: {
      name: 'Half-year report',
      the: 'The half-year report',
      order: 'Make a half-year report',
      does: 'How far the project has come, and what has changed',
    },
    yearly: {
      name: 'Yearly report',
      the: 'The yearly report',
      order: 'Make a yearly report',
      does: 'What the year has brought, and what has changed',
    },
    workbook: {
      name: 'Excel workbook',
      the: 'The Excel workbook',
      order: 'Make an Excel workbook',
      does: 'Every project with its figures, milestones, risks and benefits, to sort and filter',
    },
  },
  earlier: 'Made before',
  none: 'No report has been made yet.',
  open: (the, date) => `Open ${midway(the)} of ${date}`,
  ordered: (file, who) => `${file} · ordered by ${who}`,
  making: (the) => `${the} is being made`,
  soon: 'It arrives here in a few seconds.',
  soonBook: 'It arrives here. With many projects that can take a few minutes.',
  ifNot:
    'If it does not arrive, show the reports. If it is not there either, nothing was made: order it again in a few minutes.',
  toReports: 'Show the reports',
  ready: (the, subject) => `${the} on ${subject} is ready`,
  forAll: 'Whoever wants the file presses the button and gets a link that nobody else sees.',
  get: 'Get the file',
  link: 'The link is yours and works for fifteen minutes. Anyone who has it gets the file, so do not pass it on.',
  download: 'Download the file',
  again: 'Get the file again',
  missing: (count) =>
    count === 1
      ? 'One project could not be read and is left out.'
      : `${count} projects could not be read and are left out.`,
  failed: (the) => `${the} was not made, and nothing was delivered. Order it again in a while.`,
  tooLarge: (the, most) =>
    `${the} grew larger than ${most} MB and was not made. Ask for the report on one project at a time instead.`,
  noProject: 'This project is not in the programme.',
  noReport: 'I cannot find this report. Write “report” to see those there are.',
  tooMany: (most) => `You have ordered ${most} reports in the last hour. Wait a while before you order more.`,
  shut: {
    left: 'This Excel workbook can no longer be opened, because a project in it has left the programme. Make a new one.',
    small: (form): string =>
      form === 'workbook'
        ? 'This Excel workbook can no longer be opened, because a unit in it now has fewer than five people. Make a new one.'
        : 'This report can no longer be opened, because a unit in it now has fewer than five people. Make a new one.',
  },
  notHere:
    'I cannot show you anything privately here. Open the conversation in Teams on the web or in a newer Teams, and try again.',
  comes: 'The file arrives at the bottom of the chat.',
  about: (name, subject) => `${name} on ${subject}. If you say yes, it is put in your OneDrive.`,
  declined: 'The file was not put in OneDrive. If you want it after all, here is a link.',
  uploaded: 'The file is in your OneDrive.',
  notUploaded: 'The file did not reach OneDrive. Here is a link instead.',
  oldOffer: 'This offer no longer holds. Write “report” to find the file.',
  deliveries: {
    ask: (round) => `Question about the figures for ${round}`,
    nudge: (round) => `Reminder of the figures for ${round}`,
    told: 'News in the conversation',
    sent: 'Delivered',
    unreachable: (why) => `Not delivered, because ${why}`,
    poison: 'Not delivered: an error that the operators must look at',
  },
  page: {
    gone: {
      title: 'This link does not work',
      text: 'It is too old, or part of it is missing. Go to your chat with Saman and get the file again.',
    },
    away: {
      title: 'The file cannot be fetched just now',
      text: 'Try again in a while.',
    },
  },
}

export const reports: PerLanguage<typeof nb> = { nb, nn, en }
