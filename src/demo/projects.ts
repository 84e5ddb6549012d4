import type { Theme } from '../programme/programme.ts'
import type { criteria } from '../programme/questions/question.ts'
import type { Written } from './content/index.ts'

type Criterion = (typeof criteria)[number]

/** One project of the demo. All else of it follows from chance, the same each time. */
export type DemoProject = {
  readonly municipality: string
  readonly name: string
  readonly theme: Theme
  readonly cohort: 1 | 2 | 3
  readonly language: Written
  /** What the plan has nothing of, and what it has too little of. */
  readonly without: readonly Criterion[]
  readonly weak: readonly Criterion[]
  readonly fate?: 'paused' | 'ended'
  /** So many months nobody has reported. */
  readonly silent: number
  /** So many milestones have passed without being reached. */
  readonly late: number
  /** Measures one unit of four people too. */
  readonly small?: true
  /** What has happened in the last days. */
  readonly lately?: 'risk' | 'benefits' | 'milestone'
  /** How the figures move; left out: towards the target, slowly. */
  readonly course?: 'well' | 'badly'
}

type More = Partial<Omit<DemoProject, 'municipality' | 'name' | 'theme' | 'cohort' | 'language'>>

const nynorsk = new Set(['1119', '1121', '1515', '1520', '1577', '4602', '4614', '4618', '4621', '4640', '4647'])

const of =
  (theme: Theme) =>
  (municipality: string, name: string, cohort: 1 | 2 | 3, more: More = {}): DemoProject => ({
    municipality,
    name,
    theme,
    cohort,
    language: nynorsk.has(municipality) ? 'nn' : 'nb',
    without: [],
    weak: [],
    silent: 0,
    late: 0,
    ...more,
  })

const sickLeave = of('sickLeave')
const fullTime = of('fullTime')
const competence = of('competence')
const reputation = of('reputation')

/**
 * 48 projects in 40 municipalities: real places, and nothing else of it is. Two Herøy, two Våler, both Toten, names in
 * Sámi, and “Heltid først” twice. What they lack is what the review found that plans lack: milestones, risks, benefits,
 * and goals for measures.
 */
export const projects: readonly DemoProject[] = [
  sickLeave('1804', 'Friskere sammen', 1, { course: 'well' }),
  sickLeave('1806', 'Nærværsløftet', 1, { weak: ['measureGoals'], late: 1 }),
  sickLeave('1818', 'Til stede', 2, {
    without: ['risks'],
    weak: ['measureGoals', 'benefits', 'driverGoals'],
    silent: 1,
  }),
  sickLeave('1515', 'Til stades', 2, { weak: ['milestones', 'measureGoals', 'measures'], late: 2 }),
  sickLeave('1867', 'Tid til å være frisk', 2, {
    without: ['milestones', 'risks', 'benefits', 'driverGoals'],
    weak: ['measureGoals'],
    silent: 2,
    course: 'badly',
  }),
  sickLeave('3114', 'Nærvær hver dag', 3, { without: ['benefits'], weak: ['measureGoals', 'milestones'] }),
  sickLeave('5006', 'Sterkere sammen', 1, { weak: ['risks'], small: true, course: 'well' }),
  sickLeave('5501', 'På jobb i nord', 2, { weak: ['measureGoals', 'risks', 'benefits'], late: 1, lately: 'milestone' }),
  sickLeave('5610', 'Friskt arbeidsliv – Dearvvaš bargoeallin', 2, {
    without: ['benefits', 'driverGoals'],
    weak: ['milestones', 'measureGoals'],
    silent: 1,
  }),
  sickLeave('3403', 'Nærvær nytter', 1, { weak: ['measureGoals'], fate: 'ended', course: 'well' }),
  sickLeave('4640', 'Frisk på jobb', 3, { without: ['milestones'], weak: ['measureGoals', 'benefits', 'baseline'] }),
  sickLeave('1119', 'Heile folk på jobb', 2, { weak: ['benefits'], lately: 'risk', course: 'well' }),
  sickLeave('5041', 'Godt å komme hjem fra jobb', 3, {
    without: ['risks', 'benefits', 'measureGoals'],
    weak: ['measures', 'baseline'],
    silent: 1,
  }),
  sickLeave('1149', 'Nærværsreisen', 2, {
    without: ['driverGoals'],
    weak: ['milestones', 'risks', 'measureGoals'],
    fate: 'paused',
  }),
  sickLeave('4614', 'Saman om nærvær', 3, {
    without: ['measureGoals'],
    weak: ['purpose', 'milestones'],
    lately: 'benefits',
  }),
  sickLeave('3907', 'Ro i vaktrommet', 1, {
    without: ['risks'],
    weak: ['benefits', 'measures'],
    late: 3,
    course: 'badly',
    silent: 3,
  }),

  fullTime('3419', 'Heltid først', 2, { weak: ['measureGoals', 'benefits'], late: 1 }),
  fullTime('3301', 'Heltid først', 1, { weak: ['benefits'], course: 'well' }),
  fullTime('1515', 'Heil stilling i Herøy', 3, {
    without: ['risks', 'benefits'],
    weak: ['measureGoals', 'milestones', 'baseline'],
  }),
  fullTime('1577', 'Heile og faste', 2, { weak: ['measureGoals', 'risks', 'milestones'], lately: 'risk' }),
  fullTime('4203', 'Større stillinger', 1, { course: 'well' }),
  fullTime('4215', 'Lange vakter, korte uker', 1, {
    without: ['benefits'],
    weak: ['measureGoals', 'risks'],
    fate: 'ended',
  }),
  fullTime('5025', 'Hel jobb i Bergstaden', 2, {
    without: ['milestones', 'benefits'],
    weak: ['measureGoals', 'measures'],
    silent: 1,
  }),
  fullTime('5603', 'Heltid i Hammerfest', 3, { weak: ['baseline', 'measureGoals', 'driverGoals'], silent: 2 }),
  fullTime('3411', 'Fra deltid til heltid', 2, {
    without: ['benefits'],
    weak: ['milestones', 'measureGoals'],
    late: 2,
    small: true,
  }),
  fullTime('4647', 'Heiltid i kvardagen', 2, { weak: ['measureGoals', 'benefits'], lately: 'milestone' }),
  fullTime('1875', 'Hele stillinger, hele mennesker', 3, {
    without: ['driverGoals', 'risks', 'benefits'],
    weak: ['purpose', 'measureGoals', 'measures'],
  }),
  fullTime('3443', 'Heltidsløftet på Toten', 2, {
    without: ['risks', 'benefits', 'measureGoals'],
    weak: ['baseline', 'measures'],
    course: 'badly',
  }),
  fullTime('3907', 'Flere hele', 2, { weak: ['milestones', 'measureGoals', 'driverGoals'], late: 2, silent: 1 }),
  fullTime('1804', 'Helg uten hull', 3, { weak: ['measureGoals', 'milestones'], lately: 'benefits' }),
  fullTime('4602', 'Heile stillingar ved kysten', 3, {
    without: ['milestones', 'risks', 'benefits', 'measureGoals'],
    weak: ['baseline', 'purpose'],
  }),
  fullTime('1121', 'Fulltid på Jæren', 1, { weak: ['risks'], late: 1 }),

  competence('5612', 'Vi utdanner våre egne', 2, {
    without: ['benefits'],
    weak: ['measureGoals', 'measures'],
    course: 'well',
  }),
  competence('5540', 'Fagfolk i Kåfjord', 3, {
    without: ['risks', 'benefits', 'driverGoals'],
    weak: ['milestones', 'measureGoals', 'baseline'],
  }),
  competence('4621', 'Fagbrev på Voss', 1, { weak: ['measureGoals'], course: 'well', lately: 'milestone' }),
  competence('1520', 'Lære heile livet', 2, {
    without: ['risks'],
    weak: ['benefits', 'measureGoals', 'purpose'],
    fate: 'paused',
  }),
  competence('3107', 'Rett kompetanse', 2, {
    without: ['benefits'],
    weak: ['purpose', 'measureGoals', 'organisation'],
    silent: 1,
  }),
  competence('4618', 'Vegen heim', 2, { weak: ['risks', 'milestones'], late: 1 }),
  competence('5007', 'Folk nok', 3, {
    without: ['milestones', 'driverGoals', 'risks'],
    weak: ['purpose', 'resultGoals', 'measures'],
    silent: 1,
  }),
  competence('4001', 'Læreplass til alle', 1, {
    without: ['risks'],
    weak: ['measureGoals', 'driverGoals'],
    fate: 'ended',
  }),
  competence('5006', 'Sammen om kompetanse', 2, {
    weak: ['organisation', 'benefits', 'measures'],
    late: 1,
    lately: 'risk',
  }),
  competence('3442', 'Kompetanse på Østre Toten', 3, {
    without: ['baseline', 'benefits', 'milestones'],
    weak: ['purpose', 'measures', 'measureGoals'],
  }),

  reputation('5628', 'Stolte av Tana', 2, {
    without: ['risks', 'benefits'],
    weak: ['resultGoals', 'measureGoals', 'baseline'],
  }),
  reputation('5636', 'Godt å bo i Nesseby', 3, {
    without: ['milestones', 'risks'],
    weak: ['driverGoals', 'measureGoals', 'purpose'],
    silent: 1,
  }),
  reputation('1577', 'Svar same dagen i Volda', 2, { weak: ['measureGoals', 'benefits'], course: 'well' }),
  reputation('5501', 'Åpen by', 1, { weak: ['benefits', 'milestones'], fate: 'paused' }),
  reputation('4203', 'Arendal svarer', 3, {
    without: ['benefits'],
    weak: ['measureGoals', 'milestones'],
    course: 'well',
  }),
  reputation('5610', 'Kárášjohka i godt lys', 3, {
    without: ['measureGoals', 'risks', 'benefits'],
    weak: ['milestones', 'organisation', 'purpose', 'baseline'],
  }),
]
