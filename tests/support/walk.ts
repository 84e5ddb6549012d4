import type { Change, PlanEvent } from '../../src/plan/decide.ts'
import { findElement, findPart } from '../../src/plan/elements/index.ts'
import { evolve } from '../../src/plan/evolve.ts'
import type { Part } from '../../src/plan/parts.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { setup } from '../../src/plan/setup.ts'
import { createTableStore } from '../../src/storage/tables.ts'
import { texts } from '../../src/texts/index.ts'
import type { Room, Speaker, TestBot } from './bot.ts'
import { findButton } from './shown.ts'

/** What groups do again and again: each a few words and presses, as people would. */

export const steinkjer = '5006'

export const setupAnswers = {
  place: { language: 'nb', municipality: steinkjer },
  project: { name: 'Nærvær i hjemmetjenesten', theme: 'sickLeave', cohort: '1' },
  period: { from: '2026-12-01', to: '2028-06-30' },
} as const

export function partOf(id: string): Part {
  const part = findPart(id)
  if (!part) throw new Error(`no part ${id}`)
  return part
}

/** Opens the form for a new item: the last message is the form. */
export async function opensNew(me: Speaker, elementId: string): Promise<void> {
  await me.says(findElement(elementId)?.texts.nb.name ?? '')
  await me.presses({ do: 'form', part: findElement(elementId)?.list?.id, entry: undefined })
}

/** Adds an item with its first step: the last message is what follows. */
export async function adds(me: Speaker, elementId: string, typed: Readonly<Record<string, string>>): Promise<void> {
  await opensNew(me, elementId)
  await me.presses({ do: 'save' }, typed)
}

/** Opens a step of an element's record: the last message is the form. */
export async function opensRecord(me: Speaker, elementId: string, step: string): Promise<void> {
  await me.says(findElement(elementId)?.texts.nb.name ?? '')
  await me.presses({ do: 'form', part: findElement(elementId)?.record?.id, step })
}

/** Goes on past what is lacking, and past steps left empty, until the item's form of this step lies last. */
export async function goesTo(me: Speaker, part: Part, step: string): Promise<void> {
  const there = () => findButton(me.lastCard(), { do: 'save', step }) !== undefined
  for (const _ of part.steps) {
    if (there()) return
    await me.presses(
      findButton(me.lastCard(), texts.nb.buttons.leave) ? texts.nb.buttons.leave : { do: 'save', pass: true },
    )
  }
  if (!there()) throw new Error(`never came to ${step}`)
}

/** What the items of a list hold in the storage, in the order they were made. */
export async function itemsOf(room: Room, part: string): Promise<readonly unknown[]> {
  const rows = await room.rows()
  return rows
    .filter((row) => row.part === part && typeof row.values === 'string')
    .sort((a, b) => Number(a.made) - Number(b.made))
    .map(({ values }) => JSON.parse(String(values)))
}

let plans = 0

/** A plan as the set-up leaves it, made at once: going through the four steps is for the tests that are about them. */
export async function hasPlan(bot: TestBot, room: Room, { name }: { readonly name?: string } = {}): Promise<void> {
  const values = {
    ...setupAnswers.place,
    ...setupAnswers.project,
    ...setupAnswers.period,
    ...(name === undefined ? {} : { name }),
  }
  const made = { part: setup.id, entry: setup.id, title: values.name, before: {}, after: values }
  await happens(bot, room, [
    { type: 'begun', plan: `plan-${++plans}` },
    { type: 'saved', ...made },
  ])
}

/** Fills a list up to so many items, many at a time: pressing a hundred times would take as many turns. */
export async function fills(bot: TestBot, room: Room, part: Part, most: number): Promise<void> {
  const listed = (await itemsOf(room, part.id)).length
  const items = Array.from({ length: most - listed }, (_, index): Change => {
    const title = `Nummer ${listed + index + 1}`
    const entry = `${part.id}-${listed + index}`
    return { type: 'saved', part: part.id, entry, title, before: {}, after: { [part.title]: title } }
  })
  // A transaction holds a hundred rows: the plan's own, and two for each item.
  for (let done = 0; done < items.length; done += 45) await happens(bot, room, items.slice(done, done + 45))
}

/** What a group did at some time before, all at once. */
export async function happens(bot: TestBot, room: Room, changes: readonly Change[]): Promise<void> {
  const store = createTableStore(bot.table)
  const key = { tenant: room.conversation.tenantId, conversation: room.conversation.id }
  const before = await store.load(key)
  const [rev, at] = [before?.plan.rev ?? 0, '2026-11-23T08:00:00Z']
  const events = changes.map((change, index): PlanEvent => {
    return { rev: rev + 1 + index, order: 0, at, by: { name: 'Ingrid Vik' }, change }
  })
  const after = events.reduce<Plan | undefined>(evolve, before?.plan)
  if (!after || (await store.save(key, before, after, events)) !== 'saved') throw new Error('it did not happen')
}
