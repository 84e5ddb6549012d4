import { Temporal } from 'temporal-polyfill'
import { daysInMonth, type IsoDate } from './dates.ts'

/** How often something is measured. */
export type Frequency = 'monthly' | 'quarterly' | 'halfYearly' | 'yearly'
export type Period = { readonly from: IsoDate; readonly to: IsoDate }

const months: Readonly<Record<Frequency, number>> = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 }

/** The calendar period that a date lies in: the month, quarter, half-year or year. */
export const periodOf = (frequency: Frequency, date: IsoDate): Period => periodAt(months[frequency], monthOf(date))

/** The latest period that had ended on a date: whose last day it was, or an earlier one. */
export function lastEnded(frequency: Frequency, date: IsoDate): Period {
  const own = periodOf(frequency, date)
  return own.to === date ? own : periodAt(months[frequency], monthOf(date) - months[frequency])
}

/** Months are counted on through the years, so that the one before January is December. */
const monthOf = (date: IsoDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

function periodAt(length: number, month: number): Period {
  const first = month - (month % length)
  const [from, to] = [yearAndMonth(first), yearAndMonth(first + length - 1)]
  return { from: `${from.text}-01`, to: `${to.text}-${daysInMonth(to.year, to.month)}` }
}

function yearAndMonth(count: number) {
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  return { year, month, text: `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}` }
}

export const daysBefore = (date: IsoDate, days: number): IsoDate =>
  Temporal.PlainDate.from(date).subtract({ days }).toString()

export const daysAfter = (date: IsoDate, days: number): IsoDate =>
  Temporal.PlainDate.from(date).add({ days }).toString()
