import type { Criterion } from '../../plan/assessment.ts'
import { titleOf } from '../../plan/element.ts'
import { answers } from '../../texts/answers.ts'
import { lookedAt, reviewed } from '../../texts/assessment-words.ts'
import { texts } from '../../texts/index.ts'
import { buttonsOf, press } from '../button.ts'
import { escapeMarkdown, shortened } from '../escape.ts'
import { pageOf, pageWords } from '../pages.ts'
import type { Showing } from '../showing.ts'
import { type Card, fill } from '../template.ts'
import type { Stage } from '../view.ts'
import { gapText } from '../words.ts'
import type { ProjectPage } from './project-parts.ts'

/** So many criteria with all that was found are as much as one reads at once. */
const pageSize = 4
/** More findings than this on one point stand in the plan; more reasons to leave a text as it is, too. */
const [mostFindings, mostLeft] = [5, 3]

const signs = { largelyMet: '●', toImprove: '◐' } as const

/**
 * Criterion by criterion: the verdict, what was found and by which rule, and the way to another verdict. Why it matters and
 * how it is mended is for the group to read.
 */
export function drawFindings(view: ProjectPage, showing: Showing, stage: Stage): Card {
  const { language } = stage
  const said = texts[language].assessment
  const { judged } = view
  const page = pageOf(judged.length, pageSize, view.page)
  const summary = said.summary(judged.filter(({ verdict }) => verdict === 'largelyMet').length, judged.length)
  return fill('findings', {
    lang: language,
    fallbackText: `${said.title}: ${summary}`,
    title: `${said.title}: ${showing.name}`,
    about: showing.about,
    summary,
    rows: judged.slice(page.from, page.to).map((criterion) => criterionRow(criterion, view, stage)),
    pages: pageWords(page, stage),
    actions: showing.buttons(page),
  })
}

function criterionRow(criterion: Criterion, { programme, project }: ProjectPage, stage: Stage) {
  const { language } = stage
  const { assessment, element: words } = texts[language]
  const said = answers[language].page
  const { element, verdict, findings, left, override } = criterion
  const action = { do: 'overruleForm', programme: programme.id, project: project.ref, element: element.id } as const
  const inForce = override !== undefined && !override.lapsed
  return {
    name: element.texts[language].name,
    verdict: `${signs[verdict]} ${assessment.verdicts[verdict]}`,
    looked: lookedAt(criterion, language),
    notes: [
      ...reviewed(criterion, language, escapeMarkdown),
      ...left.slice(0, mostLeft).map(({ part, entry, reason }) => {
        const why = escapeMarkdown(shortened(reason, 200))
        return part.many
          ? assessment.left(escapeMarkdown(shortened(titleOf(part, entry), 80)), why)
          : assessment.leftText(why)
      }),
      ...(findings.length === 0 ? [words.complete] : []),
    ].map((text) => ({ text })),
    found:
      findings.length > 0
        ? [
            {
              findings: findings.slice(0, mostFindings).map((finding) => {
                return {
                  what: gapText(finding, language, escapeMarkdown).what,
                  rule: assessment.rule(finding.rule.says[language], assessment.sources[finding.rule.source]),
                }
              }),
              more: findings.length > mostFindings ? said.moreFindings(findings.length - mostFindings) : '',
            },
          ]
        : [],
    ...press(buttonsOf(stage)(inForce ? said.changeVerdict : said.overrule, action)),
  }
}
