import type { FaultCode } from '../plan/answers.ts'

type Facts = Readonly<Record<string, string>>

/** What Saman says that belongs to no single element. Bokmål is the source of the type; each language is written. */
export const nb = {
  and: 'og',
  greeting: {
    title: 'Hei, jeg er Saman',
    group:
      'Jeg hjelper dere å skrive prosjektplanen, litt om gangen. Underveis sier jeg hva planen mangler, og hvorfor det betyr noe.',
    personal:
      'Jeg hjelper prosjektgrupper å skrive planen sin, litt om gangen. Legg meg til i kanalen der gruppa jobber, eller prøv meg her først.',
    button: 'Start planen',
    back: (name: string) => `Planen for ${name} ligger her som dere forlot den.`,
    backButton: 'Åpne planen',
  },
  board: {
    title: 'Prosjektplanen',
    progress: (complete: number, total: number) => `${complete} av ${total} deler er på plass`,
    states: {
      empty: 'Ikke begynt',
      lacking: (count: number) => (count === 1 ? 'Mangler én ting' : `Mangler ${count} ting`),
      complete: 'På plass',
    },
    period: (from: string, to: string) => `${from} – ${to}`,
    cohort: 'pulje',
    owner: 'Prosjekteier',
    leader: 'Prosjektleder',
    nobody: 'ikke valgt',
    setupLacks: (fields: string) => `Oppstarten er ikke ferdig. Det mangler ${fields}.`,
    allThere: 'Alle ti delene er på plass. Gå gjennom planen sammen før dere sender den fra dere.',
  },
  element: {
    complete: 'Her mangler planen ingenting.',
    lacks: 'Dette mangler',
    written: 'Dette har dere skrevet',
    empty: 'ikke skrevet ennå',
    more: (count: number) =>
      count === 1
        ? 'Og én ting til. Den står på kortet for denne delen.'
        : `Og ${count} ting til. De står på kortet for denne delen.`,
    pages: (from: number, to: number, total: number) => `Viser ${from}–${to} av ${total}`,
    goneReference: 'noe som er fjernet',
  },
  assessment: {
    title: 'Vurdering',
    summary: (met: number, total: number) => `${met} av ${total} punkter er stort sett ivaretatt.`,
    explain: 'Slik ville en som vurderer planer, lese den i dag.',
    verdicts: { largelyMet: 'Stort sett ivaretatt', toImprove: 'Forbedringspotensial' },
    lookedAt: (what: string) => `Jeg har sett på ${what}.`,
    lookedAtText: 'Jeg har sett på det dere har skrevet.',
    lookedAtNothing: 'Her er ingenting å se på ennå.',
    more: (count: number) => (count === 1 ? 'Og én ting til.' : `Og ${count} ting til.`),
    rule: (rule: string, source: string) => `Slik bør det være: ${rule} Kilde: ${source}.`,
    sources: {
      review: 'gjennomgangen av Saman om ein betre kommune',
      programme: 'vilkårene i programmet',
      method: 'vanlig prosjektmetode i offentlig sektor',
    },
    override: {
      give: 'Vurder selv',
      change: 'Endre din vurdering',
      takeBack: 'Ta vurderingen tilbake',
      given: (who: string, when: string, reason: string) => `${who} har vurdert dette ${when}: ${reason}`,
      rules: (verdict: string) => `Reglene sier: ${verdict}.`,
      was: (who: string, verdict: string, when: string) => `${who} vurderte dette som «${verdict}» ${when}.`,
      because: (reason: string) => `Begrunnelse: ${reason}`,
      lapsed: (when: string) => `Planen ble endret ${when}, så det gjelder ikke lenger. Nå er det reglene som teller.`,
      short: 'Vurdert av koordinator.',
    },
    toAssessment: 'Til vurderingen',
    left: (name: string, reason: string) => `«${name}» står som det er: ${reason}`,
    leftText: (reason: string) => `Teksten står som den er: ${reason}`,
  },
  economics: {
    title: 'Økonomien i heltidskultur',
    saves: (kroner: string) => `Dere sparer om lag ${kroner} kroner i året`,
    dearer: (kroner: string) => `Dette koster om lag ${kroner} kroner mer i året enn nå`,
    even: 'Dette går opp i opp: dere verken sparer eller taper på det i året',
    missing: (count: number) =>
      count === 1 ? 'Ett tall mangler før dere har en sum' : `${count} tall mangler før dere har en sum`,
    firstYear: {
      saves: (kroner: string) => `Det første året, når opplæringen er betalt, sparer dere om lag ${kroner} kroner.`,
      dearer: (kroner: string) =>
        `Det første året, når opplæringen skal betales, koster det om lag ${kroner} kroner mer enn nå.`,
      even: 'Det første året, når opplæringen skal betales, går det opp i opp.',
      same: 'Opplæringen koster ikke noe, så det første året er som de andre.',
    },
    why: 'Større stillinger koster noe og sparer noe. Når alle ni tallene er der, regner jeg det ut. Et tomt felt er ikke 0: jeg spør om det som mangler, og gjetter ikke.',
    worked: 'Slik er det regnet',
    soFar: 'Dette er klart',
    lines: { temps: 'Vikarer', overtime: 'Overtid', sickLeave: 'Sykefravær', training: 'Opplæring' },
    sum: 'Sum i året',
    hours: (hours: string, one: boolean) => `${hours}\u00a0${one ? 'time' : 'timer'}`,
    days: (days: string, one: boolean) => `${days}\u00a0${one ? 'dag' : 'dager'} færre`,
    kroner: (kroner: string) => `${kroner}\u00a0kr`,
    rises: 'Her blir det flere timer enn nå, og det koster.',
    once: (kroner: string) => `${kroner}, bare det første året`,
    assumes: 'Dette bygger det på',
    assumptions: [
      'Timer og dager gjelder ett helt år, og alle tallene er deres egne.',
      'En time eller en dag koster det samme hvert år. Lønnsvekst er ikke med.',
      'Lønn til faste ansatte som tar over timene, er ikke trukket fra. Vil dere ha den med, bruker dere bare det en vikartime koster mer.',
      'Vikartimer som blir borte fordi fraværet går ned, skal telle bare én gang: som timer eller som sykedager.',
    ],
    written: 'Dette har dere skrevet om økonomien',
    write: {
      hours: 'Skriv timene',
      costs: 'Skriv kostnadene',
      sickLeave: 'Skriv sykefraværet',
      assessment: 'Skriv vurderingen',
    },
    change: {
      hours: 'Endre timene',
      costs: 'Endre kostnadene',
      sickLeave: 'Endre sykefraværet',
      assessment: 'Endre vurderingen',
    },
    begin: 'Regn på økonomien',
    show: 'Vis regnestykket',
  },
  chain: {
    title: 'Kjeden',
    explain: 'Fra det dere gjør, til det dere vil oppnå. Trykk på en linje for å endre den.',
    begin:
      'Kjeden viser hva som skal føre til hva: tiltak → drivermål → resultatmål → effekt. Den vokser fram etter hvert som dere skriver planen.',
    links: { effect: 'effekt', resultGoal: 'resultatmål', driverGoal: 'drivermål', measure: 'tiltak' },
    reach: (whole: number, total: number) =>
      whole === total
        ? total === 1
          ? 'Tiltaket leder helt fram til en effekt.'
          : 'Alle tiltakene leder helt fram til en effekt.'
        : whole === 0
          ? total === 1
            ? 'Tiltaket leder ikke fram til en effekt ennå.'
            : 'Ingen av tiltakene leder fram til en effekt ennå.'
          : `${whole} av ${total} tiltak leder helt fram til en effekt.`,
    complete: 'Alt henger sammen, fra tiltak til effekt.',
    noEffect: 'Ingen effekt valgt',
    notes: {
      indicator: (name: string) => `Måles med ${name}`,
      noIndicator: 'Mangler indikator',
      unserved: 'Ingenting bidrar hit ennå',
      noMeasure: 'Ingen tiltak bidrar hit ennå',
      unled: 'Ingen resultatmål fører hit ennå',
      under: (names: string) => `Tiltak under: ${names}`,
    },
    missing: 'Koblinger som mangler',
    groups: {
      gone: 'Peker på noe som er fjernet',
      empty: 'Ledd dere ikke har begynt på',
      goalWithoutEffect: 'Resultatmål uten effekt',
      effectsUnled: 'Effekter som ingen resultatmål fører til',
      goalWithoutIndicator: 'Resultatmål uten indikator',
      driverServesNothing: 'Drivermål uten resultatmål',
      measureServesNothing: 'Tiltak som ikke bidrar til noe mål',
      goalUnserved: 'Resultatmål som ingenting bidrar til',
      driverUnserved: 'Drivermål som ingen tiltak bidrar til',
    },
    gone: {
      goal: (name: string) => `«${name}» peker på et mål som er fjernet.`,
      resultGoal: (name: string) => `«${name}» peker på et resultatmål som er fjernet.`,
      indicator: (name: string) => `«${name}» peker på en indikator som er fjernet.`,
      measure: (name: string) => `«${name}» peker på et tiltak som er fjernet.`,
    },
    empty: {
      effect: 'Ingen effekter er valgt.',
      resultGoal: 'Ingen resultatmål.',
      driverGoal: 'Ingen drivermål.',
      measure: 'Ingen tiltak.',
    },
    choose: {
      goal: 'Velg mål',
      resultGoal: 'Velg resultatmål',
      indicator: 'Velg indikator',
      measure: 'Velg tiltak',
      effect: 'Velg effekt',
    },
    unlink: 'Ta bort koblingen',
    open: 'Se kjeden',
    repair: 'Se hva som pekte hit',
  },
  buttons: {
    save: 'Lagre',
    continue: 'Fortsett',
    toPlan: 'Til planen',
    example: 'Vis et godt eksempel',
    begin: 'Begynn',
    change: 'Endre',
    remove: 'Fjern',
    fix: 'Rett nå',
    leave: 'Gå videre',
    asItIs: 'La teksten stå',
    skip: 'Hopp over',
    nextStep: 'Neste steg',
    toElement: (name: string) => `Til ${name.toLowerCase()}`,
    nextElement: 'Neste del',
    help: 'Vis hva jeg kan',
    setup: 'Endre oppstarten',
    finishSetup: 'Fullfør oppstarten',
    previous: 'Forrige',
    next: 'Neste',
  },
  form: {
    step: (step: number, steps: number) => `Steg ${step} av ${steps}`,
    choose: 'Velg',
    none: 'Ingen valgt',
    newTitle: 'Eller skriv navnet på en ny',
    required: 'Fyll ut dette feltet.',
    date: 'Velg en dato.',
    noMembers: 'Fikk ikke hentet medlemslista akkurat nå. Dere kan lagre uten, og velge senere.',
    nothingToChoose: 'Her er ingenting å velge ennå.',
    chosen: 'Det dere valgte',
    stays: 'Det dere bad om, ligger nederst. Skjemaet står her som det er.',
    searchMunicipality: 'Søk etter kommunen',
  },
  receipt: {
    removed: (what: string, title: string) => `${what} fjernet: ${title}`,
    empty: 'tømt',
  },
  after: {
    heading: 'Dette mangler fortsatt:',
  },
  remove: {
    title: (title: string) => `Fjerne «${title}»?`,
    linked: (count: number) =>
      count === 1
        ? 'Én annen del av planen peker hit og blir stående uten.'
        : `${count} andre deler av planen peker hit og blir stående uten.`,
    kept: 'Teksten blir liggende i historikken.',
    changed: (name: string, when: string) =>
      `${name} endret dette ${when}, etter at dere åpnet kortet. Slik står det nå:`,
    button: 'Fjern fra planen',
    keep: 'Behold',
  },
  conflict: {
    title: 'Noen andre endret dette mens dere skrev',
    explain: (name: string, when: string) =>
      `${name} lagret sin versjon ${when}. Deres tekst står i feltene under. Velg hvilken som skal gjelde; den andre blir liggende i historikken.`,
    theirs: 'Slik står det nå',
    mine: 'Slik skrev dere det',
    keepTheirs: 'Behold det som står',
    useMine: 'Lagre vår versjon',
  },
  gone: {
    explain:
      'Noen andre fjernet dette mens dere skrev. Teksten deres står fortsatt her. Lagre den som ny, eller gå til planen.',
    saveAsNew: 'Lagre som ny',
  },
  limit: (most: number) =>
    `Lista er full: den tar ${most}. Ingenting er borte. Fjern noe dere ikke trenger, og lagre igjen.`,
  restart: {
    title: (name: string) => `Her ligger planen for ${name}`,
    explain:
      'Her er det plass til én plan. Dere kan fortsette på den, endre oppstarten, eller begynne på nytt. Begynner dere på nytt, er den gamle planen ikke lenger synlig her.',
    continue: 'Fortsett på planen',
    setup: 'Endre oppstarten',
    again: 'Begynn på nytt',
    sure: 'Er dere sikre på at dere vil begynne på nytt?',
    sureExplain: (count: number) =>
      `Planen har ${count} svar. De blir ikke lenger synlige her, men slettes ikke: den som drifter Saman kan hente dem fram.`,
    yes: 'Ja, begynn på nytt',
    no: 'Nei, behold planen',
  },
  language: {
    title: 'Hvilket språk skal planen ha?',
    explain: 'Det gjelder det jeg skriver. Det dere har skrevet, står som det er.',
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  },
  history: {
    title: 'Siste endringer',
    none: 'Ingenting er endret ennå.',
    begun: 'startet planen',
    added: (what: string) => `la til ${what}`,
    changed: (what: string) => `endret ${what}`,
    removed: (what: string) => `fjernet ${what}`,
    setAside: (what: string) => `beholdt det som sto i ${what}. Lagt til side`,
    was: 'før',
    now: 'nå',
    nothing: 'tomt',
  },
  help: {
    title: 'Dette kan jeg',
    explain: 'Skriv et av ordene, eller trykk på knappen. I en kanal begynner dere med @Saman.',
    unknown: (said: string) => `Jeg forsto ikke «${said}». Mente dere noe av dette?`,
    unknownPlain: 'Det forsto jeg ikke. Dette er det nærmeste jeg kan:',
    elements: 'Eller navnet på en del av planen, for eksempel «milepæler» eller «risiko».',
  },
  examples: {
    title: 'Gode eksempler',
    explain: 'Hvilken del av planen vil dere se et eksempel på?',
    source: (source: string) => `Kilde: ${source}.`,
  },
  commands: {
    start: { words: ['start', 'begynn', 'kom i gang', 'ny plan'], title: 'start', does: 'Setter i gang planen' },
    plan: {
      words: ['plan', 'planen', 'oversikt', 'tavle', 'prosjektplan'],
      title: 'plan',
      does: 'Viser hele planen og hva som mangler',
    },
    assess: {
      words: ['vurder', 'vurdering', 'vurder planen', 'hva mangler', 'hva mangler planen'],
      title: 'vurder',
      does: 'Vurderer planen etter de ti punktene',
    },
    economics: {
      words: ['økonomi', 'økonomien', 'økonomisk vurdering', 'regnestykke', 'regnestykket'],
      title: 'økonomi',
      does: 'Regner ut hva heltidskultur sparer og koster',
    },
    chain: {
      words: ['kjede', 'kjeden', 'vis kjeden', 'rød tråd', 'den røde tråden'],
      title: 'kjede',
      does: 'Viser hva som skal føre til hva, fra tiltak til effekt',
    },
    continue: {
      words: ['fortsett', 'videre', 'neste', 'gå videre'],
      title: 'fortsett',
      does: 'Går til det første som mangler',
    },
    examples: {
      words: ['eksempel', 'eksempler', 'vis eksempel', 'godt eksempel'],
      title: 'eksempel',
      does: 'Viser gode eksempler',
    },
    history: {
      words: ['historikk', 'historie', 'endringer', 'logg'],
      title: 'historikk',
      does: 'Viser de siste endringene',
    },
    setup: {
      words: ['oppstart', 'oppstarten', 'endre oppstarten', 'fullfør oppstarten', 'oppsett'],
      title: 'oppstart',
      does: 'Endrer navn, periode, eier og leder',
    },
    languages: { words: ['språk', 'bytt språk'], title: 'språk', does: 'Bytter språk' },
    help: { words: ['hjelp', 'hva kan du', 'hei', 'hallo', 'hjelp meg'], title: 'hjelp', does: 'Viser hva jeg kan' },
  },
  faults: {
    required: () => 'Her må dere skrive noe før det kan lagres.',
    tooLong: ({ max, length }: Facts) =>
      `Teksten er ${length} tegn. Her er det plass til ${max}. Alt dere skrev, står fortsatt i feltet.`,
    controlCharacters: () =>
      'Teksten hadde skjulte tegn, ofte fra kopiering. Jeg har tatt dem bort. Se over, og lagre igjen.',
    notWords: () => 'Skriv det med ord, så forstår alle hva dere mener.',
    nationalId: () =>
      'Her står et fødselsnummer. Ta det bort før dere lagrer: planen leses av mange, og nummeret hører ikke hjemme her.',
    notANumber: ({ text }: Facts) => `«${text}» er ikke et tall. Skriv bare tallet, for eksempel 8,1.`,
    ambiguousNumber: ({ text }: Facts) =>
      `«${text}» kan leses på to måter. Skriv 1 234 for tusen, eller 1,234 for desimaler.`,
    belowLeast: ({ least }: Facts) => `Tallet kan ikke være under ${least}. Skriv det uten minus.`,
    notADate: ({ text }: Facts) => `«${text}» er ikke en dato i kalenderen. Skriv den som 1.12.2026.`,
    notAnOption: () => 'Velg ett av alternativene i lista.',
    notAMember: () => 'Denne personen er ikke med i samtalen. Velg en som er det.',
    goneEntry: () => 'Det dere valgte, er fjernet fra planen i mellomtiden. Velg noe annet.',
    wrongOrder: ({ first, from, second, to }: Facts) =>
      `«${second}» er ${to}. Det er før «${first}», ${from}. Rett en av dem.`,
  } satisfies Record<FaultCode, (facts: Facts) => string>,
  trouble: {
    notSaved: 'Dette ble ikke lagret. Teksten deres står fortsatt i kortet. Prøv igjen om litt.',
    notDone: 'Det gikk ikke nå. Ingenting er endret. Prøv igjen om litt.',
    notRead: 'Jeg får ikke hentet planen akkurat nå. Ingenting er endret. Prøv igjen om litt.',
    card: 'Dette kortet forstår jeg ikke. Ingenting er endret. Skriv «plan», så får dere et nytt.',
    oldCard: 'Kortet hører til en eldre plan. Ingenting er endret. Skriv «plan», så får dere det som gjelder nå.',
    noPlan: 'Her er ingen plan ennå. Skriv «start», så begynner vi.',
    coordinatorOnly: 'Bare programmets koordinatorer kan gjøre dette. Ingenting er endret.',
    notMember: 'Bare de som er med i denne samtalen, kan se og endre planen. Be en av dem om å legge deg til.',
    tenant: 'Saman er ikke åpnet for organisasjonen deres ennå. Spør den som drifter Saman. Ingenting er lagret.',
    failed: 'Noe gikk galt hos meg. Det dere hadde lagret, er trygt. Prøv igjen, eller skriv «plan».',
  },
}

export type Texts = typeof nb
