import { odata, type TableClient } from '@azure/data-tables'
import { z } from 'zod'
import type { ProjectKey } from '../conversation/ports.ts'
import type { Member, Programmes } from '../conversation/programmes-port.ts'
import { longLists } from '../programme/summary.ts'
import { callsWithin, collected, notThere, range, refusalOf } from './calls.ts'
import { programmeOf } from './programme-row.ts'
import { sortable } from './prompt-rows.ts'
import { keyOf } from './rows.ts'
import { columnsWith, readSummary, summaryColumns } from './summary-columns.ts'

/**
 * Rows of a programme's partition, one for each project in it: `1project|<tenant>|<conversation>`. `rev` is the revision
 * of the plan that it tells of, `asOf` the day; `changing` is set when a change of the plan begins, and emptied when its
 * summary is kept.
 */
export const projectKey = (key: ProjectKey) => `1project|${keyOf(key)}`
const [projectsFrom, projectsTo] = ['1project|', '1project}']

/** No day: a project that has left is never behind, nor among the members. */
const gone = '9999'

/** How often a summary is tried again when another of the same project got in front. */
const mostTries = 6

type Summaries = Pick<
  Programmes,
  'members' | 'memberKeys' | 'member' | 'isChanging' | 'keepSummary' | 'forget' | 'behind'
>
type Place = { readonly partitionKey: string; readonly rowKey: string }

export function createSummaries(client: TableClient, callMs: number): Summaries {
  const { within, guarded, pages } = callsWithin(callMs)
  const placeOf = (id: string, key: ProjectKey): Place => ({ partitionKey: programmeOf(id), rowKey: projectKey(key) })
  const rowAt = ({ partitionKey, rowKey }: Place) =>
    client.getEntity(partitionKey, rowKey, within()).then(known.parse).catch(notThere)
  const present = (id: string) => `${range(programmeOf(id), projectsFrom, projectsTo)} and ${odata`asOf lt ${gone}`}`

  /** Replaces the row as it was read; tries again when somebody else got in front. No row to write: it is right already. */
  async function written(place: Place, rowFor: (there: Row | undefined) => object | undefined): Promise<void> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const there = await rowAt(place)
      const columns = rowFor(there)
      if (!columns) return
      const row = { ...columns, ...place }
      const refused = await refusalOf(() =>
        there
          ? client.updateEntity(row, 'Replace', { ...within(), etag: there.etag })
          : client.createEntity(row, within()),
      )
      if (refused === undefined) return
    }
    throw new Error('others kept writing a summary first')
  }

  return {
    members: (id, long = longLists) =>
      guarded(() => collected(pages(client, present(id), { select: columnsWith(long) }), readMember)),

    memberKeys: (id) =>
      guarded(() =>
        collected(
          pages(client, present(id), { select: ['tenant', 'conversation'] }),
          (row) => keySchema.safeParse(row).data,
        ),
      ),

    member: (id, key) => guarded(async () => readMember(await rowAt(placeOf(id, key)))),

    isChanging: (id, key, at) =>
      guarded(async () => {
        await client.upsertEntity({ ...placeOf(id, key), ...key, changing: sortable(at) }, 'Merge', within())
      }),

    keepSummary: (id, key, { rev, marked }, make) =>
      guarded(() =>
        written(placeOf(id, key), (there) => {
          if (there && there.rev > rev) return undefined
          // Marked since: somebody else is changing the plan, and has yet to say what came of it.
          const changing = there && there.changing > sortable(marked) ? there.changing : ''
          return { ...key, rev, changing, ...summaryColumns(make(readSummary(there))) }
        }),
      ),

    // An empty row stays, so that a summary of before can't come after; not over one of a project that came back.
    forget: (id, key, rev, leaving) =>
      guarded(() =>
        written(placeOf(id, key), (there) =>
          there && rev !== 'any' && there.rev > rev
            ? undefined
            : {
                ...key,
                rev: rev === 'any' ? (there?.rev ?? 0) : rev,
                asOf: gone,
                changing: leaving === undefined ? '' : sortable(leaving),
              },
        ),
      ),

    behind: (id, today, changingBefore, { most, after }) =>
      guarded(() => {
        const from = after ? odata`RowKey gt ${projectKey(after)}` : odata`RowKey ge ${projectsFrom}`
        const projects = odata`PartitionKey eq ${programmeOf(id)} and RowKey lt ${projectsTo}`
        const late = odata`(asOf lt ${today} or (changing gt '' and changing lt ${sortable(changingBefore)}))`
        return collected(
          pages(client, `${projects} and ${from} and ${late}`, { most, select: ['tenant', 'conversation'] }),
          (row) => keySchema.safeParse(row).data,
          most,
        )
      }),
  }
}

const keySchema = z.object({ tenant: z.string(), conversation: z.string() })

/** What any version wrote; a row that was only marked has no revision yet. */
const known = z.looseObject({ etag: z.string(), rev: z.number().catch(0), changing: z.string().catch('') })
type Row = z.infer<typeof known>

/** Undefined for a row of another kind, and one that this version can't read. */
function readMember(row: unknown): Member | undefined {
  const key = keySchema.safeParse(row).data
  const summary = key && readSummary(row)
  return summary && { key, summary }
}
