import type { effects } from '../../plan/elements/purpose.ts'
import type { Score } from '../../plan/risks.ts'

type Effect = (typeof effects)[number]

/**
 * What projects of one theme write, in one language. `place` comes with its preposition ("i hjemmetjenesten"). Numbers
 * beside texts are places in the other lists: the indicator that measures a goal, the driver that a measure serves.
 */
export type Content = {
  readonly places: readonly string[]
  readonly purposes: readonly ((place: string) => { readonly challenge: string; readonly desired: string })[]
  readonly effects: readonly Effect[]
  /** In the order of the theme's figures (figures.ts). */
  readonly indicators: readonly { readonly name: string; readonly source: string }[]
  readonly goals: readonly {
    readonly indicator: number
    readonly effect: Effect
    /** `end`: the month that the project ends in. */
    readonly says: (from: string, to: string, end: string) => string
  }[]
  readonly drivers: readonly {
    readonly driver: 'wellbeing' | 'lifeSituation' | 'preferences' | 'reputation' | 'culture'
    readonly goal: number
    readonly statement: string
    readonly criterion: string
  }[]
  readonly measures: readonly {
    readonly name: string
    readonly audience: string
    readonly driver: number
    readonly goal: string
    readonly indicator: number
  }[]
  readonly milestones: readonly { readonly name: string; readonly deliverables?: string }[]
  readonly risks: readonly RiskContent[]
  /** Something that nobody saw when the plan was written. */
  readonly lateRisk: RiskContent
  readonly benefits: readonly {
    readonly name: string
    readonly type: 'directBudget' | 'indirectBudget' | 'qualitative'
    readonly indicator: number
    readonly conversion: string
    readonly prerequisites: string
  }[]
  /** What plans say that have room to improve: measures for a challenge, a goal that nobody can count, an activity. */
  readonly weak: { readonly challenge: string; readonly goal: string; readonly milestone: string }
}

type RiskContent = {
  readonly event: string
  readonly cause: string
  readonly score: readonly [probability: Score, consequence: Score]
  readonly outcome: string
  readonly action: string
  readonly after: readonly [probability: Score, consequence: Score]
}

/** What is the same in every theme. */
export type Common = {
  readonly people: {
    readonly chief: string
    readonly adviser: string
    readonly unions: string
    readonly safety: string
  }
  readonly organisation: {
    readonly projectGroup: (leader: string, adviser: string) => string
    readonly steeringGroup: (owner: string) => string
    readonly unions: (name: string) => string
    readonly safety: (name: string) => string
    readonly political: readonly string[]
    readonly administrative: string
  }
  readonly milestones: { readonly first: string; readonly middle: string; readonly last: string }
  readonly reports: { readonly startUp: string; readonly halfYear: string; readonly yearly: string }
  readonly noFigure: readonly string[]
  readonly comments: readonly string[]
  readonly small: { readonly name: string; readonly source: string }
  readonly economics: string
}
