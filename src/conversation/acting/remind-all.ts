import { type Instant, osloDate } from '../../calendar/dates.ts'
import { writableFrom } from '../../calendar/office.ts'
import { latestRound } from '../../calendar/rounds.ts'
import { calledIn, missingWords, whenWords } from '../../cards/acting/words.ts'
import type { Action } from '../../cards/action.ts'
import { answerTo } from '../../programme/answers/answer.ts'
import { needsOf } from '../../programme/answers/needs.ts'
import { stateOf } from '../../programme/answers/scope.ts'
import type { Programme } from '../../programme/programme.ts'
import type { Question } from '../../programme/questions/question.ts'
import type { ProjectSummary } from '../../programme/summary.ts'
import { actingTexts } from '../../texts/acting.ts'
import { askedOf, type Followed, followedIn } from '../ask.ts'
import { idFrom } from '../ids.ts'
import { placeOf } from '../ports.ts'
import { type Outcome, type Scene, show } from '../scene.ts'
import { acted, senderIn } from './followed.ts'

type Remind = Extract<Question, { intent: 'remind' }>

/** What a reminder to all of these would be. The question is answered anew: what the card showed may be a day old. */
export async function askRemindAll(
  scene: Scene,
  programme: Programme,
  { question }: Extract<Action, { do: 'askRemindAll' }>,
): Promise<Outcome | undefined> {
  if (question.intent !== 'remind') return undefined
  const { deps } = scene
  const all = await followedIn(scene, programme.id, needsOf(question))
  const { groups, ...left } = await whoGets(scene, question, all)
  const now = deps.now()
  const due = writableFrom(now)
  return show({
    view: 'remindPreview',
    programme: askedOf(programme),
    question,
    missing: question.missing,
    round: roundAsked(now),
    groups: called(groups),
    outOfReach: called(left.outOfReach),
    already: called(left.already),
    noConversation: called(left.noConversation),
    ...leftOut(scene, question, all),
    nonce: deps.newId(),
    ...(due === now ? {} : { due }),
  })
}

/** Reminds those of whom the same is true now: who has seen to it since the preview is left in peace. */
export async function remindAll(
  scene: Scene,
  programme: Programme,
  { question, nonce, groups: before, round: shown }: Extract<Action, { do: 'remindAll' }>,
): Promise<Outcome | undefined> {
  const from = senderIn(scene, programme)
  if (question.intent !== 'remind' || !from) return undefined
  const { deps, language } = scene
  const said = actingTexts[language]
  const { missing } = question
  const now = deps.now()
  const round = roundAsked(now)
  // Another month has begun since: those who would get it, and what it says, are others.
  if (missing === 'readings' && shown !== undefined && shown !== round)
    return askRemindAll(scene, programme, { do: 'askRemindAll', programme: programme.id, question })
  const id = idFrom('remind', programme.id, from.tenant, from.id, nonce)
  const { acting } = deps.unasked
  let count = await acting.underWay(programme.id, id)
  if (count === undefined) {
    const { groups } = await whoGets(scene, question, await followedIn(scene, programme.id, needsOf(question)))
    if (groups.length === 0) return acted(programme, [said.remind.noneLeft])
    count = await acting.remind({ id, from, missing, round, question, projects: groups.map(({ key }) => key) })
  }
  const due = writableFrom(now)
  const whom = said.groups(count)
  const changed = before === undefined || before === count ? '' : said.remind.changed(before)
  return acted(
    programme,
    [
      due === now ? said.remind.sent(whom) : said.remind.sentLater(whom, whenWords(due, language)),
      [changed, said.remind.report].filter((sentence) => sentence !== '').join(' '),
    ],
    { title: said.result.title(missingWords(missing, round, language)) },
  )
}

/** The round whose figures are missing now. It stays so when the reminder has to wait for another month. */
const roundAsked = (now: Instant) => latestRound(now)

/**
 * Whom a reminder would go to now; some of them can't be reached as things are, and may be by the time that it goes out.
 * Left out are those who are reminded of it that day as it is, and those whom nobody knows where to find.
 */
async function whoGets(scene: Scene, question: Remind, all: readonly Followed[]) {
  const { acting } = scene.deps.unasked
  const lacking = toRemind(scene, question, all)
  const keys = lacking.map(({ key }) => key)
  const [out, had] = await Promise.all([acting.outOfReach(keys), acting.reminded(keys, question.missing)])
  const why = new Map(out.map((one) => [placeOf(one.key), one.why]))
  const isReminded = new Set(had.map(placeOf))
  const whyOf = ({ key }: Followed) => (isReminded.has(placeOf(key)) ? 'already' : why.get(placeOf(key)))
  const groups = lacking.filter((one) => whyOf(one) !== 'already' && whyOf(one) !== 'noConversation')
  return {
    groups,
    outOfReach: groups.filter((one) => whyOf(one) !== undefined),
    already: lacking.filter((one) => whyOf(one) === 'already'),
    noConversation: lacking.filter((one) => whyOf(one) === 'noConversation'),
  }
}

const called = (some: readonly Followed[]) => some.map(({ summary }) => calledIn(summary))

function toRemind({ deps }: Pick<Scene, 'deps'>, question: Remind, all: readonly Followed[]): readonly Followed[] {
  const now = deps.now()
  const answer = answerTo(question, all, { today: osloDate(now), now })
  const refs = new Set(answer.kind === 'remind' ? answer.rows.map(({ ref }) => ref) : [])
  // In the order of the answer: by name.
  const byRef = new Map(all.map((one) => [one.ref, one]))
  return [...refs].flatMap((ref) => byRef.get(ref) ?? [])
}

/** How many would be reminded too, if they did not rest or had not ended. */
function leftOut(scene: Pick<Scene, 'deps'>, question: Remind, all: readonly Followed[]) {
  const today = osloDate(scene.deps.now())
  const those = (state: 'paused' | 'ended') =>
    toRemind(
      scene,
      question,
      all
        .filter(({ summary }) => stateOf(summary, today) === state)
        .map((one) => ({ ...one, summary: awake(one.summary) })),
    ).length
  return { resting: those('paused'), ended: those('ended') }
}

function awake({ to: _, pausedUntil: __, ...summary }: ProjectSummary): ProjectSummary {
  return summary
}
