import { setTimeout as pause } from 'node:timers/promises'
import { TeamsInfo, type TurnContext } from 'botbuilder'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { Fault } from '../conversation/ports.ts'
import type { Member } from '../plan/answers.ts'

/** Who is in a conversation, as the channel says. Answers are kept for some minutes: the roster changes seldom, and is asked in every turn. */
export type Roster = {
  readonly has: (context: TurnContext, conversation: string, userId: string) => Promise<boolean>
  readonly members: (context: TurnContext, conversation: string) => Promise<readonly Member[]>
  /** Forgets what it knows, when somebody has joined or left: a team's channels share its members. */
  readonly forget: () => void
}

/** A person's id in the directory, as it is kept and compared: some channels write it in capitals. Without one, the channel's own. */
export const personId = ({
  id,
  aadObjectId,
}: {
  readonly id: string
  readonly aadObjectId?: string | undefined
}): string => aadObjectId?.toLowerCase() ?? id

const keptMs = 5 * 60_000
const most = 2_000
const pageSize = 500

/** The roster's share of the five seconds in which Teams wants its answer. */
const longestMs = 1_000

async function inTime<T>(call: Promise<T>): Promise<T> {
  const stop = new AbortController()
  const late = pause(longestMs, undefined, { ref: false, signal: stop.signal }).then(() => {
    throw new Error(`the roster did not answer within ${longestMs} ms`)
  })
  try {
    return await Promise.race([call, late])
  } finally {
    late.catch(() => {})
    stop.abort()
  }
}

const notFound = z.looseObject({ statusCode: z.union([z.literal(403), z.literal(404)]) })

export function createRoster(): Roster {
  const known = new LRUCache<string, true>({ max: 10_000, ttl: keptMs })
  const lists = new LRUCache<string, readonly Member[]>({ max: 500, ttl: keptMs })
  const keyOf = (conversation: string, user: string) => `${conversation}\n${user}`

  return {
    has: async (context, conversation, userId) => {
      const key = keyOf(conversation, userId)
      if (known.has(key)) return true
      try {
        await inTime(TeamsInfo.getMember(context, userId))
      } catch (cause) {
        if (notFound.safeParse(cause).success) return false
        throw new Fault('roster', cause)
      }
      known.set(key, true)
      return true
    },
    members: async (context, conversation) => {
      const kept = lists.get(conversation)
      if (kept) return kept
      const found: Member[] = []
      let next: string | undefined
      do {
        const page = await inTime(TeamsInfo.getPagedMembers(context, pageSize, next))
        found.push(...page.members.map(({ name, ...ids }) => ({ id: personId(ids), name: name ?? '' })))
        next = page.continuationToken || undefined
      } while (next && found.length < most)
      const members = found.filter((member) => member.name !== '').sort((a, b) => a.name.localeCompare(b.name, 'nb'))
      lists.set(conversation, members)
      return members
    },
    forget: () => {
      known.clear()
      lists.clear()
    },
  }
}
