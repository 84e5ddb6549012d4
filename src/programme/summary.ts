import type { Instant, IsoDate } from '../calendar/dates.ts'
import { latestRoundOn, type Round, roundsBefore } from '../calendar/rounds.ts'
import { assess } from '../plan/assessment.ts'
import { titleOf } from '../plan/element.ts'
import { type Indicator, indicators } from '../plan/elements/baseline.ts'
import { milestones } from '../plan/elements/milestones.ts'
import { risks } from '../plan/elements/risks.ts'
import type { Language } from '../plan/language.ts'
import { stateOf } from '../plan/milestones.ts'
import { pausedUntil } from '../plan/pause.ts'
import { entriesOf, findEntry, inOrder, lastChanged, type Plan, recordOf } from '../plan/plan.ts'
import { readings, whyMissing } from '../plan/readings.ts'
import { riskRegister } from '../plan/risk-register.ts'
import type { RiskLevel } from '../plan/risks.ts'
import { asking } from '../plan/rounds.ts'
import { setup } from '../plan/setup.ts'
import { hidesFigures } from '../plan/small-units.ts'
import type { Verdict } from '../plan/verdict.ts'
import type { News } from './news.ts'

/** What was read of an indicator for the period that ends on that day: a value, or word that there is none. */
export type SummaryReading = { readonly date: IsoDate; readonly value?: number }

type Values = Indicator['values']

/** An indicator, with its latest readings, the oldest first. Of a unit so small that figures point at people, none at all. */
export type SummaryIndicator = {
  readonly id: string
  readonly name: string
  readonly unit?: Values['unit']
  readonly direction?: Values['direction']
  readonly frequency: NonNullable<Values['frequency']>
  readonly small?: true
  readonly start?: { readonly value: number; readonly date?: IsoDate }
  readonly target?: { readonly value: number; readonly date?: IsoDate }
  readonly readings: readonly SummaryReading[]
}

/** What a monthly round asked of a project: so many figures, so many of them given, so many said not to be there. */
export type SummaryRound = {
  readonly round: Round
  readonly asked: number
  readonly given: number
  readonly without: number
}

export type OpenMilestone = { readonly id: string; readonly name: string; readonly date: IsoDate }

/**
 * What a programme knows of one project without reading its plan: enough for every answer that is about many. `verdicts`
 * and the like are as of `asOf`, for some change with time alone; `updated` is when anybody last changed the plan.
 * Lists are cut at what a row holds; the counts beside them are of all.
 */
export type ProjectSummary = {
  readonly project: string
  readonly municipality?: string
  readonly theme?: string
  readonly cohort?: string
  readonly from?: IsoDate
  readonly to?: IsoDate
  readonly language?: Language
  readonly leader?: string
  readonly owner?: string
  readonly pausedUntil?: IsoDate
  readonly verdicts: Readonly<Record<string, Verdict>>
  readonly milestones: {
    readonly total: number
    readonly done: number
    /**
     * Those that are not reached, the earliest first; those without a date are in `total` alone. Of more than a row holds,
     * the oldest that are overdue and the nearest that are to come.
     */
    readonly open: readonly OpenMilestone[]
    /** So many more are overdue on the day `asOf`, and to come. Only where there are. */
    readonly cut?: { readonly overdue: number; readonly upcoming: number }
  }
  readonly risks: Readonly<Record<RiskLevel | 'unscored', number>> & {
    /** Of the red ones, so many have no action; rows kept before this was counted don't say. */
    readonly untreated?: number
    /** Red ones without an action first, then the most serious. `acted`: somebody does something about it. */
    readonly worst: readonly { readonly id: string; readonly name: string; readonly acted: boolean }[]
  }
  readonly indicators: readonly SummaryIndicator[]
  /** The latest rounds, the newest first. One that asks on the day `asOf` is among them, though its hour may not have come. */
  readonly rounds: readonly SummaryRound[]
  /** What has happened, the newest first. */
  readonly news: readonly News[]
  readonly joined: Instant
  readonly updated: Instant
  readonly asOf: IsoDate
}

/** What most answers are not about, and most of what is known of a project: left out where nobody needs it, it is empty. */
export const longLists = ['readings', 'news'] as const
export type LongList = (typeof longLists)[number]

/** What is cut: two years of months, and more items than a good plan has. A name longer than this is nobody's. */
export const most = {
  readings: 24,
  rounds: 24,
  overdue: 25,
  upcoming: 25,
  risks: 20,
  indicators: 20,
  name: 120,
} as const
const short = (text: string) => ([...text].length > most.name ? `${[...text].slice(0, most.name - 1).join('')}…` : text)

/** More digits than anybody measures take more room than a row has. */
const rounded = (value: number) => Number(value.toPrecision(12))

/** A plan as the programme sees it. Pure: `today` is a date in Norway. `news` is left to `withNews` (news.ts). */
export function summaryOf(plan: Plan, today: IsoDate, joined: Instant): ProjectSummary {
  const { name = '', municipality, theme, cohort, from, to, language, leader, owner } = recordOf(plan, setup)
  const paused = pausedUntil(plan, today)
  return {
    project: short(name),
    ...(municipality ? { municipality } : {}),
    ...(theme ? { theme } : {}),
    ...(cohort ? { cohort } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(language ? { language } : {}),
    ...(leader ? { leader: leader.name } : {}),
    ...(owner ? { owner: owner.name } : {}),
    ...(paused ? { pausedUntil: paused } : {}),
    verdicts: Object.fromEntries(assess(plan, today).map(({ element, verdict }) => [element.id, verdict])),
    milestones: milestonesOf(plan, today),
    risks: risksOf(plan, today),
    indicators: indicatorsOf(plan),
    rounds: roundsOf(plan, today),
    news: [],
    joined,
    updated: lastChanged(plan),
    asOf: today,
  }
}

function milestonesOf(plan: Plan, today: IsoDate): ProjectSummary['milestones'] {
  const all = entriesOf(plan, milestones)
  const open = openMilestones(plan, today)
  const [overdue, upcoming] = [open.filter(({ date }) => date < today), open.filter(({ date }) => date >= today)]
  const cut = {
    overdue: Math.max(0, overdue.length - most.overdue),
    upcoming: Math.max(0, upcoming.length - most.upcoming),
  }
  return {
    total: all.length,
    done: all.filter(({ values }) => stateOf(values, today).state === 'done').length,
    open: [...overdue.slice(0, most.overdue), ...upcoming.slice(0, most.upcoming)],
    ...(cut.overdue + cut.upcoming > 0 ? { cut } : {}),
  }
}

/** All that are not reached and have a date, the earliest first. */
export const openMilestones = (plan: Plan, today: IsoDate): readonly OpenMilestone[] =>
  entriesOf(plan, milestones)
    .filter(({ values }) => stateOf(values, today).state !== 'done')
    .flatMap((one) =>
      one.values.date ? [{ id: one.id, name: short(titleOf(milestones, one)), date: one.values.date }] : [],
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))

function risksOf(plan: Plan, today: IsoDate): ProjectSummary['risks'] {
  const { scored, unscored } = riskRegister(plan, today)
  const count = (level: RiskLevel) => scored.filter(({ before }) => before.level === level).length
  // Those that nobody does anything about are the last to be cut.
  const red = scored
    .filter(({ before }) => before.level === 'red')
    .toSorted((a, b) => Number(Boolean(a.values.action)) - Number(Boolean(b.values.action)))
  return {
    red: red.length,
    untreated: red.filter(({ values }) => !values.action).length,
    orange: count('orange'),
    yellow: count('yellow'),
    green: count('green'),
    unscored: unscored.length,
    worst: red.slice(0, most.risks).flatMap(({ id, values }) => {
      const entry = findEntry(plan, risks.id, id)
      return entry ? [{ id, name: short(titleOf(risks, entry)), acted: Boolean(values.action) }] : []
    }),
  }
}

function indicatorsOf(plan: Plan): readonly SummaryIndicator[] {
  const read = Map.groupBy(entriesOf(plan, readings), ({ values }) => values.indicator)
  return entriesOf(plan, indicators)
    .toSorted(inOrder)
    .slice(0, most.indicators)
    .map((one): SummaryIndicator => {
      const { unit, direction, frequency = 'monthly', startValue, startDate, target, targetDate } = one.values
      const known = {
        id: one.id,
        name: short(titleOf(indicators, one)),
        ...(unit ? { unit } : {}),
        ...(direction ? { direction } : {}),
        frequency,
      }
      if (hidesFigures(one.values)) return { ...known, small: true, readings: [] }
      return {
        ...known,
        ...(startValue === undefined
          ? {}
          : { start: { value: rounded(startValue), ...(startDate && { date: startDate }) } }),
        ...(target === undefined
          ? {}
          : { target: { value: rounded(target), ...(targetDate && { date: targetDate }) } }),
        readings: (read.get(one.id) ?? [])
          .flatMap((reading): readonly (SummaryReading & { readonly made: number })[] => {
            const { date, value } = reading.values
            if (date === undefined) return []
            if (value !== undefined) return [{ date, value: rounded(value), made: reading.made }]
            return whyMissing(reading) === undefined ? [] : [{ date, made: reading.made }]
          })
          .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.made - b.made))
          .slice(-most.readings)
          .map(({ made: _, ...reading }) => reading),
      }
    })
}

/** The rounds of two years, the one that asked last first; those that asked nothing are left out. */
function roundsOf(plan: Plan, today: IsoDate): readonly SummaryRound[] {
  const askedIn = asking(plan)
  return roundsBefore(latestRoundOn(today), most.rounds).flatMap((round) => {
    const asked = askedIn(round)
    if (asked.length === 0) return []
    const said = asked.flatMap(({ given }) => (given ? [given] : []))
    const without = said.filter((one) => whyMissing(one) !== undefined).length
    return [{ round, asked: asked.length, given: said.length - without, without }]
  })
}
