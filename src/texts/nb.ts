import type { FaultCode } from '../plan/answers.ts'
import type { Unreachable } from '../programme/unreachable.ts'
import { documents } from './documents.ts'
import { reports } from './reports.ts'

type Facts = Readonly<Record<string, string>>

/** What Saman says that belongs to no single element. Bokmål is the source of the type; each language is written. */
export const nb = {
  and: 'og',
  or: 'eller',
  below: 'Det dere bad om, ligger nederst.',
  welcome: 'Bare hyggelig.',
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
    summary: (met: number, total: number) =>
      met === total
        ? `Alle de ${total} punktene er stort sett ivaretatt.`
        : `${met} av ${total} punkter er stort sett ivaretatt.`,
    explain: 'Slik ville en som vurderer planer, lese den i dag.',
    verdicts: { largelyMet: 'Stort sett ivaretatt', toImprove: 'Forbedringspotensial' },
    lookedAt: (what: string) => `Jeg har sett på ${what}.`,
    lookedAtText: (answers: number, questions: number) =>
      answers === questions ? 'Jeg har sett på alle svarene.' : `Jeg har sett på ${answers} av ${questions} svar.`,
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
      change: 'Endre vurderingen',
      takeBack: 'Ta vurderingen tilbake',
      given: (who: string, when: string, reason: string) => `${who} vurderte dette ${when}: ${reason}`,
      rules: (verdict: string) => `Reglene sier: ${verdict}.`,
      was: (who: string, verdict: string, when: string) => `${who} vurderte dette som «${verdict}» ${when}.`,
      because: (reason: string) => `Begrunnelse: ${reason}`,
      lapsed: (when: string) =>
        `Planen ble endret ${when}, så vurderingen gjelder ikke lenger. Nå er det reglene som teller.`,
      short: 'Vurdert av koordinator.',
      onBoard: (verdict: string) => `Koordinatoren: ${verdict}`,
    },
    toAssessment: 'Til vurderingen',
    left: (name: string, reason: string) => `«${name}» står som det er: ${reason}`,
    leftText: (reason: string) => `Teksten står som den er: ${reason}`,
  },
  economics: {
    title: 'Økonomien i heltidskultur',
    saves: (kroner: string) => `Dere sparer om lag ${kroner} kroner i året`,
    dearer: (kroner: string) => `Dette koster om lag ${kroner} kroner mer i året enn nå`,
    even: 'Dette går opp i opp: i året verken sparer eller taper dere på det',
    missing: (count: number) =>
      count === 1 ? 'Ett tall mangler før dere har en sum' : `${count} tall mangler før dere har en sum`,
    firstYear: {
      saves: (kroner: string) => `Det første året, med opplæringen trukket fra, sparer dere om lag ${kroner} kroner.`,
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
      'Lønn til faste ansatte som tar over timene, er ikke trukket fra. Skal den regnes med, skriver dere bare det en vikartime koster mer enn en fast time.',
      'Vikartimer som blir borte fordi fraværet går ned, skal telle bare én gang: som timer eller som sykedager.',
    ],
    written: 'Dette har dere skrevet om økonomien',
    write: {
      hours: 'Fyll inn timene',
      costs: 'Fyll inn kostnadene',
      sickLeave: 'Fyll inn sykefraværet',
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
          ? 'Tiltaket fører helt fram til en effekt.'
          : 'Alle tiltakene fører helt fram til en effekt.'
        : whole === 0
          ? total === 1
            ? 'Tiltaket fører ikke fram til en effekt ennå.'
            : 'Ingen av tiltakene fører fram til en effekt ennå.'
          : `${whole} av ${total} tiltak fører helt fram til en effekt.`,
    complete: 'Alt henger sammen, fra tiltak til effekt.',
    noEffect: 'Ingen effekt valgt',
    notes: {
      indicator: (name: string) => `Måles med ${name}`,
      noIndicator: 'Mangler indikator',
      unserved: 'Ingenting bidrar til dette ennå',
      noMeasure: 'Ingen tiltak bidrar til dette ennå',
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
    repair: 'Se koblingene som mangler',
  },
  programme: {
    headings: { criterion: 'Punkt', met: 'Stort sett ivaretatt', toImprove: 'Forbedrings\u00adpotensial' },
    projects: (count: number) => (count === 1 ? '1 prosjekt' : `${count} prosjekter`),
    allThemes: 'Alle temaer',
    allCohorts: 'Alle puljer',
    inCohort: (cohort: string) => `pulje ${cohort}`,
    theme: 'Tema',
    cohort: 'Pulje',
    show: 'Vis tabellen',
    fresh: 'Hvert prosjekt vurderes på nytt når planen endres, og ellers én gang i døgnet.',
    none: 'Her er ingen prosjekter ennå. De kommer med når gruppene har sagt ja til å være med.',
    most: (criteria: string, count: number) =>
      count === 1 ? `Mest å hente: ${criteria}, i ett prosjekt.` : `Mest å hente: ${criteria}, i ${count} prosjekter.`,
  },
  programmes: {
    none: 'Du koordinerer ikke noe program',
    withCode: 'Har du fått en kode som koordinator, skriver du «bli koordinator» og koden her.',
    askOperator: 'Den som drifter Saman, bestemmer hvem som kan lage et program.',
    make: 'Lag et nytt program',
    form: {
      subtitle: 'Nytt program',
      title: 'Hvilket program skal du følge opp?',
      name: 'Hva heter programmet?',
      themes: 'Hvilke temaer gjelder det?',
      cohorts: 'Hvilke puljer har det?',
      cohortsHint: 'Skriv én på hver linje. La det stå tomt om programmet ikke har puljer.',
      save: 'Lag programmet',
    },
    made: 'Programmet er laget. Gi koden til gruppene som skal være med.',
    code: (code: string) =>
      `Koden er **${code}**. En gruppe skriver «bli med» og koden der planen ligger. Du ser ingenting før gruppa har sagt ja.`,
    themes: (names: string) => `Temaer: ${names}`,
    cohorts: (names: string) => `Puljer: ${names}`,
    projects: (count: number) =>
      count === 0
        ? 'Ingen prosjekter er med ennå.'
        : count === 1
          ? 'Ett prosjekt er med.'
          : `${count} prosjekter er med.`,
    table: 'Vis tabellen',
    tableDoes: 'Hvordan prosjektene ligger an, punkt for punkt',
    followUps: 'Se hvem du bør ta kontakt med',
    followUpsDoes: 'Prosjekter som ikke svarer, eller som jeg ikke når',
    edit: 'Endre programmet',
    editDoes: 'Navnet, temaene og puljene',
    saveEdit: 'Lagre endringene',
    edited: 'Programmet er endret. Prosjekter som er med, beholder puljen sin.',
    renew: 'Bytt kode',
    renewDoes: 'Hvis koden har kommet på avveier',
    sureRenew: (name: string) => `Bytte koden til ${name}?`,
    sureRenewExplain: 'Den gamle koden slutter å virke med en gang. Prosjekter som er med, merker ingenting.',
    keepCode: 'Behold koden',
    renewed: 'Koden er byttet. Den gamle virker ikke lenger.',
    coordinators: (names: string) => `Koordinatorer: ${names}`,
    invite: 'Inviter en koordinator',
    invited: (name: string) => `Ny koordinator i ${name}`,
    invitation: (code: string, until: string) =>
      `Send denne koden til den som skal bli koordinator: **${code}**. Den virker én gang, fram til ${until}.`,
    invitationUse: 'Den som får koden, skriver «bli koordinator» og koden til Saman i en personlig chat.',
    dismiss: 'Ta bort en koordinator',
    whom: (name: string) => `Hvem skal ikke lenger koordinere ${name}?`,
    you: (name: string) => `${name} (deg selv)`,
    sureDismiss: (who: string, name: string) => `Ta bort ${who} som koordinator i ${name}?`,
    sureDismissExplain: 'Personen får ikke lese planene i programmet lenger, men kan inviteres på nytt.',
    sureLeave: (name: string) => `Slutte som koordinator i ${name}?`,
    sureLeaveExplain: 'Du får ikke lese planene i programmet lenger. En annen koordinator kan invitere deg på nytt.',
    yesDismiss: 'Ta bort koordinatoren',
    yesLeave: 'Slutt som koordinator',
    toProgramme: 'Til programmet',
    dismissed: (who: string) => `${who} er ikke lenger koordinator.`,
    youLeft: (name: string) => `Du er ikke lenger koordinator i ${name}.`,
    last: 'Du er den siste koordinatoren. Inviter en annen først. Ingenting er endret.',
    full: 'Programmet har så mange koordinatorer som det er plass til. Be en av dem om å ta bort en annen først.',
    became: 'Du er nå koordinator.',
    already: 'Du koordinerer dette programmet fra før. Koden er ikke brukt: gi den til den du vil ha med.',
    codeMissing: 'Skriv koden du har fått, bak ordene: «bli koordinator ABCD-1234».',
    wrongInvitation:
      'Denne koden gjelder ikke. Den virker bare én gang, og i sju dager. Be koordinatoren som inviterte deg, om en ny.',
    tooMany: 'Det er prøvd for mange feil koder. Vent et kvarter, og prøv igjen.',
    switchTo: (name: string) => `Bytt til ${name}`,
    switchDoes: 'Et annet program som du koordinerer',
    page: 'Vis programmet',
  },
  joining: {
    optional: 'Oppstart · kan hoppes over',
    subtitle: 'Bli med i et program',
    title: 'Er prosjektet med i et program?',
    intro:
      'Har dere fått en kode av koordinatoren, skriver dere den her. På neste kort ser dere hva det innebærer, før dere sier ja eller nei.',
    code: 'Koden',
    check: 'Sjekk koden',
    wrong:
      'Jeg finner ikke noe program med den koden. Se om den er skrevet riktig, eller spør koordinatoren om den er byttet.',
    tooMany: 'Dere har prøvd for mange koder som ikke gjelder. Vent et kvarter, og prøv igjen.',
    ask: (name: string) => `Bli med i ${name}?`,
    who: (names: string) => `Programmet følges opp av ${names}.`,
    reads:
      'Sier dere ja, kan koordinatorene lese hele planen: det dere har skrevet, vurderingen og avlesningene. Det gjelder også dem som blir koordinatorer senere.',
    not: 'De ser ikke tall for grupper på færre enn fem personer, og ikke det dere skriver til hverandre i samtalen.',
    ends: 'Dere kan melde prosjektet ut når dere vil. Fra da av kan de ikke lese planen, og eksempler dere har delt, trekkes tilbake.',
    leaves: (name: string) => `Prosjektet er i dag med i ${name}. Det meldes ut derfra samtidig.`,
    deciders: (names: string) => `Prosjektlederen eller prosjekteieren må svare: ${names}.`,
    cohort: 'Hvilken pulje er dere i?',
    yes: 'Bli med i programmet',
    no: 'Ikke nå',
    joined: (who: string, name: string) => `${who} sa ja på vegne av gruppa: Prosjektet er nå med i ${name}.`,
    quitted: (who: string, name: string) =>
      `${who} meldte prosjektet ut av ${name}. Koordinatorene kan ikke lese planen lenger.`,
    member: (name: string) => `Prosjektet er med i ${name}`,
    memberExplain: 'Koordinatorene i programmet kan lese planen, og hjelpe dere videre.',
    none: 'Prosjektet er ikke med i noe program',
    noneExplain: 'Ingen utenfor samtalen kan lese planen. Har dere fått en kode av en koordinator, kan dere bli med.',
    join: 'Bli med i et program',
    quit: 'Meld prosjektet ut',
    sureQuit: (name: string) => `Melde prosjektet ut av ${name}?`,
    sureQuitExplain:
      'Koordinatorene kan ikke lese planen lenger, og eksempler dere har delt, trekkes tilbake. Selve planen står her som før.',
    stay: 'Bli i programmet',
    setUpFirst: 'Fullfør oppstarten først. Uten den vet ikke programmet hvilket prosjekt dette er.',
    board: (name: string) => `Med i ${name}`,
  },
  library: {
    others: 'Fra andre grupper i programmet:',
    offerOwn: 'Del noe fra planen deres',
    which: (element: string) => `Hva vil dere dele fra delen om ${element}?`,
    explain:
      'Andre grupper i programmet kan lære av det dere har fått til. En koordinator ser på det først, og dere kan trekke det tilbake når dere vil.',
    nothing: 'Her er ingenting å dele ennå.',
    ask: 'Dele dette som eksempel?',
    seen: 'Slik vil andre grupper i programmet se det:',
    noNames: 'Navn på ansvarlige er tatt bort. Sjekk at teksten ikke nevner personer.',
    alone:
      'Prosjektet er ikke med i noe program. Ingen andre ser eksempelet før dere er med i et, og en koordinator har tatt det inn.',
    giveNamed: 'Del med kommunenavn',
    giveUnnamed: 'Del uten kommunenavn',
    dont: 'Ikke del',
    states: { offered: 'Venter på svar fra koordinatoren', accepted: 'Tatt inn blant eksemplene' },
    named: (municipality: string) => `Med kommunenavn: ${municipality}.`,
    unnamed: 'Uten kommunenavn.',
    withdraw: 'Trekk eksempelet tilbake',
    withdrawn: 'Eksempelet er trukket tilbake. Planen deres er som den var.',
    waiting: (count: number) =>
      count === 0
        ? 'Ingen eksempler venter på svar'
        : count === 1
          ? 'Ett eksempel venter på svar'
          : `${count} eksempler venter på svar`,
    from: (who: string, when: string, whence: string) => `Delt av ${who} ${when}, ${whence}`,
    fromPlace: (municipality: string) => `fra ${municipality}`,
    fromSomewhere: 'fra en annen kommune',
    accept: 'Ta inn eksempelet',
    decline: 'Ikke ta det inn',
    takeOut: 'Ta det ut igjen',
    toWaiting: 'Se eksempler som venter',
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
    toElement: (the: string) => `Til ${the}`,
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
    lapsed: (what: string) => `endret planen, og ${what} gjelder ikke lenger`,
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
    elements:
      'Eller navnet på en del av planen, for eksempel «milepæler» eller «risiko». Skriv «indikator sykefravær», så ser dere alle tallene for den indikatoren.',
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
    programme: {
      words: ['program', 'programmet', 'programmene', 'vis programmet', 'mitt program'],
      title: 'program',
      does: 'Viser programmet du koordinerer, eller det prosjektet er med i',
    },
    table: {
      words: ['programtabell', 'programtabellen', 'tabell', 'tabellen'],
      title: 'programtabell',
      does: 'Viser hvordan prosjektene i programmet ligger an, punkt for punkt',
    },
    newProgramme: {
      words: ['nytt program', 'lag program', 'lag et program', 'lag nytt program', 'opprett program'],
      title: 'nytt program',
      does: 'Lager et program som flere prosjekter kan være med i',
    },
    invite: {
      words: ['inviter koordinator', 'inviter en koordinator', 'ny koordinator'],
      title: 'inviter koordinator',
      does: 'Gir deg en kode som gjør en til koordinator',
    },
    join: {
      words: ['bli med', 'bli med i program', 'bli med i programmet', 'bli med i et program'],
      title: 'bli med',
      does: 'Melder prosjektet inn i et program, med en kode fra koordinatoren',
    },
    quit: {
      words: ['meld ut', 'meld oss ut', 'meld prosjektet ut', 'gå ut av programmet'],
      title: 'meld ut',
      does: 'Melder prosjektet ut av programmet',
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
    timeline: {
      words: ['tidslinje', 'tidslinja', 'tidslinjen', 'vis tidslinja'],
      title: 'tidslinje',
      does: 'Viser milepælene etter dato, og hva som er flyttet eller forfalt',
    },
    matrix: {
      words: ['risikomatrise', 'risikomatrisen', 'risikomatrisa', 'matrise', 'vis risikomatrisen'],
      title: 'risikomatrise',
      does: 'Viser risikoene før og etter tiltak',
    },
    indicators: {
      words: ['målinger', 'måling', 'målingene', 'vis målingene', 'avlesninger', 'avlesningene', 'vis avlesningene'],
      title: 'avlesninger',
      does: 'Viser hvor langt dere er kommet, tall for tall',
    },
    report: {
      words: ['meld inn', 'meld inn tall', 'avlesning', 'ny avlesning', 'legg inn avlesning', 'rapporter tall'],
      title: 'meld inn',
      does: 'Tar imot et tall når som helst, også for en tidligere periode',
    },
    reports: reports.nb.command,
    pause: {
      words: ['pause', 'ta pause', 'hvile', 'hvil'],
      title: 'pause',
      does: 'Lar prosjektet hvile til en dato: ingen blir spurt eller minnet om noe',
    },
    followUps: {
      words: ['oppfølging', 'følg opp', 'oppfølgingsliste'],
      title: 'oppfølging',
      does: 'Viser prosjektene som ikke svarer, eller som jeg ikke når',
    },
    languages: { words: ['språk', 'bytt språk'], title: 'språk', does: 'Bytter språk' },
    help: { words: ['hjelp', 'hva kan du', 'hei', 'hallo', 'hjelp meg'], title: 'hjelp', does: 'Viser hva jeg kan' },
  },
  timeline: {
    title: 'Tidslinje',
    button: 'Vis tidslinja',
    none: 'Planen har ingen milepæler ennå. Legg til den første, så begynner tidslinja her.',
    counts: {
      all: (count: number) => (count === 1 ? '1 milepæl' : `${count} milepæler`),
      done: (count: number) => `${count} nådd`,
      overdue: (count: number) => `${count} forfalt`,
      planned: (count: number) => `${count} planlagt`,
      undated: (count: number) => `${count} uten dato`,
      moved: (count: number) => (count === 1 ? 'Én er flyttet.' : `${count} er flyttet.`),
    },
    start: (date: string) => `Prosjektet starter ${date}`,
    started: (date: string) => `Prosjektet startet ${date}`,
    end: (date: string) => `Prosjektet slutter ${date}`,
    ended: (date: string) => `Prosjektet sluttet ${date}`,
    today: (date: string) => `I dag, ${date}`,
    days: (count: number) => (count === 1 ? '1 dag' : `${count} dager`),
    months: (count: number) => (count === 1 ? '1 måned' : `${count} måneder`),
    silence: (days: string) => `${days} uten milepæl`,
    states: {
      done: 'Nådd',
      undated: 'Mangler dato',
      dueToday: 'I dag',
      due: (days: string) => `Om ${days}`,
      overdue: (days: string) => `Forfalt for ${days} siden`,
    },
    later: (from: string, to: string, days: string) => `Flyttet fra ${from} til ${to}, ${days} senere`,
    earlier: (from: string, to: string, days: string) => `Flyttet fra ${from} til ${to}, ${days} tidligere`,
    nobody: 'Ingen ansvarlig',
    unnamed: 'Uten navn',
  },
  matrix: {
    title: 'Risikomatrise',
    button: 'Vis risikomatrisen',
    none: 'Planen har ingen risikoer ennå. Legg til den første, så får den plass her.',
    counts: {
      red: (count: number) => (count === 1 ? '1 rød' : `${count} røde`),
      orange: (count: number) => `${count} oransje`,
      yellow: (count: number) => (count === 1 ? '1 gul' : `${count} gule`),
      green: (count: number) => (count === 1 ? '1 grønn' : `${count} grønne`),
    },
    levels: { red: 'rød', orange: 'oransje', yellow: 'gul', green: 'grønn' },
    before: 'Før tiltak',
    after: 'Etter tiltak',
    inWords: (when: string, counts: string) => `${when}: ${counts}.`,
    axes: 'Tallene i rutene er risikoene i lista under. Oppover: sannsynlighet. Bortover: konsekvens.',
    noneScored: 'Ingen aktuelle risikoer har både sannsynlighet og konsekvens ennå, så det er ingen matrise å vise.',
    noneAfter: 'Ingen risikoer er vurdert etter tiltak ennå. Derfor vises ingen matrise for det.',
    missingAfter: (numbers: string) => `Ikke vurdert etter tiltak: nr. ${numbers}.`,
    register: 'Risikoer, de alvorligste først',
    unscored: 'Ikke vurdert',
    unscoredWhy: 'De mangler sannsynlighet eller konsekvens, og står derfor ikke i matrisen.',
    closed: 'Ikke lenger aktuelle',
    now: (level: string) => `${level} nå`,
    later: (now: string, level: string) => `${now}, ${level} etter tiltak`,
    same: (now: string) => `${now}, uendret etter tiltak`,
    unknown: (now: string) => `${now}, ikke vurdert etter tiltak`,
    noAction: 'Ingen tiltak',
    noOwner: 'ingen tiltaksansvarlig',
    due: (date: string) => `frist ${date}`,
    late: (date: string) => `fristen ${date} er passert`,
    done: 'tiltaket er gjennomført',
    reviewed: (date: string) => `gjennomgått ${date}`,
    notReviewed: 'ikke gjennomgått',
    unnamed: 'Uten navn',
  },
  indicators: {
    title: 'Avlesninger',
    button: 'Vis avlesningene',
    none: 'Planen har ingen indikatorer ennå. Legg til den første, så kan dere følge tallet her.',
    counts: {
      all: (count: number) => (count === 1 ? '1 indikator' : `${count} indikatorer`),
      reached: (count: number) => `${count} i mål`,
      towards: (count: number) => `${count} på riktig vei`,
      away: (count: number) => `${count} på feil vei`,
      stale: (count: number) => (count === 1 ? '1 utdatert' : `${count} utdaterte`),
      unread: (count: number) => `${count} uten avlesning`,
    },
    start: 'Start',
    latest: 'Nå',
    target: 'Mål',
    wished: { up: 'Skal opp', down: 'Skal ned' },
    lacks: { start: 'ingen startverdi', latest: 'ingen avlesning', target: 'ingen målverdi' },
    noDate: 'uten dato',
    by: (date: string) => `innen ${date}`,
    percent: (share: string) => `${share} av veien til målet`,
    reached: (share: string) => `Målet er nådd (${share} av veien)`,
    reachedFar: 'Målet er nådd med god margin',
    behind: 'Feil vei siden start: nå er det lenger til målet',
    behindFar: 'Feil vei siden start: nå er det mye lenger til målet',
    reachedAway: (reached: string, from: string, to: string) =>
      `${reached}, men siden sist gikk det feil vei: fra ${from} til ${to}.`,
    noWay: 'Målverdien er lik startverdien, så det er ingen vei å måle.',
    wrongWay: 'Målverdien ligger på feil side av startverdien, så framgangen kan ikke regnes ut.',
    missing: (what: string) => `Framgangen kan ikke regnes ut. Det mangler ${what}.`,
    parts: { startValue: 'startverdi', target: 'målverdi', reading: 'avlesning' },
    towards: (from: string, to: string) => `Riktig vei siden sist: fra ${from} til ${to}.`,
    away: (from: string, to: string) => `Feil vei siden sist: fra ${from} til ${to}.`,
    nowhere: (to: string) => `Uendret siden sist: ${to}.`,
    stale: 'Utdatert: tallet for den siste perioden mangler.',
    add: 'Legg inn avlesning',
    strays: (count: number) =>
      count === 1
        ? 'Én avlesning hører til en indikator som er fjernet. Velg en annen, eller fjern den.'
        : `${count} avlesninger hører til indikatorer som er fjernet. Velg andre, eller fjern dem.`,
    readings: 'Siste avlesninger',
    unnamed: 'Uten navn',
  },
  periods: {
    quarter: (quarter: number, year: string) => `${quarter}. kvartal ${year}`,
    firstHalf: (year: string) => `første halvår ${year}`,
    secondHalf: (year: string) => `andre halvår ${year}`,
  },
  prompt: {
    title: (round: string) => `Tall for ${round}`,
    asked: (count: number) =>
      count === 1
        ? 'Ett tall denne gangen. Det viser om dere er på vei mot målet.'
        : `${count} tall denne gangen. De viser om dere er på vei mot målene. Lagre dem dere har; resten kan komme senere.`,
    left: (count: number) => (count === 1 ? 'Ett tall gjenstår.' : `${count} tall gjenstår.`),
    allIn: (round: string) => `Alt er meldt inn for ${round}`,
    nothing: (round: string) => `Ingen tall å melde inn for ${round}`,
    nothingWhy: 'Ingen av indikatorene i planen skal måles for denne perioden.',
    more: (count: number) =>
      count === 1
        ? 'Ett tall til kommer på kortet når disse er lagret.'
        : `${count} tall til kommer på kortet når disse er lagret.`,
    reports: (who: string) => `${who} melder inn tallet.`,
    latest: (readings: string) => `Sist: ${readings}`,
    noneYet: 'Ingen tall ennå',
    inUnit: (name: string, unit: string) => `${name}, i ${unit}`,
    comment: 'Kommentar',
    whyNone: 'Eller hvorfor tallet mangler',
    none: 'Ikke noe tall denne gangen',
    answered: 'Meldt inn',
    noFigure: (why: string) => `Ikke noe tall: ${why}`,
    given: (who: string, when: string) => `Meldt inn av ${who} ${when}`,
    corrected: (from: string) => `rettet fra ${from}`,
    moreAnswered: (count: number) =>
      count === 1 ? 'Ett svar til står blant avlesningene.' : `${count} svar til står blant avlesningene.`,
    save: 'Lagre tallene',
    fill: 'Fyll inn tallene',
    correct: 'Rett tallet',
    enter: 'Legg inn tallet',
    series: 'Se hele serien',
    faults: {
      noFigure: (tick: string) =>
        `Her står det en kommentar, men ikke noe tall. Skriv tallet, eller kryss av for «${tick}».`,
      noReason: 'Skriv i kommentaren hvorfor det ikke er noe tall.',
      both: 'Her står det både et tall og at det ikke er noe tall. Ta bort det ene.',
    },
    doubt: {
      far: (typed: string, last: string) => `Dere skrev ${typed}. Tallet vi har fra før, er ${last}.`,
      meant: (instead: string) => `Mente dere ${instead}?`,
      between: (typed: string, least: string, most: string) =>
        `Dere skrev ${typed}. Slike tall ligger vanligvis mellom ${least} og ${most}.`,
      atLeast: (typed: string, least: string) => `Dere skrev ${typed}. Slike tall er vanligvis ikke under ${least}.`,
      atMost: (typed: string, most: string) => `Dere skrev ${typed}. Slike tall er vanligvis ikke over ${most}.`,
      keep: (typed: string) => `Er ${typed} riktig, lagrer dere en gang til.`,
    },
  },
  report: {
    nothing: 'Her er ingenting å lagre ennå. Skriv et tall, eller si hvorfor det ikke finnes noe denne gangen.',
    gone: (name: string | undefined, typed: string) =>
      `${name === undefined ? 'Indikatoren' : `«${name}»`} ble fjernet fra planen mens kortet lå her. Måler dere det fortsatt, legg det til igjen. Dette er ikke lagret: ${typed}`,
    answered: (who: string, value: string, name: string, typed: string) =>
      `${who} har allerede meldt inn ${value} for «${name}». Skal deres svar gjelde i stedet, retter dere avlesningen. Dette er ikke lagret: ${typed}`,
    answeredNone: (who: string, name: string, typed: string) =>
      `${who} har allerede sagt hvorfor «${name}» ikke har noe tall denne gangen. Kommer det et tall, legger dere det inn da. Dette er ikke lagret: ${typed}`,
  },
  nudge: {
    title: (count: number, round: string) =>
      count === 1 ? `Ett tall for ${round} gjenstår` : `${count} tall for ${round} gjenstår`,
    why: 'Meld gjerne inn dem dere har. Finnes det ikke noe tall, holder det å si hvorfor.',
    whyOne: 'Finnes det ikke noe tall, holder det å si hvorfor.',
    more: (count: number) => `og ${count} til`,
  },
  series: {
    none: 'Ingen avlesninger ennå. Legg inn den første, så begynner serien her.',
    gone: 'Denne indikatoren er fjernet fra planen.',
    toReadings: 'Til avlesningene',
    unknown: (said: string) => `Jeg finner ingen indikator som heter «${said}».`,
    near: (names: string) => `Mente dere ${names}?`,
    all: (names: string) => `Dette måler dere i planen: ${names}.`,
    which: 'Skriv «indikator» og navnet på den dere vil se.',
    chooseOne: 'Jeg er ikke sikker på hvilken indikator dere mener. Velg den i lista.',
  },
  reminder: {
    title: 'Dette venter på deg',
    nothing: 'Ingenting venter på deg nå. Jeg sier fra når noe gjør det.',
    readings: (round: string) => `Mangler tall for ${round}`,
    milestone: {
      overdue: (days: string) => `Milepæl forfalt for ${days} siden`,
      today: 'Milepæl i dag',
      due: (days: string) => `Milepæl om ${days}`,
    },
    risk: 'Rød risiko uten tiltak',
    riskOwner: 'Rød risiko uten tiltaksansvarlig',
    gap: (element: string, howLong: string) => `${element}, åpent i ${howLong}`,
    more: (count: number) =>
      count === 1
        ? 'Og én til. Den kommer når du har tatt disse.'
        : `Og ${count} til. De kommer når du har tatt disse.`,
    moreProjects: (count: number) =>
      count === 1
        ? 'Og ett prosjekt til. Det kommer når du har tatt disse.'
        : `Og ${count} prosjekter til. De kommer når du har tatt disse.`,
    acknowledge: 'Jeg følger opp',
    to: 'Overlat til',
    delegate: 'Overlat',
    delegatedBefore: (name: string, date: string) => `Overlatt til ${name} ${date}.`,
    takenBefore: (name: string, date: string) => `${name} tok det ${date}.`,
    open: 'Gå til gruppa',
    snooze: 'Minn meg om en uke',
    acknowledged: (project: string) => `Du følger opp det som sto her om ${project}. Jeg sier fra til gruppa.`,
    delegated: (to: string, project: string) =>
      `Du har bedt ${to} følge opp det som sto her om ${project}. Jeg sier fra til gruppa.`,
    snoozed: (date: string) => `Jeg minner deg igjen ${date}. Vil du se kortet før det, skriver du «påminnelse».`,
    nobodyChosen: (project: string) =>
      `Velg hvem som skal følge opp det som står her om ${project}. Ingenting er endret.`,
    alreadyDone: 'Dette er allerede fulgt opp. Her er det som står igjen.',
    notLeading:
      'Dette er ikke lenger ditt å følge opp. Ingenting er endret. Skriv «påminnelse» for å se det som venter på deg.',
    notTold: 'Dette er lagret, men jeg fikk ikke sagt fra til gruppa. Si fra til dem selv.',
  },
  matters: {
    readings: (round: string) => `tallene for ${round}`,
    milestone: (name: string) => `milepælen «${name}»`,
    risk: (name: string) => `risikoen «${name}»`,
    gap: (element: string) => `det som mangler i «${element}»`,
    more: (count: number) => (count === 1 ? 'én ting til' : `${count} ting til`),
  },
  reach: {
    channel: (why: string) => `Jeg når ikke gruppa, fordi ${why}.`,
    person: (name: string, why: string) => `Jeg når ikke ${name} i personlig chat, fordi ${why}.`,
    whyChannel: {
      removed: 'appen er fjernet derfra',
      left: 'jeg ikke lenger er med der',
      deleted: 'kanalen eller chatten er slettet',
      blocked: 'reglene i organisasjonen stopper meg',
      forbidden: 'jeg ikke får lov til å skrive der',
    } satisfies Record<Unreachable, string>,
    mendChannel: {
      removed: 'Legg til Saman der igjen, så fortsetter jeg.',
      left: 'Legg til Saman der igjen, så fortsetter jeg.',
      deleted: 'Planen er fortsatt lagret: den som drifter Saman, kan hente den fram.',
      blocked: 'Den som styrer Teams hos dere, kan åpne for det.',
      forbidden: 'Den som eier teamet, kan åpne for det.',
    } satisfies Record<Unreachable, string>,
    whyPerson: {
      removed: 'appen er fjernet der',
      left: 'personen ikke lenger er med i gruppa',
      deleted: 'chatten er slettet',
      blocked: 'Saman er blokkert der',
      forbidden: 'Saman ikke er lagt til der',
    } satisfies Record<Unreachable, string>,
    mendPerson: {
      removed: 'Den det gjelder, kan legge til Saman under Apper i Teams. Da kommer påminnelsene fram.',
      left: 'Har noen andre tatt over, velger dere hvem under «oppstart».',
      deleted: 'Når den det gjelder, skriver til Saman, åpner chatten seg igjen.',
      blocked: 'Den det gjelder, kan ta bort blokkeringen. Da kommer påminnelsene fram.',
      forbidden: 'Den det gjelder, kan legge til Saman under Apper i Teams. Da kommer påminnelsene fram.',
    } satisfies Record<Unreachable, string>,
  },
  told: {
    acknowledged: (who: string, what: string) => `${who} følger opp: ${what}.`,
    delegated: (who: string, to: string, what: string) => `${who} har bedt ${to} følge opp: ${what}.`,
    meanwhile: 'Jeg minner ikke om det de neste fire ukene.',
  },
  followUps: {
    title: 'Oppfølging',
    none: 'Ingen prosjekter trenger at du tar kontakt nå.',
    why: 'Her har ingen svart, eller jeg når ikke fram. En telefon hjelper ofte.',
    readings: (round: string) => `Tallene for ${round} mangler fortsatt.`,
    since: (date: string) => `På lista siden ${date}`,
  },
  pause: {
    board: (date: string) => `Hviler til ${date}. Fram til da spør jeg ikke om tall og minner ingen om noe.`,
    saved: (date: string) =>
      `Prosjektet hviler til ${date}. Da begynner jeg å spørre igjen av meg selv. Skriv «avslutt pausen» om det skal skje før.`,
    ended: 'Pausen er over. Mangler det tall, spør jeg neste arbeidsdag.',
    notPaused: 'Prosjektet hviler ikke nå. Skriv «pause» for å velge en dato.',
  },
  simulated: {
    unreadable: 'Jeg forsto ikke datoen. Skriv for eksempel «simulate 2026-12-01».',
    now: (date: string) => `Det er nå ${date}.`,
    nothing: 'Den dagen hadde jeg ingenting å si.',
    ask: (projects: string) => `Jeg spurte om tall i ${projects}.`,
    nudge: (projects: string) => `Jeg minte om tallene i ${projects}.`,
    reminder: (people: string) => `${people} fikk påminnelse i personlig chat.`,
    told: (projects: string) => `Jeg ga beskjed i ${projects}.`,
    listed: (projects: string) => `${projects} kom på koordinatorens liste.`,
    unreachable: (whom: string) => `Jeg nådde ikke ${whom}.`,
  },
  documents: documents.nb,
  reports: reports.nb,
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
    belowLeast: ({ least }: Facts) =>
      least === '0' ? 'Tallet kan ikke være under 0. Skriv det uten minus.' : `Tallet må være minst ${least}.`,
    notWhole: () => 'Skriv et helt tall, uten desimaler.',
    notYet: ({ to }: Facts) => `${to} er fram i tid. Skriv en dag som har vært.`,
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
    planChanged:
      'Planen er endret etter at du åpnet dette kortet. Vurderingen er ikke lagret. Se på punktet igjen, og lagre så om den fortsatt gjelder.',
    personalOnly: 'Dette viser jeg bare i en personlig chat, så ingen andre ser det. Skriv til meg der.',
    coordinatorOnly: 'Bare programmets koordinatorer kan gjøre dette. Ingenting er endret.',
    founderOnly: 'Bare de som er satt opp til det, kan lage et program. Spør den som drifter Saman.',
    leaderOnly: 'Det må prosjektlederen eller prosjekteieren gjøre. Ingenting er endret.',
    togetherOnly: 'Det gjør dere i samtalen der prosjektgruppa og planen er. Ingenting er endret.',
    notMember: 'Bare de som er med i denne samtalen, kan se og endre planen. Be en av dem om å legge deg til.',
    tenant: 'Saman er ikke åpnet for organisasjonen deres ennå. Spør den som drifter Saman. Ingenting er lagret.',
    failed: 'Noe gikk galt hos meg. Det dere hadde lagret, er trygt. Prøv igjen, eller skriv «plan».',
  },
}

export type Texts = typeof nb
