import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/cards/action.ts'
import { act, press } from '../../src/conversation/act.ts'
import { Fault, type LedProject, type Store, type Stored, type Unasked } from '../../src/conversation/ports.ts'
import type { Programmes } from '../../src/conversation/programmes-port.ts'
import { type For, lateRounds, remindersFor } from '../../src/conversation/reminder.ts'
import type { Answer, Outcome, Scene } from '../../src/conversation/scene.ts'
import type { Typed } from '../../src/plan/answers.ts'
import type { PlanEvent } from '../../src/plan/decide.ts'
import { followUpOf } from '../../src/plan/follow-ups.ts'
import type { Entry, Plan } from '../../src/plan/plan.ts'
import type { Person, Values } from '../../src/plan/values.ts'
import { entry, planWith } from '../support/plans.ts'
import { programmeOf } from '../support/programmes.ts'
import { noProgrammes, sceneOf } from '../support/scenes.ts'
import { type Memory, remembering } from '../support/unasked.ts'

/** A leader's own card: Kari leads, Ola owns, Siri is of the group, Ulf is nobody here. */

const [kari, ola, siri, ulf] = ['Kari', 'Ola', 'Siri', 'Ulf'].map((name): Person & { id: string } => ({
  id: `id-${name}`,
  name,
})) as [Named, Named, Named, Named]
type Named = Person & { readonly id: string }

const today = '2026-12-09'
const setUp = (more: Values = {}) =>
  entry('setup', 'setup', { name: 'Nærvær', from: '2026-01-12', to: '2027-12-31', leader: kari, owner: ola, ...more })
const milestone = (id: string, date: string, more: Values = {}) =>
  entry('milestone', id, { name: `Milepæl ${id}`, date, owner: siri, ...more })
const indicator = entry('indicator', 'i1', { name: 'Sykefravær', frequency: 'monthly', responsible: siri })
const overdue = 'milestone-m1-2026-12-01'
const late = 'readings-2026-11'

type World = {
  readonly memory: Memory
  readonly plan: (ref?: string) => Plan
  readonly events: { readonly ref: string; readonly event: PlanEvent }[]
  readonly reminds: (of: Named, more?: Partial<For>) => ReturnType<typeof remindersFor>
  readonly opens: () => Promise<Answer>
  readonly presses: (action: OwnAction, typed?: Typed, more?: { by?: Named; personal?: boolean }) => Promise<Outcome>
  readonly loads: { most: number; now: number }
}
type OwnAction = Extract<Action, { do: 'reminder' | 'acknowledge' | 'delegate' | 'snooze' }>

/** A plan so new that what it lacks is nothing to tell of yet. */
const young = (id: string, entries: readonly Entry[]): Plan => ({
  ...planWith(...entries.map((one) => ({ ...one, at: begun }))),
  startedAt: begun,
  id,
})
const begun = '2026-11-20T08:00:00Z'

function world(projects: Readonly<Record<string, readonly Entry[]>>, more: Partial<Unasked> = {}): World {
  const memory = remembering(more)
  const stored = new Map<string, Stored>(
    Object.entries(projects).map(([ref, entries]) => [ref, { plan: young(ref, entries), etag: '1' }]),
  )
  const led = [...stored.keys()].map(
    (ref): LedProject => ({
      key: { tenant: 'tenant-1', conversation: ref },
      ref,
      link: `https://teams.example/${ref}`,
      unreachable: ref === 'gone' ? 'deleted' : undefined,
    }),
  )
  for (const { id } of [kari, ola, siri, ulf]) memory.led.set(id, led)
  const events: World['events'] = []
  const loads = { most: 0, now: 0 }
  const store: Store = {
    load: async ({ conversation }) => {
      loads.now += 1
      loads.most = Math.max(loads.most, loads.now)
      await Promise.resolve()
      loads.now -= 1
      return stored.get(conversation)
    },
    save: async ({ conversation }, before, after, made) => {
      const there = stored.get(conversation)
      if (there?.etag !== before?.etag) return 'stale'
      stored.set(conversation, { plan: after, etag: `${Number(there?.etag) + 1}` })
      events.push(...made.map((event) => ({ ref: conversation, event })))
      return 'saved'
    },
    history: async () => ({ stored: undefined, events: [] }),
  }
  const sceneFor = (by: Person, personal: boolean): Scene => {
    const scene = sceneOf(undefined)
    const deps = { ...scene.deps, store, unasked: memory, now: () => `${today}T09:00:00Z` }
    const later: typeof deps.later = (_what, work) => void work()
    const key = { tenant: 'tenant-1', conversation: 'a:own' }
    const turn = { ...scene.turn, key, by, personal, kind: personal ? 'personal' : 'channel' } as const
    return { ...scene, turn, deps: { ...deps, later } }
  }
  return {
    memory,
    events,
    loads,
    plan: (ref = 'p1') => {
      const plan = stored.get(ref)?.plan
      if (!plan) throw new Error(`no project ${ref}`)
      return plan
    },
    reminds: ({ id }, more = {}) =>
      remindersFor({ store, unasked: memory }, { tenant: 'tenant-1', person: id, today, leaderAfter: 6, ...more }),
    opens: () => act(sceneFor(kari, true), { do: 'reminder' }),
    presses: async (action, typed = {}, { by = kari, personal = true } = {}) =>
      (await press(sceneFor(by, personal), 'plan-of-long-ago', action, typed)).outcome,
  }
}

const project = [setUp(), milestone('m1', '2026-12-01'), indicator]
const matters = (reminded: Awaited<ReturnType<typeof remindersFor>>) =>
  reminded.map(({ ref, matters }) => [ref, matters.map(({ id }) => id)])
/** What somebody's card says was done, and what is left on it. */
function card(outcome: Outcome) {
  if (outcome.kind !== 'show' || outcome.view.view !== 'reminder') throw new Error(JSON.stringify(outcome))
  const { done, projects } = outcome.view
  return { done, left: projects.map(({ ref, matters }) => [ref, matters.map(({ id }) => id)]) }
}

describe('somebody’s own card', () => {
  it('gathers what is late in the projects that they lead or own', async () => {
    const { reminds } = world({ p1: project, p2: [setUp(), milestone('m1', '2026-12-15')] })
    const all = [
      ['p1', [late, overdue]],
      ['p2', ['milestone-m1-2026-12-15']],
    ]
    expect(matters(await reminds(kari))).toEqual(all)
    expect(matters(await reminds(ola))).toEqual(all)
  })

  it('is of what the plan says, whoever is listed: nothing of a project that they do not lead', async () => {
    const { reminds } = world({ p1: project })
    expect(await reminds(ulf)).toEqual([])
    expect(await reminds(siri)).toEqual([])
  })

  it('leaves out a project with nothing to tell, and one at rest', async () => {
    const { reminds } = world({
      quiet: [setUp()],
      resting: [...project, entry('pause', 'pause', { until: '2027-02-01' })],
    })
    expect(await reminds(kari)).toEqual([])
  })

  it('has a project that can’t be reached, whatever there is in it', async () => {
    const { reminds } = world({ gone: [setUp()] })
    expect(await reminds(kari)).toMatchObject([{ ref: 'gone', unreachable: 'deleted', matters: [] }])
  })

  it('names those to whom it can be given: everybody in the plan who is in the directory, but not oneself', async () => {
    const { reminds } = world({ p1: [...project, milestone('m2', '2026-12-02', { owner: { name: 'HR-sjefen' } })] })
    const [one] = await reminds(kari)
    expect(one?.people).toEqual([ola, siri])
  })

  it('reads a few plans at a time', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, place) => [`p${place}`, project]))
    const { reminds, loads } = world(many)
    expect(await reminds(kari)).toHaveLength(60)
    expect(loads.most).toBeLessThanOrEqual(8)
  })
})

describe('a round is told of', () => {
  const plan = planWith(setUp(), indicator)
  it.each([
    ['2026-12-08', ['2026-10']],
    ['2026-12-09', ['2026-10', '2026-11']],
    ['2026-12-31', ['2026-10', '2026-11']],
    ['2027-01-04', ['2026-11']],
  ])('on %s: those that asked six working days ago', (day, rounds) => {
    expect(lateRounds(plan, day, 6)).toEqual(rounds)
  })

  it('never, where leaders are not told', () => {
    expect(lateRounds(plan, today, undefined)).toEqual([])
  })

  it('so long after a pause, where it would have asked in the middle of it', () => {
    const rested = planWith(setUp(), entry('pause', 'pause', { until: '2026-12-07' }))
    expect(lateRounds(rested, '2026-12-14', 6)).toEqual([])
    expect(lateRounds(rested, '2026-12-15', 6)).toEqual(['2026-11'])
  })

  it('not when it asked before there was a plan', () => {
    const begun = (date: string) => ({ ...plan, startedAt: `${date}T09:00:00Z` })
    expect(lateRounds(begun('2026-11-20'), '2026-12-31', 6)).toEqual(['2026-11'])
    expect(lateRounds(begun('2026-12-02'), '2026-12-31', 6)).toEqual([])
  })
})

describe('“I am on it”', () => {
  const acknowledge = (...ids: readonly string[]): OwnAction => ({
    do: 'acknowledge',
    project: 'p1',
    matters: [...ids],
  })

  it('is kept in the project’s plan, told in its channel, and the card goes on without it', async () => {
    const { presses, plan, memory, events } = world({ p1: project })
    const { done, left } = card(await presses(acknowledge(overdue)))

    expect(done).toMatch(/Nærvær/)
    expect(left).toEqual([['p1', [late]]])
    expect(followUpOf(plan(), overdue)?.values).toEqual({
      title: 'milepælen «Milepæl m1»',
      how: 'acknowledged',
      given: today,
    })
    expect(events.map(({ ref, event }) => [ref, event.by])).toEqual([['p1', kari]])
    expect(memory.announced).toMatchObject([
      { key: { conversation: 'p1' }, said: { by: kari, matters: ['milepælen «Milepæl m1»'] } },
    ])
    expect(memory.projects).toEqual([])
  })

  it('twice is once', async () => {
    const { presses, memory, events } = world({ p1: project })
    await presses(acknowledge(overdue, late))
    const { left } = card(await presses(acknowledge(overdue, late)))
    expect(left).toEqual([])
    expect(events).toHaveLength(2)
    expect(memory.announced).toHaveLength(1)
  })

  it('whose announcement did not get through says so, and gets through the next time', async () => {
    let down = true
    const heard: string[] = []
    const announce: Unasked['announce'] = async (_key, id) => {
      if (down) throw new Fault('storage', new Error('down'))
      heard.push(id)
    }
    const { presses, events } = world({ p1: project }, { announce })
    expect(await presses(acknowledge(overdue))).toMatchObject({ kind: 'tell' })
    down = false
    await presses(acknowledge(overdue))
    expect(heard).toHaveLength(1)
    expect(events).toHaveLength(1)
  })

  it('of what is over by now changes nothing, and shows what there is', async () => {
    const { presses, memory, events } = world({ p1: project })
    const { done, left } = card(await presses(acknowledge('milestone-m1-2026-11-01', 'made-up')))
    expect(done).toMatch(/allerede/)
    expect(left).toEqual([['p1', [late, overdue]]])
    expect([...events, ...memory.announced]).toEqual([])
  })

  it.each([
    ['a project that somebody else leads', ulf, 'p1'],
    ['a project that is none', kari, 'p9'],
  ])('about %s is refused', async (_what, by, ref) => {
    const { presses, events, memory } = world({ p1: project })
    const outcome = await presses({ do: 'acknowledge', project: ref, matters: [overdue] }, {}, { by })
    expect(outcome).toMatchObject({ kind: 'tell', sentence: expect.stringMatching(/Ingenting er endret/) })
    expect([...events, ...memory.announced]).toEqual([])
  })

  it.each(['acknowledge', 'delegate'] as const)('outside a personal chat is refused: %s', async (what) => {
    const { presses, events } = world({ p1: project })
    const outcome = await presses({ do: what, project: 'p1', matters: [overdue] }, {}, { personal: false })
    expect(outcome).toMatchObject({ kind: 'tell', sentence: expect.stringMatching(/personlig chat/) })
    expect(events).toEqual([])
  })
})

describe('giving it on', () => {
  const delegate: OwnAction = { do: 'delegate', project: 'p1', matters: [overdue] }

  it('is kept and told, and it is then on the other’s own card alone', async () => {
    const { presses, plan, memory, reminds } = world({ p1: project })
    const { done, left } = card(await presses(delegate, { 'to.p1': siri.id }))

    expect(done).toMatch(/Siri/)
    expect(left).toEqual([['p1', [late]]])
    expect(followUpOf(plan(), overdue)?.values).toMatchObject({ how: 'delegated', to: siri })
    expect(memory.announced).toMatchObject([{ said: { by: kari, to: siri } }])
    expect(matters(await reminds(siri))).toEqual([['p1', [overdue]]])

    // And she can say that she is on it, but touch nothing else of a project that she does not lead.
    await presses({ do: 'acknowledge', project: 'p1', matters: [overdue, late] }, {}, { by: siri })
    card(await presses({ do: 'acknowledge', project: 'p1', matters: [overdue, late] }, {}, { by: siri }))
    expect(memory.announced.map(({ said }) => said.by)).toEqual([kari, siri])
    expect(await reminds(siri)).toEqual([])
    expect(followUpOf(plan(), late)).toBeUndefined()
  })

  it.each([
    ['nobody', {}],
    ['somebody who is not in the plan', { 'to.p1': 'id-Ulf' }],
    ['oneself', { 'to.p1': 'id-Kari' }],
    ['somebody of another project’s list', { 'to.p2': 'id-Siri' }],
  ])('to %s asks whom, and changes nothing', async (_what, typed) => {
    const { presses, events, memory } = world({ p1: project })
    const { done, left } = card(await presses(delegate, typed))
    expect(done).toMatch(/Velg hvem/)
    expect(left).toEqual([['p1', [late, overdue]]])
    expect([...events, ...memory.announced]).toEqual([])
  })
})

describe('a card that somebody asks for', () => {
  it('comes in the language of the first project, as the one that comes unasked', async () => {
    const inNynorsk = [setUp({ language: 'nn' }), milestone('m1', '2026-12-01')]
    expect((await world({ p1: inNynorsk }).opens()).stage.language).toBe('nn')
    // Without a project, in their own.
    expect((await world({}).opens()).stage.language).toBe('nb')
  })
})

describe('“remind me in a week”', () => {
  it('is kept until nine o’clock that day, and said', async () => {
    const { presses, memory } = world({ p1: project })
    const snoozed = await presses({ do: 'snooze' })
    expect(memory.snoozed).toEqual([{ tenant: 'tenant-1', person: kari.id, until: '2026-12-16T08:00:00Z' }])
    // What waits until then is not shown: whoever asked for peace has it.
    expect(snoozed).toMatchObject({
      kind: 'show',
      view: { view: 'notice', sentence: expect.stringMatching(/16\. desember 2026.*«påminnelse»/) },
    })
  })

  it('does not keep anybody from looking', async () => {
    const { presses } = world({ p1: project })
    await presses({ do: 'snooze' })
    expect(card(await presses({ do: 'reminder' })).left).toEqual([['p1', [late, overdue]]])
  })
})

describe('the coordinators’ list', () => {
  const programme = programmeOf({ coordinators: [{ tenant: 'tenant-1', id: 'user-1', name: 'Kari Nordli' }] })
  const list = async (coordinates: boolean, personal: boolean) => {
    const scene = sceneOf(undefined)
    const unasked = remembering()
    unasked.listed.push({
      project: 'Nærvær',
      matter: { kind: 'readings', round: '2026-11' },
      since: '2026-12-17T08:00:00Z',
    })
    const programmes: Programmes = {
      ...noProgrammes,
      seats: async () => [{ programme: programme.id, name: programme.name, weekly: false }],
      find: async () => ({ programme: coordinates ? programme : programmeOf(), etag: 'e' }),
    }
    const { outcome } = await act(
      { ...scene, deps: { ...scene.deps, unasked, programmes }, turn: { ...scene.turn, personal } },
      { do: 'followUps' },
    )
    return outcome
  }

  it('is shown to coordinators alone, in their own chat', async () => {
    expect(await list(true, true)).toMatchObject({ kind: 'show', view: { view: 'followUps', rows: [{}] } })
    expect(await list(true, false)).toMatchObject({ kind: 'tell' })
    expect(await list(false, true)).toMatchObject({ kind: 'tell' })
  })
})
