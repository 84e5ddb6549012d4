import { osloDate, shortDate } from '../calendar/dates.ts'
import { texts } from '../texts/index.ts'
import { buttonsOf } from './button.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import { pageOf, pageWords } from './pages.ts'
import { roundWords } from './periods.ts'
import { type Card, fill } from './template.ts'
import type { FollowUpRow, Stage, View } from './view.ts'

const pageSize = 10
const longestName = 120

/** A coordinator's list: projects that nobody has answered for, and those whose channel or people can't be reached. */
export function drawFollowUps({ rows, page: wanted }: Extract<View, { view: 'followUps' }>, stage: Stage): Card {
  const { language } = stage
  const said = texts[language]
  const button = buttonsOf(stage)
  const page = pageOf(rows.length, pageSize, wanted)
  const why = rows.length > 0 ? said.followUps.why : said.followUps.none
  return fill('follow-ups', {
    lang: language,
    fallbackText: `${said.followUps.title}. ${why}`,
    title: said.followUps.title,
    why,
    rows: rows.slice(page.from, page.to).map((row) => ({
      project: escapeMarkdown(shortened(row.project, longestName)),
      what: whatWords(row, stage),
      since: said.followUps.since(shortDate(osloDate(row.since), language)),
    })),
    pages: pageWords(page, stage),
    actions: [
      ...(page.shown > 0 ? [button(said.buttons.previous, { do: 'followUps', page: page.shown - 1 })] : []),
      ...(page.shown < page.last ? [button(said.buttons.next, { do: 'followUps', page: page.shown + 1 })] : []),
    ],
  })
}

/** Nobody named: it is the channel itself. */
function whatWords({ matter }: FollowUpRow, { language }: Stage): string {
  const said = texts[language]
  if (matter.kind === 'readings') return said.followUps.readings(roundWords(matter.round, language))
  return matter.who === ''
    ? said.reach.channel(said.reach.whyChannel[matter.why])
    : said.reach.person(escapeMarkdown(shortened(matter.who, longestName)), said.reach.whyPerson[matter.why])
}
