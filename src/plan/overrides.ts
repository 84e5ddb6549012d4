import type { IsoDate } from '../calendar/dates.ts'
import type { SideList } from './element.ts'
import { definePart } from './parts.ts'
import { entriesOf, type Plan } from './plan.ts'
import type { Person, Values } from './values.ts'
import { type Verdict, verdicts } from './verdict.ts'

/**
 * A reviewer's word, which beats the rules: a coordinator's verdict on a criterion, with the reason. An entry's id is its
 * criterion's. It lapses when the element changes, and then stays to be seen.
 */
export const overrides = definePart({
  id: 'override',
  many: true,
  keyed: true,
  title: 'reason',
  fields: {
    verdict: { kind: 'choice', options: verdicts, required: true },
    reason: { kind: 'text', max: 500, lines: 'many', required: true },
    reviewer: { kind: 'person' },
    given: { kind: 'date' },
    lapsed: { kind: 'date' },
  },
  steps: [{ id: 'verdict', fields: ['verdict', 'reason'] }],
})

export type Override = {
  readonly verdict: Verdict
  readonly reason: string
  readonly reviewer: Person
  readonly given: IsoDate
  /** When the element was changed, after which it no longer counts. */
  readonly lapsed?: IsoDate
}

/** What is saved along with a verdict, that nobody types: whose it is, when, and that it counts (again). */
export const givenBy = (reviewer: Person, given: IsoDate) => ({ reviewer, given, lapsed: null })

/** The coordinator's word on a criterion, whether it still counts or not. */
export function overrideOf(plan: Plan, criterion: string): Override | undefined {
  const { verdict, reason, reviewer, given, lapsed } =
    entriesOf(plan, overrides).find(({ id }) => id === criterion)?.values ?? {}
  if (!verdict || !reason || !reviewer || !given) return undefined
  return { verdict, reason, reviewer, given, ...(lapsed ? { lapsed } : {}) }
}

/** How an override is changed when one of these criteria's elements is: those that still count lapse. */
export function lapses(
  plan: Plan,
  criteria: readonly string[],
  on: IsoDate,
): readonly { readonly id: string; readonly reason: string; readonly after: Values }[] {
  return criteria.flatMap((criterion) => {
    const override = overrideOf(plan, criterion)
    return override && !override.lapsed ? [{ id: criterion, reason: override.reason, after: { lapsed: on } }] : []
  })
}

const nb = {
  name: 'Koordinatorens vurdering',
  why: 'Den som har lest planen, kan se det reglene ikke ser.',
  fields: {
    verdict: { label: 'Hvordan vurderer du dette punktet?', short: 'Vurdering' },
    reason: {
      label: 'Hvorfor?',
      short: 'Begrunnelse',
      hint: 'Gruppa ser begrunnelsen sammen med det reglene sier. Din vurdering gjelder til de endrer denne delen av planen.',
    },
    reviewer: { label: 'Vurdert av' },
    given: { label: 'Vurdert' },
    lapsed: { label: 'Gjaldt til' },
  },
  options: { verdict: { largelyMet: 'Stort sett ivaretatt', toImprove: 'Forbedringspotensial' } },
  steps: { 'override.verdict': 'Din vurdering' },
  list: { add: 'Vurder selv', heading: 'Koordinatorens vurderinger', one: 'koordinatorens vurdering' },
}

const nn: typeof nb = {
  name: 'Vurderinga til koordinatoren',
  why: 'Den som har lese planen, kan sjå det reglane ikkje ser.',
  fields: {
    verdict: { label: 'Korleis vurderer du dette punktet?', short: 'Vurdering' },
    reason: {
      label: 'Kvifor?',
      short: 'Grunngiving',
      hint: 'Gruppa ser grunngivinga saman med det reglane seier. Vurderinga di gjeld til dei endrar denne delen av planen.',
    },
    reviewer: { label: 'Vurdert av' },
    given: { label: 'Vurdert' },
    lapsed: { label: 'Galdt til' },
  },
  options: { verdict: { largelyMet: 'Stort sett vareteke', toImprove: 'Rom for forbetring' } },
  steps: { 'override.verdict': 'Vurderinga di' },
  list: { add: 'Vurder sjølv', heading: 'Vurderingane til koordinatoren', one: 'vurderinga til koordinatoren' },
}

const en: typeof nb = {
  name: 'The coordinator’s verdict',
  why: 'Somebody who has read the plan may see what the rules do not.',
  fields: {
    verdict: { label: 'What is your verdict on this criterion?', short: 'Verdict' },
    reason: {
      label: 'Why?',
      short: 'Reason',
      hint: 'The group sees your reason beside what the rules say. Your verdict holds until they change this part of the plan.',
    },
    reviewer: { label: 'Given by' },
    given: { label: 'Given' },
    lapsed: { label: 'Held until' },
  },
  options: { verdict: { largelyMet: 'Largely met', toImprove: 'Room for improvement' } },
  steps: { 'override.verdict': 'Your verdict' },
  list: { add: 'Give your verdict', heading: 'The coordinator’s verdicts', one: 'the coordinator’s verdict' },
}

export const overrideList: SideList = { part: overrides, texts: { nb, nn, en } }
