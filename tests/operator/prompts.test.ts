import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { PromptsOrder } from '../../src/operator/order.ts'
import { isOrderFault } from '../../src/operator/order-fault.ts'
import { runPrompts } from '../../src/operator/prompts.ts'
import { later } from '../../src/prompts/patience.ts'
import { kari } from '../support/activities.ts'
import { type Asking, type AskingOptions, firstOfDecember, startAsking } from '../support/asking.ts'
import { answer, throttled } from '../support/channel-answers.ts'
import { entry } from '../support/plans.ts'
import { measuring, type Seed } from '../support/seed.ts'

/** `npm run prompts`, over real storage and a real wire. */

const leader = { ...kari, aadObjectId: 'leader-1' }
const led = (one: Seed): Seed => ({
  ...one,
  reach: { ...one.reach, leader: { id: leader.aadObjectId, name: 'Kari Nordli' } },
})

async function start(options: AskingOptions = {}): Promise<Asking> {
  const asking = await startAsking(options)
  for (const { key } of asking.seeds) asking.connector.setMembers(key.conversation, [leader])
  return asking
}

const day: PromptsOrder = { on: '2026-12-01', dryRun: false, retry: false, project: undefined, json: false }

async function play(asking: Asking, order: Partial<PromptsOrder> = {}, signal?: AbortSignal) {
  let written = ''
  const left = await runPrompts({ ...day, ...order }, [asking.tenant], asking.prompting.ticking, {
    write: (text) => {
      written += text
    },
    progress: undefined,
    ...(signal && { signal }),
  })
  // Columns are told apart by two spaces and more.
  const cells = written.split('\n').map((line) => line.split(/ {2,}/))
  return { left, written, cells }
}

const rowsOf = async ({ prompting, tenant }: Asking) =>
  Promise.all((['due', 'claimed', 'sent'] as const).map((state) => prompting.outbox.inState(tenant, state, 100)))

describe('a dry run', () => {
  it('says what would go to whom and why, and changes nothing', async () => {
    await using asking = await start({
      projects: 3,
      seedAs: (one, n) =>
        n === 0
          ? led({ ...one, plan: measuring('monthly', 'monthly', 'quarterly') })
          : n === 1
            ? reported(one)
            : resting(one),
    })
    const { left, cells } = await play(asking, { dryRun: true })

    expect(left).toBe(0)
    expect(cells).toEqual([
      ['1 Dec 2026 09:00 in Norway, and nothing is sent: 2 would be sent, 1 not needed, 1 waiting.'],
      [''],
      ['Project', 'What', 'Period', 'To', 'Outcome', 'Why'],
      [
        'Prosjekt 0',
        'month’s card',
        'November 2026',
        'channel of Prosjekt 0',
        'would be sent',
        '2 indicators to report, responsible: Anders Moen',
      ],
      ['Prosjekt 1', 'month’s card', 'November 2026', 'not needed', 'everything has been reported'],
      [
        'Prosjekt 2',
        'month’s card',
        'November 2026',
        'waiting',
        'the project rests until 12 Dec 2026: looked at again 2 Dec 2026 09:00',
      ],
      [
        '',
        'own card',
        'week 49, 2026',
        'Kari Nordli',
        'would be sent',
        expect.stringMatching(/^Prosjekt 0: \d+ matters$/),
      ],
      [''],
    ])
    expect(asking.connector.requests).toEqual([])
    expect((await rowsOf(asking)).flat()).toEqual([])
  })

  it('tells what coordinators have said, and the summaries that they have asked for', async () => {
    await using asking = await start()
    const [key] = asking.seeds.map((one) => one.key)
    if (!key) throw new Error('no project')
    const { outbox, ticking } = asking.prompting
    await outbox.setPlanned(asking.tenant, '2026-11')
    await outbox.setPlanned(asking.tenant, '2026-W49')
    const who = { tenant: asking.tenant, id: 'berit' }
    await ticking.programmes.keepSeat(who, 'p1', { weekly: true })
    const from = { ...who, name: 'Berit', language: 'nb', programme: 'p1', programmeName: 'P' } as const
    await outbox.create([
      {
        tenant: asking.tenant,
        kind: 'asked',
        about: key.conversation,
        period: '2026-12-01-milestones',
        due: asking.now(),
        word: { what: 'missing', from, missing: 'milestones', round: '2026-11' },
      },
    ])
    const { cells } = await play(asking, { dryRun: true })
    expect(cells.slice(3, -1)).toEqual([
      ['Prosjekt 0', 'coordinator’s reminder', '1 Dec 2026', 'not needed', 'the project is in the programme no more'],
      ['', 'week’s summary', 'week 49, 2026', 'not needed', 'whoever asked for it coordinates the programme no more'],
    ])
  })

  it('says nothing of what has been dealt with, also where nobody has planned the round', async () => {
    await using asking = await start({ projects: 2 })
    await play(asking, { project: 'Prosjekt 0' })

    const { cells } = await play(asking, { dryRun: true })
    expect(cells.slice(3, -1).map(([project]) => project)).toEqual(['Prosjekt 1'])
  })

  it('of a later day tells of the ladder: who gets a card of their own, and who can’t be reached', async () => {
    await using asking = await start({ projects: 2, seedAs: led })
    await asking.tick()
    await asking.prompting.reach.lost(asking.seeds[1]?.key ?? { tenant: '', conversation: '' }, 'removed', asking.now())
    asking.pass('2026-12-04T08:00:00.000Z')

    const { cells } = await play(asking, { dryRun: true, on: '2026-12-04' })
    expect(cells.slice(3, -1)).toEqual([
      [
        'Prosjekt 0',
        'brought forward',
        'November 2026',
        'channel of Prosjekt 0',
        'would be sent',
        '1 indicator to report, responsible: Anders Moen',
      ],
      ['Prosjekt 1', 'brought forward', 'November 2026', 'Prosjekt 1', 'can’t be reached', 'Saman has been removed'],
    ])
    asking.pass('2026-12-04T08:00:01.000Z')
    await asking.tick()
    asking.pass('2026-12-09T08:00:00.000Z')
    const later = await play(asking, { dryRun: true, on: '2026-12-09' })
    expect(later.cells.slice(3, -1)).toContainEqual([
      'Prosjekt 0',
      'leader’s turn',
      'November 2026',
      'Kari Nordli',
      'not needed',
      'has a card of their own, with all their projects',
    ])
  })

  it('outside working hours says until when all of it waits, in Norwegian time', async () => {
    await using asking = await start()
    asking.pass('2026-12-04T15:30:00.000Z')
    const { cells } = await play(asking, { dryRun: true, on: '2026-12-04' })
    expect(cells[3]?.slice(-2)).toEqual([
      'waiting',
      'nobody is written to at that time: looked at again 7 Dec 2026 09:00',
    ])
  })

  it('where nothing is due says so', async () => {
    await using asking = await start()
    await asking.tick()
    expect((await play(asking, { dryRun: true })).written).toBe(
      '1 Dec 2026 09:00 in Norway, and nothing is sent: nothing is due.\n',
    )
  })

  it('is for programs too', async () => {
    await using asking = await start()
    const { written } = await play(asking, { dryRun: true, json: true })
    expect(JSON.parse(written)).toEqual({
      at: firstOfDecember,
      dryRun: true,
      prompts: [
        {
          tenant: asking.tenant,
          kind: 'ask',
          about: asking.seeds[0]?.key.conversation,
          period: '2026-11',
          project: 'Prosjekt 0',
          to: 'channel of Prosjekt 0',
          outcome: 'send',
          why: '1 indicator to report, responsible: Anders Moen',
        },
      ],
      notBegun: 0,
    })
  })
})

describe('a day that is sent', () => {
  it('asks every project once, however often it is played and whoever plays it', async () => {
    await using asking = await start({ projects: 5 })
    const { left, cells } = await play(asking)
    expect(left).toBe(0)
    expect(cells[0]).toEqual(['1 Dec 2026 09:00 in Norway: 5 sent.'])
    expect(cells[3]).toEqual(['Prosjekt 0', 'month’s card', 'November 2026', 'Prosjekt 0', 'sent'])

    expect((await play(asking)).written).toContain('nothing is due.')
    await asking.tick()
    expect(asking.connector.requests).toHaveLength(5)
  })

  it('leaves what the channel does not take to Saman, and says that something is left', async () => {
    await using asking = await start({ projects: 3 })
    asking.connector.failNext({ ...throttled(90), match: asking.to(0) })
    asking.connector.failNext({ ...answer(500, 'ServiceError'), match: asking.to(1) })

    const { left, cells, written } = await play(asking)

    expect(left).toBe(2)
    expect(cells.slice(3, 6).map((row) => row.slice(-2))).toEqual([
      ['waiting', 'the channel asks Saman to wait: looked at again 1 Dec 2026 09:01'],
      ['given up', 'HTTP 500 ServiceError, 1 Dec 2026 09:00'],
      ['Prosjekt 2', 'sent'],
    ])
    expect(written).toContain('Saman itself tries again with what is waiting or failed, as long as it is running.')
    expect(written).toContain('What was given up is not tried again until you add --retry.')
    asking.pass(90_000)
    await asking.tick()
    expect(asking.wire(0)).toHaveLength(2)
  })

  it('takes up again what was given up when told to, and shows it until then', async () => {
    await using asking = await start({ projects: 2 })
    asking.connector.failNext({ ...answer(500, 'ServiceError'), match: asking.to(0) })
    await asking.tick()

    expect((await play(asking)).cells[3]).toContain('given up')
    const dry = await play(asking, { dryRun: true, retry: true })
    expect(dry.cells[3]?.slice(-2)).toEqual(['would be sent', '1 indicator to report, responsible: Anders Moen'])
    expect(asking.wire(0)).toHaveLength(1)

    const again = await play(asking, { retry: true })
    expect(again.left).toBe(0)
    expect(again.cells[3]).toEqual(['Prosjekt 0', 'month’s card', 'November 2026', 'Prosjekt 0', 'sent'])
    expect((await play(asking)).written).toContain('nothing is due.')
    expect(asking.wire(0)).toHaveLength(2)
    expect(asking.wire(1)).toHaveLength(1)
  })

  it('begins nothing more once it is stopped: Saman goes on with it', async () => {
    await using asking = await start({ projects: 60 })
    const stopping = new AbortController()
    void asking.connector.waitFor(() => true).then(() => stopping.abort())

    const { left, written } = await play(asking, {}, stopping.signal)

    const sent = asking.connector.requests.length
    expect(sent).toBeLessThan(60)
    expect(left).toBe(60 - sent)
    expect(written).toMatch(/You stopped it with \d+ not yet begun\. Saman itself goes on with what is left\./)
    await asking.tick()
    expect(asking.connector.requests).toHaveLength(60)
  })

  it('shares the channel’s limits with what runs for as long as it sends, not for the first minutes alone', async () => {
    await using asking = await start({ projects: 45 })
    const { ticking, outbox } = asking.prompting
    let posted = 0
    const post: typeof ticking.messenger.post = (to, card) => {
      posted += 1
      // The forty that are begun together take four minutes.
      if (posted === 20) asking.pass(4 * 60_000)
      return ticking.messenger.post(to, card)
    }
    const terminal = { write: () => {}, progress: undefined }
    await runPrompts(day, [asking.tenant], { ...ticking, messenger: { ...ticking.messenger, post } }, terminal)

    expect(await outbox.replicas('another', asking.now(), later(asking.now(), -3 * 60_000))).toBe(2)
  })

  it('shows how far it has come on a terminal, beside the lines', async () => {
    await using asking = await start({ projects: 2 })
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 80 })
    let written = ''
    await runPrompts(day, [asking.tenant], asking.prompting.ticking, {
      write: (text) => {
        written += text
      },
      progress: terminal(stream),
    })
    const shown = String(stream.read())
    expect(shown).toContain('Sending')
    expect(shown).toContain('0/2')
    expect(written).not.toContain('Sending')
  })
})

describe('one project alone', () => {
  it.each<[string, (asking: Asking) => string]>([
    ['its name, however it is written', () => 'PROSJEKT 1'],
    ['its conversation', ({ seeds }) => seeds[1]?.key.conversation ?? ''],
  ])('is found by %s, and the round is not taken for planned', async (_, project) => {
    await using asking = await start({ projects: 3 })
    const { left, cells } = await play(asking, { project: project(asking) })
    expect(left).toBe(0)
    expect(cells.slice(3, -1).map(([name]) => name)).toEqual(['Prosjekt 1'])
    expect(asking.connector.requests).toHaveLength(1)

    expect(await asking.prompting.outbox.isPlanned(asking.tenant, '2026-11')).toBe(false)
    await asking.tick()
    expect(asking.connector.requests).toHaveLength(3)
  })

  it('that nobody knows is said, with those there are', async () => {
    await using asking = await start({ projects: 2 })
    const fault: unknown = await play(asking, { project: 'Heltid' }).catch((cause: unknown) => cause)
    expect(isOrderFault(fault) && fault.message).toBe(
      'Saman knows no project called “Heltid”. It knows “Prosjekt 0”, “Prosjekt 1”.',
    )
  })
})

/** November's figure is there. */
const reported = (one: Seed): Seed =>
  with_(one, entry('reading', 'r-1', { indicator: 'indicator-1', date: '2026-11-30', value: 7.9 }))
const resting = (one: Seed): Seed => with_(one, entry('pause', 'pause', { until: '2026-12-12' }))
const with_ = (one: Seed, more: Seed['plan']['entries'][number]): Seed => ({
  ...one,
  plan: { ...one.plan, entries: [...one.plan.entries, more] },
})

/** What cli-progress uses of a terminal. */
function terminal(stream: PassThrough): NodeJS.WriteStream {
  const isTerminal = (given: unknown): given is NodeJS.WriteStream => given === stream
  if (!isTerminal(stream)) throw new Error('no terminal')
  return Object.assign(stream, { cursorTo: () => true, moveCursor: () => true, clearLine: () => true })
}
