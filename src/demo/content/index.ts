import type { Theme } from '../../programme/programme.ts'
import { commonNb, commonNn } from './common.ts'
import { competenceNb, competenceNn } from './competence.ts'
import type { Common, Content } from './content.ts'
import { fullTimeNb, fullTimeNn } from './full-time.ts'
import { reputationNb, reputationNn } from './reputation.ts'
import { sickLeaveNb, sickLeaveNn } from './sick-leave.ts'

export type Written = 'nb' | 'nn'

/** What projects write, by theme and language. All of it is made up for this. */
export const contents: Readonly<Record<Theme, Readonly<Record<Written, Content>>>> = {
  sickLeave: { nb: sickLeaveNb, nn: sickLeaveNn },
  fullTime: { nb: fullTimeNb, nn: fullTimeNn },
  competence: { nb: competenceNb, nn: competenceNn },
  reputation: { nb: reputationNb, nn: reputationNn },
}

export const commons: Readonly<Record<Written, Common>> = { nb: commonNb, nn: commonNn }
