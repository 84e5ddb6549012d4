import type { IsoDate } from '../calendar/dates.ts'
import type { Stage } from '../cards/view.ts'
import type { Deps } from '../conversation/ports.ts'
import { languageFor } from '../conversation/scene.ts'
import type { Language } from '../plan/language.ts'
import type { Plan } from '../plan/plan.ts'

/** How a project's cards are drawn when nobody in particular looks at them. */
export const stageOf = (plan: Plan, today: IsoDate, { typeahead }: Pick<Deps, 'typeahead'>): Stage => ({
  language: languageFor(plan, undefined, undefined),
  plan,
  planId: plan.id,
  today,
  typeahead,
  reviews: false,
  personal: false,
})

/** How a card in somebody's own chat is drawn: it belongs to no project. */
export const ownStage = (language: Language, today: IsoDate, { typeahead }: Pick<Deps, 'typeahead'>): Stage => ({
  language,
  plan: undefined,
  planId: null,
  today,
  typeahead,
  reviews: false,
  personal: true,
})
