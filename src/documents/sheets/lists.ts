import { benefits } from '../../plan/elements/benefits.ts'
import { milestones } from '../../plan/elements/milestones.ts'
import { risks } from '../../plan/elements/risks.ts'
import type { Fields } from '../../plan/fields.ts'
import { stateOf } from '../../plan/milestones.ts'
import type { Part } from '../../plan/parts.ts'
import { entriesOf, inOrder } from '../../plan/plan.ts'
import { riskRegister } from '../../plan/risk-register.ts'
import { levelOf } from '../../plan/risks.ts'
import { capital } from '../../texts/words.ts'
import { number, type Square, text } from '../xlsx/cell.ts'
import { columnOf, owner, ownerColumns, refColumn, refOf, type SheetOf, squareOf, type Told } from './common.ts'

const entriesIn = <F extends Fields>(part: Part<F>, { shown }: Told) => entriesOf(shown, part).toSorted(inOrder)

/** By date; those without come last. */
const milestonesIn = (told: Told) =>
  entriesIn(milestones, told).toSorted((a, b) => {
    const [one, other] = [a.values.date ?? '~', b.values.date ?? '~']
    return one < other ? -1 : one > other ? 1 : 0
  })

/** As the register has them: the most serious first, then what is not scored, then what is no longer relevant. */
function risksIn(told: Told) {
  const { scored, unscored, closed } = riskRegister(told.shown, told.today)
  const places = new Map([...scored, ...unscored, ...closed].map(({ id }, place) => [id, place]))
  return entriesIn(risks, told).toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}

export const milestonesSheet: SheetOf = {
  sheet: (said, language) => ({
    name: said.sheets.milestones,
    empty: said.empty.milestones,
    columns: [
      ...ownerColumns(said, language),
      columnOf(milestones, 'name', 44, language),
      columnOf(milestones, 'type', 16, language),
      columnOf(milestones, 'date', 12, language),
      columnOf(milestones, 'firstDate', 12, language),
      columnOf(milestones, 'owner', 22, language),
      columnOf(milestones, 'progress', 18, language),
      { head: said.state, width: 14 },
      { head: said.daysOverdue, width: 12 },
      columnOf(milestones, 'deliverables', 50, language),
      refColumn(said),
    ],
  }),
  rows: (told) =>
    milestonesIn(told).map((entry): Square[] => {
      const state = stateOf(entry.values, told.today)
      const field = (name: string) => squareOf(milestones, name, entry, told)
      return [
        ...owner(told),
        ...['name', 'type', 'date', 'firstDate', 'owner', 'progress'].map(field),
        text(told.said.workbook.states[state.state]),
        number(state.state === 'overdue' ? state.days : undefined),
        field('deliverables'),
        refOf(told),
      ]
    }),
}

export const risksSheet: SheetOf = {
  sheet: (said, language) => ({
    name: said.sheets.risks,
    empty: said.empty.risks,
    columns: [
      ...ownerColumns(said, language),
      columnOf(risks, 'event', 44, language),
      columnOf(risks, 'cause', 34, language),
      columnOf(risks, 'consequenceText', 34, language),
      columnOf(risks, 'probability', 14, language),
      columnOf(risks, 'consequence', 14, language),
      { head: said.level, width: 12 },
      columnOf(risks, 'action', 44, language),
      columnOf(risks, 'actionOwner', 22, language),
      columnOf(risks, 'deadline', 12, language),
      columnOf(risks, 'probabilityAfter', 14, language),
      columnOf(risks, 'consequenceAfter', 14, language),
      { head: said.levelAfter, width: 18 },
      columnOf(risks, 'status', 20, language),
      columnOf(risks, 'reviewed', 12, language),
      refColumn(said),
    ],
  }),
  rows: (told) =>
    risksIn(told).map((entry): Square[] => {
      const { probability, consequence, probabilityAfter, consequenceAfter } = entry.values
      const field = (name: string) => squareOf(risks, name, entry, told)
      return [
        ...owner(told),
        ...['event', 'cause', 'consequenceText'].map(field),
        score(probability),
        score(consequence),
        levelName(probability, consequence, told),
        ...['action', 'actionOwner', 'deadline'].map(field),
        score(probabilityAfter),
        score(consequenceAfter),
        levelName(probabilityAfter, consequenceAfter, told),
        ...['status', 'reviewed'].map(field),
        refOf(told),
      ]
    }),
}

type Score = Parameters<typeof levelOf>[0]['probability']

/** From 1 to 5, as a number to count with. */
const score = (of: Score): Square => number(of === undefined ? undefined : Number(of))

function levelName(probability: Score, consequence: Score, { texts }: Told): Square {
  const level = levelOf({ probability, consequence })
  return text(level && capital(texts.matrix.levels[level]))
}

const ofBenefit = [
  'name',
  'type',
  'indicator',
  'realised',
  'owner',
  'responsible',
  'conversion',
  'prerequisites',
] as const
const widths: Readonly<Record<(typeof ofBenefit)[number], number>> = {
  name: 40,
  type: 24,
  indicator: 34,
  realised: 12,
  owner: 22,
  responsible: 22,
  conversion: 44,
  prerequisites: 44,
}

export const benefitsSheet: SheetOf = {
  sheet: (said, language) => ({
    name: said.sheets.benefits,
    empty: said.empty.benefits,
    columns: [
      ...ownerColumns(said, language),
      ...ofBenefit.map((name) => columnOf(benefits, name, widths[name], language)),
      refColumn(said),
    ],
  }),
  rows: (told) =>
    entriesIn(benefits, told).map((entry): Square[] => [
      ...owner(told),
      ...ofBenefit.map((name) => squareOf(benefits, name, entry, told)),
      refOf(told),
    ]),
}
