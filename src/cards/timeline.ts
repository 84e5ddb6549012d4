import { dayAndMonth, type IsoDate, longDate } from '../calendar/dates.ts'
import { milestones, milestonesElement } from '../plan/elements/milestones.ts'
import { isMilestone, type MilestoneRow, type Moved, type TimelineRow, timeline } from '../plan/milestones.ts'
import type { Plan } from '../plan/plan.ts'
import { texts } from '../texts/index.ts'
import { projectName } from './board.ts'
import { buttonsOf, press } from './button.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import { pageOf, pageWords, pictureButtons } from './pages.ts'
import { type Card, fill } from './template.ts'
import type { PictureView, Stage } from './view.ts'
import { capital, optionLabel } from './words.ts'

const pageSize = 10
const longestName = 120
const longestPerson = 60

/** A sign for each state, told apart by shape; the words beside it say the same. */
const signs = { done: '●', planned: '○', undated: '○', overdue: '!' } as const
const colours = { done: 'Good', planned: 'Default', undated: 'Default', overdue: 'Attention' } as const

/** The milestones by date from top to bottom, with today among them: what is reached, what is late, what has moved. */
export function drawTimeline(plan: Plan, stage: Stage, { page: wanted }: PictureView): Card {
  const { language } = stage
  const said = texts[language]
  const rows = timeline(plan, stage.today)
  const all = rows.filter(isMilestone)
  const before = rows
    .slice(
      0,
      rows.findIndex(({ kind }) => kind === 'today'),
    )
    .filter(isMilestone).length
  const page = pageOf(all.length, pageSize, wanted ?? Math.floor(before / pageSize))
  const summary = all.length > 0 ? summaryOf(all, stage) : said.timeline.none
  return fill('timeline', {
    lang: language,
    fallbackText: `${said.timeline.title}: ${summary}`,
    title: `${said.timeline.title}: ${escapeMarkdown(projectName(plan, stage))}`,
    summary,
    rows: onPage(rows, page.shown, page.last).map((row) =>
      isMilestone(row) ? { ...noRow, milestones: [milestoneRow(row, stage)] } : markRow(row, stage),
    ),
    pages: pageWords(page, stage),
    actions: pictureButtons(milestonesElement, page, stage, (to) => ({ do: 'timeline', page: to })),
  })
}

/** The rows of one page: so many milestones, with what lies among them. What comes after the last one is on the last page. */
function onPage(rows: readonly TimelineRow[], page: number, last: number): readonly TimelineRow[] {
  let milestonesBefore = 0
  return rows.filter((row) => {
    const here = Math.min(Math.floor(milestonesBefore / pageSize), last)
    if (isMilestone(row)) milestonesBefore += 1
    return here === page
  })
}

/** "12 milepæler: 4 nådd, 1 forfalt, 7 planlagt. På plan: 5, forsinket: 1. 2 er flyttet." */
function summaryOf(all: readonly MilestoneRow[], { language }: Stage): string {
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

function milestoneRow({ id, name, date, owner, state, outlook, moved }: MilestoneRow, stage: Stage) {
  const { language } = stage
  const said = texts[language].timeline
  const title = name === '' ? said.unnamed : name
  return {
    sign: signs[state.state],
    color: colours[state.state],
    when: [
      ...(date ? [`**${escapeMarkdown(longDate(date, language))}**`] : []),
      stateWords(state, stage),
      ...(outlook ? [optionLabel(milestones, 'progress', outlook, language)] : []),
    ].join(' · '),
    name: escapeMarkdown(shortened(title, longestName)),
    who: owner ? escapeMarkdown(shortened(owner.name, longestPerson)) : said.nobody,
    moved: moved ? movedWords(moved, stage) : '',
    ...press(
      buttonsOf(stage)(shortened(title, longestPerson), {
        do: 'form',
        part: milestones.id,
        // What is done has kept its date. All else may get a new one, and its progress is asked for next.
        step: state.state === 'done' ? 'status' : 'when',
        entry: id,
      }),
    ),
  }
}

function stateWords(state: MilestoneRow['state'], { language }: Stage): string {
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

function howLong(days: number, language: Stage['language']): string {
  const said = texts[language].timeline
  return days <= daysToCount ? said.days(days) : said.months(Math.round(days / daysInMonth))
}

/** The year of the first date is said only when it is another. */
function movedWords({ from, to, days, later }: Moved, { language }: Stage): string {
  const said = texts[language].timeline
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const first = sameYear ? dayAndMonth(from, language) : longDate(from, language)
  return (later ? said.later : said.earlier)(first, longDate(to, language), said.days(days))
}

/** What lies between the milestones: today in a band across, the rest quietly beside the rail. */
function markRow(row: Exclude<TimelineRow, MilestoneRow>, stage: Stage) {
  const text = markWords(row, stage)
  return row.kind === 'today'
    ? { ...noRow, bands: [{ text: `→ **${text}**` }] }
    : { ...noRow, marks: [{ sign: row.kind === 'silence' ? '…' : '–', text }] }
}
const noRow = { milestones: [], marks: [], bands: [] }

function markWords(row: Exclude<TimelineRow, MilestoneRow>, { language, today }: Stage): string {
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
