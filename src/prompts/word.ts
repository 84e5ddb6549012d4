import { type IsoDate, osloDate } from '../calendar/dates.ts'
import { draw } from '../cards/draw.ts'
import type { View } from '../cards/view.ts'
import type { Sender } from '../conversation/acting/port.ts'
import { refIn } from '../conversation/ask.ts'
import { languageFor } from '../conversation/scene.ts'
import { membershipOf } from '../plan/membership.ts'
import { pausedUntil } from '../plan/pause.ts'
import { type Plan, recordOf } from '../plan/plan.ts'
import { unfinishedSetup } from '../plan/progress.ts'
import { leftIn } from '../plan/rounds.ts'
import { setup } from '../plan/setup.ts'
import { isMissing, toLookAt } from '../programme/missing.ts'
import { coordinatesAs } from '../programme/programme.ts'
import { linkTo } from './led.ts'
import type { Needless, ProjectReach, Prompt, Word } from './ports.ts'
import type { Looking, Prepared } from './prepare.ts'
import { ownStage, stageOf } from './stage.ts'
import { prepareWeekly } from './weekly.ts'

type Of<What extends Word['what']> = Extract<Word, { what: What }>

/** What a coordinator says or is told, looked at again: whether they still coordinate, and the project is still in the programme. */
export function prepareWord(prompt: Prompt, word: Word, looking: Looking): Promise<Prepared> {
  switch (word.what) {
    case 'missing':
    case 'question':
      return toGroup(prompt, word, looking)
    case 'look':
      return toLeader(prompt, word, looking)
    case 'answer':
    case 'result':
    case 'notArrived':
      return toCoordinator(word, looking)
    case 'weekly':
      return prepareWeekly(prompt, word.programme, looking)
    default:
      return word satisfies never
  }
}

export const needless = (why: Needless): Prepared => ({ act: 'conclude', why, next: [], list: [] })

/** Whether whoever says something still coordinates the programme that they say it for. */
export async function stillCoordinates(
  { programme, tenant, id }: Pick<Sender, 'programme' | 'tenant' | 'id'>,
  { programmes }: Pick<Looking, 'programmes'>,
) {
  const found = await programmes.find(programme)
  return found && coordinatesAs(found.programme, { tenant, id }) ? found.programme : undefined
}

type There = { readonly to: ProjectReach; readonly plan: Plan }

/** The project that a prompt is about, as long as its plan is in the sender's programme; else why there is nothing to send. */
async function there({ tenant, about }: Prompt, from: Sender, looking: Looking): Promise<There | Needless> {
  const key = { tenant, conversation: about }
  const stored = await looking.store.load(key)
  if (!stored || unfinishedSetup(stored.plan)) return 'noPlan'
  if (membershipOf(stored.plan)?.programme !== from.programme) return 'outOfProgramme'
  if (!(await stillCoordinates(from, looking))) return 'notCoordinating'
  const to = await looking.reach.project(key)
  return to ? { to, plan: stored.plan } : 'noConversation'
}

async function toGroup(prompt: Prompt, word: Of<'missing'> | Of<'question'>, looking: Looking): Promise<Prepared> {
  const found = await there(prompt, word.from, looking)
  if (typeof found === 'string') return needless(found)
  const { to, plan } = found
  const today = osloDate(looking.now)
  if (word.what === 'missing') {
    if (pausedUntil(plan, today) !== undefined) return needless('rests')
    const { to: last } = recordOf(plan, setup)
    if (last !== undefined && last < today) return needless('ended')
    if (!isStillMissing(plan, word, today, looking)) return needless('answered')
  }
  if (to.unreachable) return { act: 'unreachable', to, why: to.unreachable.why }
  return { act: 'post', to, card: draw(viewOf(prompt, word), stageOf(plan, today, looking)), next: [] }
}

/** Figures of the month that was meant, though another has begun since: that one has its own card. */
const isStillMissing = (plan: Plan, { missing, round }: Of<'missing'>, today: IsoDate, { now }: Looking) =>
  missing === 'readings' ? leftIn(plan, round).length > 0 : isMissing(plan, missing, { today, now })

function viewOf({ period }: Prompt, word: Of<'missing'> | Of<'question'>): View {
  const from = { name: word.from.name, programme: word.from.programmeName }
  return word.what === 'missing'
    ? { view: 'missing', from, missing: word.missing, round: word.round }
    : { view: 'question', from, asked: period, text: word.text, answers: [] }
}

async function toLeader(prompt: Prompt, { from, leader }: Of<'look'>, looking: Looking): Promise<Prepared> {
  const found = await there(prompt, from, looking)
  if (typeof found === 'string') return needless(found)
  const { to: project, plan } = found
  const [today, person] = [osloDate(looking.now), leader.id]
  // Somebody else leads by now: it was this one who was to be asked.
  if (person === undefined || recordOf(plan, setup).leader?.id !== person) return needless('nobody')
  const to = (await looking.reach.person(prompt.tenant, person)) ?? { tenant: prompt.tenant, person }
  const { key, kind, group, name } = project
  const view: View = {
    view: 'look',
    from: { name: from.name, programme: from.programmeName },
    plan,
    what: toLookAt(plan, today),
    link: linkTo(key, kind, group, name),
  }
  return {
    act: 'tell',
    to,
    name: leader.name,
    tells: [],
    through: [project],
    card: draw(view, ownStage(languageFor(plan, undefined, undefined), today, looking)),
  }
}

async function toCoordinator(
  word: Of<'answer'> | Of<'result'> | Of<'notArrived'>,
  looking: Looking,
): Promise<Prepared> {
  const { from } = word
  if (!(await stillCoordinates(from, looking))) return needless('notCoordinating')
  // Of a group that has left in the meantime nothing more is told.
  if (word.what === 'answer') {
    const stored = await looking.store.load(word.key)
    if (!stored || membershipOf(stored.plan)?.programme !== from.programme) return needless('outOfProgramme')
  }
  const to = (await looking.reach.person(from.tenant, from.id)) ?? { tenant: from.tenant, person: from.id }
  const card = draw(toldView(word), ownStage(from.language, osloDate(looking.now), looking))
  return { act: 'tell', to, name: from.name, tells: [], through: [], card }
}

function toldView(word: Of<'answer'> | Of<'result'> | Of<'notArrived'>): View {
  const { from } = word
  const programme = { id: from.programme, name: from.programmeName }
  switch (word.what) {
    case 'answer': {
      const { project, question, by, text, key } = word
      return {
        view: 'groupAnswer',
        programme,
        project: { ref: refIn(from.programme, key), name: project },
        question,
        by: by.name,
        text,
      }
    }
    case 'result': {
      const { missing, round, question, groups, came, waiting } = word
      return { view: 'remindResult', programme, missing, round, question, groups, came, waiting }
    }
    case 'notArrived': {
      const { said, project, person, why, key } = word
      return {
        view: 'notArrived',
        programme,
        said,
        project: { ref: refIn(from.programme, key), name: project },
        person,
        why,
      }
    }
    default:
      return word satisfies never
  }
}
