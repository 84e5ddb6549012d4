import { otherInput } from '../../../src/plan/answers.ts'
import { elementOfPart } from '../../../src/plan/elements/index.ts'
import { type Language, languageOf } from '../../../src/plan/language.ts'
import type { Part } from '../../../src/plan/parts.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { setup } from '../../../src/plan/setup.ts'
import { createTableStore } from '../../../src/storage/tables.ts'
import { texts } from '../../../src/texts/index.ts'
import { aslak, ingrid, kari, ola } from '../activities.ts'
import type { Room, Speaker, TestBot } from '../bot.ts'
import { faultsOn, findButton, inputsOn, type ShownInput, wordsOn } from '../shown.ts'
import { partOf } from '../walk.ts'
import type { Steps, Written } from './written.ts'

/** A project group in its channel with the whole bot before it: it reads the cards, presses their buttons, and types. */
export type Group = { readonly room: Room; readonly me: Speaker; readonly language: Language }

/** Writes a plan as people do, from the first word to the last: every field through a card that was drawn for it. */
export async function writes(bot: TestBot, written: Written): Promise<Group> {
  const room = bot.room('channel', [kari, ola, ingrid, aslak])
  const language = languageOf(written[setup.id]?.[0]?.place?.language)
  const group: Group = { room, me: room.as(kari, `${language}-NO`), language }
  for (const [id, entries] of Object.entries(written)) {
    for (const steps of entries) await writesOne(group, partOf(id), steps)
  }
  return group
}

/** The plan as the storage has it. */
export async function planOf(bot: TestBot, { room }: Group): Promise<Plan> {
  const { tenantId: tenant, id: conversation } = room.conversation
  const stored = await createTableStore(bot.table).load({ tenant, conversation })
  if (!stored) throw new Error('no plan is stored')
  return stored.plan
}

async function writesOne(group: Group, part: Part, steps: Steps): Promise<void> {
  const strange = Object.keys(steps).filter((id) => !part.steps.some((step) => step.id === id))
  if (strange.length > 0) throw new Error(`${part.id} has no step ${strange}`)
  await opens(group, part)
  for (const { id } of part.steps) {
    const typed = steps[id]
    if (typed) await saves(group, part, id, typed)
  }
}

/** By the button that lies last, as after another item of the same list, or else by the element's name. */
async function opens({ me, language }: Group, part: Part): Promise<void> {
  if (part.id === setup.id) return void (await me.says('start'))
  const form = { do: 'form', part: part.id, step: part.steps[0]?.id, entry: part.many ? undefined : part.id }
  if (!findButton(me.lastCard(), form)) await me.says(elementOfPart(part.id)?.texts[language].name ?? '')
  await me.presses(form)
}

async function saves(group: Group, part: Part, step: string, typed: Readonly<Record<string, string>>): Promise<void> {
  const { me, room } = group
  await goesTo(group, part, step)
  const form = room.last()
  const card = me.lastCard()
  const answered = await me.presses({ do: 'save', step }, filledIn(part, inputsOn(card), typed))
  if (room.last() === form) throw new Error(`${part.id}.${step} is not saved: ${faultsOn(answered.card)}`)
}

/** On past what is said to lack, and past steps that the group leaves empty. */
async function goesTo({ me, language }: Group, part: Part, step: string): Promise<void> {
  const { leave } = texts[language].buttons
  const there = () => findButton(me.lastCard(), { do: 'save', part: part.id, step }) !== undefined
  for (let left = part.steps.length * 2; left > 0 && !there(); left -= 1)
    await me.presses(findButton(me.lastCard(), leave) ? leave : { do: 'save', pass: true })
  if (!there()) throw new Error(`never came to ${part.id}.${step}, but to: ${wordsOn(me.lastCard())}`)
}

/** What the client sends for what a person types, or chooses by its title. */
function filledIn(part: Part, inputs: readonly ShownInput[], typed: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(typed).map(([name, text]) => {
      const input = inputs.find(({ id }) => id === name)
      const chosen = input && input.choices.length > 0 ? choiceOf(input, text) : text
      if (chosen !== undefined) return [name, chosen]
      // Somebody who is not in the channel is written by name or role in the line below the list.
      if (part.fields[name]?.kind === 'person') return [otherInput(name), text]
      throw new Error(`${part.id}.${name} does not offer: ${text}`)
    }),
  )
}

/** What stands for a title, or for several options of a list, in the card's own choices. */
function choiceOf({ choices }: ShownInput, text: string): string | undefined {
  const titled = choices.find(({ title }) => title === text)
  if (titled) return titled.value
  return text.split(',').every((option) => choices.some(({ value }) => value === option)) ? text : undefined
}
