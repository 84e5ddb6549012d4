import type { Instant, IsoDate } from '../calendar/dates.ts'
import { opening } from '../calendar/office.ts'
import type { Played } from '../conversation/ports.ts'
import { lookAfterBatches } from './batches.ts'
import { type Delivering, deliver } from './deliver.ts'
import type { InStep } from './in-step.ts'
import { later } from './patience.ts'
import { planAhead } from './plan-ahead.ts'
import type { Batches, Prompt, PromptKind } from './ports.ts'

/** One step may call for the next at once: a leader's card, word in the channel that they can't be reached. */
const mostSteps = 6
const mostDue = 1_000

/**
 * Does all that this moment calls for in a tenant, and says what people got to see of it: for whoever plays a day and
 * wants to know what came of it. What another process does at the same time is done once, and may go unsaid.
 */
export async function play(
  tenant: string,
  delivering: Delivering & { readonly batches: Batches },
): Promise<readonly Played[]> {
  const { outbox, now, reach } = delivering
  const played: Played[] = []
  for await (const _ of planAhead(tenant, now(), delivering));
  for (let step = 0; step < mostSteps; step += 1) {
    await lookAfterBatches(delivering)
    const due = await outbox.due(tenant, now(), now(), mostDue)
    if (due.length === 0) break
    for (const id of due) {
      if ((await deliver(id, delivering)).came !== 'concluded') continue
      const found = await outbox.find(id)
      const project = await reach.project({ tenant, conversation: id.about })
      if (found) played.push(...playedOf(found.prompt, project?.name ?? ''))
    }
  }
  return played
}

/** Programmes learn in the night what the day alone changes: so long before anything is said. */
const nightBeforeMs = 6 * 3_600_000

/** Plays a day from its night on, with a clock that can be moved to a moment. */
export async function playDay(
  day: IsoDate,
  tenant: string,
  { delivering, inStep, moveTo }: Playing,
): Promise<readonly Played[]> {
  const begins = opening(day)
  moveTo(later(begins, -nightBeforeMs))
  await inStep.once()
  moveTo(begins)
  return play(tenant, delivering)
}

type Playing = {
  readonly delivering: Delivering & { readonly batches: Batches }
  readonly inStep: Pick<InStep, 'once'>
  readonly moveTo: (at: Instant) => void
}

/** As what people saw it. */
const playedAs: Readonly<Record<PromptKind, readonly Played['what'][]>> = {
  ask: ['ask'],
  nudge: ['nudge'],
  leader: [],
  owner: [],
  coordinator: [],
  reminder: ['reminder'],
  told: ['told'],
  asked: ['told'],
  question: ['told'],
  look: ['reminder'],
  answer: ['word'],
  result: ['word'],
  weekly: ['word'],
}

/** Nothing of what only led on to something else. */
function playedOf({ kind, state }: Prompt, project: string): readonly Played[] {
  switch (state.state) {
    case 'sent':
      return playedAs[kind].map((what) => ({ what, to: state.to }))
    case 'unreachable':
      return [{ what: 'unreachable', to: state.to }]
    case 'needless':
      return state.why === 'listed' ? [{ what: 'listed', to: project }] : []
    default:
      return []
  }
}
