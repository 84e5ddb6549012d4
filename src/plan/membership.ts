import type { Command } from './decide.ts'
import type { SideList } from './element.ts'
import { definePart } from './parts.ts'
import { type Plan, recordOf } from './plan.ts'

/**
 * The programme that a project takes part in, by the group's own consent: `name` is what it was called then. It lies in
 * the plan, so that joining and leaving are in its history and no answer about the project can miss them. Emptied, the
 * project has left.
 */
export const membership = definePart({
  id: 'membership',
  many: false,
  title: 'name',
  fields: {
    programme: { kind: 'text', max: 64, hidden: true },
    name: { kind: 'text', max: 100 },
  },
  // Nobody types it: it comes of a code and of a consent.
  steps: [],
})

export type Membership = { readonly programme: string; readonly name: string }

/** Which programme may read the plan; undefined when none may. */
export function membershipOf(plan: Plan): Membership | undefined {
  const { programme, name = '' } = recordOf(plan, membership)
  return programme === undefined ? undefined : { programme, name }
}

/** Lets a programme read the plan; null takes it back. */
export const membershipCommand = (joined: Membership | null): Command => ({
  do: 'save',
  part: membership,
  entry: membership.id,
  fresh: true,
  seen: Number.MAX_SAFE_INTEGER,
  values: joined ? { ...joined } : { programme: null, name: null },
  make: [],
})

const nb = {
  name: 'Programmet',
  why: 'Den som følger opp programmet, kan bare lese planen når dere har sagt ja til det.',
  fields: {
    programme: { label: 'Programmets nummer', short: 'Nummer' },
    name: { label: 'Hvilket program er dere med i?', short: 'Med i' },
  },
  options: {},
  steps: {},
}

const nn: typeof nb = {
  name: 'Programmet',
  why: 'Den som følgjer opp programmet, kan berre lese planen når de har sagt ja til det.',
  fields: {
    programme: { label: 'Nummeret til programmet', short: 'Nummer' },
    name: { label: 'Kva program er de med i?', short: 'Med i' },
  },
  options: {},
  steps: {},
}

const en: typeof nb = {
  name: 'The programme',
  why: 'Whoever follows up the programme can read the plan only once you have agreed to it.',
  fields: {
    programme: { label: 'The programme’s number', short: 'Number' },
    name: { label: 'Which programme do you take part in?', short: 'Takes part in' },
  },
  options: {},
  steps: {},
}

export const membershipRecord: SideList = { part: membership, texts: { nb, nn, en } }
