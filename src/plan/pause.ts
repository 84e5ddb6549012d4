import { Temporal } from 'temporal-polyfill'
import { type IsoDate, osloDate } from '../calendar/dates.ts'
import type { Command } from './decide.ts'
import type { SideList } from './element.ts'
import type { PerLanguage } from './language.ts'
import { definePart } from './parts.ts'
import { entriesOf, type Plan } from './plan.ts'

/** A project's rest: until that day it is neither asked nor reminded. Emptied, the pause is over. */
export const pause = definePart({
  id: 'pause',
  many: false,
  title: 'until',
  fields: { until: { kind: 'date' } },
  steps: [{ id: 'until', fields: ['until'] }],
})

const yearAfter = (date: IsoDate): IsoDate => Temporal.PlainDate.from(date).add({ years: 1 }).toString()

/**
 * The day from which the project is asked again, when it has asked for rest until then; undefined when it has not, and
 * from that day on. Whatever was saved, a pause lasts a year at most from the day it was asked for.
 */
export function pausedUntil(plan: Plan, today: IsoDate): IsoDate | undefined {
  const [entry] = entriesOf(plan, pause)
  if (entry?.values.until === undefined) return undefined
  const longest = yearAfter(osloDate(entry.at))
  const until = entry.values.until < longest ? entry.values.until : longest
  return until > today ? until : undefined
}

/** Why nobody can ask for a pause until that day; undefined when they can. To be told where it is asked for. */
export type PauseFault = 'passed' | 'tooLong'
export function pauseFault(until: IsoDate, today: IsoDate): PauseFault | undefined {
  if (until <= today) return 'passed'
  return until > yearAfter(today) ? 'tooLong' : undefined
}

/** Asks for rest until a day; null ends it. */
export const pauseCommand = (until: IsoDate | null): Command => ({
  do: 'save',
  part: pause,
  entry: pause.id,
  fresh: true,
  seen: Number.MAX_SAFE_INTEGER,
  values: { until },
  make: [],
})

/** `day` is the one that was asked for, as people write it. */
export const pauseFaultTexts: PerLanguage<Readonly<Record<PauseFault, (day: string) => string>>> = {
  nb: {
    passed: (day) => `Den ${day} er ikke fram i tid. Velg en dag som kommer.`,
    tooLong: (day) =>
      `Til ${day} er det mer enn ett år, og så lenge kan ikke en pause vare. Velg en tidligere dag. Trenger dere mer tid, kan dere forlenge pausen da.`,
  },
  nn: {
    passed: (day) => `Den ${day} er ikkje fram i tid. Vel ein dag som kjem.`,
    tooLong: (day) =>
      `Det er meir enn eitt år til ${day}, og ein pause kan ikkje vare så lenge. Vel ein tidlegare dag. Treng de meir tid, kan de forlenge pausen då.`,
  },
  en: {
    passed: (day) => `We have already reached ${day}. Choose a day that is still to come.`,
    tooLong: (day) =>
      `A pause lasts a year at most, and ${day} is further away than that. Choose an earlier day. If you need more time then, you can extend it.`,
  },
}

const nb = {
  name: 'Pausen',
  why: 'Et prosjekt som hviler, skal få være i fred.',
  fields: {
    until: {
      label: 'Når skal dere få spørsmål igjen?',
      short: 'Spørsmål igjen fra',
      hint: 'Fram til da får dere verken spørsmål eller påminnelser. La feltet stå tomt for å avslutte pausen.',
    },
  },
  options: {},
  steps: { 'pause.until': 'Ta en pause' },
}

const nn: typeof nb = {
  name: 'Pausen',
  why: 'Når prosjektet kviler, skal ingen mase på dykk.',
  fields: {
    until: {
      label: 'Når skal de få spørsmål att?',
      short: 'Spørsmål att frå',
      hint: 'Til den dagen kjem det verken spørsmål eller påminningar. Vil de avslutte pausen, lèt de feltet stå tomt.',
    },
  },
  options: {},
  steps: { 'pause.until': 'Ta ein pause' },
}

const en: typeof nb = {
  name: 'The pause',
  why: 'A project at rest should be left in peace.',
  fields: {
    until: {
      label: 'When should the questions begin again?',
      short: 'Questions again from',
      hint: 'Until then you get neither questions nor reminders. Leave it empty to end the pause.',
    },
  },
  options: {},
  steps: { 'pause.until': 'Take a pause' },
}

export const pauseRecord: SideList = { part: pause, texts: { nb, nn, en } }
