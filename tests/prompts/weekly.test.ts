import { describe, expect, it } from 'vitest'
import { Fault } from '../../src/conversation/ports.ts'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { tableClient } from '../../src/storage/tables.ts'
import { startAsking } from '../support/asking.ts'
import { testTables } from '../support/azurite.ts'
import { programmeOf } from '../support/programmes.ts'

/** A week's summary on real storage and a real wire: what goes wrong beside it. */

const monday = '2026-12-07T07:00:00.000Z'
const chat = 'a:berit'

describe('a week’s summary', () => {
  it.each([
    ['the storage does not answer', new Fault('storage', new Error('away'))],
    ['something in Saman is wrong', new Error('broken')],
  ])('of which nobody could keep that it was told, because %s, comes once all the same', async (_why, cause) => {
    const { connectionString } = testTables()
    const tenant = `tenant-${crypto.randomUUID()}`
    const programme = programmeOf({ coordinators: [{ tenant, id: 'berit', name: 'Berit Nilsen' }] })
    let tries = 0
    await using asking = await startAsking({
      tenants: [tenant],
      between: (ticking) => ({
        ...ticking,
        programmes: {
          ...ticking.programmes,
          keepSeat: async () => {
            tries += 1
            throw cause
          },
        },
      }),
    })
    asking.pass(monday)
    const programmes = createProgrammes(tableClient({ kind: 'connectionString', connectionString, table: asking.name }))
    await programmes.make(programme, asking.now())
    await programmes.keepSeat({ tenant, id: 'berit' }, programme.id, { weekly: true, language: 'nb' })
    const { outbox, reach } = asking.prompting
    for (const period of ['2026-11', '2026-W50']) await outbox.setPlanned(tenant, period)
    await reach.keepPerson(tenant, 'berit', { conversation: chat, serviceUrl: asking.connector.url })
    for (let times = 0; times < 4; times += 1) {
      await asking.tick()
      asking.pass(10 * 60_000)
    }
    expect(tries).toBe(1)
    expect(asking.connector.messages(chat)).toHaveLength(1)
    const found = await outbox.find({ tenant, kind: 'weekly', about: 'berit', period: `2026-W50-${programme.id}` })
    expect(found?.prompt.state.state).toBe('sent')
  })
})
