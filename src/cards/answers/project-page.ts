import { indicators } from '../../plan/elements/baseline.ts'
import { entriesOf, type Plan } from '../../plan/plan.ts'
import { readings, whyMissing } from '../../plan/readings.ts'
import { scopeOf } from '../../programme/answers/scope.ts'
import { answers } from '../../texts/answers.ts'
import { texts } from '../../texts/index.ts'
import { type Button, buttonsOf } from '../button.ts'
import { escapeMarkdown } from '../escape.ts'
import { showIndicators } from '../indicators.ts'
import { showMatrix } from '../matrix.ts'
import type { Page } from '../pages.ts'
import type { Showing } from '../showing.ts'
import type { Card } from '../template.ts'
import { showTimeline } from '../timeline.ts'
import type { Stage } from '../view.ts'
import { drawFindings } from './findings.ts'
import { drawOverview } from './overview.ts'
import { type ProjectPage, partOf } from './project-parts.ts'
import { freshWords, placeWords, projectName } from './words.ts'

/** A project as its coordinator sees it: an overview, and each part of it as a picture that nobody can change anything in. */
export function drawProjectPage(view: ProjectPage, stage: Stage): Card {
  const { plan, part, page } = view
  const reader = { ...stage, plan }
  const showing = toCoordinator(view, stage)
  switch (part) {
    case 'overview':
      return drawOverview(view, showing, reader)
    case 'findings':
      return drawFindings(view, showing, reader)
    case 'timeline':
      return showTimeline(plan, reader, page, showing)
    case 'matrix':
      return showMatrix(plan, reader, page, showing)
    case 'indicators':
      return showIndicators(plan, reader, page, { ...showing, withheld: withheldIn(view.project.summary, plan) })
    default:
      return part satisfies never
  }
}

function toCoordinator(view: ProjectPage, stage: Stage): Showing {
  const { project, part } = view
  const { language } = stage
  // The overview has the place among its facts.
  const place = part === 'overview' ? undefined : project.summary.municipality
  return {
    edits: false,
    name: escapeMarkdown(projectName(project, stage)),
    about: [...(place === undefined ? [] : [placeWords(place)]), freshOf(view, stage)].join(' · '),
    buttons: (page) => [
      ...turning(page, stage, (to) => partOf(view, part, to)),
      buttonsOf(stage)(answers[language].page.overview, partOf(view, 'overview')),
    ],
  }
}

/** How fresh what is shown of a project is: it was judged when it was asked about. */
const freshOf = ({ project, question }: ProjectPage, stage: Stage): string =>
  freshWords({ ...scopeOf(question.of, [project], 1), asOf: stage.today }, stage)

function turning(
  { shown, last }: Page,
  stage: Stage,
  at: (page: number) => ReturnType<typeof partOf>,
): readonly Button[] {
  const said = texts[stage.language].buttons
  const button = buttonsOf(stage)
  return [
    ...(shown > 0 ? [button(said.previous, at(shown - 1))] : []),
    ...(shown < last ? [button(said.next, at(shown + 1))] : []),
  ]
}

/**
 * The indicators whose figures have been left out. The summary knows them; beyond those that it has room for, it shows in
 * readings that have neither a figure nor a reason why there is none.
 */
function withheldIn({ indicators: known }: ProjectPage['project']['summary'], plan: Plan): ReadonlySet<string> {
  const emptied = entriesOf(plan, readings).flatMap((one) =>
    one.values.value === undefined && whyMissing(one) === undefined ? (one.values.indicator ?? []) : [],
  )
  const all = new Set([...known.flatMap(({ id, small }) => (small ? [id] : [])), ...emptied])
  return new Set(entriesOf(plan, indicators).flatMap(({ id }) => (all.has(id) ? [id] : [])))
}
