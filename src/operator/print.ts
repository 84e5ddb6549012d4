import type { Instant } from '../calendar/dates.ts'
import { kinds, type Line, moment, outcomes, periodOf } from './lines.ts'
import type { PromptsOrder } from './order.ts'

/** For programs as JSON; for people what it comes to, the lines as a table, and what to do about what is left. */
export function print(
  { json, dryRun, retry }: PromptsOrder,
  at: Instant,
  lines: readonly Line[],
  notBegun: number,
  write: (text: string) => void,
): void {
  if (json) {
    write(`${JSON.stringify({ at, dryRun, prompts: lines, notBegun }, null, 2)}\n`)
    return
  }
  write(`${moment(at)} in Norway${dryRun ? ', and nothing is sent' : ''}: ${summary(lines)}\n`)
  if (lines.length > 0) write(`\n${table(lines)}\n`)
  const hints = [
    ...(notBegun > 0 ? [`You stopped it with ${notBegun} not yet begun. Saman itself goes on with what is left.`] : []),
    ...(!dryRun && lines.some(({ outcome }) => outcome === 'wait' || outcome === 'failed')
      ? ['Saman itself tries again with what is waiting or failed, as long as it is running.']
      : []),
    ...(!retry && lines.some(({ outcome }) => outcome === 'givenUp')
      ? ['What was given up is not tried again until you add --retry.']
      : []),
  ]
  if (hints.length > 0) write(`\n${hints.join('\n')}\n`)
}

function summary(lines: readonly Line[]): string {
  if (lines.length === 0) return 'nothing is due.'
  const counts = [...Map.groupBy(lines, ({ outcome }) => outcome)].map(
    ([outcome, some]) => `${some.length} ${outcomes[outcome]}`,
  )
  return `${counts.join(', ')}.`
}

const columns: readonly (readonly [heading: string, cell: (line: Line) => string])[] = [
  ['Project', ({ project }) => project],
  ['What', ({ kind }) => kinds[kind]],
  ['Period', periodOf],
  ['To', ({ to }) => to],
  ['Outcome', ({ outcome }) => outcomes[outcome]],
  ['Why', ({ why }) => why],
]

/** Columns that are as wide as they need be; one that nobody has anything in is left out. */
function table(lines: readonly Line[]): string {
  const filled = columns.filter(([, cell]) => lines.some((line) => cell(line) !== ''))
  const rows = [filled.map(([heading]) => heading), ...lines.map((line) => filled.map(([, cell]) => cell(line)))]
  const widths = filled.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
