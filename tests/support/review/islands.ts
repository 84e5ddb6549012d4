import type { Written } from './written.ts'

const recommend = 'Tilsette som vil rå andre til å søkje jobb her'
const moving = 'Innflyttarar som har arbeidd i kommunen eitt år etter'
const stories = 'Saker i lokalavisa der tenestene er omtalte positivt'

const ambassadors = 'Sju av ti tilsette vil rå andre til å søkje jobb her'
const settled = 'Minst 25 innflyttarar har fått arbeid i tenestene våre'
const seen = 'Lokalavisa har 40 gode saker om tenestene i året'

const proud = 'Dei tilsette er stolte av det dei får til, og seier det høgt'
const known = 'Folk i byen veit kva jobbar som finst på øyane'

const ambassadorCourse = 'Opplæring av tretti ambassadørar'
const openDays = 'Opne dagar på skule, sjukeheim og ferjekai'
const newcomers = 'Fadder til alle nye'
const profile = 'Ny nettside med jobbar og bustader'

/**
 * Reputation, in two small communities together. They build on what went wrong before, so the risks are the best part;
 * but reputation has not been measured, and there is no milestone plan.
 */
export const islands: Written = {
  setup: [
    {
      place: { language: 'nn', municipality: 'Stavanger' },
      project: { name: 'Godt rykte på øyane', theme: 'reputation', cohort: '2' },
      period: { from: '1.1.2027', to: '30.6.2028' },
      people: { owner: 'Ingrid Vik', leader: 'Aslak Sara' },
    },
  ],
  purpose: [
    {
      challenge: {
        challenge:
          'Få utanfrå veit kva det er å arbeide på Finnøy og Rennesøy, og fleire trur reisa er lengre enn ho er. Tre av ' +
          'ti stillingar må lysast ut to gonger. Dei som arbeider her, er meir nøgde enn ryktet skulle tilseie.',
      },
      desired: {
        desired:
          'Øyane er ein stad folk søkjer seg til. Dei tilsette fortel gjerne om arbeidet sitt, og den som flyttar hit, ' +
          'blir teken imot og blir verande.',
      },
      effects: { effects: 'attractiveness,userSatisfaction' },
    },
  ],
  // One of three has been measured, and nobody knows when.
  indicator: [
    {
      what: { name: recommend, unit: 'percent', direction: 'up' },
      target: { target: '70', targetDate: '31.5.2028' },
      reading: { frequency: 'yearly', responsible: 'Aslak Sara' },
    },
    {
      what: { name: moving, unit: 'count', direction: 'up' },
      start: { startValue: '9', source: 'Personalsystemet' },
      target: { target: '25', targetDate: '30.6.2028' },
    },
    { what: { name: stories, unit: 'count', direction: 'up' }, target: { target: '40', targetDate: '31.12.2027' } },
  ],
  resultGoal: [
    {
      goal: { statement: ambassadors },
      measured: { indicator: recommend, target: '70', deadline: '31.5.2028' },
      effect: { effect: 'attractiveness' },
    },
    {
      goal: { statement: settled },
      measured: { indicator: moving, target: '25', deadline: '30.6.2028' },
      effect: { effect: 'attractiveness' },
    },
    {
      goal: { statement: seen },
      measured: { indicator: stories, target: '40', deadline: '31.12.2027' },
      effect: { effect: 'userSatisfaction' },
    },
  ],
  driverGoal: [
    {
      driver: { driver: 'culture', statement: proud },
      criterion: { criterion: 'Kvar eining har fortalt om noko dei er gode på, minst ein gong i kvartalet.' },
      serves: { resultGoal: ambassadors },
    },
    {
      driver: { driver: 'reputation', statement: known },
      criterion: {
        criterion: 'Av hundre spurde i byen kan halvparten nemne ein jobb på øyane. I dag veit vi ikkje kor mange.',
      },
      serves: { resultGoal: settled },
    },
  ],
  // Two that nobody answers for, two that serve no goal.
  measure: [
    {
      what: { name: ambassadorCourse, audience: 'Tretti tilsette frå begge øyane' },
      who: { responsible: 'Aslak Sara', from: '1.2.2027', to: '30.6.2027' },
      serves: { serves: proud },
    },
    { what: { name: openDays, audience: 'Folk i byen' }, who: { from: '1.5.2027', to: '30.9.2027' } },
    {
      what: { name: newcomers, audience: 'Alle som flyttar hit for å arbeide' },
      who: { from: '1.3.2027', to: '30.6.2028' },
      serves: { serves: settled },
    },
    { what: { name: profile }, who: { responsible: 'Kommunikasjonsrådgjevaren', from: '1.1.2027', to: '30.4.2027' } },
  ],
  // One for each measure, but as good wishes: nobody can say when they are reached.
  measureGoal: [
    { goal: { measure: ambassadorCourse, statement: 'Ambassadørane kjenner seg trygge' } },
    { goal: { measure: openDays, statement: 'Godt frammøte' } },
    { goal: { measure: newcomers, statement: 'Nye tilsette kjenner seg velkomne' }, measured: { indicator: moving } },
    { goal: { measure: profile, statement: 'Nettsida blir mykje brukt' } },
  ],
  // The politicians are not asked yet: said, though it does not decide.
  organisation: [
    {
      groups: {
        projectGroup: 'Aslak Sara (leiar), ein tilsett frå kvar øy, kommunikasjonsrådgjevaren',
        steeringGroup: 'Kommunalsjefen og to einingsleiarar frå kvar øy',
      },
      parties: {
        unions: 'Dei tillitsvalde på begge øyane møter i prosjektgruppa annankvar gong.',
        safety: 'Verneomboda les planen og seier kva han gjer med arbeidspresset.',
      },
      anchoring: { administrative: 'Kommunalsjefen har sett prosjektet inn i årsplanen.' },
    },
  ],
  risk: [
    {
      event: { event: 'Leiinga sluttar å bry seg', cause: 'Andre saker tek over, slik det gjekk sist' },
      score: {
        probability: '3',
        consequence: '5',
        consequenceText: 'Einingane får ikkje tid, og prosjektet døyr bort.',
      },
      action: { action: 'Fast sak i leiarmøtet, med tal kvar gong', actionOwner: 'Ingrid Vik', deadline: '1.2.2027' },
      after: { probabilityAfter: '2', consequenceAfter: '4', status: 'identified', reviewed: '16.11.2026' },
    },
    {
      event: { event: 'Informasjonen stoppar hos einingsleiarane', cause: 'Mange arbeider ute eller om natta' },
      score: { probability: '4', consequence: '3', consequenceText: 'Dei som skal fortelje, veit ikkje kva.' },
      action: { action: 'Korte møte på kvar arbeidsplass', actionOwner: 'Aslak Sara', deadline: '1.3.2027' },
      after: { probabilityAfter: '2', consequenceAfter: '3', status: 'identified', reviewed: '16.11.2026' },
    },
    {
      event: { event: 'Einingsleiarane følgjer ikkje opp', cause: 'Ingen har spurt etter det før' },
      score: {
        probability: '3',
        consequence: '4',
        consequenceText: 'Tiltaka blir gjorde på den eine øya og ikkje på den andre.',
      },
      action: {
        action: 'Ti minutt om prosjektet i kvar leiarsamtale',
        actionOwner: 'Kommunalsjefen',
        deadline: '1.3.2027',
      },
      after: { status: 'identified', reviewed: '16.11.2026' },
    },
    {
      event: { event: 'Dei tilsette trur ikkje på det', cause: 'Det er tredje omdømmeprosjektet på ti år' },
      score: { probability: '3', consequence: '3', consequenceText: 'Ingen melder seg som ambassadør.' },
      action: {
        action: 'Dei tilsette vel sjølve kva dei vil fortelje',
        actionOwner: 'Aslak Sara',
        deadline: '1.2.2027',
      },
      after: { status: 'identified', reviewed: '16.11.2026' },
    },
    {
      event: { event: 'Øyane blir usamde om kven som skal fram', cause: 'To sterke lokalsamfunn' },
      score: { probability: '2', consequence: '3', consequenceText: 'Sakene blir få, og tonen dårleg.' },
      action: { action: 'Annakvar sak frå kvar øy', actionOwner: 'Kommunikasjonsrådgjevaren', deadline: '1.2.2027' },
      after: { status: 'identified', reviewed: '16.11.2026' },
    },
  ],
  // Half a thought: who it is for, when, and how to see it are missing.
  benefit: [
    { what: { name: 'Færre utlysingar', type: 'indirectBudget' }, how: { conversion: 'Leiarane får tida til anna.' } },
    { what: { name: 'Folk blir buande', type: 'qualitative' }, measured: { indicator: moving } },
  ],
}
