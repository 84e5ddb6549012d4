import PQueue from 'p-queue'
import type { ProjectKey, Store } from '../../src/conversation/ports.ts'
import type { PlanEvent } from '../../src/plan/decide.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { setup } from '../../src/plan/setup.ts'
import type { ProjectReach, Reach } from '../../src/prompts/ports.ts'
import { entry, planWith } from './plans.ts'

/** What a project under test is asked about: a project that runs for two years, with indicators of these rhythms. */
export const measuring = (...frequencies: readonly ('monthly' | 'quarterly' | 'halfYearly' | 'yearly')[]): Plan =>
  planWith(
    entry('setup', 'setup', {
      language: 'nb',
      municipality: '4026',
      name: 'Nærvær i Tinn',
      theme: 'sickLeave',
      from: '2026-01-01',
      to: '2027-12-31',
      leader: { id: 'leader-1', name: 'Kari Nordli' },
      owner: { id: 'owner-1', name: 'Ingrid Haugen' },
    }),
    ...frequencies.map((frequency, place) =>
      entry('indicator', `indicator-${place + 1}`, {
        name: `Sykefravær ${place + 1}`,
        unit: 'percent',
        direction: 'down',
        startValue: 8.1,
        startDate: '2025-12-31',
        target: 6.5,
        targetDate: '2027-12-31',
        frequency,
        responsible: { id: 'reader-1', name: 'Anders Moen' },
      }),
    ),
  )

export type Seed = { readonly key: ProjectKey; readonly plan: Plan; readonly reach: ProjectReach }

/** Puts projects into the storage as if their groups had written them. */
export async function seed(
  seeds: readonly Seed[],
  { store, reach }: { readonly store: Store; readonly reach: Reach },
): Promise<void> {
  const working = new PQueue({ concurrency: 16 })
  await working.addAll(
    seeds.map((one) => async () => {
      const plan = said(one)
      await store.save(one.key, undefined, plan, eventsOf(plan))
      await reach.keepProject(one.key, one.plan.rev, one.reach)
    }),
  )
}

/** What is known of a project is what its plan says. */
function said({ plan, reach: { name, leader, owner } }: Seed): Plan {
  const entries = plan.entries.map((one) => {
    if (one.part !== setup.id) return one
    const { leader: _, owner: __, ...values } = one.values
    return { ...one, values: { ...values, name, ...(leader ? { leader } : {}), ...(owner ? { owner } : {}) } }
  })
  return { ...plan, entries }
}

/** The events that wrote a plan, as far as its rows are concerned. */
const eventsOf = (plan: Plan): readonly PlanEvent[] =>
  plan.entries.map((one, order) => ({
    rev: plan.rev + order,
    order: 0,
    at: one.at,
    by: one.by,
    change: { type: 'saved', part: one.part, entry: one.id, title: '', before: {}, after: one.values },
  }))

/** A project in a channel of its own, led by nobody: what is said to its leaders is another matter. */
export function seedOf(tenant: string, n: number, serviceUrl: string, plan = measuring('monthly')): Seed {
  const conversation = `19:project-${n}@thread.tacv2`
  const key = { tenant, conversation }
  return {
    key,
    plan,
    reach: {
      key,
      kind: 'channel',
      serviceUrl,
      name: `Prosjekt ${n}`,
    },
  }
}
