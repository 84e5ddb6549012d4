import { odata, RestError, type TableClient, type TableEntityResultPage } from '@azure/data-tables'
import { Fault } from '../conversation/ports.ts'

/** How long a call may take that nobody waits for: the client's own tries included. */
export const longestBackgroundCallMs = 10_000

/** Calls to the storage that take no longer than this, and throw a `Fault` when it does not answer. */
export function callsWithin(callMs: number) {
  const within = () => ({ abortSignal: AbortSignal.timeout(callMs) })
  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call()
    } catch (cause) {
      throw cause instanceof Fault ? cause : new Fault('storage', cause)
    }
  }

  /** The rows that a filter lets through, in the order of their keys, page by page: each with the whole time to itself. */
  async function* pages(client: TableClient, filter: string, { most = longestPage, select }: PageOptions = {}) {
    let from: { readonly continuationToken?: string } = {}
    do {
      const { value, done } = await guarded(() =>
        client
          .listEntities({ ...within(), queryOptions: { filter, ...(select && { select: [...select] }) } })
          .byPage({ ...from, maxPageSize: Math.min(most, longestPage) })
          .next(),
      )
      if (done) return
      const page: Page = value
      yield page
      from = page.continuationToken ? { continuationToken: page.continuationToken } : {}
    } while (from.continuationToken)
  }

  return { within, guarded, pages }
}

/** Table Storage gives no more rows than this at once. */
const longestPage = 1_000
type PageOptions = { readonly most?: number; readonly select?: readonly string[] }
type Page = TableEntityResultPage<Readonly<Record<string, unknown>>>

/** Rows of a partition from one key to another, that one left out. */
export const range = (partition: string, from: string, to: string) =>
  odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}`

/** What this version can read of the rows, so many at most. Those of another version must not hide the others. */
export async function collected<T>(
  pages: AsyncIterable<readonly unknown[]>,
  read: (row: unknown) => T | undefined,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly T[]> {
  const all: T[] = []
  for await (const page of pages) {
    for (const row of page) {
      const one = read(row)
      if (one !== undefined) all.push(one)
    }
    if (all.length >= most) break
  }
  return all.slice(0, most)
}

export function notThere(cause: unknown): undefined {
  if (cause instanceof RestError && cause.statusCode === 404) return undefined
  throw cause
}

/** 412: somebody changed it first. 409: somebody made it first. 404: somebody took it away. Undefined: it is done. */
export async function refusalOf(call: () => Promise<unknown>): Promise<404 | 409 | 412 | undefined> {
  try {
    await call()
    return undefined
  } catch (cause) {
    if (cause instanceof RestError)
      for (const status of [404, 409, 412] as const) if (cause.statusCode === status) return status
    throw cause
  }
}
