import { expect } from 'vitest'
import { fieldLabel, optionLabel, partTexts, stepTitle } from '../../src/cards/words.ts'
import { otherInput } from '../../src/plan/answers.ts'
import { elementOfPart } from '../../src/plan/elements/index.ts'
import type { Part } from '../../src/plan/parts.ts'
import { texts } from '../../src/texts/index.ts'
import type { TeamsPage } from '../support/teams-page.ts'
import type { Fill, Item, Step } from './items.ts'

const said = texts.nb.buttons

export type Picture = (name: string) => Promise<void>

/** What a project group does with Saman, in bokmål: writes an item step by step, and meets what is said of it. */
export function groupAt(teams: TeamsPage, picture: Picture) {
  const save = async (part: Part, step: Step) => {
    if (step.refused) {
      const { typed, says } = step.refused
      await fill(part, typed)
      const shown = await shownIn(part, typed)
      await teams.press(said.save)
      await teams.see(says)
      expect(await shownIn(part, typed), 'what was typed is still there').toEqual(shown)
    }
    await fill(part, step.fill)
    if (step.pictures?.form) await picture(step.pictures.form)
    const before = await teams.cards.count()
    await teams.press(said.save)
    if (Object.keys(step.fill).length === 0) return
    // A receipt in the form's place, and one new message below it.
    await expect.poll(() => teams.cards.nth(before - 1).innerText()).toMatch(/^✓/)
    await expect.poll(() => teams.cards.count()).toBe(before + 1)
  }

  const fill = async (part: Part, values: Fill) => {
    for (const [name, value] of Object.entries(values)) await teams.fill(labelOf(part, name), chosen(part, name, value))
  }

  const shownIn = (part: Part, values: Fill) =>
    Promise.all(Object.keys(values).map((name) => teams.field(labelOf(part, name)).inputValue()))

  return {
    save,
    /** Opens an item's form and writes every step, up to the card that follows the last. */
    write: async ({ part, opens, steps }: Item) => {
      const { list } = partTexts(part, 'nb')
      if (opens && 'gap' in opens) await teams.press(said.fix, opens.gap)
      else if (opens) await teams.press(said.change, opens.item)
      else if (part.many && list) await teams.press(list.add)
      else if (part.id !== 'setup') await teams.press(said.begin)
      for (const step of steps) {
        const asked = part.steps.find(({ id }) => id === step.step)
        const [first] = asked?.fields ?? []
        if (!asked || !first) throw new Error(`${part.id} has no step ${step.step}`)
        await teams.field(labelOf(part, first)).waitFor()
        await teams.see(stepTitle(part, asked, 'nb'))
        await save(part, step)
        if (step.lacks !== undefined) await teams.see(step.lacks)
        if (step.pictures?.after) await picture(step.pictures.after)
        for (const way of step.next ?? []) {
          if (way === 'toElement') await teams.press(said.toElement(elementOfPart(part.id)?.texts.nb.the ?? ''))
          else await teams.press(said[way], way === 'fix' ? step.lacks : undefined)
        }
      }
    },
  }
}

function labelOf(part: Part, name: string): string {
  const field = name.replace(/\.other$/, '')
  const own = partTexts(part, 'nb').fields[field]
  return name === otherInput(field) ? (own?.other ?? '') : fieldLabel(part, field, 'nb')
}

function chosen(part: Part, name: string, value: string | readonly string[]): string | readonly string[] {
  const options = part.fields[name]?.kind
  if (options !== 'choice' && options !== 'choices') return value
  return typeof value === 'string'
    ? optionLabel(part, name, value, 'nb')
    : value.map((option) => optionLabel(part, name, option, 'nb'))
}
