import type { Written } from './written.ts'

const talked = 'Ansatte som har hatt utviklingssamtale siste år'
const trained = 'Ledere som har tatt kurset «Den nødvendige samtalen»'
const applicants = 'Kvalifiserte søkere per lederstilling'

const yearlyTalk = 'Alle ansatte har utviklingssamtale hvert år'
const skilledLeaders = 'Fire av fem ledere med personalansvar har kompetansen kurset gir'
const moreApplicants = 'Minst fem kvalifiserte søker på hver lederstilling'

const talks = 'Utviklingssamtale for alle ansatte'
const course = 'Kurset «Den nødvendige samtalen»'
const workshop = 'Verksted om oppfølging av sykmeldte, med Altinn'
const mapping = 'Kartlegging av hva ansatte kan'
const trainees = 'Lederkandidater følger en leder i et halvt år'

/**
 * Competence and recruitment. Driven by its measures: what will be done is well described and has begun; why it is done,
 * and how anybody would see that it helped, is not.
 */
export const arendal: Written = {
  setup: [
    {
      place: { language: 'nb', municipality: 'Arendal' },
      project: { name: 'Ledere som ser sine folk', theme: 'competence', cohort: '2' },
      period: { from: '1.9.2026', to: '31.12.2027' },
      people: { owner: 'Kari Nordmann', leader: 'Aslak Sara' },
    },
  ],
  // The situation that is wished for, with no word of what is wrong today.
  purpose: [
    {
      desired: { desired: 'Arendal har trygge ledere og ansatte som får brukt det de kan.' },
      effects: { effects: 'empoweredEmployees,attractiveness' },
    },
  ],
  // Two figures out of the air, and a third that nobody has.
  indicator: [
    {
      what: { name: talked, unit: 'percent', direction: 'up' },
      start: { startValue: '62' },
      target: { target: '100', targetDate: '31.12.2027' },
    },
    {
      what: { name: trained, unit: 'percent', direction: 'up' },
      start: { startValue: '15', source: 'HR sitt anslag' },
      target: { target: '80', targetDate: '30.6.2027' },
    },
    { what: { name: applicants, unit: 'count', direction: 'up' } },
  ],
  resultGoal: [
    {
      goal: { statement: yearlyTalk },
      measured: { indicator: talked, target: '100', deadline: '31.12.2027' },
      effect: { effect: 'empoweredEmployees' },
    },
    { goal: { statement: skilledLeaders }, measured: { indicator: trained, target: '80', deadline: '30.6.2027' } },
    { goal: { statement: moreApplicants }, measured: { indicator: applicants, target: '5', deadline: '31.12.2027' } },
  ],
  // Not tied to any result; and how it shows is said of the one, not of the other.
  driverGoal: [
    { driver: { driver: 'culture', statement: 'Det er vanlig å snakke om det som er vanskelig' } },
    {
      driver: { driver: 'reputation', statement: 'Kommunen er kjent for god ledelse' },
      criterion: { criterion: 'Tre av fire nye ledere sier at de søkte på grunn av det de hadde hørt.' },
    },
  ],
  measure: [
    {
      what: { name: talks, audience: 'Alle ansatte' },
      who: { responsible: 'Aslak Sara', from: '1.10.2026', to: '31.12.2027' },
      serves: { serves: yearlyTalk },
    },
    {
      what: { name: course, audience: 'Ledere med personalansvar' },
      who: { responsible: 'HR-sjefen', from: '15.9.2026', to: '30.6.2027' },
      serves: { serves: skilledLeaders },
    },
    {
      what: { name: workshop, audience: 'Ledere med personalansvar' },
      who: { responsible: 'HR-sjefen', from: '1.11.2026', to: '31.3.2027' },
      serves: { serves: skilledLeaders },
    },
    {
      what: { name: mapping, audience: 'Oppvekst og helse' },
      who: { responsible: 'Aslak Sara', from: '1.2.2027', to: '30.9.2027' },
      serves: { serves: yearlyTalk },
    },
    {
      what: { name: trainees, audience: 'Ti ansatte som vil lede' },
      who: { responsible: 'Kari Nordmann', from: '1.3.2027', to: '31.12.2027' },
      serves: { serves: moreApplicants },
    },
  ],
  // How much by when is a pattern for others; but only for three of the five, and with nothing to read it off.
  measureGoal: [
    {
      goal: { measure: talks, statement: '90 % av de ansatte har fått tilbud om samtale det første året' },
      measured: { target: '90', deadline: '30.9.2027' },
    },
    {
      goal: { measure: course, statement: '80 % av lederne har gjennomført kurset' },
      measured: { target: '80', deadline: '30.6.2027' },
    },
    {
      goal: { measure: workshop, statement: 'Alle ledere har vært på verkstedet' },
      measured: { target: '100', deadline: '31.3.2027' },
    },
  ],
  organisation: [
    {
      groups: {
        projectGroup: 'Aslak Sara (leder), HR-sjefen, en leder fra hver sektor, en tillitsvalgt',
        steeringGroup: 'Kommunedirektørens ledergruppe, utvidet med to hovedtillitsvalgte',
      },
      parties: {
        unions: 'Hovedtillitsvalgte fra Fagforbundet og Utdanningsforbundet har vært med siden søknaden.',
        safety: 'Hovedverneombudet har plass i prosjektgruppa.',
      },
      anchoring: {
        political: 'Bystyret sluttet seg til søknaden i mai 2026.',
        administrative: 'Kommunedirektøren legger fram status for ledergruppa hvert kvartal.',
      },
    },
  ],
  // Dated, but most belong to nobody, one date is past, and half a year goes by without any.
  milestone: [
    {
      state: { name: 'Første kurs er holdt' },
      when: { date: '15.10.2026', owner: 'HR-sjefen' },
      status: { type: 'delivery', progress: 'delayed' },
    },
    { state: { name: 'Alle ledere er påmeldt' }, when: { date: '15.12.2026' } },
    { state: { name: 'Kartleggingen er ferdig' }, when: { date: '30.9.2027' } },
    { state: { name: 'Årsrapporten er sendt' }, when: { date: '1.12.2027' }, status: { type: 'report' } },
  ],
  // A list of worries, none of them weighed.
  risk: [
    { event: { event: 'Lederne prioriterer ikke kurset', cause: 'Driften tar all tid' } },
    { event: { event: 'Samtalene blir en plikt', cause: 'For mange ansatte per leder' } },
    { event: { event: 'De vi lærer opp, slutter' } },
  ],
  benefit: [
    { what: { name: 'Lederne løser flere saker selv', type: 'qualitative' } },
    {
      what: { name: 'Mindre brukt på rekrutteringsbyrå', type: 'directBudget' },
      measured: { indicator: applicants },
      how: { conversion: 'Pengene går til lederkandidatene.' },
    },
  ],
}
