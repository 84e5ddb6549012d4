import { shortDate } from '../calendar/dates.ts'
import { milestones } from '../plan/elements/milestones.ts'
import { isMilestone, type MilestoneRow, type TimelineRow, timeline } from '../plan/milestones.ts'
import { findEntry } from '../plan/plan.ts'
import { markWords, movedWords, stateWords, timelineSummary } from '../texts/milestone-words.ts'
import { optionLabel } from '../texts/words.ts'
import { type Block, cell, paragraph, type Row } from './blocks.ts'
import { type Telling, wordsOf } from './telling.ts'

/** The milestones by date with today among them: what is reached, what is late, what has moved. */
export function milestoneBlocks(telling: Telling): readonly Block[] {
  const { shown, today, language, said } = telling
  const rows = timeline(shown, today)
  const all = rows.filter(isMilestone)
  if (all.length === 0) return []
  return [
    paragraph(timelineSummary(all, language)),
    {
      kind: 'table',
      caption: telling.texts.timeline.title,
      columns: [
        { head: said.milestones.when, share: 16 },
        { head: said.milestones.what, share: 42 },
        { head: said.milestones.state, share: 24 },
        { head: said.milestones.who, share: 18 },
      ],
      rows: rows.map((row) => rowOf(row, telling)),
    },
  ]
}

function rowOf(row: TimelineRow, telling: Telling): Row {
  return isMilestone(row) ? milestoneRow(row, telling) : { across: markWords(row, telling) }
}

function milestoneRow({ id, name, date, owner, state, outlook, moved }: MilestoneRow, telling: Telling): Row {
  const { language, said, shown } = telling
  const own = telling.texts.timeline
  const entry = findEntry(shown, milestones.id, id)
  const deliverables = entry && wordsOf(milestones, 'deliverables', entry, telling)
  const type = entry && wordsOf(milestones, 'type', entry, telling)
  return [
    cell(date ? shortDate(date, language) : said.element.none),
    {
      title: name === '' ? own.unnamed : name,
      lines: [...(type ? [type] : []), ...(deliverables ? [said.element.deliverables(deliverables)] : [])],
    },
    cell(
      stateWords(state, language),
      outlook && optionLabel(milestones, 'progress', outlook, language),
      moved && movedWords(moved, language),
    ),
    cell(owner?.name ?? own.nobody),
  ]
}
