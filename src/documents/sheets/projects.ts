import { osloDate } from '../../calendar/dates.ts'
import { findMunicipality } from '../../plan/municipalities.ts'
import { pausedUntil } from '../../plan/pause.ts'
import { findEntry, lastChanged, recordOf } from '../../plan/plan.ts'
import { setup } from '../../plan/setup.ts'
import { stateOf } from '../../programme/answers/scope.ts'
import { answers } from '../../texts/answers.ts'
import { capital, gapText } from '../../texts/words.ts'
import { bySeverity } from '../assessment-blocks.ts'
import { asIs } from '../words.ts'
import { date, number, type Square, text } from '../xlsx/cell.ts'
import { columnOf, owner, ownerColumns, refColumn, refOf, type SheetOf, squareOf } from './common.ts'

const [aboutIt, whoseItIs] = [['theme', 'cohort', 'from', 'to'] as const, ['owner', 'leader'] as const]

/** A row a project. */
export const projectsSheet: SheetOf = {
  sheet: (said, language) => ({
    name: said.sheets.projects,
    empty: said.empty.projects,
    columns: [
      ...ownerColumns(said, language),
      { head: said.county, width: 18 },
      columnOf(setup, 'theme', 28, language),
      columnOf(setup, 'cohort', 12, language),
      columnOf(setup, 'from', 12, language),
      columnOf(setup, 'to', 12, language),
      { head: said.state, width: 12 },
      { head: said.pausedUntil, width: 12 },
      columnOf(setup, 'owner', 22, language),
      columnOf(setup, 'leader', 22, language),
      { head: said.met, width: 20 },
      { head: said.toImprove, width: 22 },
      { head: said.changed, width: 12 },
      refColumn(said),
    ],
  }),
  rows: (told) => {
    const entry = findEntry(told.shown, setup.id, setup.id) ?? { values: {} }
    const { criteria } = told
    const met = criteria.filter(({ verdict }) => verdict === 'largelyMet').length
    const { municipality, to } = recordOf(told.shown, setup)
    const paused = pausedUntil(told.whole, told.today)
    const state = stateOf({ ...(to ? { to } : {}), ...(paused ? { pausedUntil: paused } : {}) }, told.today)
    const field = (name: string) => squareOf(setup, name, entry, told)
    return [
      [
        ...owner(told),
        text(municipality && findMunicipality(municipality)?.county.split(' - ')[0]),
        ...aboutIt.map(field),
        text(capital(answers[told.language].states[state])),
        date(paused),
        ...whoseItIs.map(field),
        number(met),
        number(criteria.length - met),
        date(osloDate(lastChanged(told.whole))),
        refOf(told),
      ],
    ]
  },
}

/** A row a project and criterion, in the review's order. */
export const criteriaSheet: SheetOf = {
  sheet: (said, language) => ({
    name: said.sheets.criteria,
    empty: said.empty.criteria,
    columns: [
      ...ownerColumns(said, language),
      { head: said.number, width: 6 },
      { head: said.criterion, width: 34 },
      { head: said.verdict, width: 24 },
      { head: said.byRules, width: 24 },
      { head: said.findings, width: 10 },
      { head: said.missing, width: 70 },
      { head: said.reviewer, width: 22 },
      { head: said.reviewed, width: 12 },
      { head: said.reason, width: 40 },
      refColumn(said),
    ],
  }),
  rows: (told) => {
    const { verdicts } = told.texts.assessment
    return told.criteria.map(({ element, verdict, byRules, override, findings }, index): Square[] => [
      ...owner(told),
      number(index + 1),
      text(element.texts[told.language].name),
      text(verdicts[verdict]),
      text(verdicts[byRules]),
      number(findings.length),
      text(
        bySeverity(findings)
          .map((finding) => gapText(finding, told.language, asIs).what)
          .join('\n'),
      ),
      ...(override && !override.lapsed
        ? [text(override.reviewer.name), date(override.given), text(override.reason)]
        : [undefined, undefined, undefined]),
      refOf(told),
    ])
  },
}

/** A row for each thing that was sent to a project. */
export const deliveriesSheet: SheetOf = {
  sheet: (said, language) => ({
    name: said.sheets.deliveries,
    empty: said.empty.deliveries,
    columns: [
      ...ownerColumns(said, language),
      { head: said.delivered, width: 40 },
      { head: said.to, width: 28 },
      { head: said.at, width: 18 },
      { head: said.outcome, width: 32 },
      refColumn(said),
    ],
  }),
  rows: (told) =>
    told.deliveries.map(({ what, to, at, outcome }): Square[] => [
      ...owner(told),
      text(what),
      text(to),
      { kind: 'moment', at },
      text(outcome),
      refOf(told),
    ]),
}
