import { daysBetween, type IsoDate } from '../calendar/dates.ts'
import { milestones } from '../plan/elements/milestones.ts'
import type { Person } from '../plan/values.ts'
import { periodOf, plus, workingDay } from './calendar.ts'
import type { Common, Content } from './content/content.ts'
import type { Dice } from './dice.ts'
import type { DemoProject } from './projects.ts'
import { type Asked, idOf, moment, save } from './writing.ts'

type Planned = {
  readonly name: string
  readonly deliverables?: string | undefined
  readonly date: IsoDate
  readonly type: 'milestone' | 'report'
}

/** A report each half-year, and two milestones in between: never three months without. */
const halfYear = 182

function planned(
  project: DemoProject,
  today: IsoDate,
  content: Content,
  common: Common,
  dice: Dice,
): readonly Planned[] {
  const { from, to } = periodOf(project, today)
  const halves = Math.floor((daysBetween(from, to) + 1) / halfYear)
  const shaken = (days: number) => workingDay(plus(from, days + dice.whole(-6, 6)))
  const reports = Array.from({ length: halves }, (_, half): Planned => {
    const name = half % 2 === 0 ? common.reports.halfYear : common.reports.yearly
    return { name, date: workingDay(plus(from, (half + 1) * halfYear - 8)), type: 'report' }
  })
  const slots = Array.from(
    { length: halves * 2 },
    (_, slot) => Math.floor(slot / 2) * halfYear + (slot % 2 === 0 ? 61 : 121),
  )
  const { first, middle, last } = common.milestones
  const between = dice.some(slots.length - 3, content.milestones)
  const half = Math.ceil(between.length / 2)
  const all = [{ name: first }, ...between.slice(0, half), { name: middle }, ...between.slice(half), { name: last }]
  const own = slots.flatMap((days, slot): Planned[] => {
    const one: Content['milestones'][number] | undefined = all[slot]
    return one ? [{ ...one, date: shaken(days), type: 'milestone' }] : []
  })
  const startUp: Planned = { name: common.reports.startUp, date: workingDay(plus(from, 30)), type: 'report' }
  return [startUp, ...reports, ...own].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** What was planned, and what has become of it since: reached, moved, left lying. */
export function milestonesOf(
  project: DemoProject,
  {
    today,
    content,
    common,
    people,
    written,
    dice,
  }: {
    today: IsoDate
    content: Content
    common: Common
    people: { readonly leader: Person; readonly others: readonly Person[] }
    written: Asked['at']
    dice: Dice
  },
): readonly Asked[] {
  const all = planned(project, today, content, common, dice)
  const weak = project.weak.includes('milestones')
  const kept = weak ? all.filter((_, place) => place % 3 === 0) : all
  const passed = kept.filter(({ date }) => date < today)
  // Of those that have passed, the last ones are late.
  const late = new Set(passed.slice(passed.length - project.late))
  const { leader, others } = people
  const commands = kept.map((one, place) => {
    const owner = one.type === 'report' ? leader : dice.one([leader, ...others])
    const { type, deliverables } = one
    const [name, date] = weak && place === 1 ? [content.weak.milestone, undefined] : [one.name, one.date]
    const holder = weak && place % 2 === 1 ? undefined : owner
    return save(milestones, idOf(milestones, place), {
      name,
      deliverables,
      date,
      owner: holder,
      type,
      progress: 'planned',
    })
  })
  return [
    { at: written, by: leader, commands },
    ...kept.flatMap((one, place) => {
      const entry = idOf(milestones, place)
      const asked = (day: IsoDate, values: Parameters<typeof save>[2]): Asked => ({
        at: moment(workingDay(day), dice.whole(60, 420)),
        by: leader,
        commands: [save(milestones, entry, values)],
      })
      if (weak && place === 1) return []
      if (late.has(one)) return [asked(plus(one.date, -20), { progress: 'delayed' })]
      if (project.lately === 'milestone' && one === passed.at(-1)) return [asked(plus(today, -3), { progress: 'done' })]
      if (one.date < today) return [asked(plus(one.date, dice.whole(-3, 0)), { progress: 'done' })]
      return ahead(one, today, dice).map(({ day, values }) => asked(day, values))
    }),
  ]
}

/** How those go that are still ahead: most as planned; one in eight has been moved once. */
function ahead({ date, type }: Planned, today: IsoDate, dice: Dice) {
  const chance = dice.next()
  if (type === 'report' || chance > 0.5) return []
  const day = plus(today, -dice.whole(20, 60))
  if (chance < 0.125) return [{ day, values: { date: workingDay(plus(date, 21)), progress: 'minorDelay' } }]
  return [{ day, values: { progress: chance < 0.2 ? 'ahead' : chance < 0.45 ? 'onPlan' : 'minorDelay' } }]
}
