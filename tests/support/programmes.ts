import { osloDate } from '../../src/calendar/dates.ts'
import type { ProjectKey } from '../../src/conversation/ports.ts'
import type { Programmes } from '../../src/conversation/programmes-port.ts'
import { newCode } from '../../src/programme/codes.ts'
import type { Programme } from '../../src/programme/programme.ts'
import { summaryOf } from '../../src/programme/summary.ts'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { createTableStore } from '../../src/storage/tables.ts'
import { type Person, TENANT_ID } from './activities.ts'
import type { Room, TestBot } from './bot.ts'
import { happens } from './walk.ts'

let made = 0

/** A code of its own for each, the same in every run. */
export const codeOf = (n: number) => newCode(Uint8Array.from({ length: 8 }, (_, place) => (n >> (place * 4)) & 15))

export const programmeOf = (more: Partial<Programme> = {}): Programme => {
  made += 1
  return {
    id: `programme-${made}`,
    name: 'Nærvær i nord',
    themes: ['sickLeave'],
    cohorts: [],
    code: codeOf(made),
    coordinators: [{ tenant: TENANT_ID, id: 'coordinator-1', name: 'Berit Nilsen' }],
    ...more,
  }
}

export const coordinatorOf = ({ tenantId, aadObjectId, name }: Person) => ({
  tenant: tenantId,
  id: aadObjectId.toLowerCase(),
  name,
})

/** A programme that these people coordinate, made at once: making one in chat is for the tests that are about it. */
export async function hasProgramme(
  bot: TestBot,
  people: readonly Person[],
  more: Partial<Programme> = {},
): Promise<Programme> {
  const programme = programmeOf({ coordinators: people.map(coordinatorOf), ...more })
  await createProgrammes(bot.table).make(programme, bot.now)
  return programme
}

/** A project has joined a programme at some time before, all at once: its plan says so, and the programme knows of it. */
export async function joins(bot: TestBot, room: Room, { id, name }: Programme): Promise<void> {
  const after = { programme: id, name }
  await happens(bot, room, [{ type: 'saved', part: 'membership', entry: 'membership', title: name, before: {}, after }])
  await knows(createProgrammes(bot.table), bot, room, id)
}

/** The programme's row of a project, as a save leaves it. */
export async function knows(programmes: Programmes, bot: TestBot, { conversation }: Room, id: string): Promise<void> {
  const key: ProjectKey = { tenant: conversation.tenantId, conversation: conversation.id }
  const stored = await createTableStore(bot.table).load(key)
  if (!stored) throw new Error('no plan is stored')
  const { plan } = stored
  await programmes.keepSummary(id, key, { rev: plan.rev, marked: bot.now }, () =>
    summaryOf(plan, osloDate(bot.now), bot.now),
  )
}
