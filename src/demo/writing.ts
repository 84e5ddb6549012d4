import type { Instant, IsoDate } from '../calendar/dates.ts'
import type { Command } from '../plan/decide.ts'
import type { Part } from '../plan/parts.ts'
import type { Person, Value } from '../plan/values.ts'

/** Something that somebody asked for at some time, as a press of a button on a card would have. */
export type Asked = { readonly at: Instant; readonly by: Person; readonly commands: readonly Command[] }

type Values = Readonly<Record<string, Value | null | undefined>>

/** Saves an entry; what is undefined is left out. */
export const save = (part: Part, entry: string, values: Values): Command => ({
  do: 'save',
  part,
  entry,
  fresh: true,
  seen: Number.MAX_SAFE_INTEGER,
  values: Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  ),
  make: [],
})

/** A list's items, each with an id of its own. */
export const saveAll = (part: Part, all: readonly Values[]): readonly Command[] =>
  all.map((values, place) => save(part, idOf(part, place), values))

export const idOf = (part: Part, place: number): string => `${part.id}-${place + 1}`

/** In the morning or the afternoon, UTC: within office hours in Norway at any time of the year. */
export const moment = (date: IsoDate, minute: number): Instant =>
  `${date}T${String(7 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00Z`

/** Without references to what is never written: a plan with no indicators has goals that no indicator measures. */
export function withoutStray(all: readonly Asked[]): readonly Asked[] {
  const there = new Set(all.flatMap(({ commands }) => commands.map((one) => (one.do === 'save' ? one.entry : ''))))
  return all.map((asked) => ({ ...asked, commands: asked.commands.map((one) => leadingSomewhere(one, there)) }))
}

function leadingSomewhere(command: Command, there: ReadonlySet<string>): Command {
  if (command.do !== 'save') return command
  const { part, values } = command
  const isStray = (name: string, value: Value | null) =>
    part.fields[name]?.kind === 'reference' && typeof value === 'string' && !there.has(value)
  return {
    ...command,
    values: Object.fromEntries(Object.entries(values).filter(([name, value]) => !isStray(name, value))),
  }
}
