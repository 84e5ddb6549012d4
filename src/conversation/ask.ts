import { type Instant, osloDate } from '../calendar/dates.ts'
import type { Action } from '../cards/action.ts'
import type { AskedOf, Named } from '../cards/asking-view.ts'
import type { ProjectPart } from '../cards/coordinator-actions.ts'
import { assess } from '../plan/assessment.ts'
import type { Language } from '../plan/language.ts'
import { membershipOf } from '../plan/membership.ts'
import type { Plan } from '../plan/plan.ts'
import { withoutSmallUnits } from '../plan/small-units.ts'
import { answerTo } from '../programme/answers/answer.ts'
import { needsOf } from '../programme/answers/needs.ts'
import { type Chosen, chosen, scopeOf } from '../programme/answers/scope.ts'
import { isMoment, type LastAsked, seenAt, toldFrom } from '../programme/answers/since.ts'
import { byUse } from '../programme/indicator-names.ts'
import type { Programme } from '../programme/programme.ts'
import { fromMapped } from '../programme/questions/mapped.ts'
import type { Question } from '../programme/questions/question.ts'
import { understand } from '../programme/questions/understand.ts'
import { indexed, type Vocabulary } from '../programme/questions/vocabulary.ts'
import { type LongList, summaryOf } from '../programme/summary.ts'
import { coordinatedBy, whoIn } from './admit.ts'
import { idFrom } from './ids.ts'
import { asSpoken, withSeats } from './own-language.ts'
import type { ProjectKey, Stored } from './ports.ts'
import { type Role, refusalUnder, rulesFor } from './roles.ts'
import { type Outcome, type Scene, show } from './scene.ts'

/** A project of a programme, with where it is: only the storage is asked by that. */
export type Followed = Chosen & { readonly key: ProjectKey }

/** What a programme's cards call a project: nobody can read the conversation from it, and no other programme calls it so. */
export const refIn = (programme: string, key: ProjectKey) =>
  idFrom('followed', programme, key.tenant, key.conversation).slice(0, refLength)
/** Enough to tell a programme's projects apart, and short: a list carries it on every row, several times. */
const refLength = 16

/** The projects of a programme as they are now: one query. `long`: which of the long lists are needed; left out: all. */
export const followedIn = async (
  { deps }: Pick<Scene, 'deps'>,
  programme: string,
  long?: readonly LongList[],
): Promise<readonly Followed[]> =>
  (await deps.programmes.members(programme, long)).map(({ key, summary }) => ({
    ref: refIn(programme, key),
    key,
    summary,
  }))

/** What cards know of a programme. */
export const askedOf = ({ id, name }: Programme): AskedOf => ({ id, name })

/**
 * `unknown`: what is not a question that Saman can answer may be something else that it can do. `language`: the one that it
 * is to be answered in.
 */
export type Heard = { readonly kind: 'answer' | 'unknown'; readonly outcome: Outcome; readonly language: Language }

/**
 * What a message asks of the programme that somebody coordinates; undefined where they coordinate none. `otherwise`: what
 * it is if it is no question, so that nobody else need be asked what it might be.
 */
export async function askInWords(
  asking: Scene,
  text: string,
  otherwise: 'something' | 'nothing',
): Promise<Heard | undefined> {
  const own = await withSeats(asking)
  const stored = await coordinatedBy(own)
  if (!stored) return undefined
  const { programme } = stored
  // Before anything is read: what changes meanwhile is new the next time.
  const now = own.deps.now()
  // What most questions need, which they are understood by too.
  const all = await followedIn(own, programme.id, [])
  const names = vocabularyOf(all)
  const scene = asSpoken(own, text, [...names.projects.map(({ name }) => name), ...names.indicators])
  const { language } = scene
  const vocabulary = indexed(names)
  const today = osloDate(now)
  const inWords = understand(text, vocabulary, today)
  const mapped =
    inWords.kind === 'unknown' && otherwise === 'nothing' ? await scene.deps.mapped?.(text, today) : undefined
  const byModel = mapped && fromMapped(mapped, vocabulary, today)
  const understood = byModel && byModel.kind !== 'unknown' ? byModel : inWords
  switch (understood.kind) {
    case 'certain': {
      const { question } = understood
      if (!mayAsk(question, programme.id, scene)) return undefined
      const needed = needsOf(question)
      const whole = needed.length === 0 ? all : await followedIn(scene, programme.id, needed)
      return { kind: 'answer', outcome: await answered(scene, programme, whole, { question }, now), language }
    }
    case 'ambiguous': {
      const { slot, among } = understood
      const view = { view: 'which', programme: askedOf(programme), slot, among, named: namedIn(among, all) } as const
      return { kind: 'answer', outcome: show(view), language }
    }
    case 'unknown': {
      const { nearest } = understood
      const named = namedIn(nearest, all)
      const view = { view: 'unsure', programme: askedOf(programme), said: text, nearest, named } as const
      return { kind: 'unknown', outcome: show(view), language }
    }
    default:
      return understood satisfies never
  }
}

/** Whoever coordinates a programme may ask what the table of roles lets coordinators ask here. */
const mayAsk = (question: Question, programme: string, { turn }: Scene) =>
  refusalUnder(rulesFor({ do: 'ask', programme, question }), {
    roles: new Set<Role>(['member', 'coordinator']),
    vacant: new Set<Role>(),
    personal: turn.personal,
  }) === undefined

/** Answers the question on a button. */
export async function ask(scene: Scene, action: Extract<Action, { do: 'ask' }>): Promise<Outcome | undefined> {
  const { coordinated } = scene
  if (!coordinated) return undefined
  const { programme } = coordinated
  const now = scene.deps.now()
  return answered(scene, programme, await followedIn(scene, programme.id, needsOf(action.question)), action, now)
}

type Asked = Pick<Extract<Action, { do: 'ask' }>, 'question' | 'page' | 'part'>
/** The part of a project's page that a question is about. */
const partIn = (question: Question): ProjectPart =>
  (question.intent === 'status' ? question.part : undefined) ?? 'overview'
type OnPage = { readonly question: Question; readonly part: ProjectPart; readonly page: number }

async function answered(
  scene: Scene,
  programme: Programme,
  all: readonly Followed[],
  { question, page = 0, part = partIn(question) }: Asked,
  now: Instant,
): Promise<Outcome> {
  const today = osloDate(now)
  const of = askedOf(programme)
  // The next page of what has been told is of the same news.
  const isSame = question.intent !== 'news' || (question.since !== undefined && isMoment(question.since))
  const { seen, isAgain } = toldFrom(isSame ? {} : await lastAsked(scene, programme.id), now)
  const answer = answerTo(question, all, { today, now, seen })
  // What lies before a later day, or is of others than a theme or a place, has not been told.
  const isAll = isOfAll(question) && reachesBack(question, seen)
  if (!isSame && !isAgain && answer.kind === 'news' && isAll) keepSeen(scene, programme.id, now, seen)
  // A part of a page is one project's.
  if (answer.kind === 'glance' && question.intent === 'status' && question.part !== undefined) {
    const among = chosen(all, question.of, today).map(({ ref }) => ({ ...question, of: { project: ref } }))
    return show({ view: 'which', programme: of, slot: 'project', among, named: namedIn(among, all) })
  }
  if (answer.kind !== 'project')
    return show({ view: 'answer', programme: of, question, answer, named: namedIn([question], all), page })
  const project = all.find(({ ref }) => ref === answer.ref)
  const stored = project && (await storedIn(scene, programme.id, project))
  // Begun anew or gone since its summary was kept: nothing is there to show.
  if (!project || !stored) {
    const nothing = { kind: 'nothing', scope: scopeOf(question.of, [], all.length) } as const
    return show({ view: 'answer', programme: of, question, answer: nothing, named: new Map(), page })
  }
  return show(pageOf(scene, programme, project.ref, stored.plan, { question, part, page }))
}

/**
 * A project's page, all of it of the plan as it is: what the programme knows of it may be a change or a day behind. Judged
 * as it is, shown without what points at people: to the rules, what is left out would be missing.
 */
export function pageOf(
  { deps }: Pick<Scene, 'deps'>,
  programme: Programme,
  ref: string,
  plan: Plan,
  { question, part, page }: OnPage,
) {
  const now = deps.now()
  const today = osloDate(now)
  const project: Chosen = { ref, summary: summaryOf(plan, today, now) }
  const judged = assess(plan, today)
  const shown = withoutSmallUnits(plan)
  const of = askedOf(programme)
  return { view: 'projectPage', programme: of, question, project, plan: shown, judged, part, page, now } as const
}

/** A project's plan as it is now: its own word counts for whether it is in the programme, at each look. */
export async function storedIn(
  { deps }: Pick<Scene, 'deps'>,
  programme: string,
  { key }: Followed,
): Promise<Stored | undefined> {
  const stored = await deps.store.load(key)
  return stored && membershipOf(stored.plan)?.programme === programme ? stored : undefined
}

async function lastAsked(scene: Scene, programme: string): Promise<LastAsked> {
  const who = whoIn(scene)
  if (!who) return {}
  return (await scene.deps.programmes.seats(who)).find((seat) => seat.programme === programme) ?? {}
}

/** Whether what is told begins where the last time ended, or before. */
function reachesBack(question: Question, seen: Instant | undefined): boolean {
  const since = question.intent === 'news' ? question.since : undefined
  return since === undefined || since === 'last' || since === 'start' || (seen !== undefined && since <= osloDate(seen))
}

const isOfAll = ({ of }: Question) => Object.values(of).every((one) => one === undefined)

/** What is told now is not new the next time. */
function keepSeen(scene: Scene, programme: string, now: Instant, before: Instant | undefined): void {
  const who = whoIn(scene)
  const { deps } = scene
  const known = { seen: seenAt(now), ...(before ? { seenBefore: before } : {}) }
  if (who) deps.later('seen', () => deps.programmes.keepSeat(who, programme, known))
}

export function vocabularyOf(all: readonly Chosen[]): Vocabulary {
  return {
    projects: all.map(({ ref, summary: { project, municipality, theme, cohort } }) => ({
      ref,
      name: project,
      ...(municipality ? { municipality } : {}),
      ...(theme ? { theme } : {}),
      ...(cohort ? { cohort } : {}),
    })),
    indicators: byUse(all.flatMap(({ summary }) => summary.indicators.map(({ name }) => name))),
  }
}

function namedIn(questions: readonly Question[], all: readonly Chosen[]): Named {
  const refs = new Set(questions.flatMap(({ of }) => of.project ?? []))
  return new Map(all.flatMap((one) => (refs.has(one.ref) ? [[one.ref, one] as const] : [])))
}
