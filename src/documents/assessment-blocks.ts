import type { Criterion, Finding } from '../plan/assessment.ts'
import { titleOf } from '../plan/element.ts'
import { reviewed } from '../texts/assessment-words.ts'
import { gapText } from '../texts/words.ts'
import { type Block, type Cell, cell, paragraph, type Row } from './blocks.ts'
import type { Telling } from './telling.ts'
import { asIs } from './words.ts'

const signs = { largelyMet: '●', toImprove: '◐' } as const

/** "● Stort sett ivaretatt". */
const verdictWords = ({ verdict }: Criterion, { texts }: Telling) =>
  `${signs[verdict]} ${texts.assessment.verdicts[verdict]}`

/** All ten at a glance. */
export function assessmentBlocks(criteria: readonly Criterion[], telling: Telling): readonly Block[] {
  const { said, texts, language } = telling
  const met = criteria.filter(({ verdict }) => verdict === 'largelyMet').length
  return [
    paragraph(`${texts.assessment.summary(met, criteria.length)} ${said.assessment.sure}`),
    {
      kind: 'table',
      columns: [
        { head: said.assessment.number, share: 8, align: 'right' },
        { head: said.assessment.criterion, share: 46 },
        { head: said.assessment.verdict, share: 34 },
        { head: said.assessment.findings, share: 12, align: 'right' },
      ],
      grid: true,
      rows: criteria.map((criterion, index) => [
        cell(String(index + 1)),
        { title: criterion.element.texts[language].name },
        {
          lines: [
            verdictWords(criterion, telling),
            ...(criterion.override && !criterion.override.lapsed ? [`(${said.assessment.byCoordinator})`] : []),
          ],
        },
        cell(String(criterion.findings.length)),
      ]),
    },
  ]
}

/** One criterion: the verdict, whose it is, what was found with why and what closes it, and what stands as it is. */
export function criterionBlocks(criterion: Criterion, telling: Telling): readonly Block[] {
  const { said, texts, language } = telling
  return [
    { kind: 'verdict', verdict: criterion.verdict, text: verdictWords(criterion, telling) },
    ...reviewed(criterion, language, asIs).map((text) => paragraph(text)),
    ...criterion.left.map(({ part, entry, reason }) =>
      paragraph(
        part.many ? texts.assessment.left(titleOf(part, entry), reason) : texts.assessment.leftText(reason),
        'quiet',
      ),
    ),
    criterion.findings.length === 0
      ? paragraph(texts.element.complete)
      : {
          kind: 'findings',
          heading: texts.element.lacks,
          items: criterion.findings.map((finding) => {
            const { what, why, close } = gapText(finding, language, asIs)
            return {
              what,
              more: [
                [said.assessment.why, why],
                [said.assessment.close, close],
              ],
            }
          }),
        },
  ]
}

/** All that is still missing, the major findings of each criterion before the minor. */
export function missingBlocks(criteria: readonly Criterion[], telling: Telling): readonly Block[] {
  const { said, language } = telling
  const lacking = criteria.filter(({ findings }) => findings.length > 0)
  if (lacking.length === 0) return [paragraph(said.missing.none)]
  return [
    paragraph(said.missing.intro),
    {
      kind: 'table',
      columns: [
        { head: said.sections.missing, share: 52 },
        { head: said.assessment.close.replace(/:$/, ''), share: 48 },
      ],
      rows: lacking.flatMap((criterion): readonly Row[] => [
        { across: criterion.element.texts[language].name },
        ...bySeverity(criterion.findings).map((finding): readonly Cell[] => {
          const { what, close } = gapText(finding, language, asIs)
          return [cell(what), cell(close)]
        }),
      ]),
    },
  ]
}

export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => Number(a.rule.severity === 'minor') - Number(b.rule.severity === 'minor'))
