import type { Content } from './content.ts'

export const reputationNb: Content = {
  places: ['i møte med innbyggerne', 'på servicetorget', 'i byggesak og plan'],
  purposes: [
    (place) => ({
      challenge: `Folk må vente lenge på svar fra oss, og mange vet ikke hvem de skal spørre. I innbyggerundersøkelsen får vi dårligst skår for det som skjer ${place}.`,
      desired: 'Den som tar kontakt, får svar eller vet når svaret kommer. Ansatte er stolte av å si hvor de jobber.',
    }),
    (place) => ({
      challenge: `Det som når avisa, er mest det som går galt. De ansatte sier at de sjelden får fortelle om det de får til ${place}, og to av tre ville ikke anbefalt kommunen som arbeidsplass.`,
      desired:
        'Vi er åpne om både det gode og det vanskelige, og folk kjenner seg igjen i det som blir skrevet om oss.',
    }),
  ],
  effects: ['attractiveness', 'userSatisfaction', 'serviceQuality'],
  indicators: [
    { name: 'Omdømmeindeks', source: 'Innbyggerpanelet, skala fra 0 til 100' },
    { name: 'Brukertilfredshet', source: 'Brukerundersøkelsen, skala fra 1 til 6' },
    { name: 'Svartid på henvendelser', source: 'Saksbehandlingssystemet, timer til første svar' },
    { name: 'Positive oppslag i lokalavisa', source: 'Egen opptelling hver måned' },
  ],
  goals: [
    {
      indicator: 0,
      effect: 'attractiveness',
      says: (from, to, end) => `Omdømmeindeksen øker fra ${from} til ${to} poeng innen utgangen av ${end}`,
    },
    {
      indicator: 2,
      effect: 'userSatisfaction',
      says: (from, to) => `Folk får første svar innen ${to} timer, mot ${from} i dag`,
    },
  ],
  drivers: [
    {
      driver: 'reputation',
      goal: 0,
      statement: 'Ansatte snakker varmt om jobben sin',
      criterion: 'Minst seks av ti ville anbefalt kommunen som arbeidsplass.',
    },
    {
      driver: 'culture',
      goal: 1,
      statement: 'Alle henvendelser er vårt ansvar til noen har tatt dem',
      criterion: 'Ingen henvendelser ligger mer enn to dager uten at noen har satt navnet sitt på dem.',
    },
  ],
  measures: [
    {
      name: 'Svar samme dag',
      audience: 'Servicetorg og saksbehandlere',
      driver: 1,
      goal: '85 % av henvendelsene har fått første svar samme dag',
      indicator: 2,
    },
    {
      name: 'Ansatte forteller',
      audience: 'Lokalavisa og kommunens egne sider',
      driver: 0,
      goal: 'Minst to historier i måneden fra ulike enheter',
      indicator: 3,
    },
    {
      name: 'Klart språk i vedtak',
      audience: 'De som får brev fra oss',
      driver: 1,
      goal: 'De 30 mest brukte brevene er skrevet om og prøvd ut på innbyggere',
      indicator: 1,
    },
  ],
  milestones: [
    { name: 'Innbyggerpanelet er satt sammen og har svart første gang', deliverables: 'Svar fra minst 300 innbyggere' },
    { name: 'Servicegarantien er vedtatt av formannskapet' },
    { name: 'Ti brevmaler er skrevet om og tatt i bruk' },
    { name: 'Alle saksbehandlere har fullført skrivekurset' },
    { name: 'Målingen av svartid er publisert på nettsiden' },
    { name: 'Innbyggerpanelet har svart andre gang' },
    { name: 'Alle 30 brevmaler er tatt i bruk', deliverables: 'Malene, og hva panelet mente om dem' },
  ],
  risks: [
    {
      event: 'Vi lover mer enn vi kan holde',
      cause: 'Servicegarantien ble vedtatt før bemanningen var avklart.',
      score: ['4', '4'],
      outcome: 'Folk blir mer misfornøyde enn før.',
      action: 'Begynne med to enheter, og vise tallene åpent.',
      after: ['2', '3'],
    },
    {
      event: 'En enkeltsak overskygger alt',
      cause: 'Byggesaker engasjerer, og vi kan ikke svare på alt.',
      score: ['3', '4'],
      outcome: 'Indeksen faller uansett hva vi gjør ellers.',
      action: 'Fast kontaktperson for pressen og en plan for hva vi kan si.',
      after: ['3', '2'],
    },
    {
      event: 'Ansatte er redde for å uttale seg',
      cause: 'Noen fikk kritikk sist de gjorde det.',
      score: ['3', '3'],
      outcome: 'Historiene uteblir, og avisa skriver bare om det som går galt.',
      action: 'Kommunedirektøren har skrevet ned hva alle fritt kan snakke om.',
      after: ['1', '3'],
    },
  ],
  lateRisk: {
    event: 'Lokalavisa går over til å komme ut én gang i uken',
    cause: 'Færre abonnenter.',
    score: ['5', '3'],
    outcome: 'Det blir vanskeligere å nå fram til de eldste.',
    action: 'Egen side i menighetsbladet og oppslag på butikkene.',
    after: ['4', '1'],
  },
  benefits: [
    {
      name: 'Færre purringer og klager',
      type: 'indirectBudget',
      indicator: 2,
      conversion: 'Timene som gikk til purringer, brukes på å korte ned køen i byggesak.',
      prerequisites: 'Purringer føres i saksbehandlingssystemet.',
    },
    {
      name: 'Flere vil flytte hit',
      type: 'qualitative',
      indicator: 0,
      conversion: 'Spørsmålet stilles til alle tilflyttere, og svarene går til næringsutvalget.',
      prerequisites: 'Folkeregisteret gir oss adressene.',
    },
  ],
  weak: {
    challenge: 'Vi skal lage en kampanje og en ny nettside.',
    goal: 'Bedre omdømme',
    milestone: 'Informere innbyggerne',
  },
}

export const reputationNn: Content = {
  places: ['i møte med innbyggjarane', 'i servicetorget', 'i plan og byggesak'],
  purposes: [
    (place) => ({
      challenge: `Mange opplever oss som tunge å få tak i. Telefonen står ubesvart to timar kvar dag, og klagene gjeld oftast det som skjer ${place}.`,
      desired: 'Folk får hjelp av den første dei snakkar med, og kjenner at kommunen er til for dei.',
    }),
    (place) => ({
      challenge: `Ungdom som flyttar ut, seier at dei ikkje ser for seg å kome tilbake. Tilsette fortel lite om det dei får til ${place}, og biletet av oss blir laga av andre.`,
      desired: 'Dei som har flytta, høyrer godt nytt heimanfrå, og dei som arbeider her, er stolte av det.',
    }),
  ],
  effects: ['attractiveness', 'userSatisfaction', 'empoweredEmployees'],
  indicators: [
    { name: 'Omdømmeindeks', source: 'Innbyggjarpanelet, skala frå 0 til 100' },
    { name: 'Brukartilfredsheit', source: 'Brukarundersøkinga, skala frå 1 til 6' },
    { name: 'Svartid på førespurnader', source: 'Sakssystemet, timar til første svar' },
    { name: 'Gode oppslag i lokalavisa', source: 'Eiga teljing kvar månad' },
  ],
  goals: [
    {
      indicator: 0,
      effect: 'attractiveness',
      says: (from, to, end) => `Omdømmeindeksen er minst ${to} ved utgangen av ${end}, frå ${from} ved start`,
    },
    {
      indicator: 2,
      effect: 'userSatisfaction',
      says: (from, to) => `Det går høgst ${to} timar før folk får første svar. I dag er det ${from}`,
    },
  ],
  drivers: [
    {
      driver: 'culture',
      goal: 1,
      statement: 'Den som tek telefonen, tek saka',
      criterion: 'Åtte av ti slepp å bli sette over meir enn éin gong.',
    },
    {
      driver: 'reputation',
      goal: 0,
      statement: 'Tilsette er dei beste forteljarane vi har',
      criterion: 'Minst ti ulike tilsette har fortalt om arbeidet sitt offentleg kvart halvår.',
    },
  ],
  measures: [
    {
      name: 'Open telefon heile dagen',
      audience: 'Innbyggjarar som ringjer',
      driver: 0,
      goal: 'Ni av ti telefonar blir svara på innan to minutt',
      indicator: 2,
    },
    {
      name: 'Historier frå kvardagen',
      audience: 'Utflytta ungdom og dei som bur her',
      driver: 1,
      goal: 'Éi historie i veka, frå alle tenestene på rundgang',
      indicator: 3,
    },
    {
      name: 'Brev som folk forstår',
      audience: 'Dei som får vedtak frå oss',
      driver: 0,
      goal: 'Tjue brev er skrivne om saman med brukarar',
      indicator: 1,
    },
  ],
  milestones: [
    { name: 'Innbyggjarpanelet har svara første gong', deliverables: 'Svar frå minst 200 innbyggjarar' },
    { name: 'Løfta til innbyggjarane er vedtekne' },
    { name: 'Telefonen er bemanna heile dagen' },
    { name: 'Dei første ti breva er tekne i bruk' },
    { name: 'Tala for svartid ligg ope på nettsida' },
    { name: 'Innbyggjarpanelet har svara andre gong' },
    { name: 'Alle tjue breva er tekne i bruk' },
  ],
  risks: [
    {
      event: 'Vi har ikkje folk nok til å halde telefonen open',
      cause: 'Servicetorget har to stillingar ledige.',
      score: ['4', '4'],
      outcome: 'Vi bryt vårt eige løfte, og folk mistar trua.',
      action: 'Einingane tek éin dag kvar på rundgang.',
      after: ['2', '3'],
    },
    {
      event: 'Historiene blir sedde på som reklame',
      cause: 'Dei fortel berre om det som er bra.',
      score: ['3', '3'],
      outcome: 'Folk sluttar å lese.',
      action: 'Skrive om det vanskelege også, og late brukarane kome til orde.',
      after: ['2', '2'],
    },
    {
      event: 'Ei sak om skulenedlegging tek all merksemda',
      cause: 'Skulestrukturen skal opp til handsaming.',
      score: ['4', '3'],
      outcome: 'Indeksen fell, same kva vi gjer.',
      action: 'Måle på nytt før og etter vedtaket, og ikkje leggje skjul på samanhengen.',
      after: ['4', '2'],
    },
  ],
  lateRisk: {
    event: 'Servicetorget blir flytta til eit anna bygg',
    cause: 'Vasskade i rådhuset.',
    score: ['5', '3'],
    outcome: 'Folk finn oss ikkje, og svartida går opp.',
    action: 'Skilt, melding til alle husstandar og eigen vert dei første vekene.',
    after: ['5', '1'],
  },
  benefits: [
    {
      name: 'Færre ringjer to gonger om det same',
      type: 'indirectBudget',
      indicator: 2,
      conversion: 'Frigjord tid går til rettleiing i plansaker.',
      prerequisites: 'Sakssystemet skil nye førespurnader frå purringar.',
    },
    {
      name: 'Fleire søkjer seg hit',
      type: 'qualitative',
      indicator: 0,
      conversion: 'Nytilsette blir spurde om kva som fekk dei til å søkje, og svara styrer kva vi fortel om.',
      prerequisites: 'Spørsmålet er med i den første samtalen.',
    },
  ],
  weak: {
    challenge: 'Vi skal lage ein kampanje og ei ny nettside.',
    goal: 'Eit betre omdømme',
    milestone: 'Informere meir',
  },
}
