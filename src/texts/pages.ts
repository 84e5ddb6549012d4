import type { PerLanguage } from '../plan/language.ts'

/** The pages that the app's listing in Teams links to. Whoever runs Saman answers for it, so nothing is promised on their behalf. */
const nb = {
  about: {
    title: 'Om Saman',
    lead: 'Saman er en bot i Microsoft Teams. Den hjelper prosjektgrupper i norske kommuner å skrive en prosjektplan som holder.',
    sections: {
      how: {
        heading: 'Slik virker det',
        text: 'Saman stiller noen få spørsmål om gangen, på kort i kanalen eller gruppechatten der prosjektgruppa arbeider. Underveis sier Saman hva planen mangler, hvorfor det betyr noe, og hva som skal til. Planen har ti deler, fra overordnet hensikt til gevinstrealisering.',
      },
      start: {
        heading: 'Slik kommer dere i gang',
        text: 'Legg til Saman i kanalen eller gruppechatten, og skriv «@Saman start». Skriv «@Saman hjelp» for å se hva Saman kan.',
      },
      help: {
        heading: 'Hjelp',
        text: 'Det er kommunen eller en annen virksomhet som driver Saman for dere. Spør dem om tilgang, om feil og om det som er lagret. Vet dere ikke hvem det er, kan de som har ansvar for Teams hos dere, svare.',
      },
    },
  },
  privacy: {
    title: 'Personvern',
    lead: 'Den som driver Saman, kommunen eller en annen virksomhet, har ansvaret for opplysningene og bestemmer hvor lenge de blir tatt vare på.',
    sections: {
      stored: {
        heading: 'Dette blir lagret',
        text: 'Svarene dere gir i planen, også navn på personer som dere velger eller skriver inn. Hvem som endret hva og når, med det som sto før og det som kom etter. Om den som endrer, blir navn og bruker-id i Teams lagret. Dessuten hvilken organisasjon og hvilken samtale planen hører til. Rapporter som er laget, ligger slik de var, med hvem som bestilte dem, og hvem som hentet dem og når.',
      },
      notStored: {
        heading: 'Dette blir ikke lagret',
        text: 'Fødselsnummer skal ikke stå i planen, og Saman tar ikke imot svar som inneholder et. I kanaler og gruppechatter får Saman bare meldinger som er rettet til Saman, og selve meldingene blir ikke lagret. Medlemslista kommer fra Teams og blir husket i noen minutter.',
      },
      where: {
        heading: 'Her ligger det',
        text: 'Planen ligger i lagringen til den som driver Saman, i Azure Table Storage. Kortene i samtalen er meldinger i Teams, og for dem gjelder organisasjonens egne regler. Saman sender ikke svarene til andre. Sier noen ja til det, legger Saman en rapport i deres egen OneDrive.',
      },
      readers: {
        heading: 'Disse kan lese det',
        text: 'Medlemmene i samtalen kan lese planen og historikken. Den som driver Saman, har også tilgang til det som er lagret. Har gruppa sagt ja til å være med i et program, kan koordinatorene der lese planen, vurderingen og avlesningene til gruppa melder seg ut, men ikke tall for grupper på færre enn fem personer, og ikke samtalen. En Excel-fil med hele programmet som de har lastet ned før det, har de fortsatt. Hos Saman kan den ikke åpnes lenger. For dem som prøver en kode, blir det lagret når de prøvde.',
      },
      deletion: {
        heading: 'Innsyn og sletting',
        text: 'Den som driver Saman, kan slette det som er lagret, og svarer når noen ber om innsyn, retting eller sletting. Begynner dere på en ny plan, blir den gamle liggende til den blir slettet.',
      },
    },
  },
  terms: {
    title: 'Vilkår',
    lead: 'Den som driver Saman, kommunen eller en annen virksomhet, bestemmer hvem som kan bruke Saman, og på hvilke vilkår.',
    sections: {
      advice: {
        heading: 'Saman gir råd',
        text: 'Saman sier hva en god prosjektplan trenger, men godkjenner ingen plan. Prosjektgruppa svarer for det som står i planen.',
      },
      writing: {
        heading: 'Det dere skriver',
        text: 'Alle medlemmene i samtalen kan lese det dere skriver. Ta ikke med fødselsnummer, helseopplysninger eller annet om enkeltpersoner som planen ikke trenger.',
      },
      running: {
        heading: 'Driften',
        text: 'Den som driver Saman, bestemmer når Saman er tilgjengelig, hvor lenge planene blir tatt vare på, og hvem dere kan spørre om hjelp.',
      },
    },
  },
}

type Pages = typeof nb
export type PageName = keyof Pages

const nn: Pages = {
  about: {
    title: 'Om Saman',
    lead: 'Saman er ein bot i Microsoft Teams. Han hjelper prosjektgrupper i norske kommunar å skrive ein prosjektplan som held.',
    sections: {
      how: {
        heading: 'Slik verkar det',
        text: 'Saman stiller nokre få spørsmål om gongen, på kort i kanalen eller gruppechatten der prosjektgruppa arbeider. Undervegs seier Saman kva planen manglar, kvifor det har noko å seie, og kva som skal til. Planen har ti delar, frå overordna hensikt til gevinstrealisering.',
      },
      start: {
        heading: 'Slik kjem de i gang',
        text: 'Legg til Saman i kanalen eller gruppechatten, og skriv «@Saman start». Skriv «@Saman hjelp» for å sjå kva Saman kan.',
      },
      help: {
        heading: 'Hjelp',
        text: 'Det er kommunen eller ei anna verksemd som driv Saman for dykk. Spør dei om tilgang, om feil og om det som er lagra. Veit de ikkje kven det er, kan dei som har ansvar for Teams hos dykk, svare.',
      },
    },
  },
  privacy: {
    title: 'Personvern',
    lead: 'Den som driv Saman, kommunen eller ei anna verksemd, har ansvaret for opplysningane og avgjer kor lenge dei blir tekne vare på.',
    sections: {
      stored: {
        heading: 'Dette blir lagra',
        text: 'Svara de gir i planen, òg namn på personar som de vel eller skriv inn. Kven som endra kva og når, med det som stod før og det som kom etter. Om den som endrar, blir namn og brukar-id i Teams lagra. Dessutan kva organisasjon og kva samtale planen høyrer til. Rapportar som er laga, ligg slik dei var, med kven som bad om dei, og kven som henta dei og når.',
      },
      notStored: {
        heading: 'Dette blir ikkje lagra',
        text: 'Fødselsnummer skal ikkje stå i planen, og Saman tek ikkje imot svar som inneheld eit. I kanalar og gruppechattar får Saman berre meldingar som er retta til Saman, og sjølve meldingane blir ikkje lagra. Medlemslista kjem frå Teams og blir hugsa i nokre minutt.',
      },
      where: {
        heading: 'Her ligg det',
        text: 'Planen ligg i lagringa til den som driv Saman, i Azure Table Storage. Korta i samtalen er meldingar i Teams, og for dei gjeld reglane i organisasjonen. Saman sender ikkje svara til andre. Seier nokon ja til det, legg Saman ein rapport i deira eigen OneDrive.',
      },
      readers: {
        heading: 'Desse kan lese det',
        text: 'Medlemmene i samtalen kan lese planen og historikken. Den som driv Saman, har òg tilgang til det som er lagra. Har gruppa svara ja til å vere med i eit program, kan koordinatorane der lese planen, vurderinga og avlesingane til gruppa melder seg ut. Tal for grupper på færre enn fem personar ser dei ikkje, og heller ikkje samtalen. Ei Excel-fil med heile programmet som dei har lasta ned før det, har dei framleis. Hos Saman kan ho ikkje opnast lenger. Når nokon prøver ein kode, blir tidspunktet lagra.',
      },
      deletion: {
        heading: 'Innsyn og sletting',
        text: 'Den som driv Saman, kan slette det som er lagra, og svarer når nokon bed om innsyn, retting eller sletting. Byrjar de på ein ny plan, blir den gamle liggjande til han blir sletta.',
      },
    },
  },
  terms: {
    title: 'Vilkår',
    lead: 'Den som driv Saman, kommunen eller ei anna verksemd, avgjer kven som kan bruke Saman, og på kva vilkår.',
    sections: {
      advice: {
        heading: 'Saman gir råd',
        text: 'Saman seier kva ein god prosjektplan treng, men godkjenner ingen plan. Prosjektgruppa svarer for det som står i planen.',
      },
      writing: {
        heading: 'Det de skriv',
        text: 'Alle medlemmene i samtalen kan lese det de skriv. Ta ikkje med fødselsnummer, helseopplysningar eller anna om enkeltpersonar som planen ikkje treng.',
      },
      running: {
        heading: 'Drifta',
        text: 'Den som driv Saman, avgjer når Saman er tilgjengeleg, kor lenge planane blir tekne vare på, og kven de kan spørje om hjelp.',
      },
    },
  },
}

const en: Pages = {
  about: {
    title: 'About Saman',
    lead: 'Saman is a bot in Microsoft Teams. It helps project groups in Norwegian municipalities write a project plan that holds.',
    sections: {
      how: {
        heading: 'How it works',
        text: 'Saman asks a few questions at a time, on cards in the channel or group chat where the project group works. Along the way it says what the plan lacks, why that matters and what would close the gap. The plan has ten parts, from overall purpose to benefits realisation.',
      },
      start: {
        heading: 'How to begin',
        text: 'Add Saman to the channel or group chat and write “@Saman start”. Write “@Saman help” to see what Saman can do.',
      },
      help: {
        heading: 'Help',
        text: 'Your municipality or another organisation runs Saman for you. Ask them about access, faults and what is stored. If you don’t know who they are, those who look after Teams in your organisation can tell.',
      },
    },
  },
  privacy: {
    title: 'Privacy',
    lead: 'Whoever runs Saman, the municipality or another organisation, is responsible for the information and decides how long it is kept.',
    sections: {
      stored: {
        heading: 'What is stored',
        text: 'The answers that you give in the plan, including names of people that you choose or write. Who changed what and when, with what was there before and after. Of the person who changes something, the name and the user id in Teams are stored. Also which organisation and which conversation the plan belongs to. Reports that were made are kept as they were, with who ordered them, and who fetched them and when.',
      },
      notStored: {
        heading: 'What is not stored',
        text: 'National identity numbers don’t belong in the plan, and Saman does not take an answer that holds one. In channels and group chats Saman gets only messages that are addressed to it, and the messages themselves are not stored. The list of members comes from Teams and is remembered for some minutes.',
      },
      where: {
        heading: 'Where it is',
        text: 'The plan is in the storage of whoever runs Saman, in Azure Table Storage. The cards in the conversation are messages in Teams, where your organisation’s own rules apply. Saman does not send the answers to anybody else. If somebody agrees to it, Saman puts a report in their own OneDrive.',
      },
      readers: {
        heading: 'Who can read it',
        text: 'The members of the conversation can read the plan and its history. Whoever runs Saman can also reach what is stored. If the group has agreed to join a programme, its coordinators can read the plan, the assessment and the readings until the group leaves, but no figures of groups with fewer than five people, and not the conversation. An Excel workbook of the whole programme that they have downloaded before that stays with them. In Saman it can no longer be opened. When somebody tries a code, the time is stored.',
      },
      deletion: {
        heading: 'Access and deletion',
        text: 'Whoever runs Saman can delete what is stored, and answers when somebody asks to see, correct or delete it. If you begin a new plan, the old one stays until it is deleted.',
      },
    },
  },
  terms: {
    title: 'Terms of use',
    lead: 'Whoever runs Saman, the municipality or another organisation, decides who may use it and on which terms.',
    sections: {
      advice: {
        heading: 'Saman gives advice',
        text: 'Saman says what a good project plan needs, but approves no plan. The project group answers for what the plan says.',
      },
      writing: {
        heading: 'What you write',
        text: 'Every member of the conversation can read what you write. Leave out national identity numbers, health information and anything else about individuals that the plan does not need.',
      },
      running: {
        heading: 'Running it',
        text: 'Whoever runs Saman decides when it is available, how long plans are kept and whom you can ask for help.',
      },
    },
  },
}

export const pageTexts: PerLanguage<Pages> = { nb, nn, en }
