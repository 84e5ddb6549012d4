import { randomUUID } from 'node:crypto'
import { odata, type TableClient } from '@azure/data-tables'
import { z } from 'zod'
import { Fault } from '../conversation/ports.ts'
import type { Programmes, Seat, Who } from '../conversation/programmes-port.ts'
import { languages } from '../plan/language.ts'
import { coordinatesAs, type Programme } from '../programme/programme.ts'
import { callsWithin, collected, notThere, refusalOf } from './calls.ts'
import { programmeKey, programmeOf, programmeRow, readProgramme } from './programme-row.ts'
import { sortable } from './prompt-rows.ts'
import { column, inKey, json } from './rows.ts'
import { createSummaries } from './summaries.ts'

/**
 * Rows of programmes. Keys and columns are never renamed without a decision in README and a migration.
 *
 * - `programme|<id>`, `0programme`: the programme itself; its etag guards it, its coordinators among it. Summaries of its
 *   projects follow (summaries.ts), and what they have shared (examples.ts).
 * - `programmes`, `<id>`: that there is one, for whoever goes through them all.
 * - `code`, `<code>`: where a code leads: to a programme whose code it is, or for a coordinator until some time.
 * - `seats|<tenant>|<person>`, `<programme>`: what a coordinator has to do with it.
 * - `weekly|<tenant>`, `<person>|<programme>`: who gets a summary each week.
 * - `guesses|<tenant>|<person>`, `<when>|<mark>`: a code that was tried and was wrong.
 */
const [index, codes] = ['programmes', 'code']
const seatsOf = ({ tenant, id }: Who) => `seats|${inKey(tenant)}|${inKey(id)}`
const weeklyOf = (tenant: string) => `weekly|${inKey(tenant)}`
const weeklyKey = ({ id }: Who, programme: string) => `${inKey(id)}|${programme}`
const guessesOf = ({ tenant, id }: Who) => `guesses|${inKey(tenant)}|${inKey(id)}`

const codeSchema = z.object({ programme: z.string(), until: z.string().optional(), etag: z.string() })
const toldSchema = z.object({
  at: z.string(),
  counts: z.object({
    projects: z.number(),
    active: z.number(),
    paused: z.number(),
    ended: z.number(),
    met: z.number(),
    judged: z.number(),
    overdue: z.number(),
    red: z.number(),
  }),
})
const seatSchema = z.object({
  programme: z.string(),
  name: z.string().default(''),
  chosen: z.string().exactOptional(),
  seen: z.string().exactOptional(),
  seenBefore: z.string().exactOptional(),
  weekly: z.boolean().default(false),
  language: z.enum(languages).exactOptional(),
  languageChosen: z.boolean().exactOptional(),
  told: json.pipe(toldSchema).exactOptional(),
})
const subscriberSchema = z.object({ tenant: z.string(), id: z.string(), programme: z.string() })
const rowKeySchema = z.object({ rowKey: z.string() }).transform(({ rowKey }) => rowKey)

/** Nobody waits longer than this for what stands beside a plan. */
const longestCallMs = 1_200

/** Programmes in Azure Table Storage, in the plans' table. */
export function createProgrammes(client: TableClient, callMs = longestCallMs): Programmes {
  const { within, guarded, pages } = callsWithin(callMs)

  const find = async (id: string) =>
    readProgramme(await client.getEntity(programmeOf(id), programmeKey, within()).catch(notThere))
  const codeAt = async (code: string) =>
    codeSchema.safeParse(await client.getEntity(codes, code, within()).catch(notThere)).data
  const drop = (partition: string, rowKey: string) => client.deleteEntity(partition, rowKey, within()).catch(notThere)
  const seat = (who: Who, programme: string, kept: Readonly<Record<string, unknown>>) =>
    client.upsertEntity({ partitionKey: seatsOf(who), rowKey: programme, programme, ...kept }, 'Merge', within())

  /** One in a million million is somebody else's: then this one is not taken from them, and the next try has another. */
  async function pointCode(code: string, led: { readonly programme: string; readonly until?: string }): Promise<void> {
    const refused = await refusalOf(() => client.createEntity({ partitionKey: codes, rowKey: code, ...led }, within()))
    if (refused === undefined) return
    const there = await codeAt(code)
    if (there?.programme !== led.programme || there.until !== led.until)
      throw new Fault('storage', new Error('the code is taken'))
  }

  return {
    ...createSummaries(client, callMs),

    // The ways to it first: one that leads to no programme says nothing, and a programme that nobody finds is lost.
    make: (programme, at) =>
      guarded(async () => {
        const { id, name, code } = programme
        await client.upsertEntity({ partitionKey: index, rowKey: id }, 'Replace', within())
        await pointCode(code, { programme: id })
        for (const one of programme.coordinators) await seat(one, id, { name, chosen: at })
        await refusalOf(() => client.createEntity(programmeRow(programme), within()))
      }),

    find: (id) => guarded(() => find(id)),

    save: (before, after) =>
      guarded(async () => {
        const { code, id, name } = after
        const renewed = before.programme.code !== code
        if (renewed) await pointCode(code, { programme: id })
        for (const one of notIn(before.programme, after)) await seat(one, id, { name })
        const refused = await refusalOf(() =>
          client.updateEntity(programmeRow(after), 'Replace', { ...within(), etag: before.etag }),
        )
        if (refused !== undefined) return 'stale'
        if (renewed) await drop(codes, before.programme.code)
        for (const one of notIn(after, before.programme)) await drop(seatsOf(one), id)
        return 'saved'
      }),

    withCode: (code) =>
      guarded(async () => {
        const led = await codeAt(code)
        if (!led || led.until !== undefined) return undefined
        const found = await find(led.programme)
        // A code that has been renewed may still lie about.
        return found?.programme.code === code ? found : undefined
      }),

    invite: (code, programme, until) => guarded(() => pointCode(code, { programme, until })),

    invitation: (code, now) =>
      guarded(async () => {
        const led = await codeAt(code)
        return led?.until !== undefined && Date.parse(led.until) > Date.parse(now) ? led.programme : undefined
      }),

    useInvitation: (code, now) =>
      guarded(async () => {
        const led = await codeAt(code)
        if (led?.until === undefined) return undefined
        const { etag } = led
        const refused = await refusalOf(() => client.deleteEntity(codes, code, { ...within(), etag }))
        return refused === undefined && Date.parse(led.until) > Date.parse(now) ? led.programme : undefined
      }),

    seats: (who) =>
      guarded(() =>
        collected(
          pages(client, odata`PartitionKey eq ${seatsOf(who)}`),
          (row): Seat | undefined => seatSchema.safeParse(row).data,
        ),
      ),

    keepSeat: (who, programme, { told, ...kept }) =>
      guarded(async () => {
        const [partitionKey, rowKey] = [weeklyOf(who.tenant), weeklyKey(who, programme)]
        // The way to it first, and taken away last: the seat itself says whether they are told.
        if (kept.weekly)
          await client.upsertEntity(
            { partitionKey, rowKey, tenant: who.tenant, id: who.id, programme },
            'Replace',
            within(),
          )
        await seat(who, programme, { ...kept, ...(told && { told: column(told) }) })
        if (kept.weekly === false) await drop(partitionKey, rowKey)
      }),

    subscribers: (tenant) =>
      guarded(() =>
        collected(
          pages(client, odata`PartitionKey eq ${weeklyOf(tenant)}`),
          (row) => subscriberSchema.safeParse(row).data,
        ),
      ),

    tries: (who, at, since) =>
      guarded(async () => {
        const partitionKey = guessesOf(who)
        // Two in the same thousandth of a second are two rows.
        const rowKey = `${sortable(at)}|${randomUUID()}`
        await client.createEntity({ partitionKey, rowKey }, within())
        const recent = odata`PartitionKey eq ${partitionKey} and RowKey ge ${sortable(since)}`
        const tried = await collected(pages(client, recent), (row) => rowKeySchema.safeParse(row).data)
        return { count: tried.length, takeBack: () => guarded(async () => void (await drop(partitionKey, rowKey))) }
      }),

    all: () =>
      guarded(() =>
        collected(pages(client, odata`PartitionKey eq ${index}`), (row) => rowKeySchema.safeParse(row).data),
      ),
  }
}

/** Those who coordinate the one and not the other. */
const notIn = (other: Programme, one: Programme) => one.coordinators.filter((who) => !coordinatesAs(other, who))
