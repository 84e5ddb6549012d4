import { shortDate } from '../calendar/dates.ts'
import { risks } from '../plan/elements/risks.ts'
import {
  matrixOf,
  type Register,
  riskRegister,
  type ScoredRisk,
  type Side,
  type Cell as Square,
} from '../plan/risk-register.ts'
import { scores } from '../plan/risks.ts'
import { levelSigns, riskSummary } from '../texts/risk-words.ts'
import { capital, optionLabel } from '../texts/words.ts'
import { type Block, type Cell, cell, kept, paragraph, type Row } from './blocks.ts'
import type { Telling } from './telling.ts'

/** The risks where they lie, before and after action, and the register that says which is which. */
export function riskBlocks(telling: Telling): readonly Block[] {
  const register = riskRegister(telling.shown, telling.today)
  const { scored, unscored, closed } = register
  if (scored.length + unscored.length + closed.length === 0) return []
  const sides: readonly Side[] = scored.some(({ after }) => after) ? ['before', 'after'] : ['before']
  return [
    ...riskSummary(register, telling.language).map((text) => paragraph(text)),
    ...(scored.length > 0
      ? [kept(paragraph(telling.said.risks.read, 'quiet')), ...sides.map((side) => matrix(scored, side, telling))]
      : []),
    registerTable(register, telling),
  ]
}

/** Five by five. Each square names its level, and the risks in it by their numbers in the register. */
function matrix(scored: readonly ScoredRisk[], side: Side, telling: Telling): Block {
  const { said } = telling
  return {
    kind: 'table',
    caption: said.risks.matrix(telling.texts.matrix[side].toLowerCase()),
    columns: [
      { head: said.risks.corner, share: 16 },
      ...scores.map((score) => ({ head: score, share: 17, align: 'centre' as const })),
    ],
    grid: true,
    rows: matrixOf(scored, side).map((squares) => [
      { title: squares[0]?.probability ?? '' },
      ...squares.map((square) => squareOf(square, telling)),
    ]),
  }
}

function squareOf({ level, numbers }: Square, telling: Telling): Cell {
  const name = `${levelSigns[level]} ${capital(telling.texts.matrix.levels[level])}`
  return { tint: level, lines: [name], ...(numbers.length > 0 ? { title: numbers.join(', ') } : {}) }
}

/** The most serious first, then what is not scored, then what is no longer relevant. */
function registerTable({ scored, unscored, closed }: Register, telling: Telling): Block {
  const { said } = telling
  const own = telling.texts.matrix
  const part = (heading: string, rows: Register['unscored']): readonly Row[] =>
    rows.length === 0 ? [] : [{ across: heading }, ...rows.map((row) => riskRow(row, telling))]
  return {
    kind: 'table',
    caption: own.register,
    columns: [
      { head: said.risks.number, share: 7, align: 'right' },
      { head: said.risks.risk, share: 35 },
      { head: said.risks.level, share: 22 },
      { head: said.risks.action, share: 36 },
    ],
    rows: [...scored.map((row) => riskRow(row, telling)), ...part(own.unscored, unscored), ...part(own.closed, closed)],
  }
}

type Listed = Register['unscored'][number] | ScoredRisk

function riskRow(row: Listed, telling: Telling): Row {
  const { said } = telling
  const { event, cause, consequenceText, status } = row.values
  return [
    cell('number' in row ? String(row.number) : said.element.none),
    {
      title: event ?? telling.texts.matrix.unnamed,
      lines: [
        ...(cause ? [said.element.cause(cause)] : []),
        ...(consequenceText ? [said.element.consequence(consequenceText)] : []),
      ],
    },
    levelCell(row, telling),
    status === 'closed'
      ? cell(optionLabel(risks, 'status', status, telling.language))
      : cell(...actionLines(row, telling)),
  ]
}

function levelCell(row: Listed, { texts, said }: Telling): Cell {
  if (!('before' in row)) return cell(said.element.none)
  const { before, after } = row
  const named = (level: typeof before.level) => `${levelSigns[level]} ${capital(texts.matrix.levels[level])}`
  return {
    tint: before.level,
    title: named(before.level),
    lines: [
      said.risks.score(before.probability, before.consequence),
      ...(after ? [`${texts.matrix.after}: ${named(after.level).toLowerCase()}`] : []),
    ],
  }
}

/** What is done about it, by whom and when, and when somebody last looked at it. */
function actionLines({ values, late }: Listed, { texts, language }: Telling): readonly string[] {
  const said = texts.matrix
  const { action, actionOwner, deadline, status, reviewed } = values
  const review = capital(reviewed ? said.reviewed(shortDate(reviewed, language)) : said.notReviewed)
  if (!action) return [said.noAction, review]
  const due =
    status === 'actionDone'
      ? said.done
      : deadline
        ? (late ? said.late : said.due)(shortDate(deadline, language))
        : undefined
  return [action, capital(actionOwner?.name ?? said.noOwner), ...(due ? [capital(due)] : []), review]
}
