import { randomUUID } from 'node:crypto'
import type { TableClient } from '@azure/data-tables'
import { z } from 'zod'
import type { Instant } from '../calendar/dates.ts'
import type { Shelf } from '../conversation/files-port.ts'
import type { Who } from '../conversation/programmes-port.ts'
import type { ReportForm } from '../programme/questions/question.ts'
import { type callsWithin, collected, notThere, range, refusalOf } from './calls.ts'
import { sortable } from './prompt-rows.ts'
import { inKey, keyOf } from './rows.ts'

/**
 * Rows of orders, beside the reports that they become. Keys and columns are never renamed without a decision in README and
 * a migration.
 *
 * - `reports|<shelf>`, `0making|<form>`: one of this form is being made, until when.
 * - `reports|<shelf>`, `1begun|<instant>|<id>|<mark>`: bytes of `file|<id>|<mark>` may lie there that no report names.
 * - `orders|<tenant>|<person>`, `<instant>|<id>|<mark>`: that somebody ordered it.
 */
export function shelfOf(shelf: Shelf): string {
  switch (shelf.of) {
    case 'group':
      return `reports|group|${keyOf(shelf.key)}`
    case 'project':
      return `reports|project|${shelf.programme}|${keyOf(shelf.key)}`
    case 'programme':
      return `reports|programme|${shelf.programme}`
    default:
      return shelf satisfies never
  }
}

const begunFrom = '1begun|'
const makingKey = (form: ReportForm) => `0making|${form}`
const begunKey = (at: Instant, id: string, mark: string) => `${begunFrom}${sortable(at)}|${id}|${mark}`
const ordersOf = ({ tenant, id }: Who) => `orders|${inKey(tenant)}|${inKey(id)}`

const makingSchema = z.object({ id: z.string(), until: z.string(), etag: z.string() })
const begunSchema = z.object({ rowKey: z.string(), id: z.string(), mark: z.string() })
const orderSchema = z.object({ rowKey: z.string(), id: z.string() })

/** A row to take away when an order has come to its end: with its tag, where it may have become another's. */
export type Beside = { readonly partitionKey: string; readonly rowKey: string; readonly etag?: string }

export type Begun = { readonly id: string; readonly mark: string; readonly row: Beside }

export function createReportOrders(
  client: TableClient,
  { within, pages }: ReturnType<typeof callsWithin>,
  slow: ReturnType<typeof callsWithin>,
) {
  return {
    /** One order at a time of a shelf and a form: what gives it back, or undefined while another is under way. */
    async take(
      { id, shelf, form }: { readonly id: string; readonly shelf: Shelf; readonly form: ReportForm },
      now: Instant,
      until: Instant,
    ): Promise<Beside | undefined> {
      const place = { partitionKey: shelfOf(shelf), rowKey: makingKey(form) }
      const row = { ...place, id, until: sortable(until) }
      let etag: string | undefined
      const refused = await refusalOf(async () => {
        etag = (await client.createEntity(row, within())).etag
      })
      if (refused === undefined) return { ...place, etag: z.string().parse(etag) }
      const there = makingSchema.safeParse(
        await client.getEntity(place.partitionKey, place.rowKey, within()).catch(notThere),
      ).data
      // Whoever had it has just given it back: the next press takes it.
      if (!there) return undefined
      const runs = there.until > sortable(now)
      // The same order again: whether somebody is at it, its own row says.
      if (runs) return there.id === id ? { ...place, etag: there.etag } : undefined
      const taken = await refusalOf(async () => {
        etag = (await client.updateEntity(row, 'Replace', { ...within(), etag: there.etag })).etag
      })
      return taken === undefined ? { ...place, etag: z.string().parse(etag) } : undefined
    },

    /** Notes, before there are any, that bytes are about to be. */
    async note(shelf: Shelf, at: Instant, id: string, mark: string): Promise<Beside> {
      const row = { partitionKey: shelfOf(shelf), rowKey: begunKey(at, id, mark) }
      await client.upsertEntity({ ...row, id, mark }, 'Replace', within())
      return row
    },

    /** Nothing is lost when it fails: an order's time runs out, and a note is looked at again. */
    async giveBack(rows: readonly Beside[]): Promise<void> {
      for (const { partitionKey, rowKey, etag } of rows)
        await client
          .deleteEntity(partitionKey, rowKey, { ...slow.within(), ...(etag === undefined ? {} : { etag }) })
          .catch(() => {})
    },

    /** Those that were begun on a shelf before then, and have not come to an end that anybody noted. */
    begunBefore: (shelf: Shelf, before: Instant): Promise<readonly Begun[]> => {
      const partitionKey = shelfOf(shelf)
      const old = range(partitionKey, begunFrom, `${begunFrom}${sortable(before)}`)
      return collected(slow.pages(client, old), (read): Begun | undefined => {
        const one = begunSchema.safeParse(read).data
        return one && { id: one.id, mark: one.mark, row: { partitionKey, rowKey: one.rowKey } }
      })
    },

    /** How many different reports somebody has ordered since then, this one included. */
    async ordered(who: Who, id: string, at: Instant, since: Instant) {
      const partitionKey = ordersOf(who)
      // The same press may come twice in the same thousandth of a second, and one of them be taken back.
      const rowKey = `${sortable(at)}|${id}|${randomUUID()}`
      await client.createEntity({ partitionKey, rowKey, id }, within())
      const recent = range(partitionKey, sortable(since), 'A')
      const orders = await collected(pages(client, recent), (row) => orderSchema.safeParse(row).data)
      const count = new Set(orders.map((order) => order.id)).size
      return {
        count,
        takeBack: async () => void (await client.deleteEntity(partitionKey, rowKey, slow.within()).catch(notThere)),
      }
    },
  }
}
