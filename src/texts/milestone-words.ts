import { dayAndMonth, type IsoDate, longDate } from '../calendar/dates.ts'
import { milestones } from '../plan/elements/milestones.ts'
import type { Language } from '../plan/language.ts'
import type { MilestoneRow, Moved, TimelineRow } from '../plan/milestones.ts'
import { texts } from './index.ts'
import { capital, optionLabel } from './words.ts'

/** "12 milepæler: 4 nådd, 1 forfalt, 7 planlagt. På plan: 5, forsinket: 1. 2 er flyttet." */
export function timelineSummary(all: readonly MilestoneRow[], language: Language): string {
  const said = texts[language].timeline.counts
  const counts = (['done', 'overdue', 'planned', 'undated'] as const).flatMap((state) => {
    const count = all.filter((row) => row.state.state === state).length
    return count > 0 ? [said[state](count)] : []
  })
  const outlooks = (['ahead', 'onPlan', 'minorDelay', 'delayed'] as const).flatMap((outlook) => {
    const count = all.filter((row) => row.outlook === outlook).length
    return count > 0 ? [`${optionLabel(milestones, 'progress', outlook, language).toLowerCase()}: ${count}`] : []
  })
  const moved = all.filter((row) => row.moved).length
  return [
    `${said.all(all.length)}: ${counts.join(', ')}.`,
    ...(outlooks.length > 0 ? [`${capital(outlooks.join(', '))}.`] : []),
    ...(moved > 0 ? [said.moved(moved)] : []),
  ].join(' ')
}

/** What has become of it, and how long ago or ahead. */
export function stateWords(state: MilestoneRow['state'], language: Language): string {
  const said = texts[language].timeline
  switch (state.state) {
    case 'done':
      return said.states.done
    case 'undated':
      return said.states.undated
    case 'overdue':
      return said.states.overdue(howLong(state.days, language))
    case 'planned':
      return state.days === 0 ? said.states.dueToday : said.states.due(howLong(state.days, language))
    default:
      return state satisfies never
  }
}

/** From here on nobody counts in days; the date itself stands beside. */
const daysToCount = 60
const daysInMonth = 365.25 / 12

function howLong(days: number, language: Language): string {
  const said = texts[language].timeline
  return days <= daysToCount ? said.days(days) : said.months(Math.round(days / daysInMonth))
}

/** From when to when it was moved. The year of the first date is said only when it is another. */
export function movedWords({ from, to, days, later }: Moved, language: Language): string {
  const said = texts[language].timeline
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const first = sameYear ? dayAndMonth(from, language) : longDate(from, language)
  return (later ? said.later : said.earlier)(first, longDate(to, language), said.days(days))
}

/** What lies among the milestones: today, the project's period, long silences. */
export function markWords(
  row: Exclude<TimelineRow, MilestoneRow>,
  { language, today }: { readonly language: Language; readonly today: IsoDate },
): string {
  const said = texts[language].timeline
  const date = (day: IsoDate) => longDate(day, language)
  switch (row.kind) {
    case 'today':
      return said.today(date(row.date))
    case 'start':
      return (row.date < today ? said.started : said.start)(date(row.date))
    case 'end':
      return (row.date < today ? said.ended : said.end)(date(row.date))
    case 'silence':
      return said.silence(said.days(row.days))
    default:
      return row satisfies never
  }
}
