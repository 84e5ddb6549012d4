import type { PlanElement, SideList } from '../element.ts'
import { followUpList } from '../follow-ups.ts'
import { membershipRecord } from '../membership.ts'
import { overrideList } from '../overrides.ts'
import type { Part } from '../parts.ts'
import { pauseRecord } from '../pause.ts'
import { setup } from '../setup.ts'
import { baseline } from './baseline.ts'
import { benefitsElement } from './benefits.ts'
import { driverGoalsElement } from './driver-goals.ts'
import { measureGoalsElement } from './measure-goals.ts'
import { measuresElement } from './measures.ts'
import { milestonesElement } from './milestones.ts'
import { organisationElement } from './organisation.ts'
import { purposeElement } from './purpose.ts'
import { resultGoalsElement } from './result-goals.ts'
import { risksElement } from './risks.ts'

/** The ten elements, in the order of the programme review's criteria. Guide, overview and report all follow it. */
export const elements = [
  purposeElement,
  baseline,
  resultGoalsElement,
  driverGoalsElement,
  measuresElement,
  measureGoalsElement,
  organisationElement,
  milestonesElement,
  risksElement,
  benefitsElement,
] as const satisfies readonly PlanElement[]

export const elementIds: readonly string[] = elements.map((element) => element.id)

export const findElement = (id: string): PlanElement | undefined => elements.find((element) => element.id === id)

/** The parts of one element: its record, then its list. */
export const partsOf = (element: PlanElement): readonly Part[] =>
  [element.record, element.list].filter((part) => part !== undefined)

const partsWithSide = (element: PlanElement): readonly Part[] => [
  ...partsOf(element),
  ...(element.side ? [element.side.part] : []),
]

/** What belongs to no element, with its own words: what a coordinator says of them, and how the project is followed up. */
export const besides: readonly SideList[] = [overrideList, pauseRecord, membershipRecord, followUpList]

/** Every part that a plan is made of: the set-up, those of each element, and what belongs to none. */
export const parts: readonly Part[] = [setup, ...elements.flatMap(partsWithSide), ...besides.map(({ part }) => part)]

export const findPart = (id: string): Part | undefined => parts.find((part) => part.id === id)

/** The criteria that a change to these fields of a part is a change to: its element's, and those that judge it too. */
export const criteriaOf = (partId: string, fields: readonly string[]): readonly string[] =>
  elements
    .filter(
      (element: PlanElement) =>
        partsOf(element).some(({ id }) => id === partId) ||
        element.alsoJudges?.some(
          (also) => also.part.id === partId && (!also.fields || also.fields.some((name) => fields.includes(name))),
        ),
    )
    .map(({ id }) => id)

/** The element that a part belongs to; undefined for the set-up and for what stands beside the elements. */
export const elementOfPart = (partId: string): PlanElement | undefined =>
  elements.find((element) => partsWithSide(element).some((part) => part.id === partId))
