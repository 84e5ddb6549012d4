import { LRUCache } from 'lru-cache'
import { type Instant, isLater, osloDate } from '../calendar/dates.ts'
import { type Round, roundIn } from '../calendar/rounds.ts'
import { draw } from '../cards/draw.ts'
import type { Deps, ProjectKey, Store, Turn, Unasked } from '../conversation/ports.ts'
import type { Plan } from '../plan/plan.ts'
import { unfinishedSetup } from '../plan/progress.ts'
import { leftIn } from '../plan/rounds.ts'
import type { Unreachable } from '../programme/unreachable.ts'
import { createActing, silentActing } from './acting.ts'
import { followUpsOf } from './follow-ups.ts'
import { leadersTold } from './ladder.ts'
import { ledProject, namedIn, nameOf } from './led.ts'
import { channelOutOfReach, personOutOfReach } from './out-of-reach.ts'
import { later } from './patience.ts'
import type { Batches, Ladder, Messenger, Outbox, ProjectReach, Reach } from './ports.ts'
import { ensureReminder, weekAfter } from './remind.ts'
import { stageOf } from './stage.ts'

/** Beside conversations nothing goes on: for where nobody is to be asked. */
export const silent: Unasked = {
  heardFrom: async () => {},
  lost: async () => {},
  keepProject: async () => {},
  reported: async () => {},
  announce: async () => {},
  ledBy: async () => [],
  snooze: async () => {},
  followUps: async () => [],
  acting: silentActing,
}

type Wiring = Pick<Deps, 'typeahead'> & {
  readonly outbox: Outbox
  readonly batches: Pick<Batches, 'keep' | 'load'>
  readonly reach: Reach
  readonly store: Pick<Store, 'load'>
  readonly messenger: Pick<Messenger, 'update'>
  readonly ladder: Ladder
  readonly now: () => Instant
}

/** So many conversations are remembered as being where they were, each for so long: another process may have lost them. */
const [mostKnown, knownForMs] = [20_000, 5 * 60_000]

/** What conversations need of what goes on beside them, over the rows of what is said unasked. */
export function createUnasked(wiring: Wiring): Unasked {
  const { outbox, reach, store, messenger, ladder, typeahead, now } = wiring
  const leaderAfter = leadersTold(ladder)
  /** Where cards are being drawn anew: the rounds that are left to draw there. */
  const redrawing = new Map<string, Set<Round>>()
  const known = new LRUCache<string, { readonly where: string; readonly until: Instant }>({ max: mostKnown })
  const isKnown = (place: string, where: string) => {
    const there = known.get(place)
    return there?.where === where && isLater(there.until, now())
  }
  const placeOf = (turn: Turn) => [turn.key.tenant, turn.key.conversation, turn.personal ? turn.by.id : ''].join('\n')

  const keep = async (turn: Turn, rev: number, plan: Plan | undefined) =>
    reach.keepProject(turn.key, rev, plan && reachOf(turn, plan))

  return {
    heardFrom: async (turn, of, plan) => {
      const place = placeOf(turn)
      const where = `${turn.serviceUrl}\n${turn.group ?? ''}`
      if (of === 'team') for (const { key } of await inTeam(turn)) await heardFromProject(key, turn)
      else if (of === undefined && isKnown(place, where)) return
      if (turn.personal) await personIsBack(turn)
      else if ((await heardFromProject(turn.key, turn)) === 'unknown' && plan && !unfinishedSetup(plan))
        await keep(turn, plan.rev, plan)
      known.set(place, { where, until: later(now(), knownForMs) })
    },

    lost: async (turn, why) => {
      known.clear()
      const since = now()
      if (!turn.personal) {
        const lost = turn.team === undefined ? [turn] : await inTeam(turn)
        for (const { key } of lost) {
          await reach.lost(key, why, since)
          await channelOutOfReach(key, why, since, { outbox, reach })
        }
        return
      }
      if (turn.by.id !== undefined) await personIsLost(turn.key.tenant, turn.by.id, turn.by.name, why, since)
    },

    keepProject: async (turn, rev, plan) => {
      if (turn.personal) return
      await keep(turn, rev, plan)
      // Begun anew: what the plan before was followed up for is over.
      if (!plan) await outbox.unlist(turn.key)
    },

    reported: async (key, plan, touched, shown) => {
      await answeredSince(key, plan)
      const present = roundIn(osloDate(now()))
      // A figure may come before its round has asked for it.
      const rounds = new Set([present, ...touched.filter((round) => round <= present)])
      if (shown !== undefined) rounds.delete(shown)
      const place = `${key.tenant}\n${key.conversation}`
      const under = redrawing.get(place)
      // Several answer at the same moment: a card is drawn again when it has been, with all that there is then.
      if (under) for (const round of rounds) under.add(round)
      else await redrawn(key, place, rounds)
    },

    announce: async (key, id, { by, to, matters }) => {
      await outbox.create([
        {
          tenant: key.tenant,
          kind: 'told',
          about: key.conversation,
          period: id,
          due: now(),
          told: to ? { what: 'delegated', by, to, matters } : { what: 'acknowledged', by, matters },
        },
      ])
      if (to?.id === undefined) return
      await reach.entrust(key, to.id)
      // Told in the channel now, and on a card of their own the week after if it is still there.
      await ensureReminder(outbox, key.tenant, to.id, weekAfter(now()))
    },

    ledBy: async (tenant, person) => (await reach.ledBy(tenant, person)).map(ledProject),

    ...(leaderAfter === undefined ? {} : { leaderAfter }),

    snooze: async (tenant, person, until) => {
      await reach.keepPerson(tenant, person, { snoozedUntil: until })
      await ensureReminder(outbox, tenant, person, until)
    },

    followUps: (programme, projects) => followUpsOf(programme, projects, now(), { outbox, reach, store }),

    acting: createActing(wiring),
  }

  /** Draws rounds' cards as things are now, and once more as long as something has come in meanwhile. */
  async function redrawn(key: ProjectKey, place: string, left: Set<Round>): Promise<void> {
    redrawing.set(place, left)
    try {
      // What is put back while it is drawn comes once more, after the others.
      for (const round of left) {
        left.delete(round)
        await redraw(key, round)
      }
    } finally {
      redrawing.delete(place)
    }
  }

  /** A round that was never asked about, or so long ago that nothing is known of it, has no card to draw. */
  async function redraw(key: ProjectKey, round: Round): Promise<void> {
    const today = osloDate(now())
    const to = await reach.project(key)
    if (!to) return
    const { card, word } = await shownCards(to, round)
    const stored = card && (await store.load(key))
    if (!stored) return
    const stage = stageOf(stored.plan, today, { typeahead })
    await messenger.update(to, card, draw({ view: 'prompt', round }, stage))
    // The word in its thread tells what is left too, or has been opened into a card.
    if (word) await messenger.update(to, word, draw({ view: 'nudge', round }, stage))
  }

  /** Rounds that have their answers now are nobody's to follow up. */
  async function answeredSince(key: ProjectKey, plan: Plan): Promise<void> {
    for (const { matter } of await outbox.listed(key.tenant, key.conversation))
      if (matter.kind === 'readings' && leftIn(plan, matter.round).length === 0)
        await outbox.unlist(key, { round: matter.round })
  }

  /**
   * Which messages a round has now: its card (the one that was sent, or the one that took its place when it was brought
   * forward), and the word in the card's own thread.
   */
  async function shownCards({ key, kind }: ProjectReach, period: Round) {
    const sent = async (step: 'ask' | 'nudge') => {
      const found = await outbox.find({ tenant: key.tenant, kind: step, about: key.conversation, period })
      return found?.prompt.state.state === 'sent' ? found.prompt.state : undefined
    }
    const [asked, nudged] = await Promise.all([sent('ask'), sent('nudge')])
    const isWord = kind === 'channel' && nudged?.conversation === asked?.conversation
    return isWord
      ? { card: asked?.activity, word: nudged?.activity }
      : { card: nudged?.activity ?? asked?.activity, word: undefined }
  }

  /** A team's projects. Few things happen to a team, so its projects are looked for among all. */
  async function inTeam({ key, team }: Pick<Turn, 'key' | 'team'>): Promise<readonly ProjectReach[]> {
    const found: ProjectReach[] = []
    for await (const page of reach.projects(key.tenant))
      found.push(...page.filter((one) => one.team === team || one.key.conversation === key.conversation))
    return found
  }

  /**
   * What was missed is taken up before it is known that it can be reached, so that all of it is done again when it is cut
   * off in the middle; and once more after, for what somebody looked at in between.
   */
  async function heardFromProject(key: ProjectKey, { serviceUrl, group }: Turn) {
    const before = await reach.project(key)
    if (before?.unreachable) await takeUp(key)
    const heard = await reach.heardFrom(key, serviceUrl, group)
    if (before?.unreachable) {
      await takeUp(key)
      await outbox.unlist(key, { who: '' })
    }
    return heard
  }

  /** What could not be asked is asked now. */
  async function takeUp(key: ProjectKey): Promise<void> {
    const period = roundIn(osloDate(now()))
    for (const kind of roundSteps) {
      const id = { tenant: key.tenant, kind, about: key.conversation, period }
      const found = await outbox.find(id)
      if (found?.prompt.state.state === 'unreachable') await outbox.reopen(id, now())
    }
  }

  async function personIsLost(tenant: string, person: string, name: string, why: Unreachable, since: Instant) {
    const led = await reach.ledBy(tenant, person)
    await personOutOfReach({ tenant, person, name: nameOf(person, led) ?? name }, led, why, since, { outbox, reach })
  }

  async function personIsBack({ key, by, serviceUrl }: Turn): Promise<void> {
    if (by.id === undefined) return
    const before = await reach.person(key.tenant, by.id)
    if (before?.unreachable) await ensureReminder(outbox, key.tenant, by.id, now())
    await reach.keepPerson(key.tenant, by.id, { conversation: key.conversation, serviceUrl, unreachable: null })
    if (!before?.unreachable) return
    await ensureReminder(outbox, key.tenant, by.id, now())
    for (const { key: led, matter } of await outbox.listed(key.tenant))
      if (matter.kind === 'unreachable' && matter.person === by.id) await outbox.unlist(led, { who: matter.who })
  }
}

/** A round's steps that are taken in its channel, or to those who lead it. */
const roundSteps = ['ask', 'nudge', 'leader', 'owner'] as const

function reachOf(turn: Turn, plan: Plan): ProjectReach {
  return {
    key: turn.key,
    kind: turn.kind === 'channel' ? 'channel' : 'groupChat',
    serviceUrl: turn.serviceUrl,
    ...(turn.group === undefined ? {} : { group: turn.group }),
    ...(turn.team === undefined ? {} : { team: turn.team }),
    ...namedIn(plan),
  }
}
