import { formatNumber } from '../plan/numbers.ts'

/** What stands on the answers to coordinators' questions, and nowhere else. Names come escaped, dates and figures in words. */

const nbCount = (count: number) => formatNumber(count, 'nb')
const nb = {
  asked: {
    status: 'Status',
    projects: 'Prosjekter',
    lacking: (criterion: string) => `Mangler ${criterion}`,
    readings: 'Avlesninger',
    unanswered: 'Har ikke svart',
    risks: 'Røde risikoer',
    untreated: 'Røde risikoer uten tiltak',
    mostRisks: { all: 'Flest røde risikoer', untreated: 'Flest røde risikoer uten tiltak' },
    milestones: { overdue: 'Forfalte milepæler', upcoming: 'Kommende milepæler' },
    trend: 'Utvikling',
    trendIn: (indicator: string) => `Utvikling i ${indicator}`,
    news: 'Nytt',
    who: { leader: 'Prosjektledere', owner: 'Prosjekteiere' },
    remind: (what: string) => `Påminnelse om ${what}`,
    report: 'Rapport',
    forms: {
      startUp: 'Oppstartsrapport',
      halfYear: 'Halvårsrapport',
      yearly: 'Årsrapport',
      workbook: 'Excel-fil for programmet',
    },
  },
  remindable: {
    readings: 'avlesninger',
    overdue: 'forfalte milepæler',
    redRisks: 'røde risikoer',
    untreatedRisks: 'røde risikoer uten tiltak',
  },
  since: { start: 'siden start', last: 'siden sist', date: (date: string) => `siden ${date}` },
  span: (from: string, to: string) => `fra ${from} til ${to}`,
  cohort: (cohort: string) => (/pulje/i.test(cohort) ? cohort : `pulje ${cohort}`),
  states: { active: 'i gang', paused: 'hviler', ended: 'avsluttet' },
  projects: (count: number, total: number) =>
    count === total
      ? count === 1
        ? '1 prosjekt'
        : `${nbCount(count)} prosjekter`
      : `${nbCount(count)} av ${nbCount(total)} prosjekter i programmet`,
  fresh: {
    now: 'Planene slik de er nå',
    one: 'Planen slik den er nå',
    since: (date: string) => `Minst én plan er sist vurdert ${date}`,
    oneSince: (date: string) => `Planen slik den ble vurdert ${date}`,
    changed: (date: string) => `siste endring ${date}`,
  },
  unnamed: 'Prosjekt uten navn',
  row: { remindLeader: 'Minn lederen', askGroup: 'Spør gruppa' },
  buttons: {
    remindAll: 'Minn alle disse',
    remindLeft: 'Minn dem som mangler tall',
    status: 'Se status',
    projects: 'Vis alle prosjektene',
    news: 'Vis det som er nytt',
    trend: 'Vis utviklingen',
    reports: 'Hent rapport',
    workbook: 'Hent Excel-fila for programmet',
    programme: 'Til programmet',
  },
  glance: {
    heading: 'Slik ligger prosjektene an på de ti punktene',
    met: 'Ivaretatt',
    toImprove: 'Å forbedre',
    unjudged: 'Ikke vurdert',
    bar: (criterion: string, met: number) => `${criterion}: ${nbCount(met)} ivaretatt`,
    row: (met: number, toImprove: number, unjudged: number) =>
      [
        `${nbCount(met)} stort sett ivaretatt`,
        `${nbCount(toImprove)} med forbedringspotensial`,
        ...(unjudged > 0 ? [`${nbCount(unjudged)} ikke vurdert`] : []),
      ].join(' · '),
    headings: { criterion: 'Punkt', met: 'Stort sett ivaretatt', toImprove: 'Forbedrings\u00adpotensial' },
    table: 'Vis tallene, og hvem som mangler hva',
    tableWhy: 'Trykk på et punkt for å se prosjektene som har noe å forbedre der.',
    most: (criteria: string, count: number) =>
      count === 1
        ? `Mest å hente: ${criteria}, i ett prosjekt.`
        : `Mest å hente: ${criteria}, i ${nbCount(count)} prosjekter.`,
    all: 'Alle prosjektene har stort sett ivaretatt alle de ti punktene.',
    given: (given: number, asked: number) => `${nbCount(given)} av ${nbCount(asked)}`,
    figures: (period: string) => `tall for ${period}`,
    noneAsked: 'ingen',
    notCounted: 'ikke talt opp',
    overdue: (count: number): string => (count === 1 ? 'forfalt milepæl' : 'forfalte milepæler'),
    red: (count: number): string => (count === 1 ? 'rød risiko' : 'røde risikoer'),
    states: {
      active: (count: number): string => (count === 1 ? 'prosjekt i gang' : 'prosjekter i gang'),
      paused: (_count: number): string => 'hviler',
      ended: (_count: number): string => 'avsluttet',
    },
  },
  lists: {
    lacking: (count: number, of: number) =>
      count === of
        ? of === 1
          ? 'Prosjektet har forbedringspotensial på dette punktet.'
          : of === 2
            ? 'Begge prosjektene har forbedringspotensial på dette punktet.'
            : `Alle de ${nbCount(of)} prosjektene har forbedringspotensial på dette punktet.`
        : `${nbCount(count)} av ${nbCount(of)} prosjekter har forbedringspotensial på dette punktet.`,
    noneLacking: (criterion: string) => `Ingen prosjekter mangler ${criterion}.`,
    readings: (given: number, asked: number, without: number) =>
      [
        given < asked || asked === 0
          ? `${nbCount(given)} av ${nbCount(asked)} tall er meldt inn.`
          : asked === 1
            ? 'Tallet er meldt inn.'
            : asked === 2
              ? 'Begge tallene er meldt inn.'
              : `Alle de ${nbCount(asked)} tallene er meldt inn.`,
        ...(without > 0
          ? [
              without === 1
                ? 'For ett er det sagt fra at det ikke finnes noe tall.'
                : `For ${nbCount(without)} er det sagt fra at det ikke finnes noe tall.`,
            ]
          : []),
      ].join(' '),
    given: (given: number, asked: number) => `${nbCount(given)} av ${nbCount(asked)} tall meldt inn`,
    without: (count: number) => `${nbCount(count)} uten tall`,
    noneAsked: (period: string) => `Ingen tall skulle meldes inn for ${period}.`,
    notYetAsked: (period: string) => `Det er ikke spurt om tall for ${period} ennå.`,
    notCounted: (period: string) => `Tallene for ${period} er ikke talt opp ennå. Spør igjen om noen minutter.`,
    nothingIn: 'Ikke meldt inn',
    notIn: (count: number) => `${nbCount(count)} ikke meldt inn`,
    moreFigures: (count: number) => `og ${nbCount(count)} til`,
    lastOfEach: 'Lista viser det siste tallet for hver indikator.',
    meanOver: (count: number) => `i snitt for ${nbCount(count)} prosjekter`,
    moreMeans: (count: number) =>
      count === 1
        ? 'Én indikator til blir målt i mer enn ett prosjekt.'
        : `${nbCount(count)} indikatorer til blir målt i mer enn ett prosjekt.`,
    unanswered: (count: number, of: number) =>
      of === 1
        ? 'Prosjektet har ikke meldt inn alle tallene.'
        : count === of
          ? `Ingen av de ${nbCount(of)} prosjektene som skulle melde inn tall, har meldt inn alle.`
          : `${nbCount(count)} av de ${nbCount(of)} prosjektene som skulle melde inn tall, har ikke meldt inn alle.`,
    allAnswered: (of: number) =>
      of === 1
        ? 'Prosjektet har svart på alt.'
        : of === 2
          ? 'Begge prosjektene som skulle melde inn tall, har svart.'
          : `Alle de ${nbCount(of)} prosjektene som skulle melde inn tall, har svart.`,
    left: (left: number, asked: number) =>
      left < asked
        ? `Mangler ${nbCount(left)} av ${nbCount(asked)} tall`
        : asked === 1
          ? 'Mangler tallet'
          : asked === 2
            ? 'Mangler begge tallene'
            : `Mangler alle de ${nbCount(asked)} tallene`,
    risks: (red: number, projects: number, without: number) =>
      [
        `${red === 1 ? 'Én rød risiko' : `${nbCount(red)} røde risikoer`} i ${projects === 1 ? 'ett prosjekt' : `${nbCount(projects)} prosjekter`}.`,
        ...(without > 0 ? [without === 1 ? 'Én er uten tiltak.' : `${nbCount(without)} er uten tiltak.`] : []),
      ].join(' '),
    risksCut: 'Lista viser de mest alvorlige i hvert prosjekt.',
    noRisks: 'Ingen prosjekter har røde risikoer.',
    untreated: (count: number, projects: number) =>
      `${count === 1 ? 'Én rød risiko' : `${nbCount(count)} røde risikoer`} uten tiltak, i ${projects === 1 ? 'ett prosjekt' : `${nbCount(projects)} prosjekter`}.`,
    allTreated: 'Alle røde risikoer har tiltak.',
    acted: { yes: 'har tiltak', no: 'ingen tiltak' },
    overdue: (count: number, projects: number) =>
      `${count === 1 ? 'Én milepæl er forfalt' : `${nbCount(count)} milepæler er forfalt`}, i ${projects === 1 ? 'ett prosjekt' : `${nbCount(projects)} prosjekter`}. De eldste står først.`,
    noneOverdue: 'Ingen milepæler er forfalt.',
    milestonesCut: {
      counted: 'Lista viser de eldste i hvert prosjekt.',
      overdue: 'Lista viser de eldste i hvert prosjekt. Det kan være flere.',
      upcoming: 'Lista viser de nærmeste i hvert prosjekt. Det kan være flere.',
    },
    due: (date: string) => `frist ${date}`,
    ahead: (date: string, when: string) => `${date} (${when.toLowerCase()})`,
    upcoming: (count: number) =>
      count === 1 ? 'Én milepæl de neste 30 dagene.' : `${nbCount(count)} milepæler de neste 30 dagene.`,
    upcomingIn: (count: number) => (count === 1 ? 'Én milepæl i perioden.' : `${nbCount(count)} milepæler i perioden.`),
    noneUpcoming: 'Ingen milepæler de neste 30 dagene.',
    noneUpcomingIn: 'Ingen milepæler i perioden.',
    nobody: { leader: 'Ingen prosjektleder', owner: 'Ingen prosjekteier' },
    withoutLeader: (count: number) =>
      count === 1 ? 'Ett prosjekt har ingen prosjektleder.' : `${nbCount(count)} prosjekter har ingen prosjektleder.`,
    withoutOwner: (count: number) =>
      count === 1 ? 'Ett prosjekt har ingen prosjekteier.' : `${nbCount(count)} prosjekter har ingen prosjekteier.`,
    news: (count: number, projects: number) =>
      `${count === 1 ? 'Én ting er ny' : `${nbCount(count)} ting er nye`}, i ${projects === 1 ? 'ett prosjekt' : `${nbCount(projects)} prosjekter`}.`,
    noNews: (date: string) => `Ingenting nytt siden ${date}.`,
    remind: (count: number) =>
      count === 1
        ? 'Én gruppe kan få en påminnelse. Du ser den før den går ut.'
        : `${nbCount(count)} grupper kan få en påminnelse. Du ser den før den går ut.`,
    noneToRemind: (what: string) => `Ingen grupper trenger en påminnelse om ${what}.`,
    report: 'Velg prosjektet du vil ha rapport for, eller hent Excel-fila for hele programmet.',
    workbook: 'Excel-fila har alle prosjektene i programmet, også dem du ikke spurte om.',
  },
  news: {
    joined: 'Ble med i programmet',
    verdict: (criterion: string, verdict: string) => `${criterion}: nå ${verdict}`,
    reading: (indicator: string, date: string, value: string) => `${indicator}, ${date}: ${value}`,
    noFigure: 'ikke noe tall',
    milestoneDone: (name: string) => `Milepæl nådd: ${name}`,
    milestoneOverdue: (name: string) => `Milepæl forfalt: ${name}`,
    redRisk: (name: string) => `Ny rød risiko: ${name}`,
    redRiskGone: (name: string) => `Ikke lenger rød risiko: ${name}`,
    paused: (date: string) => `Hviler til ${date}`,
    resumed: 'I gang igjen etter en pause',
  },
  trend: {
    change: (from: string, to: string) => `Fra ${from} til ${to}`,
    better: 'riktig vei',
    worse: 'feil vei',
    same: 'uendret',
    turned: {
      worse: (month: string) => `riktig vei samlet sett, men feil vei siden ${month}`,
      better: (month: string) => `feil vei samlet sett, men riktig vei siden ${month}`,
    },
    over: (count: number) =>
      count === 1 ? 'Målt i ett prosjekt' : `Gjennomsnitt for ${nbCount(count)} prosjekter som måler dette`,
    span: (from: string, to: string) => `fra ${from} til ${to}`,
    carried: 'Et prosjekt uten nytt tall en måned teller med det siste det meldte.',
    small: (count: number) =>
      count === 1
        ? 'Én indikator er utelatt fordi den gjelder færre enn fem personer.'
        : `${nbCount(count)} indikatorer er utelatt fordi de gjelder færre enn fem personer.`,
    without: (count: number) =>
      count === 1
        ? 'Én indikator er utelatt fordi den ikke har to tall å sammenligne.'
        : `${nbCount(count)} indikatorer er utelatt fordi de ikke har to tall å sammenligne.`,
    mean: 'Gjennomsnitt',
    one: 'Verdi',
    table: 'Vis tallene',
    summary: (count: number) =>
      count === 1 ? 'Én indikator har tall å sammenligne.' : `${nbCount(count)} indikatorer har tall å sammenligne.`,
    none: 'Her er ingen utvikling å vise ennå. Da må minst ett prosjekt ha to tall for samme indikator.',
    noneOf: (indicator: string) =>
      `Her er ingen utvikling å vise for «${indicator}». Enten måler ingen av prosjektene det, eller så har ingen av dem to tall å sammenligne.`,
    noneBetween: 'Ingen har fått nye tall i tiden du spør om.',
  },
  nothing: {
    empty: 'Ingen prosjekter er med i programmet ennå.',
    emptyHow: 'De kommer med når gruppene skriver «bli med» og koden, og sier ja. Koden står på programmets kort.',
    unknown: 'Det finner jeg ikke i programmet. Her er bare prosjekter som har sagt ja til å være med.',
    none: (total: number) =>
      total === 1
        ? 'Programmets ene prosjekt passer ikke til dette. Ta bort noe, og spør igjen.'
        : `Ingen av de ${nbCount(total)} prosjektene passer til alt dette. Ta bort noe, og spør igjen.`,
  },
  which: {
    municipality: 'Hvilken kommune mener du?',
    project: 'Hvilket prosjekt mener du?',
    criterion: 'Hvilken del av planen mener du?',
    period: 'Hvilken periode mener du?',
    state: 'Hvilke mener du?',
    indicator: 'Hvilken indikator mener du?',
    more: 'Det er flere som passer. Er det ingen av disse, skriver du litt mer.',
  },
  unsure: {
    said: (said: string) => `Jeg vet ikke hva jeg skal svare på «${said}».`,
    nothing: 'Det vet jeg ikke hva jeg skal svare på.',
    nearest: 'Dette er det nærmeste jeg kan:',
    examples: 'Spør for eksempel slik:',
  },
  /** What one can ask, as one would write it. */
  examples: ['hvem mangler milepælsplan?', 'hvem har ikke svart?', 'utvikling i sykefravær siden start'],
  example: (text: string) => `«${text}»`,
  ask: 'Du kan også spørre meg med egne ord, for eksempel:',
  statusDoes: 'Alle prosjektene på ett kort',
  page: {
    /** Beside each part of the page: it can be pressed. */
    show: 'Vis ›',
    findings: 'Vurdering',
    timeline: 'Milepæler',
    matrix: 'Risikoer',
    indicators: 'Avlesninger',
    overview: 'Til prosjektet',
    facts: { leader: 'Prosjektleder', owner: 'Prosjekteier', nobody: 'ikke oppgitt' },
    period: (from: string, to: string) => `${from}–${to}`,
    state: {
      active: 'Pågår',
      paused: (until: string) => `Hviler til ${until}`,
      ended: (date: string) => `Avsluttet ${date}`,
    },
    met: (names: string) => `● **Stort sett ivaretatt:** ${names}`,
    toImprove: (names: string) => `◐ **Forbedringspotensial:** ${names}`,
    overdue: (count: number, name: string, date: string) =>
      count === 1
        ? `! Én er forfalt, ${date}: ${name}`
        : `! ${nbCount(count)} er forfalt. Den eldste, ${date}: ${name}`,
    next: (name: string, date: string, when: string) => `Neste, ${date} (${when.toLowerCase()}): ${name}`,
    noneNext: (done: number, total: number): string =>
      total === 0
        ? 'Planen har ingen milepæler.'
        : done === total
          ? 'Alle milepælene er nådd.'
          : 'Ingen kommende milepæler har dato.',
    red: (count: number, without: number) =>
      [
        count === 1 ? 'Én rød risiko' : `${nbCount(count)} røde risikoer`,
        ...(without === 0 ? [] : [without === count ? 'uten tiltak' : `${nbCount(without)} uten tiltak`]),
      ].join(', '),
    noRed: 'Ingen røde risikoer',
    noRisks: 'Planen har ingen risikoer.',
    unscored: (count: number) => `${nbCount(count)} ikke vurdert`,
    figures: (given: number, asked: number, period: string) =>
      given < asked
        ? `${nbCount(given)} av ${nbCount(asked)} tall meldt inn for ${period}`
        : asked === 1
          ? `Tallet for ${period} er meldt inn`
          : asked === 2
            ? `Begge tallene for ${period} er meldt inn`
            : `Alle de ${nbCount(asked)} tallene for ${period} er meldt inn`,
    without: (count: number) => `${nbCount(count)} uten tall`,
    noneAsked: (period: string) => `Ingen tall skulle meldes inn for ${period}.`,
    remindLeader: 'Minn lederen',
    askGroup: 'Spør gruppa',
    reports: 'Hent rapport',
    overrule: 'Gi din vurdering',
    changeVerdict: 'Endre vurderingen din',
    moreFindings: (count: number) =>
      count === 1 ? 'Og ett funn til i planen.' : `Og ${nbCount(count)} funn til i planen.`,
    noIndicators: 'Planen har ingen indikatorer.',
    earlier: 'Vis flere tall',
    small: 'Gjelder færre enn fem personer. Derfor vises ingen tall her.',
    smallSome: (count: number) =>
      count === 1
        ? 'Tallene for én indikator vises ikke, fordi den gjelder færre enn fem personer.'
        : `Tallene for ${nbCount(count)} indikatorer vises ikke, fordi de gjelder færre enn fem personer.`,
  },
}

const nnCount = (count: number) => formatNumber(count, 'nn')
const nn: typeof nb = {
  asked: {
    status: 'Status',
    projects: 'Prosjekt',
    lacking: (criterion) => `Manglar ${criterion}`,
    readings: 'Avlesingar',
    unanswered: 'Har ikkje svart',
    risks: 'Raude risikoar',
    untreated: 'Raude risikoar utan tiltak',
    mostRisks: { all: 'Flest raude risikoar', untreated: 'Flest raude risikoar utan tiltak' },
    milestones: { overdue: 'Forfalne milepålar', upcoming: 'Komande milepålar' },
    trend: 'Utvikling',
    trendIn: (indicator) => `Utvikling i ${indicator}`,
    news: 'Nytt',
    who: { leader: 'Prosjektleiarar', owner: 'Prosjekteigarar' },
    remind: (what) => `Påminning om ${what}`,
    report: 'Rapport',
    forms: {
      startUp: 'Oppstartsrapport',
      halfYear: 'Halvårsrapport',
      yearly: 'Årsrapport',
      workbook: 'Excel-fil for programmet',
    },
  },
  remindable: {
    readings: 'avlesingar',
    overdue: 'forfalne milepålar',
    redRisks: 'raude risikoar',
    untreatedRisks: 'raude risikoar utan tiltak',
  },
  since: { start: 'sidan start', last: 'sidan sist', date: (date) => `sidan ${date}` },
  span: (from, to) => `frå ${from} til ${to}`,
  cohort: (cohort) => (/pulje/i.test(cohort) ? cohort : `pulje ${cohort}`),
  states: { active: 'i gang', paused: 'kviler', ended: 'avslutta' },
  projects: (count, total) =>
    count === total ? `${nnCount(count)} prosjekt` : `${nnCount(count)} av ${nnCount(total)} prosjekt i programmet`,
  fresh: {
    now: 'Planane slik dei er no',
    one: 'Planen slik han er no',
    since: (date) => `Minst éin plan er sist vurdert ${date}`,
    oneSince: (date) => `Planen slik han vart vurdert ${date}`,
    changed: (date) => `siste endring ${date}`,
  },
  unnamed: 'Prosjekt utan namn',
  row: { remindLeader: 'Minn leiaren', askGroup: 'Spør gruppa' },
  buttons: {
    remindAll: 'Minn alle desse',
    remindLeft: 'Minn dei som manglar tal',
    status: 'Sjå status',
    projects: 'Vis alle prosjekta',
    news: 'Vis det som er nytt',
    trend: 'Vis utviklinga',
    reports: 'Hent rapport',
    workbook: 'Hent Excel-fila for programmet',
    programme: 'Til programmet',
  },
  glance: {
    heading: 'Slik ligg prosjekta an på dei ti punkta',
    met: 'Vareteke',
    toImprove: 'Å forbetre',
    unjudged: 'Ikkje vurdert',
    bar: (criterion, met) => `${criterion}: vareteke i ${nnCount(met)}`,
    row: (met, toImprove, unjudged) =>
      [
        `Stort sett vareteke i ${nnCount(met)}`,
        `rom for forbetring i ${nnCount(toImprove)}`,
        ...(unjudged > 0 ? [`ikkje vurdert i ${nnCount(unjudged)}`] : []),
      ].join(' · '),
    headings: { criterion: 'Punkt', met: 'Stort sett vareteke', toImprove: 'Rom for forbetring' },
    table: 'Vis tala, og kven som manglar kva',
    tableWhy: 'Trykk på eit punkt for å sjå prosjekta som kan bli betre der.',
    most: (criteria, count) =>
      count === 1
        ? `Mest å hente: ${criteria}, i eitt prosjekt.`
        : `Mest å hente: ${criteria}, i ${nnCount(count)} prosjekt.`,
    all: 'Alle prosjekta har stort sett vareteke alle dei ti punkta.',
    given: (given, asked) => `${nnCount(given)} av ${nnCount(asked)}`,
    figures: (period) => `tal for ${period}`,
    noneAsked: 'ingen',
    notCounted: 'ikkje talde opp',
    overdue: (count) => (count === 1 ? 'forfallen milepål' : 'forfalne milepålar'),
    red: (count) => (count === 1 ? 'raud risiko' : 'raude risikoar'),
    states: {
      active: () => 'prosjekt i gang',
      paused: () => 'kviler',
      ended: () => 'avslutta',
    },
  },
  lists: {
    lacking: (count, of) =>
      count === of
        ? of === 1
          ? 'Prosjektet har rom for forbetring på dette punktet.'
          : of === 2
            ? 'Begge prosjekta har rom for forbetring på dette punktet.'
            : `Alle dei ${nnCount(of)} prosjekta har rom for forbetring på dette punktet.`
        : `${nnCount(count)} av ${nnCount(of)} prosjekt har rom for forbetring på dette punktet.`,
    noneLacking: (criterion) => `Ingen prosjekt manglar ${criterion}.`,
    readings: (given, asked, without) =>
      [
        given < asked || asked === 0
          ? `${nnCount(given)} av ${nnCount(asked)} tal er melde inn.`
          : asked === 1
            ? 'Talet er meldt inn.'
            : asked === 2
              ? 'Begge tala er melde inn.'
              : `Alle dei ${nnCount(asked)} tala er melde inn.`,
        ...(without > 0
          ? [
              without === 1
                ? 'For eitt er det sagt frå at det ikkje finst noko tal.'
                : `For ${nnCount(without)} er det sagt frå at det ikkje finst noko tal.`,
            ]
          : []),
      ].join(' '),
    given: (given, asked) => `${nnCount(given)} av ${nnCount(asked)} tal melde inn`,
    without: (count) => `${nnCount(count)} utan tal`,
    noneAsked: (period) => `Ingen tal skulle meldast inn for ${period}.`,
    notYetAsked: (period) => `Ingen er spurde om tal for ${period} enno.`,
    notCounted: (period) => `Tala for ${period} er ikkje talde opp enno. Spør igjen om nokre minutt.`,
    nothingIn: 'Ikkje meldt inn',
    notIn: (count) => `${nnCount(count)} ${count === 1 ? 'ikkje meldt inn' : 'ikkje melde inn'}`,
    moreFigures: (count) => `og ${nnCount(count)} til`,
    lastOfEach: 'Lista viser det siste talet for kvar indikator.',
    meanOver: (count) => `i snitt for ${nnCount(count)} prosjekt`,
    moreMeans: (count) =>
      count === 1
        ? 'Éin indikator til blir målt i fleire prosjekt.'
        : `${nnCount(count)} indikatorar til blir målte i fleire prosjekt.`,
    unanswered: (count, of) =>
      of === 1
        ? 'Prosjektet har ikkje meldt inn alle tala.'
        : count === of
          ? `Ingen av dei ${nnCount(of)} prosjekta som skulle melde inn tal, har meldt inn alle.`
          : `${nnCount(count)} av dei ${nnCount(of)} prosjekta som skulle melde inn tal, har ikkje meldt inn alle.`,
    allAnswered: (of) =>
      of === 1
        ? 'Prosjektet har svart på alt.'
        : of === 2
          ? 'Begge prosjekta som skulle melde inn tal, har svart.'
          : `Alle dei ${nnCount(of)} prosjekta som skulle melde inn tal, har svart.`,
    left: (left, asked) =>
      left < asked
        ? `Manglar ${nnCount(left)} av ${nnCount(asked)} tal`
        : asked === 1
          ? 'Manglar talet'
          : asked === 2
            ? 'Manglar begge tala'
            : `Manglar alle dei ${nnCount(asked)} tala`,
    risks: (red, projects, without) =>
      [
        `${red === 1 ? 'Éin raud risiko' : `${nnCount(red)} raude risikoar`} i ${projects === 1 ? 'eitt prosjekt' : `${nnCount(projects)} prosjekt`}.`,
        ...(without > 0 ? [without === 1 ? 'Éin er utan tiltak.' : `${nnCount(without)} er utan tiltak.`] : []),
      ].join(' '),
    risksCut: 'Lista viser dei mest alvorlege i kvart prosjekt.',
    noRisks: 'Ingen prosjekt har raude risikoar.',
    untreated: (count, projects) =>
      `${count === 1 ? 'Éin raud risiko' : `${nnCount(count)} raude risikoar`} utan tiltak, i ${projects === 1 ? 'eitt' : nnCount(projects)} prosjekt.`,
    allTreated: 'Alle raude risikoar har tiltak.',
    acted: { yes: 'har tiltak', no: 'ingen tiltak' },
    overdue: (count, projects) =>
      `${count === 1 ? 'Éin milepål er forfallen' : `${nnCount(count)} milepålar er forfalne`}, i ${projects === 1 ? 'eitt prosjekt' : `${nnCount(projects)} prosjekt`}. Dei eldste står først.`,
    noneOverdue: 'Ingen milepålar er forfalne.',
    milestonesCut: {
      counted: 'Lista viser dei eldste i kvart prosjekt.',
      overdue: 'Lista viser dei eldste i kvart prosjekt. Det kan vere fleire.',
      upcoming: 'Lista viser dei næraste i kvart prosjekt. Det kan vere fleire.',
    },
    due: (date) => `frist ${date}`,
    ahead: (date, when) => `${date} (${when.toLowerCase()})`,
    upcoming: (count) =>
      count === 1 ? 'Éin milepål dei neste 30 dagane.' : `${nnCount(count)} milepålar dei neste 30 dagane.`,
    upcomingIn: (count) => (count === 1 ? 'Éin milepål i perioden.' : `${nnCount(count)} milepålar i perioden.`),
    noneUpcoming: 'Ingen milepålar dei neste 30 dagane.',
    noneUpcomingIn: 'Ingen milepålar i perioden.',
    nobody: { leader: 'Ingen prosjektleiar', owner: 'Ingen prosjekteigar' },
    withoutLeader: (count) =>
      count === 1 ? 'Eitt prosjekt har ingen prosjektleiar.' : `${nnCount(count)} prosjekt har ingen prosjektleiar.`,
    withoutOwner: (count) =>
      count === 1 ? 'Eitt prosjekt har ingen prosjekteigar.' : `${nnCount(count)} prosjekt har ingen prosjekteigar.`,
    news: (count, projects) =>
      `${count === 1 ? 'Éin ting er ny' : `${nnCount(count)} ting er nye`}, i ${projects === 1 ? 'eitt prosjekt' : `${nnCount(projects)} prosjekt`}.`,
    noNews: (date) => `Ikkje noko nytt sidan ${date}.`,
    remind: (count) =>
      count === 1
        ? 'Éi gruppe kan få ei påminning. Du ser påminninga før ho går ut.'
        : `${nnCount(count)} grupper kan få ei påminning. Du ser påminninga før ho går ut.`,
    noneToRemind: (what) => `Ingen grupper treng ei påminning om ${what}.`,
    report: 'Vel prosjektet du vil ha rapport for, eller hent Excel-fila for heile programmet.',
    workbook: 'Excel-fila har alle prosjekta i programmet, også dei du ikkje spurde om.',
  },
  news: {
    joined: 'Vart med i programmet',
    verdict: (criterion, verdict) => `${criterion}: no ${verdict}`,
    reading: (indicator, date, value) => `${indicator}, ${date}: ${value}`,
    noFigure: 'ikkje noko tal',
    milestoneDone: (name) => `Milepål nådd: ${name}`,
    milestoneOverdue: (name) => `Milepål forfallen: ${name}`,
    redRisk: (name) => `Ny raud risiko: ${name}`,
    redRiskGone: (name) => `Ikkje lenger raud risiko: ${name}`,
    paused: (date) => `Kviler til ${date}`,
    resumed: 'I gang att etter ein pause',
  },
  trend: {
    change: (from, to) => `Frå ${from} til ${to}`,
    better: 'rett veg',
    worse: 'feil veg',
    same: 'uendra',
    turned: {
      worse: (month) => `rett veg alt i alt, men feil veg sidan ${month}`,
      better: (month) => `feil veg alt i alt, men rett veg sidan ${month}`,
    },
    over: (count) =>
      count === 1 ? 'Målt i eitt prosjekt' : `Gjennomsnitt for ${nnCount(count)} prosjekt som måler dette`,
    span: (from, to) => `frå ${from} til ${to}`,
    carried: 'Eit prosjekt utan nytt tal ein månad tel med det siste det melde.',
    small: (count) =>
      count === 1
        ? 'Éin indikator er utelaten fordi han gjeld færre enn fem personar.'
        : `${nnCount(count)} indikatorar er utelatne fordi dei gjeld færre enn fem personar.`,
    without: (count) =>
      count === 1
        ? 'Éin indikator er utelaten fordi han ikkje har to tal å samanlikne.'
        : `${nnCount(count)} indikatorar er utelatne fordi dei ikkje har to tal å samanlikne.`,
    mean: 'Gjennomsnitt',
    one: 'Verdi',
    table: 'Vis tala',
    summary: (count) =>
      count === 1 ? 'Éin indikator har tal å samanlikne.' : `${nnCount(count)} indikatorar har tal å samanlikne.`,
    none: 'Her er inga utvikling å vise enno. Då må minst eitt prosjekt ha to tal for same indikator.',
    noneOf: (indicator) =>
      `Her er inga utvikling å vise for «${indicator}». Anten måler ingen av prosjekta det, eller så har ingen av dei to tal å samanlikne.`,
    noneBetween: 'Ingen har fått nye tal i tida du spør om.',
  },
  nothing: {
    empty: 'Ingen prosjekt er med i programmet enno.',
    emptyHow: 'Dei kjem med når gruppene skriv «bli med» og koden, og seier ja. Koden står på kortet til programmet.',
    unknown: 'Det finn eg ikkje i programmet. Her er berre prosjekt som har sagt ja til å vere med.',
    none: (total) =>
      total === 1
        ? 'Det eine prosjektet i programmet passar ikkje til dette. Ta bort noko, og spør på nytt.'
        : `Ingen av dei ${nnCount(total)} prosjekta passar til alt dette. Ta bort noko, og spør på nytt.`,
  },
  which: {
    municipality: 'Kva kommune meiner du?',
    project: 'Kva prosjekt meiner du?',
    criterion: 'Kva del av planen meiner du?',
    period: 'Kva periode meiner du?',
    state: 'Kva for nokre meiner du?',
    indicator: 'Kva indikator meiner du?',
    more: 'Det er fleire som passar. Er det ingen av desse, skriv du litt meir.',
  },
  unsure: {
    said: (said) => `Eg veit ikkje kva eg skal svare på «${said}».`,
    nothing: 'Det veit eg ikkje kva eg skal svare på.',
    nearest: 'Dette er det nærmaste eg kan:',
    examples: 'Spør til dømes slik:',
  },
  examples: ['kven manglar milepålsplan?', 'kven har ikkje svart?', 'utvikling i sjukefråvær sidan start'],
  example: (text) => `«${text}»`,
  ask: 'Du kan òg spørje meg med eigne ord, til dømes:',
  statusDoes: 'Alle prosjekta på eitt kort',
  page: {
    show: 'Vis ›',
    findings: 'Vurdering',
    timeline: 'Milepålar',
    matrix: 'Risikoar',
    indicators: 'Avlesingar',
    overview: 'Til prosjektet',
    facts: { leader: 'Prosjektleiar', owner: 'Prosjekteigar', nobody: 'ikkje oppgitt' },
    period: (from, to) => `${from}–${to}`,
    state: {
      active: 'I gang',
      paused: (until) => `Kviler til ${until}`,
      ended: (date) => `Avslutta ${date}`,
    },
    met: (names) => `● **Stort sett vareteke:** ${names}`,
    toImprove: (names) => `◐ **Rom for forbetring:** ${names}`,
    overdue: (count, name, date) =>
      count === 1
        ? `! Éin er forfallen, ${date}: ${name}`
        : `! ${nnCount(count)} er forfalne. Den eldste, ${date}: ${name}`,
    next: (name, date, when) => `Neste, ${date} (${when.toLowerCase()}): ${name}`,
    noneNext: (done, total) =>
      total === 0
        ? 'Planen har ingen milepålar.'
        : done === total
          ? 'Alle milepålane er nådde.'
          : 'Ingen komande milepålar har dato.',
    red: (count, without) =>
      [
        count === 1 ? 'Éin raud risiko' : `${nnCount(count)} raude risikoar`,
        ...(without === 0 ? [] : [without === count ? 'utan tiltak' : `${nnCount(without)} utan tiltak`]),
      ].join(', '),
    noRed: 'Ingen raude risikoar',
    noRisks: 'Planen har ingen risikoar.',
    unscored: (count) => `${nnCount(count)} ${count === 1 ? 'ikkje vurdert' : 'ikkje vurderte'}`,
    figures: (given, asked, period) =>
      given < asked
        ? `${nnCount(given)} av ${nnCount(asked)} tal melde inn for ${period}`
        : asked === 1
          ? `Talet for ${period} er meldt inn`
          : asked === 2
            ? `Begge tala for ${period} er melde inn`
            : `Alle dei ${nnCount(asked)} tala for ${period} er melde inn`,
    without: (count) => `${nnCount(count)} utan tal`,
    noneAsked: (period) => `Ingen tal skulle meldast inn for ${period}.`,
    remindLeader: 'Minn leiaren',
    askGroup: 'Spør gruppa',
    reports: 'Hent rapport',
    overrule: 'Gi vurderinga di',
    changeVerdict: 'Endre vurderinga di',
    moreFindings: (count) => (count === 1 ? 'Og eitt funn til i planen.' : `Og ${nnCount(count)} funn til i planen.`),
    noIndicators: 'Planen har ingen indikatorar.',
    earlier: 'Vis fleire tal',
    small: 'Gjeld færre enn fem personar. Difor viser eg ingen tal her.',
    smallSome: (count) =>
      count === 1
        ? 'Tala for éin indikator er ikkje viste, fordi han gjeld færre enn fem personar.'
        : `Tala for ${nnCount(count)} indikatorar er ikkje viste, fordi dei gjeld færre enn fem personar.`,
  },
}

const enCount = (count: number) => formatNumber(count, 'en')
const things = (count: number, one: string, several: string) =>
  count === 1 ? `one ${one}` : `${enCount(count)} ${several}`
const en: typeof nb = {
  asked: {
    status: 'Status',
    projects: 'Projects',
    lacking: (criterion) => `Lacking: ${criterion}`,
    readings: 'Readings',
    unanswered: 'Not answered yet',
    risks: 'Red risks',
    untreated: 'Red risks without an action',
    mostRisks: { all: 'Most red risks', untreated: 'Most red risks without an action' },
    milestones: { overdue: 'Overdue milestones', upcoming: 'Upcoming milestones' },
    trend: 'Development',
    trendIn: (indicator) => `Development of ${indicator}`,
    news: 'What is new',
    who: { leader: 'Project leaders', owner: 'Project owners' },
    remind: (what) => `Reminder about ${what}`,
    report: 'Report',
    forms: {
      startUp: 'Start-up report',
      halfYear: 'Half-year report',
      yearly: 'Yearly report',
      workbook: 'Excel workbook of the programme',
    },
  },
  remindable: {
    readings: 'readings',
    overdue: 'overdue milestones',
    redRisks: 'red risks',
    untreatedRisks: 'red risks without an action',
  },
  since: { start: 'since the start', last: 'since last time', date: (date) => `since ${date}` },
  span: (from, to) => `from ${from} to ${to}`,
  cohort: (cohort) => (/cohort|pulje/i.test(cohort) ? cohort : `cohort ${cohort}`),
  states: { active: 'under way', paused: 'resting', ended: 'ended' },
  projects: (count, total) =>
    count === total
      ? count === 1
        ? '1 project'
        : `${enCount(count)} projects`
      : `${enCount(count)} of ${enCount(total)} projects in the programme`,
  fresh: {
    now: 'The plans as they are now',
    one: 'The plan as it is now',
    since: (date) => `At least one plan was last assessed on ${date}`,
    oneSince: (date) => `The plan as assessed on ${date}`,
    changed: (date) => `last change ${date}`,
  },
  unnamed: 'Unnamed project',
  row: { remindLeader: 'Remind leader', askGroup: 'Ask the group' },
  buttons: {
    remindAll: 'Remind all of these',
    remindLeft: 'Remind those with figures missing',
    status: 'See status',
    projects: 'Show all projects',
    news: 'Show what is new',
    trend: 'Show the development',
    reports: 'Get a report',
    workbook: 'Get the programme’s Excel workbook',
    programme: 'Go to the programme',
  },
  glance: {
    heading: 'How the projects do on the ten criteria',
    met: 'Met',
    toImprove: 'To improve',
    unjudged: 'Not judged',
    bar: (criterion, met) => `${criterion}: ${enCount(met)} met`,
    row: (met, toImprove, unjudged) =>
      [
        `${enCount(met)} largely met`,
        `${enCount(toImprove)} with room for improvement`,
        ...(unjudged > 0 ? [`${enCount(unjudged)} not judged`] : []),
      ].join(' · '),
    headings: { criterion: 'Criterion', met: 'Largely met', toImprove: 'Room for improve\u00adment' },
    table: 'Show the figures, and who lacks what',
    tableWhy: 'Press a criterion to see which projects can do better there.',
    most: (criteria, count) => `Most to gain: ${criteria}, in ${things(count, 'project', 'projects')}.`,
    all: 'Every project largely meets all ten criteria.',
    given: (given, asked) => `${enCount(given)} of ${enCount(asked)}`,
    figures: (period) => `figures for ${period}`,
    noneAsked: 'none',
    notCounted: 'not counted',
    overdue: (count) => (count === 1 ? 'overdue milestone' : 'overdue milestones'),
    red: (count) => (count === 1 ? 'red risk' : 'red risks'),
    states: {
      active: (count) => (count === 1 ? 'project under way' : 'projects under way'),
      paused: () => 'resting',
      ended: () => 'ended',
    },
  },
  lists: {
    lacking: (count, of) =>
      count === of
        ? of === 1
          ? 'The project has room for improvement here.'
          : of === 2
            ? 'Both projects have room for improvement here.'
            : `All ${enCount(of)} projects have room for improvement here.`
        : `${enCount(count)} of ${enCount(of)} projects have room for improvement here.`,
    noneLacking: (criterion) => `No project falls short on ${criterion}.`,
    readings: (given, asked, without) =>
      [
        given < asked || asked === 0
          ? `${enCount(given)} of ${enCount(asked)} figures have come in.`
          : asked === 1
            ? 'The figure has come in.'
            : asked === 2
              ? 'Both figures have come in.'
              : `All ${enCount(asked)} figures have come in.`,
        ...(without > 0
          ? [
              without === 1
                ? 'For one, the group says that there is no figure.'
                : `For ${enCount(without)}, the groups say that there is no figure.`,
            ]
          : []),
      ].join(' '),
    given: (given, asked) => `${enCount(given)} of ${enCount(asked)} figures in`,
    without: (count) => `${enCount(count)} without a figure`,
    noneAsked: (period) => `No figures were asked for in ${period}.`,
    notYetAsked: (period) => `The figures for ${period} have not been asked for yet.`,
    notCounted: (period) => `The figures for ${period} have not been counted yet. Ask again in a few minutes.`,
    nothingIn: 'Not reported',
    notIn: (count) => `${enCount(count)} not reported`,
    moreFigures: (count) => `and ${enCount(count)} more`,
    lastOfEach: 'The list has the latest figure of each indicator.',
    meanOver: (count) => `on average over ${enCount(count)} projects`,
    moreMeans: (count) =>
      count === 1
        ? 'One more indicator is measured by several projects.'
        : `${enCount(count)} more indicators are measured by several projects.`,
    unanswered: (count, of) =>
      of === 1
        ? 'The project has figures left to report.'
        : count === of
          ? `${of === 2 ? 'Both' : `All ${enCount(of)}`} projects that were asked for figures have some left to report.`
          : `${enCount(count)} of the ${enCount(of)} projects that were asked for figures have some left to report.`,
    allAnswered: (of) =>
      of === 1
        ? 'The project has answered everything.'
        : of === 2
          ? 'Both projects that were asked for figures have answered.'
          : `All ${enCount(of)} projects that were asked for figures have answered.`,
    left: (left, asked) =>
      left < asked
        ? `${enCount(left)} of ${enCount(asked)} figures left`
        : asked === 1
          ? 'No figure yet'
          : asked === 2
            ? 'Both figures left'
            : `All ${enCount(asked)} figures left`,
    risks: (red, projects, without) =>
      [
        `${red === 1 ? 'One red risk' : `${enCount(red)} red risks`} in ${things(projects, 'project', 'projects')}.`,
        ...(without > 0 ? [without === 1 ? 'One has no action.' : `${enCount(without)} have no action.`] : []),
      ].join(' '),
    risksCut: 'The list has the most serious ones of each project.',
    noRisks: 'No project has red risks.',
    untreated: (count, projects) =>
      `${things(count, 'red risk', 'red risks')} without an action, in ${things(projects, 'project', 'projects')}.`,
    allTreated: 'Every red risk has an action.',
    acted: { yes: 'has an action', no: 'no action' },
    overdue: (count, projects) =>
      `${count === 1 ? 'One milestone is overdue' : `${enCount(count)} milestones are overdue`}, in ${things(projects, 'project', 'projects')}. The oldest come first.`,
    noneOverdue: 'No milestones are overdue.',
    milestonesCut: {
      counted: 'The list has the oldest ones of each project.',
      overdue: 'The list has the oldest ones of each project. There may be more.',
      upcoming: 'The list has the nearest ones of each project. There may be more.',
    },
    due: (date) => `due ${date}`,
    ahead: (date, when) => `${date} (${when.toLowerCase()})`,
    upcoming: (count) =>
      count === 1 ? 'One milestone in the next 30 days.' : `${enCount(count)} milestones in the next 30 days.`,
    upcomingIn: (count) =>
      count === 1 ? 'One milestone in the period.' : `${enCount(count)} milestones in the period.`,
    noneUpcoming: 'No milestones in the next 30 days.',
    noneUpcomingIn: 'No milestones in the period.',
    nobody: { leader: 'No project leader', owner: 'No project owner' },
    withoutLeader: (count) =>
      count === 1 ? 'One project has no project leader.' : `${enCount(count)} projects have no project leader.`,
    withoutOwner: (count) =>
      count === 1 ? 'One project has no project owner.' : `${enCount(count)} projects have no project owner.`,
    news: (count, projects) =>
      `${count === 1 ? 'One thing is new' : `${enCount(count)} things are new`}, in ${things(projects, 'project', 'projects')}.`,
    noNews: (date) => `Nothing new since ${date}.`,
    remind: (count) =>
      count === 1
        ? 'One group can get a reminder. You see it before it goes out.'
        : `${enCount(count)} groups can get a reminder. You see it before it goes out.`,
    noneToRemind: (what) => `No group needs a reminder about ${what}.`,
    report: 'Choose the project that you want a report on, or get the Excel workbook of the whole programme.',
    workbook: 'The Excel workbook holds every project of the programme, whichever you asked about.',
  },
  news: {
    joined: 'Joined the programme',
    verdict: (criterion, verdict) => `${criterion}: now ${verdict}`,
    reading: (indicator, date, value) => `${indicator}, ${date}: ${value}`,
    noFigure: 'no figure',
    milestoneDone: (name) => `Milestone reached: ${name}`,
    milestoneOverdue: (name) => `Milestone overdue: ${name}`,
    redRisk: (name) => `New red risk: ${name}`,
    redRiskGone: (name) => `No longer a red risk: ${name}`,
    paused: (date) => `Rests until ${date}`,
    resumed: 'Under way again after a rest',
  },
  trend: {
    change: (from, to) => `From ${from} to ${to}`,
    better: 'the right way',
    worse: 'the wrong way',
    same: 'no change',
    turned: {
      worse: (month) => `the right way on the whole, but the wrong way since ${month}`,
      better: (month) => `the wrong way on the whole, but the right way since ${month}`,
    },
    over: (count) =>
      count === 1 ? 'Measured in one project' : `Average of ${enCount(count)} projects that measure this`,
    span: (from, to) => `from ${from} to ${to}`,
    carried: 'In a month without a new figure, a project counts with its latest.',
    small: (count) =>
      count === 1
        ? 'One indicator is left out because it is about fewer than five people.'
        : `${enCount(count)} indicators are left out because they are about fewer than five people.`,
    without: (count) =>
      count === 1
        ? 'One indicator is left out because it does not have two figures to compare.'
        : `${enCount(count)} indicators are left out because they do not have two figures to compare.`,
    mean: 'Average',
    one: 'Value',
    table: 'Show the figures',
    summary: (count) =>
      count === 1 ? 'One indicator has figures to compare.' : `${enCount(count)} indicators have figures to compare.`,
    none: 'No development to show yet. It takes at least one project with two figures for the same indicator.',
    noneOf: (indicator) =>
      `No development to show for “${indicator}”. Either none of the projects measures it, or none of them has two figures to compare.`,
    noneBetween: 'No project has new figures in the time you ask about.',
  },
  nothing: {
    empty: 'No project has joined the programme yet.',
    emptyHow: 'They join when the groups write “join” and the code, and say yes. The code is on the programme’s card.',
    unknown: 'I can’t find that in the programme. Only projects that have agreed to join are here.',
    none: (total) =>
      total === 1
        ? 'The programme’s one project does not fit this. Leave something out, and ask again.'
        : `None of the ${enCount(total)} projects fits all of this. Leave something out, and ask again.`,
  },
  which: {
    municipality: 'Which municipality do you mean?',
    project: 'Which project do you mean?',
    criterion: 'Which part of the plan do you mean?',
    period: 'Which period do you mean?',
    state: 'Which ones do you mean?',
    indicator: 'Which indicator do you mean?',
    more: 'More of them fit. If it is none of these, write a little more.',
  },
  unsure: {
    said: (said) => `I don’t know how to answer “${said}”.`,
    nothing: 'I don’t know how to answer that.',
    nearest: 'This is the nearest I can do:',
    examples: 'Ask like this, for example:',
  },
  examples: ['who lacks a milestone plan?', 'who has not answered?', 'development of sick leave since the start'],
  example: (text) => `“${text}”`,
  ask: 'You can also ask me in your own words, for example:',
  statusDoes: 'Every project on one card',
  page: {
    show: 'Show ›',
    findings: 'Assessment',
    timeline: 'Milestones',
    matrix: 'Risks',
    indicators: 'Readings',
    overview: 'Back to the project',
    facts: { leader: 'Project leader', owner: 'Project owner', nobody: 'not given' },
    period: (from, to) => `${from} – ${to}`,
    state: {
      active: 'Under way',
      paused: (until) => `Resting until ${until}`,
      ended: (date) => `Ended ${date}`,
    },
    met: (names) => `● **Largely met:** ${names}`,
    toImprove: (names) => `◐ **Room for improvement:** ${names}`,
    overdue: (count, name, date) =>
      count === 1
        ? `! One is overdue, ${date}: ${name}`
        : `! ${enCount(count)} are overdue. The oldest, ${date}: ${name}`,
    next: (name, date, when) => `Next, ${date} (${when.toLowerCase()}): ${name}`,
    noneNext: (done, total) =>
      total === 0
        ? 'The plan has no milestones.'
        : done === total
          ? 'Every milestone is reached.'
          : 'No upcoming milestone has a date.',
    red: (count, without) =>
      [
        count === 1 ? 'One red risk' : `${enCount(count)} red risks`,
        ...(without === 0 ? [] : [without === count ? 'without action' : `${enCount(without)} without action`]),
      ].join(', '),
    noRed: 'No red risks',
    noRisks: 'The plan has no risks.',
    unscored: (count) => `${enCount(count)} not scored`,
    figures: (given, asked, period) =>
      given < asked
        ? `${enCount(given)} of ${enCount(asked)} figures in for ${period}`
        : asked === 1
          ? `The figure for ${period} is in`
          : asked === 2
            ? `Both figures for ${period} are in`
            : `All ${enCount(asked)} figures for ${period} are in`,
    without: (count) => `${enCount(count)} without a figure`,
    noneAsked: (period) => `No figures were asked for in ${period}.`,
    remindLeader: 'Remind the leader',
    askGroup: 'Ask the group',
    reports: 'Get a report',
    overrule: 'Give your verdict',
    changeVerdict: 'Change your verdict',
    moreFindings: (count) =>
      count === 1 ? 'And one more finding in the plan.' : `And ${enCount(count)} more findings in the plan.`,
    noIndicators: 'The plan has no indicators.',
    earlier: 'Show more figures',
    small: 'This is about fewer than five people, so no figures are shown.',
    smallSome: (count) =>
      count === 1
        ? 'The figures of one indicator are not shown, because it is about fewer than five people.'
        : `The figures of ${enCount(count)} indicators are not shown, because they are about fewer than five people.`,
  },
}

export const answers = { nb, nn, en }
