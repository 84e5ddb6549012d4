import { findElement } from '../../src/plan/elements/index.ts'
import type { Part } from '../../src/plan/parts.ts'
import type { Speaker } from './bot.ts'

/** What groups do again and again: each a few words and presses, as people would. */

export const steinkjer = '5006'

export const setupAnswers = {
  place: { language: 'nb', municipality: steinkjer },
  project: { name: 'Nærvær i hjemmetjenesten', theme: 'sickLeave', cohort: '1' },
  period: { from: '2026-12-01', to: '2028-06-30' },
} as const

type Setup = { readonly name?: string; readonly language?: string }

/** From nothing to the board: the last message is the board. */
export async function setsUp(me: Speaker, { name, language = 'nb' }: Setup = {}): Promise<void> {
  await me.says('start')
  await me.presses({ do: 'save' }, { ...setupAnswers.place, language })
  await me.presses({ do: 'save' }, { ...setupAnswers.project, ...(name === undefined ? {} : { name }) })
  await me.presses({ do: 'save' }, setupAnswers.period)
  await me.presses({ do: 'next' })
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
  for (const _ of part.steps) {
    if (offers(me, step)) return
    await me.presses({ do: 'next' })
  }
  if (!offers(me, step)) throw new Error(`never came to ${step}`)
}

function offers(me: Speaker, step: string): boolean {
  try {
    me.pressing({ do: 'save', step })
    return true
  } catch {
    return false
  }
}
