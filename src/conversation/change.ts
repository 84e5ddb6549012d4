import { type Instant, osloDate } from '../calendar/dates.ts'
import type { Round } from '../calendar/rounds.ts'
import { type Command, type Decision, decide, type PlanEvent } from '../plan/decide.ts'
import { evolve } from '../plan/evolve.ts'
import { type Membership, membershipOf } from '../plan/membership.ts'
import type { Plan } from '../plan/plan.ts'
import { unfinishedSetup } from '../plan/progress.ts'
import { roundsTouched } from '../plan/rounds.ts'
import { setup } from '../plan/setup.ts'
import { withNews } from '../programme/news.ts'
import { summaryOf } from '../programme/summary.ts'
import { Fault, type Stored } from './ports.ts'
import type { Scene } from './scene.ts'

/** Teams waits five seconds for an answer. A save that others keep getting in front of is told so before that. */
const longestMs = 1_000
/** How often a save is decided again because somebody else saved first. Each time one of them gets through. */
const mostTries = 12

export type Changed =
  | { readonly outcome: 'changed'; readonly plan: Plan; readonly events: readonly PlanEvent[] }
  | { readonly outcome: 'again' | 'unchanged'; readonly plan: Plan | undefined }
  | {
      readonly outcome: 'refused'
      readonly refusal: Extract<Decision, { outcome: 'refused' }>['refusal']
      readonly plan: Plan | undefined
    }

/**
 * Decides and saves. When somebody else saved in the meantime it loads and decides again, so that changes to different
 * things are both kept and only changes to the same thing are put to the person.
 */
export async function change(scene: Pick<Scene, 'deps' | 'turn' | 'stored'>, commands: readonly Command[]) {
  const changed = await changeUntold(scene, commands)
  tellReported(scene, changed)
  return changed
}

/** The same, for whoever tells of figures in another way. */
export async function changeUntold(
  scene: Pick<Scene, 'deps' | 'turn' | 'stored'>,
  commands: readonly Command[],
): Promise<Changed> {
  const { deps, turn } = scene
  let stored: Stored | undefined = scene.stored
  let left = commands
  const began = deps.elapsed()
  for (let tries = 0; tries < mostTries && deps.elapsed() - began < longestMs; tries += 1) {
    const decided = decideAll(stored?.plan, left, { at: deps.now(), by: turn.by })
    if (decided.outcome !== 'changed') return decided
    const moves = movesOf(scene, stored?.plan, decided.plan)
    await tellMoves(scene, moves)
    const [saved] = await Promise.all([
      deps.store.save(turn.key, stored, decided.plan, decided.events),
      moves.stays && tellIsChanging(scene, moves.stays, moves.at),
    ])
    if (saved === 'saved') {
      tellOthers(scene, decided.plan, decided.events, moves)
      return decided
    }
    stored = await deps.store.load(turn.key)
    const begins = commands.some((command) => command.do === 'begin')
    // Begun again while this card was open: what was asked for is not there any more, and the new plan is another's.
    if (scene.stored && stored?.plan.id !== scene.stored.plan.id && !begins)
      return { outcome: 'refused', refusal: { code: 'gone' }, plan: stored?.plan }
    // Begun by somebody else at the same moment: theirs is the plan, and what was typed here is put to it.
    if (!scene.stored && stored) left = commands.filter((command) => command.do !== 'begin')
  }
  throw new Fault('storage', new Error('others kept saving first'))
}

/** What a change means to programmes: which one the project leaves, comes to, or stays in. `at` is when it begins. */
type Moves = {
  readonly at: Instant
  readonly leaves?: { readonly programme: string; readonly rev: number }
  readonly comesTo?: Membership
  readonly stays?: Membership
}

function movesOf({ deps, turn }: Pick<Scene, 'deps' | 'turn'>, before: Plan | undefined, after: Plan): Moves {
  const at = deps.now()
  // A plan in a personal chat is somebody trying.
  if (turn.personal) return { at }
  const [was, will] = [before && membershipOf(before), membershipOf(after)]
  if (will && was?.programme === will.programme) return { at, stays: will }
  return {
    at,
    ...(was && before ? { leaves: { programme: was.programme, rev: before.rev } } : {}),
    ...(will ? { comesTo: will } : {}),
  }
}

/**
 * Before a project leaves a programme, nothing is known of it there any more; before it comes to one, the programme knows
 * that it does. What comes to nothing after all, for a fault or a crash, is put right from the plan (prompts/in-step.ts).
 */
async function tellMoves({ deps, turn }: Pick<Scene, 'deps' | 'turn'>, { leaves, comesTo, at }: Moves): Promise<void> {
  if (leaves) await deps.programmes.forget(leaves.programme, turn.key, leaves.rev, at)
  if (comesTo) await deps.programmes.isChanging(comesTo.programme, turn.key, at)
}

/**
 * The programme knows that a member's plan is changing, so that a summary which a crash left behind is put right
 * (prompts/in-step.ts). What can't be told is put right all the same, the next day.
 */
async function tellIsChanging(
  { deps, turn }: Pick<Scene, 'deps' | 'turn'>,
  { programme }: Membership,
  at: Instant,
): Promise<void> {
  try {
    await deps.programmes.isChanging(programme, turn.key, at)
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    deps.log.warn({ code: 'changing-untold', cause: cause.cause }, 'a summary may be behind until tomorrow')
  }
}

/**
 * Keeps the programme's summary of the project in step, and what is known of whom to ask, beside the answer. What is saved
 * is saved: a summary that could not be written is put right later. A plan in a personal chat is somebody trying, and no
 * project.
 */
function tellOthers(
  { deps, turn }: Pick<Scene, 'deps' | 'turn'>,
  plan: Plan,
  events: readonly PlanEvent[],
  { leaves, comesTo, stays, at }: Moves,
): void {
  if (turn.personal) return
  // Once more, now that it has left: what was under way meanwhile can't bring it back.
  if (leaves) deps.later('forget', () => deps.programmes.forget(leaves.programme, turn.key, plan.rev))
  const joined = comesTo ?? stays
  const project = unfinishedSetup(plan) ? undefined : plan
  if (joined && project)
    deps.later('summary', () =>
      deps.programmes.keepSummary(joined.programme, turn.key, { rev: plan.rev, marked: at }, (before) =>
        withNews(before, summaryOf(project, osloDate(at), before?.joined ?? at), at),
      ),
    )
  const isAsked = ({ change }: PlanEvent) =>
    change.type === 'begun' || (change.type !== 'setAside' && change.part === setup.id)
  if (events.some(isAsked)) deps.later('project', () => deps.unasked.keepProject(turn, plan.rev, project))
}

/** So many rounds' cards are drawn anew after a change. A figure that is put right touches one, or two when it is moved. */
const mostRounds = 3

/** After figures came in, beside the answer: the rounds' cards and the coordinators' list are put in step. */
export function tellReported({ deps, turn }: Pick<Scene, 'deps' | 'turn'>, changed: Changed, shown?: Round): void {
  if (turn.personal || changed.outcome !== 'changed') return
  const { plan, events } = changed
  const rounds = roundsTouched(plan, events).slice(0, mostRounds)
  if (rounds.length > 0) deps.later('reported', () => deps.unasked.reported(turn.key, plan, rounds, shown))
}

function decideAll(
  plan: Plan | undefined,
  commands: readonly Command[],
  circumstances: Parameters<typeof decide>[2],
): Changed {
  let after = plan
  let last: Decision = { outcome: 'unchanged' }
  const events: PlanEvent[] = []
  for (const command of commands) {
    last = decide(after, command, circumstances)
    if (last.outcome === 'refused') return { ...last, plan }
    if (last.outcome !== 'changed') continue
    for (const event of last.events) {
      after = evolve(after, event)
      events.push(event)
    }
  }
  if (!after || events.length === 0) return { outcome: last.outcome === 'again' ? 'again' : 'unchanged', plan: after }
  return { outcome: 'changed', plan: after, events }
}
