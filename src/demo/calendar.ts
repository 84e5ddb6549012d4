import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '../calendar/dates.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import type { DemoProject } from './projects.ts'

/** How many months ago each cohort began, and how many its projects last. */
const cohorts = { 1: { ago: 22, lasts: 30 }, 2: { ago: 13, lasts: 30 }, 3: { ago: 5, lasts: 24 } } as const

/** A project's period: whole months, save that one which has ended did so a few weeks ago. */
export function periodOf(
  { cohort, fate }: Pick<DemoProject, 'cohort' | 'fate'>,
  today: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate } {
  const { ago, lasts } = cohorts[cohort]
  const from = Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ months: ago })
  const to = fate === 'ended' ? plus(today, -24) : from.add({ months: lasts }).subtract({ days: 1 }).toString()
  return { from: from.toString(), to }
}

export const plus = (date: IsoDate, days: number): IsoDate => Temporal.PlainDate.from(date).add({ days }).toString()

/** The working day that a date is, or the next one. */
export function workingDay(date: IsoDate): IsoDate {
  let day = date
  while (!isWorkingDay(day)) day = plus(day, 1)
  return day
}

/** The month's number, from 1. */
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7))
