import { describe, expect, it } from 'vitest'
import { type Action, actionSchema } from '../../src/cards/action.ts'
import { act, type Doing } from '../../src/conversation/act.ts'
import { admit } from '../../src/conversation/admit.ts'
import type { Programmes } from '../../src/conversation/programmes-port.ts'
import { type Capability, capabilities, type Role, refusalUnder, roles } from '../../src/conversation/roles.ts'
import type { Scene } from '../../src/conversation/scene.ts'
import { overrides } from '../../src/plan/overrides.ts'
import type { Intent, Question } from '../../src/programme/questions/question.ts'
import { texts } from '../../src/texts/index.ts'
import { entry, planWith } from '../support/plans.ts'
import { programmeOf } from '../support/programmes.ts'
import { noProgrammes, sceneOf } from '../support/scenes.ts'

/** Who may ask what, and where: the table itself, and that every answer goes by it. */

const me = { tenant: 'tenant-1', id: 'user-1', name: 'Kari Nordli' }
const other = { id: 'user-9', name: 'En annen' }
const programme = programmeOf({ id: 'p1', coordinators: [me] })
const another = programmeOf({ id: 'p2' })

/** A turn of somebody who has these roles and no other, with a storage that counts what is read for the check. */
function standing(held: readonly Role[], personal: boolean, named = true) {
  const reads: string[] = []
  const found = held.includes('coordinator') ? programme : { ...programme, coordinators: another.coordinators }
  const programmes: Programmes = {
    ...noProgrammes,
    find: async (id) => {
      reads.push(`find ${id}`)
      return id === 'p1' ? { programme: found, etag: 'e' } : undefined
    },
    seats: async () => {
      reads.push('seats')
      return [{ programme: 'p1', name: 'P', weekly: false }]
    },
  }
  const person = (role: Role) => (held.includes(role) ? { id: me.id, name: me.name } : other)
  const set = { name: 'Nærvær', ...(named ? { leader: person('leader'), owner: person('owner') } : {}) }
  const plan = planWith(entry('setup', 'setup', set), entry('membership', 'membership', { programme: 'p1', name: 'P' }))
  const scene = sceneOf(plan)
  const own: Scene = {
    ...scene,
    turn: { ...scene.turn, personal },
    deps: { ...scene.deps, programmes, founders: held.includes('founder') ? [me.id] : [] },
  }
  return { scene: own, reads }
}

/** An action that comes under a rule: one of each there is, or one with its part. */
const needed: Readonly<Record<string, unknown>> = {
  page: 0,
  nonce: 'n',
  leader: 'l',
  programme: 'p1',
  code: 'ABCD1234',
  coordinator: 'c',
  element: 'risks',
  example: 'e',
  at: '2026-11-23T09:00:00Z',
  accept: true,
  project: 'p',
  matters: [],
  step: 'verdict',
  entry: 'risks',
  question: { intent: 'remind', missing: 'risks', of: {} },
  form: 'startUp',
  report: 'r',
  asked: 'q',
  on: true,
  seen: 1,
}
/** One of each kind of question. */
const questionOf: Readonly<Record<Intent, Question>> = {
  status: { intent: 'status', of: {} },
  projects: { intent: 'projects', of: { state: 'ended' } },
  lacking: { intent: 'lacking', criterion: 'risks', of: {} },
  readings: { intent: 'readings', of: {} },
  unanswered: { intent: 'unanswered', of: {} },
  risks: { intent: 'risks', of: {} },
  milestones: { intent: 'milestones', state: 'overdue', of: {} },
  trend: { intent: 'trend', of: {} },
  news: { intent: 'news', of: {} },
  who: { intent: 'who', role: 'leader', of: {} },
  remind: { intent: 'remind', missing: 'readings', of: {} },
  report: { intent: 'report', of: {} },
}
const ofPart = { part: overrides.id, step: 'verdict', entry: 'risks' }
const actionFor = ({ what }: Capability): Doing => {
  const of =
    'action' in what
      ? { do: what.action }
      : 'report' in what
        ? { do: 'orderReport', form: what.report }
        : 'question' in what
          ? { do: 'ask', question: questionOf[what.question] }
          : { do: 'form', ...ofPart }
  const action = actionSchema.parse({ ...needed, ...of })
  if (action.do === 'history') throw new Error('the history is everybody’s')
  return action
}
const told = async (scene: Scene, action: Action) => (await admit(scene, action)).refused

function nameOf({ what }: Capability): string {
  if ('part' in what) return `part ${what.part}`
  if ('report' in what) return `report ${what.report}`
  if ('question' in what) return `question ${what.question}`
  return what.of === undefined ? what.action : `${what.action} of a ${what.of}`
}

const rows = capabilities.flatMap((rule) =>
  roles.flatMap((role) =>
    [true, false].map((personal) => ({
      name: nameOf(rule),
      role,
      place: personal ? 'a personal chat' : 'a conversation',
      rule,
      personal,
    })),
  ),
)

describe('the table of who may do what', () => {
  it.each(rows)('$name by a $role in $place', async ({ rule, role, personal }) => {
    const { scene } = standing([role], personal)
    const placed = rule.where === undefined || (rule.where === 'alone') === personal
    // Everybody who asks is a member of the conversation. In a personal chat nobody coordinates the plan that lies there.
    const holds = rule.for.includes(role) || rule.for.includes('member')
    const refused = await told(scene, actionFor(rule))
    expect(refused === undefined).toBe(holds && placed)
  })

  it.each(capabilities)('is what each answer goes by: $what', async (rule) => {
    const { scene } = standing(rule.for.includes('member') ? [] : ['member'], rule.where !== 'together')
    if (rule.for.includes('member')) return
    const { outcome } = await act(scene, actionFor(rule))
    const sentences = [texts.nb.trouble.coordinatorOnly, texts.nb.trouble.founderOnly, texts.nb.trouble.leaderOnly]
    expect(sentences).toContain(outcome.kind === 'tell' ? outcome.sentence : outcome)
  })

  it.each(['reports', 'orderReport', 'openReport'] as const)(
    'gives everybody in a conversation their own project’s: %s',
    async (asked) => {
      const own: Action = actionSchema.parse({ do: asked, form: 'yearly', nonce: 'n', report: 'r' })
      for (const role of roles)
        for (const personal of [true, false]) {
          const { scene, reads } = standing([role], personal)
          expect(await told(scene, own)).toBeUndefined()
          expect(reads).toEqual([])
        }
    },
  )

  it('gives the workbook to coordinators alone, also where it is asked for without a programme', async () => {
    const book: Action = { do: 'orderReport', form: 'workbook', nonce: 'n' }
    expect(await told(standing(['leader'], true).scene, book)).toBe('coordinatorOnly')
    expect(await told(standing(['coordinator'], false).scene, book)).toBe('personalOnly')
    expect(await told(standing(['coordinator'], true).scene, book)).toBeUndefined()
  })

  it('lets members decide for a project whose plan names neither leader nor owner of the directory', () => {
    const who = { roles: new Set<Role>(['member']), personal: false }
    const rules = capabilities.filter(({ what }) => 'action' in what && what.action === 'consent')
    expect(refusalUnder(rules, { ...who, vacant: new Set(['leader', 'owner']) })).toBeUndefined()
    expect(refusalUnder(rules, { ...who, vacant: new Set(['leader']) })).toBe('leaderOnly')
  })
})

describe('a coordinator’s role', () => {
  const judge: Action = { do: 'judge', element: 'risks', example: 'e', at: '2026-11-23T09:00:00Z', accept: true }
  const override: Action = { do: 'form', part: overrides.id, step: 'verdict', entry: 'risks' }

  it('is read anew for what is reserved: one read in a conversation, and which programme in a personal chat', async () => {
    const there = standing(['coordinator'], false)
    await admit(there.scene, override)
    expect(there.reads).toEqual(['find p1'])
    const alone = standing(['coordinator'], true)
    await admit(alone.scene, judge)
    expect(alone.reads).toEqual(['seats', 'find p1'])
  })

  it('costs nothing where nothing is reserved, nor where it may not be shown', async () => {
    const { scene, reads } = standing(['coordinator'], false)
    await admit(scene, { do: 'board' })
    await admit(scene, { do: 'form', part: 'risk', step: 'event' })
    expect(await told(scene, judge)).toBe('personalOnly')
    expect(reads).toEqual([])
  })

  it('is of the programme that is asked about: a card that names another is a claim', async () => {
    const { scene } = standing(['coordinator'], true)
    expect(await told(scene, { do: 'askRenew', programme: 'p1' })).toBeUndefined()
    expect(await told(scene, { do: 'askRenew', programme: 'p2' })).toBe('coordinatorOnly')
  })

  it('is nobody’s whom the directory does not know, whatever their name', async () => {
    const { scene } = standing(['coordinator', 'founder'], true)
    const nameless = { ...scene, turn: { ...scene.turn, by: { name: me.name } } }
    expect(await told(nameless, judge)).toBe('coordinatorOnly')
    expect(await told(nameless, { do: 'newProgramme' })).toBe('founderOnly')
  })
})
