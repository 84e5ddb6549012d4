import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from './dates.ts'

/** How often something is measured. */
export type Frequency = 'monthly' | 'quarterly' | 'halfYearly' | 'yearly'
export type Period = { readonly from: IsoDate; readonly to: IsoDate }

const months: Readonly<Record<Frequency, number>> = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 }

/** The calendar period that a date lies in: the month, quarter, half-year or year. */
export function periodOf(frequency: Frequency, date: IsoDate): Period {
  const length = months[frequency]
  const { year, month } = Temporal.PlainDate.from(date)
  const from = Temporal.PlainDate.from({ year, month: month - ((month - 1) % length), day: 1 })
  return { from: from.toString(), to: from.add({ months: length }).subtract({ days: 1 }).toString() }
}

/** The latest period that had ended on a date. */
export function lastEnded(frequency: Frequency, date: IsoDate): Period {
  return periodOf(frequency, dayBefore(periodOf(frequency, date).from))
}

export const dayBefore = (date: IsoDate): IsoDate => daysBefore(date, 1)
export const daysBefore = (date: IsoDate, days: number): IsoDate =>
  Temporal.PlainDate.from(date).subtract({ days }).toString()
