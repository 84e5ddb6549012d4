import type { IsoDate } from '../calendar/dates.ts'
import { assess } from '../plan/assessment.ts'
import { type Plan, recordOf } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import type { Verdict } from '../plan/verdict.ts'

/** What a programme knows of one project: where it belongs, and how each criterion was judged. Of what the group wrote, only its name and cohort. */
export type ProjectSummary = {
  readonly project: string
  readonly municipality?: string
  readonly theme?: string
  readonly cohort?: string
  readonly verdicts: Readonly<Record<string, Verdict>>
}

/** A plan as the programme sees it. Pure: `today` is a date in Norway, for some verdicts change with time alone. */
export function summaryOf(plan: Plan, today: IsoDate): ProjectSummary {
  const { name = '', municipality, theme, cohort } = recordOf(plan, setup)
  return {
    project: name,
    ...(municipality ? { municipality } : {}),
    ...(theme ? { theme } : {}),
    ...(cohort ? { cohort } : {}),
    verdicts: Object.fromEntries(assess(plan, today).map(({ element, verdict }) => [element.id, verdict])),
  }
}
