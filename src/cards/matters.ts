import { findElement } from '../plan/elements/index.ts'
import type { Language } from '../plan/language.ts'
import type { Matter } from '../plan/matters.ts'
import { joined, quoted, texts } from '../texts/index.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import { roundWords } from './periods.ts'
import { gapText } from './words.ts'

const longestName = 80
const mostNames = 4

/** What a matter is called in running text, unescaped: "tallene for november 2026", "milepælen «Årsrapporten er sendt»". */
export function matterTitle(matter: Matter, language: Language): string {
  const said = texts[language].matters
  switch (matter.kind) {
    case 'readings':
      return said.readings(roundWords(matter.round, language))
    case 'milestone':
      return said.milestone(shortened(matter.name, longestName))
    case 'risk':
      return said.risk(shortened(matter.name, longestName))
    case 'gap':
      return said.gap(elementName(matter, language))
    default:
      return matter satisfies never
  }
}

const elementName = ({ gap }: Extract<Matter, { kind: 'gap' }>, language: Language): string =>
  findElement(gap.element)?.texts[language].name ?? gap.element

/** A matter in a leader's list: what kind it is, and which. Escaped for a card. */
export function matterWords(matter: Matter, language: Language): { readonly lead: string; readonly text: string } {
  const said = texts[language].reminder
  switch (matter.kind) {
    case 'readings':
      return { lead: said.readings(roundWords(matter.round, language)), text: namesIn(matter.names, language) }
    case 'milestone':
      return { lead: milestoneLead(matter.days, language), text: named(matter.name) }
    case 'risk':
      return { lead: matter.lacks === 'owner' ? said.riskOwner : said.risk, text: named(matter.name) }
    case 'gap':
      return {
        lead: said.gap(elementName(matter, language), howLong(matter.days, language)),
        text: gapText(matter.gap, language, escapeMarkdown).what,
      }
    default:
      return matter satisfies never
  }
}

const [daysInMonth, fewMonths] = [30, 2]

/** Nobody pictures 133 days: from two months on they are counted in months. */
function howLong(days: number, language: Language): string {
  const said = texts[language].timeline
  const months = Math.floor(days / daysInMonth)
  return months < fewMonths ? said.days(days) : said.months(months)
}

const named = (name: string) => escapeMarkdown(shortened(name, longestName))

function milestoneLead(days: number, language: Language): string {
  const said = texts[language].reminder.milestone
  const counted = texts[language].timeline.days(Math.abs(days))
  if (days === 0) return said.today
  return days < 0 ? said.overdue(counted) : said.due(counted)
}

function namesIn(names: readonly string[], language: Language): string {
  const shown = names
    .slice(0, mostNames)
    .map((name) => (names.length > 1 ? quoted(named(name), language) : named(name)))
  const more = names.length - shown.length
  return more > 0 ? `${shown.join(', ')} ${texts[language].nudge.more(more)}` : joined(shown, texts[language].and)
}
