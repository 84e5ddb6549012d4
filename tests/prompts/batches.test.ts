import { describe, expect, it } from 'vitest'
import type { ProjectKey } from '../../src/conversation/ports.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { createActing } from '../../src/prompts/acting.ts'
import { createPrompter } from '../../src/prompts/prompter.ts'
import type { Ticking } from '../../src/prompts/tick.ts'
import { createBatches } from '../../src/storage/batches.ts'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { tableClient } from '../../src/storage/tables.ts'
import { type Asking, startAsking } from '../support/asking.ts'
import { testTables } from '../support/azurite.ts'
import { entry } from '../support/plans.ts'
import { programmeOf } from '../support/programmes.ts'

/** A coordinator's reminder to many groups on real storage and a real wire: what goes wrong halfway, and by whom it is taken up. */

const wednesday = '2026-12-09T09:00:00.000Z'
const question = { intent: 'remind', missing: 'milestones', of: {} } as const
const [minute, day] = [60_000, 86_400_000]
const chat = 'a:berit'

async function start(projects = 5, between?: (ticking: Ticking) => Ticking) {
  const { connectionString } = testTables()
  const tenant = `tenant-${crypto.randomUUID()}`
  const programme = programmeOf({ coordinators: [{ tenant, id: 'berit', name: 'Berit Nilsen' }] })
  const isIn = (plan: Plan): Plan => ({
    ...plan,
    entries: [...plan.entries, entry('membership', 'membership', { programme: programme.id, name: programme.name })],
  })
  const asking = await startAsking({
    projects,
    tenants: [tenant],
    seedAs: (one) => ({ ...one, plan: isIn(one.plan) }),
    ...(between ? { between } : {}),
  })
  asking.pass(wednesday)
  const client = tableClient({ kind: 'connectionString', connectionString, table: asking.name })
  await createProgrammes(client).make(programme, asking.now())
  const { outbox, reach } = asking.prompting
  // The month's own question and the week's cards are another matter.
  for (const period of ['2026-11', '2026-W50', 'summary-2026-W50']) await outbox.setPlanned(tenant, period)
  await reach.keepPerson(tenant, 'berit', { conversation: chat, serviceUrl: asking.connector.url })
  const acting = createActing({ outbox, batches: createBatches(client), reach, now: asking.now })
  const from = {
    tenant,
    id: 'berit',
    name: 'Berit Nilsen',
    language: 'nb',
    programme: programme.id,
    programmeName: programme.name,
  } as const
  const remindOf = (projects: readonly ProjectKey[]) =>
    acting.remind({ id: 'batch-1', from, missing: 'milestones', round: '2026-11', question, projects })
  const remind = () => remindOf(asking.seeds.map(({ key }) => key))
  const open = async () => (await createBatches(client).open('2100-01-01T00:00:00Z')).length
  return { asking, remind, remindOf, open, tenant }
}

const counts = ({ seeds, connector }: Asking) => seeds.map(({ key }) => connector.messages(key.conversation).length)
const told = ({ connector }: Asking) => connector.messages(chat).map(({ activity }) => JSON.stringify(activity))

describe('a reminder to many', () => {
  it('reaches each once, and is reported once and then done with', async () => {
    const { asking, remind, open } = await start()
    await using _ = asking
    expect(await remind()).toBe(5)
    expect(await remind()).toBe(5)
    for (let times = 0; times < 3; times += 1) await asking.tick()
    expect(counts(asking)).toEqual([1, 1, 1, 1, 1])
    expect(told(asking)).toHaveLength(1)
    expect(told(asking)[0]).toContain('Den er framme hos alle 5 gruppene.')
    expect(await open()).toBe(0)
    // Delivered once more, long after.
    await remind()
    await asking.tick()
    expect(counts(asking)).toEqual([1, 1, 1, 1, 1])
    expect(told(asking)).toHaveLength(1)
  })

  const broken = new Error('the process ends here')
  type Break = (ticking: Ticking, breaks: () => void) => Ticking
  const points: readonly (readonly [string, Break])[] = [
    [
      'before any prompt is made',
      (ticking, breaks) => ({
        ...ticking,
        outbox: {
          ...ticking.outbox,
          create: async (all) => {
            breaks()
            return ticking.outbox.create(all)
          },
        },
      }),
    ],
    [
      'when some prompts are made',
      (ticking, breaks) => ({
        ...ticking,
        outbox: {
          ...ticking.outbox,
          create: async (all) => {
            await ticking.outbox.create(all.slice(0, 2))
            breaks()
            return ticking.outbox.create(all)
          },
        },
      }),
    ],
    [
      'when all prompts are made and nobody has noted it',
      (ticking, breaks) => ({
        ...ticking,
        batches: {
          ...ticking.batches,
          keepPart: async (...part) => {
            breaks()
            return ticking.batches.keepPart(...part)
          },
        },
      }),
    ],
    [
      'when it is reported, before it is closed',
      (ticking, breaks) => ({
        ...ticking,
        batches: {
          ...ticking.batches,
          close: async (place) => {
            breaks()
            return ticking.batches.close(place)
          },
        },
      }),
    ],
  ]
  it.each(points)(
    'cut off %s is taken up: none is reminded twice, none forgotten, and it is reported once',
    async (_at, cut) => {
      let left = 1
      const { asking, remind, open } = await start(5, (ticking) =>
        cut(ticking, () => {
          if (left > 0) {
            left -= 1
            throw broken
          }
        }),
      )
      await using _ = asking
      await remind()
      for (let times = 0; times < 4; times += 1) {
        await asking.tick()
        asking.pass(minute)
      }
      expect(left).toBe(0)
      expect(counts(asking)).toEqual([1, 1, 1, 1, 1])
      expect(told(asking)).toHaveLength(1)
      expect(await open()).toBe(0)
    },
  )

  it('looked after by two processes at once reaches each once', async () => {
    const { asking, remind } = await start(20)
    await using _ = asking
    await remind()
    const pace = { tickMs: 50, pollMs: 50, hiddenMs: 1_000, atOnce: 20 }
    const other = createPrompter({ ...asking.prompting.ticking, by: 'another' }, pace)
    await Promise.all([asking.tick(), other.once()])
    asking.pass(2 * minute)
    await Promise.all([asking.tick(), other.once()])
    await other.stop()
    expect(new Set(counts(asking))).toEqual(new Set([1]))
    expect(told(asking)).toHaveLength(1)
  })

  it('of which some wait is reported after a day all the same, and says so', async () => {
    const { asking, remind, open } = await start(3)
    await using _ = asking
    const throttled = { status: 429, headers: { 'retry-after': '3600' }, times: 1_000 }
    asking.connector.failNext({ ...throttled, match: asking.to(1) })
    await remind()
    await asking.tick()
    asking.pass(minute)
    await asking.tick()
    expect(told(asking)).toHaveLength(0)
    asking.pass(day + minute)
    await asking.tick()
    await asking.tick()
    expect(told(asking)).toHaveLength(1)
    expect(told(asking)[0]).toContain('Den er framme hos 2 av 3 grupper.')
    expect(told(asking)[0]).toContain('Én venter fortsatt.')
    expect(await open()).toBe(0)
  })

  it('to a thousand groups is kept well within a turn, and every one of them is accounted for', {
    timeout: 60_000,
  }, async () => {
    const { asking, remindOf, tenant } = await start(2)
    await using _ = asking
    // All but two are of projects that have gone since.
    const gone = Array.from({ length: 998 }, (_, n) => ({ tenant, conversation: `19:gone-${n}@thread.tacv2` }))
    const began = performance.now()
    await remindOf([...asking.seeds.map(({ key }) => key), ...gone])
    expect(performance.now() - began).toBeLessThan(2_000)
    for (let times = 0; times < 4; times += 1) {
      await asking.tick()
      asking.pass(minute)
    }
    expect(counts(asking)).toEqual([1, 1])
    expect(told(asking)).toHaveLength(1)
    expect(told(asking)[0]).toContain('Den er framme hos 2 av 1000 grupper.')
    expect(told(asking)[0]).toContain('998 er ikke lenger med i programmet.')
  })
})
