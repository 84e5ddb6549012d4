import type { IsoDate } from '../calendar/dates.ts'
import { reasonToLeave } from './as-it-is.ts'
import type { Gap, PlanElement, Rule } from './element.ts'
import { elements, partsOf } from './elements/index.ts'
import { type Override, overrideOf } from './overrides.ts'
import type { Part } from './parts.ts'
import type { Entry, Plan } from './plan.ts'
import type { Verdict } from './verdict.ts'

/** A gap together with the rule it was found by. */
export type Finding = Gap & { readonly rule: Rule }

/** One of the ten criteria: what was looked at, what was found, and the verdict that follows. */
export type Criterion = {
  readonly element: PlanElement
  /** What counts: a coordinator's word while it does, else what the rules say. */
  readonly verdict: Verdict
  readonly byRules: Verdict
  /** What a coordinator has said, also when it no longer counts. */
  readonly override?: Override
  readonly findings: readonly Finding[]
  /** Words that somebody has said shall stand as they are, with the reason. */
  readonly left: readonly {
    readonly part: Part
    readonly entry: Entry
    readonly step: string
    readonly reason: string
  }[]
  /** What was looked at: how many of its record's questions are answered, and how many items its list has. */
  readonly looked: { readonly answers: number; readonly questions: number; readonly items: number }
}

/**
 * "Largely" met leaves room: major findings that together hold for up to a quarter of the items are said, but do not
 * decide. What concerns the element as a whole always does, and so does what holds for most of a few: one red risk of
 * two without action.
 */
const toleratedShare = 1 / 4

function verdictOf(findings: readonly Finding[]): Verdict {
  const major = findings.filter(({ rule }) => rule.severity === 'major')
  const decides = ({ names, total }: Finding) => total === 0 || names.length > total * toleratedShare
  const faulty = new Set(major.flatMap(({ entries }) => entries)).size
  const items = Math.max(0, ...major.map(({ total }) => total))
  return major.some(decides) || faulty > items * toleratedShare ? 'toImprove' : 'largelyMet'
}

/** Judges a plan by the review's ten criteria, in their order. Pure: `today` is a date in Norway. */
export function assess(plan: Plan, today: IsoDate): readonly Criterion[] {
  return elements.map((element) => assessElement(element, plan, today))
}

export function assessElement(element: PlanElement, plan: Plan, today: IsoDate): Criterion {
  const findings = element.gaps(plan, today).map((gap) => ({ ...gap, rule: ruleOf(element, gap.code) }))
  const byRules = verdictOf(findings)
  const override = overrideOf(plan, element.id)
  const written = (part: Part | undefined) =>
    plan.entries.filter((entry) => entry.part === part?.id && Object.keys(entry.values).length > 0).length
  return {
    element,
    verdict: override && !override.lapsed ? override.verdict : byRules,
    byRules,
    ...(override ? { override } : {}),
    findings,
    left: partsOf(element).flatMap((part) =>
      part.weighed.flatMap(([field, step]) =>
        plan.entries.flatMap((entry) => {
          const reason = entry.part === part.id ? reasonToLeave(part, entry, field) : undefined
          return reason === undefined ? [] : [{ part, entry, step, reason }]
        }),
      ),
    ),
    looked: { ...answered(element.record, plan), items: written(element.list) },
  }
}

/** How many of a record's questions are answered, of those that the guide asks. */
function answered(record: Part | undefined, plan: Plan) {
  const questions = record?.steps.flatMap(({ fields }) => fields) ?? []
  const values = plan.entries.find(({ part }) => part === record?.id)?.values ?? {}
  return { answers: questions.filter((name) => values[name] !== undefined).length, questions: questions.length }
}

function ruleOf(element: PlanElement, code: string): Rule {
  const rule = element.rules[code]
  if (!rule) throw new Error(`No rule for ${element.id}.${code}`)
  return rule
}

/** One line of the catalogue of findings. */
export type CatalogueEntry = Rule & { readonly criterion: string; readonly code: string }

/** Everything that Saman can find, in the order of the criteria. */
export const catalogue: readonly CatalogueEntry[] = elements.flatMap((element) =>
  Object.entries<Rule>(element.rules).map(([code, rule]) => ({ ...rule, criterion: element.id, code })),
)
