import { type IsoDate, monthAndYear } from '../calendar/dates.ts'
import { indicators } from '../plan/elements/baseline.ts'
import { benefits, economics } from '../plan/elements/benefits.ts'
import { driverGoals } from '../plan/elements/driver-goals.ts'
import { measureGoals } from '../plan/elements/measure-goals.ts'
import { measures } from '../plan/elements/measures.ts'
import { organisation } from '../plan/elements/organisation.ts'
import { purpose } from '../plan/elements/purpose.ts'
import { resultGoals } from '../plan/elements/result-goals.ts'
import { risks } from '../plan/elements/risks.ts'
import { membershipCommand } from '../plan/membership.ts'
import { formatNumber } from '../plan/numbers.ts'
import { pauseCommand } from '../plan/pause.ts'
import { type Score, scores } from '../plan/risks.ts'
import { setup } from '../plan/setup.ts'
import type { Programme } from '../programme/programme.ts'
import { periodOf, plus, workingDay } from './calendar.ts'
import { commons, contents } from './content/index.ts'
import type { Dice } from './dice.ts'
import { diceOf } from './dice.ts'
import { indicatorCommands, type Measured, measuredIn, readingsOf } from './indicators.ts'
import { milestonesOf } from './milestones.ts'
import { type People, peopleOf } from './people.ts'
import { type DemoProject, projects } from './projects.ts'
import { type Asked, idOf, moment, save, saveAll, withoutStray } from './writing.ts'

/** Whose names are Sámi as often as not. */
const sami = new Set(['1875', '5041', '5540', '5610', '5612', '5628', '5636'])

export type Writing = {
  readonly plan: string
  readonly programme: Pick<Programme, 'id' | 'name' | 'cohorts'>
  readonly today: IsoDate
  readonly seed: string
}

/**
 * All that a project's group has written until today, in the order of time. Everybody presses their buttons on working
 * days, the plan comes to be in the weeks around the project's start, and nothing of it is from today.
 */
export function writtenBy(project: DemoProject, number: number, writing: Writing): readonly Asked[] {
  const { today, seed } = writing
  const dice = diceOf(seed, project.municipality, project.name)
  const people = peopleOf(number, dice, sami.has(project.municipality))
  const [content, common] = [contents[project.theme][project.language], commons[project.language]]
  const { from, to } = periodOf(project, today)
  const all = measuredIn(project, content, common, dice)
  const day = (days: number) => moment(workingDay(plus(from, days)), dice.whole(45, 450))
  const { leader, adviser, manager } = people
  const told: Telling = { project, people, all, from, to, dice, turn: turnOf(project, number) }
  const has = (criterion: DemoProject['without'][number]) => !project.without.includes(criterion)
  const measured = has('baseline') ? all : []
  const written: readonly Asked[] = [
    { at: moment(workingDay(plus(from, -26)), 60), by: leader, commands: begins(told, writing) },
    { at: day(-19), by: leader, commands: has('purpose') ? [purposeOf(told)] : [] },
    {
      at: day(-15),
      by: adviser,
      commands: indicatorCommands(project, measured, { from, to, reader: adviser, deputy: manager }),
    },
    { at: day(-12), by: leader, commands: has('resultGoals') ? goalsOf(told) : [] },
    { at: day(-11), by: leader, commands: has('driverGoals') ? driversOf(told) : [] },
    { at: day(-8), by: manager, commands: has('measures') ? measuresOf(told) : [] },
    { at: day(-5), by: manager, commands: has('measureGoals') ? measureGoalsOf(told) : [] },
    { at: day(-5), by: leader, commands: has('organisation') ? [organisationOf(told)] : [] },
    ...(has('milestones')
      ? milestonesOf(project, {
          today,
          content,
          common,
          people: { leader, others: [adviser, manager] },
          written: day(3),
          dice,
        })
      : []),
    ...(has('risks') ? risksOf(told, day(9), today) : []),
    ...(has('benefits') ? benefitsOf(told, day(17), today) : []),
    ...(has('baseline') ? readingsOf(project, all, { today, reader: adviser, common, dice }) : []),
    ...paused(project, leader, today),
  ]
  return withoutStray(written)
    .filter(({ at, commands }) => commands.length > 0 && at.slice(0, 10) < today)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

type Telling = {
  readonly project: DemoProject
  readonly people: People
  readonly all: readonly Measured[]
  readonly from: IsoDate
  readonly to: IsoDate
  readonly dice: Dice
  /** How many of the same theme and language come before. */
  readonly turn: number
}
const turnOf = ({ theme, language }: DemoProject, number: number) =>
  projects.slice(0, number).filter((one) => one.theme === theme && one.language === language).length
const contentOf = ({ project }: Telling) => contents[project.theme][project.language]
const commonOf = ({ project }: Telling) => commons[project.language]
const isWeak = ({ project }: Telling, criterion: DemoProject['weak'][number]) => project.weak.includes(criterion)

function begins({ project, people, from, to }: Telling, { plan, programme }: Writing): Asked['commands'] {
  const { language, municipality, name, theme, cohort } = project
  const weak = project.weak.includes('organisation')
  const { leader, owner } = people
  return [
    { do: 'begin', plan },
    save(setup, setup.id, {
      ...{ language, municipality, name, theme, from, to },
      cohort: programme.cohorts[cohort - 1],
      leader,
      owner: weak ? undefined : owner,
    }),
    membershipCommand({ programme: programme.id, name: programme.name }),
  ]
}

function purposeOf(told: Telling) {
  const { purposes, places, effects, weak } = contentOf(told)
  if (isWeak(told, 'purpose')) return save(purpose, purpose.id, { challenge: weak.challenge })
  // No two of them alike: the k-th of a theme and language has the k-th purpose and the k-th place, each list on rotation.
  const says = at(purposes, told.turn)(at(places, told.turn))
  return save(purpose, purpose.id, { ...says, effects })
}

function at<T>(all: readonly T[], turn: number): T {
  const one = all[turn % all.length]
  if (one === undefined) throw new Error('nothing to choose among')
  return one
}

function goalsOf(told: Telling) {
  const { goals, weak } = contentOf(told)
  const { all, to, project } = told
  if (isWeak(told, 'resultGoals')) return saveAll(resultGoals, [{ statement: weak.goal }])
  return saveAll(
    resultGoals,
    goals.map(({ indicator, effect, says }) => {
      const of = all[indicator]
      const written = (value = 0) => formatNumber(value, project.language)
      const statement = says(written(of?.start), written(of?.target), monthAndYear(to, project.language))
      return { statement, indicator: idOf(indicators, indicator), target: of?.target, deadline: to, effect }
    }),
  )
}

function driversOf(told: Telling) {
  const weak = isWeak(told, 'driverGoals')
  return saveAll(
    driverGoals,
    contentOf(told).drivers.map(({ driver, statement, criterion, goal }) =>
      weak ? { driver, statement } : { driver, statement, criterion, resultGoal: idOf(resultGoals, goal) },
    ),
  )
}

function measuresOf(told: Telling) {
  const { from, dice, people, project } = told
  const weak = isWeak(told, 'measures')
  const serves = (driver: number) =>
    project.without.includes('driverGoals') ? idOf(resultGoals, 0) : idOf(driverGoals, driver)
  return saveAll(
    measures,
    contentOf(told).measures.map(({ name, audience, driver }, place) => ({
      name,
      audience,
      ...(weak && place > 0
        ? {}
        : {
            responsible: dice.one([people.leader, people.manager, people.adviser]),
            from: plus(from, 30 + place * 45),
            to: plus(from, 330 + place * 60),
            serves: serves(driver),
          }),
    })),
  )
}

function measureGoalsOf(told: Telling) {
  const all = contentOf(told).measures
  // Where there is too little of it, somebody began with the first.
  const kept = isWeak(told, 'measureGoals') ? all.slice(0, 1) : all
  return saveAll(
    measureGoals,
    kept.map(({ goal, indicator }, place) => ({
      measure: idOf(measures, place),
      statement: goal,
      deadline: plus(told.from, 365 + place * 60),
      indicator: idOf(indicators, indicator),
    })),
  )
}

function organisationOf(told: Telling) {
  const { people, dice } = told
  const { organisation: says, people: roles } = commonOf(told)
  const named = (who: keyof typeof roles, name: string) => `${name} (${roles[who]})`
  const weak = isWeak(told, 'organisation')
  return save(organisation, organisation.id, {
    projectGroup: says.projectGroup(people.leader.name, people.adviser.name),
    steeringGroup: says.steeringGroup(named('chief', people.owner.name)),
    unions: weak ? undefined : says.unions(named('unions', people.union.name)),
    safety: weak ? undefined : says.safety(named('safety', people.safety.name)),
    political: dice.one(says.political),
    administrative: says.administrative,
  })
}

/** No two groups score the same. */
const shaken = (score: Score, dice: Dice): Score =>
  scores[scores.indexOf(score) + dice.one([-1, -1, 0, 0, 0, 1])] ?? score

/** Written once and looked through each quarter, where it is done well; where it is not, half of it is left open. */
function risksOf(told: Telling, written: Asked['at'], today: IsoDate): readonly Asked[] {
  const { people, project, dice, from } = told
  const { risks: all, lateRisk } = contentOf(told)
  const weak = isWeak(told, 'risks')
  const owners = [people.leader, people.manager, people.owner]
  const values = ({ event, cause, score, outcome, action, after }: (typeof all)[number], open: boolean) => ({
    event,
    cause,
    probability: shaken(score[0], dice),
    consequence: score[1],
    consequenceText: outcome,
    ...(open ? {} : { action, actionOwner: dice.one(owners), deadline: plus(from, dice.whole(200, 700)) }),
    ...(open ? {} : { probabilityAfter: after[0], consequenceAfter: after[1] }),
    status: 'identified',
  })
  const commands = all.map((one, place) =>
    save(risks, idOf(risks, place), weak && place === 2 ? { event: one.event } : values(one, weak && place < 2)),
  )
  const looked: Asked = {
    at: moment(workingDay(plus(today, -dice.whole(20, 55))), 200),
    by: people.leader,
    commands: all.map((_, place) =>
      save(risks, idOf(risks, place), {
        reviewed: plus(today, -58),
        ...(place === all.length - 1 && project.course === 'well' ? { status: 'closed' } : {}),
      }),
    ),
  }
  const late: Asked = {
    at: moment(workingDay(plus(today, -5)), 260),
    by: people.leader,
    commands: [save(risks, idOf(risks, all.length), values(lateRisk, true))],
  }
  // A project that has not begun to look through its risks again has written them lately.
  const old = written.slice(0, 10) < plus(today, -90)
  return [
    { at: written, by: people.leader, commands },
    ...(weak || !old || project.fate === 'ended' ? [] : [looked]),
    ...(project.lately === 'risk' ? [late] : []),
  ]
}

function benefitsOf(told: Telling, written: Asked['at'], today: IsoDate): readonly Asked[] {
  const { people, project, to } = told
  const weak = isWeak(told, 'benefits')
  const commands = saveAll(
    benefits,
    contentOf(told).benefits.map(({ name, type, indicator, conversion, prerequisites }) => ({
      name,
      type,
      ...(weak
        ? {}
        : {
            indicator: idOf(indicators, indicator),
            realised: plus(to, 120),
            owner: people.owner,
            responsible: people.manager,
            conversion,
            prerequisites,
          }),
    })),
  )
  const at = project.lately === 'benefits' ? moment(workingDay(plus(today, -6)), 330) : written
  const isCounted = project.theme === 'fullTime' && !weak
  return [{ at, by: people.manager, commands: [...commands, ...(isCounted ? [economicsOf(told)] : [])] }]
}

/** What the nine numbers are in a municipality of some size. */
function economicsOf(told: Telling) {
  const { dice } = told
  const [temps, overtime] = [dice.whole(60, 260) * 100, dice.whole(20, 90) * 100]
  return save(economics, economics.id, {
    tempHoursNow: temps,
    tempHoursWanted: Math.round(temps * 0.65),
    overtimeHoursNow: overtime,
    overtimeHoursWanted: Math.round(overtime * 0.6),
    tempHourCost: dice.whole(310, 360),
    overtimeHourCost: dice.whole(520, 610),
    trainingCost: dice.whole(18, 70) * 10_000,
    sickDaysSaved: dice.whole(80, 420),
    sickDayCost: dice.whole(24, 31) * 100,
    assessment: commonOf(told).economics,
  })
}

const paused = ({ fate }: DemoProject, leader: Asked['by'], today: IsoDate): readonly Asked[] =>
  fate === 'paused'
    ? [{ at: moment(workingDay(plus(today, -17)), 300), by: leader, commands: [pauseCommand(plus(today, 75))] }]
    : []
