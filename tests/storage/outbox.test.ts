import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type {
  ListedProject,
  NewPrompt,
  Outbox,
  PromptId,
  PromptState,
  StoredPrompt,
  Told,
} from '../../src/prompts/ports.ts'
import { createOutbox } from '../../src/storage/outbox.ts'
import { promptKey, promptsOf, readTimer, timerKey } from '../../src/storage/prompt-rows.ts'
import { testTables } from '../support/azurite.ts'
import { type Asked, type StorageDoor, saving, startStorageDoor, type Trouble } from '../support/storage-door.ts'
import { type OwnTable, ownTable } from '../support/tables.ts'

let table: OwnTable
let outbox: Outbox
beforeEach(async () => {
  table = await ownTable()
  outbox = createOutbox(table.client)
})

const tenant = 'tenant-1'
const [nine, tenPast, later] = ['2026-12-01T08:00:00Z', '2026-12-01T08:10:00Z', '2026-12-04T08:00:00Z']
const ask = (about = '19:a@thread.tacv2', more: Partial<NewPrompt> = {}): NewPrompt => ({
  tenant,
  kind: 'ask',
  about,
  period: '2026-11',
  due: nine,
  ...more,
})
const asks = (count: number) => Array.from({ length: count }, (_, index) => ask(`19:${index}@thread.tacv2`))
const sent: PromptState & { state: 'sent' } = {
  state: 'sent',
  at: '2026-12-01T08:00:03Z',
  to: 'Friskere hverdag',
  conversation: '19:a@thread.tacv2',
  activity: '1701417600000',
}
const poison: PromptState & { state: 'poison' } = { state: 'poison', at: nine, why: 'HTTP 400' }
const unreachable: PromptState & { state: 'unreachable' } = {
  state: 'unreachable',
  at: nine,
  to: 'kari',
  why: 'blocked',
}
const listed = (more: Partial<ListedProject> = {}): ListedProject => ({
  key: { tenant, conversation: '19:a@thread.tacv2' },
  matter: { kind: 'readings', round: '2026-11' },
  since: nine,
  ...more,
})
const handedBefore = '2026-12-01T07:59:59Z'
const idOf = ({ tenant, kind, about, period }: PromptId): PromptId => ({ tenant, kind, about, period })
const waiting = async (now = nine) => (await outbox.due(tenant, now, handedBefore, 1_000)).map(({ about }) => about)

async function stored(id: PromptId, from = outbox): Promise<StoredPrompt> {
  const found = await from.find(id)
  if (!found) throw new Error(`no prompt ${JSON.stringify(id)}`)
  return found
}
const stateOf = async (id: PromptId) => (await stored(id)).prompt.state
async function created(prompt = ask()): Promise<StoredPrompt> {
  await outbox.create([prompt])
  return stored(prompt)
}
const claimed = async (prompt = ask()) => {
  const claim = await outbox.claim(await created(prompt), 'replica-1', nine, tenPast)
  if (claim === 'lost') throw new Error('nobody else can have it')
  return claim
}

describe('create', () => {
  const told: Told = {
    what: 'delegated',
    by: { name: 'Kari Nordli', id: 'kari' },
    to: { name: 'En som er skrevet inn' },
    matters: ['Milepæl: «Kartlagt»', 'æøå 😀'],
  }

  it('keeps a prompt as it was given, due and never failed', async () => {
    const prompt = ask('19:a@thread.tacv2', { kind: 'told', period: 'id-1', told })

    expect(await outbox.create([prompt])).toBe(1)

    expect((await stored(prompt)).prompt).toEqual({ ...prompt, failures: 0, state: { state: 'due' } })
    expect((await outbox.find(ask()))?.prompt).toBeUndefined()
  })

  it('makes each once, and says how many were new', async () => {
    expect(await outbox.create(asks(3))).toBe(3)
    expect(await outbox.create(asks(5))).toBe(2)
    expect(await outbox.create([...asks(6), ...asks(6)])).toBe(1)
    expect(await outbox.create([])).toBe(0)

    expect(await waiting()).toHaveLength(6)
  })

  it('leaves what is there as it has become', async () => {
    await outbox.conclude(await claimed(), sent)

    expect(await outbox.create([ask('19:a@thread.tacv2', { due: later })])).toBe(0)

    expect((await stored(ask())).prompt).toMatchObject({ due: nine, state: sent })
    expect(await waiting(later)).toEqual([])
  })

  it('tells kinds, places, periods and tenants apart', async () => {
    const different = [
      ask(),
      ask('19:b@thread.tacv2'),
      ask('19:a@thread.tacv2', { kind: 'nudge' }),
      ask('19:a@thread.tacv2', { period: '2026-12' }),
      ask('19:a@thread.tacv2', { tenant: 'tenant-2' }),
    ]

    expect(await outbox.create(different)).toBe(5)

    for (const one of different) expect((await stored(one)).prompt).toMatchObject(one)
    expect((await outbox.due('tenant-2', nine, handedBefore, 10)).map(idOf)).toEqual([idOf(different[4] ?? ask())])
    expect(await outbox.inState('tenant-2', 'due', 10)).toHaveLength(1)
  })

  it.each([
    '/a/../b',
    '\\back',
    '#hash',
    '?q=1&x',
    ';messageid=1',
    '100%25',
    '😀👩‍👩‍👧',
    'æøå',
    '\u0001',
    ' |',
    "'' or 1",
    '',
  ])('takes a conversation called anything: %j', async (about) => {
    const prompt = ask(about)
    const claim = await claimed(prompt)
    expect(await outbox.due(tenant, nine, handedBefore, 10)).toEqual([prompt])

    expect(await outbox.conclude(claim, sent, { next: [ask(about, { kind: 'nudge' })] })).toBe('done')

    expect(await stateOf(prompt)).toEqual(sent)
    expect(await stateOf(ask(about, { kind: 'nudge' }))).toEqual({ state: 'due' })
  })

  it('makes each once though three begin at the same moment', async () => {
    const all = asks(300)
    const others = [outbox, createOutbox(table.client), createOutbox(table.client)]

    const made = await Promise.all(
      others.map((one, index) => one.create([...all.slice(index * 40), ...all.slice(0, index * 40)])),
    )

    expect(made.reduce((sum, one) => sum + one)).toBe(300)
    expect(await waiting()).toHaveLength(300)
    expect(await table.rows(promptsOf(tenant))).toHaveLength(600)
  })

  it('costs one transaction for fifty, and a query more where some are there', async () => {
    await outbox.create(asks(100))
    expect(table.calls.splice(0)).toEqual(['$batch', '$batch'])

    await outbox.create(asks(100))
    expect(table.calls.splice(0)).toEqual(['$batch', 'GET', '$batch', 'GET'])

    await outbox.create(asks(120))
    expect(table.calls.filter((call) => call === 'GET').length).toBeLessThanOrEqual(3)
    expect(await waiting()).toHaveLength(120)
  })

  it('makes a thousand in twenty calls', async () => {
    expect(await outbox.create(asks(1_000))).toBe(1_000)

    expect(table.calls).toHaveLength(20)
    expect(await waiting()).toHaveLength(1_000)
  })
})

describe('due', () => {
  it('gives those whose time has come, the oldest first, and so many at most', async () => {
    const at = (about: string, due: string) => ask(about, { due })
    // Written with and without fractions: as texts, "…:00Z" comes after "…:00.5Z".
    const [a, b, c] = [at('a', '2026-12-01T07:00:00Z'), at('b', '2026-12-01T07:00:00.5Z'), at('c', nine)]
    await outbox.create([c, at('d', '2026-12-01T08:00:00.001Z'), b, a, at('e', later)])

    expect(await outbox.due(tenant, nine, handedBefore, 10)).toEqual([a, b, c])
    expect(await outbox.due(tenant, nine, handedBefore, 2)).toEqual([a, b])
    expect(await outbox.due(tenant, '2026-12-01T06:59:59.999Z', handedBefore, 10)).toEqual([])
  })

  it('leaves out those that have been handed out lately', async () => {
    await outbox.create(asks(3))
    await outbox.handed([ask('19:1@thread.tacv2')], nine)

    expect(await outbox.due(tenant, nine, nine, 10)).toHaveLength(2)
    expect(await outbox.due(tenant, nine, '2026-12-01T08:00:00.001Z', 10)).toHaveLength(3)
  })

  it('gives those that somebody has claimed too: who claimed them may be gone', async () => {
    await claimed()

    expect(await waiting()).toEqual(['19:a@thread.tacv2'])
  })

  it('reads what is due in one call, whatever else there is', async () => {
    await outbox.create([...asks(10), ...asks(200).map((one) => ({ ...one, period: '2026-12', due: later }))])
    table.calls.splice(0)

    expect(await waiting()).toHaveLength(10)

    expect(table.calls).toEqual(['GET'])
  })

  it('reads as many pages as it takes', async () => {
    await outbox.create(asks(1_100))

    expect(await outbox.due(tenant, nine, handedBefore, 2_000)).toHaveLength(1_100)
    expect(await outbox.due(tenant, nine, handedBefore, 1_050)).toHaveLength(1_050)
  })
})

describe('handed', () => {
  it('is noted a hundred at a time', async () => {
    const all = asks(250)
    await outbox.create(all)
    table.calls.splice(0)

    await outbox.handed(all, nine)

    expect(table.calls).toEqual(['$batch', '$batch', '$batch'])
    expect(await outbox.due(tenant, nine, nine, 1_000)).toEqual([])
  })

  it('is noted for the others when some have gone meanwhile, which stay gone', async () => {
    const all = asks(100)
    await outbox.create(all)
    for (const one of [all[3], all[50], all[99]]) await outbox.conclude(await stored(one ?? ask()), sent)
    await outbox.postpone(await stored(all[7] ?? ask()), later, 1)
    table.calls.splice(0)

    await outbox.handed(all, nine)

    expect(table.calls.length).toBeLessThanOrEqual(4)
    expect(await outbox.due(tenant, nine, nine, 1_000)).toEqual([])
    expect(await outbox.due(tenant, later, nine, 1_000)).toEqual([{ ...all[7], due: later }])
    expect(await outbox.due(tenant, later, later, 1_000)).toHaveLength(97)
  })

  it('is nothing where all have gone, or nothing was handed', async () => {
    await outbox.conclude(await created(), sent)

    await outbox.handed([ask(), ask('never there')], nine)
    await outbox.handed([], nine)

    expect(await outbox.due(tenant, later, later, 10)).toEqual([])
  })

  it('is noted though they are concluded at the same moment', async () => {
    const all = asks(60)
    await outbox.create(all)
    const found = await Promise.all(all.map((one) => stored(one)))

    const [outcomes] = await Promise.all([
      Promise.all(found.filter((_, index) => index % 3 === 0).map((one) => outbox.conclude(one, sent))),
      outbox.handed(all, nine),
    ])

    expect(new Set(outcomes)).toEqual(new Set(['done']))
    expect(await outbox.due(tenant, nine, nine, 1_000)).toEqual([])
    expect(await outbox.due(tenant, nine, later, 1_000)).toHaveLength(40)
  })
})

describe('claim', () => {
  it('takes what is due, and says so', async () => {
    const claim = await outbox.claim(await created(), 'replica-1', nine, tenPast)

    expect(claim).toEqual(await stored(ask()))
    expect(await stateOf(ask())).toEqual({ state: 'claimed', by: 'replica-1', until: tenPast })
  })

  it('is given to exactly one of those who ask at the same moment', async () => {
    const others = [outbox, createOutbox(table.client), createOutbox(table.client)]
    for (let round = 0; round < 40; round += 1) {
      const found = await created(ask(`round ${round}`))

      const claims = await Promise.all(others.map((one, who) => one.claim(found, `replica-${who}`, nine, tenPast)))

      const winners = claims.filter((claim) => claim !== 'lost')
      expect(winners).toHaveLength(1)
      expect((await stored(ask(`round ${round}`))).prompt).toEqual(winners[0]?.prompt)
    }
  })

  it('is given to one only of those who call themselves the same, too', async () => {
    const found = await created()

    const claims = await Promise.all([1, 2, 3].map(() => outbox.claim(found, 'replica-1', nine, tenPast)))

    expect(claims.filter((claim) => claim !== 'lost')).toHaveLength(1)
  })

  it('is not given while somebody is at it, and is when their time has passed', async () => {
    await claimed()
    const found = await stored(ask())

    expect(await outbox.claim(found, 'replica-2', '2026-12-01T08:09:59.999Z', later)).toBe('lost')
    expect(await outbox.claim(found, 'replica-2', tenPast, later)).toMatchObject({
      prompt: { state: { state: 'claimed', by: 'replica-2', until: later } },
    })
  })

  it('is lost for whoever had it and was too slow: theirs counts', async () => {
    const slow = await claimed()
    const theirs = await outbox.claim(await stored(ask()), 'replica-2', tenPast, later)

    expect(await outbox.conclude(slow, sent)).toBe('lost')
    expect(await outbox.postpone(slow, later, 1)).toBe('lost')
    expect(await stored(ask())).toEqual(theirs)
  })

  it('is lost when it has been concluded, also for one who does not know', async () => {
    const before = await created()
    await outbox.conclude(before, sent)

    expect(await outbox.claim(before, 'replica-1', nine, tenPast)).toBe('lost')
    expect(await outbox.claim(await stored(ask()), 'replica-1', nine, tenPast)).toBe('lost')
    expect(await stateOf(ask())).toEqual(sent)
  })

  it('is lost when the row has gone', async () => {
    const found = await created()
    await table.raw.deleteEntity(promptsOf(tenant), promptKey(ask()))

    expect(await outbox.claim(found, 'replica-1', nine, tenPast)).toBe('lost')
    expect(await outbox.conclude(found, sent)).toBe('lost')
    expect(await outbox.find(ask())).toBeUndefined()
  })

  it('costs one call', async () => {
    const found = await created()
    table.calls.splice(0)

    await outbox.claim(found, 'replica-1', nine, tenPast)

    expect(table.calls).toEqual(['PUT'])
  })
})

describe('conclude', () => {
  it.each<[string, Exclude<PromptState, { state: 'due' | 'claimed' }>]>([
    ['sent', sent],
    ['needless', { state: 'needless', at: nine, why: 'answered' }],
    ['unreachable', unreachable],
    ['poison', poison],
  ])('keeps what came of it, and nothing waits any more: %s', async (_, state) => {
    expect(await outbox.conclude(await claimed(), state)).toBe('done')

    expect(await stateOf(ask())).toEqual(state)
    expect(await waiting(later)).toEqual([])
  })

  it('is one call, with what follows and what is put on the list', async () => {
    const claim = await claimed()
    const nudge = ask('19:a@thread.tacv2', { kind: 'nudge', due: later })
    table.calls.splice(0)

    expect(await outbox.conclude(claim, sent, { next: [nudge], list: [listed()] })).toBe('done')

    expect(table.calls).toEqual(['$batch'])
    expect((await stored(nudge)).prompt).toEqual({ ...nudge, failures: 0, state: { state: 'due' } })
    expect(await outbox.due(tenant, later, handedBefore, 10)).toEqual([nudge])
    expect(await outbox.listed(tenant)).toEqual([listed()])
  })

  it('leaves what follows as it is where it is there already', async () => {
    const claim = await claimed()
    const [nudge, leader] = [ask('b', { kind: 'nudge', due: later }), ask('b', { kind: 'leader', due: later })]
    await outbox.conclude(await created(nudge), sent)

    expect(await outbox.conclude(claim, sent, { next: [nudge, leader, leader], list: [listed()] })).toBe('done')

    expect(await stateOf(ask())).toEqual(sent)
    expect(await stateOf(nudge)).toEqual(sent)
    expect(await outbox.due(tenant, later, handedBefore, 10)).toEqual([leader])
    expect(await outbox.listed(tenant)).toEqual([listed()])
  })

  it('is done though what follows is made by somebody else at the same moment', async () => {
    for (let round = 0; round < 15; round += 1) {
      const claim = await claimed(ask(`round ${round}`))
      const next = [ask(`round ${round}`, { kind: 'nudge' }), ask(`round ${round}`, { kind: 'leader' })]

      const [concluded, made] = await Promise.all([outbox.conclude(claim, sent, { next }), outbox.create(next)])

      expect(concluded).toBe('done')
      expect(made).toBeLessThanOrEqual(2)
      for (const one of next) expect(await stateOf(one)).toEqual({ state: 'due' })
    }
    await keepsItsRules()
  })

  it('keeps nothing at all when it is lost', async () => {
    const claim = await claimed()
    await outbox.postpone(claim, later, 1)

    const outcome = await outbox.conclude(claim, sent, { next: [ask('b')], list: [listed()] })

    expect(outcome).toBe('lost')
    expect(await outbox.find(ask('b'))).toBeUndefined()
    expect(await outbox.listed(tenant)).toEqual([])
    expect(await outbox.due(tenant, later, handedBefore, 10)).toEqual([{ ...ask(), due: later }])
  })

  it('is done once', async () => {
    const claim = await claimed()
    const outcomes = await Promise.all([outbox.conclude(claim, sent), outbox.conclude(claim, poison)])
    expect([...outcomes].sort()).toEqual(['done', 'lost'])
    expect(await outbox.conclude(await stored(ask()), unreachable)).toBe('lost')
  })

  it('is done where an operator has taken the timer away', async () => {
    const claim = await claimed()
    await table.raw.deleteEntity(promptsOf(tenant), timerKey(ask()))

    expect(await outbox.conclude(claim, sent, { next: [ask('b')] })).toBe('done')

    expect(await stateOf(ask())).toEqual(sent)
    expect(await stateOf(ask('b'))).toEqual({ state: 'due' })
  })

  it('keeps the beginning of what went wrong, however long it is', async () => {
    await outbox.conclude(await claimed(), { ...poison, why: 'x'.repeat(100_000) })

    expect(await stateOf(ask())).toEqual({ ...poison, why: 'x'.repeat(2_000) })
  })

  it('has columns that operators can read', async () => {
    await outbox.conclude(await claimed(), sent)

    const [row] = await table.rows(promptsOf(tenant))
    expect(row).toMatchObject({ tenant, kind: 'ask', about: ask().about, period: '2026-11', due: nine, ...sent })
    // Of an earlier state nothing stays behind.
    expect(row).not.toHaveProperty('until')
  })
})

describe('postpone', () => {
  it('gives it back for later, and counts', async () => {
    expect(await outbox.postpone(await claimed(), later, 2)).toBe('done')

    expect((await stored(ask())).prompt).toEqual({ ...ask(), due: later, failures: 2, state: { state: 'due' } })
    expect(await waiting(tenPast)).toEqual([])
    expect(await waiting(later)).toEqual(['19:a@thread.tacv2'])
  })

  it('can leave the time as it is, and is handed out anew', async () => {
    await outbox.handed([await claimed().then(({ prompt }) => prompt)], nine)

    expect(await outbox.postpone(await stored(ask()), nine, 1)).toBe('done')

    expect(await outbox.due(tenant, nine, nine, 10)).toHaveLength(1)
    await keepsItsRules()
  })

  it('is one call', async () => {
    const claim = await claimed()
    table.calls.splice(0)

    await outbox.postpone(claim, later, 1)

    expect(table.calls).toEqual(['$batch'])
  })
})

describe('reopen', () => {
  it.each([
    ['unreachable', unreachable],
    ['poison', poison],
    ['not needed', { state: 'needless', at: nine, why: 'nothingDue' }],
  ] as const)('takes up again what was %s, its failures forgotten', async (_, state) => {
    await outbox.postpone(await claimed(), nine, 5)
    await outbox.conclude(await stored(ask()), state)

    expect(await outbox.reopen(ask(), later)).toBe('done')

    expect((await stored(ask())).prompt).toEqual({ ...ask(), due: later, failures: 0, state: { state: 'due' } })
    expect(await waiting(later)).toHaveLength(1)
    expect(await outbox.reopen(ask(), later)).toBe('lost')
    await keepsItsRules()
  })

  it('leaves alone what was sent, waits, or is not there', async () => {
    await outbox.conclude(await claimed(ask('sent')), sent)
    await claimed(ask('claimed'))

    for (const about of ['sent', 'claimed', 'nowhere']) expect(await outbox.reopen(ask(about), later)).toBe('lost')
    expect(await stateOf(ask('sent'))).toEqual(sent)
  })

  it('is done once by however many', async () => {
    await outbox.conclude(await claimed(), poison)

    const outcomes = await Promise.all([1, 2, 3].map(() => outbox.reopen(ask(), later)))

    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
  })
})

describe('inState', () => {
  it('gives the prompts of a tenant that are in a state, so many at most', async () => {
    await outbox.create(asks(4))
    for (const one of asks(3)) await outbox.conclude(await stored(one), poison)

    expect((await outbox.inState(tenant, 'poison', 10)).map(({ about }) => about)).toEqual(
      asks(3).map(({ about }) => about),
    )
    expect(await outbox.inState(tenant, 'poison', 2)).toHaveLength(2)
    expect(await outbox.inState(tenant, 'due', 10)).toHaveLength(1)
    expect(await outbox.inState(tenant, 'sent', 10)).toEqual([])
  })
})

describe('about', () => {
  it('gives the prompts of a kind that are about one conversation, in whatever state and of whatever period', async () => {
    const [first, second] = asks(2)
    if (!first || !second) throw new Error('two were asked for')
    await outbox.create([first, { ...first, period: '2026-12' }, { ...first, kind: 'nudge' }, second])
    await outbox.create([
      { ...first, about: `${first.about}x` },
      { ...first, tenant: 'tenant-2' },
    ])
    await outbox.conclude(await stored(first), poison)
    const found = await outbox.about(tenant, 'ask', first.about)
    expect(found.map(({ period, state }) => [period, state.state])).toEqual([
      [first.period, 'poison'],
      ['2026-12', 'due'],
    ])
    expect(await outbox.about(tenant, 'told', first.about)).toEqual([])
  })
})

describe('the coordinators’ list', () => {
  const gone = (who: string, why: 'left' | 'removed' = 'left') =>
    listed({ matter: { kind: 'unreachable', who, why }, since: nine })
  let times = 0
  const lists = async (...list: readonly ListedProject[]) =>
    outbox.conclude(await created(ask(`lists ${++times}`)), sent, { list })

  it('says since when, however often it is said again, and what is now the reason', async () => {
    await lists(listed(), gone('Kari / Nordli?'))
    await lists(listed({ since: later }), { ...gone('Kari / Nordli?', 'removed'), since: later })

    expect(await outbox.listed(tenant)).toEqual([listed(), gone('Kari / Nordli?', 'removed')])
  })

  it('can be put there without a prompt, and stays as it was', async () => {
    await outbox.list(listed())
    await outbox.list(listed({ since: later }))

    expect(await outbox.listed(tenant)).toEqual([listed()])
  })

  it('is let go of matter by matter', async () => {
    const other = { tenant, conversation: '19:ab@thread.tacv2' }
    const matters = [
      listed(),
      listed({ matter: { kind: 'readings', round: '2026-12' } }),
      gone('Kari'),
      gone('Ola'),
      { ...gone('Kari'), key: other },
    ]
    await lists(...matters)

    expect(await outbox.listed(tenant, other.conversation)).toEqual([matters[4]])
    await outbox.unlist(listed().key, { round: '2026-11' })
    await outbox.unlist(listed().key, { round: '2027-01' })
    await outbox.unlist(listed().key, { who: 'Ola' })
    await outbox.unlist(listed().key, { who: '' })
    expect(await outbox.listed(tenant)).toEqual([matters[1], matters[2], matters[4]])
    await outbox.unlist(listed().key)

    expect(await outbox.listed(tenant)).toEqual([matters[4]])
    expect(await outbox.listed('tenant-2')).toEqual([])
  })
})

describe('the lead', () => {
  it('is one replica’s until its time has passed, and it may keep it', async () => {
    expect(await outbox.lead(tenant, 'a', nine, tenPast)).toBe(true)
    expect(await outbox.lead(tenant, 'b', nine, tenPast)).toBe(false)
    expect(await outbox.lead(tenant, 'a', '2026-12-01T08:05:00Z', '2026-12-01T08:15:00Z')).toBe(true)
    expect(await outbox.lead(tenant, 'b', tenPast, later)).toBe(false)
    expect(await outbox.lead(tenant, 'b', '2026-12-01T08:15:00Z', later)).toBe(true)
    expect(await outbox.lead(tenant, 'a', '2026-12-01T08:16:00Z', later)).toBe(false)
    expect(await outbox.lead('tenant-2', 'a', nine, tenPast)).toBe(true)
  })

  it('is another’s at once when whoever has it resigns, and stays where somebody else does', async () => {
    await outbox.lead(tenant, 'a', nine, tenPast)
    await outbox.resign(tenant, 'b')
    expect(await outbox.lead(tenant, 'b', nine, tenPast)).toBe(false)

    await outbox.resign(tenant, 'a')
    await outbox.resign(tenant, 'a')
    expect(await outbox.lead(tenant, 'b', nine, tenPast)).toBe(true)
  })

  it('is exactly one’s of those who ask at the same moment, the first time and when it has passed', async () => {
    for (let round = 0; round < 10; round += 1) {
      const at = (minutes: number) => new Date(Date.UTC(2026, 11, 1, round, minutes)).toISOString()
      const got = await Promise.all(['a', 'b', 'c', 'd'].map((who) => outbox.lead(tenant, who, at(0), at(30))))
      expect(got.filter((one) => one)).toHaveLength(1)
    }
  })
})

describe('what has been planned', () => {
  it('is known of a tenant and a period, and may be said twice', async () => {
    await outbox.setPlanned(tenant, '2026-11')
    await outbox.setPlanned(tenant, '2026-11')

    expect(await outbox.isPlanned(tenant, '2026-11')).toBe(true)
    expect(await outbox.isPlanned(tenant, '2026-12')).toBe(false)
    expect(await outbox.isPlanned('tenant-2', '2026-11')).toBe(false)
  })
})

describe('the replicas', () => {
  it('are those that were seen lately, oneself included', async () => {
    expect(await outbox.replicas('a', nine, nine)).toBe(1)
    expect(await outbox.replicas('b / ?', tenPast, nine)).toBe(2)
    expect(await outbox.replicas('b / ?', tenPast, tenPast)).toBe(1)
    expect(await outbox.replicas('c', nine, later)).toBe(1)
  })

  it('are forgotten when they have been away for a day', async () => {
    await outbox.replicas('a', nine, nine)
    await outbox.replicas('b', later, later)

    expect((await table.rows('replicas')).map(({ by }) => by)).toEqual(['b'])
  })
})

describe('rows of another version', () => {
  it('do not hide the others, and are left as they are', async () => {
    await outbox.create(asks(3))
    const [first = ask(), second = ask()] = asks(3)
    const at = (rowKey: string) => ({ partitionKey: promptsOf(tenant), rowKey })
    await table.raw.updateEntity({ ...at(promptKey(first)), state: 'dreaming' }, 'Merge')
    await table.raw.updateEntity({ ...at(promptKey(second)), told: '{"what":' }, 'Merge')
    const foreign = { kind: 'poem', about: 'x', period: 'y', due: nine, handed: '', state: 'due', failures: 0 }
    await table.raw.createEntity({ ...at('1prompt|poem|x|y'), ...foreign })
    await table.raw.createEntity({ ...at(`2due|2026-01-01T00:00:00.000Z|poem|x|y`), ...foreign })
    await table.raw.createEntity({ ...at('3list|x|poem'), kind: 'poem' })
    await table.raw.createEntity({ ...at('0later'), something: true })
    await table.raw.createEntity({ partitionKey: 'replicas', rowKey: '0replica|x', alive: 'yes' })

    expect(await waiting()).toEqual(asks(3).map(({ about }) => about))
    expect((await outbox.inState(tenant, 'due', 10)).map(({ about }) => about)).toEqual(['19:2@thread.tacv2'])
    expect(await outbox.find(first)).toBeUndefined()
    expect(await outbox.find(second)).toBeUndefined()
    expect(await outbox.create(asks(3))).toBe(0)
    expect(await outbox.reopen(first, later)).toBe('lost')
    expect(await outbox.listed(tenant)).toEqual([])
    expect(await outbox.replicas('a', nine, nine)).toBe(1)
  })
})

/** A prompt that is due or claimed has one timer, at its time; any other has none. */
async function keepsItsRules(): Promise<void> {
  const rows = await table.rows(promptsOf(tenant))
  const open = rows.filter(({ rowKey, state }) => /^1prompt/.test(String(rowKey)) && /due|claimed/.test(String(state)))
  const timers = rows.filter(({ rowKey }) => /^2due/.test(String(rowKey))).map(({ rowKey }) => rowKey)
  const wanted = open.map(readTimer).flatMap((one) => (one ? timerKey(one) : []))
  expect(wanted).toHaveLength(open.length)
  expect(timers.sort()).toEqual(wanted.sort())
}

describe('whatever happens in whatever order', () => {
  const abouts = ['a', 'b', 'c']
  const at = (minute: number) => new Date(Date.UTC(2026, 11, 1, 8, minute)).toISOString()
  const step = fc.record({
    do: fc.constantFrom('create', 'claim', 'conclude', 'postpone', 'reopen', 'handed'),
    about: fc.constantFrom(...abouts),
    other: fc.constantFrom(...abouts),
    state: fc.constantFrom(sent, poison, unreachable),
    minute: fc.nat(30),
    stale: fc.boolean(),
  })

  it('a prompt that is open has one timer, at its time, and any other has none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        table = await ownTable()
        outbox = createOutbox(table.client)
        const read = new Map<string, StoredPrompt>()
        for (const { do: what, about, other, state, minute, stale } of steps) {
          const prompt = ask(about, { due: at(minute) })
          if (what === 'create') await outbox.create([prompt, ask(other, { due: at(minute) })])
          if (what === 'reopen') await outbox.reopen(prompt, at(minute))
          if (what === 'handed') await outbox.handed([prompt, ask(other)], at(minute))
          const found = (stale ? read.get(about) : undefined) ?? (await outbox.find(prompt))
          if (!found) continue
          read.set(about, found)
          if (what === 'claim') await outbox.claim(found, 'me', at(minute), at(minute + 5))
          if (what === 'conclude')
            await outbox.conclude(found, state, {
              next: [ask(other, { due: at(minute) })].filter((one) => one.about !== about),
            })
          if (what === 'postpone') await outbox.postpone(found, at(minute), found.prompt.failures + 1)
        }
        await keepsItsRules()
      }),
      { numRuns: 60, seed: 4 },
    )
  })
})

describe('a storage that fails now and then', () => {
  let door: StorageDoor
  beforeAll(async () => {
    door = await startStorageDoor(testTables().connectionString)
  })
  afterAll(() => door[Symbol.asyncDispose]())
  beforeEach(() => door.open())

  const changing = ({ method, path }: Asked) => method !== 'GET' || saving({ method, path })
  const through = (callMs = 2_000) => createOutbox(table.at(door.connectionString), callMs)

  it('knows again what it made when the answer was lost', async () => {
    await outbox.create(asks(10))
    door.meet('lose', saving, 1)
    expect(await through().create(asks(10))).toBe(0)
    expect(await through().create(asks(80).slice(10))).toBe(70)

    door.meet('lose', saving, 1)
    expect(await through().create(asks(200).slice(80))).toBe(120)

    expect(await waiting()).toHaveLength(200)
  })

  it('knows its own claim again when the answer was lost', async () => {
    const found = await created()
    door.meet('lose', changing, 1)

    const claim = await through().claim(found, 'replica-1', nine, tenPast)

    expect(claim).toEqual(await stored(ask()))
    expect(claim === 'lost' ? claim : await through().conclude(claim, sent)).toBe('done')
  })

  it('knows its own conclusion again when the answer was lost, also where what follows is there', async () => {
    await outbox.create([ask('b')])
    const claim = await claimed()
    door.meet('lose', saving, 1)
    expect(await through().conclude(claim, sent, { next: [ask('c')], list: [listed()] })).toBe('done')

    const other = await claimed(ask('d'))
    // The first answer says that something is there already, the second is lost.
    let batches = 0
    door.meet('lose', (asked) => saving(asked) && ++batches === 2, 1)
    expect(await through().conclude(other, sent, { next: [ask('b'), ask('e')] })).toBe('done')

    expect(await stateOf(ask('d'))).toEqual(sent)
    expect(await stateOf(ask('e'))).toEqual({ state: 'due' })
    await keepsItsRules()
  })

  it('knows again that it postponed and took up again, when the answer was lost', async () => {
    const claim = await claimed()
    door.meet('lose', saving, 1)
    expect(await through().postpone(claim, later, 1)).toBe('done')

    await outbox.conclude(await stored(ask()), poison)
    door.meet('lose', saving, 1)
    expect(await through().reopen(ask(), nine)).toBe('done')
    await keepsItsRules()
  })

  it('knows that it leads when the answer was lost: the first time, and again', async () => {
    door.meet('lose', changing, 1)
    expect(await through().lead(tenant, 'a', nine, tenPast)).toBe(true)
    door.meet('lose', changing, 1)
    expect(await through().lead(tenant, 'a', nine, tenPast)).toBe(true)
    expect(await outbox.lead(tenant, 'b', nine, tenPast)).toBe(false)
  })

  const found: StoredPrompt = {
    prompt: { ...ask(), failures: 0, state: { state: 'due' } },
    etag: `W/"datetime'2026-12-01T08%3A00%3A00.0000000Z'"`,
  }
  const methods: Readonly<Record<keyof Outbox, (one: Outbox) => Promise<unknown>>> = {
    create: (one) => one.create(asks(2)),
    find: (one) => one.find(ask()),
    due: (one) => one.due(tenant, nine, nine, 10),
    handed: (one) => one.handed(asks(2), nine),
    claim: (one) => one.claim(found, 'a', nine, tenPast),
    conclude: (one) => one.conclude(found, sent),
    postpone: (one) => one.postpone(found, later, 1),
    reopen: (one) => one.reopen(ask(), nine),
    lead: (one) => one.lead(tenant, 'a', nine, tenPast),
    resign: (one) => one.resign(tenant, 'a'),
    isPlanned: (one) => one.isPlanned(tenant, '2026-11'),
    setPlanned: (one) => one.setPlanned(tenant, '2026-11'),
    listed: (one) => one.listed(tenant),
    list: (one) => one.list(listed()),
    unlist: (one) => one.unlist(listed().key),
    replicas: (one) => one.replicas('a', nine, nine),
    about: (one) => one.about(tenant, 'ask', ask().about),
    inState: (one) => one.inState(tenant, 'due', 10),
    answers: (one) => one.answers(listed().key, 'q'),
    keepAnswer: (one) => one.keepAnswer(listed().key, 'q', { id: 'a', by: { name: 'Kari' }, at: nine, text: 'Ja' }),
  }
  const troubles: readonly Trouble[] = ['cut', 'busy', 'hang']

  it.each(Object.entries(methods).flatMap(([name, call]) => troubles.map((trouble) => [name, trouble, call] as const)))(
    'is a fault with a code, soon: %s, %s',
    async (_, trouble, call) => {
      door.meet(trouble)

      await expect(call(through(200))).rejects.toMatchObject({ code: 'storage' })
    },
  )

  it.each(['cut', 'busy'] as const)('is asked again: %s once', async (trouble) => {
    door.meet(trouble, saving, 1)

    expect(await through().create(asks(3))).toBe(3)
  })

  it('keeps nothing of a conclusion that did not reach it', async () => {
    const claim = await claimed()
    door.meet('cut', saving)

    await expect(through().conclude(claim, sent, { next: [ask('b')] })).rejects.toMatchObject({ code: 'storage' })

    door.open()
    expect(await stored(ask())).toEqual(claim)
    expect(await through().conclude(claim, sent, { next: [ask('b')] })).toBe('done')
  })
})
