import { type Circumstances, type Command, type Decision, decide, type PlanEvent } from '../../src/plan/decide.ts'
import { evolve } from '../../src/plan/evolve.ts'
import type { Part } from '../../src/plan/parts.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Person, Values } from '../../src/plan/values.ts'

export const kari: Person = { id: 'user-1', name: 'Kari Nordli' }
export const ola: Person = { id: 'user-2', name: 'Ola Vik' }
export const monday = '2026-11-23T08:00:00Z'
export const tuesday = '2026-11-24T08:00:00Z'

export const begin: Command = { do: 'begin', plan: 'plan-1' }

type Save = Extract<Command, { do: 'save' }>

/** A save as a card for something new sends it; `seen` and `fresh: false` make it one that stood open for a while. */
export const save = (part: Part, entry: string, values: Save['values'], more: Partial<Save> = {}): Save => ({
  do: 'save',
  part,
  entry,
  fresh: true,
  seen: 0,
  values,
  make: [],
  ...more,
})

/** What was typed and not chosen, from the form with this nonce. */
export const setAside = (part: Part, entry: string, nonce: string, values: Values): Command => ({
  do: 'setAside',
  part,
  entry,
  nonce,
  values,
})

export const remove = (part: Part, entry: string, seen: number): Command => ({ do: 'remove', part, entry, seen })

export type Given = {
  readonly plan: Plan | undefined
  readonly events: readonly PlanEvent[]
  readonly when: (command: Command, by?: Person, at?: string) => Then
}
export type Then = Given & { readonly decision: Decision }

/** A plan that came about by these commands, each of which must be one that is accepted. */
export function given(...commands: readonly Command[]): Given {
  let now: Given = after(undefined, [])
  for (const command of commands) {
    const then = now.when(command)
    if (then.decision.outcome === 'refused') throw new Error(`Given is refused: ${then.decision.refusal.code}`)
    now = then
  }
  return now
}

function after(plan: Plan | undefined, events: readonly PlanEvent[]): Given {
  return {
    plan,
    events,
    when(command, by = kari, at = monday) {
      const decision = decide(plan, command, { by, at } satisfies Circumstances)
      const made = decision.outcome === 'changed' ? decision.events : []
      return { ...after(made.reduce<Plan | undefined>(evolve, plan), [...events, ...made]), decision }
    },
  }
}

/** What a plan says, without when and in which order it came to say it. */
export const contentOf = (plan: Plan | undefined) =>
  new Map(
    (plan?.entries ?? [])
      .map(({ part, id, values }) => [`${part}/${id}`, values] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
