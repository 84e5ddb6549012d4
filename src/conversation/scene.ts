import { osloDate } from '../calendar/dates.ts'
import type { Stage, View } from '../cards/view.ts'
import { type Language, languageOf } from '../plan/language.ts'
import { type Plan, recordOf } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import { texts } from '../texts/index.ts'
import type { Deps, Stored, Turn } from './ports.ts'
import type { Seat, StoredProgramme } from './programmes-port.ts'

/** Everything that one turn knows: read once, passed on. */
export type Scene = {
  readonly deps: Deps
  readonly turn: Turn
  /** The programme in question, read in this turn, where whoever is asking coordinates it. */
  readonly coordinated?: StoredProgramme | undefined
  /** What whoever said something in a chat of their own has to do with programmes, the one chosen last first; once read. */
  readonly seats?: readonly Seat[]
  /** The plan as it was read, with its tag: what a save is decided on. */
  readonly stored: Stored | undefined
  /** The plan as it now is, after what this turn changed: what is shown. */
  readonly plan: Plan | undefined
  readonly language: Language
}

/** What becomes of a turn. A card that takes another's place does so for everybody, unless it is the presser's own affair. */
export type Outcome =
  | { readonly kind: 'show'; readonly view: View }
  | { readonly kind: 'showPresser'; readonly view: View }
  /** The card as it now is for everybody, and for the presser what is left to put right in it. */
  | { readonly kind: 'showBoth'; readonly view: View; readonly presser: View }
  | { readonly kind: 'receipt'; readonly view: View; readonly next: View | undefined }
  /** Below the pressed card, which stays as it is; the sentence says so to whoever pressed. */
  | { readonly kind: 'below'; readonly view: View; readonly sentence: string }
  /** What nobody but the presser may see, and what is said where a client can't show something to one alone. */
  | { readonly kind: 'onlyPresser'; readonly view: View; readonly otherwise: string }
  | { readonly kind: 'tell'; readonly sentence: string; readonly start: boolean }

export type Answer = { readonly outcome: Outcome; readonly stage: Stage }

/** The project's language, else the card's, else the person's own. */
export function languageFor(plan: Plan | undefined, card: Language | undefined, locale: string | undefined): Language {
  return (plan && recordOf(plan, setup).language) ?? card ?? languageOf(locale)
}

/** The scene after a change: the language may have changed with the plan. */
export const sceneAfter = (scene: Scene, plan: Plan | undefined): Scene =>
  plan ? { ...scene, plan, language: languageFor(plan, scene.language, undefined) } : scene

export function stageOf({ deps, turn, coordinated, plan, language }: Scene): Stage {
  return {
    language,
    plan,
    planId: plan?.id ?? null,
    today: osloDate(deps.now()),
    typeahead: deps.typeahead,
    reviews: coordinated !== undefined && !turn.personal,
    personal: turn.personal,
  }
}

export const show = (view: View): Outcome => ({ kind: 'show', view })
/** Whoever pressed is told where to look: the card may be long, and what they asked for is out of sight. */
export const showBelow = (view: View, language: Language): Outcome => ({
  kind: 'below',
  view,
  sentence: texts[language].below,
})
export const tell = (sentence: string, start = false): Outcome => ({ kind: 'tell', sentence, start })
