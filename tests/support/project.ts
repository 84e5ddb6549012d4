import type { Plan } from '../../src/plan/plan.ts'
import type { Values } from '../../src/plan/values.ts'
import { entry, planWith } from './plans.ts'

/** A project a year under way, as one could be written (domain reference, "Good examples"). */

const kari = { id: 'user-1', name: 'Kari Nordli' }
const ola = { id: 'user-2', name: 'Ola Aune' }
const hr = { name: 'HR-sjefen' }

const milestone = (id: string, values: Values) => entry('milestone', id, values)
const risk = (id: string, values: Values) => entry('risk', id, values)
const reading = (indicator: string, date: string, value: number, more: Values = {}) =>
  entry('reading', `r-${indicator}-${date}`, { indicator, date, value, ...more })

const setUp = entry('setup', 'setup', {
  language: 'nb',
  municipality: '4203',
  name: 'Nærvær i Arendal',
  theme: 'sickLeave',
  from: '2026-01-12',
  to: '2027-12-31',
  leader: kari,
})

const milestonesUnderWay = [
  milestone('m1', {
    name: 'Partene har sluttet seg til prosjektet',
    date: '2026-02-16',
    firstDate: '2026-02-16',
    owner: kari,
    type: 'decision',
    progress: 'done',
  }),
  milestone('m2', {
    name: 'Alle ledere med personalansvar har vært på verksted om oppfølging av sykmeldte',
    date: '2026-06-12',
    firstDate: '2026-05-15',
    owner: hr,
    progress: 'done',
  }),
  milestone('m3', {
    name: 'Halvårsrapporten er sendt',
    date: '2026-08-15',
    firstDate: '2026-08-15',
    owner: kari,
    type: 'report',
    progress: 'done',
  }),
  milestone('m4', {
    name: '80 % av lederne har gjennomført «Den nødvendige samtalen»',
    date: '2026-11-11',
    firstDate: '2026-10-01',
    owner: ola,
    progress: 'delayed',
  }),
  milestone('m5', {
    name: '90 % av medarbeiderne har fått tilbud om årlig samtale',
    date: '2026-12-18',
    firstDate: '2026-12-18',
    owner: ola,
    progress: 'minorDelay',
  }),
  milestone('m6', {
    name: 'Årsrapporten er sendt',
    date: '2027-01-15',
    firstDate: '2027-02-01',
    owner: kari,
    type: 'report',
    progress: 'ahead',
  }),
  milestone('m7', {
    name: 'Langturnus er prøvd i to bofellesskap',
    date: '2027-03-01',
    firstDate: '2027-02-01',
    progress: 'onPlan',
  }),
  milestone('m8', {
    name: 'Alle medarbeidere har fått tilbud om årlig samtale',
    date: '2027-11-30',
    firstDate: '2027-11-30',
    owner: ola,
    progress: 'planned',
  }),
  milestone('m9', { name: 'Styringsgruppa har bestemt hva som blir varig', owner: kari }),
] as const

export const risksUnderWay = [
  risk('k1', {
    event: 'Manglende støtte fra politisk og administrativ ledelse',
    probability: '3',
    consequence: '5',
    action: 'Fast punkt på møtene i styringsgruppa, og eget møte med formannskapet hver høst',
    actionOwner: kari,
    deadline: '2026-12-01',
    probabilityAfter: '2',
    consequenceAfter: '3',
    status: 'identified',
    reviewed: '2026-11-02',
  }),
  risk('k2', {
    event: 'Informasjonen når ikke fram til nattevaktene',
    probability: '4',
    consequence: '3',
    action: 'Nattevaktene får egne møter',
    actionOwner: ola,
    deadline: '2026-10-01',
    probabilityAfter: '2',
    consequenceAfter: '2',
    status: 'identified',
    reviewed: '2026-11-02',
  }),
  risk('k3', {
    event: 'Svak oppfølging fra ledere',
    probability: '4',
    consequence: '4',
    action: 'Kurs for alle ledere med personalansvar',
    actionOwner: hr,
    probabilityAfter: '2',
    consequenceAfter: '4',
    status: 'actionDone',
    reviewed: '2026-11-02',
  }),
  risk('k4', { event: 'Ansatte mangler motivasjon', probability: '3', consequence: '3', reviewed: '2026-06-15' }),
  risk('k5', {
    event: 'Vansker med å sette av tid til prosjektet',
    probability: '4',
    consequence: '3',
    action: 'Frikjøp av prosjektleder i 40 %',
    deadline: '2027-01-15',
  }),
  risk('k6', {
    event: 'Faglig uenighet om langturnus',
    probability: '2',
    consequence: '2',
    action: 'Vi godtar risikoen',
    actionOwner: kari,
    probabilityAfter: '2',
    consequenceAfter: '2',
    reviewed: '2026-11-02',
  }),
  risk('k7', { event: 'Spenninger mellom avdelingene', probability: '2' }),
  risk('k8', { event: 'Nytt lønnssystem kommer samtidig', probability: '3', consequence: '3', status: 'closed' }),
] as const

const indicatorsUnderWay = [
  entry('indicator', 'i1', {
    name: 'Sykefravær i hjemmetjenesten',
    unit: 'percent',
    direction: 'down',
    startValue: 8.1,
    startDate: '2025-12-31',
    source: 'Lønnssystemet',
    target: 6.5,
    targetDate: '2027-12-31',
    frequency: 'monthly',
    responsible: kari,
  }),
  reading('i1', '2026-08-31', 7.8),
  reading('i1', '2026-09-30', 7.9, { comment: 'Mye forkjølelse i september' }),
  reading('i1', '2026-10-31', 7.5),
  entry('indicator', 'i2', {
    name: 'Ledere som har gjennomført «Den nødvendige samtalen»',
    unit: 'percent',
    direction: 'up',
    startValue: 0,
    startDate: '2025-12-31',
    target: 80,
    targetDate: '2026-12-31',
    frequency: 'quarterly',
  }),
  reading('i2', '2026-06-30', 62),
  reading('i2', '2026-09-30', 84),
  entry('indicator', 'i3', {
    name: 'Utgifter til vikarer',
    unit: 'kroner',
    direction: 'down',
    startValue: 4_250_000,
    startDate: '2025-12-31',
    target: 3_000_000,
    targetDate: '2027-12-31',
    frequency: 'monthly',
  }),
  reading('i3', '2026-07-31', 4_310_000),
  reading('i3', '2026-08-31', 4_400_000),
  entry('indicator', 'i4', {
    name: 'Søkere per ledig stilling',
    unit: 'count',
    direction: 'up',
    startValue: 3,
    startDate: '2025-12-31',
    frequency: 'yearly',
  }),
  entry('indicator', 'i5', { name: 'Trivsel i medarbeiderundersøkelsen', unit: 'points', direction: 'up' }),
] as const

/** Where it stands on 23 November 2026. */
export const underWay: Plan = planWith(setUp, ...milestonesUnderWay, ...risksUnderWay, ...indicatorsUnderWay)
