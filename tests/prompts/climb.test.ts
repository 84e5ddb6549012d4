import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type IsoDate, isLater } from '../../src/calendar/dates.ts'
import { opening } from '../../src/calendar/office.ts'
import { daysAfter } from '../../src/calendar/periods.ts'
import { isChasingDay } from '../../src/calendar/working-days.ts'
import { readingsMatter } from '../../src/plan/follow-ups.ts'
import { pausedUntil } from '../../src/plan/pause.ts'
import type { Entry, Plan } from '../../src/plan/plan.ts'
import type { NewPrompt, Prompt, PromptId, PromptKind } from '../../src/prompts/ports.ts'
import { prepare } from '../../src/prompts/prepare.ts'
import { entry } from '../support/plans.ts'
import { usualLadder } from '../support/prompting.ts'
import { noProgrammes } from '../support/scenes.ts'
import { measuring } from '../support/seed.ts'

/** A round's ladder over a month in which a group does whatever it likes, in whatever order. */

const round = '2026-11'
const [begins, first, last] = ['2026-11-25', '2026-12-01', '2027-01-03']
const conversation = '19:project@thread.tacv2'
const key = { tenant: 'tenant-1', conversation }
const reach = {
  key,
  kind: 'channel',
  serviceUrl: 'https://smba.example/emea/',
  name: 'Nærvær i Tinn',
  leader: { id: 'leader-1', name: 'Kari Nordli' },
  owner: { id: 'owner-1', name: 'Ingrid Haugen' },
} as const

/** What a group does, at ten in the morning of a day. */
type Deed = {
  readonly day: number
  readonly what: 'answers' | 'hasNone' | 'acknowledges' | 'pauses' | 'goesOn'
  readonly days: number
}
const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    day: fc.nat({ max: 38 }),
    what: fc.constantFrom('answers', 'hasNone', 'acknowledges', 'pauses', 'pauses', 'goesOn'),
    days: fc.integer({ min: 1, max: 20 }),
  }),
  { maxLength: 6 },
)

const at = (day: IsoDate) => `${day}T09:00:00Z`
const written = (part: string, id: string, values: Entry['values'], day: IsoDate): Entry => ({
  ...entry(part, id, values),
  at: at(day),
})
const answerId = 'answer'
const reading = (values: Entry['values'], day: IsoDate) =>
  written('reading', answerId, { indicator: 'indicator-1', date: '2026-11-30', ...values }, day)

function after(plan: Plan, { what, days }: Deed, day: IsoDate): Plan {
  const but = (id: string) => plan.entries.filter((one) => one.id !== id)
  switch (what) {
    case 'answers':
      return { ...plan, entries: [...but(answerId), reading({ value: 7.9 }, day)] }
    case 'hasNone':
      return { ...plan, entries: [...but(answerId), reading({ missing: 'Nytt lønnssystem' }, day)] }
    case 'acknowledges': {
      const id = readingsMatter(round)
      return { ...plan, entries: [...but(id), written('followUp', id, { how: 'acknowledged', given: day }, day)] }
    }
    case 'pauses':
      return { ...plan, entries: [...but('pause'), written('pause', 'pause', { until: daysAfter(day, days) }, day)] }
    case 'goesOn':
      return { ...plan, entries: but('pause') }
    default:
      return what satisfies never
  }
}

/** A step that was taken: something was sent, a leader is to be told, or a coordinator has it on the list. */
type Taken = { readonly kind: PromptKind; readonly on: IsoDate; readonly plan: Plan }

/** The steps that are taken, and the first morning on which the group could be asked. */
type Month = { readonly taken: readonly Taken[]; readonly free: IsoDate | undefined }

/** The month day by day, as a Saman would live it that looks every morning at nine. */
async function live(done: readonly Deed[]): Promise<Month> {
  let plan = measuring('monthly')
  const prompts = new Map<string, Prompt>()
  const idOf = ({ kind, period }: PromptId) => `${kind} ${period}`
  const create = (one: NewPrompt) => {
    if (!prompts.has(idOf(one))) prompts.set(idOf(one), { ...one, failures: 0, state: { state: 'due' } })
  }
  create({ tenant: key.tenant, kind: 'ask', about: conversation, period: round, due: opening(first) })
  const taken: Taken[] = []
  let free: IsoDate | undefined
  for (let day = begins, n = 0; day <= last; day = daysAfter(day, 1), n += 1) {
    const now = opening(day)
    if (day >= first && isChasingDay(day) && !pausedUntil(plan, day)) free ??= day
    const looking = {
      now,
      ladder: usualLadder,
      typeahead: true,
      store: { load: async () => ({ plan, etag: '1' }) },
      programmes: noProgrammes,
      reach: { project: async () => reach, person: async () => undefined, ledBy: async () => [reach] },
      outbox: {
        find: async (id: PromptId) => {
          const prompt = prompts.get(idOf(id))
          return prompt && { prompt, etag: '1' }
        },
      },
    }
    for (const prompt of [...prompts.values()]) {
      if (prompt.state.state !== 'due' || isLater(prompt.due, now)) continue
      const prepared = await prepare(prompt, looking)
      if (prepared.act === 'postpone') {
        expect(isLater(prepared.due, now)).toBe(true)
        prompts.set(idOf(prompt), { ...prompt, due: prepared.due })
        continue
      }
      if (prepared.act === 'unreachable' || prepared.act === 'tell')
        throw new Error(`a round’s step to ${prepared.act}`)
      const isDone = prepared.act !== 'conclude' || prepared.why === 'reminded' || prepared.why === 'listed'
      if (isDone) taken.push({ kind: prompt.kind, on: day, plan })
      const sent = { state: 'sent', at: now, to: '', conversation, activity: prompt.kind } as const
      const needless = { state: 'needless', at: now, why: 'answered' } as const
      prompts.set(idOf(prompt), { ...prompt, state: prepared.act === 'conclude' ? needless : sent })
      prepared.next.forEach(create)
    }
    for (const deed of done.filter((one) => one.day === n)) plan = after(plan, deed, day)
  }
  return { taken, free }
}

const isAnswered = ({ entries }: Plan) => entries.some(({ id }) => id === answerId)
const isTakenCareOf = ({ entries }: Plan) => entries.some(({ part }) => part === 'followUp')
const steps: readonly PromptKind[] = ['ask', 'nudge', 'leader', 'owner', 'coordinator']

it('no step is taken when it has been answered, in a rest, on a day off, or after somebody has taken care of it', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (done) => {
      for (const { kind, on, plan } of (await live(done)).taken) {
        expect(isAnswered(plan)).toBe(false)
        expect(pausedUntil(plan, on)).toBeUndefined()
        expect(isChasingDay(on)).toBe(true)
        if (kind !== 'ask') expect(isTakenCareOf(plan)).toBe(false)
      }
    }),
  )
})

it('each step is taken once at most, in their order, each on a later day than the one before', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (done) => {
      const { taken } = await live(done)
      expect(taken.map(({ kind }) => kind)).toEqual(steps.slice(0, taken.length))
      expect(taken.every(({ on }, place) => place === 0 || on > (taken[place - 1]?.on ?? ''))).toBe(true)
    }),
  )
})

it('whatever rest a group takes, it is asked on the first day of work on which it does not', async () => {
  const rests = deeds.map((all) => all.filter(({ what }) => what === 'pauses' || what === 'goesOn'))
  await fc.assert(
    fc.asyncProperty(rests, async (done) => {
      const { taken, free } = await live(done)
      expect(taken[0]?.on).toBe(free)
    }),
  )
})

it('with nobody answering all of them are taken', async () => {
  expect((await live([])).taken.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
    'ask 2026-12-01',
    'nudge 2026-12-04',
    'leader 2026-12-09',
    'owner 2026-12-14',
    'coordinator 2026-12-17',
  ])
})
