import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/cards/action.ts'
import type { PromptView, View } from '../../src/cards/view.ts'
import { act, press } from '../../src/conversation/act.ts'
import { converse } from '../../src/conversation/converse.ts'
import { Fault, type ProjectKey, type Store, type Stored } from '../../src/conversation/ports.ts'
import type { Outcome, Scene } from '../../src/conversation/scene.ts'
import type { Typed } from '../../src/plan/answers.ts'
import type { PlanEvent } from '../../src/plan/decide.ts'
import { entriesOf, type Plan } from '../../src/plan/plan.ts'
import { readings } from '../../src/plan/readings.ts'
import { leftIn } from '../../src/plan/rounds.ts'
import type { Person, Values } from '../../src/plan/values.ts'
import { texts } from '../../src/texts/index.ts'
import { kari, ola } from '../support/given.ts'
import { nationalId } from '../support/national-ids.ts'
import { entry, planWith } from '../support/plans.ts'
import { sceneOf } from '../support/scenes.ts'
import { type Memory, remembering } from '../support/unasked.ts'

/** A round's card, as those who answer it meet it: November 2026, asked on 1 December. */

const round = '2026-11'
const somebody = nationalId({ day: 1, month: 1, year: 1990 })
const monthly = (id: string, more: Values = {}) =>
  entry('indicator', id, { name: `Indikator ${id}`, unit: 'percent', frequency: 'monthly', ...more })
const reading = (indicator: string, date: string, value: number) =>
  entry('reading', `${indicator}-${date}`, { indicator, date, value })
const setUp = entry('setup', 'setup', { name: 'Nærvær', from: '2026-01-12', to: '2027-12-31' })
const plan = planWith(setUp, monthly('i1'), monthly('i2'), reading('i1', '2026-10-31', 6.3))

/** What a card carries along from one press to the next. */
type Carried = Pick<Extract<Action, { do: 'report' }>, 'sure' | 'names' | 'gone'>

type World = {
  readonly memory: Memory
  readonly plan: () => Plan
  readonly events: PlanEvent[]
  /** What somebody's press comes to. */
  readonly reports: (typed: Typed, more?: { by?: Person; round?: string } & Partial<Carried>) => Promise<Outcome>
  readonly saves: number[]
  /** Somebody gets in between: once, before the next save. */
  readonly before: { save: (() => Promise<unknown>) | undefined }
}

function world(start: Plan = plan, { now = '2026-12-02T09:00:00Z', simulates = false } = {}): World {
  let stored: Stored = { plan: start, etag: '1' }
  const events: PlanEvent[] = []
  const before: World['before'] = { save: undefined }
  const saves: number[] = []
  const memory = remembering()
  const { simulate: _, ...without } = memory
  const store: Store = {
    load: async () => stored,
    save: async (_key: ProjectKey, from, after, made) => {
      const between = before.save
      before.save = undefined
      await between?.()
      if (from?.etag !== stored.etag) return 'stale'
      stored = { plan: after, etag: `${Number(stored.etag) + 1}` }
      events.push(...made)
      saves.push(made.length)
      return 'saved'
    },
    history: async () => ({ stored, events }),
  }
  const sceneFor = (by: Person): Scene => {
    const scene = sceneOf(stored.plan)
    const deps = { ...scene.deps, store, unasked: simulates ? memory : without, now: () => now }
    const later: typeof deps.later = (_what, work) => void work()
    return { ...scene, stored, turn: { ...scene.turn, by }, deps: { ...deps, later } }
  }
  return {
    memory,
    events,
    saves,
    before,
    plan: () => stored.plan,
    reports: async (typed, { by = kari, round: of = round, sure = {}, ...carried } = {}) =>
      (await act(sceneFor(by), { do: 'report', round: of, sure, ...carried }, typed)).outcome,
  }
}

const readingsIn = (of: Plan) =>
  entriesOf(of, readings)
    .filter(({ values }) => (values.date ?? '') > '2026-10-31')
    .map(({ values }) => values)
const everybody: View = { view: 'prompt', round }

/** What whoever pressed is left with. */
function left(outcome: Outcome): PromptView {
  const view = outcome.kind === 'showBoth' ? outcome.presser : outcome.kind === 'showPresser' ? outcome.view : undefined
  if (view?.view !== 'prompt') throw new Error(`nothing is left: ${JSON.stringify(outcome)}`)
  return view
}

describe('a figure on a round’s card', () => {
  it.each(['8,1', '8.1', ' 8,1 % ', '8,1%'])('is read as people write it: %s', async (typed) => {
    const { reports, plan } = world()
    expect(await reports({ 'value.i1': typed, 'value.i2': '' })).toEqual({ kind: 'show', view: everybody })
    expect(readingsIn(plan())).toEqual([{ indicator: 'i1', date: '2026-11-30', value: 8.1 }])
  })

  it('is saved with what explains it, and in one go with the others', async () => {
    const { reports, plan, saves } = world()
    await reports({ 'value.i1': '6,1', 'comment.i1': 'Influensa', 'value.i2': '40', 'none.i2': 'false' })
    expect(readingsIn(plan())).toEqual([
      { indicator: 'i1', date: '2026-11-30', value: 6.1, comment: 'Influensa' },
      { indicator: 'i2', date: '2026-11-30', value: 40 },
    ])
    expect(saves).toEqual([2])
  })

  it('left out is left for later', async () => {
    const { reports, plan } = world()
    await reports({ 'value.i1': '6,1', 'value.i2': '', 'comment.i2': ' ', 'none.i2': 'false' })
    expect(leftIn(plan(), round).map(({ indicator }) => indicator.id)).toEqual(['i2'])
  })

  it('is of the period’s last day: a quarter’s of the quarter’s', async () => {
    const quarterly = planWith(setUp, monthly('q', { frequency: 'quarterly' }))
    const { reports, plan } = world(quarterly, { now: '2027-01-04T09:00:00Z' })
    await reports({ 'value.q': '5' }, { round: '2026-12' })
    expect(readingsIn(plan())).toEqual([{ indicator: 'q', date: '2026-12-31', value: 5 }])
  })

  it('takes nothing from one that was entered for this period first, and has been moved to its own since', async () => {
    const entered = world(planWith(setUp, monthly('i1')))
    await entered.reports({ 'value.i1': '6,1' })
    const moved = entered.plan().entries.map((one) => {
      const { values } = one
      return one.part === readings.id ? { ...one, values: { ...values, date: '2026-10-31' } } : one
    })
    const { reports, plan } = world({ ...entered.plan(), entries: moved })

    await reports({ 'value.i1': '6,4' })
    await reports({ 'value.i1': '6,4' })

    expect(entriesOf(plan(), readings).map(({ values }) => values)).toEqual([
      { indicator: 'i1', date: '2026-10-31', value: 6.1 },
      { indicator: 'i1', date: '2026-11-30', value: 6.4 },
    ])
  })

  it('is of today while the period goes on', async () => {
    const { reports, plan } = world(undefined, { now: '2026-11-23T09:00:00Z' })
    await reports({ 'value.i1': '6' })
    expect(readingsIn(plan())).toEqual([{ indicator: 'i1', date: '2026-11-23', value: 6 }])
  })

  it('of a period that has not begun is refused, but where days are played', async () => {
    const real = world()
    expect(await real.reports({ 'value.i1': '6' }, { round: '2027-01' })).toMatchObject({ kind: 'tell' })
    expect(readingsIn(real.plan())).toEqual([])
    const played = world(undefined, { simulates: true })
    await played.reports({ 'value.i1': '6' }, { round: '2027-01' })
    expect(readingsIn(played.plan())).toEqual([{ indicator: 'i1', date: '2027-01-31', value: 6 }])
  })

  it('there is none of this time: why is kept, and the round is answered', async () => {
    const { reports, plan } = world()
    await reports({ 'none.i1': 'true', 'comment.i1': 'Lønnssystemet var nede', 'value.i2': '40' })
    expect(readingsIn(plan())).toEqual([
      { indicator: 'i1', date: '2026-11-30', missing: 'Lønnssystemet var nede' },
      { indicator: 'i2', date: '2026-11-30', value: 40 },
    ])
    expect(leftIn(plan(), round)).toEqual([])
  })

  it('that comes after all takes the place of why there was none, also from somebody else', async () => {
    const { reports, plan } = world()
    await reports({ 'none.i1': 'true', 'comment.i1': 'Ikke klart' })
    await reports({ 'value.i1': '6,2' }, { by: ola })
    expect(readingsIn(plan())).toEqual([{ indicator: 'i1', date: '2026-11-30', value: 6.2 }])
  })
})

describe('what can’t be saved', () => {
  it.each([
    ['no number', { 'value.i2': 'ca. 8' }, 'value', 'notANumber'],
    ['a number that can be read in two ways', { 'value.i2': '1.234' }, 'value', 'ambiguousNumber'],
    ['a comment alone', { 'comment.i2': 'Kommer' }, 'comment', 'noFigure'],
    ['a comment that is too long', { 'value.i2': '8', 'comment.i2': 'x'.repeat(301) }, 'comment', 'tooLong'],
    ['a national identity number', { 'value.i2': '8', 'comment.i2': `Gjelder ${somebody}` }, 'comment', 'nationalId'],
    ['none, without why', { 'none.i2': 'true' }, 'comment', 'noReason'],
    ['none, and a figure', { 'none.i2': 'true', 'value.i2': '8', 'comment.i2': 'Nede' }, 'value', 'both'],
    ['none, with a reason that is no words', { 'none.i2': 'true', 'comment.i2': '-' }, 'comment', 'notWords'],
  ] as const)(
    '%s comes back to whoever typed it, and the rest is saved for everybody',
    async (_what, typed, field, code) => {
      const { reports, plan } = world()
      const outcome = await reports({ 'value.i1': '6,1', ...typed })

      expect(outcome).toMatchObject({ kind: 'showBoth', view: everybody })
      expect(left(outcome).faults).toMatchObject([{ indicator: 'i2', field, code }])
      expect(left(outcome).typed).toEqual(typed)
      expect(readingsIn(plan())).toEqual([{ indicator: 'i1', date: '2026-11-30', value: 6.1 }])
    },
  )

  it('alone is nobody else’s to see', async () => {
    const { reports, plan, memory } = world()
    const outcome = await reports({ 'value.i1': 'mye' })
    expect(outcome).toMatchObject({
      kind: 'showPresser',
      view: { faults: [{ code: 'notANumber', facts: { text: 'mye' } }] },
    })
    expect(plan().rev).toBe(1)
    expect(memory.reportedIn).toEqual([])
  })

  it('with nothing typed is said so', async () => {
    const { reports } = world()
    const outcome = await reports({ 'value.i1': '', 'none.i1': 'false' })
    expect(left(outcome).told).toMatch(/ingenting å lagre/)
  })

  it('comes back with every word when the storage does not answer', async () => {
    const { reports, before } = world()
    before.save = async () => {
      throw new Fault('storage', new Error('down'))
    }
    const typed = { 'value.i1': '6,1', 'comment.i1': 'Influensa' }
    expect(await reports(typed)).toMatchObject({
      kind: 'showPresser',
      view: { typed, told: expect.stringMatching(/ikke lagret/) },
    })
  })
})

describe('when the plan can’t be read', () => {
  it('is said that nothing was saved, and the card is left with what is typed in it', async () => {
    const { deps, turn } = sceneOf(plan)
    const load = async () => {
      throw new Fault('storage', new Error('down'))
    }
    const action = { do: 'report', round, sure: {} } as const
    const request = { type: 'pressed', press: { v: 1, plan: plan.id, language: 'nb', action }, typed: {} } as const
    const { outcome } = await converse({ ...deps, store: { ...deps.store, load } }, turn, request)
    expect(outcome).toEqual({ kind: 'tell', sentence: texts.nb.trouble.notSaved, start: false })
  })
})

describe('a figure that looks wrong', () => {
  it('is asked about once, and saved when it is meant', async () => {
    const { reports, plan } = world()
    const asked = await reports({ 'value.i1': '63', 'value.i2': '40' })
    expect(asked).toMatchObject({ kind: 'showBoth' })
    expect(left(asked)).toMatchObject({ faults: [], typed: { 'value.i1': '63' } })
    expect(left(asked).doubts).toEqual({ i1: { doubt: { code: 'muchMore', last: 6.3, instead: 6.3 }, text: '63' } })
    expect(readingsIn(plan()).map(({ indicator }) => indicator)).toEqual(['i2'])

    expect(await reports({ 'value.i1': '63' }, { sure: { i1: '63' } })).toEqual({ kind: 'show', view: everybody })
    expect(readingsIn(plan()).map(({ value }) => value)).toEqual([40, 63])
  })

  it('is asked about again when it is another', async () => {
    const { reports, plan } = world()
    const asked = await reports({ 'value.i1': '69' }, { sure: { i1: '63' } })
    expect(left(asked).doubts).toMatchObject({ i1: { text: '69' } })
    expect(readingsIn(plan())).toEqual([])
  })
})

describe('two who answer', () => {
  it('different things at once are both kept', async () => {
    const { reports, plan, before } = world()
    before.save = () => reports({ 'value.i2': '40' }, { by: ola })
    expect(await reports({ 'value.i1': '6,1' })).toEqual({ kind: 'show', view: everybody })
    expect(readingsIn(plan()).map(({ indicator, value }) => [indicator, value])).toEqual([
      ['i2', 40],
      ['i1', 6.1],
    ])
  })

  it('the same with the same figure is one reading', async () => {
    const { reports, plan, events } = world()
    await reports({ 'value.i1': '6,1' }, { by: ola })
    expect(await reports({ 'value.i1': '6,10 %' })).toEqual({ kind: 'show', view: everybody })
    expect(readingsIn(plan())).toHaveLength(1)
    expect(events).toHaveLength(1)
  })

  it.each(['at once', 'from a card that did not show it'])(
    'the same with another figure %s: the first stands, and the other is told, with what was typed',
    async (when) => {
      const { reports, plan, before } = world()
      const first = () => reports({ 'value.i1': '6,1' }, { by: ola })
      if (when === 'at once') before.save = first
      else await first()
      const outcome = await reports({ 'value.i1': '6,4', 'value.i2': '40' })
      expect(left(outcome).told).toMatch(/Ola Vik har allerede meldt inn 6,1.* for «Indikator i1».*6,4/)
      expect(outcome).toMatchObject({ kind: 'showBoth', view: everybody })
      expect(readingsIn(plan()).map(({ indicator, value }) => [indicator, value])).toEqual([
        ['i1', 6.1],
        ['i2', 40],
      ])
    },
  )

  it('one who answers anew puts their own answer right, and the first is kept', async () => {
    const { reports, plan } = world()
    await reports({ 'value.i1': '6,1' })
    await reports({ 'value.i1': '6,4' })
    expect(readingsIn(plan())).toEqual([{ indicator: 'i1', date: '2026-11-30', value: 6.4, firstValue: 6.1 }])
  })

  it('one press delivered twice, or two cards of a round, make one reading', async () => {
    const { reports, plan, events } = world()
    await Promise.all([reports({ 'value.i1': '6,1' }), reports({ 'value.i1': '6,1' })])
    await reports({ 'value.i1': '6,1' })
    expect(readingsIn(plan())).toHaveLength(1)
    expect(events).toHaveLength(1)
  })
})

describe('however many answer, in whatever order and how often', () => {
  const presses = fc.array(
    fc.record({
      by: fc.constantFrom(kari, ola),
      indicator: fc.constantFrom('i1', 'i2'),
      value: fc.constantFrom('6', '6,5', '7'),
      atOnce: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )

  it('there is one reading of an indicator, and nobody’s answer is lost without a word', async () => {
    await fc.assert(
      fc.asyncProperty(presses, async (all) => {
        const { reports, plan, events } = world()
        let under: Promise<Outcome>[] = []
        const outcomes: Outcome[] = []
        const settle = async () => {
          outcomes.push(...(await Promise.all(under)))
          under = []
        }
        for (const { by, indicator, value, atOnce } of all) {
          under.push(reports({ [`value.${indicator}`]: value }, { by }))
          if (!atOnce) await settle()
        }
        await settle()

        const answered = new Set(all.map(({ indicator }) => indicator))
        expect(readingsIn(plan()).map(({ indicator }) => indicator)).toHaveLength(answered.size)
        const untold = outcomes.filter(({ kind }) => kind === 'show')
        const told = outcomes.filter((outcome) => outcome.kind !== 'show' && left(outcome).told)
        expect(untold.length + told.length).toBe(all.length)
        // What stands is what somebody wrote, and what stood before it is in the history.
        const written = events.map(({ change }) => ('after' in change ? change.after.value : undefined))
        for (const { value } of readingsIn(plan())) expect(written).toContain(value)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a card that lay there for long', () => {
  it('with an indicator that is gone tells so, and saves the rest', async () => {
    const { reports, plan } = world()
    const outcome = await reports({ 'value.gone': '7,7', 'value.i1': '6,1' }, { names: { gone: 'Overtid' } })
    expect(left(outcome).gone).toEqual([{ id: 'gone', name: 'Overtid', text: '7,7' }])
    expect(readingsIn(plan())).toHaveLength(1)
  })

  it.each([
    ['a figure, with a comment', { 'value.gone': '7,7', 'comment.gone': 'Ferie' }, '7,7'],
    ['why there is none', { 'none.gone': 'true', 'comment.gone': 'Nede' }, 'Nede'],
    ['that there is none, and no word of why', { 'none.gone': 'true' }, texts.nb.prompt.none],
  ])('tells of an indicator that is gone what was typed: %s', async (_what, typed, text) => {
    const { reports } = world()
    // No name: the card is from before cards knew what their indicators are called.
    expect(left(await reports(typed)).gone).toEqual([{ id: 'gone', text }])
  })

  describe('and has told of an indicator that is gone', () => {
    const gone = [{ id: 'gone', name: 'Overtid', text: '7,7' }]

    it('goes on telling whoever typed it, when the rest is saved for everybody', async () => {
      const { reports, memory } = world()
      const outcome = await reports({ 'value.i1': '6,1', 'value.i2': '40' }, { gone })
      expect(outcome).toMatchObject({ kind: 'showBoth', view: everybody })
      expect(left(outcome)).toMatchObject({ gone, faults: [] })
      expect(memory.reportedIn).toMatchObject([{ shown: round }])
    })

    it.each([
      ['something is wrong', { 'value.i1': 'mye' }],
      ['nothing is typed', {}],
      ['a client sends it once more', { 'value.gone': '7,7' }],
    ])('goes on telling it, once, when %s', async (_what, typed) => {
      const { reports } = world()
      expect(left(await reports(typed, { gone, names: { gone: 'Overtid' } })).gone).toEqual(gone)
    })

    it('still says that there is nothing to save, where nothing is typed', async () => {
      const { reports } = world()
      expect(left(await reports({}, { gone })).told).toBe(texts.nb.report.nothing)
    })

    it('tells it beside what happened when the storage does not answer', async () => {
      const { reports, before } = world()
      before.save = async () => {
        throw new Fault('storage', new Error('down'))
      }
      const more = { gone, names: { later: 'Vikartimer' } }
      const view = left(await reports({ 'value.i1': '6,1', 'value.later': '300' }, more))
      expect(view).toMatchObject({ typed: { 'value.i1': '6,1' }, told: texts.nb.trouble.notSaved })
      expect(view.gone).toEqual([...gone, { id: 'later', name: 'Vikartimer', text: '300' }])
    })

    it('tells of the latest six, so that the card stays one that can be sent', async () => {
      const { reports } = world()
      const six = Array.from({ length: 6 }, (_, n) => ({ id: `gone-${n}`, text: `${n}` }))
      const view = left(await reports({ 'value.gone-6': '6' }, { gone: six }))
      expect(view.gone?.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5', '6'])
    })

    it('knows nothing by a name that every object has', async () => {
      const { reports } = world()
      expect(left(await reports({ 'value.constructor': '7' })).gone).toEqual([{ id: 'constructor', text: '7' }])
    })
  })

  it('with an indicator that has another rhythm now saves the figure all the same', async () => {
    const quarterly = planWith(setUp, monthly('i1', { frequency: 'quarterly' }))
    const { reports, plan } = world(quarterly)
    await reports({ 'value.i1': '6,1' })
    expect(readingsIn(plan())).toEqual([{ indicator: 'i1', date: '2026-11-30', value: 6.1 }])
  })

  it('of another plan changes nothing', async () => {
    const scene = sceneOf(plan)
    const { outcome } = await press(scene, 'plan-0', { do: 'report', round, sure: {} }, { 'value.i1': '6' })
    expect(outcome).toMatchObject({ kind: 'tell' })
  })
})

describe('what goes on beside', () => {
  it('is told when figures came in', async () => {
    const { reports, memory } = world()
    await reports({ 'value.i1': '6,1' })
    expect(memory.reportedIn.map(({ plan, rounds }) => [plan.rev, rounds])).toEqual([[2, ['2026-11']]])
  })

  it('is told of which round they came in, however late', async () => {
    const { reports, memory } = world(undefined, { now: '2027-02-10T09:00:00Z' })
    await reports({ 'value.i1': '6,1' })
    expect(memory.reportedIn).toMatchObject([{ rounds: ['2026-11'] }])
  })

  it('is told also when something was wrong, and leaves the card as it is: it would lose what is typed and said', async () => {
    const { reports, memory } = world()
    await reports({ 'value.i1': '6,1', 'value.i2': 'mye' })
    await reports({ 'value.i2': '40', 'value.gone': '1' })
    expect(memory.reportedIn.map(({ plan, shown }) => [plan.rev, shown])).toEqual([
      [2, round],
      [3, round],
    ])
  })
})
