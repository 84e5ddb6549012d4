import type { Action } from '../cards/action.ts'
import { overrides } from '../plan/overrides.ts'
import { type Plan, recordOf } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import { type Intent, intents, type ReportForm } from '../programme/questions/question.ts'

/**
 * Who somebody is, as far as it matters: in the conversation at all; leader or owner of the project whose plan lies there;
 * coordinator of that project's programme, or in a personal chat of the programme that they ask about; one who may make
 * programmes. A role is what the signed request, the plan and the programme say, never what a card does.
 */
export const roles = ['member', 'leader', 'owner', 'coordinator', 'founder'] as const
export type Role = (typeof roles)[number]

/**
 * What only some may do, or only somewhere: an action, anything with a part of a plan, or a question about a programme's
 * projects. All else is everybody's who is in the conversation.
 */
export type Capability = {
  readonly what:
    | {
        readonly action: Action['do']
        /** Only where it names a programme: else it is about the project of the conversation. */
        readonly of?: 'programme'
      }
    /** A report of this form. */
    | { readonly report: ReportForm }
    | { readonly part: string }
    /** A question about a programme's projects. */
    | { readonly question: Intent }
  readonly for: readonly Role[]
  /** Who may where the plan names nobody of the directory for these roles. */
  readonly else?: Role
  /** `alone`: in a personal chat, for what it shows is nobody else's to see. `together`: in a project's conversation. */
  readonly where?: 'alone' | 'together'
}

const actions = (names: readonly Action['do'][], rule: Omit<Capability, 'what'>): readonly Capability[] =>
  names.map((action) => ({ what: { action }, ...rule }))

/** What is somebody's own, as leader or owner of projects elsewhere: those plans say who that is. */
const own = ['reminder', 'acknowledge', 'delegate', 'snooze'] as const
/** What a coordinator sees of a programme, and does with it. */
const ofProgramme = ['table', 'waiting', 'judge', 'followUps'] as const
const withProgramme = [
  'editProgramme',
  'saveProgramme',
  'askRenew',
  'renew',
  'invite',
  'askDismiss',
  'dismiss',
] as const
const ofProjects = ['askRemindAll', 'remindAll', 'writeGroup', 'askGroup', 'askRemindLeader', 'remindLeader'] as const
/** Reports of its projects, and opening those that were made before. A group's own are everybody's who is in its conversation. */
const reports = ['reports', 'orderReport', 'openReport'] as const
const forProgramme = ['weekly', 'overruleForm', 'overrule', 'takeBackVerdict'] as const

/** The table: who may do what, and where. */
export const capabilities: readonly Capability[] = [
  { what: { part: overrides.id }, for: ['coordinator'] },
  ...actions([...ofProgramme, ...withProgramme, ...ofProjects, ...forProgramme], {
    for: ['coordinator'],
    where: 'alone',
  }),
  ...intents.map((question) => ({ what: { question }, for: ['coordinator'], where: 'alone' }) as const),
  ...reports.map((action): Capability => ({ what: { action, of: 'programme' }, for: ['coordinator'], where: 'alone' })),
  { what: { report: 'workbook' }, for: ['coordinator'], where: 'alone' },
  ...actions(['newProgramme', 'makeProgramme'], { for: ['founder'], where: 'alone' }),
  ...actions(own, { for: ['member'], where: 'alone' }),
  ...actions(['join', 'tryCode', 'askQuit', 'answerCoordinator'], { for: ['member'], where: 'together' }),
  ...actions(['consent', 'quit'], { for: ['leader', 'owner'], else: 'member', where: 'together' }),
]

/** The rules that an action comes under: none for what is everybody's everywhere. */
export const rulesFor = (action: Action): readonly Capability[] =>
  capabilities.filter(({ what }) => {
    if ('part' in what) return 'part' in action && what.part === action.part
    if ('report' in what) return action.do === 'orderReport' && action.form === what.report
    if ('question' in what) return action.do === 'ask' && action.question.intent === what.question
    return (
      what.action === action.do && (what.of === undefined || ('programme' in action && action.programme !== undefined))
    )
  })

export type Refusal = 'coordinatorOnly' | 'founderOnly' | 'leaderOnly' | 'personalOnly' | 'togetherOnly'

/** Why somebody with these roles may not do this here; undefined when they may. `vacant`: roles that nobody has. */
export function refusalUnder(
  rules: readonly Capability[],
  who: { readonly roles: ReadonlySet<Role>; readonly vacant: ReadonlySet<Role>; readonly personal: boolean },
): Refusal | undefined {
  for (const rule of rules) {
    const vacant = rule.for.every((role) => who.vacant.has(role))
    const may = vacant && rule.else ? [...rule.for, rule.else] : rule.for
    if (!may.some((role) => who.roles.has(role))) return refusalOf(rule)
    if (rule.where === 'alone' && !who.personal) return 'personalOnly'
    if (rule.where === 'together' && who.personal) return 'togetherOnly'
  }
  return undefined
}

function refusalOf({ for: roles }: Capability): Refusal {
  if (roles.includes('coordinator')) return 'coordinatorOnly'
  return roles.includes('founder') ? 'founderOnly' : 'leaderOnly'
}

/** What a plan says of its leader and owner: who they are, as far as the directory knows them. */
export function rolesInPlan(plan: Plan | undefined, person: string | undefined) {
  const { leader, owner } = plan ? recordOf(plan, setup) : {}
  const named = [
    ['leader', leader?.id],
    ['owner', owner?.id],
  ] as const
  const isTheirs = (id: string | undefined) => id !== undefined && id.toLowerCase() === person?.toLowerCase()
  return {
    roles: named.flatMap(([role, id]) => (isTheirs(id) ? [role] : [])),
    vacant: named.flatMap(([role, id]) => (id === undefined ? [role] : [])),
  }
}
