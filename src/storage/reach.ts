import { randomUUID } from 'node:crypto'
import { odata, type TableClient, type TransactionAction } from '@azure/data-tables'
import { z } from 'zod'
import type { ProjectKey } from '../conversation/ports.ts'
import type { Person } from '../plan/values.ts'
import { unreachables } from '../programme/unreachable.ts'
import type { PersonReach, ProjectReach, Reach } from '../prompts/ports.ts'
import { callsWithin, longestBackgroundCallMs, notThere, range, refusalOf } from './calls.ts'
import { column, inKey, json, person, readPerson } from './rows.ts'

/**
 * Rows of where projects and people can be reached: a partition per tenant. Keys and columns are never renamed without a
 * decision in README and a migration. A column that is emptied holds an empty text.
 *
 * - `1project|<conversation>`: a project, at the revision `rev` of its plan. `asked` is false when there is nothing to ask:
 *   the row stays, so that what was written later cannot be overtaken by what was written before.
 * - `2leads|<person>|<conversation>`: somebody leads or owns a project. The project's own row has the last word.
 * - `3person|<person>`: a person's own chat with Saman.
 */
const reachOf = (tenant: string) => `reach|${inKey(tenant)}`
const projectKey = (conversation: string) => `1project|${inKey(conversation)}`
const leadsFrom = (of: string) => `2leads|${inKey(of)}|`
const personKey = (of: string) => `3person|${inKey(of)}`
const [projectsFrom, projectsTo] = ['1project|', '2']

const optional = z
  .string()
  .optional()
  .transform((text) => text || undefined)
const somebody = optional.pipe(json.pipe(person.transform(readPerson)).optional())
const unreachable = optional.pipe(z.enum(unreachables).optional())

const projectSchema = z.object({
  tenant: z.string(),
  conversation: z.string(),
  asked: z.literal(true),
  kind: z.enum(['channel', 'groupChat']),
  serviceUrl: z.string(),
  group: optional,
  team: optional,
  name: z.string(),
  leader: somebody,
  owner: somebody,
  unreachable,
  unreachableSince: optional,
})

const personSchema = z.object({
  conversation: optional,
  serviceUrl: optional,
  lastReminded: optional,
  snoozedUntil: optional,
  unreachable,
  unreachableSince: optional,
})

/** How often a row is tried again when another got in front. */
const mostTries = 6
/** A person leads a handful of projects. Those of somebody who leads many are not all asked for at once. */
const mostAtOnce = 20

/** Where projects and people can be reached, in the plans' table. */
export function createReach(client: TableClient, callMs = longestBackgroundCallMs): Reach {
  const { within, guarded, pages } = callsWithin(callMs)
  const rowAt = (partition: string, key: string) => client.getEntity(partition, key, within()).catch(notThere)
  const projectRowAt = (key: ProjectKey) => rowAt(reachOf(key.tenant), projectKey(key.conversation))
  const projectAt = async (key: ProjectKey) => readProject(await projectRowAt(key))

  /**
   * Merges what `change` makes of a project that is known, while nobody else changes it; nothing when it makes nothing.
   * Says whether something was merged.
   */
  async function merge(key: ProjectKey, change: (project: ProjectReach) => Columns | undefined): Promise<Merged> {
    const mark = randomUUID()
    let last: ProjectReach | undefined
    for (let tries = 0; tries < mostTries; tries += 1) {
      const row = await projectRowAt(key)
      // Our own write, whose answer was lost: what it was before is what was read before.
      if (row?.mark === mark && last) return { before: last, merged: true }
      const before = readProject(row)
      const columns = before && change(before)
      if (!columns) return { before, merged: false }
      const at = { partitionKey: reachOf(key.tenant), rowKey: projectKey(key.conversation) }
      const options = { ...within(), etag: z.string().parse(row?.etag) }
      if ((await refusalOf(() => client.updateEntity({ ...at, ...columns, mark }, 'Merge', options))) === undefined)
        return { before, merged: true }
      last = before
    }
    throw new Error('a project that others keep changing')
  }

  return {
    async *projects(tenant) {
      const filter = `${range(reachOf(tenant), projectsFrom, projectsTo)} and ${odata`asked eq ${true}`}`
      for await (const page of pages(client, filter)) yield page.flatMap((row) => readProject(row) ?? [])
    },

    project: (key) => guarded(() => projectAt(key)),

    keepProject: (key, rev, reach) =>
      guarded(async () => {
        let tidy = true
        for (let tries = 0; tries < mostTries; tries += 1) {
          const there = await projectRowAt(key)
          if (there && Number(there.rev) >= rev) return
          const actions = keeping(key, rev, reach, there, tidy)
          const refused = await refusalOf(() => client.submitTransaction(actions, within()))
          if (refused === undefined) return
          // The row of somebody's role has gone by itself. What is left of them does no harm: see `ledBy`.
          tidy = refused !== 404
        }
        throw new Error('a project that others keep changing')
      }),

    ledBy: (tenant, of) =>
      guarded(async () => {
        const from = leadsFrom(of)
        const led: ProjectReach[] = []
        for await (const page of pages(client, range(reachOf(tenant), from, `${from}}`), { most: mostAtOnce })) {
          const found = await Promise.all(
            page.map(async ({ conversation, entrusted }) => {
              const project = await projectAt({ tenant, conversation: String(conversation) })
              // A project's own row has the last word about who leads it.
              return project && (entrusted === true || rolesOf(project).has(of)) ? project : undefined
            }),
          )
          led.push(...found.filter((project) => project !== undefined))
        }
        // Somebody who leads a project may have been given something in it as well.
        return [...new Map(led.map((project) => [project.key.conversation, project])).values()]
      }),

    entrust: ({ tenant, conversation }, to) =>
      guarded(async () => {
        const rowKey = `${leadsFrom(to)}${inKey(conversation)}|entrusted`
        const row = { partitionKey: reachOf(tenant), rowKey, person: to, conversation, entrusted: true }
        await client.upsertEntity(row, 'Replace', within())
      }),

    heardFrom: (key, serviceUrl, group) =>
      guarded(async () => {
        const { before, merged } = await merge(key, (known) =>
          known.serviceUrl === serviceUrl && (group === undefined || known.group === group) && !known.unreachable
            ? undefined
            : { serviceUrl, ...(group === undefined ? {} : { group }), unreachable: '', unreachableSince: '' },
        )
        if (!before) return 'unknown'
        return merged && before.unreachable ? 'back' : 'asBefore'
      }),

    lost: (key, why, at) =>
      guarded(async () => {
        await merge(key, ({ unreachable: known }) =>
          known?.why === why ? undefined : { unreachable: why, unreachableSince: known?.since ?? at },
        )
      }),

    person: (tenant, of) =>
      guarded(async () => {
        const known = personSchema.safeParse(await rowAt(reachOf(tenant), personKey(of))).data
        if (!known) return undefined
        const { unreachable: why, unreachableSince: since, ...rest } = known
        return { tenant, person: of, ...stated(rest), ...(why && since && { unreachable: { why, since } }) }
      }),

    keepPerson: (tenant, of, { unreachable: known, snoozedUntil, ...rest }) =>
      guarded(async () => {
        const columns: Columns = {
          ...stated(rest),
          ...(snoozedUntil === undefined ? {} : { snoozedUntil: snoozedUntil ?? '' }),
          ...(known === undefined ? {} : { unreachable: known?.why ?? '', unreachableSince: known?.since ?? '' }),
        }
        if (Object.keys(columns).length === 0) return
        const at = { partitionKey: reachOf(tenant), rowKey: personKey(of), tenant, person: of }
        await client.upsertEntity({ ...at, ...columns }, 'Merge', within())
      }),
  }
}

type Columns = Readonly<Record<string, string>>
type Merged = { readonly before: ProjectReach | undefined; readonly merged: boolean }

/** A project's row and the rows of those who lead or own it, in one transaction that the project's etag guards. */
function keeping(
  key: ProjectKey,
  rev: number,
  reach: ProjectReach | undefined,
  there: Readonly<Record<string, unknown>> | undefined,
  tidy: boolean,
): TransactionAction[] {
  const partitionKey = reachOf(key.tenant)
  const before = readProject(there)
  const row = {
    partitionKey,
    rowKey: projectKey(key.conversation),
    tenant: key.tenant,
    conversation: key.conversation,
    rev,
    asked: reach !== undefined,
    ...(reach && projectColumns({ ...reach, ...kept(before, reach) })),
  }
  const roleAt = (of: string) => ({ partitionKey, rowKey: `${leadsFrom(of)}${inKey(key.conversation)}` })
  const [were, are] = [before ? rolesOf(before) : new Set<string>(), reach ? rolesOf(reach) : new Set<string>()]
  return [
    there ? ['update', row, 'Replace', { etag: z.string().parse(there.etag) }] : ['create', row],
    ...[...are].map(
      (of): TransactionAction => ['upsert', { ...roleAt(of), person: of, conversation: key.conversation }, 'Replace'],
    ),
    ...[...were].filter((of) => tidy && !are.has(of)).map((of): TransactionAction => ['delete', roleAt(of)]),
  ]
}

/** What the plan knows nothing of. A press on a card does not say which group the team has, nor that nobody is reached. */
const kept = (before: ProjectReach | undefined, reach: ProjectReach) => ({
  ...(reach.group === undefined && before?.group !== undefined && { group: before.group }),
  ...(reach.team === undefined && before?.team !== undefined && { team: before.team }),
  ...(before?.unreachable && { unreachable: before.unreachable }),
})

const projectColumns = ({ kind, serviceUrl, group, team, name, leader, owner, unreachable: lost }: ProjectReach) => ({
  kind,
  serviceUrl,
  name,
  ...(group === undefined ? {} : { group }),
  ...(team === undefined ? {} : { team }),
  ...(leader && { leader: column(leader) }),
  ...(owner && { owner: column(owner) }),
  ...(lost && { unreachable: lost.why, unreachableSince: lost.since }),
})

function readProject(row: unknown): ProjectReach | undefined {
  const known = projectSchema.safeParse(row).data
  if (!known) return undefined
  const { tenant, conversation, kind, serviceUrl, name, group, team, leader, owner } = known
  const { unreachable: why, unreachableSince: since } = known
  return {
    key: { tenant, conversation },
    kind,
    serviceUrl,
    name,
    ...(group === undefined ? {} : { group }),
    ...(team === undefined ? {} : { team }),
    ...(leader && { leader }),
    ...(owner && { owner }),
    ...(why && since && { unreachable: { why, since } }),
  }
}

/** The directory's ids of those who lead or own a project: a name that was typed is nobody Saman can find. */
const rolesOf = ({ leader, owner }: Pick<ProjectReach, 'leader' | 'owner'>): ReadonlySet<string> =>
  new Set([leader, owner].flatMap((one: Person | undefined) => one?.id ?? []))

/** Without what is absent. */
function stated(
  known: Readonly<Partial<Record<StatedOfPerson, string | undefined>>>,
): Pick<PersonReach, StatedOfPerson> {
  return Object.fromEntries(Object.entries(known).filter(([, one]) => one !== undefined))
}
type StatedOfPerson = 'conversation' | 'serviceUrl' | 'lastReminded' | 'snoozedUntil'
