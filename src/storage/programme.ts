import { odata, RestError, type TableClient } from '@azure/data-tables'
import { z } from 'zod'
import { Fault, type Programme, type ProjectKey } from '../conversation/ports.ts'
import { languages } from '../plan/language.ts'
import { verdicts } from '../plan/verdict.ts'
import type { Example } from '../programme/examples.ts'
import type { ProjectSummary } from '../programme/summary.ts'
import { callsWithin } from './calls.ts'

/**
 * Rows of the programme's partition. Keys and columns are never renamed without a decision in README and a migration.
 *
 * - `1project|<tenant>|<conversation>`: a project's summary.
 * - `2example|<id>`: an example that a group has offered.
 *
 * One deployment serves one programme, until programmes can be made in chat.
 */
const partition = 'programme|default'
const coded = (text: string) => Buffer.from(text).toString('base64url')
const projectRow = ({ tenant, conversation }: ProjectKey) => `1project|${coded(tenant)}|${coded(conversation)}`
const exampleRow = (id: string) => `2example|${id}`
const [projectsFrom, examplesFrom, end] = ['1project|', '2example|', '3']

const json = z.string().transform((text): unknown => JSON.parse(text))
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
  element: z.string(),
  title: z.string(),
  lines: json.pipe(z.array(z.string())),
  language: z.enum(languages),
  theme: optional,
  municipality: optional,
  state: z.enum(['offered', 'accepted']),
  by: json.pipe(z.object({ name: z.string(), id: z.string().optional() })),
  at: z.string(),
})

/** Without the keys that have no value: an absent fact is absent. */
const present = <T extends object>(facts: T) =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined))

/** Half the time that a plan's own calls may take: nobody waits long for what stands beside the plan. */
const longestCallMs = 600

/** The programme in Azure Table Storage: a partition of its own, in the plans' table. */
export function createProgrammeStore(client: TableClient, callMs = longestCallMs): Programme {
  const { within, guarded } = callsWithin(callMs)

  async function rows<T>(from: string, to: string, schema: z.ZodType<T>): Promise<readonly T[]> {
    const filter = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}`
    const read: T[] = []
    for await (const row of client.listEntities({ ...within(), queryOptions: { filter } })) read.push(schema.parse(row))
    return read
  }

  return {
    summaries: () =>
      guarded(async () =>
        (await rows(projectsFrom, examplesFrom, summarySchema)).map(
          ({ project, verdicts, ...where }): ProjectSummary => ({ project, verdicts, ...present(where) }),
        ),
      ),

    putSummary: (key, { verdicts, ...summary }) =>
      guarded(async () => {
        const row = { partitionKey: partition, rowKey: projectRow(key), ...summary, verdicts: JSON.stringify(verdicts) }
        await client.upsertEntity(row, 'Replace', within())
      }),

    examples: () => guarded(async () => (await rows(examplesFrom, end, exampleSchema)).map(readExample)),

    example: (id) =>
      guarded(async () => {
        try {
          const row = await client.getEntity(partition, exampleRow(id), within())
          return { example: readExample(exampleSchema.parse(row)), etag: z.string().parse(row.etag) }
        } catch (cause) {
          if (cause instanceof RestError && cause.statusCode === 404) return undefined
          throw cause
        }
      }),

    putExample: async ({ lines, by, ...example }, etag) => {
      const row = {
        partitionKey: partition,
        rowKey: exampleRow(example.id),
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

    removeExample: (id, etag) =>
      unlessStale(() => client.deleteEntity(partition, exampleRow(id), { ...within(), etag })),
  }
}

function readExample({ theme, municipality, by, ...example }: z.infer<typeof exampleSchema>): Example {
  const { id, name } = by
  return {
    ...example,
    ...(theme === undefined ? {} : { theme }),
    ...(municipality === undefined ? {} : { municipality }),
    by: id === undefined ? { name } : { name, id },
  }
}

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
