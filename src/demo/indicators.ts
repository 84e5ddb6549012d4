import { Temporal } from 'temporal-polyfill'
import { daysBetween, type IsoDate } from '../calendar/dates.ts'
import { indicators } from '../plan/elements/baseline.ts'
import { readings } from '../plan/readings.ts'
import type { Person } from '../plan/values.ts'
import { monthOf, periodOf, plus, workingDay } from './calendar.ts'
import type { Common, Content } from './content/content.ts'
import type { Dice } from './dice.ts'
import { type Figures, figures, roundedTo, targetFrom } from './figures.ts'
import type { DemoProject } from './projects.ts'
import { type Asked, idOf, moment, save } from './writing.ts'

/** An indicator of a project: what it is, where it began and where it shall be. */
export type Measured = {
  readonly figures: Figures
  readonly name: string
  readonly source: string
  readonly start: number
  readonly target: number
  readonly people?: number
}

export function measuredIn(
  { theme, small }: DemoProject,
  { indicators: texts }: Content,
  common: Common,
  dice: Dice,
): readonly Measured[] {
  const all = figures[theme].map((one, place): Measured => {
    const { name = '', source = '' } = texts[place] ?? {}
    return { ...measured(one, dice), name, source }
  })
  const [first] = figures.sickLeave
  // What so few people show is nobody else's to see: their figures are far from all others', so that a test can tell.
  return small && first
    ? [...all, { ...measured({ ...first, start: [43.3, 43.3] }, dice), ...common.small, people: 4 }]
    : all
}

function measured(one: Figures, dice: Dice) {
  const [from, to] = one.start
  const start = roundedTo(from + dice.next() * (to - from), one.decimals)
  const target = targetFrom(one, start)
  return { figures: one, start, target }
}

/** How a baseline that has room to improve is written: no date and no source, and one that nobody has measured. */
const sloppy = (place: number) => ({
  startDate: undefined,
  source: undefined,
  ...(place === 1 ? { startValue: undefined } : {}),
})

export function indicatorCommands(
  project: DemoProject,
  all: readonly Measured[],
  { from, to, reader, deputy }: { from: IsoDate; to: IsoDate; reader: Person; deputy: Person },
) {
  const weak = project.weak.includes('baseline')
  return all.map(({ figures: one, name, source, start, target, people }, place) =>
    save(indicators, idOf(indicators, place), {
      name,
      unit: one.unit,
      direction: one.direction,
      startValue: start,
      startDate: plus(from, -1),
      source,
      people,
      target,
      targetDate: to,
      frequency: one.frequency,
      responsible: weak ? undefined : reader,
      deputy: weak ? undefined : deputy,
      ...(weak ? sloppy(place) : {}),
    }),
  )
}

const months = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 } as const
const courses = { well: 1.15, badly: -0.35, slowly: 0.6 } as const

/** Every figure that was reported until today, when it was, and by whom. */
export function readingsOf(
  project: DemoProject,
  all: readonly Measured[],
  { today, reader, common, dice }: { today: IsoDate; reader: Person; common: Common; dice: Dice },
): readonly Asked[] {
  const { from, to } = periodOf(project, today)
  const days = daysBetween(from, to)
  return all.flatMap((one, place) =>
    monthEnds(from, lastDay(to, today))
      .filter((date) => monthOf(date) % months[one.figures.frequency] === 0)
      .slice(0, -project.silent || undefined)
      .flatMap((date, count, dates): Asked[] => {
        const value = valueAt(one, date, { gone: daysBetween(from, date) / days, project, dice })
        const entry = `${idOf(readings, place)}-${count + 1}`
        const chance = dice.next()
        // Late, now and then: then it is news in the middle of the month.
        const day = workingDay(plus(date, chance < 0.12 ? dice.whole(12, 22) : dice.whole(2, 8)))
        const at = moment(day, dice.whole(30, 480))
        const known = { indicator: idOf(indicators, place), date }
        const none = count < dates.length - 1 && chance > 0.975
        const comment = chance > 0.86 && !none ? dice.one(common.comments) : undefined
        const said = none ? { ...known, missing: dice.one(common.noFigure) } : { ...known, value, comment }
        const first = { at, by: reader, commands: [save(readings, entry, said)] }
        // A slip that somebody saw a week later.
        if (none || chance < 0.8 || chance > 0.82) return [first]
        const wrong = roundedTo(value * 1.1 + 1, one.figures.decimals)
        return [
          { ...first, commands: [save(readings, entry, { ...said, value: wrong })] },
          { at: moment(workingDay(plus(day, 6)), 90), by: reader, commands: [save(readings, entry, { value })] },
        ]
      }),
  )
}

function valueAt(
  { figures: one, start, target }: Measured,
  date: IsoDate,
  { gone, project, dice }: { gone: number; project: DemoProject; dice: Dice },
): number {
  const slow = courses[project.course ?? 'slowly'] * Math.min(1, gone * 1.2)
  const winter = one.winter === undefined ? 0 : one.winter * Math.cos(((monthOf(date) - 1) / 6) * Math.PI)
  const shaken = 1 + (dice.next() * 2 - 1) * one.shakes + winter
  const value = (start + (target - start) * slow) * shaken
  return roundedTo(one.unit === 'percent' ? Math.min(100, Math.max(0, value)) : Math.max(0, value), one.decimals)
}

/** A project that has ended reports its last month too. */
const lastDay = (to: IsoDate, today: IsoDate) => (plus(to, 14) < today ? plus(to, 14) : plus(today, -1))

/** The last days of the months from one date to another. */
function monthEnds(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const ends: IsoDate[] = []
  let month = Temporal.PlainYearMonth.from(from.slice(0, 7))
  for (;;) {
    const end = month.toPlainDate({ day: month.daysInMonth }).toString()
    if (end > to) return ends
    ends.push(end)
    month = month.add({ months: 1 })
  }
}
