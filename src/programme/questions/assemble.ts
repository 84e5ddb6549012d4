import { daysBetween, type IsoDate } from '../../calendar/dates.ts'
import type { Evidence } from './evidence.ts'
import { isUntreated, partMeant } from './intents.ts'
import { type Criterion, criteria, type Intent, type Of, type Question, type Slot, type Theme } from './question.ts'
import { periodsOf, selectionsOf, sinceOf } from './slots.ts'
import type { Indexed } from './vocabulary.ts'

/** Every complete question that a message may mean, with what tells them apart. None when something in it can't be asked about. */
export type Assembled = { readonly slot: Slot; readonly among: readonly Question[] }

export type Context = {
  readonly asked: Evidence
  readonly aside: Evidence
  /** Whether somebody only tells of themselves. */
  readonly told: boolean
  readonly vocabulary: Indexed
  readonly today: IsoDate
}

type Own = { readonly slot: Slot; readonly among: readonly ((of: Of) => Question)[] }

export function assemble(intent: Intent, context: Context): Assembled | undefined {
  const own = ownSlots(intent, context)
  const selections = selectionsOf(
    intent,
    context.asked,
    context.aside,
    themesLeft(intent, context.asked),
    context.vocabulary,
  )
  if (!own || own.among.length === 0 || !selections) return undefined
  return {
    slot: selections.among.length > 1 ? selections.slot : own.slot,
    among: own.among.flatMap((question) => selections.among.map((of) => question(of))),
  }
}

/** In a trend, the word for a theme is the word for its figure, where the programme has that figure. */
function themesLeft(intent: Intent, seen: Evidence): readonly Theme[] {
  if (intent !== 'trend') return seen.themes
  const measured = seen.indicators[0]?.theme
  return seen.themes.filter((theme) => theme !== measured)
}

function ownSlots(intent: Intent, { asked, today }: Context): Own | undefined {
  const { times } = asked
  switch (intent) {
    case 'status': {
      if (times.length > 0) return undefined
      const part = partMeant(asked)
      return { slot: 'project', among: [(of) => ({ intent, ...(part ? { part } : {}), of })] }
    }
    case 'projects':
      return times.length > 0 ? undefined : { slot: 'project', among: [(of) => ({ intent, of })] }
    case 'risks':
      return times.length > 0 ? undefined : { slot: 'project', among: [(of) => ({ intent, ...risksMeant(asked), of })] }
    case 'lacking':
      if (times.length > 0) return undefined
      return { slot: 'criterion', among: criteriaMeant(asked).map((criterion) => (of) => ({ intent, criterion, of })) }
    case 'readings':
    case 'unanswered': {
      // "Not heard from since October" is more than the answer would tell.
      if (times.some(({ since }) => since !== false)) return undefined
      const periods = periodsOf(times, today, 'past')
      if (!periods) return undefined
      return {
        slot: 'period',
        among:
          periods.length === 0 ? [(of) => ({ intent, of })] : periods.map((period) => (of) => ({ intent, period, of })),
      }
    }
    case 'milestones':
      return milestones(asked, today)
    case 'trend':
      return trend(asked, today)
    case 'news': {
      const since = sinceOf(times, today)
      if (!since) return undefined
      return {
        slot: 'period',
        among:
          since.length === 0 ? [(of) => ({ intent, of })] : since.map((one) => (of) => ({ intent, since: one, of })),
      }
    }
    case 'who': {
      const owns = asked.has('owner') || (asked.has('owns') && !asked.has('leader'))
      if (times.length > 0 || (owns && asked.has('leader'))) return undefined
      return { slot: 'project', among: [(of) => ({ intent, role: owns ? 'owner' : 'leader', of })] }
    }
    case 'remind':
      return remind(asked)
    case 'report': {
      const form = asked.forms.includes('workbook') ? 'workbook' : asked.forms[0]
      if (times.length > 0 && !form) return undefined
      return { slot: 'project', among: [(of) => ({ intent, ...(form ? { form } : {}), of })] }
    }
    default:
      return intent satisfies never
  }
}

const risksMeant = (asked: Evidence) => ({
  ...(isUntreated(asked) ? ({ without: 'action' } as const) : {}),
  ...(asked.has('most') ? ({ by: 'project' } as const) : {}),
})

function milestones({ has, times }: Evidence, today: IsoDate): Own | undefined {
  const late = has('overdue') || (has('not', 'ought') && has('reached'))
  const states = late
    ? (['overdue'] as const)
    : has('upcoming')
      ? (['upcoming'] as const)
      : has('reached')
        ? []
        : statesNear(times, today)
  const questions = states.flatMap((state) => {
    const periods = periodsOf(times, today, state === 'overdue' ? 'past' : 'future')
    if (!periods) return []
    return periods.length === 0
      ? [(of: Of): Question => ({ intent: 'milestones', state, of })]
      : periods.map(
          (period) =>
            (of: Of): Question => ({ intent: 'milestones', state, period, of }),
        )
  })
  return { slot: states.length > 1 ? 'state' : 'period', among: questions }
}

/** Without a word for it, a time that was tells of what is overdue and one to come of what is upcoming; whichever is nearer. */
function statesNear(times: Evidence['times'], today: IsoDate): readonly ('overdue' | 'upcoming')[] {
  const [past] = periodsOf(times, today, 'past') ?? []
  const [future] = periodsOf(times, today, 'future') ?? []
  if (past && past.from >= today) return ['upcoming']
  if (future && future.to <= today) return ['overdue']
  if (!past || !future || (past.to >= today && future.from <= today)) return ['overdue', 'upcoming']
  return daysBetween(past.to, today) < daysBetween(today, future.from) ? ['overdue'] : ['upcoming']
}

function trend({ indicators, times }: Evidence, today: IsoDate): Own | undefined {
  const since = sinceOf(times, today)
  const others = indicators.filter(({ theme }, place) => place === 0 || theme === undefined)
  if (!since || others.length > 1) return undefined
  const names: readonly (string | undefined)[] = others[0]?.names ?? [undefined]
  const days: readonly ((typeof since)[number] | undefined)[] = since.length === 0 ? [undefined] : since
  return {
    slot: names.length > 1 ? 'indicator' : 'period',
    among: names.flatMap((indicator) =>
      days.map(
        (day) =>
          (of: Of): Question => ({
            intent: 'trend',
            ...(indicator ? { indicator } : {}),
            ...(day ? { since: day } : {}),
            of,
          }),
      ),
    ),
  }
}

function remind(asked: Evidence): Own | undefined {
  if (isUntreated(asked))
    return { slot: 'criterion', among: [(of) => ({ intent: 'remind', missing: 'untreatedRisks', of })] }
  const meant =
    asked.criteria.length > 0 || (asked.has('lacks') && asked.has('risk', 'milestone'))
      ? criteriaMeant(asked)
      : undefined
  const missing = meant && !(asked.has('reading') && asked.criteria.length === 0) ? meant : (['readings'] as const)
  const other = meant ? undefined : otherMissing(asked)
  // What is grave, or a risk or milestone that lacks nothing, is no reading that nobody gave.
  if (!other && (asked.has('grave') || (!meant && asked.has('risk', 'milestone')))) return undefined
  return {
    slot: 'criterion',
    among: (other ? [other] : missing).map((one) => (of) => ({ intent: 'remind', missing: one, of })),
  }
}

/** Reminded of what they have and not of what they lack: "those with overdue milestones", "those with red risks". */
function otherMissing({ has }: Evidence): 'overdue' | 'redRisks' | undefined {
  if (has('milestone') && (has('overdue') || (has('not', 'ought') && has('reached')))) return 'overdue'
  return has('risk') && has('grave', 'alarming') && !has('not', 'lacks') ? 'redRisks' : undefined
}

const goals: readonly Criterion[] = ['resultGoals', 'driverGoals', 'measureGoals']
const goalsOf: Partial<Record<Criterion, Criterion>> = { measures: 'measureGoals', driverGoals: 'driverGoals' }
const plans: readonly Criterion[] = ['milestones', 'benefits']

/** The criteria that a message may mean: "goals" are of three kinds, and "a plan" of two. */
function criteriaMeant({ criteria: named, has }: Evidence): readonly Criterion[] {
  const all = named.filter((one) => one !== 'goals' && one !== 'plan')
  const exact = all.filter((one) => !all.some((other) => other !== one && goalsOf[one] === other))
  const [owner] = exact
  // "Measures without goals" lack the goals, not the measures.
  if ((named.includes('goals') || has('reading')) && exact.length === 1 && owner !== undefined && goalsOf[owner])
    return [goalsOf[owner]]
  if (exact.length === 1) return exact
  if (exact.length > 1) return exact
  if (named.includes('goals')) return goals
  if (named.includes('plan')) return plans
  if (has('risk')) return ['risks']
  if (has('milestone')) return ['milestones']
  return has('leader', 'owner') ? ['organisation'] : criteria
}
