import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { play } from '../../src/prompts/play.ts'
import { testTables } from '../support/azurite.ts'
import { type Connector, startConnector } from '../support/connector.ts'
import { OUTBOUND, startPrompting } from '../support/prompting.ts'
import { seed, seedOf } from '../support/seed.ts'

/** A day that somebody plays on their own machine, to see what would be said then. */

let connector: Connector
beforeAll(async () => {
  connector = await startConnector({ requireToken: OUTBOUND })
})
afterAll(() => connector.close())

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
})
