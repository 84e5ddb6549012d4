import type { Content } from './content.ts'

export const fullTimeNb: Content = {
  places: ['i pleie og omsorg', 'i hjemmetjenesten', 'på sykehjemmet', 'i bofellesskapene'],
  purposes: [
    (place) => ({
      challenge: `Bare én av fire har hel stilling ${place}. Resten setter sammen lønna av små stillinger og ekstravakter, og mange av de unge slutter før de har fått fagbrev.`,
      desired:
        'Hel stilling er det vanlige når vi lyser ut. De som vil jobbe mer, får det, og brukerne har færre å forholde seg til.',
    }),
    (place) => ({
      challenge: `Brukerne ${place} kan møte over tjue ulike ansatte på en uke. Små stillinger i helgene gjør at ingen har ansvaret lenge nok til å se endringer.`,
      desired:
        'Hver bruker har et lite, fast lag rundt seg. Vaktene er så lange at en kan gjøre ferdig det en begynner på.',
    }),
    (place) => ({
      challenge: `Vi får få søkere når vi lyser ut stillinger under 50 prosent ${place}, og vi lyser ut mange av dem. Hver sommer mangler vi fagfolk, og vikarbyrået tar regningen opp.`,
      desired: 'Vi lyser bare ut stillinger som går an å leve av, og har nok fagfolk også i ferien.',
    }),
  ],
  effects: ['serviceQuality', 'economy', 'attractiveness'],
  indicators: [
    { name: 'Andel heltidsstillinger', source: 'Lønnssystemet, faste stillinger' },
    { name: 'Gjennomsnittlig stillingsstørrelse', source: 'Lønnssystemet, faste stillinger' },
    { name: 'Uønsket deltid', source: 'Spørreskjema til alle deltidsansatte' },
    { name: 'Vikarbruk', source: 'Regnskapet, vikarer og vikarbyrå' },
  ],
  goals: [
    {
      indicator: 0,
      effect: 'attractiveness',
      says: (from, to, end) => `Andelen i hel stilling øker fra ${from} % til ${to} % innen utgangen av ${end}`,
    },
    {
      indicator: 1,
      effect: 'serviceQuality',
      says: (from, to) => `Den gjennomsnittlige stillingen er ${to} %, mot ${from} % ved oppstart`,
    },
  ],
  drivers: [
    {
      driver: 'culture',
      goal: 0,
      statement: 'Ledere og ansatte regner hel stilling som det normale',
      criterion: 'Alle utlysninger går ut som hel stilling, med mindre styringsgruppa har sagt noe annet.',
    },
    {
      driver: 'preferences',
      goal: 0,
      statement: 'De som jobber deltid, ser at det går an å jobbe mer',
      criterion: 'Minst halvparten av dem som svarte at de vil ha mer, har fått et tilbud.',
    },
    {
      driver: 'lifeSituation',
      goal: 1,
      statement: 'Helgene er fordelt slik at de går opp med livet hjemme',
      criterion: 'Ingen jobber mer enn hver tredje helg i en vanlig turnus.',
    },
  ],
  measures: [
    {
      name: 'Langvakter i helgene',
      audience: 'Ansatte i to prøveavdelinger',
      driver: 2,
      goal: 'To avdelinger har gått et halvt år med langvakter hver tredje helg',
      indicator: 1,
    },
    {
      name: 'Bemanningsenhet med hele stillinger',
      audience: 'Vikarer og nyutdannede fagarbeidere',
      driver: 0,
      goal: 'Tolv hele stillinger er besatt i enheten',
      indicator: 0,
    },
    {
      name: 'Samtale om ønsket stilling',
      audience: 'Alle i deltid',
      driver: 1,
      goal: '95 % av de deltidsansatte har hatt en samtale om hva de ønsker',
      indicator: 2,
    },
    {
      name: 'Felles turnusplanlegging med tillitsvalgte',
      audience: 'Avdelingsledere og plasstillitsvalgte',
      driver: 2,
      goal: 'Alle avdelinger legger turnus etter den nye malen',
      indicator: 3,
    },
  ],
  milestones: [
    { name: 'Alle deltidsansatte har svart på hva de ønsker', deliverables: 'Oversikt per avdeling, uten navn' },
    { name: 'Avtalen om langvakter er signert av partene' },
    { name: 'Prøveturnusen er i gang i to avdelinger' },
    { name: 'Bemanningsenheten er opprettet med leder' },
    {
      name: 'Prøveturnusen er evaluert sammen med brukere og ansatte',
      deliverables: 'Rapport på ti sider med anbefaling',
    },
    { name: 'Styringsgruppa har besluttet om ordningen skal utvides' },
    { name: 'Alle avdelinger har turnus etter den nye malen' },
  ],
  risks: [
    {
      event: 'Ansatte sier nei til å jobbe flere helger',
      cause: 'Ordningen er lagt fram som et krav før folk har fått se en turnus.',
      score: ['4', '4'],
      outcome: 'Langvaktene blir ikke noe av, og helgene må fortsatt dekkes av små stillinger.',
      action: 'Alle får se to ferdige turnuser og regne på dem før det stemmes.',
      after: ['2', '4'],
    },
    {
      event: 'Noen mister ekstravakter de er avhengige av',
      cause: 'Vaktene samles i færre hender.',
      score: ['3', '3'],
      outcome: 'Dyktige tilkallingsvikarer slutter.',
      action: 'De som har gått lenge som vikar, får tilbud først.',
      after: ['2', '2'],
    },
    {
      event: 'Omleggingen blir dyrere enn ventet det første året',
      cause: 'Opplæring og overlapping kommer før innsparingen.',
      score: ['3', '4'],
      outcome: 'Politikerne stopper prosjektet før effekten kommer.',
      action: 'Egen linje i budsjettet, og regnskap for ordningen hvert kvartal.',
      after: ['2', '3'],
    },
    {
      event: 'Partene blir ikke enige om arbeidstid',
      cause: 'Tidligere prøveordninger endte i uenighet.',
      score: ['2', '5'],
      outcome: 'Prøveturnusen blir utsatt på ubestemt tid.',
      action: 'Tillitsvalgte er med fra første utkast, og en mekler fra KS er avtalt.',
      after: ['1', '4'],
    },
  ],
  lateRisk: {
    event: 'Lederen for bemanningsenheten har sagt opp',
    cause: 'Stillingen var delt på to steder.',
    score: ['5', '4'],
    outcome: 'Tolv nyansatte står uten leder, og vaktplanene for våren er ikke lagt.',
    action: 'Konstituere fra prosjektgruppa og lyse ut som hel lederstilling.',
    after: ['2', '3'],
  },
  benefits: [
    {
      name: 'Lavere utgifter til vikarbyrå',
      type: 'directBudget',
      indicator: 3,
      conversion: 'Budsjettposten kuttes trinnvis, og pengene flyttes til faste stillinger.',
      prerequisites: 'Bemanningsenheten er i full drift.',
    },
    {
      name: 'Mindre tid til opplæring av nye ansikter',
      type: 'indirectBudget',
      indicator: 1,
      conversion: 'Timene brukes til veiledning av lærlinger.',
      prerequisites: 'Lederne fører opplæringstimer i et halvt år før og etter.',
    },
  ],
  weak: {
    challenge: 'Vi skal innføre langturnus og opprette en vikarpool.',
    goal: 'Flere i større stillinger',
    milestone: 'Jobbe med turnus',
  },
}

export const fullTimeNn: Content = {
  places: ['i pleie og omsorg', 'i heimetenesta', 'på sjukeheimen', 'i bufellesskapa'],
  purposes: [
    (place) => ({
      challenge: `Sju av ti ${place} går i deltid, og mange av dei seier at dei ikkje har valt det. Dei yngste flyttar, for dei får ikkje lån på ei stilling på 40 prosent.`,
      desired: 'Den som vil ha heil stilling, får det. Dei unge ser at det går an å bygge seg eit liv her.',
    }),
    (place) => ({
      challenge: `Vaktplanen ${place} er eit lappeteppe. I helgene manglar vi fagfolk, og brukarane må forklare det same om att til nye folk.`,
      desired: 'Helgene er bemanna av dei same som arbeider i vekene, og brukarane kjenner dei som kjem.',
    }),
    (place) => ({
      challenge: `Vi får for få søkjarar ${place}, og dei vi får, dreg vidare til nabokommunane som lyser ut heile stillingar.`,
      desired:
        'Vi er ein arbeidsplass som fagfolk søkjer seg til, fordi stillingane er heile og turnusen er til å leve med.',
    }),
  ],
  effects: ['userSatisfaction', 'economy', 'attractiveness'],
  indicators: [
    { name: 'Del i heil stilling', source: 'Lønssystemet, faste stillingar' },
    { name: 'Gjennomsnittleg stillingsstorleik', source: 'Lønssystemet, faste stillingar' },
    { name: 'Uønskt deltid', source: 'Eige skjema til alle som arbeider deltid' },
    { name: 'Vikarbruk', source: 'Rekneskapen, vikarar og vikarbyrå' },
  ],
  goals: [
    {
      indicator: 0,
      effect: 'attractiveness',
      says: (from, to, end) => `Minst ${to} % har heil stilling innan utgangen av ${end}. I dag er det ${from} %`,
    },
    {
      indicator: 1,
      effect: 'userSatisfaction',
      says: (from, to) => `Stillingane er i snitt ${to} %, opp frå ${from} %`,
    },
  ],
  drivers: [
    {
      driver: 'culture',
      goal: 0,
      statement: 'Heil stilling er det vi ventar av kvarandre',
      criterion: 'Ni av ti utlysingar i året er heile stillingar.',
    },
    {
      driver: 'lifeSituation',
      goal: 1,
      statement: 'Turnusen går i hop med familie, gard og pendling',
      criterion: 'Åtte av ti svarer at turnusen passar livet deira.',
    },
    {
      driver: 'reputation',
      goal: 0,
      statement: 'Folk snakkar godt om å arbeide hos oss',
      criterion: 'Minst fem kvalifiserte søkjarar til kvar utlyste stilling.',
    },
  ],
  measures: [
    {
      name: 'Lange vakter kvar fjerde helg',
      audience: 'Tre avdelingar som har meldt seg',
      driver: 1,
      goal: 'Tre avdelingar har prøvd ordninga i minst seks månader',
      indicator: 1,
    },
    {
      name: 'Stillingar på tvers av avdelingar',
      audience: 'Tilsette som vil ha meir',
      driver: 0,
      goal: 'Femten tilsette har fått heil stilling på to arbeidsplassar',
      indicator: 0,
    },
    {
      name: 'Ønskjesamtale',
      audience: 'Alle i deltid',
      driver: 0,
      goal: 'Alle i deltid har vorte spurde om kva dei ønskjer',
      indicator: 2,
    },
    {
      name: 'Fast vikarteam',
      audience: 'Tilkallingsvikarar',
      driver: 2,
      goal: 'Vikarteamet dekkjer 70 % av fråværet utan byrå',
      indicator: 3,
    },
  ],
  milestones: [
    { name: 'Ønska til dei deltidstilsette er kartlagde', deliverables: 'Tabell per avdeling og yrke' },
    { name: 'Partane har skrive under på avtalen om lange vakter' },
    { name: 'Den første avdelinga er i gang med ny turnus' },
    { name: 'Vikarteamet er på plass med seks tilsette' },
    { name: 'Prøveperioden er evaluert', deliverables: 'Notat med tal, og kva dei tilsette og brukarane seier' },
    { name: 'Styringsgruppa har bestemt korleis det skal vere vidare' },
    { name: 'Alle avdelingane har fått ny turnus' },
  ],
  risks: [
    {
      event: 'Fleirtalet røystar ned den nye turnusen',
      cause: 'Mange er uroa for lange dagar og lang veg heim.',
      score: ['3', '5'],
      outcome: 'Vi må begynne på nytt, og det går eit år.',
      action: 'Prøve i dei avdelingane som vil, og late dei fortelje dei andre.',
      after: ['2', '4'],
    },
    {
      event: 'Leiarane har ikkje kunnskap nok om turnus',
      cause: 'Den som kunne systemet, har gått av med pensjon.',
      score: ['4', '3'],
      outcome: 'Planane blir forseinka, og feil kostar overtid.',
      action: 'Kjøpe rettleiing i eit halvt år og lære opp to planleggjarar.',
      after: ['2', '2'],
    },
    {
      event: 'Politikarane ventar innsparing for tidleg',
      cause: 'Saksframlegget lova resultat første året.',
      score: ['3', '4'],
      outcome: 'Løyvinga blir kutta før ordninga har sett seg.',
      action: 'Vise rekneskapen kvart halvår, med det som er usikkert.',
      after: ['2', '3'],
    },
    {
      event: 'Dei som vil halde fram i deltid, kjenner seg pressa',
      cause: 'Vi snakkar berre om heile stillingar.',
      score: ['2', '3'],
      outcome: 'Erfarne folk sluttar.',
      action: 'Seie tydeleg at ingen må.',
      after: ['1', '3'],
    },
  ],
  lateRisk: {
    event: 'Turnussystemet blir skifta ut i april',
    cause: 'Leverandøren sluttar å støtte det vi har.',
    score: ['5', '3'],
    outcome: 'Den nye turnusen må leggjast inn for hand, og lønna kan bli feil.',
    action: 'Prøve det nye systemet i éi avdeling før påske.',
    after: ['3', '2'],
  },
  benefits: [
    {
      name: 'Mindre vikarleige',
      type: 'directBudget',
      indicator: 3,
      conversion: 'Sparte kroner går til å auke grunnbemanninga i helgene.',
      prerequisites: 'Vikarteamet er fulltalig.',
    },
    {
      name: 'Brukarane møter kjende folk',
      type: 'qualitative',
      indicator: 1,
      conversion: 'Vi tel kor mange ulike kvar brukar møter på to veker, og drøftar det i avdelinga.',
      prerequisites: 'Teljinga blir gjord på same måten før og etter.',
    },
  ],
  weak: {
    challenge: 'Vi skal innføre langturnus og lage ein bemanningsplan.',
    goal: 'Meir heiltid',
    milestone: 'Arbeide vidare med turnus',
  },
}
