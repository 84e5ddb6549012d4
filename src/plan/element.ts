import type { IsoDate } from '../calendar/dates.ts'
import type { PerLanguage } from './language.ts'
import type { Part } from './parts.ts'
import type { Entry, Plan } from './plan.ts'

/** What a gap's sentence can say: which entries ("Langturnus og Kurs"), how many of how many, and figures or dates. */
export type GapFacts = {
  readonly names: readonly string[]
  readonly total: number
  readonly facts: Readonly<Record<string, string | number>>
}

/**
 * Something that the plan lacks. `where` is the step that closes it: of an entry, of a new entry, or of a record.
 * It is a finding about the plan as it is, never an event: compute it again and it is gone when it is closed.
 */
export type Gap = GapFacts & {
  readonly element: string
  readonly code: string
  /** Ids of the entries that `names` names. */
  readonly entries: readonly string[]
  /** Fields that are empty, where a gap is about them; then their labels are what the sentence names. */
  readonly fields?: readonly string[]
  readonly where: {
    readonly part: string
    readonly step: string
    readonly entry?: string
    /** What a new entry shall be about. */
    readonly about?: string
  }
}

/** What is lacking, why it matters, what would close it: three sentences that one could say aloud. */
export type GapText = { readonly what: string; readonly why: string; readonly close: string }

/** Names in a gap sentence arrive joined ("A, B og C") and, on a card, already escaped. */
export type Said = {
  readonly names: string
  readonly count: number
  readonly total: number
  /** How many of how many, in words, to begin a sentence with: "To av fem tiltak"; of all, "Alle fem tiltakene". */
  readonly share: (some: string, all?: string) => string
  /** The same of what is not so: "To av fem tiltak er ikke …"; of all, "Ingen av de fem tiltakene er …". */
  readonly noneOf: (some: string, none: string) => string
  /** How many, the same way: "To". */
  readonly counted: string
  readonly facts: Readonly<Record<string, string>>
}
export type GapSentence = (said: Said) => GapText

/** What a field is asked with; `short` is what it is called in a list, where nobody asks. */
export type FieldText = {
  readonly label: string
  readonly short?: string
  readonly hint?: string
  readonly other?: string
}

/** Everything that people read about one element, in one language. */
export type ElementTexts = {
  readonly name: string
  /** The same in running text, when it is this plan's: "milepælsplanen". */
  readonly the: string
  /** Words that a person may type to get here, lower case, besides the name. */
  readonly words: readonly string[]
  /** Why it matters: a sentence or two, the coaching voice. */
  readonly why: string
  readonly fields: Readonly<Record<string, FieldText>>
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Heading of each step, by "part.step". */
  readonly steps: Readonly<Record<string, string>>
  /** Of the list, where there is one: what an item is called and what its buttons say. */
  readonly list?: { readonly add: string; readonly heading: string; readonly one: string }
  readonly badges?: Readonly<Record<string, string>>
  readonly gaps: Readonly<Record<string, GapSentence>>
  readonly example: { readonly title: string; readonly source: string; readonly lines: readonly string[] }
}

/** How much a finding weighs: a major one stands between the element and *largely met*, a minor one does not. */
export type Severity = 'major' | 'minor'

/** Where a rule comes from: the programme's review, its terms, or public project method. */
export type Source = 'review' | 'programme' | 'method'

/** What a gap is measured against, as it should be: one sentence in each language. */
export type Rule = {
  readonly severity: Severity
  readonly source: Source
  readonly says: PerLanguage<string>
  /** Its words are a question, which a reason to leave things as they are answers too, in this step (as-it-is.ts). */
  readonly asks?: string
}

/** A rule for every gap that an element can report. */
export type Rules<Gaps> = Readonly<Record<keyof Gaps, Rule>>

/** What people read where a part's fields are asked for. */
export type PartTexts = Pick<ElementTexts, 'name' | 'why' | 'fields' | 'options' | 'steps' | 'list'>

/** A part beside the elements' own, with its words: the readings of indicators, a coordinator's verdicts. */
export type SideList = { readonly part: Part; readonly texts: PerLanguage<PartTexts> }

/** A calculation that an element's record feeds. What it comes to is a card of its own. */
export type Calculation = {
  readonly view: 'economics'
  /** The steps of the record that ask for its numbers. */
  readonly steps: readonly string[]
  readonly begun: (plan: Plan) => boolean
  /** Whether a plan like this should have it. Any plan may; one that is begun is shown in all. */
  readonly expected: (plan: Plan) => boolean
}
/** What a plan, or a part of it, can also be shown as; in the order that help names them. */
export const pictureNames = ['chain', 'timeline', 'matrix', 'indicators', 'economics'] as const
export type Picture = (typeof pictureNames)[number]

/** An element of the plan: one of the ten criteria that reviewers judge a plan by. One file each. */
export type PlanElement = {
  readonly id: string
  readonly record?: Part
  readonly list?: Part
  readonly side?: SideList
  /** What it judges besides its own: a goal for every measure, the owner in the set-up. A change there is a change here. */
  readonly alsoJudges?: readonly { readonly part: Part; readonly fields?: readonly string[] }[]
  /** What its items can also be shown as. */
  readonly picture?: Extract<Picture, 'timeline' | 'matrix' | 'indicators'>
  readonly texts: PerLanguage<ElementTexts>
  readonly rules: Readonly<Record<string, Rule>>
  readonly calculation?: Calculation
  /** What stands first about an item in the list, a key of `badges` in the texts: how serious a risk is. */
  readonly badge?: (item: Entry) => string | undefined
  /** What the plan lacks here, most important first. Pure: `today` is a date in Norway. */
  readonly gaps: (plan: Plan, today: IsoDate) => readonly Gap[]
}

/** Writes gaps of one element without repeating its name. */
export function gapsOf<Code extends string>(
  element: string,
  _texts: { readonly gaps: Readonly<Record<Code, GapSentence>> },
) {
  return {
    /** A gap of the element as a whole, closed in a step of its record or by a new item. */
    whole: (code: Code, part: Part, step: string, facts: GapFacts['facts'] = {}): Gap => ({
      element,
      code,
      names: [],
      entries: [],
      total: 0,
      facts,
      where: { part: part.id, step },
    }),
    /** A gap of a record that names its empty fields: so many of those asked for. None when none is empty. */
    ofFields: (code: Code, part: Part, step: string, fields: readonly string[], total: number): readonly Gap[] =>
      fields.length === 0
        ? []
        : [{ element, code, names: [], entries: [], fields, total, facts: {}, where: { part: part.id, step } }],
    /** One gap that names every entry it holds for; none when there is no such entry. The first is where to begin. */
    among: (
      code: Code,
      part: Part,
      step: string,
      entries: readonly Entry[],
      lacking: readonly Entry[],
      facts: GapFacts['facts'] = {},
    ): readonly Gap[] => {
      const [first] = lacking
      if (!first) return []
      const names = lacking.map((entry) => titleOf(part, entry))
      const ids = lacking.map((entry) => entry.id)
      return [
        {
          element,
          code,
          names,
          entries: ids,
          total: entries.length,
          facts,
          where: { part: part.id, step, entry: first.id },
        },
      ]
    },
  }
}

/** What stands for the name of an item that has none. No form lets it go without; another version of Saman may have. */
const nameless = '…'

/** What an entry is called: its title field. An item is never called nothing, for a button or a choice must say something. */
export function titleOf(part: Part, entry: Entry): string {
  const title = entry.values[part.title]
  if (typeof title === 'string' && title !== '') return title
  return part.many ? nameless : ''
}
