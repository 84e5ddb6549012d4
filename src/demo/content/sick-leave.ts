import type { Content } from './content.ts'

export const sickLeaveNb: Content = {
  places: ['i hjemmetjenesten', 'på sykehjemmet', 'i barnehagene', 'i renholdet', 'i bofellesskapene'],
  purposes: [
    (place) => ({
      challenge: `Fraværet ${place} har ligget over snittet for kommunen i tre år. Det meste er korte fravær, og det er de samme vaktene som blir stående tomme. De som er på jobb, løper fortere, og noen av dem blir de neste som faller ut.`,
      desired:
        'Folk skal kunne stå i jobben uten å slite seg ut. Når noen blir syke, vet både den ansatte og lederen hva som skal skje den første uken.',
    }),
    (place) => ({
      challenge: `Vi bruker mer penger på vikarer enn på opplæring ${place}. Lederne har mange ansatte hver og rekker ofte ikke å ta kontakt før sykmeldingen er forlenget.`,
      desired:
        'Lederne har tid og trygghet til å ta samtalen tidlig. Ansatte sier ifra før det blir for mye, fordi de vet at det finnes noe annet de kan gjøre.',
    }),
    (place) => ({
      challenge: `Nesten halvparten av dem som jobber ${place}, svarer at de er utslitt minst én dag i uken. Langtidsfraværet øker, og grunnen er som oftest rygg, skuldre eller for mye på én gang.`,
      desired:
        'Arbeidet er lagt opp slik at en vanlig dag ikke tar alt man har. De ansatte har vært med på å bestemme hvordan, og flere blir værende.',
    }),
  ],
  effects: ['empoweredEmployees', 'serviceQuality', 'economy'],
  indicators: [
    { name: 'Sykefravær', source: 'Lønnssystemet, samlet fravær i prosent av avtalte dagsverk' },
    { name: 'Korttidsfravær', source: 'Lønnssystemet, fravær inntil 16 dager' },
    { name: 'Medarbeidertilfredshet', source: 'Medarbeiderundersøkelsen, skala fra 1 til 6' },
    { name: 'Ledere med samtaletrening', source: 'Kursoversikten i HR' },
  ],
  goals: [
    {
      indicator: 0,
      effect: 'economy',
      says: (from, to, end) => `Sykefraværet går ned fra ${from} % til ${to} % innen utgangen av ${end}`,
    },
    {
      indicator: 1,
      effect: 'serviceQuality',
      says: (from, to) => `Korttidsfraværet er nede i ${to} %, mot ${from} % da vi begynte`,
    },
  ],
  drivers: [
    {
      driver: 'wellbeing',
      goal: 0,
      statement: 'De ansatte har noe å si for hvordan dagen deres blir',
      criterion: 'Tre av fire svarer 5 eller mer på spørsmålet om medbestemmelse.',
    },
    {
      driver: 'culture',
      goal: 0,
      statement: 'Vi snakker om hva man kan gjøre, ikke bare om hva man ikke kan',
      criterion: 'Hver avdeling har brukt lista over tilrettelagte oppgaver minst én gang i kvartalet.',
    },
    {
      driver: 'lifeSituation',
      goal: 1,
      statement: 'Turnusen tar hensyn til at folk er i ulike livsfaser',
      criterion: 'Ingen over 60 år har mer enn to netter på rad uten å ha bedt om det.',
    },
  ],
  measures: [
    {
      name: 'Samtale innen fire dager',
      audience: 'Ansatte som er borte, og nærmeste leder',
      driver: 1,
      goal: 'Ni av ti har snakket med lederen sin innen fire dager',
      indicator: 1,
    },
    {
      name: 'Samtaletrening for ledere',
      audience: 'Alle ledere med personalansvar',
      driver: 0,
      goal: '80 % av lederne har vært gjennom begge kursdagene',
      indicator: 3,
    },
    {
      name: 'Liste over tilrettelagte oppgaver',
      audience: 'Ansatte som kan jobbe litt, men ikke som før',
      driver: 1,
      goal: 'Minst 20 ansatte i året får andre oppgaver i stedet for full sykmelding',
      indicator: 0,
    },
    {
      name: 'Nærværsmøte hver måned',
      audience: 'Leder, tillitsvalgt og verneombud i hver avdeling',
      driver: 0,
      goal: 'Alle avdelinger holder minst ti møter i året',
      indicator: 2,
    },
  ],
  milestones: [
    {
      name: 'Kartleggingen av fraværet er lagt fram',
      deliverables: 'Notat med tall per avdeling og de tre største årsakene',
    },
    { name: 'Rutinen for den første samtalen er vedtatt av partene' },
    { name: 'Første kull ledere har fullført samtaletreningen' },
    { name: 'Lista over tilrettelagte oppgaver er i bruk i alle avdelinger' },
    { name: 'Bedriftshelsetjenesten har levert sin vurdering av arbeidsstillinger' },
    { name: 'Andre kull ledere har fullført samtaletreningen' },
    {
      name: 'Undersøkelsen blant de ansatte er gjentatt og lagt fram',
      deliverables: 'Resultater per avdeling, og hva vi gjør med dem',
    },
  ],
  risks: [
    {
      event: 'Lederne får ikke tid til oppfølgingen',
      cause: 'Noen ledere har over 40 ansatte, og driften kommer først.',
      score: ['4', '4'],
      outcome: 'Samtalene blir utsatt, og fraværet blir langvarig.',
      action: 'Merkantil hjelp én dag i uken, så lederne kan sette av faste timer.',
      after: ['2', '3'],
    },
    {
      event: 'Ansatte føler seg mistenkeliggjort',
      cause: 'Det er lett å tro at prosjektet handler om å kontrollere folk.',
      score: ['3', '4'],
      outcome: 'Folk slutter å si ifra, og vi mister det beste vi har å gå etter.',
      action: 'Tillitsvalgt og verneombud legger fram opplegget sammen med lederen på hvert avdelingsmøte.',
      after: ['2', '3'],
    },
    {
      event: 'Tallene kommer for sent til å brukes',
      cause: 'Rapporten fra lønnssystemet kjøres bare i kvartalet.',
      score: ['3', '2'],
      outcome: 'Avdelingene styrer etter gamle tall.',
      action: 'Avtale med lønn om en enkel månedsrapport.',
      after: ['1', '2'],
    },
    {
      event: 'Prosjektlederen slutter eller får andre oppgaver',
      cause: 'Prosjektet er lagt til én person i halv stilling.',
      score: ['2', '4'],
      outcome: 'Framdriften stopper til en ny er på plass.',
      action: 'En fra HR er med i alle møter og kan ta over.',
      after: ['2', '2'],
    },
  ],
  lateRisk: {
    event: 'To avdelinger slås sammen midt i prosjektet',
    cause: 'Omorganiseringen er framskyndet med et halvt år.',
    score: ['4', '5'],
    outcome: 'Ledere skifter, og de nye kjenner ikke avtalene som er gjort.',
    action: 'Overlapp på fire uker mellom gammel og ny leder.',
    after: ['3', '3'],
  },
  benefits: [
    {
      name: 'Mindre brukt på vikarer og overtid',
      type: 'directBudget',
      indicator: 0,
      conversion: 'Vikarbudsjettet settes ned med det vi sparer. Halvparten går til opplæring i enheten.',
      prerequisites: 'Innsparingen blir i enheten det første året.',
    },
    {
      name: 'Brukerne møter færre ukjente',
      type: 'qualitative',
      indicator: 2,
      conversion: 'Vi spør brukerne hvor mange de har møtt den siste uken, og bruker svarene når turnusen legges.',
      prerequisites: 'Brukerundersøkelsen får et spørsmål om det.',
    },
  ],
  weak: {
    challenge: 'Vi skal innføre nærværssamtaler og holde kurs.',
    goal: 'Lavere sykefravær',
    milestone: 'Følge opp sykmeldte',
  },
}

export const sickLeaveNn: Content = {
  places: ['i heimetenesta', 'på sjukeheimen', 'i barnehagane', 'i reinhaldet', 'i bufellesskapa'],
  purposes: [
    (place) => ({
      challenge: `Altfor mange av oss er borte frå jobb ${place}. I fjor gjekk éi av ti vakter til vikar, og dei faste måtte lære opp nye folk nesten kvar veke. Det tek krefter frå dei som skal ha hjelp.`,
      desired:
        'Dei fleste vaktene blir tekne av folk som kjenner staden. Den som blir sjuk, veit at nokon ringjer, og at det finst oppgåver å kome tilbake til.',
    }),
    (place) => ({
      challenge: `Sjukefråværet ${place} har auka kvar vinter dei siste fire åra. Leiarane seier at dei er usikre på kva dei kan spørje om, og ventar difor for lenge.`,
      desired:
        'Leiarane er trygge i samtalen, og dei tilsette kjenner at ho er til hjelp. Vi oppdagar belastningar før dei blir til sjukmeldingar.',
    }),
    (place) => ({
      challenge: `Mange ${place} arbeider med tunge løft og mykje åleine. I undersøkinga seier fire av ti at dei ikkje trur dei held ut til dei blir 62.`,
      desired:
        'Ein skal kunne ha eit langt arbeidsliv hos oss. Arbeidet er fordelt slik at kroppen får kvile, og ingen står åleine med det tyngste.',
    }),
  ],
  effects: ['empoweredEmployees', 'serviceQuality', 'userSatisfaction'],
  indicators: [
    { name: 'Sjukefråvær', source: 'Lønssystemet, alt fråvær i prosent av avtalte dagsverk' },
    { name: 'Korttidsfråvær', source: 'Lønssystemet, fråvær på inntil 16 dagar' },
    { name: 'Medarbeidartilfredsheit', source: 'Medarbeidarundersøkinga, skala frå 1 til 6' },
    { name: 'Leiarar med samtaletrening', source: 'Kursoversikta i HR' },
  ],
  goals: [
    {
      indicator: 0,
      effect: 'serviceQuality',
      says: (from, to, end) => `Sjukefråværet er ${to} % eller lågare ved utgangen av ${end}, frå ${from} % i dag`,
    },
    {
      indicator: 1,
      effect: 'empoweredEmployees',
      says: (from, to) => `Korttidsfråværet går ned frå ${from} % til ${to} %`,
    },
  ],
  drivers: [
    {
      driver: 'wellbeing',
      goal: 0,
      statement: 'Dei tilsette kjenner at nokon bryr seg når dei er borte',
      criterion: 'Åtte av ti som har vore sjukmelde, seier at kontakten med leiaren var til hjelp.',
    },
    {
      driver: 'culture',
      goal: 0,
      statement: 'Det er lov å seie at det er for mykje',
      criterion:
        'Alle avdelingar har fast plass til dette på personalmøta, og det kjem fram minst to saker i halvåret.',
    },
    {
      driver: 'preferences',
      goal: 1,
      statement: 'Vaktene passar betre til livet elles',
      criterion: 'Minst 60 % har fått ønsket sitt om helg eller kveld oppfylt.',
    },
  ],
  measures: [
    {
      name: 'Telefon frå leiar første dagen',
      audience: 'Alle som melder seg sjuke',
      driver: 0,
      goal: 'Alle som er borte meir enn éin dag, har fått ein telefon',
      indicator: 1,
    },
    {
      name: 'Samtaletrening for leiarar',
      audience: 'Leiarar med personalansvar',
      driver: 0,
      goal: 'Tre av fire leiarar har fullført treninga',
      indicator: 3,
    },
    {
      name: 'Forflytting to og to',
      audience: 'Tilsette som løfter og stellar',
      driver: 1,
      goal: 'Ingen forflytting med heis blir gjort av éin åleine',
      indicator: 0,
    },
    {
      name: 'Ønsketurnus i to avdelingar',
      audience: 'Tilsette i turnus',
      driver: 2,
      goal: '60 % av ønska om helg og kveld er oppfylte',
      indicator: 2,
    },
  ],
  milestones: [
    {
      name: 'Fråværet er kartlagt per avdeling og lagt fram',
      deliverables: 'Tal for tre år og samtalar med tolv tilsette',
    },
    { name: 'Partane er samde om korleis den første samtalen skal vere' },
    { name: 'Halvparten av leiarane har fullført samtaletreninga' },
    { name: 'Nye hjelpemiddel er tekne i bruk, og alle har fått opplæring' },
    { name: 'Ønsketurnusen er godkjend i begge avdelingane' },
    { name: 'Alle leiarane har fullført samtaletreninga' },
    { name: 'Undersøkinga er gjenteken, og svara er lagde fram for dei tilsette' },
  ],
  risks: [
    {
      event: 'Leiarane har for mange å følgje opp',
      cause: 'To av avdelingane har hatt ledig leiarstilling i eit halvt år.',
      score: ['4', '4'],
      outcome: 'Samtalane blir ikkje haldne, og folk blir gåande lenger borte.',
      action: 'Fast avløysing for leiar éin dag i veka så lenge stillinga er ledig.',
      after: ['2', '3'],
    },
    {
      event: 'Folk trur at telefonen er kontroll',
      cause: 'Vi har ikkje forklart godt nok kvifor leiaren ringjer.',
      score: ['3', '4'],
      outcome: 'Dei tilsette let vere å ta telefonen, og tilliten blir svekt.',
      action: 'Dei tillitsvalde er med og lagar det leiaren skal spørje om.',
      after: ['2', '2'],
    },
    {
      event: 'Ein hard vinter med mykje influensa',
      cause: 'Små avdelingar der mange blir sjuke samstundes.',
      score: ['4', '2'],
      outcome: 'Tala blir dårlegare sjølv om tiltaka verkar.',
      action: 'Halde tala opp mot same månad i fjor, og tilby vaksine på jobb.',
      after: ['4', '1'],
    },
    {
      event: 'Prosjektet blir eitt av for mange',
      cause: 'Tre andre prosjekt rettar seg mot dei same leiarane.',
      score: ['3', '3'],
      outcome: 'Ingen av prosjekta får nok tid.',
      action: 'Kommunedirektøren prioriterer mellom dei i leiarmøtet.',
      after: ['2', '2'],
    },
  ],
  lateRisk: {
    event: 'Bedriftshelsetenesta seier opp avtalen',
    cause: 'Leverandøren legg ned avdelinga si her.',
    score: ['4', '4'],
    outcome: 'Kartlegginga av dei tyngste oppgåvene stoppar opp.',
    action: 'Felles anbod med nabokommunane.',
    after: ['2', '3'],
  },
  benefits: [
    {
      name: 'Lågare utgifter til vikarbyrå',
      type: 'directBudget',
      indicator: 0,
      conversion: 'Det vi ikkje bruker på byrå, går til to faste stillingar i vikarkorpset.',
      prerequisites: 'Formannskapet let eininga få behalde pengane.',
    },
    {
      name: 'Tryggare brukarar',
      type: 'qualitative',
      indicator: 2,
      conversion: 'Pårørande blir spurde to gonger i året, og svara blir drøfta i avdelinga.',
      prerequisites: 'Vi held på dei same spørsmåla kvar gong.',
    },
  ],
  weak: {
    challenge: 'Vi skal setje i gang nærværssamtalar og arrangere ei samling for alle.',
    goal: 'Betre nærvær',
    milestone: 'Jobbe med nærvær',
  },
}
