/** What help tells coordinators, in chats of their own: what to write, and what comes of it. What is written is understood. */

const nb = {
  title: 'Dette kan jeg hjelpe deg med',
  intro:
    'Spør med egne ord, om hele programmet, et tema, en pulje, en kommune eller et prosjekt. Trykk på et spørsmål for å prøve det.',
  ask: {
    status: 'status',
    news: 'hva er nytt siden sist?',
    lacking: 'hvem mangler milepælsplan?',
    unanswered: 'hvem har ikke svart?',
    readings: (month: string) => `avlesninger for ${month}`,
    risks: 'røde risikoer uten tiltak',
    overdue: 'forfalte milepæler',
    trend: 'utvikling siden start',
    report: 'rapport',
    remind: 'minn dem som ikke har svart',
  },
  subscribe: 'abonner',
  programme: 'program',
  does: {
    status: 'Hele programmet på ett kort. Med et navn bak ser du en kommune eller et prosjekt.',
    news: 'Det som har skjedd siden du spurte sist.',
    lacking: 'Ett av de ti punktene. Med «i heltid» eller «i pulje 2» bak ser du bare dem.',
    readings: 'Tallene gruppene melder inn hver måned.',
    late: 'Prosjektene som trenger noe av deg.',
    trend: 'Alt som måles. «utvikling i sykefravær siden nyttår» gir én indikator.',
    report: 'Word for ett prosjekt, Excel for hele programmet.',
    remind: 'Du ser hvem det går til, og hva det står, før noe blir sendt.',
    subscribe: 'Et sammendrag hver mandag morgen. «stopp abonnementet» avslutter det.',
    programme: 'Koden, koordinatorene og det du kan endre. «inviter koordinator» gir en kode til en ny.',
  },
  groups: 'En gruppe legger meg til i kanalen sin og skriver «start». Med «bli med» og koden kommer prosjektet hit.',
  showGroups: 'Vis det grupper kan skrive',
  language: 'Bytt språk',
}

const nn: typeof nb = {
  title: 'Dette kan eg hjelpe deg med',
  intro:
    'Spør med eigne ord, om heile programmet, eit tema, ei pulje, ein kommune eller eit prosjekt. Trykk på eit spørsmål for å prøve det.',
  ask: {
    status: 'status',
    news: 'kva er nytt sidan sist?',
    lacking: 'kven manglar milepålsplan?',
    unanswered: 'kven har ikkje svart?',
    readings: (month) => `avlesingar for ${month}`,
    risks: 'raude risikoar utan tiltak',
    overdue: 'forfalne milepålar',
    trend: 'utvikling sidan start',
    report: 'rapport',
    remind: 'minn dei som ikkje har svart',
  },
  subscribe: 'abonner',
  programme: 'program',
  does: {
    status: 'Heile programmet på eitt kort. Med eit namn bak ser du ein kommune eller eit prosjekt.',
    news: 'Det som har skjedd sidan du spurde sist.',
    lacking: 'Eitt av dei ti punkta. Med «i heiltid» eller «i pulje 2» bak ser du berre dei.',
    readings: 'Tala som gruppene melder inn kvar månad.',
    late: 'Prosjekta som treng noko av deg.',
    trend: 'Alt som blir målt. «utvikling i sjukefråvær sidan nyttår» gir éin indikator.',
    report: 'Word for eitt prosjekt, Excel for heile programmet.',
    remind: 'Du ser kven det går til, og kva det står, før noko blir sendt.',
    subscribe: 'Eit samandrag kvar måndag morgon. «stopp abonnementet» avsluttar det.',
    programme: 'Koden, koordinatorane og det du kan endre. «inviter koordinator» gir ein kode til ein ny.',
  },
  groups: 'Ei gruppe legg meg til i kanalen sin og skriv «start». Med «bli med» og koden kjem prosjektet hit.',
  showGroups: 'Vis det grupper kan skrive',
  language: 'Byt språk',
}

const en: typeof nb = {
  title: 'What I can help you with',
  intro:
    'Ask in your own words, about the whole programme, a theme, a cohort, a municipality or a project. Press a question to try it.',
  ask: {
    status: 'status',
    news: 'what is new since last time?',
    lacking: 'who lacks a milestone plan?',
    unanswered: 'who has not answered?',
    readings: (month) => `readings for ${month}`,
    risks: 'red risks without an action',
    overdue: 'overdue milestones',
    trend: 'development since the start',
    report: 'report',
    remind: 'remind those who have not answered',
  },
  subscribe: 'subscribe',
  programme: 'programme',
  does: {
    status: 'The whole programme on one card. Add a name to see a municipality or a project.',
    news: 'What has happened since you last asked.',
    lacking: 'One of the ten criteria. Add “in full time” or “in cohort 2” to see only those.',
    readings: 'The figures that groups report each month.',
    late: 'The projects that need something from you.',
    trend: 'All that is measured. “development in sick leave since new year” gives one indicator.',
    report: 'Word for one project, Excel for the whole programme.',
    remind: 'You see whom it goes to, and what it says, before anything is sent.',
    subscribe: 'A summary every Monday morning. “unsubscribe” ends it.',
    programme: 'The code, the coordinators and what you can change. “invite coordinator” gives a code for a new one.',
  },
  groups: 'A group adds me to its channel and types “start”. With “join” and the code, its project comes here.',
  showGroups: 'Show what groups can type',
  language: 'Change the language',
}

export const coordinatorHelp = { nb, nn, en }
