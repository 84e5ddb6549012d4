import { definePart } from '../plan/parts.ts'
import { themes } from '../plan/setup.ts'
import type { Person } from '../plan/values.ts'

export type Theme = (typeof themes)[number]

/** One who follows up a programme: a person of a tenant, by the directory's id. The name is as it was when they came. */
export type Coordinator = { readonly tenant: string; readonly id: string; readonly name: string }

/**
 * Projects that are followed up together. `code` is what a group joins with. `coordinators` has one at least, and holds no
 * more than `mostCoordinators`.
 */
export type Programme = {
  readonly id: string
  readonly name: string
  readonly themes: readonly Theme[]
  readonly cohorts: readonly string[]
  readonly code: string
  readonly coordinators: readonly Coordinator[]
}

export const mostCoordinators = 30

const isSame = (one: Pick<Coordinator, 'tenant' | 'id'>, other: Pick<Coordinator, 'tenant' | 'id'>): boolean =>
  one.tenant === other.tenant && one.id === other.id

export const coordinatesAs = ({ coordinators }: Programme, who: Pick<Coordinator, 'tenant' | 'id'>): boolean =>
  coordinators.some((one) => isSame(one, who))

/** Whether somebody coordinates a programme: the tenant and the id are the token's, never a card's. */
export const coordinates = (programme: Programme, tenant: string, { id }: Person): boolean =>
  id !== undefined && coordinatesAs(programme, { tenant, id })

export type CoordinatorsChanged =
  | { readonly outcome: 'changed'; readonly programme: Programme }
  | { readonly outcome: 'refused'; readonly why: 'last' | 'full' }
  | { readonly outcome: 'unchanged' }

/** With one more who coordinates it. */
export function withCoordinator(programme: Programme, one: Coordinator): CoordinatorsChanged {
  if (coordinatesAs(programme, one)) return { outcome: 'unchanged' }
  if (programme.coordinators.length >= mostCoordinators) return { outcome: 'refused', why: 'full' }
  return { outcome: 'changed', programme: { ...programme, coordinators: [...programme.coordinators, one] } }
}

/** Without one of those who coordinate it; the last one stays, or nobody could ever let another in. */
export function withoutCoordinator(programme: Programme, one: Pick<Coordinator, 'tenant' | 'id'>): CoordinatorsChanged {
  const left = programme.coordinators.filter((other) => !isSame(other, one))
  if (left.length === programme.coordinators.length) return { outcome: 'unchanged' }
  if (left.length === 0) return { outcome: 'refused', why: 'last' }
  return { outcome: 'changed', programme: { ...programme, coordinators: left } }
}

/** What is asked when a programme is made. Cohorts are written one on each line, or with commas between. */
export const programmeForm = definePart({
  id: 'programme',
  many: false,
  title: 'name',
  fields: {
    name: { kind: 'text', max: 100, required: true },
    themes: { kind: 'choices', options: themes },
    cohorts: { kind: 'text', max: 400, lines: 'many' },
  },
  steps: [{ id: 'make', fields: ['name', 'themes', 'cohorts'] }],
})
