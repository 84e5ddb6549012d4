import type { Round } from '../../src/calendar/rounds.ts'
import type { FollowUpRow } from '../../src/cards/view.ts'
import type { LedProject, ProjectKey, Turn, Unasked } from '../../src/conversation/ports.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Unreachable } from '../../src/programme/unreachable.ts'
import { silentActing } from '../../src/prompts/acting.ts'

/** What goes on beside conversations, in memory: what it was told, and what it answers. */
export type Memory = Unasked & {
  readonly heard: (Turn & { readonly of: 'team' | 'conversation' | undefined })[]
  readonly lostFrom: { readonly turn: Parameters<Unasked['lost']>[0]; readonly why: Unreachable }[]
  readonly projects: { readonly key: ProjectKey; readonly rev: number; readonly plan: Plan | undefined }[]
  readonly reportedIn: {
    readonly key: ProjectKey
    readonly plan: Plan
    readonly rounds: readonly Round[]
    readonly shown?: Round
  }[]
  readonly announced: {
    readonly key: ProjectKey
    readonly id: string
    readonly said: Parameters<Unasked['announce']>[2]
  }[]
  readonly snoozed: { readonly tenant: string; readonly person: string; readonly until: string }[]
  readonly played: string[]
  /** Who leads what, and what coordinators follow up: for a test to fill in. */
  readonly led: Map<string, readonly LedProject[]>
  readonly listed: FollowUpRow[]
}

export function remembering(more: Partial<Unasked> = {}): Memory {
  const memory: Memory = {
    heard: [],
    lostFrom: [],
    projects: [],
    reportedIn: [],
    announced: [],
    snoozed: [],
    played: [],
    led: new Map(),
    listed: [],
    leaderAfter: 6,
    heardFrom: async (turn, of) => void memory.heard.push({ ...turn, of }),
    lost: async (turn, why) => void memory.lostFrom.push({ turn, why }),
    keepProject: async ({ key }, rev, plan) => void memory.projects.push({ key, rev, plan }),
    reported: async (key, plan, rounds, shown) =>
      void memory.reportedIn.push({ key, plan, rounds, ...(shown ? { shown } : {}) }),
    announce: async (key, id, said) => {
      if (!memory.announced.some((one) => one.id === id)) memory.announced.push({ key, id, said })
    },
    ledBy: async (_tenant, person) => memory.led.get(person) ?? [],
    snooze: async (tenant, person, until) => void memory.snoozed.push({ tenant, person, until }),
    followUps: async () => memory.listed,
    acting: silentActing,
    simulate: async (date) => {
      memory.played.push(date)
      return []
    },
    ...more,
  }
  return memory
}
