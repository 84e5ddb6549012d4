import type { Doubt } from '../plan/doubts.ts'
import { indicators } from '../plan/elements/baseline.ts'
import { entriesOf } from '../plan/plan.ts'
import { texts } from '../texts/index.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import type { Stage } from './view.ts'
import { shownValue } from './words.ts'

const longestTyped = 60

/** What is strange about a figure, what may have been meant, and how to keep it. `text` is what was typed. */
export function doubtText(
  { doubt, text }: { readonly doubt: Doubt; readonly text: string },
  indicator: string | undefined,
  stage: Stage,
): string {
  const said = texts[stage.language].prompt.doubt
  const values = stage.plan && entriesOf(stage.plan, indicators).find(({ id }) => id === indicator)?.values
  const shown = (value: number) => shownValue(indicators, 'target', value, values ?? {}, stage)
  const typed = escapeMarkdown(shortened(text.trim(), longestTyped))
  return [...strange(doubt, typed, shown, stage), said.keep(typed)].join(' ')
}

function strange(doubt: Doubt, typed: string, shown: (value: number) => string, { language }: Stage) {
  const said = texts[language].prompt.doubt
  if (doubt.code !== 'outside')
    return [
      said.far(typed, shown(doubt.last)),
      ...(doubt.instead === undefined ? [] : [said.meant(shown(doubt.instead))]),
    ]
  const { least, most } = doubt
  if (least !== undefined && most !== undefined) return [said.between(typed, shown(least), shown(most))]
  if (least !== undefined) return [said.atLeast(typed, shown(least))]
  return most === undefined ? [] : [said.atMost(typed, shown(most))]
}
