import { odata, RestError, type TableClient } from '@azure/data-tables'
import { z } from 'zod'
import { type ExampleKey, Fault, type Programme, type ProjectKey } from '../conversation/ports.ts'
import { languages } from '../plan/language.ts'
import { verdicts } from '../plan/verdict.ts'
import type { Example } from '../programme/examples.ts'
import type { ProjectSummary } from '../programme/summary.ts'
import { callsWithin, notThere } from './calls.ts'
import { json, keyOf, person, readPerson } from './rows.ts'

/**
 * Rows of the programme's partition. Keys and columns are never renamed without a decision in README and a migration.
 *
 * - `1project|<tenant>|<conversation>`: a project's summary.
 * - `2example|<element>|<id>`: an example that a group has shared.
 *
 * One deployment serves one programme, until programmes can be made in chat.
 */
const partition = 'programme|default'
const projectRow = (key: ProjectKey) => `1project|${keyOf(key)}`
const exampleRow = ({ element, id }: ExampleKey) => `2example|${element}|${id}`
const [projectsFrom, examplesFrom, end] = ['1project|', '2example|', '3']

const optional = z
  .string()
  .optional()
  .transform((text) => text || undefined)

const summarySchema = z.object({
  project: z.string(),
  municipality: optional,
  theme: optional,
  cohort: optional,
  verdicts: json.pipe(z.record(z.string(), z.enum(verdicts))),
})

const exampleSchema = z.object({
  id: z.string(),
  project: z.string(),
  element: z.string(),
  title: z.string(),
  lines: json.pipe(z.array(z.string())),
  language: z.enum(languages),
  theme: optional,
  municipality: optional,
  state: z.enum(['offered', 'accepted']),
  by: json.pipe(person),
  at: z.string(),
})

/** How often a summary is tried again when another of the same project got in front. */
const mostTries = 4

/** Half the time that a plan's own calls may take: nobody waits long for what stands beside the plan. */
const longestCallMs = 600

/** The programme in Azure Table Storage: a partition of its own, in the plans' table. */
export function createProgrammeStore(client: TableClient, callMs = longestCallMs): Programme {
  const { within, guarded } = callsWithin(callMs)

  async function rows<T>(from: string, to: string, schema: z.ZodType<T>): Promise<readonly T[]> {
    const filter = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}`
    const read: T[] = []
    for await (const row of client.listEntities({ ...within(), queryOptions: { filter } })) {
      const known = schema.safeParse(row)
      // A row that this version cannot read (another version's, or an empty one) must not hide the others.
      if (known.success) read.push(known.data)
    }
    return read
  }

  return {
    summaries: () =>
      guarded(async () =>
        (await rows(projectsFrom, examplesFrom, summarySchema)).map(
          ({ project, verdicts, municipality, theme, cohort }): ProjectSummary => ({
            project,
            verdicts,
            ...(municipality === undefined ? {} : { municipality }),
            ...(theme === undefined ? {} : { theme }),
            ...(cohort === undefined ? {} : { cohort }),
          }),
        ),
      ),

    keepSummary: (key, rev, summary) =>
      guarded(async () => {
        const at = { partitionKey: partition, rowKey: projectRow(key) }
        for (let tries = 0; tries < mostTries; tries += 1) {
          const there = await client.getEntity(at.partitionKey, at.rowKey, within()).catch(notThere)
          if (there && Number(there.rev) >= rev) return
          const row = { ...at, rev, ...(summary && { ...summary, verdicts: JSON.stringify(summary.verdicts) }) }
          // Nothing to say of it, and nothing said: then there is no row. A project that begins anew keeps an empty one, so
          // that a summary of what it was can't come after.
          if (!there && !summary) return
          const etag = there && z.string().parse(there.etag)
          const kept = await unlessStale(() =>
            etag === undefined
              ? client.createEntity(row, within())
              : client.updateEntity(row, 'Replace', { ...within(), etag }),
          )
          if (kept === 'saved') return
        }
      }),

    examples: (element) =>
      guarded(async () => {
        const [from, to] =
          element === undefined ? [examplesFrom, end] : [`2example|${element}|`, `2example|${element}}`]
        return (await rows(from, to, exampleSchema)).map(readExample)
      }),

    example: (of) =>
      guarded(async () => {
        const row = await client.getEntity(partition, exampleRow(of), within()).catch(notThere)
        return row && { example: readExample(exampleSchema.parse(row)), etag: z.string().parse(row.etag) }
      }),

    putExample: async ({ lines, by, ...example }, etag) => {
      const row = {
        partitionKey: partition,
        rowKey: exampleRow(example),
        ...example,
        lines: JSON.stringify(lines),
        by: JSON.stringify(by),
      }
      return unlessStale(() =>
        etag === undefined
          ? client.createEntity(row, within())
          : client.updateEntity(row, 'Replace', { ...within(), etag }),
      )
    },

    removeExample: (of, etag = '*') =>
      unlessStale(() => client.deleteEntity(partition, exampleRow(of), { ...within(), etag })),
  }
}

const readExample = ({ theme, municipality, by, ...example }: z.infer<typeof exampleSchema>): Example => ({
  ...example,
  ...(theme === undefined ? {} : { theme }),
  ...(municipality === undefined ? {} : { municipality }),
  by: readPerson(by),
})

/** 412: somebody changed it first. 409: somebody made it first. 404: somebody took it away. */
async function unlessStale(call: () => Promise<unknown>): Promise<'saved' | 'stale'> {
  try {
    await call()
    return 'saved'
  } catch (cause) {
    if (cause instanceof RestError && [404, 409, 412].includes(cause.statusCode ?? 0)) return 'stale'
    throw new Fault('storage', cause)
  }
}
