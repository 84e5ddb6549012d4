import type { Texts } from './nb.ts'

export const nn: Texts = {
  and: 'og',
  greeting: {
    title: 'Hei, eg er Saman',
    group:
      'Eg hjelper dykk å skrive prosjektplanen, litt om gongen. Undervegs seier eg kva planen manglar, og kvifor det har noko å seie.',
    personal:
      'Eg hjelper prosjektgrupper å skrive planen sin, litt om gongen. Legg meg til i kanalen der gruppa arbeider, eller prøv meg her først.',
    button: 'Start planen',
    back: (name) => `Planen for ${name} ligg her slik de forlét han.`,
    backButton: 'Opne planen',
  },
  board: {
    title: 'Prosjektplanen',
    progress: (complete, total) => `${complete} av ${total} delar er på plass`,
    states: {
      empty: 'Ikkje byrja',
      lacking: (count) => (count === 1 ? 'Manglar éin ting' : `Manglar ${count} ting`),
      complete: 'På plass',
    },
    period: (from, to) => `${from} – ${to}`,
    cohort: 'pulje',
    owner: 'Prosjekteigar',
    leader: 'Prosjektleiar',
    nobody: 'ikkje vald',
    setupLacks: (fields) => `Oppstarten er ikkje ferdig. Det manglar ${fields}.`,
    allThere: 'Alle dei ti delane er på plass. Gå gjennom planen saman før de sender han frå dykk.',
  },
  element: {
    complete: 'Her manglar planen ingenting.',
    lacks: 'Dette manglar',
    written: 'Dette har de skrive',
    empty: 'ikkje skrive enno',
    more: (count) =>
      count === 1
        ? 'Og éin ting til. Han står på kortet for denne delen.'
        : `Og ${count} ting til. Dei står på kortet for denne delen.`,
    pages: (from, to, total) => `Viser ${from}–${to} av ${total}`,
    goneReference: 'noko som er fjerna',
  },
  assessment: {
    title: 'Vurdering',
    summary: (met, total) => `${met} av ${total} punkt er stort sett varetekne.`,
    explain: 'Slik ville ein som vurderer planar, lese han i dag.',
    verdicts: { largelyMet: 'Stort sett vareteke', toImprove: 'Rom for forbetring' },
    lookedAt: (what) => `Eg har sett på ${what}.`,
    lookedAtText: 'Eg har sett på det de har skrive.',
    lookedAtNothing: 'Her er ingenting å sjå på enno.',
    more: (count) => (count === 1 ? 'Og éin ting til.' : `Og ${count} ting til.`),
    rule: (rule, source) => `Slik bør det vere: ${rule} Kjelde: ${source}.`,
    sources: {
      review: 'gjennomgangen av programmet Saman om ein betre kommune',
      programme: 'vilkåra i programmet',
      method: 'vanleg prosjektmetode i offentleg sektor',
    },
    override: {
      give: 'Vurder sjølv',
      change: 'Endre vurderinga di',
      takeBack: 'Ta vurderinga tilbake',
      given: (who, when, reason) => `${who} har vurdert dette ${when}: ${reason}`,
      rules: (verdict) => `Reglane seier: ${verdict}.`,
      was: (who, verdict, when) => `${who} vurderte dette som «${verdict}» ${when}.`,
      because: (reason) => `Grunngiving: ${reason}`,
      lapsed: (when) => `Planen vart endra ${when}, så det gjeld ikkje lenger. No er det reglane som tel.`,
      short: 'Vurdert av koordinator.',
    },
    toAssessment: 'Til vurderinga',
    left: (name, reason) => `«${name}» står som det er: ${reason}`,
    leftText: (reason) => `Teksten står som han er: ${reason}`,
  },
  economics: {
    title: 'Økonomien i heiltidskultur',
    saves: (kroner) => `De sparer om lag ${kroner} kroner i året`,
    dearer: (kroner) => `Dette kostar om lag ${kroner} kroner meir i året enn no`,
    even: 'Dette går opp i opp: de korkje sparer eller taper på det i året',
    missing: (count) =>
      count === 1 ? 'Eitt tal manglar før de har ein sum' : `${count} tal manglar før de har ein sum`,
    firstYear: {
      saves: (kroner) => `Det første året sparer de om lag ${kroner} kroner, når opplæringa er betalt.`,
      dearer: (kroner) =>
        `Det første året kostar det om lag ${kroner} kroner meir enn no, når opplæringa skal betalast.`,
      even: 'Det første året går det opp i opp, når opplæringa skal betalast.',
      same: 'Opplæringa kostar ikkje noko, så det første året er som dei andre.',
    },
    why: 'Større stillingar kostar noko og sparer noko. Med alle dei ni tala på plass reknar eg det ut. Eit tomt felt er ikkje 0: eg spør om det som manglar, og gissar ikkje.',
    worked: 'Slik er det rekna',
    soFar: 'Dette er klart',
    lines: { temps: 'Vikarar', overtime: 'Overtid', sickLeave: 'Sjukefråvær', training: 'Opplæring' },
    sum: 'Sum i året',
    hours: (hours, one) => `${hours}\u00a0${one ? 'time' : 'timar'}`,
    days: (days, one) => `${days}\u00a0${one ? 'dag' : 'dagar'} færre`,
    kroner: (kroner) => `${kroner}\u00a0kr`,
    rises: 'Her blir det fleire timar enn no, og det kostar.',
    once: (kroner) => `${kroner}, berre det første året`,
    assumes: 'Dette byggjer det på',
    assumptions: [
      'Alle tala er dykkar eigne. Timar og dagar gjeld eitt heilt år.',
      'Prisen på ein time eller ein dag er den same kvart år. Lønsvekst er ikkje med.',
      'Løn til fast tilsette som tek over timane, er ikkje trekt frå. Vil de ha henne med, bruker de berre det ein vikartime kostar meir.',
      'Vikartimar som blir borte fordi fråværet går ned, skal telje berre éin gong: som timar eller som sjukedagar.',
    ],
    written: 'Dette har de skrive om økonomien',
    write: {
      hours: 'Skriv timane',
      costs: 'Skriv kostnadene',
      sickLeave: 'Skriv sjukefråværet',
      assessment: 'Skriv vurderinga',
    },
    change: {
      hours: 'Endre timane',
      costs: 'Endre kostnadene',
      sickLeave: 'Endre sjukefråværet',
      assessment: 'Endre vurderinga',
    },
    begin: 'Rekn på økonomien',
    show: 'Vis reknestykket',
  },
  chain: {
    title: 'Kjeda',
    explain: 'Frå det de gjer, til det de vil oppnå. Trykk på ei linje for å endre ho.',
    begin:
      'Kjeda viser kva som skal føre til kva: tiltak → drivarmål → resultatmål → effekt. Ho veks fram medan de skriv planen.',
    links: { effect: 'effekt', resultGoal: 'resultatmål', driverGoal: 'drivarmål', measure: 'tiltak' },
    reach: (whole, total) =>
      whole === total
        ? total === 1
          ? 'Tiltaket fører heilt fram til ein effekt.'
          : 'Alle tiltaka fører heilt fram til ein effekt.'
        : whole === 0
          ? total === 1
            ? 'Tiltaket fører ikkje fram til nokon effekt enno.'
            : 'Ingen av tiltaka fører fram til nokon effekt enno.'
          : `${whole} av ${total} tiltak fører heilt fram til ein effekt.`,
    complete: 'Alt heng saman, frå tiltak til effekt.',
    noEffect: 'Ingen effekt vald',
    notes: {
      indicator: (name) => `Blir målt med ${name}`,
      noIndicator: 'Manglar indikator',
      unserved: 'Ingenting hjelper fram dette enno',
      noMeasure: 'Ingen tiltak hjelper fram dette enno',
      unled: 'Ingen resultatmål fører hit enno',
      under: (names) => `Tiltak under: ${names}`,
    },
    missing: 'Koplingar som manglar',
    groups: {
      gone: 'Peikar på noko som er fjerna',
      empty: 'Ledd de ikkje har byrja på',
      goalWithoutEffect: 'Resultatmål utan effekt',
      effectsUnled: 'Effektar som ingen resultatmål fører til',
      goalWithoutIndicator: 'Resultatmål utan indikator',
      driverServesNothing: 'Drivarmål utan resultatmål',
      measureServesNothing: 'Tiltak som ikkje hjelper fram noko mål',
      goalUnserved: 'Resultatmål som ingenting hjelper fram',
      driverUnserved: 'Drivarmål som ingen tiltak hjelper fram',
    },
    gone: {
      goal: (name) => `«${name}» peikar på eit mål som er fjerna.`,
      resultGoal: (name) => `«${name}» peikar på eit resultatmål som er fjerna.`,
      indicator: (name) => `«${name}» peikar på ein indikator som er fjerna.`,
      measure: (name) => `«${name}» peikar på eit tiltak som er fjerna.`,
    },
    empty: {
      effect: 'Ingen effektar er valde.',
      resultGoal: 'Ingen resultatmål.',
      driverGoal: 'Ingen drivarmål.',
      measure: 'Ingen tiltak.',
    },
    choose: {
      goal: 'Vel mål',
      resultGoal: 'Vel resultatmål',
      indicator: 'Vel indikator',
      measure: 'Vel tiltak',
      effect: 'Vel effekt',
    },
    unlink: 'Ta bort koplinga',
    open: 'Sjå kjeda',
    repair: 'Sjå kva som peika hit',
  },
  buttons: {
    save: 'Lagre',
    continue: 'Hald fram',
    toPlan: 'Til planen',
    example: 'Vis eit godt døme',
    begin: 'Byrj',
    change: 'Endre',
    remove: 'Fjern',
    fix: 'Rett no',
    leave: 'Gå vidare',
    asItIs: 'Lat teksten stå',
    skip: 'Hopp over',
    nextStep: 'Neste steg',
    toElement: (name) => `Til ${name.toLowerCase()}`,
    nextElement: 'Neste del',
    help: 'Vis kva eg kan',
    setup: 'Endre oppstarten',
    finishSetup: 'Gjer ferdig oppstarten',
    previous: 'Førre',
    next: 'Neste',
  },
  form: {
    step: (step, steps) => `Steg ${step} av ${steps}`,
    choose: 'Vel',
    none: 'Ingen vald',
    newTitle: 'Eller skriv namnet på ein ny',
    required: 'Fyll ut dette feltet.',
    date: 'Vel ein dato.',
    noMembers: 'Fekk ikkje henta medlemslista akkurat no. De kan lagre utan, og velje seinare.',
    nothingToChoose: 'Her er ingenting å velje enno.',
    chosen: 'Det de valde',
    stays: 'Det de bad om, ligg nedst. Skjemaet står her som det er.',
    searchMunicipality: 'Søk etter kommunen',
  },
  receipt: {
    removed: (what, title) => `${what} fjerna: ${title}`,
    empty: 'tømt',
  },
  after: {
    heading: 'Dette manglar framleis:',
  },
  remove: {
    title: (title) => `Fjerne «${title}»?`,
    linked: (count) =>
      count === 1
        ? 'Éin annan del av planen peikar hit og blir ståande utan.'
        : `${count} andre delar av planen peikar hit og blir ståande utan.`,
    kept: 'Teksten blir liggjande i historikken.',
    changed: (name, when) => `${name} endra dette ${when}, etter at de opna kortet. Slik står det no:`,
    button: 'Fjern frå planen',
    keep: 'Behald',
  },
  conflict: {
    title: 'Nokon andre endra dette medan de skreiv',
    explain: (name, when) =>
      `${name} lagra sin versjon ${when}. Teksten dykkar står i felta under. Vel kva som skal gjelde; det andre blir liggjande i historikken.`,
    theirs: 'Slik står det no',
    mine: 'Slik skreiv de det',
    keepTheirs: 'Behald det som står',
    useMine: 'Lagre vår versjon',
  },
  gone: {
    explain:
      'Nokon andre fjerna dette medan de skreiv. Teksten dykkar står framleis her. Lagre han som ny, eller gå til planen.',
    saveAsNew: 'Lagre som ny',
  },
  limit: (most) => `Lista er full: ho tek ${most}. Ingenting er borte. Fjern noko de ikkje treng, og lagre igjen.`,
  restart: {
    title: (name) => `Her ligg planen for ${name}`,
    explain:
      'Her er det plass til éin plan. De kan halde fram på han, endre oppstarten, eller byrje på nytt. Byrjar de på nytt, er den gamle planen ikkje lenger synleg her.',
    continue: 'Hald fram på planen',
    setup: 'Endre oppstarten',
    again: 'Byrj på nytt',
    sure: 'Er de sikre på at de vil byrje på nytt?',
    sureExplain: (count) =>
      `Planen har ${count} svar. Dei blir ikkje lenger synlege her, men blir ikkje sletta: den som driftar Saman, kan hente dei fram.`,
    yes: 'Ja, byrj på nytt',
    no: 'Nei, behald planen',
  },
  language: {
    title: 'Kva språk skal planen ha?',
    explain: 'Det gjeld det eg skriv. Det de har skrive, står som det er.',
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  },
  history: {
    title: 'Siste endringar',
    none: 'Ingenting er endra enno.',
    begun: 'starta planen',
    added: (what) => `la til ${what}`,
    changed: (what) => `endra ${what}`,
    removed: (what) => `fjerna ${what}`,
    setAside: (what) => `behelt det som stod i ${what}. Lagt til side`,
    was: 'før',
    now: 'no',
    nothing: 'tomt',
  },
  help: {
    title: 'Dette kan eg',
    explain: 'Skriv eit av orda, eller trykk på knappen. I ein kanal byrjar de med @Saman.',
    unknown: (said) => `Eg forstod ikkje «${said}». Meinte de noko av dette?`,
    unknownPlain: 'Det forstod eg ikkje. Dette er det næraste eg kan:',
    elements: 'Eller namnet på ein del av planen, til dømes «milepålar» eller «risiko».',
  },
  examples: {
    title: 'Gode døme',
    explain: 'Kva del av planen vil de sjå eit døme på?',
    source: (source) => `Kjelde: ${source}.`,
  },
  commands: {
    start: { words: ['start', 'byrj', 'kom i gang', 'ny plan'], title: 'start', does: 'Set i gang planen' },
    plan: {
      words: ['plan', 'planen', 'oversikt', 'tavle', 'prosjektplan'],
      title: 'plan',
      does: 'Viser heile planen og kva som manglar',
    },
    assess: {
      words: ['vurder', 'vurdering', 'vurder planen', 'kva manglar', 'kva manglar planen'],
      title: 'vurder',
      does: 'Vurderer planen etter dei ti punkta',
    },
    economics: {
      words: ['økonomi', 'økonomien', 'økonomisk vurdering', 'reknestykke', 'reknestykket'],
      title: 'økonomi',
      does: 'Reknar ut kva heiltidskultur sparer og kostar',
    },
    chain: {
      words: ['kjede', 'kjeda', 'vis kjeda', 'raud tråd', 'den raude tråden'],
      title: 'kjede',
      does: 'Viser kva som fører til kva, frå tiltak til effekt',
    },
    continue: {
      words: ['hald fram', 'vidare', 'neste', 'gå vidare'],
      title: 'hald fram',
      does: 'Går til det første som manglar',
    },
    examples: { words: ['døme', 'vis døme', 'godt døme', 'eksempel'], title: 'døme', does: 'Viser gode døme' },
    history: {
      words: ['historikk', 'historie', 'endringar', 'logg'],
      title: 'historikk',
      does: 'Viser dei siste endringane',
    },
    setup: {
      words: ['oppstart', 'oppstarten', 'endre oppstarten', 'gjer ferdig oppstarten', 'oppsett'],
      title: 'oppstart',
      does: 'Endrar namn, periode, eigar og leiar',
    },
    languages: { words: ['språk', 'byt språk'], title: 'språk', does: 'Byter språk' },
    help: { words: ['hjelp', 'kva kan du', 'hei', 'hallo', 'hjelp meg'], title: 'hjelp', does: 'Viser kva eg kan' },
  },
  faults: {
    required: () => 'Her må de skrive noko før det kan lagrast.',
    tooLong: ({ max, length }) =>
      `Teksten er ${length} teikn. Her er det plass til ${max}. Alt de skreiv, står framleis i feltet.`,
    controlCharacters: () =>
      'Teksten hadde skjulte teikn, ofte frå kopiering. Eg har teke dei bort. Sjå over, og lagre igjen.',
    notWords: () => 'Skriv det med ord, så forstår alle kva de meiner.',
    nationalId: () =>
      'Her står eit fødselsnummer. Ta det bort før de lagrar: mange les planen, og nummeret høyrer ikkje heime her.',
    notANumber: ({ text }) => `«${text}» er ikkje eit tal. Skriv berre talet, til dømes 8,1.`,
    ambiguousNumber: ({ text }) =>
      `«${text}» kan lesast på to måtar. Skriv 1 234 for tusen, eller 1,234 for desimalar.`,
    belowLeast: ({ least }) => `Talet kan ikkje vere under ${least}. Skriv det utan minus.`,
    notADate: ({ text }) => `«${text}» er ikkje ein dato i kalenderen. Skriv han som 1.12.2026.`,
    notAnOption: () => 'Vel eitt av alternativa i lista.',
    notAMember: () => 'Denne personen er ikkje med i samtalen. Vel ein som er det.',
    goneEntry: () => 'Det de valde, er fjerna frå planen i mellomtida. Vel noko anna.',
    wrongOrder: ({ first, from, second, to }) =>
      `«${second}» er ${to}. Det er før «${first}», ${from}. Rett ein av dei.`,
  },
  trouble: {
    notSaved: 'Dette vart ikkje lagra. Teksten dykkar står framleis i kortet. Prøv igjen om litt.',
    notDone: 'Det gjekk ikkje no. Ingenting er endra. Prøv igjen om litt.',
    notRead: 'Eg får ikkje henta planen akkurat no. Ingenting er endra. Prøv igjen om litt.',
    card: 'Dette kortet forstår eg ikkje. Ingenting er endra. Skriv «plan», så får de eit nytt.',
    oldCard: 'Kortet høyrer til ein eldre plan. Ingenting er endra. Skriv «plan», så får de det som gjeld no.',
    noPlan: 'Her er ingen plan enno. Skriv «start», så byrjar vi.',
    coordinatorOnly: 'Berre koordinatorane i programmet kan gjere dette. Ingenting er endra.',
    notMember: 'Berre dei som er med i denne samtalen, kan sjå og endre planen. Be ein av dei om å leggje deg til.',
    tenant: 'Saman er ikkje opna for organisasjonen dykkar enno. Spør den som driftar Saman. Ingenting er lagra.',
    failed: 'Noko gjekk gale hos meg. Det de hadde lagra, er trygt. Prøv igjen, eller skriv «plan».',
  },
}
