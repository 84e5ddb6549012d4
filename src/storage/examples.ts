import { RestError, type TableClient } from '@azure/data-tables'
import { z } from 'zod'
import { type ExampleKey, Fault, type Library } from '../conversation/ports.ts'
import { languages } from '../plan/language.ts'
import type { Example } from '../programme/examples.ts'
import { callsWithin, collected, notThere, range } from './calls.ts'
import { programmeOf } from './programme-row.ts'
import { json, person, readPerson } from './rows.ts'

/**
 * What groups have shared, each shelf in its programme's partition: `2example|<element>|<id>`. Keys and columns are never
 * renamed without a decision in README and a migration.
 */
const exampleRow = ({ element, id }: ExampleKey) => `2example|${element}|${id}`
const [examplesFrom, examplesTo] = ['2example|', '2example}']

const optional = z
  .string()
  .optional()
  .transform((text) => text || undefined)

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

/** Half the time that a plan's own calls may take: nobody waits long for what stands beside the plan. */
const longestCallMs = 600

/** The library in Azure Table Storage, in the plans' table. */
export function createLibrary(client: TableClient, callMs = longestCallMs): Library {
  const { within, guarded, pages } = callsWithin(callMs)

  return {
    examples: (shelf, element) => {
      const [from, to] =
        element === undefined ? [examplesFrom, examplesTo] : [`2example|${element}|`, `2example|${element}}`]
      return guarded(() => collected(pages(client, range(programmeOf(shelf), from, to)), readExample))
    },

    example: (shelf, of) =>
      guarded(async () => {
        const row = await client.getEntity(programmeOf(shelf), exampleRow(of), within()).catch(notThere)
        const example = row && readExample(row)
        return example && { example, etag: z.string().parse(row?.etag) }
      }),

    putExample: async (shelf, { lines, by, ...example }, etag) => {
      const row = {
        partitionKey: programmeOf(shelf),
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

    removeExample: (shelf, of, etag = '*') =>
      unlessStale(() => client.deleteEntity(programmeOf(shelf), exampleRow(of), { ...within(), etag })),
  }
}

/** Undefined for a row that this version can't read: it must not hide the others. */
function readExample(row: unknown): Example | undefined {
  const known = exampleSchema.safeParse(row).data
  if (!known) return undefined
  const { theme, municipality, by, ...example } = known
  return {
    ...example,
    ...(theme === undefined ? {} : { theme }),
    ...(municipality === undefined ? {} : { municipality }),
    by: readPerson(by),
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
