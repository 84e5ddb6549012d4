import type { Frequency } from '../calendar/periods.ts'
import type { units } from '../plan/elements/baseline.ts'
import type { Theme } from '../programme/programme.ts'

/** How an indicator behaves: where projects begin, how far they want to go, and how much it shakes from month to month. */
export type Figures = {
  readonly unit: (typeof units)[number]
  readonly direction: 'up' | 'down'
  readonly frequency: Frequency
  readonly start: readonly [from: number, to: number]
  /** The way to the target, as a share of the start value. */
  readonly way: number
  /** The target itself, where all have the same. */
  readonly aim?: number
  readonly shakes: number
  readonly decimals: number
  /** What is higher in winter is so by this share. */
  readonly winter?: number
}

/** In the order of the themes' indicators (content/). */
export const figures: Readonly<Record<Theme, readonly Figures[]>> = {
  sickLeave: [
    {
      unit: 'percent',
      direction: 'down',
      frequency: 'monthly',
      start: [7.4, 12.6],
      way: 0.22,
      shakes: 0.05,
      decimals: 1,
      winter: 0.08,
    },
    {
      unit: 'percent',
      direction: 'down',
      frequency: 'monthly',
      start: [2.6, 4.2],
      way: 0.25,
      shakes: 0.08,
      decimals: 1,
      winter: 0.15,
    },
    {
      unit: 'points',
      direction: 'up',
      frequency: 'halfYearly',
      start: [3.6, 4.5],
      way: 0.12,
      shakes: 0.02,
      decimals: 1,
    },
    {
      unit: 'percent',
      direction: 'up',
      frequency: 'quarterly',
      start: [10, 30],
      way: 4,
      aim: 80,
      shakes: 0.05,
      decimals: 0,
    },
  ],
  fullTime: [
    { unit: 'percent', direction: 'up', frequency: 'monthly', start: [22, 38], way: 0.5, shakes: 0.015, decimals: 1 },
    { unit: 'percent', direction: 'up', frequency: 'monthly', start: [58, 69], way: 0.16, shakes: 0.008, decimals: 1 },
    { unit: 'count', direction: 'down', frequency: 'quarterly', start: [24, 140], way: 0.5, shakes: 0.05, decimals: 0 },
    {
      unit: 'kroner',
      direction: 'down',
      frequency: 'monthly',
      start: [240_000, 1_900_000],
      way: 0.3,
      shakes: 0.12,
      decimals: -3,
    },
  ],
  competence: [
    { unit: 'percent', direction: 'up', frequency: 'quarterly', start: [52, 68], way: 0.2, shakes: 0.01, decimals: 1 },
    { unit: 'count', direction: 'down', frequency: 'monthly', start: [9, 34], way: 0.55, shakes: 0.08, decimals: 0 },
    { unit: 'count', direction: 'up', frequency: 'quarterly', start: [2, 4.5], way: 0.7, shakes: 0.1, decimals: 1 },
    {
      unit: 'percent',
      direction: 'down',
      frequency: 'halfYearly',
      start: [11, 17],
      way: 0.3,
      shakes: 0.05,
      decimals: 1,
    },
  ],
  reputation: [
    { unit: 'points', direction: 'up', frequency: 'quarterly', start: [48, 63], way: 0.15, shakes: 0.02, decimals: 0 },
    {
      unit: 'points',
      direction: 'up',
      frequency: 'halfYearly',
      start: [3.7, 4.6],
      way: 0.12,
      shakes: 0.02,
      decimals: 1,
    },
    { unit: 'hours', direction: 'down', frequency: 'monthly', start: [38, 96], way: 0.6, shakes: 0.1, decimals: 0 },
    { unit: 'count', direction: 'up', frequency: 'monthly', start: [2, 5], way: 1.4, shakes: 0.25, decimals: 0 },
  ],
}

/** As exact as it is measured: below zero, to tens, hundreds or thousands. */
export function roundedTo(value: number, decimals: number): number {
  const unit = 10 ** decimals
  return Number((Math.round(value * unit) / unit).toFixed(Math.max(0, decimals)))
}

/** People aim for round figures. */
export function targetFrom({ unit, direction, way, aim, decimals }: Figures, start: number): number {
  if (aim !== undefined) return aim
  const target = start * (1 + (direction === 'up' ? way : -way))
  if (unit === 'kroner') return roundedTo(target, -4)
  if (unit !== 'percent') return roundedTo(target, decimals)
  return target > 20 ? Math.round(target) : Math.round(target * 2) / 2
}
