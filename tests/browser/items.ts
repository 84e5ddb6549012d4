import type { PlanElement } from '../../src/plan/element.ts'
import type { Part } from '../../src/plan/parts.ts'

/** Field → what is typed, or which options or title is chosen; `<field>.other` is its line for somebody or something new. */
export type Fill = Readonly<Record<string, string | readonly string[]>>

export type Step = {
  readonly step: string
  readonly fill: Fill
  /** Typed first, and refused with these words at the field. */
  readonly refused?: { readonly typed: Fill; readonly says: string }
  /** What the card that comes after saving says is lacking. */
  readonly lacks?: string
  /** The buttons that lead on from there. */
  readonly next?: readonly ('fix' | 'leave' | 'skip' | 'toElement')[]
  /** Pictures of the filled-in form, and of what comes after it. */
  readonly pictures?: { readonly form?: string; readonly after?: string }
}

export type Item = {
  readonly part: Part
  /** A gap by its words or an item by its title, whose button opens the form; left out: the card's own button. */
  readonly opens?: { readonly gap: string } | { readonly item: string }
  readonly steps: readonly Step[]
}

export type Chapter = { readonly element: PlanElement; readonly from: string; readonly items: readonly Item[] }

// The first half of next year: always ahead, and short enough for four milestones.
const now = new Date()
export const year = now.getFullYear() + 1
export const day = (month: number, date: number, inYear = year) =>
  `${inYear}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
export const period = { from: day(1, 1), to: day(6, 30) }
/** Before the project begins, whatever day this is. */
export const measured = day(1, 1, year - 1)

const people = {
  kari: 'Kari Nordli (prosjektleder)',
  ingrid: 'Ingrid Haugen (kommunedirektør)',
  anders: 'Anders Moen (HR-rådgiver)',
  fatima: 'Fatima Ali (avdelingsleder hjemmetjenesten)',
}
export const { kari, ingrid, anders, fatima } = people

/** An indicator that shall go down, in the four steps that it takes. */
export const indicator = (
  name: string,
  unit: string,
  start: string,
  target: string,
  source: string,
): readonly Step[] => [
  { step: 'what', fill: { name, unit, direction: 'down' } },
  { step: 'start', fill: { startValue: start, startDate: measured, source } },
  { step: 'target', fill: { target, targetDate: period.to } },
  { step: 'reading', fill: { frequency: 'quarterly', responsible: anders, deputy: kari } },
]

// What is named in more than one part of the plan.
export const sickLeave = 'Sykefravær'
export const partTime = 'Deltidsstillinger'
export const temps = 'Timer med vikar'
export const lowerSickLeave = 'Lavere sykefravær'
export const largerPositions =
  'Større stillinger: alle vakter 7,5 timer, alle brøker opp til 50 %, resten opp til 100 %'
export const fewerTemps = 'Mindre bruk av vikarer'
export const aids = 'Gode hjelpemidler for dem som arbeider hjemme hos folk'
export const sturdier = 'Mer robuste og engasjerte medarbeidere'
export const pride = 'Lagfølelse og yrkesstolthet'
export const appraisal = 'Medarbeidersamtale hvert år'
export const course = 'Kurset «Den nødvendige samtalen»'
export const workshop = 'Verksted om oppfølging av sykmeldte, med Altinn'
export const enrolled = 'Alle ledere er meldt på kurset'
export const offered = 'Ansatte som har fått tilbud om samtale'
export const trained = 'Ledere som har vært på kurs og verksted'
