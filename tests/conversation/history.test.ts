import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import { converse } from '../../src/conversation/converse.ts'
import type { PlanEvent } from '../../src/plan/decide.ts'
import { titleOf } from '../../src/plan/element.ts'
import { parts } from '../../src/plan/elements/index.ts'
import type { Part } from '../../src/plan/parts.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Values } from '../../src/plan/values.ts'
import { bytesOf, mostBytes } from '../support/card-check.ts'
import { kari, monday } from '../support/given.ts'
import { fullPlan } from '../support/plan-sizes.ts'
import { sceneOf } from '../support/scenes.ts'
import { wordsOn } from '../support/shown.ts'

async function historyOf(plan: Plan, events: readonly PlanEvent[]) {
  const { deps, turn } = sceneOf(plan, events)
  const { outcome, stage } = await converse(deps, turn, { type: 'said', text: 'historikk' })
  if (outcome.kind !== 'show') throw new Error(`no card but ${outcome.kind}`)
  return draw(outcome.view, stage)
}

/** As long as answers can be, of letters that each take a backslash on a card: but for one, so that they are words. */
const costly = (part: Part, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = part.fields[name]
      if (field?.kind === 'text') return [name, `a${'*'.repeat(field.max - 1)}`]
      return [name, field?.kind === 'person' && field.orName ? { name: `a${'*'.repeat(99)}` } : value]
    }),
  )
const costlyPlan: Plan = {
  ...fullPlan,
  entries: fullPlan.entries.map((one) => {
    const part = parts.find(({ id }) => id === one.part)
    return part ? { ...one, values: costly(part, one.values) } : one
  }),
}

const changes = (plan: Plan, part: Part, count: number) => {
  const [one] = plan.entries.filter((each) => each.part === part.id)
  if (!one) throw new Error(`Nothing in ${part.id}`)
  return Array.from({ length: count }, (_, order): PlanEvent => {
    const touched = { part: part.id, entry: one.id, title: titleOf(part, one) }
    return {
      rev: 9,
      order,
      at: monday,
      by: kari,
      change: { type: 'saved', ...touched, before: one.values, after: one.values },
    }
  })
}

describe('the history', () => {
  it('shows the eight latest changes', async () => {
    const events = Array.from({ length: 12 }, (_, order): PlanEvent => {
      const title = `Nummer ${order + 1}.`
      const after = { name: title }
      return {
        rev: 9,
        order,
        at: monday,
        by: kari,
        change: { type: 'saved', part: 'milestone', entry: 'm1', title, before: {}, after },
      }
    })
    const words = wordsOn(await historyOf(fullPlan, events))
    expect([...new Set(words.match(/Nummer \d+/g))]).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `Nummer ${number}`),
    )
  })

  it.each(parts.map((part) => [part.id, part] as const))(
    'is no more than a message holds with the longest answers in every field: %s',
    async (_name, part) => {
      for (const plan of [fullPlan, costlyPlan]) {
        const bytes = bytesOf(await historyOf(plan, changes(plan, part, 12)))
        expect(bytes).toBeLessThan(mostBytes)
      }
    },
  )
})
