import type { Written } from './written.ts'

const absence = 'Sykefravær i hjemmetjenesten'
const satisfied = 'Ansatte som er fornøyd med hjelpemidlene hos brukerne'
const hired = 'Timer med innleid vikar per måned'
const faces = 'Brukere som møter flere enn tolv ansatte på to uker'

const lessAbsence = 'Sykefraværet i hjemmetjenesten går ned fra 9,6 % til 7,7 %'
const betterAids = 'Tre av fire er fornøyd med hjelpemidlene der de arbeider'
const fewerHired = 'Innleien går ned fra 1 240 til 900 timer i måneden'

const aids = 'De ansatte har gode hjelpemidler hjemme hos brukerne'
const sturdy = 'De ansatte står støtt i krevende oppdrag'
const team = 'Hjemmehjelpene kjenner seg som ett lag og er stolte av faget'

const walkThrough = 'Gjennomgang av hjelpemidler hos hver bruker'
const guidance = 'Veiledning i gruppe med terapeut hver måned'
const ownPlan = 'Gruppene planlegger uka si selv'
const followUp = 'Tidlig samtale med den som er sykmeldt'

/**
 * Sick leave. A plan that knows where it stands and where it is going, by people who have not drawn up projects before:
 * the craft is missing (milestones without a date, a red risk without an action, goals for only some of the measures).
 */
export const steinkjer: Written = {
  setup: [
    {
      place: { language: 'nb', municipality: 'Steinkjer' },
      project: { name: 'Nærvær i hjemmetjenesten', theme: 'sickLeave', cohort: '1' },
      period: { from: '1.1.2027', to: '30.6.2028' },
      people: { owner: 'Ingrid Vik', leader: 'Kari Nordmann' },
    },
  ],
  purpose: [
    {
      challenge: {
        challenge:
          'Nesten hvert tiende dagsverk i hjemmetjenesten går tapt. Fraværet er høyest i gruppene som kjører alene. ' +
          'De ansatte forteller om tunge løft, om hjelpemidler som mangler, og om at de får vite for sent hva dagen blir.',
      },
      desired: {
        desired:
          'De som arbeider hjemme hos folk, har utstyret de trenger, og bestemmer mer over egen dag. De blir i jobben ' +
          'fordi den er god å gå til. Brukerne møter færre ansikter, og kjenner dem.',
      },
      effects: {
        effects: 'empoweredEmployees,serviceQuality,economy',
        effectsText: 'Lavere fravær gir kjente ansikter hos brukerne og mindre innleie.',
      },
    },
  ],
  indicator: [
    {
      what: { name: absence, unit: 'percent', direction: 'down' },
      start: { startValue: '9,6', startDate: '30.9.2026', source: 'Lønnssystemet, tredje kvartal 2026' },
      target: { target: '7,7', targetDate: '30.6.2028' },
      reading: { frequency: 'quarterly', responsible: 'HR-rådgiveren', deputy: 'Kari Nordmann' },
    },
    {
      what: { name: satisfied, unit: 'percent', direction: 'up' },
      start: { startValue: '46', startDate: '15.10.2026', source: 'Spørreskjema: 118 av 140 svarte' },
      target: { target: '75', targetDate: '31.3.2028' },
      reading: { frequency: 'halfYearly', responsible: 'Kari Nordmann' },
    },
    {
      what: { name: hired, unit: 'hours', direction: 'down' },
      start: {
        startValue: '1 240',
        startDate: '31.10.2026',
        source: 'Fakturaer fra vikarbyråene, snitt av ti måneder',
      },
      target: { target: '900', targetDate: '30.6.2028' },
      reading: { frequency: 'monthly', responsible: 'Økonomirådgiveren' },
    },
    {
      what: { name: faces, unit: 'count', direction: 'down' },
      start: { startValue: '85', startDate: '1.11.2026', source: 'Vaktplanen, uke 43 og 44' },
      target: { target: '40', targetDate: '30.6.2028' },
      reading: { frequency: 'quarterly', responsible: 'Ola Hansen' },
    },
  ],
  resultGoal: [
    {
      goal: { statement: lessAbsence },
      measured: { indicator: absence, target: '7,7', deadline: '30.6.2028' },
      effect: { effect: 'economy' },
    },
    {
      goal: { statement: betterAids },
      measured: { indicator: satisfied, target: '75', deadline: '31.3.2028' },
      effect: { effect: 'empoweredEmployees' },
    },
    {
      goal: { statement: fewerHired },
      measured: { indicator: hired, target: '900', deadline: '30.6.2028' },
      effect: { effect: 'serviceQuality' },
    },
  ],
  driverGoal: [
    {
      driver: { driver: 'wellbeing', statement: aids },
      criterion: {
        criterion: 'Ergoterapeuten har vært med hjem til alle brukere der det løftes, og det som manglet, er levert.',
      },
      serves: { resultGoal: betterAids },
    },
    {
      driver: { driver: 'wellbeing', statement: sturdy },
      criterion: {
        criterion: 'Alle grupper har hatt veiledning i ti måneder, og åtte av ti sier at den hjelper dem i jobben.',
      },
      serves: { resultGoal: lessAbsence },
    },
    {
      driver: { driver: 'culture', statement: team },
      criterion: {
        criterion:
          'De ansatte er med på hver beslutning om arbeidsdagen, og svarer i snitt 4,5 eller mer på spørsmålet om innflytelse.',
      },
      serves: { resultGoal: lessAbsence },
    },
  ],
  measure: [
    {
      what: { name: walkThrough, audience: 'Brukere med to hjelpere eller flere besøk om dagen' },
      who: { responsible: 'Ergoterapeuten', from: '15.1.2027', to: '30.6.2027' },
      serves: { serves: aids },
    },
    {
      what: { name: guidance, audience: 'Alle seks grupper' },
      who: { responsible: 'Kari Nordmann', from: '1.2.2027', to: '31.12.2027' },
      serves: { serves: sturdy },
    },
    {
      what: { name: ownPlan, audience: 'Alle seks grupper, to om gangen' },
      who: { responsible: 'Ola Hansen', from: '1.3.2027', to: '31.3.2028' },
      serves: { serves: team },
    },
    {
      what: { name: followUp, audience: 'Ledere med personalansvar' },
      who: { responsible: 'HR-rådgiveren', from: '1.1.2027', to: '30.6.2028' },
      serves: { serves: lessAbsence },
    },
  ],
  // Two of the four measures have no goal of their own; one of the goals that there are has neither figure nor date.
  measureGoal: [
    {
      goal: { measure: walkThrough, statement: 'Seks av ti er fornøyd når halvparten av hjemmene er gått gjennom' },
      measured: { target: '60', deadline: '31.3.2027', indicator: satisfied },
    },
    { goal: { measure: guidance, statement: 'Gruppene er godt i gang med veiledningen' } },
  ],
  organisation: [
    {
      groups: {
        projectGroup: 'Kari Nordmann (leder), to avdelingsledere, ergoterapeuten, to hjemmehjelper',
        steeringGroup: 'Kommunedirektøren, kommunalsjefen for helse, hovedtillitsvalgt i Fagforbundet',
      },
      parties: {
        unions: 'Fagforbundet og Sykepleierforbundet sitter i styringsgruppa og møter hver gang.',
        safety: 'Hovedverneombudet er med i prosjektgruppa.',
      },
      anchoring: {
        political: 'Formannskapet vedtok prosjektet 12. november 2026 og får status hvert halvår.',
        administrative: 'Ledergruppa i helse og omsorg har det som fast sak hver måned.',
      },
    },
  ],
  // The right states, but two of five have a date, and one of those nobody to answer for it.
  milestone: [
    {
      state: { name: 'Startverdiene er målt og lagt fram for gruppene' },
      when: { date: '1.2.2027', owner: 'Kari Nordmann' },
      status: { type: 'milestone', progress: 'planned' },
    },
    { state: { name: 'Alle hjem er gått gjennom' }, when: { date: '30.6.2027' } },
    { state: { name: 'To grupper planlegger uka selv' } },
    { state: { name: 'Alle seks grupper planlegger uka selv' } },
    { state: { name: 'Sluttrapporten er godkjent' }, status: { type: 'report', progress: 'planned' } },
  ],
  // The one that is red has no action, and the last has not been scored.
  risk: [
    {
      event: { event: 'Avdelingslederne får ikke tid til prosjektet', cause: 'Ferieavvikling og ubesatte stillinger' },
      score: {
        probability: '5',
        consequence: '4',
        consequenceText: 'Gruppene blir stående alene, og fraværet fortsetter.',
      },
    },
    {
      event: { event: 'Hjelpemidlene blir forsinket', cause: 'Lang leveringstid' },
      score: { probability: '3', consequence: '3', consequenceText: 'Løftene blir ikke lettere første vinter.' },
      action: { action: 'Bestille samlet i januar', actionOwner: 'Ergoterapeuten', deadline: '31.1.2027' },
    },
    { event: { event: 'Brukerne sier nei til nytt utstyr hjemme hos seg' } },
  ],
  benefit: [
    {
      what: { name: 'Mindre brukt på innleie', type: 'directBudget' },
      measured: { indicator: hired, realised: '30.6.2028' },
      who: { owner: 'Ingrid Vik', responsible: 'Økonomirådgiveren' },
      how: { conversion: 'Halvparten går til to faste stillinger, resten tas ut av budsjettet for 2029.' },
    },
    {
      what: { name: 'Flere på jobb hver dag', type: 'indirectBudget' },
      measured: { indicator: absence, realised: '30.6.2028' },
      who: { owner: 'Ingrid Vik', responsible: 'Kari Nordmann' },
      how: { conversion: 'Dagsverkene blir brukt til faste kontakter hos brukerne.' },
    },
    {
      what: { name: 'Brukerne kjenner dem som kommer', type: 'qualitative' },
      measured: { indicator: faces, realised: '31.12.2028' },
      who: { owner: 'Kommunalsjefen for helse', responsible: 'Ola Hansen' },
      how: { conversion: 'Lista over faste kontakter følger vaktplanen fra første dag.' },
    },
  ],
}
