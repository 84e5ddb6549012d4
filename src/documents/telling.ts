import { type IsoDate, shortDate } from '../calendar/dates.ts'
import type { ReportOrder } from '../conversation/documents-port.ts'
import type { Language } from '../plan/language.ts'
import type { Part } from '../plan/parts.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { smallUnits, withoutSmallUnits } from '../plan/small-units.ts'
import { type Texts, texts } from '../texts/index.ts'
import { shownValue } from '../texts/words.ts'

/** What a document is told from. Verdicts and findings come of the whole plan, figures only of what is `shown` of it. */
export type Telling = {
  readonly language: Language
  readonly today: IsoDate
  readonly whole: Plan
  readonly shown: Plan
  /** Whether figures of small units are left out for this reader. */
  readonly hides: boolean
  /** Indicators whose figures are not shown to this reader. */
  readonly hidden: ReadonlySet<string>
  readonly texts: Texts
  readonly said: Texts['documents']
}

export function tellingOf({
  plan,
  today,
  language,
  for: reader,
}: Pick<ReportOrder, 'plan' | 'today' | 'language' | 'for'>): Telling {
  const hides = reader === 'coordinator'
  return {
    language,
    today,
    whole: plan,
    shown: hides ? withoutSmallUnits(plan) : plan,
    hides,
    hidden: hides ? smallUnits(plan) : new Set(),
    texts: texts[language],
    said: texts[language].documents,
  }
}

/** Whether an entry's figures are left out: it is a small unit's indicator, or something that one measures. */
export const isHidden = ({ hidden }: Telling, { id, values }: Pick<Entry, 'id' | 'values'>): boolean =>
  hidden.has(id) || (typeof values.indicator === 'string' && hidden.has(values.indicator))

/** A field's value as people read it, with short dates; undefined where it is empty. */
export function wordsOf(part: Part, name: string, entry: Pick<Entry, 'values'>, telling: Telling): string | undefined {
  const value = entry.values[name]
  if (value === undefined) return undefined
  return shownValue(part, name, value, entry.values, {
    language: telling.language,
    plan: telling.shown,
    date: shortDate,
  })
}

/** The same of a figure: that it is not shown, where it is not. */
export function figureOf(part: Part, name: string, entry: Pick<Entry, 'id' | 'values'>, telling: Telling) {
  return isHidden(telling, entry) ? telling.said.hidden.cell : wordsOf(part, name, entry, telling)
}
