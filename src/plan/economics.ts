/** What the calculation is made of, in the order it is asked for. Hours and days are of one year, costs in kroner. */
export const economicsInputs = [
  'tempHoursNow',
  'tempHoursWanted',
  'overtimeHoursNow',
  'overtimeHoursWanted',
  'tempHourCost',
  'overtimeHourCost',
  'trainingCost',
  'sickDaysSaved',
  'sickDayCost',
] as const
export type EconomicsInput = (typeof economicsInputs)[number]
export type EconomicsInputs = Readonly<Partial<Record<EconomicsInput, number>>>

/** One line of the sum, with what it rests on. `amount` is what it saves in a year; below zero, what it costs more. */
export type YearlyLine =
  | {
      readonly kind: 'temps' | 'overtime'
      readonly now: number
      readonly wanted: number
      /** Hours fewer; below zero, hours more. */
      readonly hours: number
      readonly cost: number
      readonly amount: number
    }
  | { readonly kind: 'sickLeave'; readonly days: number; readonly cost: number; readonly amount: number }

/** What is paid once, in the first year. */
export type OnceLine = { readonly kind: 'training'; readonly amount: number }

/** A line of which every input is there. */
export type EconomicsLine = YearlyLine | OnceLine

/** The figure, or what it still needs; the lines are those that can be worked out already. */
export type Economics =
  | {
      readonly state: 'missing'
      readonly missing: readonly EconomicsInput[]
      readonly lines: readonly EconomicsLine[]
    }
  | {
      readonly state: 'figure'
      readonly lines: readonly EconomicsLine[]
      /** Saved each year; below zero, what it costs more than now. */
      readonly yearly: number
      /** The same in the first year, when the training is paid for. */
      readonly firstYear: number
    }

/**
 * What full-time culture saves in a year. Every input must be there, for missing is never zero. Amounts are whole kroner, so that the lines add up to the sum that people read.
 * The lines are those that the programme's review asked for: temps, overtime, sick leave, and the training that it takes.
 */
export function calculate(inputs: EconomicsInputs): Economics {
  const temps = hoursLine('temps', inputs.tempHoursNow, inputs.tempHoursWanted, inputs.tempHourCost)
  const overtime = hoursLine('overtime', inputs.overtimeHoursNow, inputs.overtimeHoursWanted, inputs.overtimeHourCost)
  const sickLeave = daysLine(inputs.sickDaysSaved, inputs.sickDayCost)
  const training = onceLine(inputs.trainingCost)
  if (temps && overtime && sickLeave && training) {
    const yearly = temps.amount + overtime.amount + sickLeave.amount
    return {
      state: 'figure',
      lines: [temps, overtime, sickLeave, training],
      yearly,
      firstYear: yearly - training.amount,
    }
  }
  return {
    state: 'missing',
    missing: economicsInputs.filter((name) => inputs[name] === undefined),
    lines: [temps, overtime, sickLeave, training].filter((line) => line !== undefined),
  }
}

/** Whether anything at all has been answered. Zero is an answer. */
export const hasBegun = (inputs: EconomicsInputs): boolean => economicsInputs.some((name) => inputs[name] !== undefined)

/** Three figures are as exact as an estimate can be: 1 243 500 is about 1 240 000. */
export const about = (kroner: number): number => Number(kroner.toPrecision(3))

function hoursLine(
  kind: 'temps' | 'overtime',
  now: number | undefined,
  wanted: number | undefined,
  cost: number | undefined,
): YearlyLine | undefined {
  if (now === undefined || wanted === undefined || cost === undefined) return undefined
  const hours = now - wanted
  return { kind, now, wanted, hours, cost, amount: whole(hours * cost) }
}

function daysLine(days: number | undefined, cost: number | undefined): YearlyLine | undefined {
  if (days === undefined || cost === undefined) return undefined
  return { kind: 'sickLeave', days, cost, amount: whole(days * cost) }
}

const onceLine = (cost: number | undefined): OnceLine | undefined =>
  cost === undefined ? undefined : { kind: 'training', amount: whole(cost) }

// Adding nothing turns −0 into 0.
const whole = (kroner: number) => Math.round(kroner) + 0
