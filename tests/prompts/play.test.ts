import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { summaryOf } from '../../src/programme/summary.ts'
import { createInStep } from '../../src/prompts/in-step.ts'
import { play, playDay } from '../../src/prompts/play.ts'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { tableClient } from '../../src/storage/tables.ts'
import { testTables } from '../support/azurite.ts'
import { type Connector, startConnector } from '../support/connector.ts'
import { entry, planWith } from '../support/plans.ts'
import { programmeOf } from '../support/programmes.ts'
import { OUTBOUND, startPrompting } from '../support/prompting.ts'
import { measuring, seed, seedOf } from '../support/seed.ts'

/** A day that somebody plays on their own machine, to see what would be said then. */

let connector: Connector
beforeAll(async () => {
  connector = await startConnector({ requireToken: OUTBOUND })
})
afterAll(() => connector.close())

const programmesIn = ({ connectionString, name }: { connectionString: string; name: string }) =>
  createProgrammes(tableClient({ kind: 'connectionString', connectionString, table: name }))
const morning = (date: string) => `${date}T08:00:01.000Z`

describe('a day that is played', () => {
  it('says what came of each step, once, and nothing of a day on which nothing does', async () => {
    const { connectionString, prefix: name } = testTables()
    const tenant = `tenant-${name}`
    let now = morning('2026-12-01')
    const prompting = await startPrompting(
      { connectionString, name, tenants: [tenant], by: 'test' },
      { now: () => now },
    )
    const one = seedOf(tenant, 1, connector.url)
    await seed([one], prompting)
    const plays = (date: string) => {
      now = morning(date)
      return play(tenant, prompting.ticking)
    }

    expect(await plays('2026-12-01')).toEqual([{ what: 'ask', to: 'Prosjekt 1' }])
    expect(await plays('2026-12-01')).toEqual([])
    expect(await plays('2026-12-02')).toEqual([])
    expect(await plays('2026-12-04')).toEqual([{ what: 'nudge', to: 'Prosjekt 1' }])
    // Nobody leads it: the steps that would tell a leader and an owner lead straight on to the coordinators' list.
    expect(await plays('2026-12-09')).toEqual([{ what: 'listed', to: 'Prosjekt 1' }])
    expect(await plays('2026-12-17')).toEqual([])
  })

  it('finds programmes that know what has changed with the days until then', async () => {
    const { connectionString, prefix: name } = testTables()
    const tenant = `tenant-${name}`
    let now = morning('2026-11-24')
    const prompting = await startPrompting(
      { connectionString, name, tenants: [tenant], by: 'test' },
      { now: () => now },
    )
    const programmes = programmesIn({ connectionString, name })
    const programme = programmeOf({ coordinators: [{ tenant, id: 'berit', name: 'Berit Nilsen' }] })
    await programmes.make(programme, now)
    await programmes.keepSeat({ tenant, id: 'berit' }, programme.id, { weekly: true, language: 'nb' })
    const plan = planWith(
      ...measuring('monthly').entries,
      entry('milestone', 'm1', { name: 'Vedtatt', date: '2026-12-04' }),
      entry('membership', 'membership', { programme: programme.id, name: programme.name }),
    )
    const one = seedOf(tenant, 1, connector.url, plan)
    await seed([one], prompting)
    await programmes.keepSummary(programme.id, one.key, { rev: plan.rev, marked: now }, () =>
      summaryOf(plan, '2026-11-24', now),
    )
    await prompting.reach.keepPerson(tenant, 'berit', { conversation: `a:${name}`, serviceUrl: connector.url })

    const inStep = createInStep({ ...prompting.ticking, programmes })
    const moveTo = (at: string) => {
      now = at
    }
    const plays = (day: string) => playDay(day, tenant, { delivering: prompting.ticking, inStep, moveTo })
    expect(await plays('2026-12-07')).toContainEqual({ what: 'word', to: 'Berit Nilsen' })
    const week = JSON.stringify(connector.messages(`a:${name}`))
    expect(week).toContain('Milepæler forfalt:** «Prosjekt 1 (Tinn)»')
    expect(week).toContain('0 av 1 tall for november 2026 er kommet. Ett prosjekt mangler tall.')
    expect(week).toContain('Vis hvem som mangler tall')

    // What was told then is not told again.
    await plays('2026-12-14')
    const [, next] = connector.messages(`a:${name}`)
    expect(JSON.stringify(next)).toContain('Ingenting er nytt siden 7. desember.')
  })
})
