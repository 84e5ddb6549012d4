import { shortDate } from '../calendar/dates.ts'
import { chainOf } from '../plan/chain.ts'
import { driverGoals } from '../plan/elements/driver-goals.ts'
import { measures } from '../plan/elements/measures.ts'
import { resultGoals } from '../plan/elements/result-goals.ts'
import { entriesOf, inOrder } from '../plan/plan.ts'
import { optionLabel } from '../texts/words.ts'
import { type Block, cell } from './blocks.ts'
import type { Telling } from './telling.ts'
import { headOf } from './words.ts'

/** The measures, each with whom it is for, when, and the chain that it serves, up to an effect. */
export function measuresTable(telling: Telling): Block {
  const { shown, said, language } = telling
  const chains = chainsOf(telling)
  return {
    kind: 'table',
    columns: [
      { head: headOf(measures, 'name', language), share: 34 },
      { head: headOf(measures, 'responsible', language), share: 18 },
      { head: said.element.period, share: 18 },
      { head: said.element.serves, share: 30 },
    ],
    rows: entriesOf(shown, measures)
      .toSorted(inOrder)
      .map(({ id, values: { name, audience, responsible, from, to, serves } }) => [
        { title: name ?? '…', lines: audience ? [audience] : [] },
        cell(responsible?.name ?? said.element.none),
        cell(periodWords(from, to, telling)),
        cell(...(chains.get(id) ?? [serves === undefined ? said.element.servesNothing : said.element.servesGone])),
      ]),
  }
}

/** "1.3.2026 – 31.12.2026", or as much of it as there is. */
function periodWords(from: string | undefined, to: string | undefined, { said, language }: Telling): string {
  const [first, last] = [from && shortDate(from, language), to && shortDate(to, language)]
  if (first && last) return said.element.until(first, last)
  if (first) return said.element.from(first)
  return last ? said.element.to(last) : said.element.none
}

/** Of each measure that serves something: the driver goal, the result goal and the effect, each on a line of its own. */
function chainsOf({ shown, language }: Telling): ReadonlyMap<string, readonly string[]> {
  const { tree, loose } = chainOf(shown)
  const named = (name: string | undefined) => `→ ${name ?? '…'}`
  const effectName = (effect: string | undefined) =>
    effect === undefined ? [] : [named(optionLabel(resultGoals, 'effect', effect, language))]
  const driverName = (driver: { readonly values: { readonly statement?: string } }) =>
    named(driver.values.statement ?? headOf(driverGoals, 'statement', language))
  return new Map<string, readonly string[]>([
    ...tree.flatMap(({ effect, goals }) =>
      goals.flatMap(({ goal, drivers, measures: direct }) => {
        const up = [named(goal.values.statement), ...effectName(effect)]
        return [
          ...direct.map(({ id }) => [id, up] as const),
          ...drivers.flatMap((one) => one.measures.map(({ id }) => [id, [driverName(one.driver), ...up]] as const)),
        ]
      }),
    ),
    ...loose.drivers.flatMap((one) => one.measures.map(({ id }) => [id, [driverName(one.driver)]] as const)),
  ])
}
