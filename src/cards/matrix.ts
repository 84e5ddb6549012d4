import { shortDate } from '../calendar/dates.ts'
import { risks, risksElement } from '../plan/elements/risks.ts'
import type { Plan } from '../plan/plan.ts'
import {
  type Cell,
  levels,
  matrixOf,
  type Register,
  riskRegister,
  type ScoredRisk,
  type Side,
} from '../plan/risk-register.ts'
import { type RiskLevel, scores } from '../plan/risks.ts'
import { answers } from '../texts/answers.ts'
import { texts } from '../texts/index.ts'
import { levelSigns, levelWords, riskSummary } from '../texts/risk-words.ts'
import { buttonsOf } from './button.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import { type Page, pageOf, pageWords } from './pages.ts'
import { opening, type Showing, toGroup } from './showing.ts'
import { type Card, fill } from './template.ts'
import type { PictureView, Stage } from './view.ts'

/** With both matrices above them, so many keep the card within what a message may hold. */
const pageSize = 7
const longestEvent = 100
const longestAction = 80
const longestPerson = 50
/** So many numbers fit in a square on a phone; more are counted. */
const mostNumbers = 3

/** Teams has three colours, so each level has a shape of its own as well. */
const styles: Readonly<Record<RiskLevel, string>> = {
  red: 'attention',
  orange: 'warning',
  yellow: 'warning',
  green: 'good',
}

/** The risks where they lie, before and after action, and the register that says which is which. */
export const drawMatrix = (plan: Plan, stage: Stage, { page = 0 }: PictureView): Card =>
  showMatrix(
    plan,
    stage,
    page,
    toGroup(risksElement, plan, stage, (to) => ({ do: 'matrix', page: to })),
  )

export function showMatrix(plan: Plan, stage: Stage, wanted: number, showing: Showing): Card {
  const { language } = stage
  const said = texts[language]
  const register = riskRegister(plan, stage.today)
  const { scored, unscored, closed } = register
  const page = pageOf(scored.length + unscored.length + closed.length, pageSize, wanted)
  const summary =
    page.total > 0
      ? riskSummary(register, language)
      : [showing.edits ? said.matrix.none : answers[language].page.noRisks]
  return fill('matrix', {
    lang: language,
    fallbackText: `${said.matrix.title}: ${summary.join(' ')}`,
    title: `${said.matrix.title}: ${showing.name}`,
    about: showing.about,
    facts: summary.map((text) => ({ text })),
    // Further on in the register the matrices would only be in the way.
    grids: page.shown === 0 && scored.length > 0 ? gridsOf(scored, stage) : [],
    sections: sectionsOf(register, page, stage, showing),
    pages: pageWords(page, stage),
    actions: showing.buttons(page),
  })
}

function gridsOf(scored: readonly ScoredRisk[], { language }: Stage) {
  const said = texts[language].matrix
  const sides: readonly Side[] = scored.some(({ after }) => after) ? ['before', 'after'] : ['before']
  return sides.map((side, index) => ({
    title: said[side],
    rows: matrixOf(scored, side).map((cells) => ({ label: cells[0]?.probability ?? '', cells: cells.map(cellOf) })),
    corner: '↗',
    along: scores.map((score) => ({ label: score })),
    legend:
      index === 0
        ? `${levels.map((level) => `${levelSigns[level]} ${said.levels[level]}`).join(' · ')}. ${said.axes}`
        : '',
  }))
}

function cellOf({ level, numbers }: Cell) {
  const shown = numbers.length > mostNumbers ? [numbers[0], `+${numbers.length - 1}`] : numbers
  const empty = numbers.length === 0
  return {
    style: styles[level],
    text: empty ? levelSigns[level] : `**${shown.join(' ')}** ${levelSigns[level]}`,
    empty,
  }
}

/** What of the register lies on this page, under its headings: what is scored, what is not, what is no longer relevant. */
function sectionsOf({ scored, unscored, closed }: Register, { from, to }: Page, stage: Stage, showing: Showing) {
  const said = texts[stage.language].matrix
  const sections = [
    { heading: said.register, why: '', rows: scored },
    { heading: said.unscored, why: said.unscoredWhy, rows: unscored },
    { heading: said.closed, why: '', rows: closed },
  ]
  let before = 0
  return sections.flatMap(({ heading, why, rows }) => {
    const here = rows.slice(Math.max(0, from - before), Math.max(0, to - before))
    before += rows.length
    return here.length > 0 ? [{ heading, why, rows: here.map((row) => riskRow(row, stage, showing)) }] : []
  })
}

type Listed = Register['unscored'][number] | ScoredRisk

function riskRow(row: Listed, stage: Stage, showing: Showing) {
  const said = texts[stage.language].matrix
  const { event = '', action, status } = row.values
  const title = event === '' ? said.unnamed : event
  const closed = status === 'closed'
  return {
    number: 'number' in row ? String(row.number) : '–',
    name: escapeMarkdown(shortened(title, longestEvent)),
    level: 'before' in row ? levelWords(row, stage.language) : '',
    details: closed ? '' : [...actionWords(row, stage), reviewWords(row, stage)].join(' · '),
    ...opening(
      showing,
      buttonsOf(stage)(shortened(title, longestPerson), {
        do: 'form',
        part: risks.id,
        step: closed ? 'after' : !('before' in row) ? 'score' : action ? 'after' : 'action',
        entry: row.id,
      }),
    ),
  }
}

/** What is done about it, by whom and when. */
function actionWords({ values, late }: Listed, { language }: Stage): readonly string[] {
  const said = texts[language].matrix
  const { action, actionOwner, deadline, status } = values
  if (!action) return [said.noAction]
  return [
    escapeMarkdown(shortened(action, longestAction)),
    actionOwner ? escapeMarkdown(shortened(actionOwner.name, longestPerson)) : said.noOwner,
    ...(status === 'actionDone'
      ? [said.done]
      : deadline
        ? [(late ? said.late : said.due)(shortDate(deadline, language))]
        : []),
  ]
}

function reviewWords({ values: { reviewed } }: Listed, { language }: Stage): string {
  const said = texts[language].matrix
  return reviewed ? said.reviewed(shortDate(reviewed, language)) : said.notReviewed
}
