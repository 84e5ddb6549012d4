import { longDate } from '../calendar/dates.ts'
import type { ReportOrder } from '../conversation/documents-port.ts'
import { assess, type Criterion } from '../plan/assessment.ts'
import { baseline } from '../plan/elements/baseline.ts'
import { benefitsElement } from '../plan/elements/benefits.ts'
import { milestonesElement } from '../plan/elements/milestones.ts'
import { risksElement } from '../plan/elements/risks.ts'
import { findMunicipality } from '../plan/municipalities.ts'
import { recordOf } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import { optionLabel } from '../texts/words.ts'
import { assessmentBlocks, criterionBlocks, missingBlocks } from './assessment-blocks.ts'
import { kept, paragraph, type Report, type Section } from './blocks.ts'
import { type Changes, changeBlocks, changesSince } from './change-blocks.ts'
import { writtenBlocks } from './element-blocks.ts'
import { readingSections } from './readings-sections.ts'
import { summaryBlocks } from './summary-blocks.ts'
import { type Telling, tellingOf } from './telling.ts'
import { headOf } from './words.ts'

/** A report as chapters of text, tables and charts, whatever file it becomes. Pure: the same order gives the same report. */
export function reportOf(order: ReportOrder): Report {
  const telling = tellingOf(order)
  const { said, language } = telling
  const criteria = assess(telling.whole, telling.today)
  const changes = order.before && changesSince(order.before, telling)
  return {
    language,
    title: recordOf(order.plan, setup).name ?? said.unnamed,
    form: said.forms[order.form],
    front: frontOf(order, telling),
    made: said.front.made,
    contents: said.contents,
    page: said.page,
    sections: [
      { heading: said.sections.summary, blocks: summaryBlocks(order.form, criteria, changes, telling) },
      ...(order.form === 'startUp' ? aboutThePlan : aboutResults)(criteria, changes, telling),
      { heading: said.sections.missing, blocks: missingBlocks(criteria, telling) },
    ],
  }
}

/** Which project, whose, when, and what the report builds on. */
function frontOf({ plan, form, today, programme, before }: ReportOrder, { said, language }: Telling): Report['front'] {
  const { name, municipality, theme, cohort, from, to, owner, leader } = recordOf(plan, setup)
  const date = (day: string) => longDate(day, language)
  const { notGiven } = said.front
  return [
    [said.front.project, name ?? said.unnamed],
    [
      headOf(setup, 'municipality', language),
      municipality ? (findMunicipality(municipality)?.label ?? municipality) : notGiven,
    ],
    [headOf(setup, 'theme', language), theme ? optionLabel(setup, 'theme', theme, language) : notGiven],
    ...(cohort ? [[headOf(setup, 'cohort', language), cohort] as const] : []),
    ...(programme ? [[said.front.programme, programme] as const] : []),
    [said.front.period, from && to ? said.element.until(date(from), date(to)) : notGiven],
    [headOf(setup, 'owner', language), owner?.name ?? notGiven],
    [headOf(setup, 'leader', language), leader?.name ?? notGiven],
    [said.front.date, `${said.forms[form]}, ${date(today)}`],
    [
      said.front.builds,
      [said.front.plan(date(today)), ...(before ? [said.front.compared(date(before.today))] : [])].join('. '),
    ],
  ]
}

type Chapters = (criteria: readonly Criterion[], changes: Changes | undefined, telling: Telling) => readonly Section[]

/** The plan and its assessment first; readings with the indicators that they are of. */
const aboutThePlan: Chapters = (criteria, changes, telling) => [
  ...(changes ? [changesSection(changes, telling)] : []),
  assessmentSection(criteria, telling),
  {
    heading: telling.said.sections.plan,
    blocks: [],
    sections: criteria.map((criterion): Section => {
      const { element } = criterion
      const read = element.id === baseline.id ? readingSections(telling) : []
      return {
        heading: element.texts[telling.language].name,
        blocks: [...writtenBlocks(element, telling), ...criterionBlocks(criterion, telling)],
        ...(read.length > 0 ? { sections: read } : {}),
      }
    }),
  },
]

/** The elements whose items show what has come of the plan. */
const results: readonly string[] = [milestonesElement.id, risksElement.id, benefitsElement.id]

/** What has come of it first, then what has changed, and the plan after that. */
const aboutResults: Chapters = (criteria, changes, telling) => {
  const { said, language } = telling
  const read = readingSections(telling)
  return [
    {
      heading: said.sections.results,
      blocks: [],
      sections: [
        {
          heading: said.readings.heading,
          blocks: read.length > 0 ? [] : [paragraph(said.summary.noIndicators)],
          ...(read.length > 0 ? { sections: read } : {}),
        },
        ...criteria
          .filter(({ element }) => results.includes(element.id))
          .map(({ element }) => ({
            heading: element.texts[language].name,
            blocks: writtenBlocks(element, telling),
          })),
      ],
    },
    changesSection(changes, telling),
    assessmentSection(criteria, telling),
    {
      heading: said.sections.plan,
      blocks: [],
      sections: criteria.map((criterion) => ({
        heading: criterion.element.texts[language].name,
        blocks: [
          ...(results.includes(criterion.element.id)
            ? [kept(paragraph(said.element.inResults(said.sections.results), 'quiet'))]
            : writtenBlocks(criterion.element, telling)),
          ...criterionBlocks(criterion, telling),
        ],
      })),
    },
  ]
}

const changesSection = (changes: Changes | undefined, telling: Telling): Section => ({
  heading: telling.said.sections.changes,
  blocks: changeBlocks(changes, telling),
})

const assessmentSection = (criteria: readonly Criterion[], telling: Telling): Section => ({
  heading: telling.said.sections.assessment,
  blocks: assessmentBlocks(criteria, telling),
})
