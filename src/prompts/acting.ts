import PQueue from 'p-queue'
import { type Instant, osloDate } from '../calendar/dates.ts'
import { writableFrom } from '../calendar/office.ts'
import { type Acting, type GroupReminder, mostQuestions, type OutOfReach } from '../conversation/acting/port.ts'
import { idFrom } from '../conversation/ids.ts'
import { type ProjectKey, placeOf } from '../conversation/ports.ts'
import { reminderIdOf } from './batches.ts'
import type { Batches, NewPrompt, Outbox, ProjectReach, Prompt, Reach } from './ports.ts'

/** For where nobody is to be told anything. */
export const silentActing: Acting = {
  outOfReach: async () => [],
  reminded: async () => [],
  underWay: async () => undefined,
  lostTouch: async () => undefined,
  remind: async ({ projects }) => projects.length,
  ask: async () => 'sent',
  asked: async () => undefined,
  answer: async (_in, question, answer) => ({ ...question, answers: [...question.answers, answer] }),
  remindLeader: async () => 'sent',
}

type Wiring = {
  readonly outbox: Outbox
  readonly batches: Pick<Batches, 'keep' | 'load'>
  readonly reach: Reach
  readonly now: () => Instant
}

/** So many rows are looked up at the same time. */
const atOnce = 32
/** Of so few projects in a tenant each is asked for by itself; of more, all that the tenant has are gone through. */
const fewProjects = 24

/** What coordinators say to those whom they follow up, over the rows of what is said unasked. */
export function createActing({ outbox, batches, reach, now }: Wiring): Acting {
  return {
    outOfReach: async (projects) => {
      const found = new Map<string, ProjectReach>()
      for (const [tenant, some] of Map.groupBy(projects, (key) => key.tenant))
        for (const one of await reachOf(tenant, some)) found.set(placeOf(one.key), one)
      return projects.flatMap((key): readonly OutOfReach[] => {
        const known = found.get(placeOf(key))
        if (!known) return [{ key, why: 'noConversation' }]
        return known.unreachable ? [{ key, why: known.unreachable.why }] : []
      })
    },

    reminded: async (projects, missing) => {
      const looking = new PQueue({ concurrency: atOnce })
      const due = writableFrom(now())
      const found = await looking.addAll(
        projects.map((key) => async () => {
          const there = await outbox.find(reminderIdOf(key, missing, due))
          return there && !cameToNothing(there.prompt) ? [key] : []
        }),
      )
      return found.flat()
    },

    underWay: async (programme, id) => (await batches.load({ programme, id }))?.batch.groups,

    lostTouch: async ({ tenant, id }) => (await reach.person(tenant, id))?.unreachable?.why,

    remind: async ({ id, from, missing, round, question, projects }: GroupReminder) => {
      const at = now()
      const batch = { id, from, missing, round, question, groups: projects.length, at, due: writableFrom(at) }
      return (await batches.keep(batch, projects)).groups
    },

    ask: async ({ tenant, conversation }, { id, from, project, text }) => {
      const at = now()
      const asked = await outbox.about(tenant, 'question', conversation)
      // The same press once more is no further question.
      if (asked.some(({ period }) => period === id)) return 'sent'
      if (asked.filter((one) => isAskedOn(one, osloDate(at), from.programme)).length >= mostQuestions) return 'tooMany'
      const word = { what: 'question', from, project, text, at } as const
      await outbox.create([{ tenant, kind: 'question', about: conversation, period: id, due: at, word }])
      return 'sent'
    },

    asked: async (key, id) => {
      const { tenant, conversation: about } = key
      const word = (await outbox.find({ tenant, kind: 'question', about, period: id }))?.prompt.word
      if (word?.what !== 'question') return undefined
      const { from, project, text } = word
      return { id, from, project, text, answers: await outbox.answers(key, id) }
    },

    // First that it goes, then that it shows: pressed again after a crash in between, it shows.
    answer: async (key, { id, from, project, text: question }, answer) => {
      const { by, text } = answer
      const word = { what: 'answer', from, key, project, question, asked: id, by, text } as const
      const prompt = {
        tenant: from.tenant,
        kind: 'answer',
        about: from.id,
        period: answer.id,
        due: now(),
        word,
      } as const
      await outbox.create([prompt])
      await outbox.keepAnswer(key, id, answer)
      return { id, from, project, text: question, answers: await outbox.answers(key, id) }
    },

    remindLeader: async ({ tenant, conversation: about }, { from, leader, project, nonce }) => {
      const due = now()
      const word = { what: 'look', from, leader, project, nonce } as const
      const prompt: NewPrompt = { tenant, kind: 'look', about, period: osloDate(due), due, word }
      if ((await outbox.create([prompt])) > 0) return 'sent'
      const there = (await outbox.find(prompt))?.prompt
      if (there?.word?.what === 'look' && there.word.nonce === nonce) return 'sent'
      // What did not arrive is no reason to wait until tomorrow.
      const isOver = there !== undefined && cameToNothing(there)
      return isOver && (await outbox.reopen(prompt, due, word)) === 'done' ? 'sent' : 'already'
    },
  }

  async function reachOf(tenant: string, keys: readonly ProjectKey[]): Promise<readonly ProjectReach[]> {
    if (keys.length <= fewProjects) {
      const found = await Promise.all(keys.map((key) => reach.project(key)))
      return found.filter((one) => one !== undefined)
    }
    const wanted = new Set(keys.map(({ conversation }) => conversation))
    const found: ProjectReach[] = []
    for await (const page of reach.projects(tenant))
      found.push(...page.filter(({ key }) => wanted.has(key.conversation)))
    return found
  }
}

/** Asked that day, whenever it goes out. What did not arrive has troubled nobody. */
const isAskedOn = (prompt: Prompt, day: string, programme: string) =>
  !cameToNothing(prompt) &&
  prompt.word?.what === 'question' &&
  prompt.word.from.programme === programme &&
  osloDate(prompt.word.at ?? prompt.due) === day

const cameToNothing = ({ state: { state } }: Prompt) =>
  state === 'unreachable' || state === 'poison' || state === 'needless'

type Concluded = Exclude<Prompt['state'], { state: 'due' | 'claimed' }>

/**
 * Tells a coordinator that what they said to one group, or to whoever leads it, did not arrive. Before it is concluded, so
 * that a crash in between tells it all the same; made twice, it is told once.
 */
export async function reportBack(
  { tenant, kind, about, period, word }: Prompt,
  state: Concluded,
  { outbox, now }: { readonly outbox: Pick<Outbox, 'create'>; readonly now: () => Instant },
): Promise<void> {
  if (state.state === 'sent' || (word?.what !== 'question' && word?.what !== 'look')) return
  const { from, project } = word
  await outbox.create([
    {
      tenant: from.tenant,
      kind: 'result',
      about: from.id,
      period: idFrom('notArrived', tenant, kind, about, period, 'nonce' in word ? word.nonce : ''),
      due: now(),
      word: {
        what: 'notArrived',
        from,
        said: word.what,
        key: { tenant, conversation: about },
        project,
        ...(word.what === 'look' ? { person: word.leader.name } : {}),
        why: whyNot(state),
      },
    },
  ])
}

function whyNot(state: Exclude<Concluded, { state: 'sent' }>) {
  if (state.state === 'unreachable') return state.why
  if (state.state === 'poison') return 'failed'
  if (state.why === 'noConversation') return state.why
  return state.why === 'nobody' ? 'otherLeader' : 'outOfProgramme'
}
