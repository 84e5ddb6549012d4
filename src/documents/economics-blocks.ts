import { calculate } from '../plan/economics.ts'
import { benefitsElement, economics } from '../plan/elements/benefits.ts'
import { recordOf } from '../plan/plan.ts'
import { arithmetic, firstYear, outcome, sum } from '../texts/economics-words.ts'
import { type Block, cell, paragraph } from './blocks.ts'
import type { Telling } from './telling.ts'

/** What full-time culture comes to, line by line, and what the group has written of it; nothing where it is not begun. */
export function economicsBlocks(telling: Telling): readonly Block[] {
  const { shown, language } = telling
  const said = telling.texts.economics
  const record = recordOf(shown, economics)
  const written: readonly Block[] = record.assessment
    ? [{ kind: 'written', label: said.written, text: record.assessment }]
    : []
  if (!benefitsElement.calculation?.begun(shown)) return written
  const result = calculate(record)
  return [
    { kind: 'written', label: said.title, text: `${outcome(result, language)}.` },
    ...(result.state === 'figure' ? [paragraph(firstYear(result, language))] : []),
    ...(result.lines.length > 0
      ? [
          {
            kind: 'table',
            columns: [
              { head: said.title, share: 25 },
              { head: said.worked, share: 75 },
            ],
            grid: true,
            rows: [
              ...result.lines.map((line) => [{ title: said.lines[line.kind] }, cell(arithmetic(line, language))]),
              ...(result.state === 'figure' ? [[{ title: said.sum }, cell(sum(result, language))]] : []),
            ],
          } satisfies Block,
        ]
      : []),
    ...written,
  ]
}
