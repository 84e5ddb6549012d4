import type { Content } from './content.ts'

export const competenceNb: Content = {
  places: ['i helse og mestring', 'i oppvekst', 'i tekniske tjenester', 'i hele kommunen'],
  purposes: [
    (place) => ({
      challenge: `Innen ti år går hver tredje fagarbeider ${place} av med pensjon. I dag har vi få lærlinger, og flere stillinger har stått ledige i over et år.`,
      desired:
        'Vi utdanner våre egne. Ungdom herfra vet at de kan få fagbrev og jobb hos oss, og de som er her, får lære mer.',
    }),
    (place) => ({
      challenge: `Vi mangler oversikt over hva folk kan ${place}. To avdelinger kjøpte samme kurs i fjor, mens ingen kunne det vi trengte da den nye loven kom.`,
      desired: 'Vi vet hva vi kan og hva vi kommer til å trenge, og bruker opplæringspengene der det mangler mest.',
    }),
    (place) => ({
      challenge: `Nyutdannede blir sjelden mer enn to år ${place}. De sier at de ble stående alene for tidlig, og at ingen spurte hva de ville videre.`,
      desired: 'Nye kolleger har noen å spørre det første året, og ser en vei videre uten å måtte flytte.',
    }),
  ],
  effects: ['serviceQuality', 'attractiveness', 'empoweredEmployees'],
  indicators: [
    { name: 'Ansatte med fagbrev', source: 'Personalsystemet, andel av ansatte uten høyere utdanning' },
    { name: 'Ubesatte stillinger', source: 'Stillingshjemler uten fast ansatt den siste i måneden' },
    { name: 'Søkere per stilling', source: 'Rekrutteringssystemet, kvalifiserte søkere' },
    { name: 'Turnover', source: 'Personalsystemet, sluttet i prosent av faste ansatte' },
  ],
  goals: [
    {
      indicator: 0,
      effect: 'serviceQuality',
      says: (from, to, end) =>
        `${to} % av de ansatte uten høyere utdanning har fagbrev ved utgangen av ${end}, mot ${from} % i dag`,
    },
    {
      indicator: 1,
      effect: 'attractiveness',
      says: (from, to) => `Antallet ubesatte stillinger går ned fra ${from} til ${to}`,
    },
  ],
  drivers: [
    {
      driver: 'reputation',
      goal: 1,
      statement: 'Ungdom kjenner kommunen som et sted å lære et yrke',
      criterion: 'Minst tolv søkere til hver runde med læreplasser.',
    },
    {
      driver: 'wellbeing',
      goal: 1,
      statement: 'Nye ansatte opplever at de blir tatt imot',
      criterion: 'Ni av ti svarer at de hadde en fast kollega å spørre de første seks månedene.',
    },
    {
      driver: 'culture',
      goal: 0,
      statement: 'Det er en del av jobben å lære bort',
      criterion: 'Hver avdeling har minst to veiledere med tid i turnusen.',
    },
  ],
  measures: [
    {
      name: 'Fagbrev på jobb',
      audience: 'Ansatte med lang erfaring og uten fagbrev',
      driver: 2,
      goal: '25 ansatte har bestått fagprøven',
      indicator: 0,
    },
    {
      name: 'Fadder det første året',
      audience: 'Alle nyansatte',
      driver: 1,
      goal: 'Alle som begynner, har fått en fadder innen første uke',
      indicator: 3,
    },
    {
      name: 'Åpen dag med ungdomsskolene',
      audience: 'Elever på 9. og 10. trinn',
      driver: 0,
      goal: 'To åpne dager i året med minst 60 elever på hver',
      indicator: 2,
    },
    {
      name: 'Oversikt over kompetanse',
      audience: 'Ledere og ansatte i alle enheter',
      driver: 2,
      goal: '90 % av de ansatte har lagt inn hva de kan',
      indicator: 1,
    },
  ],
  milestones: [
    { name: 'Behovet for kompetanse fram til 2035 er lagt fram', deliverables: 'Framskriving per yrke og enhet' },
    { name: 'Avtalen med opplæringskontoret er signert' },
    { name: 'Første gruppe med fagbrev på jobb er i gang' },
    { name: 'Alle enheter har registrert kompetansen sin' },
    { name: 'Fadderordningen er evaluert og justert' },
    { name: 'De første ti har bestått fagprøven' },
    { name: 'Kompetanseplanen er vedtatt i kommunestyret', deliverables: 'Plan med tall, penger og ansvar' },
  ],
  risks: [
    {
      event: 'Folk får ikke fri til undervisning',
      cause: 'Det er ingen å sette inn, og vaktene må gå.',
      score: ['4', '4'],
      outcome: 'Deltakerne faller fra, og pengene er brukt uten at noen får fagbrev.',
      action: 'Undervisning på dagtid i samme uke for alle, med vikar betalt av prosjektet.',
      after: ['2', '3'],
    },
    {
      event: 'De vi utdanner, drar til andre kommuner',
      cause: 'Lønna er høyere i nabokommunen.',
      score: ['3', '4'],
      outcome: 'Vi betaler, og andre får folkene.',
      action: 'Avtale om to års bindingstid mot lønn under utdanning.',
      after: ['2', '3'],
    },
    {
      event: 'Oversikten blir ikke holdt ved like',
      cause: 'Ingen eier den etter at prosjektet er slutt.',
      score: ['3', '3'],
      outcome: 'Vi havner der vi begynte.',
      action: 'Den blir en del av den årlige samtalen, og HR eier den.',
      after: ['1', '3'],
    },
    {
      event: 'For få vil være faddere',
      cause: 'Oppgaven kommer på toppen av alt annet.',
      score: ['3', '2'],
      outcome: 'Nye ansatte blir stående alene.',
      action: 'Et lite lønnstillegg, og to timer i måneden i turnusen.',
      after: ['1', '2'],
    },
  ],
  lateRisk: {
    event: 'Fylket legger ned studietilbudet på stedet',
    cause: 'For få søkere til neste kull.',
    score: ['4', '4'],
    outcome: 'Deltakerne må reise åtte mil, og de fleste sier at de ikke kan.',
    action: 'Nettundervisning to dager i uken, sammen med to nabokommuner.',
    after: ['3', '2'],
  },
  benefits: [
    {
      name: 'Mindre brukt på rekruttering og opplæring av nye',
      type: 'indirectBudget',
      indicator: 3,
      conversion: 'Tiden lederne brukte på ansettelser, går til veiledning.',
      prerequisites: 'Flere blir værende i mer enn to år.',
    },
    {
      name: 'Tryggere tjenester med fagfolk på alle vakter',
      type: 'qualitative',
      indicator: 0,
      conversion: 'Antall vakter uten fagutdannet følges opp i internkontrollen hvert kvartal.',
      prerequisites: 'Vaktplanen viser hvem som har fagbrev.',
    },
  ],
  weak: {
    challenge: 'Vi skal gjennomføre en kompetansekartlegging og lage en kompetanseplan.',
    goal: 'Økt kompetanse',
    milestone: 'Kartlegge kompetanse',
  },
}

export const competenceNn: Content = {
  places: ['i helse og omsorg', 'i oppvekst', 'i tekniske tenester', 'i heile kommunen'],
  purposes: [
    (place) => ({
      challenge: `Det er vanskeleg å få tak i folk ${place}. Tre gonger på rad har vi lyst ut utan å få ein kvalifisert søkjar, og dei som er her, dekkjer hol i vaktlista.`,
      desired: 'Vi har rett folk i alle stillingane, og mange av dei har vi lært opp sjølve.',
    }),
    (place) => ({
      challenge: `Mange har vore lenge ${place} og kan mykje, men manglar papir på det. Når dei sluttar, forsvinn kunnskapen, for ingen har skrive han ned.`,
      desired: 'Det folk kan, blir sett og brukt. Dei som vil, får ta fagbrev, og dei yngre lærer av dei eldre.',
    }),
    (place) => ({
      challenge: `Leiarane ${place} er rekrutterte frå faget og har fått lita opplæring i å leie. Halvparten seier at dei manglar nokon å drøfte vanskelege saker med.`,
      desired: 'Å vere leiar hos oss er noko ein får hjelp til å meistre. Ingen står åleine med dei tyngste sakene.',
    }),
  ],
  effects: ['serviceQuality', 'attractiveness', 'empoweredEmployees'],
  indicators: [
    { name: 'Tilsette med fagbrev', source: 'Personalsystemet, del av tilsette utan høgare utdanning' },
    { name: 'Ledige stillingar', source: 'Heimlar utan fast tilsett den siste dagen i månaden' },
    { name: 'Søkjarar per stilling', source: 'Rekrutteringssystemet, kvalifiserte søkjarar' },
    { name: 'Turnover', source: 'Personalsystemet, slutta i prosent av faste tilsette' },
  ],
  goals: [
    {
      indicator: 0,
      effect: 'serviceQuality',
      says: (from, to, end) => `Delen med fagbrev aukar frå ${from} % til ${to} % innan utgangen av ${end}`,
    },
    {
      indicator: 1,
      effect: 'attractiveness',
      says: (from, to) => `Vi har høgst ${to} ledige stillingar, mot ${from} no`,
    },
  ],
  drivers: [
    {
      driver: 'culture',
      goal: 0,
      statement: 'Det er like naturleg å lære på jobb som å gjere jobben',
      criterion: 'Alle avdelingar set av minst to timar i månaden til fagleg påfyll.',
    },
    {
      driver: 'reputation',
      goal: 1,
      statement: 'Dei som har flytta ut, veit at det finst gode jobbar heime',
      criterion: 'Minst tre av ti nytilsette har flytta til kommunen for å ta jobben.',
    },
    {
      driver: 'wellbeing',
      goal: 1,
      statement: 'Nye folk finn seg til rette, på jobb og elles',
      criterion: 'Åtte av ti nytilsette seier etter eit år at dei vil bli.',
    },
  ],
  measures: [
    {
      name: 'Veg til fagbrev',
      audience: 'Tilsette med minst tre års praksis',
      driver: 0,
      goal: 'Atten tilsette har bestått fagprøva',
      indicator: 0,
    },
    {
      name: 'Sommarjobb som smakar på yrket',
      audience: 'Ungdom mellom 16 og 19 år',
      driver: 1,
      goal: 'Tretti ungdommar har hatt sommarjobb med rettleiar',
      indicator: 2,
    },
    {
      name: 'Vertskap for nytilsette',
      audience: 'Nytilsette og familiane deira',
      driver: 2,
      goal: 'Alle som flyttar til, har fått ein vert før første arbeidsdag',
      indicator: 3,
    },
    {
      name: 'Kollegagrupper for leiarar',
      audience: 'Leiarar på alle nivå',
      driver: 0,
      goal: 'Tre av fire leiarar møter i ei gruppe minst seks gonger i året',
      indicator: 1,
    },
  ],
  milestones: [
    {
      name: 'Oversikta over kva vi kjem til å trenge, er lagd fram',
      deliverables: 'Notat med tal per yrke fram til 2035',
    },
    { name: 'Samarbeidet med vidaregåande skule er avtalt' },
    { name: 'Dei første ti har fått plass på fagbrevløpet' },
    { name: 'Kollegagruppene er i gang i heile kommunen' },
    { name: 'Vertsordninga er evaluert' },
    { name: 'Halvparten på fagbrevløpet har bestått prøva' },
    { name: 'Kompetanseplanen er vedteken', deliverables: 'Plan med kostnader og kven som har ansvar' },
  ],
  risks: [
    {
      event: 'Vi får ikkje nok vikarar når folk er på kurs',
      cause: 'Vikarlista er kort frå før.',
      score: ['4', '4'],
      outcome: 'Kursa blir avlyste, og folk mistar motet.',
      action: 'Leggje kursa i dei vekene bemanninga er best, og dele vikarar med nabokommunen.',
      after: ['3', '2'],
    },
    {
      event: 'Det finst ikkje bustader til dei vi tilset',
      cause: 'Nesten alt som er til leige, går til turistar.',
      score: ['4', '3'],
      outcome: 'Folk takkar nei etter at dei har fått tilbodet.',
      action: 'Kommunen leiger seks bustader og leiger dei ut vidare det første året.',
      after: ['2', '2'],
    },
    {
      event: 'Leiarane prioriterer ikkje gruppene',
      cause: 'Møta blir lagde i travle veker.',
      score: ['3', '3'],
      outcome: 'Gruppene døyr ut etter eit halvt år.',
      action: 'Faste datoar for heile året, avtalte i leiarmøtet.',
      after: ['2', '2'],
    },
    {
      event: 'Tilskotet frå fylket blir borte',
      cause: 'Ordninga er eittårig.',
      score: ['3', '2'],
      outcome: 'Færre får plass på fagbrevløpet.',
      action: 'Eigen post i budsjettet frå neste år.',
      after: ['3', '1'],
    },
  ],
  lateRisk: {
    event: 'To av tre rettleiarar går av samstundes',
    cause: 'Begge har fått ny jobb.',
    score: ['4', '4'],
    outcome: 'Dei som er i løpet, må vente eit halvt år på rettleiing.',
    action: 'Leige inn rettleiar frå opplæringskontoret.',
    after: ['2', '3'],
  },
  benefits: [
    {
      name: 'Færre vakter med overtid for å dekkje hol',
      type: 'directBudget',
      indicator: 1,
      conversion: 'Overtidsbudsjettet blir sett ned når stillingane er fylte.',
      prerequisites: 'Bemanningsplanen blir halden.',
    },
    {
      name: 'Folk blir lenger',
      type: 'indirectBudget',
      indicator: 3,
      conversion: 'Det vi sparer på å lyse ut, går til fagleg påfyll.',
      prerequisites: 'Sluttsamtalar blir gjennomførte og oppsummerte kvart år.',
    },
  ],
  weak: {
    challenge: 'Vi skal arrangere kurs og lage ein kompetanseplan.',
    goal: 'Betre rekruttering',
    milestone: 'Kartleggje kompetansen',
  },
}
