import { missingWords } from '../cards/acting/words.ts'
import { roundWords } from '../cards/periods.ts'
import type { Delivery } from '../conversation/documents-port.ts'
import type { Sources } from '../conversation/files-port.ts'
import type { Language } from '../plan/language.ts'
import { actingTexts } from '../texts/acting.ts'
import { texts } from '../texts/index.ts'
import type { Outbox, Prompt } from './ports.ts'

/**
 * What is said to a project's conversation itself, and by coordinators to its group and its leader. The ladder's further
 * steps are on cards of people's own, about all that they lead.
 */
const kinds = ['ask', 'nudge', 'told', 'asked', 'question', 'look'] as const
type Kind = (typeof kinds)[number]

/** What was sent to a project, or should have been: in words, oldest first. */
export const createDeliveries =
  (outbox: Pick<Outbox, 'about'>): Sources['deliveries'] =>
  async ({ tenant, conversation }, language) => {
    const found = await Promise.all(
      kinds.map(async (kind) =>
        (await outbox.about(tenant, kind, conversation)).flatMap((prompt) => deliveryOf(kind, prompt, language)),
      ),
    )
    return found.flat().sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  }

/** What waits, and what turned out not to be needed, was never sent. */
function deliveryOf(kind: Kind, prompt: Prompt, language: Language): readonly Delivery[] {
  const { state } = prompt
  const { reports, reach } = texts[language]
  const said = reports.deliveries
  const what = whatOf(kind, prompt, language)
  const why = kind === 'look' ? reach.whyPerson : reach.whyChannel
  switch (state.state) {
    case 'sent':
      return [{ what, to: state.to, at: state.at, outcome: said.sent }]
    case 'unreachable':
      return [{ what, to: state.to, at: state.at, outcome: said.unreachable(why[state.why]) }]
    case 'poison':
      return [{ what, to: '', at: state.at, outcome: said.poison }]
    case 'due':
    case 'claimed':
    case 'needless':
      return []
    default:
      return state satisfies never
  }
}

/** In words, without what was asked: that is between a coordinator and the group. */
function whatOf(kind: Kind, { period, word }: Prompt, language: Language): string {
  const { ask, nudge, told } = texts[language].reports.deliveries
  const said = actingTexts[language].delivered
  switch (kind) {
    case 'ask':
      return ask(roundWords(period, language))
    case 'nudge':
      return nudge(roundWords(period, language))
    case 'told':
      return told
    case 'asked':
      return said.asked(word?.what === 'missing' ? missingWords(word.missing, word.round, language) : undefined)
    case 'question':
    case 'look':
      return said[kind]
    default:
      return kind satisfies never
  }
}
