import { longDate } from '../calendar/dates.ts'
import { milestones, milestonesElement } from '../plan/elements/milestones.ts'
import { isMilestone, type MilestoneRow, type TimelineRow, timeline } from '../plan/milestones.ts'
import type { Plan } from '../plan/plan.ts'
import { answers } from '../texts/answers.ts'
import { texts } from '../texts/index.ts'
import { markWords, movedWords, stateWords, timelineSummary } from '../texts/milestone-words.ts'
import { buttonsOf } from './button.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import { pageOf, pageWords } from './pages.ts'
import { opening, type Showing, toGroup } from './showing.ts'
import { type Card, fill } from './template.ts'
import type { PictureView, Stage } from './view.ts'
import { optionLabel } from './words.ts'

const pageSize = 10
const longestName = 120
const longestPerson = 60

/** A sign for each state, told apart by shape; the words beside it say the same. */
const signs = { done: '●', planned: '○', undated: '○', overdue: '!' } as const
const colours = { done: 'Good', planned: 'Default', undated: 'Default', overdue: 'Attention' } as const

/** The milestones by date from top to bottom, with today among them: what is reached, what is late, what has moved. */
export const drawTimeline = (plan: Plan, stage: Stage, { page }: PictureView): Card =>
  showTimeline(
    plan,
    stage,
    page,
    toGroup(milestonesElement, plan, stage, (to) => ({ do: 'timeline', page: to })),
  )

/** Without a page, the one around today. */
export function showTimeline(plan: Plan, stage: Stage, wanted: number | undefined, showing: Showing): Card {
  const { language } = stage
  const said = texts[language]
  const rows = timeline(plan, stage.today)
  const all = rows.filter(isMilestone)
  const page = pageOf(all.length, pageSize, wanted ?? pageAround(rows))
  const none = showing.edits ? said.timeline.none : answers[language].page.noneNext(0, 0)
  const summary = all.length > 0 ? timelineSummary(all, language) : none
  return fill('timeline', {
    lang: language,
    fallbackText: `${said.timeline.title}: ${summary}`,
    title: `${said.timeline.title}: ${showing.name}`,
    about: showing.about,
    summary,
    rows: onPage(rows, page.shown, page.last).map((row) =>
      isMilestone(row) ? { ...noRow, milestones: [milestoneRow(row, stage, showing)] } : markRow(row, stage),
    ),
    pages: pageWords(page, stage),
    actions: showing.buttons(page),
  })
}

/** The page that today is on. */
export function pageAround(rows: readonly TimelineRow[]): number {
  const today = rows.findIndex(({ kind }) => kind === 'today')
  return Math.floor(rows.slice(0, today).filter(isMilestone).length / pageSize)
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

function milestoneRow({ id, name, date, owner, state, outlook, moved }: MilestoneRow, stage: Stage, showing: Showing) {
  const { language } = stage
  const said = texts[language].timeline
  const title = name === '' ? said.unnamed : name
  return {
    sign: signs[state.state],
    color: colours[state.state],
    when: [
      ...(date ? [`**${escapeMarkdown(longDate(date, language))}**`] : []),
      stateWords(state, language),
      ...(outlook ? [optionLabel(milestones, 'progress', outlook, language)] : []),
    ].join(' · '),
    name: escapeMarkdown(shortened(title, longestName)),
    who: owner ? escapeMarkdown(shortened(owner.name, longestPerson)) : said.nobody,
    moved: moved ? movedWords(moved, language) : '',
    ...opening(
      showing,
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

/** What lies between the milestones: today in a band across, the rest quietly beside the rail. */
function markRow(row: Exclude<TimelineRow, MilestoneRow>, stage: Stage) {
  const text = markWords(row, stage)
  return row.kind === 'today'
    ? { ...noRow, bands: [{ text: `→ **${text}**` }] }
    : { ...noRow, marks: [{ sign: row.kind === 'silence' ? '…' : '–', text }] }
}
const noRow = { milestones: [], marks: [], bands: [] }
