import { idFrom } from '../conversation/ids.ts'
import type { LedProject } from '../conversation/ports.ts'
import { type Plan, recordOf } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import { sameValue } from '../plan/values.ts'
import type { ProjectReach } from './ports.ts'

/** A project as a leader's card knows it. */
export const ledProject = ({ key, kind, group, name, unreachable }: ProjectReach): LedProject => ({
  key,
  ref: idFrom('led', key.tenant, key.conversation),
  link: linkTo(key, kind, group, name),
  unreachable: unreachable?.why,
})

type Named = Pick<ProjectReach, 'name' | 'leader' | 'owner'>

/** What a plan calls its project, and who leads and owns it. */
export function namedIn(plan: Plan): Named {
  const { name = '', leader, owner } = recordOf(plan, setup)
  return { name, ...(leader ? { leader } : {}), ...(owner ? { owner } : {}) }
}

/** Whether a project is known as its plan has it: word of a change may have been lost. */
export function isInStep(known: Named, plan: Plan): boolean {
  const said = namedIn(plan)
  return (['name', 'leader', 'owner'] as const).every((what) => sameValue(known[what], said[what]))
}

/** What the projects that somebody leads or owns call them. */
export const nameOf = (person: string, led: readonly ProjectReach[]): string | undefined =>
  led.flatMap(({ leader, owner }) => [leader, owner]).find((one) => one?.id === person)?.name

/** Those who answer for a project, by their ids in the directory. */
export const leadersOf = ({ leader, owner }: ProjectReach): ReadonlySet<string> =>
  new Set([leader, owner].flatMap((person) => person?.id ?? []))

/**
 * A link that opens a channel or a chat in Teams
 * (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams).
 */
export function linkTo(
  { tenant, conversation }: ProjectReach['key'],
  kind: ProjectReach['kind'],
  group: string | undefined,
  name: string,
): string {
  const place = encodeURIComponent(conversation)
  return kind === 'channel'
    ? `https://teams.microsoft.com/l/channel/${place}/${encodeURIComponent(name)}?${new URLSearchParams({ ...(group ? { groupId: group } : {}), tenantId: tenant })}`
    : `https://teams.microsoft.com/l/chat/${place}/conversations?${new URLSearchParams({ tenantId: tenant })}`
}
