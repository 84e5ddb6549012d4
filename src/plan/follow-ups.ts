import { daysBetween, type IsoDate } from '../calendar/dates.ts'
import type { Round } from '../calendar/rounds.ts'
import type { Command } from './decide.ts'
import type { SideList } from './element.ts'
import type { ValuesOf } from './fields.ts'
import { definePart } from './parts.ts'
import { type Entry, entriesOf, type Plan } from './plan.ts'
import type { Person } from './values.ts'

const longestTitle = 300

/**
 * Somebody takes care of a matter (matters.ts), or has given it on to somebody who does. An entry's id is its matter's;
 * `title` is what the matter was called then, so that the history can say it when the matter itself is gone. A project
 * that is followed up every month for ten years has some hundreds.
 */
export const followUps = definePart({
  id: 'followUp',
  many: true,
  keyed: true,
  title: 'title',
  fields: {
    title: { kind: 'text', max: longestTitle },
    how: { kind: 'choice', options: ['acknowledged', 'delegated'] },
    to: { kind: 'person' },
    given: { kind: 'date' },
  },
  // Nobody types it: it comes of a button.
  steps: [],
  most: 600,
})

export type How = 'acknowledged' | 'delegated'
type FollowUp = Entry<ValuesOf<typeof followUps.fields>>

/** So many can be followed up at once: what is saved in one go is a transaction of a hundred rows. */
export const mostAtOnce = 45

/**
 * What to ask for when somebody takes care of matters themselves or, with `to`, gives them on. The first `mostAtOnce` of
 * them: show no more on one card.
 */
export const followUp = (
  matters: readonly { readonly id: string; readonly title: string }[],
  how: How,
  to: Person | undefined,
  today: IsoDate,
): readonly Command[] =>
  matters.slice(0, mostAtOnce).map(({ id, title }) => ({
    do: 'save',
    part: followUps,
    entry: id,
    fresh: true,
    seen: Number.MAX_SAFE_INTEGER,
    values: {
      title: [...title].slice(0, longestTitle).join(''),
      how,
      to: how === 'delegated' ? (to ?? null) : null,
      given: today,
    },
    make: [],
  }))

const readingsPrefix = 'readings-'

/** What a matter of a round's readings is called. */
export const readingsMatter = (round: Round): string => `${readingsPrefix}${round}`

/** A matter that is still there four weeks after somebody took care of it is told of again. */
const daysOfPeace = 28

/**
 * Whether somebody takes care of a matter: which of them, asked of many. A round's readings are taken care of for good,
 * for the next round is another matter; all else for four weeks.
 */
export function followedUpIn(plan: Plan, today: IsoDate): (matter: string) => boolean {
  const all = new Map(entriesOf(plan, followUps).map((one) => [one.id, one]))
  return (matter) => {
    const given = all.get(matter)?.values.given
    return given !== undefined && (matter.startsWith(readingsPrefix) || daysBetween(given, today) < daysOfPeace)
  }
}

/** Whether somebody has said that they take care of a matter, and it is not so long ago that it must be asked again. */
export const isFollowedUp = (plan: Plan, matter: string, today: IsoDate): boolean => followedUpIn(plan, today)(matter)

/** What was last said of a matter, by whom and when, whether it still counts or not. */
export const followUpOf = (plan: Plan, matter: string): FollowUp | undefined =>
  entriesOf(plan, followUps).find(({ id }) => id === matter)

/** To whom a matter was last given on; undefined when it was not, or when somebody took it themselves after that. */
export function delegatedTo(plan: Plan, matter: string): Person | undefined {
  const { how, to } = followUpOf(plan, matter)?.values ?? {}
  return how === 'delegated' ? to : undefined
}

const nb = {
  name: 'Oppfølging',
  why: 'Når noen har sagt at de tar seg av det, trenger ingen å minne om det.',
  fields: {
    title: { label: 'Hva gjelder det?', short: 'Gjelder' },
    how: { label: 'Hva skjer med det?', short: 'Svar' },
    to: { label: 'Hvem tar over?', short: 'Gitt videre til' },
    given: { label: 'Når ble det sagt?', short: 'Dato' },
  },
  options: { how: { acknowledged: 'Følges opp', delegated: 'Gitt videre' } },
  steps: {},
  list: { add: 'Følg opp', heading: 'Oppfølging', one: 'oppfølging av' },
}

const nn: typeof nb = {
  name: 'Oppfølging',
  why: 'Har nokon sagt at dei tek seg av det, treng ingen å minne om det.',
  fields: {
    title: { label: 'Kva gjeld det?', short: 'Gjeld' },
    how: { label: 'Kva skjer med det?', short: 'Svar' },
    to: { label: 'Kven tek over?', short: 'Gitt vidare til' },
    given: { label: 'Når vart det sagt?', short: 'Dato' },
  },
  options: { how: { acknowledged: 'Blir følgt opp', delegated: 'Gitt vidare' } },
  steps: {},
  list: { add: 'Følg opp', heading: 'Oppfølging', one: 'oppfølging av' },
}

const en: typeof nb = {
  name: 'Follow-up',
  why: 'Once somebody has said that they take care of it, nobody needs a reminder.',
  fields: {
    title: { label: 'What is it about?', short: 'About' },
    how: { label: 'What happens to it?', short: 'Answer' },
    to: { label: 'Who takes over?', short: 'Passed on to' },
    given: { label: 'When was it said?', short: 'Date' },
  },
  options: { how: { acknowledged: 'Being followed up', delegated: 'Passed on' } },
  steps: {},
  list: { add: 'Follow it up', heading: 'Follow-ups', one: 'follow-up of' },
}

export const followUpList: SideList = { part: followUps, texts: { nb, nn, en } }
