import { longDate } from '../calendar/dates.ts'
import type { Criterion, Finding } from '../plan/assessment.ts'
import { titleOf } from '../plan/element.ts'
import type { Override } from '../plan/overrides.ts'
import { reviewed } from '../texts/assessment-words.ts'
import { gapText } from '../texts/words.ts'
import { type Block, type Cell, cell, kept, paragraph, type Row } from './blocks.ts'
import type { Telling } from './telling.ts'
import { asIs } from './words.ts'

const signs = { largelyMet: '●', toImprove: '◐' } as const

/** "● Stort sett ivaretatt". */
const verdictWords = ({ verdict }: Criterion, { texts }: Telling) =>
  `${signs[verdict]} ${texts.assessment.verdicts[verdict]}`

/** A coordinator's word, while it counts. */
const wordOn = ({ override }: Criterion): Override | undefined => (override?.lapsed ? undefined : override)

/** Whether the rules found something that a coordinator has read and found in order. */
export const isFoundInOrder = (criterion: Criterion): boolean =>
  criterion.findings.length > 0 && wordOn(criterion)?.verdict === 'largelyMet'

/** All ten at a glance. */
export function assessmentBlocks(criteria: readonly Criterion[], telling: Telling): readonly Block[] {
  const { said, texts, language } = telling
  const met = criteria.filter(({ verdict }) => verdict === 'largelyMet').length
  return [
    kept(
      paragraph(
        [
          texts.assessment.summary(met, criteria.length),
          said.assessment.sure,
          ...(criteria.some(wordOn) ? [said.assessment.judged] : []),
        ].join(' '),
      ),
    ),
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
            ...(wordOn(criterion) ? [`(${said.assessment.byCoordinator})`] : []),
          ],
        },
        cell(String(criterion.findings.length)),
      ]),
    },
  ]
}

/** One criterion: the verdict, whose it is, what was found with why and what closes it, and what stands as it is. */
export function criterionBlocks(criterion: Criterion, telling: Telling): readonly Block[] {
  const { texts, language } = telling
  return [
    { kind: 'verdict', verdict: criterion.verdict, text: verdictWords(criterion, telling) },
    ...reviewed(criterion, language, asIs).map((text) => paragraph(text)),
    ...criterion.left.map(({ part, entry, reason }) =>
      paragraph(
        part.many ? texts.assessment.left(titleOf(part, entry), reason) : texts.assessment.leftText(reason),
        'quiet',
      ),
    ),
    ...foundBlocks(criterion, telling),
  ]
}

/** What was found. Where a coordinator says that something is lacking though nothing was, their reason says what. */
function foundBlocks(criterion: Criterion, { said, texts, language }: Telling): readonly Block[] {
  if (criterion.findings.length === 0)
    return wordOn(criterion)?.verdict === 'toImprove' ? [] : [paragraph(texts.element.complete)]
  return [
    {
      kind: 'findings',
      heading: isFoundInOrder(criterion) ? said.assessment.byRules : texts.element.lacks,
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

/**
 * All that is still missing, the major findings of each criterion before the minor, and what a coordinator has judged to be
 * so. What they have found in order is not missing: it is said by whom, and when.
 */
export function missingBlocks(criteria: readonly Criterion[], telling: Telling): readonly Block[] {
  const { said } = telling
  const rows = criteria.flatMap((criterion) => missingRows(criterion, telling))
  const inOrder = criteria.filter(isFoundInOrder).flatMap((criterion) => overruledWords(criterion, telling))
  if (rows.length === 0 && inOrder.length === 0) return [paragraph(said.missing.none)]
  if (rows.length === 0) return [...inOrder, said.missing.nothingElse].map((text) => paragraph(text))
  return [
    paragraph(said.missing.intro),
    {
      kind: 'table',
      columns: [
        { head: said.sections.missing, share: 52 },
        { head: said.assessment.close.replace(/:$/, ''), share: 48 },
      ],
      rows,
    },
    ...inOrder.map((text) => paragraph(text)),
  ]
}

function missingRows(criterion: Criterion, { said, language }: Telling): readonly Row[] {
  const word = wordOn(criterion)
  if (word?.verdict === 'largelyMet') return []
  const judged = word ? [[cell(...reviewed(criterion, language, asIs).slice(0, 1)), cell(said.element.none)]] : []
  const found = bySeverity(criterion.findings).map((finding): readonly Cell[] => {
    const { what, close } = gapText(finding, language, asIs)
    return [cell(what), cell(close)]
  })
  const rows = [...judged, ...found]
  return rows.length === 0 ? [] : [{ across: criterion.element.texts[language].name }, ...rows]
}

function overruledWords(criterion: Criterion, { said, language }: Telling): readonly string[] {
  const word = wordOn(criterion)
  if (!word) return []
  const { name } = criterion.element.texts[language]
  return [said.missing.overruled(name, word.reviewer.name, longDate(word.given, language), said.sections.plan)]
}

export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => Number(a.rule.severity === 'minor') - Number(b.rule.severity === 'minor'))
