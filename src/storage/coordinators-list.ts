import type { TableClient } from '@azure/data-tables'
import type { Outbox } from '../prompts/ports.ts'
import { callsWithin, collected, notThere, range, refusalOf } from './calls.ts'
import {
  listedFrom,
  listFrom,
  listRow,
  listTo,
  promptsOf,
  readingsKey,
  readListed,
  unreachableKey,
} from './prompt-rows.ts'

/** The projects that a coordinator follows up. A prompt puts them there as its last step, or word that Saman was taken away. */
export function createCoordinatorsList(
  client: TableClient,
  callMs: number,
): Pick<Outbox, 'list' | 'listed' | 'unlist'> {
  const { within, guarded, pages } = callsWithin(callMs)

  return {
    listed: (tenant, conversation) =>
      guarded(() => {
        const own = conversation === undefined ? undefined : listedFrom({ tenant, conversation })
        const all = range(promptsOf(tenant), own ?? listFrom, own === undefined ? listTo : `${own}}`)
        return collected(pages(client, all), readListed)
      }),

    list: (listed) => guarded(async () => void (await refusalOf(() => client.createEntity(listRow(listed), within())))),

    unlist: (key, what) =>
      guarded(async () => {
        const partition = promptsOf(key.tenant)
        const remove = (rowKey: string) => client.deleteEntity(partition, rowKey, within()).catch(notThere)
        if (what)
          return void (await remove('round' in what ? readingsKey(key, what.round) : unreachableKey(key, what.who)))
        const from = listedFrom(key)
        for await (const page of pages(client, range(partition, from, `${from}}`), { select: ['rowKey'] }))
          await Promise.all(page.map(({ rowKey }) => remove(String(rowKey))))
      }),
  }
}
